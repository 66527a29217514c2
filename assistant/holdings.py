"""What is held: every report with what is known of it, for the page that keeps the records."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from assistant.changes import Change, find_changes
from assistant.reports import Description, Report
from assistant.settings import Settings
from assistant.similar import find_similar
from assistant.store.catalogue import Catalogue
from assistant.store.files import Version

State = Literal["held", "file gone"]


@dataclass(frozen=True, slots=True)
class Held:
    """A report as a line of a list; `path` is its file, `similar` the ids of near duplicates."""

    id: str
    source: str
    path: str
    title: str
    version: int
    ingested_at: datetime.datetime
    description: Description
    passages: int
    tasks: int
    state: State
    similar: tuple[str, ...]


class Holdings:
    """The reports of a store, which may be empty or not there yet."""

    def __init__(self, settings: Settings) -> None:
        self._home = settings.home
        self._opened: Catalogue | None = None
        self._similar: tuple[int, Mapping[str, tuple[str, ...]]] = (-1, {})

    def reports(self) -> list[Held]:
        """Return every report, the latest taken in first; raises StoreUnusable."""
        catalogue = self._catalogue()
        if catalogue is None:
            return []
        paths = {one.id: one.path for one in catalogue.known()}
        similar = self._find_similar(catalogue)
        held = [
            Held(
                id=row["report"],
                source=row["source"],
                path=paths[row["report"]],
                title=row["title"],
                version=row["version"],
                ingested_at=row["ingested_at"],
                description=row["description"],
                passages=row["passages"],
                tasks=row["tasks"],
                state="held" if _has_file(paths[row["report"]]) else "file gone",
                similar=similar.get(row["report"], ()),
            )
            for row in catalogue.rows()
            if row["report"] in paths  # taken in since
        ]
        return sorted(held, key=lambda one: one.ingested_at, reverse=True)

    def report(self, report: str) -> Report:
        """Return a live report; raises WrongUse if there is none."""
        return self._needed().live_report(report)

    def versions(self, report: str) -> list[Version]:
        """Return the versions before the live one, oldest first."""
        return self._needed().files.versions(report)

    def changes_since(self, report: str, version: int) -> list[Change]:
        """Return what changed in a report since an earlier version."""
        catalogue = self._needed()
        return find_changes(
            catalogue.files.text(report, version), catalogue.live_report(report).text
        )

    def changes_between(self, before: str, after: str) -> list[Change]:
        """Return in what one report differs from another."""
        return find_changes(self.report(before).text, self.report(after).text)

    def _find_similar(self, catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
        generation = catalogue.generation
        if self._similar[0] != generation:
            self._similar = generation, find_similar(catalogue)
        return self._similar[1]

    def _catalogue(self) -> Catalogue | None:
        if self._opened is None and Catalogue.exists(self._home):
            self._opened = Catalogue(self._home)
        return self._opened

    def _needed(self) -> Catalogue:
        catalogue = self._catalogue()
        assert catalogue is not None, "there are reports, so there is a catalogue"
        return catalogue


def _has_file(path: str) -> bool:
    """Tell whether a report's file, or the archive that it is in, is still there."""
    file = Path(path)
    return file.exists() or any(parent.is_file() for parent in file.parents)
