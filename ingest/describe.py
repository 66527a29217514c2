"""What a report is, read from its own words: its title and the period it covers."""

from __future__ import annotations

from pathlib import Path

from assistant.period import find_periods
from assistant.reports import Period
from assistant.text import canonical
from ingest.parse.blocks import Parsed

LONGEST = 250  # characters of a title
HEAD = 1000  # characters from the start in which headings may say the period


def find_title(parsed: Parsed, path: Path) -> str:
    """Return the report's first line if it can be a title, else the file's name in words."""
    first = parsed.blocks[0]
    line = " ".join(parsed.text[first.start : first.end].split())
    if len(line) <= LONGEST and not line.endswith((".", ";", ",", "?", "!")):
        return line
    name = canonical(path.stem).replace("_", " ").replace("-", " ")
    return " ".join(name.split()) or canonical(path.name)


def find_report_periods(parsed: Parsed, title: str) -> tuple[Period, ...]:
    """Return the periods that the title names, else those of the first headings."""
    headings = (
        parsed.text[block.start : block.end]
        for block in parsed.blocks
        if block.kind == "heading" and block.start < HEAD
    )
    return find_periods(title) or find_periods("; ".join(headings))
