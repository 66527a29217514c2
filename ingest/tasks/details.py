"""Lines that say of the task above who must do it and by when: "Đơn vị chủ trì: Sở Nội vụ"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from assistant.text import fold
from ingest.tasks.context import Span
from ingest.tasks.deadlines import find_deadline, find_time

Field = Literal["assignee", "deadline", "other"]
# Folded words before a colon -> what is said of the task above; the first that fits counts.
_LABELS: tuple[tuple[Field, str], ...] = (
    (
        "assignee",
        r"(?:(?:co quan|don vi|bo phan|phong|nguoi|ca nhan|noi)(?: chiu trach nhiem| duoc giao)?"
        r"(?: chu tri| thuc hien| phu trach| tham muu| dau moi| lam)+"
        r"|(?:giao|phan cong|chu tri|phu trach|thuc hien|chiu trach nhiem|dau moi)"
        r"(?: chu tri| phu trach| thuc hien| tham muu| chinh)*)",
    ),
    (
        "deadline",
        r"(?:thoi (?:gian|han)|tien do|han(?: chot| cuoi)?|hoan thanh)"
        r"(?: thuc hien| hoan thanh| trinh| bao cao| xong)*",
    ),
    (
        "other",
        r"(?:(?:co quan|don vi|bo phan) )?phoi hop(?: thuc hien)?|nguon kinh phi"
        r"|san pham(?: du kien)?|ket qua(?: dau ra)?|dia diem|thanh phan|doi tuong|so luong",
    ),
)
_LABEL = re.compile(
    r"(?:(?<=[.;,(])\s*|^\s*)(?:[-+*•]\s*)?(?:"
    + "|".join(f"(?P<{field}>{said})" for field, said in _LABELS)
    + r")\s*:\s*"
)
# Thời gian hoàn thành trong tháng 8/2026. Xong trước ngày 30/7.
_TIME_ALONE = re.compile(
    r"(?:thời\s+(?:gian|hạn)\s+(?:hoàn\s+thành|thực\s+hiện|báo\s+cáo|trình)"
    r"|(?:hoàn\s+thành|xong|thực\s+hiện\s+xong)(?=\s+(?:trước|trong|chậm)))\s+",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"\w\w\.\s+\w")
IN_WORDS = 40  # characters of a time that is no date
LONGEST = 300  # characters of a line that says who: more tells something of its own


@dataclass(frozen=True, slots=True)
class Detail:
    """Who must act or by when; `span` is None where something else is said."""

    field: Field
    span: Span | None


def read_details(text: str, start: int, end: int) -> list[Detail]:
    """Return what a line says of the task above it, nothing if it says something of its own.

    One line may say several things: Đơn vị chủ trì: Sở Nội vụ. Thời gian: tháng 4/2025.
    """
    if (alone := _TIME_ALONE.match(text, start, end)) and (
        limit := find_deadline(text, alone.end(), end)
    ):
        rest = text[limit[1] : end].strip(" .;,/)")
        return [] if rest else [Detail("deadline", limit)]
    labels = list(_LABEL.finditer(fold(text[start:end])))
    if not labels or labels[0].start():
        return []
    stops = [label.start() for label in labels[1:]] + [end - start]
    details = [
        _detail(text, label, start, start + stop) for label, stop in zip(labels, stops, strict=True)
    ]
    return [one for one in details if one] if all(details) else []


def _in_words(span: Span) -> Span | None:
    """Return a time that is no date, if it is told in a few words: thường xuyên."""
    return span if span[1] - span[0] <= IN_WORDS else None


def _detail(text: str, label: re.Match[str], start: int, end: int) -> Detail | None:
    begin = start + label.end()
    rest = text[begin:end].strip(" \n.;,/()")
    if not rest or len(rest) > LONGEST or _SENTENCES.search(rest):
        return None
    begin = text.index(rest, begin)
    whole = (begin, begin + len(rest))
    if label["deadline"]:
        return Detail("deadline", find_time(text, *whole) or _in_words(whole))
    return Detail("assignee", whole) if label["assignee"] else Detail("other", None)
