"""The SQLite file under the catalogue: how it is opened, read beside a writer, copied, replaced."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

from assistant.errors import StoreUnusable
from assistant.store.database import PATIENCE, Database
from assistant.store.disk import can_be_written
from assistant.store.lock import writing, writing_now


class SqliteDatabase(Database):
    """A file in WAL mode; the store's lock is a file beside it."""

    def __init__(self, path: Path, patience: float = PATIENCE, hidden: str = "") -> None:
        self.path = path
        is_fixed = os.access(path, os.F_OK) and not os.access(path, os.W_OK)
        self.is_writable = can_be_written(path.parent) and not is_fixed
        # What every connection begins with. The plus keeps SQLite from going through all paths.
        prepared = hidden and (
            f"CREATE TEMP VIEW report AS SELECT * FROM main.report WHERE +path NOT IN ({hidden})"
        )
        # No method: the engine would keep this from ever being let go.
        self._connect = partial(_connect, path.resolve(), patience, prepared, self.is_writable)
        engine = sa.create_engine(
            "sqlite://",
            creator=self._connect,
            # How a file is read that cannot be written depends on who writes to it at the time.
            poolclass=sa.QueuePool if self.is_writable else sa.NullPool,
        )
        self._idle: list[sqlite3.Connection] = []
        super().__init__(str(path), str(path.parent), engine)

    @classmethod
    def create(cls, path: Path, tables: sa.MetaData) -> SqliteDatabase:
        """Return the file at `path` with `tables`, made if it is not there: none sees it half."""
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            making = path.with_name(f"{path.name}-making")
            with closing(cls(making)) as made, made.reshaping() as db:
                tables.create_all(db)
            making.replace(path)
        database = cls(path)
        with database.reshaping() as db:
            tables.create_all(db)
        return database

    def exists(self) -> bool:
        try:
            return self.path.exists()
        except PermissionError as error:
            raise StoreUnusable(
                f"The store folder {self.store} cannot be looked into",
                "Give the right to read there, or name another folder with CONFER_HOME",
            ) from error

    def select(self, query: sa.Select[Any], given: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        said = _compiled(query)
        values = said.construct_params(given)
        return self._read(said.string, [values[name] for name in said.positiontup or ()])

    def rows(self, query: sa.Select[Any], ids: Sequence[str]) -> Sequence[Sequence[Any]]:
        return self._read(_of_many(query, len(ids)), ids)

    def _read(self, said: str, values: Sequence[Any]) -> list[Any]:
        # Every question reads a dozen times: past SQLAlchemy, and past its pool, it takes a sixth.
        db: sqlite3.Connection | None = None
        with suppress(IndexError):
            db = self._idle.pop()
        try:
            db = db or self._connect()
            rows = db.execute(said, values).fetchall()
        except sqlite3.Error as error:
            raise self._unusable(error) from error
        if self.is_writable:
            self._idle.append(db)
        else:
            db.close()
        return rows

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()
        super().close()

    @contextmanager
    def reshaping(self) -> Iterator[sa.Connection]:
        with self.begin() as db:
            # Python's module would begin it with the first row that is written, after the tables.
            db.exec_driver_sql("BEGIN IMMEDIATE")
            yield db

    def again(self, patience: float = PATIENCE, hidden: str = "") -> SqliteDatabase:
        return SqliteDatabase(self.path, patience, hidden)

    @contextmanager
    def writing(self, what: str, patience: float = 0.0) -> Iterator[None]:
        with writing(self.path.parent, what, patience):
            yield

    def settle(self) -> None:
        """Wait for nothing: a transaction of a file is over when its connection is."""

    def writing_now(self) -> str | None:
        return writing_now(self.path.parent)

    def _unusable(self, error: Exception) -> StoreUnusable:
        said = error.orig if isinstance(error, DBAPIError) else error
        return StoreUnusable(
            f"The catalogue {self.path} cannot be used: {said}",
            "Check the disk and the rights on the folder, or name another with CONFER_HOME",
        )

    def damage(self) -> list[str]:
        with self.begin() as db:
            found = db.execute(sa.text("PRAGMA integrity_check(3)")).scalars().all()
            lost = db.execute(sa.text("PRAGMA foreign_key_check")).all()
        wrong = [str(line) for line in found if line != "ok"]
        return wrong + ([f"{len(lost)} rows refer to none"] if lost else [])

    def shape(self) -> set[tuple[str, str, str | None]]:
        """Return what the file is made of: (kind, name, column) of every table, index, trigger."""
        query = """
            SELECT m.type, m.name, c.name
            FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c
        """
        with self.begin() as db:
            return {(kind, name, column) for kind, name, column in db.execute(sa.text(query))}

    def copy_to(self, path: Path) -> None:
        try:
            with closing(self._connect()) as db:
                db.execute("VACUUM INTO ?", (str(path),))
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def replace_with(self, other: Path) -> None:
        try:
            with closing(sqlite3.connect(other)) as source, closing(self._connect()) as target:
                source.backup(target)
        except sqlite3.Error as error:
            raise self._unusable(error) from error


@lru_cache(maxsize=16)  # they are put together once
def _compiled(query: sa.Select[Any]) -> SQLCompiler:
    compiled = query.compile(dialect=sqlite.dialect())
    assert isinstance(compiled, SQLCompiler)
    return compiled


@lru_cache(maxsize=64)  # a question asks for so and so many passages, and another again
def _of_many(query: sa.Select[Any], count: int) -> str:
    """Return a query of `ids` for so many of them."""
    of_many = query.params(ids=[""] * count)
    return str(
        of_many.compile(dialect=sqlite.dialect(), compile_kwargs={"render_postcompile": True})
    )


def _connect(path: Path, patience: float, prepared: str, is_writable: bool) -> sqlite3.Connection:
    """Open a file; each connection begins with the statement `prepared`, if there is one."""
    address = path.as_uri() + ("" if is_writable else _reading(path))
    connection = sqlite3.connect(address, timeout=patience, check_same_thread=False, uri=True)
    if is_writable:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
    connection.execute(prepared)
    return connection


def _reading(path: Path) -> str:
    # To read, too, SQLite would make the files by which readers and a writer know each other.
    # Where it cannot and there are none, nobody writes: the file is as good as unchangeable.
    return "?mode=ro" if Path(f"{path}-wal").exists() else "?immutable=1"
