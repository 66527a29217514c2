"""The answer that there is none: what was looked for, and the nearest passages beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache, partial

from assistant.answer.asked import kind_asked
from assistant.answer.draft import Draft, Records
from assistant.answer.judge import says_all, terms_asked
from assistant.answer.meant import is_of_named, periods_meant, tells_of_conference
from assistant.answer.places import is_named
from assistant.answer.unheld import find_unheld
from assistant.answer.wording import WORDING
from assistant.answer.years import says_period
from assistant.lexicon import Lexicon
from assistant.naming import period
from assistant.naming.named import period_name
from assistant.naming.names import KINDS
from assistant.question import Question
from assistant.question.content import Term, named_apart
from assistant.ranking.terms import whole_text
from assistant.ranking.worded import worded
from assistant.reports import Description, Passage, Period
from assistant.retrieve import Found
from assistant.text import fold, words

NEAREST = 3  # passages that are offered
HEADING = 60  # characters of a heading that are shown
# What asks for the present state, which records need not say of what they tell.
_NOW = re.compile(r"(?:hien(?: nay| tai| gio)?|nay|now|nowadays|current(?:ly)?)")
LOOKED = 30  # best passages for one thing asked for, one of which says it if any does


def refuse(
    question: Question, found: Found, records: Records, lacking: Sequence[str] = ()
) -> Draft:
    """Say that no record answers, what none of them has, and which passages come nearest.

    `lacking` is what is known not to be there.
    """
    wording = WORDING[question.language]
    unheld = find_unheld(question, records)
    numbers = [
        f"{KINDS[document.kind].vietnamese if document.kind else ''} {document.said}"
        for document in unheld
        if not document.year
    ]
    terms = _terms_looked_for(question, [*lacking, *numbers], records.lexicon)
    passages = [hit.passage for hit in found.hits]
    naming = (
        passage
        for passage in passages
        if unheld and any(document.is_mentioned(whole_text(passage)) for document in unheld)
    )
    titles = _titles(naming) or _nearest(terms, passages, records.lexicon)
    looked = _Looked(passages, records)
    missing = [
        *lacking,
        *(document.called(question.language) for document in unheld),
        *_things_missing(question, looked, records),
        *(
            f"“{term.text}”"
            for term in terms
            if not looked.mention(term.text, partial(_tells, term, records.lexicon))
        ),
    ]
    lead, closing = [wording["not_in_records"]], []
    if missing:
        lead.append(wording["missing"].format(terms=", ".join(missing)))
    elif mentioned := _mentioned(question, terms, looked.passages, records.lexicon):
        closing.append(mentioned)
    if titles:
        several = "".join(f"\n– {title}" for title in titles)
        closing.append(wording["nearest"] + (several if titles[1:] else f" {titles[0]}"))
    return Draft(found.hits, lead=" ".join(lead), closing=" ".join(closing), missing=tuple(missing))


def _terms_looked_for(question: Question, known: Sequence[str], lexicon: Lexicon) -> list[Term]:
    """Return the terms of a question, without what is `known` not to be there and without "now"."""
    of_known = {word.folded for said in known for word in words(said)}
    return [
        term
        for term in terms_asked(question, lexicon)
        if not of_known.issuperset(term.spellings[0]) and not _NOW.fullmatch(fold(term.text))
    ]


class _Looked:
    """The passages found for a question, and those found for single things that it names."""

    def __init__(self, passages: Sequence[Passage], records: Records) -> None:
        self.passages = [*passages]
        self._records = records

    def mention(self, text: str, says: Callable[[Passage], bool]) -> bool:
        """Tell whether a passage says something: of those found until now, or found for `text`."""
        if any(map(says, self.passages)):
            return True
        best = self._records.saying(self._records.read(text), LOOKED)
        saying = [passage for passage in best if says(passage)]
        self.passages += saying
        return bool(saying)


def _tells(term: Term, lexicon: Lexicon, passage: Passage) -> bool:
    """Tell whether a passage says a term, or each part of a long one."""
    told = worded(whole_text(passage), lexicon)
    return term.is_in(told) or (bool(term.parts) and all(one.is_in(told) for one in term.parts))


def _mentioned(
    question: Question, terms: Sequence[Term], passages: Sequence[Passage], lexicon: Lexicon
) -> str:
    """Say how far the records tell of the terms of a question, all of which they tell of.

    Of a Vietnamese one only those are told that they mention in the question's own words.
    """
    if not question.english:
        told = [whole_text(one) for one in passages]
        terms = [term for term in terms if any(_is_said(term, one) for one in told)]
    if not terms:
        return ""
    named = [read.value for kind in named_apart(question)[0].kinds() for read in kind]
    telling = (one for one in passages if says_all(terms, whole_text(one), lexicon))
    first = next(telling, None)
    if not first and len(terms) > 1:
        said = "apart"
    elif named and not any(is_of_named(question, one) for one in (first, *telling) if one):
        said = "elsewhere"
    else:
        said = "unexplained" if kind_asked(question) == "reason" else "unanswered"
    return WORDING[question.language][said].format(
        terms=", ".join(f"“{term.text}”" for term in terms),
        named=", ".join(dict.fromkeys(named)),
    )


def _is_said(term: Term, text: str) -> bool:
    """Tell whether a text says a term as it is typed, with its diacritics or without any.

    Its words stand side by side in one sentence: "… cho nhân dân. Số hộ …" says no "dân số".
    """
    typed = term.text.lower()
    said = _laid_out(text, fold(typed) == typed)
    return bool(re.search(rf"\b{re.escape(typed)}\b", said))


@lru_cache(maxsize=256)  # it is asked of every term
def _laid_out(text: str, unmarked: bool) -> str:
    """Return a text in small letters, with or without its diacritics, in one line."""
    return " ".join((fold(text) if unmarked else text.lower()).split())


def _things_missing(question: Question, looked: _Looked, records: Records) -> list[str]:
    """Return the periods, conferences and places named that no report is of and none mentions."""
    _, conferences, places = (
        list(dict.fromkeys(read.value for read in kind))
        for kind in named_apart(question)[0].kinds()
    )
    described = records.looked_at().values()
    missing = _times_missing(question, looked, described)
    conference = question.named.conference
    if conference not in {None, *(one.conference for one in described)}:
        missing += [
            name
            for name in conferences
            if not looked.mention(name, partial(tells_of_conference, question.named))
        ]
    return missing + [name for name in places if not looked.mention(name, partial(is_named, name))]


def _times_missing(
    question: Question, looked: _Looked, described: Collection[Description]
) -> list[str]:
    """Return the periods meant that no report is of and no passage speaks of."""
    reported = {one.periods for one in described}
    return [
        name
        for asked in periods_meant(question)
        if all(period.agreement([asked], periods) <= 0 for periods in reported)
        and (name := period_name(asked, question.language))
        and not looked.mention(name, partial(_says, asked))
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
