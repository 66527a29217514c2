"""One small valid file of each kind that can be read, made by code, for others to spoil."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from ingest.parse import PARSERS
from tests.conftest import HEALTH, LAND
from tests.ingest.parse.pdfs import pdf_of

WORDS = "Huyện đã cấp 1.250 giấy chứng nhận, đạt 95,5% kế hoạch."
CONVERTED = {".doc": ".docx", ".xls": ".xlsx", ".ppt": ".pptx"}  # made by LibreOffice from


def _html() -> bytes:
    page = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Hội nghị</title></head><body>"
        f"<nav><a href='/'>Trang chủ</a></nav><article><h1>Hội nghị</h1><p>{WORDS} {WORDS}</p>"
        "<table><tr><th>Xã</th><th>Số</th></tr><tr><td>Phú Xuyên</td><td>3</td></tr></table>"
        "<ul><li>Giao Sở Y tế.</li></ul></article></body></html>"
    )
    return page.encode()


def _docx() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading("Hội nghị", 1)
    document.add_paragraph(WORDS)
    document.add_paragraph("Giao Sở Y tế.", style="List Number")
    table = document.add_table(2, 2)
    for n, word in enumerate(("Xã", "Số", "Phú Xuyên", "3")):
        table.cell(n // 2, n % 2).text = word
    return _saved(document.save)


def _xlsx() -> bytes:
    """With the value of its formula, as every office program writes it; openpyxl cannot."""
    from xlsxwriter import Workbook

    file = io.BytesIO()
    with Workbook(file) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate((("Xã", "Số"), ("Phú Xuyên", 3), (WORDS,))):
            sheet.write_row(place, 0, row)
        sheet.write_formula(2, 1, "=1+2", None, 3)
    return file.getvalue()


def _pptx() -> bytes:
    from pptx import Presentation

    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = "Hội nghị"
    slide.placeholders[1].text = WORDS
    return _saved(show.save)


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    file = io.BytesIO()
    save(file)
    return file.getvalue()


def _rtf() -> bytes:
    words = "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in WORDS)
    return (
        r"{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\f0\b Report\b0\par " + words + r"\par}"
    ).encode()


def _pdf() -> bytes:
    stream = b"BT /F1 12 Tf 72 720 Td (Report of the district) Tj 0 -20 Td (1.250 papers) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    return pdf_of(objects)


_MADE: dict[str, Callable[[], bytes]] = {
    ".txt": LAND.encode,
    ".md": HEALTH.encode,
    ".html": _html,
    ".docx": _docx,
    ".xlsx": _xlsx,
    ".pptx": _pptx,
    ".rtf": _rtf,
    ".pdf": _pdf,
}


def kinds() -> list[str]:
    """Return the kinds that can be read and made here."""
    office = CONVERTED if shutil.which("soffice") else {}
    return [kind for kind in (*_MADE, *office) if kind in PARSERS]


def small_file(kind: str, folder: Path) -> bytes:
    """Return a valid file of a kind; `folder` is for what LibreOffice writes."""
    if kind in _MADE:
        return _MADE[kind]()
    source = folder / f"small{CONVERTED[kind]}"
    source.write_bytes(_MADE[CONVERTED[kind]]())
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", kind[1:], "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return source.with_suffix(kind).read_bytes()
