"""A question to its answer as the store grows, beside the stock pipeline on the same passages."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from assistant.embedding import ModelEmbedder, as_langchain
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from ingest.pipeline import ingest
from tests.benchmarks.laws import (
    KEPT,
    DrawnEmbedder,
    law_questions,
    missing_laws,
    unpacked_laws,
)
from tests.benchmarks.question_latency import WARMING, in_domain_questions, measure
from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.stock import add, open_store
from tests.conftest import environment

SIZES = {500: "", 35_000: "< 120", 350_000: "< 300"}
ALL = "BENCH_ALL"  # set: the largest too, which takes an hour to make
USUAL = 35_000
CHARACTERS = 545  # of the laws for each passage
QUESTIONS = 60
Spent = tuple[float, float]  # milliseconds in all and of processor
NOTE = "laws, then copies with shuffled lines; vectors of passages drawn, of questions the model's"


def rows() -> Iterator[Row]:
    if why := missing_laws():
        yield skipped("a question as the store grows", why)
        return
    for size, asked in SIZES.items():
        if size > USUAL and not os.environ.get(ALL):
            yield skipped(f"a question at {size:,} passages", f"takes an hour; set {ALL}=1")
            continue
        with TemporaryDirectory() as passing:
            yield from _at(size, asked, Path(os.environ.get(KEPT) or passing))


def _at(size: int, asked: str, folder: Path) -> Iterator[Row]:
    # No `.env` of the folder it is run in has a say.
    settings = Settings(_env_file=None, home=folder / f"grown-{size}")  # type: ignore[call-arg]
    yield _grow(settings, size, folder)
    place = folder / f"stock-{size}"
    held = _fill_stock(settings, place)
    by_kind = {**law_questions(folder), "of the in-domain set": in_domain_questions()}
    questions = [one for kind in by_kind.values() for one in kind[: QUESTIONS // len(by_kind)]]
    with _stock(place) as ask:
        for question in questions[:WARMING]:
            ask(question)
        stock: list[Spent] = []
        # In turn, so that what else the machine does slows down both.
        times = measure(
            settings, questions, ModelEmbedder(settings), lambda one: stock.append(ask(one))
        )
    whole = [sum(spent) for spent in zip(times["whole"], times["embedding"], strict=True)]
    what = f"a question, warm, at {held:,} passages"
    of_stock, processor = zip(*stock, strict=True)
    yield Row(what, "ms", tuple(whole), asked, NOTE, stock=of_stock)
    yield Row("  of it processor", "ms", tuple(times["processor"]), stock=processor)
    searches = ("keyword search", "vector search", "reading the passages")
    parts = {
        "embedding": times["embedding"],
        "searches": [sum(spent) for spent in zip(*(times[name] for name in searches), strict=True)],
        "fusion": times["fusion"],
        "ranking sentences": times["ranking sentences"],
    }
    for name, spent in parts.items():
        yield Row(f"  {name}", "ms", tuple(spent))
    rest = zip(whole, *parts.values(), strict=True)
    yield Row("  the rest of the answer", "ms", tuple(one - sum(others) for one, *others in rest))
    size_of = sum(path.stat().st_size for path in settings.home.rglob("*") if path.is_file())
    of_stock = sum(path.stat().st_size for path in place.rglob("*") if path.is_file())
    yield Row("  on the disk", "MB", (size_of / 1e6,), stock=(of_stock / 1e6,))


def _grow(settings: Settings, size: int, folder: Path) -> Row:
    """Take in as many files as make about `size` passages."""
    files = folder / f"laws-{size}"
    if not files.exists():
        files.mkdir()
        for name, text in _texts(size, folder):
            (files / name).write_text(text, encoding="utf-8")
    began = time.perf_counter()
    # Few publications: each copies the index, and how it grows is what is looked at.
    with patch("ingest.run.BATCH", max(1024, size // 10)):
        done = ingest([str(files)], settings, DrawnEmbedder())
    seconds = time.perf_counter() - began
    note = "vectors drawn" if done.added else "was there already"
    return Row(f"taking in about {size:,} passages", "s", (seconds,), note=note)


def _texts(size: int, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (file name, text): laws, then copies of them under other names with shuffled lines."""
    left, copy = size * CHARACTERS, 0
    while True:
        for path in sorted(unpacked_laws(folder).rglob("*.txt")):
            text = path.read_text(encoding="utf-8")
            if copy:
                lines = text.splitlines()
                random.Random(copy).shuffle(lines)
                text = "\n".join(lines)
            yield f"{copy:02}-{path.name}", text
            left -= len(text)
            if left <= 0:
                return
        copy += 1


def _fill_stock(settings: Settings, place: Path) -> int:
    """Give the stock pipeline's store the same passages; return how many there are."""
    catalogue = Catalogue(settings.home)
    try:
        passages = [
            (passage.source, passage.text)
            for known in catalogue.known()
            for passage in catalogue.passages_of(known.id)
        ]
    finally:
        catalogue.close()
    if not place.exists():
        add(open_store(place, as_langchain(DrawnEmbedder())), passages)
    return len(passages)


@contextmanager
def _stock(place: Path) -> Iterator[Callable[[str], Spent]]:
    """Yield what has the stock pipeline, in a process of its own, answer a question."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.stock", "answer", str(place)],
        env=environment(None),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdin and process.stdout
        questions, answers = process.stdin, process.stdout

        def ask(question: str) -> Spent:
            print(json.dumps(question), file=questions, flush=True)
            whole, processor = json.loads(answers.readline())
            return whole, processor

        yield ask
        questions.close()
