"""A plain text -> what stands between its tables, and their rows of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from assistant.text import CELL, TAB, canonical
from ingest.parse.stacked import Rows, part_stacked

_WIDE = 3  # columns that blanks keep apart, which no letterhead has
_ROWS = 3  # of a table whose cells tabs or bars part, at least
_GROUP = 60  # characters of a line that names a group of rows
_RULE = re.compile(r"(?=.*-)[\s|:+-]+")  # a line that is drawn below the head of a table of bars
# What parts the cells of a line that was typed in columns, and its last cell: 4.100, 23/23, –,
# 2027 - 2029.
_GAP = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_FIGURE = re.compile(r"(?=\W*\d|[-–]$)[-+−–]?[\d.,]*(?:\s?[/–-]\s?[\d.,]+)*\s?%?")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, of which the first `headers` name the columns; 0 where that is not known.

    `sign` parts the cells in its text.
    """

    rows: Rows
    headers: int = 0
    sign: str = TAB


def part_text(raw: str) -> Iterator[str | Table]:
    """Yield the text outside of tables, canonical, and the tables, in order."""
    for part in _part_barred(raw.split("\n")):
        if isinstance(part, Table):
            yield part
        else:
            yield from _part_typed("\n".join(part))


def _part_barred(lines: Sequence[str]) -> Iterator[list[str] | Table]:
    """Yield the lines outside of tables whose cells bars part, and these tables."""
    outside: list[str] = []
    in_table = [_is_barred(line) or _names_group(lines, at) for at, line in enumerate(lines)]
    for barred, group in groupby(zip(in_table, lines, strict=True), key=itemgetter(0)):
        whole = [line for _, line in group]
        rows = [_cells(line) for line in whole if not _RULE.fullmatch(line)] if barred else []
        even = sum(len(row) == len(rows[0]) for row in rows)
        if len(rows) < (_ROWS if len(rows) == len(whole) else 2) or 2 * even < len(rows):
            outside += whole
            continue
        if outside:
            yield outside
        outside = []
        yield Table([_filled(row) for row in rows], sign=CELL)
    if outside:
        yield outside


def _is_barred(line: str) -> bool:
    """Tell whether bars with blanks beside them part a line: STT|Tên|Số, of a form, is left so."""
    return CELL in line or ("|" in line and bool(_RULE.fullmatch(line)))


def _names_group(lines: Sequence[str], at: int) -> bool:
    """Tell whether a short line between two of as many cells names the rows below it."""
    line = lines[at].strip()
    if not line or len(line) > _GROUP or line[-1] in ".;:" or not 0 < at < len(lines) - 1:
        return False
    above, below = lines[at - 1], lines[at + 1]
    return CELL in above and CELL in below and len(_cells(above)) == len(_cells(below))


def _cells(line: str) -> list[str]:
    """Return the cells of a line that bars part, and may enclose."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    return [" ".join(canonical(cell).split()) for cell in inner.split("|")]


def _part_typed(raw: str) -> Iterator[str | Table]:
    """Yield the text and the tables whose cells stand beside or below one another, in order."""
    text = TAB.join(map(canonical, _with_tabs(raw).split(TAB)))
    lines = [[" ".join(cell.split()) for cell in line.split(TAB)] for line in text.split("\n")]
    for part in _part_tabbed(lines):
        if isinstance(part, Table):
            yield part
            continue
        for inner in part_stacked(part):
            yield Table(inner, 1) if isinstance(inner[0], list) else "\n".join(inner)


def _with_tabs(raw: str) -> str:
    """Return a text with tabs in the lines whose columns blanks keep apart.

    Of such lines there are as many as a table has. If they are two, as those of a letterhead are,
    figures end them, below a line that names the columns.
    """
    lines = raw.split("\n")
    for _, group in groupby(enumerate(lines), key=lambda one: len(_GAP.findall(one[1].strip()))):
        rows = [(at, _GAP.split(line.strip())) for at, line in group]
        ends = [bool(_FIGURE.fullmatch(cells[-1])) for _, cells in rows]
        first = next((at for at, is_figure in enumerate(ends) if is_figure), len(ends))
        known = len(rows[0][1]) >= _WIDE or (first <= 1 and all(ends[first:]))
        if known and len(rows[0][1]) > 1 and len(rows) >= _ROWS:
            for at, cells in rows:
                lines[at] = TAB.join(cells)
    return "\n".join(lines)


def _part_tabbed(lines: Sequence[list[str]]) -> Iterator[list[str] | Table]:
    """Yield the lines outside of tables whose cells tabs part, and these tables.

    A sheet that was saved as text has as many tabs in every line; one that was typed has fewer in
    a row that names a group, or whose last cells are empty.
    """
    outside: list[str] = []
    for rows in _runs(lines):
        if len(rows[0]) > 1 and _is_table(rows):
            if outside:
                yield outside
            outside = []
            yield Table([_filled(row) for row in rows])
        else:
            outside += [" ".join(filter(None, row)) for row in rows]
    if outside:
        yield outside


def _runs(lines: Sequence[list[str]]) -> Iterator[list[list[str]]]:
    """Yield the lines that may be one table, or stand outside of one: those with as many cells.

    The others below its head belong to it, if they are fewer and have fewer cells.
    """
    for tabbed, group in groupby(lines, key=lambda line: len(line) > 1):
        rows = list(group)
        whole = sum(len(row) == len(rows[0]) for row in rows)
        uneven = tabbed and 2 * whole >= len(rows) and len(rows[0]) == max(map(len, rows))
        if uneven:
            yield rows
        else:
            yield from (list(run) for _, run in groupby(rows, key=len))


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    filled = [sum(map(bool, row)) for row in rows]
    several = sum(count > 1 for count in filled)
    return several >= _ROWS and 2 * several >= sum(map(bool, filled))


def _filled(row: list[str]) -> list[str]:
    """Return a row up to its last cell that is not empty."""
    return row[: max((n for n, cell in enumerate(row, 1) if cell), default=0)]
