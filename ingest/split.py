"""Split a report into passages: whole sentences, under their headings, never across them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from assistant.ranking.replies import asked_before
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


Piece = tuple[tuple[str, ...], int, int, int | None]  # headings, start, end, page


@dataclass(slots=True)
class _Gathered:
    """The blocks of one passage: `page` is that of the first, `table` that of the last.

    `holds_text` tells that they are more than headings.
    """

    start: int
    end: int
    page: int | None
    table: int | None
    holds_text: bool = False

    def add(self, block: Block, is_heading: bool) -> None:
        self.end, self.table = block.end, block.table
        self.holds_text = self.holds_text or not is_heading

    def ends_before(self, block: Block, is_heading: bool, end: int, limit: int) -> bool:
        """Tell whether another passage begins with a block, which goes together with all up to
        `end`.
        """
        return (
            block.page != self.page
            or (block.table != self.table and (self.holds_text or self.table is not None))
            or (is_heading and self.holds_text)
            or ((is_heading or self.holds_text) and end - self.start > limit)
        )


class _Above:
    """What stands above the block that was read last: headings, captions, its table's header."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text, self._captions = text, find_captions(text, blocks)
        self._path: dict[int, str] = {}  # by level
        self._table: int | None = None
        self._of_table: tuple[str, ...] = ()

    def is_made_of(self, block: Block) -> bool:
        """Tell whether a block stands above others."""
        return block.kind in ("heading", "header") or block.start in self._captions

    def read(self, block: Block) -> None:
        said = self._text[block.start : block.end]
        if block.table != self._table:  # captions stand before their table
            self._of_table = self._of_table if self._table is None else ()
            self._table = block.table
        if block.kind == "header" or block.start in self._captions:
            self._of_table += (said,)
        if block.kind == "heading":
            self._path = {level: name for level, name in self._path.items() if level < block.level}
            self._path[block.level] = said

    def headings(self) -> tuple[str, ...]:
        """Return the headings, widest first, and those of the table."""
        above = tuple(self._path[level] for level in sorted(self._path))
        return (*above, *(one for one in self._of_table if one not in above))


def _pieces(text: str, blocks: Sequence[Block], limit: int) -> Iterator[Piece]:
    above = _Above(text, blocks)
    gathered: _Gathered | None = None
    for block, after in zip_longest(blocks, blocks[1:]):
        is_heading = above.is_made_of(block)
        # What is asked is read with the reply to it.
        end = after.end if after and asked_before(text, after.start) else block.end
        if gathered and gathered.ends_before(block, is_heading, end, limit):
            yield above.headings(), gathered.start, gathered.end, gathered.page
            gathered = None
        above.read(block)
        gathered = gathered or _Gathered(block.start, block.end, block.page, block.table)
        gathered.add(block, is_heading)
        if gathered.end - gathered.start > limit:
            for start, end in _split_long(text, gathered.start, gathered.end, limit):
                yield above.headings(), start, end, gathered.page
            gathered = None
    if gathered:
        yield above.headings(), gathered.start, gathered.end, gathered.page


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
