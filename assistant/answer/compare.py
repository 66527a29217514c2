"""The answer to a question that compares: one statement for each side, the side named."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from assistant.answer.against import against, tells_against
from assistant.answer.asked import holds
from assistant.answer.changed import asks_difference, compares
from assistant.answer.draft import Draft, Point, Records, point
from assistant.answer.fact import PASSAGES, compose_fact
from assistant.answer.judge import judge, missing_terms, terms_asked
from assistant.answer.latest import ends
from assistant.answer.most import NO_FIGURE
from assistant.answer.narrowing import frames
from assistant.answer.refusal import refuse
from assistant.answer.said import with_head
from assistant.answer.wording import WORDING
from assistant.naming import Spelled, find_places
from assistant.question import Question
from assistant.question.sides import Side, find_sides
from assistant.ranking.rows import row_head
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import passage_head
from assistant.reports import Hit
from assistant.retrieve import Found
from assistant.text import fold, is_row, words

CANDIDATES = 3  # first sentences of a side, one of which is quoted
MOST = 4  # sides
ALIKE = 0.5  # weight of how alike the sides are said; a sentence's fit is about 1
_THIS_YEAR = re.compile(r"\b(?:nam nay|this year)\b")


def compose_comparison(question: Question, records: Records) -> Draft:
    sides, found, told = _sides_told(question, records)
    if len(sides) < 2:
        return compose_fact(question, records)
    if not all(told.values()) and (year := _year_recorded(question, found)):
        of_then = replace(question, today=date(year, 12, 31))
        earlier = _sides_told(of_then, records)
        if all(earlier[2].values()):
            question, (sides, found, told) = of_then, earlier
    answered = {name: telling for name, telling in told.items() if telling}
    silent = [name for name in told if name not in answered]
    # One place tells nothing of another, as a month may of the next.
    places = [one for one in silent if any(find_places(Spelled(one)))]
    itself = _comparing_itself(question, records)
    told_by_one = any(compares(one) for telling in answered.values() for one in telling)
    differs = bool(silent) and not (itself or told_by_one) and asks_difference(question)
    unsaid = any(side.said and side.name in silent for side in sides)
    if not answered or places or unsaid or differs:
        return refuse(question, records.find(question, PASSAGES), records, places)
    chosen = dict(zip(answered, most_alike(list(answered.values())), strict=True))
    points = [point(one, _labelled(", ".join(names), one)) for one, names in _each_once(chosen)]
    wording = WORDING[question.language]
    return Draft(
        hits=_of_all([one.hits for one in found]),
        points=tuple(itself or points),
        lead=wording["compared"],
        closing=wording["side_missing"].format(sides=", ".join(silent))
        if silent and not itself
        else "",
        also=tuple(one for one in points if itself and one.text != itself[0].text),
        matching=frozenset(sentence.passage.report for sentence in chosen.values()),
    )


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, NO_FIGURE.sub(" ", text)))


def _sides_told(
    question: Question, records: Records
) -> tuple[list[Side], list[Found], dict[str, Sequence[Sentence]]]:
    """Return the sides that are compared, what is found of each, and by name what tells of it."""
    sides = find_sides(question)[:MOST]
    questions = [records.read(side.question) for side in sides]
    found = [records.find(one, PASSAGES) for one in questions]
    told = {
        side.name: _saying_most(asked, _of_side(side, asked, one, records)[:CANDIDATES], records)
        for side, asked, one in zip(sides, questions, found, strict=True)
    }
    if asks_difference(question):  # which figures tell, unless it is told which is more
        told = {
            name: [one for one in telling if _has_figure(one.text) or compares(one)]
            for name, telling in told.items()
        }
    return sides, found, told


def _year_recorded(question: Question, found: Sequence[Found]) -> int | None:
    """Return the latest year that reports found tell of, where "this year" is no year of theirs."""
    if not (question.today and _THIS_YEAR.search(fold(question.text))):
        return None
    ended = (ends(hit.passage) for one in found for hit in one.hits)
    years = [end[0] for end in ended if end and end[0] < question.today.year]
    return max(years, default=None)


def _comparing_itself(question: Question, records: Records) -> Sequence[Point]:
    """Return what compares a period itself with the other: So với tháng 12, số vụ giảm 14 vụ."""
    if not against(question):
        return ()
    told = judge(question, records.find(question, PASSAGES), records).telling
    telling = _saying_most(question, told, records)
    return [point(one) for one in telling if tells_against(question, one)][:1]


def _each_once(chosen: Mapping[str, Sentence]) -> list[tuple[Sentence, list[str]]]:
    """Return what is quoted, and the sides that it tells of."""
    sides: dict[tuple[str, int], tuple[Sentence, list[str]]] = {}
    for name, one in chosen.items():
        sides.setdefault((one.passage.report, one.start), (one, []))[1].append(name)
    return list(sides.values())


def _labelled(name: str, sentence: Sentence) -> str:
    """Return what a side is called, with the columns' names where a row tells of it."""
    head = row_head(sentence)
    return f"{name} ({head})" if head else name


def _of_side(side: Side, asked: Question, found: Found, records: Records) -> Sequence[Sentence]:
    """Return what tells of a side: of rows only those that name it, where some do, and of what has
    a figure only what holds one.
    """
    told = judge(asked, found, records).telling
    telling = [one for one in told if holds(asked, one, records.lexicon)] or told
    named = [one for one in telling if fold(side.name) in fold(one.text)]
    if side.said:
        return named
    rows = any(is_row(one.text) for one in named)
    return [one for one in telling if one in named or not is_row(one.text)] if rows else telling


def _saying_most(
    asked: Question, telling: Sequence[Sentence], records: Records
) -> Sequence[Sentence]:
    """Return the sentences that say most of what is asked themselves, below their headings."""
    terms = [term for term in terms_asked(asked, records.lexicon) if not frames(term)]
    missing = [len(missing_terms(terms, [with_head(one)], records.lexicon)) for one in telling]
    return [one for one, lack in zip(telling, missing, strict=True) if lack == min(missing)]


def most_alike(sides: Sequence[Sequence[Sentence]]) -> tuple[Sentence, ...]:
    """Return one sentence of each side: those that fit well and are said alike.

    Reports tell the same things in the same words month by month; a side's second best sentence
    may be the one that can be compared.
    """
    return max(product(*sides), key=lambda one: sum(s.fit for s in one) + ALIKE * _likeness(one))


def _likeness(chosen: Sequence[Sentence]) -> float:
    """Return the share of words that all have in common, 0 if two are the same sentence."""
    if len({(one.passage.report, one.start) for one in chosen}) < len(chosen):
        return 0.0
    said = [{word.key for word in words(one.text) if word.key.isalpha()} for one in chosen]
    alike = len(set.intersection(*said)) / (len(set.union(*said)) or 1)
    return alike + _are_of_one_table(chosen)


def _are_of_one_table(chosen: Sequence[Sentence]) -> bool:
    """Tell whether they are rows below the same head."""
    heads = {(one.passage.report, passage_head(one.passage)) for one in chosen}
    return len(heads) == 1 and all(is_row(one.text) for one in chosen)


def _of_all(hits: Sequence[Sequence[Hit]]) -> tuple[Hit, ...]:
    """Return the hits of all sides, each once, by their scores."""
    every = {hit.passage.id: hit for one in hits for hit in one}
    return tuple(sorted(every.values(), key=lambda hit: (-hit.score, hit.passage.id)))
