"""Places that no list has, told by the bodies that issued the reports: tỉnh Vàm Khê."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from assistant.lexicon import Lexicon
from assistant.naming import Span, Spelled, find_places
from assistant.naming.names import LEVELS, PROVINCES
from assistant.reports import Description
from assistant.text import Word, fold, words

Places = frozenset[tuple[str, str]]  # level and name: ("tỉnh", "Vàm Khê")

_LEVEL = re.compile(r"tỉnh|huyện|quận|thị xã|thị trấn|thành phố|xã|phường")
# The level of a body that does not name its place, which the dateline does then.
_OF_LEVEL = (
    (re.compile(r"\b(?:tỉnh|Tỉnh ủy|Sở)\b"), "tỉnh"),
    (re.compile(r"\b(?:huyện|Huyện ủy)\b"), "huyện"),
    (re.compile(r"\b(?:thị xã|Thị ủy)\b"), "thị xã"),
    (re.compile(r"\b(?:thành phố|Thành ủy)\b"), "thành phố"),
    (re.compile(r"\b(?:quận|Quận ủy)\b"), "quận"),
    (re.compile(r"\bphường\b"), "phường"),
    (re.compile(r"\bthị trấn\b"), "thị trấn"),
    (re.compile(r"\bxã\b"), "xã"),
)
_LEVELS = {fold(said): level for level, others in LEVELS.items() for said in (level, *others)}
_PROVINCES = frozenset(map(fold, PROVINCES))


def find_own_places(described: Iterable[Description]) -> Places:
    """Return the places whose bodies issued the reports, but for the provinces that all know.

    A name that is a district's and a town's is left out.
    """
    found = {one for each in described for one in _places_of(each)}
    names = Counter(fold(name) for _, name in found)
    return frozenset((level, name) for level, name in found if names[fold(name)] == 1)


def _places_of(described: Description) -> Iterator[tuple[str, str]]:
    body, place = described.body or "", described.place or ""
    named = [one.value for one in find_places(Spelled(body))]
    level = next((name for pattern, name in _OF_LEVEL if pattern.search(body)), "")
    if not named and level and place:
        named = [f"{level} {place}"]
    for one in named[:1]:
        found = _LEVEL.match(one)
        name = one[found.end() :].strip() if found else ""
        if found and name and fold(name) not in _PROVINCES:
            yield found[0], name


def places_said(text: str, own: Places, lexicon: Lexicon) -> list[str]:
    """Return the names of these places that a text says, each once."""
    found = words(text)
    return [name for level, name in sorted(own) if any(_said_at(text, found, level, name, lexicon))]


def spell_places(text: str, own: Places, lexicon: Lexicon, marked: bool) -> str:
    """Return a text in which each of these places has its level before it, `marked` or plain."""
    for level, name in sorted(own):
        whole = f"{level} {name}" if marked else f"{fold(level)} {fold(name).title()}"
        for begin, end in _said_at(text, words(text), level, name, lexicon):
            text = f"{text[:begin]}{whole}{text[end:]}"
    return text


def _said_at(
    text: str, found: Sequence[Word], level: str, name: str, lexicon: Lexicon
) -> Iterator[Span]:
    """Yield where a place is said, the last first, with its level if that stands beside it."""
    sought = words(name)
    if not {word.folded for word in found}.issuperset(word.folded for word in sought):
        return
    capitals = Spelled(text).mixed
    if not capitals and _is_of_every_day(sought, lexicon):
        return
    for first in range(len(found) - len(sought), -1, -1):
        said = found[first : first + len(sought)]
        # Who types marks means them: Vạm Khê is another.
        if any(a.key not in (b.key, b.folded) for a, b in zip(said, sought, strict=True)):
            continue
        if capitals and not all(text[word.start].isupper() for word in said):
            continue
        before, after = _level_before(found, first), found[first + len(sought) :][:1]
        if before and _level_said(before) != level:
            continue
        end = (after if _level_said(after) == level else said)[-1].end
        yield (before or said)[0].start, end


def _is_of_every_day(name: Sequence[Word], lexicon: Lexicon) -> bool:
    """Tell whether a name without capitals may be a word or a term: hòa bình."""
    loose = [word.key == word.folded for word in name]
    return len(name) == 1 or any(
        match.last - match.first == len(name) for match in lexicon.segment(name, loose)
    )


def _level_before(found: Sequence[Word], first: int) -> Sequence[Word]:
    """Return the words before a name that say what level it is of: thị xã."""
    for length in (2, 1):
        before = found[max(0, first - length) : first]
        if _level_said(before):
            return before
    return ()


def _level_said(said: Sequence[Word]) -> str:
    return _LEVELS.get(" ".join(word.folded for word in said), "")
