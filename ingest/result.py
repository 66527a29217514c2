"""What an ingest says: of each file when it is done, and of all of them at the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Added:
    report: str
    source: str
    passages: int
    tasks: int = 0


@dataclass(frozen=True, slots=True)
class Renamed:
    """A report whose file has another path now; its id and versions stay."""

    report: str
    source: str
    before: str

    def to_json(self) -> dict[str, Any]:
        return {"report": self.report, "source": self.source, "from": self.before}


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file with the text of a report that has another file, `of`: no second report."""

    source: str
    report: str
    of: str


@dataclass(frozen=True, slots=True)
class Failed:
    source: str
    error: str
    hint: str


@dataclass(slots=True)
class Ingested:
    """What an ingest did, by source; filled while it runs."""

    added: list[Added] = field(default_factory=list)
    updated: list[Added] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    renamed: list[Renamed] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    asked: int = 0  # passages a chat model was asked for tasks in, and those it did not answer
    unanswered: int = 0
    seconds: float = 0.0

    @property
    def changed(self) -> bool:
        """Tell whether there is anything to say but that files were unchanged."""
        groups = (self.added, self.updated, self.removed, self.failed, self.renamed)
        return any(groups) or bool(self.duplicates)

    def to_json(self) -> dict[str, Any]:
        """Return the `ingest --json` object other programs rely on."""
        said = asdict(self)
        said["renamed"] = [renamed.to_json() for renamed in self.renamed]
        if not self.asked:
            del said["asked"], said["unanswered"]
        return {**said, "seconds": round(self.seconds, 3)}


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild did; `asked` and `unanswered` are passages, as in an ingest."""

    reports: int
    asked: int = 0
    unanswered: int = 0


Outcome = Added | Renamed | Duplicate | Failed
Stage = Literal["looking", "reading", "embedding"]
Word = Literal["added", "updated", "unchanged", "removed", "failed", "renamed", "duplicate"]


@dataclass(frozen=True, slots=True)
class Step:
    """How far a run is: `done` of `total` files, `share` (0 to 1) of the work, by bytes.

    `source` is the file being worked on, `stage` what is done with it; or, with `word`, it is the
    one that has just been done.
    """

    done: int
    total: int
    share: float
    source: str
    word: Word | None = None
    outcome: Outcome | None = None
    stage: Stage | None = None


Progress = Callable[[Step], None]


def silent(step: Step) -> None:
    """Say nothing of the progress."""


class Tally:
    """Counts what is done of `total` files, into the result and to whoever follows the progress."""

    def __init__(self, result: Ingested, progress: Progress, total: int) -> None:
        self.result, self._progress, self._total = result, progress, total
        self._done = 0
        self._bytes, self._bytes_done = 0, 0.0

    def expect(self, size: int) -> None:
        """Say how many bytes are left to be read, parsed and embedded."""
        self._bytes = size

    def working(self, source: str, size: float = 0, stage: Stage | None = None) -> None:
        """Tell that a file is worked on and that `size` more bytes have been dealt with."""
        self._bytes_done += size
        self._tell(source, stage=stage)

    def fail(self, failed: Failed) -> None:
        self.result.failed.append(failed)
        self._count(failed.source, "failed", failed)

    def add(self, added: Added, is_update: bool) -> None:
        (self.result.updated if is_update else self.result.added).append(added)
        self._count(added.source, "updated" if is_update else "added", added)

    def leave(self, source: str) -> None:
        self.result.unchanged.append(source)
        self._count(source, "unchanged")

    def rename(self, renamed: Renamed) -> None:
        self.result.renamed.append(renamed)
        self._count(renamed.source, "renamed", renamed)

    def duplicate(self, duplicate: Duplicate) -> None:
        self.result.duplicates.append(duplicate)
        self._count(duplicate.source, "duplicate", duplicate)

    def remove(self, source: str) -> None:
        self.result.removed.append(source)
        self._tell(source, "removed")

    def _count(self, source: str, word: Word, outcome: Outcome | None = None) -> None:
        self._done += 1
        self._tell(source, word, outcome)

    def _tell(
        self,
        source: str,
        word: Word | None = None,
        outcome: Outcome | None = None,
        stage: Stage | None = None,
    ) -> None:
        share = min(self._bytes_done / self._bytes, 1.0) if self._bytes else 0.0
        self._progress(Step(self._done, self._total, share, source, word, outcome, stage))
