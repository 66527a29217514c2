"""The answer to a question for a list: all that the records say of it, not the best few."""

from __future__ import annotations

from assistant.answer.choose import without_repeats
from assistant.answer.draft import Draft, Records, point
from assistant.answer.judge import judge
from assistant.answer.refusal import refuse
from assistant.answer.wording import WORDING
from assistant.question import Question

PASSAGES = 60  # looked at
LONG = 40  # sentences at most
NEAR = 0.3  # a further sentence fits at least this share as well as the first


def compose_list(question: Question, records: Records) -> Draft:
    found = records.find(question, PASSAGES)
    verdict = judge(question, found, records)
    if not verdict.answered:
        return refuse(question, found, records)
    best = verdict.fitting[0].fit
    near = (one for one in verdict.telling if one.fit >= NEAR * best)
    points = tuple(point(sentence) for sentence in without_repeats(near, LONG))
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
