"""Whether a passage or a sentence is of the period, the document and the place that are named."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.answer.against import against, compares_with_year
from assistant.answer.asked import kind_asked
from assistant.answer.days import is_of_another_span
from assistant.answer.places import is_named, places_named
from assistant.answer.years import (
    counts_year,
    is_of_other_span,
    is_of_other_years,
    is_told_before,
    only_compares,
    says_period,
    tells_other_years,
    with_times,
    written_in,
)
from assistant.naming import Spelled, period
from assistant.naming.description import agreement, read_named
from assistant.naming.reading import find_conferences
from assistant.question import Question
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import whole_text
from assistant.reports import Description, Passage, Period
from assistant.text import fold

TODAY = re.compile(
    r"\b(?:(?:hom|sang|trua|chieu|toi|dem|tuan) nay|bay gio|hom qua|ngay mai"
    r"|today|tonight|right now|yesterday|tomorrow)\b"
)


def is_of_named(question: Question, passage: Passage) -> bool:
    """Tell whether a passage is of the period, the document and the place that are named."""
    reported = passage.description.told
    return not is_elsewhere(question, passage) and _is_of_periods(
        question, whole_text(passage), reported
    )


def _is_of_periods(question: Question, text: str, reported: Sequence[Period]) -> bool:
    """Tell whether a text of a report of some periods is of one that is asked about, or says it."""
    periods = periods_meant(question)
    if period.agreement(periods, reported) >= 0:
        return True
    years = {one.year for one in reported}
    return any(says_period(asked, text, years) for asked in periods)


def is_of_another(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of another period, document or place than is named."""
    return is_elsewhere(question, sentence.passage) or is_of_another_time(question, sentence)


def is_of_another_time(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of another period, or of other days, than is named."""
    if is_of_another_span(question, sentence):
        return True
    periods, reported = periods_meant(question), sentence.passage.description.told
    if not periods or (len(periods) == 1 and compares_with_year(question, sentence)):
        return False
    counts = kind_asked(question) == "number" and against(question) is None
    if counts and period.agreement(periods, reported) < 1 and only_compares(periods, sentence.text):
        return True
    if not reported and is_of_other_span(periods, sentence.text):
        return True
    dated = any(one.year for one in reported)
    if not dated and is_of_other_years(periods, sentence.passage):
        return True
    if period.agreement(periods, reported) < 1 and tells_other_years(periods, sentence):
        return True
    years = {one.year for one in reported} or {written_in(sentence.passage)}
    return not (
        any(_is_of_periods(question, one, reported) for one in with_times(sentence))
        or any(
            counts_year(asked, sentence) or is_told_before(asked, sentence, years)
            for asked in periods
        )
    )


@lru_cache(maxsize=256)  # it is asked of every sentence
def is_elsewhere(question: Question, passage: Passage) -> bool:
    """Tell whether a passage is of another document or place than is named."""
    named, described = question.named, passage.description
    document = _document(named)
    if agreement(document, described) < 0 and not (
        named.date
        and _names_day(named.date, passage.text)
        and agreement(replace(document, date=None), described) >= 0
    ):
        return True  # a notice of what was concluded is of a later day than the meeting it names
    if named.conference not in (None, described.conference) and not tells_of_conference(
        named, passage
    ):
        return True
    return not all(is_named(place.value, passage) for place in places_named(question))


def _names_day(day: datetime.date, text: str) -> bool:
    """Tell whether a Vietnamese text names a whole date."""
    between = r"(?: ?[/.-] ?0?| thang 0?)"
    said = rf"\b0?{day.day}{between}{day.month}(?: ?[/.-] ?| nam ){day.year}\b"
    return bool(re.search(said, fold(text)))


@lru_cache(maxsize=16)  # it is asked of every passage
def _document(named: Description) -> Description:
    """Return what is named of one document and of no other."""
    return replace(named, kind=None, body=None, term=None, place=None, conference=None)


@lru_cache(maxsize=16)  # it is asked of every sentence
def periods_meant(question: Question) -> tuple[Period, ...]:
    """Return the periods that an answer must be of.

    "This year" may be that of the record, which may be an old one; today is today.
    """
    if question.today and TODAY.search(fold(question.text)):
        return (Period(question.today.year, question.today.month, question.today.month),)
    return read_named(question.text).periods  # a document's date is none


def tells_of_conference(named: Description, passage: Passage) -> bool:
    """Tell whether a report of another conference, or of none, tells of the one that is named."""
    said = find_conferences(Spelled(passage.text))
    return any(read.value == named.conference for read in said)
