"""Whether the one of two things that a claim says is more has the larger figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.claims.content import Content, Term
from assistant.claims.labels import HARD
from assistant.claims.source import Claimed, Source

_LESS = {
    False: r"(?:chậm|thấp|ít|nhỏ|kém|ngắn) hơn",
    True: r"(?:less|fewer|lower|smaller|slower|shorter|more slowly)(?: \w+){0,4} than",
}
_MORE = {
    False: r"(?:nhanh|cao|nhiều|lớn|dài|mạnh) hơn",
    True: r"(?:more|higher|larger|greater|faster|longer|bigger)(?! slowly)(?: \w+){0,4} than",
}
_COMPARES = {
    english: re.compile(rf"\b(?:(?P<less>{_LESS[english]})|(?P<more>{_MORE[english]}))\b")
    for english in (False, True)
}


def turned_round(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether a claim without figures says that one is more than another which is less."""
    said = _COMPARES[claim.english].search(claim.text.lower())
    if claim.facts.quantities or not said:
        return False
    terms = [term for term in claim.terms if not term.generic]
    before = [term for term in terms if term.start < said.start()]
    after = [term for term in terms if term.start >= said.end()]
    one, other = (
        _figures_of(before, after, source, content),
        _figures_of(after, before, source, content),
    )
    return any(
        one[unit] != other[unit] and (one[unit] < other[unit]) != bool(said["less"])
        for unit in one.keys() & other.keys()
    )


def _figures_of(
    terms: Sequence[Term], others: Sequence[Term], source: Source, content: Content
) -> dict[str, Decimal]:
    """Return by unit the figure that is told of some terms and not of others, if one is."""
    found: dict[str, dict[float, list[Decimal]]] = {}
    begin = 0
    for one in source.facts.quantities:
        said = content.said(HARD.split(source.text[begin : one.end])[-1])
        begin = one.end
        score = sum(map(said.share, terms)) - sum(map(said.share, others))
        if score > 0:
            found.setdefault(one.unit, {}).setdefault(score, []).append(one.value)
    best = {unit: scores[max(scores)] for unit, scores in found.items()}
    return {unit: values[0] for unit, values in best.items() if len(values) == 1}
