"""kills.py, in short: every named stage and a few random moments, each in a real process."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT, environment


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks")
@pytest.mark.parametrize(
    "options, fewest",
    [
        pytest.param("--moments 20", 100, id="in folders"),
        pytest.param("--moments 4 --server --operations update", 18, id="beside a server"),
    ],
)
def test_whatever_is_killed_every_report_is_wholly_old_or_wholly_new(
    options: str, fewest: int
) -> None:
    # In a process of its own: forks of a process with threads are not safe.
    done = subprocess.run(
        [sys.executable, "-m", "tests.kills", *options.split()],
        cwd=ROOT, env=environment(None), capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    counts = {line[:42].strip(): int(line[42:]) for line in done.stdout.splitlines()[2:]}
    assert counts["moments"] >= fewest
    assert counts["recovered"] == counts["moments"]
    assert counts["killed before the end"] >= fewest
    assert counts["lost, doubled or stale passages"] == 0
