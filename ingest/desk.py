"""The desk: what someone at the page does to the reports; their role is checked at every deed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from assistant.access import Viewer
from assistant.embedding import Embedder
from assistant.reports import Report
from assistant.settings import Settings
from ingest import correct, pipeline
from ingest.intake import Intake, Progress
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

    def _who(self) -> str | None:
        viewer = self._viewer()
        viewer.check("keep reports")
        return viewer.name

    def upload(self, files: Sequence[tuple[str, bytes]], replaces: bool) -> None:
        """Keep files by name and content, and begin to take them in; raises StoreUnusable."""
        who = self._who()
        kept = [
            str(keep_upload(self._settings, name, content, replaces)) for name, content in files
        ]
        self._intake.take_in(kept, who)

    def take_in(self, paths: Sequence[str]) -> None:
        """Begin to take in files again."""
        self._intake.take_in(paths, self._who())

    def correct(self, report: str, said: Mapping[str, str]) -> Report:
        """Correct a report's description, or take all corrections back; raises WrongUse."""
        who = self._who()
        return correct.correct(report, said, self._settings, self._embedder, who)

    def remove(self, reports: Sequence[str]) -> None:
        """Remove reports; raises WrongUse naming one that is not there."""
        who = self._who()
        pipeline.remove(reports, self._settings, who)

    def progress(self) -> Progress:
        """Return how far the intake is."""
        self._who()
        return self._intake.progress()

    def forget(self) -> None:
        """Forget what is done of the intake."""
        self._who()
        self._intake.forget()
