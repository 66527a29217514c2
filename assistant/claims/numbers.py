"""Whether a sentence has the numbers of a claim at all, or two that they follow from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from assistant.claims.amounts import same_quantity
from assistant.claims.content import Content
from assistant.claims.derived import is_derived
from assistant.claims.facts import ORDINAL, Day
from assistant.claims.quantities import Quantity
from assistant.claims.source import Claimed, Source
from assistant.claims.times import told_periods
from assistant.naming.names import KINDS
from assistant.text import words

_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?![\d.,]*\d)")
WHOLE_YEAR = 12  # months; every report is of a year
_KINDS = "|".join(name for kind in KINDS.values() for name in (kind.vietnamese, *kind.english))
_DOCUMENT = re.compile(rf"\b(?:{_KINDS})(?: số| no\.?)? $")


def absent(claim: Claimed, source: Source, content: Content) -> str | None:
    """Return what kind of number of a claim a sentence does not have at all."""
    mine, said, around = claim.facts, source.facts, source.around
    if not mine.symbols <= said.symbols | around.symbols:
        return "document number"
    if not all(_has_day(day, (*said.days, *around.days)) for day in mine.days):
        return "date"
    if not mine.spans <= said.spans | around.spans:
        return "years"
    if _is_numbered_otherwise(claim, source) or _bears_another(claim, source):
        return "number"
    if claim.english and _exceeds_whole(claim):
        return "number"
    has = all(
        (_has(one, source) and not _counts_otherwise(one, claim, source, content))
        or _is_total(one, claim, source)
        or _is_cited(one, claim, source)
        or _is_between_years(one, claim, source)
        or is_derived(one, claim, source, content)
        for one in mine.quantities
    )
    return None if has else "number"


# What is numbered, before its number in Vietnamese and after it in English.
_NUMBERED = (
    ("khóa|khoá", "term|tenure|legislature|national assembly"),
    ("kỳ họp|kì họp", "session"),
    ("(?:hội nghị|đại hội)[^,;.]* lần", "conference|congress|plenum"),
)
_NTH = "nhất hai ba tư năm sáu bảy tám chín mười".split()
_ENGLISH_NTH = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_IN_VIETNAMESE = tuple(
    re.compile(rf"\b(?i:{said}) (?:(?:thứ )*(?P<n>\d{{1,3}}|[IVX]+)|thứ (?P<w>{'|'.join(_NTH)}))\b")
    for said, _ in _NUMBERED
)
_IN_ENGLISH = tuple(
    re.compile(
        rf"\b(?:(?P<n>\d{{1,3}})(?:st|nd|rd|th)|(?P<w>{'|'.join(_ENGLISH_NTH)})) (?i:{said})\b"
    )
    for _, said in _NUMBERED
)


def _is_numbered_otherwise(claim: Claimed, source: Source) -> bool:
    """Tell whether a term, session or conference of a claim has another number in a sentence."""
    written = f"{source.above}\n{source.text}"
    for vietnamese, english in zip(_IN_VIETNAMESE, _IN_ENGLISH, strict=True):
        mine = set(map(_nth, (english if claim.english else vietnamese).finditer(claim.text)))
        theirs = set(map(_nth, vietnamese.finditer(written))) if mine else set()
        if theirs and not mine <= theirs:
            return True
    return False


# What bears a letter or a number, before it in both languages: nhóm A, loại II, Điều 14.
_ONE = r"(?:\d{1,3}|[IVX]+|[A-ZĐ])(?![\w.])"
_BEARS = tuple(
    tuple(
        re.compile(rf"\b(?i:{said}) (?P<of>{_ONE}(?:(?:{joined}){_ONE})*)") for said, joined in one
    )
    for one in (
        (
            (vietnamese, rf"(?:,? (?:và|hoặc|đến|tới) |, ?|-)(?i:(?:{vietnamese}) )?"),
            (english, r",? (?:and|or|to|through) |, |-"),
        )
        for vietnamese, english in (
            ("điều", "articles?"),
            ("chương", "chapters?"),
            ("phần", "parts?"),
            ("phụ lục", r"appendi(?:x|ces)|annex(?:es)?"),
            ("nhóm", "groups?"),
            ("loại|hạng", r"class(?:es)?|types?|categor(?:y|ies)|grades?"),
        )
    )
)


def _bears_another(claim: Claimed, source: Source) -> bool:
    """Tell whether a group, class, article of an English claim bears another letter or number in a
    sentence.
    """
    written = f"{source.above}\n{source.before}\n{source.led}"
    for vietnamese, english in _BEARS if claim.english else ():
        mine = {one for match in english.finditer(claim.text) for one in _borne(match["of"])}
        theirs = (
            {one for match in vietnamese.finditer(written) for one in _borne(match["of"])}
            if mine
            else set[str]()
        )
        if theirs and not mine <= theirs:
            return True
    return False


def _borne(said: str) -> list[str]:
    """Return letters, and numbers in digits, those of a range too."""
    found = [_digits(one) for one in re.findall(_ONE, said)]
    for first, last in _FROM_TO.findall(said):
        found += map(str, range(int(first), int(last) + 1))
    return found


_FROM_TO = re.compile(r"(\d+)(?: (?:đến|tới|to|through) (?:điều )?|-)(\d+)", re.IGNORECASE)


def _nth(match: re.Match[str]) -> str:
    """Return a number in digits."""
    if word := match["w"]:
        return str((_NTH if word in _NTH else _ENGLISH_NTH).index(word) + 1)
    return _digits(match["n"])


def _digits(number: str) -> str:
    # words() reads a Roman numeral after a Vietnamese name.
    return words(f"khóa {number}")[-1].key.lstrip("0")


# A number that goes without the unit of another: 700 tấn, xuất khẩu 500; of 900 ha 500 are rice.
_ELLIPTIC = re.compile(r"\s*(?:[,.;)]|$)")
_COUNTLESS = 100  # from so many on hardly anything is counted that the claim does not tell


def in_full(claim: Claimed, source: Source) -> Claimed:
    """Return a claim whose numbers have the unit that they go without and a sentence gives them."""
    mine = claim.facts.quantities
    told = tuple(_with_unit(one, claim, source) for one in mine)
    return claim if told == mine else replace(claim, facts=replace(claim.facts, quantities=told))


def _with_unit(number: Quantity, claim: Claimed, source: Source) -> Quantity:
    many = claim.english and number.bare >= _COUNTLESS and not number.small
    elliptic = many or _ELLIPTIC.match(claim.text, number.end)
    written = source.facts.quantities
    if number.unit or not elliptic or any(same_quantity(number, one, source) for one in written):
        return number
    units = {one.unit for one in claim.facts.quantities} - {"", ORDINAL}
    told = (replace(number, unit=unit, small=False) for unit in sorted(units))
    return next(
        (one for one in told if any(same_quantity(one, w, source) for w in written)), number
    )


def _is_total(number: Quantity, claim: Claimed, source: Source) -> bool:
    """Tell whether a number stands in the sentence that this one goes on with: trong đó …"""
    if number.change or number.unit == ORDINAL:
        return False
    parts = [one for one in claim.facts.quantities if one is not number and one.unit == number.unit]
    return any(_has(one, source) for one in parts) and any(
        same_quantity(number, one, source) for one in source.around.quantities
    )


_OUT_OF = re.compile(r"[^,;.\d]*\bout of (?:the |a total of )?")


def _exceeds_whole(claim: Claimed) -> bool:
    """Tell whether a claim says that of some things more than there are are told: 18 out of 11."""
    return any(
        one.unit == other.unit
        and one.value > other.value
        and bool(_OUT_OF.fullmatch(claim.text, one.end, other.start))
        for one, other in pairwise(claim.facts.quantities)
    )


_EARLIER = re.compile(r"\s+(?:earlier|before|ago|prior|on|later|trước|sau)\b")


def _is_between_years(number: Quantity, claim: Claimed, source: Source) -> bool:
    """Tell whether two years of a sentence lie so many years apart: five years earlier."""
    years = {int(one) for one in _YEAR.findall(source.text)}
    return (
        number.unit == "year"
        and bool(_EARLIER.match(claim.text, number.end))
        and any(one - other == number.value for one in years for other in years)
    )


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
        one.last - one.first + 1 == quantity.value < WHOLE_YEAR
        for one in (*told_periods(source.facts.times), *source.facts.periods, *source.periods)
    ):
        return True  # four months of the year
    # Small counts are written in words in one text and in digits in another; and who tells of "ba
    # nguồn" may have counted them.
    plain = {one.value for one in source.facts.quantities if not one.unit}
    dated = {Decimal(n) for day in source.facts.days for n in (day.day, day.month, day.year or 0)}
    said = quantity.value in source.facts.digits - plain - dated
    if quantity.small and not quantity.hedge:
        return not (quantity.change or quantity.value in plain)
    return said and not quantity.hedge and (not quantity.unit or quantity.value == 1)


NEAR = 20  # characters after a count, in which what is counted stands


def _counts_otherwise(count: Quantity, claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether a sentence counts what a claim counts in words, and only otherwise: nine
    members, of five or seven.
    """
    if not count.small or any(
        one.value == count.value and not one.unit for one in source.facts.quantities
    ):
        return False  # what it has it counts
    after = claim.text[count.end :].split(",")[0]
    end = count.end + min(NEAR, len(after))
    terms = [t for t in claim.terms if count.end <= t.start < end and not t.generic]
    written = [
        (place, one.value)
        for place, one in enumerate(source.facts.quantities)
        if not one.unit
        and any(
            content.said(source.text[one.end : one.end + NEAR].split(",")[0]).meets(term)
            for term in terms
        )
    ]
    sums = {said for i, a in written for j, b in written if i != j for said in (a + b, abs(a - b))}
    return bool(written) and count.value not in sums.union(value for _, value in written)


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
