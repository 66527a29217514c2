"""store/store.py: indexes made anew, of other settings too, or after damage or loss."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from assistant.embedding import Vectors
from assistant.errors import StoreMismatch, StoreUnusable
from assistant.reports import Passage
from assistant.store import store as store_module
from assistant.store.catalogue import Catalogue
from assistant.store.chroma import FAR
from assistant.store.store import Store, open_writer
from tests.conftest import TinyEmbedder, publish, settings_for, write_model_files
from tests.looking import found_by_vector, found_by_words, index_folder, problems, texts_found
from tests.store.held import (
    NEW_REPORT,
    OLD,
    OLD_REPORT,
    OTHER_REPORT,
    Stop,
    assert_holds,
    leftovers,
    stop,
)

pytestmark = pytest.mark.usefixtures("either_place")
in_folders = pytest.mark.parametrize("either_place", ["folders"], indirect=True)


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
