"""What the catalogue says of the whole store, by keys, and the number of its generation."""

from __future__ import annotations

import sqlalchemy as sa

from assistant.store.rows import put_row
from assistant.store.schema import META

# Put together once, which takes longer than to look it up.
VALUE = sa.select(META.c.value).where(META.c.key == sa.bindparam("key"))


def read_meta(db: sa.Connection, key: str) -> str | None:
    return db.execute(VALUE, {"key": key}).scalar()


def put_meta(db: sa.Connection, key: str, value: str) -> None:
    put_row(db, META, {"key": key, "value": value})


def next_generation(db: sa.Connection) -> int:
    """Raise the number by which readers know that something was published, and return it."""
    generation = int(read_meta(db, "generation") or 0) + 1
    put_meta(db, "generation", str(generation))
    return generation
