"""Who does what to whom, and what a figure is compared with: no two sides may change places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.naming.period import COMPARED_IN_ENGLISH

# Words that stand between two sides, in Vietnamese and in English.
_RELATIONS = tuple(
    (re.compile(rf"\b(?:{vietnamese})\b", re.I), re.compile(rf"\b(?:{english})\b", re.I))
    for vietnamese, english in (
        (r"so với", r"against|compared (?:to|with)|versus|than"),
        (r"do|vì|nhờ", r"because(?: of)?|due to|owing to|thanks to|as a result of"),
        (r"phối hợp với", r"in (?:coordination|cooperation) with|coordinat\w+ with"),
        (
            r"theo (?:đề nghị|khuyến cáo|yêu cầu|hướng dẫn|chỉ đạo) của",
            r"at the (?:request|proposal) of"
            r"|(?:request|recommendation|guidance|advice)s? (?:of|from|by)",
        ),
        (r"giao", r"assign\w*|entrust\w*"),
        (r"(?:ủy|uỷ) quyền(?: cho)?", r"authori[sz]\w*|delegat\w*"),
    )
)


def sides(text: str, source: str, english: bool) -> Iterator[tuple[Side, Side]]:
    """Yield where a claim and a source have the same relation: the words on its left and right."""
    for vietnamese, other in _RELATIONS:
        written = vietnamese.search(source)
        said = (other if english else vietnamese).search(text)
        if said and written:
            yield _around(text, said), _around(source, written)


Side = tuple[tuple[int, int], tuple[int, int]]
_NEAR = 60  # characters of a side


def _around(text: str, match: re.Match[str]) -> Side:
    left = re.split(r"[;.,:]\s", text[max(0, match.start() - _NEAR) : match.start()])[-1]
    right = re.split(r"[;.,:]\s", text[match.end() : match.end() + _NEAR])[0]
    return (match.start() - len(left), match.start()), (match.end(), match.end() + len(right))


_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_BASES = (
    # A month or quarter named with its year may be the one before, or that of the year before.
    (
        "",
        r"(?:tháng|quý) [^\s/]+(?:/| (?:năm )?)(?:20\d\d|trước|ngoái)",
        rf"(?:in )?(?:{_MONTHS}|q[1-4]|quarter)(?: of)? (?:last year|20\d\d)",
    ),
    (
        "plan",
        r"kế hoạch|dự toán",
        r"(?:the year['’]s |annual |yearly )?(?:plan(?:ned)?|targets?|estimates?)(?!d)",
    ),
    (
        "month",
        r"tháng (?:liền |ngay )?(?:kề )?trước"
        r"|tháng (?:\d{1,2}|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b",
        r"(?:previous|preceding|last|prior) month|month (?:before|earlier)"
        rf"|month[ -](?:on|over)[ -]month|the month\b|(?!may){_MONTHS}",
    ),
    (
        "quarter",
        r"quý trước|quý (?:iv|i{1,3})\b",
        r"(?:previous|last) quarter|quarter[ -]on[ -]quarter|the quarter\b",
    ),
    (
        "end",
        r"cuối năm|31/12|đầu năm",
        r"(?:end|close|beginning|start) of (?:last year|the year|20\d\d)|end-20\d\d",
    ),
    (
        "year",
        r"cùng kỳ|năm (?:trước|ngoái|20\d\d)|cùng (?:tháng|quý) năm|20\d\d",
        r"same (?:period|month|quarter|time)|(?:a |one )?year (?:before|earlier|ago|on year)"
        r"|year[ -](?:on|over)[ -]year|(?:last|previous|preceding) year|the year\b",
    ),
)
_COMPARES = re.compile(
    r"\b(?:so (?:với|cùng)"
    r"|(?:hơn|kém|vượt|dưới)(?= (?:cùng kỳ|tháng|quý|năm|cuối|đầu))"
    r"|(?:bằng|đạt|của|vượt|hoàn thành) (?:[^,;]|,\d){0,20}(?=kế hoạch|dự toán)"
    rf"|{COMPARED_IN_ENGLISH}|from|over|below|above"
    r"|on(?= the (?:month|quarter|year|same|previous|preceding|last|prior|end|first|second|third"
    r"|fourth)\b"
    rf"| [a-z]+ month| (?:19|20)\d\d\b| (?:{_MONTHS})\b)"
    r"|of(?= (?:(?:the|its|this|that|their) )?(?:[\w'’-]+ ){0,2}?"
    r"(?:plan|planned|targets?|estimates?)\b))\b"
    r"(?=(?P<base>[^,;:()]{0,60}))"
    r"|(?P<alone>\b(?:month|year|quarter)[ -](?:on|over)[ -](?:month|year|quarter)\b"
    r"|\b(?:a|one) year (?:earlier|before|ago)\b|\bthe month before\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`text[start:end]` says that something is compared with `base`."""

    base: str
    start: int
    end: int


def comparisons(text: str) -> list[Comparison]:
    """Return the comparisons of a text: with a month, quarter, year, end of a year, plan."""
    found = []
    for match in _COMPARES.finditer(text):
        group = "base" if match["base"] is not None else "alone"
        said = match[group].lower()
        hits = [
            (place.start(), -place.end(), name)
            for name, *languages in _BASES
            if (place := re.search(rf"\b(?:{'|'.join(languages)})", said))
        ]
        if hits:
            _, end, name = min(hits)
            found.append(Comparison(name, match.start(), match.start(group) - end))
    return found


_BETWEEN = re.compile(r"\s*\(?(?:năm \d{4}|trước|ngoái|là|tới|đến|khoảng|by|about|gần|\s)*")


_MAKES_UP = re.compile(r"(?:bằng|đạt|của|hoàn thành)\b", re.IGNORECASE)


# The figure of the year before itself, at the beginning of a clause.
_YEAR_BEFORE = re.compile(
    r"(?:^|[;,.(] )cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?(?: (?:đạt|là|chỉ|được))+ $", re.IGNORECASE
)


def compared_at(text: str, start: int, end: int, following: int) -> Comparison | None:
    """Return what the number at `text[start:end]` is compared with, if anything.

    It stands right before the number (cao hơn cùng kỳ 5%), after it and before the `following` one;
    else somewhere before it, else further on.
    """
    if told := _YEAR_BEFORE.search(text, 0, start):
        return Comparison("year", *told.span())
    found = comparisons(text)
    for one in found:
        if one.start < start and end <= one.end:
            return one  # hoàn thành 32% kế hoạch
        if one.end <= start and _BETWEEN.fullmatch(text, one.end, start):
            return one
    # What the following number makes up is no base of this one: tăng 15% và bằng 92% kế hoạch.
    beside = [
        one
        for one in found
        if end <= one.start < following
        and not (following < one.end and _MAKES_UP.match(text, one.start))
    ]
    if beside:
        return beside[0]
    before = [one for one in found if one.start < start]
    after = [one for one in found if one.start >= following]
    return next(iter((*before[-1:], *after)), None)
