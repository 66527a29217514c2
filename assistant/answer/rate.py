"""A rate that is asked for by its name is told by one, and by no number of things."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import spelled
from assistant.text import is_row

# Of gold and of maps it is no rate of things: tỷ lệ vàng, tỷ lệ 1/500.
_ASKED = compile_typed(r"\A\W*(?:cho biết )?tỷ lệ (?!vàng\b)(?![^?]*1/\d)")
_TOLD = re.compile(
    r"%|‰|\d ?/ ?\d|\b(?:phần (?:trăm|nghìn|ngàn|vạn)|một nửa|t[ỷỉ] lệ|(?:một|hai|ba|\d+) phần"
    r"|trên (?:tổng số )?\d|toàn bộ|tất cả|100)\b",
    re.IGNORECASE,
)


def tells_rate(question: Question, text: str) -> bool:
    """Tell whether a Vietnamese text has a rate, if a question in Vietnamese begins with it; a row
    has it below a head: tỷ lệ tốt nghiệp, 16.842 thí sinh.
    """
    if question.english or is_row(text) or not _ASKED.search(spelled(question)):
        return True
    return bool(_TOLD.search(text))
