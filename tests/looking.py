"""What a store holds and finds: read past the program, to tell whether it is right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import sqlalchemy as sa

from assistant.embedding import Vectors
from assistant.store.catalogue import Catalogue
from assistant.store.check import check_catalogue, check_keywords, check_vectors
from assistant.store.index import silent
from assistant.store.keywords import Group
from assistant.store.reading import Reading, Scored
from assistant.store.schema import METADATA
from assistant.store.store import Store
from assistant.text import words
from tests.conftest import TinyEmbedder, settings_for


def search(
    store: Store,
    groups: Sequence[Group],
    vector: Vectors,
    limit: int,
    within: Sequence[str] | None = None,
) -> tuple[Scored, Scored]:
    """Return the keyword hits and the vector hits of one generation."""

    def read() -> tuple[Scored, Scored]:
        with store.reading() as index:
            return index.saying(groups, limit, within), index.near(vector, limit, within)

    return store.settled(read)


def found_by_words(store: Store, sentence: str) -> list[str]:
    """Return the passages the keyword index finds for the words of `sentence`, best first."""
    groups = [({("body", word.key): 1.0},) for word in words(sentence)]
    return _texts(store, lambda index: index.saying(groups, 50))


def found_by_vector(store: Store, sentence: str) -> list[str]:
    """Return the passages the vector index finds for `sentence`, best first."""
    vector = TinyEmbedder().embed([sentence])
    return _texts(store, lambda index: index.near(vector, 50))


def _texts(store: Store, look: Callable[[Reading], Scored]) -> list[str]:
    def read() -> list[str]:
        with store.reading() as index:
            keys = [key for key, _ in look(index)]
        passages = store.catalogue.passages(keys)
        return [passages[key].text for key in keys if key in passages]

    return store.settled(read)


def texts_found(store: Store, sentence: str) -> set[str]:
    """Return all that either index finds for `sentence`."""
    return {*found_by_words(store, sentence), *found_by_vector(store, sentence)}


def index_folder(home: Path) -> Path:
    """Return the index folder in use."""
    catalogue = Catalogue(home)
    number = catalogue.meta("index")
    catalogue.close()
    return home / f"index-{number}"


def problems(home: Path) -> list[str]:
    """Return what is wrong with the store, without the doctor's child process."""
    store = Store(settings_for(home))
    try:
        with store.indexes.keywords() as keywords, store.indexes.vectors() as vectors:
            return [
                *check_catalogue(store.catalogue),
                *check_keywords(store.catalogue, keywords, silent),
                *check_vectors(store.catalogue, vectors, store.indexes.passing(), silent),
            ]
    finally:
        store.close()


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file under `folder`, to tell that nothing was changed.

    What SQLite and the locks keep for themselves while they run is left out.
    """
    passing = ("-wal", "-shm", ".lock")
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
        if not path.name.endswith(passing)
    }


def every_row(catalogue: Catalogue) -> str:
    """Return all that a catalogue holds, to be searched for what is not to be in it."""
    with catalogue.database.begin() as db:
        return "\n".join(
            str(row) for table in METADATA.sorted_tables for row in db.execute(sa.select(table))
        )
