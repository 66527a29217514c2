"""store/store.py: publishing, replacing, removing, rebuilding, and every way to be interrupted."""

from __future__ import annotations

import json
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.embedding import Vectors
from assistant.errors import ModelUnavailable, NothingIngested, StoreMismatch, StoreUnusable
from assistant.models import fingerprint
from assistant.reports import Passage, report_of
from assistant.store import folders, served
from assistant.store import store as store_module
from assistant.store.catalogue import Catalogue
from assistant.store.chroma import FAR
from assistant.store.keywords import KeywordIndex
from assistant.store.store import Store, open_writer
from assistant.store.vectors import VectorIndex
from tests.conftest import (
    Starter,
    TinyEmbedder,
    found_by_vector,
    found_by_words,
    index_folder,
    problems,
    publish,
    say,
    search,
    settings_for,
    staged_report,
    texts_found,
    write_model_files,
)

pytestmark = pytest.mark.usefixtures("either_place")
in_folders = pytest.mark.parametrize("either_place", ["folders"], indirect=True)

SHARED = "Giao Sở Tài chính chủ trì."
OLD = ("Chỉ tiêu thu là 1.250 tỷ đồng.", SHARED, "Hạn cuối là ngày 30 tháng 6.")
NEW = ("Chỉ tiêu thu nâng lên 1.300 tỷ.", SHARED, "Gia hạn đến hết quý ba.", "Khen thưởng hai xã.")
OTHER = ("Mùa mưa phải phòng chống lũ quét.", "Trồng mới năm trăm hecta rừng.")

OLD_REPORT, NEW_REPORT = staged_report("thu", OLD), staged_report("thu", NEW, version=2)
OTHER_REPORT = staged_report("lũ", OTHER)


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    """A store of two reports, opened for reading."""
    publish(home, OLD_REPORT, OTHER_REPORT)
    store = Store(settings_for(home))
    yield store
    store.close()


def index_ids(home: Path) -> tuple[set[str], set[str]]:
    """Return the ids both indexes hold on disk."""
    store = Store(settings_for(home))
    with store.indexes.keywords() as keywords, store.indexes.vectors() as vectors:
        found = keywords.all_ids(), vectors.all_ids()
    store.close()
    return found


def leftovers(home: Path) -> int:
    store = Store(settings_for(home))
    count = store.indexes.leftovers()
    store.close()
    return count


def ids(*reports: Any) -> set[str]:
    return {passage.id for staged in reports for passage in staged.passages}


def assert_holds(home: Path, *reports: Any) -> None:
    """Both indexes hold the passages of `reports` and nothing else, and each is found by both."""
    assert index_ids(home) == (ids(*reports), ids(*reports))
    assert problems(home) == []
    store = Store(settings_for(home))
    for staged in reports:
        for passage in staged.passages:
            assert passage.text in found_by_words(store, passage.text)
            assert found_by_vector(store, passage.text)[0] == passage.text
    assert {known.id for known in store.catalogue.known()} == {s.report.id for s in reports}
    store.close()


def assert_never_found(home: Path, sentences: set[str]) -> None:
    """No search of either index gives back one of `sentences`."""
    store = Store(settings_for(home))
    for sentence in sentences:
        assert not texts_found(store, sentence) & sentences
    store.close()


# -- searching ------------------------------------------------------------------------------

SEARCH = """
import json, sys
from pathlib import Path
import numpy as np
from assistant.store.store import Store
from assistant.text import words
from tests.conftest import search, settings_for
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
from tests.conftest import settings_for, texts_found
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
from tests.conftest import TinyEmbedder, search, settings_for
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


# -- interrupted ----------------------------------------------------------------------------


class Stop(BaseException):
    """The end of the process, as far as the code under test can tell."""


def stop(*_: object, **__: object) -> None:
    raise Stop


# What comes when only the vectors are there: the keyword index, or the feed it is made from.
IN_ONE: dict[str, tuple[Any, str]] = {
    "folders": (KeywordIndex, "change"),
    "a server": (served, "write_changes"),
}


@pytest.mark.parametrize(
    "step",
    [
        pytest.param((Catalogue, "stage"), id="before anything"),
        pytest.param((VectorIndex, "put"), id="staged"),
        pytest.param(None, id="in one index"),
        pytest.param((VectorIndex, "search"), id="in both, not read back"),
        pytest.param((Catalogue, "publish"), id="before publication"),
    ],
)
@pytest.mark.parametrize("then", ["same", "other"])
def test_interrupted_before_publication_the_old_version_is_whole(
    store: Store,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: tuple[Any, str] | None,
    then: str,
    either_place: str,
) -> None:
    step = step or IN_ONE[either_place]
    with monkeypatch.context() as patch, pytest.raises(Stop):
        patch.setattr(*step, stop)
        publish(home, NEW_REPORT)
    assert_never_found(home, {NEW[0], NEW[2], NEW[3]})
    for sentence in (*OLD, *OTHER):
        assert sentence in texts_found(store, sentence)
    assert {known.id for known in store.catalogue.known()} == ids_of(OLD_REPORT, OTHER_REPORT)
    if then == "same":
        publish(home, NEW_REPORT)
        assert_holds(home, NEW_REPORT, OTHER_REPORT)
    else:
        third = staged_report("chi", ["Chi thường xuyên tiết kiệm."])
        publish(home, third)
        assert_holds(home, OLD_REPORT, OTHER_REPORT, third)


def ids_of(*reports: Any) -> set[str]:
    return {staged.report.id for staged in reports}


@pytest.mark.parametrize(
    "step",
    [
        pytest.param((shutil, "rmtree"), id="old index there, old version in the catalogue"),
        pytest.param((Catalogue, "forget"), id="old version in the catalogue only"),
    ],
)
def test_interrupted_after_publication_the_new_version_is_whole(
    store: Store, home: Path, step: tuple[Any, str]
) -> None:
    publish_in_catalogue = Catalogue.publish

    def publish_and_arm(self: Catalogue, *arguments: Any, **others: Any) -> None:
        publish_in_catalogue(self, *arguments, **others)
        patch.setattr(*step, stop)

    with pytest.MonkeyPatch.context() as patch, pytest.raises(Stop):
        patch.setattr(Catalogue, "publish", publish_and_arm)
        publish(home, NEW_REPORT)
    assert_never_found(home, {OLD[0], OLD[2]})
    for sentence in (*NEW, *OTHER):
        assert sentence in texts_found(store, sentence)
    with open_writer(settings_for(home), "test"):
        pass  # opening to write recovers
    assert_holds(home, NEW_REPORT, OTHER_REPORT)


KILLED = """
import os, sys
from pathlib import Path
from assistant.store.catalogue import Catalogue
from tests.test_store import NEW_REPORT
from tests.conftest import publish
Catalogue.publish = lambda *_, **__: os._exit(9)
publish(Path(sys.argv[1]), NEW_REPORT)
"""


def test_a_writer_killed_before_publication_leaves_the_old_version(
    store: Store, home: Path, start: Starter
) -> None:
    assert start(KILLED, home).wait(60) == 9
    assert problems(home) == []
    assert_never_found(home, {NEW[0], NEW[2], NEW[3]})
    assert OLD[0] in texts_found(store, OLD[0])
    publish(home, NEW_REPORT)
    assert_holds(home, NEW_REPORT, OTHER_REPORT)
    assert_never_found(home, {OLD[0], OLD[2]})


def test_passages_that_cannot_be_read_back_are_not_published(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(VectorIndex, "put", lambda *_: None)
        with pytest.raises(StoreUnusable, match="4 passages could not be read back"):
            publish(home, NEW_REPORT)
    assert_never_found(home, {NEW[0], NEW[2], NEW[3]})
    publish(home, NEW_REPORT)
    assert_holds(home, NEW_REPORT, OTHER_REPORT)


def test_the_old_version_does_not_stand_in_for_what_cannot_be_read_back(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chroma may hold an id without finding it; the same words of the old version prove nothing."""
    put = VectorIndex.put
    same = staged_report("thu", OLD, version=2)

    def put_elsewhere(self: VectorIndex, ids: Any, reports: Any, vectors: Vectors) -> None:
        put(self, ids, reports, np.roll(vectors, 1, axis=1))

    with monkeypatch.context() as patch:
        patch.setattr(VectorIndex, "put", put_elsewhere)
        with pytest.raises(StoreUnusable, match="could not be read back"):
            publish(home, same)
    assert_holds(home, OLD_REPORT, OTHER_REPORT)


# -- rebuilding -----------------------------------------------------------------------------


@pytest.mark.parametrize("together", [1, 1000])
def test_rebuild_makes_the_same_indexes_beside_the_old_ones(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    monkeypatch.setattr(store_module, "TOGETHER", together)
    before = found_by_words(store, OLD[0]), found_by_vector(store, OLD[0])
    with open_writer(settings_for(home), "rebuild") as writer:
        writer.rebuild()
    assert_holds(home, OLD_REPORT, OTHER_REPORT)
    assert (found_by_words(store, OLD[0]), found_by_vector(store, OLD[0])) == before
    assert leftovers(home) == 0
    with store.indexes.vectors() as vectors:
        assert vectors._collection.configuration_json["hnsw"]["ef_search"] == FAR


def test_an_interrupted_rebuild_leaves_the_old_indexes(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, pytest.raises(Stop):
        patch.setattr(Catalogue, "switch_index", stop)
        with open_writer(settings_for(home), "rebuild") as writer:
            writer.rebuild()
    assert_holds(home, OLD_REPORT, OTHER_REPORT)
    with open_writer(settings_for(home), "rebuild") as writer:
        writer.rebuild()
    assert_holds(home, OLD_REPORT, OTHER_REPORT)
    assert leftovers(home) == 0


def renewed(home: Path) -> dict[str, tuple[list[Passage], Vectors]]:
    """Return one passage for each report, as another split and model would make them."""
    result = {}
    for staged in (OLD_REPORT, OTHER_REPORT):
        report = staged.report
        whole = Passage(
            f"{report.id}-00000", report.id, report.source, report.title, 0, len(report.text),
            report.text,
        )  # fmt: skip
        vector = np.concatenate([TinyEmbedder().embed([report.text])] * 2, axis=1) / np.sqrt(2)
        result[report.id] = [whole], vector.astype(np.float32)
    return result


def test_rebuild_with_other_passages_and_another_dimension(store: Store, home: Path) -> None:
    model = str(write_model_files(home.parent / "twice as long"))
    other = settings_for(home, embedding_model=model, passage_characters=2000)
    with open_writer(other, "rebuild") as writer:
        writer.rebuild(renewed(home))
    assert problems(home) == []
    rebuilt = Store(other)
    rebuilt.check_recipe()
    (text,) = set(found_by_words(rebuilt, OLD[0]))
    assert text == OLD_REPORT.report.text
    rebuilt.close()


def test_other_settings_are_refused_by_name(store: Store, home: Path) -> None:
    other = Store(settings_for(home, embedding_model="other", passage_characters=300))
    with pytest.raises(StoreMismatch) as raised:
        other.check_recipe()
    other.close()
    for said in ("embedding_model 'packaged' (now 'other')", "passage_characters 1000 (now 300)"):
        assert said in raised.value.message
    assert "rebuild" in raised.value.hint


@in_folders
@pytest.mark.parametrize("damage", ["keywords/meta.json", "vectors/chroma.sqlite3"])
@pytest.mark.parametrize("unfinished", [False, True], ids=["finished", "unfinished"])
def test_a_damaged_index_is_made_anew(
    home: Path, monkeypatch: pytest.MonkeyPatch, damage: str, unfinished: bool
) -> None:
    """Also when a run was interrupted before: what is told to help must help."""
    publish(home, OLD_REPORT, OTHER_REPORT)
    if unfinished:
        with monkeypatch.context() as patch, pytest.raises(Stop):
            patch.setattr(Catalogue, "publish", stop)
            publish(home, NEW_REPORT)
    (index_folder(home) / damage).write_bytes(b"damaged " * 20)
    with open_writer(settings_for(home), "rebuild") as writer:
        writer.rebuild()
    assert_holds(home, OLD_REPORT, OTHER_REPORT)


@in_folders
@pytest.mark.parametrize("lost", ["", "keywords", "vectors"])
def test_a_lost_index_is_no_empty_one(home: Path, lost: str) -> None:
    """Records that are there must not be told to say nothing."""
    publish(home, OLD_REPORT)
    shutil.rmtree(index_folder(home) / lost)
    store = Store(settings_for(home))
    with pytest.raises(StoreUnusable, match="rebuild"):
        texts_found(store, OLD[0])
    store.close()


# -- what the doctor is told ----------------------------------------------------------------


def test_a_whole_store_has_no_problems(store: Store, home: Path) -> None:
    assert problems(home) == []


@pytest.mark.parametrize("name", ["keyword", "vector"])
def test_missing_and_extra_passages_are_counted(store: Store, home: Path, name: str) -> None:
    fields = dict.fromkeys(("body", "head", "body_folded", "head_folded", "english"), "x")
    with store.indexes.keywords() as keywords, store.indexes.vectors() as vectors:
        if name == "keyword":
            keywords.change([OTHER_REPORT.report.id], [("alien-0", "alien", fields)])
        else:
            vectors.remove_reports([OTHER_REPORT.report.id])
            vectors.put(["alien-0"], ["alien"], TinyEmbedder().embed(["x"]))
    assert problems(home) == [
        f"The {name} index lacks 2 of 5 passages; type: confer rebuild",
        f"The {name} index holds 1 passages of no live report; type: confer rebuild",
    ]
    with open_writer(settings_for(home), "rebuild") as writer:
        writer.rebuild()
    assert problems(home) == []


# -- opening --------------------------------------------------------------------------------


def test_nothing_is_made_by_looking(home: Path) -> None:
    with pytest.raises(NothingIngested):
        Store(settings_for(home))
    with pytest.raises(NothingIngested), open_writer(settings_for(home), "remove"):
        pass
    assert not home.exists()


def test_a_store_whose_making_was_interrupted_is_made_by_the_next_run(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, pytest.raises(Stop):
        patch.setattr(Catalogue, "switch_index", stop)
        publish(home, OLD_REPORT)
    with pytest.raises(NothingIngested):
        Store(settings_for(home))
    publish(home, OLD_REPORT)
    assert_holds(home, OLD_REPORT)


def test_the_recipe_is_readable(store: Store, home: Path) -> None:
    with sqlite3.connect(home / Catalogue.FILE) as db:
        (value,) = db.execute("select value from meta where key = 'recipe'").fetchone()
    db.close()
    assert json.loads(value)["embedding_model"] == "packaged"


def test_the_recipe_remembers_the_model_and_what_it_is_given(home: Path, tmp_path: Path) -> None:
    model = write_model_files(tmp_path / "e5-tiny")
    settings = settings_for(home, embedding_model=str(model))
    Store(settings, create=True).close()
    with sqlite3.connect(home / Catalogue.FILE) as db:
        (value,) = db.execute("select value from meta where key = 'recipe'").fetchone()
    db.close()
    made = json.loads(value)
    assert made["model_revision"] == fingerprint(model)
    assert (made["query_prefix"], made["passage_prefix"]) == ("query: ", "passage: ")
    assert made["embedded_text"] == "original"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"query_prefix": "? "}, "query_prefix '' (now '? ')"),
        ({"passage_prefix": "! "}, "passage_prefix '' (now '! ')"),
        ({"embedded_text": "original"}, "embedded_text 'english' (now 'original')"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_the_model_is_given_is_part_of_the_recipe(
    store: Store, home: Path, changed: dict[str, str], said: str
) -> None:
    other = Store(settings_for(home, **changed))
    assert other.differences() == [said]
    other.close()


def test_a_model_whose_content_changed_under_its_name_is_another(
    home: Path, tmp_path: Path
) -> None:
    model = write_model_files(tmp_path / "model")
    settings = settings_for(home, embedding_model=str(model))
    Store(settings, create=True).close()
    (model / "model.safetensors").write_bytes(b"trained further")
    other = Store(settings)
    with pytest.raises(StoreMismatch, match="model_revision"):
        other.check_recipe()
    other.close()
    shutil.rmtree(model)
    gone = Store(settings)
    with pytest.raises(ModelUnavailable):
        gone.check_recipe()
    gone.close()


def test_vectors_of_another_length_are_refused_where_they_meet_the_store(
    store: Store, home: Path
) -> None:
    """As where a model was exchanged while the program ran."""
    longer = np.ones((1, 32), dtype=np.float32)
    with pytest.raises(StoreMismatch, match="have 16 numbers, those of the model 32"):
        search(store, [], longer, 10)
    wrong = replace(NEW_REPORT, vectors=np.ones((len(NEW_REPORT.passages), 32), np.float32))
    with pytest.raises(StoreMismatch, match="32"):
        publish(home, wrong)
    assert_holds(home, OLD_REPORT, OTHER_REPORT)
