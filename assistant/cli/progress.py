"""How far an ingest or a rebuild is: a bar on a terminal, a line for each file in a log."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from assistant.cli.output import json_line, one_line
from assistant.errors import ReportFailed

if TYPE_CHECKING:
    from assistant.cli.bar import Bar
    from ingest.result import Failed, Step


class Progress:
    """Told the steps of a run; all it says goes to stderr, failures at once and in full."""

    def __init__(self, what: str) -> None:
        self._bar: Bar | None = None
        if sys.stderr.isatty():
            # What draws it takes as long to import as hundreds of unchanged files to look through.
            from assistant.cli.bar import Bar

            self._bar = Bar(what)

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the bar away, until there is more to show: so much has been done."""
        if self._bar:
            self._bar.clear()

    def __call__(self, done: int, total: int, source: str) -> None:
        """Show a run that only counts reports."""
        self._show(done, total, done / max(total, 1), source)

    def step(self, step: Step) -> None:
        """Show a step of an ingest, and print what has become of a file."""
        from ingest.result import Failed

        self._show(step.done, step.total, step.share, step.source)
        if isinstance(step.outcome, Failed):
            self.say(f"confer: {failed_line(step.outcome)}")
        # Most files of most runs are unchanged; how many is said at the end.
        elif step.word and step.word != "unchanged" and not self._bar:
            self.say(f"{step.done}/{step.total} {step.word}  {one_line(step.source)}")

    def _show(self, done: int, total: int, share: float, source: str) -> None:
        if self._bar:
            self._bar.show(done, total, share, source)

    def say(self, line: str) -> None:
        """Print a line to stderr, above the bar if there is one."""
        if self._bar:
            self._bar.say(line)
        else:
            typer.echo(line, err=True)


def failed_line(failed: Failed) -> str:
    # The name as JSON, which has no line ends; an error of ours is one line in any case.
    return f"{json_line(failed.source)} failed: {ReportFailed(failed.error, failed.hint)}"
