"""A month or a quarter alone: what tells of all the months until then is not of it."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.naming.period import find_told
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import lowered
from assistant.ranking.sentences import Sentence
from assistant.reports import Period

_ALONE = compile_typed(
    r"\b(?:riêng|chỉ(?: tính)?(?: riêng)?)(?: trong)? (?:tháng|quý|T\d)"
    r"|\b(?:alone|by itself|on its own)\b"
)
_UNTIL = re.compile(
    r"\b(?:luỹ kế|lũy kế|từ đầu năm|cộng dồn|tính đến|đến (?:ngày|cuối|hết|nay)"
    r"|(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười một) tháng)\b",
    re.IGNORECASE,
)


def is_of_longer(question: Question, periods: tuple[Period, ...], sentence: Sentence) -> bool:
    """Tell whether a sentence is of all months until then, where one month or quarter alone is
    asked for, or of a longer report that does not name it.
    """
    if not _asks_alone(question) or not any(one.first and not one.is_year for one in periods):
        return False
    above = sentence.passage.heading[-1:]
    told = [one for text in (*above, sentence.text) for one in find_told(text)]
    if _are_among(periods, told):
        return False
    own = _are_among(periods, sentence.passage.description.told)
    return not own or bool(_UNTIL.search(sentence.text))


@lru_cache(maxsize=16)  # it is asked of every sentence
def _asks_alone(question: Question) -> bool:
    return bool(_ALONE.search(lowered(question)))


def _are_among(asked: tuple[Period, ...], told: list[Period] | tuple[Period, ...]) -> bool:
    months = {(one.first, one.last) for one in told}
    return any((one.first, one.last) in months for one in asked)
