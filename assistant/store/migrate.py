"""Moving a store from a folder to servers or back, with its vectors: nothing is embedded anew."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing

from assistant.errors import Refused, StoreUnusable
from assistant.lexicon import additions_file
from assistant.settings import Settings
from assistant.store.backup import CATALOGUE, copy_terms, passing_folder
from assistant.store.catalogue import Catalogue
from assistant.store.copying import Sum, sum_of
from assistant.store.index import Progress, silent
from assistant.store.schema import CHANGE, META, METADATA, SNAPSHOT
from assistant.store.store import Store, open_writer

# All but what every store says of its own indexes.
_MOVED = [table for table in METADATA.sorted_tables if table not in (CHANGE, META, SNAPSHOT)]


def migrate(settings: Settings, target: Settings, progress: Progress = silent) -> Mapping[str, Sum]:
    """Put all that one store holds into another, which holds nothing; return it by tables.

    What is held at one moment is taken, whoever writes meanwhile; the store itself stays as it is.
    The other can be used once all of it has been read back. Raises NothingIngested, Refused where
    it holds something, StoreLocked, StoreUnusable.
    """
    with passing_folder() as folder:
        with closing(Store(settings)) as source:
            source.catalogue.database.copy_to(folder / CATALOGUE)
        with (
            closing(Catalogue(folder)) as copy,
            open_writer(target, "migrate", create=True) as writer,
        ):
            there = writer.catalogue
            if any(one.rows for one in sums_of(there).values()):
                raise Refused(
                    f"The store in {there.database.store} holds something already",
                    "Name an empty database, or another folder",
                )
            writer.restore(copy, progress)
            moved = sums_of(copy)
            if sums_of(there) != moved:
                raise StoreUnusable(
                    f"The store in {there.database.store} does not hold what it was given",
                    "Check its disk, empty it, and type the same command again",
                )
        copy_terms(additions_file(settings), additions_file(target))
    return moved


def sums_of(catalogue: Catalogue) -> dict[str, Sum]:
    """Return the sum of every table that is moved."""
    with catalogue.database.begin() as db:
        return {table.name: sum_of(db, table) for table in _MOVED}
