"""Whether a number of a claim is what two figures come to: a share, a multiple, a sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from assistant.claims.amounts import figures_of, is_cut_off, is_rounded, same_quantity
from assistant.claims.content import Content
from assistant.claims.facts import ORDINAL, read_facts
from assistant.claims.quantities import Quantity
from assistant.claims.source import Claimed, Source

NEARLY = Decimal("0.12")  # "gần một nửa" may stand for 45 per cent, and "hơn một nửa" for 55
FAR = Decimal("0.3")  # and "chưa tới một nửa" for 40
ABOUT = Decimal("0.05")
ABOUT_A_PART = Decimal("0.08")  # a third of 35
_POINTS = {"%": "pp"}  # what two percentages differ by
_DIFFERS = re.compile(
    r"\b(?:hơn|kém|chênh|cách|tăng|giảm|thêm|bớt"
    r"|more|less|fewer|higher|lower|above|below|gap|difference|apart|ahead|behind|exceed\w*"
    r"|smaller|larger|greater|wider|narrower|faster|slower|surplus|deficit|balance"
    r"|thặng dư|thâm hụt|xuất siêu|nhập siêu"
    r"|rose|fell|up|down|increas\w*|decreas\w*|by)\b"
)
_TOGETHER = re.compile(
    r"\b(?:tổng|cộng|gồm|cả|chung|hai|ba|bốn|total\w*|in all|together|combined|altogether|both|sum"
    r"|two|three|four)\b"
)

_LESS_THAN = re.compile(
    r"\b(?:(?:less|fewer) than|below|under|dưới|(?:chưa|không) (?:tới|đến|được|đầy|đủ)) $"
)
_BEFORE = re.compile(r"\b(?:from|compared (?:to|with)|against|versus|từ)(?: \w+){0,2} ?$")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a passage: whether a claim tells it too, and whether it tells of its subject."""

    quantity: Quantity
    told: bool
    named: bool


def is_derived(number: Quantity, claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether a number that a sentence does not have follows from two that it has.

    One may stand before it in the passage: a total. A claim tells one of the two itself, or the
    words of both.
    """
    if number.unit == ORDINAL or (number.small and not number.hedge):
        return False
    if _was_before(number, claim, source) or _is_beyond_whole(number, claim, source):
        return True
    if _TOGETHER.search(claim.text.lower()):
        alike = [
            one for one in source.facts.quantities if one.unit == number.unit and not one.change
        ]
        if len(alike) > 2 and number.value == sum(one.value for one in alike):
            return True
    bounded = _LESS_THAN.search(claim.text.lower(), 0, number.start)
    pairs = permutations(_figures(number, claim, source, content), 2)
    return any(
        _fits(number, value, FAR if bounded else NEARLY)
        for one, other in pairs
        if _beside(one, other, number)
        for value in _results(number, one.quantity, other.quantity, claim.text.lower())
    )


def _was_before(number: Quantity, claim: Claimed, source: Source) -> bool:
    """Tell whether a number is what an amount of the claim was before it changed: down from 6,796,
    of 6,750 and 46 fewer.
    """
    if not _BEFORE.search(claim.text.lower(), 0, number.start):
        return False
    amount: Quantity | None = None
    for one in source.facts.quantities:
        if one.unit != number.unit or one.unit == ORDINAL:
            continue
        if not one.change:
            amount = one
        elif amount and any(
            same_quantity(mine, amount, source)
            for mine in claim.facts.quantities
            if mine is not number
        ):
            value = amount.value + (one.value if one.change == "down" else -one.value)
            if number.value == value or _fits(number, value):
                return True
    return False


# A share of what was to be, or had been: bằng 108% dự toán is 8% above it.
_OF_WHOLE = re.compile(r"(?: \w+){0,2} (?:dự toán|kế hoạch|kịch bản|công suất|năng lực|cùng kỳ)\b")
_MAKES_UP = re.compile(r"\b(?:đạt|bằng|được) $")
_OF_CAPACITY = re.compile(r"\b(?:bằng|công suất)\b[^,;.]*$")
_ABOVE = re.compile(
    r"^ (?:percent )?(?:above|over|beyond|ahead of|more than|in excess of)\b", re.IGNORECASE
)
_BELOW = re.compile(
    r"^ (?:percent )?(?:below|short of|under|behind|less than|shy of)\b", re.IGNORECASE
)
_ABOVE_BEFORE = re.compile(r"\b(?:vượt|hơn|cao hơn|exceed\w*|beat)(?: [^\W\d]+){0,4} $")
_BELOW_BEFORE = re.compile(r"\b(?:kém|hụt|thiếu|thấp hơn|thua|missed)(?: [^\W\d]+){0,4} $")


def is_above_whole(number: Quantity, claim: Claimed) -> bool:
    """Tell whether a claim says that something is above a whole by a number."""
    before, after = claim.text[: number.start].lower(), claim.text[number.end :]
    return bool(_ABOVE.search(after) or _ABOVE_BEFORE.search(before))


def is_share_of_whole(number: Quantity, source: Source) -> bool:
    """Tell whether a number is the share of what was to be: đạt 61% kế hoạch."""
    return number.unit == "%" and bool(
        _MAKES_UP.search(source.text[: number.start].lower())
        and _OF_WHOLE.match(source.text.lower(), number.end)
    )


def _is_beyond_whole(number: Quantity, claim: Claimed, source: Source) -> bool:
    """Tell whether a number is what a share of a plan is above it, or falls short by."""
    if number.unit != "%":
        return False
    before, after = claim.text[: number.start].lower(), claim.text[number.end :]
    above = is_above_whole(number, claim)
    below = _BELOW.search(after) or _BELOW_BEFORE.search(before)
    return any(
        one.unit == "%"
        and not one.change
        and _fits(number, abs(one.value - 100))
        and bool(above if one.value > 100 else below)
        and bool(
            _OF_WHOLE.match(source.text.lower(), one.end)
            or _OF_CAPACITY.search(source.text[: one.start].lower())
        )
        for one in source.facts.quantities
    )


def _beside(one: _Figure, other: _Figure, number: Quantity) -> bool:
    if one.told or other.told:
        return (one.told or one.named) and (other.told or other.named)
    # What two shares differ by need not be told beside either.
    differs = number.unit == "pp" and one.quantity.unit == other.quantity.unit == "%"
    return bool(differs or number.hedge or number.rough) and one.named and other.named


def _figures(
    number: Quantity, claim: Claimed, source: Source, content: Content
) -> Sequence[_Figure]:
    text = f"{source.before}{source.text}"
    rest = [one for one in claim.facts.quantities if one is not number]
    if number.unit == "times":
        # It multiplies what is told last before it.
        rest = [one for one in rest if one.start < number.start][-1:] or rest
    terms = [term for term in claim.terms if not term.generic]
    found = []
    ends: dict[str, int] = {}
    for one in read_facts(text, False).quantities:
        # What stands before it, since the last figure of its kind.
        said = content.said(text[ends.get(one.unit, 0) : one.end])
        ends[one.unit] = one.end
        if one.unit != ORDINAL and one.value:
            told = any(same_quantity(mine, one, source) for mine in rest)
            found.append(_Figure(one, told, any(said.share(term) for term in terms)))
    return found


def _results(number: Quantity, one: Quantity, other: Quantity, claim: str) -> Iterator[Decimal]:
    """Yield what two figures of one unit come to, in the unit of a claim's number."""
    if not one.unit and number.unit == other.unit and _TOGETHER.search(claim):
        yield one.value * other.value  # so many of so much each
    if one.unit != other.unit and {one.unit, other.unit} != {"%", "pp"}:
        return
    if number.unit == "%" and not number.change and one.value < other.value:
        yield 100 * one.value / other.value
    if number.unit == "%" and number.change:
        yield 100 * abs(one.value - other.value) / other.value
    if number.unit == "times" and one.value > other.value:
        yield one.value / other.value
    if number.unit in (one.unit, _POINTS.get(one.unit)):
        if one.value > other.value and _DIFFERS.search(claim):
            yield one.value - other.value
        if number.unit == one.unit and _TOGETHER.search(claim):
            yield one.value + other.value


def _fits(number: Quantity, value: Decimal, below: Decimal = NEARLY) -> bool:
    mine = number.value
    if mine == value and number.hedge in ("", "about"):
        return True
    if number.hedge and not number.rough and figures_of(number.bare) >= figures_of(value):
        return False  # "khoảng 5.646" rounds no 5.636
    if number.hedge == "more":
        return mine < value and (value * (1 - NEARLY) <= mine or is_cut_off(number, value))
    if number.hedge == "less":
        return value < mine <= value * (1 + below)
    if number.hedge or number.rough:
        return abs(mine - value) <= (ABOUT_A_PART if number.rough else ABOUT) * value
    return is_rounded(number, value)
