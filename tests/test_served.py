"""store/served.py, local.py, feed.py: vectors on a server, keywords on every host by itself."""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
import sqlalchemy as sa

from assistant.doctor import examine
from assistant.errors import StoreUnusable, WrongUse
from assistant.store import local
from assistant.store import served as served_module
from assistant.store.backup import back_up, unpack
from assistant.store.catalogue import Catalogue, Staged
from assistant.store.feed import Feed
from assistant.store.keywords import KeywordIndex
from assistant.store.restore import restore
from assistant.store.schema import SNAPSHOT
from assistant.store.store import Store, open_writer
from assistant.store.vectors import VectorIndex
from tests.chroma_server import ChromaServer
from tests.conftest import CHROMA_URL, TinyEmbedder, confer, publish, settings_for, staged_report
from tests.looking import found_by_vector, found_by_words, problems

FIRST = staged_report("thu", ["Chỉ tiêu thu là 1.250 tỷ đồng.", "Hạn cuối là ngày 30 tháng 6."])
SECOND = staged_report("thu", ["Chỉ tiêu thu nâng lên 1.300 tỷ."], version=2)
OTHER = staged_report("lũ", ["Mùa mưa phải phòng chống lũ quét."])


@pytest.fixture(autouse=True)
def _on_a_server(chroma_server: ChromaServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHROMA_URL, chroma_server.url)


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    publish(home, FIRST, OTHER)
    store = Store(settings_for(home))
    yield store
    store.close()


def texts(*reports: Staged) -> set[str]:
    return {passage.text for one in reports for passage in one.passages}


def held(store: Store) -> set[str]:
    """Return all that is found of the store, by the words and by the vectors alike."""
    every = texts(FIRST, SECOND, OTHER)
    by_words = {text for text in every if text in found_by_words(store, text)}
    assert by_words == {text for text in every if text in found_by_vector(store, text)}
    return by_words


def collections(store: Store) -> list[str]:
    assert isinstance(store.indexes, served_module.ServedIndexes)
    return store.indexes._server.names(store.indexes._prefix())


def another_host(home: Path) -> Path:
    """Return the home of another host, which shares the catalogue alone."""
    other = home.parent / f"{home.name}-of-another"
    other.mkdir()
    for file in home.glob(f"{Catalogue.FILE}*"):  # where it is one
        (other / file.name).hardlink_to(file)
    return other


# -- vectors --------------------------------------------------------------------------------


def test_nothing_is_copied_for_a_publication(store: Store, home: Path) -> None:
    before = collections(store)
    publish(home, SECOND)
    assert collections(store) == before
    assert held(store) == texts(SECOND, OTHER)
    assert not list(home.glob("index-*"))


@pytest.mark.usefixtures("either_database")
def test_what_is_being_published_takes_no_place_of_what_is_live(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the nearest a hundred are not live, and still as many are found as are asked for."""
    sentence = FIRST.passages[0].text
    many = staged_report("nhiều", [f"{sentence} Lần {n}." for n in range(100)])

    def look(*_: object, **__: object) -> None:
        with store.reading() as index:
            by_vector = index.near(TinyEmbedder().embed([sentence]), 3)
        assert {key for key, _ in by_vector} == {
            passage.id for one in (FIRST, OTHER) for passage in one.passages
        }
        raise StoreUnusable("seen")

    with monkeypatch.context() as patch, pytest.raises(StoreUnusable, match="seen"):
        patch.setattr(Catalogue, "publish", look)
        publish(home, many)
    assert problems(home) == []


def test_vectors_that_are_not_live_are_taken_out_by_the_next_writer(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Catalogue, "publish", _interrupt)
        publish(home, SECOND)
    with store.indexes.vectors() as vectors:
        assert SECOND.passages[0].id in vectors.all_ids()
        assert problems(home) == [], "they are in nobody's way"
        assert any("left 1 things" in note for note in examine(settings_for(home)).notes)
        with open_writer(settings_for(home), "test"):
            pass
        assert vectors.all_ids() == {p.id for one in (FIRST, OTHER) for p in one.passages}


def _interrupt(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_collection_that_is_lost_is_told_and_made_anew(store: Store, home: Path) -> None:
    (name,) = collections(store)
    assert isinstance(store.indexes, served_module.ServedIndexes)
    store.indexes._server.drop(name)
    with pytest.raises(StoreUnusable, match=f"does not hold {name}. Type: confer rebuild"):
        found_by_vector(store, "thu")
    assert any("confer rebuild" in problem for problem in examine(settings_for(home)).problems)
    with open_writer(settings_for(home), "rebuild") as writer:
        writer.rebuild()
    assert held(store) == texts(FIRST, OTHER)
    assert problems(home) == []
    assert len(collections(store)) == 1


def test_two_stores_on_one_server_do_not_meet(store: Store, home: Path) -> None:
    other = home.parent / "other"
    publish(other, SECOND)
    with open_writer(settings_for(other), "rebuild") as writer:
        writer.rebuild()
    assert held(store) == texts(FIRST, OTHER)
    assert problems(home) == problems(other) == []


def test_a_backup_of_another_store_leaves_that_its_collection(store: Store, home: Path) -> None:
    other = home.parent / "other"
    back_up(settings_for(home), home.parent / "backup.zip")
    unpack(home.parent / "backup.zip", home.parent)
    with closing(Catalogue(home.parent)) as saved, pytest.raises(StoreUnusable):
        Feed(saved.database.begin).base()
    restore(settings_for(other), home.parent / "backup.zip")
    assert held(store) == texts(FIRST, OTHER)
    theirs = Store(settings_for(other))
    assert held(theirs) == texts(FIRST, OTHER)
    assert not set(collections(theirs)) & set(collections(store))
    theirs.close()
    assert problems(other) == []


# -- keywords of this host and of others ----------------------------------------------------


@pytest.mark.usefixtures("either_database")
def test_a_new_host_finds_all_and_follows(store: Store, home: Path) -> None:
    other = Store(settings_for(another_host(home)))
    assert held(other) == texts(FIRST, OTHER)
    publish(home, SECOND)
    assert held(other) == held(store) == texts(SECOND, OTHER)
    with open_writer(settings_for(home), "remove") as writer:
        writer.remove([OTHER.report.id])
    assert held(other) == held(store) == texts(SECOND)
    with open_writer(settings_for(home), "rebuild") as writer:
        writer.rebuild()
    assert held(other) == held(store) == texts(SECOND)
    publish(home, FIRST)
    assert held(other) == held(store) == texts(FIRST)
    other.close()


@pytest.mark.usefixtures("either_database")
def test_a_host_that_is_too_far_behind_begins_with_the_snapshot(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Store(settings_for(another_host(home)))
    assert held(other) == texts(FIRST, OTHER)
    feed = Feed(store.catalogue.database.begin)
    monkeypatch.setattr(served_module, "FEW", 0)
    monkeypatch.setattr(local, "MANY", 0)
    before = feed.base()
    publish(home, SECOND)
    assert feed.base() == store.catalogue.generation != before
    assert feed.changes(0) == [] and feed.pending() == 0
    assert held(other) == held(store) == texts(SECOND, OTHER)
    other.close()


@pytest.mark.usefixtures("either_database")
def test_a_snapshot_is_written_where_it_is_new(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(served_module, "FEW", 0)
    monkeypatch.setattr(local, "MANY", 0)

    def rows() -> set[tuple[int, str, bytes]]:
        with store.catalogue.database.begin() as db:
            return {(row.number, row.file, row.content) for row in db.execute(sa.select(SNAPSHOT))}

    snapshots = []
    for one in (SECOND, FIRST, SECOND):
        publish(home, one)
        snapshots.append(rows())
    for before, after in pairwise(snapshots):
        stay, new = before & after, after - before
        assert {".idx", ".term"} <= {Path(file).suffix for _, file, _ in stay}
        assert "meta.json" in {file for _, file, _ in new}
        assert not {file for _, file, _ in new} >= {file for _, file, _ in before}
    whole = defaultdict(bytes)
    for file, content in Feed(store.catalogue.database.begin).snapshot():
        whole[file] += content
    note = json.loads((home / "keywords.json").read_text(encoding="utf-8"))
    files = (home / note["folder"] / "keywords").iterdir()
    assert whole == {path.name: path.read_bytes() for path in files if path.suffix != ".lock"}
    another = Store(settings_for(another_host(home)))
    assert held(another) == texts(SECOND, OTHER)
    another.close()


@pytest.mark.parametrize("damage", ["keywords.json", "meta.json", "folder", "other store"])
def test_a_hosts_index_that_is_damaged_is_made_anew_by_itself(
    store: Store, home: Path, damage: str
) -> None:
    assert held(store) == texts(FIRST, OTHER)
    (folder,) = home.glob("keywords-*")
    note = home / "keywords.json"
    if damage == "folder":
        shutil.rmtree(folder)
    elif damage == "other store":
        note.write_text(json.dumps(json.loads(note.read_text()) | {"store": "another"}))
    else:
        (note if damage == "keywords.json" else folder / "keywords/meta.json").write_text("{")
    again = Store(settings_for(home))
    assert held(again) == texts(FIRST, OTHER)
    again.close()
    assert problems(home) == []


@pytest.mark.parametrize("after", [False, True], ids=["before the commit", "after the commit"])
def test_a_host_killed_while_it_follows_goes_on(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch, after: bool
) -> None:
    assert held(store) == texts(FIRST, OTHER)
    publish(home, SECOND)
    whole = KeywordIndex.change

    def interrupted(self: KeywordIndex, *given: object, **others: object) -> None:
        if after:
            whole(self, *given, **others)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(KeywordIndex, "change", interrupted)
        held(store)
    assert held(store) == texts(SECOND, OTHER)
    assert problems(home) == []


# -- servers and settings -------------------------------------------------------------------


def test_while_the_server_is_away_one_sentence_says_so(
    home: Path, records: Path, tmp_path: Path
) -> None:
    with ChromaServer(tmp_path / "chroma") as server:
        url = server.url.replace("//", "//office:s3cret@")
        assert confer("ingest", records, home=home, CONFER_CHROMA_URL=url).status == 0
        ask = ("ask", "Huyện đã cấp bao nhiêu giấy chứng nhận?")
        answered = confer(*ask, home=home, CONFER_CHROMA_URL=url).out
        assert "1.250" in answered
        store = Store(settings_for(home, chroma_url=url))
        assert found_by_vector(store, "đất đai")
        server.stop()
        (records / "y-te.md").unlink()
        (problem,) = set(examine(settings_for(home, chroma_url=url)).problems)
        assert problem.startswith(f"The Chroma server at {server.url[7:]} cannot be reached (")
        for command in (ask, ("ingest", "--prune", records), ("rebuild",), ("search", "đất")):
            line = confer(*command, home=home, CONFER_CHROMA_URL=url).refused(3)
            assert "Chroma server at 127.0.0.1:" in line and "CONFER_CHROMA_URL" in line
            assert "s3cret" not in line
        with pytest.raises(StoreUnusable, match="cannot be reached"):
            found_by_vector(store, "đất đai")
        server.start()
        assert found_by_vector(store, "đất đai")
        store.close()
        assert confer(*ask, home=home, CONFER_CHROMA_URL=url).out == answered
        assert confer("doctor", home=home, CONFER_CHROMA_URL=url).status == 0


def test_a_store_in_folders_is_not_taken_for_one_on_a_server(
    home: Path, chroma_server: ChromaServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of it is lost by the wrong setting, and a rebuild moves it either way."""
    monkeypatch.delenv(CHROMA_URL)
    publish(home, FIRST)
    moved = settings_for(home, chroma_url=chroma_server.url)
    for what in ("read", "write"):
        with pytest.raises(StoreUnusable, match="confer rebuild, or unset CONFER_CHROMA_URL"):
            if what == "read":
                found_by_words(Store(moved), "thu")
            else:
                with open_writer(moved, "test") as writer:
                    writer.publish([OTHER])
    assert problems(home) == []
    with open_writer(moved, "rebuild") as writer:
        writer.rebuild()
    with pytest.raises(StoreUnusable, match="confer rebuild"):
        problems(home)
    with open_writer(settings_for(home), "rebuild") as writer:
        writer.rebuild()
    assert problems(home) == []


def test_an_address_that_is_none_is_refused_at_once(home: Path, records: Path) -> None:
    line = confer("ingest", records, home=home, CONFER_CHROMA_URL="office:s3cret").refused(2)
    assert "CONFER_CHROMA_URL is no address of a Chroma server" in line
    assert "s3cret" not in line
    with pytest.raises(WrongUse):
        Store(settings_for(home, chroma_url="host"), create=True)


def test_what_cannot_be_read_back_is_not_published(
    store: Store, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(VectorIndex, "put", lambda *_: None)
        with pytest.raises(StoreUnusable, match="1 passages could not be read back"):
            publish(home, SECOND)
    assert held(store) == texts(FIRST, OTHER)
