"""run.py: what a file is told to be, and what becomes of the report it held."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

import ingest.apply
import ingest.run
from assistant.embedding import Vectors
from assistant.errors import ModelUnavailable
from assistant.store.catalogue import Catalogue, Staged
from assistant.store.store import Writer
from ingest.pipeline import ingest as take_in_with
from ingest.pipeline import remove
from ingest.result import Duplicate, Renamed
from tests.conftest import FARMS, HEALTH, LAND, PATIENCE, TinyEmbedder, settings_for, take_in
from tests.looking import problems

NEW = LAND.replace("1.250", "1.300")


def live(home: Path) -> dict[str, str]:
    """Return the id of every live report by its file's name."""
    catalogue = Catalogue(home)
    found = {Path(known.source).name: known.id for known in catalogue.known()}
    catalogue.close()
    return found


def past(home: Path, report: str) -> list[int]:
    catalogue = Catalogue(home)
    found = [one.version for one in catalogue.files.versions(report)]
    catalogue.close()
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "records"
    place.mkdir()
    (place / "a.txt").write_text(LAND)
    (place / "m.txt").write_text(FARMS)
    return place


def test_a_renamed_file_keeps_its_report_and_embeds_nothing(home: Path, folder: Path) -> None:
    take_in(home, folder)
    (folder / "a.txt").write_text(NEW)
    report = take_in(home, folder).updated[0].report
    (folder / "a.txt").rename(folder / "b.txt")
    embedder = TinyEmbedder()
    result = take_in_with([str(folder)], settings_for(home), embedder)
    assert result.renamed == [Renamed(report, str(folder / "b.txt"), str(folder / "a.txt"))]
    assert (result.added, result.updated, embedder.embedded) == ([], [], [])
    assert live(home)["b.txt"] == report and "a.txt" not in live(home)
    assert past(home, report) == [1]
    assert problems(home) == []
    assert len(take_in(home, folder, prune=True).unchanged) == 2


def test_a_copy_is_no_second_report_and_is_remembered(home: Path, folder: Path) -> None:
    report = take_in(home, folder).added[0].report
    shutil.copy(folder / "a.txt", folder / "b.txt")
    told = Duplicate(str(folder / "b.txt"), report, str(folder / "a.txt"))
    assert take_in(home, folder).duplicates == [told]
    again = take_in(home, folder)
    assert (len(again.unchanged), again.duplicates) == (3, [])
    assert set(live(home)) == {"a.txt", "m.txt"}


def test_of_two_new_files_of_one_text_the_second_is_a_copy(home: Path, folder: Path) -> None:
    (folder / "b.txt").write_text(LAND.replace("\n\n", "\r\n\r\n\r\n"))
    (folder / "c.md").write_text("\n\n".join(FARMS.replace("\n", " ").split("  ")))
    (folder / "d.txt").write_text(LAND)
    result = take_in(home, folder)
    assert [Path(one.source).name for one in result.added] == ["a.txt", "c.md"]
    told = [(Path(one.source).name, Path(one.of).name) for one in result.duplicates]
    assert sorted(told) == [("b.txt", "a.txt"), ("d.txt", "a.txt"), ("m.txt", "c.md")]
    assert len(take_in(home, folder).unchanged) == 5


@pytest.mark.parametrize("prune", [False, True])
def test_when_the_original_goes_the_report_passes_to_the_copy(
    home: Path, folder: Path, prune: bool
) -> None:
    shutil.copy(folder / "a.txt", folder / "b.txt")
    report = take_in(home, folder).added[0].report
    (folder / "a.txt").unlink()
    result = take_in(home, folder, prune=prune)
    assert result.renamed == [Renamed(report, str(folder / "b.txt"), str(folder / "a.txt"))]
    assert (result.removed, live(home)["b.txt"]) == ([], report)


def test_prune_finds_the_copy_in_a_folder_that_was_not_named(home: Path, folder: Path) -> None:
    other = folder.parent / "other"
    other.mkdir()
    shutil.copy(folder / "a.txt", other / "b.txt")
    report = take_in(home, folder, other).added[0].report
    (folder / "a.txt").unlink()
    result = take_in(home, folder, prune=True)
    assert [one.source for one in result.renamed] == [str(other / "b.txt")]
    assert live(home)["b.txt"] == report


def test_when_the_original_changes_the_copy_becomes_a_report(home: Path, folder: Path) -> None:
    shutil.copy(folder / "a.txt", folder / "b.txt")
    take_in(home, folder)
    (folder / "a.txt").write_text(NEW)
    result = take_in(home, folder)
    assert [Path(one.source).name for one in result.updated] == ["a.txt"]
    assert [Path(one.source).name for one in result.added] == ["b.txt"]
    assert problems(home) == []


def test_a_moved_report_and_a_new_file_at_its_old_place(home: Path, folder: Path) -> None:
    """The id that the new file would have is in use by the report that moved away and changes."""
    take_in(home, folder)
    (folder / "a.txt").rename(folder / "b.txt")
    take_in(home, folder)
    (folder / "b.txt").write_text(NEW)
    (folder / "a.txt").write_text(LAND)
    result = take_in(home, folder)
    assert ([len(result.added), len(result.updated)], problems(home)) == ([1, 1], [])
    assert len(set(live(home).values())) == 3


def test_two_files_that_change_places_are_both_updated(home: Path, folder: Path) -> None:
    take_in(home, folder)
    (folder / "a.txt").write_text(FARMS)
    (folder / "m.txt").write_text(LAND)
    result = take_in(home, folder)
    assert [Path(one.source).name for one in result.updated] == ["a.txt", "m.txt"]
    assert len(take_in(home, folder).unchanged) == 2


def test_a_report_overwritten_with_another_becomes_its_copy_and_comes_back(
    home: Path, folder: Path
) -> None:
    take_in(home, folder)
    shutil.copy(folder / "a.txt", folder / "m.txt")
    result = take_in(home, folder)
    assert [Path(one.source).name for one in result.duplicates] == ["m.txt"]
    assert result.removed == [str(folder / "m.txt")]
    assert set(live(home)) == {"a.txt"}
    (folder / "m.txt").write_text(FARMS)
    report = take_in(home, folder).added[0].report
    assert past(home, report) == [1]
    assert problems(home) == []


def test_a_file_saved_anew_with_the_same_words_is_unchanged(home: Path, folder: Path) -> None:
    before = take_in(home, folder).added[0].report
    (folder / "a.txt").write_text(LAND + "\n\n")
    assert len(take_in(home, folder).unchanged) == 2
    embedder = TinyEmbedder()
    take_in_with([str(folder)], settings_for(home), embedder)
    assert (embedder.embedded, live(home)["a.txt"]) == ([], before)


def test_removing_a_report_forgets_its_versions(home: Path, folder: Path) -> None:
    take_in(home, folder)
    (folder / "a.txt").write_text(NEW)
    report = take_in(home, folder).updated[0].report
    assert past(home, report) == [1]
    remove([report], settings_for(home))
    (added,) = take_in(home, folder).added
    assert past(home, added.report) == []


def test_a_huge_report_is_embedded_in_pieces(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    class Counts(TinyEmbedder):
        def embed(self, texts: list[str], question: bool = False) -> Vectors:
            sizes.append(len(texts))
            return super().embed(texts)

    monkeypatch.setattr(ingest.apply, "PIECE", 7)
    (folder / "z.txt").write_text("\n\n".join(f"Nhiệm vụ số {n} đã xong. " * 9 for n in range(40)))
    take_in_with([str(folder)], settings_for(home, passage_characters=200), Counts())
    assert max(sizes) <= 7 and sum(sizes) > 40
    assert problems(home) == []


def test_of_a_changed_report_only_the_changed_passages_are_embedded(
    home: Path, folder: Path
) -> None:
    settings = settings_for(home, passage_characters=200)
    first, second = TinyEmbedder(), TinyEmbedder()
    take_in_with([str(folder)], settings, first)
    (folder / "a.txt").write_text(NEW)
    (updated,) = take_in_with([str(folder)], settings, second).updated
    (changed,) = second.embedded
    assert "1.300" in changed and changed not in first.embedded
    assert updated.passages > 1
    assert problems(home) == []


def test_a_batch_is_embedded_while_the_one_before_it_is_published(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedding = threading.Event()

    class Says(TinyEmbedder):
        def embed(self, texts: list[str], question: bool = False) -> Vectors:
            if self.embedded:  # the second report's
                embedding.set()
            return super().embed(texts)

    def publish(writer: Writer, staged: Sequence[Staged]) -> None:
        assert embedding.wait(PATIENCE)
        published(writer, staged)

    published = Writer.publish
    monkeypatch.setattr(Writer, "publish", publish)
    monkeypatch.setattr(ingest.run, "BATCH", 1)
    assert len(take_in_with([str(folder)], settings_for(home), Says()).added) == 2
    assert problems(home) == []


def test_an_embedder_that_fails_ends_the_run(home: Path, folder: Path) -> None:
    class Fails(TinyEmbedder):
        def embed(self, texts: list[str], question: bool = False) -> Vectors:
            raise ModelUnavailable("The model is gone")

    with pytest.raises(ModelUnavailable):
        take_in_with([str(folder)], settings_for(home), Fails())
    assert live(home) == {}
    assert len(take_in(home, folder).added) == 2


def test_a_file_under_a_name_in_nfd_is_told_as_it_was_given(home: Path, folder: Path) -> None:
    name = "bao\u0301 ca\u0301o.md"
    (folder / name).write_text(HEALTH)
    assert str(folder / name) in [one.source for one in take_in(home, folder).added]


def test_a_long_run_publishes_ever_more_at_once(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    def publish(self: Writer, staged: Sequence[Staged]) -> None:
        sizes.append(len(staged))
        whole(self, staged)

    whole = Writer.publish
    monkeypatch.setattr(Writer, "publish", publish)
    monkeypatch.setattr(ingest.run, "BATCH", 2)
    monkeypatch.setattr(ingest.run, "SHARE", 2)
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(f"Nhiệm vụ số {number} đã xong.")
    take_in(home, tmp_path)
    # A batch is full while the one before it is not published yet.
    assert sizes == [2, 2, 2, 2, 3, 4, 5, 7, 10, 3]
    assert problems(home) == []
