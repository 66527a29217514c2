"""What an ingest does to the store, or in a dry run does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from assistant.embedding import Embedder, Vectors
from assistant.reports import Passage, Report, Task
from assistant.store.catalogue import Known, Staged
from assistant.store.files import Copy
from assistant.store.store import Writer
from assistant.terms import embed_passages
from ingest.files import File

PIECE = 256  # passages that are embedded at once


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report with its passages and tasks; `known` is the one it takes the place of."""

    report: Report
    file: File
    fingerprint: str
    blocks: str
    passages: Sequence[Passage]
    tasks: Sequence[Task]
    known: Known | None


class Acts(Protocol):
    """All that may happen to a store while files are taken in."""

    def is_taken(self, report: str) -> bool: ...

    def last_version(self, path: str) -> int: ...

    def corrections(self, path: str) -> Mapping[str, Any]: ...

    def resave(self, known: Known, source: str, fingerprint: str) -> None: ...

    def move(self, known: Known, file: File, fingerprint: str) -> None: ...

    def copy(self, copy: Copy, retired: Known | None) -> None: ...

    def publish(self, batch: Sequence[Prepared], embedded: Callable[[int], None]) -> None: ...

    def remove(self, reports: Sequence[str], copies: Sequence[str]) -> None: ...


class Apply:
    """Does it."""

    def __init__(self, writer: Writer, embedder: Embedder) -> None:
        self._writer, self._embedder = writer, embedder
        self._catalogue, self._files = writer.catalogue, writer.catalogue.files

    def is_taken(self, report: str) -> bool:
        return self._catalogue.has_report(report)

    def last_version(self, path: str) -> int:
        return self._files.last_version(path)

    def corrections(self, path: str) -> Mapping[str, Any]:
        return self._catalogue.corrections(path)

    def resave(self, known: Known, source: str, fingerprint: str) -> None:
        if fingerprint != known.fingerprint:
            self._files.set_fingerprint(known.id, fingerprint)
        if source != known.source:
            self._catalogue.set_source(known.id, source)

    def move(self, known: Known, file: File, fingerprint: str) -> None:
        self._files.move(known.id, file.path, file.source, fingerprint)

    def copy(self, copy: Copy, retired: Known | None) -> None:
        if retired:
            self._writer.remove(retired=[retired.id])
        self._files.remember_copy(copy)

    def publish(self, batch: Sequence[Prepared], embedded: Callable[[int], None]) -> None:
        """Embed a batch and make it live; `embedded` is told how many passages more are."""
        passages = [passage for one in batch for passage in one.passages]
        pieces = []
        for start in range(0, len(passages), PIECE):
            pieces.append(embed_passages(passages[start : start + PIECE], self._embedder))
            embedded(len(pieces[-1]))
        ends = np.cumsum([len(one.passages) for one in batch])[:-1]
        parts = np.split(np.concatenate(pieces), ends)
        self._writer.publish([_staged(one, part) for one, part in zip(batch, parts, strict=True)])

    def remove(self, reports: Sequence[str], copies: Sequence[str]) -> None:
        if reports:
            self._writer.remove(reports)
        if copies:
            self._files.forget_copies(copies)


def _staged(one: Prepared, vectors: Vectors) -> Staged:
    return Staged(
        report=one.report,
        path=one.file.path,
        fingerprint=one.fingerprint,
        blocks=one.blocks,
        passages=tuple(one.passages),
        vectors=vectors,
        tasks=tuple(one.tasks),
    )


class Pretend:
    """Does nothing of it."""

    def is_taken(self, report: str) -> bool:
        return False

    def last_version(self, path: str) -> int:
        return 0

    def corrections(self, path: str) -> Mapping[str, Any]:
        return {}

    def resave(self, known: Known, source: str, fingerprint: str) -> None:
        pass

    def move(self, known: Known, file: File, fingerprint: str) -> None:
        pass

    def copy(self, copy: Copy, retired: Known | None) -> None:
        pass

    def publish(self, batch: Sequence[Prepared], embedded: Callable[[int], None]) -> None:
        pass

    def remove(self, reports: Sequence[str], copies: Sequence[str]) -> None:
        pass
