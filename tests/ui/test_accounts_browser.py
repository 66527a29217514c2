"""Signing in as a browser does it: its cookie outlives a reload, and goes when it is signed out."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from assistant.access.signing_in import hashed
from assistant.embedding import ModelEmbedder
from assistant.store.catalogue import Catalogue
from ingest.pipeline import ingest
from tests.conftest import confer, settings_for, write_records
from tests.ui.browsing import press, settle, visit, window
from tests.ui.conftest import Server, start_server, stop_server
from tests.ui.test_accessibility import findings
from ui.markup import LANGUAGE_COOKIE, SIGN_IN_COOKIE
from ui.wording import NAMES, WORDING

PASSWORD = "một mật khẩu dài"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, embedder: ModelEmbedder) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("accounts")
    settings = settings_for(folder / "store")
    ingest([str(write_records(folder / "records"))], settings, embedder)
    Catalogue(settings.home).accounts.add("ân", "reader", None, hashed(PASSWORD))
    started = start_server(settings.home)
    yield started
    assert stop_server(started, signal.SIGTERM) == (0, "", "")


def test_a_browser_stays_signed_in_until_it_is_signed_out(browser: Browser, server: Server) -> None:
    with window(browser) as page:
        visit(page, f"{server.address}/tasks")
        page.locator(".st-key-name input").fill("Ân")
        page.locator(".st-key-password input").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.locator(".st-key-who")).to_contain_text("ân (người đọc)")
        expect(page.locator("h1")).to_have_text(WORDING["vi"]["tasks_title"])
        (cookie,) = [one for one in page.context.cookies() if one.get("name") == SIGN_IN_COOKIE]
        assert cookie.get("sameSite") == "Strict" and len(cookie.get("value", "")) == 64
        page.reload()
        expect(page.locator(".st-key-who")).to_contain_text("ân (người đọc)")
        press(page, page.locator(".st-key-sign-out button"))
        expect(page.locator("h1")).to_have_text(WORDING["vi"]["sign_in_title"])
        page.wait_for_function(f"!document.cookie.includes('{SIGN_IN_COOKIE}')")
        page.context.add_cookies([cookie])  # as a thief may have kept it
        page.reload()
        expect(page.locator("h1")).to_have_text(WORDING["vi"]["sign_in_title"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", NAMES)
def test_axe_finds_nothing_serious_on_the_way_in(
    browser: Browser, server: Server, language: str, scheme: str
) -> None:
    with window(browser, color_scheme=scheme) as page:
        page.context.add_cookies(
            [{"name": LANGUAGE_COOKIE, "value": language, "url": server.address}]
        )
        visit(page, server.address)
        page.locator(".st-key-name input").fill("ai")
        page.keyboard.press("Enter")
        page.get_by_role("alert").wait_for()
        settle(page)
        assert findings(page) == []


def test_to_others_than_this_machine_no_page_without_accounts_is_served(home: Path) -> None:
    refused = confer("ui", home=home, CONFER_HOST="0.0.0.0").refused(3)
    assert refused == (
        "confer: On 0.0.0.0 the page would be open to all who can reach it. "
        "Type first: confer users add NAME --role administrator"
    )
