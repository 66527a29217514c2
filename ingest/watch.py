"""Watch folders: files are taken in once they have stopped growing, and only those."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.embedding import Embedder
from assistant.errors import StoreLocked, StoreUnusable, WrongUse
from assistant.settings import Settings
from ingest.archive import ENDING
from ingest.files import files_inside, gather, is_passed_over, walk
from ingest.pipeline import ingest_files
from ingest.result import Ingested, Progress, silent

SETTLED = 3.0  # seconds without a change after which a file counts as whole
TICK = 1000  # milliseconds between two looks at files that may still grow

Stamp = tuple[int, int]  # size and time of a file


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A file that may still grow: what it was when last looked at, and since when it is so."""

    stamp: Stamp
    since: float  # monotonic seconds


def watch(
    paths: Sequence[str],
    settings: Settings,
    embedder: Embedder,
    prune: bool = False,
    progress: Progress = silent,
) -> Iterator[Ingested | str]:
    """Take in what is in the folders, then what comes; yields each pass that did something.

    A text is yielded for what a person should know: another process writes, a folder is gone. It
    ends only by KeyboardInterrupt. Raises WrongUse for what is no folder, and what the first pass
    raises but StoreLocked.
    """
    folders = [Path(given) for given in paths]
    for given, folder in zip(paths, folders, strict=True):
        if not given or not folder.is_dir():
            raise WrongUse(f"{given!r} is no folder to be watched", "Name folders with --watch")
    while True:
        yield "Watching " + ", ".join(paths) + "; Ctrl-C ends it"
        yield from _Watch(folders, settings, embedder, prune, progress).run()
        yield "A watched folder is gone; waiting until it is back"
        # Not Path's own, which raises where the server of a share does not answer.
        while not all(os.path.isdir(folder) for folder in folders):
            time.sleep(TICK / 1000)


class _Watch:
    def __init__(
        self,
        folders: Sequence[Path],
        settings: Settings,
        embedder: Embedder,
        prune: bool,
        progress: Progress,
    ) -> None:
        self._folders, self._settings, self._embedder = folders, settings, embedder
        self._prune, self._progress = prune, progress
        self._waiting: dict[Path, _Waiting] = {}
        self._is_gone = prune  # a file may have gone before the watch began
        self._refused = ""
        self._is_first, self._has_told = True, False

    def run(self) -> Iterator[Ingested | str]:
        """Yield what the passes did, until one of the folders is gone."""
        from watchfiles import watch

        changes = watch(
            *self._folders,
            watch_filter=None,
            step=200,
            rust_timeout=TICK,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        )
        for change in changes:
            if not all(os.path.isdir(folder) for folder in self._folders):
                return
            if self._is_first:  # by now the watch has begun, so that nothing is missed
                for folder in self._folders:
                    self._wait_for(walk(folder, []), is_old=True)
            for _, path in change:
                if place := self._place(Path(path)):
                    self._note(place)
            yield from self._take_in(self._settled())
            self._is_first = False

    def _place(self, changed: Path) -> Path | None:
        """Return a changed path as it was given, or None if it is none of a record's."""
        for folder in self._folders:
            for root in (folder, folder.absolute(), folder.resolve()):
                if changed.is_relative_to(root):
                    inside = changed.relative_to(root)
                    return None if any(map(is_passed_over, inside.parts)) else folder / inside
        return None

    def _note(self, path: Path) -> None:
        """Wait for a file that was written, or for all in a folder that was moved here."""
        if not os.path.exists(path) or path.suffix.lower() == ENDING:  # members may be gone, too
            self._is_gone = self._prune
        if os.path.isdir(path):
            self._wait_for(walk(path, []), is_old=False)
        else:
            self._wait_for([path], is_old=False)

    def _wait_for(self, paths: Iterable[Path], is_old: bool) -> None:
        """Wait for files; those that were there before, until they are `SETTLED` seconds old."""
        for path in paths:
            stamp = _stamp(path)
            if stamp:
                age = time.time() - stamp[1] / 1e9 if is_old else 0.0
                self._waiting[path] = _Waiting(stamp, time.monotonic() - max(age, 0.0))

    def _settled(self) -> list[Path]:
        """Return the waiting files that have stopped growing; they are waited for no more."""
        settled = []
        for path, waiting in list(self._waiting.items()):
            stamp = _stamp(path)
            if stamp is None:
                del self._waiting[path]
            elif stamp != waiting.stamp:
                self._waiting[path] = _Waiting(stamp, time.monotonic())
            elif time.monotonic() - waiting.since >= SETTLED:
                settled.append(path)
                del self._waiting[path]
        return settled

    def _take_in(self, paths: Sequence[Path]) -> Iterator[Ingested | str]:
        if not paths and not self._is_gone:
            return
        files, failed = gather(
            one for path in paths for one in files_inside(path, self._folder_of(path))
        )
        try:
            result = ingest_files(
                files, failed, self._settings, self._embedder, self._is_gone, self._progress
            )
        except (StoreLocked, StoreUnusable) as refused:  # both may pass
            self._wait_for(paths, is_old=False)
            yield from self._say_once(str(refused))
            return
        self._is_gone, self._refused = False, ""
        if result.changed or (result.unchanged and not self._has_told):
            self._has_told = True
            yield result

    def _folder_of(self, path: Path) -> Path:
        return next(folder for folder in self._folders if path.is_relative_to(folder))

    def _say_once(self, refused: str) -> Iterator[str]:
        if refused != self._refused:
            self._refused = refused
            yield refused


def _stamp(path: Path) -> Stamp | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns
