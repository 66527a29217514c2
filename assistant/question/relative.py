"""A period told against one that was named before: "tháng trước?" after what was asked of April."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.naming import Read
from assistant.naming.named import period_name
from assistant.naming.period import read_after
from assistant.question import Question
from assistant.question.followup import Reader
from assistant.reports import Language, Period

_SAME = {True: "compared with the same period last year", False: "so với cùng kỳ năm trước"}


def of_that_time(question: Question, named: Period | None, read: Reader) -> Question:
    """Return a question with what it tells against a period that was named before by its name.

    "tháng trước?" after what was asked of April 2025 is "tháng 3 năm 2025?".
    """
    found = read_after(question.text, named) if named else []
    language: Language = "en" if question.english else "vi"
    return _with(question, [(one, period_name(one.value, language)) for one in found], read)


def against_that_year(question: Question, named: Period | None, read: Reader) -> Question | None:
    """Return a question of the same months of the year before as one that compares with these.

    A record seldom tells more of a year ago.
    """
    found = read_after(question.text, named) if named else []
    if not named or not named.year or len(found) != 1:
        return None
    if found[0].value != replace(named, year=named.year - 1):
        return None
    return _with(question, [(found[0], _SAME[question.english])], read)


def _with(question: Question, said: Sequence[tuple[Read[Period], str]], read: Reader) -> Question:
    """Return a question with other words for periods that it names, if there are any."""
    text = question.text
    for one, name in reversed(said):
        text = f"{text[: one.start]}{name}{text[one.end :]}"
    whole = replace(read(text), typed=question.typed, language=question.language, follows=True)
    return whole if said else question
