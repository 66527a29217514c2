"""Every page for every person: axe-core finds nothing serious, keys do all, and 360 px hold it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.ui.browsing import enter, press, settle, tick_row, visit, wait_for_styles, window
from tests.ui.conftest import (
    LAND_QUESTION,
    REFUSED_QUESTION,
    Server,
    start_server,
    stop_server,
)
from ui.app import PAGES
from ui.markup import LANGUAGE_COOKIE
from ui.source_text import TEXT_ID

SMALLEST = (360, 740)
SERIOUS = ("serious", "critical")
# What stands out where the keyboard is: its own style, or that of what it is drawn in.
LOOK = """() => {
  const looks = [];
  for (let one = document.activeElement, n = 0; one && n < 5; one = one.parentElement, n++) {
    const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(one);
    looks.push([outline, boxShadow, borderColor, backgroundColor].join());
  }
  return looks;
}"""

# Tells whether the page begins to be drawn again from now on.
WATCH = """() => {
  window.isDrawnAgain = false;
  new MutationObserver(() => { window.isDrawnAgain = true; }).observe(
    document.body, { subtree: true, attributeFilter: ["data-test-script-state", "data-stale"] });
}"""


@pytest.fixture(scope="module")
def server(records_home: Path) -> Iterator[Server]:
    started = start_server(records_home)
    yield started
    assert stop_server(started, signal.SIGTERM) == (0, "", "")


def visits(page: Page, server: Server) -> Iterator[str]:
    """Open every page as it is at first and as it is in use; yield what it is called then."""
    for place in PAGES:
        visit(page, f"{server.address}/{place.name}")
        yield place.name
    page.goto(f"{server.address}/search")
    enter(page, "quan ly dat dai")
    press(page, page.locator(".st-key-open-1 button"))
    expect(page.locator(f"#{TEXT_ID}")).to_be_focused()
    settle(page)
    yield "search in use"
    page.goto(f"{server.address}/reports")
    tick_row(page, 1)
    press(page, page.locator(".st-key-action-remove button"))
    page.locator(".st-key-remove-cancel").wait_for()
    settle(page)
    yield "reports, one to be removed"
    visit(page, server.address)
    for question in (REFUSED_QUESTION, LAND_QUESTION):
        ask(page, question)
    press(page, page.get_by_role("button", name="[1]", exact=True).last)
    expect(page.locator(f"#{TEXT_ID}")).to_be_focused()
    settle(page)
    yield "ask in use"


def ask(page: Page, question: str) -> None:
    asked = page.locator("[class*=st-key-turn-]").count()
    page.get_by_test_id("stChatInputTextArea").fill(question)
    page.keyboard.press("Enter")
    page.locator(f".st-key-turn-{asked + 1}").wait_for()
    settle(page)


def findings(page: Page) -> list[str]:
    """Return what axe-core calls serious, each with the places it is found in.

    A page that is drawn again, as after a lost connection, fades meanwhile: it is looked at anew.
    """
    for _ in range(5):
        wait_for_styles(page)
        page.evaluate(WATCH)
        said: dict[str, Any] = Axe().run(page, options={"resultTypes": ["violations"]}).response
        if not page.evaluate("window.isDrawnAgain"):
            break
    return [
        f"{one['id']}: {one['help']} {[node['html'][:200] for node in one['nodes'][:3]]}"
        for one in said["violations"]
        if one["impact"] in SERIOUS
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_axe_finds_nothing_serious(
    browser: Browser, server: Server, language: str, scheme: str
) -> None:
    with window(browser, color_scheme=scheme) as page:
        cookie = {"name": LANGUAGE_COOKIE, "value": language, "url": server.address}
        page.context.add_cookies([cookie])  # type: ignore[list-item]  # a TypedDict
        found = {visit: findings(page) for visit in visits(page, server)}
    assert {visit: said for visit, said in found.items() if said} == {}


def test_nothing_scrolls_sideways_on_a_small_screen(browser: Browser, server: Server) -> None:
    with window(browser, SMALLEST) as page:
        too_wide = {}
        for visit in visits(page, server):
            sizes = page.evaluate(
                """() => [document.scrollingElement, document.querySelector(".stMain")]
                  .map((one) => one.scrollWidth - one.clientWidth)"""
            )
            if any(sizes):
                too_wide[visit] = sizes
    assert too_wide == {}


def test_a_question_and_its_source_by_keys_alone(browser: Browser, server: Server) -> None:
    with window(browser) as page:
        visit(page, server.address)
        stops = []
        while "stChatInputTextArea" not in stops:
            stops.append(next_stop(page))
            assert len(stops) < 40, stops
        page.keyboard.type(LAND_QUESTION)
        page.keyboard.press("Enter")
        page.get_by_role("button", name="[1]", exact=True).wait_for()
        settle(page)
        while page.evaluate("document.activeElement.textContent") != "[1]":
            stops.append(next_stop(page, back=True))
            assert len(stops) < 80, stops
        page.keyboard.press("Enter")
        expect(page.locator(f"#{TEXT_ID}")).to_be_focused()
        settle(page)
        page.keyboard.press("Escape")
        expect(page.locator(f"#{TEXT_ID}")).to_have_count(0)


def next_stop(page: Page, back: bool = False) -> str:
    """Go on to what Tab leads to, which must look otherwise than without the keyboard."""
    page.keyboard.press("Shift+Tab" if back else "Tab")
    wait_for_styles(page)
    with_keys = page.evaluate(LOOK)
    page.evaluate("() => { window.stop = document.activeElement; window.stop.blur(); }")
    wait_for_styles(page)
    without = page.evaluate(LOOK.replace("document.activeElement", "window.stop"))
    page.evaluate("() => window.stop.focus()")
    said = page.evaluate(
        "() => window.stop.dataset.testid || window.stop.getAttribute('aria-label') "
        "|| window.stop.textContent || window.stop.outerHTML"
    )
    assert with_keys != without, f"the keyboard is not seen at {said}"
    return str(said)


def test_enter_that_ends_a_composition_does_not_send(browser: Browser, server: Server) -> None:
    with window(browser) as page:
        visit(page, server.address)
        box = page.get_by_test_id("stChatInputTextArea")
        box.focus()
        keys = page.context.new_cdp_session(page)
        said = {"text": "đất", "selectionStart": 3, "selectionEnd": 3}
        keys.send("Input.imeSetComposition", said)
        enter = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13}
        keys.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **enter})
        keys.send("Input.dispatchKeyEvent", {"type": "keyUp", **enter})
        keys.send("Input.insertText", {"text": "đất"})
        settle(page)
        expect(box).to_have_value("đất")
        assert page.locator("[class*=st-key-turn-]").count() == 0
        page.keyboard.press("Enter")
        page.locator(".st-key-turn-1").wait_for()
