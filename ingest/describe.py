"""What a report is, read from its title, the head of its text and, last, the name of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from assistant.description import find_issuer
from assistant.period import find_periods
from assistant.reading import (
    Read,
    Spelled,
    body_at,
    find_conference,
    find_date,
    find_number,
    find_provinces,
    find_term,
    kind_of_number,
    kinds_in,
    without_references,
)
from assistant.reports import Description, Reading
from assistant.text import canonical, fold
from ingest.parse.blocks import Parsed

LONGEST = 250  # characters of a title
HEAD = 2500  # characters from the start in which a document's head stands
LINES = 24  # lines of it
HEADINGS = 1000  # characters from the start in which headings may say the period

_MOTTO = re.compile(
    r"cong hoa xa hoi chu nghia viet nam\w*|doc lap ?[-–—] ?tu do ?[-–—] ?hanh phuc"
    r"|dang cong san viet nam"
)
_NUMBER = re.compile(r"(?:bo luat|luat|phap lenh)? ?so ?:? ?[\d.…_/]")
_DATE = r"ngay ?[\d.…_]{1,8} ?thang ?[\d.…_]{1,8} ?nam ?[\d.…_]{2,8}"
# Hưng Yên, ngày 28 tháng 3 năm 2025
_PLACE_DATE = re.compile(rf"[^\d,;:()]{{0,30}}, ?{_DATE}|{_DATE}$")
_WEB_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}(?: \d{1,2}:\d{2})?")
_SUBJECT = re.compile(r"v/v\b|ve viec\b")
_FORM = re.compile(r"(?:mau|bieu|bieu mau|phu bieu) so\b|khoa [ivx\d]+, k[iy] hop")
# What ends a title: the grounds, the first heading, a table, whom it is addressed to.
_BEGINS_TEXT = re.compile(
    r"(?:căn cứ|kính (?:gửi|gởi|trình)|chương|phần|mục lục|thực hiện|theo đề nghị|xét|để|stt|tt"
    r"|họ và tên|tên đơn vị|đơn vị tính)\b|điều \d|[ivx]{1,5} ?[.)-]|\d{1,2} ?[.)]|\d{1,2} ?/ "
    r"|[a-zđ][.)]|[-–+*•(\[]"
)
_UNFINISHED = re.compile(r"(?:,|\b(?:ngày|số|năm|tháng|của|và|về|tại|cho|theo|các|những|với))$")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line or a column of the head: `text` is `[start:end]` of the report's."""

    text: str
    start: int
    end: int
    block: int  # which of the report's blocks it is in

    @property
    def folded(self) -> str:
        return " ".join(fold(self.text).split())


def describe_report(parsed: Parsed, path: Path) -> tuple[str, Description]:
    """Return the title and the description of a report, each with where it was read."""
    lines = list(_head_lines(parsed))
    head, rest = _split_head(lines)
    title = _title(parsed, head, rest) or _name_title(path)
    return title.value, _describe(parsed, title, head, path)


# -- the head -------------------------------------------------------------------------------


def _head_lines(parsed: Parsed) -> Iterator[_Line]:
    """Yield the first lines; those set side by side, and the motto beside a body, are parted."""
    count = 0
    for number, block in enumerate(parsed.blocks):
        text = parsed.text[block.start : block.end]
        for match in re.finditer(r"(?:(?!\t| \| |\s{3,})[^\n])+", text):
            for start, end in _columns(match.group()):
                said = match.group()[start:end]
                if not said.strip():
                    continue
                if count >= LINES or block.start + match.start() > HEAD:
                    return
                count += 1
                shift = block.start + match.start() + start
                lead = len(said) - len(said.lstrip(" |"))
                trail = len(said.rstrip(" |"))
                if lead < trail:
                    yield _Line(said[lead:trail], shift + lead, shift + trail, number)


def _columns(line: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line: motto, number, place and date are each one of their own."""
    folded = fold(line)
    parts = [match.span() for match in _MOTTO.finditer(folded)]
    number = find_number(line) if _NUMBER.search(folded) else None
    # Số: 01/2006/TT-NHNN Hà Nội, ngày 20 tháng 02 năm 2006
    if number and _NUMBER.match(folded) and re.search(_DATE, folded[number.end :]):
        parts.append((0, number.end))
    begin = max((end for _, end in parts), default=0)
    if dated := re.match(rf"\s*[^\d,;:()]{{0,30}}, ?{_DATE}", folded[begin:]):
        parts.append((begin, begin + dated.end()))
    begin = 0
    for start, end in sorted(parts):
        yield begin, start
        yield start, end
        begin = end
    yield begin, len(line)


def _is_motto(line: _Line) -> bool:
    return bool(_MOTTO.fullmatch(line.folded.strip(" -–—_*=.")))


def _is_rule(line: _Line) -> bool:
    return len(_LETTER.findall(line.text)) < 2


def _is_number(line: _Line) -> bool:
    number = find_number(line.text)
    return bool(_NUMBER.match(line.folded)) or bool(number and number.start == 0)


def _is_dated(line: _Line) -> bool:
    """Tell whether a line is place and date, or the time a page was put on the web."""
    return bool(_PLACE_DATE.fullmatch(line.folded) or _WEB_DATE.fullmatch(line.folded))


def _is_form(line: _Line) -> bool:
    """Tell whether a line numbers a form, or a session of an assembly: Khóa XI, kỳ họp thứ 4."""
    return bool(_FORM.match(line.folded))


def _is_body(line: _Line) -> bool:
    """Tell whether a line is a body's name, or that of what it is in, and nothing else."""
    spelled = Spelled(line.text)
    if not spelled.words:
        return False
    found = body_at(spelled, 0)
    if found is None:
        province = next(find_provinces(spelled), None)
        return bool(province and province.end == len(line.text) and len(spelled.words) <= 5)
    return found[1] == len(spelled.words)


def _kind_at(line: _Line) -> str | None:
    """Return the kind that a line begins with: "QUYẾT ĐỊNH", "Bản Quy định", "Báo cáo kết quả"."""
    spelled = Spelled(line.text)
    kind, first, _ = next(kinds_in(spelled), ("", 9, 0))
    if first == 0 or (first == 1 and spelled.words[0].folded in ("ban", "bai", "du")):
        return kind
    return None


def _split_head(lines: Sequence[_Line]) -> tuple[list[_Line], list[_Line]]:
    """Return the lines above the title (body, number, motto, date) and those from it on."""
    end = 0
    for position, line in enumerate(lines):
        if any(test(line) for test in (_is_number, _is_motto, _is_dated, _is_form)):
            end = position + 1
        elif _kind_at(line):
            break
        elif _is_body(line):
            end = position + 1 if end == position else end
        elif not _is_rule(line) and (_begins_text(line) or position > end + 3):
            break
    # Without a motto, a number or a body it is no head: a title with its date below.
    if any(_is_number(line) or _is_motto(line) for line in lines[:end]) or (
        lines and _is_body(lines[0]) and end < len(lines)
    ):
        return list(lines[:end]), list(lines[end:])
    return [line for line in lines[:end] if _is_dated(line)], list(lines)


# -- the title ------------------------------------------------------------------------------


def _title(parsed: Parsed, head: Sequence[_Line], rest: Sequence[_Line]) -> Read[str] | None:
    if any(not _is_dated(line) for line in head):
        start = next((n for n, line in enumerate(rest[:6]) if _kind_at(line)), None)
        subject = [line for line in (*head, *rest[:4]) if _SUBJECT.match(line.folded)]
        if start is None and subject:
            return _read(subject[:1])
        rest = list(rest[start or 0 :])
        while rest and (_is_rule(rest[0]) or (start is None and _begins_text(rest[0]))):
            rest = rest[1:]
    if not rest or not _can_be_title(parsed, rest[0]):
        return None
    taken = [rest[0]]
    for before, line in pairwise(rest):
        if not _goes_on(taken, before, line):
            break
        taken.append(line)
    return _read(taken)


def _can_be_title(parsed: Parsed, first: _Line) -> bool:
    block = parsed.blocks[first.block]
    line = " ".join(parsed.text[block.start : block.end].split())
    if line.endswith((".", ";", ",", "?", "!")):
        # Some titles end like sentences: Nghị định số 114/2003/NĐ-CP về cán bộ xã.
        return _kind_at(first) is not None and _own_number(line, Spelled(line)) is not None
    return len(line) <= LONGEST or _kind_at(first) is not None


def _begins_text(line: _Line) -> bool:
    return bool(_BEGINS_TEXT.match(line.text.lower())) or line.text.endswith((".", ";"))


def _goes_on(taken: Sequence[_Line], before: _Line, line: _Line) -> bool:
    """Tell whether a line goes on with the title taken so far."""
    if len(taken) > 5 or line.end - taken[0].start > LONGEST or _is_rule(line) or _is_dated(line):
        return False
    if _UNFINISHED.search(before.text.lower()):
        return True
    if _begins_text(line):
        return False
    said = " ".join(one.text for one in taken)
    if _only_kind(said):
        return True
    if _is_body(line):
        return False
    if line.text[0].islower():
        return True
    if said.isupper():
        return line.text.isupper()
    # A line that was broken for its width; a short one is whole.
    return len(before.text) >= 45 and not line.text.isupper() and _kind_at(taken[0]) is not None


def _only_kind(said: str) -> bool:
    """Tell whether nothing but the kind, and who issued it, is said."""
    spelled = Spelled(said)
    _, first, position = next(kinds_in(spelled), ("", 9, 0))
    if first > 1:
        return False
    while position < len(spelled.words):
        word = spelled.words[position]
        if found := body_at(spelled, position):
            position = found[1]
        elif word.folded in _ISSUED_BY or word.key.isdigit():
            position += 1
        else:
            return False
    return True


_ISSUED_BY = frozenset("cua bo truong chu tich giam doc so".split())


def _read(taken: Sequence[_Line]) -> Read[str]:
    said = " ".join(" ".join(line.text for line in taken).split())
    said = _without_issuer_again(said)
    if len(said) > LONGEST:
        said = said[:LONGEST].rsplit(" ", 1)[0] + " …"
    return Read(said, taken[0].start, taken[-1].end)


def _without_issuer_again(said: str) -> str:
    """Drop the issuer from a title's end: Quyết định của Bộ trưởng X về việc Y / BỘ TRƯỞNG X."""
    spelled = Spelled(said)
    issuer = find_issuer(spelled)
    for position in range(1, len(spelled.words)):
        word = spelled.words[position]
        found = body_at(spelled, position)
        if issuer and found == (issuer.value, len(spelled.words)) and word.start > issuer.end:
            before = spelled.words[position - 1]
            said_before = said[: before.end]
            return said if _UNFINISHED.search(said_before.lower()) else said_before
    return said


def _name_title(path: Path) -> Read[str]:
    name = canonical(path.stem).replace("_", " ").replace("-", " ")
    return Read(" ".join(name.split()) or canonical(path.name), -1, -1)


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


def _describe(parsed: Parsed, title: Read[str], head: Sequence[_Line], path: Path) -> Description:
    found = _Readings()
    found.add("title", title)
    for line in head:
        spelled = Spelled(line.text)
        if _is_number(line):
            found.add("number", find_number(line.text), line.start)
        elif _is_dated(line):
            found.add("date", find_date(line.text), line.start)
            found.add("place", _place_of(line), line.start)
        else:
            found.add("conference", find_conference(spelled), line.start)
            found.add("term", find_term(spelled), line.start)
    found.add("body", _head_body(head))
    if title.start >= 0:
        # As it stands in the text, so that what is read in it has its place there.
        _describe_title(found, parsed.text[title.start : title.end], title.start)
    for block in parsed.blocks:
        # A title may leave the period to the headings below it.
        if block.kind == "heading" and title.end <= block.start < HEADINGS and title.start >= 0:
            periods = find_periods(without_references(parsed.text[block.start : block.end]))
            if periods:
                found.add("periods", Read(periods, block.start, block.end))
    _describe_title(found, canonical(path.stem).replace("_", " "), None)
    return Description(
        readings=tuple(found.readings),
        **{field: value for field, value in found.values.items() if field != "title"},
    )


def _describe_title(found: _Readings, said: str, shift: int | None) -> None:
    spelled = Spelled(said)
    kind = _title_kind(spelled)
    number = _own_number(said, spelled)
    found.add("number", number, shift)
    if number:
        # Thông tư số 172/1998/TT/BTC ngày 22 tháng 12 năm 1998
        date = find_date(said[number.end : number.end + 40])
        near = date and date.start < 8
        found.add("date", date if near else None, None if shift is None else shift + number.end)
    found.add("kind", kind, shift)
    found.add_kind_of_number()
    found.add("conference", find_conference(spelled), shift)
    found.add("term", find_term(spelled), shift)
    found.add("body", find_issuer(spelled), shift)
    found.add("place", next(find_provinces(spelled), None), shift)
    if periods := find_periods(without_references(said)):
        found.add("periods", Read(periods, 0, len(said)), shift)


def _own_number(said: str, spelled: Spelled) -> Read[str] | None:
    """Return the number that follows the kind; one after another kind is that of another document.

    Thông tư số 5/TT-BTC has it, Thông tư hướng dẫn Nghị định số 5/NĐ-CP has not.
    """
    number = find_number(said)
    if number is None:
        return None
    before = [
        kind for kind, first, _ in kinds_in(spelled) if spelled.words[first].end < number.start
    ]
    return number if len(before) <= 1 else None


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


def _place_of(line: _Line) -> Read[str] | None:
    """Return the place of "Hưng Yên, ngày 28 tháng 3 năm 2025"."""
    match = re.match(r"([^\d,;:]{2,40}?)\s*,", line.text)
    if not match:
        return None
    province = next(find_provinces(Spelled(match[1])), None)
    if province:
        return province
    return Read(" ".join(part.capitalize() for part in match[1].split()), *match.span(1))


def _head_body(head: Sequence[_Line]) -> Read[str] | None:
    """Return the body that stands above the number, the lower of two: UBND tỉnh, Sở Tài chính."""
    found: Read[str] | None = None
    for line in head:
        if _is_number(line) and found:
            break
        if not (_is_motto(line) or _is_dated(line) or _is_number(line)) and _LETTER.search(
            line.text
        ):
            found = _join_body(found, line)
    return found


# Organs of what is named beside them.
_ORGANS = re.compile(r"(?:Ban Thường vụ|Ban Chấp hành|Thường trực|Văn phòng|Hội đồng Thẩm phán)")


def _join_body(above: Read[str] | None, line: _Line) -> Read[str] | None:
    spelled = Spelled(line.text)
    own = body_at(spelled, 0) if spelled.words else None
    if above is None:
        return Read(own[0], line.start, line.end) if own else None
    if own is None:
        # The second line of one name: ỦY BAN NHÂN DÂN / TỈNH HƯNG YÊN.
        joined = Spelled(f"{above.value} {line.text.lower()}")
        both = body_at(joined, 0)
        if both and both[0] != above.value:
            return Read(both[0], above.start, line.end)
        return above
    if _ORGANS.fullmatch(above.value):
        return Read(f"{above.value} {own[0]}", above.start, line.end)
    if _ORGANS.fullmatch(own[0]):
        return Read(f"{own[0]} {above.value}", above.start, line.end)
    return Read(own[0], line.start, line.end)
