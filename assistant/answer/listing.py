"""The answer to a question for a list: all that the records say of it, not the best few."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer.choose import without_repeats
from assistant.answer.draft import Draft, Records, point
from assistant.answer.judge import judge, missing_terms, with_head
from assistant.answer.refusal import refuse
from assistant.answer.wording import WORDING
from assistant.content import Term
from assistant.question import Question
from assistant.sentences import Sentence

PASSAGES = 60  # looked at
LONG = 40  # sentences at most
# A further sentence fits at least this share as well as the first, and says at least that share of
# what the sentence that says most of the question does. On the developing lists 7.4 sentences are
# quoted (35 at most), and 0.81 hold the evidence; with 0.3 and 0: 10.5 (40), and 0.88.
NEAR = 0.5
TOLD = 0.5


def compose_list(question: Question, records: Records, topic: Sequence[Term] = ()) -> Draft:
    """List what answers; of a `topic` what says all of its terms, where anything does."""
    found = records.find(question, PASSAGES)
    verdict = judge(question, found, records)
    if not verdict.answered:
        return refuse(question, found, records)
    near = _near(verdict.telling)
    told = [one for one in near if not missing_terms(topic, [with_head(one)], records.lexicon)]
    points = tuple(point(one) for one in without_repeats(told or near, LONG))
    reports = {one.passage.report for one in points}
    wording = WORDING[question.language]
    return Draft(
        found.hits,
        points,
        lead=wording["found"].format(count=len(points)),
        closing=wording["looked_at"].format(
            reports=records.catalogue.count(), count=len(points), matching=len(reports)
        ),
        matching=frozenset(reports),
    )


def _near(telling: Sequence[Sentence]) -> list[Sentence]:
    fit, met = max(one.fit for one in telling), max(one.met for one in telling)
    return [one for one in telling if one.fit >= NEAR * fit and one.met >= TOLD * met]
