"""The items of a list in a text, by the marks they begin with: a), 1., -; whole and in order."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

MOST = 60  # items of a list
NAME = 3  # words of a subject: "Chăn nuôi:" states nothing

_LINE = re.compile(r"[^\n]+")
# The mark that a line begins with, and of some kinds what it counts by.
_MARK = re.compile(
    r"(?P<letter>\(?(?P<by_letter>[a-zđ])\s?[).](?=\s))"
    r"|(?P<number>\(?(?P<by_number>\d{1,2})[).](?=\s))"
    r"|(?P<point>\d{1,2}(?:\.\d{1,2})+[).]?(?=\s))"
    r"|(?P<roman>[IVX]{1,5}[).](?=\s))"
    r"|(?P<dash>[-–—]\s?(?=\w))"
    r"|(?P<plus>\+\s?(?=\w))"
    r"|(?P<dot>[•·*]\s?(?=\w))"
)
_ARTICLE = re.compile(
    r"(?:điều|chương|mục|phần|khoản)\s+(?:\d{1,3}|[IVX]{1,5})\s?[.:]?\s", re.IGNORECASE
)
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_LEFT_OUT = frozenset("đfjwz")  # by some: e) g), or d) e)


class _Line(NamedTuple):
    """A line of a report's text, and the kind and place of its mark: "a)" is (letter ), 1).

    A line without a mark has the kind "", a mark that counts nothing the place 0.
    """

    start: int
    end: int
    text: str
    mark: str
    place: int


def _lines(text: str, start: int, end: int = sys.maxsize) -> Iterator[_Line]:
    for found in _LINE.finditer(text, start, end):
        if said := found.group().strip():
            begin = found.start() + len(found.group()) - len(found.group().lstrip())
            yield _Line(begin, begin + len(said), said, *_mark(said))


def mark_of(said: str) -> str:
    """Return the kind of the mark that a text begins with: "a)" and "b)" have one kind; or ""."""
    return _mark(said.strip())[0]


def _mark(said: str) -> tuple[str, int]:
    found = _MARK.match(said)
    if not found:
        return "", 0
    # "1." and "1)" count different things.
    sign = found["by_letter"] or found["by_number"] or ""
    kind = f"{found.lastgroup} {found[0].replace(sign, '') if sign else ''}"
    return kind, int(sign) if sign.isdecimal() else _LETTERS.find(sign) + 1 if sign else 0


def announces(said: str) -> bool:
    """Tell whether a line or a sentence says no more than that something follows."""
    return said.rstrip().endswith(":")


def only_names(said: str) -> bool:
    """Tell whether what announces is no statement but the name of a subject: "a) Chăn nuôi:"."""
    return announces(said) and len(unmarked(said).split()) <= NAME


def is_item(said: str) -> bool:
    """Tell whether a sentence begins with the mark of an item: a), 1., -."""
    return bool(_mark(said)[0])


def unmarked(said: str) -> str:
    """Return a line without the mark it begins with: "a) Đất ở" and "Điều 2. Đất ở" say Đất ở."""
    for pattern in (_ARTICLE, _MARK):
        if found := pattern.match(said):
            return said[found.end() :].lstrip()
    return said


@lru_cache(maxsize=128)  # it is asked of every item of a list what announces it
def items_below(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the spans of the items that the line or sentence `text[start:end]` announces.

    What stands below an item and is marked otherwise is a part of it, as is what has no mark where
    the next item follows. Lines that are marked and counted like the one that announces are its
    neighbours.
    """
    own = next(_lines(text, text.rfind("\n", 0, start) + 1))
    below = _lines(text, end)
    first = next(below, None)
    if first and not first.mark:
        return tuple(_parted([first, *islice(below, MOST)]))
    if first is None or first.place > 1 or (first.mark == own.mark and first.place != 1):
        return ()
    items = [(first.start, first.end)]
    place, inner, loose = first.place, {own.mark: False}, 0
    for line in islice(below, 4 * MOST):
        if line.mark == first.mark and _follows(first.mark, place, line.place):
            items[-1] = (items[-1][0], max(items[-1][1], loose))
            items.append((line.start, line.end))
            place, loose = line.place, 0
        elif not line.mark and place:
            loose = line.end  # of the last item, if another follows
        elif line.mark in (first.mark, "") or loose or not _is_within(line, inner):
            break
        else:
            items[-1] = (items[-1][0], line.end)
    return tuple(items[:MOST]) if len(items) > 1 else ()


def _is_within(line: _Line, inner: dict[str, bool]) -> bool:
    """Tell whether a line is of a list within an item: it begins there, or goes on with one."""
    return inner.setdefault(line.mark, line.place < 2)


def _follows(mark: str, place: int, other: int) -> bool:
    """Tell whether a mark at one place comes right after that at another: b) a), g) e)."""
    between = (
        _LETTERS[place : other - 1] if mark.startswith("letter") else "x" * (other - place - 1)
    )
    return other == place == 0 or (other > place and _LEFT_OUT.issuperset(between))


def _parted(below: Sequence[_Line]) -> list[tuple[int, int]]:
    """Return the lines that semicolons make items, with the last, which a full stop ends."""
    items = []
    for line in below:
        if line.mark or not line.text.endswith((";", ",", ".")):
            return []
        items.append((line.start, line.end))
        if line.text.endswith("."):
            break
    return items if 1 < len(items) <= MOST else []


def lines_between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines of `text[start:end]`, neither end within one."""
    yield from ((line.start, line.end) for line in _lines(text, start, end))


def announced_above(text: str, start: int) -> tuple[int, int] | None:
    """Return the span of the line that announces the item at `start`, if one does."""
    sign, below, lines = text.rfind(":", 0, start), start, 0
    while sign >= 0 and (lines := lines + text.count("\n", sign, below)) <= 2 * MOST:
        line = text.rfind("\n", 0, sign) + 1, sign + 1
        end = text.find("\n", sign, start)
        ends = not text[sign + 1 : start if end < 0 else end].strip()
        if ends and any(a <= start < b for a, b in items_below(text, *line)):
            return line
        sign, below = text.rfind(":", 0, sign), sign
    return None
