"""Of how many a claim says something: of all, most, both or with one voice, and of how few."""

from __future__ import annotations

import re

from assistant.claims.amounts import same_quantity
from assistant.claims.content import Content
from assistant.claims.contrasts import denies, has_all, has_each
from assistant.claims.facts import ORDINAL
from assistant.claims.numerals import NUMBER
from assistant.claims.quantities import CHANGES
from assistant.claims.source import Claimed, Source

_WITH_ONE_VOICE = re.compile(r"\bunanimous(?:ly)?\b|\bwith one voice\b")
_DISSENT = re.compile(
    r"(?<!có )(?<!\b0 phiếu )\bkhông (?:đồng ý|tán thành|nhất trí|biểu quyết|đồng tình)\b"
    r"|\bphiếu trắng\b"
)
_ALL_OF = re.compile(
    rf"\b(?:all(?: of)?(?: the| its| these| those)?(?: \w+['’]s?)?|every one of(?: the)?) {NUMBER}"
)
_OF_WHICH = re.compile(rf"\btrong (?:số )?đó(?: chỉ)?(?: mới)?(?: có)? {NUMBER}")
_MOST = re.compile(r"\bmost (?:of\b|people\b|\w+s\b)|\bthe majority of\b|\b(?:nearly|almost) all\b")
_MOST_IN_RECORD = re.compile(
    r"\b(?:phần lớn|hầu hết|đa số|chủ yếu|phần nhiều|đại bộ phận|đa phần|phổ biến|cơ bản|gần như"
    r"|hầu như|nhiều|tất cả|toàn bộ|nhất|chính)\b"
)
_SOME_IN_RECORD = re.compile(r"\b(?:một số|một bộ phận|một vài|số ít|có nơi)\b")
_TURNS = re.compile(r"\b(?:nhưng|song|trong khi|còn)\b")
_ONLY = re.compile(r"\bonly (?:about |some )?$")
_LEFT = re.compile(r"\bcòn (?:có )?$")
_DENIED_AFTER = re.compile(r"[^,;.]*\b(?:chưa|không)\b")
_SHARE_OF_ALL = re.compile(
    r"\b(?:đạt|bằng|chiếm) (?P<share>\d{1,2}(?:,\d+)?) ?% (?:tổng|diện tích|số|kế hoạch gieo)"
)


def overstated(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether an English claim says of all, most or both what a sentence says of fewer."""
    if not claim.english:
        return False
    said, written = claim.text.lower(), source.text.lower()
    return (
        bool(_WITH_ONE_VOICE.search(said) and _DISSENT.search(written))
        or _is_of_part(claim, source, content)
        or _is_of_some(claim, source)
        or _is_of_both(said, written)
        or _is_of_share(claim, written)
        or _is_of_rest(claim, source)
    )


def _is_of_part(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether a claim says of all of so many what a sentence says of some of them: 17 trụ sở,
    trong đó 5 trụ sở đã xuống cấp.
    """
    part = _OF_WHICH.search(source.text.lower())
    told = [one for one in claim.facts.quantities if one.unit != ORDINAL]
    if not part or len(told) != 1 or not _ALL_OF.search(claim.text.lower()):
        return False
    before, after = source.text[: part.start()], source.text[part.start() :]
    if has_all(before) or has_all(after):
        return False
    whole, own = content.said(before), content.said(after)
    return any(
        own.share(term) and not whole.share(term) for term in claim.terms if not term.generic
    )


def _is_of_some(claim: Claimed, source: Source) -> bool:
    written = source.text.lower()
    return bool(
        _MOST.search(claim.text.lower())
        and _SOME_IN_RECORD.search(written)
        and not _MOST_IN_RECORD.search(written)
        and not source.facts.quantities
    )


def _is_of_both(said: str, written: str) -> bool:
    """Tell whether a claim says that both rose, or fell, where one alone did: tăng về số lượng
    nhưng giảm về số vốn.
    """
    mine = {match.lastgroup for match in CHANGES.finditer(said)}
    if "both" not in said.split() or len(mine) != 1 or not _TURNS.search(written):
        return False
    theirs = [match.lastgroup for match in CHANGES.finditer(written)]
    return len(theirs) == 2 and len({*theirs}) == 2


def _is_of_share(claim: Claimed, written: str) -> bool:
    """Tell whether a claim says of all what a sentence says of a share of them."""
    return bool(
        has_all(claim.text)
        and not any(one.unit == "%" for one in claim.facts.quantities)
        and not denies(claim.text, True)
        and _SHARE_OF_ALL.search(written)
        and not has_each(written)
    )


def _is_of_rest(claim: Claimed, source: Source) -> bool:
    """Tell whether a claim says that only so many are what a sentence says so many are not yet:
    còn 14 kết luận chưa được báo cáo.
    """
    if denies(claim.text, True):
        return False
    for one in claim.facts.quantities:
        places = [w for w in source.facts.quantities if same_quantity(one, w, source)]
        if _ONLY.search(claim.text[: one.start].lower()) and any(
            _LEFT.search(source.text[: w.start].lower())
            and _DENIED_AFTER.match(source.text.lower(), w.end)
            for w in places
        ):
            return True
    return False
