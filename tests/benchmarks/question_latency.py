"""How long a question takes at scale, stage by stage, without loading or running a model."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from assistant import conversation as conversing
from assistant import retrieve
from assistant.conversation import Conversation
from assistant.embedding import Embedder, ModelEmbedder
from assistant.ranking.sentences import Ranker
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from assistant.store.keywords import KeywordIndex
from assistant.store.vectors import VectorIndex
from tests.benchmarks.laws import (
    NOTE,
    DrawnEmbedder,
    law_questions,
    law_store,
    missing_laws,
    passage_count,
)
from tests.benchmarks.rows import Row, skipped
from tests.evaluation.data import in_domain

ASKED = "< 40"
WARMING = 10  # questions asked before the clock runs
# Seconds before each turn: torch's other thread goes on spinning for 4 ms after the stock pipeline
# has answered, on a processor that the next question needs.
REST = 0.01
# What is timed: each stage is one function of the program, called as it always is.
_STAGES: tuple[tuple[str, object, str], ...] = (
    ("reading the question", conversing, "read_question"),
    ("what is wanted", retrieve, "wanted"),
    ("keyword search", KeywordIndex, "search"),
    ("vector search", VectorIndex, "search"),
    ("reading the passages", Catalogue, "passages"),
    ("fusion", retrieve, "fuse_scores"),
    ("ranking sentences", Ranker, "rank"),
    ("embedding", DrawnEmbedder, "embed"),
    ("embedding", ModelEmbedder, "embed"),
    ("finding", retrieve.Retriever, "find_now"),
)
_SHOWN = [name for name, _, _ in _STAGES if name not in ("embedding", "finding")]
Times = dict[str, list[float]]


def rows() -> Iterator[Row]:
    if why := missing_laws():
        yield skipped("question over the laws' passages", why)
        return
    with law_store() as settings:
        scale = f"{passage_count(settings):,} passages; {NOTE}"
        sets = {
            **law_questions(settings.home.parent),
            "of the in-domain set": in_domain_questions(),
        }
        for kind, questions in sets.items():
            times = measure(settings, questions)
            what = f"question, {kind}: understanding, both searches, fusion"
            yield Row(what, "ms", tuple(times["searched"]), ASKED, scale)
            for stage in _SHOWN:
                yield Row(f"  {stage}", "ms", tuple(times[stage]))
            yield Row("  the whole answer", "ms", tuple(times["whole"]))


def in_domain_questions() -> list[str]:
    return [line["question"] for line in in_domain()]


def measure(
    settings: Settings,
    questions: Sequence[str],
    embedder: Embedder | None = None,
    beside: Callable[[str], None] = lambda question: None,
) -> Times:
    """Return the milliseconds of every question in each stage; some are asked before to warm up.

    `beside` is called with each question in turn.
    """
    conversation = Conversation(settings, embedder or DrawnEmbedder())
    conversation.warm_up()
    times: Times = defaultdict(list)
    try:
        for question in questions[:WARMING]:
            conversation.ask(question)
        for question in questions:
            time.sleep(REST)
            with stopwatch() as spent:
                began, processor = time.perf_counter(), time.process_time()
                conversation.ask(question)
                whole = 1000 * (time.perf_counter() - began)
            times["processor"].append(1000 * (time.process_time() - processor))
            time.sleep(REST)
            beside(question)
            for stage in (*_SHOWN, "embedding"):
                times[stage].append(spent[stage])
            found = spent["reading the question"] + spent["finding"]
            times["searched"].append(found - spent["ranking sentences"] - spent["embedding"])
            times["whole"].append(whole - spent["embedding"])
    finally:
        conversation.close()
    return times


@contextmanager
def stopwatch() -> Iterator[dict[str, float]]:
    """Yield the milliseconds spent in each stage, added up while the block runs."""
    spent: dict[str, float] = defaultdict(float)
    with ExitStack() as stack:
        for name, owner, attribute in _STAGES:
            timed = _timed(getattr(owner, attribute), name, spent)
            stack.enter_context(patch.object(owner, attribute, timed))
        yield spent


def _timed(call: Callable[..., Any], name: str, spent: dict[str, float]) -> Callable[..., Any]:
    def run(*arguments: Any, **options: Any) -> Any:
        began = time.perf_counter()
        try:
            return call(*arguments, **options)
        finally:
            spent[name] += 1000 * (time.perf_counter() - began)

    return run
