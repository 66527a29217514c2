"""Ranks out of how many there are: 9th of 11 is thứ 9/11, and not thứ 9/63."""

from __future__ import annotations

import re

from assistant.claims.facts import ORDINAL
from assistant.claims.quantities import Quantity
from assistant.claims.source import Claimed, Source

_OF_HOW_MANY = re.compile(
    r"(?:/| (?:out of|of|among|trong(?: số)?|trên)(?: the| tổng số)? )(\d{1,3})\b"
)
_RANK = re.compile(r"\bthứ \d{1,3}/\d")


def written_out_of(claimed: Quantity, claim: Claimed, source: Source) -> str:
    """Return a claim's rank as a record writes it, 9/11, if the claim says of how many it is and
    the sentence writes its ranks so; else "".
    """
    how_many = _OF_HOW_MANY.match(claim.text, claimed.end)
    if claimed.unit != ORDINAL or not how_many or not _RANK.search(source.text):
        return ""
    return f"{claimed.value}/{how_many[1]}"


def has(rank: str, source: Source) -> bool:
    return bool(re.search(rf"(?<!\d){rank}(?!\d)", source.text))
