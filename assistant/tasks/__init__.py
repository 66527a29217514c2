"""The register: all the tasks that fit a query, best first, and how much was looked at."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.lexicon import Lexicon
from assistant.naming import Spelled, body_at, period
from assistant.naming.capitals import shown_capitals
from assistant.naming.description import agreement, read_named
from assistant.naming.names import LEVELS, PROVINCES
from assistant.question import read_question
from assistant.question.content import Term, content_terms
from assistant.ranking.terms import Token, Wanted, Way, Weights, wanted
from assistant.ranking.worded import worded
from assistant.reports import UNDESCRIBED, Coverage, Description, Passage, Period, Task
from assistant.store.catalogue import Catalogue
from assistant.tasks.query import Due, TaskQuery
from assistant.tasks.words import HeldTasks, Marks, held_tasks
from assistant.text import fold, word_keys

# The share of what is asked about, by information, that a task on it says; less is on it only if
# the topic is the same. Chosen by hand: two thirds of "quản lý đất đai" are in "đất đai".
ENOUGH = 0.6
WORDED = 0.8  # of another wording, since a part of it may say nothing of what is asked about
HEADED = 0.5  # what only the headings above a task say counts this much
_OWN_PLACE = re.compile(
    rf"(?: (?:{'|'.join(map(fold, LEVELS))}))?(?P<place> (?:{'|'.join(map(fold, PROVINCES))}))$"
)
# What "các địa phương" are.
_LOCALITIES, _LOCAL = "địa phương", "quận, huyện, thị xã, thành phố, xã, phường, thị trấn"
FEW = 50  # tasks; among fewer, a word that none has would tell hardly more than others
SAME_TOPIC = 0.1  # a task that only shares the topic ranks by this for each topic shared


@dataclass(frozen=True, slots=True)
class Listed:
    """A task with its report; `related` tells that it only shares the topic asked about.

    `also` are equal ones of copies of the report, where such are listed as one.
    """

    task: Task
    title: str
    source: str
    score: float
    related: bool = False
    also: tuple[Listed, ...] = ()

    @property
    def all(self) -> tuple[Listed, ...]:
        """The task itself, and the equal ones that are listed with it."""
        return (self, *self.also)

    @property
    def assigned_by(self) -> str | None:
        """Who directs it, in one line and in the capitals that were shown, if that is said."""
        return _shown(self.task.assigned_by)

    @property
    def assignee(self) -> str | None:
        """Who must do it, so too."""
        return _shown(self.task.assignee)

    @property
    def passage(self) -> Passage:
        """The words of the task, as they are cited."""
        task = self.task
        return Passage(
            id=task.id,
            report=task.report,
            source=self.source,
            title=self.title,
            start=task.start,
            end=task.end,
            text=task.text,
            heading=task.heading,
            page=task.page,
        )

    def to_json(self) -> dict[str, Any]:
        """Return the row of `tasks --json` other programs rely on; it tells of a model, if one."""
        task = self.task
        return {
            "task": task.text,
            "report": task.report,
            "title": self.title,
            "source": self.source,
            "start": task.start,
            "end": task.end,
            "assigned_by": task.assigned_by,
            "assignee": task.assignee,
            "deadline": task.deadline,
            "topics": list(task.topics),
            **({"proposed": True} if task.is_proposed else {}),
        }


def _shown(words: str | None) -> str | None:
    return shown_capitals(" ".join(words.split())) if words else None


@dataclass(frozen=True, slots=True)
class Register:
    """Every task that fits, best first; `coverage` counts the reports looked at."""

    listed: tuple[Listed, ...]
    coverage: Coverage


def list_tasks(catalogue: Catalogue, lexicon: Lexicon, query: TaskQuery) -> Register:
    """Return the tasks that fit `query`: none is left out for want of space."""
    held = held_tasks(catalogue, lexicon)
    reports = _reports(held, query)
    tasks = [task for task in held.tasks if task.report in reports]
    elsewhere = _elsewhere(held, query.assignee or query.assigned_by)
    fitting = [task for task in tasks if _is_asked_for(task, query, elsewhere)]
    if query.doer:
        fitting = _done_by(fitting, content_terms(query.doer, lexicon), lexicon)
    if query.owner and (own := [task for task in fitting if _is_of(task, query.owner)]):
        fitting, query = own, replace(query, about=None, topics=())
    if query.due and query.due.first:
        fitting = _of_last_year(fitting)
    named = _named(held, query.named)
    if named or query.named.periods:
        fitting = (
            [task for task in fitting if _is_headed(task, query, held)]
            or [task for task in fitting if task.report in named or _falls_due(task, query.named)]
            or fitting
        )
    listed = [
        Listed(task, *reports[task.report], score, related)
        for task, score, related in _scored(fitting, query, held)
    ]
    # A stable sort: equally good ones stay in the order of their reports, or of their deadlines.
    if query.due:
        listed.sort(key=lambda one: one.task.due or date.max)
    listed.sort(key=lambda one: (one.related, -one.score))
    with_matches = {one.task.report for one in listed}
    return Register(tuple(listed), Coverage(len(reports), len(with_matches), len(listed)))


def _reports(held: HeldTasks, query: TaskQuery) -> Mapping[str, tuple[str, str]]:
    """Return title and source of the reports that are looked at."""
    within = query.within
    if within is None:
        return held.titles
    return {report: about for report, about in held.titles.items() if report in within}


def _named(held: HeldTasks, named: Description) -> frozenset[str]:
    """Return the reports that are named by number, conference, date or period."""
    if not (named.number or named.conference or named.date or named.periods):
        return frozenset()  # without looking at every report
    return frozenset(
        report for report, described in held.described.items() if is_named(named, described)
    )


def _elsewhere(held: HeldTasks, body: str | None) -> frozenset[str]:
    """Return the reports of other places than that of a body, if it is said with one."""
    place = read_named(body).place if body else None
    asked = replace(UNDESCRIBED, place=place)
    described = held.described if place else {}
    return frozenset(report for report, one in described.items() if agreement(asked, one) < 0)


def is_named(named: Description, described: Description) -> bool:
    """Tell whether a report is one of those named by number, conference, date or period."""
    told = replace(UNDESCRIBED, number=named.number, conference=named.conference, date=named.date)
    fit = agreement(told, described)
    return fit >= 0 and fit + period.agreement(named.periods, described.periods) > 0


# -- what a task must be --------------------------------------------------------------------


def _is_asked_for(task: Task, query: TaskQuery, elsewhere: frozenset[str]) -> bool:
    if query.due and not _is_due(task, query.due):
        return False
    if query.topic and query.topic not in task.topics:
        return False
    asked = ((query.assignee, task.assignee), (query.assigned_by, task.assigned_by))
    here = task.report not in elsewhere
    return all(one is None or names(said or "", one, here) for one, said in asked)


def _done_by(tasks: list[Task], doer: Sequence[Term], lexicon: Lexicon) -> list[Task]:
    """Return the tasks of those who say all terms of a doer; of the localities where they are some
    and none is given to just these; all where nobody is told: what must we do?
    """
    if not doer:
        return tasks
    given = [(task, worded(task.assignee, lexicon)) for task in tasks if task.assignee]

    def of(terms: Sequence[Term]) -> list[Task]:
        return [task for task, whose in given if all(one.is_in(whose) for one in terms)]

    own = of(doer)
    if own or not all(one.is_in(worded(_LOCAL, lexicon)) for one in doer):
        return own
    return of(content_terms(read_question(_LOCALITIES, lexicon), lexicon))


def _is_of(task: Task, owner: str) -> bool:
    """Tell whether who must do a task is named by these words, and perhaps more after them."""
    return bool(task.assignee) and _words(task.assignee or "").startswith(_words(owner))


def _is_due(task: Task, due: Due) -> bool:
    """Tell whether a task is due by a day; without a year it is that of any year."""
    if task.due is None:
        return False
    if due.first is None:
        return task.due <= due.last
    return (task.due.month, task.due.day) <= (due.last.month, due.last.day)


def _of_last_year(tasks: Sequence[Task]) -> list[Task]:
    """Return the tasks of the last year in which any is due."""
    last = max((task.due.year for task in tasks if task.due), default=None)
    return [task for task in tasks if task.due and task.due.year == last]


def _falls_due(task: Task, named: Description) -> bool:
    """Tell whether a task is due in a period that is named."""
    if task.due is None:
        return False
    month, year = task.due.month, task.due.year
    return any(p.first <= month <= p.last and p.year in (None, year) for p in named.periods)


def _is_headed(task: Task, query: TaskQuery, held: HeldTasks) -> bool:
    """Tell whether a heading says that a task is of a period, where nothing else is asked for.

    "Nhiệm vụ tháng 9" stands in the report of August. Of a document that is named all are meant.
    """
    named = query.named
    if named.kind or query.about or query.assignee or query.assigned_by or query.doer:
        return False
    date = held.described[task.report].date
    return any(
        (one.first, one.last) == (asked.first, asked.last)
        and asked.year in (None, one.year or (date.year if date else None))
        for heading in task.heading
        for one in _periods_of(heading)
        for asked in named.periods
    )


@lru_cache(maxsize=4096)  # many tasks stand below the same headings
def _periods_of(heading: str) -> tuple[Period, ...]:
    """Return the period that a heading is of; none of one that names several, as titles do."""
    periods = read_named(heading).periods
    return periods if len(periods) == 1 else ()


def names(said: str, asked: str, here: bool = False) -> bool:
    """Tell whether `said` names who is asked for, in whatever spelling.

    Where it is `here`, in a report of the body's own place, the place goes without saying.
    """
    if _words(asked) in _words(said):
        return True
    bodies, told = _bodies(asked), _bodies(said)
    if here:
        told |= {one for one in bodies if _without_place(one) & told}
    # BCH is any committee, as its whole name would be.
    return bool(bodies) and all(any(_words(a) in _words(b) for b in told) for a in bodies)


def _without_place(body: str) -> frozenset[str]:
    """Return a body without the place it is of, and without the level of that: if it has one."""
    place = _OWN_PLACE.search(body)
    return (
        frozenset((body[: place.start("place")], body[: place.start()])) if place else frozenset()
    )


# Tasks are given to the same few again and again.
@lru_cache(maxsize=20_000)
def _words(text: str) -> str:
    """Return the folded words of a text with blanks between and around them."""
    return f" {' '.join(word.folded for word in word_keys(text))} "


@lru_cache(maxsize=20_000)
def _bodies(text: str) -> frozenset[str]:
    """Return the bodies that `text` names, in one spelling."""
    spelled = Spelled(text)
    found, position = set(), 0
    while position < len(spelled.words):
        body = body_at(spelled, position)
        if body:
            found.add(fold(body[0]))
        position = body[1] if body else position + 1
    return frozenset(found)


# -- how well it fits -----------------------------------------------------------------------

Shares = NDArray[np.float64]  # one a task, 0 to 1


def _scored(
    tasks: Sequence[Task], query: TaskQuery, held: HeldTasks
) -> Iterator[tuple[Task, float, bool]]:
    """Yield the tasks on what is asked about with a score, and whether they are only related."""
    if query.about is None:
        yield from ((task, 0.0, False) for task in tasks)
        return
    wants = wanted(query.about, held.lexicon, Weights().of_content())
    numbers = np.array([held.numbers[task.id] for task in tasks], dtype=np.intp)
    asked = {token for want in wants for way in want.ways for token in way}
    own = {token: held.own.saying(token)[numbers] for token in asked}
    with_above = {token: own[token] | held.above.saying(token)[numbers] for token in asked}
    worth = _worth(own, len(tasks))
    met = _met(wants, worth, own, len(tasks))
    with_head = met + HEADED * (_met(wants, worth, with_above, len(tasks)) - met)
    topics = set(query.topics)
    for task, share in zip(tasks, with_head.tolist(), strict=True):
        shared = len(topics.intersection(task.topics)) if topics else 0
        if share >= ENOUGH or shared:
            yield task, share + SAME_TOPIC * shared, share < ENOUGH


def _worth(said: Mapping[Token, Marks], tasks: int) -> dict[Token, float]:
    """Return what each token asked for tells: the fewer tasks say it, the more."""
    size = max(tasks, FEW)
    return {token: math.log(1 + size / (0.5 + int(by.sum()))) for token, by in said.items()}


def _met(
    wants: Sequence[Wanted], worth: Mapping[Token, float], said: Mapping[Token, Marks], tasks: int
) -> Shares:
    """Return the share of what is wanted that each of the tasks holds."""
    met, total = np.zeros(tasks), 0.0
    for want in wants:
        values = [sum(weight * worth[token] for token, weight in way.items()) for way in want.ways]
        best = np.zeros(tasks)
        for number, (way, value) in enumerate(zip(want.ways, values, strict=True)):
            if value:
                share = np.zeros(tasks)
                for token, weight in way.items():
                    share += weight * worth[token] * _together(token, way, said) / value
                best = np.maximum(best, share if number == 0 else share * (share >= WORDED))
        total += values[0]
        met += values[0] * best
    return met / total if total else met


def _together(token: Token, way: Way, said: Mapping[Token, Marks]) -> Marks:
    """Return which tasks say a word of a term beside another one of it: not giao for giao thông."""
    field, word = token
    holding = (one for one in way if one[0] == field and one != token)
    pairs = [said[one] for one in holding if word in one[1].split("_")]
    return said[token] & np.any(pairs, axis=0) if pairs else said[token]
