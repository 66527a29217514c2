"""`confer ingest`: what became of each file, in words and in JSON."""

from __future__ import annotations

import shutil
from pathlib import Path

from assistant.store.lock import writing
from tests.cli.office import INGEST_KEYS
from tests.conftest import LAND, RECORDS, confer, take_in
from tests.looking import snapshot


def test_ingest_in_json(home: Path, records: Path) -> None:
    first = confer("ingest", "records", "--json", home=home, cwd=records.parent)
    assert first.status == 0
    assert first.err.splitlines() == [
        f"{n}/4 added  records/{name}" for n, name in enumerate(sorted(RECORDS), 1)
    ]
    assert list(first.json) == INGEST_KEYS
    assert [list(one) for one in first.json["added"]] == [
        ["report", "source", "passages", "tasks"]
    ] * 4
    assert [one["source"] for one in first.json["added"]] == [
        f"records/{name}" for name in sorted(RECORDS)
    ]
    (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"), encoding="utf-8")
    (records / "y-te.md").unlink()
    second = confer("ingest", "records", "--prune", "--json", home=home, cwd=records.parent).json
    assert [one["source"] for one in second["updated"]] == ["records/dat-dai.txt"]
    assert second["unchanged"] == ["records/giao-duc.txt", "records/nong-nghiep.txt"]
    assert second["removed"] == ["records/y-te.md"]
    assert (second["added"], second["failed"]) == ([], [])


def test_ingest_in_words(home: Path, records: Path) -> None:
    done = confer("ingest", records, home=home)
    assert done.status == 0
    assert "4 added, 0 updated, 0 unchanged, 0 removed, 0 failed" in done.out
    for name in RECORDS:
        assert str(records / name) in done.out


def test_a_dry_run_says_what_would_be_done_and_does_nothing(home: Path, records: Path) -> None:
    assert confer("ingest", records, "--dry-run", home=home).status == 0
    assert not home.exists()
    take_in(home, records)
    (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"), encoding="utf-8")
    (records / "y-te.md").unlink()
    before = snapshot(home)
    with writing(home, "ingest"):  # another one may be at work
        done = confer("ingest", records, "--dry-run", "--prune", "--json", home=home)
    assert snapshot(home) == before
    assert [one["source"] for one in done.json["updated"]] == [str(records / "dat-dai.txt")]
    assert done.json["removed"] == [str(records / "y-te.md")]


def test_renamed_and_copied_files_are_told(home: Path, records: Path) -> None:
    take_in(home, records)
    (records / "y-te.md").rename(records / "y-te-moi.md")
    shutil.copy(records / "dat-dai.txt", records / "z.txt")
    done = confer("ingest", "records", "--json", home=home, cwd=records.parent).json
    (renamed,), (copied,) = done["renamed"], done["duplicates"]
    assert (renamed["source"], list(renamed)) == (
        "records/y-te-moi.md",
        ["report", "source", "from"],
    )
    assert renamed["from"] == str(records / "y-te.md")
    assert (copied["source"], copied["of"]) == ("records/z.txt", "records/dat-dai.txt")
    assert list(copied) == ["source", "report", "of"]
