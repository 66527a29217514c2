"""Readers of what documents are called by, for questions, titles and heads alike."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from assistant.names import BODIES, KINDS, LEVELS, PROVINCES
from assistant.text import fold, words

T = TypeVar("T")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A value and where it stands: `text[start:end]`."""

    value: T
    start: int
    end: int


class Spelled:
    """A text as its words: folded and joined by blanks, with a bar where a sign parts two."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words(text)
        parts, self._starts, length = [], [], 0
        for position, word in enumerate(self.words):
            if position and self.parted(position):
                parts.append("|")
                length += 2
            self._starts.append(length)
            parts.append(word.folded)
            length += len(word.folded) + 1
        self.joined = " ".join(parts)

    def parted(self, position: int) -> bool:
        """Tell whether a sign stands before a word; a hyphen and a line's end are none."""
        before = self.words[position - 1]
        gap = self.text[before.end : self.words[position].start]
        if before.folded in ("no", "so", "tp", "tx"):
            gap = gap.lstrip(".:")
        return bool(gap.strip(" \n\t-–—/&'’_"))

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
        """Yield the matches in the joined words, each with its span of the text."""
        for match in pattern.finditer(self.joined):
            first, last = self.position(match)
            yield match, (self.words[first].start, self.words[last - 1].end)

    def position(self, match: re.Match[str]) -> Span:
        """Return the first word of a match in the joined words and the word after it."""
        return bisect_left(self._starts, match.start()), bisect_left(self._starts, match.end())

    def read(self, value: T, first: int, last: int) -> Read[T]:
        """Return a value said by the words `first` up to `last`."""
        return Read(value, self.words[first].start, self.words[last - 1].end)

    @cached_property
    def mixed(self) -> bool:
        """Tell whether capitals say something: the text is neither all capitals nor has none."""
        letters = [c for c in self.text if c.isalpha()]
        return any(c.isupper() for c in letters) and not all(c.isupper() for c in letters)


# -- names of several words, in all their spellings -----------------------------------------


class _Names:
    """Finds names by their words: longest first, marks optional, abbreviations in capitals."""

    def __init__(self, spellings: Iterable[tuple[str, str]]) -> None:
        self._table: dict[tuple[str, ...], list[tuple[str, tuple[str, ...], bool]]] = {}
        for name, spelling in spellings:
            found = words(spelling.removesuffix("…"))
            # TU is also từ and tư; UBND is nothing else.
            shouted = (
                spelling.isupper() and len(spelling) <= 3 and bool(re.search("[AEIOUY]", spelling))
            )
            self._table.setdefault(tuple(w.folded for w in found), []).append(
                (name, tuple(w.key for w in found), shouted)
            )
        self._longest = max(map(len, self._table))

    def at(self, spelled: Spelled, first: int) -> tuple[str, int] | None:
        """Return (name, position after it) of the longest name that begins at a word, or None."""
        found = spelled.words
        for last in range(min(len(found), first + self._longest), first, -1):
            said = found[first:last]
            for name, keys, shouted in self._table.get(tuple(w.folded for w in said), ()):
                typed = spelled.text[said[0].start : said[-1].end]
                if shouted and not (typed.isupper() and spelled.mixed):
                    continue
                # Who types marks means them: số is not Sở.
                if all(w.key in (key, w.folded) for w, key in zip(said, keys, strict=True)):
                    return name, last
        return None


_KIND_NAMES = _Names(
    (key, spelling)
    for key, kind in KINDS.items()
    for spelling in (kind.vietnamese, *kind.others, *kind.english)
)
_BODY_NAMES = _Names((name, said) for name, others in BODIES.items() for said in (name, *others))
_LEVEL_NAMES = _Names((name, said) for name, others in LEVELS.items() for said in (name, *others))
_PROVINCE_NAMES = _Names((name, name) for name in (*PROVINCES, "Hanoi"))
# Words of every day, when they are typed without capitals: hòa bình, giá lại, hạ năm.
_EVERYDAY = frozenset(
    {"Hòa Bình", "Gia Lai", "Sơn La", "Hà Nam", "Bình Định", "Long An", "Phú Thọ"}
)
_BEFORE_PLACE = frozenset("tinh o tai in province tp pho".split())


def kinds_in(spelled: Spelled) -> Iterator[tuple[str, int, int]]:
    """Yield (kind, first word, word after) for each kind that is named."""
    position = 0
    while position < len(spelled.words):
        found = _KIND_NAMES.at(spelled, position)
        if found:
            yield found[0], position, found[1]
        position = found[1] if found else position + 1


def kind_named(said: str) -> str | None:
    """Return the key of the kind with this key or name, in Vietnamese or English."""
    if said in KINDS:
        return said
    spelled = Spelled(said)
    found = _KIND_NAMES.at(spelled, 0) if spelled.words else None
    return found[0] if found and found[1] == len(spelled.words) else None


def find_provinces(spelled: Spelled) -> Iterator[Read[str]]:
    position = 0
    while position < len(spelled.words):
        found = _province_at(spelled, position)
        if found:
            yield spelled.read(found[0], position, found[1])
        position = found[1] if found else position + 1


def _province_at(spelled: Spelled, position: int) -> tuple[str, int] | None:
    found = _PROVINCE_NAMES.at(spelled, position)
    if not found:
        return None
    name, last = found
    capital = spelled.text[spelled.words[position].start].isupper()
    before = spelled.words[position - 1].folded if position else ""
    if not capital and name in _EVERYDAY and before not in _BEFORE_PLACE:
        return None
    around = " ".join(word.folded for word in spelled.words[max(0, position - 1) : last + 1])
    if "thai binh duong" in around:
        return None  # the ocean
    return ("Hà Nội" if name == "Hanoi" else name), last


# -- bodies ---------------------------------------------------------------------------------

# What ends the own name of a department: báo cáo của Sở Tài chính về …
_STOP = {
    key
    for word in words(
        "về năm tháng quý ngày số nêu nói có cho là đã đang sẽ tại trong theo gì nào ra ban của do "
        "từ đến với báo thế mấy khi sau trước ký kính thì nghị quyết kết thông lần thứ luật "
        "on about for in of says say said at was is"
    )
    for key in (word.key, word.folded)
}
_LONGEST_OWN = 8  # words


def body_at(spelled: Spelled, first: int) -> tuple[str, int] | None:
    """Return (body in Vietnamese, position after it) of the body named at a word, or None.

    "People's Committee of Hung Yen province" and "UBND tỉnh Hưng Yên" are the same.
    """
    names: list[str] = []
    level = place = ""
    position = first
    while position < len(spelled.words) and not (position > first and spelled.parted(position)):
        word = spelled.words[position]
        if found := _BODY_NAMES.at(spelled, position):
            if level and place:
                break
            name, last = found
            if name.endswith("…"):
                own, last = _own_words(spelled, last)
                if not own:
                    break
                name = f"{name.removesuffix('…')}{own}"
            names.append(name)
            position = last
        elif not level and (found := _LEVEL_NAMES.at(spelled, position)):
            level, position = found
            own_name = None if place else _place_at(spelled, position)
            place, position = own_name or (place, position)
        elif not place and (found := _province_at(spelled, position)):
            place, position = found
        elif word.folded in ("of", "the", "s") and (names or place):
            position += 1
        else:
            break
    while position > first and spelled.words[position - 1].folded in ("of", "the", "s"):
        position -= 1
    return (" ".join(filter(None, (*names, level, place))), position) if names else None


def _own_words(spelled: Spelled, first: int) -> tuple[str, int]:
    last = first
    while last < min(len(spelled.words), first + _LONGEST_OWN):
        word = spelled.words[last]
        if spelled.parted(last) or word.key in _STOP or word.key[0].isdigit():
            break
        if last > first and (_LEVEL_NAMES.at(spelled, last) or _province_at(spelled, last)):
            break
        last += 1
    if last == first:
        return "", first
    said = spelled.text[spelled.words[first].start : spelled.words[last - 1].end]
    said = " ".join(said.split())
    return (said if not said.isupper() and not said.islower() else said.capitalize()), last


def _place_at(spelled: Spelled, first: int) -> tuple[str, int] | None:
    """Return the name that follows tỉnh, huyện, xã: a province, or what is capitalised."""
    if found := _province_at(spelled, first):
        return found
    if _BODY_NAMES.at(spelled, first):
        return None  # the provincial People's Council
    last = first
    longest = 4 if spelled.mixed else 2
    while last < min(len(spelled.words), first + longest):
        word = spelled.words[last]
        if spelled.parted(last) or word.key in _STOP or word.key[0].isdigit():
            break
        if spelled.mixed and not spelled.text[word.start].isupper():
            break
        last += 1
    # One word in a text without capitals is more likely to be the next one.
    if last == first or (not spelled.mixed and last - first < 2):
        return None
    said = spelled.text[spelled.words[first].start : spelled.words[last - 1].end]
    return " ".join(part.capitalize() for part in said.split()), last


def find_bodies(spelled: Spelled) -> Iterator[Read[str]]:
    position = 0
    while position < len(spelled.words):
        found = body_at(spelled, position)
        if found:
            yield spelled.read(found[0], position, found[1])
        position = found[1] if found else position + 1


# -- conference, term, number, date ---------------------------------------------------------


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
    for pattern in _CONFERENCE:
        for match, span in spelled.find(pattern):
            if number := _number_said(match):
                return Read(number, *span)
    return None


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
_PART = r"(?:QH\s?\d{1,2}|[A-ZĐ][A-ZĐa-zđ]{0,9}\d{0,2})"
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
_BARE_NUMBER = re.compile(
    r"\b(?:số|so|no\.?|number)\s*:?\s*(?P<n>\d{1,5})(?![\d.,]*\d|\s*[/%])", re.I
)


def find_number(text: str) -> Read[str] | None:
    """Return number and symbol: 123-KL/TU, 45/2024/NQ-HĐND."""
    for pattern in _NUMBERS:
        if match := pattern.search(text):
            return Read(tidy_number(match["n"]), *match.span("n"))
    return None


def find_bare_number(text: str) -> Read[str] | None:
    """Return a number without its symbol: nghị quyết số 12."""
    match = _BARE_NUMBER.search(text)
    return Read(match["n"], *match.span("n")) if match else None


_KIND_OF_SYMBOL = {fold(kind.symbol): key for key, kind in KINDS.items()}


def kind_of_number(number: str) -> str | None:
    """Return the kind that a number's symbol says: 45/BC-UBND is a report."""
    parts = re.findall(r"[a-z]+", fold(number))
    return next((_KIND_OF_SYMBOL[part] for part in parts if part in _KIND_OF_SYMBOL), None)


def tidy_number(said: str) -> str:
    """Return a number without blanks: 08 /2001/TT-BTC is 08/2001/TT-BTC."""
    return re.sub(r"\s+", "", said).replace("–", "-")


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
    while number := find_number(text):
        end = number.end
        date = find_date(text[end : end + 40])
        if date and date.start < 8:
            end += date.end
        text = text[: number.start] + "|" * (end - number.start) + text[end:]
    return text
