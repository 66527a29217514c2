"""The places whose records are held, where a text names one: phòng GD Tân Khuê, ubnd phu diem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.naming import Names, Read, Spelled, find_places, find_provinces
from assistant.reports import Description
from assistant.text import fold, words

SHORTEST = 2  # words: one alone is often another word
_LEVEL = re.compile(r".*\b(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|ủy)\b", re.I)


class Homes:
    """The names of the places that descriptions are of, to be found in any spelling."""

    def __init__(self, described: Iterable[Description]) -> None:
        names = {name for one in described for name in _names(one)}
        self._names = Names((name, name) for name in sorted(names))

    def named_in(self, text: str) -> Read[str] | None:
        """Return the one place that a text names, without its level; None where it names another,
        or several.
        """
        spelled = Spelled(text)
        if any((find_places if spelled.mixed else find_provinces)(spelled)):
            return None
        found = [
            spelled.read(one[0], place, one[1])
            for place in range(len(spelled.words))
            if (one := self._names.at(spelled, place)) and _is_name(spelled, place)
        ]
        return found[0] if len({one.value for one in found}) == 1 else None


def _names(one: Description) -> Iterator[str]:
    """Yield the names of the place where a document is issued and of whose body issues it."""
    for said in (one.place, one.body):
        name = _LEVEL.sub("", said or "").strip()
        if (said == one.place or name != said) and len(words(name)) >= SHORTEST:
            yield name


def _is_name(spelled: Spelled, place: int) -> bool:
    """Tell whether a word begins a name: with a capital, where there are any behind the first."""
    begin = spelled.words[place].start
    inner = spelled.text[1:]
    return spelled.text[begin].isupper() or inner == inner.lower() or fold(inner) == inner
