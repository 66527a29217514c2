"""What a question names of the documents it means, and how well a report's description fits it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from assistant.naming import Read, Spelled, body_at, find_provinces, kinds_in
from assistant.naming.names import KINDS, PROVINCES
from assistant.naming.period import find_periods
from assistant.naming.reading import (
    find_bare_number,
    find_conference,
    find_date,
    find_reference,
    find_references,
    find_term,
    kind_of_number,
    without_references,
)
from assistant.reports import Description
from assistant.text import fold, words

# How much each thing tells documents apart, the period being 1; chosen by hand, and measured on
# the developing half of the in-domain set, where they change nothing (make eval).
STRENGTH = {
    "number": 4.0,
    "conference": 1.5,
    "date": 1.5,
    "body": 1.0,
    "place": 1.0,
    "term": 0.5,
    "kind": 0.5,
}


_KIND_NAMES = {
    said
    for kind in KINDS.values()
    for name in (kind.vietnamese, *kind.others, kind.symbol, *kind.english)
    for said in (name, fold(name))
}
_KIND_BEFORE = re.compile(
    rf"\b(?:{'|'.join(sorted(_KIND_NAMES, key=len, reverse=True))})\W+"
    r"(?:(?:số|so|no\.?|number)\W*)?\Z",
    re.IGNORECASE,
)


def agreement(asked: Description, reported: Description) -> float:
    """Return how well a report fits what is named: 0 where nothing is, or the report is silent.

    Above 0 it is what was named, below it is another; the scale is that of the period's agreement.
    """
    return sum(
        strength * _FITS[field](asked, reported)
        for field, strength in STRENGTH.items()
        if getattr(asked, field) is not None
    )


def _number_fit(asked: Description, reported: Description) -> float:
    """A number asked about may be the topic of a report that has another: that is no harm."""
    if not (asked.number and reported.number):
        return 0.0
    return 1.0 if same_number(asked.number, reported.number) else 0.0


def same_number(one: str, other: str) -> bool:
    """Tell whether two numbers may be the same: 114/2003 and 114/2003/NĐ-CP, 12-NQ/TU and 12."""
    a, b = _number_parts(one), _number_parts(other)
    return a[0] == b[0] and all(not x or not y or x == y for x, y in zip(a[1:], b[1:], strict=True))


def _number_parts(number: str) -> tuple[int, str, frozenset[str]]:
    """Return the number itself, its year if it has one, and the letters of its symbol."""
    first, *rest = re.findall(r"\d+|[a-z]+", fold(number))
    year = next((part for part in rest if re.fullmatch(r"(?:19|20)\d\d", part)), "")
    return int(first), year, frozenset(part for part in rest if not part.isdigit())


def documents_named(text: str) -> Iterator[Read[str]]:
    """Yield the numbers by which a text names documents, each read with the kind before it: QĐ số
    12/2001.
    """
    for one in find_references(text):
        kind = _KIND_BEFORE.search(text[: one.start])
        yield Read(one.value, kind.start() if kind else one.start, one.end)


def _conference_fit(asked: Description, reported: Description) -> float:
    return _same(asked.conference, reported.conference)


def _date_fit(asked: Description, reported: Description) -> float:
    return _same(asked.date, reported.date)


def _same(asked: object, reported: object) -> float:
    if asked is None or reported is None:
        return 0.0
    return 1.0 if asked == reported else -1.0


def _kind_fit(asked: Description, reported: Description) -> float:
    """What one calls a report another calls a notice: another kind is no harm."""
    return 1.0 if asked.kind == reported.kind else 0.0


def _term_fit(asked: Description, reported: Description) -> float:
    if not (asked.term and reported.term):
        return 0.0
    pairs = [
        (a, b)
        for a in asked.term.split(", ")
        for b in reported.term.split(", ")
        if a.startswith("khóa") == b.startswith("khóa")
    ]
    return max((_same(a, b) for a, b in pairs), default=0.0)


# The Party committee of a province is the executive committee of its Party organisation.
_COMMITTEES = (
    ("ban chap hanh dang bo tinh", "tinh uy"),
    ("ban chap hanh dang bo thanh pho", "thanh uy"),
    ("ban chap hanh dang bo huyen", "huyen uy"),
)


def _body_fit(asked: Description, reported: Description) -> float:
    if not (asked.body and reported.body):
        return 0.0
    a, b = (_body_words(body) for body in (asked.body, reported.body))
    return 1.0 if a <= b or b <= a else -0.5


def _body_words(body: str) -> frozenset[str]:
    said = " ".join(word.folded for word in words(body))
    for name, other in _COMMITTEES:
        said = said.replace(name, other)
    return frozenset(said.split())


def _place_fit(asked: Description, reported: Description) -> float:
    if not asked.place:
        return 0.0
    said = [fold(text) for text in (reported.place, reported.body) if text]
    if any(fold(asked.place) in text for text in said):
        return 1.0
    if asked.place not in PROVINCES:
        return 0.0  # a district is told of by the reports of its province too
    return -1.0 if any(fold(name) in text for name in PROVINCES for text in said) else 0.0


_FITS = {
    "number": _number_fit,
    "conference": _conference_fit,
    "date": _date_fit,
    "body": _body_fit,
    "place": _place_fit,
    "term": _term_fit,
    "kind": _kind_fit,
}


# -- of a question --------------------------------------------------------------------------

# Between a kind and the body that issued it: nghị quyết số 12 năm 2024 của …
_BETWEEN = re.compile(
    r"\d\S*|so|no|number|nam|thang|qui|ngay|hoi|nghi|ki|hop|lan|thu|khoa|nq|bc|kl|tb|cua|do|tu|"
    r"by|of|from|for|on|the|in|month|year|quarter"
)
_NEAREST = 9  # words
# What makes a kind that is also an everyday word the name of a document.
_AFTER_KIND = re.compile(
    r"so \d|\d|nao|hoi nghi|ki hop|dai hoi|thang \d|qui \d|nam \d{4}|ngay \d|no \d|number \d"
    r"|ket qua|tinh hinh|dated"
    r"|(?:(?:of|for|on|from|in)(?: the)? )?(?:\d|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)"
)
_BEFORE_KIND = re.compile(r"(?:theo|trong|can cu|which|what|according to(?: the)?|in the)$")
_MEETING = re.compile(r"(?<!\S)(?:hoi nghi|ki hop|phien hop|conference|session)(?!\S)")
_ENGLISH_HEADS = {name.split()[0] for kind in KINDS.values() for name in kind.english} | {
    "conference",
    "session",
}
# A date up to which something is counted is none of a document.
_UP_TO = re.compile(r"\b(?:den|toi|truoc|het|as of|until|by|before)(?:\s+ngay)?\s*$")


def read_named(text: str, today: datetime.date | None = None) -> Description:
    """Return what a question names of the documents it means, its periods among it.

    A kind, a body or a place that is only what is asked about is not named: "UBND huyện làm gì".
    """
    spelled = Spelled(text)
    kinds = list(kinds_in(spelled))
    number = find_reference(text)
    documents = [
        (kind, first, last)
        for kind, first, last in kinds
        if number or _names_document(spelled, kind, first, last)
    ]
    if not number and documents:
        number = find_bare_number(text)
    kind = documents[0][0] if documents else None
    if kind is None and number:
        kind = kind_of_number(number.value)
    date = _date_named(text, bool(documents) or bool(_MEETING.search(spelled.joined)))
    rest = without_references(text)
    for start, end in [(read.start, read.end) for read in (date, number) if read]:
        rest = rest[:start] + "|" * (end - start) + rest[end:]
    conference, term = find_conference(spelled), find_term(spelled)
    issuer = find_issuer(spelled)
    places = {read.value for read in find_provinces(spelled)}
    return Description(
        kind=kind,
        number=number.value if number else None,
        body=issuer.value if issuer else None,
        conference=conference.value if conference else None,
        term=term.value if term else None,
        periods=find_periods(rest, today),
        date=date.value if date else None,
        place=places.pop() if len(places) == 1 else None,
    )


def _names_document(spelled: Spelled, kind: str, first: int, last: int) -> bool:
    if not KINDS[kind].plain:
        return True
    before = " ".join(word.folded for word in spelled.words[max(0, first - 3) : first])
    after = " ".join(word.folded for word in spelled.words[last : last + 4])
    return bool(
        _AFTER_KIND.match(after)
        or _BEFORE_KIND.search(before)
        or _body_after(spelled, last)
        or _english_body_before(spelled, first)
    )


def find_issuer(spelled: Spelled) -> Read[str] | None:
    """Return the body that stands beside a kind of document or a meeting: it issued or held it."""
    beside = [(first, last) for _, first, last in kinds_in(spelled)]
    beside += [spelled.position(match) for match, _ in spelled.find(_MEETING)]
    found = (
        _body_after(spelled, last) or _english_body_before(spelled, first) for first, last in beside
    )
    return next(filter(None, found), None)


def _body_after(spelled: Spelled, position: int) -> Read[str] | None:
    for first in range(position, min(len(spelled.words), position + _NEAREST)):
        if first > position and spelled.parted(first):
            return None
        if found := body_at(spelled, first):
            return spelled.read(found[0], first, found[1])
        if not _BETWEEN.fullmatch(spelled.words[first].folded):
            return None
    return None


def _english_body_before(spelled: Spelled, position: int) -> Read[str] | None:
    """Return the body of "the provincial People's Committee's report"."""
    if spelled.words[position].folded not in _ENGLISH_HEADS:
        return None
    for first in range(max(0, position - _NEAREST), position):
        found = body_at(spelled, first)
        if found and found[1] in (position, position - 1):
            return spelled.read(found[0], first, found[1])
    return None


def _date_named(text: str, of_document: bool) -> Read[datetime.date] | None:
    date = find_date(text) if of_document else None
    if date and _UP_TO.search(fold(text[: date.start])):
        return None
    return date
