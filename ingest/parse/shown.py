"""Values of a spreadsheet's cells as they are shown: numbers and dates in Vietnamese form."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

_MARKUP = re.compile(r"\[[^\]]*\]|_.|\*.")  # colours and conditions; blanks as wide as a letter
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_PLACES = re.compile(r"[#0?][#0?,]*(?:\.[#0?]+)?")
_GENERAL = 11  # digits that a cell without a format shows


def show_value(value: object, code: str) -> str:
    """Return a cell's value as its number format `code` shows it: 1.250,5; 95,5%; 30/06/2024."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, code or "General")
    if isinstance(value, datetime):
        return _moment(value, code)
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    return "" if value is None else str(value)


def _moment(value: datetime, code: str) -> str:
    letters = set(_MARKUP.sub("", _LITERAL.sub("", code)).lower())
    parts = [
        f"{value:%d/%m/%Y}" if "d" in letters else f"{value:%m/%Y}" if "m" in letters else "",
        f"{value:%H:%M}" if "h" in letters else "",
    ]
    if "y" not in letters and "h" in letters and "d" not in letters:
        return parts[1]
    if letters >= {"y"} and not letters & {"d", "m"}:
        return str(value.year)
    return " ".join(part for part in parts if part) or f"{value:%d/%m/%Y}"


def _number(value: int | float, code: str) -> str:
    sections = code.split(";")
    section = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    section = _MARKUP.sub("", section)
    bare = _LITERAL.sub("", section)
    places = _PLACES.search(bare)
    if places is None or "e+" in bare.lower() or "/" in bare:
        return _general(value)
    shape = places[0]
    # By the digits of the number: half of 193874,5 is rounded up, as programs and people do.
    amount = abs(Decimal(repr(value))) / 1000 ** (len(shape) - len(shape.rstrip(",")))
    whole, _, fraction = shape.rstrip(",").partition(".")
    places_shown = Decimal(1).scaleb(-len(fraction))
    written = (amount * (100 if "%" in bare else 1)).quantize(places_shown, ROUND_HALF_UP)
    whole_digits, _, decimals = f"{written:f}".partition(".")
    for place in reversed(fraction):  # a place marked # is left out if it is nought
        if place != "0" and decimals.endswith("0"):
            decimals = decimals[:-1]
        else:
            break
    # Thousands are not grouped: 17469747308 is the number as it is stored, and no other reading.
    whole_digits = whole_digits.zfill(whole.count("0"))
    number = f"{whole_digits},{decimals}" if decimals else whole_digits
    shown = f"{'-' if value < 0 else ''}{number}{'%' if '%' in bare else ''}"
    return f"{shown} {unit}" if (unit := _unit(section)) else shown


def _unit(section: str) -> str:
    """Return the words that a format writes after the number: đồng, ha."""
    after = section[max(map(section.rfind, "#0?")) + 1 :]
    return "".join(a or b for a, b in _LITERAL.findall(after)).strip(" ()-%")


def _general(value: int | float) -> str:
    text = str(value) if isinstance(value, int) else f"{value:.{_GENERAL}g}"
    return text.replace(".", ",")
