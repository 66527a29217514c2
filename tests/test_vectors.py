"""store/vectors.py: Chroma gives back the nearest ids, and no others, wherever it keeps them."""

from __future__ import annotations

import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np
import pytest
from chromadb.api.models.Collection import Collection
from chromadb.errors import InternalError

from assistant.errors import ConferError, StoreUnusable, WrongUse
from assistant.settings import Address
from assistant.store import chroma
from assistant.store.chroma import HNSW, InFolder, Kept, OnServer, Server
from assistant.store.vectors import ROWS, VectorIndex
from tests.chroma_server import ChromaServer
from tests.conftest import PATIENCE

AXES = np.eye(4, dtype=np.float32)


@pytest.fixture(params=["in a folder", "on a server"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    if request.param == "in a folder":
        yield InFolder(tmp_path)
        return
    server = Server(Address(request.getfixturevalue("chroma_server").url))
    yield OnServer(server, f"test-{uuid4().hex}")
    server.close()


@pytest.fixture
def index(kept: Kept) -> Iterator[VectorIndex]:
    index = VectorIndex(kept, create=True)
    yield index
    index.close()


def test_the_nearest_come_first_with_their_cosine(index: VectorIndex) -> None:
    index.put(["a-0", "a-1", "b-0"], ["a", "a", "b"], AXES[:3])
    ((first, second, third),) = index.search(np.array([[0.8, 0.6, 0.0, 0.0]], dtype=np.float32), 3)
    assert [first[0], second[0], third[0]] == ["a-0", "a-1", "b-0"]
    assert [first[1], second[1], third[1]] == pytest.approx([0.8, 0.6, 0.0], abs=1e-5)


def test_one_report_is_searched(index: VectorIndex) -> None:
    index.put(["a-0", "b-0", "b-1"], ["a", "b", "b"], AXES[:3])
    (hits,) = index.search(AXES[:1], 3, within=["b"])
    assert {key for key, _ in hits} == {"b-0", "b-1"}


def test_putting_again_replaces(index: VectorIndex) -> None:
    index.put(["a-0"], ["a"], AXES[:1])
    index.put(["a-0"], ["a"], AXES[1:2])
    (hits,) = index.search(AXES[1:2], 3)
    ((key, cosine),) = hits
    assert key == "a-0" and cosine == pytest.approx(1.0)


def test_removed_reports_are_not_found(index: VectorIndex) -> None:
    index.put(["a-0", "b-0", "c-0"], ["a", "b", "c"], AXES[:3])
    index.remove_reports(["a", "c"])
    (hits,) = index.search(AXES[:1], 3)
    assert [key for key, _ in hits] == ["b-0"]
    assert index.all_ids() == {"b-0"}
    assert index.held(["a-0", "b-0"]) == {"b-0"}


@pytest.mark.parametrize("times", [1, 2])
def test_a_server_that_finds_what_is_being_taken_out_is_asked_once_more(
    chroma_server: ChromaServer, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures = [InternalError("Error executing plan: Internal error: Error finding id")] * times
    query = Collection.query

    def fail(*arguments: Any, **given: Any) -> Any:
        if failures:
            raise failures.pop()
        return query(*arguments, **given)

    index = VectorIndex(OnServer(Server(Address(chroma_server.url)), f"test-{uuid4().hex}"), True)
    index.put(["a-0"], ["a"], AXES[:1])
    monkeypatch.setattr(Collection, "query", fail)
    if times == 1:
        assert index.search(AXES[:1], 3) == [[("a-0", pytest.approx(1.0))]]
    else:
        with pytest.raises(StoreUnusable, match="Error finding id"):
            index.search(AXES[:1], 3)


def test_more_rows_than_one_call_takes(index: VectorIndex) -> None:
    count = 2 * ROWS + 1
    ids = [f"a-{n}" for n in range(count)]
    angles = np.linspace(0, 1.5, count)
    vectors = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    index.put(ids, ["a"] * count, vectors)
    assert index.all_ids() == set(ids) == index.held(ids)
    nearest = [hits[0][0] for hits in index.search(vectors, 1)]
    assert [nearest[place] for place in (0, ROWS, -1)] == [ids[0], ids[ROWS], ids[-1]]
    assert len(nearest) == count


def test_what_was_put_is_there_after_opening_again(index: VectorIndex) -> None:
    index.put(["a-0"], ["a"], AXES[:1])
    index.open()
    assert index.all_ids() == {"a-0"}


def test_small_writes_and_removals_are_the_same_after_opening_again(
    index: VectorIndex,
) -> None:
    vectors = np.random.default_rng(0).standard_normal((300, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    index.look(10)
    put = {}
    for report, rows in (("a", [0]), ("b", [1, 2]), ("c", range(3, 200)), ("d", [200])):
        new = {f"{report}-{row}": vectors[row] for row in rows}
        index.put(list(new), [report] * len(new), np.stack(list(new.values())))
        put |= new
    index.remove_reports(["b"])
    index.put(["c-9"], ["c"], vectors[250:251])
    expected = put | {"c-9": vectors[250]}
    del expected["b-1"], expected["b-2"]
    index.open()
    held = index.read(sorted(index.all_ids()))
    assert sorted(held) == sorted(expected)
    assert all(vector == pytest.approx(expected[key]) for key, (_, vector) in held.items())
    found = index.search(vectors, 10)
    index.open()
    assert index.search(vectors, 10) == found


def test_the_graph_is_made_as_it_was_measured_to_be_best(index: VectorIndex) -> None:
    made = index._collection.configuration_json["hnsw"]
    assert {key: made[key] for key in HNSW} == HNSW


def test_what_is_lost_is_refused(kept: Kept) -> None:
    with pytest.raises(StoreUnusable, match="rebuild"):
        VectorIndex(kept)


def test_a_damaged_index_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    folder.mkdir()
    (folder / "chroma.sqlite3").write_bytes(b"no database at all " * 100)
    with pytest.raises(StoreUnusable, match="rebuild"):
        VectorIndex(InFolder(tmp_path))


# -- a server -------------------------------------------------------------------------------


def test_a_panic_of_its_native_part_is_refused(tmp_path: Path) -> None:
    VectorIndex(InFolder(tmp_path), create=True).close()
    with closing(sqlite3.connect(tmp_path / "vectors" / "chroma.sqlite3")) as db:
        db.execute("alter table migrations rename column dir to folder")
    with pytest.raises(StoreUnusable, match="no such column"):
        InFolder(tmp_path).open()


def test_collections_are_listed_by_how_their_names_begin(chroma_server: ChromaServer) -> None:
    server, mark = Server(Address(chroma_server.url)), uuid4().hex
    for name in (f"{mark}-1", f"{mark}-2", f"other-{mark}"):
        VectorIndex(OnServer(server, name), create=True)
    assert sorted(server.names(mark)) == [f"{mark}-1", f"{mark}-2"]
    server.drop(f"{mark}-1")
    server.drop(f"{mark}-1")
    assert server.names(mark) == [f"{mark}-2"]
    server.close()


def test_while_a_server_is_away_one_sentence_says_so_and_then_it_goes_on(tmp_path: Path) -> None:
    with ChromaServer(tmp_path) as running:
        server = Server(Address(running.url.replace("//", "//office:s3cret@")))
        index = VectorIndex(OnServer(server, "passages-1"), create=True)
        index.put(["a-0", "b-0"], ["a", "b"], AXES[:2])
        for _ in range(2):
            running.stop()
            for _ in range(2):
                with pytest.raises(StoreUnusable) as raised:
                    index.search(AXES[:1], 1)
                said = str(raised.value)
                assert f"The Chroma server at {running.url[7:]} cannot be reached" in said
                assert "correct CONFER_CHROMA_URL, then try again" in said
                assert "s3cret" not in said and "office" not in said
            running.start()
            assert index.search(AXES[:1], 1)[0][0][0] == "a-0"
        server.close()


def test_a_server_that_accepts_and_never_answers_is_waited_for_so_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chroma, "ANSWER", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = Address(f"http://127.0.0.1:{silent.getsockname()[1]}")
        server, began = Server(url), time.monotonic()
        with pytest.raises(StoreUnusable, match="no answer in time"):
            VectorIndex(OnServer(server, "passages-1"))
        assert time.monotonic() - began < PATIENCE
        server.close()


@pytest.mark.parametrize(
    "url",
    ["127.0.0.1:8000", "ftp://office:s3cret@host", "http://", "http://office:s3cret@host:port"],
)
def test_an_address_that_is_none_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(WrongUse) as raised:
        Server(Address(url))
    assert "CONFER_CHROMA_URL" in str(raised.value)
    assert "s3cret" not in str(raised.value)


def test_something_else_at_the_address_is_no_chroma_server(tmp_path: Path) -> None:
    """Its page is not repeated at length."""
    from http.server import BaseHTTPRequestHandler, HTTPServer
    from threading import Thread

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(500)
            self.end_headers()
            self.wfile.write(b"<p>away</p>" * 1000)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Page) as page:
        Thread(target=page.handle_request, daemon=True).start()
        server = Server(Address(f"http://127.0.0.1:{page.server_port}"))
        with pytest.raises(ConferError) as raised:
            VectorIndex(OnServer(server, "passages-1"))
        assert "cannot be read: <p>away</p>" in str(raised.value)
        assert len(str(raised.value)) < 400
        server.close()
