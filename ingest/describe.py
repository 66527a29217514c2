"""What a report is, read from its title, the head of its text and, last, the name of its file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile
from pathlib import Path
from typing import Any

from assistant.naming import Read, Spelled, body_at, find_provinces, kinds_in
from assistant.naming.description import find_issuer
from assistant.naming.period import find_periods
from assistant.naming.reading import (
    find_conference,
    find_date,
    find_number,
    find_reference,
    find_term,
    kind_of_number,
    without_references,
)
from assistant.reports import Description, Reading
from assistant.text import canonical
from ingest.head import (
    Line,
    body_named,
    head_lines,
    is_dated,
    is_motto,
    is_number,
    is_rule,
    is_session,
    split_head,
)
from ingest.parse.blocks import Parsed
from ingest.title import find_title, name_title, own_number

_SAID_YEAR = re.compile(r"n[aă]m\W*(?:19|20)\d\d", re.I)
_SHEETS = (".xls", ".xlsx")
# What is issued with a decision is called by the number of that: (Ban hành kèm theo Quyết định …).
_ATTACHED = re.compile(
    r"\W*(?:(?:mau|bieu(?: mau)?|phu luc)(?: so)? \S+ )?(?:ban hanh (?:\w+ )?|kem )theo\b"
)
_BRACKETED = re.compile(r"\(so\W*\d")  # its own number, below the title
_ADDRESSED = re.compile(r"\W*kinh (?:gui|goi|trinh)\b")
_HELD = re.compile(r"\W*(?:\d+[.)]\W*)?(?:thoi gian|hom nay|(?:bat dau )?(?:vao )?(?:hoi|luc))\b")
HEADINGS = 1000  # characters from the start in which headings may say the period


def describe_report(parsed: Parsed, path: Path) -> tuple[str, Description]:
    """Return the title and the description of a report, each with where it was read."""
    lines = list(head_lines(parsed))
    kinds = [block.kind for block in parsed.blocks[:2]]
    if path.suffix.lower() in _SHEETS and kinds in (
        ["heading", "heading"],
        ["heading", "paragraph"],
    ):
        lines = [line for line in lines if line.block]  # the sheet's name says less than its title
    head, rest = split_head(lines)
    title = find_title(parsed, head, rest) or name_title(path)
    return title.value, _describe(parsed, title, head, rest, path)


# -- the description ------------------------------------------------------------------------


class _Readings:
    """Gathers what is found with where; the first finding of a field counts."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.readings: list[Reading] = []

    def add(self, field: str, read: Read[Any] | None, shift: int | None = 0) -> None:
        """Take a finding; `shift` is where its text begins in the report's, None in a file name."""
        if read is None or field in self.values:
            return
        self.values[field] = read.value
        if shift is None or read.start < 0:
            self.readings.append(Reading(field, "file name"))
        else:
            self.readings.append(Reading(field, "text", read.start + shift, read.end + shift))

    def add_kind_of_number(self) -> None:
        """The symbol of the number says the kind of a document that is called nothing else."""
        if "kind" in self.values or not (kind := kind_of_number(self.values.get("number", ""))):
            return
        self.values["kind"] = kind
        where = next(reading for reading in self.readings if reading.field == "number")
        self.readings.append(replace(where, field="kind"))


def _describe(
    parsed: Parsed, title: Read[str], head: Sequence[Line], rest: Sequence[Line], path: Path
) -> Description:
    found = _Readings()
    found.add("title", title)
    for line in head:
        spelled = Spelled(line.text)
        if is_number(line):
            found.add("number", find_number(line.figures), line.start)
        elif is_dated(line):
            found.add("date", find_date(line.figures), line.start)
            found.add("place", _place_of(line), line.start)
        else:
            found.add("conference", find_conference(spelled), line.start)
            found.add("term", find_term(spelled), line.start)
    found.add("body", _head_body(head))
    if title.start >= 0:
        # As it stands in the text, so that what is read in it has its place there.
        _describe_title(found, parsed.text[title.start : title.end], title.start)
    for line in rest:
        # Below a resolution's title stands who passed it, and when.
        if is_session(line):
            found.add("conference", find_conference(Spelled(line.text)), line.start)
            found.add("term", find_term(Spelled(line.text)), line.start)
        elif _BRACKETED.match(line.folded):
            found.add("number", find_number(line.figures), line.start)
            found.add("date", find_date(line.figures), line.start)
    for block in parsed.blocks:
        # A title may leave the period to the headings below it.
        if block.kind == "heading" and title.end <= block.start < HEADINGS and title.start >= 0:
            periods = find_periods(without_references(parsed.text[block.start : block.end]))
            if periods:
                found.add("periods", Read(periods, block.start, block.end))
    _describe_title(found, canonical(path.stem).replace("_", " "), None)
    if found.values.get("kind") == "minutes":  # which may be dated nowhere else
        for line in (one for one in rest if _HELD.match(one.folded)):
            found.add("date", find_date(line.figures), line.start)
    for line in (*head, *rest):
        if _ATTACHED.match(line.folded) and (number := find_reference(line.figures)):
            found.add("number", number, line.start)
            found.add("body", find_issuer(Spelled(line.text)), line.start)
        if _ATTACHED.match(line.folded) or _ADDRESSED.match(line.folded):
            found.add("place", next(find_provinces(Spelled(line.text)), None), line.start)
    return Description(
        readings=tuple(found.readings),
        **{field: value for field, value in found.values.items() if field != "title"},
    )


def _describe_title(found: _Readings, said: str, shift: int | None) -> None:
    spelled = Spelled(said)
    kind = _title_kind(spelled)
    number = own_number(said, spelled)
    found.add("number", number, shift)
    if number:
        # Thông tư số 172/1998/TT/BTC ngày 22 tháng 12 năm 1998
        date = find_date(said[number.end : number.end + 40])
        near = date and date.start < 8
        found.add("date", date if near else None, None if shift is None else shift + number.end)
    found.add("kind", kind, shift)
    found.add_kind_of_number()
    if _SUBJECT.match(spelled.joined):  # only a letter has a subject instead of a kind
        found.add("kind", Read("dispatch", 0, len(said)), shift)
    found.add("conference", find_conference(spelled), shift)
    found.add("term", find_term(spelled), shift)
    found.add("body", find_issuer(spelled), shift)
    if spelled.words and not (kind or number) and (own := body_at(spelled, 0)):
        # Who did what is news: UBND tỉnh Thái Nguyên họp phiên thường kỳ.
        found.add("body", spelled.read(own[0], 0, own[1]), shift)
    found.add("place", next(find_provinces(spelled), None), shift)
    periods = find_periods(without_references(said))
    if shift is None and not _SAID_YEAR.search(said):
        # A bare year in a file's name is more often that of the document: luat-dat-dai-2013.
        periods = tuple(period for period in periods if not period.is_year)
    if periods:
        found.add("periods", Read(periods, 0, len(said)), shift)


_SUBJECT = re.compile(r"v v(?!\S)")
_NEWS = re.compile(r"(?:hoi nghi|ki hop|phien hop)(?!\S)")
_STATE = re.compile(r"tinh hinh(?!\S)")


def _title_kind(spelled: Spelled) -> Read[str] | None:
    """Return the kind a title begins with; a title that tells of a meeting is news of it."""
    kind, first, last = next(kinds_in(spelled), ("", 9, 0))
    if first <= 1:
        return spelled.read(kind, first, last)
    for kind, pattern in (("news", _NEWS), ("report", _STATE)):
        if match := pattern.match(spelled.joined):
            return spelled.read(kind, *spelled.position(match))
    return None


def _place_of(line: Line) -> Read[str] | None:
    """Return the place of "Hưng Yên, ngày 28 tháng 3 năm 2025"."""
    match = re.match(r"([^\d,;:]{2,40}?)\s*,", line.text)
    if not match or not match[1].strip():
        return None
    province = next(find_provinces(Spelled(match[1])), None)
    if province:
        return province
    said = match[1].split()
    if not match[1].isupper():  # beside a body's line in capitals: BAN CHẤP HÀNH Hưng Yên, ngày …
        said = [*dropwhile(str.isupper, said)]
    return Read(
        " ".join(map(str.capitalize, said)), match[1].index(said[0]) + match.start(1), match.end(1)
    )


def _head_body(head: Sequence[Line]) -> Read[str] | None:
    """Return the body that stands above the number, the lower of two: UBND tỉnh, Sở Tài chính."""
    found: Read[str] | None = None
    for line in head:
        if is_number(line) and found:
            break
        if not any(test(line) for test in (is_motto, is_dated, is_number, is_rule)):
            found = _join_body(found, line)
    return found


# Organs of what is named beside them; those of the Party are below a committee only.
_ORGANS = re.compile(r"(?:Ban Thường vụ|Ban Chấp hành|Thường trực|Văn phòng|Hội đồng Thẩm phán)")
_PARTY_ORGANS = re.compile(
    r"(?:Ban Tổ chức|Ban Tuyên giáo(?: và Dân vận)?|Ban Dân vận|Ban Nội chính|Ủy ban Kiểm tra)"
)
_COMMITTEE = re.compile(r"(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy\b")
_HOLDER = re.compile(r"(?:chu tich|giam doc|truong ban) (?!nuoc)")


def _join_body(above: Read[str] | None, line: Line) -> Read[str] | None:
    spelled = Spelled(line.text)
    held = _HOLDER.match(spelled.joined)
    first = spelled.position(held)[1] if held else 0
    while first < len(spelled.words) and (own := body_named(spelled, first)):
        above, first = _below(above, own[0], line), own[1]
    if first or above is None:
        return above
    # The second line of one name: ỦY BAN NHÂN DÂN / TỈNH HƯNG YÊN.
    joined = Spelled(f"{above.value} {_as_name(line)}")
    both = body_named(joined, 0)
    if both and both[0] != above.value:
        return Read(both[0], above.start, line.end)
    return above


def _as_name(line: Line) -> str:
    """Return a line in small letters but for the name that follows its level: tỉnh Vàm Khê."""
    level, *name = line.text.lower().split()
    return " ".join((level, *(map(str.capitalize, name) if level == "tỉnh" else name)))


def _below(above: Read[str] | None, own: str, line: Line) -> Read[str]:
    """Return the body that is meant by one named below another."""
    if above is None:
        return Read(own, line.start, line.end)
    if _ORGANS.fullmatch(above.value):
        return Read(f"{above.value} {own}", above.start, line.end)
    if _ORGANS.fullmatch(own) or (_PARTY_ORGANS.fullmatch(own) and _COMMITTEE.match(above.value)):
        return Read(f"{own} {above.value}", above.start, line.end)
    return Read(own, line.start, line.end)
