"""The answer that there is none: what was looked for, and the nearest passages beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from assistant.answer.draft import Draft, Records
from assistant.answer.judge import is_named, missing_terms, periods_meant, says_period, terms_asked
from assistant.answer.unheld import find_unheld
from assistant.answer.wording import WORDING
from assistant.lexicon import Lexicon
from assistant.naming import period
from assistant.naming.named import NamedThings, period_name
from assistant.question import Question
from assistant.question.content import Term, named_apart
from assistant.ranking.terms import whole_text
from assistant.ranking.worded import worded
from assistant.reports import Description, Passage, Period
from assistant.retrieve import Found
from assistant.text import words

NEAREST = 3  # passages that are offered
HEADING = 60  # characters of a heading that are shown


def refuse(
    question: Question, found: Found, records: Records, lacking: Sequence[str] = ()
) -> Draft:
    """Say that no record answers, what none of them has, and which passages come nearest.

    `lacking` is what is known not to be there.
    """
    wording = WORDING[question.language]
    named = named_apart(question)[0]
    unheld = find_unheld(question, records)
    numbers = [document.said for document in unheld if not document.year]
    of_number = {word.folded for said in (*lacking, *numbers) for word in words(said)}
    terms = [
        term
        for term in terms_asked(question, records.lexicon)
        if not of_number.issuperset(term.spellings[0])
    ]
    passages = [hit.passage for hit in found.hits]
    texts = [whole_text(passage) for passage in passages]
    missing = [
        *lacking,
        *(document.called(question.language) for document in unheld),
        *_things_missing(question, named, passages, records),
        *(f"“{term.text}”" for term in missing_terms(terms, texts, records.lexicon)),
    ]
    telling = [
        passage
        for passage, text in zip(passages, texts, strict=True)
        if unheld and any(document.is_mentioned(text) for document in unheld)
    ]
    titles = _titles(telling) or _nearest(terms, passages, records.lexicon)
    lead = [wording["not_in_records"]]
    if missing:
        lead.append(wording["missing"].format(terms=", ".join(missing)))
    return Draft(
        found.hits,
        lead=" ".join(lead),
        closing=wording["nearest"].format(passages="; ".join(titles)) if titles else "",
        missing=tuple(missing),
    )


def _things_missing(
    question: Question,
    named: NamedThings,
    passages: Sequence[Passage],
    records: Records,
) -> list[str]:
    """Return the periods, conferences and places named of which there is no report."""
    periods, conferences, places = (
        list(dict.fromkeys(read.value for read in kind)) for kind in named.kinds()
    )
    missing: list[str] = []
    if periods or conferences:
        described = records.described().values()
        missing += _times_missing(question, passages, described)
        if question.named.conference not in {None, *(one.conference for one in described)}:
            missing += conferences
    return missing + [name for name in places if not any(is_named(name, one) for one in passages)]


def _times_missing(
    question: Question, passages: Sequence[Passage], described: Collection[Description]
) -> list[str]:
    """Return the periods meant that no report is of and no passage speaks of."""
    reported = {one.periods for one in described}
    return [
        period_name(asked, question.language)
        for asked in periods_meant(question)
        if all(period.agreement([asked], periods) <= 0 for periods in reported)
        and not any(_says(asked, passage) for passage in passages)
    ]


def _says(asked: Period, passage: Passage) -> bool:
    return says_period(asked, passage.text, {one.year for one in passage.description.periods})


def _nearest(terms: Sequence[Term], passages: Sequence[Passage], lexicon: Lexicon) -> list[str]:
    """Return what the first passages that say one of the terms stand in."""
    told = ((passage, worded(whole_text(passage), lexicon)) for passage in passages)
    return _titles(one for one, said in told if any(term.is_in(said) for term in terms))


def _titles(passages: Iterable[Passage]) -> list[str]:
    """Return the first few titles of passages, each once."""
    titles: list[str] = []
    for passage in passages:
        if (title := _title(passage)) not in titles:
            titles.append(title)
        if len(titles) == NEAREST:
            break
    return titles


def _title(passage: Passage) -> str:
    heading = passage.heading[-1] if passage.heading else passage.title
    if heading.casefold() == passage.title.casefold():
        return f"“{passage.title}”"
    short = heading if len(heading) <= HEADING else f"{heading[: HEADING - 1].rstrip()}…"
    return f"“{passage.title}”, {short.rstrip(' :.')}"
