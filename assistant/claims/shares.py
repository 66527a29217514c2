"""Whether a share that a claim tells right after an amount is that of another amount."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import pairwise

from assistant.claims.amounts import same_quantity
from assistant.claims.content import Content
from assistant.claims.derived import is_above_whole, is_share_of_whole
from assistant.claims.facts import ORDINAL
from assistant.claims.labels import COMPARED, terms_within
from assistant.claims.quantities import CHANGES, Quantity
from assistant.claims.source import Claimed, Source

_SHARES = ("%", "pp")
_ITEM = re.compile(r";|[.:]\s")


def exchanged(claim: Claimed, source: Source, content: Content, paired: Container[int]) -> bool:
    """Tell whether a share is told of an amount that has one of its own in a sentence: ngô
    1.307 ha, tăng 0,99%, sản lượng 7.637 tấn, tăng 2,64%.

    The figures at the places `paired` are told of what stands before them all.
    """
    written = source.facts.quantities
    owners = {one: _amount_of(one, source, content) for one in written if one.unit in _SHARES}
    for place, (amount, share) in enumerate(pairwise(claim.facts.quantities), 1):
        if place in paired or share.unit not in _SHARES or not _is_amount(amount):
            continue
        if terms_within(claim.terms, (amount.end, share.start)):
            continue
        mine = [one for one in written if same_quantity(amount, one, source)]
        told = [owners.get(one) for one in written if same_quantity(share, one, source)]
        have_own = mine and all(one in owners.values() for one in mine)
        if have_own and told and all(told) and not any(one in told for one in mine):
            return True
    return False


# A share of a whole, and a change by a share, each right before its figure.
_MAKES_UP = re.compile(
    r"\b(?:chiếm|account\w* for|ma(?:de|kes?|king) up|compris\w*|constitut\w*|represent\w*)"
    r"(?: \w+){0,3} ?$"
)
_CHANGES_BY = re.compile(rf"{CHANGES.pattern}(?: (?:by|thêm|khoảng|about|over|hơn))? ?$")
# What it has come to, and by how much.
_TO_IN_RECORD = re.compile(r"\b(?:còn|xuống|lên|ở mức)(?: còn| mức| tới| đến| khoảng)* ?$")
_OF_ALL = re.compile(r" of (?:all |the |its )?(?:total|outstanding|overall|all)\b")
_BY = re.compile(rf"{CHANGES.pattern} by(?: (?:about|some|over|around|nearly))? ?$")


def taken_for_change(claimed: Quantity, claim: Claimed, written: Quantity, source: Source) -> bool:
    """Tell whether one of a claim and a sentence says that a figure is the share of a whole and
    the other that something has changed by it, or that a claim says so of what it has come to.
    """
    mine, theirs = claim.text[: claimed.start].lower(), source.text[: written.start].lower()
    if claim.english and _BY.search(mine) and _TO_IN_RECORD.search(theirs):
        return True
    if is_above_whole(claimed, claim) and is_share_of_whole(written, source):
        return True
    if claim.english and not claimed.change and _OF_ALL.match(claim.text.lower(), claimed.end):
        return bool(_CHANGES_BY.search(theirs))
    return any(
        _MAKES_UP.search(one) and _CHANGES_BY.search(other)
        for one, other in ((mine, theirs), (theirs, mine))
    )


def _is_amount(one: Quantity) -> bool:
    return one.unit not in (*_SHARES, "times", ORDINAL) and not one.change


def _amount_of(share: Quantity, source: Source, content: Content) -> Quantity | None:
    """Return the amount that a share goes on with, without another subject or item between."""
    before = [one for one in source.facts.quantities if one.end <= share.start and _is_amount(one)]
    if not before or _ITEM.search(source.text, before[-1].end, share.start):
        return None
    rest = source.facts.rest[before[-1].end : share.start]
    return None if content.tells(COMPARED.sub(" ", rest)) else before[-1]
