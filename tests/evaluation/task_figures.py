"""Tasks found and marked -> precision, recall and F1; assignees and deadlines that are right."""

from __future__ import annotations

import datetime
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from assistant.reports import Report, Task
from assistant.text import words
from ingest.describe import describe_report
from ingest.find_tasks import find_tasks
from ingest.parse import parse_file
from tests.evaluation.forms import forms, marked_in
from tests.evaluation.marks import (
    FORM_SETS,
    SETS,
    MarkedTask,
    Region,
    marked_tasks,
    path_of,
    task_regions,
)

HALVES = ("develop", "report")
MATCH = 0.5  # of the union of two spans that they must share


@dataclass(frozen=True, slots=True)
class TaskFigures:
    """Shares; those of assignees, directors and deadlines are of the tasks that were found."""

    marked: int
    found: int
    precision: float
    recall: float
    f1: float
    assignee: float
    assigned_by: float
    deadline: float


def tasks_of(path: Path) -> list[Task]:
    """Return the tasks found in a file as an ingest finds them."""
    parsed = parse_file(path, path.read_bytes())
    title, description = describe_report(parsed, path)
    report = Report(
        id="0",
        source=path.name,
        title=title,
        text=parsed.text,
        version=1,
        ingested_at=datetime.datetime(2026, 1, 1),
        description=description,
    )
    return find_tasks(report, parsed.blocks)


def pair(found: Sequence[Task], marked: Sequence[MarkedTask]) -> list[tuple[Task, MarkedTask]]:
    """Return the pairs of one text that match, one to one, those that share most first."""
    shares = sorted(
        (
            (overlap(a, b), -i, -j)
            for i, a in enumerate(found)
            for j, b in enumerate(marked)
            if overlap(a, b) >= MATCH
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for _, i, j in shares:
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return [(found[i], marked[j]) for i, j in pairs.items()]


def overlap(a: Task, b: MarkedTask) -> float:
    """Return the share of the union of two spans that both have."""
    both = max(0, min(a.end, b.end) - max(a.start, b.start))
    return both / (max(a.end, b.end) - min(a.start, b.start))


def figures(marked: Iterable[MarkedTask], regions: Iterable[Region], half: str) -> TaskFigures:
    """Return the figures of one half: of the tasks that begin in its regions."""
    of_half = [one for one in marked if one.half == half]
    spans = [region for region in regions if region.half == half]
    found: dict[str, list[Task]] = {}
    for source in {region.source for region in spans}:
        found[source] = [
            task
            for task in tasks_of(path_of(source))
            if any(r.source == source and r.start <= task.start < r.end for r in spans)
        ]
    return measure(found, of_half)


def form_figures(half: str, of: str = "") -> TaskFigures:
    """Return the figures of the written texts of one half."""
    found: dict[str, list[Task]] = {}
    marked: list[MarkedTask] = []
    with tempfile.TemporaryDirectory() as folder:
        for form in forms(half, of):
            path = form.write(Path(folder))
            found[form.name] = tasks_of(path)
            marked += marked_in(form, path)
    return measure(found, marked)


def measure(found: Mapping[str, Sequence[Task]], marked: Sequence[MarkedTask]) -> TaskFigures:
    """Return the figures of the tasks `found` in each text."""
    pairs = [
        one
        for source, tasks in found.items()
        for one in pair(tasks, [m for m in marked if m.source == source])
    ]
    count = sum(map(len, found.values()))
    precision, recall = len(pairs) / max(count, 1), len(pairs) / max(len(marked), 1)
    return TaskFigures(
        marked=len(marked),
        found=count,
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall) if pairs else 0.0,
        assignee=_share(same_words(a.assignee, b.assignee) for a, b in pairs),
        assigned_by=_share(same_words(a.assigned_by, b.assigned_by) for a, b in pairs),
        deadline=_share(same_words(a.deadline, b.deadline) for a, b in pairs),
    )


def same_words(found: str | None, marked: str | None) -> bool:
    """Tell whether two readers mean the same words: one may have some more around them."""
    a, b = (" ".join(word.key for word in words(said or "")) for said in (found, marked))
    return a == b or bool(a and b and (f" {a} " in f" {b} " or f" {b} " in f" {a} "))


def task_table(halves: Sequence[str] = HALVES) -> Table:
    """Return the figures of the halves, as they are printed."""
    names = [name.replace("_", " ") for name in TaskFigures.__dataclass_fields__]
    table = Table("tasks", *names)
    rows: dict[str, TaskFigures] = {}
    for of in FORM_SETS:
        name, form_name = (f"{of}, ", f"{of} forms, ") if of else ("", "forms, ")
        if of in SETS:
            marked, regions = marked_tasks(of), task_regions(of)
            rows |= {name + half: figures(marked, regions, half) for half in halves}
        rows |= {form_name + half: form_figures(half, of) for half in halves}
    for name, row in ((name, row) for name, row in rows.items() if row.marked):
        table.add_row(name, *(f"{n:.3f}" if isinstance(n, float) else str(n) for n in astuple(row)))
    return table


def _share(right: Iterable[bool]) -> float:
    found = list(right)
    return sum(found) / max(len(found), 1)


if __name__ == "__main__":
    Console(width=120).print(task_table(sys.argv[1:] or HALVES))
