"""Whether the one of two things that a claim says is more has the larger figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.claims.content import Content, Term
from assistant.claims.facts import ORDINAL
from assistant.claims.labels import HARD
from assistant.claims.quantities import Quantity
from assistant.claims.source import Claimed, Source

_LESS = {
    False: r"(?:chậm|thấp|ít|nhỏ|kém|ngắn) hơn",
    True: r"(?:less|fewer|lower|smaller|slower|shorter|more slowly)(?: \w+){0,4} than",
}
_MORE = {
    False: r"(?:nhanh|cao|nhiều|lớn|dài|mạnh) hơn|vượt",
    True: r"(?:more|higher|larger|greater|faster|longer|bigger)(?! slowly)(?: \w+){0,4} than"
    r"|exceed(?:s|ed)|outnumber(?:s|ed)|surpass(?:es|ed)",
}
_COMPARES = {
    english: re.compile(rf"\b(?:(?P<less>{_LESS[english]})|(?P<more>{_MORE[english]}))\b")
    for english in (False, True)
}


class _Told(NamedTuple):
    """A figure with its own words, and those of the item of a list that it stands in."""

    quantity: Quantity
    label: str
    item: str


def turned_round(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether a claim without figures says that one is more than another which is less."""
    said = _COMPARES[claim.english].search(claim.text.lower())
    if claim.facts.quantities or not said:
        return False
    terms = [term for term in claim.terms if not term.generic]
    before = [term for term in terms if term.start < said.end()]
    after = [term for term in terms if term.start >= said.end()]
    named = [_names(side, claim.english) for side in (before, after)]
    if all(named):
        before, after = named
    figures = list(_figures(source))
    # Who are named stand once in an item, however many figures are told of them.
    for subject in (terms, ()) if all(named) else ((), terms):
        one = _best(before, after, subject, figures, content)
        other = _best(after, before, subject, figures, content)
        pairs = [(a, b) for a in one for b in other if a.unit == b.unit and a.change == b.change]
        if pairs and all(a.value != b.value for a, b in pairs):
            return all((a.value < b.value) != bool(said["less"]) for a, b in pairs)
    return False


def _names(terms: Sequence[Term], english: bool) -> list[Term]:
    """Return the names; of English also the first word, if there is no other: China's exports."""
    names = [one for one in terms if one.name]
    return names or [one for one in terms if english and not one.start]


def _figures(source: Source) -> Iterator[_Told]:
    text, begin = source.text, 0
    for one in source.facts.quantities:
        if one.unit != ORDINAL:
            label = HARD.split(text[begin : one.end])[-1]
            after = HARD.split(text[one.end :])[0]
            yield _Told(one, label, f"{HARD.split(text[: one.end])[-1]}{after}")
        begin = one.end


def _best(
    terms: Sequence[Term],
    others: Sequence[Term],
    subject: Sequence[Term],
    figures: Sequence[_Told],
    content: Content,
) -> list[Quantity]:
    """Return the figures that are told of some terms and not of others; given a `subject`, those
    in whose item they are named that are told of most of it.
    """
    scores: dict[tuple[float, float], list[Quantity]] = {}
    for one in figures:
        own = content.said(one.label)
        said = content.said(one.item) if subject else own
        mine = sum(map(said.share, terms)) - sum(map(said.share, others))
        if mine > 0:
            score = mine, sum(map(own.share, subject))
            scores.setdefault(score, []).append(one.quantity)
    return scores[max(scores)] if scores else []
