"""A law lays down for good what holds: only its last chapter says who must now do what."""

from __future__ import annotations

from assistant.records.blocks import Block
from ingest.tasks.outline import item_of
from ingest.tasks.sections import applies

LONGEST = 8  # words of a last chapter's title: not tổ chức thực hiện và quản lý phát triển đô thị …


class LastChapter:
    """Walks along the blocks of a law, from one heading to the next."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._titled = True  # the chapter has its title
        self._chapter = self._article = False

    def holds(self, block: Block) -> bool:
        """Tell whether a block is of the last chapter; to be asked of each block in turn."""
        marker, start = item_of(self._text, block)
        title = self._text[start : block.end]
        if marker == "part" or not self._titled:
            self._titled = any(c.isalpha() for c in title)
            closes = applies(title) is True and len(title.split()) <= LONGEST
            self._chapter = self._article = closes
        elif marker == "article":
            self._article = self._chapter and applies(title) is not False
        return self._article
