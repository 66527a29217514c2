"""PDF files: born digital, in old fonts, scanned or mixed, read page by page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from assistant.errors import ReportFailed
from ingest.parse.blocks import Parsed
from ingest.parse.furniture import Page
from ingest.parse.layout import Line, arrange
from ingest.parse.ocr import MOST_PIXELS, read_picture
from ingest.parse.pages import assemble
from ingest.parse.pdf_fonts import Fonts
from ingest.parse.pdf_text import PageText, read_text
from ingest.parse.ruled_tables import read_tables

DPI = 300  # of a page that is read as a picture: Tesseract's letters want 30 pixels
SCAN = 0.5  # share of the page that a picture covers in a scan
SPARSE = 300  # letters: a signature's stamp on a scan has fewer, a page of text more
FEW = 20  # letters that are no page of text
DRAWN = 20  # objects: letters drawn as outlines are many


def parse_pdf(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of a PDF, each block with its page; scanned pages are read by OCR.

    Raises ReportFailed for a password, a damaged file or page, and a scan without Tesseract.
    """
    with _open(path, content) as document:
        if len(document) == 0:
            raise ReportFailed(f"{path.name} has no pages", "Check the file where it came from")
        return assemble(list(_pages(path, document)))


def _open(path: Path, content: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReportFailed(
                f"{path.name} is protected by a password", "Open it and save it without a password"
            ) from error
        raise ReportFailed(
            f"{path.name} is damaged or no PDF", "Fetch it again from where it came from"
        ) from error


def _pages(path: Path, document: pdfium.PdfDocument) -> Iterator[Page]:
    fonts = Fonts()
    for index in range(len(document)):
        name = f"page {index + 1} of {path.name}"
        try:
            page = document[index]
            height, lines = _read_page(page, fonts, name)
        except pdfium.PdfiumError as error:
            raise ReportFailed(
                f"{name[0].upper()}{name[1:]} is damaged", "Fetch it again from where it came from"
            ) from error
        yield Page(index + 1, height, tuple(lines))
        page.close()


def _read_page(page: pdfium.PdfPage, fonts: Fonts, name: str) -> tuple[float, list[Line]]:
    text = read_text(page, fonts)
    from_text = [line for words in text.lines for line in words]
    letters = sum(map(str.isalnum, (c for word in from_text for c in word.text)))
    if _is_picture(page, text, letters):
        scale, picture = _render(page)
        found = read_picture(picture, name, scale)
        seen = sum(
            map(str.isalnum, (c for line in found.lines for word in line for c in word.text))
        )
        if text.is_nonsense or text.is_hidden or seen > letters:
            return found.height, arrange(found.lines)
    outside, rows = read_tables(text.lines, text.rules)
    return text.height, _insert_rows(arrange(outside), rows)


def _is_picture(page: pdfium.PdfPage, text: PageText, letters: int) -> bool:
    """Tell whether what the page says must be read from its picture."""
    if text.is_nonsense:
        return True
    if letters >= SPARSE and not text.is_hidden:
        return False
    covered, objects = _pictured(page)
    if letters < FEW:
        return covered > 0.05 or objects >= DRAWN
    # The text under a scan is another program's reading of it; the mark-less one is not Vietnamese.
    return covered > SCAN and (letters < SPARSE or not text.is_vietnamese)


def _pictured(page: pdfium.PdfPage) -> tuple[float, int]:
    """Return the share of the page under its largest picture, and the number of its objects."""
    import pypdfium2.raw as raw

    width, height = page.get_size()
    largest, count = 0.0, 0
    for item in page.get_objects(max_depth=4):
        count += 1
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = item.get_bounds()
            largest = max(largest, (right - left) * (top - bottom))
    return largest / max(width * height, 1.0), count


def _render(page: pdfium.PdfPage) -> tuple[float, Any]:
    """Return the points a pixel has, and the grey picture of a page."""
    width, height = page.get_size()
    zoom = min(DPI / 72, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(scale=zoom, grayscale=True)
    picture = bitmap.to_pil().convert("L")
    bitmap.close()
    return 1 / zoom, picture


def _insert_rows(lines: list[Line], rows: list[Line]) -> list[Line]:
    """Return the lines with each table before the first line below it."""
    result = list(lines)
    for number in sorted({row.table for row in rows}, reverse=True):
        table = [row for row in rows if row.table == number]
        place = sum(line.middle < table[0].top for line in lines)
        result[place:place] = table
    return result
