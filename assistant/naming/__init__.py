"""Finds the names of kinds, bodies and provinces in a text, however they are spelled."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import Generic, TypeVar

from assistant.naming.names import BODIES, KINDS, LEVELS, NO_LEVEL, PROVINCES
from assistant.text import word_key, word_keys, words

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

    @property
    def joined(self) -> str:
        return self._laid_out[0]

    @cached_property
    def _laid_out(self) -> tuple[str, Sequence[int]]:
        """The words joined, and where in that each begins."""
        parts: list[str] = []
        starts: list[int] = []
        length = 0
        for position, word in enumerate(self.words):
            if position and self.parted(position):
                parts.append("|")
                length += 2
            starts.append(length)
            parts.append(word.folded)
            length += len(word.folded) + 1
        return " ".join(parts), starts

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
        starts = self._laid_out[1]
        return bisect_left(starts, match.start()), bisect_left(starts, match.end())

    def read(self, value: T, first: int, last: int) -> Read[T]:
        """Return a value said by the words `first` up to `last`."""
        return Read(value, self.words[first].start, self.words[last - 1].end)

    @cached_property
    def mixed(self) -> bool:
        """Tell whether capitals say something: the text is neither all capitals nor has none."""
        letters = [c for c in self.text if c.isalpha()]
        return any(c.isupper() for c in letters) and not all(c.isupper() for c in letters)


# -- names of several words, in all their spellings -----------------------------------------


class Names:
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
        # Of the first word of names, how many the longest has: most words begin none.
        self._reach: dict[str, int] = {}
        for first, *others in self._table:
            self._reach[first] = max(1 + len(others), self._reach.get(first, 0))
        # Two words, or the only one, with which a name begins.
        self._begin = frozenset(said[:2] for said in self._table)

    def begin_in(self, folded: Sequence[str]) -> bool:
        """Tell whether some words may begin a name."""
        return not self._begin.isdisjoint(chain(zip(folded), pairwise(folded)))

    def at(self, spelled: Spelled, first: int) -> tuple[str, int] | None:
        """Return (name, position after it) of the longest name that begins at a word, or None."""
        found = spelled.words
        reach = self._reach.get(found[first].folded, 0) if first < len(found) else 0
        for last in range(min(len(found), first + reach), first, -1):
            said = found[first:last]
            for name, keys, shouted in self._table.get(tuple(w.folded for w in said), ()):
                typed = spelled.text[said[0].start : said[-1].end]
                # MoF too.
                if shouted and not (sum(map(str.isupper, typed)) > 1 and spelled.mixed):
                    continue
                # Who types marks means them: số is not Sở.
                if all(w.key in (key, w.folded) for w, key in zip(said, keys, strict=True)):
                    return name, last
        return None


_KIND_NAMES = Names(
    (key, spelling)
    for key, kind in KINDS.items()
    for spelling in (kind.vietnamese, *kind.others, *kind.english)
)
_BODY_NAMES = Names((name, said) for name, others in BODIES.items() for said in (name, *others))
_LEVEL_NAMES = Names((name, said) for name, others in LEVELS.items() for said in (name, *others))
_PROVINCE_NAMES = Names(
    (
        *((name, name) for name in PROVINCES),
        ("Hà Nội", "Hanoi"),
        ("Hồ Chí Minh", "HCM"),
        ("Hồ Chí Minh", "TPHCM"),
    )
)
_NO_LEVEL = frozenset(tuple(word.folded for word in words(said)) for said in NO_LEVEL)
# Words of every day, when they are typed without capitals: hòa bình, giá lại, hạ năm, làm đồng.
_EVERYDAY = frozenset(
    {
        *("Hòa Bình", "Gia Lai", "Sơn La", "Hà Nam", "Bình Định", "Long An", "Phú Thọ"),
        *("Đồng Tháp", "Lâm Đồng", "Cao Bằng"),
    }
)
_BEFORE_PLACE = frozenset("tinh o tai in province tp pho".split())
# Behind a family name it is a person's: Nguyễn Thái Bình. Those that are words too are left out.
_FAMILY = frozenset(
    word_key(one)
    for one in "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Ngô Trịnh Đinh".split()
)


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


def may_name_provinces(text: str) -> bool:
    """Tell, in a tenth of the time, whether find_provinces may find any in a text."""
    return _PROVINCE_NAMES.begin_in([key.folded for key in word_keys(text)])


def find_provinces(spelled: Spelled) -> Iterator[Read[str]]:
    position = 0
    while position < len(spelled.words):
        found = _province_at(spelled, position)
        if found:
            yield spelled.read(found[0], position, found[1])
        position = found[1] if found else position + 1


def find_places(spelled: Spelled) -> Iterator[Read[str]]:
    """Yield provinces, and what follows huyện, thị xã, xã … as a name, with that word before it."""
    position = 0
    while position < len(spelled.words):
        level = None if _is_no_level(spelled, position) else _LEVEL_NAMES.at(spelled, position)
        found = _place_at(spelled, *level) if level else _province_at(spelled, position)
        if found:
            name = f"{level[0]} {found[0]}" if level else found[0]
            yield spelled.read(name, position, found[1])
        position = found[1] if found else position + 1


def _is_no_level(spelled: Spelled, place: int) -> bool:
    """Tell whether a word in a text without capitals is part of a longer one: cơ quan, xã hội."""
    if spelled.mixed:
        return False
    around = [word.folded for word in spelled.words[max(0, place - 1) : place + 2]]
    return any(pair in _NO_LEVEL for pair in pairwise(around))


def _is_family_name(spelled: Spelled, position: int) -> bool:
    word = spelled.words[position]
    return word.key in _FAMILY and spelled.text[word.start].isupper()


def _province_at(spelled: Spelled, position: int) -> tuple[str, int] | None:
    found = _PROVINCE_NAMES.at(spelled, position)
    if not found:
        return None
    name, last = found
    capital = spelled.text[spelled.words[position].start].isupper()
    before = spelled.words[position - 1].folded if position else ""
    if not capital and name in _EVERYDAY and before not in _BEFORE_PLACE:
        return None
    if capital and position and _is_family_name(spelled, position - 1):
        return None
    around = " ".join(word.folded for word in spelled.words[max(0, position - 1) : last + 1])
    if "thai binh duong" in around:
        return None  # the ocean
    return name, last


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
} | {word.key for word in words("phải làm cần được")}  # kiem lam, can tho, duoc
_LONGEST_OWN = 8  # words


def body_at(spelled: Spelled, first: int) -> tuple[str, int] | None:
    """Return (body in Vietnamese, position after it) of the body named at a word, or None.

    "People's Committee of Hung Yen province" and "UBND tỉnh Hưng Yên" are the same.
    """
    names: list[str] = []
    level = place = ""
    position = first
    while position < len(spelled.words) and not (position > first and spelled.parted(position)):
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
            own_name = None if place else _place_at(spelled, level, position)
            place, position = own_name or (place, position)
        elif not place and (found := _place_alone(spelled, position, bool(names) and not level)):
            place, position = found
        elif spelled.words[position].folded in _OF and (names or place):
            position += 1
        else:
            break
    while position > first and spelled.words[position - 1].folded in _OF:
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


def _place_at(spelled: Spelled, level: str, first: int) -> tuple[str, int] | None:
    """Return the name that follows tỉnh, huyện, xã: a province, or what is capitalised."""
    if found := _province_at(spelled, first):
        return found
    if level == "tỉnh" and spelled.text.islower():
        return None  # all are known: "ca tinh nuoi duoc"
    if _BODY_NAMES.at(spelled, first):
        return None  # the provincial People's Council
    if first and spelled.words[first - 1].folded in _ENGLISH_LEVELS | _ENGLISH_ADJECTIVES:
        return None  # the provincial Party Secretary; a name stands before its level
    last = first
    longest = 4 if spelled.mixed else 2
    while last < min(len(spelled.words), first + longest):
        word = spelled.words[last]
        if spelled.parted(last) or word.key[0].isdigit() or _is_abbreviation(spelled, last):
            break
        # Where capitals tell names, a name may be spelled like a word that ends one: xã La Bằng.
        if not spelled.text[word.start].isupper() if spelled.mixed else word.key in _STOP:
            break
        last += 1
    # One word in a text without capitals is more likely to be the next one.
    if last == first or (not spelled.mixed and last - first < 2):
        return None
    said = spelled.text[spelled.words[first].start : spelled.words[last - 1].end]
    return " ".join(part.capitalize() for part in said.split()), last


def _is_abbreviation(spelled: Spelled, place: int) -> bool:
    """Tell whether a word is capitals that make no syllable: UBND tỉnh QLĐĐ."""
    word = spelled.words[place]
    said = spelled.text[word.start : word.end]
    return len(said) > 1 and said.isupper() and not _SYLLABLE.fullmatch(word.folded)


def _place_alone(spelled: Spelled, first: int, after_body: bool) -> tuple[str, int] | None:
    found = _province_at(spelled, first)
    return found or (_english_place_at(spelled, first) if after_body else None)


def _english_place_at(spelled: Spelled, first: int) -> tuple[str, int] | None:
    """Return the name before an English level: Van Giang district."""
    if spelled.words[first].folded in _OF:
        return None
    for last in range(first + 1, min(len(spelled.words), first + 4)):
        word = spelled.words[last]
        level = _LEVEL_NAMES.at(spelled, last)
        if level and word.folded in _ENGLISH_LEVELS:
            said = spelled.text[spelled.words[first].start : spelled.words[last - 1].end]
            return " ".join(part.capitalize() for part in said.split()), last
        if spelled.parted(last) or word.key in _STOP:
            return None
    return None


# Also of the languages of the highlands: Đắk Lắk, Krông Pắc.
_SYLLABLE = re.compile(r"[b-df-hj-np-tvwxz]{0,3}[aeiouy]{1,4}(?:ch|ng|nh|[cklmnprst])?")
_OF = frozenset(("of", "the", "s"))
_ENGLISH_LEVELS = frozenset("province city district township commune ward".split())
_ENGLISH_ADJECTIVES = frozenset("provincial municipal communal".split())
