"""PDF files for the tests, made with pdfium itself; older kinds written out by hand."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image, ImageDraw, ImageFont

FONTS = Path("/usr/share/fonts/truetype/dejavu")
WIDTH, HEIGHT = 595, 842  # A4 in points


@dataclass(frozen=True)
class Put:
    """A text at its place: points from the left and from the top."""

    text: str
    left: float = 72
    top: float = 72
    size: float = 12
    bold: bool = False


@dataclass(frozen=True)
class Stroke:
    left: float
    top: float
    right: float
    bottom: float


def paragraph(lines: Sequence[str], top: float, left: float = 72) -> list[Put]:
    """Return lines under each other, 18 points apart."""
    return [Put(line, left, top + 18 * n) for n, line in enumerate(lines)]


def grid(lefts: Sequence[float], tops: Sequence[float]) -> list[Stroke]:
    level = [Stroke(lefts[0], top, lefts[-1], top) for top in tops]
    return level + [Stroke(left, tops[0], left, tops[-1]) for left in lefts]


def make_pdf(pages: Sequence[Sequence[Put | Stroke]]) -> bytes:
    document = pdfium.PdfDocument.new()
    fonts = {bold: _load(document, bold) for bold in (False, True)}
    for puts in pages:
        page = document.new_page(WIDTH, HEIGHT)
        for put in puts:
            item = _stroke(put) if isinstance(put, Stroke) else _text(document, fonts, put)
            raw.FPDFPage_InsertObject(page, item)
        raw.FPDFPage_GenerateContent(page)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def with_hidden_layer(content: bytes, text: str) -> bytes:
    """Return a scan of one page with the invisible text that a scanner's program puts under it."""
    document = pdfium.PdfDocument(content)
    page = document[0]
    item = _text(document, {False: _load(document, False)}, Put(text))
    raw.FPDFTextObj_SetTextRenderMode(item, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
    raw.FPDFPage_InsertObject(page, item)
    raw.FPDFPage_GenerateContent(page)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def _load(document: pdfium.PdfDocument, bold: bool) -> object:
    data = (FONTS / ("DejaVuSerif-Bold.ttf" if bold else "DejaVuSerif.ttf")).read_bytes()
    array = (ctypes.c_ubyte * len(data)).from_buffer_copy(data)
    return raw.FPDFText_LoadFont(document, array, len(data), raw.FPDF_FONT_TRUETYPE, True)


def _text(document: pdfium.PdfDocument, fonts: dict[bool, object], put: Put) -> object:
    item = raw.FPDFPageObj_CreateTextObj(document, fonts[put.bold], put.size)
    data = (put.text + "\0").encode("utf-16-le")
    raw.FPDFText_SetText(item, (ctypes.c_ushort * (len(data) // 2)).from_buffer_copy(data))
    raw.FPDFPageObj_Transform(item, 1, 0, 0, 1, put.left, HEIGHT - put.top - put.size)
    return item


def _stroke(stroke: Stroke) -> object:
    item = raw.FPDFPageObj_CreateNewPath(stroke.left, HEIGHT - stroke.top)
    raw.FPDFPath_LineTo(item, stroke.right, HEIGHT - stroke.bottom)
    raw.FPDFPath_SetDrawMode(item, raw.FPDF_FILLMODE_NONE, True)
    return item


def legacy_pdf(font: str, lines: Sequence[bytes], extra: bytes = b"") -> bytes:
    """Return a page in a font of single bytes that has no table of Unicode."""
    shown = b"\n".join(
        b"BT /F 12 Tf 72 %d Td (%s) Tj ET" % (760 - 18 * n, line) for n, line in enumerate(lines)
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> " + extra + b" >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        b"<< /Type /Font /Subtype /TrueType /Encoding /WinAnsiEncoding /FirstChar 32"
        b" /LastChar 255 /Widths [" + b"500 " * 224 + b"] /BaseFont /" + font.encode() + b" >>",
    ]
    return pdf_of(objects)


def pdf_of(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is its catalogue."""
    content, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return content + head + table + tail % (len(objects) + 1, len(content))


def picture(text: str, angle: float = 0.0, dpi: int = 200) -> Image.Image:
    """Return a page with `text` as a scanner sees it, turned by `angle` degrees."""
    page = Image.new("L", (WIDTH * dpi // 72, HEIGHT * dpi // 72), 255)
    font = ImageFont.truetype(str(FONTS / "DejaVuSerif.ttf"), 13 * dpi // 72)
    draw = ImageDraw.Draw(page)
    line, top = "", dpi
    for word in [*text.split(), ""]:
        if not word or font.getlength(f"{line} {word}") > page.width - 2 * dpi:
            draw.text((dpi, top), line, font=font, fill=20)
            line, top = word, top + 20 * dpi // 72
        else:
            line = f"{line} {word}".strip()
    return page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)


def scanned(pages: Sequence[Image.Image], kind: str = "PDF") -> bytes:
    buffer = io.BytesIO()
    more: dict[str, object] = {"save_all": True, "append_images": list(pages[1:])}
    pages[0].save(buffer, kind, resolution=200, **(more if kind in ("PDF", "TIFF") else {}))
    return buffer.getvalue()


def joined(*files: bytes) -> bytes:
    """Return the pages of several PDF files as one file."""
    document = pdfium.PdfDocument.new()
    for content in files:
        with pdfium.PdfDocument(content) as other:
            document.import_pages(other)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()
