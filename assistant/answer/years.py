"""Which period a text speaks of, and which years, where a report says nothing of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from assistant.naming.period import find_told
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import whole_text
from assistant.reports import Passage, Period
from assistant.text import cells, fold, is_row, sentences

_BETWEEN_DIGITS = re.compile("[.,]")
_COMPARED = re.compile(r"\bso (?:với|cùng) [^,;.()]*", re.IGNORECASE)
_OF_TIME = re.compile(
    r"\b(?:muc tieu|chi tieu|dinh huong|tam nhin|phan dau|nhiem vu|phuong huong|giai phap)\b"
    r"|\b(?:tinh hinh|ket qua|danh gia|kiem diem)\b.*\bnam (?:19|20)\d\d\b"
)
_DAY = re.compile(r"(?:\d{1,2}[/.-])?\d{1,2}[/.-]\d{4}")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)")


def is_of_other_years(asked: Sequence[Period], passage: Passage) -> bool:
    """Tell whether a passage names years, and none that is asked about lies among them."""
    wanted = [period.year for period in asked if period.year]
    years = _years_named(passage) if wanted else ()
    return bool(years) and not any(years[0] <= one <= years[-1] for one in wanted)


def tells_other_years(asked: Sequence[Period], sentence: Sentence) -> bool:
    """Tell whether a sentence tells of whole years, and its passage of none that is asked about."""
    wanted = {one.year for one in asked if one.year and one.is_year}
    dated = sentence.passage.description.date
    if not wanted or (dated and dated.year in wanted):
        return False
    if any(str(year) in sentence.passage.text for year in wanted):
        return False
    told = sorted(year or 0 for year in whole_years(sentence.text))
    return bool(told) and not any(told[0] < year < told[-1] for year in wanted)


def only_compares(asked: Sequence[Period], text: str) -> bool:
    """Tell whether a text names the whole years that are asked about only to compare with them."""
    years = [str(one.year) for one in asked if one.year and one.is_year]
    rest = _COMPARED.sub(" ", text)
    return any(one in text and one not in rest for one in years)


def is_of_other_span(asked: Sequence[Period], text: str) -> bool:
    """Tell whether a text is of several months, where others within a year are asked for."""
    parts = {(one.first, one.last) for one in asked if one.first and not one.is_year}
    told = {
        (one.first, one.last)
        for one in find_told(text)
        if one.first != one.last and not one.is_year
    }
    return bool(parts and told) and parts.isdisjoint(told)


def with_times(sentence: Sentence) -> tuple[str, ...]:
    """Return a sentence with the headings above it that tell of when it is, and each of these.

    That is each in a report of plans of months ahead, and in others a goal by its name, how a year
    went, and what names the columns of a row; what the title says too, if that looks ahead to it.
    """
    passage = sentence.passage
    told = passage.description.told
    ahead = told != passage.description.periods
    title = passage.title.casefold()
    above = [
        one
        for one in passage.heading
        if (ahead or is_row(one) or _OF_TIME.search(fold(one)))
        and (one.casefold() not in title or not {*find_told(one)} & {*told})
    ]
    text = "\n".join((*above, sentence.text))
    return (text, *above) if above else (text,)


def counts_year(asked: Period, sentence: Sentence) -> bool:
    """Tell whether a row of a table is of a whole year, which a cell of it names alone, or tells a
    day of it.
    """
    if not asked.is_year or not is_row(sentence.text):
        return False
    said = (sentence.text[start:end].strip() for start, end in cells(sentence.text))
    return any(one == str(asked.year) or _is_day_of(one, asked.year) for one in said)


def _is_day_of(cell: str, year: int | None) -> bool:
    return bool(_DAY.fullmatch(cell)) and cell.endswith(str(year))


def is_told_before(asked: Period, sentence: Sentence, years: Set[int | None]) -> bool:
    """Tell whether a sentence goes on to tell of a period: it names none itself, and those before
    it in its passage named that one last.

    A day of the last month is one of the months up to then: 11 tháng, đến ngày 30/11.
    """
    at = sentence.own - sentence.passage.start
    before = (told for start, told in reversed(_told_along(sentence.passage)) if start < at)
    said = find_told(sentence.text) or next(before, ())
    return any(_reaches(one, asked, years) for one in said)


@lru_cache(maxsize=256)  # it is asked of every sentence
def _told_along(passage: Passage) -> list[tuple[int, tuple[Period, ...]]]:
    """Return where the sentences of a passage begin that name periods, and which, but its title."""
    title, text = passage.title.casefold(), passage.text
    said = ((start, text[start:end].strip()) for start, end in sentences(text))
    told = ((start, find_told(one)) for start, one in said if one.casefold() not in title)
    return [(start, periods) for start, periods in told if periods]


def _reaches(said: Period, asked: Period, years: Set[int | None]) -> bool:
    """Tell whether a period said is the one asked about, or the month with which that ends."""
    same = (said.first, said.last) == (asked.first, asked.last)
    ends = said.first == said.last == asked.last and not asked.is_year
    of_year = asked.year is None or asked.year in ({said.year} if said.year else years)
    return (same or ends) and of_year


def written_in(passage: Passage) -> int | None:
    """Return the year of the date of a passage's report."""
    return passage.description.date.year if passage.description.date else None


def whole_years(text: str) -> frozenset[int | None]:
    """Return the years of which a text tells as a whole; None of one that it does not say."""
    return frozenset(one.year for one in find_told(text) if one.is_year)


def says_period(asked: Period, text: str, years: Set[int | None]) -> bool:
    """Tell whether a text speaks of that very period, not only to compare with it.

    A month without a year is of one of `years`, those of its report.
    """
    if asked.year not in {None, *years} and str(asked.year) not in _BETWEEN_DIGITS.sub("", text):
        return False  # without reading what other years it names
    return any(
        (asked.first, asked.last) == (said.first, said.last)
        and (asked.year is None or asked.year in ({said.year} if said.year else years))
        for said in find_told(text)
    )


@lru_cache(maxsize=256)  # it is asked of every sentence
def _years_named(passage: Passage) -> tuple[int, ...]:
    """Return the years that a passage names, or its report's date, in order."""
    years = [int(said) for said in _YEAR.findall(whole_text(passage))]
    if passage.description.date:
        years.append(passage.description.date.year)
    return tuple(sorted(years))
