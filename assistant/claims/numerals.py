"""Numbers in words: năm trăm, chín mươi lăm, a hundred and twenty, một phần tư, gấp đôi."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple


class Written(NamedTuple):
    """A number in words at `text[start:end]`; its `unit` is % of a share, times of a multiple."""

    value: Decimal
    start: int
    end: int
    unit: str = ""


_ENGLISH_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ENGLISH = {word: n for n, word in enumerate(_ENGLISH_ONES)} | {
    word: 10 * n for n, word in enumerate(_ENGLISH_TENS, 2)
}
_VIETNAMESE = {
    "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mốt": 1, "tư": 4, "một": 1,
}  # fmt: skip
_DIGIT = rf"(?:{'|'.join(_VIETNAMESE)})"
_LAST = _DIGIT.replace("|năm|", "|")  # năm mươi lăm, but năm mươi năm is fifty years
_VIETNAMESE_TENS = rf"(?:{_DIGIT} (?:mươi|chục)(?: {_LAST})?|mười(?: {_LAST})?)"
_BEFORE_YEAR = (
    "trong hàng hằng mỗi đầu cuối giữa các những nhiều một vài cả đến nay qua cùng từng hoạch toán"
    " thu chi sau trước"
).split()
_VIETNAMESE_LARGE = (
    rf"{_DIGIT} trăm(?: (?:linh|lẻ) {_DIGIT}| {_VIETNAMESE_TENS})?|{_VIETNAMESE_TENS}"
    rf"|{_DIGIT}(?= (?:nghìn|ngàn|triệu|t[ỷỉ](?! (?:lệ|trọng|giá|suất|số)))\b)"
    r"|năm(?= năm\b(?! \d))"
    # Not: hàng năm, ngày 31/3.
    r"|(?<!hàng )(?<!hằng )(?<!mỗi )(?<!một )(?<!đầu )(?<!cuối )"
    r"năm(?= (?:giờ|ngày|tuần|tháng)\b(?! \d))"
    r"|(?:(?<=một đến )|(?<=hai đến )|(?<=ba đến )|(?<=bốn đến ))năm\b"
    # After a bound it is no year: ít nhất năm sáng lập viên.
    r"|(?:(?<=ít nhất )|(?<=tối thiểu )|(?<=tối đa )|(?<=không quá ))"
    r"năm(?! (?:\d|trăm|mươi|nay|sau))"
    r"|(?:(?<=ít nhất )|(?<=tối thiểu )|(?<=tối đa )|(?<=không quá )|(?<=trong vòng ))"
    r"một(?= (?:giờ|ngày|tuần|tháng|quý|năm)\b)"
    # Before what has no year: năm trường vùng cao; not kế hoạch năm, trong năm.
    r"|"
    + "".join(f"(?<!{one} )" for one in _BEFORE_YEAR)
    + r"năm(?= (?:hộ|người|trường|xã|em|chiếc|căn|ngôi|tổ|thầy|bác sĩ|dự án)\b)"
)
# Alone, một is an article, năm a year, tư private, and ba a father: only "ba" is read of these.
_VIETNAMESE_SMALL = (
    # No level of school: trường cấp ba.
    r"(?<!em cấp )(?<!sinh cấp )(?<!trường cấp )(?<!bậc cấp )"
    r"(?:hai|ba|bốn|sáu|bảy|tám|chín)(?! (?:mươi|bên|mặt|chiều|là|đình))"
)
_ONE = "|".join(_ENGLISH_ONES[1:])
_ENGLISH_BELOW = (
    rf"(?:(?:{'|'.join(_ENGLISH_TENS)})(?:[- ](?:{'|'.join(_ENGLISH_ONES[1:10])}))?|{_ONE})"
)
_ENGLISH_LARGE = (
    rf"(?:a|{_ENGLISH_BELOW}) hundred(?: (?:and )?{_ENGLISH_BELOW})?"
    r"|(?<=and )one(?= (?:was|remained|stayed|rose|fell)\b)"
    r"|(?:half a|a|one)(?= (?:thousand|million|billion|trillion)\b)"
)
_HALF = "half a"
# How a number may begin, in digits or words.
NUMBER = rf"(?:\d|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|{'|'.join(_ENGLISH_ONES[2:])})\b)"
_READ = {
    False: re.compile(rf"\b(?:{_VIETNAMESE_LARGE}|{_VIETNAMESE_SMALL})\b"),
    True: re.compile(rf"\b(?:{_ENGLISH_LARGE}|(?!one\b){_ENGLISH_BELOW})\b"),
}
# At the beginning of a sentence; a name goes on with a capital: Ba Đình.
_FIRST = re.compile(
    rf"(?:{_VIETNAMESE_LARGE})\b"
    rf"|(?:{_VIETNAMESE_SMALL}) (?=[^\W\d_])(?![A-ZĐ]|(?:ngày|tuần|tháng|quý|năm)\b)"
)
_EVERY = re.compile(rf"\b(?:{_VIETNAMESE_LARGE}|{_DIGIT})\b")
_HUNDRED = {"trăm": 100, "hundred": 100}

_IN_DIGITS = r"(?<![\w/.,-])(?P<n>[1-9])/(?P<d>[2-9]|10)(?![\w/.,-]*\w)"
_PARTS = {
    False: re.compile(
        r"\b(?P<of>một|hai|ba|bốn|năm|sáu|bảy|tám|chín) phần (?P<in>hai|ba|tư|năm|mười)\b"
        r"|\b(?P<half>một nửa|(?<=quá )nửa)\b"
        # Of every five firms two.
        r"|\b[Cc]ứ (?P<each>ba|bốn|năm|mười) [^,;.\d]{2,30} thì (?:có )?(?:khoảng )?"
        r"(?P<one>một|hai|ba|bốn)\b"
        rf"|{_IN_DIGITS}"
    ),
    True: re.compile(
        r"\b(?P<of>a|one|two|three|four)[- ](?:(?P<parts>third|quarter|fifth|tenth)s\b"
        r"|(?P<in>third|quarter|fifth|tenth)\b"
        # "risen by a third", and not "a third party" or "a quarter earlier".
        r"(?=\W*$|[,.;:)]| (?:of|more|less|higher|lower|in|to|from|than|over|against|compared"
        r"|above|below|beyond|short)\b))"
        r"|\b(?P<half>halved|half(?= (?:of|the|its|their|those|that|what)\b)"
        r"|(?<=nearly )half|(?<=almost )half|(?<=by )half)\b"
        r"|\b(?P<one>one|two|three|four|six|seven|nine) (?:in|out of) (?:every )?"
        r"(?P<each>three|four|five|ten)\b(?! (?:[\w-]+ )?\w+s\b)"
        rf"|{_IN_DIGITS}"
    ),
}
_PARTED = {
    "hai": 2, "ba": 3, "tư": 4, "năm": 5, "mười": 10,
    "third": 3, "quarter": 4, "fifth": 5, "tenth": 10,
}  # fmt: skip
_COUNTED = {
    "a": 1,
    "một": 1,
    "one": 1,
    "hai": 2,
    "two": 2,
    "ba": 3,
    "three": 3,
    "bốn": 4,
    "four": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
}
_MULTIPLES = {
    False: re.compile(r"\bgấp (?P<n>đôi|ba|bốn)\b(?! (?:lần|trăm|mươi))"),
    True: re.compile(
        r"\b(?P<n>doubl(?:ed?|ing)|tripl(?:ed?|ing)|quadrupl(?:ed?|ing)|twice"
        # Not twice a year, which is how often.
        r"|(?:two|three|four)fold)\b(?![ -]digit| (?:a|per|each|every) (?:day|week|month|year))"
    ),
}
_TIMES = {"đ": 2, "d": 2, "tw": 2, "ba": 3, "t": 3, "b": 4, "q": 4, "f": 4}


def written_numbers(text: str, english: bool) -> Iterator[Written]:
    """Yield the numbers of a text in words; a year and an article are none.

    Names are capitalised in Vietnamese: Ba Đình.
    """
    said = text.lower() if english else text
    if not english and _FIRST.match(text[:1].lower() + text[1:]):
        said = text[:1].lower() + text[1:]  # at the beginning of a sentence
    table = _ENGLISH if english else _VIETNAMESE
    rest = list(said)
    for one in _shares(said, english):
        yield one
        rest[one.start : one.end] = " " * (one.end - one.start)
    for match in _READ[english].finditer("".join(rest)):
        yield Written(_value(match.group(), table), *match.span())


def every_written(text: str) -> set[Decimal]:
    """Return all that may be a written number of a Vietnamese text, articles and years too."""
    return {_value(m.group(), _VIETNAMESE) for m in _EVERY.finditer(text.lower())}


def _value(said: str, table: Mapping[str, int]) -> Decimal:
    if said == _HALF:
        return Decimal("0.5")
    total = 0
    for word in re.split(r"[- ]", said):
        if word in _HUNDRED:
            total = max(total, 1) * 100
        elif word in ("mươi", "chục"):
            total += 9 * (total % 100)  # bảy mươi
        else:
            total += 10 if word == "mười" else table.get(word, 0)
    return Decimal(max(total, 1))


def _share(found: Mapping[str, str | None]) -> Decimal:
    if found["n"] and found["d"]:
        return Decimal(found["n"]) / Decimal(found["d"])
    if found["half"]:
        return Decimal("0.5")
    if found.get("each"):
        table = _ENGLISH | _VIETNAMESE | {"mười": 10}
        return Decimal(table[found["one"] or ""]) / table[found["each"] or ""]
    parts = found["in"] or found.get("parts") or ""
    return Decimal(_COUNTED[found["of"] or ""]) / _PARTED[parts]


def _shares(said: str, english: bool) -> Iterator[Written]:
    """Yield the shares of a hundred, and the multiples."""
    for match in _PARTS[english].finditer(said):
        if (share := _share(match.groupdict())) < 1:
            yield Written((100 * share).quantize(Decimal("0.01")), *match.span(), unit="%")
    for match in _MULTIPLES[english].finditer(said):
        times = next(n for begin, n in _TIMES.items() if match["n"].startswith(begin))
        yield Written(Decimal(times), *match.span(), unit="times")
