"""`make bench`: one table of speeds; every module beside this one that has `rows()` adds its own.

`python -m tests.benchmarks.run NAME…` runs the named modules only.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.rows import COLUMNS


def main(names: Sequence[str]) -> int:
    table = Table(*COLUMNS)
    for name in names or benchmarks():
        module = importlib.import_module(f"tests.benchmarks.{name}")
        for row in module.rows():
            table.add_row(*row.cells())
        table.add_section()
    # Wide enough for a file or a pipe, where rich would take 80 columns and break the cells.
    Console(width=180).print(table)
    return 0


def benchmarks() -> list[str]:
    """Return the names of the modules that measure something."""
    found = (module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return [
        name
        for name in sorted(found)
        if hasattr(importlib.import_module(f"tests.benchmarks.{name}"), "rows")
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
