"""A text written for a test -> the tasks found in it, and how they are told."""

from __future__ import annotations

from pathlib import Path

from assistant.reports import Task
from tests.evaluation.task_figures import tasks_of


def told(task: Task) -> str:
    said = (task.assigned_by, task.assignee, task.deadline, task.text)
    return " | ".join("–" if one is None else " ".join(one.split()) for one in said)


def written(tmp_path: Path, text: str) -> list[Task]:
    path = tmp_path / "văn bản.txt"
    path.write_text(text, encoding="utf-8")
    return tasks_of(path)
