"""store/keywords.py: BM25 by passage id, one commit a change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.errors import StoreUnusable
from assistant.store.folders import copy_index
from assistant.store.keywords import FIELDS, WRITTEN_ONCE, KeywordIndex

BODIES = {
    "a-0": "đất đai đất",
    "a-1": "đất trồng chè",
    "b-0": "thu ngân sách",
    "b-1": "chi ngân sách tỉnh huyện xã",
}


def documents(bodies: dict[str, str] = BODIES) -> Iterator[tuple[str, str, dict[str, str]]]:
    for key, body in bodies.items():
        yield key, key.split("-")[0], {field: body if field == "body" else "" for field in FIELDS}


@pytest.fixture
def index(tmp_path: Path) -> KeywordIndex:
    index = KeywordIndex(tmp_path, create=True)
    index.change(add=documents())
    return index


def ranked(index: KeywordIndex, *tokens: str, **others: str) -> list[str]:
    groups = [({("body", token): 1.0},) for token in tokens]
    return [key for key, _ in index.search(groups, 10, **others)]


def test_the_ranking(index: KeywordIndex) -> None:
    assert ranked(index, "đất") == ["a-0", "a-1"]
    assert ranked(index, "ngân", "sách") == ["b-0", "b-1"], "the shorter one first"
    assert ranked(index, "đất", "chè") == ["a-1", "a-0"]
    assert ranked(index, "rừng") == []
    assert ranked(index) == []


def test_one_report_is_searched(index: KeywordIndex) -> None:
    assert ranked(index, "đất", "sách", within=["b"]) == ["b-0", "b-1"]
    everywhere = dict(index.search([({("body", "sách"): 1.0},)], 10))
    assert dict(index.search([({("body", "sách"): 1.0},)], 10, "b")) == everywhere


def test_a_weight_multiplies_and_the_best_alternative_counts(index: KeywordIndex) -> None:
    (single,) = index.search([({("body", "chè"): 1.0},)], 1)
    (double,) = index.search([({("body", "chè"): 2.0},)], 1)
    (best,) = index.search([({("body", "chè"): 2.0}, {("body", "trồng"): 0.5})], 1)
    assert double[1] == pytest.approx(2 * single[1])
    assert best[1] == pytest.approx(double[1])


def test_reports_are_removed_and_added_in_one_commit(index: KeywordIndex) -> None:
    index.change(remove_reports=["a"], add=documents({"c-0": "đất rừng"}))
    assert index.all_ids() == {"b-0", "b-1", "c-0"}
    assert ranked(index, "đất") == ["c-0"]
    assert index.held(["a-0", "c-0", "x"]) == {"c-0"}


def test_counts(index: KeywordIndex) -> None:
    assert index.size == 4
    assert index.frequency("body", "đất") == 2
    assert index.frequency("body", "rừng") == 0
    assert index.frequency("head", "đất") == 0


def test_a_second_reader_sees_a_change_when_it_opens_again(
    index: KeywordIndex, tmp_path: Path
) -> None:
    reader = KeywordIndex(tmp_path)
    index.change(add=documents({"c-0": "đất rừng"}))
    reader.open()
    assert ranked(reader, "rừng") == ["c-0"]


def test_a_damaged_index_is_refused(index: KeywordIndex, tmp_path: Path) -> None:
    (tmp_path / "keywords" / "meta.json").write_text("{")
    with pytest.raises(StoreUnusable, match="rebuild"):
        KeywordIndex(tmp_path)


def test_a_copy_shares_what_is_written_once_and_changes_by_itself(
    index: KeywordIndex, tmp_path: Path
) -> None:
    original, target = tmp_path / "keywords", tmp_path / "copy" / "keywords"
    target.parent.mkdir()
    copy_index(original, target)
    shared = {one.suffix for one in target.iterdir() if one.samefile(original / one.name)}
    assert {".idx", ".term", ".store"} <= shared <= WRITTEN_ONCE
    copy = KeywordIndex(tmp_path / "copy")
    copy.change(["a"], documents({"c-0": "đất rừng"}))
    copy.change(["b"])
    index.open()
    assert (ranked(copy, "đất"), ranked(copy, "ngân")) == (["c-0"], [])
    assert (ranked(index, "đất"), ranked(index, "ngân")) == (["a-0", "a-1"], ["b-0", "b-1"])
    assert index.digests() == KeywordIndex(tmp_path).digests()
