"""How far an ingest or a rebuild is: a bar on a terminal, a line for each file in a log."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from assistant.cli.output import json_line, one_line
from assistant.errors import ReportFailed

if TYPE_CHECKING:
    from ingest.result import Failed, Step

UNITS = 1000  # the bar's length: shares of the work, since files differ too much to be counted


class Progress:
    """Told the steps of a run; all it says goes to stderr, failures at once and in full."""

    def __init__(self, what: str) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
        from rich.table import Column

        console = Console(stderr=True)
        self._is_terminal = console.is_terminal
        # The name takes the room the others leave.
        rest = Column(ratio=1, no_wrap=True, overflow="ellipsis")
        self._bar = Progress(
            TextColumn(what),
            BarColumn(bar_width=20),
            TextColumn("{task.fields[files]} files"),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False, table_column=rest),
            console=console,
            disable=not console.is_terminal,
            transient=True,
            expand=True,
        )

        self._task = self._bar.add_task("", total=UNITS, files="0")

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the bar away, until there is more to show: so much has been done."""
        self._bar.stop()
        self._bar.reset(self._task)

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
        elif step.word and step.word != "unchanged" and not self._is_terminal:
            self.say(f"{step.done}/{step.total} {step.word}  {one_line(step.source)}")

    def _show(self, done: int, total: int, share: float, source: str) -> None:
        name = one_line(Path(source).name)
        files = f"{done}/{total}"
        self._bar.start()
        self._bar.update(self._task, completed=share * UNITS, files=files, description=name)

    def say(self, line: str) -> None:
        """Print a line to stderr, above the bar if there is one."""
        if self._is_terminal:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            typer.echo(line, err=True)


def failed_line(failed: Failed) -> str:
    # The name as JSON, which has no line ends; an error of ours is one line in any case.
    return f"{json_line(failed.source)} failed: {ReportFailed(failed.error, failed.hint)}"
