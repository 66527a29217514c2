"""watch.py: files are taken in when they have stopped growing; failures are named once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

import ingest.watch
from assistant.errors import WrongUse
from assistant.store.lock import writing
from ingest.result import Ingested
from ingest.watch import watch
from tests.conftest import FARMS, LAND, TinyEmbedder, settings_for
from tests.looking import problems


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(ingest.watch, "SETTLED", 0.4)
    monkeypatch.setattr(ingest.watch, "TICK", 100)
    place = tmp_path / "records"
    place.mkdir()
    (place / "a.txt").write_text(LAND)
    return place


def passes(home: Path, folder: Path) -> Iterator[Ingested | str]:
    told = watch([str(folder)], settings_for(home), TinyEmbedder(), prune=True)
    assert "Watching" in str(next(told))
    return told


def following(told: Iterator[Ingested | str]) -> Ingested:
    result = next(told)
    assert isinstance(result, Ingested), result
    return result


def test_what_comes_changes_breaks_and_goes(home: Path, folder: Path) -> None:
    told = passes(home, folder)
    assert [one.source for one in following(told).added] == [str(folder / "a.txt")]
    (folder / "b.txt.part").write_text("x")
    (folder / "b.txt").write_text(FARMS)
    assert [one.source for one in following(told).added] == [str(folder / "b.txt")]
    (folder / "broken.txt").write_bytes(b"\x00")
    assert [one.source for one in following(told).failed] == [str(folder / "broken.txt")]
    (folder / "a.txt").write_text(LAND.replace("1.250", "1.300"))
    changed = following(told)
    assert (len(changed.updated), changed.failed) == (1, []), "a failure is named once"
    (folder / "b.txt").unlink()
    assert following(told).removed == [str(folder / "b.txt")]
    assert problems(home) == []


def test_a_file_that_grows_is_waited_for(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = passes(home, folder)
    following(told)
    now = 100.0
    growing = folder / "b.txt"
    with growing.open("w") as file:
        file.write(FARMS[:100])
        file.flush()
        seen = ingest.watch._Watch(  # the part that waits, without the wait of the others
            [folder], settings_for(home), TinyEmbedder(), False, lambda step: None
        )
        with monkeypatch.context() as patch:
            clock = SimpleNamespace(time=time.time, monotonic=lambda: now)
            patch.setattr(ingest.watch, "time", clock)
            seen._wait_for([growing], is_old=False)
            assert seen._settled() == []
            now += 0.3
            file.write(FARMS[100:])
            file.flush()
            now += 0.2
            assert seen._settled() == [], "it has grown meanwhile"
            now += 0.5
            assert seen._settled() == [growing]
    assert [one.source for one in following(told).added] == [str(growing)]


def test_what_may_not_be_looked_at_ends_no_watch(home: Path, folder: Path) -> None:
    seen = ingest.watch._Watch(
        [folder], settings_for(home), TinyEmbedder(), False, lambda step: None
    )
    seen._note(folder / ("a" * 300))  # of which the system says no more than of a closed folder
    assert seen._settled() == []


def test_another_writer_is_told_once_and_waited_for(home: Path, folder: Path) -> None:
    told = passes(home, folder)
    with writing(home, "backup"):
        assert "backup" in str(next(told))
    assert len(following(told).added) == 1


def test_only_folders_are_watched(home: Path, folder: Path) -> None:
    with pytest.raises(WrongUse, match="no folder"):
        next(watch([str(folder / "a.txt")], settings_for(home), TinyEmbedder()))
