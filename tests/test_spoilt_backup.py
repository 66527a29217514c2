"""store/backup.py and restore.py: what is no whole backup is refused, and nothing changes."""

from __future__ import annotations

import hashlib
import json
import os
import random
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import Refused, StoreMismatch, WrongUse
from assistant.store.backup import CATALOGUE, MANIFEST, TERMS, unpack
from assistant.store.restore import restore
from tests.conftest import settings_for
from tests.looking import problems, snapshot
from tests.test_backup import make_backup


@pytest.fixture
def saved(home: Path) -> Path:
    return make_backup(home)


Spoil = Callable[[Path], None]


def repacked(change: Callable[[dict[str, bytes]], None]) -> Spoil:
    """Return what packs a backup anew after `change` of its members."""

    def spoil(file: Path) -> None:
        with zipfile.ZipFile(file) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        change(members)
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in members.items():
                archive.writestr(name, content)

    return spoil


def said(**values: Any) -> Spoil:
    """Return what has a backup's manifest say something else."""

    def change(members: dict[str, bytes]) -> None:
        members[MANIFEST] = json.dumps(json.loads(members[MANIFEST]) | values).encode()

    return repacked(change)


def forged(statement: str) -> Spoil:
    """Return what changes the catalogue of a backup, and its sum in the manifest too."""

    def change(members: dict[str, bytes]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, CATALOGUE)
            path.write_bytes(members[CATALOGUE])
            db = sqlite3.connect(path)
            db.execute(statement)
            db.commit()
            db.close()
            members[CATALOGUE] = path.read_bytes()
        manifest = json.loads(members[MANIFEST])
        sum_ = hashlib.sha256(members[CATALOGUE]).hexdigest()
        manifest["members"][CATALOGUE] = {"size": len(members[CATALOGUE]), "sha256": sum_}
        members[MANIFEST] = json.dumps(manifest).encode()

    return repacked(change)


def swap(members: dict[str, bytes]) -> None:
    members[CATALOGUE] = members[CATALOGUE].replace("lũ quét".encode(), "lũ quết".encode())


SPOILT: dict[str, tuple[Spoil, type[Refused | WrongUse], str]] = {
    "empty": (lambda file: file.write_bytes(b""), WrongUse, "is no backup of Confer"),
    "a text": (lambda file: file.write_text("Báo cáo"), WrongUse, "is no backup of Confer"),
    "another zip": (repacked(lambda m: m.pop(MANIFEST)), WrongUse, "is no backup of Confer"),
    "another manifest": (
        repacked(lambda m: m.update({MANIFEST: b'{"name": "x"}'})), WrongUse, "is no backup",
    ),
    "a manifest that is no JSON": (
        repacked(lambda m: m.update({MANIFEST: b"\xff"})), WrongUse, "is no backup",
    ),
    "not there": (lambda file: file.unlink(), WrongUse, "cannot be unpacked: No such file"),
    "half": (
        lambda file: os.truncate(file, file.stat().st_size // 2), WrongUse, "cut off or damaged",
    ),
    "another text": (repacked(swap), WrongUse, "catalogue.sqlite in .* is not what was backed up"),
    "other terms": (
        repacked(lambda m: m.update({TERMS: b"a\tb\n"})), WrongUse, "lexicon.tsv in .* is not what",
    ),
    "a longer file": (
        repacked(lambda m: m.update({TERMS: bytes(50_000_000)})), WrongUse, "is not what was",
    ),
    "a file less": (repacked(lambda m: m.pop(TERMS)), WrongUse, "cut off or damaged"),
    "a name outside": (
        said(members={CATALOGUE: {"size": 1, "sha256": ""}, "../x": {"size": 1, "sha256": ""}}),
        WrongUse, "does not hold what a backup holds",
    ),
    "members of another shape": (said(members={CATALOGUE: 1}), WrongUse, "is no backup"),
    "another format": (said(format=9), StoreMismatch, "has format 9, this program needs 1"),
    "an earlier schema": (said(schema=1), StoreMismatch, "has schema 1, this program needs"),
    "no catalogue of ours": (forged("DROP TABLE meta"), WrongUse, "holds no catalogue"),
    "a table more": (forged("CREATE TABLE x (a)"), WrongUse, "its tables are others"),
    "a trigger": (
        forged("CREATE TRIGGER x AFTER INSERT ON meta BEGIN DELETE FROM report; END"),
        WrongUse, "its tables are others",
    ),
    "passages of no report": (
        forged("UPDATE passage SET report = 'x'"), WrongUse, "rows refer to none",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILT)
def test_a_file_that_is_no_whole_backup_is_refused_and_nothing_changes(
    home: Path, saved: Path, name: str
) -> None:
    spoil, error, words = SPOILT[name]
    spoil(saved)
    before = snapshot(home)
    with pytest.raises(error, match=words) as raised:
        restore(settings_for(home), saved, replace=True)
    assert raised.value.hint and "\n" not in str(raised.value)
    assert snapshot(home) == before
    assert problems(home) == []


def test_a_byte_that_is_changed_anywhere_is_seen_or_makes_no_difference(
    home: Path, saved: Path, tmp_path: Path
) -> None:
    whole, chance = saved.read_bytes(), random.Random(4)
    expected = {name: content for name, content in unpacked(saved, tmp_path / "whole").items()}
    outcomes = []
    for n in range(300):
        place = chance.randrange(len(whole))
        changed = bytes([whole[place] ^ (1 << chance.randrange(8))])
        saved.write_bytes(whole[:place] + changed + whole[place + 1 :])
        try:
            assert unpacked(saved, tmp_path / str(n)) == expected, place
            outcomes.append(True)
        except (WrongUse, StoreMismatch):
            outcomes.append(False)
    assert outcomes.count(False) > 250


def unpacked(file: Path, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    unpack(file, folder)
    return snapshot(folder)


def test_a_backup_cut_off_anywhere_is_refused(home: Path, saved: Path, tmp_path: Path) -> None:
    whole = saved.read_bytes()
    for n, length in enumerate(range(0, len(whole), max(1, len(whole) // 60))):
        saved.write_bytes(whole[:length])
        with pytest.raises(WrongUse):
            unpacked(saved, tmp_path / str(n))
