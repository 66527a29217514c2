"""The shapes of what is sent and answered, for the OpenAPI document; `--json` prints the same."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.conversation import LONGEST, PASSAGES
from assistant.reports import Intent, Language
from assistant.tasks.filter import TaskFilter

MOST_PASSAGES = 100

Question = Annotated[
    str, Field(min_length=1, max_length=LONGEST, description="In Vietnamese or English.")
]
ReportId = Annotated[str, Field(min_length=1, max_length=64, description="The id of a report.")]
Top = Annotated[
    int, Field(ge=1, le=MOST_PASSAGES, description="How many passages are told of, at most.")
]
Words = Annotated[str | None, Field(max_length=LONGEST)]
Start = Annotated[int, Field(description="First character in the report's canonical text.")]
End = Annotated[int, Field(description="The character after the last.")]


class Shape(BaseModel):
    """What has these fields and no others."""

    model_config = ConfigDict(extra="forbid")


class Problem(Shape):
    """Why something was not done, and what to do about it."""

    error: str
    hint: str


class Asked(Shape):
    """A question."""

    question: Question
    language: Annotated[
        Language | None, Field(description="Of the answer; as the question if unset.")
    ] = None
    report: Annotated[ReportId | None, Field(description="Look in this report only.")] = None
    top: Top = PASSAGES
    conversation: Annotated[
        str | None,
        Field(
            pattern="^[0-9a-f]{32}$",
            description="32 hexadecimal digits of your choice: questions with the same may "
            "follow on one another, and are kept with their answers.",
        ),
    ] = None


class Search(Shape):
    """What passages are looked for."""

    query: Question
    report: Annotated[ReportId | None, Field(description="Look in this report only.")] = None
    top: Top = PASSAGES


class TaskSearch(Shape):
    """What tasks are listed: all that fit."""

    query: Annotated[Words, Field(description="What they are about; all if unset.")] = None
    topic: Annotated[Words, Field(description="A field of work: land, đất đai, …")] = None
    report: Annotated[ReportId | None, Field(description="In this report only.")] = None
    assignee: Annotated[Words, Field(description="Who must do them.")] = None
    due_before: Annotated[
        Words, Field(description="Due on this day or before: 2025-06-30, 30/6/2025.")
    ] = None

    @property
    def beside(self) -> TaskFilter:
        return TaskFilter(self.topic, self.report, self.assignee, self.due_before)


class Claim(Shape):
    """One statement of an answer; `citations` are the numbers of those that support it."""

    text: str
    citations: list[int]
    supported: bool
    label: Annotated[str, Field(description="What it is said of, in a comparison.")]
    aside: Annotated[bool, Field(description="It may help, and is no part of the answer.")]


class Citation(Shape):
    """Words of a report, verified character by character."""

    n: int
    report: str
    title: str
    source: str
    page: int | None
    start: Start
    end: End
    quote: str
    heading: list[str]


class Passage(Shape):
    """Whole sentences of a report; `score` ranks them within one answer."""

    report: str
    source: str
    start: Start
    end: End
    score: float
    text: str
    title: str
    heading: list[str]


class Coverage(Shape):
    """How much of the records was looked at."""

    reports: int
    reports_with_matches: int
    tasks: int


class Answer(Shape):
    """An answer: `answer` is Markdown with the numbers of the citations in brackets."""

    question: str
    language: Language
    intent: Intent
    mode: Literal["extractive", "generative"]
    answered: Annotated[bool, Field(description="False: no record says it.")]
    answer: str
    note: str
    claims: list[Claim]
    citations: list[Citation]
    passages: Annotated[list[Passage], Field(description="The best first.")]
    coverage: Coverage
    seconds: float
    lead: str
    closing: str
    missing: Annotated[list[str], Field(description="What is asked for that no record has.")]
    understood: Annotated[str, Field(description="A follow-up with what it carries over.")]


class Task(Shape):
    """What a report directs to be done, in its words."""

    task: str
    report: str
    title: str
    source: str
    start: Start
    end: End
    assigned_by: str | None
    assignee: str | None
    deadline: str | None
    topics: list[str]
    proposed: Annotated[
        bool, Field(description="A chat model proposed it; the rules had found nothing there.")
    ] = False


class Passages(Shape):
    """Passages, the best first."""

    passages: list[Passage]


class Register(Shape):
    """All tasks that fit, the best first, and how much was looked at."""

    tasks: list[Task]
    coverage: Coverage


class ReportText(Shape):
    """A part of a report's canonical text, which has `characters`."""

    report: str
    source: str
    title: str
    characters: int
    start: Start
    end: End
    text: str


class Period(Shape):
    """Months of a year, which may be unsaid."""

    year: int | None
    first: int
    last: int


class Described(Shape):
    """What a report says it is; null where it says nothing."""

    report: str
    source: str
    title: str
    version: int
    ingested_at: Annotated[str, Field(description="UTC, as 2025-06-30T08:00:00.")]
    characters: int
    kind: str | None
    number: str | None
    body: str | None
    conference: int | None
    term: str | None
    periods: list[Period]
    date: str | None
    place: str | None


class Listed(Described):
    """A report, and how much is held of it."""

    passages: int
    tasks: int


class Version(Shape):
    version: int
    ingested_at: str


class Reading(Shape):
    """Where a field was read, or who said it."""

    field: str
    value: str | int | None
    origin: Literal["text", "file name", "staff"]
    start: int | None
    end: int | None
    words: str | None


class Report(Described):
    """All that is known of a report."""

    groups: list[str] = Field(description="Those it is restricted to; none: it is for all.")
    earlier: list[Version]
    readings: list[Reading]


class Taken(Shape):
    """A file and what became of it, or how far it is."""

    source: str
    state: Literal[
        "waiting", "looking", "reading", "embedding", "added", "updated", "unchanged", "removed",
        "failed", "renamed", "duplicate", "stopped",
    ]  # fmt: skip
    error: str
    hint: str


class Intake(Shape):
    """How far the taking in of your files is; `waits`: another process is writing."""

    running: bool
    waits: bool
    share: Annotated[float, Field(ge=0, le=1, description="Of the run at hand.")]
    files: list[Taken]
    problem: Annotated[Problem | None, Field(description="What ended the last run.")]


class Health(Shape):
    status: Literal["ok"]
