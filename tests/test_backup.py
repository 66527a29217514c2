"""store/backup.py and restore.py: what is held goes into one file and comes back whole, or not."""

from __future__ import annotations

import os
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from assistant.errors import NothingIngested, Refused, StoreUnusable, WrongUse
from assistant.store.backup import back_up, passing_folder, unpack
from assistant.store.catalogue import Catalogue
from assistant.store.restore import restore
from assistant.store.schema import METADATA
from assistant.store.sqlite import SqliteDatabase
from assistant.store.store import Store, open_writer
from assistant.store.vectors import VectorIndex
from tests.conftest import PATIENCE, Starter, confer, publish, settings_for, staged_report, take_in
from tests.looking import problems, snapshot, texts_found

TERM = "tổ xung kích xanh\tgreen strike team\n"
ONE = staged_report("một", ["Chỉ tiêu thu là 1.250 tỷ đồng.", "Hạn cuối là ngày 30 tháng 6."])
TWO = staged_report("một", ["Chỉ tiêu thu nâng lên 1.300 tỷ.", "Gia hạn đến quý ba."], version=2)
THREE = staged_report("ba", ["Mùa mưa phải phòng chống lũ quét."])


def make_backup(home: Path) -> Path:
    """Return a backup of a store with two reports, an earlier version of one, and terms."""
    publish(home, ONE)
    publish(home, TWO, THREE)
    (home / "lexicon.tsv").write_text(TERM, encoding="utf-8")
    file = home.parent / "backup.zip"
    assert back_up(settings_for(home), file).reports == 2
    return file


@pytest.fixture
def saved(home: Path) -> Path:
    return make_backup(home)


def rows(home: Path) -> dict[str, list[Any]]:
    """Return all that a catalogue holds but what counts its changes."""
    catalogue = Catalogue(home)
    with catalogue.database.begin() as db:
        held = {table.name: sorted(map(tuple, db.execute(sa.select(table)))) for table in TABLES}
    catalogue.close()
    held["meta"] = [row for row in held["meta"] if row[0] not in ("generation", "index")]
    return held


TABLES = METADATA.sorted_tables


def found(home: Path, *sentences: str) -> set[str]:
    store = Store(settings_for(home))
    texts = set().union(*(texts_found(store, sentence) for sentence in sentences))
    store.close()
    return texts


# -- there and back -------------------------------------------------------------------------


def test_what_is_restored_is_what_was_backed_up(home: Path, saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    assert restore(settings_for(other), saved).reports == 2
    assert rows(other) == rows(home)
    assert (other / "lexicon.tsv").read_text(encoding="utf-8") == TERM
    assert problems(other) == []
    sentences = {passage.text for staged in (TWO, THREE) for passage in staged.passages}
    assert found(other, *sentences) == sentences
    catalogue = Catalogue(other)
    assert catalogue.files.text("một-v2", 1) == ONE.report.text
    catalogue.close()


def test_a_restored_store_is_written_to_as_before(saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    restore(settings_for(other), saved)
    publish(other, staged_report("bốn", ["Trồng mới năm trăm hecta rừng."]))
    assert problems(other) == []
    assert found(other, "Trồng rừng") >= {"Trồng mới năm trăm hecta rừng."}


def test_a_reader_that_is_open_answers_from_what_is_restored(
    home: Path, saved: Path, records: Path
) -> None:
    reader = Store(settings_for(home))
    publish(home, staged_report("ba", ["Lũ quét đã qua."], version=2))
    assert "Lũ quét đã qua." in texts_found(reader, "lũ quét")
    restore(settings_for(home), saved, replace=True)
    assert texts_found(reader, "lũ quét đã qua") >= {THREE.passages[0].text}
    assert "Lũ quét đã qua." not in texts_found(reader, "lũ quét đã qua")
    reader.close()
    assert [path.name for path in home.glob("index-*")] == [f"index-{index_number(home)}"]


def index_number(home: Path) -> str | None:
    catalogue = Catalogue(home)
    number = catalogue.meta("index")
    catalogue.close()
    return number


def test_a_text_read_before_is_not_taken_for_the_restored_one(home: Path, saved: Path) -> None:
    """The same file, read by another version of the program, has the same id."""
    reader = Store(settings_for(home))
    texts_found(reader, "lũ quét")
    database = SqliteDatabase(home / Catalogue.FILE)
    with database.begin() as db:
        db.execute(sa.text("UPDATE report SET text = upper(text)"))
    database.close()
    fresh = Store(settings_for(home))
    assert texts_found(fresh, "lũ quét") != texts_found(reader, "lũ quét")
    restore(settings_for(home), saved, replace=True)
    assert (
        texts_found(fresh, "lũ quét") == texts_found(reader, "lũ quét") >= {THREE.passages[0].text}
    )
    reader.close()
    fresh.close()


def test_what_is_being_taken_in_is_not_in_the_backup(home: Path, saved: Path) -> None:
    catalogue = Catalogue(home)
    catalogue.stage([staged_report("sau", ["Chưa công bố."])])
    catalogue.close()
    back_up(settings_for(home), saved)
    other = home.parent / "other"
    restore(settings_for(other), saved)
    catalogue = Catalogue(other)
    assert (catalogue.unpublished(), catalogue.count()) == ([], 2)
    catalogue.close()


WRITE = """
import itertools, sys
from pathlib import Path
from tests.conftest import publish, staged_report
for n in itertools.count(2):
    texts = [f"Chỉ tiêu {i} của phiên bản {n}." for i in range(20)]
    publish(Path(sys.argv[1]), staged_report("kh", texts, n))
"""


def test_backups_during_an_ingest_hold_one_whole_version_each(
    home: Path, tmp_path: Path, start: Starter
) -> None:
    publish(home, staged_report("kh", [f"Chỉ tiêu {i} của phiên bản 1." for i in range(20)]))
    start(WRITE, home)
    versions: set[int] = set()
    until = time.monotonic() + PATIENCE
    while len(versions) < 5 and time.monotonic() < until:
        back_up(settings_for(home), tmp_path / "backup.zip")
        with passing_folder() as folder:
            unpack(tmp_path / "backup.zip", folder)
            catalogue = Catalogue(folder)
            (known,) = catalogue.known()
            texts = [passage.text for passage in catalogue.passages_of(known.id)]
            faults = catalogue.database.damage()
            catalogue.close()
        assert texts == [f"Chỉ tiêu {i} của phiên bản {known.version}." for i in range(20)]
        assert faults == []
        versions.add(known.version)
    assert len(versions) == 5


# -- nothing is overwritten by mistake ------------------------------------------------------


def test_a_store_with_reports_is_replaced_only_when_told_so(home: Path, saved: Path) -> None:
    before = snapshot(home)
    with pytest.raises(Refused, match="holds 2 reports") as raised:
        restore(settings_for(home), saved)
    assert "--replace" in raised.value.hint
    assert snapshot(home) == before


def test_other_terms_are_replaced_only_when_told_so(saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "lexicon.tsv").write_text("khác\tother\n", encoding="utf-8")
    with pytest.raises(Refused, match="has other terms"):
        restore(settings_for(other), saved)
    assert (other / "lexicon.tsv").read_text(encoding="utf-8") == "khác\tother\n"
    restore(settings_for(other), saved, replace=True)
    assert (other / "lexicon.tsv").read_text(encoding="utf-8") == TERM


def test_a_backup_without_terms_leaves_those_that_are_there(home: Path, tmp_path: Path) -> None:
    publish(home, ONE)
    back_up(settings_for(home), tmp_path / "backup.zip")
    (home / "lexicon.tsv").write_text(TERM, encoding="utf-8")
    restore(settings_for(home), tmp_path / "backup.zip", replace=True)
    assert (home / "lexicon.tsv").read_text(encoding="utf-8") == TERM


@pytest.mark.parametrize("kind", ["file", "zip", "folder"])
def test_a_file_that_is_no_backup_is_not_overwritten(home: Path, tmp_path: Path, kind: str) -> None:
    publish(home, ONE)
    target = tmp_path / "target"
    if kind == "folder":
        target.mkdir()
    elif kind == "zip":
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("a.txt", "a")
    else:
        target.write_text("a report")
    before = snapshot(tmp_path)
    with pytest.raises(WrongUse, match="is no backup"):
        back_up(settings_for(home), target)
    assert snapshot(tmp_path) == before


def test_a_backup_takes_the_place_of_an_earlier_one(home: Path, saved: Path) -> None:
    publish(home, staged_report("bốn", ["Trồng mới năm trăm hecta rừng."]))
    assert back_up(settings_for(home), saved).reports == 3
    restore(settings_for(home.parent / "other"), saved)
    assert rows(home.parent / "other") == rows(home)
    assert list(home.parent.glob(".*")) == []


def test_a_folder_that_is_not_there_is_named(home: Path, tmp_path: Path) -> None:
    publish(home, ONE)
    with pytest.raises(StoreUnusable, match="cannot be written: No such file"):
        back_up(settings_for(home), tmp_path / "absent" / "backup.zip")


def test_no_store_is_not_backed_up(home: Path, tmp_path: Path) -> None:
    with pytest.raises(NothingIngested):
        back_up(settings_for(home), tmp_path / "backup.zip")
    assert list(tmp_path.iterdir()) == []


# -- interrupted ----------------------------------------------------------------------------


class Stop(BaseException):
    """The end of the process, as far as the code under test can tell."""


def stop(*_: object, **__: object) -> None:
    raise Stop


@pytest.mark.parametrize(
    "step",
    [
        pytest.param((VectorIndex, "put"), id="while the index is made"),
        pytest.param((Catalogue, "switch_index"), id="index made"),
        pytest.param((SqliteDatabase, "replace_with"), id="before the switch"),
    ],
)
def test_interrupted_before_the_switch_the_old_store_is_whole(
    home: Path, saved: Path, monkeypatch: pytest.MonkeyPatch, step: tuple[type, str]
) -> None:
    publish(home, staged_report("bốn", ["Trồng mới năm trăm hecta rừng."]))
    before = rows(home)
    with monkeypatch.context() as patch, pytest.raises(Stop):
        patch.setattr(*step, stop)
        restore(settings_for(home), saved, replace=True)
    assert (rows(home), problems(home)) == (before, [])
    assert found(home, "Trồng rừng") >= {"Trồng mới năm trăm hecta rừng."}
    restore(settings_for(home), saved, replace=True)
    assert problems(home) == []


def test_a_failed_switch_leaves_the_old_store_and_no_index(
    home: Path, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, held = rows(home), snapshot(home)

    def fail(self: SqliteDatabase, other: Path) -> None:
        raise StoreUnusable("The disk is full")

    with monkeypatch.context() as patch, pytest.raises(StoreUnusable):
        patch.setattr(SqliteDatabase, "replace_with", fail)
        restore(settings_for(home), saved, replace=True)
    assert rows(home) == before
    assert {name for name in snapshot(home) if "index-" in name} == {
        name for name in held if "index-" in name
    }


# -- the command line -----------------------------------------------------------------------


def test_backup_and_restore_are_commands(home: Path, records: Path, tmp_path: Path) -> None:
    take_in(home, records)
    file, other = tmp_path / "sao-luu.zip", tmp_path / "other"
    done = confer("backup", file, home=home)
    assert (done.status, done.out) == (0, f"4 reports backed up into {file}\n")
    done = confer("restore", file, home=other)
    assert done.status == 0
    assert done.out.startswith("4 reports restored, as held at 20")
    asked = ("ask", "Bao nhiêu giấy chứng nhận quyền sử dụng đất?")
    assert confer(*asked, home=other).out == confer(*asked, home=home).out
    assert "--replace" in confer("restore", file, home=other).refused(3)
    assert confer("restore", file, "--replace", home=other).status == 0
    assert "is no backup" in confer("restore", records / "y-te.md", home=other).refused(2)


def test_a_restore_waits_for_no_other_writer(home: Path, saved: Path) -> None:
    with open_writer(settings_for(home), "ingest"):
        line = confer("restore", saved, "--replace", home=home).refused(3)
    assert f"process {os.getpid()} on " in line


def test_a_backup_of_another_model_is_restored_with_its_vectors(
    home: Path, records: Path, tmp_path: Path
) -> None:
    take_in(home, records)
    file, other = tmp_path / "backup.zip", tmp_path / "other"
    back_up(settings_for(home), file)
    done = confer("restore", file, home=other, CONFER_PASSAGE_CHARACTERS="500")
    assert done.status == 0
    note = done.out.splitlines()[1]
    assert note.startswith(f"Note: The store in {other} was made with passage_characters 1000 (now")
    assert note.endswith("Set it back, or type: confer rebuild")
    assert rows(other) == rows(home)
    assert confer("rebuild", home=other, CONFER_PASSAGE_CHARACTERS="500").status == 0
    assert problems(other) == []
