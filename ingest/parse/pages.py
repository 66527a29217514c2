"""The lines of all pages become paragraphs and headings of one canonical text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.text import canonical
from ingest.parse.blocks import Kind, Parsed, TextBuilder
from ingest.parse.furniture import Page, remove_furniture
from ingest.parse.layout import Line
from ingest.parse.lines import HEADING, UNNUMBERED, heading_level, is_item, join_lines

SMALL = 0.88  # of the text's size: a note's
LARGE = 1.1  # of the text's size: a heading's
INDENT = 0.8  # em from which a line begins further in
CENTRED = 1.5  # em that a centred line keeps from both sides
LONG = 0.6  # of the column's width: a heading that goes on in the next line

_ENDED = re.compile(r"[.!?;:…][”\"’)]?$")
_NOTE = re.compile(r"^(?:\d{1,3}|[*†]|\(\d{1,3}\)|\[\d{1,3}\])")


def assemble(pages: Sequence[Page]) -> Parsed:
    """Return the canonical text of the pages; a paragraph belongs to the page it begins on."""
    cleaned = [_clean(page) for page in pages]
    cleaned = remove_furniture(cleaned)
    body = _Body(cleaned)
    builder = TextBuilder()
    tables = 0
    before: _Paragraph | None = None
    for paragraph in body.paragraphs():
        text, row = paragraph.text, paragraph.lines[0]
        if row.table:
            begins = not before or before.lines[0].table != row.table or before.page != row_page
            tables += begins
            row_page = paragraph.page
            builder.add(text, "header" if begins else "row", 0, paragraph.page, tables)
        else:
            level = body.level(paragraph)
            kind: Kind = "heading" if level else "paragraph"
            builder.add(text, kind, level, paragraph.page)
        before = paragraph
    return builder.parsed()


def _clean(page: Page) -> Page:
    """Return the page with canonical lines, those without words left out."""
    lines = [replace(line, text=" ".join(canonical(line.text).split())) for line in page.lines]
    return replace(page, lines=tuple(line for line in lines if any(map(str.isalnum, line.text))))
