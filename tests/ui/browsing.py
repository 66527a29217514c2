"""A real browser for the tests, and windows of it that fail if a request leaves this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    TimeoutError,
    expect,
    sync_playwright,
)

from tests.conftest import PATIENCE
from ui.views.reports import ROW

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = [
    "--no-sandbox",  # a container's root may not make one
    "--disable-gpu",
    "--no-first-run",
    # what a browser asks of the internet by itself
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, NARROW = (1400, 900), (390, 800)

# What is looked for may come late on a busy machine.
expect.set_options(timeout=PATIENCE * 1000)


@contextmanager
def started_browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.fail(f"{CHROMIUM} is missing; install Debian's package: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield opened
        opened.close()


@contextmanager
def window(browser: Browser, size: tuple[int, int] = WIDE, **others: Any) -> Iterator[Page]:
    """Open a window of its own, without memory of others; fails if a request left this machine."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height}, **others)
    context.set_default_timeout(PATIENCE * 1000)
    asked = record_addresses(context)
    yield context.new_page()
    context.close()
    assert asked, "no request was recorded"
    assert {host for host in map(host_of, asked) if host} == {"127.0.0.1"}


def record_addresses(context: BrowserContext) -> list[str]:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on(
        "page",
        lambda opened: opened.on("websocket", lambda socket: asked.append(socket.url)),
    )
    return asked


def host_of(address: str) -> str | None:
    return urlsplit(address).hostname  # none for data: and blob:, which stay in the browser


def settle(page: Page) -> None:
    """Wait until the page is drawn and the server has nothing to add."""
    page.wait_for_load_state()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()


def wait_for_styles(page: Page) -> None:
    """Wait until the page is drawn and all that fades in or out has done so."""
    page.wait_for_timeout(250)
    page.wait_for_function(
        """() => document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]")
          && !document.getAnimations().some((one) =>
            one.playState === "running" && one.effect.getComputedTiming().endTime !== Infinity)"""
    )


def visit(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("h1").wait_for()  # before the first words nothing runs either
    settle(page)


def press(page: Page, button: Locator) -> None:
    """Click a button once the page is drawn: a click on what is being drawn again may be lost."""
    button.wait_for()
    settle(page)
    button.click()


def enter(page: Page, words: str) -> None:
    """Write words into the one box of a page, once it is drawn, and send them."""
    settle(page)
    page.get_by_role("textbox").fill(words)
    page.keyboard.press("Enter")


def tick_row(page: Page, number: int) -> None:
    """Tick the box of a row of the table of reports, from 1; untick it if it is ticked.

    A click on a table that is being drawn again is lost, as the table itself shows.
    """
    table = page.locator(".st-key-reports")
    row = table.locator(f"tr[aria-rowindex='{number + 1}']")
    row.wait_for(state="attached")
    wanted = "true" if row.get_attribute("aria-selected") == "false" else "false"
    ticked = table.locator(f"tr[aria-rowindex='{number + 1}'][aria-selected={wanted}]")
    for patience in (5_000, 10_000, 20_000):
        settle(page)
        table.click(position={"x": 20, "y": 38 + ROW * (number - 0.5)})
        try:
            ticked.wait_for(state="attached", timeout=patience)
            return
        except TimeoutError:
            continue
    ticked.wait_for(state="attached")
