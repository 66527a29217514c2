"""What a reader who had not seen the rules marked in real records: tasks, and claims about them.

tasks.jsonl holds every task of each text; the texts were read once more for those left out. A task
is what someone directs to be done from now on, one a clause: the directive verb with its object,
and whoever must do it where he stands directly before. Not marked is what was done, what is being
done (also without a subject, in a section on results), what is foreseen, a heading over the points
that are marked, and a list of who leads what without a verb. The five reports hold 43 tasks, so a
city's programme with 185 stands beside them. task_regions.json parts each whole text into regions:
rules are written on those of "develop", and their figures are read off those of "report"; in those
that are "aside" (the aims of the programme) nothing is marked and nothing is to be measured.
Offsets are into the text as it is taken in.

paraphrases.jsonl holds claims as a language model would word them, each with the words it rests on.
The true ones say nothing that the quote and its record's title do not say; each false one has one
fault, named in `what`. paraphrases_more.jsonl holds further ones, over more records and laws, by
another writer who had not seen the rules either. Within each kind and language the claims take
turns between the halves. paraphrases_fresh.jsonl, a part of its own, was written to find true
claims that are wrongly struck; what it found was mended. paraphrases_laws.jsonl holds claims on
laws, and on sentences of the reports, that no other set uses, by one who knew the rules: five parts
("laws" to "laws 5"), each written and run once before the mendings it led to. Those of the part
"further", in paraphrases_further.jsonl and at the end of paraphrases_state.jsonl, are by one who
had not seen the rules; two more true ones, which named the speaker beside words that do not, were
left out. "further 2" is by another one who had not seen them. "wider" (paraphrases_wider.jsonl, and
the end of paraphrases_state.jsonl) has as many false claims as true ones, each passage with both.
"answers" and "answers, counted" (paraphrases_answers.jsonl, and the end of paraphrases_state.jsonl)
are claims as a model words its answers, written before the rules were mended by the first of the
two; of the second, totals alone were looked at, but for three that were read by mistake.
"worded" and "worded, counted" (paraphrases_worded.jsonl, and the end of paraphrases_state.jsonl)
are the same again; a passage is in one of the two. The last 81 of "worded" are true ones in English
by one who had seen the rules, the others by the same before that.
"translated" and "translated, counted" (paraphrases_translated.jsonl, and the end of
paraphrases_state.jsonl) are in English alone, a passage in one of the two, by one who had seen
what each rule strikes but none of the rules; most false ones tell the figure of a neighbour.
"rendered" and "rendered, counted" (paraphrases_rendered.jsonl, and the end of
paraphrases_state.jsonl) are in English alone as well, as many false as true, a passage in one of
the two, written by one who had read the rules but before running any; the passages are in no other
set. "retold" and "retold, counted" (paraphrases_retold.jsonl, and the end of
paraphrases_state.jsonl) are in both languages, a few more false than true, on short passages that
no other set has, by one who had read none of the rules; the passages take turns between the two.
"summed" (paraphrases_summed.jsonl, and the end of paraphrases_state.jsonl) is in English alone,
each true claim beside the same with one thing changed, by one who had read the rules, before they
were mended by it. "varied" (paraphrases_varied.jsonl, and the end of paraphrases_state.jsonl) is in
English alone, in the wordings that chat models vary, on passages that no counted half has; the
first two thirds are by one who had read none of the rules, the others before they were run. "varied
2" (the same files) is the same in three batches by one who had read the rules, each written before
it was run; so is "varied 3", in four batches. "restated" and "restated 2"
(paraphrases_restated.jsonl) are in English alone, one or two true claims and a false one on each of
120 passages, by writers who had never seen the program; each was run once before it was mended by.
"elsewhere" and "elsewhere 2" (paraphrases_elsewhere.jsonl) are in English alone, on the invented
records of elsewhere/; the first by writers who had never seen the program, the second, all true, by
one who had read it, each batch before it was run. "own words" (paraphrases_own.jsonl), in
both languages, by a writer who had never seen the program, was run once before it was mended by.

The sets named "state" are on other state documents (circulars, decrees, a province's plan, talks):
claims as a good language model would word them, with near misses beside them, and the tasks in
those parts of six of these documents that direct work. They too were written before any rule was
run on them. Rules of a text that stand for good, and powers it lists, are no tasks.

The set "more" is for developing alone: the last parts of nine decrees, circulars and laws, and
texts as offices write them (forms.py), marked before the rules were run on them; of two of the
circulars also other parts, by another reader, who marked what they charge bodies and firms with.
"""

from __future__ import annotations

import atexit
import functools
import json
import shutil
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.parse import parse_file
from tests.evaluation.data import DATA, HERE

ELSEWHERE = HERE / "elsewhere"  # records of which a set of questions is asked
SETS = ("", "state", "more")  # of tasks, by the end of their files' names
FORM_SETS = (*SETS, "offices", "levels", "styles", "papers", "kinds", "meetings")
TOPICS = frozenset(
    "party-building organisation-cadres inspection economy budget-finance public-investment land "
    "construction-planning agriculture-rural industry trade-tourism education health "
    "culture-society labour-welfare security-defence environment digital-transformation "
    "administration-reform foreign-affairs".split()
)


@dataclass(frozen=True, slots=True)
class MarkedTask:
    """One task: text[start:end] is `quote`; who directs, who does it and by when, or None."""

    source: str
    start: int
    end: int
    quote: str
    assigned_by: str | None
    assignee: str | None
    deadline: str | None
    topics: tuple[str, ...]
    half: str


@dataclass(frozen=True, slots=True)
class Region:
    source: str
    start: int
    end: int
    half: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What an answer might say of `quote`, words of `source`; `what` is "ok" or the one fault."""

    claim: str
    lang: str
    source: str
    quote: str
    true: bool
    what: str
    half: str


def path_of(source: str) -> Path:
    """Return where the development data holds a text."""
    folders = (ELSEWHERE, DATA / "reports", DATA / "legacy_dev/truth", DATA / "legal_docs")
    return next((one / source for one in folders if (one / source).exists()), laws() / source)


@functools.cache
def laws() -> Path:
    """Return a folder with the texts of laws, which come packed."""
    folder = Path(tempfile.mkdtemp(prefix="laws-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with tarfile.open(DATA / "laws.tar.xz") as archive:
        archive.extractall(folder, filter="data")
    return folder / "processed2023"


@functools.cache
def text_of(source: str) -> str:
    """Return a text as it is taken in."""
    path = path_of(source)
    return parse_file(path, path.read_bytes()).text


def marked_tasks(of: str = "") -> list[MarkedTask]:
    rows = rows_of(file_of("tasks", of, "jsonl"))
    return [MarkedTask(**{**row, "topics": tuple(row["topics"])}) for row in rows]


def task_regions(of: str = "") -> list[Region]:
    regions = json.loads((HERE / file_of("task_regions", of, "json")).read_text(encoding="utf-8"))
    return [Region(source, *parts) for source, rows in regions.items() for parts in rows]


def claims(*, state: bool = False) -> list[Claim]:
    names = (
        *("", "_more", "_fresh", "_laws", "_further", "_wider", "_answers", "_worded"),
        *("_translated", "_rendered", "_retold", "_summed", "_varied", "_restated"),
        *("_elsewhere", "_own"),
    )
    parts = ("_state",) if state else names
    return [Claim(**row) for part in parts for row in rows_of(f"paraphrases{part}.jsonl")]


def file_of(name: str, of: str, ending: str) -> str:
    """Return the name of a file of the set `of`."""
    return f"{name}_{of}.{ending}" if of else f"{name}.{ending}"


def rows_of(name: str) -> list[dict[str, Any]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]
