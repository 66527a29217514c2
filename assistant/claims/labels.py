"""Which words of a sentence a number or a body belongs to, and whether a claim swaps two."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from assistant.claims.content import SAME, Content, Said, Term
from assistant.claims.facts import Facts
from assistant.naming.period import COMPARED_IN_ENGLISH

_BOUNDARY = re.compile(r"[,;:()]|\.(?=\s)|\s(?:và|còn|trong khi|and|while|whereas|but)\s")
# What stands in brackets belongs to what stands before them: huyện Văn Lâm (02 vụ).
_SOFT = re.compile(r"[,;:]|\.(?=\s)|\s(?:và|còn|trong khi|and|while|whereas|but)\s")
HARD = re.compile(r"[;:]|\.(?=\s)")
_ITEM_END = re.compile(r";|\.(?=\s|$)")
# Over a time that begins a clause something happens: "Over January to April …".
_OVER = r"(?!\A)(?<![.,;:] )over"
# What a figure is only compared with is not what it is of.
COMPARED = re.compile(
    r"\b(?:(?:year|month|quarter)[ -](?:on|over)[ -](?:year|month|quarter)"
    r"|(?:so (?:với|cùng)|cùng kỳ|(?:hơn|kém|vượt|dưới) (?:cùng|so|cuối|đầu|tháng|quý|năm|vụ)"
    r"|gấp(?=\s{3,}(?:năm|quý|tháng)\b)"  # a blanked multiple: gấp 1,5 lần năm 2020
    rf"|vs\.?|{COMPARED_IN_ENGLISH}"
    r"|as (?:many|much|high|large) as"
    # Half that of April, three times what it was.
    r"|(?:half|third|quarter|fifth|times|twice|double|triple|treble)"
    r" (?:of )?(?:that|those|what (?:it|they) (?:was|were|had been)|what"
    r"|the (?:figure|number|level|amount|total|rate))"
    rf"|on end(?:-\d{4})?|(?:on|than|above|below|{_OVER})(?: in)? (?:january|february|march|april"
    r"|june|july|august|september|october|november|december)|on (?:19|20)\d\d"
    # Not from January to April.
    r"|from (?:january|february|march|april|june|july|august|september|october|november|december)"
    r"(?! (?:\d+ |\d{1,2}, \d+ )?(?:to|through|until|and)\b(?! (?:an? |about |VND|\d[\d.,]*\s?%)))"
    rf"|(?:from|since|{_OVER}|on|above|below) (?:the |its )?(?:end(?:-\d{{4}})?|beginning|start"
    r"|same|previous|preceding|last|year|month|first|second|third|fourth|q[1-4])(?: of)?"
    r"|(?:above|below)(?: the)? (?:19|20)\d\d)\b"
    r"(?:\s+(?!\d[\d.,]*\s?%)[^\s,;:()]+){0,7})",
    re.IGNORECASE,
)


# Nor is why it is so; "do địa phương quản lý" tells who does.
_WHY = re.compile(r"\b(?:do (?!địa phương|nhà nước)|nhờ |vì )\w+ .*", re.IGNORECASE | re.DOTALL)


# So a label begins that goes on with the subject before it: và chiếm 93,84% tổng nguồn vốn.
_PREDICATE = re.compile(
    r"[\s,]*(?:và )?(?:với|chiếm|bằng|tương đương|tương ứng|gấp|(?:nâng|đưa) (?:tổng|số|lũy kế))\b"
)


# Nor is what is excepted: phương tiện đi lại, trừ ô tô con.
_EXCEPT = re.compile(
    r"\b(?:trừ|(?:không|chưa) (?:bao gồm|gồm|kể|tính))\b[^,;()]*?(?=[,;()]|tăng|giảm|đạt|$)"
)


class Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Span = tuple[int, int]
CLEARLY = 0.3  # "cấp huyện" is told by "cấp xã" in part


def label_spans(text: str, marks: Sequence[Placed], tells: Callable[[Span], bool]) -> list[Span]:
    """Return the span of the words that belong to each number.

    It begins after the number before, or at the last boundary since, if what follows that `tells`
    of a subject: "đạt 500 ha, tăng 5%" tells of none after its comma.
    """
    spans: list[Span] = []
    for place, mark in enumerate(marks):
        start = marks[place - 1].end if place else 0
        closing = re.match(r"[^()]*\)", text[start : mark.start]) if place else None
        if closing:  # after brackets: ô tô con (dưới 9 chỗ ngồi) giảm 60%
            start = spans[_before_brackets(text, marks[:place], start + closing.end())][0]
        hard = [match.end() for match in HARD.finditer(text, start, mark.start)]
        start = hard[-1] if hard and text[hard[-1] : mark.start].strip() else start
        limit = marks[place + 1].start if place + 1 < len(marks) else len(text)
        item = _ITEM_END.search(text, mark.end)
        # What is left of an item belongs to its last number.
        after = item if item and item.start() < limit else _BOUNDARY.search(text, mark.end)
        end = min(after.start() if after else len(text), limit)
        soft = [
            match.end()
            for match in _SOFT.finditer(text, start, mark.start)
            if not _in_brackets(text[match.end() : mark.start])
        ]
        if soft and tells((soft[-1], end)):
            start = soft[-1]
        spans.append((start, end))
    return spans


def _before_brackets(text: str, marks: Sequence[Placed], end: int) -> int:
    """Return the place of the mark that brackets stand right after, or of the first in them."""
    opened = text.rfind("(", 0, end)
    before = [place for place, mark in enumerate(marks) if mark.end <= opened]
    if before and not _SOFT.search(text, marks[before[-1]].end, opened):
        return before[-1]
    return len(before)


def _in_brackets(following: str) -> bool:
    """Tell whether what follows closes brackets that it does not open: gà, vịt) 12 tấn."""
    return following.count(")") > following.count("(")


def terms_within(terms: Sequence[Term], span: Span) -> list[Term]:
    return [
        term
        for term in terms
        if span[0] < term.start + len(term.said) and term.start < span[1] and not term.generic
    ]


def own_terms(terms: Sequence[Term], text: str, spans: Sequence[Span], place: int) -> list[Term]:
    """Return the terms of a label; those of the ones before it, as long as there are none or only
    what its figure is compared with: 9.1% above the end-2024 level.
    """
    compared = [one.span() for one in COMPARED.finditer(text)]
    last: list[Term] = []
    while place >= 0:
        found = terms_within(terms, spans[place])
        if any(not any(a <= one.start < b for a, b in compared) for one in found):
            return found
        last, place = last or found, place - 1
    return last


def telling(text: str, rest: str, span: Span) -> str:
    """Return what a label tells of a subject; in `rest` numbers and periods are blanked out."""
    label = text[slice(*span)]
    said = list(rest[slice(*span)])
    for pattern in (_WHY, _EXCEPT, COMPARED):
        for match in pattern.finditer(label):
            said[match.start() : match.end()] = " " * (match.end() - match.start())
    return "".join(said)


def subject_span(
    facts: Facts, text: str, spans: Sequence[Span], place: int, content: Content
) -> Span:
    """Return the label of a source, joined to the ones before if it tells no subject."""
    first, last = place, spans[place][1]
    while first > 0:
        goes_on = _PREDICATE.match(text, spans[first][0])
        begin = _after_counted(facts, text, spans, first)
        if not goes_on and content.tells(telling(text, facts.rest, (begin, last))):
            break
        last = spans[first][0] if goes_on else last
        first -= 1
    return spans[first][0], spans[place][1]


def _after_counted(facts: Facts, text: str, spans: Sequence[Span], place: int) -> int:
    """Return where a label begins after what the number before counts: 456.537 con, tăng 1,15%."""
    begin = spans[place][0]
    if begin != facts.quantities[place - 1].end:
        return begin
    after = _SOFT.search(text, begin, facts.quantities[place].start)
    return after.end() if after else begin


def swapped(
    terms: Sequence[Term], own: Said, rivals: Sequence[Said], listed: Sequence[Said] = ()
) -> bool:
    """Tell whether a claim's terms belong to a rival: it says some that the own label does not,
    and the own label says none that it does not.

    A single English word may mean many things: two of them must, or one that of all the labels
    `listed` the rival's alone says.
    """
    enough = 2 if len(terms) > 2 and not terms[0].ways else 1
    for rival in rivals:
        theirs = [term for term in terms if rival.share(term) - own.share(term) > CLEARLY]
        alone = any(sum(one.share(term) > 0 for one in listed) == 1 for term in theirs)
        if len(theirs) >= (1 if alone else enough) and not any(
            _is_own(term, own, rival) for term in terms
        ):
            return True
    return False


def _is_own(term: Term, own: Said, rival: Said) -> bool:
    """Tell whether the own label says a term and a rival does not, or only in a like word."""
    return own.meets(term) == SAME != rival.meets(term) or (
        own.share(term) - rival.share(term) > CLEARLY
    )


_RANGE = re.compile(r"\s*(?:\w+\s+)?(?:đến|tới|to|[-–])\s*(?:\w+\s+)?")


def is_range(text: str, marks: Sequence[Placed], one: int, other: int) -> bool:
    """Tell whether two numbers of a text are the ends of a range, of one thing."""
    first, last = sorted((one, other))
    between = text[marks[first].end : marks[last].start]
    return last - first == 1 and bool(_RANGE.fullmatch(between))
