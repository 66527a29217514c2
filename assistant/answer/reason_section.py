"""The reasons that a report gives below a heading of their own, as reports do: Nguyên nhân."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from assistant.answer.asked import asks_why, kind_asked
from assistant.answer.draft import Draft, Point, Records, lines_of
from assistant.answer.enumeration import line_with_items
from assistant.answer.judge import says_all, terms_asked
from assistant.answer.meant import is_of_named
from assistant.answer.narrowing import frames
from assistant.answer.reason import REASONS
from assistant.answer.unheld import find_unheld
from assistant.question import Question
from assistant.question.content import TROUBLES, Term
from assistant.ranking.items import announces, unmarked
from assistant.reports import Passage
from assistant.text import fold

PASSAGES = 10
MOST = 16  # statements

_HEADING = re.compile(r"(?:(?:nhung|cac|ve) )*(?:nguyen nhan|ly do)\b")
_OF_SUCCESS = re.compile(
    rf"{_HEADING.pattern}.*\b(?:dat duoc|ket qua|thanh cong|uu diem|thuan loi)\b"
)
# Of two kinds reports tell apart: those of the matter, and those of who was in charge.
_KIND = re.compile(r"\b(?:khach|chu) quan\b")
# Of these, where nothing is said of what, every such section tells.
_TROUBLES = re.compile(rf"\b(?:{fold(TROUBLES)}|yeu kem|shortcomings|difficulties)\b")
_WORDS = 6  # of a line that only names what follows: a) Nguyên nhân chủ quan
# What such a section is of, unless it says that it is of what went well.
_SHORTCOMING = frozenset(
    "cham,cham tre,tre,thap,kem,yeu,it,kho,kho khan,vuong mac,han che,ton tai,bat cap,yeu kem"
    ",khuyet diem,ton tai han che,kho khan vuong mac,thieu,dat,con,bi,viec,cong tac,slow,low,late"
    ",delayed,delay,delays,behind,poor,weak,few,difficulties,problems,shortcomings".split(",")
)


def compose_reasons(question: Question, records: Records) -> Draft | None:
    """Return the reasons that stand below a heading, of what that and those above it tell.

    None where no reason is asked for, or no such section is of what it is asked of.
    """
    # Most questions ask for none, of which the kind is read while they are searched.
    if not asks_why(question) or kind_asked(question) != "reason":
        return None
    if find_unheld(question, records):
        return None
    terms = [*_asked_of(question, records)]
    if not terms and not _TROUBLES.search(fold(question.text)):
        return None
    found = records.find(question, PASSAGES)
    hits = [hit.passage for hit in found.hits if is_of_named(question, hit.passage)]
    for report in dict.fromkeys(one.report for one in hits):
        passages = records.catalogue.passages_of(report)
        if points := _of_kind(question, _reasons(terms, passages, records)):
            return Draft(found.hits, points[:MOST], matching=frozenset((report,)))
    return None


def _asked_of(question: Question, records: Records) -> Iterator[Term]:
    """Yield what the reason is asked of, less that it is not well with it."""
    for term in terms_asked(question, records.lexicon):
        for one in term.parts or (term,):
            said = fold(one.text)
            if not (said in REASONS or said in _SHORTCOMING or _KIND.search(said) or frames(one)):
                yield one


def _of_kind(question: Question, points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the reasons of the kind that is asked for; all of them if none is."""
    kind = _KIND.search(fold(question.text))
    return tuple(one for one in points if kind is None or kind.group() in fold(one.label))


def _reasons(
    terms: Sequence[Term], passages: Sequence[Passage], records: Records
) -> tuple[Point, ...]:
    """Return what stands below the first heading of reasons that says all terms, or those above."""
    for passage in passages:
        for depth, heading in enumerate(passage.heading):
            above = passage.heading[: depth + 1]
            if any(map(_is_of_success, above)):
                break
            if _names_reasons(heading) and _says(terms, passage, above, records):
                return tuple(_below(above, passages))
        for line in lines_of(passage):
            if (
                _leads(line.text)
                and _names_reasons(line.text)
                and _says(terms, passage, (*passage.heading, line.text), records)
            ):
                return tuple(line_with_items(passage.report, (line.start, line.end), records))
    return ()


def _leads(line: str) -> bool:
    """Tell whether a line announces what follows, or begins with the name of what it tells."""
    return announces(line) or len(line.partition(":")[0].split()) <= _WORDS < len(line.split())


def _names_reasons(line: str) -> bool:
    return bool(_HEADING.match(fold(unmarked(line)))) and not _is_of_success(line)


def _is_of_success(line: str) -> bool:
    """Tell whether a heading is of the reasons of what went well."""
    return bool(_OF_SUCCESS.match(fold(unmarked(line))))


def _says(terms: Sequence[Term], passage: Passage, above: Sequence[str], records: Records) -> bool:
    return says_all(terms, "\n".join((passage.title, *above)), records.lexicon)


def _below(above: Sequence[str], passages: Sequence[Passage]) -> Iterator[Point]:
    """Yield the lines below some headings that are none, each with what names them."""
    own = [one for one in passages if one.heading[: len(above)] == above]
    heads = frozenset(chain.from_iterable(one.heading for one in own))
    label = above[-1]
    for passage in own:
        for line in lines_of(passage):
            names = _names_reasons(line.text) and len(line.text.split()) <= _WORDS
            if names or line.text in heads:
                label = line.text
            else:
                yield Point(passage, line.start, line.end, label)
