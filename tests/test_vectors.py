"""store/vectors.py: Chroma gives back the nearest ids, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import StoreUnusable
from assistant.store.vectors import ROWS, VectorIndex

AXES = np.eye(4, dtype=np.float32)


@pytest.fixture
def index(tmp_path: Path) -> Iterator[VectorIndex]:
    index = VectorIndex(tmp_path, create=True)
    yield index
    index.close()


def test_the_nearest_come_first_with_their_cosine(index: VectorIndex) -> None:
    index.put(["a-0", "a-1", "b-0"], ["a", "a", "b"], AXES[:3])
    ((first, second, third),) = index.search(np.array([[0.8, 0.6, 0.0, 0.0]], dtype=np.float32), 3)
    assert [first[0], second[0], third[0]] == ["a-0", "a-1", "b-0"]
    assert [first[1], second[1], third[1]] == pytest.approx([0.8, 0.6, 0.0], abs=1e-5)


def test_one_report_is_searched(index: VectorIndex) -> None:
    index.put(["a-0", "b-0", "b-1"], ["a", "b", "b"], AXES[:3])
    (hits,) = index.search(AXES[:1], 3, within=["b"])
    assert {key for key, _ in hits} == {"b-0", "b-1"}


def test_putting_again_replaces(index: VectorIndex) -> None:
    index.put(["a-0"], ["a"], AXES[:1])
    index.put(["a-0"], ["a"], AXES[1:2])
    (hits,) = index.search(AXES[1:2], 3)
    ((key, cosine),) = hits
    assert key == "a-0" and cosine == pytest.approx(1.0)


def test_removed_reports_are_not_found(index: VectorIndex) -> None:
    index.put(["a-0", "b-0", "c-0"], ["a", "b", "c"], AXES[:3])
    index.remove_reports(["a", "c"])
    (hits,) = index.search(AXES[:1], 3)
    assert [key for key, _ in hits] == ["b-0"]
    assert index.all_ids() == {"b-0"}
    assert index.held(["a-0", "b-0"]) == {"b-0"}


def test_more_rows_than_one_call_takes(index: VectorIndex) -> None:
    count = 2 * ROWS + 1
    ids = [f"a-{n}" for n in range(count)]
    angles = np.linspace(0, 1.5, count)
    vectors = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    index.put(ids, ["a"] * count, vectors)
    assert index.all_ids() == set(ids) == index.held(ids)
    assert [hits[0][0] for hits in index.search(vectors[[0, ROWS, -1]], 1)] == [
        ids[0],
        ids[ROWS],
        ids[-1],
    ]


def test_what_was_put_is_there_after_opening_again(index: VectorIndex) -> None:
    index.put(["a-0"], ["a"], AXES[:1])
    index.open()
    assert index.all_ids() == {"a-0"}


def test_a_damaged_index_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    folder.mkdir()
    (folder / "chroma.sqlite3").write_bytes(b"no database at all " * 100)
    with pytest.raises(StoreUnusable, match="rebuild"):
        VectorIndex(tmp_path)
