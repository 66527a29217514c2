"""store/store.py: opening a store: what is made, its recipe, and what the doctor is told of it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import ModelUnavailable, NothingIngested, StoreMismatch
from assistant.models import fingerprint
from assistant.store.catalogue import Catalogue
from assistant.store.store import Store, open_writer
from tests.conftest import TinyEmbedder, publish, settings_for, write_model_files
from tests.looking import problems, search
from tests.store.held import NEW_REPORT, OLD_REPORT, OTHER_REPORT, Stop, assert_holds, stop

pytestmark = pytest.mark.usefixtures("either_place")


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
