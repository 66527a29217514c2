"""Whether the figures of a claim are those of a sentence: value, unit, thing, time, comparison."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.claims.content import Content
from assistant.claims.facts import ORDINAL, Day, read_facts
from assistant.claims.labels import (
    COMPARED,
    label_spans,
    own_terms,
    own_words,
    swapped,
    terms_within,
)
from assistant.claims.quantities import CHANGES, TERM, Quantity
from assistant.claims.relations import base_at
from assistant.claims.source import Claimed, Source
from assistant.period import find_periods
from assistant.reports import Period

ROUNDING = Decimal("0.05")  # "gần 500" may stand for 475 to 500
NEAR = 30  # characters after a number in which stands what it counts
COUNTED = 6  # words after a number that may be what it counts
ABOUT = Decimal("0.02")  # and "khoảng 500" for 490 to 510


def absent(claim: Claimed, source: Source) -> str | None:
    """Return what kind of number of a claim a sentence does not have at all."""
    mine, said, around = claim.facts, source.facts, source.around
    if not mine.symbols <= said.symbols | around.symbols:
        return "document number"
    if not all(_has_day(day, (*said.days, *around.days)) for day in mine.days):
        return "date"
    if not mine.spans <= said.spans | around.spans:
        return "years"
    return None if all(_has(quantity, source) for quantity in mine.quantities) else "number"


def _has(quantity: Quantity, source: Source) -> bool:
    if any(same_quantity(quantity, one, source) for one in source.facts.quantities):
        return True
    if quantity.unit == ORDINAL:
        return _names(quantity, source)
    # Small counts are written in words in one text and in digits in another; and who tells of "ba
    # nguồn" may have counted them.
    return not quantity.unit and (quantity.value in source.facts.digits or quantity.small)


def _names(ordinal: Quantity, source: Source) -> bool:
    """Tell whether a number that names something stands in the sentence or above it."""
    above = {one.value for one in source.around.quantities if one.unit == ORDINAL}
    return ordinal.value in source.facts.digits | above


def _has_day(day: Day, known: Sequence[Day]) -> bool:
    return any(
        (day.day, day.month) == (one.day, one.month)
        and (day.year is None or one.year is None or day.year == one.year)
        for one in known
    )


def same_quantity(claimed: Quantity, written: Quantity, source: Source) -> bool:
    """Tell whether a claim's quantity is the one written: unit, scale and bound included."""
    if not _same_unit(claimed, written, source):
        return False
    values = written.values
    scaled = written.value != written.bare or claimed.value == claimed.bare
    if not written.unit and not scaled and _scale_above(claimed, source):
        # A table's cell.
        values += tuple(value * claimed.scale for value in values)
    return any(_within(claimed, value, written, source) for value in values)


def _same_unit(claimed: Quantity, written: Quantity, source: Source) -> bool:
    if claimed.unit == written.unit:
        return True
    if ORDINAL in (claimed.unit, written.unit):
        return not claimed.unit and claimed.value == claimed.bare
    if not written.unit:
        # A table's header, or a note above it, says the unit of its cells.
        return claimed.unit in _units_above(source)
    # "1.250,5 tỷ" is said of money without its name.
    return not claimed.unit and written.unit == "vnd" and claimed.value != claimed.bare


_UNIT_SAID = re.compile(r"\(([^()]{1,30})\)|đơn vị(?: tính)?:?\s*([^|\n.;]{1,30})")


def _units_above(source: Source) -> set[str]:
    """Return the units that a header or a note says for a table: (tỷ đồng), Đơn vị: ha."""
    found = _UNIT_SAID.findall(f"{source.above}\n{source.before}\n{source.text}".lower())
    said = " ; ".join(f"1 {bracket or note}" for bracket, note in found)
    return {one.unit for one in read_facts(said, False).quantities}


_SCALES = {
    10**12: r"(?:nghìn|ngàn) t[ỷỉ]",
    10**9: r"t[ỷỉ]",
    10**6: "triệu",
    10**3: "nghìn|ngàn",
}


def _scale_above(claimed: Quantity, source: Source) -> bool:
    scale = int(claimed.scale)
    around = f"{source.above}\n{source.before}".lower()
    return scale in _SCALES and bool(re.search(rf"\b(?:{_SCALES[scale]})\b", around))


def _within(claimed: Quantity, value: Decimal, written: Quantity, source: Source) -> bool:
    mine = claimed.value
    if mine == value:
        return claimed.hedge in ("", "about", written.hedge) or _bounded(claimed, written, source)
    if written.hedge not in ("", "about") or not value:
        return False
    if not claimed.hedge and claimed.scale != written.scale:
        return _rounded(claimed, value)
    if claimed.hedge == "more":
        return value * (1 - ROUNDING) <= mine < value
    if claimed.hedge == "less":
        return value < mine <= value * (1 + ROUNDING)
    if claimed.hedge != "about" or _figures(claimed.bare) >= _figures(written.bare):
        return False  # "khoảng 5.646" rounds no 5.664
    return abs(mine - value) <= ABOUT * abs(value)


def _figures(number: Decimal) -> int:
    """Return how many figures of a number are told: two of 1.500."""
    return len(str(number).replace(".", "").strip("0"))


def _rounded(claimed: Quantity, value: Decimal) -> bool:
    """Tell whether a claim tells an amount in a larger unit, rounded as far as it shows."""
    shown = value / claimed.scale
    digits = len(claimed.bare.as_tuple().digits)
    return digits >= 3 and shown.quantize(claimed.bare) == claimed.bare


def _bounded(claimed: Quantity, written: Quantity, source: Source) -> bool:
    """Tell whether a sentence sets a number as a bound in other words: vượt kịch bản 8,52%."""
    bound = r"vượt|cao hơn|hơn|trên" if claimed.hedge == "more" else r"thấp hơn|dưới|không"
    return not written.hedge and bool(re.search(rf"\b(?:{bound})\b", source.text.lower()))


# The same months as those told before, of another year.
_SAME = re.compile(r"\b(?:same (?:quarter|month|period)|cùng (?:quý|tháng|kỳ))\b", re.IGNORECASE)
# What stands before such a word is told of another figure: 41 người bị thương trong 65 vụ.
_WITHIN = re.compile(r"\btrong (?:khoảng |gần |hơn |tổng số )?$")


# -- of what, when, and against what --------------------------------------------------------


class Figures:
    """A claim's figures beside those of a sentence, each with the words that belong to it."""

    def __init__(self, claim: Claimed, source: Source, content: Content) -> None:
        self._claim, self._source, self._content = claim, source, content
        self._mine = label_spans(
            claim.text, claim.facts.quantities, lambda span: bool(terms_within(claim.terms, span))
        )
        self._theirs = label_spans(
            source.text,
            source.facts.quantities,
            lambda span: content.tells(COMPARED.sub(" ", source.text[slice(*span)])),
        )

    def fault(self) -> str | None:
        """Return how a figure that the sentence has is told wrongly, or None."""
        for place, quantity in enumerate(self._claim.facts.quantities):
            faults = [
                self._fault(place, other)
                for other, written in enumerate(self._source.facts.quantities)
                if same_quantity(quantity, written, self._source)
            ]
            if faults and all(faults):
                return faults[0]
            if not faults and quantity.small and self._counted_otherwise(place):
                return "count"
        return None if self._claim.facts.quantities else _time_fault(self._claim, self._source)

    def _fault(self, place: int, other: int) -> str | None:
        claimed = self._claim.facts.quantities[place]
        written = self._source.facts.quantities[other]
        said = claimed.change or self._change_after(self._claim, claimed, self._mine[place])
        told = written.change or self._change_after(self._source, written, self._theirs[other])
        if said and told and said != told:
            return "turned round"
        return (
            self._base_fault(place, other)
            or self._period_fault(place, other)
            or self._thing_fault(place, other)
        )

    def _counted_otherwise(self, place: int) -> bool:
        """Tell whether a sentence has another count of what a claim counts in words."""
        quantity = self._claim.facts.quantities[place]
        after = [term for term in self._claim.terms if term.start >= quantity.end][:1]
        counts = [one for one in self._source.facts.quantities if not one.unit]
        return bool(after) and any(
            self._content.said(self._source.text[one.end : one.end + NEAR]).meets(after[0])
            for one in counts
        )

    @staticmethod
    def _change_after(said: Claimed | Source, one: Quantity, span: tuple[int, int]) -> str:
        """Return the change told after a count: 7 nhóm giảm giá."""
        if one.unit:
            return ""
        match = CHANGES.search(said.text[one.end : span[1]].lower())
        return match.lastgroup or "" if match else ""

    def _base_fault(self, place: int, other: int) -> str | None:
        quantity = self._claim.facts.quantities[place]
        if not quantity.change and quantity.unit not in ("%", "pp"):
            return None  # an amount is compared with nothing
        said = _base(self._claim, place)
        written = _base(self._source, other)
        return "compared with another" if said and written and said != written else None

    def _period_fault(self, place: int, other: int) -> str | None:
        claim, source = self._claim, self._source
        local = _periods_at(claim.facts.times, self._mine[place])
        named = local or own_periods(claim)
        wanted = named or claim.asked
        if not wanted:
            return None
        own = _periods_at(source.facts.times, self._theirs[other])
        known = own or source.periods
        if not local:
            # Told elsewhere in the claim: it need not be that of this figure.
            known = (*own, *source.facts.periods, *source.periods)
        if any(_agree(a, b, source) for a in wanted for b in known):
            return None
        if (
            _SAME.search(claim.text[slice(*self._mine[place])])
            and _only_years(wanted)
            and {a.year for a in wanted} & {b.year for b in own}
        ):
            return None
        if _only_years(own) and any(_agree(a, b, source) for a in wanted for b in source.periods):
            return None
        if _only_years(wanted) and not _only_years(known):
            # A report of a month says of the year what it says of no month.
            return None if {a.year for a in wanted} & source.years and not own else "period"
        return "period" if known or named else None

    def _thing_fault(self, place: int, other: int) -> str | None:
        written = self._source.facts.quantities
        claimed = self._claim.facts.quantities[place]
        if not claimed.unit and TERM.match(self._claim.text.lower(), claimed.end):
            return None  # what a term is of is often told far from it
        terms = own_terms(self._claim.terms, self._mine, place)
        if self._claim.english and claimed.unit == ORDINAL:
            terms = [term for term in terms if term.start > claimed.start]  # its 14th term
        own = own_words(self._source.text, self._theirs, other, self._content)
        own |= self._content.said(self._gap(other))
        rivals = [
            own_words(self._source.text, self._theirs, rival, self._content)
            for rival, one in enumerate(written)
            if one.value != written[other].value and one.unit == written[other].unit
        ]
        start = claimed.start
        if self._claim.english and terms:
            nearest = min(terms, key=lambda term: abs(term.start - start))
            if not any(one.share(nearest) for one in (own, *rivals)):
                return None  # "13 medals" where nothing is known to mean medals
        # In English the word before a number is often no part of it: "Japan, with 178 projects".
        before = [term for term in terms if term.start < start]
        apart = self._claim.english or _WITHIN.search(self._claim.text[:start].lower())
        last = [] if apart else before[-1:]
        if any(rival.meets(term) and not own.share(term) for term in last for rival in rivals):
            return "of another thing"
        return "of another thing" if swapped(terms, own, rivals) else None

    def _gap(self, other: int) -> str:
        """Return what stands between a figure's label and the words that the one before counts."""
        if not other:
            return ""
        before = self._source.facts.quantities[other - 1].end
        between = self._source.text[before : self._theirs[other][0]]
        if re.search(r"[;:]|\.\s", between):
            return ""
        return " ".join(COMPARED.sub(" ", between).split()[COUNTED:])


def _base(said: Claimed | Source, place: int) -> str:
    quantities = said.facts.quantities
    following = quantities[place + 1].start if place + 1 < len(quantities) else len(said.text)
    return base_at(said.facts.times, quantities[place].start, quantities[place].end, following)


def own_periods(claim: Claimed) -> tuple[Period, ...]:
    return _told_periods(claim.facts.times)


_FROM_TO = re.compile(
    r"\b(?:from|between|từ)\b.*\b(?:to|and|through|đến)\b|[a-z]{3,9}\s?[–—-]\s?[A-Z][a-z]{2,8}\b"
)


def _told_periods(text: str) -> tuple[Period, ...]:
    """Return the periods of a text that are not only compared with; from January to April too."""
    rest = COMPARED.sub(" ", text)
    found = find_periods(rest)
    if len(found) == 2 and found[0].first < found[1].last and _FROM_TO.search(rest):
        first, last = found
        return (*found, replace(last, first=first.first, year=last.year or first.year))
    return found


def _periods_at(text: str, span: tuple[int, int]) -> tuple[Period, ...]:
    """Return the periods told of a label, else the last told before it."""
    if found := _told_periods(text[span[0] : span[1]]):
        return found
    return _told_periods(text[: span[0]])[-1:]


def _only_years(periods: Sequence[Period]) -> bool:
    return bool(periods) and all((one.first, one.last) == (1, 12) for one in periods)


def _agree(claimed: Period, known: Period, source: Source) -> bool:
    """Tell whether two periods are the same; without a year it is that of the report."""
    if claimed.year and known.year and claimed.year != known.year:
        return False
    if claimed.year and not known.year and source.years and claimed.year not in source.years:
        return False
    return (claimed.first, claimed.last) == (known.first, known.last)


def _time_fault(claim: Claimed, source: Source) -> str | None:
    """Tell whether a claim without figures is of another time."""
    named = own_periods(claim)
    wanted = named or claim.asked
    known = (*source.facts.periods, *source.periods)
    if not wanted or not (known or named):
        return None
    years = {one.year for one in known}
    if any(
        _agree(a, b, source) or (_only_years((a,)) and a.year in years)
        for a in wanted
        for b in known
    ):
        return None
    return "period"
