"""Split a report into passages: whole sentences, under their headings, never across them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from assistant.records.blocks import Block
from assistant.reports import Passage, Report
from assistant.text import sentences
from ingest.captions import find_captions


def split_report(report: Report, blocks: Sequence[Block], limit: int) -> list[Passage]:
    """Return the passages of `report`, at most `limit` characters each; a longer one is a sentence.

    A passage begins with the headings directly above it, so that every word is in one. The rows of
    one table stand by themselves, its captions and its header among their headings.
    """
    passages: list[Passage] = []
    for heading, start, end, page in _pieces(report.text, blocks, limit):
        passages.append(
            Passage(
                id=f"{report.id}-{len(passages):05d}",
                report=report.id,
                source=report.source,
                title=report.title,
                start=start,
                end=end,
                text=report.text[start:end],
                heading=heading,
                page=page,
                description=report.description,
            )
        )
    return passages


Piece = tuple[tuple[str, ...], int, int, int | None]


def _pieces(text: str, blocks: Sequence[Block], limit: int) -> Iterator[Piece]:
    path: dict[int, str] = {}
    captions = find_captions(text, blocks)
    header: tuple[str, ...] = ()  # of the table that is being read
    start: int | None = None  # of the passage being gathered
    end, page, table = 0, None, None
    holds_text = False  # more than headings
    for block in blocks:
        is_caption = block.start in captions
        is_heading = block.kind in ("heading", "header") or is_caption
        if start is not None and (
            block.page != page
            or (block.table != table and (holds_text or table is not None))
            or (is_heading and holds_text)
            or ((is_heading or holds_text) and block.end - start > limit)
        ):
            yield _headings(path, header), start, end, page
            start = None
        if block.table != table:
            table, header = block.table, header if table is None else ()
        if is_caption or block.kind == "header":
            header += (text[block.start : block.end],)
        if block.kind == "heading":
            path = {level: name for level, name in path.items() if level < block.level}
            path[block.level] = text[block.start : block.end]
        if start is None:
            start, page, holds_text = block.start, block.page, False
        end = block.end
        holds_text = holds_text or not is_heading
        if end - start > limit:
            yield from (
                (_headings(path, header), a, b, page)
                for a, b in _split_long(text, start, end, limit)
            )
            start = None
    if start is not None:
        yield _headings(path, header), start, end, page


def _headings(path: dict[int, str], header: Sequence[str]) -> tuple[str, ...]:
    """Return the headings above a passage, widest first, and those of its table."""
    above = tuple(path[level] for level in sorted(path))
    return (*above, *(one for one in header if one not in above))


def _split_long(text: str, start: int, end: int, limit: int) -> Iterator[tuple[int, int]]:
    """Yield spans of whole sentences, about equally long."""
    target = (end - start) / math.ceil((end - start) / limit)
    begin, last = None, start
    for a, b in sentences(text, start, end):
        if begin is not None and (b - begin > limit or last - begin >= target):
            yield begin, last
            begin = None
        begin = a if begin is None else begin
        last = b
    if begin is not None:
        yield begin, last
