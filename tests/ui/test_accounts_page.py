"""The page with accounts: who is let in, what each role finds, and what a click may do."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from assistant.access import ROLES, Role, Viewer
from assistant.access.signing_in import hashed
from assistant.embedding import ModelEmbedder
from assistant.errors import NotAllowed, SignInRefused
from assistant.store.catalogue import Catalogue
from ingest.desk import Desk
from ingest.intake import Intake
from ingest.pipeline import ingest, restrict
from tests.conftest import TinyEmbedder, settings_for, take_in, write_records
from tests.looking import snapshot
from tests.ui.pages import OpenPage, html_of, select, turn_to
from ui.markup import SIGN_IN_COOKIE
from ui.wording import WORDING

VI = WORDING["vi"]
PASSWORD = "một mật khẩu dài"
QUESTION = "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?"
LOOKED_AT = ("", "tasks", "reports", "search", "status", "help")


@pytest.fixture(scope="module")
def password_hash() -> str:
    return hashed(PASSWORD)


@pytest.fixture
def home(tmp_path: Path, embedder: ModelEmbedder, password_hash: str) -> Path:
    """A store of four reports, with an account of each role."""
    settings = settings_for(tmp_path / "store")
    ingest([str(write_records(tmp_path / "records"))], settings, embedder)
    accounts = Catalogue(settings.home).accounts
    for role in ROLES:
        accounts.add(role, role, None, password_hash)
    return settings.home


def sign_in(page: AppTest, name: str, password: str = PASSWORD) -> AppTest:
    page.text_input(key="name").set_value(name)
    page.text_input(key="password").set_value(password)
    return page.button(key="sign-in-do").click().run()


def addresses(page: AppTest) -> set[str]:
    """Return the addresses of the pages that the navigation leads to."""
    return {str(said["url_pathname"]) for said in page._registered_pages.values()}


def shown(page: AppTest) -> str:
    """Return every word of a page."""
    return "\n".join(str(getattr(one, "value", "")) for one in page.main) + html_of(page)


@pytest.mark.parametrize("name", LOOKED_AT)
def test_who_is_not_known_sees_the_way_in_and_nothing_else(
    open_page: OpenPage, home: Path, name: str
) -> None:
    page = turn_to(open_page(home, cookies={SIGN_IN_COOKIE: "0" * 64}), name)
    assert not page.exception
    assert [one.value for one in page.title] == [VI["sign_in_title"]]
    assert {one.key for one in page.text_input} == {"name", "password"}
    # The second is not seen: the page presses it when its server is back.
    assert {one.key for one in page.button} == {"sign-in-do", "reconnected"}
    assert not page.sidebar and not page.dataframe
    assert "giấy chứng nhận" not in shown(page)


def test_a_wrong_password_is_told_and_too_many_are_too(open_page: OpenPage, home: Path) -> None:
    page = open_page(home)
    for _ in range(5):
        assert [one.value for one in sign_in(page, "reader", "đoán").error] == [VI["sign_in_wrong"]]
    assert [one.value for one in sign_in(page, "reader").error] == [VI["sign_in_too_often"]]
    assert not page.exception


def test_who_signs_in_is_known_after_a_reload_until_they_sign_out(
    open_page: OpenPage, home: Path
) -> None:
    page = sign_in(open_page(home), "Reader")
    assert not page.exception and page.button(key="example_1")
    assert any("reader (người đọc)" in one.value for one in page.sidebar.caption)
    token = page.session_state["session"].token
    assert f"{SIGN_IN_COOKIE}={token}; path=/; max-age=43200; samesite=strict" in html_of(page)
    again = open_page(home, cookies={SIGN_IN_COOKIE: token})
    assert again.button(key="example_1") and token not in html_of(again)
    again.button(key="sign-out").click().run()
    assert [one.value for one in again.title] == [VI["sign_in_title"]]
    assert f"{SIGN_IN_COOKIE}=; path=/; max-age=0" in html_of(again)
    assert [one.value for one in page.run().title] == [VI["sign_in_title"]]


def test_the_language_chosen_before_signing_in_stays(open_page: OpenPage, home: Path) -> None:
    page = open_page(home)
    page.radio(key="language").set_value("en").run()
    sign_in(page, "reader")
    assert [one.value for one in page.title] == [WORDING["en"]["title"]]
    assert page.radio(key="language").value == "en"
    page.radio(key="language").set_value("vi").run()
    assert [one.value for one in page.title] == [VI["title"]]


def test_who_signs_in_next_finds_nothing_of_who_was_there_before(
    open_page: OpenPage, home: Path
) -> None:
    page = sign_in(open_page(home), "reader")
    page.chat_input(key="question").set_value(QUESTION).run()
    named = page.query_params["c"]
    assert "1.250" in shown(page)
    page.button(key="sign-out").click().run()
    assert "1.250" not in shown(page)
    sign_in(page, "editor")
    assert page.button(key="example_1") and "1.250" not in shown(page)
    assert not [one for one in page.button if (one.key or "").startswith("open-")]
    token = page.session_state["session"].token
    other = open_page(home, conversation=named, cookies={SIGN_IN_COOKIE: token})
    assert other.button(key="example_1") and QUESTION not in shown(other)
    page.button(key="sign-out").click().run()
    assert sign_in(page, "reader").button(key=f"open-{named}")


SEEN: dict[Role, set[str]] = {
    "reader": set(),
    "editor": {"upload", "correct", "again", "remove", "unanswered"},
    "administrator": {"upload", "correct", "again", "remove", "unanswered", "doctor", "audit"},
}


@pytest.mark.parametrize("role", ROLES)
def test_a_role_finds_what_it_may_do_and_no_more(
    open_page: OpenPage, home: Path, role: Role
) -> None:
    page = turn_to(sign_in(open_page(home), role), "reports")
    select(page, "reports", 0)
    keys = {one.key for one in page.button}
    found = {name for name in ("correct", "again", "remove") if f"action-{name}" in keys}
    assert "action-open" in keys and len(page.dataframe[0].value) == 4
    told = VI["reports_read" if role == "reader" else "reports_count"].format(count=4)
    assert told in [one.value for one in page.markdown]
    found |= {"upload"} if page.get("file_uploader") else set()
    titles: set[str] = set()
    if "status" in addresses(page):
        titles = {one.value for one in turn_to(page, "status").header}
    assert not page.exception
    for name in ("unanswered", "doctor", "audit"):
        found |= {name} if VI[f"{name}_title"] in titles else set()
    assert found == SEEN[role]


# -- every deed, whatever the page shows ----------------------------------------------------


@pytest.fixture
def tiny_home(tmp_path: Path) -> Path:
    take_in(tmp_path / "store", write_records(tmp_path / "records"))
    return tmp_path / "store"


def desk_of(home: Path, viewer: Callable[[], Viewer]) -> Desk:
    settings = settings_for(home)
    return Desk(settings, Intake(settings), TinyEmbedder(), viewer)


DEEDS: dict[str, Callable[[Desk, str], Any]] = {
    "upload": lambda desk, report: desk.upload([], False),
    "take in again": lambda desk, report: desk.take_in([]),
    "look at the progress": lambda desk, report: desk.progress(),
    "forget the progress": lambda desk, report: desk.forget(),
    "correct": lambda desk, report: desk.correct(report, {"number": "7-TB/HU"}),
    "remove": lambda desk, report: desk.remove([report]),
}


def nobody() -> Viewer:
    raise SignInRefused("You are not signed in", "Sign in")


def test_no_deed_is_done_for_a_reader_or_an_account_that_is_disabled_meanwhile(
    tiny_home: Path,
) -> None:
    before = snapshot(tiny_home)
    report = Catalogue(tiny_home).known()[0].id
    for deed in DEEDS.values():
        with pytest.raises(NotAllowed, match="The role reader may not keep reports"):
            deed(desk_of(tiny_home, lambda: Viewer("reader", "ân")), report)
        with pytest.raises(SignInRefused):
            deed(desk_of(tiny_home, nobody), report)
    assert snapshot(tiny_home) == before


@pytest.mark.parametrize("role", ["editor", "administrator"])
def test_a_deed_is_done_for_those_whose_role_it_is_and_in_their_name(
    tiny_home: Path, role: Role
) -> None:
    catalogue, desk = Catalogue(tiny_home), desk_of(tiny_home, lambda: Viewer(role, "ân"))
    for name in DEEDS:
        DEEDS[name](desk, catalogue.known()[0].id)
    assert [(one.who, one.action) for one in catalogue.journal.latest(3)] == [
        ("ân", "remove"),
        ("ân", "correct"),
        (None, "add"),
    ]
    assert len(catalogue.known()) == 3


def test_a_click_after_the_account_was_disabled_leads_to_the_way_in(
    open_page: OpenPage, home: Path
) -> None:
    page = turn_to(sign_in(open_page(home), "editor"), "reports")
    select(page, "reports", 0)
    Catalogue(home).accounts.change("editor", "account disabled", is_disabled=True)
    page.button(key="action-again").click().run()
    assert not page.exception
    assert [one.value for one in page.title] == [VI["sign_in_title"]]


def test_what_is_taken_in_on_the_page_is_in_the_audit_under_its_account(
    home: Path, tmp_path: Path
) -> None:
    intake = Intake(settings_for(home))
    desk = Desk(settings_for(home), intake, TinyEmbedder(), lambda: Viewer("editor", "editor"))
    desk.upload([("moi.txt", "Kế hoạch mới\n\nXã trồng 50 ha rừng.\n".encode())], False)
    while desk.progress().is_running:
        time.sleep(0.1)
    (entry,) = Catalogue(home).journal.latest(1)
    assert (entry.who, entry.action) == ("editor", "add") and entry.source.endswith("moi.txt")


def test_a_restricted_report_is_on_no_page_of_those_outside(
    open_page: OpenPage, home: Path, tmp_path: Path
) -> None:
    settings = settings_for(home)
    secret = next(one.id for one in Catalogue(home).known() if one.source.endswith("dat-dai.txt"))
    restrict([secret], ["nội-chính"], settings)
    page = sign_in(open_page(home), "editor")
    page.chat_input(key="question").set_value(QUESTION).run()
    drawn = [shown(page)]
    page.query_params.update({"report": secret, "start": "0", "end": "9"})
    drawn.append(shown(page.run()))
    for address in ("tasks", "reports", "status"):
        drawn.append(shown(turn_to(page, address)))
        drawn += [str(one.value) for one in page.dataframe]
    page = turn_to(page, "search")
    drawn.append(shown(page.text_input(key="search").set_value("giấy chứng nhận").run()))
    assert not page.exception
    words = "\n".join(drawn).replace(QUESTION, "")
    assert "1.250 giấy" not in words and "lần thứ 12" not in words and secret not in words

    administrator = turn_to(sign_in(open_page(home), "administrator"), "reports")
    table = administrator.dataframe[0].value
    assert list(table[VI["column_groups"]].dropna()) == ["nội-chính"]
    select(administrator, "reports", list(table[VI["column_groups"]]).index("nội-chính"))
    administrator.button(key="action-restrict").click().run()
    administrator.text_input(key="groups").set_value("")
    administrator.button(key="restrict").click().run()
    assert not administrator.exception
    assert Catalogue(home).restrictions.all() == {}
