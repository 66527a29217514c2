"""What is typed beside a query for tasks, on the command line or by another program."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from assistant.errors import WrongUse
from assistant.lexicon import Lexicon
from assistant.naming.reading import find_date
from assistant.question import read_question
from assistant.tasks.query import Due, TaskQuery, read_task_query
from assistant.tasks.topics import TOPICS, topic_named


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Stands in the place of what a query says itself; what is None is not asked for.

    `topic` and `due_before` are as they were typed, `report` is an id.
    """

    topic: str | None = None
    report: str | None = None
    assignee: str | None = None
    due_before: str | None = None


NO_FILTER = TaskFilter()


def typed_query(query: str | None, beside: TaskFilter, lexicon: Lexicon) -> TaskQuery:
    """Return what is asked of the register; raises WrongUse."""
    asked = TaskQuery()
    if query is not None:
        if not any(c.isalnum() for c in query):
            raise WrongUse("The query holds no words", "Name a subject, or leave it out")
        read = partial(read_question, lexicon=lexicon, today=date.today())
        asked = read_task_query(read(query), read)
    return replace(
        asked,
        topic=None if beside.topic is None else _topic(beside.topic),
        within=None if beside.report is None else frozenset([beside.report]),
        assignee=asked.assignee if beside.assignee is None else beside.assignee,
        due=asked.due if beside.due_before is None else Due(_day(beside.due_before)),
    )


def told(query: str | None, beside: TaskFilter) -> str | None:
    """Return what is asked of the register as the head of a file says it; raises WrongUse."""
    topic = beside.topic and TOPICS[_topic(beside.topic)].vietnamese
    said = (
        (query, "{}"),
        (topic, "lĩnh vực {}"),
        (beside.assignee, "cơ quan thực hiện: {}"),
        (beside.due_before and _day(beside.due_before), "thời hạn đến {:%d/%m/%Y}"),
    )
    return "; ".join(form.format(one) for one, form in said if one) or None


def _topic(said: str) -> str:
    key = topic_named(said)
    if key is None:
        known = "; ".join(f"{one.key} ({one.vietnamese})" for one in TOPICS.values())
        raise WrongUse(f"There is no topic {said!r}", f"Use one of: {known}")
    return key


def _day(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        found = find_date(said)
    if found is None:
        raise WrongUse(f"{said!r} is no date", "Write it so: 2025-06-30")
    return found.value
