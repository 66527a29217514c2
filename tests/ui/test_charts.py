"""charts.py: every bar with its name and its number, and no name acts in the page."""

from __future__ import annotations

import re

import pytest

from tests.ui.hostile import HOSTILE, Page
from ui.charts import bars_html


def test_the_longest_bar_is_as_wide_as_there_is_room() -> None:
    drawn = bars_html("Theo tháng", {"06/2025": 1200, "07/2025": 300}, "vi")
    assert Page(drawn).text == "Theo tháng06/20251.20007/2025300"
    assert re.findall(r"width: ([\d.]+)%", drawn) == ["100.0", "25.0"]


def test_nothing_counted_draws_no_bar() -> None:
    assert Page(bars_html("Theo tháng", {}, "vi")).tags == ["table", "caption"]


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_name_stays_words(words: str) -> None:
    page = Page(bars_html("x", {words: 2}, "en"))
    assert page.text == f"x{words}2"
    assert page.tags == ["table", "caption", "tr", "th", "td", "td", "div"]
    assert page.comments == []
