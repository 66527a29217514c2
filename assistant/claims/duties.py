"""Who must or may do something, and who need not: told of another, or the other way round."""

from __future__ import annotations

import re

from assistant.claims.opposites import PARTIES, Side, pair
from assistant.claims.source import Source

# Whoever may be told of one may be told of the other, but not what each must or may.
_PARTIES = (
    *PARTIES,
    pair(r"(?:bên|người) cho vay", r"lenders?", r"(?:bên|người) vay", r"borrowers?"),
    pair(r"người sử dụng lao động", r"employers?", r"người lao động", r"employees?|workers?"),
    pair(r"bên giao", r"transferors?|suppliers?", r"bên nhận", r"transferees?|recipients?"),
    pair(r"(?:doanh nghiệp|bên) bảo hiểm", r"insurers?|insurance (?:company|companies)",
         r"bên mua bảo hiểm", r"policy ?holders?"),
    pair(r"chủ đầu tư", r"investors?|project owners?", r"nhà thầu", r"contractors?"),
)  # fmt: skip
_HOLDS = {
    False: re.compile(r"\b(?:phải|chịu|có quyền|được quyền|có thể|có nghĩa vụ|có trách nhiệm)\b"),
    True: re.compile(
        r"\b(?:must|may|can|shall|should|ha(?:s|ve) to|ha(?:s|ve) the right|bears?|pays?"
        r"|(?:is|are) (?:entitled|obliged|required|responsible|liable|allowed|permitted))\b"
    ),
}
_BY = re.compile(r"\b(?:borne|paid|covered|met|done|repaired|made) by (?:the |an? )?$")
# Whoever may demand it of the other: then the other must do it.
_DEMANDED = re.compile(r"\b(?:yêu cầu|đề nghị|buộc)\b")
_MAY_DEMAND = {
    False: _DEMANDED,
    True: re.compile(r"\b(?:may|can|to) (?:\w+ )?(?:ask|demand|request|require|compel|claim)\b"),
}


# What stands under such a heading is yet to be done.
_DUTIES = re.compile(
    r"^\W*(?:[\divx]+[.)] )*(?:(?:các|những|một số) )?(?:phương hướng|nhiệm vụ|giải pháp|kiến nghị"
    r"|đề xuất|đề nghị|kế hoạch)\b(?!.*\b(?:kết quả|đã)\b)"
)
_DONE = re.compile(r"\bđã\b|\bxong\b(?! trước)")
_AHEAD = re.compile(
    r"\b(?:sẽ|phải|cần|giao(?! thông)|yêu cầu|đề nghị|dự kiến|phấn đấu|trước ngày|để|nếu|khi)\b"
)
_TOLD = re.compile(r"\b(?:đã|đang|hiện|đến nay|vừa|đạt|được|còn|ước|là|có)\b")


def told_as_done(claim: str, source: Source) -> bool:
    """Tell whether a claim says that what a record lists as a duty is done."""
    said, written = claim.lower(), source.text.lower()
    heading = source.passage.heading
    return bool(
        heading
        and any(_DUTIES.search(one.lower()) for one in heading)
        and _DONE.search(said)
        and not _AHEAD.search(said)
        and not _TOLD.search(written)
    )


def is_of_other_party(claim: str, english: bool, source: str) -> bool:
    """Tell whether a claim says that one of two parties must or may what a source says the other
    must or may.
    """
    said, written = claim.lower(), source.lower()
    if _DEMANDED.search(written) and not _MAY_DEMAND[english].search(said):
        return False
    return any(
        _holds(said, english, one, other) and _holds(written, False, other, one)
        for parties in _PARTIES
        for one, other in (parties, parties[::-1])
    )


def _holds(text: str, english: bool, one: Side, other: Side) -> bool:
    """Tell whether of two parties the first alone stands before what must or may be done, or is
    the one by whom it is done.
    """
    if any(_BY.search(text, 0, match.start()) for match in one[english].finditer(text)):
        return True
    holds = _HOLDS[english].search(text)
    before = text[: holds.start()] if holds else ""
    return bool(one[english].search(before)) and not other[english].search(before)


# That something need not be, or may not, and how a record may say so.
_NEED_NOT = (
    {
        False: re.compile(r"\bkhông (?:phải(?! là)|bắt buộc|cần|buộc)\b"),
        True: re.compile(
            r"\b(?:not|never) (?:be )?(?:required|obliged|obligated|compulsory|mandatory)\b"
            r"|\b(?:do|does|did)(?: not|n't) (?:have|need) to\b|\bneeds? not\b"
            r"|\bno (?:obligation|need|requirement|duty)\b"
        ),
    },
    re.compile(
        r"\b(?:(?:không|chưa)(?: \w+){0,3}? (?:phải|bắt buộc|cần|buộc|yêu cầu|nhất thiết|nghĩa vụ"
        r"|trách nhiệm)|miễn|trừ|tự nguyện|t[ùu][yỳ]|có thể|được phép|không áp dụng)\b"
    ),
)
_MAY_NOT = (
    {
        False: re.compile(r"\bkhông (?:được|thể|có quyền)\b|\bcấm\b"),
        True: re.compile(
            r"\b(?:cannot|can(?: not|'t)|(?:may|must|shall) not(?! \w+ (?:more|less))"
            r"|(?:is|are) not (?:allowed|permitted|entitled|eligible)"
            r"|(?:is|are|be) (?:strictly )?(?:prohibited|forbidden|barred|banned))\b"
        ),
    },
    re.compile(
        r"\b(?:không|chưa|chẳng|cấm|chỉ|trừ|hết|mất|tước|từ chối|loại|phải|mới|tối đa|dưới)\b"
    ),
)


def is_untold(claim: str, english: bool, source: str) -> bool:
    """Tell whether a claim says that something need not be, or may not, and a source never so."""
    said, written = claim.lower(), source.lower()
    return any(
        one[english].search(said) and not told.search(written)
        for one, told in (_NEED_NOT, _MAY_NOT)
    )
