"""By how much something rose or fell, or differs from before: what answers says that it does."""

from __future__ import annotations

import re

from assistant.answer.against import against, is_against_another_year
from assistant.answer.asked import kind_asked
from assistant.question import Question
from assistant.question.as_typed import SEVERAL, compile_typed
from assistant.question.content import lowered
from assistant.ranking.sentences import Sentence
from assistant.text import is_row

_ASKS = compile_typed(
    r"\b(?:(?:thêm|tăng|hơn|nhiều) hay (?:bớt|giảm|kém|ít)"
    rf"|(?:hơn|kém|tăng|giảm|thấp|cao|nhiều|ít)(?: (?:hơn|lên|đi|thêm))?(?: so với)?"
    rf" (?:cùng kỳ|năm (?:trước|ngoái)|tháng trước|quý trước)\b[^?]*\b(?:bao nhiêu|bn|{SEVERAL}))\b"
)
_DIFFERENCE = compile_typed(
    r"\b(?:hơn kém|chênh(?: lệch)?(?: nhau)?|khác nhau)\b[^?]*\b(?:bao nhiêu|bn|mấy)\b"
    r"|\b(?:nào|đâu)\b[^?]*\b(?:nhiều|ít|cao|thấp|lớn|nhanh|mạnh|tốt|khá|kém|đông)\b[^?]* hơn\b"
    r"|\btăng(?: hay| hoặc|,)? giảm\b(?! (?:nghèo|tốc))"
    r"|\bhơn bao nhiêu\b|\b(?:difference between|which (?:year|month|quarter) (?:was|had|saw) .*"
    r"(?:higher|more|lower|less|fewer))\b"
)
_BEFORE = re.compile(
    r"\b(?:tháng|quý|năm|kỳ) (?:trước|ngoái)\b|\bso với (?:cuối |đầu )?(?:tháng|quý|năm)\b", re.I
)
_TELLS = re.compile(
    r"\b(?:tăng|giảm|bớt|thêm|hơn|kém|cao|thấp|gấp|vượt|hụt|sụt|tụt|lùi|thụt|nhích|cùng kỳ|so với"
    r"|không (?:đổi|biến động|thay đổi)|ổn định|tương đương|giữ (?:nguyên|vững)|bằng \d|đi (?:lên"
    r"|xuống)|năm (?:trước|ngoái)|tháng trước)\b",
    re.IGNORECASE,
)
_AIM = re.compile(r"\A\W*(?:\d+\W+)?(?:phấn đấu|mục tiêu|chỉ tiêu)\b", re.IGNORECASE)
# What was really reached is told by no aim, which none of these words asks for.
_ASKS_DONE = compile_typed(r"\b(?:thực tế|trên thực tế)\b")
_ASKS_AIM = compile_typed(r"\b(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|dự kiến|dự toán|sẽ|phải)\b")


def asks_difference(question: Question) -> bool:
    """Tell whether only both of what is compared answer: by how much, or which is more."""
    return bool(_DIFFERENCE.search(lowered(question)))


def compares(sentence: Sentence) -> bool:
    """Tell whether a sentence compares with a time before, as the columns of a row may."""
    return is_row(sentence.text) or bool(_BEFORE.search(sentence.text))


def tells_change(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence tells of a change, and of what was, where a question in Vietnamese
    asks for that; a row has it in its column.
    """
    if question.english or is_row(sentence.text) or kind_asked(question) == "reason":
        return True
    if is_against_another_year(question, sentence):
        return False
    asked = lowered(question)
    changed = bool(_ASKS.search(asked))
    done = (changed or against(question) or _ASKS_DONE.search(asked)) and not _ASKS_AIM.search(
        asked
    )
    if done and _AIM.search(sentence.text):
        return False
    return not changed or bool(_TELLS.search(sentence.text))
