"""What is known where a sentence stands, and what a sentence directs."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]  # of the report's text


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where a sentence stands.

    `directs` tells that verbs direct here, `closed` that results are told. After a directive
    sentence `goes_on` tells that those direct too that begin with a verb; `assigned_by` is who
    directs there, `standing_by` who does in all the section. `said` tells that a speech is
    reported: "đã yêu cầu" directs. In a `norm` only its issuer directs, in words that say so; in
    the part of it that is `applied` whoever is named must act; in the `closing` of a law a body of
    the state that is named must do what its verb says.
    """

    directs: bool = False
    goes_on: bool = False
    closed: bool = False
    said: bool = False
    norm: bool = False
    applied: bool = False
    closing: bool = False
    assigned_by: Span | None = None
    standing_by: Span | None = None
    assignee: Span | None = None
    named: Span | None = None  # who was told something in the sentence before
    opens: bool = False  # a sentence opens a numbered item, which may be on one body alone
    deadline: Span | None = None
    heard: bool = False  # in this paragraph those at a meeting say what they think
    speaker: Span | None = None  # who was named last: "đồng chí" alone means him


@dataclass(frozen=True, slots=True)
class Directed:
    """One thing directed to be done, `text[start:end]` of the report."""

    start: int
    end: int
    assigned_by: Span | None
    assignee: Span | None
