"""Signing in with an identity provider, through Streamlit's own login, as a browser does it."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.access import Role
from assistant.store.catalogue import Catalogue
from tests.conftest import settings_for, take_in, write_records
from tests.ports import free_port
from tests.ui.browsing import press, visit, window
from tests.ui.conftest import Server, start_server, stop_server
from tests.ui.provider import CLIENT, Provider, running_provider
from ui.wording import WORDING

VI = WORDING["vi"]
SECRETS = """\
[auth]
redirect_uri = "http://127.0.0.1:{port}/oauth2callback"
cookie_secret = "a secret of the tests, long enough"
client_id = "{client}"
client_secret = "x"
server_metadata_url = "{address}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with running_provider() as running:
        yield running


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, provider: Provider) -> Iterator[Server]:
    folder, port = tmp_path_factory.mktemp("provider"), free_port()
    settings = settings_for(folder / "store")
    take_in(settings.home, write_records(folder / "records"))
    accounts = Catalogue(settings.home).accounts
    people: dict[str, Role] = {"an": "administrator", "binh": "reader", "chi": "editor"}
    for name, role in people.items():
        accounts.add(name, role, f"{name}@so.gov.vn", None)
    accounts.change("chi", "account disabled", is_disabled=True)
    secrets = folder / ".streamlit" / "secrets.toml"
    secrets.parent.mkdir()
    said = SECRETS.format(port=port, client=CLIENT, address=provider.address)
    secrets.write_text(said, encoding="utf-8")
    started = start_server(settings.home, port)
    yield started
    stop_server(started, signal.SIGTERM)


def sign_in(page: Page, server: Server) -> None:
    visit(page, f"{server.address}/help")
    press(page, page.locator(".st-key-provider button"))


def test_whom_the_provider_names_has_the_role_of_their_account(
    browser: Browser, server: Server, provider: Provider
) -> None:
    provider.email, provider.lasts = "Binh@so.gov.vn", 3600
    with window(browser) as page:
        sign_in(page, server)
        expect(page.locator(".st-key-who")).to_contain_text(f"binh ({VI['role_reader']})")
        expect(page.get_by_role("link", name=VI["page_status"])).to_have_count(0)
        page.reload()
        expect(page.locator(".st-key-who")).to_contain_text("binh")
        press(page, page.locator(".st-key-sign-out button"))
        expect(page.locator(".st-key-provider button")).to_be_visible()


@pytest.mark.parametrize("email", ["ai@so.gov.vn", "chi@so.gov.vn"], ids=["nobody", "disabled"])
def test_who_has_no_account_is_not_let_in(
    browser: Browser, server: Server, provider: Provider, email: str
) -> None:
    provider.email, provider.lasts = email, 3600
    with window(browser) as page:
        sign_in(page, server)
        expect(page.get_by_role("alert")).to_contain_text(email)
        expect(page.locator("h1")).to_have_text(VI["sign_in_title"])
        press(page, page.locator(".st-key-sign-out button"))
        expect(page.locator(".st-key-provider button")).to_be_visible()


def test_what_the_provider_said_is_good_until_it_expires(
    browser: Browser, server: Server, provider: Provider
) -> None:
    provider.email, provider.lasts = "an@so.gov.vn", 3600
    with window(browser) as page:
        began = time.monotonic()
        sign_in(page, server)
        expect(page.locator(".st-key-who")).to_contain_text("an")
        took = time.monotonic() - began
    provider.lasts = 10 + 4 * took  # time to draw the page, on a busy machine too
    with window(browser) as page:
        sign_in(page, server)
        expect(page.locator(".st-key-who")).to_contain_text("an")
        page.wait_for_timeout(1000 * (provider.lasts + 1))
        page.reload()
        expect(page.get_by_role("alert")).to_contain_text("an@so.gov.vn")
        expect(page.locator("h1")).to_have_text(VI["sign_in_title"])
