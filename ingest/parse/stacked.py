"""Tables of which a text has a line for each cell: STT, Hàng hóa, Mức thuế, 1, Xăng, 1.000."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.text import fold

Rows = list[list[str]]

_NUMBERS = re.compile(r"(?:so )?(?:stt|tt|thu tu)")  # the head of the column that counts the rows
_COUNTER = re.compile(
    r"(?P<number>\d{1,3})|(?P<part>\d{1,3}\.\d{1,2})|(?P<roman>[IVX]{1,5})|(?P<letter>[A-H])"
)
_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split()
_VALUE = re.compile(r"\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)? ?%?")
_SUM = re.compile(r"(?:tong|cong)(?: so| cong)?")
# What no longer belongs to a table: an article, the next clause, another chapter.
_AFTER = re.compile(r"(?:điều|chương|phần|mục) [\dIVX]|\d{1,2}\. \w|[IVX]{1,5}\. \w", re.IGNORECASE)
_LONGEST = len("số thứ tự")
_HEADS = 24  # lines of the heads of the columns
_LINES = 40  # of a row
_COLUMNS = range(2, 9)  # of a table that is known by its evenness alone
_HEAD = 60  # characters of a head of such a one
_ENDED = re.compile(r"[.;:,]$")


def part_stacked(lines: Sequence[str]) -> Iterator[list[str] | Rows]:
    """Yield the lines outside of tables, blank ones too, and the rows of each table, in order."""
    said = [n for n, line in enumerate(lines) if line]
    texts = [lines[n] for n in said]
    outside, place = 0, 0
    while place < len(texts):
        found = _counted(texts, place) or _even(texts, place)
        if found is None:
            place += 1
            continue
        first, place, rows = found
        if said[first] > outside:
            yield list(lines[outside : said[first]])
        yield rows
        outside = said[place - 1] + 1
    if outside < len(lines):
        yield list(lines[outside:])


Found = tuple[int, int, Rows]  # where a table begins and ends among the lines, and its rows


def _counted(texts: Sequence[str], first: int) -> Found | None:
    """Return the table whose first head, that of the numbers of its rows, stands at a place."""
    if len(texts[first]) > _LONGEST:
        return None
    begins = next(
        (n for n in (first + 1, first + 2) if _NUMBERS.fullmatch(fold(" ".join(texts[first:n])))), 0
    )
    starts = list(_starts(texts, begins)) if begins else []
    if len(starts) < 2:
        return None
    heads = [" ".join(texts[first:begins]), *_joined(texts[begins : starts[0]])]
    columns = sum(not _VALUE.fullmatch(head) for head in heads)  # a value is a column's number
    rows = [texts[a:b] for a, b in pairwise(starts)]
    last = _end(texts, starts[-1], max(columns, *map(len, rows)))
    rows.append(texts[starts[-1] : last])
    return first, last, [heads, *(part for row in rows for part in _parted(row, columns))]


def _starts(texts: Sequence[str], begins: int) -> Iterator[int]:
    """Yield where the rows of a table begin, each with the number that comes next."""
    count, limit = _Count(), begins + _HEADS
    place = begins
    while place < min(limit, len(texts) - 1):
        text, after = texts[place], texts[place + 1]
        if _AFTER.match(text) or _NUMBERS.fullmatch(fold(text)):
            return
        if not _VALUE.fullmatch(after) and (next_count := count.next(text)):
            yield place
            count, limit = next_count, place + _LINES
        place += 1


@dataclass(frozen=True, slots=True)
class _Count:
    """How far the rows of a table are counted: by numbers, their parts, Roman ones and letters.

    Numbers begin again under the next Roman one or letter, or go on.
    """

    number: int = 0
    part: int = 0
    roman: int = 0
    letter: int = 0
    begins: bool = True

    def next(self, text: str) -> _Count | None:
        """Return the count after `text`, if that is the number that comes next."""
        found = _COUNTER.fullmatch(text)
        if found is None:
            return None
        if found["number"]:
            number = int(text)
            follows = number == self.number + 1 or (self.begins and number == 1)
            return replace(self, number=number, part=0, begins=False) if follows else None
        if found["part"]:
            follows = text == f"{self.number}.{self.part + 1}"
            return replace(self, part=self.part + 1) if follows else None
        if found["roman"]:
            follows = _ROMAN[self.roman : self.roman + 1] == [text]
            return replace(self, roman=self.roman + 1, part=0, begins=True) if follows else None
        return _Count(letter=self.letter + 1) if ord(text) - ord("A") == self.letter else None


def _joined(heads: Sequence[str]) -> list[str]:
    """Return the heads of columns, those whole that go on in the next line."""
    whole: list[str] = []
    for line in heads:
        if whole and (line[0].islower() or line[0] == "("):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _end(texts: Sequence[str], start: int, longest: int) -> int:
    """Return where the last row ends: it has no more lines than another, but for values.

    The sum of the rows belongs to it.
    """
    last = _after_values(texts, start + longest)
    if last < len(texts) and _SUM.fullmatch(fold(texts[last])):
        last = _after_values(texts, last + 1)
    return next((n for n in range(start + 1, last) if _AFTER.match(texts[n])), last)


def _after_values(texts: Sequence[str], place: int) -> int:
    end = min(place, len(texts))
    while end < len(texts) and _VALUE.fullmatch(texts[end]):
        end += 1
    return end


def _parted(row: Sequence[str], columns: int) -> Iterator[list[str]]:
    """Yield the parts of a row that has more lines than columns: each ends with its values.

    A sum stands by itself.
    """
    begins = 0
    for place in range(2, len(row)):
        after_value = _VALUE.fullmatch(row[place - 1]) and not _VALUE.fullmatch(row[place])
        more = any(map(_VALUE.fullmatch, row[place:]))
        if _SUM.fullmatch(fold(row[place])) or (after_value and more and len(row) > columns):
            yield list(row[begins:place])
            begins = place
    yield list(row[begins:])


def _even(texts: Sequence[str], first: int) -> Found | None:
    """Return the table whose rows, counted from the line at a place on, have a line each column."""
    if texts[first] != "1":
        return None
    columns = next(
        (n for n in _COLUMNS if texts[first + n : first + 2 * n + 1 : n] == ["2", "3"]), 0
    )
    if not columns:
        return None
    last = first
    while texts[last : last + 1] == [str((last - first) // columns + 1)]:
        last += columns
    heads = _heads_above(texts[max(0, first - 2 * columns) : first], columns)
    if not heads or last > len(texts):
        return None
    rows = [list(texts[n : n + columns]) for n in range(first, last, columns)]
    return first - len(heads), last, [_joined(heads), *rows]


def _heads_above(above: Sequence[str], columns: int) -> list[str]:
    """Return the lines right above a table that are the heads of its columns."""
    for length in range(columns, len(above) + 1):
        heads = list(above[-length:])
        if any(len(line) > _HEAD or _ENDED.search(line) for line in heads):
            return []
        if len(_joined(heads)) == columns:
            return heads
    return []
