"""markup.py: words of a record as HTML; what parts cells is seen as a sign, and copied as it is."""

from __future__ import annotations

import html
import re

import pytest

from ui.markup import closely, words_html

ROWS = {
    "tabs": ("1\tgạo\t\t5", ["\t", "\t", "\t"]),
    "strokes": ("1 | gạo | 5", ["|", "|"]),
    "empty cells": ("| các sản phẩm từ sữa bò |  |  | xây dựng |", ["|", "|  |  |", "|"]),
    "rows": ("a | b\n| c |\nd", ["|", "|", "|"]),
    "no cell": ("a|b, x || y, |z|", []),
}


@pytest.mark.parametrize(("words", "ends"), ROWS.values(), ids=ROWS)
def test_what_parts_cells_stands_apart(words: str, ends: list[str]) -> None:
    drawn = closely(words_html(words, "vi"))
    found = re.findall(r'<span class="confer-cell">(.*?)</span>', drawn)
    assert [html.unescape(one) for one in found] == ends
    assert html.unescape(re.sub("<.*?>", "", drawn)) == words
