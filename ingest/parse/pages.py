"""The lines of all pages become paragraphs, headings and tables of one canonical text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise
from statistics import median

from assistant.text import CELL, canonical, sentences
from ingest.parse.blocks import Parsed, TextBuilder
from ingest.parse.draft import Piece, heading, paragraph
from ingest.parse.fonts import Run
from ingest.parse.furniture import Page, remove_furniture
from ingest.parse.layout import Line
from ingest.parse.letterhead import is_cut_motto, is_letterhead
from ingest.parse.lines import (
    HEADING,
    UNNUMBERED,
    heading_level,
    is_item,
    is_unfinished,
    join_lines,
)
from ingest.parse.tables import table_pieces

SMALL = 0.88  # of the text's size: a note's
LARGE = 1.1  # of the text's size: a heading's
INDENT = 0.8  # em from which a line begins further in
CENTRED = 1.5  # em that a centred line keeps from both sides
LONG = 0.6  # of the column's width: a centred heading that goes on in the next line

_ENDED = re.compile(r"[.!?;][”\"’)]?$")
_NOTE = re.compile(r"^(?:\d{1,3}|[*†]|\(\d{1,3}\)|\[\d{1,3}\])")


@dataclass(slots=True)
class _Paragraph:
    """Lines that are read as one; it belongs to the page it begins on."""

    page: int
    lines: list[Line]
    text: str
    starts: list[tuple[int, int]]  # (page, where in the text it starts), of each page
    notes: list[tuple[int, str]] = field(default_factory=list)  # of the pages it runs over


def assemble(pages: Sequence[Page]) -> Parsed:
    """Return the canonical text of the pages; a sentence is never cut where a page ends."""
    builder = TextBuilder()
    for piece in _pieces(remove_furniture([_clean(page) for page in pages])):
        # The words are in Unicode already: to look for an old spelling again could only do harm.
        text = CELL.join("".join(run.text for run in runs) for runs in piece.cells)
        builder.add(text, piece.kind, piece.level, piece.page, piece.table)
    return builder.parsed()


def _clean(page: Page) -> Page:
    """Return the page with canonical lines, those without words left out."""
    lines = [replace(line, text=" ".join(canonical(line.text).split())) for line in page.lines]
    return replace(page, lines=tuple(line for line in lines if any(map(str.isalnum, line.text))))


def _pieces(pages: Sequence[Page]) -> Iterator[Piece]:
    look = _Look(pages)
    tables = 0
    head: tuple[str, ...] = ()  # the first row of the last table
    width = 0  # of the table that the page before ends with
    for (page, table), group in groupby(look.paragraphs(), key=_table_of):
        if not table:
            yield from (piece for one in group for piece in look.pieces(one))
            width = 0
            continue
        rows = [one.lines[0].cells or (one.text,) for one in group]
        # A table that goes on overleaf repeats its header, or has no other text above it.
        repeated = width > 0 and rows[0] == head
        goes_on = repeated or (width == len(rows[0]) and bool(rows[0][0]))
        width = len(rows[-1])
        if goes_on:
            for row in rows[repeated:]:
                yield Piece(tuple([Run(c)] for c in row), "row", page=page, table=tables)
            continue
        tables, head = tables + 1, rows[0]
        yield from table_pieces([[[Run(c)] for c in row] for row in rows], tables, page)


def _table_of(one: _Paragraph) -> tuple[int, int]:
    """Return the page and the number there of the table that a row is of, (0, 0) for text."""
    return (one.page, one.lines[0].table) if one.lines[0].table else (0, 0)


class _Look:
    """How the text of a document looks, and what follows for its paragraphs."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = pages
        lines = [line for page in pages for line in page.lines if not line.table]
        sizes = Counter[float]()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        self._size = sizes.most_common(1)[0][0] if sizes else 1.0
        self._has_bold = any(line.bold for line in lines)
        gaps = [
            (below.top - above.bottom) / self._size
            for page in pages
            for above, below in pairwise(page.lines)
            if below.top > above.middle
        ]
        self._gap = median(gaps) if gaps else 0.0

    def paragraphs(self) -> Iterator[_Paragraph]:
        """Yield the paragraphs, and rows of tables, in reading order."""
        open_one: _Paragraph | None = None
        for page in self._pages:
            lines, notes = self._without_notes(page)
            for line in lines:
                if open_one and self._goes_on(open_one, line, page.number):
                    open_one.text = join_lines(open_one.text, line.text)
                    open_one.lines.append(line)
                    if open_one.starts[-1][0] != page.number:
                        start = len(open_one.text) - len(line.text)
                        open_one.starts.append((page.number, start))
                else:
                    if open_one:
                        yield open_one
                    open_one = _Paragraph(page.number, [line], line.text, [(page.number, 0)])
            if open_one and notes:
                open_one.notes.append((page.number, " ".join(note.text for note in notes)))
        if open_one:
            yield open_one

    def _without_notes(self, page: Page) -> tuple[Sequence[Line], Sequence[Line]]:
        """Return the lines of a page and its notes: small lines at its end, the first numbered."""
        start = len(page.lines)
        while start and self._is_small(page.lines[start - 1]):
            start -= 1
        while start < len(page.lines) and not _NOTE.match(page.lines[start].text):
            start += 1
        return (page.lines[:start], page.lines[start:]) if start else (page.lines, ())

    def _is_small(self, line: Line) -> bool:
        return line.bold is not None and not line.table and line.size < SMALL * self._size

    def _goes_on(self, one: _Paragraph, line: Line, page: int) -> bool:
        before = one.lines[-1]
        if line.cells or before.cells or line.table or before.table or is_item(line.text):
            return False
        same_page = one.starts[-1][0] == page
        below = same_page and line.top > before.middle
        distant = below and (line.top - before.bottom) / self._size > self._gap + 0.9
        if distant or self._differs(before, line):
            return False
        if is_unfinished(before.text) or is_cut_motto(before.text, line.text):
            return True
        if is_letterhead(before.text) or is_letterhead(line.text):
            return False
        ended = bool(_ENDED.search(before.text))
        indented = line.left - line.column[0] > INDENT * line.size
        if line.text[0].islower():
            return not ended or (_is_full(before, line) and not indented)
        if before.bold != line.bold or before.capitals != line.capitals:
            return False
        if _is_centred(line) and (_is_centred(before) or _is_full(before, line)):
            return bool(before.bold) and _width(before) > LONG * _space(before)
        if not _is_full(before, line):
            return False
        if indented and (ended or line.left - before.left > INDENT * line.size):
            return False
        if not ended:
            return True
        # A sentence that ends at the edge: the paragraph goes on unless there is a sign it ends.
        return below and (line.top - before.bottom) / self._size < self._gap + 0.2

    def _differs(self, before: Line, line: Line) -> bool:
        """Tell whether two lines are of so different size that they are no one paragraph."""
        known = before.bold is not None and line.bold is not None
        return known and not 0.85 < before.size / line.size < 1.18

    def pieces(self, one: _Paragraph) -> Iterator[Piece]:
        level = self._level(one)
        if level:
            yield heading([Run(one.text)], level, one.page)
        notes = list(one.notes)
        for page, text in [] if level else _by_page(one):
            while notes and notes[0][0] < page:
                yield _plain(*notes.pop(0))
            yield _plain(page, text)
        for note in notes:
            yield _plain(*note)

    def _level(self, one: _Paragraph) -> int:
        """Return the level of a heading by its number, capitals, weight and size; 0 for none."""
        bold = all(line.bold for line in one.lines)
        stands_out = bold or one.lines[0].size > LARGE * self._size
        said = one.text.upper() if all(line.capitals for line in one.lines) else one.text
        level = heading_level(said)
        if level == UNNUMBERED and self._has_bold and one.lines[0].bold is not None:
            return level if stands_out else 0
        if not level and bold and len(said) <= HEADING:
            return heading_level(said.rstrip(".: "))
        return level


def _plain(page: int, text: str) -> Piece:
    return paragraph([Run(text)], page, plain=True)


def _by_page(one: _Paragraph) -> Iterator[tuple[int, str]]:
    """Yield the paragraph's whole sentences by the page they begin on."""
    spans = list(sentences(one.text))
    starts = {start: max(page for page, at in one.starts if at <= start) for start, _ in spans}
    for page, group in groupby(spans, key=lambda span: starts[span[0]]):
        those = list(group)
        yield page, one.text[those[0][0] : those[-1][1]]


def _width(line: Line) -> float:
    return line.right - line.left


def _space(line: Line) -> float:
    return line.column[1] - line.column[0]


def _is_centred(line: Line) -> bool:
    before, after = line.left - line.column[0], line.column[1] - line.right
    return min(before, after) > CENTRED * line.size and abs(before - after) < 2 * line.size


def _is_full(before: Line, line: Line) -> bool:
    """Tell whether the first word of a line would not have fitted into the line before it."""
    return before.right + 0.25 * before.size + line.first > before.column[1] - 0.5 * before.size
