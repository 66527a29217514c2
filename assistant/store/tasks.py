"""The catalogue's tasks: how they are read and written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from assistant.reports import Reading, Task
from assistant.store.known import LIVE
from assistant.store.schema import REPORT, TASK


class Tasks:
    """The part of the catalogue that says what is directed to be done."""

    def __init__(self, begin: Callable[[], AbstractContextManager[sa.Connection]]) -> None:
        self._begin = begin

    def live(self, report: str | None = None) -> list[Task]:
        """Return the tasks of every live report, or of one, as their reports have them."""
        query = (
            sa.select(TASK)
            .join(REPORT, REPORT.c.id == TASK.c.report)
            .where(REPORT.c.state == LIVE)
            .order_by(REPORT.c.source, TASK.c.start, TASK.c.id)
        )
        if report is not None:
            query = query.where(REPORT.c.id == report)
        with self._begin() as db:
            return [_read(row) for row in db.execute(query).mappings()]


def insert_tasks(db: sa.Connection, tasks: Iterable[Task]) -> None:
    if rows := [_row(task) for task in tasks]:
        db.execute(TASK.insert(), rows)


_LISTS = ("topics", "heading", "readings")


def _row(task: Task) -> dict[str, Any]:
    said = asdict(task)
    return {**said, **{name: json.dumps(said[name], ensure_ascii=False) for name in _LISTS}}


def _read(row: Mapping[Any, Any]) -> Task:
    readings = tuple(Reading(**one) for one in json.loads(row["readings"]))
    lists = {name: tuple(json.loads(row[name])) for name in _LISTS}
    return Task(**{**row, **lists, "readings": readings})
