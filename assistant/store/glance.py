"""A look into a store in a folder, by SQLite alone: for who finds that there is nothing to do.

Importing what writes takes several times as long as looking through hundreds of files.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import ModelUnavailable
from assistant.settings import Settings
from assistant.store.known import FILE, LIVE, SCHEMA, Copy, Known
from assistant.store.lock import writing
from assistant.store.recipe import written_recipe


@dataclass(frozen=True, slots=True)
class Held:
    """The live reports and their copies."""

    known: tuple[Known, ...]
    copies: tuple[Copy, ...]


@contextmanager
def glance(settings: Settings, what: str) -> Iterator[Held | None]:
    """Hold the lock of a store while `what` is done, and yield what is held there.

    Yields None where a writer has more to see to: a store that is not there or not in a folder, is
    of another schema or made with other settings, cannot be read, or was left by a run that was
    interrupted. Raises StoreLocked, StoreUnusable.
    """
    if settings.catalogue_url or settings.chroma_url or not _is_there(settings.home / FILE):
        yield None
        return
    with writing(settings.home, what):
        yield _look(settings)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except PermissionError:
        return False


def _look(settings: Settings) -> Held | None:
    address = (settings.home / FILE).resolve().as_uri() + "?mode=rw"
    try:
        with closing(sqlite3.connect(address, uri=True)) as db:
            return _held(db) if _is_settled(db, settings) else None
    except (sqlite3.Error, ModelUnavailable):
        return None


def _is_settled(db: sqlite3.Connection, settings: Settings) -> bool:
    """Tell whether a store is as its last writer leaves it, and as the settings ask for."""
    meta = dict(db.execute("SELECT key, value FROM meta"))
    recipe = meta.get("recipe") or "{}"
    # Of a model of another name the files need not be on this machine.
    is_asked = json.loads(recipe).get("embedding_model") == settings.embedding_model
    return (
        meta.get("schema") == str(SCHEMA)
        and [path.name for path in settings.home.glob("index-*")] == [f"index-{meta.get('index')}"]
        and not db.execute("SELECT 1 FROM report WHERE state <> ?", (LIVE,)).fetchone()
        and is_asked
        and recipe == written_recipe(settings)
    )


def _held(db: sqlite3.Connection) -> Held:
    live = "FROM report WHERE state = ?"
    known = db.execute(f"SELECT {_columns(Known)} {live} ORDER BY source", (LIVE,))
    copies = db.execute(
        f"SELECT {_columns(Copy)} FROM copy WHERE report IN (SELECT id {live}) ORDER BY source",
        (LIVE,),
    )
    return Held(tuple(Known(*row) for row in known), tuple(Copy(*row) for row in copies))


def _columns(of: type[Known | Copy]) -> str:
    return ", ".join(of.__dataclass_fields__)
