"""Whether one sentence, or a run of them, says a claim: what it lacks, and what it contradicts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.claims import (
    acts,
    agents,
    compared,
    contrasts,
    denials,
    doers,
    duties,
    events,
    extents,
    foremost,
    modality,
    named,
    numbers,
    ranks,
    rounds,
    things,
    untold,
)
from assistant.claims.amounts import same_quantity
from assistant.claims.content import NOTHING, Content, Term, coverage, initials_said
from assistant.claims.facts import ORDINAL, read_facts
from assistant.claims.figures import Figures
from assistant.claims.kinds import is_of_other_kind
from assistant.claims.labels import HARD
from assistant.claims.opposites import is_of_other_level, opposes
from assistant.claims.orders import addresses_a_model
from assistant.claims.source import Claimed, Source
from assistant.text import find_quote, words

# The share of a claim's terms that its sentence must say, in Vietnamese and in English, where
# figures are checked besides; and where none are.
ENOUGH_VIETNAMESE, ENOUGH_ENGLISH = 0.5, 0.25
WITHOUT_FIGURES = 0.1  # more than that
MEASURED = 0.4  # of a Vietnamese claim whose amounts are checked: no small count
OF_REASON = 0.55  # share of the words of a Vietnamese claim's reason
TO_CONTRADICT = 0.5  # of a Vietnamese claim: what says less may be of something else
TINY = 1e-9
LEAST = 0.01  # share by which one says more than another
ADDS = 0.2  # share of a claim's terms that a further clause must add
_TITLE = re.compile(r"[\"“][^\"“”]+[\"”]")
_IF = re.compile(r"\b(?:nếu|trừ)\b")
_LEADS_TO = re.compile(r"\b(?:khiến|dẫn (?:đến|tới)|làm|nên|gây)\b")
# Faults that count against other sentences too.
_WEIGHS = (
    *("opposite", "told as done", "overstated", "turned round", "another reason"),
    *("bodies exchanged", "of another rank"),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What of a claim a `source` lacks, or how the claim tells wrongly what it has; "" is neither.

    `share` is how much of the claim it says, and one more if it does so word for word; `with_lead`
    counts what denies above it too. `outweighs` is how much what it denies weighs against others.
    """

    source: Source
    lacks: str
    fault: str
    share: float
    with_lead: float
    outweighs: float

    @property
    def supports(self) -> bool:
        return not (self.lacks or self.fault)


class Checks:
    """Compares a claim with sentences, one by one."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def judge(self, claim: Claimed, source: Source) -> Verdict:
        claim = numbers.in_full(claim, source)
        if lacks := self._lacks(claim, source):
            return Verdict(source, lacks, "", 0.0, 0.0, 0.0)
        quoted = is_quoted(claim.text, source.text)
        said, lead = self._content.said(source.text), NOTHING
        if contrasts.denies(source.lead, False):
            lead = self._content.said(source.lead)
        with_lead = coverage(claim.terms, said, lead)
        figure = Figures(claim, source, self._content).fault()
        if quoted:
            # Word for word: only another time than the one asked about makes it wrong.
            sense, fault = None, figure if claim.asked and figure == "period" else None
        else:
            sense = self._sense_fault(claim, source)
            fault = sense or figure or agents.exchanged(claim, source, self._content)
            if not fault and (
                doers.is_receiver(claim, source, self._content)
                or doers.is_done_by_another(claim, source, self._content)
                or doers.is_done_by_the_other(claim, source, self._content)
            ):
                fault = "bodies exchanged"
            if not fault and (
                ranks.told_otherwise(claim, source, self._content)
                or ranks.in_other_order(claim, source, self._content)
                or foremost.is_another(claim, source, self._content)
            ):
                fault = "of another rank"
            if not fault and compared.turned_round(claim, source, self._content):
                fault = "turned round"
            if not fault and rounds.exchanged(claim, source):
                fault = "of another thing"
            if not fault and events.runs_from_another(claim, source, self._content):
                fault = "from another event"
            fault = fault or self._reason_fault(claim, source)
        if fault and not claim.english and self._is_little(claim, source):
            return Verdict(source, "words", "", 0.0, 0.0, 0.0)
        outweighs = 0.0
        # What has the figures of a claim, but not its words, may tell of something else.
        weighs = sense == "denial" or (fault in _WEIGHS and not claim.facts.quantities)
        if weighs and figure != "period":
            # Of two that say as much the one that has the bodies right, or no condition, decides.
            conditional = sense == "denial" and _IF.search(source.text.lower())
            outweighs = with_lead - LEAST * (fault == "bodies exchanged" or bool(conditional))
        share = coverage(_worded(claim, source), said, NOTHING) + quoted
        return Verdict(source, "", fault or "", share, with_lead, outweighs)

    def mixes_up(self, claim: Claimed, source: Source) -> bool:
        """Tell whether a figure of a claim is of another name or item of a list in a sentence."""
        figures = Figures(claim, source, self._content)
        return figures.names_another() or figures.exchanges()

    def _lacks(self, claim: Claimed, source: Source) -> str | None:
        if addresses_a_model(source.text):
            return "addressed to a model"
        return (
            numbers.absent(claim, source, self._content)
            or self._words_fault(claim, source)
            or named.absent(claim, source, self._content)
            or ("thing" if things.absent(claim, source, self._content) else None)
            or ("act" if acts.untold(claim, source) else None)
            or self._change_fault(claim, source)
            or agents.absent(claim, source, self._content)
        )

    def _is_little(self, claim: Claimed, source: Source) -> bool:
        """Tell whether a sentence says too little of a Vietnamese claim to contradict it."""
        return self._said_share(claim, source) < TO_CONTRADICT

    def _said_share(self, claim: Claimed, source: Source) -> float:
        """Return the share of a claim's terms that a sentence says; less without figures."""
        said = self._content.said(source.text)
        around = self._content.said(f"{source.above}\n{source.lead}")
        if _has_figures(claim):
            return coverage(
                _worded(claim, source), said, around | self._content.said(source.before)
            )
        less = 0.0 if claim.english else WITHOUT_FIGURES
        return coverage(_worded(claim, source), said, around) - less

    def _words_fault(self, claim: Claimed, source: Source) -> str | None:
        said = self._content.said(source.text)
        above = self._content.said(f"{source.above}\n{source.lead}")
        enough = _enough(claim)
        if self._said_share(claim, source) < enough - TINY:
            return "words"
        above |= said
        bodies = claim.facts.bodies
        names = [
            term
            for term in claim.terms
            if term.name and not above.meets(term)
            # What names a body is compared as one.
            if not (claim.english and any(b.start <= term.start < b.end for b in bodies))
        ]
        if claim.english:
            # A word of English is no name: the lexicon may say it otherwise; nor is a title that
            # is quoted in English.
            titles = [match.span() for match in _TITLE.finditer(claim.text)]
            text = source.in_full
            names = [
                term
                for term in names
                if not self._content.stands_for_words(term.said, claim.text, text)
                and not self._content.is_english(term.said)
                and not any(start < term.start < end for start, end in titles)
            ]
        names = [term for term in names if not above.stands(term.said)]
        short = initials_said(claim.text, f"{source.above}\n{source.text}") if names else ()
        told = all(word.folded in short for term in names for word in words(term.said))
        return None if told else "name"

    @staticmethod
    def _change_fault(claim: Claimed, source: Source) -> str | None:
        """Return "change" if a claim without figures tells of one that a sentence does not."""
        if claim.facts.quantities:
            return None  # a figure has its own
        told = untold.change(claim.text, claim.english, source.led)
        return "change" if told else None

    def _sense_fault(self, claim: Claimed, source: Source) -> str | None:
        clause = self._nearest_clause(claim, source)
        if denials.differ(claim, source, clause, _clauses(source.text), self._content):
            return "denial"
        figured = _with_figures(claim, source, clause) if claim.english else clause
        if (
            opposes(claim.text, claim.english, figured)
            or is_of_other_kind(claim.text, claim.english, source.in_full)
            or contrasts.permits(claim.text, claim.english, source.text)
        ):
            return "opposite"
        if is_of_other_level(claim.text, claim.english, source.in_full):
            return "of another level"
        if modality.is_gainsaid(claim, source, self._content):
            return "denial"
        if duties.is_untold(claim.text, claim.english, source.led):
            return "denial"
        if duties.is_of_other_party(claim.text, claim.english, source.text):
            return "opposite"
        if contrasts.told_as_done(claim.text, clause):
            return "told as done"
        if claim.english and contrasts.goal_told_as_done(claim.text, source.text):
            return "told as done"
        if not claim.english and duties.told_as_done(claim.text, source):
            return "told as done"
        if untold.deaths(claim.text, claim.english, source.led):
            return "opposite"
        if contrasts.often_otherwise(claim.text, source.in_full):
            return "how often"
        if contrasts.narrows(claim.text, source.text):
            return "narrowed"
        overstates = contrasts.overstates(claim.text, clause, source.text)
        return "overstated" if overstates or self._is_of_fewer(claim, source) else None

    def _is_of_fewer(self, claim: Claimed, source: Source) -> bool:
        return extents.overstated(claim, source, self._content)

    def _reason_fault(self, claim: Claimed, source: Source) -> str | None:
        """Return "another reason" if both give one, and nothing of a claim's is in the sentence."""
        begin = contrasts.reason_at(claim.text, claim.english)
        written = contrasts.reason_at(source.text, False)
        if begin is None or written is None:
            return None
        if not claim.english and self._is_new_reason(claim, begin, source):
            return "another reason"
        if opposes(claim.text[begin:], claim.english, source.text[written:]):
            return "another reason"
        terms = [one for one in claim.terms if one.start >= begin and not one.generic]
        # What follows from something stands after it.
        whole = _LEADS_TO.search(source.text)
        said = self._content.said(source.led if whole else source.text[written:])
        told = not terms or any(said.share(term) for term in terms)
        return None if told else "another reason"

    def _is_new_reason(self, claim: Claimed, begin: int, source: Source) -> bool:
        """Tell whether a sentence says too little of the reason that a Vietnamese claim gives."""
        end = HARD.search(claim.text, begin)
        terms = [
            one
            for one in claim.terms
            if begin <= one.start < (end.start() if end else len(claim.text)) and not one.generic
        ]
        said = self._content.said(f"{source.before}\n{source.led}")
        return len(terms) > 1 and coverage(terms, said, NOTHING) < OF_REASON

    def _nearest_clause(self, claim: Claimed, source: Source) -> str:
        """Return the clauses of a sentence that say most of a claim, each adding to the others."""
        clauses = _clauses(source.text)
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


def _enough(claim: Claimed) -> float:
    """Return the share of a claim's terms that a sentence must say at least."""
    if claim.english:
        return ENOUGH_ENGLISH
    measured = any(one.unit not in ("", ORDINAL, "times") for one in claim.facts.quantities)
    return MEASURED if measured else ENOUGH_VIETNAMESE


def _has_figures(claim: Claimed) -> bool:
    return bool(claim.facts.quantities or claim.facts.days or claim.facts.symbols)


def _with_figures(claim: Claimed, source: Source, nearest: str) -> str:
    """Return the items of a sentence that have a figure of a claim, or clauses of the `nearest`."""
    return " ".join(
        clause
        for clause in re.split(r"(?<=;)\s", source.text)
        if any(one in nearest for one in _clauses(clause))
        or any(
            same_quantity(one, other, source)
            for other in read_facts(clause, False).quantities
            for one in claim.facts.quantities
        )
    )


def _worded(claim: Claimed, source: Source) -> Sequence[Term]:
    """Return the terms of a claim; initials of a body that a sentence names are its name there."""
    told = [
        one
        for one in claim.facts.bodies
        if claim.english
        and claim.text[one.start : one.end].isupper()
        and any(one.words <= other.words for other in source.facts.bodies)
    ]
    if not told:
        return claim.terms
    terms = []
    for term in claim.terms:
        name = next((one.name for one in told if one.start <= term.start < one.end), "")
        ways = (frozenset(word.key for word in words(name)),) if name else term.ways
        terms.append(replace(term, ways=ways))
    return terms


def _clauses(text: str) -> list[str]:
    parts = re.split(r"(?<=[;:,).])\s|(?=\()", text)
    return [one for one in parts if any(sign.isalpha() for sign in one)]


def is_quoted(claim: str, source: str) -> bool:
    """Tell whether a claim is the beginning of a sentence, or of a clause, word for word."""
    said = claim.rstrip(" .;!?")
    for start in (said, said[:1].lower() + said[1:]):
        span = find_quote(source, start)
        if span and re.search(r"(?:^|[;:,.!?]\s+|\n)\s*[-+*]?\s*$", source[: span[0]]):
            return True
    return False
