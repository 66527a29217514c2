"""What stands right above a table and is told of every row: its title, its date, its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.records.blocks import Block

_MOST = 6  # blocks above a table
_LONGEST = 200  # characters of a caption
_ENDED = re.compile(r"[.;]$")


def find_captions(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """Return where the captions of tables begin; a numbered heading has further things below it."""
    return frozenset(
        start
        for place, block in enumerate(blocks)
        if block.table is not None and place and blocks[place - 1].table != block.table
        for start in _above(text, blocks[max(0, place - _MOST) : place])
    )


def _above(text: str, blocks: Sequence[Block]) -> Iterator[int]:
    """Yield where each of the blocks right above a table begins that is one of its captions."""
    for block in reversed(blocks):
        said = text[block.start : block.end]
        if block.table is not None or len(said) > _LONGEST or _ENDED.search(said):
            return
        yield block.start
