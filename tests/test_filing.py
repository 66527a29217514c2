"""filing.py: the register as files an office keeps, whatever the records say."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from assistant.errors import WrongUse
from assistant.reports import Coverage, Task
from assistant.tasks import Listed, Register
from assistant.tasks.filing import COLUMNS, TITLE, file_register
from assistant.tasks.filter import TaskFilter, told
from assistant.tasks.workbook import HIGHEST, LINE

TASK = Task(
    id="a-t0000",
    report="a",
    start=10,
    end=40,
    text="rà soát các dự án\nchậm tiến độ",
    assigned_by="UBND tỉnh",
    assignee="Sở Xây dựng",
    deadline="trước ngày 30/6",
    topics=("land", "inspection"),
    due=date(2025, 6, 30),
    page=3,
)
FORMULA = replace(
    TASK, text='=HYPERLINK("http://x","y")', assignee="+84", assigned_by="@a", page=None
)
CONTROL = replace(TASK, text="a\x07b", assigned_by=None, assignee="-1", deadline=None, due=None)
REGISTER = Register(
    tuple(Listed(task, "Báo cáo", "kho/bao-cao.txt", 1.0) for task in (TASK, FORMULA, CONTROL)),
    Coverage(reports=4, reports_with_matches=1, tasks=3),
)
FIRST = [
    "1",
    "Rà soát các dự án chậm tiến độ",
    "UBND tỉnh",
    "Sở Xây dựng",
    "Trước ngày 30/6",
    "Đất đai, tài nguyên; Kiểm tra, giám sát, thanh tra",
    "Báo cáo, tr. 3 (bao-cao.txt)",
    "2025-06-30",
]


def test_csv_opens_in_excel_and_reckons_nothing(tmp_path: Path) -> None:
    path = tmp_path / "nhiệm vụ.csv"
    file_register(REGISTER, path)
    assert path.read_bytes().startswith("\ufeffSTT,Nhiệm vụ".encode())
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, first, second, third = csv.reader(file)
    assert (head, first) == (list(COLUMNS), FIRST)
    assert second[1:4] == ['\'=HYPERLINK("http://x","y")', "'@a", "'+84"]
    assert third[1:5] == ["Ab", "", "'-1", ""] and third[7] == ""


def test_xlsx_has_a_head_a_filter_and_no_formulas(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    file_register(REGISTER, path)
    sheet = load_workbook(path).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == list(COLUMNS) and rows[1] == [1, *FIRST[1:7], datetime(2025, 6, 30)]
    assert [cell.data_type for cell in sheet[3]] == ["n", *"ssssss", "d"] and sheet["B3"].value[
        0
    ] == "="
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:H4")
    assert (sheet["H2"].number_format, sheet["H4"].value) == ("DD/MM/YYYY", None)
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    assert sheet.column_dimensions["B"].width == COLUMNS["Nhiệm vụ"]


def test_each_printed_page_of_a_workbook_says_what_it_is_and_its_number(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    file_register(REGISTER, path, subject="đất & nước")
    sheet = load_workbook(path).active
    head, foot = sheet.oddHeader, sheet.oddFooter
    assert head.center.text == f"{TITLE} – Nội dung: đất && nước"
    assert foot.left.text == "Đã xem 4 văn bản; 3 nhiệm vụ trong 1 văn bản."
    assert foot.right.text == "&P/&N"


def test_a_row_of_a_workbook_is_as_high_as_its_words(tmp_path: Path) -> None:
    said = ("ngắn", "rà soát " * 20, "RÀ SOÁT " * 20, "rà soát " * 2000)
    tasks = [replace(TASK, text=text, topics=()) for text in said]
    listed = [Listed(task, "Báo cáo", "a.txt", 1.0) for task in tasks]
    file_register(replace(REGISTER, listed=tuple(listed)), path := tmp_path / "a.xlsx")
    rows = load_workbook(path).active.row_dimensions
    # Seven of these stand on a line, four in capitals; a row of Excel has a greatest height.
    assert [rows[n].height for n in range(1, 6)] == [LINE, LINE, 3 * LINE, 5 * LINE, HIGHEST]


def test_docx_is_a_landscape_table_with_its_title(tmp_path: Path) -> None:
    path = tmp_path / "a.DOCX"
    file_register(REGISTER, path, subject="đất đai")
    document = Document(str(path))
    said = [paragraph.text for paragraph in document.paragraphs]
    assert said == [TITLE, "Nội dung: đất đai", "Đã xem 4 văn bản; 3 nhiệm vụ trong 1 văn bản."]
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == list(COLUMNS)
    assert [cell.text for cell in table.rows[1].cells] == [*FIRST[:7], "30/06/2025"]
    section = document.sections[0]
    assert section.page_width > section.page_height
    assert "PAGE" in section.footer.paragraphs[0]._p.xml


def test_a_file_says_all_that_was_asked_for() -> None:
    beside = TaskFilter(topic="land", assignee="Sở Tài chính", due_before="30/4/2026")
    assert told("dự án", beside) == (
        "dự án; lĩnh vực Đất đai, tài nguyên; cơ quan thực hiện: Sở Tài chính; "
        "thời hạn đến 30/04/2026"
    )
    assert told(None, TaskFilter()) is None


@pytest.mark.parametrize("name", ["a.pdf", "a", "nowhere/a.csv"])
def test_what_cannot_be_written_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongUse):
        file_register(REGISTER, tmp_path / name)
