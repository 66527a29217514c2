"""A report and its blocks -> the tasks it directs: who directs, who must act, what, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reports import Report, Task
from assistant.text import sentences
from assistant.topics import find_topics
from ingest.parse.blocks import Block

_DIRECTIVE = re.compile(r"(?<!đã )\b(?:đề nghị|yêu cầu|giao)\s+(?=\w+\s+\w+)", re.IGNORECASE)


def find_tasks(report: Report, blocks: Sequence[Block]) -> list[Task]:
    """Return the tasks of `report` in the order of its text."""
    tasks: list[Task] = []
    path: dict[int, str] = {}
    for block in blocks:
        if block.kind == "heading":
            path = {level: name for level, name in path.items() if level < block.level}
            path[block.level] = report.text[block.start : block.end]
            continue
        for start, end in sentences(report.text, block.start, block.end):
            if not (found := _DIRECTIVE.search(report.text, start, end)):
                continue
            first, last = found.end(), end
            while report.text[last - 1] in "./;":
                last -= 1
            text = report.text[first:last]
            tasks.append(
                Task(
                    id=f"{report.id}-t{len(tasks):04d}",
                    report=report.id,
                    start=first,
                    end=last,
                    text=text,
                    topics=find_topics(text),
                    heading=tuple(path[level] for level in sorted(path)),
                    page=block.page,
                )
            )
    return tasks
