"""Who a Vietnamese claim says has the most, or is the only one: not another than a sentence's."""

from __future__ import annotations

import re

from assistant.claims.amounts import same_quantity
from assistant.claims.content import Content
from assistant.claims.facts import ORDINAL
from assistant.claims.source import Claimed, Source

_HOW = r"(?P<how>cao|lớn|nhiều|mạnh|đông|nặng|thấp|nhỏ|chậm|nhanh|dài)"
_MOST = {
    True: re.compile(rf"\b{_HOW}(?: \w+){{0,6}} nhất\b"),  # nhiều doanh nghiệp mới nhất
    False: re.compile(rf"\b{_HOW} nhất\b"),
}
# Who it is stands after it: nhiều nhất là ngành bán lẻ.
_WHO_AFTER = re.compile(r" (?:là|thuộc về|ở|tại|gồm)\b:? ?(?P<who>[^,;.:(\d]+)")
_ONLY = re.compile(
    r"\bduy nhất(?: (?:có|chỉ))? (?P<who>[^;.:(\d]+?)(?= (?:có|được|đạt|là|tăng|giảm|còn|không)\b)"
)
_TOP = re.compile(r"\b(?:cao|lớn|nhiều|mạnh|đông) nhất\b")
_KINDS = frozenset("nhóm ngành huyện xã tỉnh đơn vị mặt hàng sản phẩm dự án".split())
LIST = 3  # figures of a kind that can be ranked


def is_another(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether a claim says of another that it has the most, or what one alone has."""
    if claim.english:
        return False
    said, written = claim.text.lower(), source.text.lower()
    for mine in _MOST[True].finditer(said):
        theirs = [one for one in _MOST[False].finditer(written) if one["how"] == mine["how"]]
        whose = [_WHO_AFTER.match(source.text, one.end()) for one in theirs]
        if len(theirs) == 1 and whose[0] and _is_left_out(whose[0]["who"], claim, content):
            return True
    only = _ONLY.search(written)
    if only and _is_left_out(source.text[slice(*only.span("who"))], claim, content):
        return True
    return bool(_TOP.search(said) and not _MOST[False].search(written) and _is_least(claim, source))


def _is_left_out(who: str, claim: Claimed, content: Content) -> bool:
    """Tell whether a claim says none of the words that tell who it is."""
    terms = [
        term for term in content.terms(who, False) if not (term.generic or term.said in _KINDS)
    ]
    told = content.said(claim.text)
    own = content.said(who)
    return bool(terms) and not any(
        told.share(term)
        or any(own.share(one) for one in claim.terms if not (one.generic or one.said in _KINDS))
        for term in terms
    )


def _is_least(claim: Claimed, source: Source) -> bool:
    """Tell whether the one figure of a claim is the least of those a sentence lists."""
    told = [one for one in claim.facts.quantities if one.unit != ORDINAL and not one.change]
    if len(told) != 1 or len(claim.facts.quantities) != 1:
        return False
    alike = [one for one in source.facts.quantities if one.unit == told[0].unit and not one.change]
    least = min(alike, key=lambda one: one.value, default=None)
    return least is not None and len(alike) >= LIST and same_quantity(told[0], least, source)
