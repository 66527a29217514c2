"""Where a question names what it is of (periods, conferences, places), and how they are said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from assistant.naming import Read, Spelled, find_places
from assistant.naming.period import read_periods
from assistant.naming.reading import find_conferences, without_references
from assistant.reports import Language, Period
from assistant.text import blanked

Named = Sequence[Read[str]]  # a name in the answer's language, and where it is said

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_ROMAN = ("I", "II", "III", "IV")
# Of "conferences 31 and 32" the second has no word of its own; it follows the first.
_NEXT = re.compile(
    r"\s*(?:,|và|va|với|voi|and|with|hay|or)\s+(?:lần\s+)?(?:thứ\s+|thu\s+)?(\d{1,3})\b"
)


@dataclass(frozen=True, slots=True)
class NamedThings:
    """What a text names of the documents it means, in order of the text, each time it is said."""

    periods: Named
    conferences: Named
    places: Named

    def kinds(self) -> tuple[Named, ...]:
        return self.periods, self.conferences, self.places


def find_named(text: str, language: Language, today: date | None = None) -> NamedThings:
    spelled = Spelled(text)
    return NamedThings(
        periods=[
            Read(period_name(read.value, language), read.start, read.end)
            for read in read_periods(without_references(text), today)
        ],
        conferences=_conferences(spelled, language),
        places=list(find_places(spelled)),
    )


def _conferences(spelled: Spelled, language: Language) -> Named:
    frame = "hội nghị lần thứ {}" if language == "vi" else "conference {}"
    found = {}
    for read in find_conferences(spelled):
        found[read.value] = Read(frame.format(read.value), read.start, read.end)
        if after := _NEXT.match(spelled.text, read.end):
            found[int(after[1])] = Read(frame.format(after[1]), *after.span())
    return sorted(found.values(), key=lambda read: read.start)


def period_name(period: Period, language: Language) -> str:
    """Return "tháng 3 năm 2025", "quý I năm 2025", "6 tháng đầu năm 2025" or the like."""
    first, last = period.first, period.last
    year = f" năm {period.year}" if period.year else ""
    in_year = f" {period.year}" if period.year else ""
    if period.is_year:
        return str(period.year) if language == "en" else f"năm {period.year}"
    if first == last:
        return f"tháng {first}{year}" if language == "vi" else f"{_MONTHS[first - 1]}{in_year}"
    if last - first == 2 and last % 3 == 0:
        quarter = last // 3
        return f"quý {_ROMAN[quarter - 1]}{year}" if language == "vi" else f"Q{quarter}{in_year}"
    if first == 1:
        if language == "vi":
            return f"{last} tháng đầu{year or ' năm'}"
        return f"the first {last} months" + (f" of{in_year}" if year else "")
    return f"tháng {first}-{last}{year}" if language == "vi" else f"months {first}-{last}{in_year}"


# What joins two things that are compared; "đến" and "to" make a span of both.
_JOINED = re.compile(
    r"\W*(?:,|\b(?:và|va|với|voi|hay|hay là|hay la|hoặc|hoac|and|with|or|versus|vs)\b)\W*"
    r"(?:cuối|cuoi|đầu|dau|kỳ|ky|of|in)?\W*",
    re.IGNORECASE,
)


def names_two(things: NamedThings, text: str) -> bool:
    """Tell whether two things of one kind are named side by side: "tháng 3 và tháng 4"."""
    return any(
        one.value != other.value and _JOINED.fullmatch(text, one.end, other.start)
        for kind in things.kinds()
        for one, other in pairwise(kind)
    )


def cut(text: str, named: Named) -> str:
    """Return `text` without the words that say what is `named`."""
    return " ".join(blanked(text, ((read.start, read.end) for read in named)).split())
