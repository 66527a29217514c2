"""Replies -> figures: hit@k, MRR, answer@k and how often nothing was answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.text import canonical
from tests.evaluation.data import Asked
from tests.evaluation.systems import Reply

NONE = 10**6


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of the answerable questions, and of all those with no answer in the records."""

    questions: int
    hit_1: float | None
    hit_5: float | None
    mrr_10: float | None
    answer_1: float | None
    answer_3: float | None
    refused: float | None  # of the answerable ones: wrongly
    refused_none: float | None  # of the unanswerable ones: rightly


def measure(asked: Sequence[Asked], replies: Sequence[Reply]) -> Figures:
    pairs = list(zip(asked, replies, strict=True))
    answerable = [(a, reply) for a, reply in pairs if a.evidence]
    none = [reply for a, reply in pairs if not a.evidence]
    hits = [hit_rank(a, reply) for a, reply in answerable]
    answers = [answer_rank(a, reply) for a, reply in answerable]
    return Figures(
        questions=len(pairs),
        hit_1=_mean(rank < 1 for rank in hits),
        hit_5=_mean(rank < 5 for rank in hits),
        mrr_10=_mean(1 / (rank + 1) if rank < 10 else 0.0 for rank in hits),
        answer_1=_mean(rank < 1 for rank in answers),
        answer_3=_mean(rank < 3 for rank in answers),
        refused=_mean(not reply.answered for _, reply in answerable),
        refused_none=_mean(not reply.answered for reply in none),
    )


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return sum(found) / len(found) if found else None


def hit_rank(asked: Asked, reply: Reply) -> int:
    """Return the place of the first passage that holds a piece of evidence (or lies in it)."""
    for rank, (source, text) in enumerate(reply.passages):
        said = _bare(text)
        for file, quote in asked.evidence:
            evidence = _bare(quote)
            if source == file and (evidence in said or said in evidence):
                return rank
    return NONE


def answer_rank(asked: Asked, reply: Reply) -> int:
    """Return the place of the first cited sentence, of a right file, that holds an answer."""
    files = {file for file, _ in asked.evidence}
    for rank, (source, text) in enumerate(reply.cited):
        if source in files and any(_bare(answer) in _bare(text) for answer in asked.answers):
            return rank
    return NONE


def _bare(text: str) -> str:
    # Neither line ends nor words broken across lines may decide.
    return "".join(canonical(text).split())
