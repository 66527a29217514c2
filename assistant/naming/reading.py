"""Reads what tells one document from another: conference, term, number and date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from assistant.naming import Read, Span, Spelled
from assistant.naming.names import KINDS
from assistant.text import fold, words


def _patterns(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<!\S)(?:{pattern})(?!\S)") for pattern in patterns)


_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth"
).split()
_ORDINALS = {word: n for n, word in enumerate((*_UNITS, *_TEENS), 1)} | {
    f"{tens} {unit}": 10 * ten + n
    for ten, tens in ((2, "twenty"), (3, "thirty"), (4, "forty"))
    for n, unit in enumerate(_UNITS, 1)
}
_WRITTEN = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_NTH = rf"(?:(?P<n>\d{{1,3}}) (?:st|nd|rd|th)|(?P<nth>{_WRITTEN}))"
_SESSION = r"hoi nghi|ki hop|phien hop|cuoc hop|ban chap hanh|bch|ban thuong vu|btv"
_ENGLISH_SESSION = "conference|session|meeting|plenum"
# A congress, whose number is that of the term it elects, is no conference.
_WITHIN = r"(?: (?!dai hoi)\S+){0,14}?"
_CONFERENCE = _patterns(
    rf"(?:{_SESSION}){_WITHIN} (?:lan thu|lan|thu) (?P<n>\d{{1,3}})",
    r"hoi nghi (?:trung uong|tw|bch tw) (?:lan thu |lan |thu )?(?P<n>\d{1,3})",
    # As it is typed: hội nghị 31 bàn gì.
    r"hoi nghi (?P<n>\d{1,3})(?! (?:thang|quy|nam|ngay|gio|cap|ben|nuoc|nguoi|dai bieu|%))",
    rf"{_NTH}(?: (?!congress|term|tenure)[^\s|]+){{0,7}}? (?:{_ENGLISH_SESSION})",
    rf"(?:{_ENGLISH_SESSION}) (?:\| )?(?:no |number )?(?:\| )?(?P<n>\d{{1,3}}|[xvi]+)",
)
_YEARS = _patterns(
    r"nhiem ki (?P<a>(?:19|20)\d\d) (?P<b>(?:19|20)\d\d)",
    r"(?:term|tenure)(?: of)? (?P<a>(?:19|20)\d\d) (?P<b>(?:19|20)\d\d)",
    r"(?P<a>(?:19|20)\d\d) (?P<b>(?:19|20)\d\d) (?:term|tenure)",
)
_TERM = _patterns(
    r"khoa (?P<n>\d{1,2})",
    rf"{_NTH} (?:term|tenure|legislature)",
    r"(?:term|tenure) (?P<n>\d{1,2}|[xvi]+)",
)


def find_conference(spelled: Spelled) -> Read[int] | None:
    """Return the number of the conference or session: lần thứ 31, kỳ họp thứ mười chín, 31st."""
    return next(find_conferences(spelled), None)


def find_conferences(spelled: Spelled) -> Iterator[Read[int]]:
    """Yield the numbers of the conferences that are named, those of one wording after another."""
    for pattern in _CONFERENCE:
        for match, span in spelled.find(pattern):
            if number := _number_said(match):
                yield Read(number, *span)


def _number_said(match: re.Match[str]) -> int:
    said = match.groupdict()
    if said.get("nth"):
        return _ORDINALS[said["nth"]]
    # Roman numerals in English, as Vietnamese ones are read.
    key = words(f"khóa {said['n']}")[1].key
    return int(key) if key.isdigit() else 0


def find_term(spelled: Spelled) -> Read[str] | None:
    """Return the term of office: "khóa XX", "2020-2025", or both joined by a comma."""
    found = []
    for match, span in _first(spelled, _TERM):
        if number := _number_said(match):
            found.append(Read(f"khóa {_roman(number)}", *span))
    for match, span in _first(spelled, _YEARS):
        found.append(Read(f"{match['a']}-{match['b']}", *span))
    if not found:
        return None
    value = ", ".join(read.value for read in found)
    return Read(value, min(read.start for read in found), max(read.end for read in found))


def _first(
    spelled: Spelled, patterns: Iterable[re.Pattern[str]]
) -> Iterator[tuple[re.Match[str], Span]]:
    """Yield the first match of any pattern."""
    for pattern in patterns:
        for found in spelled.find(pattern):
            yield found
            return


def _roman(number: int) -> str:
    tens, units = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[units]


_N = r"\d{1,5}[a-zđ]?"
_YEAR = r"(?:(?:19|20)\d\d\s*[/-]\s*)?"
_PART = r"(?:QH\s?\d{1,2}|[A-ZĐ][A-ZĐƯa-zđư]{0,9}\d{0,2})"
_SYMBOL_END = rf"(?:\s?[-–/.&]\s?{_PART})*"
_KIND_SYMBOL = "|".join(
    sorted((re.escape(kind.symbol) for kind in KINDS.values()), key=len, reverse=True)
)
_NUMBERS = (
    re.compile(rf"\bS[ốÔỐô]\s*:?\s*(?P<n>{_N}\s*[-–/]\s*{_YEAR}{_PART}{_SYMBOL_END})", re.I),
    re.compile(
        rf"\b(?:so|no\.?|number)\s*:?\s*(?P<n>{_N}\s*[-–/]\s*{_YEAR}{_PART}{_SYMBOL_END})", re.I
    ),
    re.compile(
        rf"(?<![\w/.,-])(?P<n>{_N}\s?[-–/]\s?{_YEAR}"
        rf"(?:{_KIND_SYMBOL}|QH\s?\d{{1,2}})(?![a-zđ]){_SYMBOL_END})",
        re.I,
    ),
)
# The number and its year, behind a kind that is numbered: Thông tư 155/1998, QĐ số 13/2004. Of
# kinds that are made for a month too, 3/2025 is the month.
_OF_YEAR = r"\s?/\s?(?:19|20)\d\d"
_SHORT = (
    r"(?<![\w/-])(?:{})(?:\s+(?:số|so|no\.?|number))?\s*:?\s*"
    r"(?P<n>{})(?![\w/-])"
)


def _with_and_without_marks(names: str) -> str:
    return "|".join(dict.fromkeys(said for name in names.split(",") for said in (name, fold(name))))


_SHORT_NUMBERS = tuple(
    re.compile(_SHORT.format(_with_and_without_marks(kinds), number), re.I)
    for kinds, number in (
        (
            "QĐ,NĐ,TT,TTLT,NQ,CT,thông tư,nghị định,quyết định,nghị quyết,chỉ thị,công văn,luật"
            ",pháp lệnh,circular,decree,decision,resolution,directive,law",
            rf"\d{{1,5}}{_OF_YEAR}",
        ),
        (
            "báo cáo,thông báo,kết luận,kế hoạch,tờ trình,quy định,quy chế,hướng dẫn,report,notice"
            ",conclusion,plan,regulation",
            rf"(?:1[3-9]|[2-9]\d|\d{{3,5}}){_OF_YEAR}",
        ),
        ("NĐ,NQ", r"\d{2,5}"),  # NĐ 114
        # Of whichever office, where "số" is left out: công văn 123/UBND-KT.
        (
            "công văn,thông báo,báo cáo,kết luận,kế hoạch,tờ trình,quyết định,chỉ thị,công điện"
            ",official letter,dispatch,notice,report,conclusion,plan,decision,directive",
            rf"\d{{1,5}}[-–/](?-i:[A-ZĐ]{{2,10}}){_SYMBOL_END}",
        ),
    )
)
# As it is typed without diacritics: 114/2003/ND-CP.
_UNMARKED = re.compile(
    rf"(?<![\w/.,-])(?P<n>{_N}\s?[-–/]\s?{_YEAR}(?:ND|QD)(?![a-zđ]){_SYMBOL_END})", re.I
)
_REFERENCES = (*_NUMBERS, _UNMARKED, *_SHORT_NUMBERS)
# These stand before a bare number too: quyết định and kết luận, say, are verbs there.
_TOLD_BY_NUMBER = (
    "nghị định,nghị quyết,thông tư,chỉ thị,án lệ,decree,resolution,circular,directive,precedent"
)
# A year is none where "số" is left out.
_BARE_NUMBER = re.compile(
    r"\b(?:(?:số|so|no\.?|number)\s*:?\s*"
    rf"|(?:{_with_and_without_marks(_TOLD_BY_NUMBER)})\s+"
    r"(?!(?:19|20)\d\d\b))(?P<n>\d{1,5})(?![\d.,]*\d|\s*[/%])",
    re.I,
)


def find_number(text: str) -> Read[str] | None:
    """Return number and symbol: 123-KL/TU, 45/2024/NQ-HĐND."""
    return _first_number(text, _NUMBERS)


def find_reference(text: str) -> Read[str] | None:
    """Return the number by which a document is named, be it without its symbol: QĐ 13/2004."""
    return _first_number(text, _REFERENCES)


def find_references(text: str) -> Iterator[Read[str]]:
    """Yield every number by which a document is named, those with "số" before them first."""
    while number := find_reference(text):
        yield number
        text = text[: number.start] + "|" * (number.end - number.start) + text[number.end :]


def _first_number(text: str, patterns: Iterable[re.Pattern[str]]) -> Read[str] | None:
    """Return what the first pattern finds that finds anything."""
    match = next(filter(None, (pattern.search(text) for pattern in patterns)), None)
    return Read(tidy_number(match["n"]), *match.span("n")) if match else None


def find_bare_number(text: str) -> Read[str] | None:
    """Return a number without its symbol: nghị quyết số 12, nghị định 99."""
    return _first_number(text, (_BARE_NUMBER,))


_KIND_OF_SYMBOL = {fold(kind.symbol): key for key, kind in KINDS.items()}


def kind_of_number(number: str) -> str | None:
    """Return the kind that a number's symbol says: 45/BC-UBND is a report."""
    parts = re.findall(r"[a-z]+", fold(number))
    return next((_KIND_OF_SYMBOL[part] for part in parts if part in _KIND_OF_SYMBOL), None)


def tidy_number(said: str) -> str:
    """Return a number as it is written mostly: 08 /2001/TT-BTC is 08/2001/TT-BTC, TƯ is TW."""
    return re.sub(r"\s+", "", said).replace("–", "-").replace("TƯ", "TW")


_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"ngay\s*(?P<d>\d{1,2})\s*thang\s+(?P<m>\d{1,2})\s*nam\s+(?P<y>(?:19|20)\d\d)\b",
        r"(?<![\d/.,-])(?P<d>\d{1,2})\s?(?P<s>[/.-])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>(?:19|20)\d\d)\b",
        r"(?<![\d/.,-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH},? (?P<y>(?:19|20)\d\d)\b",
        rf"\b{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>(?:19|20)\d\d)\b",
    )
)


def find_date(text: str) -> Read[datetime.date] | None:
    """Return the first whole date: ngày 28 tháng 3 năm 2025, 15/4/2024, 15 April 2024."""
    folded = fold(text)
    found = []
    for pattern in _DATES:
        for match in pattern.finditer(folded):
            said = match.groupdict()
            month = _MONTHS.index(said["name"]) + 1 if said.get("name") else int(said["m"])
            try:
                value = datetime.date(int(said["y"]), month, int(said["d"]))
            except ValueError:
                continue
            found.append(Read(value, *match.span()))
    return min(found, key=lambda read: read.start, default=None)


def without_references(text: str) -> str:
    """Return `text` as long as it is, but without the numbers of documents and their dates.

    They are no periods that the text tells of: Nghị định số 54/2000/NĐ-CP ngày 3/2/2000.
    """
    while number := find_reference(text):
        end = number.end
        date = find_date(text[end : end + 40])
        if date and date.start < 8:
            end += date.end
        text = text[: number.start] + "|" * (end - number.start) + text[end:]
    return text
