"""Lines that say of the task above who must do it and by when: "Đơn vị chủ trì: Sở Nội vụ"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.text import fold
from ingest.tasks.context import Span
from ingest.tasks.deadlines import find_deadline, find_time

# Folded words before a colon -> what is said of the task above; the first that fits counts.
_LABELS: tuple[tuple[Literal["assignee", "deadline", "other"], re.Pattern[str]], ...] = tuple(
    (field, re.compile(rf"\s*(?:{said})\s*:\s*"))  # type: ignore[misc]
    for field, said in (
        (
            "assignee",
            r"(?:co quan|don vi|bo phan|phong|nguoi)(?: chiu trach nhiem)?"
            r"(?: chu tri| thuc hien| phu trach| tham muu| dau moi)(?: thuc hien| tham muu)?",
        ),
        (
            "deadline",
            r"(?:thoi (?:gian|han)|tien do)(?: thuc hien| hoan thanh| trinh| bao cao)*",
        ),
        (
            "other",
            r"(?:co quan|don vi|bo phan)(?: phoi hop)(?: thuc hien)?|nguon kinh phi"
            r"|san pham(?: du kien)?|dia diem|thanh phan|doi tuong",
        ),
    )
)
# Thời gian hoàn thành trong tháng 8/2026. Xong trước ngày 30/7.
_TIME_ALONE = re.compile(
    r"(?:thời\s+(?:gian|hạn)\s+(?:hoàn\s+thành|thực\s+hiện|báo\s+cáo|trình)"
    r"|(?:hoàn\s+thành|xong|thực\s+hiện\s+xong)(?=\s+(?:trước|trong|chậm)))\s+",
    re.IGNORECASE,
)
LABEL = 80  # characters in which it says what it tells
LONGEST = 300  # characters of a line that says who: more tells something of its own


@dataclass(frozen=True, slots=True)
class Detail:
    """Who must act or by when; `span` is None where something else is said."""

    field: Literal["assignee", "deadline", "other"]
    span: Span | None


def read_detail(text: str, start: int, end: int) -> Detail | None:
    """Return what a line says of the task above it, or None if it says something of its own."""
    if (alone := _TIME_ALONE.match(text, start, end)) and (
        limit := find_deadline(text, alone.end(), end)
    ):
        rest = text[limit[1] : end].strip(" .;,/)")
        return Detail("deadline", limit) if not rest else None
    if ":" not in text[start : min(end, start + LABEL)]:
        return None
    folded = fold(text[start : min(end, start + LABEL)])
    for field, label in _LABELS:
        found = label.match(folded)
        rest = text[start + found.end() : end].rstrip(" \n.;,/") if found else ""
        if not found or not rest or len(rest) > LONGEST:
            continue
        begin = start + found.end()
        whole = (begin, begin + len(rest))
        if field == "deadline":
            return Detail(field, find_time(text, *whole))
        return Detail(field, whole if field == "assignee" else None)
    return None
