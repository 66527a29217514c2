"""Spreadsheets (.xlsx): each sheet a heading, its rows those of tables, values as shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from ingest.parse.blocks import Parsed
from ingest.parse.draft import Piece, finish, heading
from ingest.parse.fonts import Run, Runs
from ingest.parse.package import check_package
from ingest.parse.parting import part_tables
from ingest.parse.shown import show_value
from ingest.parse.tables import table_pieces

Row = list[Runs]
# A cell that ends with its formula, or with an empty value.
_NO_VALUE = re.compile(rb"(?:</f>|<f[^<>]*/>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
MOST_ROWS = 1_048_576  # of a sheet, in every program


def parse_sheets(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of an .xlsx: what its visible sheets show, without formulas."""
    import openpyxl

    check_package(path, content)
    # Read-only: a cell is held only if the file has it, however wide the sheet says it is.
    book = openpyxl.load_workbook(
        BytesIO(content), read_only=True, data_only=True, keep_links=False, rich_text=True
    )
    return finish(list(_pieces(book)))


def is_calculated(path: Path, content: bytes) -> bool:
    """Tell whether all formulas have a value; those that a library wrote have none."""
    check_package(path, content)
    with ZipFile(BytesIO(content)) as package:
        sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/")]
        return not any(_NO_VALUE.search(package.read(name)) for name in sheets)


def _pieces(book: Any) -> Iterator[Piece]:
    number = 0
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        sheet.reset_dimensions()
        tables = list(part_tables(_rows(sheet)))
        if tables:  # an empty sheet's name is no text: of some damaged files no more is left
            yield heading([Run(sheet.title)], 1)
        for rows in tables:
            number += 1
            yield from table_pieces(rows, number)


def _rows(sheet: Any) -> list[Row]:
    """Return the rows of a sheet; of empty rows together, the first."""
    rows: list[Row] = []
    for number, row in enumerate(sheet.iter_rows(), 1):
        # Rows that the file leaves out are counted one by one, up to the number it names next.
        if number > MOST_ROWS:
            raise ValueError(f"a sheet has no row {number:,}")
        cells = _cells(row)
        if cells or (rows and rows[-1]):
            rows.append(cells)
    return rows


def _cells(row: tuple[Any, ...]) -> Row:
    cells = [_runs(cell) if cell.value is not None else [] for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _runs(cell: Any) -> Runs:
    value, font = cell.value, cell.font.name
    if isinstance(value, str):
        return [_run(value, font)]
    if isinstance(value, list):  # text in several fonts
        return [
            _run(part, font) if isinstance(part, str) else _run(part.text, part.font.rFont or font)
            for part in value
        ]
    return [Run(show_value(value, cell.number_format))]


def _run(text: str, font: str | None) -> Run:
    from openpyxl.utils.escape import unescape

    return Run(unescape(text), font)  # _x000D_ is a line's end
