"""How Vietnamese text is seen everywhere: canonical form, words, folding, sentences, locating a quote."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# Characters that carry no text: soft hyphen, zero-width ones, byte order mark, direction marks.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_BLANK = re.compile("[^\\S\n]|[\x00-\x08\x0e-\x1f\x7f]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
# Icelandic Eth is typed for Đ in many records; it looks the same.
_LOOKALIKE = str.maketrans("Ðð", "Đđ")


def canonical(raw: str) -> str:
    """Return `raw` in NFC with plain line ends and blanks and no invisible characters."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    return _BLANK.sub(" ", unicodedata.normalize("NFC", _INVISIBLE.sub("", text)))


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character.translate(_LOOKALIKE))[0]
    lower = base.lower()
    lower = lower if len(lower) == 1 else base
    return "d" if lower == "đ" else lower


def fold(text: str) -> str:
    """Return `text` lower case without diacritics; position i of both is the same character."""
    return "".join(map(_fold_character, text))


@dataclass(frozen=True, slots=True)
class Word:
    """One word (a Vietnamese syllable, a number) at `text[start:end]`.

    `key` is equal for all spellings of the same word; `folded` is the key without diacritics.
    """

    key: str
    folded: str
    start: int
    end: int


# Numbers keep their separators (1.250,5); letters keep their combining marks.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*")
_Y_FOR_I = re.compile(r"^((?:[hklmstv]|qu))y([\u0300\u0301\u0303\u0309\u0323]?)$")


@lru_cache(maxsize=200_000)
def word_key(word: str) -> str:
    """Return one key for every spelling: case, tone placement (hoà, hòa), i/y (kỹ, kĩ), 07 and 7."""
    if word[0].isdigit():
        return word.lstrip("0") or "0" if word.isdigit() else word
    marks = unicodedata.normalize("NFD", word.translate(_LOOKALIKE).lower())
    tone = "".join(c for c in marks if c in _TONES)[:1]
    base = "".join(c for c in marks if c not in _TONES)
    base = _Y_FOR_I.sub(r"\1i", base)
    return unicodedata.normalize("NFC", base) + tone


@lru_cache(maxsize=200_000)
def fold_key(key: str) -> str:
    """Return a word key without diacritics."""
    marks = unicodedata.normalize("NFD", key)
    return "".join(c for c in marks if not unicodedata.combining(c)).replace("đ", "d")


def words(text: str) -> list[Word]:
    """Return the words of NFC `text` in order; numerals that name things become digits."""
    found = []
    for match in _WORD.finditer(text):
        key = word_key(match.group())
        found.append(Word(key, fold_key(key), match.start(), match.end()))
    return _number_names(found)


def _keys(spellings: str) -> list[str]:
    return [word_key(spelling) for spelling in spellings.split()]


# After these words a Roman or written numeral is a name: quý I, tháng Ba, khóa XX, lần thứ mười.
_NAMED = set(_keys("quý tháng khóa khoá thứ kỳ lần chương phần mục đợt thang khoa thu quy lan dot"))
_ROMAN = re.compile(r"^(x{0,3})(ix|iv|v?i{0,3})$")
_DIGITS: dict[str, int] = {
    key: number
    for number, spellings in enumerate(
        "không,một nhất giêng mot nhat gieng,hai nhì nhi,ba,tư bốn tu bon,năm lăm nam lam,sáu sau,"
        "bảy bẩy bay,tám tam,chín chin".split(",")
    )
    for key in _keys(spellings)
    if number
}
_TEN = set(_keys("mười muoi"))
_TENS = set(_keys("mươi muoi"))
_DECEMBER = set(_keys("chạp"))


def _roman(key: str) -> int:
    match = _ROMAN.match(key)
    if not match or not key:
        return 0
    units = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
    return 10 * len(match.group(1)) + units[match.group(2)]


def _written(keys: list[str]) -> tuple[int, int]:
    """Return (value, words used) of the written numeral that starts `keys`; (0, 0) if none does."""
    if not keys:
        return 0, 0
    if keys[0] in _DECEMBER:
        return 12, 1
    if keys[0] in _TEN:
        unit = _DIGITS.get(keys[1], 0) if len(keys) > 1 else 0
        return (10 + unit, 2) if unit else (10, 1)
    value = _DIGITS.get(keys[0], 0)
    if value > 1 and len(keys) > 1 and keys[1] in _TENS:
        unit = _DIGITS.get(keys[2], 0) if len(keys) > 2 else 0
        return (10 * value + unit, 3) if unit else (10 * value, 2)
    return (value, 1) if value else (0, 0)


def _number_names(found: list[Word]) -> list[Word]:
    result: list[Word] = []
    position = 0
    while position < len(found):
        word = found[position]
        # "tháng năm 2024" names a year, not the fifth month.
        year = word.folded == "nam" and _is_year(found[position + 1 : position + 2])
        if result and result[-1].key in _NAMED and not year:
            value, used = _roman(word.key), 1
            if not value:
                value, used = _written([w.key for w in found[position : position + 3]])
            if value:
                last = found[position + used - 1]
                result.append(Word(str(value), str(value), word.start, last.end))
                position += used
                continue
        result.append(word)
        position += 1
    return result


def _is_year(after: list[Word]) -> bool:
    return bool(after) and after[0].key.isdigit() and len(after[0].key) == 4


# A full stop after one of these does not end a sentence (compared folded, without the stop).
_ABBREVIATIONS = frozenset(
    "tp tx tt ts ths pgs gs bs ks cn th.s ts.bs q p h x tr nxb no dr mr mrs ms st vs tel dt fax "
    "sdt d/c ds cv kts ncs gv hs ong.ba".split()
)
_END = re.compile(r"(?:\./\.|[.!?…]+)[\"'”’»)\]]*(?=\s|$)|\n+")
_ENUMERATOR = re.compile(r"^[\s(]*(?:\d{1,3}(?:\.\d{1,3})*|[ivxIVX]{1,5}|[a-zA-ZđĐ])\.$")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence; all but white space of `text[start:end]` is covered."""
    end = len(text) if end is None else end
    begin = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if "\n" not in match.group() and not _ends_sentence(text, begin, match.start(), stop, end):
            continue
        yield from _trimmed(text, begin, stop)
        begin = stop
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends_sentence(text: str, begin: int, dot: int, stop: int, end: int) -> bool:
    rest = text[stop:end].lstrip(" \t\"'“‘«([-–+*•")
    if rest and rest[0].islower():
        return False
    if text[dot:stop] != ".":
        return True
    if _ENUMERATOR.match(text[begin:stop]):
        return False
    word = re.split(r"[\s(]", text[max(begin, dot - 12) : dot])[-1]
    # A lone capital is an initial (J. Smith); abbreviations are capitals or in the list.
    return not (len(word) == 1 and word.isupper()) and fold(word) not in _ABBREVIATIONS


def find_quote(text: str, quote: str, near: int = 0) -> tuple[int, int] | None:
    """Return the span of `text` that says `quote`, nearest to `near`; only white space may differ.

    Both are compared in NFC; a letter, a digit or a mark that differs is no match.
    """
    parts = canonical(quote).split()
    if not parts:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    spans = [match.span() for match in pattern.finditer(text)]
    return min(spans, key=lambda span: abs(span[0] - near), default=None)
