"""The times that figures are told of, and what they are compared with, in claims and sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.claims.labels import COMPARED
from assistant.claims.quantities import TERMS, Quantity
from assistant.claims.relations import compared_at
from assistant.claims.source import Claimed, Source
from assistant.naming.period import find_periods
from assistant.reports import Period

_FROM_TO = re.compile(
    r"\b(?:[Ff]rom|[Bb]etween|[Tt]ừ)\b.*\b(?:to|and|through|đến)\b|[a-z]{3,9}\s?[–—-]\s?[A-Z][a-z]{2,8}\b"
)

# By the end of a month is told of the year up to there.
_SO_FAR = re.compile(
    r"\b(?:(?:by|as of|up to|until|through|at)(?: the)? end of|up to|through"
    r"|(?:đến|tới|tính) (?:hết|cuối|đến)(?: hết| cuối)? tháng)\b",
    re.IGNORECASE,
)


# What is granted is of another time than what is told.
_DESPITE = re.compile(r"\b(?:despite|in spite of|notwithstanding)\b[^,;.]*", re.IGNORECASE)


def told_periods(text: str) -> tuple[Period, ...]:
    """Return the periods of a text that are not only compared with; from January to April too."""
    rest = COMPARED.sub(" ", _DESPITE.sub(" ", text))
    found = find_periods(rest)
    if len(found) == 1 and found[0].first == found[0].last and _SO_FAR.search(rest):
        return (*found, replace(found[0], first=1))
    if len(found) == 2 and found[0].first < found[1].last and _FROM_TO.search(rest):
        first, last = found
        return (*found, replace(last, first=first.first, year=last.year or first.year))
    return found


# When something is to come, or what follows from it, is no time of the figure before it: 2.3 km,
# due for completion in …; muốn đạt 8% thì quý IV …
_DUE = re.compile(
    r"\b(?:(?:due|scheduled|slated) (?:for|to)"
    r"|to be completed|dự kiến hoàn thành|thì(?= (?:quý|tháng|năm)))\b"
)


def periods_at(text: str, span: tuple[int, int], figure: int) -> tuple[Period, ...]:
    """Return the periods told of a label, best beside its `figure`, else the last told before."""
    due = _DUE.search(text, figure, span[1])
    span = span[0], due.start() if due else span[1]
    beside = max(text.rfind(", ", span[0], figure), span[0])
    for begin in (beside, span[0]):
        if found := told_periods(text[begin : span[1]]):
            return found
    before = told_periods(text[: span[0]])
    # The end of a month is told of it, and of the year up to there.
    both = len(before) == 2 and before[0].last == before[1].last
    return before if both else before[-1:]


def only_years(periods: Sequence[Period]) -> bool:
    """Tell whether there are periods, each of them a whole year."""
    return bool(periods) and all(one.is_year for one in periods)


def agree(claimed: Period, known: Period, source: Source) -> bool:
    """Tell whether two periods are the same; without a year it is that of the report."""
    if claimed.year and known.year and claimed.year != known.year:
        return False
    if claimed.year and not known.year and source.years and claimed.year not in source.years:
        return False
    return (claimed.first, claimed.last) == (known.first, known.last)


_YEAR_OF_DOCUMENT = re.compile(r"\d/((?:19|20)\d\d)(?=/)")  # 37/2005/QH11 is a law of 2005


def dated(source: Source) -> list[Period]:
    """Return the months of the days that a sentence tells, and the years of the documents."""
    days = [Period(one.year, one.month, one.month) for one in source.facts.days]
    years = [y for one in source.facts.symbols for y in _YEAR_OF_DOCUMENT.findall(one)]
    return [*days, *(Period(int(year), 1, 12) for year in years)]


def time_fault(claim: Claimed, source: Source) -> str | None:
    """Tell whether a claim without figures is of another time."""
    named = told_periods(claim.facts.times)
    wanted = named or claim.asked
    known = (*source.facts.periods, *source.periods, *dated(source))
    if not wanted or not (known or named):
        return None
    years = {one.year for one in known}
    if any(
        agree(a, b, source) or (only_years((a,)) and a.year in years) for a in wanted for b in known
    ):
        return None
    return "period"


# The first three years, and the two that follow: before the number and after it.
_POSITIONS = (
    ("first", re.compile(r"\b(?:first|initial) $"), re.compile(r" (?:đầu(?: tiên)?|initial)\b")),
    (
        "next",
        re.compile(r"\b(?:next|following|subsequent|further) $"),
        re.compile(r" (?:tiếp theo|kế tiếp|tiếp đó|after that|that follow|thereafter)\b"),
    ),
)


def position_of(text: str, one: Quantity) -> str:
    """Return whether a term is the first or one of those that follow, "" if that is not told."""
    if one.unit not in TERMS:
        return ""
    before, lower = text[: one.start].lower(), text.lower()
    told = (
        name
        for name, ahead, after in _POSITIONS
        if ahead.search(before) or after.match(lower, one.end)
    )
    return next(told, "")


def base_at(said: Claimed | Source, place: int) -> tuple[str, Period | None] | None:
    """Return the kind of what a figure is compared with, and the month if it is named in full."""
    quantities = said.facts.quantities
    following = quantities[place + 1].start if place + 1 < len(quantities) else len(said.text)
    found = compared_at(said.text, quantities[place].start, quantities[place].end, following)
    if not found:
        return None
    periods = find_periods(said.text[found.start : found.end])
    months = [one for one in periods if one.year and one.first == one.last]
    month = months[0] if len(periods) == 1 and months else None
    return found.base or _base_of(month, told_periods(said.facts.times)), month


def _base_of(month: Period | None, told: Sequence[Period]) -> str:
    """Return the kind of a month that what is told of one month is compared with, or ""."""
    if not month or len(told) != 1 or told[0].first != told[0].last:
        return ""
    if (month.first, month.year) == (told[0].first, (told[0].year or 0) - 1):
        return "year"
    return "month" if month.first % 12 + 1 == told[0].first else ""
