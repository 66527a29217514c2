"""The PostgreSQL server under the catalogue: how it is reached, and held by one writer."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from socket import gethostname

import psycopg
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from assistant.errors import SPACE, StoreLocked, StoreUnusable
from assistant.settings import Address
from assistant.store.copying import copy_rows
from assistant.store.database import PATIENCE, Database, Guard
from assistant.store.postgres_engine import lift_limits, make_engine, read_address
from assistant.store.schema import META, METADATA
from assistant.store.sqlite import SqliteDatabase

PAUSE = 0.1  # seconds between two tries to get the lock
# Advisory locks are numbers of a database: of who writes, and of each of its transactions.
WRITER, TRANSACTION = 0x436F6E66, 0x436F6E67

_START = "Start the PostgreSQL server, or correct CONFER_CATALOGUE_URL"
_LOG = "The PostgreSQL server's log says more"
_ADVICE = re.compile(r" Is the server running[^?]*\?")
_TRY_LOCK = sa.text("SELECT pg_try_advisory_lock(:key)")
_UNLOCK = sa.text("SELECT pg_advisory_unlock(:key)")
_IN_TRANSACTION = sa.text("SELECT pg_advisory_xact_lock_shared(:key)")
_WAIT_FOR_TRANSACTIONS = sa.text("SELECT pg_advisory_xact_lock(:key)")
_HOLDER = sa.text(
    """
    SELECT a.pid, a.application_name, a.backend_start
    FROM pg_locks l JOIN pg_stat_activity a USING (pid)
    WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
        AND l.classid = 0 AND l.objid = :key
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    """
)
_OTHER_TEXTS = sa.text(
    """
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ANY(:tables)
        AND data_type IN ('text', 'character varying')
        AND (data_type, collation_name) IS DISTINCT FROM ('text', 'C')
    """
)
_SPOILT_INDEXES = sa.text("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid")


class PostgresDatabase(Database):
    """A database of a server; the store's lock is one of the server's, for all hosts."""

    def __init__(self, url: Address, patience: float = PATIENCE, hidden: str = "") -> None:
        self._secret, self._url, self._patience = url, read_address(url), patience
        # There may be many who are kept from something, and a server has a hundred connections.
        size = 1 if hidden else 5
        engine = make_engine(self._url, patience, hidden, pool_size=size, pool_timeout=patience)
        super().__init__(str(url), str(url), engine)

    @classmethod
    def create(cls, url: Address, tables: sa.MetaData) -> PostgresDatabase:
        """Return the database at `url` with `tables`, made where they are not there."""
        database = cls(url)
        with database.reshaping() as db:
            if (encoding := db.execute(sa.text("SHOW server_encoding")).scalar()) != "UTF8":
                raise StoreUnusable(
                    f"The database {database.name} keeps texts as {encoding}, not as UTF8",
                    "Make another: createdb --encoding=UTF8 --template=template0 NAME",
                )
            tables.create_all(db)
        return database

    def exists(self) -> bool:
        with self.begin() as db:
            return sa.inspect(db).has_table(META.name)

    @contextmanager
    def reshaping(self) -> Iterator[sa.Connection]:
        with self.begin() as db:
            lift_limits(db)
            yield db
            _keep_texts_as_sqlite_does(db)

    def again(self, patience: float = PATIENCE, hidden: str = "") -> PostgresDatabase:
        return PostgresDatabase(self._secret, patience, hidden)

    # -- one writer at a time ----------------------------------------------------------------

    @contextmanager
    def writing(self, what: str, patience: float = 0.0) -> Iterator[Guard]:
        engine = make_engine(
            self._url, self._patience, poolclass=sa.NullPool, isolation_level="AUTOCOMMIT"
        )
        with self._explained():
            holder = engine.connect()
        with closing(holder):
            with self._explained():
                process = self._take_lock(holder, what, patience)
            try:
                yield partial(self._check_lock, process)
            except OSError as error:  # of what is kept on this machine beside it
                raise StoreUnusable(
                    f"The store in {self.store} cannot be written: {error.strerror or error}", SPACE
                ) from error
            finally:
                with suppress(DBAPIError):  # it went with its connection
                    holder.execute(_UNLOCK, {"key": WRITER})

    def _take_lock(self, db: sa.Connection, what: str, patience: float) -> int:
        """Take the lock and return the server's process that has it now; raises StoreLocked."""
        deadline = time.monotonic() + patience
        # Who holds it is told by the server, which forgets them with their connection.
        said = f"confer:{os.getpid()}:{what}:{gethostname()}"
        db.execute(sa.select(sa.func.set_config("application_name", said, False)))
        while not db.execute(_TRY_LOCK, {"key": WRITER}).scalar():
            if time.monotonic() >= deadline:
                raise StoreLocked(
                    f"The store in {self.store} is being written by "
                    f"{self.writing_now() or 'another process'}",
                    "Try again when it has ended",
                )
            time.sleep(PAUSE)
        # Whoever lost it may still be in a transaction that began before.
        db.execute(_WAIT_FOR_TRANSACTIONS, {"key": TRANSACTION})
        return int(db.execute(sa.select(sa.func.pg_backend_pid())).scalar_one())

    def _check_lock(self, process: int, db: sa.Connection) -> None:
        """Raise StoreUnusable if a process of the server does not hold the lock any more."""
        db.execute(_IN_TRANSACTION, {"key": TRANSACTION})
        if db.execute(_HOLDER, {"key": WRITER}).scalar() != process:
            raise StoreUnusable(
                f"The connection to {self.store} was lost while it was written to",
                "What was not published is undone: run the same command again",
            )

    def settle(self) -> None:
        with self._explained(), self._engine.begin() as db:
            db.execute(_WAIT_FOR_TRANSACTIONS, {"key": TRANSACTION})

    def writing_now(self) -> str | None:
        with self.begin() as db:
            found = db.execute(_HOLDER, {"key": WRITER}).first()
        if found is None:
            return None
        since = found.backend_start.astimezone().replace(tzinfo=None).isoformat(timespec="seconds")
        match found.application_name.split(":", 3):
            case ["confer", process, what, host]:
                return f"process {process} on {host} ({what}, since {since})"
        return f"another process (since {since})"

    # -- as a whole --------------------------------------------------------------------------

    def damage(self) -> list[str]:
        with self.begin() as db:
            spoilt = db.execute(_SPOILT_INDEXES).scalars().all()
        return [f"the index {name} is not valid" for name in spoilt]

    def copy_to(self, path: Path) -> None:
        with (
            closing(SqliteDatabase.create(path, METADATA)) as copy,
            self._at_one_moment() as source,
            copy.begin() as target,
        ):
            copy_rows(source, target)

    @contextmanager
    def _at_one_moment(self) -> Iterator[sa.Connection]:
        """Yield a connection to which nothing that is committed from now on is there."""
        with self.begin() as db:
            db.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield db

    def replace_with(self, other: Path) -> None:
        with (
            closing(SqliteDatabase(other)) as given,
            given.begin() as source,
            self.begin() as target,
        ):
            lift_limits(target)
            copy_rows(source, target)
            for table in METADATA.sorted_tables:
                _go_on_counting(target, table)

    def _unusable(self, error: Exception) -> StoreUnusable:
        cause = error.orig if isinstance(error, DBAPIError) else error
        said = _ADVICE.sub("", " ".join(str(cause).split()))
        if self._url.password:
            said = said.replace(str(self._url.password), "…")
        if isinstance(cause, psycopg.OperationalError) and not _was_answered(cause):
            return StoreUnusable(f"The catalogue {self.name} cannot be reached ({said})", _START)
        return StoreUnusable(f"The catalogue {self.name} cannot be used: {said}", _LOG)


def _was_answered(error: psycopg.Error) -> bool:
    """Tell whether the server took a statement and failed at it, and goes on."""
    state = error.sqlstate or ""
    return bool(state) and not state.startswith(("08", "57P"))


def _keep_texts_as_sqlite_does(db: sa.Connection) -> None:
    """Have texts ordered by their characters' numbers, and of any length, in all our tables."""
    for table, column in db.execute(_OTHER_TEXTS, {"tables": list(METADATA.tables)}).all():
        db.exec_driver_sql(f'ALTER TABLE "{table}" ALTER COLUMN "{column}" TYPE text COLLATE "C"')


def _go_on_counting(db: sa.Connection, table: sa.Table) -> None:
    """Have the next row of a table that numbers its rows be given the next number."""
    column = table.autoincrement_column
    if column is not None:
        last = sa.select(sa.func.coalesce(sa.func.max(column), 0) + 1).scalar_subquery()
        sequence = sa.func.pg_get_serial_sequence(table.name, column.name)
        db.execute(sa.select(sa.func.setval(sequence, last, False)))
