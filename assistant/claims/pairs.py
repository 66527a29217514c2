"""Which of several things each of several figures is told of: A and B rose by p and q."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from assistant.claims.facts import ORDINAL
from assistant.claims.labels import HARD, Span
from assistant.claims.quantities import FOR_WHOM, Quantity

_RESPECTIVELY = re.compile(
    r"\b(?:respective(?:ly)?|in that order|lần lượt|tương ứng)\b", re.IGNORECASE
)
_JOINS = re.compile(
    r"(?:,|\s?(?:,\s?)?\b(?:and|và))\s?(?:(?:by|to|at|about|vnd|usd|khoảng)\s?)?", re.IGNORECASE
)
_ITEM = re.compile(r";|\.\s")
_EACH = re.compile(r",\s+(?:(?:and|và)\s+)?|\s+(?:and|và)\s+")
_RANGE = re.compile(r"\b(?:between|from|từ)(?: \w+)?\s?$", re.IGNORECASE)  # between 5% and 7%


def paired(
    text: str,
    quantities: Sequence[Quantity],
    spans: Sequence[Span],
    tells: Sequence[Callable[[Span], bool]],
) -> Mapping[int, Span]:
    """Return the words that each figure of a group is told of, by its place; `spans` are those
    of each alone, and `tells` what one of several things has, the surest first.

    Where the things cannot be told apart, all their words are those of each.
    """
    found: dict[int, Span] = {}
    said = bool(_RESPECTIVELY.search(text))
    for group in _groups(text, quantities):
        first, number = group[0], len(group)
        before = range(first - number, first) if first >= number else range(0)
        if before and _ITEM.search(text, quantities[first - 1].end, quantities[first].start):
            before = range(0)
        goes_on = before and not tells[0]((quantities[first - 1].end, quantities[first].start))
        if before and (said or goes_on) and _is_alike(quantities, before):
            own = [found.get(one, spans[one]) for one in before]
        else:
            own = _things(text, quantities, group, tells) or (
                [_region(text, quantities, first)] * number if said else []
            )
        found.update(zip(group, own, strict=False))
    return found | dict(_for_whom(text, quantities))


_WHEN = re.compile(
    r"[;.]\s|\b(?:kể từ|tính từ|nếu|thì|khi|trừ|trong|từ|if|when|from|unless|except|after|before)\b"
)


def _for_whom(text: str, quantities: Sequence[Quantity]) -> Iterator[tuple[int, Span]]:
    """Yield for whom each of several figures of a unit is told, right after it: 20 days for
    agencies and 40 days for organisations.
    """
    places = [n for n, one in enumerate(quantities) if FOR_WHOM.match(text, one.end)]
    for place in places:
        own = quantities[place]
        beside = [n for n in (place - 1, place + 1) if n in places]
        if any(quantities[one].unit == own.unit for one in beside):
            last = place + 1 == len(quantities)
            stop = len(text) if last else quantities[place + 1].start
            when = _WHEN.search(text, own.end, stop)
            yield place, (own.end, when.start() if when else stop)


def _is_alike(quantities: Sequence[Quantity], places: Sequence[int]) -> bool:
    units = {quantities[one].unit for one in places}
    return len(units - {""}) < 2 and ORDINAL not in units


def _groups(text: str, quantities: Sequence[Quantity]) -> Iterator[Sequence[int]]:
    """Yield the places of figures of one unit that stand side by side."""
    group: list[int] = []
    for place, one in enumerate(quantities):
        last = quantities[group[-1]] if group else None
        if last and last.unit == one.unit and _JOINS.fullmatch(text, last.end, one.start):
            group.append(place)
            continue
        if len(group) > 1:
            yield group
        ranges = one.unit == ORDINAL or _RANGE.search(text, 0, one.start)
        group = [] if ranges else [place]
    if len(group) > 1:
        yield group


def _region(text: str, quantities: Sequence[Quantity], first: int) -> Span:
    """Return the words before a group, up to the figure or the end of the clause before."""
    start = quantities[first - 1].end if first else 0
    ends = [match.end() for match in HARD.finditer(text, start, quantities[first].start)]
    return (ends or [start])[-1], quantities[first].start


def _things(
    text: str,
    quantities: Sequence[Quantity],
    group: Sequence[int],
    tells: Sequence[Callable[[Span], bool]],
) -> list[Span]:
    """Return as many things as a group has figures, told before or after it; else none."""
    last = group[-1]
    end = quantities[last + 1].start if last + 1 < len(quantities) else len(text)
    hard = HARD.search(text, quantities[last].end, end)
    after = quantities[last].end, hard.start() if hard else end
    for region in (_region(text, quantities, group[0]), after):
        ends = list(_EACH.finditer(text, *region))
        # Textiles and garments, wood and steel: what is joined within a thing parts none.
        joins = [at for at, one in enumerate(ends) if one.group().strip(", ")]
        commas = (one for one in ends[: joins[-1]] if one.group().startswith(",")) if joins else ()
        apart = [*commas, *(ends[at] for at in joins[-1:])]
        for one, parting in product(tells, (ends, apart)):
            parts = [part for part in _parted(region, parting) if one(part)]
            if len(parts) == len(group):
                return parts
    return []


def _parted(region: Span, parting: Sequence[re.Match[str]]) -> Iterator[Span]:
    start = region[0]
    for match in parting:
        yield start, match.start()
        start = match.end()
    yield start, region[1]
