"""The head of a document, line by line: body, number, motto, place and date, above its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.naming import Spelled, body_at, find_provinces, kinds_in
from assistant.naming.reading import find_number
from assistant.text import fold
from ingest.parse.blocks import Parsed
from ingest.parse.letterhead import DATE, MOTTO, PLACE_DATE

HEAD = 2500  # characters from the start in which a document's head stands
LINES = 24  # lines of it

_MOTTO = re.compile(MOTTO)
_NUMBER = re.compile(r"(?:bo luat|luat|phap lenh)? ?so ?:? ?[\d.…_/]")
# Hưng Yên, ngày 28 tháng 3 năm 2025
_PLACE_DATE = re.compile(rf"{PLACE_DATE}|{DATE}$")
_WEB_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}(?: \d{1,2}:\d{2})?")
_FORM = re.compile(r"(?:mau|bieu|bieu mau|phu bieu) so\b")
_SESSION = re.compile(
    r"khoa hop lan thu\b.*|khoa [ivx\d]+, k[iy] hop|k[iy] hop thu [^,;]{1,20}(?:, khoa [ivx\d]+)?$"
)
# Letters that a scan shows for figures, beside figures: 1O5, l5.
_FIGURES = re.compile(r"(?<![^\W\d_])[\doOlI]*\d[\doOlI]*(?![^\W\d_])")
_FOR_FIGURES = str.maketrans("oOlI", "0011")
# What ends a title: the grounds, the first heading, a table, whom it is addressed to.
_BEGINS_TEXT = re.compile(
    r"(?:căn cứ|kính (?:gửi|gởi|trình)|chương|phần|mục lục|thực hiện|theo đề nghị|xét|để|stt|tt"
    r"|họ và tên|tên đơn vị|đơn vị tính)\b|điều \d|[ivx]{1,5} ?[.)-]|\d{1,2} ?[.)]|\d{1,2} ?/ "
    r"|[a-zđ][.)]|[-–+*•(\[]"
)
_LETTER = re.compile(r"[^\W\d_]")
# What ends so goes on with the name of a place, or may.
_UNITS = "huyện|xã|phường|thị trấn|thị xã|thành phố|quận"
_LEVEL = re.compile(rf"(?:{_UNITS}|(?:Huyện|Thị|Quận|Đảng) ủy)$")
_PLACE = re.compile(rf"(?:tỉnh|{_UNITS}|(?:Tỉnh|Huyện|Thị|Quận) ủy) \w+ \w+$")
_PLACE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a column of the head: `text` is `[start:end]` of the report's."""

    text: str
    start: int
    end: int
    block: int  # which of the report's blocks it is in

    @property
    def folded(self) -> str:
        return " ".join(fold(self.figures).split())

    @property
    def figures(self) -> str:
        """The text, as long, with figures where a scan shows letters for them: 1O5 is 105."""
        return _FIGURES.sub(lambda found: found[0].translate(_FOR_FIGURES), self.text)


def head_lines(parsed: Parsed) -> Iterator[Line]:
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
                    yield Line(said[lead:trail], shift + lead, shift + trail, number)


def _columns(line: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line: motto, number, place and date are each one of their own."""
    folded = fold(line)
    parts = [match.span() for match in _MOTTO.finditer(folded)]
    number = find_number(line) if _NUMBER.search(folded) else None
    # Số: 01/2006/TT-NHNN Hà Nội, ngày 20 tháng 02 năm 2006
    if number and _NUMBER.match(folded) and re.search(DATE, folded[number.end :]):
        parts.append((0, number.end))
    begin = max((end for _, end in parts), default=0)
    if dated := re.match(rf"\s*{PLACE_DATE}", folded[begin:]):
        parts.append((begin, begin + dated.end()))
    begin = 0
    for start, end in sorted(parts):
        yield begin, start
        yield start, end
        begin = end
    yield begin, len(line)


def is_motto(line: Line) -> bool:
    return bool(_MOTTO.fullmatch(line.folded.strip(" -–—_*=.")))


def is_rule(line: Line) -> bool:
    return len(_LETTER.findall(line.text)) < 2


def is_number(line: Line) -> bool:
    number = find_number(line.figures)
    return bool(_NUMBER.match(line.folded)) or bool(number and number.start == 0)


def is_dated(line: Line) -> bool:
    """Tell whether a line is place and date, or the time a page was put on the web."""
    return bool(_PLACE_DATE.fullmatch(line.folded) or _WEB_DATE.fullmatch(line.folded))


def is_session(line: Line) -> bool:
    """Tell whether a line is the session of an assembly: Khóa XI, kỳ họp thứ 4."""
    return bool(_SESSION.match(line.folded))


def _is_form(line: Line) -> bool:
    return is_session(line) or bool(_FORM.match(line.folded))


def is_body(line: Line) -> bool:
    """Tell whether a line is a body's name, or that of what it is in, and nothing else."""
    spelled = Spelled(line.text)
    if not spelled.words:
        return False
    found = body_at(spelled, 0)
    if found is None:
        province = next(find_provinces(spelled), None)
        return bool(province and province.end == len(line.text) and len(spelled.words) <= 5)
    if line.text.isupper() and found[1] < len(spelled.words):
        found = body_named(spelled, 0)
    return found is not None and found[1] == len(spelled.words)


def body_named(spelled: Spelled, first: int) -> tuple[str, int] | None:
    """Return (body, position after it) with the name of its place, which ends the line.

    In capitals alone a place of three words (huyện Mường Sang Thượng) is told by the line's end.
    """
    own = body_at(spelled, first)
    if own is None:
        return None
    name, last = own
    rest = spelled.words[last:]
    begins = _LEVEL.search(name) and len(rest) <= _PLACE_WORDS
    goes_on = _PLACE.search(name) and len(rest) <= 2 and spelled.text.isupper()
    if not rest or not (begins or goes_on):
        return own
    said = spelled.text[rest[0].start : rest[-1].end]
    return f"{name} {' '.join(part.capitalize() for part in said.split())}", len(spelled.words)


def kind_at(line: Line) -> str | None:
    """Return the kind that a line begins with: "QUYẾT ĐỊNH", "Bản Quy định", "Báo cáo kết quả"."""
    spelled = Spelled(line.text)
    kind, first, _ = next(kinds_in(spelled), ("", 9, 0))
    if first == 0 or (first == 1 and spelled.words[0].folded in ("ban", "bai", "du")):
        return kind
    return None


def split_head(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines above the title (body, number, motto, date) and those from it on."""
    end = 0
    for position, line in enumerate(lines):
        if any(test(line) for test in (is_number, is_motto, is_dated, _is_form)):
            end = position + 1
        elif kind_at(line):
            break
        elif is_body(line):
            end = position + 1 if end == position else end
        elif not is_rule(line) and (begins_text(line) or position > end + 3):
            break
    # Without a motto, a number or a body it is no head: a title with its date below.
    if any(is_number(line) or is_motto(line) for line in lines[:end]) or (
        lines and is_body(lines[0]) and end < len(lines)
    ):
        return list(lines[:end]), list(lines[end:])
    return [line for line in lines[:end] if is_dated(line)], list(lines)


def begins_text(line: Line) -> bool:
    return bool(_BEGINS_TEXT.match(line.text.lower())) or line.text.endswith((".", ";"))
