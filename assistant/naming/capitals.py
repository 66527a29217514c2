"""Capitals that a font showed and the text does not hold: ủY BAN is ỦY BAN, cần thơ is Cần Thơ.

In fonts of capitals (.VnTimeH) small letters look like great ones; of those with marks there are no
others. So a line that was all capitals on paper is a mixture in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from assistant.naming import Read, Spelled, body_at, find_provinces
from assistant.naming.names import BODIES

_WORD = re.compile(r"\S+")
# Words of every day where they have no capitals, and names that end with words of their own.
_EVERYDAY = ("Thanh tra", "Công an", "Văn phòng", "Thường trực")
_BODIES = tuple(name for name in BODIES if name not in _EVERYDAY and not name.endswith("…"))


def shown_capitals(said: str) -> str:
    """Return words in capitals where a part of them is: ủY BAN nhân dân -> ỦY BAN NHÂN DÂN.

    That goes from the beginning to the first word that has one capital alone; nothing else changes.
    """
    if not any(_is_half(word) for word in said.split()):
        return said
    end = _in_capitals(said)
    rest = _WORD.sub(lambda word: word[0].upper() if _is_half(word[0]) else word[0], said[end:])
    return f"{said[:end].upper()}{rest}"


def title_capitals(title: str) -> str:
    """Return a title with a capital at its beginning, and the names it says with theirs."""
    title = shown_capitals(title)
    if title[:1].islower():
        end = _in_capitals(title)
        is_shouted = any(_is_shouted(word) for word in title[:end].split())
        last = end if is_shouted else 1
        title = f"{title[:last].upper()}{title[last:]}"
    for name in _names(title):
        title = f"{title[: name.start]}{name.value}{title[name.end :]}"
    return title


def _is_half(word: str) -> bool:
    """Tell whether a word is in capitals but for letters with marks: ủY, QUYếT."""
    small = [c for c in word if c.islower()]
    great = sum(c.isupper() for c in word)
    first = next((c for c in word if c.isalpha()), "")
    return bool(small) and all(c > "\x7f" for c in small) and great > first.isupper()


def _is_shouted(word: str) -> bool:
    """Tell whether a word is in capitals, one with marks among them: no abbreviation is."""
    return word.isupper() and len(word) > 1 and any(c > "\x7f" for c in word)


def _in_capitals(said: str) -> int:
    """Return where the words end that may be of a font of capitals."""
    found = list(_WORD.finditer(said))
    for word, after in zip_longest(found, found[1:]):
        # "Về" is a part of "Về VIỆC", and none of "Về việc".
        beside = f"{word[0]}{after[0] if after else ''}"
        if _has_one_capital(word[0]) and not _is_half(beside):
            return word.start()
    return len(said)


def _has_one_capital(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    first, *others = letters or [""]
    return first.isupper() and bool(others) and not any(c.isupper() for c in others)


def _names(title: str) -> Iterator[Read[str]]:
    """Yield the names of bodies and provinces that stand in a title without their capitals."""
    spelled = Spelled(title)
    found = [
        spelled.read(body[0], first, body[1])
        for first in range(len(spelled.words))
        if (body := body_at(spelled, first))
        and body[0].startswith(_BODIES)
        # What is no part of it: phi chính phủ.
        and not (first and spelled.words[first - 1].folded == "phi")
    ]
    for name in (*found, *find_provinces(spelled)):
        said = title[name.start : name.end]
        if said.islower() and said == name.value.lower():
            yield name
