"""Ranked sentences -> those that are quoted: none twice, none far worse than the best."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.ranking.sentences import Sentence


def without_repeats(ranked: Iterable[Sentence], most: int) -> list[Sentence]:
    """Return the best `most` sentences that do not share words with a better one."""
    chosen: list[Sentence] = []
    for sentence in ranked:
        if len(chosen) == most:
            break
        if any(_repeats(sentence, other) for other in chosen):
            # The one before it, quoted only to make it understood, may stand in the answer already.
            sentence = sentence.alone()
        if not any(_repeats(sentence, other) for other in chosen):
            chosen.append(sentence)
    return chosen


def _repeats(sentence: Sentence, other: Sentence) -> bool:
    """Tell whether the other one says the same, or holds or is held by this one."""
    if sentence.text == other.text:
        return True
    same = sentence.passage.report == other.passage.report
    return same and sentence.start < other.end and other.start < sentence.end
