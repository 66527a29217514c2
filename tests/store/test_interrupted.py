"""store/store.py: every way to be interrupted; a version is whole or is not there."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assistant.embedding import Vectors
from assistant.errors import StoreUnusable
from assistant.store import served
from assistant.store.catalogue import Catalogue
from assistant.store.keywords import KeywordIndex
from assistant.store.store import Store, open_writer
from assistant.store.vectors import VectorIndex
from tests.conftest import PATIENCE, Starter, publish, settings_for, staged_report
from tests.looking import problems, texts_found
from tests.store.held import (
    NEW,
    NEW_REPORT,
    OLD,
    OLD_REPORT,
    OTHER,
    OTHER_REPORT,
    Stop,
    assert_holds,
    assert_never_found,
    stop,
)

pytestmark = pytest.mark.usefixtures("either_place")


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
from tests.store.held import NEW_REPORT
from tests.conftest import publish
Catalogue.publish = lambda *_, **__: os._exit(9)
publish(Path(sys.argv[1]), NEW_REPORT)
"""


def test_a_writer_killed_before_publication_leaves_the_old_version(
    store: Store, home: Path, start: Starter
) -> None:
    assert start(KILLED, home).wait(PATIENCE) == 9
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
