"""What an ingest does to the store, or in a dry run does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from assistant.embedding import Embedder, Vectors
from assistant.ranking.terms import embed_passages, embedded_text
from assistant.reports import Passage, Report, Task
from assistant.store.catalogue import Staged
from assistant.store.known import Copy, Known
from assistant.store.store import Writer
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


@dataclass(frozen=True, slots=True)
class Embedding:
    """A report and the vectors of its passages, piece by piece, as they are made."""

    report: Prepared
    pieces: Sequence[Future[Vectors]]


# Called with a report and how many of its passages more have been embedded.
Embedded = Callable[[Prepared, int], None]


class Acts(Protocol):
    """All that may happen to a store while files are taken in."""

    def is_taken(self, report: str) -> bool: ...

    def last_version(self, path: str) -> int: ...

    def corrections(self, path: str) -> Mapping[str, Any]: ...

    def is_read_so(self, known: Known, one: Prepared) -> bool: ...

    def resave(self, known: Known, source: str, fingerprint: str) -> None: ...

    def move(self, known: Known, file: File, fingerprint: str) -> None: ...

    def copy(self, copy: Copy, retired: Known | None) -> None: ...

    def embed(self, one: Prepared) -> Embedding: ...

    def publish(self, batch: Sequence[Embedding], embedded: Embedded) -> None: ...

    def remove(self, reports: Sequence[str], copies: Sequence[str]) -> None: ...


class Apply:
    """Does it."""

    def __init__(self, writer: Writer, embedder: Embedder) -> None:
        self._writer, self._embedder = writer, embedder
        self._catalogue, self._files = writer.catalogue, writer.catalogue.files
        self._pool = ThreadPoolExecutor(1)

    def is_taken(self, report: str) -> bool:
        return self._catalogue.has_report(report)

    def last_version(self, path: str) -> int:
        return self._files.last_version(path)

    def corrections(self, path: str) -> Mapping[str, Any]:
        return self._files.corrections(path)

    def is_read_so(self, known: Known, one: Prepared) -> bool:
        """Tell whether the report whose place it would take says and is laid out the same."""
        held = self._catalogue.live_report(known.id)
        said = (held.text, held.title, held.description, self._catalogue.blocks(held.id))
        new = one.report
        return said == (new.text, new.title, new.description, one.blocks)

    def resave(self, known: Known, source: str, fingerprint: str) -> None:
        if fingerprint != known.fingerprint:
            self._files.set_fingerprint(known.id, fingerprint)
        if source != known.source:
            self._files.set_source(known.id, source)

    def move(self, known: Known, file: File, fingerprint: str) -> None:
        self._files.move(known.id, file.path, file.source, fingerprint)

    def copy(self, copy: Copy, retired: Known | None) -> None:
        if retired:
            self._writer.remove(retired=[retired.id])
        self._files.remember_copy(copy)

    def embed(self, one: Prepared) -> Embedding:
        """Begin to embed a report in the background; passages that stay as they were are not."""
        held = self._held(one.known) if one.known else {}
        passages = one.passages
        pieces = [
            self._pool.submit(embed_passages, passages[start : start + PIECE], self._embedder, held)
            for start in range(0, len(passages), PIECE)
        ]
        return Embedding(one, pieces)

    def _held(self, replaced: Known) -> dict[str, Vectors]:
        """Return the vectors of a report that will be replaced, by the text that was embedded."""
        passages = self._catalogue.passages_of(replaced.id)
        vectors = self._catalogue.vectors_of(replaced.id)
        return {
            embedded_text(passage, self._embedder.text): vector
            for passage, vector in zip(passages, vectors, strict=True)
        }

    def publish(self, batch: Sequence[Embedding], embedded: Embedded) -> None:
        """Make reports live; `embedded` is told of which report how many passages more are."""
        staged = []
        for embedding in batch:
            pieces = []
            for piece in embedding.pieces:
                pieces.append(piece.result())
                embedded(embedding.report, len(pieces[-1]))
            staged.append(_staged(embedding.report, np.concatenate(pieces)))
        self._writer.publish(staged)

    def close(self) -> None:
        """Leave off embedding what will not be published."""
        self._pool.shutdown(cancel_futures=True)

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

    def is_read_so(self, known: Known, one: Prepared) -> bool:
        return False

    def resave(self, known: Known, source: str, fingerprint: str) -> None:
        pass

    def move(self, known: Known, file: File, fingerprint: str) -> None:
        pass

    def copy(self, copy: Copy, retired: Known | None) -> None:
        pass

    def embed(self, one: Prepared) -> Embedding:
        return Embedding(one, ())

    def publish(self, batch: Sequence[Embedding], embedded: Embedded) -> None:
        pass

    def remove(self, reports: Sequence[str], copies: Sequence[str]) -> None:
        pass
