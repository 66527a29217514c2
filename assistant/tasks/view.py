"""A part of the register, and how much of it there is of each: what the page of tasks shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from assistant.tasks import Listed, Register

# When a task is due, seen from today.
When = Literal["overdue", "soon", "later", "unsaid"]
WHENS: tuple[When, ...] = ("overdue", "soon", "later", "unsaid")
SOON = timedelta(days=30)

Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """What tasks must be to be shown; what is None is not asked for.

    A name is that of who is called so in whatever capitals.
    """

    topic: str | None = None  # a key of topics.TOPICS
    assigned_by: str | None = None
    assignee: str | None = None
    report: str | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tasks there are of each, the most frequent first; months in order, None last.

    Names that differ in capitals alone are one: "các địa phương" begins a line elsewhere.
    A report is counted by its id; `titles` has what it is called.
    """

    topics: Mapping[str, int]
    assigned_by: Mapping[str, int]
    assignees: Mapping[str, int]
    reports: Mapping[str, int]
    whens: Mapping[When, int]
    months: Mapping[Month | None, int]
    titles: Mapping[str, str]


def take_part(register: Register, part: Part, today: date) -> Register:
    """Return the tasks of the register that are `part`, in its order."""
    listed = tuple(one for one in register.listed if _is_part(one, part, today))
    with_matches = {each.task.report for one in listed for each in one.all}
    return Register(
        listed,
        replace(register.coverage, reports_with_matches=len(with_matches), tasks=len(listed)),
    )


def _is_part(one: Listed, part: Part, today: date) -> bool:
    task = one.task
    return (
        (part.topic is None or part.topic in task.topics)
        and (part.assigned_by is None or _same_name(part.assigned_by, one.assigned_by))
        and (part.assignee is None or _same_name(part.assignee, one.assignee))
        and part.report in (None, *(each.task.report for each in one.all))
        and part.when in (None, when_due(task.due, today))
    )


def count_tasks(register: Register, today: date) -> Counts:
    tasks = [one.task for one in register.listed]
    each = [each for one in register.listed for each in one.all]
    months = Counter((one.due.year, one.due.month) if one.due else None for one in tasks)
    whens = Counter(when_due(one.due, today) for one in tasks)
    return Counts(
        topics=_counted(topic for one in tasks for topic in one.topics),
        assigned_by=_named(one.assigned_by for one in register.listed),
        assignees=_named(one.assignee for one in register.listed),
        reports=_counted(one.task.report for one in each),
        whens={when: whens[when] for when in WHENS if whens[when]},
        months={
            month: months[month] for month in sorted(months, key=lambda one: (one is None, one))
        },
        titles={one.task.report: one.title for one in each},
    )


def when_due(due: date | None, today: date) -> When:
    if due is None:
        return "unsaid"
    if due < today:
        return "overdue"
    return "soon" if due <= today + SOON else "later"


def _counted(items: Iterable[str | None]) -> Mapping[str, int]:
    return dict(Counter(filter(None, items)).most_common())


def _named(names: Iterable[str | None]) -> Mapping[str, int]:
    """Count names, each in its most frequent spelling as it begins a line."""
    best: dict[str, str] = {}
    counts = Counter[str]()
    for one, count in _counted(names).items():
        counts[best.setdefault(one.casefold(), one)] += count
    return {f"{one[:1].upper()}{one[1:]}": count for one, count in counts.most_common()}


def _same_name(one: str, other: str | None) -> bool:
    return other is not None and one.casefold() == other.casefold()
