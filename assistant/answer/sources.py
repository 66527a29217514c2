"""Which report each statement of an answer is from: a line beside every run of the same ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from assistant.reports import Answer, Citation, Claim

MOST = 3  # reports that are named below a statement that stands in more
LONG = 3  # a run of more statements is named above the first, else below the last
_FOLDERS = re.compile(r".*[/\\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A report by its title, and the numbers of the citations that lead to it.

    `again` tells that the statements before these are of the same reports. Those that are named no
    more have an empty title.
    """

    numbers: tuple[int, ...]
    title: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class Sources:
    """The lines above and below statements, by their place from 0."""

    above: Mapping[int, list[SourceLine]]
    below: Mapping[int, list[SourceLine]]


def find_sources(answer: Answer) -> Sources:
    """Return what names the reports of each run of statements: of a long one above the first.

    An aside begins a run of its own. None are needed where the lead names the only report.
    """
    above: dict[int, list[SourceLine]] = {}
    below: dict[int, list[SourceLine]] = {}
    cited = {one.n: one for one in answer.citations}
    titles = {one.report: one.title for one in answer.citations}
    if len(titles) == 1 and all(title in answer.lead for title in titles.values()):
        return Sources(above, below)
    names = _told_apart(answer.citations)

    def reports(claim: Claim) -> frozenset[str]:
        return frozenset(cited[n].report for n in claim.citations)

    before: frozenset[str] = frozenset()
    places = groupby(
        range(len(answer.claims)),
        key=lambda place: (answer.claims[place].aside, reports(answer.claims[place])),
    )
    for (_, said), run in places:
        own = list(run)
        if said:
            numbers = dict.fromkeys(n for place in own for n in answer.claims[place].citations)
            lines = _lines(list(numbers), cited, names, said == before)
            if len(own) > LONG:
                above[own[0]] = lines
            else:
                below[own[-1]] = lines
            before = said
    return Sources(above, below)


def _lines(
    numbers: list[int], cited: Mapping[int, Citation], names: Mapping[str, str], again: bool
) -> list[SourceLine]:
    of_report: dict[str, list[int]] = {}
    for n in numbers:
        of_report.setdefault(cited[n].report, []).append(n)
    each = [SourceLine(tuple(own), names[report], again) for report, own in of_report.items()]
    if again or len(each) > MOST:
        shown = [] if again else each[: MOST - 1]
        rest = tuple(n for line in each[len(shown) :] for n in line.numbers)
        return [*shown, SourceLine(rest, "", again)]
    return each


def _told_apart(citations: tuple[Citation, ...]) -> dict[str, str]:
    """Return what each report is called: its title, with its file's name where several share it."""
    of_report = {one.report: one for one in citations}
    shared = Counter(one.title for one in of_report.values())
    return {
        report: one.title
        if shared[one.title] == 1
        else f"{one.title} ({_FOLDERS.sub('', one.source)})"
        for report, one in of_report.items()
    }


def numbers_said(numbers: tuple[int, ...]) -> str:
    """Return the numbers of citations as they stand before a source: [1] [3]–[6]."""
    runs: list[list[int]] = []
    for n in sorted(numbers):
        if runs and n == runs[-1][-1] + 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return " ".join(
        f"[{run[0]}]–[{run[-1]}]" if len(run) > 2 else " ".join(f"[{n}]" for n in run)
        for run in runs
    )
