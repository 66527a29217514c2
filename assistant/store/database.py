"""What holds the catalogue's tables: a SQLite file or a PostgreSQL server behind one interface."""

from __future__ import annotations

import weakref
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, TimeoutError

from assistant.errors import StoreUnusable

PATIENCE = 30.0  # seconds to wait for another process

# Called in every transaction of a writer; raises StoreUnusable if the lock is not its own any more.
Guard = Callable[[sa.Connection], None]


class Database(ABC):
    """Any number of readers beside one writer, each in a state of its own.

    `name` says where it is, and `store` where the store is of which it has the catalogue, as people
    are told: without a password.
    """

    is_writable = True
    guard: Guard | None = None

    def __init__(self, name: str, store: str, engine: sa.Engine) -> None:
        self.name, self.store, self._engine = name, store, engine
        weakref.finalize(self, engine.dispose)  # who lets it go need not have closed it

    @contextmanager
    def begin(self) -> Iterator[sa.Connection]:
        """Yield a connection in a transaction; raises StoreUnusable."""
        with self._explained(), self._engine.begin() as db:
            if self.guard:
                self.guard(db)
            yield db

    def scalar(self, query: sa.Select[Any], **given: str) -> Any:
        """Return the one value that a query finds, or None; raises StoreUnusable."""
        found = self.select(query, given)
        return found[0][0] if found else None

    def select(self, query: sa.Select[Any], given: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """Return the rows that a query finds with its parameters; raises StoreUnusable."""
        with self.begin() as db:
            return db.execute(query, given).all()

    def rows(self, query: sa.Select[Any], ids: Sequence[str]) -> Sequence[Sequence[Any]]:
        """Return what a query finds whose one parameter is `ids`; raises StoreUnusable."""
        with self.begin() as db:
            return db.execute(query, {"ids": ids}).all()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Say in a sentence what the database, or the way to it, fails at."""
        try:
            yield
        except (DBAPIError, TimeoutError) as error:
            raise self._unusable(error) from error

    def close(self) -> None:
        self._engine.dispose()

    @abstractmethod
    def exists(self) -> bool:
        """Tell whether it has a catalogue; raises StoreUnusable if that cannot be seen."""

    @abstractmethod
    def reshaping(self) -> AbstractContextManager[sa.Connection]:
        """Yield a connection in a transaction that may change tables; raises StoreUnusable."""

    @abstractmethod
    def again(self, patience: float = PATIENCE, hidden: str = "") -> Database:
        """Return the same, opened once more.

        It waits for other writers for `patience` in seconds, and has no reports of the files that
        the query `hidden` names. For that its connections have a temporary view by the name of the
        table, which is looked for first: so no query can forget the condition.
        """

    @abstractmethod
    def writing(self, what: str, patience: float = 0.0) -> AbstractContextManager[Guard | None]:
        """Hold the store's lock while `what` is done; yields the guard of who writes.

        Raises StoreLocked naming the holder at once, or after `patience` in seconds.
        """

    @abstractmethod
    def settle(self) -> None:
        """Wait until nothing is under way that the writer has begun.

        What it sent before its connection was lost may yet be committed. Raises StoreUnusable.
        """

    @abstractmethod
    def writing_now(self) -> str | None:
        """Return who is writing to the store, or None; a lock that a dead process left is free."""

    @abstractmethod
    def damage(self) -> list[str]:
        """Return what is wrong with the database itself, at most a few lines."""

    @abstractmethod
    def copy_to(self, path: Path) -> None:
        """Write what is committed now to a new SQLite file, whoever writes meanwhile."""

    @abstractmethod
    def replace_with(self, other: Path) -> None:
        """Put what a SQLite file holds in the place of what this holds, in one transaction."""

    @abstractmethod
    def _unusable(self, error: Exception) -> StoreUnusable: ...
