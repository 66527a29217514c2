"""What a claim says has happened, a change or deaths, and a sentence says nothing like it."""

from __future__ import annotations

import re

from assistant.claims.contrasts import denies, parted_by_denial
from assistant.claims.quantities import NO_FALL

# That something rose or fell, and how a record may say so.
_CHANGED = (
    (
        {
            False: re.compile(r"\btăng\b(?! cường)"),
            True: re.compile(
                r"\b(?:rose|increased|grew(?! up\b)|climbed|jumped"
                r"|(?:to|will) (?:rise|increase|grow|climb))\b"
            ),
        },
        re.compile(
            r"\b(?:tăng|cao|nâng|vượt|lên|hơn|thêm|gấp|đẩy|phát triển|phục hồi|cải thiện|mở rộng)\b"
        ),
    ),
    (
        {
            False: re.compile(r"\bgiảm\b"),
            True: re.compile(
                rf"\b(?:fell{NO_FALL}|decreased|declined(?! to \D)|dropped|shrank"
                r"|(?:to|will|should|must|be) (?:fall|decrease|decline|drop|shrink|reduced?|cut))\b"
            ),
        },
        re.compile(
            r"\b(?:giảm|thấp|hạ|sụt|bớt|kém|hụt|cắt|thu hẹp|xuống|hạn chế|ít|chậm lại|tiết kiệm"
            r"|rút ngắn|tinh giản|trừ|miễn)\b"
        ),
    ),
)


def change(claim: str, english: bool, source: str) -> bool:
    """Tell whether a claim says that something rose or fell and a source says nothing like it."""
    said, written = claim.lower(), source.lower()
    return any(one[english].search(said) and not told.search(written) for one, told in _CHANGED)


_DEATHS = {
    False: re.compile(r"\b(?:người chết|bị chết|tử vong|thiệt mạng)\b"),
    True: re.compile(
        r"\b(?:died|dead|deaths|fatalities|killed|killing"
        r"|(?:claim|cost|los|tak|took)\w* (?:of )?(?:\w+ ){0,2}lives)\b"
    ),
}
_DEATHS_IN_RECORD = re.compile(
    r"\b(?:chết|tử vong|thiệt mạng|hy sinh|hi sinh|qua đời|từ trần|tử|mạng|giết|tiêu h[ủu][yỷ])\b"
)


def deaths(claim: str, english: bool, source: str) -> bool:
    """Tell whether a claim says that some died and a source says so of none."""
    if denies(claim, english):
        return False
    affirmed = parted_by_denial(source, False)[0]
    return bool(_DEATHS[english].search(claim.lower()) and not _DEATHS_IN_RECORD.search(affirmed))
