"""The range that a figure of a question lies in: 30 months are from 24 to under 36 months."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from assistant.text import fold

# In folded texts; of a unit its first word is enough: chỗ ngồi, tỷ đồng.
NUMBER = r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?"
_UNIT = r"[a-z]+|%"
_FIGURE = re.compile(rf"(?<![\w.,/-])({NUMBER}) ?({_UNIT})(?!\w)")
_RANGE = re.compile(
    rf"\b(?P<above>tu|tren)(?: du)? (?P<low>{NUMBER})(?: ?(?:{_UNIT}))? (?:den|toi)"
    rf"(?P<under> duoi)? (?P<high>{NUMBER}) ?(?P<unit>{_UNIT})"
    rf"|\btren (?P<more>{NUMBER}) ?(?P<of_more>{_UNIT})"
    rf"|\b(?P<least>{NUMBER}) ?(?P<of_least>{_UNIT})(?: [a-z]+)? tro len"
    rf"|\bduoi (?P<less>{NUMBER}) ?(?P<of_less>{_UNIT})"
    rf"|\b(?P<most>{NUMBER}) ?(?P<of_most>{_UNIT})(?: [a-z]+)? tro xuong"
)


class Figure(NamedTuple):
    value: Decimal
    unit: str


class Range(NamedTuple):
    """From a number to another; `open` ones do not belong to it, and what is None has no end."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool
    high_open: bool

    def holds(self, value: Decimal) -> bool:
        above = self.low is None or self.low < value or (self.low == value and not self.low_open)
        below = self.high is None or value < self.high
        return above and (below or (self.high == value and not self.high_open))


def find_figures(text: str) -> tuple[Figure, ...]:
    """Return the numbers of a text that a word follows."""
    return tuple(Figure(read_number(number), unit) for number, unit in _FIGURE.findall(fold(text)))


def lies_within(figures: tuple[Figure, ...], text: str) -> int:
    """Return 1 if one of the figures lies in a range that a text tells, -1 if in none of them.

    It is 0 where the text tells no range of their units.
    """
    told = [
        span.holds(one.value)
        for unit, span in _find_ranges(text)
        for one in figures
        if one.unit == unit
    ]
    return (1 if any(told) else -1) if told else 0


@lru_cache(maxsize=4096)  # the same sentences are looked at for one question after another
def _find_ranges(text: str) -> tuple[tuple[str, Range], ...]:
    return tuple(map(_range, _RANGE.finditer(fold(text))))


def _range(match: re.Match[str]) -> tuple[str, Range]:
    said = match.groupdict()
    low, high = (
        next((read_number(said[name]) for name in names if said[name]), None)
        for names in (("low", "more", "least"), ("high", "less", "most"))
    )
    unit = next(
        said[name] for name in ("unit", "of_more", "of_least", "of_less", "of_most") if said[name]
    )
    low_open = said["above"] == "tren" or bool(said["more"])
    return unit, Range(low, high, low_open, bool(said["under"] or said["less"]))


def read_number(number: str) -> Decimal:
    """Return a number that is written in the Vietnamese way: 1.250,5."""
    return Decimal(number.replace(".", "").replace(",", "."))
