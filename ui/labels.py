"""How what is known of a report is called: kinds, periods, dates."""

from __future__ import annotations

import datetime
import re

from assistant.naming.names import KINDS
from assistant.reports import Description, Language, Period

MONTHS = (
    "January February March April May June July August September October November December"
).split()
QUARTERS = ("I", "II", "III", "IV")
_FOLDERS = re.compile(r".*[/\\]", re.DOTALL)


def kind_label(kind: str, language: Language) -> str:
    names = KINDS[kind]
    return begun(names.vietnamese if language == "vi" else names.english[0])


def begun(words: str) -> str:
    """Return words as they stand at the beginning of a line."""
    return words[:1].upper() + words[1:]


def period_label(period: Period, language: Language) -> str:
    """Return a period as offices call it: quý I, 6 tháng đầu năm, or its months."""
    first, last, year = period.first, period.last, period.year
    is_vietnamese = language == "vi"
    if (first, last) == (1, 12):
        name = "Năm" if is_vietnamese else "Year"
        return f"{name} {year}" if year else name
    if last - first == 2 and first % 3 == 1:
        number = QUARTERS[first // 3]
        name = f"Quý {number}" if is_vietnamese else f"Quarter {number}"
    elif first == 1 and last > 1:
        name = f"{last} tháng đầu năm" if is_vietnamese else f"First {last} months"
    else:
        months = f"{first}" if first == last else f"{first}–{last}"
        name = f"Tháng {months}" if is_vietnamese else f"Months {months}"
        if first == last and not is_vietnamese:
            return f"{MONTHS[first - 1]} {year or ''}".rstrip()
    return f"{name}/{year}" if year else name


def periods_label(described: Description, language: Language) -> str:
    return ", ".join(period_label(period, language) for period in described.periods)


def number_label(number: int, language: Language) -> str:
    """Return a number with its thousands parted, as the language does it."""
    return f"{number:,}".replace(",", "." if language == "vi" else ",")


def date_label(date: datetime.date) -> str:
    return f"{date:%d/%m/%Y}"


def file_name(source: str) -> str:
    """Return the last part of a path of any system."""
    return _FOLDERS.sub("", source)
