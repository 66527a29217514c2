"""What a line of text is, for every parser that reads lines: a heading, an item, half a word."""

from __future__ import annotations

import re

from assistant.text import fold
from ingest.parse.letterhead import is_letterhead

HEADING = 150  # the longest heading, in characters
ARTICLE = 3  # the level of "Điều 5", the last above those of lists
UNNUMBERED = 7  # the level of a heading that is recognised by its look only

_NUMBERED = (
    (1, re.compile(r"^(?:PHẦN|CHƯƠNG|Phần|Chương)\s+(?:[IVXLC]+|\d+|thứ)\b")),
    (2, re.compile(r"^[IVX]{1,6}[.)\-]\s")),
    (3, re.compile(r"^(?:Điều|ĐIỀU|Mục|MỤC)\s+\d+[.:]?\s")),
    (4, re.compile(r"^\d{1,2}[.)]\s")),
    (5, re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?\s")),
    (6, re.compile(r"^[a-zđ][.)]\s")),
)
_END = re.compile(r"[.;,!?…]$")
_ITEM = re.compile(r"^(?:[-–+*•]\s|\d{1,2}[.)]\s|[a-zđ][.)]\s)")
# The beginning of a word, at the end of a line; not an abbreviation (NTM), not a unit (5 m).
_FRAGMENT = re.compile(
    r"(?:^|(?<!\d)\s)([bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX][bcdđghklmnpqrstvx]{0,2})$"
)
_SYLLABLE = re.compile(r"(?:ngh?|nh|ch|gh|kh|ph|th|tr|[bcdghklmnpqrstvx])[aeiouy]")
_HYPHENATED = re.compile(r"([^\W\d_]+)[-\u2010]$")
# A number or a span cut after its sign: 125/KH- / UBND, 19- / NQ/TW, 2020- / 2025.
_CUT_NUMBER = re.compile(r"\d(?:[\w.]*/[\w./-]*)?[-/]$")
_GOES_ON = re.compile(
    r"(?:^|\s)(?:ngày|tháng|năm|quý|số|khóa|khoá|kỳ|thứ|lần|điều|khoản|của|và|về|tại)$"
)
_FIRST_LETTERS = re.compile(r"[^\W\d_]*")
LONGEST_SYLLABLE = 7  # nghiêng


def heading_level(line: str) -> int:
    """Return the level of a heading, or 0 if the line is not one."""
    level = numbered_level(line)
    if level or len(line) > HEADING or _END.search(line) or is_letterhead(line):
        return level
    letters = [c for c in line if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters):
        return 1
    return UNNUMBERED if line[0].isupper() and len(line) <= 80 and len(letters) > 3 else 0


def numbered_level(line: str) -> int:
    """Return the level of a heading that begins with its number, or 0."""
    if len(line) > HEADING or _END.search(line):
        return 0
    return _level_of_number(line)


def is_section(line: str) -> bool:
    """Tell whether a line is numbered as what holds lists (III., Điều 5), or all in capitals."""
    return 0 < _level_of_number(line) <= ARTICLE or (line.isupper() and " " in line)


def _level_of_number(line: str) -> int:
    return next((level for level, pattern in _NUMBERED if pattern.match(line)), 0)


def is_item(line: str) -> bool:
    """Tell whether a line begins an item of a list."""
    return bool(_ITEM.match(line))


def is_unfinished(line: str) -> bool:
    """Tell whether a line ends with a word that another follows: ngày 5 tháng 4 năm / 2024."""
    return bool(_GOES_ON.search(line.lower()))


def is_filled(before: str, line: str, width: int) -> bool:
    """Tell whether a line of at most `width` had no room for the first word of the next."""
    return len(before) + 1 + len(line.split()[0]) > width


def join_lines(before: str, line: str) -> str:
    """Return two lines of one paragraph as one, a word that was broken between them mended."""
    if _CUT_NUMBER.search(before) and (line[0].isupper() or line[0].isdigit()):
        return before + line
    hyphenated = _HYPHENATED.search(before)
    if hyphenated and line[0].islower():
        return (before[:-1] if _is_hyphenated(hyphenated[1], line) else before) + line
    return before + line if is_broken(before, line) else f"{before} {line}"


def is_broken(before: str, line: str) -> bool:
    """Tell whether a line ends within a word: phát tr / iển, N / ghệ thuật; not km / đường."""
    fragment = _FRAGMENT.search(before)
    return bool(fragment and line[0].islower() and _SYLLABLE.match(fold(fragment[1] + line)))


def _is_hyphenated(begin: str, line: str) -> bool:
    """Tell whether a hyphen only breaks a word: imple- / mentation; not kinh tế- / xã hội."""
    rest = _FIRST_LETTERS.match(line)
    word = begin + (rest[0] if rest else "")
    return is_broken(begin, line) or (word.isascii() and len(word) > LONGEST_SYLLABLE)
