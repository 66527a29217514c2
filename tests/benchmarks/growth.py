"""A question to its answer as the store grows, beside the stock pipeline on the same passages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.embedding import ModelEmbedder, as_langchain
from assistant.settings import Settings
from tests.benchmarks.grown import grown, passages_in, sizes, some_questions, store_of
from tests.benchmarks.laws import KEPT, DrawnEmbedder, missing_laws
from tests.benchmarks.question_latency import WARMING, measure
from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.stock import add, open_store
from tests.conftest import environment

ASKED = {35_000: "< 120", 350_000: "< 300"}
USUAL = (500, 35_000)
Spent = tuple[float, float]  # milliseconds in all and of processor
# The words are searched while the question is embedded and the vectors are searched.
PARTS = (
    "embedding",
    "vector search",
    "keyword search",
    "reading the passages",
    "fusion",
    "ranking sentences",
)
NOTE = "laws, then copies with shuffled lines; vectors of passages drawn, of questions the model's"


def rows() -> Iterator[Row]:
    if why := missing_laws():
        yield skipped("a question as the store grows", why)
        return
    for size in sizes(USUAL):
        with TemporaryDirectory() as passing:
            yield from _at(size, ASKED.get(size, ""), Path(os.environ.get(KEPT) or passing))


def _at(size: int, asked: str, folder: Path) -> Iterator[Row]:
    settings = store_of(size, folder)
    yield grown(size, folder)
    place = folder / f"stock-{size}"
    held = _fill_stock(settings, place)
    questions = some_questions(folder)
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
    for name in PARTS:
        yield Row(f"  {name}", "ms", tuple(times[name]))
    size_of = sum(path.stat().st_size for path in settings.home.rglob("*") if path.is_file())
    of_stock = sum(path.stat().st_size for path in place.rglob("*") if path.is_file())
    yield Row("  on the disk", "MB", (size_of / 1e6,), stock=(of_stock / 1e6,))


def _fill_stock(settings: Settings, place: Path) -> int:
    """Give the stock pipeline's store the same passages; return how many there are."""
    passages = passages_in(settings)
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
