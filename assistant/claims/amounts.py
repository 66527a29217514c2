"""Whether a sentence has the numbers of a claim at all: value, unit, scale, rounding and bound."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.claims.facts import ORDINAL, Day, read_facts
from assistant.claims.quantities import TERMS, Quantity
from assistant.claims.source import Claimed, Source
from assistant.naming.names import KINDS

ROUNDING = Decimal("0.05")  # "gần 500" may stand for 475 to 500
ABOUT = Decimal("0.02")  # and "khoảng 500" for 490 to 510
ROUGHLY = Decimal("0.1")  # and "a third" for 30 to 37 per cent
# How often the second unit goes into the first.
_MADE_OF = {("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24}
_KINDS = "|".join(name for kind in KINDS.values() for name in (kind.vietnamese, *kind.english))
_DOCUMENT = re.compile(rf"\b(?:{_KINDS})(?: số| no\.?)? $")


def absent(claim: Claimed, source: Source) -> str | None:
    """Return what kind of number of a claim a sentence does not have at all."""
    mine, said, around = claim.facts, source.facts, source.around
    if not mine.symbols <= said.symbols | around.symbols:
        return "document number"
    if not all(_has_day(day, (*said.days, *around.days)) for day in mine.days):
        return "date"
    if not mine.spans <= said.spans | around.spans:
        return "years"
    numbers = (one for one in mine.quantities if not _is_cited(one, claim, source))
    return None if all(_has(one, source) for one in numbers) else "number"


def _is_cited(number: Quantity, claim: Claimed, source: Source) -> bool:
    """Tell whether a number is that of the document which is quoted: Án lệ 69/2023."""
    named = _DOCUMENT.search(claim.text[: number.start].lower())
    return bool(named) and number.value in source.around.digits


def _has(quantity: Quantity, source: Source) -> bool:
    if any(same_quantity(quantity, one, source) for one in source.facts.quantities):
        return True
    if quantity.unit == ORDINAL:
        return _names(quantity, source)
    if (quantity.unit, quantity.hedge) == ("month", "") and any(
        one.last - one.first + 1 == quantity.value
        for one in (*source.facts.periods, *source.periods)
    ):
        return True  # four months of the year
    # Small counts are written in words in one text and in digits in another; and who tells of "ba
    # nguồn" may have counted them.
    plain = {one.value for one in source.facts.quantities if not one.unit}
    said = quantity.value in source.facts.digits - plain
    if quantity.small and not quantity.hedge:
        return not (quantity.change or quantity.value in plain)
    return said and not quantity.hedge and (not quantity.unit or quantity.value == 1)


def _names(ordinal: Quantity, source: Source) -> bool:
    """Tell whether a number that names something stands in the sentence or above it."""
    above = {one.value for one in source.around.quantities if one.unit == ORDINAL}
    return ordinal.value in source.facts.digits | above


def _has_day(day: Day, known: Sequence[Day]) -> bool:
    return any(
        (day.day, day.month) == (one.day, one.month)
        and (day.year is None or one.year is None or day.year == one.year)
        for one in known
    )


def same_quantity(claimed: Quantity, written: Quantity, source: Source) -> bool:
    """Tell whether a claim's quantity is the one written: unit, scale and bound included."""
    values = _in_unit_of(claimed, written, source)
    scaled = written.value != written.bare or claimed.value == claimed.bare
    if not written.unit and not scaled and _scale_above(claimed, source):
        # A table's cell.
        values += tuple(value * claimed.scale for value in values)
    return any(_within(claimed, value, written, source) for value in values)


def _in_unit_of(claimed: Quantity, written: Quantity, source: Source) -> tuple[Decimal, ...]:
    """Return the readings of what is written in a claim's unit; none if it has no such unit."""
    units = claimed.unit, written.unit
    if units in (("times", "%"), ("%", "times")):
        # Twice as many are 100 % more, or 200 % of them.
        added = 1 if written.change == "up" or claimed.change == "up" else 0
        if claimed.unit == "%":
            return tuple(100 * (value - added) for value in written.values)
        return tuple(value / 100 + added for value in written.values)
    if factor := _MADE_OF.get((written.unit, claimed.unit)):
        return tuple(value * factor for value in written.values)
    if factor := _MADE_OF.get((claimed.unit, written.unit)):
        return tuple(value / factor for value in written.values)
    return written.values if _same_unit(claimed, written, source) else ()


def _same_unit(claimed: Quantity, written: Quantity, source: Source) -> bool:
    if claimed.unit == written.unit:
        return True
    if ORDINAL in (claimed.unit, written.unit):
        return not claimed.unit and claimed.value == claimed.bare
    if not written.unit:
        # A table's header, or a note above it, says the unit of its cells.
        return claimed.unit in _units_above(source)
    # "1.250,5 tỷ" is said of money without its name, and "aged 16" of years.
    scaled = claimed.value != claimed.bare
    return not claimed.unit and (written.unit in TERMS or (written.unit == "vnd" and scaled))


_UNIT_SAID = re.compile(r"\(([^()]{1,30})\)|đơn vị(?: tính)?:?\s*([^|\n.;]{1,30})")


def _units_above(source: Source) -> set[str]:
    """Return the units that a header or a note says for a table: (tỷ đồng), Đơn vị: ha."""
    found = _UNIT_SAID.findall(f"{source.above}\n{source.before}\n{source.text}".lower())
    said = " ; ".join(f"1 {bracket or note}" for bracket, note in found)
    return {one.unit for one in read_facts(said, False).quantities}


_SCALES = {
    10**12: r"(?:nghìn|ngàn) t[ỷỉ]",
    10**9: r"t[ỷỉ]",
    10**6: "triệu",
    10**3: "nghìn|ngàn",
}


def _scale_above(claimed: Quantity, source: Source) -> bool:
    scale = int(claimed.scale)
    around = f"{source.above}\n{source.before}".lower()
    return scale in _SCALES and bool(re.search(rf"\b(?:{_SCALES[scale]})\b", around))


def _within(claimed: Quantity, value: Decimal, written: Quantity, source: Source) -> bool:
    mine = claimed.value
    if mine == value:
        return claimed.hedge in ("", "about", written.hedge) or _bounded(claimed, written, source)
    if written.hedge not in ("", "about") or not value:
        return False
    if written.hedge and abs(mine - value) <= ABOUT * abs(value):
        return _figures(claimed.bare) < _figures(written.bare)
    rough = claimed.rough or written.rough
    rounding = ROUGHLY if rough else ROUNDING
    if claimed.hedge == "more":
        return value * (1 - rounding) <= mine < value
    if claimed.hedge == "less":
        return value < mine <= value * (1 + rounding)
    if rough:
        return abs(mine - value) <= ROUNDING * abs(value)
    if not claimed.hedge:
        return _rounded(claimed, value)
    if _figures(claimed.bare) >= _figures(written.bare):
        return False  # "khoảng 5.646" rounds no 5.664
    return abs(mine - value) <= ABOUT * abs(value)


def _figures(number: Decimal) -> int:
    """Return how many figures of a number are told: two of 1.500."""
    return len(str(number).replace(".", "").strip("0"))


def _rounded(claimed: Quantity, value: Decimal) -> bool:
    """Tell whether a claim tells fewer figures of an amount, as it would be rounded to them."""
    number = claimed.bare.as_tuple()
    assert isinstance(number.exponent, int)
    enough = len(number.digits) >= (2 if number.exponent < 0 else 3)
    last = Decimal(1).scaleb(number.exponent)
    return enough and abs(value / claimed.scale - claimed.bare) <= last / 2


def _bounded(claimed: Quantity, written: Quantity, source: Source) -> bool:
    """Tell whether a sentence sets a number as a bound in other words: vượt kịch bản 8,52%."""
    bound = r"vượt|cao hơn|hơn|trên|chậm nhất|đủ|từ(?= \d)" if claimed.hedge == "more" else _AT_MOST
    return not written.hedge and bool(re.search(rf"\b(?:{bound})\b", source.text.lower()))


_AT_MOST = r"thấp hơn|dưới|không|đến|trong|chậm nhất"
