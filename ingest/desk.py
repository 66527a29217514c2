"""The desk: what someone at the page does to the reports; their role is checked at every deed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from assistant.access import Viewer
from assistant.embedding import Embedder
from assistant.reports import Report
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from ingest import correct, pipeline
from ingest.intake import Intake, Progress, Taken
from ingest.uploads import keep_upload


class Desk:
    """Hands on what an editor does, and says in whose name; raises NotAllowed to others.

    `viewer` is asked at every deed who it is: an account may have been disabled since the page was
    drawn. What it raises goes on.
    """

    def __init__(
        self, settings: Settings, intake: Intake, embedder: Embedder, viewer: Callable[[], Viewer]
    ) -> None:
        self._settings, self._intake, self._embedder = settings, intake, embedder
        self._viewer = viewer

    def _who(self, reports: Sequence[str] = ()) -> str | None:
        """Return in whose name a deed is done, to reports that they must see for it."""
        viewer = self._viewer()
        viewer.check("keep reports")
        if viewer.clearance is not None and reports:
            with closing(Catalogue.of(self._settings)) as catalogue:
                for report in reports:
                    catalogue.seen_by(viewer.clearance).live_report(report)
        return viewer.name

    def upload(
        self, files: Sequence[tuple[str, bytes]], replaces: bool, groups: Collection[str] = ()
    ) -> None:
        """Keep files by name and content, and begin to take them in; raises StoreUnusable.

        With `groups` the reports are for these alone from the beginning.
        """
        who, hidden = self._who(), self._hidden()
        kept = [
            str(keep_upload(self._settings, name, content, replaces, hidden))
            for name, content in files
        ]
        self._intake.take_in(kept, who, groups)

    def take_in(self, paths: Sequence[str]) -> None:
        """Begin to take in files again."""
        self._intake.take_in(paths, self._who())

    def correct(self, report: str, said: Mapping[str, str]) -> Report:
        """Correct a report's description, or take all corrections back; raises WrongUse."""
        who = self._who([report])
        return correct.correct(report, said, self._settings, self._embedder, who)

    def remove(self, reports: Sequence[str]) -> None:
        """Remove reports; raises WrongUse naming one that is not there."""
        who = self._who(reports)
        pipeline.remove(reports, self._settings, who)

    def restrict(self, reports: Sequence[str], groups: Collection[str]) -> None:
        """Have reports be seen by those in `groups` alone; without any, by all."""
        who = self._who(reports)
        pipeline.restrict(reports, groups, self._settings, who)

    def progress(self) -> Progress:
        """Return how far the intake is, without what tells of files kept from who looks on."""
        self._who()
        progress = self._intake.progress()
        if not (progress.files or progress.error):
            return progress
        hidden = self._hidden()
        files = tuple(one for one in progress.files if _path(one) not in hidden)
        error = progress.error
        names_one = error and any(path in str(error) for path in hidden)
        return replace(progress, files=files, error=None if names_one else error)

    def _hidden(self) -> frozenset[str]:
        """Return the files, resolved, whose reports are or will be kept from who looks on."""
        clearance = self._viewer().clearance
        if clearance is None:
            return frozenset()
        # What is about to be taken in is known to the intake alone.
        groups = {_path(one): one.groups for one in self._intake.progress().files if one.groups}
        if Catalogue.exists(self._settings):
            with closing(Catalogue.of(self._settings)) as catalogue:
                groups |= catalogue.restrictions.all()
        return frozenset(path for path, alone in groups.items() if clearance.isdisjoint(alone))

    def forget(self) -> None:
        """Forget what is done of the intake."""
        self._who()
        self._intake.forget()


def _path(one: Taken) -> str:
    return str(Path(one.source).resolve())
