"""The index that questions search: any number at once, another one after every publication."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from assistant.errors import StoreUnusable
from assistant.store.catalogue import Catalogue
from assistant.store.index import Index
from assistant.store.indexes import Indexes


@dataclass(slots=True, eq=False)
class Opened:
    """The index of a generation; `dimension` is how many numbers its vectors have."""

    index: Index
    generation: int
    dimension: int | None
    readers: int = 0


class Following:
    """Lends the index of the generation that is published; an earlier one is closed when its last
    reader has given it back.
    """

    def __init__(self, catalogue: Catalogue, indexes: Indexes) -> None:
        self._catalogue, self._indexes = catalogue, indexes
        self._lock = threading.Lock()
        self._opened: Opened | None = None

    @contextmanager
    def lent(self) -> Iterator[Opened]:
        """Yield the index in use, opened if it is new; it stays open while the block runs."""
        with self._lock:
            opened = self._newest()
            opened.readers += 1
        try:
            yield opened
        finally:
            with self._lock:
                opened.readers -= 1
                if opened is not self._opened:
                    _close_unread(opened)

    def close(self) -> None:
        with self._lock:
            self._let_go()

    def _newest(self) -> Opened:
        while True:
            generation = self._catalogue.generation
            if self._opened and self._opened.generation == generation:
                return self._opened
            self._let_go()
            dimension = self._catalogue.dimension()
            try:
                self._opened = Opened(self._indexes.open(), generation, dimension)
            except StoreUnusable:
                if self._catalogue.generation == generation:
                    raise

    def _let_go(self) -> None:
        if opened := self._opened:
            self._opened = None
            _close_unread(opened)


def _close_unread(opened: Opened) -> None:
    if not opened.readers:
        opened.index.close()
