"""Stores of any number of passages: the laws, then copies of them with shuffled lines."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from unittest.mock import patch

from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from ingest.pipeline import ingest
from ingest.result import Ingested
from tests.benchmarks.laws import DrawnEmbedder, law_questions, unpacked_laws
from tests.benchmarks.question_latency import in_domain_questions
from tests.benchmarks.rows import Row, skipped

SIZES = "BENCH_SIZES"  # numbers of passages: 100000 350000
CHARACTERS = 545  # of the laws for each passage
QUESTIONS = 60
NOTE = "vectors drawn"
PUBLISHED = 40_000  # passages at once: each publication copies the index


def sizes(usual: Sequence[int]) -> list[int]:
    """Return of how many passages stores are to be, in order: BENCH_SIZES, or the usual ones."""
    asked = os.environ.get(SIZES, "").replace(",", " ").split()
    return sorted(map(int, asked)) or sorted(usual)


def some_questions(folder: Path) -> list[str]:
    """Return questions of every kind: a quarter each of laws in three ways, and of reports."""
    by_kind = [*law_questions(folder).values(), in_domain_questions()]
    return [question for kind in by_kind for question in kind[: QUESTIONS // len(by_kind)]]


def grown(size: int, folder: Path) -> Row:
    """Grow a store and return how fast that was."""
    done = grow(size, folder)
    passages = sum(one.passages for one in done.added)
    what = f"taking in {passages:,} passages, to {size:,}"
    if not passages:
        return skipped(f"taking in, to {size:,}", "was there already")
    return Row(
        what, "passages/s", (passages / done.seconds,), note=f"{done.seconds:,.0f} s; {NOTE}"
    )


def store_of(size: int, folder: Path) -> Settings:
    """Return the settings of the store of about `size` passages, which may not be there yet."""
    # No `.env` of the folder it is run in has a say.
    return Settings(home=folder / f"grown-{size}")


def grow(size: int, folder: Path) -> Ingested:
    """Take in as many files as make about `size` passages, by the pipeline; vectors are drawn.

    The largest smaller store that is there is the beginning. What was there already is left as it
    is, so a second call returns at once.
    """
    settings = store_of(size, folder)
    files = [str(path) for path in law_files(size, folder)]
    if not settings.home.exists():
        made = (int(path.name.partition("-")[2]) for path in folder.glob("grown-*"))
        smaller = [one for one in made if one < size]
        if smaller:
            shutil.copytree(store_of(max(smaller), folder).home, settings.home)
    with patch("ingest.run.BATCH", max(1024, min(PUBLISHED, size // 10))):
        return ingest(files, settings, DrawnEmbedder())


def passages_in(settings: Settings) -> list[tuple[str, str]]:
    """Return (source, text) of every passage of a store."""
    catalogue = Catalogue(settings.home)
    try:
        return [
            (passage.source, passage.text)
            for known in catalogue.known()
            for passage in catalogue.passages_of(known.id)
        ]
    finally:
        catalogue.close()


def law_files(size: int, folder: Path) -> Iterator[Path]:
    """Yield the files of a store: laws, then copies under other names with shuffled lines."""
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    left = size * CHARACTERS
    for copy in count():
        for path in sorted(unpacked_laws(folder).rglob("*.txt")):
            file = folder / "texts" / f"{copy:03}-{path.name}"
            if not file.exists():
                file.write_text(
                    shuffled_lines(path.read_text(encoding="utf-8"), copy), encoding="utf-8"
                )
            yield file
            left -= len(file.read_text(encoding="utf-8"))
            if left <= 0:
                return


def shuffled_lines(text: str, copy: int) -> str:
    """Return a text with its lines in an order of the copy's own; the first copy is the text."""
    if not copy:
        return text
    lines = text.splitlines()
    random.Random(copy).shuffle(lines)
    return "\n".join(lines)
