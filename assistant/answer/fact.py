"""The answer to a question about one thing: the one sentence, and what may help beside it."""

from __future__ import annotations

from assistant.answer.choose import without_repeats
from assistant.answer.draft import Draft, Records, point
from assistant.answer.judge import judge
from assistant.answer.refusal import refuse
from assistant.question import Question

SHORT = 3  # sentences at most
# A further sentence fits at least this share as well as the first. On XQuAD answer@3 is 0.915 with
# 0.5 and 0.925 with 0.3, for 2.4 and 2.9 sentences an answer; with 0 it is no better.
NEAR = 0.3
PASSAGES = 10


def compose_fact(question: Question, records: Records) -> Draft:
    found = records.find(question, PASSAGES)
    verdict = judge(question, found, records.lexicon)
    if not verdict.answered:
        return refuse(question, found, records)
    best = verdict.fitting[0].fit
    near = (one for one in verdict.fitting if one.fit >= NEAR * best)
    points = tuple(point(sentence) for sentence in without_repeats(near, SHORT))
    return Draft(found.hits, points[:1], also=points[1:], matching=verdict.reports)
