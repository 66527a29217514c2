"""The answer to a question for a list: all that the records say of it, not the best few."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.answer.asked import holds
from assistant.answer.bounded_rows import find_rows
from assistant.answer.choose import stating, without_repeats
from assistant.answer.draft import Draft, Point, Records, point
from assistant.answer.enumeration import enumerated, list_asked, opened
from assistant.answer.judge import judge, missing_terms, terms_asked
from assistant.answer.latest import ends
from assistant.answer.meant import periods_meant
from assistant.answer.most import says_that_most
from assistant.answer.order import moves_otherwise
from assistant.answer.refusal import refuse
from assistant.answer.said import with_head
from assistant.answer.whole import FEW
from assistant.answer.wording import WORDING
from assistant.question import Question
from assistant.question.content import Term
from assistant.ranking.items import announces, is_item, only_names
from assistant.ranking.sentences import Sentence

PASSAGES = 60  # looked at
LONG = 16  # sentences at most
# A further sentence fits at least this share as well as the first, and says at least that share of
# what the sentence that says most of the question does; from the fourth on it must fit nearly as
# well as the one before, or the list ends there. On the developing lists 6.0 sentences are quoted,
# and 0.81 hold the evidence; without the last rule 6.9, and 0.81.
NEAR = 0.5
TOLD = 0.5
NEARLY = 0.8
EQUAL = 0.9  # share of the best fit from which on what a sentence announces is opened out
ENDS = 3
SAYS = 0.95  # of the most that an item of a passage says, what those say that stand first


def compose_list(question: Question, records: Records, topic: Sequence[Term] = ()) -> Draft:
    """List what answers; of a `topic` what says all of its terms, where anything does."""
    found = records.find(question, PASSAGES)
    verdict = judge(question, found, records)
    points = find_rows(question, found, verdict, records)
    if not (verdict.answered or points):
        return refuse(question, found, records)
    terms = terms_asked(question, records.lexicon)
    points = points or tuple(list_asked(question, terms, verdict.telling, records))
    if not points:
        near = worth_listing(stating(verdict.telling) or verdict.telling)
        told = [one for one in near if _tells(one, terms, topic, records)]
        told = [one for one in verdict.deciding if says_that_most(question, one.text)] or told
        told = told or near
        told = [one for one in told if holds(question, one, records.lexicon)] or told
        chosen = _as_they_stand(without_repeats(told, LONG))
        chosen.sort(key=lambda one: moves_otherwise(question, one.text))
        points = tuple(_with_items(chosen, records))
    if question.intent == "overview" and not periods_meant(question):
        # How things stand is what the latest report says.
        points = tuple(sorted(points, key=lambda one: ends(one.passage), reverse=True))
    reports = {one.passage.report for one in points}
    looked_at = {hit.passage.report for hit in found.hits}
    wording = WORDING[question.language]
    return Draft(
        found.hits,
        points,
        lead=wording["found"].format(count=len(points)),
        closing=wording["looked_at"].format(
            passages=len(found.hits),
            reports=len(looked_at),
            count=len(points),
            matching=len(reports),
        ),
        matching=frozenset(reports),
    )


def _tells(one: Sentence, terms: Sequence[Term], topic: Sequence[Term], records: Records) -> bool:
    """Tell whether a sentence says all of a topic, and of few terms that are asked one at least."""
    few = terms if len(terms) <= FEW else ()
    missing = missing_terms([*topic, *few], [with_head(one)], records.lexicon)
    says_one = not few or any(term not in missing for term in few)
    return says_one and not any(term in missing for term in topic)


def _as_they_stand(chosen: Sequence[Sentence]) -> list[Sentence]:
    """Return the items of an enumeration in its order, where the best of them stood.

    Those that say less of the question than another of them stand behind: loại A where B is asked.
    """
    items = [one for one in chosen if is_item(one.text)]
    first = {
        one.passage.id: place for place, one in reversed(list(enumerate(chosen))) if one in items
    }
    most: dict[str, float] = {}
    for one in items:
        most[one.passage.id] = max(one.met, most.get(one.passage.id, 0.0))

    def place(at: int, one: Sentence) -> tuple[int, bool, int]:
        if one not in items:
            return at, False, one.start
        return first[one.passage.id], one.met < SAYS * most[one.passage.id], one.start

    ordered = sorted(enumerate(chosen), key=lambda pair: place(*pair))
    return [one for _, one in ordered]


def _with_items(chosen: Sequence[Sentence], records: Records) -> Iterator[Point]:
    """Yield the sentences, and below those that fit best what they announce.

    Beside what is announced nothing else is listed, and what only announces says nothing by itself.
    """
    best = max(one.fit for one in chosen)
    items = {one: enumerated(one, records) for one in chosen if one.fit >= EQUAL * best}
    announced = {(item.passage.report, item.start) for own in items.values() for item in own}
    for one in items if announced else chosen:
        own = items.get(one, [])
        if (one.passage.report, one.start) not in announced and (own or not announces(one.text)):
            yield from own if only_names(one.text) else opened([point(one), *own])


def worth_listing(telling: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences that are worth a place in a list, in their order."""
    fit, met = max(one.fit for one in telling), max(one.met for one in telling)
    near = [one for one in telling if one.fit >= NEAR * fit and one.met >= TOLD * met]
    fits = sorted((one.fit for one in near), reverse=True)
    falls = (before for before, after in pairwise(fits[ENDS - 1 :]) if after < NEARLY * before)
    least = next(falls, fits[-1] if fits else 0.0)
    return [one for one in near if one.fit >= least]
