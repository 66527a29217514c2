"""Which reports are looked at: those of a kind, a body, a conference, a period; and the choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.reports import Description, Period


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report must be to be looked at; what is None is not asked for."""

    kind: str | None = None  # a key of names.KINDS
    body: str | None = None
    conference: int | None = None
    period: Period | None = None

    def holds(self, described: Description) -> bool:
        """Tell whether a report is one of those that are looked at."""
        return (
            self.kind in (None, described.kind)
            and self.body in (None, described.body)
            and self.conference in (None, described.conference)
            and (
                self.period is None
                or any(is_within(one, self.period) for one in periods_of(described))
            )
        )


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be chosen of each, and how many there are of it: the most frequent first.

    Periods stand latest first, a year before its months.
    """

    kinds: Mapping[str, int]
    bodies: Mapping[str, int]
    conferences: Mapping[int, int]
    periods: Mapping[Period, int]


def find_choice(descriptions: Iterable[Description]) -> Choice:
    """Return what the reports described may be told apart by."""
    found = list(descriptions)
    periods = Counter(period for one in found for period in _choosable(one))
    latest = sorted(periods, key=lambda one: (-(one.year or 0), one.first - one.last, -one.last))
    return Choice(
        kinds=dict(Counter(one.kind for one in found if one.kind).most_common()),
        bodies=dict(Counter(one.body for one in found if one.body).most_common()),
        conferences=dict(
            sorted(Counter(one.conference for one in found if one.conference).items(), reverse=True)
        ),
        periods={one: periods[one] for one in latest},
    )


def periods_of(described: Description) -> tuple[Period, ...]:
    """Return the periods a report is about; where it names none, the month of its date."""
    date = described.date
    if described.periods or date is None:
        return described.periods
    return (Period(date.year, date.month, date.month),)


def is_within(period: Period, whole: Period) -> bool:
    return period.year == whole.year and whole.first <= period.first and period.last <= whole.last


def _choosable(described: Description) -> set[Period]:
    """Return the periods of a report, and their years, each once."""
    said = {one for one in periods_of(described) if one.year}
    return said | {Period(one.year, 1, 12) for one in said}
