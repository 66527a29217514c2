"""sheets.py and shown.py: sheets, tables, and values as their cells show them."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from assistant.errors import ReportFailed
from ingest.parse import parse_file
from ingest.parse.sheets import parse_sheets
from ingest.parse.shown import show_value
from tests.ingest.parse.office_files import blocks, in_package, saved, spelled


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        pytest.param(1250, "General", "1250", id="whole"),
        pytest.param(12.5, "General", "12,5", id="decimal comma"),
        pytest.param(0.1 + 0.2, "General", "0,3", id="no noise of floats"),
        pytest.param(17469747308, "#,##0", "17469747308", id="thousands"),
        pytest.param(1234.5, "#,##0.00", "1234,50", id="thousands and decimals"),
        pytest.param(-1234.5, "#,##0.0_);(#,##0.0)", "-1234,5", id="negative"),
        pytest.param(
            1250, "_(* #,##0_);_(* \\(#,##0\\);_(* \\-??_);_(@_)", "1250", id="accounting"
        ),
        pytest.param(193874.5, "#,##0", "193875", id="half is rounded up"),
        pytest.param(156.25, "0.0", "156,3", id="half of a tenth"),
        pytest.param(1.005, "0.00", "1,01", id="as written, not as stored in binary"),
        pytest.param(0.955, "0.0%", "95,5%", id="percent"),
        pytest.param(0.5, "0%", "50%", id="whole percent"),
        pytest.param(2.5, "0.0#", "2,5", id="place that may be left out"),
        pytest.param(7, "000", "007", id="leading noughts"),
        pytest.param(1500000, '#,##0,"k"', "1500 k", id="in thousands, with a unit"),
        pytest.param(12, '0 "ha"', "12 ha", id="unit"),
        pytest.param(datetime(2024, 6, 30), "dd/mm/yyyy", "30/06/2024", id="date"),
        pytest.param(datetime(2024, 6, 30), "mm-dd-yy", "30/06/2024", id="American date"),
        pytest.param(datetime(2024, 6, 30), "mm/yyyy", "06/2024", id="month"),
        pytest.param(
            datetime(2024, 6, 30, 7, 5), "dd/mm/yyyy hh:mm", "30/06/2024 07:05", id="both"
        ),
        pytest.param(date(2024, 6, 30), "General", "30/06/2024", id="day"),
        pytest.param(time(7, 5), "hh:mm", "07:05", id="time"),
        pytest.param(True, "General", "TRUE", id="truth"),
    ],
)
def test_values_as_they_are_shown(value: object, code: str, shown: str) -> None:
    assert show_value(value, code) == shown


def test_sheets_are_headings_and_their_tables_rows() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Thu ngân sách"
    sheet.append(["Biểu 1. Kết quả thu ngân sách"])
    sheet.append([])
    sheet.append(["STT", "Huyện", "Thu", "Tỷ lệ"])
    sheet.append([1, "Đại Từ", 1250.5, 0.955])
    sheet.append([2, None, 980, 1])
    for row in (4, 5):
        sheet.cell(row, 3).number_format, sheet.cell(row, 4).number_format = "#,##0.0", "0.0%"
    book.create_sheet("Ẩn").append(["Không đọc"])
    book["Ẩn"].sheet_state = "hidden"
    assert blocks(parse_file(Path("a.xlsx"), saved(book))) == [
        ("heading", 1, "Thu ngân sách"),
        ("heading", 7, "Biểu 1. Kết quả thu ngân sách"),
        ("header", 0, "STT | Huyện | Thu | Tỷ lệ"),
        ("row", 0, "1 | Đại Từ | 1250,5 | 95,5%"),
        ("row", 0, "2 |  | 980,0 | 100,0%"),
    ]


def test_two_tables_on_one_sheet() -> None:
    book = openpyxl.Workbook()
    for row in (
        ["Xã", "Số hộ", "Tỷ lệ"], ["La Bằng", 10, 2], ["Tổng", 10, 2], [],
        ["Biểu 2: trâu, bò;"], ["Huyện", "Trâu", "Bò"], ["Đại Từ", 3, 4], ["Phú Bình", 5, 6],
    ):  # fmt: skip
        book.active.append(row)
    parsed = parse_file(Path("a.xlsx"), saved(book))
    rows = [(b.kind, b.table) for b in parsed.blocks if b.table]
    assert rows == [("header", 1), ("row", 1), ("row", 1), ("header", 2), ("row", 2), ("row", 2)]


def test_a_cell_far_away_costs_nothing_and_is_kept() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1"] = "Đầu", "Cuối"
    book.active["B1000000"] = "Xa tít"
    text = parse_file(Path("a.xlsx"), saved(book)).text
    assert all(word in text for word in ("Đầu", "Cuối", "Xa tít"))


def test_a_formula_is_its_value_or_nothing() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Cộng", "=1+1"])
    assert parse_sheets(Path("a.xlsx"), saved(book)).text == "Sheet\n\nCộng"


def test_an_empty_sheet_gives_no_words() -> None:
    with pytest.raises(ReportFailed, match=r"a\.xlsx holds no words"):
        parse_file(Path("a.xlsx"), saved(openpyxl.Workbook()))


def test_a_row_beyond_every_sheet_fails_at_once() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Đại Từ"])
    content = in_package(saved(book), "xl/worksheets/sheet1.xml", b'r="1"', b'r="9999999999"')
    with pytest.raises(ReportFailed, match=r"a\.xlsx is damaged: .*no row 1,048,577"):
        parse_file(Path("a.xlsx"), content)


def test_escaped_line_ends_are_line_ends() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Xã_x000D_La Bằng", "Số"])
    assert "Xã La Bằng | Số" in parse_file(Path("a.xlsx"), saved(book)).text


def test_old_fonts_by_cell() -> None:
    book = openpyxl.Workbook()
    book.active.append([spelled("Đơn vị", "tcvn3"), "Xã Hà Thượng"])
    book.active["A1"].font = Font(name=".VnTime")
    assert "Đơn vị | Xã Hà Thượng" in parse_file(Path("a.xlsx"), saved(book)).text
