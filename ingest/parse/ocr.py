"""Pictures of pages are read by Tesseract, one thread and a time limit a page."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant.errors import ReportFailed
from ingest.parse.blocks import Parsed
from ingest.parse.furniture import Page
from ingest.parse.layout import Word, arrange

if TYPE_CHECKING:
    from PIL.Image import Image

PROGRAM = "tesseract"
LANGUAGE = "vie"
HINT = "Type: apt install tesseract-ocr tesseract-ocr-vie"
A4 = 2480  # dots of the shorter side at 300 an inch, the resolution Tesseract is made for
SECONDS = 120  # for one page
MOST_PIXELS = 40_000_000  # of a page: A3 at 400 dpi
UPRIGHT = 65  # percent: of a page on its head it is 40 to 50, of one that is upright 90
SURE = 30  # percent below which Tesseract's word is a stain or a stamp
STEEPEST, STEP = 3.0, 0.1  # degrees of skew that are looked for
WIDTH = 800  # pixels to which a page is reduced to find its skew
MOST_FRAMES = 2_000  # pages of one TIFF


def parse_image(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of a scan (.png, .jpg, .tif with any number of pages)."""
    from PIL import Image

    from ingest.parse.pages import assemble

    pages = []
    with Image.open(io.BytesIO(content)) as image:
        frames = getattr(image, "n_frames", 1)
        if frames > MOST_FRAMES:
            raise ReportFailed(f"{path.name} has more than {MOST_FRAMES} pages", "Take it apart")
        for number in range(frames):
            image.seek(number)
            if image.width * image.height > MOST_PIXELS:
                raise ReportFailed(
                    f"Page {number + 1} of {path.name} is too large a picture",
                    "Save it with 300 dots per inch",
                )
            seen = read_picture(_enlarge(image.convert("L")), f"page {number + 1} of {path.name}")
            pages.append(Page(number + 1, seen.height, tuple(arrange(seen.lines))))
    return assemble(pages)


def _enlarge(image: Image) -> Image:
    """Return a page's picture with the dots of 300 an inch, if it has a little fewer."""
    shorter = min(image.size)
    if not A4 / 2 < shorter < A4:
        return image
    return image.resize((image.width * A4 // shorter, image.height * A4 // shorter))


@dataclass(frozen=True, slots=True)
class Seen:
    """What a picture says when it is held upright; `height` in points."""

    height: float
    lines: list[list[Word]]
    confidence: float = 0.0  # percent, of an ordinary letter
    is_sideways: bool = False

    @property
    def is_upright(self) -> bool:
        return self.confidence >= UPRIGHT and not self.is_sideways


def read_picture(image: Image, name: str, scale: float = 1.0) -> Seen:
    """Return the lines of a grey picture as words in points, `scale` points a pixel.

    A page that lies on its side or on its head is turned until it reads well. Raises ReportFailed
    where Tesseract or its Vietnamese is missing, or the page takes too long.
    """
    from PIL import Image as Pillow

    program = find_program(name)
    best = _read(image, program, name, scale)
    turns = Pillow.Transpose
    for turn in (turns.ROTATE_90, turns.ROTATE_270, turns.ROTATE_180):
        if best.is_upright or not best.lines:
            break
        seen = _read(image.transpose(turn), program, name, scale)
        if (not seen.is_sideways, seen.confidence) > (not best.is_sideways, best.confidence):
            best = seen
    return best


def _read(image: Image, program: str, name: str, scale: float) -> Seen:
    from PIL.ImageFilter import GaussianBlur

    picture = io.BytesIO()
    # Stains of single dots cost a quarter of the syllables; blurred by one dot none, clean or not.
    straighten(image).filter(GaussianBlur(1)).save(picture, "PPM")
    try:
        done = subprocess.run(
            [program, "stdin", "stdout", "-l", LANGUAGE, "--psm", "3", "tsv"],
            input=picture.getvalue(),
            capture_output=True,
            timeout=SECONDS,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise ReportFailed(
            f"{_first_upper(name)} could not be read within {SECONDS} seconds",
            "Scan it again in black and white with 300 dots per inch",
        ) from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise ReportFailed(
            f"{_first_upper(name)} could not be read by {PROGRAM}: {error}", HINT
        ) from error
    return _seen(done.stdout.decode("utf-8", "replace"), image.height * scale, scale)


def find_program(name: str) -> str:
    """Return where Tesseract is; raises ReportFailed if it or its Vietnamese is not installed."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise ReportFailed(f"{_first_upper(name)} is a scan, and {PROGRAM} is not installed", HINT)
    if LANGUAGE not in _languages(program):
        raise ReportFailed(f"{_first_upper(name)} is a scan, and {PROGRAM} has no Vietnamese", HINT)
    return program


@lru_cache(maxsize=4)
def _languages(program: str) -> frozenset[str]:
    done = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=30)
    return frozenset(done.stdout.split())


def _first_upper(name: str) -> str:
    return name[0].upper() + name[1:] if name.startswith("page ") else name


def _seen(table: str, height: float, scale: float) -> Seen:
    """Return the words of Tesseract's table by its lines; stains and stamps left out."""
    lines: dict[tuple[str, ...], list[Word]] = {}
    heights: dict[tuple[str, ...], float] = {}
    letters = sure = tall = 0.0
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        key = (row["block_num"], row["par_num"], row["line_num"])
        left, top, width, tallness = (
            float(row[name]) * scale for name in ("left", "top", "width", "height")
        )
        if row["level"] == "4":
            heights[key] = tallness
        text, confidence = (row["text"] or "").strip(), float(row["conf"])
        if row["level"] != "5" or not text:
            continue
        letters += len(text)
        sure += confidence * len(text)
        tall += len(text) if len(text) > 2 and tallness > width else 0
        if confidence >= SURE:
            # The height of a word's letters says less of the type's size than the line's.
            size = max(0.75 * min(heights.get(key, tallness), 3 * tallness), scale)
            word = Word(text, left, top, left + width, top + tallness, size)
            lines.setdefault(key, []).append(word)
    return Seen(height, list(lines.values()), sure / max(letters, 1), tall > 0.5 * letters)


def straighten(image: Image) -> Image:
    """Return a grey picture turned so that its lines are level."""
    from PIL import Image as Pillow

    angle = find_skew(image)
    if abs(angle) < 2 * STEP:
        return image
    return image.rotate(angle, Pillow.Resampling.BICUBIC, fillcolor=255)


def find_skew(image: Image) -> float:
    """Return by how many degrees (counter-clockwise) to turn a picture: where its rows of dots
    differ most from one another, text alternates with blank."""
    from PIL import Image as Pillow

    small = image.resize(
        (WIDTH, max(1, round(image.height * WIDTH / image.width))), Pillow.Resampling.BOX
    )
    dark = Pillow.fromarray(((np.asarray(small) < 160) * 255).astype(np.uint8))

    def contrast(angle: float) -> float:
        rows = np.asarray(dark.rotate(angle, Pillow.Resampling.BILINEAR), dtype=float).sum(axis=1)
        return float(np.square(np.diff(rows)).sum())

    coarse = max(np.arange(-STEEPEST, STEEPEST + 0.01, 0.5), key=contrast)
    fine = np.arange(coarse - 0.4, coarse + 0.41, STEP)
    return float(max(fine, key=contrast))
