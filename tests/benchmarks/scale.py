"""The embedded store at 100,000 passages and more: one report more, memory, start, many askers.

`BENCH_SIZES="100000 350000"` names others; `BENCH_STORE` keeps the stores, which take an hour.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from assistant.conversation import Conversation
from assistant.embedding import ModelEmbedder
from assistant.settings import Settings
from assistant.store import folders
from ingest.pipeline import ingest, remove
from tests.benchmarks.grown import NOTE, grown, shuffled_lines, sizes, some_questions, store_of
from tests.benchmarks.laws import KEPT, DrawnEmbedder, missing_laws, passage_count, unpacked_laws
from tests.benchmarks.processes import watch
from tests.benchmarks.rows import Row, skipped
from tests.conftest import environment

USUAL = (100_000,)
# Askers at once, none of whom pauses, and how many questions each asks.
ASKERS = {1: 60, 8: 20, 32: 10}
ONE = "Điều kiện cấp giấy chứng nhận quyền sử dụng đất là gì?"
_CONFER = "from assistant.cli import main\nmain()"


def rows() -> Iterator[Row]:
    if why := missing_laws():
        yield skipped("a large store", why)
        return
    for size in sizes(USUAL):
        with TemporaryDirectory() as passing:
            yield from _at(size, Path(os.environ.get(KEPT) or passing))


def _at(size: int, folder: Path) -> Iterator[Row]:
    yield grown(size, folder)
    settings = store_of(size, folder)
    held = passage_count(settings)
    for part, path in (("catalogue", "catalogue.sqlite*"), ("indexes", "index-*/**/*")):
        found = [one.stat().st_size for one in settings.home.glob(path) if one.is_file()]
        yield Row(f"{held:,} passages: {part}", "MB", (sum(found) / 1e6,))
    yield from one_more(settings, folder)
    yield from asked(settings.home, folder)


def asked(home: Path, folder: Path, **servers: str) -> Iterator[Row]:
    """Ask the store of a home folder in processes of its own; `folder` has the laws' texts.

    `servers` are variables of the environment that name where else it is.
    """
    variables = environment(home, **servers)
    cold = watch([sys.executable, "-c", _CONFER, "ask", ONE], variables)
    yield Row("  a question on the command line, cold", "s", (cold.seconds,))
    done = watch(
        [sys.executable, "-m", "tests.benchmarks.scale", str(home), str(folder)], variables
    )
    yield from _answered(json.loads(done.out))
    yield Row("  memory of the process that answers, at most", "MB", (max(done.memory),))


def one_more(settings: Settings, folder: Path) -> Iterator[Row]:
    """Take in a law with shuffled lines, timed with and without copying the index; remove it."""
    law = min(unpacked_laws(folder).rglob("*.txt"), key=lambda path: path.stat().st_size)
    copied = 0.0
    copy = folders.copy_index

    def timed(source: Path, target: Path) -> None:
        nonlocal copied
        began = time.perf_counter()
        copy(source, target)
        copied = time.perf_counter() - began

    with patch.object(folders, "copy_index", timed), shuffled([law]) as (file,):
        done = ingest([file], settings, DrawnEmbedder())
    (added,) = done.added
    note = f"{added.passages} passages, {NOTE}; copying the index {copied:.1f} s of it"
    yield Row("  one more report", "s", (done.seconds,), note=note)
    remove([added.report], settings)


@contextmanager
def shuffled(laws: Sequence[Path]) -> Iterator[list[str]]:
    """Yield the files of laws with their lines in another order, which no store has yet."""
    with TemporaryDirectory() as place:
        files = []
        for law in laws:
            text = law.read_text(encoding="utf-8")
            files.append(Path(place, law.name))
            files[-1].write_text(shuffled_lines(text, len(text.splitlines())), encoding="utf-8")
        yield [str(file) for file in files]


def _answered(said: dict[str, Any]) -> Iterator[Row]:
    yield Row("  opened and answered first", "s", (said["first"],))
    for askers, (seconds, spent) in said["asked"].items():
        note = f"{len(spent) / seconds:.0f} questions/s"
        yield Row(f"  a question, {askers} asking without a pause", "ms", tuple(spent), note=note)


def ask(home: Path, folder: Path) -> str:
    """Ask questions of a store, more and more at once; return the times in JSON."""
    began = time.perf_counter()
    # No `.env` of the folder it is run in has a say.
    settings = Settings(home=home)
    conversation = Conversation(settings, ModelEmbedder(settings))
    conversation.ask(ONE)
    first = time.perf_counter() - began
    conversation.warm_up()
    questions = some_questions(folder)
    times = {
        askers: _at_once(conversation, questions, askers, each) for askers, each in ASKERS.items()
    }
    conversation.close()
    return json.dumps({"first": first, "asked": times})


def _at_once(
    conversation: Conversation, questions: Sequence[str], askers: int, each: int
) -> tuple[float, list[float]]:
    """Return the seconds in all and the milliseconds of each question; askers begin apart."""

    def ask_some(number: int) -> list[float]:
        spent = []
        for place in range(each):
            began = time.perf_counter()
            conversation.ask(questions[(number * 7 + place) % len(questions)])
            spent.append(1000 * (time.perf_counter() - began))
        return spent

    began = time.perf_counter()
    with ThreadPoolExecutor(askers) as pool:
        spent = [one for of_one in pool.map(ask_some, range(askers)) for one in of_one]
    return time.perf_counter() - began, spent


if __name__ == "__main__":
    print(ask(Path(sys.argv[1]), Path(sys.argv[2])))
