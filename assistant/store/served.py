"""Indexes beside servers: vectors in a shared collection, keywords on every host by itself.

Nothing is copied for a publication. What is new is put into the collection, where readers drop it
as it is not live yet, and what is old is taken out after it ceased to be. So at every moment each
vector there is of a report that the catalogue has in some state, and can be taken out by it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import groupby
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa

from assistant.embedding import Vectors
from assistant.reports import Passage
from assistant.settings import Address
from assistant.store.catalogue import Catalogue
from assistant.store.chroma import OnServer, Server
from assistant.store.feed import Feed, pack, write_changes, write_snapshot
from assistant.store.index import Index, check_lost, documents, not_found
from assistant.store.indexes import Batch
from assistant.store.keywords import KeywordIndex
from assistant.store.local import LocalKeywords
from assistant.store.made import Made
from assistant.store.meta import put_meta
from assistant.store.vectors import VectorIndex

# A new snapshot is made when the changes are of one in so many passages, and of more than a few, so
# that a host that makes its index anew is quick: fetching the files takes some 3 µs of processor a
# passage, and to index one of the changes 200.
SHARE, FEW = 64, 100


class ServedIndexes:
    """The indexes of a store that any number of processes on any number of hosts use."""

    def __init__(self, home: Path, url: Address, catalogue: Catalogue) -> None:
        self._home, self._catalogue = home, catalogue
        self._server = Server(url)
        self._local = LocalKeywords(home, catalogue)
        self._feed = Feed(catalogue.database.begin)
        self._making = home / "keywords.new"
        self._used: tuple[str, VectorIndex] | None = None

    def open(self) -> Index:
        return Index(self._local.open(), self._collection(), lambda: None)

    @contextmanager
    def keywords(self) -> Iterator[KeywordIndex]:
        yield self._local.open()

    @contextmanager
    def vectors(self) -> Iterator[VectorIndex]:
        yield self._collection()

    def _collection(self) -> VectorIndex:
        """Return the vector index in use; its connection outlives the generations."""
        self._feed.base()
        name = self._name(self._catalogue.meta("index"))
        if self._used is None or self._used[0] != name:
            self._used = name, VectorIndex(OnServer(self._server, name))
        return self._used[1]

    def _name(self, index: str | None) -> str:
        return f"{self._prefix()}{index}"

    def _prefix(self) -> str:
        """Return how the names of this store's collections begin, as no other's do."""
        return f"confer-{self._catalogue.meta('store')}-"

    def changed(
        self, removed: Sequence[str], passages: Sequence[Passage], matrix: Vectors | None
    ) -> Made:
        if matrix is not None and passages:
            vectors = self._collection()
            ids = [passage.id for passage in passages]
            vectors.put(ids, [passage.report for passage in passages], matrix)
            check_lost(set(ids) - vectors.held(ids) | not_found(vectors, passages, matrix))
        by_report = groupby(documents(passages), key=lambda document: document[1])
        live = {report: pack(found) for report, found in by_report}
        number = int(self._catalogue.meta("index") or 0)
        return Made(number, partial(write_changes, live=live, gone=removed))

    def anew(self, batches: Iterable[Batch]) -> Made:
        store = self._catalogue.meta("store") or uuid4().hex
        self._catalogue.set_meta("store", store)  # before there is anything of its name
        number = int(self._catalogue.meta("index") or 0) + 1
        name = self._name(str(number))
        self._server.drop(name)  # of a run that was interrupted
        shutil.rmtree(self._making, ignore_errors=True)
        vectors = VectorIndex(OnServer(self._server, name), create=True)
        index = Index(KeywordIndex(self._making, create=True), vectors, lambda: None)
        for passages, matrix in batches:
            index.put(passages, matrix)

        def note(db: sa.Connection, generation: int) -> None:
            write_snapshot(db, generation, self._making / "keywords")
            # The catalogue of a backup is another store's, or this one's as it was.
            put_meta(db, "store", store)

        return Made(number, note)

    def tidy(self, dead: Sequence[str]) -> None:
        shutil.rmtree(self._making, ignore_errors=True)
        if self._catalogue.meta("store") is None:
            return  # its indexes are in folders yet
        used, names = self._name(self._catalogue.meta("index")), self._server.names(self._prefix())
        for name in names:
            if name != used:
                self._server.drop(name)
        if used in names:
            if dead:
                self._collection().remove_reports(dead)
            if self._catalogue.database.store == str(self._home):  # else they are another store's
                for folder in self._home.glob("index-*"):
                    shutil.rmtree(folder, ignore_errors=True)
            self._shorten_feed()

    def _shorten_feed(self) -> None:
        """Have the feed begin anew if following it would take long."""
        pending = self._feed.pending()
        if pending <= FEW or pending * SHARE <= self._local.open().size:
            return
        with self._local.settled() as (generation, folder), self._catalogue.database.begin() as db:
            write_snapshot(db, generation, folder)

    def leftovers(self) -> int:
        used = self._name(self._catalogue.meta("index"))
        return sum(name != used for name in self._server.names(self._prefix()))

    def passing(self) -> set[str]:
        return set(self._catalogue.unpublished())

    def close(self) -> None:
        self._used = None
        self._server.close()
