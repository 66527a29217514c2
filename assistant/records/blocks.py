"""How a report is laid out: its headings, paragraphs and tables, as spans of its text."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal

Kind = Literal["heading", "paragraph", "header", "row"]


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph or row of a table, `text[start:end]`.

    A heading's level is 1 (widest) to 9. A table's rows, the header rows first, have its number.
    """

    start: int
    end: int
    kind: Kind
    level: int = 0
    page: int | None = None
    table: int | None = None


def blocks_to_json(blocks: tuple[Block, ...]) -> str:
    return json.dumps([asdict(block) for block in blocks])


def blocks_from_json(text: str) -> tuple[Block, ...]:
    return tuple(Block(**block) for block in json.loads(text))
