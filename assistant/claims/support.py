"""A claim and the passages it may rest on -> the exact sentences that support it, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from assistant.claims import agents, amounts, contrasts, figures, named
from assistant.claims.content import NOTHING, Content, coverage, initials_said
from assistant.claims.facts import read_facts
from assistant.claims.orders import addresses_a_model
from assistant.claims.source import Claimed, Source, read_sources
from assistant.lexicon import Lexicon
from assistant.reports import Passage, Period
from assistant.text import find_quote, fold, words

# The share of a claim's terms that its sentence must say, in Vietnamese and in English, where
# figures are checked besides; and where none are.
ENOUGH_VIETNAMESE, ENOUGH_ENGLISH = 0.5, 0.25
WITHOUT_FIGURES = 0.1  # more than that
ADDS = 0.2  # share of a claim's terms that a further clause must add
OF_OTHERS = 0.75  # a sentence that does not deny what a claim denies counts as much
PARTLY_DENIED = 0.5  # share of a word that must be the same
LEAST = 0.01  # share of a claim that what supports it must say at all
LONGEST = 3  # sentences that may support a claim together, one after the other
_LETTERED = re.compile(r"\s*\(?[a-zđ][).]\s")  # a), đ): what is listed beside is another case
_ASIDE = re.compile(r"\([^()]*\)")
_LEFT_OUT = re.compile(r"\b(?:chưa|không) (?:bao gồm|gồm|tính|kể)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Support:
    """`passage.text[start:end]` says the claim, or a part of it."""

    passage: Passage
    start: int
    end: int
    coverage: float


Place = tuple[str, int, int]  # passage, start and end in it


def _place(one: Support | Source) -> Place:
    return one.passage.id, one.start, one.end


class Verifier:
    """Reads claims and sentences with the lexicon; cheap to ask again about the same passages."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._content = Content(lexicon)
        self._sources = lru_cache(maxsize=512)(read_sources)

    def read(self, claim: str, english: bool, asked: Sequence[Period] = ()) -> Claimed:
        facts = read_facts(claim, english)
        terms = tuple(self._content.terms(facts.rest, english))
        return Claimed(claim, english, facts, terms, tuple(asked))

    def support(self, claim: Claimed, passages: Sequence[Passage]) -> tuple[Support, ...]:
        """Return the sentences that say a claim: one, or one for each of its parts; () if none do.

        A part that tells of no subject must be said by the sentence that says the part before it.
        """
        # What a sentence contradicts, its neighbours cannot make true.
        sound = self._without_contradictions(claim, passages)
        denied = self._denied(claim, passages)
        for length in range(1, LONGEST + 1):
            whole = self._best(claim, passages, length, sound)
            if whole and whole.coverage >= max(denied, LEAST):
                return (whole,)
        # A part may leave out whose a figure is.
        sound = frozenset(
            _place(source)
            for passage in passages
            for source in self._sources(passage, 1)
            if not figures.Figures(claim, source, self._content).names_another()
        )
        for parts in _parts(claim):
            found: list[Support] = []
            for part in parts:
                read = self.read(part, claim.english, claim.asked)
                tells = any(not term.generic for term in read.terms)
                if not found and not tells:
                    break  # "Đến ngày 25/3/2025," is no statement
                same = found[-1:] if found and not tells else []
                one = self._best(read, passages, 1, {_place(one) for one in same} or sound)
                if one is None or one.coverage < max(self._denied(read, passages), LEAST):
                    break
                found.append(one)
            else:
                return tuple({_place(one): one for one in found}.values())
        return ()

    def _best(
        self,
        claim: Claimed,
        passages: Sequence[Passage],
        length: int,
        within: Set[Place] | None = None,
    ) -> Support | None:
        """Return the run of `length` sentences that says most of a claim, if any says it.

        Each of them is one of those `within`, if they are given.
        """
        best: Support | None = None
        most = 0.0, 0.0
        for passage in passages:
            singles = self._sources(passage, 1)
            for first, source in enumerate(self._sources(passage, length)):
                run = map(_place, singles[first : first + length])
                if within is not None and not within >= set(run):
                    continue
                if self.lacks(claim, source):
                    continue
                if length > 1 and self._is_stray(claim, singles[first : first + length]):
                    continue
                items = singles[first : first + length]
                if any(self._is_of_another_item(claim, item, singles) for item in items):
                    continue
                share = coverage(claim.terms, self._content.said(source.text), NOTHING)
                if not self.contradicts(claim, source):
                    # What says it word for word comes first.
                    share += _is_quoted(claim.text, source.text)
                    rank = share, self._share_with_lead(claim, source)
                    if best is None or rank > most:
                        most, best = rank, Support(passage, source.start, source.end, share)
        return best

    def _denied(self, claim: Claimed, passages: Sequence[Passage]) -> float:
        """Return how much of a claim is said by a sentence of that time that denies it.

        What a claim denies itself, a sentence of something else need not.
        """
        weight = OF_OTHERS if contrasts.denies(claim.text, claim.english) else 1.0
        return max(
            (
                self._share_with_lead(claim, source) * weight
                for passage in passages
                for source in self._sources(passage, 1)
                if not self.lacks(claim, source)
                and not _is_quoted(claim.text, source.text)
                and self._sense_fault(claim, source) not in (None, "how often")
                and figures.Figures(claim, source, self._content).fault() != "period"
            ),
            default=0.0,
        )

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

    def _share_with_lead(self, claim: Claimed, source: Source) -> float:
        said = self._content.said(source.text)
        lead = self._content.said(source.lead) if contrasts.denies(source.lead, False) else NOTHING
        return coverage(claim.terms, said, lead)

    def _without_contradictions(
        self, claim: Claimed, passages: Sequence[Passage]
    ) -> frozenset[Place]:
        return frozenset(
            _place(source)
            for passage in passages
            for source in self._sources(passage, 1)
            if self.lacks(claim, source) or not self.contradicts(claim, source)
        )

    def lacks(self, claim: Claimed, source: Source) -> str | None:
        """Return what of a claim a sentence does not have at all, or None."""
        if addresses_a_model(source.text):
            return "addressed to a model"
        return (
            amounts.absent(claim, source)
            or self._words_fault(claim, source)
            or named.absent(claim, source, self._content)
            or self._change_fault(claim, source)
            or agents.absent(claim, source, self._content)
        )

    def contradicts(self, claim: Claimed, source: Source) -> str | None:
        """Return how a claim tells wrongly what a sentence has, or None."""
        fault = figures.Figures(claim, source, self._content).fault()
        if _is_quoted(claim.text, source.text):
            # Word for word: only another time than the one asked about makes it wrong.
            return fault if claim.asked and fault == "period" else None
        return (
            self._sense_fault(claim, source)
            or fault
            or agents.exchanged(claim, source, self._content)
        )

    def _words_fault(self, claim: Claimed, source: Source) -> str | None:
        said = self._content.said(source.text)
        above = self._content.said(f"{source.above}\n{source.lead}")
        enough = ENOUGH_ENGLISH if claim.english else ENOUGH_VIETNAMESE
        if claim.facts.quantities or claim.facts.days or claim.facts.symbols:
            around = above | self._content.said(source.before)
        else:
            around, enough = above, enough if claim.english else enough + WITHOUT_FIGURES
        if coverage(claim.terms, said, around) < enough:
            return "words"
        above |= said
        names = [term for term in claim.terms if term.name and not above.meets(term)]
        if claim.english:
            # A word of English is no name: the lexicon may say it otherwise.
            names = [term for term in names if not self._content.is_english(term.said)]
        names = [term for term in names if not above.stands(term.said)]
        short = initials_said(claim.text, f"{source.above}\n{source.text}") if names else ()
        told = all(word.folded in short for term in names for word in words(term.said))
        return None if told else "name"

    @staticmethod
    def _change_fault(claim: Claimed, source: Source) -> str | None:
        """Return "change" if a claim without figures tells of one that a sentence does not."""
        if claim.facts.quantities:
            return None  # a figure has its own
        said = f"{source.lead}\n{source.text}"
        return "change" if contrasts.untold_change(claim.text, claim.english, said) else None

    def _sense_fault(self, claim: Claimed, source: Source) -> str | None:
        clause = self._nearest_clause(claim, source)
        # Who denies may rest on any word of the sentence; who does not, not on a clause that does.
        denied = source.text
        if not contrasts.denies(claim.text, claim.english):
            denied = self._without_asides(claim, clause, source.text)
        denied = f"{source.lead}\n{denied}"
        differs = contrasts.denial_differs(claim.text, claim.english, denied)
        if differs and self._tells_denied(claim, denied):
            return "denial"
        if contrasts.opposes(claim.text, claim.english, clause):
            return "opposite"
        if contrasts.told_as_done(claim.text, clause):
            return "told as done"
        if contrasts.often_otherwise(claim.text, f"{source.above}\n{source.lead}\n{source.text}"):
            return "how often"
        return "overstated" if contrasts.overstates(claim.text, clause, source.text) else None

    def _without_asides(self, claim: Claimed, clause: str, text: str) -> str:
        """Return a clause of `text` without the brackets of which a claim says nothing."""
        said = self._content.said(_ASIDE.sub(" ", text))
        own = [self._content.said(_LEFT_OUT.sub(" ", one)) for one in _ASIDE.findall(clause)]
        terms = [term for term in claim.terms if not said.share(term)]
        told = any(one.share(term) for one in own for term in terms)
        return clause if told else _ASIDE.sub(" ", clause)

    def _tells_denied(self, claim: Claimed, text: str) -> bool:
        """Tell whether what one of a claim and a text denies is what the other says."""
        mine = contrasts.denied_words(claim.text, claim.english)
        if mine:
            said = self._content.said(text)
            heads = [self._content.terms(one, claim.english)[:1] for one in mine]
            return any(
                not head or any(said.share(term) > PARTLY_DENIED for term in head) for head in heads
            )
        theirs = contrasts.denied_words(text, False)
        heads = [self._content.terms(one, False)[:1] for one in theirs]
        return any(not head or any(self._says(claim, one.said) for one in head) for head in heads)

    def _says(self, claim: Claimed, word: str) -> bool:
        said = self._content.said(word)
        return any(said.share(term) > PARTLY_DENIED for term in claim.terms if not term.generic)

    def _nearest_clause(self, claim: Claimed, source: Source) -> str:
        """Return the clauses of a sentence that say most of a claim, each adding to the others."""
        clauses = [one for one in re.split(r"(?<=[;:,).])\s|(?=\()", source.text) if one.strip()]
        terms = [term for term in claim.terms if not term.generic] or list(claim.terms)
        met = [{n for n, t in enumerate(terms) if self._content.said(c).meets(t)} for c in clauses]
        kept: list[int] = []
        told: set[int] = set()
        for place in sorted(range(len(clauses)), key=lambda place: -len(met[place])):
            # One that adds a word or two may speak of something else.
            if len(met[place] - told) >= max(1, ADDS * len(terms) if told else 1):
                kept.append(place)
                told |= met[place]
        return " ".join(clauses[place] for place in sorted(kept)) or source.text


def _has_rival(claim: Claimed, item: Source, other: Source) -> bool:
    """Tell whether an `other` item has another figure where an item has one of a claim's."""
    mine = claim.facts.quantities
    return any(
        one.unit == rival.unit and any(amounts.same_quantity(said, one, item) for said in mine)
        for one in item.facts.quantities
        for rival in other.facts.quantities
        if not any(amounts.same_quantity(said, rival, other) for said in mine)
    )


def _is_quoted(claim: str, source: str) -> bool:
    """Tell whether a claim is the beginning of a sentence, or of a clause, word for word."""
    said = claim.rstrip(" .;!?")
    for start in (said, said[:1].lower() + said[1:]):
        span = find_quote(source, start)
        if span and re.search(r"(?:^|[;:,.!?]\s+|\n)\s*[-+*]?\s*$", source[: span[0]]):
            return True
    return False


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
