"""Indexes in folders of the store: one folder holds both, never changed once it is in use.

A change is made to a copy, which the catalogue names in the transaction that publishes the change.
So a reader never meets a half-written file, which Chroma's native part may answer with the end of
the process, and whatever interrupts a change leaves the folder in use as it was.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from assistant.embedding import Vectors
from assistant.errors import SPACE, StoreUnusable
from assistant.reports import Passage
from assistant.store.catalogue import Catalogue
from assistant.store.chroma import FAR, NEAR, InFolder
from assistant.store.disk import can_be_written
from assistant.store.feed import forget_feed
from assistant.store.index import Index
from assistant.store.indexes import Batch
from assistant.store.keywords import WRITTEN_ONCE, KeywordIndex
from assistant.store.made import Made
from assistant.store.vectors import VectorIndex

# Bytes a change may take beside the copy: a batch in both indexes, the journal of either.
MARGIN = 16_000_000


class FolderIndexes:
    """The indexes of a store that one machine has to itself."""

    def __init__(self, home: Path, catalogue: Catalogue) -> None:
        self._home, self._catalogue = home, catalogue

    @property
    def folder(self) -> Path:
        """The one in use."""
        return self._home / f"index-{self._catalogue.meta('index')}"

    def open(self) -> Index:
        with ExitStack() as opened:
            folder = opened.enter_context(readable(self.folder))
            return _open(folder, opened.pop_all().close)

    @contextmanager
    def keywords(self) -> Iterator[KeywordIndex]:
        with readable(self.folder) as folder:
            yield KeywordIndex(folder)

    @contextmanager
    def vectors(self) -> Iterator[VectorIndex]:
        with readable(self.folder) as folder, closing(VectorIndex(InFolder(folder))) as vectors:
            yield vectors

    def changed(
        self, removed: Sequence[str], passages: Sequence[Passage], matrix: Vectors | None
    ) -> Made:
        with self._next() as (number, folder):
            copy_index(self.folder, folder)
            with _making(folder) as index:
                index.remove(removed)
                if matrix is not None:
                    index.put(passages, matrix)
        return Made(number)

    def anew(self, batches: Iterable[Batch]) -> Made:
        with self._next() as (number, folder), _making(folder, create=True) as index:
            for passages, matrix in batches:
                index.put(passages, matrix)
        return Made(number, _forget_feed)

    @contextmanager
    def _next(self) -> Iterator[tuple[int, Path]]:
        """Yield the next folder, to be made, and its number.

        When the block has ended it is on the disk; the catalogue must then name it.
        """
        number = int(self._catalogue.meta("index") or 0) + 1
        folder = self._home / f"index-{number}"
        shutil.rmtree(folder, ignore_errors=True)  # of a run that was interrupted
        yield number, folder
        settle(folder)

    def tidy(self, dead: Sequence[str]) -> None:
        for folder in self._unused():
            shutil.rmtree(folder, ignore_errors=True)

    def leftovers(self) -> int:
        return len(self._unused())

    def passing(self) -> set[str]:
        return set()

    def _unused(self) -> list[Path]:
        used = self.folder
        return [folder for folder in self._home.glob("index-*") if folder != used]

    def close(self) -> None:
        pass


def _nothing() -> None:
    pass


def _forget_feed(db: sa.Connection, _generation: int) -> None:
    forget_feed(db)


def _open(folder: Path, close: Callable[[], None] = _nothing, create: bool = False) -> Index:
    """Return the indexes of a folder; `close` is what closing them does besides."""
    try:
        keywords, vectors = KeywordIndex(folder, create), VectorIndex(InFolder(folder), create)
    except StoreUnusable:
        close()
        raise

    def close_both() -> None:
        vectors.close()
        close()

    return Index(keywords, vectors, close_both)


@contextmanager
def _making(folder: Path, create: bool = False) -> Iterator[Index]:
    """Yield the indexes of a folder that nobody else reads yet."""
    with closing(_open(folder, create=create)) as index:
        index.vectors.look(NEAR)
        yield index
        index.vectors.look(FAR)


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
        if Path(source).suffix in WRITTEN_ONCE:
            with suppress(OSError):  # another disk, or one that knows no links
                os.link(source, target)
                return
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
