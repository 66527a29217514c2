"""Whether a number of a claim is one of a sentence: value, unit, scale, rounding and bound."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.claims.facts import ORDINAL, read_facts
from assistant.claims.quantities import TERMS, Quantity
from assistant.claims.source import Source

ROUNDING = Decimal("0.05")  # "gần 500" may stand for 475 to 500
ABOUT = Decimal("0.02")  # and "khoảng 500" for 490 to 510
ROUGHLY = Decimal("0.12")  # "nearly a third" for 30 per cent
BESIDE = 40  # characters around a number that may set it as a bound
MORE_ROUGHLY = Decimal("0.2")  # and "more than half" for 60
# How often the second unit goes into the first.
_MADE_OF = {("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24}


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
    if claimed.unit == "times" and _ROUND.match(source.text, written.end):
        return True
    if written.unit == "times" and not claimed.unit:
        return not _MULTIPLE.search(source.text[: written.start].lower())
    if not written.unit:
        # A table's header, or a note above it, says the unit of its cells; 500 tỷ is of money.
        money = claimed.unit == "vnd" and written.value != written.bare
        return money or claimed.unit in _units_above(source)
    # "1.250,5 tỷ" is said of money without its name, and "aged 16" of years.
    scaled = claimed.value != claimed.bare
    return not claimed.unit and (written.unit in TERMS or (written.unit == "vnd" and scaled))


# Who asks 18 times is counted by rounds: 18 lượt; and what is done four times are four of it.
_ROUND = re.compile(r" (?:lượt|đợt|cuộc|phiên|vòng)\b")
_MULTIPLE = re.compile(r"\b(?:gấp|tăng|giảm|hơn|bằng|cao|thấp)(?: \w+){0,2} $")
# (tỷ đồng), (m2); not (tăng 5%), which tells a figure.
_UNIT_SAID = re.compile(r"\(((?:[^()\d]|(?<=m)[23]){1,30})\)|đơn vị(?: tính)?:?\s*([^|\n.;]{1,30})")


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
    if written.rough and claimed.hedge == written.hedge:
        return is_rounded(claimed, value)  # at least 33 per cent, of a third
    if written.hedge not in ("", "about") or not value:
        return False
    if written.hedge and abs(mine - value) <= ABOUT * abs(value):
        return figures_of(claimed.bare) < figures_of(written.bare)
    rough = claimed.rough or written.rough
    if claimed.hedge == "more":
        least = value * (1 - (MORE_ROUGHLY if rough else ROUNDING))
        return mine < value and (least <= mine or is_cut_off(claimed, value))
    if claimed.hedge == "less":
        return value < mine <= value * (1 + (ROUGHLY if rough else ROUNDING))
    if rough:
        return abs(mine - value) <= ROUNDING * abs(value)
    if not claimed.hedge:
        return _rounded(claimed, value)
    if figures_of(claimed.bare) >= figures_of(written.bare):
        return False  # "khoảng 5.646" rounds no 5.664
    return abs(mine - value) <= ABOUT * abs(value) or _rounded(claimed, value)


def figures_of(number: Decimal) -> int:
    """Return how many figures of a number are told: two of 1.500."""
    return len(str(number).replace(".", "").strip("0"))


def is_cut_off(claimed: Quantity, value: Decimal) -> bool:
    """Tell whether a number is another cut off behind its last figure: hơn 4 lần, of 4,69."""
    last = claimed.scale * Decimal(1).scaleb(_exponent(claimed.bare.normalize()))
    return claimed.value == value // last * last


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def _rounded(claimed: Quantity, value: Decimal) -> bool:
    """Tell whether a claim tells fewer figures of an amount, as it would be rounded to them."""
    exponent = _exponent(claimed.bare)
    enough = len(claimed.bare.as_tuple().digits) >= (2 if exponent < 0 else 3)
    return enough and is_rounded(claimed, value)


def is_rounded(claimed: Quantity, value: Decimal) -> bool:
    """Tell whether a number is another rounded to its last place."""
    last = Decimal(1).scaleb(_exponent(claimed.bare))
    return abs(value / claimed.scale - claimed.bare) <= last / 2


def _bounded(claimed: Quantity, written: Quantity, source: Source) -> bool:
    """Tell whether a sentence sets a number as a bound in other words: vượt kịch bản 8,52%."""
    bound, end = _AT_LEAST if claimed.hedge == "more" else _AT_MOST
    text = source.text.lower()
    beside = text[max(0, written.start - BESIDE) : written.end + BESIDE]
    return not written.hedge and (
        bool(re.search(rf"\b(?:{bound})\b", beside))
        or bool(re.search(rf"\b{end} (?:\w+ )?$", text[: written.start]))
    )


# Beside a number, and right before it as an end of a range: từ 10% đến 15%.
_AT_LEAST = r"vượt|quá|cao hơn|hơn|trên|trở lên|chậm nhất|đủ", "từ"
_AT_MOST = r"thấp hơn|dưới|trở xuống|không|trong|chậm nhất", "đến"
