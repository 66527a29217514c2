"""Files taken in while the page is used: by a child process, whose progress is kept here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from assistant.errors import ConferError, StoreLocked
from assistant.settings import PREFIX, Settings, read_settings
from ingest.result import Duplicate, Failed, Step

PATIENCE = 600.0  # seconds to wait for another process to end its writing
PAUSE = 2.0  # seconds between two tries
NICENESS = 10  # questions come first
LATEST = 500  # files whose outcome is remembered
OUTCOMES = "intake.json"  # of the page, in the store's folder
UNDER_WAY = ("waiting", "looking", "reading", "embedding")


@dataclass(frozen=True, slots=True)
class Taken:
    """A file and how far it is: a stage of result.Step, or the word for what became of it.

    `error` and `hint` say why it failed, `of` which file's text it only repeats (it is kept from
    whom that is kept from); `groups` are those that it was given for alone.
    """

    source: str
    state: str
    error: str = ""
    hint: str = ""
    groups: tuple[str, ...] = ()
    of: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the intake is: `share` (0 to 1) of the run at hand; `files` in order of arrival.

    `waits` tells that another process writes; `error` is what ended the last run.
    """

    is_running: bool = False
    share: float = 0.0
    files: tuple[Taken, ...] = ()
    waits: bool = False
    error: ConferError | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """Files to be taken in, who gave them, and for which groups they alone are, if for any."""

    paths: tuple[str, ...]
    who: str | None
    groups: tuple[str, ...]


class Intake:
    """Takes in what it is given, one run after the other; it outlives the page that gave it.

    What became of files is written to `outcomes`, if that is given, and read from there.
    """

    def __init__(self, settings: Settings, outcomes: Path | None = None) -> None:
        self._settings = settings
        self._outcomes = outcomes
        self._lock = threading.Lock()
        self._waiting: deque[Given] = deque()
        self._files = {one.source: one for one in (_read(outcomes) if outcomes else ())}
        self._progress = Progress()

    def take_in(
        self, paths: Sequence[str], who: str | None = None, groups: Collection[str] = ()
    ) -> None:
        """Add files to what is to be taken in, and begin if nothing is under way.

        The journal says that the account `who` did it, or someone at the machine itself. With
        `groups` the reports are for these alone.
        """
        with self._lock:
            given = Given(tuple(paths), who, tuple(groups))
            self._waiting.append(given)
            for path in paths:
                self._note(Taken(path, "waiting", groups=given.groups))
            if not self._progress.is_running:
                self._progress = replace(self._progress, is_running=True, share=0.0, error=None)
                threading.Thread(target=self._work, daemon=True).start()

    def progress(self) -> Progress:
        with self._lock:
            return replace(self._progress, files=tuple(self._files.values()))

    def forget(self) -> None:
        """Forget what is done; what is under way stays."""
        with self._lock:
            done = [key for key, one in self._files.items() if one.state not in UNDER_WAY]
            for key in done:
                del self._files[key]
            self._progress = replace(self._progress, error=None)
            self._keep()

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._progress = replace(self._progress, is_running=False, waits=False)
                    return
                given = self._waiting.popleft()
            self._run(given)

    def _run(self, given: Given) -> None:
        until = time.monotonic() + PATIENCE
        while (error := self._try(given)) and error["kind"] == StoreLocked.__name__:
            if time.monotonic() > until:
                break
            with self._lock:
                self._progress = replace(self._progress, waits=True)
            time.sleep(PAUSE)
        with self._lock:
            self._progress = replace(
                self._progress, waits=False, error=ConferError.from_json(error) if error else None
            )
            self._close()

    def _close(self) -> None:
        """Leave no file of a run that has ended under way; an archive's members have their own."""
        waiting = {path for given in self._waiting for path in given.paths}
        for key, one in list(self._files.items()):
            if one.state in UNDER_WAY and key not in waiting:
                del self._files[key]
                if self._progress.error:
                    self._note(replace(one, state="stopped"))

    def _try(self, given: Given) -> dict[str, str] | None:
        """Take files in; return the error that ended it, or None."""
        try:
            return self._run_child(given)
        except (OSError, ValueError) as error:  # it cannot be started, or prints what is no JSON
            return {"kind": "", "message": f"The intake ended with {error}", "hint": ""}

    def _run_child(self, given: Given) -> dict[str, str] | None:
        """Take files in in a child process; return the error that ended it, or None."""
        child = subprocess.Popen(
            [sys.executable, "-m", "ingest.intake"],
            env={**os.environ, f"{PREFIX}HOME": str(self._settings.home)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert child.stdin and child.stdout
        with child:
            with suppress(BrokenPipeError):  # it may end unread, and have said why
                child.stdin.write(json.dumps(asdict(given)))
                child.stdin.close()
            for line in child.stdout:
                said = json.loads(line)
                if "kind" in said:
                    return dict(said)
                self._follow(said, given.groups)
        if child.returncode:
            return {"kind": "", "message": f"The intake ended with {child.returncode}", "hint": ""}
        return None

    def _follow(self, said: dict[str, Any], groups: tuple[str, ...]) -> None:
        with self._lock:
            self._progress = replace(self._progress, share=said["share"], waits=False)
            if said["state"]:
                why = said["error"], said["hint"]
                self._note(Taken(said["source"], said["state"], *why, groups, said["of"]))

    def _note(self, taken: Taken) -> None:
        self._files[taken.source] = taken
        while len(self._files) > LATEST:
            del self._files[next(iter(self._files))]
        if taken.state not in UNDER_WAY:
            self._keep()

    def _keep(self) -> None:
        """Write down what became of files: it is told after the server was started again, too."""
        if not self._outcomes:
            return
        done = [asdict(one) for one in self._files.values() if one.state not in UNDER_WAY]
        part = self._outcomes.with_suffix(".part")
        with suppress(OSError):  # what cannot be written is told until the server stops
            part.write_text(json.dumps(done), encoding="utf-8")
            part.replace(self._outcomes)


def _read(path: Path) -> list[Taken]:
    """Return what was written down; nothing if that is not there or not whole."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return [Taken(**{**one, "groups": tuple(one["groups"])}) for one in said]
    except (OSError, ValueError, TypeError, KeyError):
        return []


# -- the child -----------------------------------------------------------------------------


def main() -> None:
    """Take in what stdin names, for whom it says; tell each step on stdout, one line of JSON."""
    from assistant.embedding import ModelEmbedder
    from ingest.pipeline import ingest

    if hasattr(os, "nice"):  # not on Windows
        os.nice(NICENESS)
    settings = read_settings()
    try:
        said = json.load(sys.stdin)
        embedder = ModelEmbedder(settings)
        paths, others = said.pop("paths"), said
        ingest(paths, settings, embedder, progress=_tell, **others)
    except ConferError as error:
        _print(error.to_json())


def _tell(step: Step) -> None:
    failed = step.outcome if isinstance(step.outcome, Failed) else Failed("", "", "")
    state = step.word or step.stage
    said = {"source": step.source, "state": state, "share": step.share}
    of = step.outcome.of if isinstance(step.outcome, Duplicate) else ""
    _print(said | {"error": failed.error, "hint": failed.hint, "of": of})


def _print(said: dict[str, Any]) -> None:
    # The page's server may be gone; what is being taken in is then taken in all the same.
    with suppress(BrokenPipeError):
        print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
