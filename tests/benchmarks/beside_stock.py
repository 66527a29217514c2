"""Confer beside the stock pipeline, in turn on the same files: taking in, asking when cold."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.text import canonical
from tests.benchmarks.laws import missing_laws, unpacked_laws
from tests.benchmarks.processes import Watched, watch
from tests.benchmarks.rows import Row, skipped
from tests.conftest import environment
from tests.evaluation.data import DATA

TURNS = 3
MONTHLY = "hung-yen-2025-*.txt"
EVERY = 10  # one in so many laws makes twenty of them
ALL = "BENCH_ALL"  # set: all the laws too, which takes half an hour
CONFER = (sys.executable, "-c", "from assistant.cli import main; main()")
STOCK = (sys.executable, "-m", "tests.benchmarks.stock")
QUESTION = "Nhiệm vụ nào liên quan đến quản lý đất đai?"


@dataclass
class Figures:
    """What one of the two systems took, a turn each."""

    seconds: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    passages: int = 0
    bytes: int = 0

    def add(self, run: Watched, store: Path) -> None:
        self.seconds.append(run.seconds)
        self.memory.append(max(run.memory, default=0.0))
        self.bytes = sum(path.stat().st_size for path in store.rglob("*") if path.is_file())


def rows() -> Iterator[Row]:
    with TemporaryDirectory() as place:
        here = Path(place)
        yield from _help(here)
        yield from _reports(here)
        if why := missing_laws():
            yield skipped("taking in laws", why)
            return
        laws = sorted(unpacked_laws(here).rglob("*.txt"))
        yield from _taking_in("20 laws", _copied(here / "twenty", laws[::EVERY][:20]), here, 1)
        if os.environ.get(ALL):
            yield from _taking_in("all the laws", _copied(here / "all", laws), here, 1)
        else:
            yield skipped("taking in all the laws", f"half an hour; set {ALL}=1")


def _copied(folder: Path, files: list[Path]) -> Path:
    folder.mkdir()
    for path in files:
        shutil.copyfile(path, folder / path.name)
    return folder


def _help(here: Path) -> Iterator[Row]:
    runs = [watch([*CONFER, "--help"], environment(here)) for _ in range(TURNS)]
    yield Row("confer --help", "s", tuple(run.seconds for run in runs), "< 0.5")


def _reports(here: Path) -> Iterator[Row]:
    reports = sorted((DATA / "reports").glob(MONTHLY))
    if not reports:
        yield skipped("taking in the monthly reports", f"{DATA / 'reports'} is absent")
        return
    folder = _copied(here / "monthly", reports)
    yield from _taking_in(f"{len(reports)} monthly reports", folder, here, TURNS)
    home, place = here / "confer", here / "stock"
    yield _asking(home, place)


def _taking_in(name: str, folder: Path, here: Path, turns: int) -> Iterator[Row]:
    """Take the files of `folder` in, both systems by turns; the last turn's stores stay."""
    files = list(folder.iterdir())
    characters = sum(len(canonical(path.read_text(encoding="utf-8"))) for path in files)
    confer, stock = _take_in_by_turns(folder, here, turns)

    def row(what: str, unit: str, figure: Callable[[Figures], list[float]], asked: str) -> Row:
        return Row(what, unit, tuple(figure(confer)), asked, stock=tuple(figure(stock)))

    about = (
        f"{len(files)} files, {characters:,} characters: {confer.passages:,} passages, "
        f"{stock.passages:,} chunks"
    )
    yield replace(row(f"taking in {name}", "s", lambda one: one.seconds, ""), note=about)
    yield row("  speed", "characters/s", lambda one: [characters / s for s in one.seconds], ">= 3x")
    yield row("  speed", "passages/s", lambda one: [one.passages / s for s in one.seconds], "")
    yield row("  memory at most", "MB", lambda one: one.memory, "<= 0.8x")
    yield row("  store, a million characters", "MB", lambda one: [one.bytes / characters], "")
    yield from _again(folder, here, min(confer.seconds))


def _take_in_by_turns(folder: Path, here: Path, turns: int) -> tuple[Figures, Figures]:
    home, place = here / "confer", here / "stock"
    confer, stock = Figures(), Figures()
    for _ in range(turns):
        shutil.rmtree(home, ignore_errors=True)
        shutil.rmtree(place, ignore_errors=True)
        run = watch([*CONFER, "ingest", "--json", str(folder)], environment(home))
        confer.add(run, home)
        confer.passages = sum(one["passages"] for one in json.loads(run.out)["added"])
        run = watch([*STOCK, "ingest", str(folder), str(place)], environment(None))
        stock.add(run, place)
        stock.passages = int(run.out)

    return confer, stock


def _again(folder: Path, here: Path, first: float) -> Iterator[Row]:
    home = here / "confer"
    again = [
        watch([*CONFER, "ingest", "--json", str(folder)], environment(home)).seconds
        for _ in range(TURNS)
    ]
    yield Row("  again, unchanged", "s", tuple(again))
    faster = tuple(first / seconds for seconds in again)
    yield Row("  so many times faster", "", faster, ">= 50")


def _asking(home: Path, place: Path) -> Row:
    """Ask both in turn, each time in a process that knows nothing yet."""
    confer, stock = [], []
    for _ in range(TURNS):
        confer.append(watch([*CONFER, "ask", QUESTION], environment(home)).seconds)
        stock.append(watch([*STOCK, "ask", str(place), QUESTION], environment(None)).seconds)
    return Row("asking, from a cold process", "s", tuple(confer), "<= 0.35x", stock=tuple(stock))
