"""A process and its children, timed to their end and looked at meanwhile: how much memory."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.2  # seconds between two looks at the memory
_PROCESSES = Path("/proc")


@dataclass(frozen=True, slots=True)
class Watched:
    """A process that has ended: its output, its seconds, the memory of its tree over time in MB.

    Memory that processes share counts for each of them. There is none where /proc is not.
    """

    out: str
    seconds: float
    memory: tuple[float, ...]


def watch(command: Sequence[str], environment: Mapping[str, str]) -> Watched:
    """Run a command to its end; raises CalledProcessError, with what it said, if that is not 0."""
    memory = []
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as out,
        tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
    ):
        began = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=out, stderr=errors)
        while True:
            memory.append(sum(map(_resident, _tree(process.pid))))
            try:
                status = process.wait(PAUSE)
                break
            except subprocess.TimeoutExpired:
                continue
        seconds = time.perf_counter() - began
        for file in (out, errors):
            file.seek(0)
        said = out.read()
        if status:
            error = subprocess.CalledProcessError(status, command, said)
            error.add_note(errors.read())
            raise error
    return Watched(said, seconds, tuple(filter(None, memory)))


def _tree(process: int) -> Iterator[int]:
    """Yield a process and all it has started, in any number of steps."""
    yield process
    for task in (_PROCESSES / str(process) / "task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:  # ended meanwhile
            continue
        for child in children:
            yield from _tree(int(child))


def _resident(process: int) -> float:
    try:
        lines = (_PROCESSES / str(process) / "status").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS:"))


def memory_of(process: int) -> float:
    """Return the megabytes that a process and its children take; what they share counts once."""
    return sum(map(_proportional, _tree(process)))


def _proportional(process: int) -> float:
    try:
        lines = (_PROCESSES / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) / 1000 for line in lines if line.startswith("Pss:"))
