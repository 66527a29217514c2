"""Tables of assignments: which column says what, who, and by when; a row -> its task."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from assistant.records.blocks import Block
from assistant.text import cells, fold
from ingest.tasks.context import Context, Directed, Span

# Folded words of a column's head -> what it says; the first that fits counts.
_COLUMNS = (
    ("deadline", re.compile(r"thoi (?:han|gian|diem)|tien do|hoan thanh|\bhan(?: |$)|khi nao")),
    ("helper", re.compile(r"phoi hop")),
    (
        "assignee",
        re.compile(
            r"(?:co quan|don vi|bo phan|nganh|nguoi|ca nhan|noi)\b.*(?:chu tri|thuc hien|phu trach"
            r"|tham muu|chiu trach nhiem|\blam)|chu tri|phan cong|trach nhiem|phu trach"
            r"|\bai (?:lam|thuc hien)"
        ),
    ),
    ("result", re.compile(r"san pham|ket qua|ghi chu|kinh phi")),
    ("task", re.compile(r"nhiem vu|noi dung|cong viec|giai phap|\bviec\b")),
)


# What is looked into, and no assignment: a list of research topics.
_TOPICS = re.compile(r"\bde tai\b")


def is_tables(blocks: Sequence[Block]) -> bool:
    """Tell whether a document is tables, with hardly more than their captions and notes beside."""
    kinds = Counter(block.kind for block in blocks)
    return kinds["row"] > kinds["paragraph"]


def find_columns(header: str) -> dict[str, int]:
    """Return the places of the columns of a table of assignments, or nothing if it is none.

    A list of topics has a column of these alone, and no row of it is a task.
    """
    found: dict[str, int] = {}
    if _TOPICS.search(fold(header)):
        return {"topic": 0}
    for place, (start, end) in enumerate(cells(header)):
        folded = fold(" ".join(header[start:end].split()))
        name = next((name for name, pattern in _COLUMNS if pattern.search(folded)), None)
        if name:
            found.setdefault(name, place)
    return found if "task" in found and ("assignee" in found or "deadline" in found) else {}


def read_row(
    text: str, block: Block, columns: Mapping[str, int], context: Context
) -> Iterator[tuple[Directed, Span | None]]:
    """Yield the task of a row with its deadline; a row that only groups others has none."""
    said = _cells(text, block)
    task, who, when = (
        said[columns[name]] if name in columns and columns[name] < len(said) else None
        for name in ("task", "assignee", "deadline")
    )
    if task is None or not (who or when) or len(text[slice(*task)].split()) < 2:
        return
    yield Directed(*task, context.assigned_by, who), when


def _cells(text: str, block: Block) -> list[Span | None]:
    spans: list[Span | None] = []
    row = text[block.start : block.end]
    for start, end in cells(row):
        said = row[start:end].strip(" \n.;")
        begin = block.start + row.find(said, start)
        spans.append((begin, begin + len(said)) if said else None)
    return spans
