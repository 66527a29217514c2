"""unchanged.py: what has nothing to be done is told at once, and only that."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from assistant.errors import StoreLocked
from assistant.store.catalogue import Catalogue
from assistant.store.known import SCHEMA
from assistant.store.lock import writing
from ingest.files import find_files
from ingest.pipeline import remove
from ingest.result import Ingested, silent
from ingest.unchanged import leave_unchanged
from tests.conftest import LAND, settings_for, staged_report, take_in, write_model_files
from tests.looking import index_folder, snapshot

CHANGED = LAND.replace("1.250", "1.300")


@pytest.fixture
def held(home: Path, records: Path) -> Path:
    """The folder of reports, a copy of one and an archive, all taken in."""
    shutil.copy(records / "dat-dai.txt", records / "z-copy.txt")
    with ZipFile(records / "năm-2024.zip", "w") as archive:
        archive.writestr("thu.txt", "Thu ngân sách năm 2024 đạt 625 tỷ đồng.")
    take_in(home, records)
    return records


def left(home: Path, records: Path, prune: bool = False, **others: Any) -> Ingested | None:
    files, failed = find_files([str(records)])
    assert not failed
    return leave_unchanged(files, settings_for(home, **others), prune, silent)


def test_what_is_held_is_told_as_an_ingest_tells_it(home: Path, held: Path) -> None:
    before = snapshot(home)
    told = left(home, held, prune=True)
    assert told is not None and len(told.unchanged) == 6
    assert snapshot(home) == before
    assert replace(take_in(home, held), seconds=0.0) == replace(told, seconds=0.0)


def test_another_writer_is_named(home: Path, held: Path) -> None:
    with writing(home, "rebuild"), pytest.raises(StoreLocked, match="rebuild"):
        left(home, held)


def change_unnoticed(_home: Path, records: Path) -> None:
    """Write other words of the same length, with the time of those before."""
    file = records / "dat-dai.txt"
    before = file.stat()
    file.write_text(CHANGED, encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size


def change_in_archive(_home: Path, records: Path) -> None:
    with ZipFile(records / "năm-2024.zip", "w") as archive:
        archive.writestr("thu.txt", "Thu ngân sách năm 2024 đạt 655 tỷ đồng.")


def say(home: Path, query: str, *values: str) -> None:
    with closing(sqlite3.connect(home / Catalogue.FILE)) as db, db:
        db.execute(query, values)


def stage(home: Path, _records: Path) -> None:
    with closing(Catalogue(home)) as catalogue:
        catalogue.stage([staged_report("thu", ["Thu 1.250 tỷ đồng."])])


def end(home: Path, _records: Path) -> None:
    say(home, "UPDATE report SET state = 'old' WHERE source LIKE '%y-te.md'")


def take_out(home: Path, _records: Path) -> None:
    with closing(Catalogue(home)) as catalogue:
        remove([catalogue.known()[0].id], settings_for(home))


TO_DO: dict[str, Callable[[Path, Path], object]] = {
    "a changed file of the same size and time": change_unnoticed,
    "a changed member of an archive": change_in_archive,
    "a new file": lambda _, records: (records / "new.txt").write_text(CHANGED),
    "a file elsewhere": lambda _, records: (records / "y-te.md").rename(records / "y.md"),
    "what was copied gone": lambda _, records: (records / "dat-dai.txt").unlink(),
    "what was copied changed": lambda _, records: (records / "dat-dai.txt").write_text(CHANGED),
    "a copy changed": lambda _, records: (records / "z-copy.txt").write_text(CHANGED),
    "a folder in the place of a report": lambda _, records: (
        (records / "y-te.md").unlink(),
        shutil.copytree(records, records / "y-te.md"),
    ),
    "a report removed": take_out,
    "a report half published": stage,
    "a report half removed": end,
    "an index half made": lambda home, _: (home / "index-99").mkdir(),
    "no index": lambda home, _: shutil.rmtree(index_folder(home)),
    "an earlier schema": lambda home, _: say(
        home, "UPDATE meta SET value = ? WHERE key = 'schema'", str(SCHEMA - 1)
    ),
    "no recipe": lambda home, _: say(home, "DELETE FROM meta WHERE key = 'recipe'"),
    "no store": lambda home, _: shutil.rmtree(home),
    "no catalogue": lambda home, _: (home / Catalogue.FILE).unlink(),
    "a damaged catalogue": lambda home, _: (home / Catalogue.FILE).write_bytes(b"damaged " * 999),
}


@pytest.mark.parametrize("change", TO_DO.values(), ids=TO_DO)
def test_whatever_has_to_be_seen_to_is_left_to_a_writer(
    home: Path, held: Path, change: Callable[[Path, Path], object]
) -> None:
    change(home, held)
    assert left(home, held) is None


@pytest.mark.parametrize("gone", ["y-te.md", "z-copy.txt"])
def test_a_file_that_is_gone_is_left_to_a_writer_that_prunes(
    home: Path, held: Path, gone: str
) -> None:
    (held / gone).unlink()
    assert left(home, held, prune=True) is None
    told = left(home, held)
    assert told is not None and len(told.unchanged) == 5


@pytest.mark.parametrize(
    "others",
    [
        {"passage_characters": 500},
        {"embedding_model": "nobody/nothing"},
        {"embedding_model": "{folder}"},
        {"query_prefix": "query: "},
        {"chroma_url": "http://127.0.0.1:1"},
        {"catalogue_url": "postgresql://127.0.0.1:1/none", "chroma_url": "http://127.0.0.1:1"},
    ],
    ids=["passages", "model not here", "model", "prefix", "a Chroma server", "both servers"],
)
def test_other_settings_are_left_to_a_writer(
    home: Path, held: Path, tmp_path: Path, others: dict[str, Any]
) -> None:
    if others.get("embedding_model") == "{folder}":
        others = {"embedding_model": str(write_model_files(tmp_path / "model"))}
    assert left(home, held, **others) is None


def test_a_model_whose_files_are_gone_is_left_to_a_writer(
    home: Path, held: Path, tmp_path: Path
) -> None:
    folder = write_model_files(tmp_path / "model")
    shutil.rmtree(home)
    take_in(home, held, embedding_model=str(folder))
    assert left(home, held, embedding_model=str(folder)) is not None
    shutil.rmtree(folder)
    assert left(home, held, embedding_model=str(folder)) is None
