"""store/store.py: publishing, replacing and removing, as this and other processes search it."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.reports import report_of
from assistant.store import folders
from assistant.store.catalogue import Catalogue
from assistant.store.store import Store, open_writer
from tests.conftest import Starter, TinyEmbedder, publish, say, settings_for, staged_report
from tests.looking import found_by_vector, found_by_words, search, texts_found
from tests.store.held import (
    NEW,
    NEW_REPORT,
    OLD,
    OLD_REPORT,
    OTHER,
    OTHER_REPORT,
    SHARED,
    assert_holds,
    assert_never_found,
    ids,
)

pytestmark = pytest.mark.usefixtures("either_place")
in_folders = pytest.mark.parametrize("either_place", ["folders"], indirect=True)


# -- searching ------------------------------------------------------------------------------

SEARCH = """
import json, sys
from pathlib import Path
import numpy as np
from assistant.store.store import Store
from assistant.text import words
from tests.conftest import settings_for
from tests.looking import search
store = Store(settings_for(Path(sys.argv[1])))
groups = [({("body", word.key): 1.0},) for word in words("Mục số 7")]
print(json.dumps([search(store, groups, vec[None], 20) for vec in np.load(sys.argv[2])]))
"""


@in_folders
def test_every_process_that_opens_a_store_finds_the_same_in_the_same_order(
    home: Path, tmp_path: Path, start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where so few candidates are looked at that the graph decides what is found."""
    monkeypatch.setattr(folders, "FAR", 20)
    vectors = np.random.default_rng(0).standard_normal((450, 64)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    for name, some in (("thu", vectors[:250]), ("chi", vectors[250:350])):
        report = staged_report(name, [f"Mục số {number}." for number in range(len(some))])
        publish(home, replace(report, vectors=some))
    np.save(tmp_path / "questions.npy", vectors[350:])
    readers = [start(SEARCH, home, tmp_path / "questions.npy") for _ in range(2)]
    one, other = [say(reader) for reader in readers]
    assert [len(hits) for answer in one for hits in answer] == [20] * 2 * 100
    assert one == other


def test_both_searches_rank(store: Store) -> None:
    assert found_by_words(store, "chỉ tiêu thu 1.250 tỷ")[0] == OLD[0]
    assert found_by_words(store, "phòng chống lũ quét mùa mưa") == [OTHER[0]]
    assert [found_by_vector(store, sentence)[0] for sentence in (*OLD, *OTHER)] == [*OLD, *OTHER]
    assert len(found_by_vector(store, OLD[0])) == 5, "vectors rank every passage"


def test_one_report_is_searched(store: Store) -> None:
    vector = TinyEmbedder().embed([OLD[0]])
    by_words, by_vector = search(
        store,
        [({("body", "hai"): 1.0, ("body", "phai"): 1.0, ("body_folded", "phai"): 1.0},)],
        vector,
        10,
        within=[OTHER_REPORT.report.id],
    )
    assert {key for key, _ in by_vector} == ids(OTHER_REPORT)
    assert {key for key, _ in by_words} == {OTHER_REPORT.passages[0].id}


def test_scores_go_down(store: Store) -> None:
    groups = [({("body_folded", token): 1.0},) for token in ("thu", "chi", "han")]
    by_words, by_vector = search(store, groups, TinyEmbedder().embed(["Thu chi"]), 10)
    for hits in (by_words, by_vector):
        scores = [score for _, score in hits]
        assert len(scores) > 1 and scores == sorted(scores, reverse=True)


# -- publishing, replacing, removing --------------------------------------------------------


def test_what_is_published_is_found(store: Store, home: Path) -> None:
    assert_holds(home, OLD_REPORT, OTHER_REPORT)


def test_nothing_of_a_replaced_version_is_found_again(store: Store, home: Path) -> None:
    publish(home, NEW_REPORT)
    assert_holds(home, NEW_REPORT, OTHER_REPORT)
    assert_never_found(home, {OLD[0], OLD[2]})
    assert texts_found(store, SHARED) >= {SHARED}
    _, ((passage, _),) = search(store, [], TinyEmbedder().embed([SHARED]), 1)
    assert report_of(passage) == NEW_REPORT.report.id


def test_a_version_that_comes_back_is_found_again(store: Store, home: Path) -> None:
    publish(home, NEW_REPORT)
    publish(home, OLD_REPORT)
    assert_holds(home, OLD_REPORT, OTHER_REPORT)
    assert_never_found(home, {NEW[0], NEW[2], NEW[3]})


def test_nothing_of_a_removed_report_is_found_again(store: Store, home: Path) -> None:
    with open_writer(settings_for(home), "remove") as writer:
        writer.remove([OLD_REPORT.report.id])
    assert_holds(home, OTHER_REPORT)
    assert_never_found(home, set(OLD))
    assert store.catalogue.report(OLD_REPORT.report.id) is None or not texts_found(store, OLD[0])


def test_a_reader_that_is_open_sees_each_publication(store: Store, home: Path) -> None:
    seen = [store.catalogue.generation]
    assert texts_found(store, OLD[0]) >= {OLD[0]}
    publish(home, NEW_REPORT)
    seen.append(store.catalogue.generation)
    assert NEW[0] in texts_found(store, NEW[0]) and OLD[0] not in texts_found(store, OLD[0])
    with open_writer(settings_for(home), "remove") as writer:
        writer.remove([NEW_REPORT.report.id])
    seen.append(store.catalogue.generation)
    assert not texts_found(store, NEW[0]) & set(NEW)
    assert seen == sorted(set(seen))


def test_equal_sentences_of_two_reports_are_both_held(home: Path) -> None:
    one, two = staged_report("một", [SHARED, SHARED]), staged_report("hai", [SHARED])
    publish(home, one, two)
    assert_holds(home, one, two)


def test_a_report_replaced_while_it_is_searched_is_found_in_one_version(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The publication falls between the reading of the passages and that of their report."""
    read, published = Catalogue._read_text, threading.Event()

    def publish_first(catalogue: Catalogue, report: str) -> str:
        if not published.is_set():
            published.set()
            publish(home, NEW_REPORT)
        return read(catalogue, report)

    monkeypatch.setattr(Catalogue, "_read_text", publish_first)
    reader = Store(settings_for(home))
    found = texts_found(reader, SHARED)
    reader.close()
    assert published.is_set() and SHARED in found
    assert not found & {OLD[0], OLD[2]}


# -- other processes ------------------------------------------------------------------------

READ = """
import json, sys
from pathlib import Path
from assistant.store.store import Store
from tests.conftest import settings_for
from tests.looking import texts_found
store = Store(settings_for(Path(sys.argv[1])))
for line in sys.stdin:
    print(json.dumps(sorted(texts_found(store, json.loads(line)))), flush=True)
"""


def test_a_reader_in_another_process_sees_what_is_published(
    store: Store, home: Path, start: Starter
) -> None:
    reader = start(READ, home)
    assert OLD[0] in say(reader, OLD[0])
    publish(home, NEW_REPORT)
    assert NEW[0] in say(reader, NEW[0])
    for sentence in OLD:
        assert not {OLD[0], OLD[2]} & set(say(reader, sentence))
    with open_writer(settings_for(home), "remove") as writer:
        writer.remove([OTHER_REPORT.report.id])
    for sentence in OTHER:
        assert not set(OTHER) & set(say(reader, sentence))
    with open_writer(settings_for(home), "rebuild") as writer:
        writer.rebuild()
    assert set(say(reader, NEW[0])) == set(NEW)


HAMMER = """
import json, sys
from pathlib import Path
from assistant.reports import report_of
from assistant.store.store import Store
from tests.conftest import TinyEmbedder, settings_for
from tests.looking import search
store = Store(settings_for(Path(sys.argv[1])))
vector = TinyEmbedder().embed(["Chỉ tiêu của phiên bản"])
groups = [({("body", "tiêu"): 1.0},)]
print(json.dumps("ready"), flush=True)
counts = []
while not (Path(sys.argv[1]).parent / "stop").exists():
    by_words, by_vector = search(store, groups, vector, 50)
    found = {key for key, _ in by_words}
    assert found == {key for key, _ in by_vector}
    assert len({report_of(key) for key in found}) == 1, found
    counts.append(len(found))
print(json.dumps([min(counts), max(counts), len(counts)]), flush=True)
"""


def test_a_reader_finds_one_whole_version_while_it_is_replaced_again_and_again(
    home: Path, start: Starter
) -> None:
    def version(n: int) -> Any:
        return staged_report("kh", [f"Chỉ tiêu {i} của phiên bản {n}." for i in range(20)], n)

    publish(home, version(1))
    reader = start(HAMMER, home)
    assert say(reader) == "ready"
    for n in range(2, 12):
        publish(home, version(n))
    (home.parent / "stop").touch()
    fewest, most, searches = say(reader)
    assert (fewest, most) == (20, 20)
    assert searches >= 5
