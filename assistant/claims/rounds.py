"""Whether a date is that of another round: đợt 1 từ 12/01 - 16/01; đợt 2 từ 08/02 - 14/02."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.claims.facts import ORDINAL, Day, read_facts
from assistant.claims.source import Claimed, Source

_PARTS = re.compile(r"[;()]|\.(?=\s)|,\s|\s(?:và|còn|trong khi|and|while|whereas|but)\s")
_FIRST = re.compile(r"\b(?:first|đầu)\b")


class _Part(NamedTuple):
    days: frozenset[tuple[int, int]]
    numbers: frozenset[int]


def exchanged(claim: Claimed, source: Source) -> bool:
    """Tell whether a claim tells days of one round that a sentence tells of another."""
    if not claim.facts.days or len(source.facts.days) < 2:
        return False
    written = [one for one in _parts(source.text, False) if one.days and one.numbers]
    for mine in _parts(claim.text, claim.english):
        having = [one for one in written if mine.days <= one.days]
        others = [one for one in written if one.numbers & mine.numbers]
        if not (mine.days and mine.numbers and having and others):
            continue
        if not any(one.numbers & mine.numbers for one in having):
            return True
    return False


def _parts(text: str, english: bool) -> list[_Part]:
    parts = []
    for said in _PARTS.split(text):
        facts = read_facts(said, english)
        numbers = {int(one.value) for one in facts.quantities if one.unit == ORDINAL}
        if _FIRST.search(said.lower()):
            numbers.add(1)
        parts.append(_Part(frozenset(_date(day) for day in facts.days), frozenset(numbers)))
    return parts


def _date(day: Day) -> tuple[int, int]:
    return day.day, day.month
