"""Pages for `make eval-parse`: are page numbers right, and how much of a scan is read."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFont

from assistant.text import canonical, sentences
from ingest.parse import parse_file
from tests.conftest import ROOT

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
DPI = 200
CHARACTERS = 5_200  # of the record: two pages
BEGINNING = 30  # characters of a sentence that are looked for
# Degrees by which the page lies askew on the glass, and whether it is stained.
SCANS = {
    "clean": (0.0, False),
    "skewed 1 degree": (1.0, False),
    "skewed 2 degrees": (-2.0, False),
    "noisy": (0.0, True),
    "skewed and noisy": (1.5, True),
}


def wrong_pages(path: Path) -> tuple[int, list[tuple[int | None, str]]]:
    """Return how many sentences were looked for, and those that their page does not hold.

    A page holds what pdfium says, white space left out; one that ends within the beginning counts.
    """
    parsed = parse_file(path, path.read_bytes())
    with pdfium.PdfDocument(path) as document:
        raw = ["".join(canonical(p.get_textpage().get_text_range()).split()) for p in document]
    count, missed = 0, []
    for block in parsed.blocks:
        for start, end in sentences(parsed.text, block.start, block.end):
            said = "".join(parsed.text[start:end].split())
            if len(said) < BEGINNING:
                continue
            count += 1
            held = said[:BEGINNING] in raw[(block.page or 0) - 1]
            if not held and not any(
                said[:n] == raw[(block.page or 0) - 1][-n:] for n in range(8, 30)
            ):
                missed.append((block.page, parsed.text[start:end]))
    return count, missed


def record() -> str:
    """Return the beginning of the shipped record."""
    path = next((ROOT / "data" / "reports").glob("*.txt"))
    return canonical(path.read_text(encoding="utf-8"))[:CHARACTERS]


def read_scan(text: str, name: str) -> tuple[int, str]:
    """Return how many pages `text` fills, and what is read from their scan."""
    angle, noisy = SCANS[name]
    pages = [_scan(page, angle, noisy) for page in _print(text)]
    buffer = io.BytesIO()
    pages[0].save(buffer, "PDF", save_all=True, append_images=pages[1:], resolution=DPI)
    return len(pages), parse_file(Path("scan.pdf"), buffer.getvalue()).text


def _print(text: str) -> list[Image.Image]:
    width, height, margin, size = round(8.27 * DPI), round(11.69 * DPI), DPI, 12 * DPI // 72
    font = ImageFont.truetype(FONT, size)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.append("")
        for word in paragraph.split():
            if font.getlength(f"{lines[-1]} {word}") > width - 2 * margin:
                lines.append(word)
            else:
                lines[-1] = f"{lines[-1]} {word}".strip()
    each = (height - 2 * margin) // (size * 3 // 2)
    pages = []
    for first in range(0, len(lines), each):
        page = Image.new("L", (width, height), 255)
        for n, line in enumerate(lines[first : first + each]):
            at = margin, margin + n * size * 3 // 2
            ImageDraw.Draw(page).text(at, line, font=font, fill=20)
        pages.append(page)
    return pages


def _scan(page: Image.Image, angle: float, noisy: bool) -> Image.Image:
    page = page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    if not noisy:
        return page
    random = np.random.default_rng(1)
    dots = np.asarray(page) + random.normal(0, 35, (page.height, page.width))
    stains = random.random(dots.shape)
    dots[stains < 0.004], dots[stains > 0.996] = 0, 255
    return Image.fromarray(dots.clip(0, 255).astype(np.uint8))
