"""Whether a sentence tells what is planned, where that is asked for and not what was done."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import lowered, spelled
from assistant.ranking.sentences import Sentence
from assistant.text import is_row

_PLAN = "(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)"
_ASKS_PLAN = compile_typed(rf"\b{_PLAN}\b")
# Without their marks goals are set (đặt) as often as reached (đạt).
_OF_PLAN = compile_typed(
    r"\b(?:so với|sở|bộ|ban|phòng|thông qua|vốn|phần trăm|vượt|đạt(?! MUC TIEU\b)|hoàn thành"
    rf"|tiến độ|thực hiện) {_PLAN}\b"
)
_ENGLISH_PLAN = re.compile(r"\b(?:aim(?:s|ed|ing)? (?:for|at)|target(?:s|ed|ing)? for)\b")
_PLANNED = re.compile(
    rf"(?<!% )(?<!so với )\b(?:{_PLAN}|phấn đấu|giao|dự kiến|quy hoạch|định hướng|sẽ)\b",
    re.IGNORECASE,
)
# How something is now no goal tells, unless the sentence also says how far it is: mới đạt 45%.
_NOW = compile_typed(
    r"\bhiện (?:nay|tại|giờ)\b|\bhiện(?= (?:có|còn|đang|là|đạt)\b)|\bat present\b|\bcurrently\b"
)
_GOAL = re.compile(r"\b(?:phấn đấu|mục tiêu|chỉ tiêu|sẽ|dự kiến)\b", re.IGNORECASE)
_DONE = re.compile(r"\b(?:đã|hiện|đang|mới đạt|đến nay)\b", re.IGNORECASE)


def is_as_planned(question: Question, counts: bool, sentence: Sentence) -> bool:
    """Tell whether a text says what is planned, not how much of it was done, if that is asked: by a
    Vietnamese question that `counts`.

    A heading may say so, and of a row of a table its columns.
    """
    if is_row(sentence.text) or not _asks_plan(question, counts):
        return True
    said = (sentence.text, *sentence.passage.heading)
    return any(map(_PLANNED.search, said))


def is_goal_for_now(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence only sets a goal, where it is asked how something is now."""
    if is_row(sentence.text) or not _asks_now(question):
        return False
    return bool(_GOAL.search(sentence.text)) and not _DONE.search(sentence.text)


@lru_cache(maxsize=16)  # it is asked of every sentence
def _asks_now(question: Question) -> bool:
    return bool(_NOW.search(lowered(question))) and not _asks_plan(question, counts=True)


@lru_cache(maxsize=16)  # it is asked of every sentence
def _asks_plan(question: Question, counts: bool) -> bool:
    if question.english:
        return bool(_ENGLISH_PLAN.search(question.text.lower()))
    asked = spelled(question)
    return counts and bool(_ASKS_PLAN.search(asked)) and not _OF_PLAN.search(asked)
