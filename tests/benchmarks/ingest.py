"""Taking in the laws with the packaged model: at first, again, one changed; and how much memory."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from assistant.store.store import Store
from tests.benchmarks.laws import DrawnEmbedder, missing_laws, unpacked_laws
from tests.benchmarks.processes import Watched, watch
from tests.benchmarks.rows import Row, skipped
from tests.conftest import environment, settings_for
from tests.looking import search

# So many laws are taken in; all if it is not set.
LIMIT = "BENCH_LAWS"
PARTS = 4  # of a run, whose memory is compared
_CONFER = "from assistant.cli import main\nmain()"


def rows() -> Iterator[Row]:
    if why := missing_laws():
        yield skipped("taking in the laws", why)
        return
    with TemporaryDirectory() as place:
        home, laws = Path(place, "store"), _some_laws(Path(place))
        first, said = _ingest(laws, home)
        passages = sum(one["passages"] for one in said["added"])
        note = f"{len(said['added'])} laws, {passages:,} passages, {len(said['failed'])} failed"
        yield Row("taking in the laws", "s", (first.seconds,), note=note)
        again = [_ingest(laws, home) for _ in range(3)]
        assert all(len(said["unchanged"]) == len(list(laws.rglob("*.txt"))) for _, said in again)
        yield Row("  again, unchanged", "s", tuple(run.seconds for run, _ in again))
        faster = tuple(first.seconds / run.seconds for run, _ in again)
        yield Row("  so many times faster", "", faster, ">= 50")
        yield from _one_changed(laws, home)
        yield from _memory(first)


def _some_laws(folder: Path) -> Path:
    laws = unpacked_laws(folder)
    if limit := os.environ.get(LIMIT):
        for path in sorted(laws.rglob("*.txt"))[int(limit) :]:
            path.unlink()
    return laws


def _one_changed(laws: Path, home: Path) -> Iterator[Row]:
    """Yield how long a new version takes, and the first search of a reader that was open."""
    reader, vector = Store(settings_for(home)), DrawnEmbedder().embed(["đất đai"])
    groups = [({("body", "đất"): 1.0},)]
    search(reader, groups, vector, 10)
    path = min(laws.rglob("*.txt"))
    path.write_text(path.read_text(encoding="utf-8") + "\nHết.\n", encoding="utf-8")
    changed, said = _ingest(laws, home)
    note = f"{len(said['updated'])} updated, {len(said['unchanged'])} unchanged"
    yield Row("  one of them changed", "s", (changed.seconds,), note=note)
    began = time.perf_counter()
    search(reader, groups, vector, 10)
    yield Row("  an open reader's next search", "s", (time.perf_counter() - began,), "< 2")
    reader.close()


def _memory(run: Watched) -> Iterator[Row]:
    if not run.memory:
        yield skipped("  memory", "this system has no /proc")
        return
    ends = [len(run.memory) * part // PARTS for part in range(PARTS + 1)]
    peaks = [max(run.memory[a:b]) for a, b in pairwise(ends)]
    note = "in quarters: " + ", ".join(f"{peak:,.0f}" for peak in peaks)
    yield Row("  memory of all its processes at most", "MB", (max(peaks),), "< 2,000", note)


def _ingest(laws: Path, home: Path) -> tuple[Watched, dict[str, Any]]:
    """Take in the laws by a process of its own, from its start to its end."""
    command = [sys.executable, "-c", _CONFER, "ingest", "--json", str(laws)]
    done = watch(command, environment(home))
    return done, json.loads(done.out)
