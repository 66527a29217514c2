"""What reports of a series say alike, month by month: without a period the latest is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Set

from assistant.answer.days import days_asked
from assistant.answer.meant import periods_meant
from assistant.question import Question
from assistant.ranking.rows import row_head
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage
from assistant.text import words

ALIKE = 0.7  # share of their words that two sentences have in common, figures apart


def find_latest(question: Question, sure: Sentence, others: Iterable[Sentence]) -> Sentence:
    """Return a sentence, or what the latest report of its series says in its place."""
    end = ends(sure.passage)
    if periods_meant(question) or days_asked(question) or not end:
        return sure
    later = [one for one in others if ends(one.passage) > end]
    if not later:
        return sure
    said = _said(sure)
    alike = (one for one in later if _is_alike(one, sure, said))
    return max(alike, key=lambda one: ends(one.passage), default=sure)


def ends(passage: Passage) -> tuple[int, ...]:
    """Return the year and the month in which the latest period of a passage's report ends."""
    periods = passage.description.told
    return max(((one.year, one.last) for one in periods if one.year), default=())


def _is_alike(one: Sentence, other: Sentence, said: Set[str]) -> bool:
    """Tell whether two sentences of a place say the same, as the other `said`, figures apart."""
    if one.passage.description.place != other.passage.description.place:
        return False
    told = _said(one)
    return len(said & told) >= ALIKE * len(said | told)


def _said(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence, of a row with those of its columns: of what it tells."""
    said = f"{row_head(sentence)}\n{sentence.text}"
    return frozenset(word.key for word in words(said) if word.folded.isalpha())
