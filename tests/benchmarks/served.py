"""Taking in, asking, and a host's start: in folders, beside a Chroma server, and PostgreSQL too."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa

from assistant.settings import Settings
from assistant.store.backup import back_up
from assistant.store.feed import Feed
from assistant.store.migrate import migrate
from assistant.store.store import Store
from ingest.pipeline import ingest
from tests.benchmarks.grown import NOTE, law_files, some_questions
from tests.benchmarks.laws import DrawnEmbedder, missing_laws
from tests.benchmarks.question_latency import measure
from tests.benchmarks.rows import Row, skipped
from tests.chroma_server import ChromaServer
from tests.postgres import is_installed, running_postgres

SIZE = 10_000  # passages, about
RUNS = 3
READY = ">= 20,000"


def rows() -> Iterator[Row]:
    if why := missing_laws():
        yield skipped("beside servers", why)
        return
    with TemporaryDirectory() as place, ExitStack() as running:
        folder = Path(place)
        files = [str(file) for file in law_files(SIZE, folder)]
        questions = some_questions(folder)
        chroma = running.enter_context(ChromaServer(folder / "chroma"))
        kinds: dict[str, dict[str, Any]] = {"in folders": {}, "Chroma": {"chroma_url": chroma.url}}
        postgres = running.enter_context(running_postgres()) if is_installed() else None
        if postgres:
            url = running.enter_context(postgres.database())
            kinds["Chroma, PostgreSQL"] = {"chroma_url": chroma.url, "catalogue_url": url}
        for kind, servers in kinds.items():
            # No `.env` of the folder it is run in has a say.
            settings = Settings(home=folder / kind, **servers)
            yield from _of(kind, settings, files, questions)
        if postgres:
            url = running.enter_context(postgres.database())
            target = settings.model_copy(update={"home": folder / "moved", "catalogue_url": url})
            source = Settings(home=folder / "in folders")
            before = megabytes(folder / "chroma")
            yield from _of_all(source, target)
            yield from disk(target, megabytes(folder / "chroma") - before)


def _of(
    kind: str, settings: Settings, files: Sequence[str], questions: Sequence[str]
) -> Iterator[Row]:
    began = time.perf_counter()
    ingest(files, settings, DrawnEmbedder())
    seconds = time.perf_counter() - began
    with closing(Store(settings)) as store:
        held = _size(store)
    yield Row(f"{kind}: taking in {held:,} passages", "a s", (held / seconds,), note=NOTE)
    times = measure(settings, questions)
    yield Row("  a question, without embedding it", "ms", tuple(times["whole"]))
    for stage in ("keyword search", "vector search", "reading the passages"):
        yield Row(f"    {stage}", "ms", tuple(times[stage]))
    if settings.chroma_url:
        yield from start(settings, held)


def _of_all(source: Settings, target: Settings) -> Iterator[Row]:
    """Move a store from folders to servers, and back it up there."""
    began = time.perf_counter()
    passages = migrate(source, target)["passage"].rows
    yield Row("moved to both servers, passages", "a s", (passages / (time.perf_counter() - began),))
    file = source.home.parent / "backup.zip"
    began = time.perf_counter()
    back_up(target, file)
    seconds = time.perf_counter() - began
    note = f"a file of {file.stat().st_size / 1e6:,.0f} MB"
    yield Row("  backed up from there, passages", "a s", (passages / seconds,), note=note)


def disk(settings: Settings, chroma: float) -> Iterator[Row]:
    """Tell the disk that a store takes, `chroma` MB of it for the vector index."""
    with closing(Store(settings)) as store:
        thousands = _size(store) / 1000
        with store.catalogue.database.begin() as db:
            query = sa.select(sa.func.pg_database_size(sa.func.current_database()))
            catalogue = db.execute(query).scalar_one() / 1e6
    unit = "MB a 1,000 passages"
    yield Row("  on the disk of PostgreSQL", unit, (catalogue / thousands,), note="8 MB if empty")
    yield Row("  on the disk of Chroma", unit, (chroma / thousands,))
    yield Row("  on that of each host", unit, (megabytes(settings.home) / thousands,))


def _size(store: Store) -> int:
    with store.reading() as index:
        return index.keywords.size


def megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def start(settings: Settings, held: int) -> Iterator[Row]:
    """Let a host without an index make its own, and find in it."""
    rates, of_processor = [], []
    for _ in range(RUNS):
        for folder in settings.home.glob("keywords-*"):
            shutil.rmtree(folder)
        with closing(Store(settings)) as store:
            began, processor = time.perf_counter(), time.process_time()
            assert _size(store) == held
            rates.append(held / (time.perf_counter() - began))
            of_processor.append(held / (time.process_time() - processor))
            pending = Feed(store.catalogue.database.begin).pending()
    note = f"{pending:,} of them after the snapshot"
    yield Row("  a new host's keyword index, passages", "a s", tuple(rates), READY, note)
    yield Row("    of processor", "a s", tuple(of_processor))
