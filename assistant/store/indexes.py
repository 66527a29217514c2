"""Where the indexes of a store are, and how the next state of them is made: one way for both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from assistant.embedding import Vectors
from assistant.reports import Passage
from assistant.store.index import Index
from assistant.store.keywords import KeywordIndex
from assistant.store.made import Made
from assistant.store.vectors import VectorIndex

Batch = tuple[Sequence[Passage], Vectors]


class Indexes(Protocol):
    """What the store asks of the place of its indexes; all of it raises StoreUnusable."""

    def open(self) -> Index:
        """Return the indexes in use, as of the generation the catalogue has now or a later one."""

    def keywords(self) -> AbstractContextManager[KeywordIndex]:
        """Yield the keyword index in use by itself."""

    def vectors(self) -> AbstractContextManager[VectorIndex]:
        """Yield the vector index in use by itself."""

    def changed(
        self, removed: Sequence[str], passages: Sequence[Passage], matrix: Vectors | None
    ) -> Made:
        """Take passages in and read them back, without what is `removed`; readers see nothing."""

    def anew(self, batches: Iterable[Batch]) -> Made:
        """Make both beside those in use, from passages and vectors."""

    def tidy(self, dead: Sequence[str]) -> None:
        """Take away what is not in use, with all that is held of the `dead` reports."""

    def leftovers(self) -> int:
        """Return how many things an interrupted run left behind."""

    def passing(self) -> set[str]:
        """Return the reports that are not live and that the vector index may yet hold."""

    def close(self) -> None:
        """Let go of what all of this takes."""
