"""The SQLite file under the catalogue: how it is opened, read beside a writer, copied, replaced."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError

from assistant.errors import StoreUnusable

PATIENCE = 30  # seconds to wait for another process
ROOM = 1_000_000  # bytes free on the disk for what is written even to read


def can_be_written(folder: Path) -> bool:
    """Tell whether files can be made in a folder, by its rights and the space on its disk."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > ROOM


class Database:
    """A file in WAL mode: any number of readers beside one writer, each in a state of its own."""

    def __init__(self, path: Path, patience: float = PATIENCE, prepared: str = "") -> None:
        self.path, self._patience = path, patience
        self._prepared = prepared  # SQL that every connection begins with
        self._address = path.resolve().as_uri()
        is_fixed = path.exists() and not os.access(path, os.W_OK)
        self.is_writable = can_be_written(path.parent) and not is_fixed
        self._engine = sa.create_engine(
            "sqlite://",
            creator=self._connect,
            # How a file is read that cannot be written depends on who writes to it at the time.
            poolclass=sa.QueuePool if self.is_writable else sa.NullPool,
        )

    @classmethod
    def create(cls, path: Path, tables: sa.MetaData) -> Database:
        """Return the file at `path` with `tables`, made if it is not there: none sees it half."""
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            making = path.with_name(f"{path.name}-making")
            with closing(cls(making)) as made:
                made._add(tables)
            making.replace(path)
        database = cls(path)
        database._add(tables)
        return database

    def _add(self, tables: sa.MetaData) -> None:
        """Make those tables that are not there, all of them or none."""
        with self.begin() as db:
            db.exec_driver_sql("BEGIN IMMEDIATE")  # or each table would be there by itself
            tables.create_all(db)

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._address + self._way(), timeout=self._patience, check_same_thread=False, uri=True
        )
        if self.is_writable:
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
                connection.execute(f"PRAGMA {pragma}")
        connection.execute(self._prepared)
        return connection

    def _way(self) -> str:
        if self.is_writable:
            return ""
        # To read, too, SQLite would make the files by which readers and a writer know each other.
        # Where it cannot and there are none, nobody writes: the file is as good as unchangeable.
        return "?mode=ro" if Path(f"{self.path}-wal").exists() else "?immutable=1"

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def begin(self) -> Iterator[sa.Connection]:
        """Yield a connection in a transaction; raises StoreUnusable."""
        try:
            with self._engine.begin() as db:
                yield db
        except DatabaseError as error:
            raise self._unusable(error.orig) from error

    def _unusable(self, error: BaseException | None) -> StoreUnusable:
        return StoreUnusable(
            f"The catalogue {self.path} cannot be used: {error}",
            "Check the disk and the rights on the folder, or name another with CONFER_HOME",
        )

    def damage(self) -> list[str]:
        """Return what SQLite finds wrong with the file, at most a few lines."""
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
        """Write what is committed now to a new file, whoever writes meanwhile."""
        try:
            with closing(self._connect()) as db:
                db.execute("VACUUM INTO ?", (str(path),))
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def replace_with(self, other: Path) -> None:
        """Put what another file holds in the place of what this one does, in one transaction."""
        try:
            with closing(sqlite3.connect(other)) as source, closing(self._connect()) as target:
                source.backup(target)
        except sqlite3.Error as error:
            raise self._unusable(error) from error
