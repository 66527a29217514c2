"""intake.py: files taken in by a child process, and how far each is."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from assistant.errors import WrongUse
from assistant.store.catalogue import Catalogue
from assistant.store.lock import writing
from ingest import intake
from ingest.intake import Intake, Progress, Taken
from tests.conftest import PATIENCE, settings_for


def intake_of(home: Path) -> Intake:
    """Return the intake of the page over a store."""
    return Intake(settings_for(home), home / intake.OUTCOMES)


def finished(taking: Intake) -> Progress:
    until = time.monotonic() + PATIENCE
    while (progress := taking.progress()).is_running:
        assert time.monotonic() < until
        time.sleep(0.05)
    return progress


def test_files_are_taken_in_and_failures_told_with_the_way_out(home: Path, records: Path) -> None:
    bad = records / "hong.docx"
    bad.write_bytes(b"no zip")
    taking = intake_of(home)
    taking.take_in([str(records / "dat-dai.txt"), str(bad)])
    assert {one.state for one in taking.progress().files} <= {*intake.UNDER_WAY, "added", "failed"}
    taking.take_in([str(records / "giao-duc.txt")])
    progress = finished(taking)
    assert [(Path(one.source).name, one.state) for one in progress.files] == [
        ("dat-dai.txt", "added"),
        ("hong.docx", "failed"),
        ("giao-duc.txt", "added"),
    ]
    failed = progress.files[1]
    assert "hong.docx" in failed.error and failed.hint
    assert (progress.share, progress.error) == (1.0, None)
    assert Catalogue(home).count() == 2

    # A server that was started again tells it, too.
    assert intake_of(home).progress().files == progress.files
    assert Intake(settings_for(home)).progress().files == (), "only to whom it was given"

    taking.forget()
    assert taking.progress().files == ()
    assert intake_of(home).progress().files == ()


@pytest.mark.parametrize(
    "kept", ["", "[", "{}", "[1]", '[{"source": "a.txt"}]', '[{"source": "a", "other": 1}]']
)
def test_outcomes_that_cannot_be_read_are_none(home: Path, kept: str) -> None:
    home.mkdir()
    (home / intake.OUTCOMES).write_text(kept, encoding="utf-8")
    assert intake_of(home).progress() == Progress()


def test_it_waits_until_another_process_has_written(home: Path, records: Path) -> None:
    taking = Intake(settings_for(home))
    with writing(home, "test"):
        taking.take_in([str(records / "dat-dai.txt")])
        until = time.monotonic() + PATIENCE
        while not taking.progress().waits:
            assert time.monotonic() < until
            time.sleep(0.05)
    assert [one.state for one in finished(taking).files] == ["added"]


@pytest.mark.parametrize("program", ["/khong-co", "/bin/echo"], ids=["none", "no JSON"])
def test_a_child_that_cannot_be_heard_ends_the_run(
    home: Path, records: Path, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    taking = Intake(settings_for(home))
    taking.take_in([str(records / "dat-dai.txt")])
    progress = finished(taking)
    assert [one.state for one in progress.files] == ["stopped"]
    assert str(progress.error).startswith("The intake ended with")


def test_what_ends_a_run_is_told(home: Path, records: Path) -> None:
    taking = Intake(settings_for(home))
    gone = str(records / "khong-co.txt")
    taking.take_in([gone])
    progress = finished(taking)
    assert progress.files == (Taken(gone, "stopped"),)
    assert isinstance(progress.error, WrongUse)
    assert "khong-co.txt" in str(progress.error)
