"""What a report is, read from its own words: for now its title."""

from __future__ import annotations

from pathlib import Path

from ingest.parse.blocks import Parsed

LONGEST = 250  # characters of a title


def find_title(parsed: Parsed, path: Path) -> str:
    """Return the report's first line if it can be a title, else the file's name in words."""
    first = parsed.blocks[0]
    line = " ".join(parsed.text[first.start : first.end].split())
    if len(line) <= LONGEST and not line.endswith((".", ";", ",", "?", "!")):
        return line
    return " ".join(path.stem.replace("_", " ").replace("-", " ").split()) or path.name
