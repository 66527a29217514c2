"""The records: what is held, what is found, and what is answered. Nothing here does any work."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

Language = Literal["vi", "en"]
Intent = Literal["fact", "list", "tasks", "compare", "overview"]


@dataclass(frozen=True, slots=True)
class Period:
    """Months `first` to `last` (1 to 12) of `year`, which may be unsaid."""

    year: int | None
    first: int
    last: int

    @property
    def is_year(self) -> bool:
        return (self.first, self.last) == (1, 12)


@dataclass(frozen=True, slots=True)
class Reading:
    """Where one field of a description was read: `report.text[start:end]`, if in the text."""

    field: str
    origin: Literal["text", "file name", "staff", "model"]
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """What a document says it is, or a question says of the document it means.

    A field is None, or empty, where nothing is said. `readings` tells where those of a report were
    read, and its title.
    """

    kind: str | None = None  # a key of description.KINDS
    number: str | None = None  # number and symbol: 123-KL/TU
    body: str | None = None  # that issued it
    conference: int | None = None
    term: str | None = None  # of office: 2020-2025, or khóa XX
    periods: tuple[Period, ...] = ()
    date: datetime.date | None = None
    place: str | None = None
    readings: tuple[Reading, ...] = ()

    @property
    def told(self) -> tuple[Period, ...]:
        """The periods that had begun by its date, where some had: of others it tells only plans.

        "Tình hình tháng 8; nhiệm vụ tháng 9", of 28 August, is a report of August.
        """
        if self.date is None or len(self.periods) < 2:
            return self.periods
        month = (self.date.year, self.date.month)
        begun = (one for one in self.periods if not one.year or (one.year, one.first) <= month)
        return tuple(begun) or self.periods

    def to_json(self) -> dict[str, Any]:
        """Return what `show --json` prints; the catalogue keeps it as it is."""
        return {**asdict(self), "date": self.date.isoformat() if self.date else None}

    @classmethod
    def from_json(cls, said: dict[str, Any]) -> Description:
        return cls(
            **{
                **said,
                "periods": tuple(Period(**period) for period in said["periods"]),
                "date": datetime.date.fromisoformat(said["date"]) if said["date"] else None,
                "readings": tuple(Reading(**reading) for reading in said["readings"]),
            }
        )


UNDESCRIBED = Description()


@dataclass(frozen=True, slots=True)
class Report:
    """One ingested document in one version; `text` is NFC and every offset refers to it."""

    id: str
    source: str
    title: str
    text: str
    version: int
    ingested_at: datetime.datetime
    description: Description = UNDESCRIBED


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole sentences of one report: `text == report.text[start:end]`."""

    id: str
    report: str
    source: str
    title: str
    start: int
    end: int
    text: str
    heading: tuple[str, ...] = ()
    page: int | None = None
    description: Description = UNDESCRIBED  # of its report

    def __hash__(self) -> int:
        return hash(self.text)  # enough to tell most apart, and reckoned once


def without_title(heading: Sequence[str], title: str) -> tuple[str, ...]:
    """Return headings without the title, whose capitals may be put right in it alone."""
    return tuple(one for one in heading if one.casefold() != title.casefold())


def report_of(passage: str) -> str:
    """Return the report that the id of a passage names."""
    return passage.rpartition("-")[0]


@dataclass(frozen=True, slots=True)
class Task:
    """Something a body or leader directs to be done: `text == report.text[start:end]`.

    `assigned_by`, `assignee` and `deadline` are words of the report, None where nobody says; the
    readings tell where they stand. `due` is the last day of the deadline, where it can be told.
    """

    id: str
    report: str
    start: int
    end: int
    text: str
    assigned_by: str | None = None
    assignee: str | None = None
    deadline: str | None = None
    topics: tuple[str, ...] = ()  # keys of topics.TOPICS, the main one first
    due: datetime.date | None = None
    heading: tuple[str, ...] = ()
    page: int | None = None
    readings: tuple[Reading, ...] = ()

    @property
    def is_proposed(self) -> bool:
        """Tell whether a chat model read it, where the rules found nothing."""
        return any(reading.origin == "model" for reading in self.readings)


@dataclass(frozen=True, slots=True)
class Hit:
    passage: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Citation:
    """A verified span: `quote == report.text[start:end]`; `n` is its number in the answer."""

    n: int
    report: str
    title: str
    source: str
    page: int | None
    start: int
    end: int
    quote: str
    heading: tuple[str, ...] = ()  # the headings above it, a table's header row the last

    @classmethod
    def of(cls, n: int, passage: Passage) -> Citation:
        """Return the citation of all that a passage says."""
        return cls(
            n=n,
            report=passage.report,
            title=passage.title,
            source=passage.source,
            page=passage.page,
            start=passage.start,
            end=passage.end,
            quote=passage.text,
            heading=passage.heading,
        )


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement; `label` is what it is said of, where an answer speaks of several things.

    `aside` tells that it may help beside the answer and is no part of it.
    """

    text: str
    citations: tuple[int, ...]
    supported: bool
    label: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the records an answer looked at: counts of reports and of tasks."""

    reports: int
    reports_with_matches: int
    tasks: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    question: str
    language: Language
    intent: Intent
    mode: Literal["extractive", "generative"]
    answered: bool
    text: str
    coverage: Coverage
    seconds: float
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    hits: tuple[Hit, ...] = ()
    lead: str = ""  # stands above the claims
    closing: str = ""  # and below
    missing: tuple[str, ...] = ()  # what a refused question asks for that no record has
    note: str = ""  # what became of a chat model's answer, if anything is to be said of it
    understood: str = ""  # a follow-up with what it carries over

    def to_json(self) -> dict[str, Any]:
        """Return the `ask --json` object other programs rely on."""
        return {
            "question": self.question,
            "language": self.language,
            "intent": self.intent,
            "mode": self.mode,
            "answered": self.answered,
            "answer": self.text,
            "note": self.note,
            "claims": [
                {
                    "text": c.text,
                    "citations": list(c.citations),
                    "supported": c.supported,
                    "label": c.label,
                    "aside": c.aside,
                }
                for c in self.claims
            ],
            "citations": [
                {
                    "n": c.n,
                    "report": c.report,
                    "title": c.title,
                    "source": c.source,
                    "page": c.page,
                    "start": c.start,
                    "end": c.end,
                    "quote": c.quote,
                    "heading": list(c.heading),
                }
                for c in self.citations
            ],
            "passages": [hit_json(hit) for hit in self.hits],
            "coverage": {
                "reports": self.coverage.reports,
                "reports_with_matches": self.coverage.reports_with_matches,
                "tasks": self.coverage.tasks,
            },
            "seconds": round(self.seconds, 4),
            "lead": self.lead,
            "closing": self.closing,
            "missing": list(self.missing),
            "understood": self.understood,
        }

    @classmethod
    def from_json(cls, said: dict[str, Any]) -> Answer:
        """Return the answer that `to_json` made; its passages know their place, but no ids."""
        return cls(
            question=said["question"],
            language=said["language"],
            intent=said["intent"],
            mode=said["mode"],
            answered=said["answered"],
            text=said["answer"],
            coverage=Coverage(**said["coverage"]),
            seconds=said["seconds"],
            claims=tuple(
                Claim(**{**c, "citations": tuple(c["citations"])}) for c in said["claims"]
            ),
            citations=tuple(
                Citation(**{**c, "heading": tuple(c["heading"])}) for c in said["citations"]
            ),
            hits=tuple(map(_read_hit, said["passages"])),
            lead=said["lead"],
            closing=said["closing"],
            missing=tuple(said["missing"]),
            understood=said["understood"],
            note=said["note"],
        )


def hit_json(hit: Hit) -> dict[str, Any]:
    """Return one ranked passage as `ask --json` and `search --json` print it."""
    passage = hit.passage
    return {
        "report": passage.report,
        "source": passage.source,
        "start": passage.start,
        "end": passage.end,
        "score": round(hit.score, 4),
        "text": passage.text,
        "title": passage.title,
        "heading": list(passage.heading),
    }


def _read_hit(said: dict[str, Any]) -> Hit:
    place = {key: said[key] for key in ("report", "source", "start", "end", "text")}
    return Hit(
        Passage(id="", title=said["title"], heading=tuple(said["heading"]), **place), said["score"]
    )
