"""The title of a report: the line of its kind and what follows, or its first line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from assistant.naming import Read, Spelled, body_at, kinds_in
from assistant.naming.description import find_issuer
from assistant.naming.reading import find_number
from assistant.text import Word, canonical
from ingest.head import Line, begins_text, is_body, is_dated, is_rule, kind_at
from ingest.parse.blocks import Parsed

LONGEST = 250  # characters of a title

_SUBJECT = re.compile(r"v/v\b|ve viec\b")
# A line that ends so goes on in the next.
_UNFINISHED = re.compile(r"(?:,|\b(?:ngày|số|năm|tháng|của|và|về|tại|cho|theo|các|những|với))$")


def find_title(parsed: Parsed, head: Sequence[Line], rest: Sequence[Line]) -> Read[str] | None:
    if any(not is_dated(line) for line in head):
        start = next((n for n, line in enumerate(rest[:6]) if kind_at(line)), None)
        subject = [line for line in (*head, *rest[:4]) if _SUBJECT.match(line.folded)]
        if start is None and subject:
            return _read(subject[:1])
        rest = list(rest[start or 0 :])
        while rest and (is_rule(rest[0]) or (start is None and begins_text(rest[0]))):
            rest = rest[1:]
    if not rest or not _can_be_title(parsed, rest[0]):
        return None
    taken = [rest[0]]
    for before, line in pairwise(rest):
        if not _goes_on(taken, before, line):
            break
        taken.append(line)
    return _read(taken)


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
    if _UNFINISHED.search(before.text.lower()):
        return True
    if begins_text(line):
        return False
    said = " ".join(one.text for one in taken)
    if _only_kind(said):
        return True
    if is_body(line):
        return False
    if line.text[0].islower():
        return True
    if said.isupper():
        return line.text.isupper()
    # A line that was broken for its width; a short one is whole.
    return len(before.text) >= 45 and not line.text.isupper() and kind_at(taken[0]) is not None


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
