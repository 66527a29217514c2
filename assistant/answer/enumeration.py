"""What a sentence announces ("gồm các chức danh sau đây:"): the items below it, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from assistant.answer.draft import Point, Records
from assistant.ranking.sentences import Sentence

MOST = 60  # items

_LINE = re.compile(r"[^\n]+")
_MARKS = {
    "letter": re.compile(r"\(?([a-zđ])\s?[).]\s"),
    "number": re.compile(r"\(?(\d{1,2})[).]\s"),
    "point": re.compile(r"(\d{1,2}(?:\.\d{1,2})+)[).]?\s"),
    "roman": re.compile(r"([IVX]{1,5})[).]\s"),
    "dash": re.compile(r"[-–—]\s?(?=\w)"),
    "plus": re.compile(r"\+\s?(?=\w)"),
    "dot": re.compile(r"[•·*]\s?(?=\w)"),
}
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a report's text and the mark it begins with: "a)" is (letter, 1); "" is none."""

    start: int
    end: int
    text: str
    mark: str
    place: int = 0


def _lines(text: str, start: int) -> Iterator[_Line]:
    for found in _LINE.finditer(text, start):
        if said := found.group().strip():
            begin = found.start() + len(found.group()) - len(found.group().lstrip())
            yield _Line(begin, begin + len(said), said, *_mark(said))


def _mark(said: str) -> tuple[str, int]:
    for name, pattern in _MARKS.items():
        if found := pattern.match(said):
            sign = found[1] if pattern.groups else ""
            if name == "letter":
                return name, _LETTERS.index(sign) + 1
            return name, int(sign) if sign.isdecimal() else 0
    return "", 0


def is_item(said: str) -> bool:
    """Tell whether a sentence begins with the mark of an item: a), 1., -."""
    return bool(_mark(said)[0])


def announces(said: str) -> bool:
    """Tell whether a sentence says no more than that something follows."""
    return said.rstrip().endswith(":")


def items_below(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the items that the sentence `text[start:end]` announces.

    What stands below an item and is marked otherwise is a part of it.
    """
    begin = text.rfind("\n", 0, start) + 1
    own = next(_lines(text, begin)).mark
    below = list(islice(_lines(text, end), 4 * MOST))
    if not below:
        return []
    first = below[0]
    if not first.mark:
        return _unmarked(below)
    items: list[tuple[int, int]] = []
    for line in below:
        if line.mark == first.mark and (not line.place or line.place == first.place + len(items)):
            items.append((line.start, line.end))
        elif line.mark in ("", own, first.mark):
            break
        else:
            items[-1] = (items[-1][0], line.end)
    return items[:MOST] if len(items) > 1 else []


def _unmarked(below: Sequence[_Line]) -> list[tuple[int, int]]:
    """Return the lines that semicolons make items, with the last, which a full stop ends."""
    items = []
    for line in below:
        if line.mark or not line.text.endswith((";", ",", ".")):
            return []
        items.append((line.start, line.end))
        if line.text.endswith("."):
            break
    return items if 1 < len(items) <= MOST else []


def enumerated(sentence: Sentence, records: Records) -> list[Point]:
    """Return what a sentence announces as points in order; none if it announces nothing."""
    if not announces(sentence.text):
        return []
    report = sentence.passage.report
    text = records.catalogue.live_text(report) or ""
    items = items_below(text, sentence.start, sentence.end)
    if not items:
        return []
    points = []
    for passage in records.catalogue.passages_of(report):
        points += [
            Point(passage, start, min(end, passage.end))
            for start, end in items
            if passage.start <= start < passage.end
        ]
    return points
