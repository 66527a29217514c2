"""The bar that shows on a terminal how far a run is."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Column

from assistant.cli.output import one_line

UNITS = 1000  # the bar's length: shares of the work, since files differ too much to be counted


class Bar:
    """Drawn on stderr from the first step on, until it is taken away."""

    def __init__(self, what: str) -> None:
        # The name takes the room the others leave.
        rest = Column(ratio=1, no_wrap=True, overflow="ellipsis")
        self._drawn = Progress(
            TextColumn(what),
            BarColumn(bar_width=20),
            TextColumn("{task.fields[files]} files"),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False, table_column=rest),
            console=Console(stderr=True),
            transient=True,
            expand=True,
        )
        self._task = self._drawn.add_task("", total=UNITS, files="0")

    def show(self, done: int, total: int, share: float, source: str) -> None:
        name = one_line(Path(source).name)
        files = f"{done}/{total}"
        self._drawn.start()
        self._drawn.update(self._task, completed=share * UNITS, files=files, description=name)

    def clear(self) -> None:
        """Take the bar away, until there is more to show."""
        self._drawn.stop()
        self._drawn.reset(self._task)

    def say(self, line: str) -> None:
        """Print a line above the bar."""
        self._drawn.console.print(line, markup=False, highlight=False, soft_wrap=True)
