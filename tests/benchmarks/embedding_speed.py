"""How long the packaged model takes to load, for a question and for passages."""

from __future__ import annotations

import time
from collections.abc import Iterator

from assistant.embedding import ModelEmbedder
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.terms import question_text
from assistant.settings import Settings
from tests.benchmarks.question_latency import in_domain_questions
from tests.benchmarks.rows import Row

QUESTIONS = 40
BATCHES = 5
BATCH = 32


def rows() -> Iterator[Row]:
    settings = Settings()
    embedder = ModelEmbedder(settings)
    began = time.perf_counter()
    embedder.embed(["x"])
    yield Row("loading the packaged model", "s", (time.perf_counter() - began,))
    read = [read_question(asked, packaged()) for asked in in_domain_questions()[:QUESTIONS]]
    texts = [question_text(question, packaged(), embedder.text) for question in read]
    yield Row("embedding a question", "ms", tuple(_spent(embedder, [text]) for text in texts))
    words = " ".join(texts).split()
    speeds = []
    for batch in range(BATCHES):
        # Passages of some 150 words, none the same.
        passages = [" ".join((words[n + batch :] * 2)[:150]) for n in range(BATCH)]
        speeds.append(1000 * BATCH / _spent(embedder, passages))
    yield Row("embedding passages of 150 words", "passages/s", tuple(speeds))


def _spent(embedder: ModelEmbedder, texts: list[str]) -> float:
    began = time.perf_counter()
    embedder.embed(texts)
    return 1000 * (time.perf_counter() - began)
