"""A report and its blocks -> the tasks it directs: who directs, who must act, what, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

from assistant.records.blocks import Block
from assistant.reports import Reading, Report, Task
from assistant.tasks.topics import find_topics
from assistant.text import sentences
from ingest.tasks.actors import Actor, name_of
from ingest.tasks.context import Context, Directed, Span
from ingest.tasks.deadlines import (
    find_deadline,
    find_event,
    find_rhythm,
    find_time_after,
    last_day,
    year_of,
)
from ingest.tasks.details import Detail, read_details
from ingest.tasks.directives import read_sentence
from ingest.tasks.execution import EXECUTES, parted
from ingest.tasks.frames import find_frame
from ingest.tasks.givers import whom
from ingest.tasks.issuer import invites, issuer_of, presides_in, said_in
from ingest.tasks.laws import LastChapter
from ingest.tasks.line import Line
from ingest.tasks.named import owner_of
from ingest.tasks.norms import once
from ingest.tasks.officials import answers_for, decides, is_official
from ingest.tasks.outline import CHAPTERS, NUMBERED, Outline, item_of
from ingest.tasks.preamble import opening_of
from ingest.tasks.sections import (
    DIRECTING,
    ISSUED,
    LAWS,
    MEETINGS,
    NORMS,
    REPORTING,
    TELL_FIRST,
    applies,
    attached_kind,
    below_heading,
    concludes,
    conclusion_in,
    describes_project,
    grants,
    is_carried_out,
    is_norm,
    kind_in_head,
    tells_aims,
    tells_of_others,
)
from ingest.tasks.silence import Silence
from ingest.tasks.speeches import spoken_on
from ingest.tasks.subjects import ADVERBIAL, agrees, concluder, read_conclusion
from ingest.tasks.tables import find_columns, is_tables, read_row
from ingest.tasks.verbs import head_at

LONGEST = 6000  # characters of a sentence that can direct; more is a list or a table gone wrong
HEADING = 150  # characters of a heading
SHORTEST = 4  # words of an item without a verb
LEAD = 500  # characters of what leads in a conclusion
_ENDS = re.compile(r"[.;,:!?…)/]\W*$")
_INLINE = re.compile(
    r"(?:(?<=[.,;:])\s+(?:và\s+)?|(?<![^\n]))(?:[a-zđ][/)]\s+|\([ivx]{1,4}\)\s*)(?=\w)"
    r"|(?<=\w\.\.\.)(?=[A-ZĐ])"  # …, thời gian công tác...Thông qua kết quả điều tra, …
)


def find_tasks(report: Report, blocks: Sequence[Block]) -> list[Task]:
    """Return the tasks of `report` in the order of its text."""
    return _Reader(report, blocks).read()


class _Reader:
    """Walks through a report; the outline keeps what headings and lead-ins say of what is below."""

    def __init__(self, report: Report, blocks: Sequence[Block]) -> None:
        self._report, self._text, self._blocks = report, report.text, blocks
        kind = report.description.kind or kind_in_head(report.text)
        self._meeting = kind in MEETINGS
        self._norm = is_norm(report.text, kind)
        self._law = LastChapter(report.text) if kind in LAWS else None
        issued = kind in ISSUED | NORMS or invites(report.text)
        body = issuer_of(report, kind) if issued else None
        if kind == "minutes":
            body = presides_in(report.text)
        self._body = body
        self._project = kind not in TELL_FIRST | MEETINGS and describes_project(
            [report.text[one.start : one.end] for one in blocks if one.kind == "heading"]
        )
        # What is agreed in minutes stands below their conclusion; before it is what was heard.
        self._by_matter = kind == "minutes" and any(map(self._concluded, blocks))
        self._heard = self._conclusion() if kind == "minutes" and not self._by_matter else 0
        self._opening = opening_of(report.text, blocks) if kind in TELL_FIRST else 0
        self._outline = Outline(
            Context(
                kind in DIRECTING and not self._project,
                norm=self._norm,
                closing=self._law is not None,
                assigned_by=body,
                standing_by=body,
                said=kind in REPORTING,
            )
        )
        title = said_in(report, "title")
        if title and report.text[slice(*title)].endswith(":"):
            title = None  # a letter without a subject begins with what leads in its items
        self._silence = Silence(report.text, report.title, title[1] if title else 0)
        self._headings: dict[int, str] = {}
        self._last: list[str] = []  # headings, the last first
        self._rows_alone = kind is None and is_tables(blocks)
        self._table: int | None = None
        self._columns: dict[str, int] = {}
        self._speaker: Span | None = None  # whom "đồng chí" alone means in the paragraphs below
        self._speech: Context | None = None  # of a speech that may go on in the next paragraph
        self._tasks: list[Task] = []
        self._fresh = 0  # where the tasks of the item begin that a line below may add to

    def read(self) -> list[Task]:
        blocks = self._blocks
        for place, block in enumerate(blocks):
            if kind := attached_kind(self._text[block.start : block.end], self._last):
                self._attach(kind)
                continue
            if block.kind == "heading":
                self._pass_heading(block)
            if self._silence.holds(block) or block.start < self._heard:
                continue
            _, start = item_of(self._text, block)
            if details := read_details(self._text, start, block.end):
                self._amend(details)
                continue
            self._fresh = len(self._tasks)
            following = blocks[place + 1] if place + 1 < len(blocks) else None
            told = self._law is None or self._law.holds(block) or self._is_once(block)
            if not self._execution(block, start) and told:
                self._block(block, following)
                self._item(block, following)
        return self._tasks

    def _block(self, block: Block, following: Block | None) -> None:
        if block.kind in ("header", "row"):
            self._row(block)
        elif self._rows_alone:
            return  # how to fill in a table, what its figures are counted in
        elif block.kind == "heading" or self._is_title(block, following):
            self._heading(block, following)
        else:
            self._paragraph(block)

    def _item(self, block: Block, following: Block | None) -> None:
        """Add an item that is named without a verb, if the lines below say who does it or when."""
        context = self._outline.context
        marker, start = item_of(self._text, block)
        if len(self._tasks) > self._fresh or not (following and marker and context.directs):
            return
        _, begin = item_of(self._text, following)
        fields = {one.field for one in read_details(self._text, begin, following.end)}
        line = Line(self._text, start, block.end)
        if ":" in self._text[start : block.end] or not fields & {"assignee", "deadline"}:
            return
        if len(line) >= SHORTEST and not (whom(line) or owner_of(line)):
            span = line.span(0, len(line))
            one = Directed(*span, context.assigned_by, context.assignee)
            self._add(one, block, context.deadline)

    def _is_once(self, block: Block) -> bool:
        """Tell whether a block says what must be done once a law is in force."""
        _, start = item_of(self._text, block)
        return once(Line(self._text, start, block.end), 0, self._outline.context) is not None

    def _is_title(self, block: Block, following: Block | None) -> bool:
        """Tell whether a numbered line without an end stands above others: 1- Về kinh tế."""
        marker, start = item_of(self._text, block)
        line = self._text[start : block.end]
        if marker not in NUMBERED or len(line) > HEADING or _ENDS.search(line) or not following:
            return False
        below, _ = item_of(self._text, following)
        return below not in (marker, *CHAPTERS)

    def _amend(self, details: Sequence[Detail]) -> None:
        """Add what is said below a task or after it, of all tasks of its item that say nothing."""
        for place, detail in product(range(self._fresh, len(self._tasks)), details):
            task = self._tasks[place]
            if detail.span and not _says(task, detail.field):
                self._tasks[place] = self._with(task, {detail.field: detail.span})

    def _concluded(self, block: Block) -> tuple[int, Span | None] | None:
        """Return what minutes conclude on one matter: where it begins, and who concluded it."""
        _, start = item_of(self._text, block)
        return conclusion_in(self._text, start, block.end)

    def _conclusion(self) -> int:
        """Return where the heading or the lead-in of the conclusion stands, 0 if there is none."""
        for block in self._blocks:
            _, start = item_of(self._text, block)
            said = self._text[start : block.end]
            if len(said) > (LEAD if said.endswith(":") else HEADING):
                continue
            line = Line(self._text, start, block.end)
            if len(line) and (concludes(said) or concluder(line) or agrees(line)):
                return block.start
        return 0

    def _pass_heading(self, block: Block) -> None:
        heading = self._text[block.start : block.end]
        above = {level: name for level, name in self._headings.items() if level < block.level}
        self._headings = {**above, block.level: heading}
        self._last = [heading, *self._last[:3]]

    def _attach(self, kind: str) -> None:
        """Begin what is attached: a plan directs, rules are norms."""
        self._silence.attach(self._last[0])
        self._norm, self._law = kind in NORMS, None
        directs = kind in DIRECTING
        by = self._body
        self._outline = Outline(Context(directs, norm=self._norm, assigned_by=by, standing_by=by))

    def _heading(self, block: Block, following: Block | None) -> None:
        marker, start = item_of(self._text, block)
        line = Line(self._text, start, block.end)
        if not len(line):
            self._outline.enter(marker)  # Chương V alone leaves the articles before it
            return
        alone = Context(said=self._outline.context.said)
        several = len(list(sentences(self._text, start, block.end))) > 1
        leads = several or find_frame(line, 0, alone) or read_conclusion(line, alone)
        if ":" in line.tail and leads:
            self._paragraph(block)  # a lead-in, short enough to look like a heading
            return
        above = self._outline.enter(marker)
        named = whom(line)
        context = above if named else self._below(line, above)
        if by := concluder(line):
            context = replace(context, assigned_by=by, standing_by=by)
        if to := named or owner_of(line):
            # A body without a number is whoever signs, unless verbs direct there.
            directing = context.directs or marker in NUMBERED
            directs = directing and not context.closed
            context = replace(context, directs=directs, assignee=to, named=None)
            context = _charging(line, marker, context)
        elif context.directs and _is_item(line) and not self._goes_on(block, following):
            self._sentences(block, start, above)
            return
        self._outline.push(marker, context)

    def _goes_on(self, block: Block, following: Block | None) -> bool:
        """Tell whether text stands below a heading of its own, and not who must do it."""
        if following is None:
            return False
        _, start = item_of(self._text, following)
        below = following.kind != "heading" or following.level > block.level
        return below and not read_details(self._text, start, following.end)

    def _below(self, line: Line, above: Context) -> Context:
        """Return what holds below a heading; of norms only some say that verbs direct."""
        others = self._by_matter and tells_of_others(line.said())
        if others or (self._meeting and concludes(line.said())):
            return replace(above, directs=True, closed=False, goes_on=False, assignee=None)
        if self._project:
            carried_out = above.directs or is_carried_out(line.said())
            return replace(above, directs=carried_out, assignee=None)
        if not self._norm or above.closing:
            return below_heading(line, above)
        told = applies(line.said())
        if told is None:
            told = not above.norm or answers_for(line)
        closed = not told and (above.closed or grants(line.said()))
        return replace(above, directs=told, norm=not told, applied=told, closed=closed)

    def _paragraph(self, block: Block) -> None:
        marker, start = item_of(self._text, block)
        line = Line(self._text, start, block.end)
        if not len(line):
            self._outline.enter(marker)
            return
        if not marker:
            self._outline.leave_bullets()
        context = self._outline.enter(marker) if marker else self._outline.context
        if self._by_matter:
            if found := self._concluded(block):
                start, by = found[0], found[1] or self._body
                context = replace(context, directs=True, said=True, assigned_by=by, standing_by=by)
            elif not (context.directs or read_conclusion(line, context)):
                return  # what was heard on a matter
        if marker and (to := whom(line)) and not read_conclusion(line, context):
            context = replace(context, assignee=to, named=None)
            self._outline.push(marker, _charging(line, marker, context))
            return
        self._sentences(block, start, context)

    def _sentences(self, block: Block, start: int, context: Context) -> None:
        marker, _ = item_of(self._text, block)
        opens = marker in NUMBERED or (not marker and context.assigned_by is not None)
        article = Line(self._text, start, block.end) if marker == "article" else None
        directs = context.directs or (article is not None and decides(article, context))
        speaker = context.speaker or self._speaker
        context = replace(context, speaker=speaker, opens=opens, directs=directs)
        if not marker and not directs:
            context = spoken_on(Line(self._text, start, block.end), context, self._speech)
        self._speech = None
        for begin, end in self._items(start, block.end):
            if end - begin > LONGEST:
                continue
            if block.start < self._opening:
                context = replace(context, directs=directs and begin >= self._opening)
            line = Line(self._text, begin, end)
            if details := read_details(self._text, begin, end):
                self._amend(details)
                continue
            if end < block.end and ":" in line.tail and (to := whom(line)):
                context = replace(context, assignee=to)  # Sở Nội vụ: a/ …; b/ …
                continue
            directed, context = read_sentence(line, context)
            self._speaker = context.speaker
            self._speech = context if not marker and not context.directs else None
            first = directed[0].start if directed else begin
            opening = find_deadline(self._text, begin, first)
            opening = opening or find_event(self._text, begin, first)
            last = begin
            ends = [one.start for one in directed[1:]] + [end]
            for one, stop in zip(directed, ends, strict=False):
                # What stands between two clauses says by when the second is to be done.
                between = find_deadline(self._text, last, one.start) or opening
                often = find_rhythm(self._text, last, one.start)
                after = find_time_after(self._text, one.end, stop)
                self._add(one, block, after or between or often or context.deadline)
                last = one.end
            concluded = not directed and read_conclusion(line, context) is not None
            is_lead = ":" in line.tail or (";" in line.tail and not directed) or concluded
            if tells_aims(line) and end == block.end:
                self._outline.push(marker or "lead", replace(context, directs=False))
                return
            if is_lead and end == block.end and (context.directs or context.goes_on):
                by = context.assigned_by
                below = replace(context, directs=True, closed=False, norm=False, standing_by=by)
                if not concluded:  # Tháng 10 cần tập trung các việc sau:
                    limit = below.deadline or find_deadline(self._text, begin, end)
                    self._outline.push(marker or "lead", replace(below, deadline=limit))
                else:  # all that follows is said by one
                    self._outline.enter(marker)
                    self._outline.push("lead", below)
                self._outline.assign(context.assigned_by)

    def _items(self, start: int, end: int) -> Iterator[Span]:
        """Yield the sentences of a block, also those of items on one line: a/ …; b/ …; (i) …"""
        for begin, stop in sentences(self._text, start, end):
            for found in _INLINE.finditer(self._text, begin, stop):
                if begin < found.start():
                    yield begin, found.start()
                begin = found.end()
            yield begin, stop

    def _execution(self, block: Block, start: int) -> bool:
        """Read a last article: … chịu trách nhiệm thi hành Quyết định này; tell whether it is."""
        read, rest = False, block.end
        for begin, stop in sentences(self._text, start, block.end):
            found = EXECUTES.search(self._text, begin, stop)
            if not found or ADVERBIAL.at(Line(self._text, begin, stop), 0):
                continue
            named = Line(self._text, begin, found.start())
            assignee = name_of(named, Actor(0, len(named))) if len(named) else None
            by = self._outline.context.assigned_by
            for first, last in parted(self._text, begin, found.end(), stop):
                self._add(Directed(first, last, by, assignee), block, None)
            read, rest = True, stop
        if read and rest < block.end:
            self._sentences(block, rest, self._outline.context)
        return read

    def _row(self, block: Block) -> None:
        if block.table != self._table:
            self._table, self._columns = block.table, {}
        if not self._columns:
            self._columns = find_columns(self._text[block.start : block.end])
            return
        context = self._outline.context
        for one, deadline in read_row(self._text, block, self._columns, context):
            self._add(one, block, deadline or context.deadline)

    def _add(self, one: Directed, block: Block, shared: Span | None) -> None:
        """Add a task; `shared` is the deadline of what it stands in."""
        said = self._text[one.start : one.end]
        task = Task(
            id=f"{self._report.id}-t{len(self._tasks):04d}",
            report=self._report.id,
            start=one.start,
            end=one.end,
            text=said,
            topics=self._topics(said),
            heading=tuple(self._headings[level] for level in sorted(self._headings)),
            page=block.page,
        )
        deadline = (
            find_deadline(self._text, one.start, one.end)
            or find_rhythm(self._text, one.start, one.end)
            or shared
            or find_event(self._text, one.start, one.end)
        )
        fields = {"assigned_by": one.assigned_by, "assignee": one.assignee, "deadline": deadline}
        self._tasks.append(self._with(task, fields))

    def _with(self, task: Task, fields: Mapping[str, Span | None]) -> Task:
        """Return a task with what the text says in these places."""
        told = {name: span for name, span in fields.items() if span}
        words: dict[str, Any] = {name: self._text[slice(*span)] for name, span in told.items()}
        if "deadline" in words:
            words["due"] = last_day(words["deadline"], year_of(self._report.description))
        read = tuple(Reading(name, "text", *span) for name, span in told.items())
        kept = (reading for reading in task.readings if reading.field not in told)
        return replace(task, **words, readings=(*kept, *read))

    def _topics(self, said: str) -> tuple[str, ...]:
        """Return the topics of a task: where its own words tell none, those of what is above."""
        above = (self._headings[level] for level in sorted(self._headings, reverse=True))
        return next(filter(None, map(find_topics, (said, *above, self._report.title))), ())


def _says(task: Task, field: str) -> bool:
    """Tell whether a task itself says something, which it may have from what is above it."""
    spans = (one for one in task.readings if one.field == field and one.start is not None)
    return any(task.start <= one.start < task.end for one in spans if one.start is not None)


def _charging(line: Line, marker: str, context: Context) -> Context:
    """Return what holds below a body's name in norms: of the state's, what it must do."""
    if not context.norm or context.closed or not is_official(line, 0, len(line)):
        return context
    leads = marker in NUMBERED if not line.tail else ":" in line.tail
    return replace(context, directs=True, norm=False, applied=True) if leads else context


def _is_item(line: Line) -> bool:
    """Tell whether a line is an item of a list, short enough to look like a heading."""
    if line.said().isupper():
        return False
    return head_at(line, 0, len(line)) is not None or line.tail.startswith((".", ";"))
