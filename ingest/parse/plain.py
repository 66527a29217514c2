"""Plain text: lines become paragraphs and headings of one canonical text."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from assistant.text import canonical, fold
from ingest.parse.blocks import Parsed, TextBuilder
from ingest.parse.decode import decode

WRAP = 100  # the longest line of text that was wrapped by hand or by an editor
HEADING = 150  # the longest heading, in characters

_NUMBERED = (
    (1, re.compile(r"^(?:PHẦN|CHƯƠNG|Phần|Chương)\s+(?:[IVXLC]+|\d+|thứ)\b")),
    (2, re.compile(r"^[IVX]{1,6}[.)\-]\s")),
    (3, re.compile(r"^(?:\d{1,2}[.)]|Điều\s+\d+\.?|Mục\s+\d+\.?)\s")),
    (4, re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?\s")),
    (5, re.compile(r"^[a-zđ][.)]\s")),
)
_UNNUMBERED = 6
_END = re.compile(r"[.;,!?…]$")
_LIST_ITEM = re.compile(r"^(?:[-–+*•]\s|\d{1,2}[.)]\s|[a-zđ][.)]\s)")
# The beginning of a word, at the end of a line; not an abbreviation (NTM), not a unit (5 m).
_FRAGMENT = re.compile(
    r"(?:^|(?<!\d)\s)([bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX][bcdđghklmnpqrstvx]{0,2})$"
)
_SYLLABLE = re.compile(r"(?:ngh?|nh|ch|gh|kh|ph|th|tr|[bcdghklmnpqrstvx])[aeiouy]")


def parse_plain_file(path: Path, content: bytes) -> Parsed:
    return parse_plain(decode(path, content))


def parse_plain(raw: str) -> Parsed:
    """Return the canonical text of `raw` with its headings and paragraphs."""
    builder = TextBuilder()
    for line in paragraphs_of(canonical(raw)):
        level = heading_level(line)
        builder.add(line, "heading" if level else "paragraph", level)
    return builder.parsed()


def heading_level(line: str) -> int:
    """Return the level of a heading, or 0 if the line is not one."""
    if len(line) > HEADING or _END.search(line):
        return 0
    for level, pattern in _NUMBERED:
        if pattern.match(line):
            return level
    letters = [c for c in line if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters):
        return 1
    return _UNNUMBERED if line[0].isupper() and len(line) <= 80 and len(letters) > 3 else 0


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of lines, those that were broken within a sentence or word joined."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    # The width the lines were broken at; 0 if they are paragraphs.
    width = max(map(len, lines)) if _is_wrapped(lines) else 0
    result: list[str] = []
    before = ""
    for line in lines:
        if line and before and _continues(result[-1], before, line, width):
            result[-1] += line if _is_broken(before, line) else f" {line}"
        elif line:
            result.append(line)
        before = line
    return result


def _is_broken(before: str, line: str) -> bool:
    """Tell whether a line ends within a word: phát tr / iển, N / ghệ thuật; not km / đường."""
    fragment = _FRAGMENT.search(before)
    return bool(fragment and line[0].islower() and _SYLLABLE.match(fold(fragment[1] + line)))


def _continues(paragraph: str, before: str, line: str, width: int) -> bool:
    """Tell whether `line` goes on with `paragraph`, which ends with the line `before`."""
    if _LIST_ITEM.match(line):
        return False
    if line[0].islower():
        return not re.search(r"[.!?;]$", before)
    if not width or paragraph.isupper() != line.isupper():
        return False
    # A line was broken where its next word did not fit; what a name begins may look like a heading.
    filled = len(before) + 1 + len(line.split()[0]) > width
    return filled or (len(before) > WRAP // 2 and not heading_level(paragraph))


def _is_wrapped(lines: list[str]) -> bool:
    """Tell whether the text's lines were broken at a width rather than at paragraphs."""
    widest = max(map(len, lines))
    inner = [a for a, b in pairwise(lines) if a and b]
    # Narrow lines of about one length are a list, of names for example.
    if len(inner) < 3 or not WRAP // 2 < widest <= WRAP:
        return False
    return sum(len(line) > 0.7 * widest for line in inner) > 0.6 * len(inner)
