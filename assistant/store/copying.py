"""All rows of a catalogue copied from one database to another, and read back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import sqlalchemy as sa

from assistant.errors import StoreUnusable
from assistant.store.schema import METADATA

# Rows that are held at once; fewer of those that have the whole text of a report, or a file's part.
BATCH, FEW = 500, 10
_LONG = {"report", "past", "change", "snapshot"}

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Sum:
    """How many rows a table has, and the sha256 of all they hold."""

    rows: int
    sha256: str


def copy_rows(source: sa.Connection, target: sa.Connection) -> None:
    """Put the rows of every table in the place of those in `target`; raises StoreUnusable.

    Every table is read back from it in the same transaction, and must hold what was read.
    """
    for table in reversed(METADATA.sorted_tables):
        target.execute(table.delete())
    for table in METADATA.sorted_tables:
        copied = sum_of(source, table, partial(target.execute, table.insert()))
        if sum_of(target, table) != copied:
            raise StoreUnusable(
                f"The table {table.name} was read back with other rows than it was given",
                "Check the disks of both databases, then run the same command again",
            )


def sum_of(
    db: sa.Connection, table: sa.Table, also: Callable[[Rows], object] = lambda rows: None
) -> Sum:
    """Return the sum of a table, in whatever database it is; its rows are `also` handed on."""
    count, digest = 0, hashlib.sha256()
    for rows in _batches(db, table):
        count += len(rows)
        for value in (value for row in rows for value in row.values()):
            content = value if isinstance(value, bytes) else repr(value).encode()
            digest.update(b"%d:" % len(content))
            digest.update(content)
        also(rows)
    return Sum(count, digest.hexdigest())


def _batches(db: sa.Connection, table: sa.Table) -> Iterator[Rows]:
    """Yield the rows of a table in the order of its key, which is that of any database."""
    query = sa.select(table).order_by(*table.primary_key)
    size = FEW if table.name in _LONG else BATCH
    with db.execute(query, execution_options={"yield_per": size}) as result:
        for part in result.mappings().partitions():
            yield [{name: _kept(value) for name, value in row.items()} for row in part]


def _kept(value: Any) -> Any:
    """Return a value as every database keeps it: PostgreSQL has no NUL in a text."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value
