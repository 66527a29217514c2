"""A report as a person reads it: its text laid out, and what is known of a place in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.errors import WrongUse
from assistant.records.blocks import Block, blocks_from_json
from assistant.reports import Citation, Report
from assistant.store.catalogue import Catalogue
from assistant.text import cells

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """A report and the blocks of its text, in order."""

    report: Report
    blocks: tuple[Block, ...]

    def cells(self, row: Block) -> Iterator[Span]:
        """Yield the spans of the cells of a table's row."""
        for start, end in cells(self.report.text[row.start : row.end]):
            yield row.start + start, row.start + end


def open_source(catalogue: Catalogue, report: str) -> Source:
    """Return a live report as it is laid out; raises WrongUse if there is none."""
    found = catalogue.live_report(report)
    return Source(found, blocks_from_json(catalogue.blocks(found.id)))


def cite(catalogue: Catalogue, report: str, start: int, end: int) -> Citation:
    """Return the words at a place of a live report, with their page and the headings above.

    Raises WrongUse if there is no such report or place.
    """
    found = catalogue.live_report(report)
    if not 0 <= start < end <= len(found.text):
        raise WrongUse(f"Report {report!r} has no place {start} to {end}", "Open it from its list")
    passages = [one for one in catalogue.passages_of(found.id) if one.start <= start]
    passage = passages[-1] if passages else None
    return Citation(
        n=1,
        report=found.id,
        title=found.title,
        source=found.source,
        page=passage.page if passage else None,
        start=start,
        end=end,
        quote=found.text[start:end],
        heading=passage.heading if passage else (),
    )
