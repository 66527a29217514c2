"""All rows of a catalogue copied from one database to another, and read back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from assistant.errors import StoreUnusable
from assistant.store.schema import METADATA

BATCH = 500  # rows that are held at once; one of a report has its whole text

Rows = list[dict[str, Any]]


def copy_rows(source: sa.Connection, target: sa.Connection) -> None:
    """Put the rows of every table in the place of those in `target`; raises StoreUnusable.

    Every table is read back from it in the same transaction, and must hold what was read.
    """
    for table in reversed(METADATA.sorted_tables):
        target.execute(table.delete())
    for table in METADATA.sorted_tables:
        read = hashlib.sha256()
        for batch in _batches(source, table):
            _take(read, batch)
            target.execute(table.insert(), batch)
        written = hashlib.sha256()
        for batch in _batches(target, table):
            _take(written, batch)
        if read.digest() != written.digest():
            raise StoreUnusable(
                f"The table {table.name} was read back with other rows than it was given",
                "Check the disks of both databases, then run the same command again",
            )


def _batches(db: sa.Connection, table: sa.Table) -> Iterator[Rows]:
    """Yield the rows of a table in the order of its key, which is that of any database."""
    query = sa.select(table).order_by(*table.primary_key)
    with db.execute(query, execution_options={"yield_per": BATCH}) as result:
        for part in result.mappings().partitions():
            yield [{name: _kept(value) for name, value in row.items()} for row in part]


def _kept(value: Any) -> Any:
    """Return a value as every database keeps it: PostgreSQL has no NUL in a text."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value


def _take(digest: Any, rows: Rows) -> None:
    for row in rows:
        digest.update(repr(tuple(row.values())).encode(errors="surrogatepass"))
