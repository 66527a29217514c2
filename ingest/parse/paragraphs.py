"""Lines of text -> paragraphs: what was broken within a sentence or a word is joined again."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.text import CELL
from ingest.parse.items import Items
from ingest.parse.letterhead import is_cut_motto
from ingest.parse.lines import heading_level, is_filled, is_item, is_unfinished, join_lines

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*\s*")
_AWAITS_FIGURE = re.compile(r"\s(?:đạt|tăng|giảm|là|có|còn|gồm|bằng|hơn|gần|trên|dưới|khoảng)$")
_CLOSED = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
WRAP = 100  # the longest line of text that was wrapped by hand or by an editor


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of lines, those that were broken within a sentence or word joined."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    # The width the lines were broken at; 0 if they are paragraphs.
    width = max(map(len, lines)) if _is_wrapped(lines) else 0
    result: list[str] = []
    items = Items(lines, width)
    before = ""
    for place, line in enumerate(lines):
        goes_on = bool(line and before) and _continues(result[-1], before, line, width)
        if goes_on and not items.is_next(place, result[-1]):
            result[-1] = join_lines(result[-1], line)
        elif line:
            result.append(line)
            items.enter(line)
        before = line
    return result


def _continues(paragraph: str, before: str, line: str, width: int) -> bool:
    """Tell whether `line` goes on with `paragraph`, which ends with the line `before`."""
    if is_cut_motto(before, line) or (is_unfinished(before) and line[0].isdigit()):
        return True
    if is_item(line):
        return False
    if _begins_with_amount(line) and _breaks_off(paragraph):
        return True
    if line[0].islower():
        return not re.search(r"[.!?;]$", before)
    if not width or paragraph.isupper() != line.isupper():
        return False
    # A line was broken where its next word did not fit; what a name begins may look like a heading.
    half = len(before) > WRAP // 2
    return is_filled(before, line, width) or (half and not heading_level(paragraph))


def _begins_with_amount(line: str) -> bool:
    """Tell whether a line begins with a figure and what it counts: 458.223 con; 139,46%."""
    figure = _FIGURE.match(line)
    after = line[figure.end() :][:1] if figure else ""
    return after.islower() or after in set("%;)")


def _breaks_off(paragraph: str) -> bool:
    """Tell whether a paragraph of running text ends without a closing sign."""
    if is_item(paragraph) or CELL in paragraph:
        return False
    if _AWAITS_FIGURE.search(paragraph):
        return True
    return not (heading_level(paragraph) or _CLOSED.search(paragraph))


def _is_wrapped(lines: list[str]) -> bool:
    """Tell whether the text's lines were broken at a width rather than at paragraphs."""
    widest = max(map(len, lines))
    inner = [a for a, b in pairwise(lines) if a and b]
    # Narrow lines of about one length are a list, of names for example.
    if len(inner) < 3 or not WRAP // 2 < widest <= WRAP:
        return False
    return sum(len(line) > 0.7 * widest for line in inner) > 0.6 * len(inner)
