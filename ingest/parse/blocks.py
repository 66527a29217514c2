"""What a parser returns: the canonical text and the blocks it is made of."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.records.blocks import Block, Kind


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
        text = text.strip(" \n")  # a row of plain text may begin with an empty cell
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
