"""The bound that a question sets to a figure: which units are below 40 %, which of them rose."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from assistant.naming import Span
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import lowered, spelled
from assistant.question.ranges import NUMBER, Range, find_figures, read_number
from assistant.text import fold

_UNIT = r" ?(?:%|[^\W\d]+)?"
# Several of a kind, of which some are asked for: hợp tác xã nào; danh sách đơn vị …
_KIND = compile_typed(
    r"\A\W*(?:(?:danh sách|liệt kê|kể tên|các|những) )*(?:đơn vị|chủ đầu tư|cơ quan|sở|ngành"
    r"|địa phương|địa bàn|xã|phường|huyện|thôn|dự án|công trình|trường|doanh nghiệp|hợp tác xã"
    r"|chỉ tiêu|khoản thu|sắc thuế|mặt hàng|sản phẩm|lĩnh vực)\b(?! (?:bao nhiêu|mấy)\b)"
)
_WHICH = compile_typed(r"\bnào\b|\A\W*(?:các|những|liệt kê|danh sách)\b")
_ASKS_OTHER = compile_typed(r"\b(?:bao nhiêu|mấy|ai|gì|sao|khi|bao giờ)\b")
_REACHED = compile_typed(rf"\bđạt (?P<number>{NUMBER})(?P<unit> [^\W\d]+)")
_BETWEEN = compile_typed(
    rf"\b(?:đạt |được |có )*từ (?P<low>{NUMBER}){_UNIT} (?:đến|tới) (?P<high>{NUMBER})"
    rf"(?P<unit>{_UNIT})"
)
_BOUND = compile_typed(
    rf"\b(?:đạt |được |có )*(?:(?P<least>từ (?={NUMBER}{_UNIT}(?: \w+)? trở lên)|ít nhất"
    rf"|tối thiểu|không dưới|đủ)|(?P<most>từ (?={NUMBER}{_UNIT}(?: \w+)? trở xuống)|không quá"
    r"|không vượt|tối đa)|(?P<less>dưới|(?:thấp|ít|nhỏ|kém) hơn"
    r"|(?:chưa|không)(?: (?:đạt|đến|tới|đủ|được))+)"
    r"|(?P<more>trên|(?:(?:cao|nhiều|lớn) )?hơn|vượt(?: quá)?|quá))"
    rf"(?: mức)? ?(?P<number>{NUMBER})(?P<unit>{_UNIT})"
)
_ENGLISH_WHICH = re.compile(r"\b(?:which|what|list)\b")
_ENGLISH_BOUND = re.compile(
    r"\b(?:(?P<least>at least|no less than)|(?P<most>at most|no more than|up to)"
    r"|(?P<less>below|under|(?:less|fewer|lower) than)"
    r"|(?P<more>above|over|exceed(?:s|ed|ing)?|(?:more|higher|greater) than))"
    r" (?P<number>\d+(?:\.\d+)?)(?P<unit> ?(?:%|\w+)?)"
)
_MOVED = compile_typed(
    r"\bnào [^?]*?\b(?:(?P<more>tăng(?! (?:trưởng|cường)\b))|(?P<less>giảm(?! nghèo\b)))\b"
    r"(?!.* nhất\b)"
)
_UNITS = frozenset(
    "% phan ty trieu nghin ngan dong usd ha km m2 m3 tan ta kg nguoi ho xa em lao giao hoc doanh"
    " tieu xe con vu".split()
)
_SHARE = frozenset(("%", "phan", "percent"))


class Bound(NamedTuple):
    """What figures are asked for, and where the question says so, up to a unit: `text[start:end]`.

    `said` is its number and `unit`, the word after it; "" where it only asks what rose or fell.
    """

    span: Range
    said: str
    unit: str
    start: int
    end: int


@lru_cache(maxsize=16)  # it is asked of every sentence
def find_bound(question: Question) -> Bound | None:
    """Return the bound that a question sets, if it asks which of several keep to it."""
    typed = lowered(question)
    if question.english:
        found = _ENGLISH_BOUND.search(typed) if _ENGLISH_WHICH.search(typed) else None
        return _bound(found, Decimal(found["number"])) if found else None
    if not _WHICH.search(typed) and find_kind(question) is None:
        return None
    if found := _BETWEEN.search(typed):
        span = Range(read_number(found["low"]), read_number(found["high"]), False, False)
        return _told(found, "high", span)
    if found := _BOUND.search(typed):
        return _bound(found, read_number(found["number"]))
    if found := _REACHED.search(typed):
        number = read_number(found["number"])
        return _told(found, "number", Range(number, number, False, False))
    moved = _MOVED.search(typed)
    if moved is None:
        return None
    zero, rose = Decimal(0), bool(moved["more"])
    span = Range(zero if rose else None, None if rose else zero, True, True)
    return Bound(span, "", "", *moved.span(moved.lastgroup or 0))


@lru_cache(maxsize=16)  # it is asked of every sentence
def find_kind(question: Question) -> Span | None:
    """Return where a question that asks nothing else begins with of what some are asked for."""
    typed = "" if question.english else spelled(question)
    found = _KIND.search(typed)
    return found.span() if found and not _ASKS_OTHER.search(typed) else None


def keeps_to(bound: Bound, text: str) -> bool:
    """Tell whether a text says the figure of a bound, or one of its unit that keeps to it.

    Only of what records count or measure in ciphers: "lớn hơn 1 đều …" has no unit.
    """
    unit = fold(bound.unit)
    if unit not in _UNITS:
        return True
    told = [one.value for one in find_figures(text) if one.unit == unit]
    return fold(bound.said) in fold(text) or any(map(bound.span.holds, told))


def is_share(bound: Bound) -> bool:
    """Tell whether what is bounded is a share."""
    return fold(bound.unit) in _SHARE


def _bound(found: re.Match[str], number: Decimal) -> Bound:
    if found["less"] or found["most"]:
        span = Range(None, number, False, bool(found["less"]))
    else:
        span = Range(number, None, bool(found["more"]), False)
    return _told(found, "number", span)


def _told(found: re.Match[str], number: str, span: Range) -> Bound:
    unit = found["unit"].strip()
    return Bound(span, found[number] + found["unit"], unit, found.start(), found.end(number))
