"""A page of a PDF as a picture with the cited words marked, drawn by a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.reports import Citation
from assistant.store.catalogue import Catalogue
from assistant.store.known import Known
from assistant.text import canonical, words

if TYPE_CHECKING:
    from PIL.Image import Image

ENDING = ".pdf"
PATIENCE = 60.0  # seconds; a page that takes longer has no picture
SCALE = 1.6  # pixels a point: 950 across A4
TOGETHER = 2  # words that must stand together to be marked: one alone may be anywhere
MARK = (255, 208, 60, 110)  # yellow, the words to be read through it
INK = 40  # how much darker than paper, of 255
MARGIN = 12  # pixels that are left around what is printed
CUT = 0.12  # of a page's width or height, at most: what holds a few words is not blown up

Box = tuple[float, float, float, float]  # left, bottom, right, top, in points


@dataclass(frozen=True)
class Picture:
    """A page without its margins; `top` is how far down it the cited words begin, 0 to 1."""

    png: bytes
    width: int
    height: int
    top: float


def has_picture(citation: Citation) -> bool:
    """Tell whether a citation is of a kind of file whose pages can be drawn."""
    return citation.page is not None and citation.source.lower().endswith(ENDING)


def draw_cited_page(catalogue: Catalogue, citation: Citation) -> Picture | None:
    """Return the page, or None: the file is gone or changed, or cannot be drawn.

    PDFium may crash on a damaged file, and is not made for threads: hence a child process.
    """
    known = next((one for one in catalogue.known() if one.id == citation.report), None)
    if known is None or not has_picture(citation) or not _is_as_known(known):
        return None
    asked = json.dumps({"path": known.path, "page": citation.page, "quote": citation.quote})
    try:
        done = subprocess.run(
            [sys.executable, "-m", "assistant.records.picture"],
            input=asked.encode(),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        return None
    said, _, png = done.stdout.partition(b"\n")
    return Picture(png, **json.loads(said))


def _is_as_known(known: Known) -> bool:
    """Tell whether the file of a report holds the bytes that were taken in."""
    file = Path(known.path)
    try:
        return file.is_file() and sha256(file.read_bytes()).hexdigest() == known.fingerprint
    except OSError:
        return False


# -- the child -----------------------------------------------------------------------------


def main() -> None:
    """Draw the page that stdin names, with the quote marked; on stdout a line of JSON, then PNG."""
    import pypdfium2 as pdfium

    asked = json.load(sys.stdin)
    page = pdfium.PdfDocument(asked["path"])[asked["page"] - 1]
    bitmap = page.render(scale=SCALE)
    places = bitmap.get_posconv(page)
    boxes = [
        (*places.to_bitmap(left, top), *places.to_bitmap(right, bottom))
        for left, bottom, right, top in find_boxes(page.get_textpage(), asked["quote"])
    ]
    whole = bitmap.to_pil()
    left, top, right, bottom = printed(whole)
    picture = mark_boxes(whole, boxes).crop((left, top, right, bottom))
    begins = min((min(y0, y1) for _, y0, _, y1 in boxes), default=top)
    said = {
        "width": picture.width,
        "height": picture.height,
        "top": max(0, begins - top) / picture.height,
    }
    file = BytesIO()
    picture.save(file, "PNG")
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + file.getvalue())


def find_boxes(text: Any, quote: str) -> list[Box]:
    """Return where the quote's words stand on a page: runs of words in its order."""
    on_page = list(_words_on(text))
    wanted = [word.folded for word in words(quote)]
    matcher = SequenceMatcher(None, [word for word, _ in on_page], wanted, autojunk=False)
    least = min(TOGETHER, len(wanted))
    return [
        box
        for block in matcher.get_matching_blocks()
        if block.size >= least
        for _, box in on_page[block.a : block.a + block.size]
    ]


def _words_on(text: Any) -> Iterator[tuple[str, Box]]:
    """Yield the words of a page, without diacritics, each with its box."""
    whole = text.get_text_range()
    start = 0
    for piece in whole.split():
        start = whole.index(piece, start)
        places = range(start, start + len(piece))
        start += len(piece)
        for word in words(canonical(piece)):
            yield word.folded, _around([text.get_charbox(at) for at in places])


def _around(boxes: Sequence[Box]) -> Box:
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def printed(page: Image) -> tuple[int, int, int, int]:
    """Return a page without its margins: left, top, right, bottom; all of it if it is blank."""
    ink = page.convert("L").point(lambda light: 255 if light < 255 - INK else 0)
    left, top, right, bottom = ink.getbbox() or (0, 0, *page.size)
    across, down = round(CUT * page.width), round(CUT * page.height)
    return (
        min(max(0, left - MARGIN), across),
        min(max(0, top - MARGIN), down),
        max(min(page.width, right + MARGIN), page.width - across),
        max(min(page.height, bottom + MARGIN), page.height - down),
    )


def mark_boxes(picture: Image, boxes: Sequence[tuple[int, int, int, int]]) -> Image:
    """Return the picture with yellow over the boxes: two corners each, in pixels."""
    from PIL import Image, ImageDraw

    yellow = Image.new("RGBA", picture.size)
    pen = ImageDraw.Draw(yellow)
    for x0, y0, x1, y1 in boxes:  # the corners of a page that is turned are others
        edges = (min(x0, x1) - 1, min(y0, y1) - 1, max(x0, x1) + 1, max(y0, y1) + 1)
        pen.rectangle(edges, fill=MARK)
    return Image.alpha_composite(picture.convert("RGBA"), yellow).convert("RGB")


if __name__ == "__main__":
    main()
