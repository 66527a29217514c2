"""kills.py, in short: every named stage and a few random moments, each in a real process."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT, environment

# The options of runs that go on at once, each with the fewest moments that it must come to.
RUNS = (
    ("--moments 11 --operations add update rename copy correct", 50),
    ("--moments 9 --operations remove prune rebuild restore", 50),
    ("--moments 4 --server --operations update", 18),
)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks")
def test_whatever_is_killed_every_report_is_wholly_old_or_wholly_new() -> None:
    # In processes of their own: forks of a process with threads are not safe.
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.kills", *options.split()],
            cwd=ROOT, env=environment(None), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )
        for options, _ in RUNS
    ]  # fmt: skip
    try:
        printed = [process.communicate(timeout=3600)[0] for process in running]
    finally:
        for process in running:
            process.kill()
    for process, said, (_, fewest) in zip(running, printed, RUNS, strict=True):
        assert process.returncode == 0, said
        counts = {line[:42].strip(): int(line[42:]) for line in said.splitlines()[2:]}
        assert counts["moments"] >= fewest
        assert counts["recovered"] == counts["moments"]
        assert counts["killed before the end"] >= fewest
        assert counts["lost, doubled or stale passages"] == 0
