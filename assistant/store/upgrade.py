"""A catalogue of an earlier schema becomes one of the present schema, in one transaction."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from assistant.errors import StoreUnusable
from assistant.store.database import Database
from assistant.store.known import OLDEST, SCHEMA
from assistant.store.schema import META

PATIENCE = 10.0  # seconds to wait for another process that upgrades; it takes less than one
ANEW = "Move the folder away, then type: confer ingest FOLDER"


def bring_up_to_date(database: Database) -> None:
    """Upgrade a catalogue that is not of the present schema, under the lock of its store.

    Raises StoreLocked, and StoreUnusable where it can only be read or is of a schema that this
    program cannot upgrade.
    """
    schema = held_schema(database)
    if schema == SCHEMA:
        return
    if schema is None:
        raise StoreUnusable(
            f"The catalogue {database.name} cannot be used: it says no schema", ANEW
        )
    _check(schema, database.store)
    if not database.is_writable:
        raise StoreUnusable(
            f"The store in {database.store} has schema {schema}, older than {SCHEMA}, "
            "and can only be read",
            "Type confer reports with the right to write there: that upgrades it",
        )
    with database.writing("upgrade", PATIENCE):
        upgrade(database)


def upgrade(database: Database) -> None:
    """Upgrade a catalogue if it is of an earlier schema; the caller holds the lock of its store.

    One whose making was interrupted is left to who makes it. Raises StoreUnusable.
    """
    schema = held_schema(database)
    if schema is None or schema == SCHEMA:
        return
    _check(schema, database.store)
    # Only who needs them waits for these to be imported.
    from alembic import command
    from alembic.config import Config

    config = Config()
    place = Path(__file__).with_name("migrations")
    config.set_main_option("script_location", str(place).replace("%", "%%"))
    with database.reshaping() as db:
        config.attributes["connection"] = db
        command.stamp(config, str(schema))
        command.upgrade(config, "head")
        # Alembic's own note of the schema; that in `meta` is what every version of Confer reads.
        db.exec_driver_sql("DROP TABLE alembic_version")
        db.execute(META.update().where(META.c.key == "schema").values(value=str(SCHEMA)))


def held_schema(database: Database) -> int | None:
    """Return the number of a catalogue's schema; None if its making was interrupted."""
    with database.begin() as db:
        if not sa.inspect(db).has_table(META.name):
            return None
        said = db.execute(sa.select(META.c.value).where(META.c.key == "schema")).scalar()
    return int(said) if said else None


def _check(schema: int, store: str) -> None:
    """Raise StoreUnusable if this program has no way from a schema to its own."""
    if not OLDEST <= schema <= SCHEMA:
        raise StoreUnusable(
            f"The store in {store} has schema {schema}, this program needs {SCHEMA}",
            "A newer version of Confer made it: install that" if schema > SCHEMA else ANEW,
        )
