"""The months a question or a report is about: read from its words, compared with each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.naming import Read
from assistant.reports import Period
from assistant.text import fold, words

_ENGLISH_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_COUNTS = {
    "hai": 2, "two": 2, "ba": 3, "three": 3, "bon": 4, "four": 4, "nam": 5, "five": 5, "sau": 6,
    "six": 6, "bay": 7, "seven": 7, "tam": 8, "eight": 8, "chin": 9, "nine": 9, "muoi": 10,
    "ten": 10,
}  # fmt: skip
_ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
}

_YEAR = r"(?:\s+(?:nam|of|in|year))?(?:\s+(?P<year>(?:19|20)\d\d))?"
_COUNT = r"(?P<count>\d{1,2}|" + "|".join(_COUNTS) + ")"
# Read over folded words joined by blanks, numerals already digits (quý I is "qui 1").
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?<!\S){pattern}(?!\S)"))
    for name, pattern in (
        ("since", rf"{_COUNT} thang dau nam{_YEAR}"),
        ("since", rf"{_COUNT} thang nam (?P<year>20\d\d)"),
        ("since", rf"first {_COUNT} months{_YEAR}"),
        ("half", rf"(?:6|sau) thang cuoi nam{_YEAR}"),
        ("half", rf"second half{_YEAR}"),
        ("first_half", rf"(?:nua dau nam|first half){_YEAR}"),
        ("quarter", rf"qu[iy] (?P<quarter>[1-4]){_YEAR}"),
        ("quarter", rf"q (?P<quarter>[1-4]){_YEAR}"),
        ("quarter", rf"(?P<quarter>{'|'.join(_ORDINALS)}) quarter{_YEAR}"),
        ("date", r"(?P<day>[0-3]?\d)[ .]0?(?P<month>1[0-2]|[1-9])[ .](?P<year>(?:19|20)\d\d)"),
        ("month", rf"thang (?P<month>1[0-2]|[1-9]){_YEAR}"),
        ("month", r"(?:ngay|den|toi|diem|truoc|het) [0-3]?\d (?P<month>1[0-2]|[1-9])"),
        ("month", r"ngay [0-3]?\d\.0?(?P<month>1[0-2]|[1-9])"),
        ("month", r"(?:thang )?0?(?P<month>1[0-2]|[1-9])[ .](?P<year>20\d\d)"),
        ("english", rf"(?P<name>{'|'.join(_ENGLISH_MONTHS)}){_YEAR}"),
        ("year", r"(?:nam |year |in )?(?P<year>(?:19|20)\d\d)"),
    )
)
# Terms of office and plans span years and date nothing: 2020-2025, giai đoạn 2021 - 2030.
_SPAN = re.compile(r"\b(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\b")
_MAY = re.compile(r"\bMay\b")
# What follows is only compared with what is asked about.
_COMPARED = re.compile(
    r"\b(?:so (?:voi|cung)|(?:hon|vuot|bang) (?:cung )?(?:thang|ky|quy|nam)|cung (?:thang|ky)"
    r"|against|compared (?:to|with)|than|versus|vs)\b"
)
_LAST_MONTH = re.compile(r"\b(?:thang truoc|last month)\b")
_THIS_MONTH = re.compile(r"\b(?:thang nay|this month)\b")


def find_periods(text: str, today: date | None = None) -> tuple[Period, ...]:
    """Return the periods that `text` names, in order; a year said once is that of all.

    "Last month" is read against `today`, and not at all without it.
    """
    compared = _COMPARED.search(fold(text))
    if compared and (before := find_periods(text[: compared.start()], today)):
        return before
    return tuple(dict.fromkeys(read.value for read in read_periods(text, today)))


def read_periods(text: str, today: date | None = None) -> list[Read[Period]]:
    """Return every period that `text` names and where, those that are only compared with too."""
    spread = _SPAN.sub(lambda match: " " * len(match.group()), text)
    said = words(spread)
    rest = " ".join(word.folded for word in said)
    if not _MAY.search(text):
        # "mấy", "máy" and the verb "may" are hardly ever the month.
        rest = rest.replace("may", "_")
    found: list[Read[Period]] = []
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(rest):
            first, last = (rest.count(" ", 0, place) for place in (match.start(), match.end() - 1))
            period = _period(name, match.groupdict())
            found.append(Read(period, said[first].start, said[last].end))
        # What is read is blanked out, so that a year within a month is not read again.
        rest = pattern.sub(lambda match: re.sub(r"\S", "_", match.group()), rest)
    if today:
        found += _relative(text, today)
    return _with_year(sorted(found, key=lambda one: one.start))


def _period(name: str, said: dict[str, str | None]) -> Period:
    year = int(said["year"] or 0) if said.get("year") else None
    if name == "since":
        count = str(said["count"])
        return Period(year, 1, min(12, _COUNTS.get(count) or max(1, int(count))))
    if name == "quarter":
        quarter = _ORDINALS.get(str(said["quarter"])) or int(str(said["quarter"]))
        return Period(year, 3 * quarter - 2, 3 * quarter)
    if name in ("month", "date"):
        return Period(year, int(str(said["month"])), int(str(said["month"])))
    if name == "english":
        month = _ENGLISH_MONTHS.index(str(said["name"])) + 1
        return Period(year, month, month)
    return Period(year, *{"half": (7, 12), "first_half": (1, 6)}.get(name, (1, 12)))


def _relative(text: str, today: date) -> Iterator[Read[Period]]:
    folded = fold(text)
    if last := _LAST_MONTH.search(folded):
        year, month = (today.year, today.month - 1) if today.month > 1 else (today.year - 1, 12)
        yield Read(Period(year, month, month), *last.span())
    if this := _THIS_MONTH.search(folded):
        yield Read(Period(today.year, today.month, today.month), *this.span())


def _with_year(found: Sequence[Read[Period]]) -> list[Read[Period]]:
    """Give periods without a year the one year that is said; a year alone is then no period."""
    years = {one.value.year for one in found if one.value.year}
    months = [one for one in found if (one.value.first, one.value.last) != (1, 12)]
    if len(years) == 1:
        months = [replace(one, value=replace(one.value, year=min(years))) for one in months]
    return months or list(found)


def agreement(asked: Iterable[Period], reported: Iterable[Period]) -> float:
    """Return how well a report's periods fit those asked about: -1 (other ones) to 1 (the same).

    0 where one side names none. A monthly report also tells of the year so far, so what counts
    is the month a period ends with.
    """
    pairs = [(a, b) for a in asked for b in reported]
    return max((_fit(a, b) for a, b in pairs), default=0.0)


def _fit(asked: Period, reported: Period) -> float:
    if asked.year and reported.year and asked.year != reported.year:
        return -1.0
    if (asked.first, asked.last) == (reported.first, reported.last):
        return 1.0
    if (asked.first, asked.last) == (1, 12):
        return 0.3
    return 0.8 if asked.last == reported.last else -1.0
