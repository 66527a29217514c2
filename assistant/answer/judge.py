"""Whether the records answer a question at all: an honest no instead of the nearest words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.retrieve import Found
from assistant.sentences import Sentence

# A sentence answers if the share of the question it meets (Sentence.met) and the nearness of the
# nearest passage come to this much. Measured on XQuAD and the developing half of the in-domain
# set (make eval): 1 to 2 of 100 XQuAD questions lie below, and 88 (English) to 91 of 100 questions
# asked of the wrong records. Counting words that no record has 1.5 or 2.5 times was no better.
ENOUGH = 0.5
NEARNESS = 0.6  # weight of the nearness
DECISIVE = 3  # first sentences of which one must answer


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the records answer, and those sentences that do, best first."""

    answered: bool
    telling: tuple[Sentence, ...]

    @property
    def reports(self) -> frozenset[str]:
        return frozenset(sentence.passage.report for sentence in self.telling)


def judge(found: Found) -> Verdict:
    enough = ENOUGH - NEARNESS * found.nearness
    answered = any(sentence.met >= enough for sentence in found.sentences[:DECISIVE])
    telling: Sequence[Sentence] = ()
    if answered:
        telling = [sentence for sentence in found.sentences if sentence.met >= enough]
    return Verdict(answered, tuple(telling))
