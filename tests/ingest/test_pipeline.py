"""pipeline.py: files in, published reports out, and what is said of each."""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path
from typing import Any

import pytest

import ingest.files
import ingest.run
from assistant.embedding import Vectors
from assistant.errors import NothingIngested, StoreMismatch, WrongUse
from assistant.store.catalogue import Catalogue
from assistant.store.store import Store
from ingest.pipeline import ingest as take_in_with
from ingest.pipeline import rebuild, remove
from ingest.result import Step
from tests.conftest import (
    FARMS,
    LAND,
    RECORDS,
    TinyEmbedder,
    settings_for,
    take_in,
    write_model_files,
)
from tests.looking import index_folder, problems, snapshot, texts_found

KEYS = {
    "added", "updated", "unchanged", "removed", "failed", "seconds", "renamed", "duplicates",
}  # fmt: skip


def live(home: Path) -> dict[str, str]:
    """Return the id of every live report by its source."""
    catalogue = Catalogue(home)
    found = {known.source: known.id for known in catalogue.known()}
    catalogue.close()
    return found


def found(home: Path, sentence: str) -> bool:
    store = Store(settings_for(home))
    hits = texts_found(store, sentence)
    store.close()
    return any(sentence in text for text in hits)


# -- what is said ---------------------------------------------------------------------------


def test_the_result_has_the_keys_of_the_contract(home: Path, records: Path) -> None:
    (records / "rỗng.txt").write_text("")
    result = take_in(home, records).to_json()
    assert set(result) == KEYS
    assert len(result["added"]) == 4
    for added in result["added"]:
        assert set(added) == {"report", "source", "passages", "tasks"}
        assert added["passages"] > 0
    assert [set(failed) for failed in result["failed"]] == [{"source", "error", "hint"}]
    assert isinstance(result["seconds"], float)
    (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"))
    (records / "y-te.md").unlink()
    again = take_in(home, records, prune=True).to_json()
    assert set(again) == KEYS
    assert [set(one) for one in again["updated"]] == [{"report", "source", "passages", "tasks"}]
    assert again["updated"][0]["source"] == str(records / "dat-dai.txt")
    assert again["unchanged"] == [str(records / n) for n in ("giao-duc.txt", "nong-nghiep.txt")]
    assert again["removed"] == [str(records / "y-te.md")]


def test_progress_is_told_file_by_file(home: Path, records: Path) -> None:
    steps: list[Step] = []
    take_in(home, records)
    (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"))
    (records / "rong.txt").write_text("")
    take_in_with([str(records)], settings_for(home), TinyEmbedder(), progress=steps.append)
    said = [(step.done, step.word, Path(step.source).name) for step in steps if step.word]
    assert said == [
        (1, "unchanged", "giao-duc.txt"),
        (2, "unchanged", "nong-nghiep.txt"),
        (3, "unchanged", "y-te.md"),
        (4, "failed", "rong.txt"),
        (5, "updated", "dat-dai.txt"),
    ]
    assert {step.total for step in steps} == {5}
    shares = [step.share for step in steps]
    assert shares == sorted(shares) and shares[-1] == 1.0


# -- added, unchanged, updated --------------------------------------------------------------


def test_every_report_is_taken_in_and_found(home: Path, records: Path) -> None:
    result = take_in(home, records)
    assert [Path(one.source).name for one in result.added] == sorted(RECORDS)
    assert problems(home) == []
    for sentence in (
        "Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch.",
        "Năm học tới cần thêm 120 giáo viên.",
        "Trung tâm Y tế tiêm chủng cho trẻ em dưới 5 tuổi.",
        "Xã Phú Xuyên | 3 | 1.250",
        "Giá chè búp tươi bình quân đạt 35.000 đồng mỗi kg, cao hơn năm trước.",
    ):
        assert found(home, sentence)


def test_a_second_ingest_changes_nothing_and_embeds_nothing(home: Path, records: Path) -> None:
    first = take_in(home, records)
    catalogue, before = Catalogue(home), snapshot(index_folder(home))
    generation = catalogue.generation
    embedder = TinyEmbedder()
    second = take_in_with([str(records)], settings_for(home), embedder)
    assert (second.added, second.updated, second.failed) == ([], [], [])
    assert second.unchanged == [one.source for one in first.added]
    assert embedder.embedded == []
    assert (catalogue.generation, snapshot(index_folder(home))) == (generation, before)


def test_an_edited_file_takes_the_place_of_its_old_version(home: Path, records: Path) -> None:
    old = take_in(home, records).added[0].report
    (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"))
    (updated,) = take_in(home, records).updated
    assert updated.report != old
    assert found(home, "Huyện đã cấp 1.300 giấy chứng nhận quyền sử dụng đất")
    assert not found(home, "Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất")
    catalogue = Catalogue(home)
    report = catalogue.report(updated.report)
    assert report and report.version == 2
    assert catalogue.report(old) is None
    assert problems(home) == []


def test_an_edit_that_is_undone_brings_the_words_back(home: Path, records: Path) -> None:
    path = records / "dat-dai.txt"
    first = take_in(home, path).added[0].report
    path.write_text(LAND.replace("1.250", "1.300"))
    take_in(home, path)
    path.write_text(LAND)
    (updated,) = take_in(home, path).updated
    assert updated.report == first, "one text of one file has one id"
    report = Catalogue(home).report(updated.report)
    assert report and report.version == 3
    assert found(home, "Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất")


def test_a_file_that_was_touched_is_unchanged(home: Path, records: Path) -> None:
    take_in(home, records)
    os.utime(records / "dat-dai.txt", (0, 0))
    assert len(take_in(home, records).unchanged) == 4


def test_a_batch_is_published_when_it_is_full(
    home: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest.run, "BATCH", 1)
    assert len(take_in(home, records).added) == 4
    assert problems(home) == []


def test_what_was_published_before_an_interruption_stays(
    home: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Breaks(TinyEmbedder):
        calls = 0

        def embed(self, texts: list[str], question: bool = False) -> Vectors:
            if self.calls == 3:
                raise KeyboardInterrupt
            self.calls += 1
            return super().embed(texts)

    monkeypatch.setattr(ingest.run, "BATCH", 1)
    with pytest.raises(KeyboardInterrupt):
        take_in_with([str(records)], settings_for(home), Breaks())
    assert len(live(home)) == 3
    result = take_in(home, records)
    assert (len(result.unchanged), [Path(one.source).name for one in result.added]) == (
        3,
        ["y-te.md"],
    )
    assert problems(home) == []


def test_an_update_that_was_interrupted_is_done_by_the_next_ingest(
    home: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    take_in(home, records)
    (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"))
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Catalogue, "publish", stop)
        take_in(home, records)
    assert found(home, "Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất")
    assert not found(home, "Huyện đã cấp 1.300 giấy chứng nhận quyền sử dụng đất")
    assert len(take_in(home, records).updated) == 1
    assert found(home, "Huyện đã cấp 1.300 giấy chứng nhận quyền sử dụng đất")
    assert not found(home, "Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất")
    assert problems(home) == []


# -- failed ---------------------------------------------------------------------------------

BAD = {
    "cat-cut.txt": LAND.encode()[:-3] + b"\xe1\xba",
    "hinh.txt": b"\x89PNG\r\n\x00",
    "latin.txt": b"H\xe9i ngh\xec",
    "rong.txt": b"",
    "trong.txt": b"\xef\xbb\xbf \n",
    "van-ban.xyz": b"H\xe1\xbb\x8dp.",
}


def test_bad_files_are_named_and_the_good_ones_go_on(home: Path, records: Path) -> None:
    for name, content in BAD.items():
        (records / name).write_bytes(content)
    result = take_in(home, records)
    assert len(result.added) == 4
    assert [Path(failed.source).name for failed in result.failed] == sorted(BAD)
    for failed in result.failed:
        assert Path(failed.source).name in failed.error and failed.hint
    assert problems(home) == []
    assert set(live(home)) == {str(records / name) for name in RECORDS}


def test_a_file_that_becomes_bad_keeps_its_last_good_version(home: Path, records: Path) -> None:
    path = records / "dat-dai.txt"
    take_in(home, path)
    path.write_bytes(b"\x00")
    assert len(take_in(home, path).failed) == 1
    assert found(home, "Huyện đã cấp 1.250 giấy chứng nhận quyền sử dụng đất")


def test_a_file_over_the_limit_fails(
    home: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest.files, "LARGEST", len(LAND.encode()) - 1)
    result = take_in(home, records)
    assert [Path(failed.source).name for failed in result.failed] == ["dat-dai.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_fails(home: Path, records: Path) -> None:
    (records / "dat-dai.txt").chmod(0)
    (failed,) = take_in(home, records).failed
    assert "Permission denied" in failed.error


def test_a_file_that_goes_away_meanwhile_fails(
    home: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (records / "z.txt").write_text(LAND)

    def progress(step: Step) -> None:
        (records / "z.txt").unlink(missing_ok=True)

    result = take_in_with([str(records)], settings_for(home), TinyEmbedder(), progress=progress)
    assert [(f.source, "cannot be read" in f.error) for f in result.failed] == [
        (str(records / "z.txt"), True)
    ]
    assert len(result.added) == 4


# -- one report, however its file is named or saved -------------------------------------------


def test_a_path_spelled_otherwise_stays_one_report(
    home: Path, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = take_in(home, records / "dat-dai.txt").added[0].report
    monkeypatch.chdir(records.parent)
    for spelling in ("records/dat-dai.txt", "records/../records/dat-dai.txt"):
        result = take_in(home, spelling)
        assert result.unchanged == [spelling]
        assert live(home) == {spelling: first}
    (records / "dat-dai.txt").write_text(FARMS)
    assert len(take_in(home, records / "dat-dai.txt").updated) == 1
    assert len(live(home)) == 1


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(lambda text: text.encode("utf-8-sig"), id="byte order mark"),
        pytest.param(lambda text: unicodedata.normalize("NFD", text).encode(), id="NFD"),
    ],
)
def test_the_text_is_the_same_however_it_was_saved(home: Path, records: Path, change) -> None:  # type: ignore[no-untyped-def]
    path = records / "dat-dai.txt"
    plain = Catalogue(home, create=True).report
    plain_id = take_in(home, path).added[0].report
    before = plain(plain_id)
    path.write_bytes(change(LAND))
    again = take_in(home, path)
    assert (again.updated, again.unchanged) == ([], [str(path)]), "no new version of one text"
    assert live(home) == {str(path): plain_id}
    fresh = take_in(home.parent / "fresh", path).added[0].report
    after = Catalogue(home.parent / "fresh").report(fresh)
    assert before and after and after.text == before.text and after.title == before.title


# -- prune, remove, rebuild -----------------------------------------------------------------


def test_prune_removes_the_reports_whose_file_is_gone(home: Path, records: Path) -> None:
    take_in(home, records)
    (records / "y-te.md").unlink()
    assert take_in(home, records).removed == []
    assert found(home, "Xã Phú Xuyên | 3 | 1.250")
    assert take_in(home, records, prune=True).removed == [str(records / "y-te.md")]
    assert not found(home, "Xã Phú Xuyên | 3 | 1.250")
    assert problems(home) == []


def test_prune_keeps_reports_of_files_that_were_not_named(home: Path, records: Path) -> None:
    take_in(home, records)
    assert take_in(home, records / "dat-dai.txt", prune=True).removed == []
    assert len(live(home)) == 4


def test_prune_with_nothing_gone_publishes_nothing(home: Path, records: Path) -> None:
    take_in(home, records)
    catalogue = Catalogue(home)
    generation = catalogue.generation
    take_in(home, records, prune=True)
    assert catalogue.generation == generation


def test_removed_reports_are_gone_and_can_come_back(home: Path, records: Path) -> None:
    result = take_in(home, records)
    remove([result.added[0].report, result.added[1].report], settings_for(home))
    assert len(live(home)) == 2
    assert problems(home) == []
    assert len(take_in(home, records).added) == 2
    assert len(live(home)) == 4


def test_an_unknown_id_removes_nothing(home: Path, records: Path) -> None:
    report = take_in(home, records).added[0].report
    with pytest.raises(WrongUse, match="'khong-co'"):
        remove([report, "khong-co"], settings_for(home))
    assert len(live(home)) == 4


def test_a_report_named_twice_is_removed_once(home: Path, records: Path) -> None:
    report = take_in(home, records).added[0].report
    remove([report, report], settings_for(home))
    assert len(live(home)) == 3


@pytest.mark.parametrize(
    "others",
    [{"embedding_model": "other"}, {"passage_characters": 200}],
    ids=["other model", "other split"],
)
def test_other_settings_are_refused_until_rebuilt_without_the_files(
    home: Path, records: Path, others: dict[str, Any], tmp_path: Path
) -> None:
    if "embedding_model" in others:
        others = {"embedding_model": str(write_model_files(tmp_path / others["embedding_model"]))}
    take_in(home, records)
    before = snapshot(home)
    with pytest.raises(StoreMismatch):
        take_in(home, records, **others)
    assert snapshot(home) == before
    shutil.rmtree(records)
    count = rebuild(settings_for(home, **others), TinyEmbedder(), lambda *_: None).reports
    assert count == 4
    assert problems(home) == []
    store = Store(settings_for(home, **others))
    store.check_recipe()
    passages = [
        p for known in store.catalogue.known() for p in store.catalogue.passages_of(known.id)
    ]
    for passage in passages:
        report = store.catalogue.report(passage.report)
        assert report and report.text[passage.start : passage.end] == passage.text
        assert passage.text in texts_found(store, passage.text)
    if "passage_characters" in others:
        assert max(len(passage.text) for passage in passages) <= 200
    store.close()
    with pytest.raises(StoreMismatch):
        take_in(home, home / "catalogue.sqlite")


def test_rebuild_with_the_same_settings_embeds_nothing(home: Path, records: Path) -> None:
    take_in(home, records)
    embedder = TinyEmbedder()
    rebuild(settings_for(home), embedder, lambda *_: None)
    assert embedder.embedded == []
    assert problems(home) == []


def test_rebuild_without_a_store_is_refused(home: Path) -> None:
    with pytest.raises(NothingIngested):
        rebuild(settings_for(home), TinyEmbedder(), lambda *_: None)
    assert not home.exists()
