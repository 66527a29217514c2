"""What a parser returns: the canonical text and the blocks it is made of."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Block:
    """One heading or paragraph, `text[start:end]`; a heading's level is 1 (widest) to 9."""

    start: int
    end: int
    kind: Literal["heading", "paragraph"]
    level: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    text: str
    blocks: tuple[Block, ...]


class TextBuilder:
    """Puts blocks together into one canonical text, a blank line between them."""

    def __init__(self) -> None:
        self._text = ""
        self._blocks: list[Block] = []

    def add(self, text: str, kind: Literal["heading", "paragraph"], level: int = 0) -> None:
        text = text.strip()
        if not text:
            return
        if self._text:
            self._text += "\n\n"
        start = len(self._text)
        self._text += text
        self._blocks.append(Block(start, len(self._text), kind, level))

    def parsed(self) -> Parsed:
        return Parsed(self._text, tuple(self._blocks))


def blocks_to_json(blocks: tuple[Block, ...]) -> str:
    return json.dumps([asdict(block) for block in blocks])


def blocks_from_json(text: str) -> tuple[Block, ...]:
    return tuple(Block(**block) for block in json.loads(text))
