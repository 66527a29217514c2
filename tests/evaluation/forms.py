"""Written texts in thirty forms of administrative writing, and the tasks each directs.

Conclusions, directives, telegrams, plans, resolutions, news, speeches, inspections, reports; a few
are schedules, papers to be filled in, rules and judgments, which direct nothing or hardly anything.
They were written from knowledge of how offices write, and marked by the definition in marks.py,
before any rule was run on them. The rules may be mended on the half "develop"; of the half
"report" only the totals are read.

Four later ones stand beside the state documents of marks.py, of which few direct anything. They are
invented as well: a directive, a letter, and two plans that name who acts and by when in lines of
their own below each task.

The set "more" is for developing alone: texts of other kinds, among them notices, minutes, a
resolution of the nineties and a report on a visit. Four of them were marked by one who had not
seen the rules: a part of a report, conclusions, a plan and minutes in plain words. Behind these
stand eight with long items, marked before the rules were run on them: two as provinces write their
programmes, and six after programmes, resolutions and a directive of the state.

The set "offices" has twenty-one texts more, of which ten are only counted: conclusions, telegrams,
directives, letters, plans with a table of who does what, a congress's resolution, reports of other
provinces, norms. They were invented and marked by one who had not read the rules; before anything
was mended a few marks were put right in both halves, where others had been read otherwise.

The set "levels" has fourteen, half of them only counted: directives, resolutions, letters, minutes,
plans, conclusions and a closing speech, of provinces, a city and communes. They were invented and
marked by one who knew which forms were missed, but had not read the rules.

The set "styles" has twelve, half of them only counted: directives of ministries, conclusions of
Party committees, resolutions of people's councils, telegrams, minutes of briefings and plans with a
table. They were invented by one who had read the rules once, and marked before any were run on
them; after the first run the tables and seven marks were put right in both halves, where the other
sets mark otherwise.

The set "papers" has twenty-five, ten of them only counted: the kinds of paper that an office gets
in a month, among them an invitation, minutes without headings, a reminder, an inspection's
findings, a village festival's plan and a table. They were invented and marked by one who had read
the marks but not the rules; after the first run a few marks were put right where the other sets
mark otherwise. The last eight were written and marked likewise when the first had been mended.

The set "kinds" has forty-three, all for developing: monthly and quarterly reports, conclusions,
resolutions, plans with a table in groups, letters and replies, telegrams, minutes, decisions and
guidance of provinces, communes, departments and Party committees. They were invented in six
batches by one who had read the rules, each marked before it was run, and the rules mended after
it; then marks were put right where one had joined clauses that the other sets part.

The set "meetings" has sixty-two, all for developing: records and press summaries of meetings of
provinces' and communes' Party committees, monthly and quarterly reports with the work of the month
to come, and reports of statistics offices, which direct hardly anything. They were invented in five
batches by one who had read the rules, each marked before it was run, and in six more by another,
who had read them before all but the first. The last nine are long, three of them programmes of a
city or a province, in four batches by a third, who had read them before all but the first. Marks
were put right likewise.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.parse import parse_file
from tests.evaluation.marks import MarkedTask, file_of, rows_of


@dataclass(frozen=True, slots=True)
class Form:
    """A text, and its tasks in order: each a quote, who directs, who must act, and by when."""

    name: str
    half: str
    text: str
    tasks: tuple[dict[str, Any], ...]

    def write(self, folder: Path) -> Path:
        path = folder / f"{self.name}.txt"
        path.write_text(self.text, encoding="utf-8")
        return path


def forms(half: str, of: str = "") -> list[Form]:
    rows = rows_of(file_of("forms", of, "jsonl"))
    return [Form(**{**row, "tasks": tuple(row["tasks"])}) for row in rows if row["half"] == half]


def marked_in(form: Form, path: Path) -> list[MarkedTask]:
    """Return the tasks of a text written to `path`, where they stand once it is taken in."""
    text, end, marked = parse_file(path, path.read_bytes()).text, 0, []
    for task in form.tasks:
        start = text.index(task["quote"], end)
        end = start + len(task["quote"])
        marked.append(
            MarkedTask(source=form.name, start=start, end=end, topics=(), half=form.half, **task)
        )
    return marked
