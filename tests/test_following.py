"""following.py: many search at once, and none is kept waiting or cut off by a publication."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.embedding import Vectors
from assistant.store.store import Store
from assistant.store.vectors import VectorIndex
from tests.conftest import PATIENCE, publish, settings_for, staged_report
from tests.looking import found_by_vector, found_by_words

pytestmark = pytest.mark.usefixtures("either_place")

VERSIONS = [
    staged_report("phu-xuyen", [f"Xã trồng {n}{version} ha chè." for n in (3, 4)], version=version)
    for version in range(1, 6)
]
TEXTS = [[passage.text for passage in one.passages] for one in VERSIONS]


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    publish(home, VERSIONS[0])
    reader = Store(settings_for(home))
    yield reader
    reader.close()


def test_a_search_goes_on_in_its_index_while_others_search_the_next(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, inside, leave = VectorIndex.search, threading.Event(), threading.Event()

    def slow(
        index: VectorIndex, vectors: Vectors, limit: int, within: object = None
    ) -> list[list[tuple[str, float]]]:
        if threading.current_thread().name.startswith("slow"):
            inside.set()
            leave.wait(PATIENCE)
        return search(index, vectors, limit)

    monkeypatch.setattr(VectorIndex, "search", slow)
    with ThreadPoolExecutor(1, "slow") as pool:
        found = pool.submit(found_by_vector, store, TEXTS[0][0])
        inside.wait(PATIENCE)
        try:
            publish(home, VERSIONS[1])
            assert {*found_by_vector(store, TEXTS[1][0])} == {*TEXTS[1]}
        finally:
            leave.set()
        # What it found is not live any more: it has looked again.
        assert {*found.result(PATIENCE)} == {*TEXTS[1]}
    opened = store._following._opened
    assert opened and not opened.readers


def test_many_who_search_find_one_whole_version_each(store: Store, home: Path) -> None:
    ended = threading.Event()

    def search_on(number: int) -> list[list[str]]:
        search, found = (found_by_words, found_by_vector)[number % 2], []
        while not ended.is_set() or not found:
            found.append(sorted(search(store, "trồng chè")))
        return found

    with ThreadPoolExecutor(6) as pool:
        asked = [pool.submit(search_on, number) for number in range(6)]
        try:
            for version in VERSIONS[1:]:
                publish(home, version)
        finally:
            ended.set()
        seen = [texts for one in asked for texts in one.result(PATIENCE)]
    assert all(texts in TEXTS for texts in seen)
    assert {*found_by_vector(store, TEXTS[4][0])} == {*TEXTS[4]}
