"""A table as an Excel workbook that is read, sorted and printed as it opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from textwrap import wrap

# What stands in a cell: a number, words, or a day.
Cell = int | str | date | None

DAY = "DD/MM/YYYY"
FONT, SIZE = "Times New Roman", 12
LINE = 16.5  # points that a line of the font is high, as wide a font as LibreOffice may put for it
HIGHEST = 409.0  # points that a row can be
LONGEST = 120  # characters of what stands at the head or the foot of a page; 255 with its codes


def write_workbook(
    path: Path,
    name: str,
    columns: Mapping[str, int],
    rows: Sequence[Sequence[Cell]],
    head: str,
    foot: str,
) -> None:
    """Write rows below the heads of their columns, each with its width in characters.

    `head` and `foot` stand on each page that is printed, the foot beside its number.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = name
    for number, row in enumerate([list(columns), *rows], 1):
        for place, said in enumerate(row, 1):
            cell = sheet.cell(number, place, said)
            if isinstance(said, str):
                cell.data_type = "s"  # never a formula
            elif isinstance(said, date):
                cell.number_format = DAY
            across = "center" if number == 1 or isinstance(said, int) else None
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=across)
            cell.font = Font(name=FONT, size=SIZE, bold=number == 1)
        # Excel would find the height itself, LibreOffice shows a single line.
        sheet.row_dimensions[number].height = _height(row, list(columns.values()))
    for place, width in enumerate(columns.values(), 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.print_options.gridLines = True
    sheet.oddHeader.center.text = _plain(head)
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = _plain(foot), "&P/&N"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    book.save(path)


def _plain(said: str) -> str:
    """Return words as Excel prints them at the head or the foot of a page, not as its codes."""
    return said[:LONGEST].replace("&", "&&")


def _height(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """Return the points that a row needs so that none of its words is cut off."""
    said = [cell if isinstance(cell, str) else "" for cell in row]
    lines = max(map(_lines, said, widths))
    return min(HIGHEST, max(1, lines) * LINE)


def _lines(text: str, width: int) -> int:
    # Columns are measured in digits of a smaller font: a small letter fits in, a capital does not.
    wide = "".join(letter * 2 if letter.isupper() else letter for letter in text)
    return len(wrap(wide, width))
