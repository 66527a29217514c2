"""How Vietnamese text is seen everywhere: canonical form, folding, words, sentences, quotes."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain, pairwise
from typing import NamedTuple

# Characters that carry no text: soft hyphen, zero-width ones, byte order mark, direction marks.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_BLANK = re.compile("[^\\S\n]|[\x00-\x08\x0e-\x1f\x7f]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
# Icelandic Eth is typed for Đ in many records; it looks the same.
_LOOKALIKE = str.maketrans("Ðð", "Đđ")
# A pattern of one capital of those up to Ỹ: large and small marked letters alternate in Unicode,
# so that no range holds those of one size.
CAPITAL = f"[{''.join(one for one in map(chr, range(ord('Ỹ') + 1)) if one.isupper())}]"


def canonical(raw: str) -> str:
    """Return `raw` in NFC with plain line ends and blanks and no invisible characters."""
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    return _BLANK.sub(" ", unicodedata.normalize("NFC", _INVISIBLE.sub("", text)))


def text_fingerprint(text: str) -> str:
    """Return what texts share that differ in white space only, as hexadecimal SHA-256."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character.translate(_LOOKALIKE))[0]
    lower = base.lower()
    lower = lower if len(lower) == 1 else base
    return "d" if lower == "đ" else lower


class _Folded(dict[int, str]):
    """The folded form of every character met so far, by its code."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Return `text` lower case without diacritics; position i of both is the same character."""
    return text.translate(_FOLDED)


class Key(NamedTuple):
    """What a word is compared by.

    `key` is equal for all spellings of the same word; `folded` is the key without diacritics.
    """

    key: str
    folded: str


class Word(NamedTuple):
    """One word (a Vietnamese syllable, a number) at `text[start:end]`, with its Key.

    A tuple, since millions are made and it is made three times as fast as a dataclass.
    """

    key: str
    folded: str
    start: int
    end: int


_word = partial(tuple.__new__, Word)  # what Word(…) does, in a third of the time
# Numbers keep their separators (1.250,5); letters keep their combining marks.
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|\d+(?:[.,]\d+)*")
# Thousands may be grouped or not: 17.469.747.308 in a text, 17469747308 in a spreadsheet.
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3}){2,})")
_Y_FOR_I = re.compile(r"^((?:[hklmstv]|qu))y([\u0300\u0301\u0303\u0309\u0323]?)$")


@lru_cache(maxsize=200_000)
def word_key(word: str) -> str:
    """Return one key for every spelling: case, tone place (hoà, hòa), i/y (kỹ, kĩ), 07 and 7."""
    if _GROUPED.fullmatch(word):
        return re.sub("[.,]", "", word)
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
    found = [_word(_key_of(match.group()) + match.span()) for match in _WORD.finditer(text)]
    for first, last, number in reversed(list(_numbers(text, found, found.__getitem__))):
        found[first:last] = [Word(number, number, found[first].start, found[last - 1].end)]
    return found


def word_keys(text: str) -> list[Key]:
    """Return the keys of words(text), several times as fast."""
    found = [*chain.from_iterable(map(_keys_in, text.split()))]
    if _NUMERALS.isdisjoint([word[0] for word in found]):  # as in most texts
        return found
    spans: list[tuple[int, int]] = []

    def word_at(place: int) -> Word:
        if not spans:  # in most texts they are never asked for
            spans.extend(match.span() for match in _WORD.finditer(text))
        return Word(*found[place], *spans[place])

    for first, last, number in reversed(list(_numbers(text, found, word_at))):
        found[first:last] = [Key(number, number)]
    return found


@lru_cache(maxsize=200_000)
def _keys_in(token: str) -> tuple[Key, ...]:
    """Return the keys of the words of what no white space parts: "(quý" has one, "1-2" two."""
    return tuple(map(_key_of, _WORD.findall(token)))


@lru_cache(maxsize=200_000)
def _key_of(word: str) -> Key:
    key = word_key(word)
    return Key(key, fold_key(key))


def _keys(spellings: str) -> list[str]:
    return [word_key(spelling) for spelling in spellings.split()]


# After these words a Roman or written numeral is a name: quý I, tháng Ba, khóa XX, lần thứ mười.
# The largest there is: quý vị typed "quy vi" is no sixth quarter.
_LARGEST = {word_key("quý"): 4, word_key("tháng"): 12}
_NAMES = {
    key: _LARGEST.get(key, 99) for key in _keys("quý tháng khóa thứ kỳ lần chương phần mục đợt")
}
_NAMED = _NAMES | {fold_key(key): largest for key, largest in _NAMES.items()}
# After these only a Roman one is: thế kỷ XX, Đại hội XIII, vùng II, phụ lục I.
_CLASSES = _keys("kỷ hội đoạn cấp vùng vực loại hạng nhóm bậc độ mức tuyến tập mẫu lục ương")
_CLASSED = frozenset((*_CLASSES, *map(fold_key, _CLASSES)))
_NUMBERED = _CLASSED | _NAMED.keys()
# Pairs of words in which what looks like a numeral is none.
_NO_NUMERAL = re.compile(
    r"vi (?:pham|sinh|mo|tinh|khuan|rut|trung|mach|bang|chat|luong|phau)"
    r"|xi (?:mang|lanh)|x quang|i (?:ot|on)|v v|khoa nhi|(?:mot|hai|ba) lan|(?:lan|ki|dot|phan) sau"
    r"|nam (?:\d{4}|nay|truoc|sau|toi|qua|ngoai|hoc)"
)
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_SPELLED = ("một nhất giêng", "hai nhì", "ba", "tư bốn", "năm", "sáu", "bảy bẩy", "tám", "chín")
_DIGITS = {key: n for n, spellings in enumerate(_SPELLED, 1) for key in _keys(spellings)}
# After ten, five is lăm: "tháng mười năm 2024" holds no fifteen.
_UNITS = {key: n for key, n in _DIGITS.items() if n != 5} | {word_key("mốt"): 1, word_key("lăm"): 5}
_TEN = set(_keys("mười mươi"))
_WITH_MARKS = {fold_key(key): key for key in (*_UNITS, *_DIGITS, *_TEN)}
# Not without its mark: "kỳ chấp hành" typed "ky chap hanh".
_DIGITS[word_key("chạp")] = 12
_NUMERALS = {
    *_DIGITS,
    *_TEN,
    *_WITH_MARKS,
    *(f"{tens}{unit}" for tens in ("", "x", "xx", "xxx") for unit in _ROMAN_UNITS),
}


def _numbers(
    text: str, found: Sequence[Key | Word], word_at: Callable[[int], Word]
) -> Iterator[tuple[int, int, str]]:
    """Yield (first, last, digits) of the words found that are a numeral which names something."""
    last = 0
    pairs = enumerate(pairwise(found))
    # In most texts there is none.
    for place in [at for at, (a, b) in pairs if b[0] in _NUMERALS and a[0] in _NUMBERED]:
        if place >= last:
            first = place + 1
            after = [word_at(at) for at in range(first, min(first + 3, len(found)))]
            value, used = _numeral(text, word_at(place), after)
            if value:
                last = first + used
                yield first, last, str(value)


def _numeral(text: str, name: Word, after: Sequence[Word]) -> tuple[int, int]:
    """Return (value, words used) of the numeral that begins `after`; (0, 0) if none does."""
    first = after[0]
    if (
        not _together(text, name, first)
        or _NO_NUMERAL.fullmatch(f"{name.key} {first.key}")
        or _NO_NUMERAL.fullmatch(" ".join(word.folded for word in after[:2]))
    ):
        return 0, 0
    said = text[first.start : first.end]
    if name.key not in _NAMED:
        # The V. of a name is none, nor is vì typed without its mark.
        initial = len(said) == 1 and text[first.end : first.end + 1] == "."
        return (0, 0) if initial or said in ("vi", "xi") else (_roman(said), 1)
    value, used = _roman(said), 1
    if not value:
        keys = [first.key]
        for before, word in pairwise(after):
            if not _together(text, before, word):
                break
            keys.append(word.key)
        if name.key == name.folded:
            # Only who types the name without marks may do so with the numeral: "tháng sau" is next
            # month, "thang sau" may be June.
            keys = [_WITH_MARKS.get(key, key) for key in keys]
        value, used = _written(keys)
    return (value, used) if value <= _NAMED[name.key] else (0, 0)


def _together(text: str, before: Word, after: Word) -> bool:
    """Tell whether no sign and no paragraph's end parts two words: "trong tháng, hai bên"."""
    return text[before.end : after.start] in (" ", "\n")


def _roman(said: str) -> int:
    # Vi and Xi are names; questions are often typed in lower case: quý iv, khóa xx.
    match = _ROMAN.fullmatch(said.lower()) if said.isupper() or said.islower() else None
    return 10 * len(match[1]) + _ROMAN_UNITS.index(match[2]) if match else 0


def _written(keys: Sequence[str]) -> tuple[int, int]:
    """Return (value, words used) of the written numeral that begins `keys`; (0, 0) if none does."""
    value, used = _DIGITS.get(keys[0], 0), 1
    if keys[0] in _TEN:
        value = 10
    elif value > 1 and len(keys) > 1 and keys[1] in _TEN:
        value, used = 10 * value, 2
    else:
        return (value, 1) if value else (0, 0)
    unit = _UNITS.get(keys[used], 0) if len(keys) > used else 0
    return (value + unit, used + 1) if unit else (value, used)


# A full stop after one of these does not end a sentence. Marks count: nợ is no abbreviation, and
# "no" is not among them, for sentences end with it (ấm no).
_ABBREVIATION = re.compile(
    r"tp|tx|tt|ts|ths|th\.s|pgs|gs|bs|ts\.bs|ks|kts|cn|ncs|cv|ds|gv|hs|q|p|h|x|tr|đ/c|ông\.bà|nxb"
    r"|đt|sđt|tel|fax|dr|mr|mrs|ms|st|vs",
    re.IGNORECASE,
)
# A lone capital is an initial (J. Smith), but not after these: quý I, loại A.
_LETTERED = _NAMES.keys() | set(_keys("loại hạng nhóm khu khối"))
# By what it begins with it is looked for two and a half times as fast as by two alternatives. Where
# a line ends a sentence does, whatever stands there.
_END = re.compile(r"[.!?…](?:(?<=\.)/\.|[.!?…]*)[\"'”’»)\]]*(?=\s)")
_LINE = re.compile(r"[^\n]+")
CELL = " | "  # parts the cells of a table's row
TAB = "\t"  # and of one in a plain text, whose words are quoted as it writes them
_CELL = re.compile(r"(?:^| )\| |\t")  # the first cell may be empty
_ENUMERATOR = re.compile(
    r"^[\s(]*(?:(?:Điều|Mục|Chương|Phần|Khoản|ĐIỀU|MỤC|CHƯƠNG|PHẦN)\s+)?"
    r"(?:\d{1,3}(?:\.\d{1,3})*|[ivxIVX]{1,5}|[a-zA-ZđĐ])\.$"
)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence; all but white space of `text[start:end]` is covered.

    A row of a table is one sentence.
    """
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        begin, stop = line.span()
        if not is_row(line.group()):
            for match in _END.finditer(text, begin, stop):
                if _ends_sentence(text, begin, match.start(), match.end(), stop):
                    yield from _trimmed(text, begin, match.end())
                    begin = match.end()
        yield from _trimmed(text, begin, stop)


def is_row(line: str) -> bool:
    """Tell whether a line is a table's row: several cells."""
    return CELL in line or TAB in line


def cells(row: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the cells of a table's row, empty ones too."""
    start = 0
    for sign in _CELL.finditer(row):
        yield start, sign.start()
        start = sign.end()
    yield start, len(row)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if said := text[start:end].strip():
        start = text.index(said, start)
        yield start, start + len(said)


def _ends_sentence(text: str, begin: int, dot: int, stop: int, end: int) -> bool:
    rest = text[stop:end].lstrip(" \t\"'“‘«([-–+*•")
    if rest and rest[0].islower():
        return False
    if text[dot:stop] != ".":
        return True
    if _ENUMERATOR.match(text[begin:stop]):
        return False
    before, word = ["", *re.split(r"[\s(]+", text[max(begin, dot - 24) : dot])][-2:]
    if len(word) == 1 and word.isupper():
        return bool(before) and word_key(before) in _LETTERED
    return not _ABBREVIATION.fullmatch(word)


# Not within a word or a number: 250 is not said by 1.250, nor 30.6 by 30.6.2024.
_EDGE = r"(?!(?<=[\w\u0300-\u036f])[\w\u0300-\u036f]|(?<=\d)[.,/]\d|(?<=\d[.,/])\d)"


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return `text` with blanks in place of the spans."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def find_quote(text: str, quote: str, near: int = 0) -> tuple[int, int] | None:
    """Return the span of `text` that says `quote`, nearest to `near`; only white space may differ.

    Both are compared in NFC; a letter, a digit or a mark that differs is no match, nor is a part of
    a word or of a number.
    """
    parts = canonical(quote).split()
    if not parts:
        return None
    pattern = re.compile(_EDGE + r"\s+".join(map(re.escape, parts)) + _EDGE)
    spans = [match.span() for match in pattern.finditer(text)]
    return min(spans, key=lambda span: abs(span[0] - near), default=None)
