"""The title of a report: the line of its kind and what follows, or its first line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from pathlib import Path

from assistant.naming import Read, Spelled, body_at, kinds_in
from assistant.naming.capitals import title_capitals
from assistant.naming.description import find_issuer
from assistant.naming.reading import find_number
from assistant.text import Word, canonical
from ingest.head import Line, begins_text, is_body, is_dated, is_rule, is_session, kind_at
from ingest.parse.blocks import Parsed

LONGEST = 250  # characters of a title

# What stands where a title would, in a folded line: blanks to fill in, a form's mark, an aside in
# brackets, a sheet's number, a code, a motto with a slip in it.
_FRAME = re.compile(
    r".*(?:…|\.{3,}).*|.*:|\(.*|(?:bieu|mau|phu bieu)(?: so)? (?=\S*\d).*|.* mau so \S+"
    r"|sheet ?\d*|(?=\S*\d)[\w/.-]+|(?:cong hoa xa hoi chu nghia|doc lap - tu do).*"
)
_CONTENTS = re.compile(r"muc luc\W*")
_ENTRY = re.compile(r"(?:phần|chương|mục) [^:.]{1,14}[:.]\s*", re.IGNORECASE)
# The head of a table's first column.
_COUNTED = re.compile(r"stt|tt|so tt|so thu tu")
_QUOTES = '"“”«»'
_SUBJECT = re.compile(r"v/v\b|ve viec\b")
# What goes on with a title, be it to a full stop: ngày 10/10/2003 về cán bộ xã.
_DATED_SUBJECT = re.compile(
    r"ngay \d{1,2}(?:[/.-]\d{1,2}[/.-]| thang \d{1,2} nam )\d{4} (?:ve|quy dinh|huong dan)\b"
)
# What minutes and invitations begin with is no title: Thời gian: 8 giờ.
_LABEL = re.compile(r"(?:thoi gian|dia diem|thanh phan|chu tri|chu toa|thu ky)\b[^:]{0,40}:")
# So begins what the kind is of: BÁO CÁO / Tình hình …
_OF_KIND = re.compile(r"(?:tinh hinh|ket qua|ve)\b")
# A line that ends so goes on in the next.
_UNFINISHED = re.compile(r"(?:[,;]|\b(?:ngày|số|năm|tháng|của|và|về|tại|cho|theo|các|những|với))$")

# A line that ends so goes on only with a number: not 6 tháng đầu năm.
_PERIOD = re.compile(r"\b(?:năm|tháng)$")


def find_title(parsed: Parsed, head: Sequence[Line], rest: Sequence[Line]) -> Read[str] | None:
    if any(not is_dated(line) for line in head):
        start = next((n for n, line in enumerate(rest[:6]) if kind_at(line)), None)
        subject = [line for line in (*head, *rest[:4]) if _SUBJECT.match(line.folded)]
        if start is None and subject:
            return _read(subject[:1])
        rest = list(rest[start or 0 :])
        while rest and (is_rule(rest[0]) or (start is None and begins_text(rest[0]))):
            rest = rest[1:]
    if rest and _CONTENTS.fullmatch(rest[0].folded):
        rest = _entries(rest[1:])[:1]
    below = _without_frame(rest)
    rest = below if below and _can_be_title(parsed, below[0]) else rest
    if rest and _COUNTED.fullmatch(rest[0].folded):
        return _columns_named(rest[1:])
    if rest and is_session(rest[0]) and (quoted := _quoted(rest[1:7])):
        return _read(quoted)
    if not rest or not _can_be_title(parsed, rest[0]):
        return None
    return _read(_lines_of_title(rest))


def _lines_of_title(lines: Sequence[Line]) -> list[Line]:
    taken = [lines[0]]
    for before, line in pairwise(lines):
        if not _goes_on(taken, before, line):
            break
        taken.append(line)
    return taken


def _entries(lines: Sequence[Line]) -> list[Line]:
    """Return the entries of a table of contents that say a kind: Phần thứ nhất: Kế hoạch …"""
    found = []
    for line in lines:
        mark = _ENTRY.match(line.text)
        begin = mark.end() if mark else 0
        found.append(replace(line, text=line.text[begin:], start=line.start + begin))
    return [line for line in found if line.text and kind_at(line)]


def _without_frame(lines: Sequence[Line]) -> list[Line]:
    """Return the lines from the title on, without what stands above it in a form."""
    rest, aside = list(lines), False
    while len(rest) > 1 and (aside or (_FRAME.fullmatch(rest[0].folded) and not kind_at(rest[0]))):
        aside = (aside or rest[0].text.startswith("(")) and ")" not in rest[0].text
        rest = rest[1:]
    return rest


def _quoted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the title of a speech, which stands in quotation marks."""
    first = next((n for n, line in enumerate(lines) if line.text[0] in _QUOTES), len(lines))
    last = next((n for n, line in enumerate(lines) if line.text[-1] in _QUOTES), -1)
    said = [replace(line, text=line.text.strip(_QUOTES + " ")) for line in lines[first : last + 1]]
    return [line for line in said if line.text]


def _columns_named(lines: Sequence[Line]) -> Read[str] | None:
    """Return the heads of a table's columns, which say what a table without a title is of."""
    heads = list(takewhile(lambda line: not line.text[0].isdigit(), lines))
    if not heads:
        return None
    return Read(", ".join(line.text for line in heads), heads[0].start, heads[-1].end)


def _can_be_title(parsed: Parsed, first: Line) -> bool:
    block = parsed.blocks[first.block]
    line = " ".join(parsed.text[block.start : block.end].split())
    if line.endswith((".", ";", ",", "?", "!")):
        # Some titles end like sentences: Nghị định số 114/2003/NĐ-CP về cán bộ xã.
        return kind_at(first) is not None and own_number(line, Spelled(line)) is not None
    return len(line) <= LONGEST or kind_at(first) is not None


def _goes_on(taken: Sequence[Line], before: Line, line: Line) -> bool:
    """Tell whether a line goes on with the title taken so far."""
    if len(taken) > 5 or line.end - taken[0].start > LONGEST or is_rule(line) or is_dated(line):
        return False
    if _LABEL.match(line.folded):
        return False
    above = before.text.lower()
    if _UNFINISHED.search(above) and (line.text[0].isdigit() or not _PERIOD.search(above)):
        return True
    if begins_text(line) and not _is_first_of_two(taken, line):
        return bool(_DATED_SUBJECT.match(line.folded))
    said = " ".join(one.text for one in taken)
    if _only_kind(said):
        return True
    if is_body(line):
        return False
    if line.text[0].islower():
        return True
    if said.isupper():
        return line.text.isupper()
    # A line that was broken for its width; a short one is whole, and a lead-in begins the text.
    if line.text.endswith(":"):
        return False
    return len(before.text) >= 45 and not line.text.isupper() and kind_at(taken[0]) is not None


def _is_first_of_two(taken: Sequence[Line], line: Line) -> bool:
    """Tell whether a line below the kind is the first of two that are the title: tình hình …;"""
    alone = _only_kind(" ".join(one.text for one in taken))
    return alone and line.text.endswith(";") and bool(_OF_KIND.match(line.folded))


def _only_kind(said: str) -> bool:
    """Tell whether nothing but the kind, and who issued it, is said."""
    spelled = Spelled(said)
    _, first, position = next(kinds_in(spelled), ("", 9, 0))
    if first > 1:
        return False
    number = find_number(said)
    while position < len(spelled.words):
        word = spelled.words[position]
        if found := body_at(spelled, position):
            position = found[1]
        elif word.folded in _ISSUED_BY or word.key.isdigit() or _is_within(word, number):
            position += 1
        else:
            return False
    return True


def _is_within(word: Word, number: Read[str] | None) -> bool:
    return number is not None and number.start <= word.start < number.end


_ISSUED_BY = frozenset("cua bo truong chu tich giam doc so lien tich".split())


def _read(taken: Sequence[Line]) -> Read[str]:
    said = " ".join(" ".join(line.text for line in taken).split())
    said = _without_issuer_again(said)
    if len(said) > LONGEST:
        said = said[:LONGEST].rsplit(" ", 1)[0] + " …"
    return Read(title_capitals(said), taken[0].start, taken[-1].end)


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


def name_title(path: Path) -> Read[str]:
    name = canonical(path.stem).replace("_", " ").replace("-", " ")
    return Read(" ".join(name.split()) or canonical(path.name), -1, -1)


def own_number(said: str, spelled: Spelled) -> Read[str] | None:
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
