"""What of a text can be checked: quantities, dates, periods, document numbers, bodies and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import takewhile

from assistant.claims.numerals import every_written
from assistant.claims.offices import NO_BODY, begins_no_body, is_named_in_full
from assistant.claims.quantities import Quantity, read_quantities
from assistant.naming import Spelled, body_at, find_provinces
from assistant.naming.period import find_periods
from assistant.naming.reading import find_number
from assistant.reports import Period
from assistant.text import CAPITAL, Word, fold, words

ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Day:
    day: int
    month: int
    year: int | None


@dataclass(frozen=True, slots=True)
class Body:
    """A body by its Vietnamese `name`, and the words of that, at `text[start:end]`."""

    name: str
    words: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text says that can be checked.

    `times` is the text with dates, document numbers and amounts blanked out, so that
    periods can be read anywhere in it; in `rest` numbers and periods are blanked out too. Both are
    as long as the text.

    Numbers that name something (lần thứ 31, khóa XX) are quantities of the unit ORDINAL; `digits`
    are all integers in the text, of whatever kind.
    """

    quantities: tuple[Quantity, ...]
    days: tuple[Day, ...]
    spans: frozenset[str]
    periods: tuple[Period, ...]
    digits: frozenset[Decimal]
    symbols: frozenset[str]
    bodies: tuple[Body, ...]
    times: str
    rest: str


_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<name>january|february|march|april|may|june|july|august|september|october|november"
    r"|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_YEAR = r"(?P<y>(?:19|20)\d\d)"
# The first day of a range says less than the last: 12-16/01/2025, from 4 to 6 April 2025.
_RANGES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\bm[ou]ng (?P<first>\d{1,2}) den m[ou]ng (?=(?P<d>\d{1,2}) thang (?P<m>\d{1,2})\b)",
        # Ngày 26 và 27/6, từ ngày 28 đến 30/9: "ngày" is said of both.
        r"(?<=ngay )(?P<first>\d{1,2}),? va (?=ngay (?P<d>\d{1,2})/(?P<m>\d{1,2})\b)",
        r"(?<=ngay )(?P<first>\d{1,2})(?=,? (?:va|den) (?P<d>\d{1,2})/(?P<m>\d{1,2})\b(?!/))",
        r"(?<=tu )(?P<first>\d{1,2})/(?P<of>\d{1,2}) (?:den|toi)(?: het)? (?P<d>\d{1,2})/"
        r"(?P<m>\d{1,2})\b(?![/%])",
        r"(?<![\d/.,-])(?<!thang )(?P<first>\d{1,2})(?: ?[-–] ?| den(?: ngay)? | and | to )"
        rf"(?=(?P<d>\d{{1,2}})(?P<s>[/.])(?P<m>\d{{1,2}})(?:(?P=s){_YEAR})?)",
        r"(?<![\d/.,-])(?<!thang )(?P<first>\d{1,2})/(?P<of>\d{1,2})(?:/(?P<in>(?:19|20)\d\d))?"
        r"(?: ?[-–] ?| den(?: ngay)? | to | and )"
        rf"(?=(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/{_YEAR})",
        r"\b(?P<first>\d{1,2})(?: ?[-–] ?| to | and )"
        rf"(?=(?P<d>\d{{1,2}}) {_MONTH}(?:,? {_YEAR})?)",
        rf"\b{_MONTH} (?P<first>\d{{1,2}})(?: ?[-–] ?| to )(?=(?P<d>\d{{1,2}})\b(?:,? {_YEAR})?)",
        rf"\b(?P<first>\d{{1,2}}) {_MONTH.replace('name', 'own')} (?:to|and|until) "
        rf"(?=(?P<d>\d{{1,2}}) {_MONTH}(?:,? {_YEAR})?)",
    )
)
# Over folded text, which is as long as the text itself.
_DAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:ngay |m[ou]ng )?(?P<d>\d{{1,2}}) ?thang (?P<m>\d{{1,2}})(?:[ ,]*nam {_YEAR})?\b",
        rf"(?<![\d/.,-])(?P<d>\d{{1,2}}) ?(?P<s>[/.-]) ?(?P<m>\d{{1,2}}) ?(?P=s) ?{_YEAR}\b",
        rf"(?<![\d/.,-]){_YEAR}-(?P<m>\d\d)-(?P<d>\d\d)\b",
        r"(?<=ngay )(?P<d>\d{1,2}) ?[/.-] ?(?P<m>\d{1,2})\b",
        r"(?<=ngay )\s*,? (?:va|den) (?P<d>\d{1,2})/(?P<m>\d{1,2})\b",
        r"\b(?:dem|sang|trua|chieu|toi) (?P<d>\d{1,2})/(?P<m>\d{1,2})\b",
        r"\b(?:truoc|cham nhat|muon nhat) (?P<d>\d{1,2})/(?P<m>\d{1,2})\b",
        r"\b(?:sau|den|tu|het|toi|hoi|vao) (?P<d>[1-3]\d)/(?P<m>\d{1,2})\b(?!/)",
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? {_YEAR})?\b",
        rf"\b{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? {_YEAR}\b)?",
    )
)
_SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)?\d\d)(?![/.-]?\d)")
_DECADE = re.compile(r"\b((?:19|20)\d0)s\b|\b(?:nhung nam|thap (?:ky|nien)) ((?:19|20)?\d0)\b")
_SPAN_WORDS = re.compile(
    r"(?:tu(?: nam)?|from|between) ((?:19|20)\d\d) (?:den(?: nam)?|to|until|and) ((?:19|20)\d\d)"
)
_COUNT = r"(?:\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi(?: mot| hai)?)"
_NTH = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"
_TIMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_COUNT} thang (?:dau|cuoi) nam(?: {_YEAR})?",
        rf"\b{_COUNT} thang nam {_YEAR}",
        # The months of the year so far: tính chung 9 tháng, doanh thu 9 tháng ước đạt.
        rf"\b(?:tinh chung|luy ke) {_COUNT} thang\b|\b{_COUNT} thang(?= (?:uoc|dat|tang|giam)\b)",
        r"\b(?:first|last) (?:\w+) months(?: of(?: the year)?)?(?: (?:19|20)\d\d)?",
        rf"\bqu[iy] (?:[ivx]+|\d|{_COUNT})\b(?:[ /]*(?:nam )?{_YEAR})?",
        rf"\b(?:q[1-4]|h[12])\b(?:[ /]*(?:of )?{_YEAR})?",
        rf"\b{_NTH} (?:quarter|half)\b",
        # Not: trong tháng 2.318 con, mỗi tháng hai lần.
        rf"\bthang (?!\d{{1,2}}[.,]\d{{3}}(?!\d))(?:\d{{1,2}}|gieng|chap|{_COUNT})\b(?! lan\b)"
        rf"(?:[ /.-]*(?:nam )?{_YEAR})?",
        rf"\b{_MONTH}(?:,? {_YEAR})?\b",
        r"\bngay \d{1,2}\b(?! lan\b)",
        r"\b(?:nam|year|in) (?:19|20)\d\d\b",
        r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d|\s*(?:%|(?:ty|trieu|nghin|dong|ha|billion|million)\b))",
    )
)
_ORDINAL = re.compile(
    r"\b(?:lan thu|lan|thu|khoa|ki hop|ky hop|ky|dieu|khoan|chuong|phan|muc|dot|no\.?"
    r"|(?<!tong )(?<!trong )so|number|session|term|conference|article|chapter|clause|top|hang"
    r"|nhom) (?P<a>\d{1,4})\b"
    r"(?![.,]\d| (?:gio|ngay|tuan|thang|nam|ngan|nghin|trieu|ty)\b)"
    r"|\b(?P<b>\d{1,3})(?:st|nd|rd|th)\b"
)
# They only look like such names when folded: vốn đăng ký 851 tỷ, thu 308 tỷ, mức 85.
_OTHER_WORDS = frozenset("ký thu mức phân phán điệu khoán đốt lan sở sợ so hàng kỹ".split())
_ENGLISH_ORDINALS = {
    word: n
    for n, word in enumerate(
        (
            "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        4,
    )
}
# It names a vaccine: 5-in-1.
_IN_ONE = re.compile(r"(?<!\d)(?P<n>\d)(?: trong |[- ]in[- ])(?:1|one)\b(?![.,/%]?\d)")
_SHARED = ("third", "fifth", "tenth")  # these name a part too
_WRITTEN_ORDINAL = re.compile(
    rf"\b(?:{'|'.join(one for one in _ENGLISH_ORDINALS if one not in _SHARED)}"
    rf"|(?<!a )(?<!one[- ])(?<!two[- ])(?:second|{'|'.join(_SHARED)}))\b"
)
_TENS_ORDINAL = re.compile(
    r"\b(?P<tens>twenty|thirty|forty|fifty)[- ](?P<one>first|second|third|fourth|fifth|sixth"
    r"|seventh"
    r"|eighth|ninth)\b"
)
_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ROMAN = re.compile(r"\b(?:term|tenure|khoa|session|quarter|phan|chuong) (?P<n>[ivx]{1,6})\b")


@lru_cache(maxsize=4096)
def read_facts(text: str, english: bool) -> Facts:
    """Return what can be checked of a text in Vietnamese, or in English."""
    masked = list(text)
    if item := _ITEM.match(text):
        _blank(masked, *item.span())
    folded = fold(text)
    symbols = frozenset(_take_symbols(text, masked))
    days = tuple(dict.fromkeys(_take_days(text, masked)))
    bodies = tuple(find_bodies("".join(masked), english))
    spans = frozenset(_take_spans(folded, masked))
    times = "".join(masked)
    for pattern in _TIMES:
        if not english or "qu[iy]" not in pattern.pattern:
            for match in pattern.finditer(fold("".join(masked))):
                if _is_no_month(match, text):
                    continue
                _blank(masked, *match.span())
    ordinals = list(_take_ordinals(text, masked))
    rest = "".join(masked)
    quantities = sorted(
        [*read_quantities(rest, english), *ordinals], key=lambda quantity: quantity.start
    )
    untimed = list(times)
    for quantity in quantities:
        _blank(masked, quantity.start, quantity.end)
        if quantity.unit not in (ORDINAL, "%"):  # 5% ends what is compared
            _blank(untimed, quantity.start, quantity.end)
    times = "".join(untimed)
    return Facts(
        quantities=tuple(quantities),
        days=days,
        spans=spans,
        periods=find_periods(times),
        times=times,
        digits=_every_integer(text),
        symbols=symbols,
        bodies=bodies,
        rest="".join(masked),
    )


_ITEM = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})*[.)]\s")  # 1. Lao động nữ …
_INTEGER = re.compile(r"(?<![\d.,])\d{1,6}(?!\d|[.,]\d)")
_LISTED = re.compile(r"(?<![\d.,])\d{1,2}(?:,\d{1,2}){2,}(?![\d.,]*\d)")  # nhóm 3,4,5
_ROMAN_ALONE = re.compile(r"\b[IVX]{1,6}\b")


def _every_integer(text: str) -> frozenset[Decimal]:
    """Return all integers a Vietnamese text may be said to name, in digits, Roman or words."""
    found = {Decimal(n) for n in _INTEGER.findall(text)}
    for listed in _LISTED.findall(text):
        found |= {Decimal(n) for n in listed.split(",")}
    for match in _ROMAN_ALONE.finditer(text):
        key = words(f"khóa {match.group()}")[-1].key
        found.update([Decimal(key)] if key.isdigit() else [])
    return frozenset(found | every_written(text))


def _blank(masked: list[str], start: int, end: int) -> None:
    masked[start:end] = " " * (end - start)


# Number and letters, however they are joined: 6402/LĐTBXH-CNCC, 1301QĐ-CTN, 45/2024/NQ-HĐND.
_SYMBOL = re.compile(
    r"(?<![\w/.,-])\d{1,5}\s?[-/]?\s?(?:(?:19|20)\d\d\s?[-/]\s?)?"
    r"[A-ZĐ]{2,}[A-Za-zĐđ]*\d{0,2}(?:\s?[-/&.]\s?[A-ZĐ][A-Za-zĐđ]*\d{0,2})+"
)


def _take_symbols(text: str, masked: list[str]) -> Iterator[str]:
    for match in _SYMBOL.finditer(text):
        _blank(masked, *match.span())
        yield fold(re.sub(r"\s+", "", match.group()))
    while read := find_number("".join(masked)):
        _blank(masked, read.start, read.end)
        yield fold(read.value)
    for match in re.finditer(r"https?://\S+|www\.\S+", text):
        yield match.group().rstrip(".,;)")


def _take_days(text: str, masked: list[str]) -> Iterator[Day]:
    for pattern in _RANGES:
        for match in pattern.finditer(fold("".join(masked))):
            said = match.groupdict()
            name = said.get("own") or said.get("name")
            month = _MONTHS.index(name[:3]) + 1 if name else int(said.get("of") or said["m"])
            if 1 <= int(said["first"]) <= 31 and 1 <= month <= 12:
                year = said.get("in") or said.get("y")
                if not (name or year):  # từ 7/8 đến 12/8: what is left reads as a fraction
                    _blank(masked, match.start(), match.end("m"))
                    yield Day(int(said["d"]), int(said["m"]), None)
                if not said.get("name") or match.end() <= match.start("name"):
                    _blank(masked, *match.span())
                else:  # January 12 to 16
                    _blank(masked, *match.span("first"))
                    _blank(masked, *match.span("d"))
                    yield Day(int(said["d"]), month, int(year) if year else None)
                yield Day(int(said["first"]), month, int(year) if year else None)
    for pattern in _DAYS:
        for match in pattern.finditer(fold("".join(masked))):
            if _is_no_month(match, text):
                continue
            said = match.groupdict()
            name, year = said.get("name"), said.get("y")
            month = _MONTHS.index(name[:3]) + 1 if name else int(said["m"])
            day = int(said["d"])
            if not (1 <= day <= 31 and 1 <= month <= 12):
                continue
            _blank(masked, *match.span())
            yield Day(day, month, int(year) if year else None)


def _is_no_month(match: re.Match[str], text: str) -> bool:
    """Tell whether a word only looks like one of a date when folded: may, máy, thẳng 6.923."""
    said = text[match.start() : match.end()].lower()
    if "thang" in match.group() and not re.search("tháng|thang", said):
        return True
    if match.groupdict().get("name") == "may":
        return text[slice(*match.span("name"))] not in ("May", "MAY")
    return False


def _take_spans(folded: str, masked: list[str]) -> Iterator[str]:
    for pattern in (_SPAN, _SPAN_WORDS):
        for match in pattern.finditer(folded):
            last = match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
            if match[1] < last:
                _blank(masked, *match.span())
                yield f"{match[1]}-{last}"
    for match in _DECADE.finditer(fold("".join(masked))):
        _blank(masked, *match.span())
        first = int(f"19{match[2]}" if match[2] and len(match[2]) == 2 else match[1] or match[2])
        yield f"{first}-{first + 9}"


_SHARE = re.compile(r"\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín) phần $")  # một phần ba
# Only after these is a numeral in words a name: not "doanh thu sau", "định kỳ mười năm một lần".
_NUMBERED = re.compile(
    r"(?:quý|tháng|kho[áa]|khóa|thứ|(?<!định )kỳ|lần|chương|phần|mục|đợt|bậc|hạng|loại|nhóm)\s+$",
    re.IGNORECASE,
)


def _take_ordinals(text: str, masked: list[str]) -> Iterator[Quantity]:
    rest = "".join(masked)
    for word in words(rest):
        # A numeral after its name: khóa XX, lần thứ mười chín.
        if (
            not word.key.isdigit()
            or rest[word.start].isdigit()
            or _SHARE.search(rest, 0, word.start)
        ):
            continue
        if rest[word.start].isupper() or _NUMBERED.search(rest, 0, word.start):
            yield _ordinal(int(word.key), word.start, word.end, masked)
    folded = fold("".join(masked))
    marked = fold(text) != text.lower()
    for match in _ORDINAL.finditer(folded):
        group = "a" if match["a"] else "b"
        name = text[match.start() : match.start(group)].lower().strip()
        if group == "a" and marked and name in _OTHER_WORDS:
            continue
        yield _ordinal(int(match[group]), match.start(group), match.end(), masked)
    for match in _IN_ONE.finditer(folded):
        yield _ordinal(int(match["n"]), *match.span(), masked)
    for match in _TENS_ORDINAL.finditer(folded):
        tens = ("twenty", "thirty", "forty", "fifty").index(match["tens"]) + 2
        value = 10 * tens + _ONES.index(match["one"]) + 1
        yield _ordinal(value, *match.span(), masked)
    for match in _WRITTEN_ORDINAL.finditer(fold("".join(masked))):
        value = _ENGLISH_ORDINALS.get(match.group()) or _ONES.index(match.group()) + 1
        yield _ordinal(value, *match.span(), masked)
    for match in _ROMAN.finditer(folded):
        # words() reads the numeral after a Vietnamese name.
        key = words(f"khóa {match['n']}")[1].key
        if key.isdigit() and text[match.start("n") : match.end("n")].isupper():
            yield _ordinal(int(key), *match.span("n"), masked)


def _ordinal(value: int, start: int, end: int, masked: list[str]) -> Quantity:
    _blank(masked, start, end)
    number = Decimal(value)
    return Quantity((number,), number, ORDINAL, "", "", start, end)


def find_bodies(text: str, english: bool) -> Iterator[Body]:
    """Yield the bodies that a text names with a capital: công an in lower case is no name.

    A committee is one in lower case too, as older records write it.
    """
    spelled = Spelled(text)
    # Hải Phòng is no Phòng.
    within = {at for one in find_provinces(spelled) for at in range(one.start + 1, one.end)}
    position = 0
    while position < len(spelled.words):
        at = spelled.words[position].start
        in_name = at in within or begins_no_body(text, at)
        found = None if in_name else _body_at(spelled, position, english)
        last = found[1] if found else position + 1
        own = spelled.words[position:last]
        # "So despite" begins an English sentence, and "so that the Department" goes on with one.
        said = text[own[0].start : own[0].end]
        capital = _capital(text, own[1:] if english and said == "So" else own)
        capital = capital and not (english and said in ("so", "ban"))
        if found and (capital or is_named_in_full(found[0], len(own), english)):
            named = [word.folded for word in words(found[0])]
            more = _read_on(found[0])
            if english and text[own[0].start : own[-1].end].isascii():
                # Every word of a name is written with a capital: what follows is none of it.
                tail = takewhile(lambda word: text[word.start].islower(), reversed(own))
                read_on = [word.folded for word in tail]
                if read_on and set(read_on) <= set(named):
                    more, last = 0, last - len(read_on)
                    named = [word for word in named if word not in read_on]
            else:
                last -= more
            start, end = spelled.words[position].start, spelled.words[last - 1].end
            names = frozenset(named[: len(named) - more]) - _OF_NAMES
            if level := _LEVELS.match(spelled.text, end):
                names |= {word.folded for word in words(level.group())} - _OF_NAMES
            yield Body(found[0], names, start, end)
            position = last
        else:
            position += 1


# Only in English, and after "the": "na" and "PM" are other things too.
_SHORT = {"NA": "Quốc hội", "PM": "Thủ tướng Chính phủ"}


def _body_at(spelled: Spelled, position: int, english: bool) -> tuple[str, int] | None:
    """Return (body in Vietnamese, position after it) of the body named at a word, or None.

    The own words of one go up to where the next begins: Sở quản lý ngành cùng Sở Tài chính.
    """
    found = body_at(spelled, position)
    if english and not found and position and spelled.words[position - 1].folded == "the":
        one = spelled.words[position]
        name = _SHORT.get(spelled.text[one.start : one.end])
        return (name, position + 1) if name else None
    if not found or found[0].startswith("Bộ trưởng"):
        return found
    for place in range(position + 2, found[1]):
        at = spelled.words[place].start
        if _BESIDE.match(spelled.text, at) and not NO_BODY.match(spelled.text, at):
            return spelled.text[spelled.words[position].start : spelled.words[place - 1].end], place
    return found


_BESIDE = re.compile(r"(?:Bộ|Sở)\b")


# Ủy ban nhân dân cấp xã; Ủy ban nhân dân tỉnh, thành phố
_LEVELS = re.compile(
    r"\s+cấp\s+(?:tỉnh|huyện|xã)\b"
    r"|(?:(?:,|\s+(?:và|hoặc|hay))\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\b"
    rf"(?!\s+{CAPITAL}))+"
)
_WITH_OWN_WORDS = re.compile(r"(?:Bộ trưởng Bộ|Bộ|Sở|Chi cục|Cục|Phòng) ")


def _read_on(name: str) -> int:
    """Return how many words at the end of a name may be none of it: Bộ Công an dựa trên.

    Every other syllable at most is written with a capital: what follows is not needed to know it.
    """
    if not _WITH_OWN_WORDS.match(name):
        return 0
    capital = [name[word.start].isupper() for word in words(name)]
    more = capital[::-1].index(True) if sum(capital) > 1 else 0
    return max(0, more - 1)


_OF_NAMES = frozenset(("cua", "va", "cap"))


def _capital(text: str, found: list[Word]) -> bool:
    return any(text[word.start].isupper() for word in found)
