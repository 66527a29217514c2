"""What a question compares with, a month or the year before, and what a sentence compares with."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answer.asked import kind_asked
from assistant.naming.period import read_periods
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import spelled
from assistant.ranking.sentences import Sentence
from assistant.reports import Period
from assistant.text import fold

_SAID = r"\bso(?: sánh)? (?:với|cùng(?= (?:cùng|tháng|quý|năm|ngày)\b)|(?=cùng\b))"
_AGAINST = re.compile(_SAID, re.IGNORECASE)
_ASKED = compile_typed(
    rf"{_SAID}|\bso (?=(?:tháng|quý|năm)\b)"
    r"|\b(?:hơn|kém) (?=cùng kỳ\b|(?:tháng|quý|năm) (?:trước|ngoái)\b|năm (?:19|20)\d\d\b)"
)
_YEAR_BEFORE = (
    r"(?:cung (?:ky|thang|thoi diem)|(?:thang|quy)?\s?[\w/]* ?nam (?:truoc|ngoai)"
    r"|(?!(?:thang 12|thoi diem|ngay|cuoi|31))[^,;.]{0,14}\b(?:19|20)\d\d\b)"
)
_MONTH_BEFORE = r"thang truoc"
_LAST = re.compile(rf"(?P<year>{_YEAR_BEFORE})|(?P<month>{_MONTH_BEFORE})")

# With which year it is compared: so với cùng kỳ năm 2021.
_OF_YEAR = re.compile(
    r"(?:(?:cung (?:ky|thang)|cuoi|thang|quy|ca|\d+ thang) ?[\w/]{0,3} ?)?(?:nam (?:hoc )?)?"
    r"((?:19|20)\d\d)\b"
)
_LAST_YEAR = re.compile(r"(?:cung ky\b|(?:\w+ ){0,3}nam (?:hoc )?(?:truoc|ngoai)\b)")


def is_against_another(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence compares with something else than a question does."""
    asked = against(question)
    told = _said_against(sentence) if asked else ""
    return bool(asked and told and not asked.match(told))


def tells_against(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence itself compares with what a question does: so với tháng trước."""
    asked = against(question)
    return bool(asked and asked.match(_said_against(sentence)))


def is_against_another_year(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence compares with another year than the one that a question names, as it
    does with the last where it does not say with which.
    """
    asked, told = _year_asked(question), _said_against(sentence)
    if asked is None or str(asked) in sentence.text:
        return False
    if year := _OF_YEAR.match(told):
        return year[1] != str(asked)
    if told and not _LAST_YEAR.match(told):
        return False
    described = sentence.passage.description
    own = {one.year for one in described.told if one.year}
    own |= {described.date.year} if described.date else set()
    return bool(own) and own.isdisjoint((asked, asked + 1))


def compares_with_year(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence compares with the very year with which a question does."""
    asked, told = _year_asked(question), _OF_YEAR.match(_said_against(sentence))
    return told is not None and told[1] == str(asked)


@lru_cache(maxsize=16)  # it is asked of every sentence
def _year_asked(question: Question) -> int | None:
    """Return the year with which a Vietnamese question compares, if it says which."""
    said = None if question.english else _ASKED.search(spelled(question))
    year = _OF_YEAR.match(_folded(question.text[said.end() :])) if said else None
    return int(year[1]) if year else None


@lru_cache(maxsize=16)  # it is asked of every sentence
def against(question: Question) -> re.Pattern[str] | None:
    """Return a pattern of what a Vietnamese question compares with; None if that is no period."""
    said = None if question.english else _ASKED.search(spelled(question))
    if said is None or kind_asked(question) == "reason":
        return None
    last = _LAST.match(_folded(question.text[said.end() :]))
    if last:
        return re.compile(_YEAR_BEFORE if last["year"] else _MONTH_BEFORE)
    before = [one.value for one in read_periods(question.text[: said.start()])]
    after = [one.value for one in read_periods(question.text[said.end() :])]
    months = [one for one in (*before[-1:], *after[:1]) if one.first == one.last]
    if not (after and after[0] in months):
        return None
    return _pattern(after[0], is_last=len(months) > 1 and _follows(*months))


def _follows(month: Period, other: Period) -> bool:
    """Tell whether a month comes right after another."""
    if month.year and other.year:
        return 12 * (month.year - other.year) + month.first - other.first == 1
    return (month.first - other.first) % 12 == 1


def _pattern(month: Period, is_last: bool) -> re.Pattern[str]:
    """Return a pattern of a month, of its days too: 31/12/2024; or of the last one."""
    year = rf"(?:\W(?:nam )?{month.year}|(?!\W(?:nam )?(?:19|20)\d\d))" if month.year else ""
    last = rf"|{_MONTH_BEFORE}" if is_last else ""
    number = rf"0?{month.first}\b"
    return re.compile(
        rf"(?:thoi diem |cuoi |cung )*(?:thang {number}|(?:ngay )?\d\d?[/.]{number}){year}{last}"
    )


def _said_against(sentence: Sentence) -> str:
    """Return what follows the first "so với" of a sentence, or the last before it in its paragraph,
    in folded words.
    """
    if said := _AGAINST.search(sentence.text):
        return _folded(sentence.text[said.end() :])
    text, at = sentence.passage.text, sentence.own - sentence.passage.start
    above = text[text.rfind("\n\n", 0, at) + 1 : at]
    found = list(_AGAINST.finditer(above))
    return _folded(above[found[-1].end() :]) if found else ""


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
