"""The months a question or a report is about: read from its words, compared with each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from assistant.naming import Read
from assistant.reports import Period
from assistant.text import Word, blanked, fold, word_keys, words

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
    "1 st": 1,
    "second": 2,
    "2 nd": 2,
    "third": 3,
    "3 rd": 3,
    "fourth": 4,
    "4 th": 4,
}

_YEAR = r"(?:\s+(?:nam|of|in|year))?(?:\s+(?P<year>(?:19|20)\d\d))?"
# The years of the lunar calendar by the years in which they begin, from Giáp Tý: Ất Tỵ is 2025.
_STEMS = "giap at binh dinh mau ki canh tan nham qui".split()  # as word_keys fold them
_BRANCHES = "ti suu dan mao thin ti ngo mui than dau tuat hoi".split()
_LUNAR = {f"{_STEMS[n % 10]} {_BRANCHES[n % 12]}": 1984 + n for n in range(60)}
_COUNT = r"(?P<count>\d{1,2}|" + "|".join(_COUNTS) + ")"
_MONTH = r"(?P<month>1[0-2]|[1-9])"
_SHORT = "|".join(name[:3] for name in _ENGLISH_MONTHS if name != "may") + "|sept"
# A term and not the months of a year so far: thời hạn 6 tháng, từ 3 tháng đến 6 tháng.
_TERM_BEFORE = "".join(
    rf"(?<!\b{word} )" for word in "tu den han vong dai gian qua du sau it da moi them hon".split()
)
_TERM_AFTER = r"(?! (?:den|tro|tu|tuoi|nua|toi|lien|mot|gan|truoc|cuoi|sau)\b)"
# Read over folded words joined by blanks, numerals already digits (quý I is "qui 1"); only where
# one of the signs stands that each needs, which most texts have none of.
_PATTERNS: tuple[tuple[str, Sequence[str], re.Pattern[str]], ...] = tuple(
    (name, signs.split("|"), re.compile(rf"(?<!\S){pattern}(?!\S)"))
    for name, signs, pattern in (
        ("date", "ngay", rf"ngay (?P<day>[0-3]?\d) thang 0?{_MONTH}{_YEAR}"),
        ("since", "dau nam", rf"{_COUNT} (?:thang|t) dau nam{_YEAR}"),
        (
            "until",
            "dau nam",
            rf"(?:tu )?dau nam(?: nay)? (?:den|toi)(?: het| cuoi)? thang {_MONTH}{_YEAR}",
        ),
        ("since", "20", rf"{_COUNT} (?:thang|t|months)(?: nam| of| in)? (?P<year>20\d\d)"),
        ("since", "months", rf"first {_COUNT} months{_YEAR}"),
        ("since", " qua", rf"{_COUNT} thang(?: vua)? qua"),
        (
            "since",
            " thang",
            # Of "tháng 4 tháng nào" the 4 counts none.
            rf"{_TERM_BEFORE}(?<!\bthang )(?P<count>[2-9]|1[01]|ba|sau|chin) thang{_TERM_AFTER}",
        ),
        (
            "second_half",
            "cuoi nam|nua cuoi|half",
            rf"(?:(?:6|sau) thang cuoi nam|nua cuoi(?: nam|(?= (?:19|20)\d\d))|second half){_YEAR}",
        ),
        (
            "first_half",
            "nua dau|half",
            rf"(?:nua dau nam|nua dau(?= (?:19|20)\d\d)|first half){_YEAR}",
        ),
        # H1 2025; "7h 1/2025" is an hour.
        ("first_half", "h 1", r"(?<!\d )h 1 (?:of )?(?P<year>20\d\d)"),
        ("second_half", "h 2", r"(?<!\d )h 2 (?:of )?(?P<year>20\d\d)"),
        ("last_quarter", "cuoi nam", rf"(?:(?:3|ba) thang|qui) cuoi nam{_YEAR}"),
        ("quarter", "qui |quy ", rf"qu[iy] (?P<quarter>[1-4]){_YEAR}"),
        ("quarter", "q ", rf"q (?P<quarter>[1-4]){_YEAR}"),
        ("quarter", "quarter", rf"(?P<quarter>{'|'.join(_ORDINALS)}) quarter{_YEAR}"),
        (
            "date",
            "19|20",
            r"(?:ngay )?(?P<day>[0-3]?\d)[ .]0?(?P<month>1[0-2]|[1-9])[ .](?P<year>(?:19|20)\d\d)",
        ),
        ("month", "thang", rf"thang {_MONTH}{_YEAR}(?! lan\b)"),
        (
            "month",
            "ngay|den|toi|diem|truoc|het|hom|bua",
            rf"(?:ngay|den|toi|diem|truoc|het|hom|bua) [0-3]?\d {_MONTH}",
        ),
        ("month", "ngay", rf"ngay [0-3]?\d\.0?{_MONTH}"),
        ("month", "20", rf"(?:thang |t )?0?{_MONTH}[ .](?P<year>20\d\d)"),
        ("english", "|".join(_ENGLISH_MONTHS), rf"(?P<name>{'|'.join(_ENGLISH_MONTHS)}){_YEAR}"),
        ("english", "19|20", rf"(?P<name>{_SHORT}) (?P<year>(?:19|20)\d\d)"),
        ("year", "19|20", r"(?:nam |year |in )?(?P<year>(?:19|20)\d\d)"),
        (
            "lunar",
            "tet |nguyen dan |xuan |nam ",
            rf"(?:(?<=tet )|(?<=dan )|(?<=xuan )|(?<=nam ))(?P<lunar>{'|'.join(_LUNAR)})",
        ),
    )
)
_SPANS = {
    "second_half": (7, 12),
    "first_half": (1, 6),
    "last_quarter": (10, 12),
    "year": (1, 12),
    "lunar": (1, 12),
}
# Terms of office and plans span years and date nothing: 2020-2025, giai đoạn 2021 - 2030.
_YEARS = re.compile(r"\b(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\b")
# Nor do decades: the 1990s, những năm 1990.
_DECADE = re.compile(
    r"\b(?:19|20)\d0s\b|\b(?:những năm|nhung nam|thập (?:niên|kỷ|kỉ)|thap (?:nien|ky|ki))"
    r" (?:19|20)\d0\b(?!,? ?(?:và |va |đến |den )?(?:năm |nam )?\d)",
    re.IGNORECASE,
)
# Nor does a number of thousands: 1.962 ha.
_THOUSANDS = re.compile(r"(?<![\d.,])\d[.,]\d{3}(?!\d)")
# Typed without marks it is June only with a year.
_NEXT_MONTH = re.compile(r"\bthang sau\b(?!\s+(?:nam\s+)?(?:19|20)\d\d)", re.IGNORECASE)
# "sau tháng 8" are no six months, nor are "giảm sâu tháng 8" and, without marks, "sau thang 8".
_NO_SIX = re.compile(r"\bs[aâ]u(?= tháng\b)|\bsau(?= thang \d)", re.IGNORECASE)
_MAY = re.compile(r"\bMay\b")
# Several that share a name, in the folded text: tháng 1, 2 và 3; tháng 1-3; quý I đến III.
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ONE = r"(?:1[0-2]|0?[1-9]|iv|i{1,3})(?![\d.,]*\d|\w)"
_AND = r"(?:\s*[,–-]\s*|\s+(?:va|den|toi)\s+)"
_SHARED = re.compile(rf"\b(?P<name>thang|qu[yi]) (?P<several>{_ONE}(?:{_AND}{_ONE})+)(?! thang)")
COMPARED_IN_ENGLISH = (
    r"against|compared (?:to|with)|in comparison (?:to|with)|relative to|than|versus|vs"
)
# What follows is only compared with what is asked about.
_COMPARED = re.compile(
    r"\b(?:so (?:sanh )?(?:voi|cung)|(?:hon|vuot|bang) (?:cung )?(?:thang|ky|quy|nam)"
    rf"|cung (?:thang|ky)|{COMPARED_IN_ENGLISH})\b"
)
# With what it is compared with, which is no period that a text tells of.
_COMPARED_WITH = re.compile(rf"{_COMPARED.pattern}(?:[^,;.:()\n]|[.,](?=\d))*")
# But a figure of it is told: cao hơn mức tăng 6,1% của quý I năm 2024.
_FIGURE_OF = re.compile(r"\d(?:\s?%|(?: [^\W\d]+){1,2})? cua (?=(?:thang|qu[yi]|nam|\d+ thang)\b)")
# From a day of one month to a day of the next is told of the month in which it ends.
_DAY = r"(?:ngay )?\d{1,2}\s?[/.-]\s?0?(1[0-2]|[1-9])(?:\s?[/.-]\s?(?:19|20)\d\d)?"
_FROM_DAY = re.compile(rf"\btu {_DAY}(?= den (?:het )?{_DAY})")
# Said against a given date: how many months, quarters or years before.
_RELATIVE = tuple(
    (unit, before, re.compile(rf"\b(?:{pattern})\b"))
    for unit, before, pattern in (
        (1, 1, "thang (?:truoc|roi|vua (?:qua|roi))|(?:last|previous) month"),
        (1, 0, "thang nay|this month"),
        (3, 1, "quy (?:truoc|roi|vua (?:qua|roi))|(?:last|previous) quarter"),
        (3, 0, "quy nay|this quarter"),
        (
            12,
            1,
            r"(?<!cac )(?<!nhung )nam (?:ngoai|truoc|roi|vua (?:qua|roi))|(?:last|previous) year",
        ),
        (12, 0, "nam nay|dau nam den nay|this year|year to date"),
    )
)

# Said against a period that was named before: how many of a unit of months after it, 0 of its own
# length; and how the unit is called.
_BEFORE = r"(?:truoc|roi|vua (?:qua|roi))(?: (?:do|nua|day))?"
_AFTER = r"(?:sau|toi|tiep theo|ke tiep)(?: (?:do|nua|day))?"
_NAMED_BEFORE = tuple(
    (unit, shift, re.compile(rf"\b(?:{pattern})\b"))
    for unit, said, english in (
        (1, "thang", "month"),
        (3, "quy", "quarter"),
        (12, "(?<!cac )(?<!nhung )nam", "year"),
        (0, "(?<!nhiem )ky", "period"),
    )
    for shift, pattern in (
        (
            -1,
            rf"{said} {'(?:ngoai|' if unit == 12 else '(?:'}{_BEFORE})"
            rf"|(?:the )?(?:last|previous|prior|preceding) {english}"
            rf"|(?:(?:the|a|one) )?{english} (?:before|earlier|ago)(?: that)?",
        ),
        (0, rf"{'ca quy(?! [1-4i])|' if unit == 3 else ''}{said} nay|this {english}"),
        (
            1,
            rf"{said} {_AFTER}|(?:the )?(?:next|following) {english}"
            rf"|(?:(?:the|a|one) )?{english} (?:later|after)(?: that)?",
        ),
    )
)

# What may stand between a month and its year.
_OF = re.compile(r"[\s,]+(?:(?:của|cua|of)\s+)?", re.IGNORECASE)


# What a folded text has one of that names a period; most texts have none, though many have numbers.
_NAMING = re.compile(
    r"\b(?:19|20)\d\d|\b(?:1\.9|2\.0)\d\d|thang|(?:dau|cuoi)[\W_]+nam\b|\bq\W*[1-4]"
    r"|\bqu[yi][\W_]+(?:\d|[ivx]+\b|mot|nhat|gieng|hai|nhi|ba|tu|bon)"
    r"|\b(?:ngay|den|toi|diem|truoc|het|hom|bua)\W+\d|month|quarter|half"
    rf"|{'|'.join(_ENGLISH_MONTHS)}|\b(?:tet|dan|xuan|nam) (?:{'|'.join(_STEMS)}|ky|quy) "
)


@lru_cache(maxsize=4096)  # the same sentences are looked at for one question after another
def find_periods(text: str, today: date | None = None) -> tuple[Period, ...]:
    """Return the periods that `text` names, in order; a year said once is that of all.

    "Last month" is read against `today`, and not at all without it.
    """
    folded = fold(text)
    if not today and not _NAMING.search(folded):
        return ()
    if compared := _COMPARED.search(folded):
        if before := find_periods(text[: compared.start()], today):
            return before
        today = None  # "more than last month?" asks about another
        # "So với tháng 12 năm 2024, CPI tháng 4 …" is of April, and of no April of 2024.
        rest = blanked(text, (one.span() for one in _COMPARED_WITH.finditer(folded)))
        if after := read_periods(rest):
            return tuple(dict.fromkeys(read.value for read in after))
    return tuple(dict.fromkeys(read.value for read in read_periods(text, today)))


@lru_cache(maxsize=4096)  # as often
def find_told(text: str) -> tuple[Period, ...]:
    """Return the periods that `text` tells of: find_periods, without days it only begins on, and
    those of which it gives a figure only to compare, or goes on to tell after it has compared.
    """
    folded = fold(text)
    begun = [
        one.span() for one in _FROM_DAY.finditer(folded) if int(one[2]) - int(one[1]) in (1, -11)
    ]
    of = (read_periods(text[one.end() :])[:1] for one in _FIGURE_OF.finditer(folded))
    told = [one.value for said in of for one in said if not one.start]
    text = blanked(text, begun) if begun else text
    if spans := [one.span() for one in _COMPARED_WITH.finditer(folded)]:
        told += [one.value for one in read_periods(blanked(text, spans))]
    return tuple(dict.fromkeys((*find_periods(text), *told)))


def read_periods(text: str, today: date | None = None) -> list[Read[Period]]:
    """Return every period that `text` names and where, those that are only compared with too."""
    found = list(_several(text))
    spread = text
    for none in (_YEARS, _DECADE, _NEXT_MONTH, _NO_SIX, _THOUSANDS):
        spread = none.sub(_blank, spread)
    spread = blanked(spread, ((one.start, one.end) for one in found))
    rest = " ".join(key.folded for key in word_keys(spread))
    said: list[Word] = []  # where the words stand, which few texts need that name a month or a year
    if not _MAY.search(text):
        # "mấy", "máy" and the verb "may" are hardly ever the month.
        rest = rest.replace("may", "_")
    for name, signs, pattern in _PATTERNS:
        for match in list(pattern.finditer(rest)) if any(sign in rest for sign in signs) else ():
            said = said or words(spread)
            start, end = match.span()
            first, last = rest.count(" ", 0, start), rest.count(" ", 0, end - 1)
            period = _period(name, match.groupdict())
            found.append(Read(period, said[first].start, said[last].end))
            # What is read is blanked out, so that a year within a month is not read again.
            rest = rest[:start] + re.sub(r"\S", "_", rest[start:end]) + rest[end:]
    relative = list(_relative(text, today)) if today else []
    found = sorted([*found, *relative], key=lambda one: one.start)
    return _with_year(_of_relative_year(found, relative, text))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _several(text: str) -> Iterator[Read[Period]]:
    """Yield each of the months or quarters that share one name: tháng 1, 2 và 3; quý I-III."""
    folded = fold(text)
    for match in _SHARED.finditer(folded):
        said = [_number(one.group()) for one in re.finditer(_ONE, match["several"])]
        size = 1 if match["name"] == "thang" else 3
        if re.search(r"[–-]|den|toi", match["several"]):
            yield Read(Period(None, size * (said[0] - 1) + 1, size * said[-1]), *match.span())
        else:
            edges = [
                match.start("several") + one.start() for one in re.finditer(_ONE, match["several"])
            ]
            for number, start in zip(said, edges, strict=True):
                yield Read(Period(None, size * (number - 1) + 1, size * number), start, match.end())


def _number(said: str) -> int:
    return _ROMAN.get(said) or int(said)


def _period(name: str, said: dict[str, str | None]) -> Period:
    year = int(said["year"] or 0) if said.get("year") else None
    if name == "since":
        count = str(said["count"])
        return Period(year, 1, min(12, _COUNTS.get(count) or max(1, int(count))))
    if name == "quarter":
        quarter = _ORDINALS.get(str(said["quarter"])) or int(str(said["quarter"]))
        return Period(year, 3 * quarter - 2, 3 * quarter)
    if name == "until":
        return Period(year, 1, int(str(said["month"])))
    if name in ("month", "date"):
        return Period(year, int(str(said["month"])), int(str(said["month"])))
    if name == "english":
        month = [one[:3] for one in _ENGLISH_MONTHS].index(str(said["name"])[:3]) + 1
        return Period(year, month, month)
    return Period(_LUNAR.get(str(said.get("lunar")), year), *_SPANS[name])


def _relative(text: str, today: date) -> Iterator[Read[Period]]:
    for unit, before, pattern in _RELATIVE:
        if match := pattern.search(fold(text)):
            since = (12 * today.year + today.month - 1) // unit - before
            year, place = divmod(since, 12 // unit)
            yield Read(Period(year, unit * place + 1, unit * place + unit), *match.span())


def read_after(text: str, named: Period) -> list[Read[Period]]:
    """Return the periods that are told against one `named` before, and where: tháng trước of April
    is March, and năm ngoái the April of the year before.

    What is only compared with is none, nor is what cannot be told without the year.
    """
    folded = fold(text)
    if compared := _COMPARED.search(folded):
        folded = folded[: compared.start()]
    found = []
    for unit, shift, pattern in _NAMED_BEFORE:
        for match in pattern.finditer(folded):
            start, end = match.span()
            months = unit == 12 and find_periods(f"{text[:start]} {text[end:]}")
            of = replace(named, first=1, last=12) if months else named  # tháng 3 năm ngoái
            period = _shifted(of, unit, shift)
            if period and "sáu" not in text[start:end].lower():  # the sixth month
                found.append(Read(period, start, end))
    return sorted(found, key=lambda one: one.start)


def _shifted(named: Period, unit: int, shift: int) -> Period | None:
    """Return the month, the quarter or the same months of the year so many after the one named.

    A unit of 0 is its own length.
    """
    size = unit or named.last - named.first + 1
    if size == 12 and named.year:
        return replace(named, year=named.year + shift)
    if size not in (1, 3):
        return None
    months = 12 * (named.year or 1) + named.last - 1
    year, place = divmod(months // size + shift, 12 // size)
    if not named.year and year != 1:
        return None
    return Period(named.year and year, size * place + 1, size * place + size)


def _of_relative_year(
    found: Sequence[Read[Period]], relative: Sequence[Read[Period]], text: str
) -> list[Read[Period]]:
    """Join months to the year that is said against today right after them: tháng 3 năm ngoái."""
    joined: list[Read[Period]] = []
    for one in found:
        last = joined[-1] if joined else None
        alone = one in relative and (one.value.first, one.value.last) == _SPANS["year"]
        # "năm" may have been read with the month.
        meets = last and (one.start < last.end or _OF.fullmatch(text, last.end, one.start))
        if last and not last.value.year and alone and meets:
            joined[-1] = Read(replace(last.value, year=one.value.year), last.start, one.end)
        else:
            joined.append(one)
    return joined


def _with_year(found: Sequence[Read[Period]]) -> list[Read[Period]]:
    """Give periods without a year the one year that is said; a year alone is then no period."""
    years = {one.value.year for one in found if one.value.year}
    months = [one for one in found if not one.value.is_year]
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
    same = (asked.first, asked.last) == (reported.first, reported.last)
    if asked.year and reported.year and asked.year != reported.year:
        # A report compares with the same months of the year before.
        return -0.5 if same else -1.0
    if same:
        return 1.0
    if asked.is_year:
        return 0.3
    return 0.8 if asked.last == reported.last else -1.0
