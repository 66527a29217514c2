"""Slides (.pptx): a page each, its title a heading, its notes below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from ingest.parse.blocks import Parsed
from ingest.parse.draft import Piece, finish, heading, paragraph
from ingest.parse.fonts import Run, Runs
from ingest.parse.package import check_package
from ingest.parse.tables import table_pieces

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EDGES = ("DATE", "SLIDE_NUMBER", "FOOTER", "HEADER")  # placeholders repeated on every slide


def parse_slides(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of a .pptx; the page of a block is the number of its slide."""
    import pptx

    check_package(path, content)
    return finish(list(_pieces(pptx.Presentation(BytesIO(content)).slides)))


def _pieces(slides: Iterable[Any]) -> Iterator[Piece]:
    tables = 0
    for page, slide in enumerate(slides, 1):
        title = slide.shapes.title
        if title is not None:
            yield heading(
                [run for one in title.text_frame.paragraphs for run in _line(one)], 1, page
            )
        for shape in _shapes(slide.shapes):
            if title is not None and shape.shape_id == title.shape_id:
                continue
            if getattr(shape, "has_table", False):
                tables += 1
                rows = [[_cell(cell) for cell in row.cells] for row in shape.table.rows]
                yield from table_pieces(rows, tables, page)
            elif shape.has_text_frame:
                for one in shape.text_frame.paragraphs:
                    yield paragraph(_runs(one), page, plain=True)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            for one in slide.notes_slide.notes_text_frame.paragraphs:
                yield paragraph(_runs(one), page, plain=True)


def _shapes(shapes: Iterable[Any]) -> Iterator[Any]:
    """Yield the shapes, those of groups too, without dates, numbers and footers."""
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _shapes(shape.shapes)
        elif not (shape.is_placeholder and shape.placeholder_format.type.name in _EDGES):
            yield shape


def _cell(cell: Any) -> Runs:
    if cell.is_spanned:
        return []
    return [run for one in cell.text_frame.paragraphs for run in _line(one)]


def _line(one: Any) -> Runs:
    return [*_runs(one), Run("\n")]


def _runs(one: Any) -> Runs:
    """Return the text of a paragraph, without fields that count slides or tell the date."""
    runs = []
    for element in one._p:
        if element.tag == f"{_A}br":
            runs.append(Run("\n"))
        elif element.tag == f"{_A}r":
            latin = element.find(f"{_A}rPr/{_A}latin")
            font = None if latin is None else latin.get("typeface")
            runs.append(Run(element.findtext(f"{_A}t") or "", font))
    return runs
