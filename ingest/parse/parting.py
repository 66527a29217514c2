"""The rows of a sheet -> its tables, of which several may stand below one another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.text import fold
from ingest.parse.fonts import Runs

Row = list[Runs]
_TITLES = 4  # lines of title above a table
_BELOW = re.compile(r"\W*(?:nguon|ghi chu|chu thich|luu y) ?:")  # what is said of the table above


def part_tables(rows: list[Row]) -> Iterator[list[Row]]:
    """Part the rows of a sheet into its tables.

    A further one begins with lines of title, two or after an empty row, and names of its columns.
    """
    table: list[Row] = []
    has_rows = False  # more than lines of title
    for n, row in enumerate(rows):
        if has_rows and len(_filled(row)) == 1 and _begins_table(rows, n):
            yield table
            table, has_rows = [], False
        if row:
            table.append(row)
            has_rows = has_rows or len(_filled(row)) > 1
    if table:
        yield table


def _begins_table(rows: list[Row], n: int) -> bool:
    """Tell whether the line of title `rows[n]` is the first above the names of columns."""
    if _BELOW.match(fold(_text(_filled(rows[n])[0]))):
        return False
    titles = 0
    for below in rows[n : n + 2 * _TITLES]:
        filled = _filled(below)
        if len(filled) > 1:
            names = len(filled) > 2 and not any(map(_is_number, filled))
            return names and (titles > 1 or not rows[n - 1])
        titles += len(filled)
    return False


def _is_number(cell: Runs) -> bool:
    return _text(cell).lstrip("-(")[:1].isdigit()


def _text(cell: Runs) -> str:
    return "".join(run.text for run in cell).strip()


def _filled(row: Row) -> list[Runs]:
    return [cell for cell in row if cell]
