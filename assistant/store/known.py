"""What whoever opens a catalogue knows of it: its file, its schema, what it tells of files."""

from __future__ import annotations

from dataclasses import dataclass

FILE = "catalogue.sqlite"
SCHEMA = 9  # raised whenever a table changes, with a revision in migrations/versions
OLDEST = 5  # the first that can be upgraded

# A report's row is one version of it. STAGED: being indexed, not yet visible. LIVE: what is
# answered from. OLD: replaced or removed, its passages wait to be taken out of the indexes.
STAGED, LIVE, OLD = "staged", "live", "old"


@dataclass(frozen=True, slots=True)
class Known:
    """What the catalogue holds of a file."""

    id: str
    path: str
    source: str
    fingerprint: str
    text_fingerprint: str
    version: int


@dataclass(frozen=True, slots=True)
class Copy:
    """A file with the text of `report`, which has another file; it is no report itself."""

    path: str
    source: str
    fingerprint: str
    report: str
