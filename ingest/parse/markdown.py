"""Markdown: the words without the markup; headings, lists and table rows kept apart."""

from __future__ import annotations

from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.records.blocks import Kind
from assistant.text import CELL, canonical
from ingest.parse.blocks import Parsed, TextBuilder
from ingest.parse.decode import decode


def parse_markdown_file(path: Path, content: bytes) -> Parsed:
    return parse_markdown(decode(path, content))


def parse_markdown(raw: str) -> Parsed:
    """Return the canonical text of `raw`."""
    builder = TextBuilder()
    level = 0
    cells: list[str] | None = None
    row: Kind = "row"
    table = 0
    for token in MarkdownIt("commonmark", {"html": False}).enable("table").parse(canonical(raw)):
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "heading_close":
            level = 0
        elif token.type == "table_open":
            table += 1
        elif token.type in ("thead_open", "tbody_open"):
            row = "header" if token.type == "thead_open" else "row"
        elif token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            builder.add(CELL.join(cells or []), row, table=table)
            cells = None
        elif token.type == "inline":
            text = " ".join(_words(token).split())
            if cells is not None:
                cells.append(text)
            else:
                builder.add(text, "heading" if level else "paragraph", level)
        elif token.type in ("fence", "code_block"):
            for line in token.content.split("\n"):
                builder.add(line, "paragraph")
    return builder.parsed()


def _words(inline: Token) -> str:
    """Return the canonical text of an inline token; a picture is its description."""
    parts = []
    for child in inline.children or []:
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        else:
            parts.append(child.content)
    # Again, for entities are characters only now: &shy;, e&#x301;.
    return canonical("".join(parts))
