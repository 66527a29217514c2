"""Whether the names of people and places in a claim stand in a sentence or above it."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from assistant.claims.content import Content
from assistant.claims.source import Claimed, Source
from assistant.lexicon import ENGLISH_FUNCTION
from assistant.naming import Spelled, find_provinces
from assistant.text import CAPITAL, fold, words

_NAME = re.compile(
    r"\b[A-ZĐ][^\W\d_]*[a-zà-ỹ](?: (?!No\b)[A-ZĐ][^\W\d_]*[a-zà-ỹ])+\b"
)  # Khoai Chau


# A place of some level by its name: huyện Văn Giang.
_PLACE = re.compile(
    r"\b(?P<level>(?i:huyện|xã|phường|thị xã|thị trấn|quận|thôn|ấp))"
    rf" (?P<name>{CAPITAL}\w*(?: {CAPITAL}\w*)*)"
)


def _is_elsewhere(claim: Claimed, source: Source) -> bool:
    """Tell whether a sentence names a place of a level, and a claim one that stands nowhere."""
    levels = {match["level"].lower() for match in _PLACE.finditer(source.text)}
    mine = [m["name"] for m in _PLACE.finditer(claim.text) if m["level"].lower() in levels]
    said = fold(f"{source.in_full}\n{source.before}") if mine else ""
    return any(not re.search(rf"\b{fold(name)}\b", said) for name in mine)


def absent(claim: Claimed, source: Source, content: Content) -> str | None:
    """Return "name" or "place" if a claim has one that a passage up to there does not have."""
    said = f"{source.above}\n{source.before}\n{source.text}"
    if claim.english and _is_parted(claim.text, said, content):
        return "name"
    if not claim.english and _is_elsewhere(claim, source):
        return "place"
    places = _provinces(claim.text)
    return None if not places or places <= _provinces(said) else "place"


def _provinces(text: str) -> set[str]:
    return {one.value for one in find_provinces(Spelled(text))}


def _is_parted(claim: str, said: str, content: Content) -> bool:
    """Tell whether two syllables that stand side by side in a name do so nowhere in `said`."""
    names = _NAME.findall(claim)
    beside = set(pairwise(word.folded for word in words(said))) if names else set()
    return any(
        content.is_syllable(one)
        and content.is_syllable(other)
        and (fold(one), fold(other)) not in beside
        for name in names
        for one, other in pairwise(name.split())
        if fold(one) not in ENGLISH_FUNCTION  # In Can Tho
    )


def name_before(text: str) -> str:
    """Return the words with capitals at the end of a text, or ""."""
    last = re.split(r"[(,;]", text.rstrip(" :"))[-1].split()
    name = list(takewhile(lambda word: word[0].isupper() and word.isalpha(), reversed(last)))
    return " ".join(reversed(name))
