"""The page in a real browser: what a person sees of a quote, and what leaves the machine."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.conversation import Conversation
from tests.ui.browsing import NARROW, WIDE, enter, press, settle, visit, window
from tests.ui.conftest import (
    HOSTILE_QUESTION,
    HOSTILE_SENTENCE,
    LAND_QUESTION,
    LAND_WORDS,
    Server,
    start_server,
    stop_server,
)
from ui.own_words import VIETNAMESE
from ui.source_text import QUOTE_ID, TEXT_ID


@pytest.fixture(scope="module")
def server(records_home: Path) -> Iterator[Server]:
    """The page as staff start it; nothing may be written to the terminal while it is used."""
    started = start_server(records_home)
    yield started
    assert stop_server(started, signal.SIGTERM) == (0, "", "")


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def page(browser: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page in a window of its own; fails if a request leaves this machine."""
    with window(browser, request.param) as opened:
        visit(opened, server.address)
        yield opened


def open_first_source(page: Page, question: str) -> None:
    enter(page, question)
    press(page, page.get_by_role("button", name="[1]", exact=True))
    page.locator(f"#{QUOTE_ID}").wait_for()
    # The script that scrolls gives the keyboard to the box when it is done.
    expect(page.locator(f"#{TEXT_ID}")).to_be_focused()
    settle(page)


def marked_words(page: Page) -> str:
    assert page.locator("mark").count() == 1
    return str(page.locator(f"#{QUOTE_ID}").evaluate("mark => mark.textContent"))


def whole_text(page: Page) -> str:
    return str(page.locator(f"#{TEXT_ID}").evaluate("box => box.textContent"))


def edges(page: Page, selector: str) -> tuple[float, float]:
    """Return where an element begins and ends in the window, in pixels from its top."""
    rectangle = page.locator(selector).evaluate(
        "one => { const r = one.getBoundingClientRect(); return [r.top, r.bottom]; }"
    )
    return rectangle[0], rectangle[1]


def test_a_citation_opens_the_quoted_words_in_view(page: Page, conversation: Conversation) -> None:
    open_first_source(page, LAND_QUESTION)
    citation = conversation.ask(LAND_QUESTION).citations[0]
    assert marked_words(page) == citation.quote
    assert LAND_WORDS in citation.quote
    assert whole_text(page) == conversation.report(citation.report).text

    box_top, box_bottom = edges(page, f"#{TEXT_ID}")
    mark_top, mark_bottom = edges(page, f"#{QUOTE_ID}")
    assert page.locator(f"#{TEXT_ID}").evaluate("box => box.scrollTop") > 0
    assert box_top <= mark_top and mark_bottom <= box_bottom
    question_top, _ = edges(page, "[data-testid=stChatInput]")
    assert mark_top >= 0 and mark_bottom <= question_top
    assert page.evaluate("document.documentElement.lang") == "vi"


def test_an_answer_is_read_from_its_beginning(page: Page) -> None:
    enter(page, LAND_QUESTION)
    page.locator(".st-key-regenerate").wait_for()
    settle(page)
    page.wait_for_timeout(1000)  # Streamlit would go down to the end meanwhile
    page.wait_for_function(
        """() => {
          const top = document.querySelector(".st-key-turn-1").getBoundingClientRect().top;
          return 0 <= top && top < 400;
        }"""
    )
    expect(page.locator(".confer-source").first).to_contain_text("Hội nghị Ban Chấp hành")


def test_of_a_quote_that_is_too_long_the_beginning_is_in_view(
    browser: Browser, server: Server
) -> None:
    with window(browser, (1366, 560)) as low:
        visit(low, server.address)
        open_first_source(low, LAND_QUESTION)
        box_top, box_bottom = edges(low, f"#{TEXT_ID}")
        mark_top, mark_bottom = edges(low, f"#{QUOTE_ID}")
        assert mark_bottom - mark_top > box_bottom - box_top, "the quote is too long"
        assert 0 <= mark_top - box_top < 30
        assert box_top >= 0 and mark_top + 60 < edges(low, "[data-testid=stChatInput]")[0]


def test_no_citation_begins_a_line(browser: Browser, server: Server) -> None:
    with window(browser, NARROW) as phone:
        visit(phone, server.address)
        enter(phone, LAND_QUESTION)
        first = phone.get_by_role("button", name="[1]", exact=True)
        first.wait_for()
        settle(phone)
        words = phone.locator("[class*=st-key-claim-1-1] .confer-words").first
        begins = words.evaluate("one => one.getClientRects()[0].left")
        for width in range(360, 440, 8):  # the last line is as long as any
            phone.set_viewport_size({"width": width, "height": 800})
            box = first.bounding_box()
            assert box and box["x"] > begins + 10, width


def test_a_hostile_record_is_words_and_nothing_else(page: Page, conversation: Conversation) -> None:
    open_first_source(page, HOSTILE_QUESTION)
    quote = conversation.ask(HOSTILE_QUESTION).citations[0].quote
    assert HOSTILE_SENTENCE in quote
    assert marked_words(page) == quote
    # While the page is drawn again, what it showed before may stand beside it for a moment.
    claim = page.locator("[class*=st-key-claim-1-1] .confer-words").first
    assert claim.evaluate("claim => claim.textContent") == quote
    assert page.title() == "Confer"
    assert page.locator(".stMain a, .stMain img, .stMain .katex, .stMain code").count() == 0


def test_switching_the_language_leaves_the_source_where_it_was(page: Page) -> None:
    open_first_source(page, LAND_QUESTION)
    before = page.locator(f"#{TEXT_ID}").evaluate("box => box.scrollTop")
    page.get_by_text("English", exact=True).click()
    expect(page.get_by_role("heading", name="Ask the conference records")).to_be_visible()
    expect(page.get_by_text("Answers are quotations from the records")).to_be_visible()
    settle(page)
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator(f"#{TEXT_ID}").evaluate("box => box.scrollTop") == before


def test_the_way_to_the_source_needs_no_mouse(page: Page) -> None:
    enter(page, LAND_QUESTION)
    first = page.get_by_role("button", name="[1]", exact=True)
    expect(first).to_be_visible()
    settle(page)
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{TEXT_ID}")).to_be_focused()
    settle(page)
    page.keyboard.press("Escape")
    expect(page.locator(f"#{TEXT_ID}")).to_have_count(0)
    expect(first).to_be_focused()


@pytest.fixture
def wide_page(browser: Browser, server: Server) -> Iterator[Page]:
    with window(browser) as opened:
        visit(opened, server.address)
        yield opened


def test_an_enter_that_ends_a_composition_does_not_send(wide_page: Page) -> None:
    box = wide_page.get_by_role("textbox")
    box.click()
    wide_page.context.new_cdp_session(wide_page).send(
        "Input.imeSetComposition", {"text": "đất đa", "selectionStart": 6, "selectionEnd": 6}
    )
    box.dispatch_event("keydown", {"key": "Enter", "keyCode": 229, "isComposing": True})
    expect(box).to_have_value("đất đa")
    box.fill(LAND_QUESTION)
    wide_page.keyboard.press("Enter")
    expect(wide_page.get_by_role("button", name="[1]", exact=True)).to_be_visible()
    assert wide_page.locator("[class*=st-key-turn-]").count() == 1


def test_a_reload_brings_back_the_language_the_conversation_and_the_source(
    wide_page: Page,
) -> None:
    open_first_source(wide_page, LAND_QUESTION)
    wide_page.get_by_text("English", exact=True).click()
    expect(wide_page.get_by_role("heading", name="Ask the conference records")).to_be_visible()
    marked = marked_words(wide_page)
    wide_page.reload()
    expect(wide_page.get_by_role("heading", name="Ask the conference records")).to_be_visible()
    wide_page.locator(f"#{QUOTE_ID}").wait_for()
    settle(wide_page)
    assert marked_words(wide_page) == marked
    expect(wide_page.get_by_text(LAND_QUESTION, exact=True).first).to_be_visible()


def test_on_a_phone_a_choice_in_the_sidebar_closes_it(browser: Browser, server: Server) -> None:
    with window(browser, NARROW) as phone:
        visit(phone, server.address)
        enter(phone, LAND_QUESTION)
        expect(phone.get_by_role("button", name="[1]", exact=True)).to_be_visible()
        settle(phone)
        sidebar = phone.locator("[data-testid=stSidebar]")
        for choice in (".st-key-new", "[class*=st-key-open-]"):
            phone.get_by_role("button", name="Mở thanh bên").click()
            expect(sidebar).to_have_attribute("data-collapsed", "false")
            phone.locator(f"{choice} button").first.click()
            expect(sidebar).to_have_attribute("data-collapsed", "true")
            settle(phone)
        expect(phone.get_by_role("button", name="[1]", exact=True)).to_be_visible()


def test_what_two_tabs_ask_is_remembered_by_both(wide_page: Page, server: Server) -> None:
    other = wide_page.context.new_page()
    visit(other, server.address)
    for tab in (wide_page, other):
        enter(tab, LAND_QUESTION)
        expect(tab.get_by_role("button", name="[1]", exact=True)).to_be_visible()
        settle(tab)
    wide_page.goto(server.address)
    expect(wide_page.locator("[class*=st-key-past-]")).to_have_count(2)


def test_streamlit_s_own_words_follow_the_language(wide_page: Page, server: Server) -> None:
    visit(wide_page, f"{server.address}/reports")
    uploader = wide_page.get_by_test_id("stFileUploaderDropzone")
    expect(uploader.get_by_text("Chọn tệp", exact=True)).to_be_visible()
    expect(uploader).to_contain_text("mỗi tệp không quá 200 MB")
    names = wide_page.locator("[aria-label]").evaluate_all(
        "(all) => all.map((one) => one.getAttribute('aria-label'))"
    )
    assert [one for one in names if one in VIETNAMESE] == []
    press(wide_page, wide_page.get_by_text("English", exact=True))
    expect(uploader.get_by_text("Upload", exact=True)).to_be_visible()
    expect(uploader).to_contain_text("200MB per file")
    press(wide_page, wide_page.get_by_text("Tiếng Việt", exact=True))
    expect(uploader.get_by_text("Chọn tệp", exact=True)).to_be_visible()
    # A file's name is no word of Streamlit's.
    settle(wide_page)
    wide_page.locator("input[type=file]").set_input_files(
        [{"name": "Upload", "mimeType": "text/plain", "buffer": b"x"}]
    )
    expect(wide_page.get_by_test_id("stFileChipName")).to_have_text("Upload")


def test_an_address_that_leads_nowhere_is_told_in_vietnamese(
    wide_page: Page, server: Server
) -> None:
    visit(wide_page, f"{server.address}/nowhere")
    said = wide_page.get_by_role("dialog")
    expect(said).to_contain_text("Không có trang này")
    expect(said).to_contain_text("Đây là trang đầu.")


def test_headings_skip_no_level(wide_page: Page, server: Server) -> None:
    for name in ("", "tasks", "reports", "search", "status", "help"):
        visit(wide_page, f"{server.address}/{name}")
        if not name:
            open_first_source(wide_page, LAND_QUESTION)
        levels = wide_page.locator("h1, h2, h3, h4, h5, h6, [role=heading]").evaluate_all(
            "(all) => all.map((one) => Number(one.ariaLevel || one.tagName[1]))"
        )
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)


def test_back_reopens_the_source_that_was_closed(browser: Browser, server: Server) -> None:
    with window(browser) as page:
        visit(page, server.address)
        open_first_source(page, LAND_QUESTION)
        address, marked = page.url, marked_words(page)
        page.keyboard.press("Escape")
        expect(page.locator(f"#{TEXT_ID}")).to_have_count(0)
        settle(page)
        page.go_back()
        page.locator(f"#{QUOTE_ID}").wait_for()
        settle(page)
        assert (page.url, marked_words(page)) == (address, marked)
        assert page.get_by_text("đã được thay").count() == 0


def test_a_reference_is_copied(browser: Browser, server: Server) -> None:
    with window(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        visit(page, server.address)
        open_first_source(page, LAND_QUESTION)
        page.get_by_role("button", name="Chép trích dẫn").click()
        expect(page.get_by_role("button", name="Đã chép")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert LAND_WORDS in copied and copied.endswith("đoạn 4)")
