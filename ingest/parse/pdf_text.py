"""The text layer of a PDF page: words at their places, ruled lines, and whether it makes sense."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from assistant.text import canonical, fold
from ingest.parse.fonts import draws_capitals
from ingest.parse.layout import Word
from ingest.parse.pdf_fonts import BOLD, BREAK, Fonts, plain_name, read_word
from ingest.parse.ruled_tables import MOST, Rule

ODD = 0.05  # share of characters that stand for nothing, from which a text layer is nonsense
FOREIGN = 0.3  # share of letters of other scripts
VOWELLESS = 0.4  # share of longer words without a vowel
THIN = 3.0  # points: an area this narrow is a line
RAISED = 0.15  # of the size of the text, by which the number of a note stands higher
SMALLER = 0.75  # of the size of the text, below which it may be the number of a note
MARKED = 0.35  # share of words with a mark in Vietnamese, which has about 0.75

_SYMBOL = re.compile("[\uf020-\uf0ff]")  # Symbol and Wingdings: signs of lists
_LONGER = re.compile(r"[^\W\d_]{4,}")
_WORD = re.compile(r"[^\W\d_]+")
_MEASURE = re.compile(r"(?<![^\W\d_])[kcdm]?m$")  # km2, m3: the figure is part of it


@dataclass(frozen=True, slots=True)
class PageText:
    height: float
    lines: tuple[tuple[Word, ...], ...]  # as the file has them
    rules: tuple[Rule, ...]
    is_hidden: bool  # drawn invisible, as under a scan
    is_nonsense: bool
    is_vietnamese: bool


@dataclass(frozen=True, slots=True)
class _Style:
    font: str
    size: float
    hidden: bool
    turned: int  # quarters of a circle, counter-clockwise


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    box: tuple[float, float, float, float]  # left, top, right, bottom; points, y downwards
    style: _Style


def read_text(page: pdfium.PdfPage, fonts: Fonts) -> PageText:
    """Return the words of a page's text layer; `fonts` learns from them."""
    textpage = page.get_textpage()
    try:
        found, odd = _characters(textpage)
    finally:
        textpage.close()
    turned = Counter(one.style.turned for line in found for one in line).most_common(1)
    turn = _Turn(page, turned[0][0] if turned else 0)
    words = [list(_split(_without_marks(line))) for line in found]
    fonts.learn((one[0].style.font, "".join(c.text for c in one)) for line in words for one in line)
    lines = tuple(tuple(_word(one, fonts, turn) for one in line) for line in words if line)
    text = " ".join(word.text for line in lines for word in line)
    count = sum(len(line) for line in found)
    hidden = sum(one.style.hidden for line in found for one in line)
    return PageText(
        turn.height,
        lines,
        tuple(_rules(page, turn)),
        hidden > 0.5 * count,
        odd > ODD * max(count, 1) or _is_nonsense(text),
        _is_vietnamese(text),
    )


def _characters(textpage: pdfium.PdfTextPage) -> tuple[list[list[_Character]], int]:
    """Return the characters by raw lines, and how many of them stand for nothing."""
    lines: list[list[_Character]] = [[]]
    styles: dict[int, _Style] = {}
    odd = 0
    box = raw.FS_RECTF()
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code in (10, 13):
            if lines[-1]:
                lines.append([])
            continue
        key = ctypes.cast(raw.FPDFText_GetTextObject(textpage, index), ctypes.c_void_p).value
        # A space or hyphen that pdfium adds belongs to no text object.
        if key is None:
            style = lines[-1][-1].style if lines[-1] else _Style("", 1.0, False, 0)
        else:
            style = styles.get(key) or styles.setdefault(key, _style(textpage, index))
        text = BREAK if code == 2 else _SYMBOL.sub("•", chr(code)) if code else "\ufffd"
        odd += text == "\ufffd" or "\ue000" <= text <= "\uf8ff" or (text < " " and text != BREAK)
        raw.FPDFText_GetLooseCharBox(textpage, index, box)
        lines[-1].append(_Character(text, (box.left, box.top, box.right, box.bottom), style))
        if text == BREAK:
            lines.append([])
    return lines, odd


def _style(textpage: pdfium.PdfTextPage, index: int) -> _Style:
    name = ctypes.create_string_buffer(256)
    raw.FPDFText_GetFontInfo(textpage, index, name, 256, ctypes.c_int())
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(textpage, index, matrix)
    size = raw.FPDFText_GetFontSize(textpage, index) * math.hypot(matrix.c, matrix.d)
    item = raw.FPDFText_GetTextObject(textpage, index)
    angle = raw.FPDFText_GetCharAngle(textpage, index)
    return _Style(
        name.value.decode("utf-8", "replace"),
        max(size, 0.1),
        raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE,
        round(max(angle, 0.0) / (math.pi / 2)) % 4,
    )


class _Turn:
    """Turns places of the file (y upwards) to those a reader sees (y downwards)."""

    def __init__(self, page: pdfium.PdfPage, quarters: int) -> None:
        self._quarters = quarters
        self._box = page.get_bbox()
        left, bottom, right, top = self._box
        self.height = right - left if quarters % 2 else top - bottom

    def __call__(
        self, left: float, top: float, right: float, bottom: float
    ) -> tuple[float, float, float, float]:
        (a, b), (c, d) = self._point(left, bottom), self._point(right, top)
        return min(a, c), min(b, d), max(a, c), max(b, d)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self._box
        if self._quarters == 1:
            return y - bottom, x - left
        if self._quarters == 2:
            return right - x, y - bottom
        if self._quarters == 3:
            return top - y, right - x
        return x - left, top - y


def _without_marks(line: Sequence[_Character]) -> list[_Character]:
    """Return a raw line without the numbers of notes in it, which would read as 5,2%2.

    The number that begins the note itself stays, for nothing is before it.
    """
    kept: list[_Character] = []
    base: _Character | None = None
    for one in line:
        if base is None or not _is_raised(one, base):
            base = base if one.text.isspace() else one
        elif not _MEASURE.search("".join(c.text for c in kept[-3:])):
            left, top, _, bottom = kept[-1].box
            kept[-1] = replace(kept[-1], box=(left, top, one.box[2], bottom))  # its place is taken
            continue
        kept.append(one)
    return kept


def _is_raised(one: _Character, base: _Character) -> bool:
    size = base.style.size
    return (
        (one.text.isdigit() or one.text == "*")
        and one.style.turned == 0
        and one.style.size < SMALLER * size
        and one.box[3] > base.box[3] + RAISED * size
    )


def _split(line: Sequence[_Character]) -> Iterator[list[_Character]]:
    """Yield the words of a raw line."""
    word: list[_Character] = []
    for one in line:
        if one.text.isspace():
            if word:
                yield word
            word = []
        else:
            word.append(one)
    if word:
        yield word


def _word(characters: Sequence[_Character], fonts: Fonts, turn: _Turn) -> Word:
    text, piece = "", ""
    spelling = fonts.spelling(characters[0].style.font)
    for one in characters:
        other = fonts.spelling(one.style.font)
        if other != spelling:
            text, piece, spelling = text + read_word(piece, spelling), "", other
        piece += one.text
    text += read_word(piece, spelling)
    boxes = [one.box for one in characters]
    left, top, right, bottom = turn(
        min(box[0] for box in boxes),
        max(box[1] for box in boxes),
        max(box[2] for box in boxes),
        min(box[3] for box in boxes),
    )
    style = characters[0].style
    # Characters beyond U+FFFF come in two halves.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    bold, capitals = bool(BOLD.search(style.font)), draws_capitals(plain_name(style.font))
    return Word(whole, left, top, right, bottom, style.size, bold, capitals)


def _rules(page: pdfium.PdfPage, turn: _Turn) -> Iterator[Rule]:
    """Yield the straight lines drawn on the page, level and upright ones only."""
    count = 0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        if not _is_drawn_line(item):
            continue
        matrix = item.get_matrix()
        before: tuple[float, float] | None = None
        x, y = ctypes.c_float(), ctypes.c_float()
        for index in range(min(raw.FPDFPath_CountSegments(item), MOST)):
            segment = raw.FPDFPath_GetPathSegment(item, index)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            point = matrix.on_point(x.value, y.value)
            if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO and before:
                across, along = abs(point[0] - before[0]), abs(point[1] - before[1])
                if min(across, along) < 1 and max(across, along) > 4:
                    yield Rule(*turn(before[0], before[1], point[0], point[1]))
                    count += 1
            before = point
        if count > MOST:
            return


def _is_drawn_line(item: pdfium.PdfObject) -> bool:
    """Tell lines, also those drawn as thin areas, from areas: the ground behind marked text."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    left, bottom, right, top = item.get_bounds()
    return bool(stroke.value) or min(right - left, top - bottom) < THIN


def _is_nonsense(text: str) -> bool:
    """Tell whether letters are of no script that is read here, or make no words."""
    letters = [c for c in text if c.isalpha()]
    foreign = sum(not (c < "\u0250" or "\u1e00" <= c <= "\u1eff") for c in letters)
    if foreign > FOREIGN * max(len(letters), 1):
        return True
    longer: list[str] = _LONGER.findall(fold(canonical(text)))
    without = sum(set(word).isdisjoint("aeiouy") for word in longer)
    return len(longer) >= 10 and without > VOWELLESS * len(longer)


def _is_vietnamese(text: str) -> bool:
    words: list[str] = _WORD.findall(canonical(text))
    marked = sum(fold(word) != word.lower() for word in words)
    return bool(marked > MARKED * max(len(words), 1))
