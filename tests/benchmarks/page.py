"""The chat from `confer ui` to the page and to the first answered question, in a real browser."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from assistant.embedding import ModelEmbedder
from ingest.pipeline import ingest
from tests.benchmarks.rows import Row, skipped
from tests.conftest import PATIENCE, SHIPPED, settings_for
from tests.ui.browsing import CHROMIUM, SWITCHES
from tests.ui.conftest import LAND_QUESTION, start_server, stop_server

TURNS = 3


def rows() -> Iterator[Row]:
    if not CHROMIUM.exists():
        yield skipped("confer ui to the first answer", f"{CHROMIUM} is absent")
        return
    with TemporaryDirectory() as place:
        home = Path(place, "store")
        settings = settings_for(home)
        ingest([str(SHIPPED)], settings, ModelEmbedder(settings))
        turns = [_first_answer(home) for _ in range(TURNS)]
    yield Row("confer ui to the page", "s", tuple(shown for shown, _ in turns))
    yield Row("  to the answer of a question typed at once", "s", tuple(end for _, end in turns))


def _first_answer(home: Path) -> tuple[float, float]:
    """Return the seconds from the command to the box for a question, and to the first citation."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        page = browser.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        began = time.perf_counter()
        server = start_server(home)
        page.goto(server.address)
        page.get_by_role("textbox").fill(LAND_QUESTION)
        shown = time.perf_counter() - began
        page.keyboard.press("Enter")
        page.get_by_role("button", name="[1]", exact=True).wait_for()
        answered = time.perf_counter() - began
        browser.close()
    stop_server(server, signal.SIGTERM)
    return shown, answered
