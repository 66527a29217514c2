"""Whether each figure of a claim is told of the thing, time and comparison it is written of."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from assistant.claims import apart, counted, ranks, shares, wholes
from assistant.claims.amounts import same_quantity
from assistant.claims.content import SAME, Content, Said, Term
from assistant.claims.facts import ORDINAL
from assistant.claims.heads import Heads
from assistant.claims.kinds import is_of_other_kind
from assistant.claims.labels import (
    CLEARLY,
    COMPARED,
    HARD,
    Span,
    is_range,
    label_spans,
    own_terms,
    subject_span,
    swapped,
    telling,
    terms_within,
)
from assistant.claims.named import name_before
from assistant.claims.opposites import is_of_other_level
from assistant.claims.pairs import paired
from assistant.claims.quantities import CHANGES, Quantity
from assistant.claims.source import Claimed, Source
from assistant.claims.times import (
    agree,
    base_at,
    dated,
    only_years,
    periods_at,
    position_of,
    time_fault,
    told_periods,
)
from assistant.naming.period import find_periods
from assistant.text import blanked, fold, is_row

AFTER = 4  # words after a number of a claim, of which the first that tells is what it counts
LIST = 2  # other figures of a kind, of things of their own, in a list
COUNTED = 6  # words after a number that may be what it counts

# The same months as those told before, of another year.
_SAME = re.compile(r"\b(?:same (?:quarter|month|period)|cùng (?:quý|tháng|kỳ))\b", re.IGNORECASE)
# What a text refers to is told of all that is around: trừ trường hợp tại Điều 13.
_REFERENCE = re.compile(r"\b(?:điều|khoản|điểm|chương|mục|article|clause|chapter|section)\s*$")
_STABLE = re.compile(
    r"\b(?:ổn định|giữ nguyên|không (?:đổi|thay đổi|biến động)|stable|unchanged|flat)\b"
)
# Why it is so is told of other things: peanuts fell to 5 ha as farmers switched to maize.
_BECAUSE = re.compile(r"\b(?:as(?! (?:of|well|many|much|at)\b)|because|since|due to|after|when)\b")
_REASON = re.compile(r"\b(?:because|due to|owing to|thanks to|as a result of)\b")
_YEAR_EARLIER = re.compile(
    r"\b(?:year (?:earlier|before|ago)|(?:last|previous) year|năm (?:trước|ngoái)|cùng kỳ)\b",
    re.IGNORECASE,
)


class Figures:
    """A claim's figures beside those of a sentence, each with the words that belong to it."""

    def __init__(self, claim: Claimed, source: Source, content: Content) -> None:
        self._claim, self._source, self._content = claim, source, content
        self._mine = label_spans(
            claim.text, claim.facts.quantities, lambda span: bool(terms_within(claim.terms, span))
        )
        self._pairs = paired(
            claim.text,
            claim.facts.quantities,
            self._mine,
            (
                lambda span: bool(terms_within(claim.terms, span)),
                lambda span: bool(
                    terms_within(claim.terms, span) or find_periods(claim.facts.times[slice(*span)])
                ),
            ),
        )

        def tells(span: Span) -> bool:
            return content.tells(telling(source.text, source.facts.rest, span))

        self._theirs = label_spans(source.text, source.facts.quantities, tells)
        self._their_pairs = paired(source.text, source.facts.quantities, self._theirs, (tells,))

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
        if self.exchanges() or shares.exchanged(
            self._claim, self._source, self._content, self._pairs
        ):
            return "of another thing"
        return None if self._claim.facts.quantities else time_fault(self._claim, self._source)

    def _fault(self, place: int, other: int) -> str | None:
        claimed = self._claim.facts.quantities[place]
        written = self._source.facts.quantities[other]
        said = counted.change_of(self._claim, claimed, self._mine[place])
        told = counted.change_of(self._source, written, self._theirs[other])
        stable = _STABLE.search(self._claim.text[slice(*self._mine[place])])
        if said and told and said != told:
            return "turned round"
        if claimed.change and not stable and self._is_stable(other):
            return "turned round"
        mine, theirs = (
            position_of(self._claim.text, claimed),
            position_of(self._source.text, written),
        )
        if mine and theirs and mine != theirs:
            return "of another thing"
        return (
            self._base_fault(place, other)
            or self._period_fault(place, other)
            or self._thing_fault(place, other)
        )

    def _is_stable(self, other: int) -> bool:
        """Tell whether a figure is said to have stayed as it was: 4.959 tỷ đồng, ổn định."""
        label = self._source.text[slice(*self._theirs[other])].lower()
        return bool(_STABLE.search(label) and not CHANGES.search(label))

    def _base_fault(self, place: int, other: int) -> str | None:
        quantity = self._claim.facts.quantities[place]
        if not quantity.change and quantity.unit not in ("%", "pp"):
            return None  # an amount is compared with nothing
        said, written = base_at(self._claim, place), base_at(self._source, other)
        if not said or not written:
            return None
        differs = any(
            mine and theirs and mine != theirs for mine, theirs in zip(said, written, strict=True)
        )
        return "compared with another" if differs else None

    def _period_fault(self, place: int, other: int) -> str | None:
        claim, source = self._claim, self._source
        pair = self._pairs.get(place)
        at = pair[0] if pair else claim.facts.quantities[place].start
        span = pair or self._mine[place]
        # When the reason came about is no time of the figure before it.
        reason = _REASON.search(claim.text, at, span[1])
        local = periods_at(claim.facts.times, (span[0], reason.start() if reason else span[1]), at)
        # What is told of another figure is of that.
        named = local or told_periods(blanked(claim.facts.times, self._mine))
        wanted = named or claim.asked
        if not wanted:
            return None
        own = periods_at(
            source.facts.times, self._theirs[other], source.facts.quantities[other].start
        )
        known = (*(own or source.periods), *dated(source))
        if not local:
            # Told elsewhere in the claim: it need not be that of this figure.
            known = (*own, *source.facts.periods, *source.periods)
        if any(agree(a, b, source) for a in wanted for b in known):
            return None
        if (
            _SAME.search(claim.text[slice(*self._mine[place])])
            and only_years(wanted)
            and {a.year for a in wanted} & {b.year for b in own}
        ):
            return None
        if _YEAR_EARLIER.search(claim.text[slice(*self._mine[place])]) and any(
            a.year and agree(replace(a, year=a.year - 1), b, source) for a in wanted for b in own
        ):
            return None
        around = any(agree(a, b, source) for a in wanted for b in source.periods)
        if only_years(own) and not only_years(wanted) and around:
            return None
        if only_years(wanted) and not only_years(known):
            # A report of a month says of the year what it says of no month.
            return None if {a.year for a in wanted} & source.years and not own else "period"
        return "period" if known or named else None

    def _thing_fault(self, place: int, other: int) -> str | None:
        if _REFERENCE.search(self._claim.text[: self._claim.facts.quantities[place].start].lower()):
            return None
        if self._heads.another_named(self._claim.terms, other) or self._has_own(place, other):
            return "of another thing"
        if self._is_of_another_head(place, other) or self._is_of_another_kind(place, other):
            return "of another thing"
        claimed, written = self._claim.facts.quantities[place], self._source.facts.quantities[other]
        if rank := ranks.written_out_of(claimed, self._claim, self._source):
            return None if ranks.has(rank, self._source) else "of another thing"
        if shares.taken_for_change(claimed, self._claim, written, self._source):
            return "of another thing"
        if counted.otherwise(claimed, self._claim, written, self._source):
            return "of another thing"
        if self._goes_on(place, other):
            return None
        # What belongs to a figure that the claim tells rightly as well is exchanged with nothing.
        exchanged = any(not self._is_told(rival, other) for rival in self._owners(place, other))
        return "of another thing" if exchanged else None

    def _goes_on(self, place: int, other: int) -> bool:
        """Tell whether a figure without words of its own goes on with the one before it in both."""
        terms = self._claim.terms
        if not place or place in self._pairs or terms_within(terms, self._mine[place]):
            return False
        before = self._claim.facts.quantities[place - 1]
        mine, text = self._source.facts.quantities[other], self._source.text
        return before.unit != ORDINAL and any(
            same_quantity(before, one, self._source)
            and not HARD.search(text, min(one.end, mine.end), max(one.start, mine.start))
            for one in self._source.facts.quantities
        )

    def names_another(self) -> bool:
        """Tell whether a figure of the claim stands beside another name in the sentence."""
        for quantity in self._claim.facts.quantities:
            told = [
                self._heads.another_named(self._claim.terms, other)
                for other, written in enumerate(self._source.facts.quantities)
                if same_quantity(quantity, written, self._source)
            ]
            if told and all(told):
                return True
        return False

    def exchanges(self) -> bool:
        """Tell whether two figures of the claim are of two items of a list."""
        return apart.exchanges(self._claim, self._source, self._mine, self._content)

    def _is_of_another_head(self, place: int, other: int) -> bool:
        """Tell whether a figure's item of a list begins with none of a claim's words for it, and
        another does.
        """
        terms = [term for term in self._claim.terms if not term.generic]
        # In manufacturing, 17 firms were dissolved.
        label = self._terms(place) if place else terms_within(terms, (0, self._mine[0][1]))
        return self._heads.another_begins(label, terms, other)

    def _is_of_another_kind(self, place: int, other: int) -> bool:
        label = self._claim.text[slice(*self._pairs.get(place, self._mine[place]))]
        mine = _BECAUSE.split(label)[0].strip() or label
        theirs = self._source.text[slice(*self._subject(other))]
        return self._claim.english and (
            is_of_other_kind(mine, True, theirs, "label")
            or is_of_other_level(mine, True, self._before(other))
        )

    @cached_property
    def _heads(self) -> Heads:
        return Heads(self._source, self._content)

    @cached_property
    def _names(self) -> dict[Quantity, str]:
        """What names right before the sentence's figures have them for their own."""
        named = (
            (one, name_before(self._source.text[: one.start]))
            for one in self._source.facts.quantities
        )
        return {one: name for one, name in named if name}

    def _has_own(self, place: int, other: int) -> bool:
        """Tell whether the one name of a list in a figure's label has a number of its own right
        after it in the sentence: 05 ca (Ân Thi 01, Khoái Châu 02).
        """
        mine, unit = self._names, self._source.facts.quantities[other].unit
        claim, label = fold(self._claim.text), fold(self._claim.text[slice(*self._mine[place])])
        named = {name for name in mine.values() if re.search(rf"\b{fold(name)}\b", claim)}
        if len(named) != 1 or len(mine) < LIST or not re.search(rf"\b{fold(*named)}\b", label):
            return False
        own = [one for one, name in mine.items() if name in named]
        return not any(
            same_quantity(told, one, self._source)
            for told in self._claim.facts.quantities
            for one in own
        ) and any(one.unit == unit for one in own)

    def _is_told(self, figure: int, other: int) -> bool:
        """Tell whether a claim has a figure of the sentence, with more of its words than of those
        of an `other`.
        """
        own, rival = self._own(figure), self._own(other)
        return any(
            sum(own.share(term) - rival.share(term) for term in self._terms(place)) > CLEARLY
            for place, one in enumerate(self._claim.facts.quantities)
            if same_quantity(one, self._source.facts.quantities[figure], self._source)
        )

    def _terms(self, place: int) -> list[Term]:
        pair = self._pairs.get(place)
        if pair and (terms := terms_within(self._claim.terms, pair)):
            return terms
        terms = own_terms(self._claim.terms, self._claim.text, self._mine, place)
        claimed = self._claim.facts.quantities[place]
        if self._claim.english and claimed.unit == ORDINAL:
            return [term for term in terms if term.start > claimed.start]  # its 14th term
        return terms

    def _own(self, other: int) -> Said:
        """Return what a figure of the sentence is written of."""
        if pair := self._their_pairs.get(other):
            return self._told(pair)
        subject = telling(self._source.text, self._source.facts.rest, self._subject(other))
        return self._content.said_within(subject) | self._content.said(
            f"{self._gap(other)} {self._lead(other)}"
        )

    def _owners(self, place: int, other: int) -> list[int]:
        """Return the other figures of a sentence that the words of a claim's figure belong to."""
        written = self._source.facts.quantities
        claimed = self._claim.facts.quantities[place]
        terms, own, subject = self._terms(place), self._own(other), self._subject(other)
        spans = {
            rival: self._subject(rival)
            for rival, one in enumerate(written)
            if one.value != written[other].value and one.unit == written[other].unit
            if not is_range(self._source.text, written, rival, other)
            if not self._changes_otherwise(place, rival, other)
            if not wholes.counts(rival, other, self._source)
            if not (claimed.change and self._only_changes(rival, other))
            if not wholes.are_told_as_one(place, rival, self._claim, self._source)
            if not counted.alike(claimed, self._claim, written[other], one, self._source)
        }
        # What goes on with a figure is of the same subject: 1.307 ha (tăng 13 ha).
        rivals = {
            rival: self._told(self._their_pairs.get(rival, span))
            for rival, span in spans.items()
            if span[0] > subject[0] or span[1] < subject[1]
        }
        # What is said of a whole is said of all its parts, and not of the first.
        rivals |= {
            rival: self._content.said(self._after(rival))
            for rival in rivals
            if wholes.is_first_part(rival, self._source)
        }
        terms = counted.without_voters(terms, written[other], self._source)
        if self._claim.english and terms and not claimed.unit:
            nearest = min(terms, key=lambda term: abs(term.start - claimed.start))
            if not any(one.share(nearest) for one in (own, *rivals.values())):
                return []  # "13 medals" where nothing is known to mean medals
        # What stands right before a number in Vietnamese is told of it: khai thác 500 ha.
        of_people = self._claim.text.startswith(" người", claimed.end)
        if not self._claim.english and of_people and any(own.share(one) > CLEARLY for one in terms):
            terms = [one for one in terms if one.said.lower() != "người"]  # 386 điều dưỡng
        beside = [] if self._claim.english else terms
        beside = [one for one in beside if one.start + len(one.said) + 1 == claimed.start]
        of_whole = any(wholes.counts(n, other, self._source) for n in range(len(written)))
        apart = len(rivals) >= LIST or other in self._their_pairs or of_whole
        listed = [own, *rivals.values()] if apart else []
        return [
            rival
            for rival, said in rivals.items()
            if swapped(terms, own, [said], listed)
            or any(said.meets(one) == SAME and not own.share(one) for one in beside)
            or self._counts(place, rival, other)
        ]

    def _only_changes(self, rival: int, other: int) -> bool:
        """Tell whether a count is the change of what a rival counts: 58 vụ …; giảm 9 vụ."""
        written = self._source.facts.quantities
        before, change = written[rival], written[other]
        if change.unit or not change.change or before.change or before.start > change.start:
            return False
        mine, theirs = (self._source.text[one.end :].split()[:1] for one in (change, before))
        return [w.strip(",;.)") for w in mine] == [w.strip(",;.)") for w in theirs] != []

    def _changes_otherwise(self, place: int, rival: int, other: int) -> bool:
        """Tell whether a count is told with the change of a claim, and a rival with no such change:
        7 nhóm giảm, 1 nhóm ổn định.
        """
        claimed = self._claim.facts.quantities[place]
        mine = counted.change_of(self._claim, claimed, self._mine[place])
        own, theirs = (
            counted.change_after(
                self._source, self._source.facts.quantities[one], self._theirs[one]
            )
            for one in (other, rival)
        )
        return not claimed.unit and bool(mine) and mine == own != theirs

    def _counts(self, place: int, rival: int, other: int) -> bool:
        """Tell whether what a claim counts with a figure stands after a rival in the sentence, and
        something else after the figure.
        """
        claimed = self._claim.facts.quantities[place]
        near = self._claim.text[claimed.end :].split(",")[0].split()[:AFTER]
        end = claimed.end + len(" ".join(near)) + 1
        terms = [t for t in self._terms(place) if claimed.end <= t.start < end]
        terms = counted.without_voters(terms, self._source.facts.quantities[other], self._source)
        theirs, mine = (self._after(one) for one in (rival, other))
        if not terms or not self._content.tells(mine):
            return False
        said = self._content.said(theirs)
        # What another cell of a row counts is not told of this one.
        own = self._content.said(mine) if is_row(self._source.text) else self._own(other)
        return said.share(terms[0]) > CLEARLY and not own.share(terms[0])

    def _after(self, one: int) -> str:
        """Return the words of a figure's label that stand after it."""
        if pair := self._their_pairs.get(one):
            return self._source.text[slice(*pair)]
        return self._source.text[self._source.facts.quantities[one].end : self._theirs[one][1]]

    def _subject(self, other: int) -> tuple[int, int]:
        source, at = self._source, self._source.facts.quantities[other].start
        if is_row(source.text):
            # All cells of a row are of one thing.
            start = source.text.rfind("\n", 0, at) + 1
            return start, start + len(source.text[start:].split("\n")[0])
        return subject_span(source.facts, source.text, self._theirs, other, self._content)

    def _told(self, span: tuple[int, int]) -> Said:
        return self._content.said(telling(self._source.text, self._source.facts.rest, span))

    def _before(self, other: int) -> str:
        """Return what stands between a figure and the one before: (cấp tỉnh: 190 vụ."""
        before = self._source.facts.quantities[other - 1].end if other else 0
        return self._source.text[before : self._source.facts.quantities[other].start]

    def _gap(self, other: int) -> str:
        """Return what stands between a figure's label and the words that the one before counts."""
        before = self._source.facts.quantities[other - 1].end if other else 0
        between = self._source.text[before : self._theirs[other][0]]
        if re.search(r"[;:]|\.\s", between):
            return ""
        return " ".join(COMPARED.sub(" ", between).split()[COUNTED if other else 0 :])

    def _lead(self, other: int) -> str:
        """Return what the first of a list says of all: dự án nhóm A 6 năm, nhóm B 4 năm."""
        source, first = self._source, other
        quantities = source.facts.quantities
        while first and quantities[first - 1].unit == quantities[other].unit:
            if re.search(
                r"[;:]|\.\s", source.text[quantities[first - 1].end : self._theirs[first][0]]
            ):
                break
            first -= 1
        item, lead = (
            [w for w in telling(source.text, source.facts.rest, span).split() if w[0].isalnum()]
            for span in (self._subject(other), self._subject(first))
        )
        begin = len(lead) - len(item)
        alike = first < other and item and begin > 0 and lead[begin] == item[0]
        return " ".join(lead[:begin]) if alike else ""
