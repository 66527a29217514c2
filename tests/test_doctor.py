"""doctor.py: a damaged index is met in a process of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.doctor import examine, probe_vectors
from assistant.errors import NothingIngested
from assistant.models import PACKAGED, find_model
from assistant.models.graphs import Graph, find_graph
from assistant.store.store import Store
from tests.conftest import publish, settings_for, staged_report, write_model_files
from tests.looking import index_folder


def test_a_whole_store_has_no_problems(home: Path) -> None:
    publish(home, staged_report("thu", ["Thu 1.250 tỷ đồng."]))
    assert examine(settings_for(home)).problems == []


def test_a_damaged_vector_index_is_named_with_the_way_out(
    home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    publish(home, staged_report("thu", ["Thu 1.250 tỷ đồng."]))
    (index_folder(home) / "vectors" / "chroma.sqlite3").write_bytes(b"damaged " * 1000)
    (problem,) = examine(settings_for(home)).problems
    assert "vector index" in problem and "confer rebuild" in problem
    assert "Traceback" not in capfd.readouterr().err


def test_what_ends_the_probe_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "damaged" in probe_vectors(settings_for(tmp_path / "file"))[0]


def test_other_settings_and_a_bad_lexicon_are_problems(home: Path) -> None:
    publish(home, staged_report("thu", ["Thu 1.250 tỷ đồng."]))
    (home / "lexicon.tsv").write_text("một cột\n", encoding="utf-8")
    mismatch, lexicon = examine(settings_for(home, passage_characters=500)).problems
    assert "confer rebuild" in mismatch
    assert "lexicon.tsv, line 1" in lexicon


def test_a_model_that_runs_unrounded_is_worth_a_note(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(home, staged_report("thu", ["Thu 1.250 tỷ đồng."]))
    precision = find_graph(find_model(PACKAGED, "")).precision
    notes = examine(settings_for(home)).notes
    assert any("unrounded" in note for note in notes) == (precision == "float32")
    monkeypatch.setattr("assistant.doctor.find_graph", lambda _: Graph("float32", b""))
    assert any("unrounded" in note for note in examine(settings_for(home)).notes)


def test_no_store_is_refused(home: Path) -> None:
    with pytest.raises(NothingIngested):
        examine(settings_for(home))


def test_a_model_that_is_gone_is_named_and_not_fetched(home: Path, tmp_path: Path) -> None:
    model = write_model_files(tmp_path / "model")
    settings = settings_for(home, embedding_model=str(model))
    Store(settings, create=True).close()
    assert examine(settings).problems == []
    shutil.rmtree(model)
    (said,) = examine(settings).problems
    assert repr(str(model)) in said and "CONFER_EMBEDDING_MODEL" in said
