"""The answer to a question about one thing: the one sentence, and what may help beside it."""

from __future__ import annotations

from assistant.answer.asked import holds, kind_asked
from assistant.answer.bounded_rows import find_rows
from assistant.answer.choose import stating, without_repeats
from assistant.answer.draft import Draft, Records, point
from assistant.answer.enumeration import enumerated, opened
from assistant.answer.holder import compose_holder
from assistant.answer.judge import judge
from assistant.answer.latest import find_latest
from assistant.answer.refusal import refuse
from assistant.answer.signature import compose_signer
from assistant.answer.speaker import with_speaker
from assistant.answer.who import find_who
from assistant.question import Question
from assistant.ranking.sentences import Sentence
from assistant.text import is_row

SHORT = 3  # sentences at most
# A further sentence is shown if its score is nearly that of the first. On XQuAD answer@3 is 0.908
# with 0.25, 0.913 with 0.3 and 0.915 with 0.4, for 2.6, 2.7 and 2.9 sentences of three at most.
NEAR = 0.3
PASSAGES = 10


def compose_fact(question: Question, records: Records) -> Draft:
    if signer := compose_signer(question, records):
        return signer
    found = records.find(question, PASSAGES)
    verdict = judge(question, found, records)
    if rows := find_rows(question, found, verdict, records):
        return Draft(found.hits, rows, matching=frozenset(one.passage.report for one in rows))
    if not verdict.answered:
        return compose_holder(question, found, records) or refuse(question, found, records)
    sure = find_latest(question, verdict.deciding[0], verdict.fitting)
    best = verdict.fitting[0].score
    near = stating(one for one in verdict.fitting if one.score >= best - NEAR and one != sure)
    near.sort(key=lambda one: not holds(question, one, records.lexicon))
    near = [one for one in near if not _is_lesser_row(one, sure)]
    first, *others = without_repeats([sure, *near], SHORT)
    first = with_speaker(question, first, records.lexicon)
    # What announces and says itself what is asked, how many there are, is enough.
    whole = kind_asked(question) not in ("", "reason") and holds(question, first, records.lexicon)
    items = [] if whole else enumerated(first, records)
    return Draft(
        found.hits,
        tuple(opened([point(first, find_who(question, first.text)), *items])),
        also=() if items else tuple(point(sentence) for sentence in others),
        matching=verdict.reports,
    )


def _is_lesser_row(one: Sentence, first: Sentence) -> bool:
    """Tell whether a row of a table says less of what is asked than the one that answers."""
    return is_row(one.text) and is_row(first.text) and one.met < first.met
