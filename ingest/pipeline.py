"""Files in, published reports out: read, parse, split, embed, publish, in batches."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from assistant.embedding import Embedder
from assistant.errors import ReportFailed, WrongUse
from assistant.reports import Passage, Report
from assistant.settings import Settings
from assistant.store.catalogue import Known, Staged
from assistant.store.store import Writer, open_writer
from assistant.terms import embedded_text
from ingest.correct import describe_corrected, identity
from ingest.parse.blocks import blocks_from_json, blocks_to_json
from ingest.parse.isolated import Parser
from ingest.split import split_report

BATCH = 256  # passages that are embedded and published together
LARGEST = 200_000_000  # bytes of one file


@dataclass(frozen=True, slots=True)
class Added:
    report: str
    source: str
    passages: int
    tasks: int = 0


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
    seconds: float = 0.0

    def to_json(self) -> dict[str, Any]:
        """Return the `ingest --json` object other programs rely on."""
        return {**asdict(self), "seconds": round(self.seconds, 3)}


# Called with (files done, files in all, the file being read).
Progress = Callable[[int, int, str], None]


def ingest(
    paths: Sequence[str],
    settings: Settings,
    embedder: Embedder,
    prune: bool = False,
    progress: Progress = lambda done, total, source: None,
) -> Ingested:
    """Take in files and folders; one that fails is named in the result and the others go on.

    Raises WrongUse for a path that is not there, StoreLocked, StoreMismatch, StoreUnusable.
    """
    began = time.monotonic()
    files = find_files(paths)
    result = Ingested()
    with open_writer(settings, "ingest", create=True) as writer, Parser() as parser:
        writer.store.check_recipe()
        _Run(writer, settings, embedder, parser, result, progress).take_in(files)
        if prune:
            gone = [known for known in writer.catalogue.known() if not Path(known.path).exists()]
            if gone:
                writer.remove([known.id for known in gone])
            result.removed += [known.source for known in gone]
    result.seconds = time.monotonic() - began
    return result


def find_files(paths: Sequence[str]) -> list[str]:
    """Return the files that `paths` name, each once; hidden ones inside folders are left out."""
    found: dict[Path, str] = {}
    for given in paths:
        path = Path(given)
        # An empty name would be the current folder.
        if not given or not path.exists():
            raise WrongUse(f"There is no file or folder {given!r}", "Check the path")
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            hidden = any(part.startswith((".", "~$")) for part in file.relative_to(path).parts)
            if file.is_file() and not hidden:
                found.setdefault(file.resolve(), str(file))
    if not found:
        raise WrongUse(
            f"No file was found in {', '.join(paths)}", "Name files or a folder of files"
        )
    return list(found.values())


class _Run:
    def __init__(
        self,
        writer: Writer,
        settings: Settings,
        embedder: Embedder,
        parser: Parser,
        result: Ingested,
        progress: Progress,
    ) -> None:
        self._writer, self._settings, self._embedder = writer, settings, embedder
        self._parser = parser
        self._result, self._progress = result, progress
        self._known = {known.path: known for known in writer.catalogue.known()}

    def take_in(self, files: Sequence[str]) -> None:
        batch: list[_Parsed] = []
        for done, source in enumerate(files):
            self._progress(done, len(files), source)
            try:
                parsed = self._read(source)
            except ReportFailed as error:
                self._result.failed.append(Failed(source, error.message, error.hint))
                continue
            if parsed:
                batch.append(parsed)
            if sum(len(one.passages) for one in batch) >= BATCH:
                self._publish(batch)
                batch = []
        self._publish(batch)
        self._progress(len(files), len(files), "")

    def _read(self, source: str) -> _Parsed | None:
        """Return the parsed file, or None if it is unchanged; raises ReportFailed."""
        path = Path(source)
        try:
            if path.stat().st_size > LARGEST:
                raise ReportFailed(
                    f"{path.name} is larger than {LARGEST // 1_000_000} MB", "Take it apart"
                )
            content = path.read_bytes()
        except OSError as error:
            raise ReportFailed(
                f"{path.name} cannot be read: {error.strerror}", "Check the rights on the file"
            ) from error
        resolved = str(path.resolve())
        fingerprint = hashlib.sha256(content).hexdigest()
        known = self._known.get(resolved)
        if known and known.fingerprint == fingerprint:
            if known.source != source:
                self._writer.catalogue.set_source(known.id, source)
            self._result.unchanged.append(source)
            return None
        parsed = self._parser.parse(path, content)
        corrections = self._writer.catalogue.corrections(resolved)
        title, description = describe_corrected(parsed, path, corrections)
        report = Report(
            id=identity(resolved, fingerprint, corrections),
            source=source,
            title=title,
            text=parsed.text,
            version=known.version + 1 if known else 1,
            ingested_at=datetime.now(UTC).replace(tzinfo=None),
            description=description,
        )
        passages = split_report(report, parsed.blocks, self._settings.passage_characters)
        return _Parsed(
            report, resolved, fingerprint, blocks_to_json(parsed.blocks), passages, known
        )

    def _publish(self, batch: Sequence[_Parsed]) -> None:
        if not batch:
            return
        passages = [passage for one in batch for passage in one.passages]
        kind = self._embedder.text
        vectors = self._embedder.embed([embedded_text(passage, kind) for passage in passages])
        parts = np.split(vectors, np.cumsum([len(one.passages) for one in batch])[:-1])
        self._writer.publish(
            [
                Staged(one.report, one.path, one.fingerprint, one.blocks, tuple(one.passages), part)
                for one, part in zip(batch, parts, strict=True)
            ]
        )
        for one in batch:
            said = Added(one.report.id, one.report.source, len(one.passages))
            (self._result.updated if one.known else self._result.added).append(said)


@dataclass(frozen=True, slots=True)
class _Parsed:
    report: Report
    path: str
    fingerprint: str
    blocks: str
    passages: Sequence[Passage]
    known: Known | None


def remove(reports: Sequence[str], settings: Settings) -> None:
    """Remove reports by id; raises WrongUse naming one that is not there, and removes none."""
    with open_writer(settings, "remove") as writer:
        for report in reports:
            writer.catalogue.live_report(report)
        writer.remove(list(dict.fromkeys(reports)))


def rebuild(settings: Settings, embedder: Embedder, progress: Progress) -> int:
    """Make both indexes anew; passages and vectors too where the settings ask for others.

    Returns the number of reports.
    """
    with open_writer(settings, "rebuild") as writer:
        known = writer.catalogue.known()
        if not writer.store.differences():
            writer.rebuild(progress=progress)
            return len(known)
        renewed = {}
        for done, one in enumerate(known):
            progress(done, len(known), one.source)
            report = writer.catalogue.report(one.id)
            assert report is not None, "a live report is in the catalogue"
            blocks = blocks_from_json(writer.catalogue.blocks(one.id))
            passages = split_report(report, blocks, settings.passage_characters)
            texts = [embedded_text(passage, embedder.text) for passage in passages]
            renewed[one.id] = passages, embedder.embed(texts)
        writer.rebuild(renewed, progress)
        return len(known)
