"""A store of 32,000 passages made of 208 laws, and questions for it: scale, not quality."""

from __future__ import annotations

import os
import re
import sys
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from assistant.embedding import Vectors
from assistant.lexicon import packaged
from assistant.models.asked import EmbeddedText
from assistant.ranking.terms import in_english
from assistant.settings import Settings
from assistant.store.store import Store
from assistant.text import canonical, fold, words
from ingest.pipeline import ingest
from ingest.result import Step
from tests.evaluation.data import DATA

ARCHIVE = DATA / "laws.tar.xz"
# A folder that keeps the store from one run to the next: making it takes minutes.
KEPT = "BENCH_STORE"
DIMENSION = 384  # as the packaged model's
NOTE = "vectors drawn from words, as MiniLM would take 12 minutes"
EVERY = 120  # one in so many articles gives a question
_ARTICLE = re.compile(r"^Điều \d+\w?\. +(\w.{15,90}\w)$", re.MULTILINE)


def missing_laws() -> str | None:
    """Return why there is nothing to measure on, or None."""
    return None if ARCHIVE.exists() else f"{ARCHIVE} is absent; EVAL_DATA names its folder"


class DrawnEmbedder:
    """Draws each word a random direction and adds them up: texts of the same words are near.

    It is no model: it stands in where only the number and the size of the vectors matter. Lines
    are added up once: copies of a text have the same ones in another order.
    """

    text: EmbeddedText = "original"

    def __init__(self) -> None:
        self._directions: dict[str, Vectors] = {}
        self._line = lru_cache(maxsize=200_000)(self._add_up)

    def embed(self, texts: list[str], question: bool = False) -> Vectors:
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for line in text.splitlines():
                row += self._line(line)
            if not row.any():  # a line of asterisks: no model gives a text no direction either
                row += self._direction(text)
            row /= np.linalg.norm(row)
        return vectors

    def _add_up(self, line: str) -> Vectors:
        total = np.zeros(DIMENSION, dtype=np.float32)
        for word in words(line):
            total += self._direction(word.folded)
        return total

    def _direction(self, word: str) -> Vectors:
        if word not in self._directions:
            drawn = np.random.default_rng(zlib.crc32(word.encode())).standard_normal(DIMENSION)
            self._directions[word] = drawn.astype(np.float32)
        return self._directions[word]


@contextmanager
def law_store() -> Iterator[Settings]:
    """Yield the settings of a store with the laws, taken in by the pipeline if not yet there."""
    with TemporaryDirectory() as passing:
        folder = Path(os.environ.get(KEPT) or passing)
        # No `.env` of the folder it is run in has a say.
        settings = Settings(home=folder / "store")
        ingest([str(unpacked_laws(folder))], settings, DrawnEmbedder(), progress=_say)
        yield settings


def unpacked_laws(folder: Path) -> Path:
    laws = folder / "laws"
    if not laws.exists():
        with tarfile.open(ARCHIVE) as archive:
            archive.extractall(folder / "unpacking", filter="data")
        # Renamed when whole: an interrupted run leaves no half.
        (folder / "unpacking").rename(laws)
    return laws


def _say(step: Step) -> None:
    if step.word and step.done % 20 == 0:
        print(f"taking in the laws: {step.done} of {step.total}", file=sys.stderr)


def passage_count(settings: Settings) -> int:
    store = Store(settings)
    try:
        return sum(row["passages"] for row in store.catalogue.rows())
    finally:
        store.close()


def law_questions(folder: Path) -> dict[str, list[str]]:
    """Return by kind what a clerk might type: headings of articles, and what they are in English.

    Those without diacritics and the English ones are of the same headings.
    """
    headings: list[str] = []
    for path in sorted(unpacked_laws(folder).rglob("*.txt")):
        headings += _ARTICLE.findall(canonical(path.read_text(encoding="utf-8")))
    asked = list(dict.fromkeys(headings))[::EVERY]
    return {
        "Vietnamese": asked,
        "no diacritics": [fold(heading) for heading in asked],
        "English": [in_english(heading, packaged()) for heading in asked],
    }
