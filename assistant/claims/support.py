"""A claim and the passages it may rest on -> the exact sentences that support it, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.claims import amounts, denials
from assistant.claims.checks import Checks, Verdict
from assistant.claims.content import Content
from assistant.claims.facts import read_facts
from assistant.claims.labels import HARD
from assistant.claims.outdone import is_outdone
from assistant.claims.quantities import Quantity
from assistant.claims.source import Claimed, Source, read_sources
from assistant.lexicon import Lexicon
from assistant.reports import Passage, Period
from assistant.text import fold

LEAST = 0.01  # share of a claim that what supports it must say at all
WHOLLY = 0.9  # what denies so much of a claim is not gainsaid by its parts
LONGEST = 3  # sentences that may support a claim together, one after the other
_LETTERED = re.compile(
    r"\s*(?:\(?[a-zđ][).]|[-–+*•])\s"
)  # a), đ), -: what is listed beside is another case


@dataclass(frozen=True, slots=True)
class Support:
    """`passage.text[start:end]` says the claim, or a part of it."""

    passage: Passage
    start: int
    end: int
    coverage: float

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


Place = tuple[str, int, int]  # passage, start and end in it


def _place(one: Support | Source) -> Place:
    return one.passage.id, one.start, one.end


class Verifier:
    """Reads claims and sentences with the lexicon; cheap to ask again about the same passages."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._content = Content(lexicon)
        self._checks = Checks(self._content)
        self._sources = lru_cache(maxsize=512)(read_sources)

    def read(self, claim: str, english: bool, asked: Sequence[Period] = ()) -> Claimed:
        facts = read_facts(claim, english)
        terms = tuple(self._content.terms(facts.rest, english))
        return Claimed(claim, english, facts, terms, tuple(asked))

    def support(self, claim: Claimed, passages: Sequence[Passage]) -> tuple[Support, ...]:
        """Return the sentences that say a claim: one, or one for each of its parts; else ()."""
        singles = self._judged(claim, passages, 1)
        # What a sentence contradicts, its neighbours cannot make true.
        sound = {_place(one.source) for one in singles if one.lacks or not one.fault}
        least = max((one.outweighs for one in singles), default=0.0)
        for length in range(1, LONGEST + 1):
            judged = singles if length == 1 else self._judged(claim, passages, length, sound)
            whole = self._best(judged)
            # What denies the same is not gainsaid by what denies nothing.
            denies = whole and denials.answers(claim, whole.text, self._content)
            # Of two that say as much in English the one that denies decides.
            more = whole.coverage - least if whole else 0.0
            gainsaid = not denies and (more <= 0 < least if claim.english else more < 0)
            if whole and whole.coverage >= LEAST and not gainsaid:
                outdone = is_outdone(claim, whole.text, singles, self._content)
                return () if outdone else (whole,)
        # A part may leave out whose a figure is.
        sound = {
            _place(one.source)
            for one in singles
            if one.fault != "bodies exchanged" and not self._checks.mixes_up(claim, one.source)
        }
        wholly = any(one.fault == "denial" and one.share >= WHOLLY for one in singles)
        for parts in () if wholly else _parts(claim):
            told = self._joined(claim, parts)
            if len(told) > 1 and (found := self._support_parts(told, passages, sound)):
                text = "\n".join(one.text for one in found)
                return () if is_outdone(claim, text, singles, self._content) else found
        return ()

    def _joined(self, claim: Claimed, parts: Sequence[str]) -> list[Claimed]:
        """Read the parts of a claim; one that tells of no subject goes on with the one before."""
        told: list[Claimed] = []
        for part in parts:
            read = self.read(part, claim.english, claim.asked)
            # "Đến ngày 25/3/2025," is no statement.
            if told and not (_tells(read) and _tells(told[-1])):
                read = self.read(f"{told.pop().text}, {part}", claim.english, claim.asked)
            told.append(read)
        return told

    def _support_parts(
        self, parts: Sequence[Claimed], passages: Sequence[Passage], sound: Set[Place]
    ) -> tuple[Support, ...]:
        """Return the sentence of each part; () if one has none."""
        found: list[Support] = []
        for part in parts:
            judged = self._judged(part, passages, 1)
            one = self._best([one for one in judged if _place(one.source) in sound])
            if one is None or one.coverage < max(LEAST, *(one.outweighs for one in judged)):
                return ()
            found.append(one)
        return tuple({_place(one): one for one in found}.values())

    def _judged(
        self,
        claim: Claimed,
        passages: Sequence[Passage],
        length: int,
        sound: Set[Place] | None = None,
    ) -> list[Verdict]:
        """Return what each run of `length` sentences, all of them `sound`, says of a claim."""
        found = []
        for passage in passages:
            preceding = next((one for one in passages if _leads_to(one, passage)), None)
            singles = self._sources(passage, 1, preceding)
            for first, source in enumerate(self._sources(passage, length, preceding)):
                run = singles[first : first + length]
                if sound is not None and not sound >= set(map(_place, run)):
                    continue
                verdict = self._checks.judge(claim, source)
                if verdict.supports and self._is_of_another(claim, run, singles):
                    verdict = replace(verdict, fault="of another item")
                found.append(verdict)
        return found

    def _is_of_another(
        self, claim: Claimed, run: Sequence[Source], singles: Sequence[Source]
    ) -> bool:
        if len(run) > 1 and (self._is_stray(claim, run) or _is_of_other_days(claim, run)):
            return True
        return any(self._is_of_another_item(claim, item, singles) for item in run)

    @staticmethod
    def _best(judged: Sequence[Verdict]) -> Support | None:
        """Return what says most of a claim, if any says it; what says it word for word first."""
        told = [one for one in judged if one.supports]
        if not told:
            return None
        best = max(told, key=lambda one: (one.share, one.with_lead))
        return Support(best.source.passage, best.source.start, best.source.end, best.share)

    def _is_stray(self, claim: Claimed, run: Sequence[Source]) -> bool:
        """Tell whether a figure stands only in items of a run that say nothing else of a claim."""
        terms = [term for term in claim.terms if not term.generic]
        for quantity in claim.facts.quantities:
            having = [
                source
                for source in run
                if any(
                    amounts.same_quantity(quantity, one, source) for one in source.facts.quantities
                )
            ]
            said = [self._content.said(f"{one.lead}\n{one.text}") for one in having]
            items = having and all(_LETTERED.match(one.text) for one in having)
            if terms and items and not any(one.share(term) for one in said for term in terms):
                return True
        return False

    def _is_of_another_item(self, claim: Claimed, item: Source, singles: Sequence[Source]) -> bool:
        """Tell whether an item has a figure of a claim that tells of another item beside it."""
        if not _LETTERED.match(item.text):
            return False
        own = self._content.said(item.text)
        terms = [term for term in claim.terms if not term.generic]
        for other in singles:
            if other is item or other.lead != item.lead or not _LETTERED.match(other.text):
                continue
            said = self._content.said(other.text)
            more = [term for term in terms if said.share(term) > own.share(term)]
            less = [term for term in terms if said.share(term) < own.share(term)]
            if more and not less and _has_rival(claim, item, other):
                return True
        return False


def _has_rival(claim: Claimed, item: Source, other: Source) -> bool:
    """Tell whether an `other` item has another figure where an item has one of a claim's."""
    mine = claim.facts.quantities
    return any(
        one.unit == rival.unit and any(amounts.same_quantity(said, one, item) for said in mine)
        for one in item.facts.quantities
        for rival in other.facts.quantities
        if not any(amounts.same_quantity(said, rival, other) for said in mine)
    )


def _is_of_other_days(claim: Claimed, run: Sequence[Source]) -> bool:
    """Tell whether a figure of a run stands beside days from and to, others than a claim's."""
    for quantity in claim.facts.quantities:
        days = _days_beside(claim, quantity)
        if len(days) < 2:
            continue
        beside = [
            {(one.day, one.month) for one in source.facts.days}
            for source in run
            if any(amounts.same_quantity(quantity, one, source) for one in source.facts.quantities)
        ]
        if beside and all(len(own) > 1 and not days <= own for own in beside):
            return True
    return False


def _days_beside(claim: Claimed, quantity: Quantity) -> set[tuple[int, int]]:
    """Return the days of the clause of a claim that a figure stands in, by day and month."""
    ends = [match.end() for match in HARD.finditer(claim.text)]
    start = max((end for end in ends if end <= quantity.start), default=0)
    end = min((end for end in ends if end > quantity.start), default=len(claim.text))
    days = read_facts(claim.text[start:end], claim.english).days
    return {(one.day, one.month) for one in days}


def _leads_to(one: Passage, passage: Passage) -> bool:
    """Tell whether a passage ends where another of its report begins, white space aside."""
    return one.report == passage.report and 0 <= passage.start - one.end <= len("\n\n")


def _tells(claim: Claimed) -> bool:
    return any(not term.generic for term in claim.terms)


# Where a claim may be parted, the surest first.
_AND = r"(?:và|còn|trong khi|đồng thời|while|whereas|and|but)"
_PARTINGS = (
    re.compile(r"\s*;\s*"),
    re.compile(rf"\s*;\s*|,\s*{_AND}\s+", re.IGNORECASE),
    re.compile(rf"\s*;\s*|,\s+(?!\d)|\s+{_AND}\s+", re.IGNORECASE),
)


def _parts(claim: Claimed) -> Iterator[list[str]]:
    """Yield the ways to part a claim, never within the name of a body."""
    seen: set[tuple[str, ...]] = set()
    for parting in _PARTINGS:
        parts, begin = [], 0
        for match in parting.finditer(claim.text):
            if not any(one.start < match.start() < one.end for one in claim.facts.bodies):
                parts.append(claim.text[begin : match.start()])
                begin = match.end()
        parts = [one for one in (*parts, claim.text[begin:]) if any(c.isalnum() for c in one)]
        # A part of one word is none: "quốc phòng, an ninh".
        whole = len(parts) > 1 and all(len(part.split()) > 2 for part in parts)
        if whole and tuple(parts) not in seen:
            seen.add(tuple(parts))
            yield parts


def is_other_language(claim: str, english: bool) -> bool:
    """Tell whether a claim is in another language than the answer's: marks tell Vietnamese."""
    marked = sum(fold(word) != word.lower() for word in claim.split())
    if english:
        return marked > 0.4 * len(claim.split())
    return len(claim.split()) > 3 and not marked
