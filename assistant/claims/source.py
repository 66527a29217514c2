"""The sentences of a passage as a claim may rest on them, each with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.claims.content import Term
from assistant.claims.facts import Day, Facts, read_facts
from assistant.naming.period import find_periods
from assistant.ranking.items import announces, mark_of
from assistant.reports import Passage, Period
from assistant.text import is_row, sentences


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim as it was read; `asked` are the periods of the question, meant if it names none."""

    text: str
    english: bool
    facts: Facts
    terms: tuple[Term, ...]
    asked: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """`passage.text[start:end]`: a sentence, or a run of them.

    `before` is what the passage says before it, `above` its title and headings; `around` are the
    facts that those above tell, and the sentence before if it goes on from that ("Trong đó: …").
    `lead` is the sentence that announces it, if it is an item, with the last heading.
    """

    passage: Passage
    start: int
    end: int
    text: str
    first: str  # the first sentence of a run
    before: str
    above: str
    lead: str
    facts: Facts
    around: Facts

    @property
    def led(self) -> str:
        """It with the sentence that announces it."""
        return f"{self.lead}\n{self.text}"

    @property
    def in_full(self) -> str:
        """It with all that stands above it."""
        return f"{self.above}\n{self.led}"

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods that are told around it."""
        told = (*find_periods(self.before), *find_periods(self.above))
        return (*told, *self.passage.description.periods)

    @property
    def years(self) -> frozenset[int]:
        """The years that its report is of."""
        told = (*find_periods(self.above), *self.passage.description.periods)
        date = self.passage.description.date
        return frozenset(
            year for year in (*(one.year for one in told), date.year if date else None) if year
        )


def read_sources(
    passage: Passage, length: int, preceding: Passage | None = None
) -> tuple[Source, ...]:
    """Return the runs of `length` sentences of a passage; `preceding` ends where it begins."""
    described = passage.description
    named = (described.number, described.body, described.place)
    above = "\n".join((passage.title, *passage.heading, *(said for said in named if said)))
    around = read_facts(above, False)
    if described.date:
        date = Day(described.date.day, described.date.month, described.date.year)
        around = replace(around, days=(*around.days, date))
    spans = list(_whole_sentences(passage))
    leads = _leads([passage.text[start:end] for start, end in spans])
    heading = "".join(f"{said}\n" for said in passage.heading[-1:])
    last = _last_sentence(preceding) if preceding and _GOES_ON.match(passage.text) else ""
    befores = [last, *(passage.text[start:end] for start, end in spans)]
    return tuple(
        Source(
            passage=passage,
            start=start,
            end=end,
            text=passage.text[start:end],
            first=passage.text[start:first],
            before=last + passage.text[:start],
            above=above,
            # What is read as a heading of its own stands above nothing of itself.
            lead=lead if passage.text[start:end] in passage.heading else heading + lead,
            facts=read_facts(passage.text[start:end], False),
            around=_joined(around, before) if _GOES_ON.match(passage.text, start) else around,
        )
        for (start, first), (_, end), lead, before in zip(
            spans, spans[length - 1 :], leads, befores, strict=False
        )
    )


# It goes on with the subject and the time of the sentence before.
_GOES_ON = re.compile(
    r"\s*[-+]?\s*(?:trong (?:số )?(?:đó|này)|(?:trong )?trường hợp này|cụ thể|gồm|bao gồm)\b",
    re.IGNORECASE,
)


def _last_sentence(passage: Passage) -> str:
    *_, (start, end) = [(0, 0), *_whole_sentences(passage)]
    return f"{passage.text[start:end]}\n"


def _joined(around: Facts, before: str) -> Facts:
    """Add to the facts above a sentence those of the one before it."""
    facts = read_facts(before, False)
    return replace(
        around,
        days=(*around.days, *facts.days),
        spans=around.spans | facts.spans,
        symbols=around.symbols | facts.symbols,
        quantities=(*around.quantities, *facts.quantities),
    )


def _leads(said: Sequence[str]) -> list[str]:
    """Return of each sentence the one that announces it, if it is an item: "sau đây:".

    What is marked as the announcing one is stands beside it and not below.
    """
    leads: list[str] = []
    lead, led_by = "", ""
    for one in said:
        mark = mark_of(one)
        if mark in ("", led_by):
            lead = ""
        leads.append(lead)
        if announces(one):
            lead, led_by = one, mark
    return leads


_ENDED = re.compile(r"[.;:!?…/][\"”’»)\]]*$")
_LONGEST = 800  # characters of a sentence that is joined of lines


def _whole_sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the sentences; lines that a broken record parts in the middle of one are joined."""
    open_from: int | None = None
    spans = list(sentences(passage.text))
    for place, (start, end) in enumerate(spans):
        begin = start if open_from is None else open_from
        text = passage.text[start:end]
        goes_on = (
            place + 1 < len(spans)
            and not _ENDED.search(text)
            and not is_row(text)
            and text not in passage.heading
            and spans[place + 1][1] - begin <= _LONGEST
        )
        open_from = begin if goes_on else None
        if not goes_on:
            yield begin, end
