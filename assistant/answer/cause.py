"""Whether a sentence gives a reason, of whatever it is."""

from __future__ import annotations

import re

from assistant.claims.contrasts import reason_at

# A cause where no preposition leads it: nên nhu cầu giảm.
CAUSED = (
    r"nguyên nhân|lý do|khiến|(?<!thời gian )chờ(?! đợi)|dẫn (?:đến|tới)"
    r"|làm (?:cho|(?:\w+ ){1,5}?(?:tăng|giảm|chậm))"
    r"|(?:ảnh hưởng|tác động) (?:của|từ|bởi)|(?:bắt nguồn|xuất phát) từ"
    r"|(?:chủ yếu|phần lớn|một phần) do"
)
# What follows from the sentence before is no cause.
_THEREFORE = re.compile(r"\b(?:do|vì|nhờ) (?:đó|vậy|thế)\b", re.IGNORECASE)
# Nor is one that is only sought, or said to be or not to be there: vắng có lý do.
_UNTOLD = re.compile(
    r"\b(?:(?:có|không|nêu|trình bày|làm|tìm|điều tra|xác định|xác minh|chưa|tìm hiểu|phân tích)"
    r"(?: rõ| có| được| ra)?)(?: (?:các|những))? (?:lý do|nguyên nhân)\b"
    r"(?! (?:là|do|vì|chủ yếu|chính|từ|bởi)\b)",
    re.IGNORECASE,
)
# Nor what something did: gây thiệt hại 12 tỷ đồng.
CAUSE = re.compile(
    rf"\b(?:{CAUSED}|nên|gây(?! (?:ra )?(?:thiệt hại|hậu quả|hư hỏng)))\b", re.IGNORECASE
)
# What rose or fell, or is not well, did so by a cause, whoever acts: giảm do các hộ ngừng nuôi.
_MOVED = re.compile(
    r"\b(?:tăng(?! cường)|giảm(?! nghèo)|hụt|sụt|chậm|trễ|thấp|thiếu|kéo dài|chưa \w+"
    r"|(?:không|chỉ|mới) đạt)\b"
    r"(?:[^.,;]|[.,](?=\d))*?\b(?<!lý )do\b",
    re.IGNORECASE,
)


def gives_reason(text: str, cause: re.Pattern[str]) -> bool:
    """Tell whether a Vietnamese sentence gives a reason, with which one often begins, or a `cause`
    by its name.
    """
    text = _UNTOLD.sub(" ", _THEREFORE.sub(" ", text))
    by_word = reason_at(text[:1].lower() + text[1:], False) is not None
    return by_word or bool(_MOVED.search(text) or cause.search(text))
