"""Whether two figures that a claim tells of one thing are of two items of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.claims.amounts import same_quantity
from assistant.claims.content import Content, Term
from assistant.claims.facts import ORDINAL
from assistant.claims.labels import CLEARLY, Span, terms_within
from assistant.claims.quantities import Quantity
from assistant.claims.source import Claimed, Source

_ITEM = re.compile(r";|[.:]\s")


def exchanges(claim: Claimed, source: Source, labels: Sequence[Span], content: Content) -> bool:
    """Tell whether two figures of a claim that follow each other are of two items of a list, and in
    each beside another one of the other's kind; `labels` are of the claim's figures.
    """
    for place, (one, other) in enumerate(pairwise(claim.facts.quantities), 1):
        end = max(other.start, labels[place][1])  # two fewer people were killed
        own = terms_within(claim.terms, (one.end, end))
        pairs = [(a, b) for a in _places(one, source) for b in _places(other, source)]
        if (
            one.unit != other.unit
            and pairs
            and all(_are_apart(claim, source, pair, own, content) for pair in pairs)
        ):
            return True
    return False


def _places(one: Quantity, source: Source) -> list[Quantity]:
    return [w for w in source.facts.quantities if same_quantity(one, w, source)]


def _are_apart(
    claim: Claimed,
    source: Source,
    pair: tuple[Quantity, Quantity],
    own: Sequence[Term],
    content: Content,
) -> bool:
    """Tell whether two figures of a sentence are of two items, each with one of the other's kind;
    `own` are a claim's terms from the first of the two on.
    """
    first, second = pair
    item, beside = (_item(one, source) for one in pair)
    if item == beside or ORDINAL in (first.unit, second.unit):
        return False
    items = _ITEM.split(source.text)
    said, other = content.said(items[beside]), content.said(items[item])
    # The second has words of its own, or some that nothing here is known by.
    if any(
        said.share(term) - other.share(term) > CLEARLY or not said.share(term) + other.share(term)
        for term in own
    ):
        return False
    rivals = [
        [one for one in source.facts.quantities if _item(one, source) == place and one.unit == unit]
        for place, unit in ((item, second.unit), (beside, first.unit))
    ]
    told = claim.facts.quantities
    return all(rivals) and not any(
        same_quantity(mine, one, source) for mine in told for some in rivals for one in some
    )


def _item(one: Quantity, source: Source) -> int:
    return len(_ITEM.findall(source.text[: one.start]))
