"""The register as files an office keeps: CSV, a workbook, a document with a table."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from assistant.errors import WrongUse
from assistant.tasks import Listed, Register
from assistant.tasks.topics import TOPICS
from assistant.tasks.workbook import Cell, write_workbook

# Heads of the columns with the width of each, in characters of a workbook.
COLUMNS: Mapping[str, int] = {
    "STT": 12,
    "Nhiệm vụ": 60,
    "Cơ quan giao": 26,
    "Cơ quan thực hiện": 30,
    "Thời hạn": 20,
    "Lĩnh vực": 24,
    "Nguồn": 36,
    "Hạn cuối": 20,
}
TITLE = "BẢNG TỔNG HỢP NHIỆM VỤ"
_SHEET = "Nhiệm vụ"
_SUBJECT = "Nội dung: {subject}"
_COVERAGE = "Đã xem {reports} văn bản; {tasks} nhiệm vụ trong {matching} văn bản."
_PROPOSED = "do mô hình ngôn ngữ đề xuất"
# What a spreadsheet would reckon out instead of showing it.
_FORMULA = re.compile(r"[=+\-@\t\r]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def file_register(register: Register, path: Path, subject: str | None = None) -> None:
    """Write the register to a .csv, .xlsx or .docx file; raises WrongUse if that cannot be done.

    `subject` is what the tasks are about, for the head of a document.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise WrongUse(f"{path} has none of the endings {', '.join(_WRITERS)}", "Name it so")
    try:
        write(register, path, subject)
    except OSError as error:
        raise WrongUse(
            f"{path} cannot be written: {error.strerror}", "Name another file"
        ) from error


def filed_register(register: Register, ending: str, subject: str | None = None) -> bytes:
    """Return the register as the bytes of a .csv, .xlsx or .docx file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"tasks{ending}")
        file_register(register, path, subject)
        return path.read_bytes()


def rows(register: Register) -> list[list[Cell]]:
    """Return the cells of each task, in the order of the columns."""
    return [[number, *_words(one), one.task.due] for number, one in enumerate(register.listed, 1)]


def _words(one: Listed) -> list[str]:
    task = one.task
    topics = "; ".join(TOPICS[topic].vietnamese for topic in task.topics)
    said = (task.text, one.assigned_by, one.assignee, task.deadline, topics)
    proposed = f"; {_PROPOSED}" if task.is_proposed else ""
    source = "; ".join(map(_source, one.all)) + proposed
    return [_begun(_CONTROL.sub("", " ".join((words or "").split()))) for words in (*said, source)]


def _begun(said: str) -> str:
    """Return words as a cell of a table begins, with a capital."""
    return said[:1].upper() + said[1:]


def _source(one: Listed) -> str:
    page = f", tr. {one.task.page}" if one.task.page else ""
    return f"{one.title}{page} ({Path(one.source).name})"


def _write_csv(register: Register, path: Path, subject: str | None) -> None:
    """Excel knows by the mark at the beginning that it is UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows([_inert(cell) for cell in row] for row in rows(register))


def _inert(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def _write_xlsx(register: Register, path: Path, subject: str | None) -> None:
    # On one line: LibreOffice prints a line's end there as letters.
    head = " – ".join(filter(None, (TITLE, _about(subject))))
    write_workbook(path, _SHEET, COLUMNS, rows(register), head, _covered(register))


def _about(subject: str | None) -> str | None:
    return _SUBJECT.format(subject=_CONTROL.sub("", subject)) if subject else None


def _covered(register: Register) -> str:
    seen = register.coverage
    return _COVERAGE.format(
        reports=seen.reports, tasks=seen.tasks, matching=seen.reports_with_matches
    )


def _write_docx(register: Register, path: Path, subject: str | None) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    from assistant.export.paper import A4, RIGHT, office_document

    document = office_document(landscape=True)
    document.styles["Normal"].font.size = Pt(12)  # so that rows stay short
    section = document.sections[0]
    head = document.add_paragraph()
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    head.add_run(TITLE).bold = True
    if about := _about(subject):
        document.add_paragraph(about).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _add_table(document, register, A4[1] - 2 * RIGHT)
    document.add_paragraph(_covered(register))
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot._p.append(_page_number())
    document.save(str(path))


def _page_number() -> Any:
    """Return the field that shows the number of its page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    return field


def _shown(cell: Cell) -> str:
    return f"{cell:%d/%m/%Y}" if isinstance(cell, date) else str(cell or "")


def _add_table(document: Any, register: Register, width: int) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement

    centre = WD_ALIGN_PARAGRAPH.CENTER
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.text = ""
        cell.paragraphs[0].add_run(name).bold = True
        cell.paragraphs[0].alignment = centre
    # The head stands on every page.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in rows(register):
        line = table.add_row()
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # a task stays on its page
        for cell, said in zip(line.cells, row, strict=True):
            cell.text = _shown(said)
        line.cells[0].paragraphs[0].alignment = centre
    widths = [width * share // sum(COLUMNS.values()) for share in COLUMNS.values()]
    for column, own in zip(table.columns, widths, strict=True):
        column.width = own
    for line in table.rows:  # Word looks at the cells, LibreOffice at the columns
        for cell, own in zip(line.cells, widths, strict=True):
            cell.width = own


_WRITERS: Mapping[str, Callable[[Register, Path, str | None], None]] = {
    ".csv": _write_csv,
    ".xlsx": _write_xlsx,
    ".docx": _write_docx,
}
