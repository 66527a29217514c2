"""What a parser returns: the canonical text and the blocks it is made of."""

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


@dataclass(frozen=True, slots=True)
class Parsed:
    text: str
    blocks: tuple[Block, ...]


class TextBuilder:
    """Puts blocks together into one canonical text, a blank line between them."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    def add(
        self,
        text: str,
        kind: Kind,
        level: int = 0,
        page: int | None = None,
        table: int | None = None,
    ) -> None:
        text = text.strip()
        if not text:
            return
        if self._parts:
            self._append("\n\n")
        start = self._length
        self._append(text)
        self._blocks.append(Block(start, self._length, kind, level, page, table))

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def parsed(self) -> Parsed:
        return Parsed("".join(self._parts), tuple(self._blocks))


def blocks_to_json(blocks: tuple[Block, ...]) -> str:
    return json.dumps([asdict(block) for block in blocks])


def blocks_from_json(text: str) -> tuple[Block, ...]:
    return tuple(Block(**block) for block in json.loads(text))
