"""Plain text: lines become paragraphs, headings and rows of tables of one canonical text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from ingest.parse.blocks import Parsed, TextBuilder
from ingest.parse.decode import decode
from ingest.parse.draft import Piece
from ingest.parse.fonts import Run
from ingest.parse.letterhead import with_columns_below
from ingest.parse.lines import heading_level
from ingest.parse.paragraphs import paragraphs_of
from ingest.parse.parting import Row, part_tables
from ingest.parse.tables import table_pieces
from ingest.parse.text_tables import Table, part_text


def parse_plain_file(path: Path, content: bytes) -> Parsed:
    return parse_plain(decode(path, content))


def parse_plain(raw: str) -> Parsed:
    """Return the canonical text of `raw` with its headings, paragraphs and tables."""
    builder = TextBuilder()
    numbers = count(1)
    for part in part_text(with_columns_below(raw)):
        if isinstance(part, str):
            _add_lines(builder, part)
            continue
        for piece in _pieces(part, numbers):
            said = [" ".join(run.text for run in cell) for cell in piece.cells]
            if piece.table:
                builder.add(part.sign.join(said), piece.kind, table=piece.table)
            else:
                _add_lines(builder, said[0])
    return builder.parsed()


def _pieces(table: Table, numbers: Iterator[int]) -> Iterator[Piece]:
    """Yield the pieces of a table, or of the several that stand below one another in its rows."""
    rows: list[Row] = [[[Run(cell)] if cell else [] for cell in row] for row in table.rows]
    for own in [rows] if table.headers else part_tables(rows):
        yield from table_pieces(own, next(numbers), headers=table.headers)


def _add_lines(builder: TextBuilder, text: str) -> None:
    for line in paragraphs_of(text):
        level = heading_level(line)
        builder.add(line, "heading" if level else "paragraph", level)
