"""Spreadsheets (.xlsx): each sheet a heading, its rows those of tables, values as they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from ingest.parse.blocks import Parsed
from ingest.parse.draft import Piece, finish, heading
from ingest.parse.fonts import Run, Runs
from ingest.parse.package import check_package
from ingest.parse.shown import show_value
from ingest.parse.tables import table_pieces

Row = list[Runs]


def parse_sheets(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of an .xlsx: what its visible sheets show, without formulas."""
    import openpyxl

    check_package(path, content)
    # Read-only: a cell is held only if the file has it, however wide the sheet says it is.
    book = openpyxl.load_workbook(
        BytesIO(content), read_only=True, data_only=True, keep_links=False, rich_text=True
    )
    return finish(list(_pieces(book)))


def _pieces(book: Any) -> Iterator[Piece]:
    number = 0
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        sheet.reset_dimensions()
        yield heading([Run(sheet.title)], 1)
        for rows in _tables([_cells(row) for row in sheet.iter_rows()]):
            number += 1
            yield from table_pieces(rows, number)


def _cells(row: tuple[Any, ...]) -> Row:
    cells = [_runs(cell) if cell.value is not None else [] for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _runs(cell: Any) -> Runs:
    value, font = cell.value, cell.font.name
    if isinstance(value, str):
        return [Run(value, font)]
    if isinstance(value, list):  # text in several fonts
        return [
            Run(part, font) if isinstance(part, str) else Run(part.text, part.font.rFont or font)
            for part in value
        ]
    return [Run(show_value(value, cell.number_format))]


def _tables(rows: list[Row]) -> Iterator[list[Row]]:
    """Part the rows of a sheet into its tables.

    A further table begins after an empty row with a line of title and a row of several cells.
    """
    table: list[Row] = []
    for n, row in enumerate(rows):
        if (
            any(len(_filled(above)) > 1 for above in table)
            and not rows[n - 1]
            and len(_filled(row)) == 1
            and any(len(_filled(below)) > 1 for below in rows[n + 1 : n + 3])
        ):
            yield table
            table = []
        if row:
            table.append(row)
    if table:
        yield table


def _filled(row: Row) -> list[Runs]:
    return [cell for cell in row if cell]
