"""Which days a question names, and whether a sentence is of them: kỳ 22/2 – 21/3, tính đến 24/4."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answer.asked import kind_asked
from assistant.answer.said import with_head
from assistant.claims.facts import read_facts
from assistant.question import Question
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import passage_head, whole_text
from assistant.reports import Passage

_Days = frozenset[tuple[int, int]]  # day, month
_DAY = r"(\d{1,2})/(\d{1,2})"
# Of a span, without a word that tells a day.
_SPAN = re.compile(rf"(?<![\d/.,]){_DAY}(?:/\d{{4}})? ?[-–] ?{_DAY}(?![\d.,]*\d)")

_YEAR = re.compile(r"(?<![\d.,/-])20\d\d(?![\d.,]*\d| ?[-–])")
_YEARS = re.compile(r"\bgiai đoạn (20\d\d) ?[-–] ?(20\d\d)", re.IGNORECASE)
# "(tính tới ngày 15/8/2005)", as statistics say above their tables.
_AS_OF = re.compile(r"\btính (?:đến|tới) [^);\n]*", re.IGNORECASE)


@lru_cache(maxsize=16)  # it is asked of every sentence
def days_asked(question: Question) -> _Days:
    """Return the days of months that a question names."""
    spans = (tuple(map(int, one.groups())) for one in _SPAN.finditer(question.text))
    return _days_in(question.text, question.english).union(
        *({(day, month), (last, until)} for day, month, last, until in spans)
    )


def tells_days(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence, or its passage if it names none, says all days asked about."""
    asked = days_asked(question)
    if not asked:
        return True
    own = _days_in(sentence.text, english=False)
    around = with_head(sentence) if own else whole_text(sentence.passage)
    return asked <= own | _days_in(around, english=False)


def is_of_another_span(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence tells of a span of days, and not of that which is asked about."""
    if _is_of_span_of_years(question, sentence):
        return True
    if len(days_asked(question)) < 2 or tells_days(question, sentence):
        return False
    return len(_days_in(sentence.text, english=False)) > 1


def _is_of_span_of_years(question: Question, sentence: Sentence) -> bool:
    """Tell whether a number is told of several years together, where one of them is asked about,
    by what is no report of it.
    """
    asked = _YEAR.findall(question.text)
    if len(asked) != 1 or kind_asked(question) != "number":
        return False
    year = int(asked[0])
    if any(one.year == year for one in sentence.passage.description.told):
        return False
    spans = [one for one in _YEARS.finditer(sentence.text) if int(one[1]) <= year <= int(one[2])]
    return bool(spans) and asked[0] not in _YEARS.sub(" ", sentence.text)


def is_as_of_another_day(question: Question, passage: Passage) -> bool:
    """Tell whether a table's head says as of which day it is, and that is not asked about."""
    told = read_facts(" ".join(_AS_OF.findall(passage_head(passage))), False).days
    asked = read_facts(question.text, question.english).days if told else ()
    return bool(asked) and set(asked).isdisjoint(told)


@lru_cache(maxsize=256)  # the same sentences are looked at again
def _days_in(text: str, english: bool) -> _Days:
    if not any(map(str.isdigit, text)):  # as in most questions
        return frozenset()
    return frozenset((one.day, one.month) for one in read_facts(text, english).days)
