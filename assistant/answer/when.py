"""When something is: whether a sentence tells the day or the time that is asked for."""

from __future__ import annotations

import re

from assistant.claims.facts import read_facts
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import lowered, spelled
from assistant.text import fold, is_row

_WEEKDAY_ASKED = compile_typed(
    r"\b(?:vào|nhằm|đúng|hôm|ngày|sáng|chiều|tối) thứ mấy\b|\bday of the week\b|\bweekdays?\b"
)
_WEEKDAYS = "thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật"
_DAY_OF_WEEK = re.compile(rf"\b(?:{_WEEKDAYS})\b", re.IGNORECASE)
# A day may be told without its name: sáng 18/9.
_PART_OF_DAY = r"\b(?:sáng|trưa|chiều|tối|đêm) \d{1,2}/\d{1,2}\b"
NO_NUMBER = re.compile(_PART_OF_DAY, re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:ngày(?! đêm)|năm|quý|thế kỷ|mùa|giờ) \w|\b[12]\d{3}\b"
    r"|\b(?:(?<!trong )tháng \w|tháng (?:\d|[ivx]+\b|này|tới|sau|trước|nay|qua))"
    rf"|{_PART_OF_DAY}",
    re.IGNORECASE,
)
# Of several days the first alone may have its name: các ngày thứ Năm 13/02, 20/02.
_WEEKDAY = rf"(?:ngày |(?:{_WEEKDAYS}),? )"
_DAY_OF_MONTH = re.compile(
    rf"\bngày (?:mùng |mồng )?\d{{1,2}}\b|{_PART_OF_DAY}|\b{_WEEKDAY}\d{{1,2}}/\d{{1,2}}\b"
    r"|[|\t]\s*(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])\s*(?:[|\t]|$)",  # a row's cell
    re.IGNORECASE,
)
# A day is told by what happens on it, a time by when something is so: kể từ ngày …, khi …
_FROM_EVENT = re.compile(r"\b(?:kể )?từ (?:ngày|khi)(?! \d)", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:(?:kể )?từ|sau|đến) khi\b|\bkhi (?:có|được|bị|đã|không)\b|\bchưa\b|\bnếu\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"\bchưa(?: được| có)? (\w+)", re.IGNORECASE)
# By when something must be done is told so too; when it will be is not.
_BEFORE = re.compile(r"\btrước khi\b", re.IGNORECASE)
_ASKS_BEFORE = compile_typed(r"\b(?:trước|phải|cần|được|hạn|chậm nhất)\b|\b(?:before|must|due)\b")
# Of what is done step by step the day of one step is none of another.
_STEPS = tuple(
    (compile_typed(rf"\b(?:{asked})\b"), re.compile(rf"\b(?:{told})\b", re.IGNORECASE))
    for asked, told in (
        ("thông xe", "thông xe|khánh thành|đưa vào|hoàn thành|thông tuyến|lưu thông|xong"),
        ("khởi công", "khởi công|động thổ|bắt đầu|xây dựng|thi công|triển khai|chưa"),
        ("hợp long", "hợp long"),
        ("chính thức", "chính thức|hoạt động|vận hành|sản xuất|sử dụng|chưa"),
    )
)
_TRIAL = re.compile(r"\b(?:chạy|vận hành|hoạt động|sản xuất) thử\b", re.IGNORECASE)
_SINCE = re.compile(
    r"(?:\btrong (?:thời hạn |vòng )?\w+ \w+ )?\b(?:kể )?từ (?:ngày|khi) (?!\d)[^,.;]*",
    re.IGNORECASE,
)
_EVENT = 2  # last words of what is counted from: có hiệu lực
# The day of a document that is named, and the years of a term, say when nothing else is.
_OF_DOCUMENT = re.compile(
    r"\b(?:số )?\d+[\w.]*(?:/\d{4})?/[A-ZĐ][\w-]*,? ngày "
    r"(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
)
_ASKS_DOCUMENT = compile_typed(
    r"\b(?:văn bản|công văn|quyết định|nghị quyết|kế hoạch|chỉ thị|thông báo|kết luận|tờ trình"
    r"|báo cáo|hướng dẫn|nghị định|thông tư|ký|ban hành|có hiệu lực)\b"
    r"|\b(?:document|decision|resolution|plan|directive|decree|circular|notice|report|letter)\b"
    r"|\b(?:sign|issu|dat)ed\b"
)
_OF_TERM = re.compile(r"\b(?:nhiệm kỳ|giai đoạn) \d{4} ?[-–] ?\d{4}\b", re.IGNORECASE)
_ASKS_TERM = compile_typed(r"\b(?:nhiệm kỳ|giai đoạn)\b|\b(?:term|phase|stage)\b")


def tells_weekday(question: Question, text: str) -> bool | None:
    """Tell whether a Vietnamese text tells the day of the week; None if that is not asked."""
    if not _WEEKDAY_ASKED.search(spelled(question)):
        return None
    return bool(_DAY_OF_WEEK.search(text))


def tells_day(question: Question, text: str, head: str = "") -> bool:
    """Tell whether a Vietnamese text tells a day on which something asked about is, or a row does
    below its head.
    """
    if not _is_of_step(question, f"{head}\n{text}"):
        return False
    text = _without_others(question, text)
    told = read_facts(text, False).days or _DAY_OF_MONTH.search(text)
    return bool(told or _FROM_EVENT.search(text))


def tells_time(question: Question, text: str, head: str = "") -> bool:
    """Tell whether a Vietnamese text tells when something asked about is, or a row below its head
    does.
    """
    if not _is_of_step(question, f"{head}\n{text}"):
        return False
    text = _without_event(question, _without_others(question, text))
    if is_row(text):  # that something else is not done yet tells nothing of when
        asked = fold(question.text).split()
        text = _NOT_YET.sub(lambda one: one[0] if fold(one[1]) in asked else " ", text)
    told = read_facts(text, False).days or _TIME.search(text) or _WHEN.search(text)
    return bool(told or (_ASKS_BEFORE.search(lowered(question)) and _BEFORE.search(text)))


def _is_of_step(question: Question, text: str) -> bool:
    """Tell whether a text tells of the step that is asked about: it opens, and not on trial."""
    asked, text = lowered(question), _TRIAL.sub(" ", text)
    return all(told.search(text) for step, told in _STEPS if step.search(asked))


def _without_others(question: Question, text: str) -> str:
    """Return a text without the days of documents and the years of terms, if none is asked for."""
    asked = lowered(question)
    if not _ASKS_DOCUMENT.search(asked):
        text = _OF_DOCUMENT.sub(" ", text)
    return text if _ASKS_TERM.search(asked) else _OF_TERM.sub(" ", text)


def _without_event(question: Question, text: str) -> str:
    """Return a text without what is told from the event itself: 30 ngày kể từ ngày có hiệu lực."""
    asked = {word.folded for word in question.words}
    return _SINCE.sub(
        lambda said: "" if len(asked & set(fold(said[0]).split()[-_EVENT:])) == _EVENT else said[0],
        text,
    )
