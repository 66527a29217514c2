"""Who issued a document, where its head names it: who directs in it unless it says otherwise."""

from __future__ import annotations

import re

from assistant.reports import Report
from assistant.text import fold
from ingest.tasks.context import Span
from ingest.tasks.line import Line
from ingest.tasks.named import actor_alone

HEAD = 3000  # characters in which a document names who issued it
DECIDING = frozenset({"decision", "directive"})  # kinds that a leader may issue for a body
# A title names the organ that resolves: NGHỊ QUYẾT CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH về …
_ORGAN = re.compile(
    r"\W*\w+\s+\w+\s+của\s+((?:ban|ủy ban|hội đồng|thường trực|chủ tịch)\s.+?)"
    r"(?=\s+(?:về|tại|khóa|lần)\s|\s*(?:\n|$))",
    re.IGNORECASE,
)
_SENDER = re.compile(r"(?m)^\W*(\S.{4,80}?) điện:")  # a telegram's: Chủ tịch UBND tỉnh điện: …
# A leader who decides stands in capitals above the grounds: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH / Căn cứ
_DECIDES = re.compile(
    r"(?m)^[^\S\n]*((?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|(?:TỔNG )?GIÁM ĐỐC|(?:TỔNG |CHI )?CỤC TRƯỞNG"
    r"|HIỆU TRƯỞNG|VIỆN TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH (?:ÁN|THANH TRA|VĂN PHÒNG)|THỐNG ĐỐC)"
    r"[^\n]{0,90}?)[^\S\n]*\n\s*Căn cứ\s"
)
_INVITES = re.compile(r"(?m)^\W*(?:GIẤY|THƯ) MỜI\b")
# Who chaired what minutes tell of, in a line of its own: Chủ trì: Ông Giám đốc Công ty.
_PRESIDES = re.compile(
    r"(?mi)^\W*(?:\d\W+)?(?:người\s+)?(?:chủ\s+trì|chủ\s+tọa|chủ\s+toạ)(?:\s+(?:cuộc|buổi|phiên)?\s*họp"
    r"|\s+hội\s+nghị)?\s*:\s*([^\n;.]{4,120}?)[^\S\n]*(?:[.;]|$)"
)
_CAPITALS = re.compile(r"(?m)^[^\S\n]*(\S[^\n]{4,100}?)[^\S\n]*$")


def issuer_of(report: Report, kind: str | None) -> Span | None:
    """Return where the text names who issued it, in one piece if it does so anywhere."""
    text = report.text
    if organ := _ORGAN.match(text, *(said_in(report, "title") or (0, 0))):
        return organ.span(1)
    if kind in DECIDING and (decides := _named(text, _DECIDES.search(text, 0, HEAD))):
        return decides
    read = said_in(report, "body")
    if read is None and (sender := _SENDER.search(text, 0, HEAD)):
        return sender.span(1)
    name = report.description.body
    if read is None and name is not None:
        place = fold(text[:HEAD]).find(fold(name))
        read = (place, place + len(name)) if place >= 0 else None
    own = _letterhead(report)
    above = read is None or (own is not None and read[1] <= own[0])
    return own if above else read


def invites(text: str) -> bool:
    """Tell whether a paper invites to something: GIẤY MỜI."""
    return _INVITES.search(text, 0, HEAD) is not None


def presides_in(text: str) -> Span | None:
    """Return who chaired a meeting, where a line of its minutes says so."""
    found = _PRESIDES.search(text, 0, HEAD)
    return found.span(1) if found else None


def said_in(report: Report, field: str) -> Span | None:
    """Return where the text says a field of the report's description."""
    for reading in report.description.readings:
        if reading.field == field and reading.start is not None and reading.end is not None:
            return reading.start, reading.end
    return None


def _letterhead(report: Report) -> Span | None:
    """Return the last name in capitals above the title: ĐẢNG BỘ TỈNH / ĐẢNG ỦY XÃ TÂN LẬP."""
    title = said_in(report, "title")
    lines = _CAPITALS.finditer(report.text, 0, title[0] if title else 0)
    named = [span for line in lines if (span := _named(report.text, line))]
    return named[-1] if named else None


def _named(text: str, found: re.Match[str] | None) -> Span | None:
    """Return a line in capitals that names who acts, and nothing else."""
    if found is None or not found.group(1).isupper():
        return None
    line = Line(text, *found.span(1))
    return found.span(1) if actor_alone(line, 0, len(line)) else None
