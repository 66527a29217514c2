"""One run over the files: what each is (unchanged, new, moved, a copy …), and doing it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from assistant.errors import ReportFailed
from assistant.records.blocks import blocks_to_json
from assistant.reports import Report
from assistant.settings import Settings
from assistant.store.known import Copy, Known
from assistant.store.schema import utc_now
from assistant.text import text_fingerprint
from ingest.apply import Acts, Embedding, Prepared
from ingest.archive import close_archives
from ingest.correct import describe_corrected, identity
from ingest.files import File, digest, file_at, is_there
from ingest.find_tasks import find_tasks
from ingest.ledger import Ledger
from ingest.parse.blocks import Parsed
from ingest.parse.isolated import Parser
from ingest.propose import Proposer
from ingest.result import Added, Duplicate, Failed, Renamed, Tally
from ingest.split import split_report

# Passages that are published together, or one report that has more: each publication copies the
# indexes, and what is not published when a run is interrupted is embedded again. A long run
# publishes ever more of them, a share of what it has published, or it would copy ever more often
# what is ever larger (32,000 passages: 28 copies, 2 s; 320,000: 313 copies, 150 GB).
BATCH = 1024
SHARE = 16
AHEAD = 2  # files that are parsed while a batch is being embedded and published

# The fingerprint of the bytes that were parsed and what they say, or why they cannot be read.
Outcome = tuple[str, Parsed] | ReportFailed
T = TypeVar("T")
R = TypeVar("R")


class Seen(NamedTuple):
    """A file and the fingerprint of its bytes."""

    file: File
    fingerprint: str


class Run:
    """Takes files in, in this order: those known by their path, then the others.

    So what the known files hold now is clear before another can be found to be a copy of one.
    """

    def __init__(
        self,
        acts: Acts,
        parser: Parser,
        tally: Tally,
        settings: Settings,
        known: Iterable[Known],
        copies: Iterable[Copy],
        proposer: Proposer | None = None,
        again: bool = False,
    ) -> None:
        """With `again` unchanged files are read too: a newer Confer may read them better."""
        self._acts, self._parser, self._again = acts, parser, again
        self._tally, self._settings, self._proposer = tally, settings, proposer
        self._found: dict[str, str] = {}
        self._ledger = Ledger(known, copies, self._found)
        self._batch: list[Embedding] = []
        self._full: list[Embedding] = []  # the batch before it, not published yet
        self._published = 0  # passages

    def take_in(self, files: Iterable[File], failed: Iterable[Failed]) -> None:
        for problem in failed:
            self._tally.fail(problem)
        try:
            seen = self._look_at(files)
            seen.sort(key=lambda one: self._ledger.at(one.file.path) is None)
            self._tally.expect(sum(one.file.size for one in seen if not self._is_held(one)))
            with closing(_ahead(self._unsettled(seen), self._parse, AHEAD)) as parsed:
                for one, outcome in parsed:
                    self._take_in(one.file, outcome)
            self._publish_all()
        finally:
            close_archives()

    def prune(self) -> None:
        """Remove the reports whose file is gone; one that has a copy passes to the copy."""
        gone = []
        for known in self._ledger.reports():
            if is_there(known.path):
                continue
            if heir := self._heir(known):
                self._move(known, *heir)
            else:
                gone.append(known)
                self._ledger.drop(known)
        self._acts.remove([known.id for known in gone], self._ledger.lost_copies())
        for known in gone:
            self._tally.remove(known.source)

    def _look_at(self, files: Iterable[File]) -> list[Seen]:
        """Read every file once, since only its bytes tell whether it is known."""
        seen = []
        for file in files:
            self._tally.working(file.source, stage="looking")
            try:
                fingerprint = file.fingerprint
            except ReportFailed as problem:
                self._fail(file, problem)
                continue
            self._found[file.path] = fingerprint
            seen.append(Seen(file, fingerprint))
        return seen

    def _is_held(self, one: Seen) -> bool:
        """Tell whether the bytes are known; such a file takes no time to speak of."""
        copy = self._ledger.copy_at(one.file.path)
        known = self._ledger.by_bytes(one.fingerprint)
        return known is not None or bool(copy and copy.fingerprint == one.fingerprint)

    # -- what a file is ---------------------------------------------------------------------

    def _unsettled(self, seen: Iterable[Seen]) -> Iterator[Seen]:
        """Settle what the bytes tell and yield the files that have to be parsed."""
        for one in seen:
            if not self._is_settled_by_bytes(*one):
                self._tally.working(one.file.source, stage="reading")
                yield one

    def _is_settled_by_bytes(self, file: File, fingerprint: str) -> bool:
        known = self._ledger.at(file.path)
        if known and known.fingerprint == fingerprint:
            if not self._again:
                self._leave(known, file, fingerprint)
            return not self._again
        copy = self._ledger.copy_at(file.path)
        if copy and copy.fingerprint == fingerprint:
            original = self._ledger.by_id(copy.report)
        else:
            original = self._ledger.by_bytes(fingerprint)
        return original is not None and self._is_settled_by(original, file, fingerprint)

    def _is_settled_by_words(self, file: File, fingerprint: str, parsed: Parsed) -> bool:
        words = text_fingerprint(parsed.text)
        known = self._ledger.at(file.path)
        if known and known.text_fingerprint == words:
            if not self._again:
                self._leave(known, file, fingerprint)
            return not self._again
        original = self._ledger.by_words(words)
        return original is not None and self._is_settled_by(original, file, fingerprint)

    def _is_settled_by(self, original: Known, file: File, fingerprint: str) -> bool:
        """Settle a file with the text of another report: a copy of it, or where it is now."""
        if self._ledger.holds(original):
            self._copy(original, file, fingerprint)
            return True
        if self._ledger.at(file.path) or is_there(original.path):
            return False
        self._move(original, file, fingerprint)
        return True

    def _parse(self, one: Seen) -> Outcome:
        try:
            content = one.file.read()
            parsed = self._parser.parse(Path(one.file.source), content)
        except ReportFailed as problem:
            return problem
        return digest(content), parsed

    # -- and doing it -----------------------------------------------------------------------

    def _take_in(self, file: File, outcome: Outcome) -> None:
        if isinstance(outcome, ReportFailed):
            self._tally.working(file.source, file.size)
            self._fail(file, outcome)
            return
        fingerprint, parsed = outcome
        self._found[file.path] = fingerprint  # it may have changed since it was looked at
        if self._is_settled_by_words(file, fingerprint, parsed):
            self._tally.working(file.source, file.size)
            return
        prepared = self._prepare(file, fingerprint, parsed)
        if self._again and (known := prepared.known) and self._acts.is_read_so(known, prepared):
            self._tally.working(file.source, file.size)
            self._leave(known, file, fingerprint)
            return
        self._ledger.put(_known(prepared))
        self._tally.working(file.source, stage="embedding")
        self._batch.append(self._acts.embed(prepared))
        enough = max(BATCH, self._published // SHARE)
        if sum(len(one.report.passages) for one in self._batch) >= enough:
            # The one before it, so that this one is embedded meanwhile.
            self._publish(self._full)
            self._full, self._batch = self._batch, []

    def _prepare(self, file: File, fingerprint: str, parsed: Parsed) -> Prepared:
        known = self._ledger.at(file.path)
        corrections = self._acts.corrections(file.path)
        version = known.version if known else self._acts.last_version(file.path)
        if not known or known.text_fingerprint != text_fingerprint(parsed.text):
            version += 1
        title, description = describe_corrected(parsed, Path(file.source), corrections)
        report = Report(
            id=identity(file.path, fingerprint, corrections, self._acts.is_taken),
            source=file.source,
            title=title,
            text=parsed.text,
            version=version,
            ingested_at=utc_now(),
            description=description,
        )
        passages = split_report(report, parsed.blocks, self._settings.passage_characters)
        tasks = find_tasks(report, parsed.blocks)
        if self._proposer:
            tasks = self._proposer.add_to(report, passages, tasks)
        return Prepared(
            report=report,
            file=file,
            fingerprint=fingerprint,
            blocks=blocks_to_json(parsed.blocks),
            passages=passages,
            tasks=tasks,
            known=known,
        )

    def _publish_all(self) -> None:
        self._publish(self._full)
        self._publish(self._batch)
        self._full, self._batch = [], []

    def _publish(self, batch: Sequence[Embedding]) -> None:
        if not batch:
            return

        def embedded(one: Prepared, count: int) -> None:
            self._tally.working(one.file.source, one.file.size * count / len(one.passages))

        self._acts.publish(batch, embedded)
        for one in (embedding.report for embedding in batch):
            self._published += len(one.passages)
            added = Added(one.report.id, one.file.source, len(one.passages), len(one.tasks))
            self._tally.add(added, is_update=one.known is not None)

    def _leave(self, known: Known, file: File, fingerprint: str) -> None:
        if (known.source, known.fingerprint) != (file.source, fingerprint):
            self._acts.resave(known, file.source, fingerprint)
            self._ledger.put(replace(known, source=file.source, fingerprint=fingerprint))
        self._tally.leave(file.source)

    def _move(self, known: Known, file: File, fingerprint: str) -> None:
        self._acts.move(known, file, fingerprint)
        self._ledger.drop(known)
        moved = replace(known, path=file.path, source=file.source, fingerprint=fingerprint)
        self._ledger.put(moved)
        self._tally.rename(Renamed(known.id, file.source, known.source))

    def _copy(self, original: Known, file: File, fingerprint: str) -> None:
        copy = Copy(file.path, file.source, fingerprint, original.id)
        if self._ledger.copy_at(file.path) == copy:
            self._tally.leave(file.source)
            return
        known = self._ledger.at(file.path)
        if known:  # its own words are no longer in any file; the original's must be live by then
            self._publish_all()
            self._ledger.drop(known)
        self._acts.copy(copy, known)
        self._ledger.put_copy(copy)
        self._tally.duplicate(Duplicate(file.source, original.id, original.source))
        if known:
            self._tally.remove(known.source)

    def _heir(self, known: Known) -> Seen | None:
        """Return a copy whose file still holds what it held."""
        for copy in self._ledger.copies_of(known.id):
            try:
                file = file_at(copy.path, copy.source)
                if file and file.fingerprint == copy.fingerprint:
                    return Seen(file, copy.fingerprint)
            except (OSError, ReportFailed):  # it cannot be read now: it is no copy to rely on
                continue
        return None

    def _fail(self, file: File, problem: ReportFailed) -> None:
        self._tally.fail(Failed(file.source, problem.message, problem.hint))


def _known(one: Prepared) -> Known:
    report, words = one.report, text_fingerprint(one.report.text)
    path, print_ = one.file.path, one.fingerprint
    return Known(report.id, path, report.source, print_, words, report.version)


def _ahead(
    tasks: Iterable[T], work: Callable[[T], R], count: int
) -> Generator[tuple[T, R], None, None]:
    """Yield each of `tasks` with what `work` makes of it; `count` more are under way meanwhile."""
    pool = ThreadPoolExecutor(1)
    waiting: deque[tuple[T, Future[R]]] = deque()
    try:
        for task in tasks:
            waiting.append((task, pool.submit(work, task)))
            if len(waiting) > count:
                done, future = waiting.popleft()
                yield done, future.result()
        for done, future in waiting:
            yield done, future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
