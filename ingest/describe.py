"""What a report is, read from its title, the head of its text and, last, the name of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.period import find_periods
from assistant.reading import (
    Read,
    Spelled,
    body_at,
    find_bodies,
    find_conference,
    find_date,
    find_number,
    find_provinces,
    find_term,
    kind_of_number,
    kinds_in,
)
from assistant.reports import Description, Reading
from assistant.text import canonical, fold
from ingest.parse.blocks import Parsed

LONGEST = 250  # characters of a title
HEAD = 2500  # characters from the start in which a document's head stands
LINES = 24  # lines of it

_MOTTO = re.compile(
    r"cong ho?a?o?a? ?xa hoi chu nghia viet nam\w*|doc lap ?[-–—] ?tu do ?[-–—] ?hanh phuc"
    r"|dang cong san viet nam"
)
_RULE = re.compile(r"[\W\d_o]*[\W_][\W\d_o]*")
_NUMBER = re.compile(r"(?:bo luat|luat|phap lenh|nghi quyet)?\s*so\s*:?\s*[\d.…_/]")
_ADDRESSED = re.compile(r"kinh (?:gui|goi|trinh)\b")
_SUBJECT = re.compile(r"(?:v/v|ve viec)\b")
# What ends a title: the grounds, the first heading, another document's number, the body again.
_BEGINS_TEXT = re.compile(
    r"(?:can cu|kinh (?:gui|goi)|chuong|phan|muc luc|dieu|thuc hien|theo de nghi|tiep theo|xet"
    r"|de (?:huong dan|bao dam|trien khai|thuc hien|thi hanh|ap dung)|ngay \d|ho va ten|ten don vi"
    r"|[ivx]{1,5}\s?[.)-]|\d{1,2}\s?[.)/]|[a-z][.)]|[-–+*•(\[]|stt\b|tt$)"
)
_WORDS = re.compile(r"[^\W\d_]")


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
    return title.value, _describe(parsed.text, title, head, path)


# -- the head -------------------------------------------------------------------------------


def _head_lines(parsed: Parsed) -> Iterator[_Line]:
    """Yield the first lines; those set side by side, and the motto beside a body, are parted."""
    count = 0
    for number, block in enumerate(parsed.blocks):
        text = parsed.text[block.start : block.end]
        for match in re.finditer(r"(?:(?!\t| \| |\s{3,})[^\n])+", text):
            for start, end in _without_motto(match.group()):
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


def _without_motto(line: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line; the motto, and place and date beside it, are parts of their own."""
    folded = fold(line)
    marks = [match.span() for match in _MOTTO.finditer(folded)]
    if not marks and (number := _NUMBER.match(folded)):
        # Số: 01/2006/TT-NHNN Hà Nội, ngày 20 tháng 02 năm 2006
        dated = re.search(r"\S+(?:\s\S+){0,3}, ?ngay", folded[number.end() :])
        read = find_number(line)
        if dated and read:
            marks = [(read.start, read.end)]
    begin = 0
    for start, end in marks:
        yield begin, start
        yield start, end
        begin = end
    yield begin, len(line)


def _is_motto(line: _Line) -> bool:
    return bool(_MOTTO.fullmatch(line.folded.strip(" -–—_*=.")))


def _is_rule(line: _Line) -> bool:
    return not _WORDS.search(line.text) or bool(_RULE.fullmatch(line.folded))


def _is_number(line: _Line) -> bool:
    return bool(_NUMBER.match(line.folded)) or (
        bool(read := find_number(line.text)) and bool(read and read.start == 0)
    )


def _is_dated(line: _Line) -> bool:
    """Tell whether a line is place and date, or the time a page was put on the web."""
    return bool(
        re.match(r"[^\d,.]{0,40}[,.]? ?(?:ngay|thang)[ .…_\d]", line.folded)
        and len(line.text) < 80
        and re.search(r"nam|/", line.folded)
        and not _kind_at(line)
    ) or bool(re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}(?: \d{1,2}:\d{2})?", line.folded))


def _kind_at(line: _Line) -> str | None:
    """Return the kind that a line begins with: "QUYẾT ĐỊNH", "Bản Quy định", "Báo cáo kết quả"."""
    spelled = Spelled(line.text)
    for kind, first, _ in kinds_in(spelled):
        if first == 0 or (first == 1 and spelled.words[0].folded in ("ban", "bai", "du")):
            return kind
        break
    return None


def _split_head(lines: Sequence[_Line]) -> tuple[list[_Line], list[_Line]]:
    """Return the lines above the title (body, number, motto, date) and those from it on."""
    last = -1
    for position, line in enumerate(lines):
        if _is_motto(line) or _is_number(line) or (_is_dated(line) and position < 12):
            if position - last > 6:
                break
            last = position
    if last < 0 and (not lines or not _opens_head(lines)):
        return [], list(lines)
    while last + 1 < len(lines) and (
        _is_rule(lines[last + 1]) or (last < 0 and not _kind_at(lines[last + 1]))
    ):
        last += 1
    # A document may begin with its title and be dated below it.
    if not any(_is_motto(line) or _is_number(line) for line in lines[: last + 1]):
        kinds = [n for n, line in enumerate(lines[: last + 1]) if _kind_at(line)]
        if kinds or not _opens_head(lines):
            return [], list(lines)
    return list(lines[: last + 1]), list(lines[last + 1 :])


def _opens_head(lines: Sequence[_Line]) -> bool:
    """Tell whether a body and nothing else stands first, and a kind of document soon after."""
    spelled = Spelled(lines[0].text)
    found = body_at(spelled, 0) if spelled.words else None
    whole = found is not None and found[1] == len(spelled.words)
    return whole and any(_kind_at(line) for line in lines[1:5])


# -- the title ------------------------------------------------------------------------------


def _title(parsed: Parsed, head: Sequence[_Line], rest: Sequence[_Line]) -> Read[str] | None:
    rest = [line for line in rest if not _is_motto(line)]
    if head:
        rest = [line for line in rest if not _is_rule(line)] if not rest else rest
        start = next((n for n, line in enumerate(rest[:6]) if _kind_at(line)), None)
        subject = [line for line in (*head, *rest[:4]) if _SUBJECT.match(line.folded)]
        if start is None and subject:
            return _read([subject[0]])
        rest = rest[start or 0 :]
        while rest and (_is_rule(rest[0]) or _begins_text(rest[0])):
            rest = rest[1:]
    if not rest:
        return None
    first = rest[0]
    if not head and not _can_be_title(parsed, first):
        return None
    taken = [first]
    for before, line in zip(rest, rest[1:], strict=False):
        if not _goes_on(taken, before, line):
            break
        taken.append(line)
    return _read(taken)


def _can_be_title(parsed: Parsed, first: _Line) -> bool:
    block = parsed.blocks[first.block]
    line = " ".join(parsed.text[block.start : block.end].split())
    return len(line) <= LONGEST and not line.endswith((".", ";", ",", "?", "!"))


def _begins_text(line: _Line) -> bool:
    return bool(_BEGINS_TEXT.match(line.folded)) or line.text.endswith((".", ";"))


def _goes_on(taken: Sequence[_Line], before: _Line, line: _Line) -> bool:
    """Tell whether a line goes on with the title taken so far."""
    length = line.end - taken[0].start
    if length > LONGEST or len(taken) > 5 or _is_rule(line) or _is_dated(line):
        return False
    if _begins_text(line) or _ADDRESSED.match(line.folded):
        return False
    if line.text[:1].islower() or before.text.endswith(","):
        return True
    said = " ".join(one.text for one in taken)
    if _kind_at(taken[0]) and _only_kind(taken):
        return True
    if _repeats_body(line):
        return False
    if said.isupper():
        return line.text.isupper()
    # A line that was broken for its width; a short one is whole.
    return len(before.text) >= 45 and not line.text.isupper() and bool(_kind_at(taken[0]))


def _only_kind(taken: Sequence[_Line]) -> bool:
    """Tell whether nothing but the kind, and who issued it, is said yet."""
    spelled = Spelled(" ".join(line.text for line in taken))
    _, _, last = next(iter(kinds_in(spelled)))
    while last < len(spelled.words):
        word = spelled.words[last]
        if found := body_at(spelled, last):
            last = found[1]
        elif (
            word.folded in ("cua", "bo", "truong", "chu", "tich", "giam", "doc")
            or word.key.isdigit()
        ):
            last += 1
        else:
            return False
    return True


def _repeats_body(line: _Line) -> bool:
    spelled = Spelled(line.text)
    found = body_at(spelled, 0) if spelled.words else None
    return found is not None and found[1] == len(spelled.words)


def _read(taken: Sequence[_Line]) -> Read[str]:
    said = " ".join(" ".join(line.text for line in taken).split())
    if len(said) > LONGEST:
        said = said[:LONGEST].rsplit(" ", 1)[0] + " …"
    return Read(said, taken[0].start, taken[-1].end)


def _name_title(path: Path) -> Read[str]:
    name = canonical(path.stem).replace("_", " ").replace("-", " ")
    return Read(" ".join(name.split()) or canonical(path.name), -1, -1)


# -- the description ------------------------------------------------------------------------


class _Readings:
    """Gathers what is found with where; the first finding of a field counts."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}
        self.readings: list[Reading] = []

    def add(self, field: str, read: Read[object] | None, shift: int | None = 0) -> None:
        """Take a finding; `shift` is where its text begins in the report's, None in a file name."""
        if read is None or field in self.values:
            return
        self.values[field] = read.value
        if shift is None or read.start < 0:
            self.readings.append(Reading(field, "file name"))
        else:
            self.readings.append(Reading(field, "text", read.start + shift, read.end + shift))


def _describe(text: str, title: Read[str], head: Sequence[_Line], path: Path) -> Description:
    found = _Readings()
    found.add("title", title)
    found.values.pop("title")
    in_text = title.start >= 0
    for line in head:
        if _is_number(line):
            found.add("number", find_number(line.text), line.start)
        if _is_dated(line):
            found.add("date", find_date(line.text), line.start)
            found.add("place", _place_of(line), line.start)
    found.add("body", _head_body(head))
    # The title as it stands in the text, so that what is read in it has its place there.
    said, shift = (text[title.start : title.end], title.start) if in_text else (title.value, None)
    _describe_title(found, said, shift)
    name = _name_title(path).value
    _describe_title(found, name, None)
    return Description(**found.values, readings=tuple(found.readings))  # type: ignore[arg-type]


def _describe_title(found: _Readings, said: str, shift: int | None) -> None:
    spelled = Spelled(said)
    found.add("number", find_number(said), shift)
    found.add("kind", _title_kind(spelled), shift)
    number = found.values.get("number")
    if "kind" not in found.values and isinstance(number, str) and (kind := kind_of_number(number)):
        where = next(reading for reading in found.readings if reading.field == "number")
        found.values["kind"] = kind
        found.readings.append(Reading("kind", where.origin, where.start, where.end))
    found.add("conference", find_conference(spelled), shift)
    found.add("term", find_term(spelled), shift)
    found.add("body", next(find_bodies(spelled), None), shift)
    found.add("place", next(find_provinces(spelled), None), shift)
    if periods := find_periods(said):
        found.add("periods", Read(periods, 0, len(said)), shift)


_NEWS = re.compile(r"(?:hoi nghi|ki hop|phien hop)(?!\S)")
_STATE = re.compile(r"tinh hinh(?!\S)")


def _title_kind(spelled: Spelled) -> Read[str] | None:
    """Return the kind a title begins with; a title that tells of a meeting is news of it."""
    for kind, first, last in kinds_in(spelled):
        if first <= 1:
            return Read(kind, spelled.words[first].start, spelled.words[last - 1].end)
        break
    for kind, pattern in (("news", _NEWS), ("report", _STATE)):
        if match := pattern.match(spelled.joined):
            last = len(match.group().split())
            return Read(kind, spelled.words[0].start, spelled.words[last - 1].end)
    return None


def _place_of(line: _Line) -> Read[str] | None:
    """Return the place of "Hưng Yên, ngày 28 tháng 3 năm 2025"."""
    match = re.match(r"\s*(?:TP\.?|Thành phố|Tỉnh)?\s*([^\d,]{2,40}?)\s*,", line.text, re.I)
    if not match or _kind_at(line):
        return None
    province = next(find_provinces(Spelled(match[1])), None)
    place = province.value if province else " ".join(p.capitalize() for p in match[1].split())
    return Read(place, *match.span(1))


def _head_body(head: Sequence[_Line]) -> Read[str] | None:
    """Return the body that stands above the number, the lower of two: UBND tỉnh, Sở Tài chính."""
    found: Read[str] | None = None
    for line in head:
        if _is_motto(line) or _is_rule(line) or _is_dated(line):
            continue
        if _is_number(line) or _SUBJECT.match(line.folded) or _kind_at(line):
            if found:
                break
            continue
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
