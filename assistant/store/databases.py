"""Which database has a store's catalogue: the file in its folder, or one of a server."""

from __future__ import annotations

from pathlib import Path

from assistant.settings import Address
from assistant.store.database import Database
from assistant.store.known import FILE
from assistant.store.schema import METADATA
from assistant.store.sqlite import SqliteDatabase


def open_database(home: Path, url: Address | None = None, create: bool = False) -> Database:
    """Return the database at `url`, or that of the folder `home`, with its tables if `create`.

    Raises StoreUnusable; WrongUse for what is no address.
    """
    if url is None:
        path = home / FILE
        return SqliteDatabase.create(path, METADATA) if create else SqliteDatabase(path)
    # Only who needs it waits for it to be imported.
    from assistant.store.postgres import PostgresDatabase

    return PostgresDatabase.create(url, METADATA) if create else PostgresDatabase(url)
