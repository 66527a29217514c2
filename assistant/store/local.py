"""The keyword index of a host beside a server: its own, made and kept up from the change feed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from assistant.errors import SPACE, StoreLocked, StoreUnusable
from assistant.store.catalogue import Catalogue
from assistant.store.feed import Change, Feed
from assistant.store.keywords import Document, KeywordIndex

PATIENCE = 600.0  # seconds to wait for another process of this host that makes the index
MANY = 500  # passages from which on more threads make it faster


@dataclass(frozen=True, slots=True)
class Note:
    """Of which store, index number and generation the index in a folder is."""

    store: str
    index: str
    generation: int
    folder: str


class LocalKeywords:
    """Keeps a keyword index in the home folder; one process at a time changes it, all read it."""

    def __init__(self, home: Path, catalogue: Catalogue) -> None:
        self._home, self._catalogue = home, catalogue
        self._file = home / "keywords.json"

    def open(self) -> KeywordIndex:
        """Return the index as of the generation the catalogue has now, or of a later one.

        Changes are looked for in the feed first. Raises StoreUnusable.
        """
        with self._alone():
            return KeywordIndex(self._home / self._caught_up().folder)

    @contextmanager
    def settled(self) -> Iterator[tuple[int, Path]]:
        """Yield the generation of the index and its folder, which nobody changes meanwhile."""
        with self._alone():
            note = self._caught_up()
            yield note.generation, self._home / note.folder / "keywords"

    # -- by one process at a time ------------------------------------------------------------

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            self._home.mkdir(parents=True, exist_ok=True)
            with FileLock(self._home / "keywords.lock", timeout=PATIENCE):
                yield
        except Timeout as error:
            raise StoreLocked(
                f"Another process has been making the keyword index in {self._home} for long",
                "Try again when it has ended",
            ) from error
        except OSError as error:
            raise StoreUnusable(
                f"The keyword index in {self._home} cannot be written: {error.strerror or error}",
                SPACE,
            ) from error

    def _caught_up(self) -> Note:
        feed, note = Feed(self._catalogue.database.begin), self._held()
        while True:
            generation, base = self._catalogue.generation, feed.base()
            # Behind the feed, or ahead of a catalogue that was put back from outside.
            if note is None or not base <= note.generation <= generation:
                note = self._fetch(feed, base)
            changes = feed.changes(note.generation)
            if changes:
                self._apply(feed, changes, note)
            if feed.base() == base:
                break  # nothing was taken out of the feed while it was read
            note = None
        newest = max([generation, *(change.generation for change in changes)])
        if newest != note.generation:
            note = Note(note.store, note.index, newest, note.folder)
            self._write(note)
        return note

    def _held(self) -> Note | None:
        """Return the note of the index that is here, if it is this store's and can be opened."""
        try:
            note = Note(**json.loads(self._file.read_text(encoding="utf-8")))
            KeywordIndex(self._home / note.folder)
        except (OSError, ValueError, TypeError, StoreUnusable):
            return None
        ours = self._catalogue.meta("store"), self._catalogue.meta("index")
        return note if (note.store, note.index) == ours else None

    def _fetch(self, feed: Feed, base: int) -> Note:
        """Put the snapshot into a new folder, or an empty index if it holds nothing."""
        folder = self._home / f"keywords-{uuid4().hex[:12]}"
        files = folder / "keywords"
        files.mkdir(parents=True)
        for file, content in feed.snapshot():
            with (files / Path(file).name).open("ab") as whole:
                whole.write(content)
        KeywordIndex(folder, create=not any(files.iterdir()))
        store, index = self._catalogue.meta("store"), self._catalogue.meta("index")
        note = Note(store or "", index or "", base, folder.name)
        self._write(note)
        self._tidy(folder.name)
        return note

    def _apply(self, feed: Feed, changes: list[Change], note: Note) -> None:
        """Bring the index up to the last of the changes; done twice, it comes to the same."""

        def documents() -> Iterator[Document]:
            for change in changes:
                if change.is_live:
                    yield from feed.documents(change)

        many = feed.pending() > MANY
        KeywordIndex(self._home / note.folder).change(
            [change.report for change in changes],
            documents(),
            threads=min(4, os.cpu_count() or 1) if many else 1,
        )

    def _write(self, note: Note) -> None:
        part = self._file.with_suffix(".part")
        part.write_text(json.dumps(asdict(note)), encoding="utf-8")
        part.replace(self._file)

    def _tidy(self, used: str) -> None:
        for folder in self._home.glob("keywords-*"):
            if folder.name != used:
                shutil.rmtree(folder, ignore_errors=True)  # a reader on Windows may have it open
