"""What the parsers of office files gather: pieces of runs, made into canonical text at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records.blocks import Kind
from assistant.text import CELL, canonical
from ingest.parse.blocks import Parsed, TextBuilder
from ingest.parse.fonts import Runs, Speller, drawn_as_capitals, spelling_of
from ingest.parse.lines import heading_level
from ingest.parse.paragraphs import paragraphs_of


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, paragraph or row of a table: one cell, or several of a row.

    A paragraph is a heading if it looks like one, unless `plain`.
    """

    cells: tuple[Runs, ...]
    kind: Kind = "paragraph"
    level: int = 0
    page: int | None = None
    table: int | None = None
    plain: bool = False


def paragraph(runs: Runs, page: int | None = None, plain: bool = False) -> Piece:
    return Piece((runs,), page=page, plain=plain)


def heading(runs: Runs, level: int, page: int | None = None) -> Piece:
    return Piece((runs,), "heading", min(max(level, 1), 9), page)


def finish(pieces: Sequence[Piece]) -> Parsed:
    """Return the canonical text of the pieces, old fonts read by their names or by their look."""
    speller = Speller(spelling_of(runs for piece in pieces for runs in piece.cells))
    builder = TextBuilder()
    for piece in pieces:
        texts = [canonical(speller.to_unicode(runs)) for runs in piece.cells]
        if piece.kind in ("header", "row"):
            cells = [" ".join(text.split()) for text in texts]
            if any(cells):
                builder.add(CELL.join(cells), piece.kind, 0, piece.page, piece.table)
        elif piece.kind == "heading":
            builder.add(" ".join(texts[0].split()), "heading", piece.level, piece.page)
        else:
            shouted = drawn_as_capitals(piece.cells[0])
            for line in paragraphs_of(texts[0]):
                level = 0 if piece.plain else heading_level(line.upper() if shouted else line)
                builder.add(line, "heading" if level else "paragraph", level, piece.page)
    return builder.parsed()
