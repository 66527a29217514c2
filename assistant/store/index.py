"""One index folder: both indexes of the live passages; never changed once the catalogue names it.

A change is made to a copy, which the catalogue names in the transaction that publishes the change.
So a reader never meets a half-written file, which Chroma's native part may answer with the end of
the process, and whatever interrupts a change leaves the folder in use as it was.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.embedding import Vectors
from assistant.errors import SPACE, StoreUnusable
from assistant.reports import Passage
from assistant.store.chroma import InFolder
from assistant.store.database import can_be_written
from assistant.store.keywords import KeywordIndex
from assistant.store.vectors import VectorIndex
from assistant.terms import passage_fields

SAME = 0.99  # cosine of a vector read back; float16 and the index's rounding take a little
NEIGHBOURS = 3  # nearest passages among which one read back must be
# Bytes a change may take beside the copy: a batch in both indexes, the journal of either.
MARGIN = 16_000_000


# Called with (reports done, reports in all, the report at hand).
Progress = Callable[[int, int, str], None]


def silent(done: int, total: int, source: str) -> None:
    """Say nothing of the progress."""


class Index:
    """The keyword and the vector index of one folder."""

    def __init__(self, folder: Path, create: bool = False) -> None:
        self.keywords = KeywordIndex(folder, create)
        self.vectors = VectorIndex(InFolder(folder), create)

    def close(self) -> None:
        self.vectors.close()

    def remove(self, reports: Sequence[str]) -> None:
        if reports:
            self.vectors.remove_reports(reports)
            self.keywords.change(remove_reports=reports)

    def put(self, passages: Sequence[Passage], matrix: Vectors) -> None:
        """Take in passages and read every one of them back; raises StoreUnusable."""
        ids = [passage.id for passage in passages]
        if not ids:
            return
        self.vectors.put(ids, [passage.report for passage in passages], matrix)
        self.keywords.change(add=((p.id, p.report, passage_fields(p)) for p in passages))
        held = self.keywords.held(ids) & self.vectors.held(ids)
        if lost := set(ids) - held | not_found(self.vectors, passages, matrix):
            raise StoreUnusable(
                f"{len(lost)} passages could not be read back", "Type: confer rebuild"
            )


def not_found(vectors: VectorIndex, passages: Sequence[Passage], matrix: Vectors) -> set[str]:
    """Return the ids of passages whose vectors the index does not give back.

    A search for its own vector finds all but few: many passages may be word for word the same, and
    the search is approximate: of 32,167 passages of laws it misses 51 unlike any other (lists of
    species by their Latin names). Those few are read by id, and found by their words.
    """
    found = vectors.search(matrix, NEIGHBOURS) if len(passages) else []
    unseen = {
        passage.id: vector
        for passage, vector, hits in zip(passages, matrix, found, strict=True)
        if not any(key == passage.id and cosine >= SAME for key, cosine in hits)
    }
    held = vectors.read(list(unseen))
    return {
        key for key, vector in unseen.items() if key not in held or held[key][1] @ vector < SAME
    }


@contextmanager
def readable(folder: Path) -> Iterator[Path]:
    """Yield a folder whose indexes can be opened: a copy, where this one cannot be written.

    Both libraries write into their folder even to read: a lock, a row.
    """
    if not folder.is_dir() or can_be_written(folder):
        yield folder
        return
    with TemporaryDirectory(prefix="confer-", ignore_cleanup_errors=True) as place:
        copy = Path(place) / folder.name
        try:
            copy_index(folder, copy)
        except StoreUnusable as error:
            raise StoreUnusable(
                f"The index {folder} can only be read and could not be copied: {error.message}",
                "Give the right to write there, or space in the folder for temporary files",
            ) from error
        yield copy


def copy_index(source: Path, target: Path) -> None:
    """Copy an index folder that others may be opening; raises StoreUnusable, as on a full disk."""
    needed = sum(path.stat().st_size for path in source.rglob("*") if path.is_file()) + MARGIN
    free = shutil.disk_usage(target.parent).free
    if free < needed:
        raise StoreUnusable(
            f"The disk of {target.parent} is full: {free // 1_000_000} MB are free and "
            f"{needed // 1_000_000} MB needed",
            "Free space, then run the same command again",
        )
    try:
        shutil.copytree(source, target, copy_function=_copy)
    except (OSError, sqlite3.Error) as error:
        raise StoreUnusable(f"The index {source} cannot be copied: {error}", SPACE) from error


def _copy(source: str, target: str) -> None:
    if source.endswith(".sqlite3"):
        # Opening Chroma writes a row; SQLite's own copy is whole whatever happens meanwhile.
        if os.access(source, os.W_OK):
            address = Path(source).resolve().as_uri()
        else:
            address = Path(source).resolve().as_uri() + "?immutable=1"
        with (
            closing(sqlite3.connect(address, uri=True, timeout=30)) as old,
            closing(sqlite3.connect(target)) as new,
        ):
            old.backup(new)
    elif not source.endswith(("-journal", "-wal", "-shm", ".lock")):
        shutil.copyfile(source, target)


def settle(folder: Path) -> None:
    """Have every file of a folder on the disk, whatever the power does from now on."""
    for path in _tree(folder):
        if path.is_file():
            _sync(path, os.O_RDWR)
        elif os.name == "posix":  # Windows opens no folders
            _sync(path, os.O_RDONLY)


def _tree(folder: Path) -> Iterator[Path]:
    yield from folder.rglob("*")
    yield folder
    yield folder.parent


def _sync(path: Path, mode: int) -> None:
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
