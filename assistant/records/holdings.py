"""What is held: every report with what is known of it, for the page that keeps the records."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from assistant.access import Clearance, Viewer
from assistant.records.changes import Change, find_changes
from assistant.records.similar import find_similar
from assistant.reports import Description, Report
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from assistant.store.files import Version

State = Literal["held", "file gone"]


@dataclass(frozen=True, slots=True)
class Held:
    """A report as a line of a list; `path` is its file, `similar` the ids of near duplicates.

    `groups` are those that it is restricted to, if it is.
    """

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
    groups: tuple[str, ...] = ()


class Holdings:
    """The reports of a store, which may be empty or not there yet."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._opened: Catalogue | None = None
        self._similar: tuple[int, Mapping[str, tuple[str, ...]]] = (-1, {})
        self._clearance: Clearance = None
        self._seen: dict[frozenset[str], Holdings] = {}

    def seen_by(self, viewer: Viewer) -> Holdings:
        """Return the same as someone may see it."""
        clearance = viewer.clearance
        if clearance is None:
            return self
        if clearance not in self._seen:
            theirs = copy(self)
            theirs._opened, theirs._similar, theirs._clearance = None, (-1, {}), clearance
            self._seen[clearance] = theirs
        return self._seen[clearance]

    def reports(self) -> list[Held]:
        """Return every report, the latest taken in first; raises StoreUnusable."""
        catalogue = self._catalogue()
        if catalogue is None:
            return []
        paths = {one.id: one.path for one in catalogue.known()}
        similar, groups = self._find_similar(catalogue), catalogue.restrictions.all()
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
                groups=groups.get(paths[row["report"]], ()),
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
        if self._opened is None and Catalogue.exists(self._settings):
            self._opened = Catalogue.of(self._settings).seen_by(self._clearance)
        return self._opened

    def _needed(self) -> Catalogue:
        catalogue = self._catalogue()
        assert catalogue is not None, "there are reports, so there is a catalogue"
        return catalogue


def _has_file(path: str) -> bool:
    """Tell whether a report's file, or the archive that it is in, is still there.

    One in a folder that may not be looked into here is not said to be gone.
    """
    file = Path(path)
    try:
        return file.exists() or any(parent.is_file() for parent in file.parents)
    except OSError:
        return True
