"""Ranks: 9th of 11 is thứ 9/11 and not thứ 9/63, and who is third is not the largest."""

from __future__ import annotations

import re

from assistant.claims.content import Content
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


_NTH = "nhất hai ba tư năm".split()
_ENGLISH_NTH = "first second third fourth fifth".split()
# Who is told to be the how manieth: thứ hai là Hàn Quốc.
_RANKED = re.compile(
    rf"\b[Tt]hứ (?P<n>{'|'.join(_NTH)})(?: là|:)? (?P<who>[A-ZĐ]\w*(?: [A-ZĐ]\w*)*)"
)
_MOST = r"largest|biggest|highest|top|leading|greatest|most"
_SAID = re.compile(
    rf"\b(?:(?P<of>{'|'.join(_ENGLISH_NTH[1:])})[- ](?:{_MOST})"
    rf"|(?:rank(?:s|ed)?|came|comes|stands?|is|in)(?: in)? (?P<nth>{'|'.join(_ENGLISH_NTH)})"
    rf"|(?<!one of the )(?<!among the )(?P<most>{_MOST}|(?:tops?|leads?|heads?) the \w+))\b"
)


def told_otherwise(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether the one name of a ranking in an English claim has another rank there."""
    said = _SAID.search(claim.text.lower()) if claim.english else None
    if not said:
        return False
    mine = _ENGLISH_NTH.index(said["of"] or said["nth"] or "first")
    names = [term for term in claim.terms if claim.text[term.start].isupper() and not term.generic]
    ranks = {
        _NTH.index(match["n"])
        for match in _RANKED.finditer(source.text)
        if any(content.said(match["who"]).share(name) for name in names)
    }
    return len(ranks) == 1 and mine not in ranks


_AHEAD = re.compile(r"\b(?:ahead of|followed by|then come|in front of)\b")
_NEXT = re.compile(
    r"\b(?:tiếp (?:theo|đến|đó)|kế (?:đến|tiếp)|sau đó|xếp sau|theo sau|rồi đến|thứ hai)\b"
)
_LEADS = re.compile(r"\b(?:dẫn đầu|đứng đầu|thứ nhất|(?:lớn|nhiều|cao) nhất|đầu tiên|hàng đầu)\b")
_FIRST = re.compile(r"\b(?:rank(?:s|ed)? (?:first|top)|came first|in first place|topped)\b")
_PLACED = re.compile(r"\b(?:xếp|đứng)(?: \w+){0,2} thứ (?!nhất\b|1\b)\w+")


def in_other_order(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether an English claim says that one is ahead of another which leads in a sentence, or
    first which is placed lower.
    """
    said, written = claim.text.lower(), source.text.lower()
    if claim.english and not claim.facts.quantities and _is_of_other_end(said, written):
        return True
    if claim.english and _FIRST.search(said) and _PLACED.search(written):
        return not _LEADS.search(written)
    ahead = _AHEAD.search(said) if claim.english else None
    following = _NEXT.search(written) if ahead else None
    leads = _LEADS.search(written, 0, following.start()) if following else None
    if not (ahead and following and leads):
        return False
    begin = max(written.rfind(mark, 0, leads.start()) for mark in ";.,:") + 1
    first = content.said(source.text[begin : following.start()])
    rest = content.said(source.text[following.end() :])
    terms = [term for term in claim.terms if not term.generic]
    apart = [
        {
            bool(first.share(term))
            for term in side
            if bool(first.share(term)) != bool(rest.share(term))
        }
        for side in (
            [term for term in terms if term.start < ahead.start()],
            [term for term in terms if term.start >= ahead.end()],
        )
    ]
    return False in apart[0] and apart[1] == {True}


# The two ends of a scale.
_TOP = re.compile(r"\b(?:highest|largest|biggest)\b"), re.compile(r"\b(?:cao|lớn|nhiều) nhất\b")
_BOTTOM = (
    re.compile(r"\b(?:lowest|smallest|fewest)\b"),
    re.compile(r"\b(?:thấp|nhỏ|ít) nhất\b"),
)


def _is_of_other_end(said: str, written: str) -> bool:
    return any(
        bool(one[0].search(said) and other[1].search(written))
        and not (other[0].search(said) or one[1].search(written))
        for one, other in ((_TOP, _BOTTOM), (_BOTTOM, _TOP))
    )
