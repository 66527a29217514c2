"""models.py: where a model's files are looked for, and what tells one model from another."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import FileIO
from pathlib import Path
from typing import Any, ClassVar

import pytest

from assistant.errors import ModelUnavailable
from assistant.models import PACKAGED, find_model, fingerprint, read_config
from tests.conftest import PATIENCE, environment, write_model_files

# -- what tells one model from another -------------------------------------------------------


def test_the_packaged_model_is_found_and_known_by_its_content(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder, read = find_model(PACKAGED, "CONFER_X"), []

    class Counted(FileIO):
        def read(self, size: int | None = -1, /) -> bytes:
            content = super().read(-1 if size is None else size) or b""
            read.append(len(content))
            return content

    assert (folder / "model.safetensors").stat().st_size > 90_000_000
    monkeypatch.setattr(Path, "open", lambda path, mode: Counted(path, mode))
    assert fingerprint(folder) == fingerprint(folder)
    assert 2_000_000 < sum(read) < 20_000_000, "not the weights as a whole"


def change_config(folder: Path) -> None:
    (folder / "config_sentence_transformers.json").write_text('{"prompts": {"query": "?"}}')


def change_header(folder: Path) -> None:
    write_at(folder / "model.safetensors", 8)


def change_end(folder: Path) -> None:
    write_at(folder / "model.safetensors", 4_999_990)


def add_tokens(folder: Path) -> None:
    (folder / "vocab.txt").write_text("mới")


def swap_names(folder: Path) -> None:
    (folder / "modules.json").rename(folder / "config.json")


def write_at(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(b"other")


@pytest.mark.parametrize(
    "change",
    [change_config, change_header, change_end, add_tokens, swap_names],
    ids=lambda change: change.__name__,
)
def test_another_content_is_another_model(tmp_path: Path, change: Callable[[Path], None]) -> None:
    folder = write_model_files(tmp_path / "model")
    (folder / "model.safetensors").write_bytes(b"\0" * 5_000_000)
    before = fingerprint(folder)
    change(folder)
    assert fingerprint(folder) != before


def test_where_it_lies_and_what_is_not_loaded_make_no_other_model(tmp_path: Path) -> None:
    folder = write_model_files(tmp_path / "model")
    before = fingerprint(folder)
    (folder / "README.md").write_text("About it")
    (folder / "onnx").mkdir()
    (folder / "onnx" / "config.json").write_text("{}")
    assert fingerprint(folder.rename(tmp_path / "moved")) == before


@pytest.mark.parametrize("content", ["{", "[1]", None], ids=["broken", "a list", "absent"])
def test_a_file_that_says_nothing_is_an_empty_one(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "config.json").write_text(content)
    assert read_config(tmp_path, "config.json") == {}


@pytest.mark.parametrize("name", ["other", "/no/folder", "./no-folder", "~/x", "a/b/c"])
def test_what_is_neither_a_folder_nor_a_full_name_is_refused_at_once(name: str) -> None:
    with pytest.raises(ModelUnavailable) as raised:
        find_model(name, "CONFER_X")
    assert repr(name) in raised.value.message and "CONFER_X" in raised.value.hint


# -- a hub -----------------------------------------------------------------------------------

COMMIT = "0123456789abcdef0123456789abcdef01234567"
FILES = {
    "modules.json": b"[]",
    "config.json": b"{}",
    "model.safetensors": b"weights",
    "pytorch_model.bin": b"the same weights",
    "onnx/model.onnx": b"an export",
    "README.md": b"About it",
}


class Hub(BaseHTTPRequestHandler):
    """The part of the hub's protocol that fetches the model `owner/model`."""

    asked: ClassVar[list[str]] = []

    def do_HEAD(self) -> None:
        self._file(head=True)

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        self.asked.append(path)
        siblings = [{"rfilename": name} for name in FILES]
        about = {"id": "owner/model", "sha": COMMIT, "siblings": siblings}
        if path in ("/api/models/owner/model", "/api/models/owner/model/revision/main"):
            self._json(about)
        elif path.startswith("/api/models/owner/model/tree/"):
            self._json(
                [
                    {"type": "file", "path": name, "size": len(said), "oid": _etag(said)}
                    for name, said in FILES.items()
                ]
            )
        elif path.startswith("/owner/model/resolve/"):
            self._file(head=False)
        else:
            self.send_error(404)

    def _json(self, value: Any) -> None:
        said = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def _file(self, head: bool) -> None:
        name = self.path.split("?")[0].removeprefix(f"/owner/model/resolve/{COMMIT}/")
        said = FILES.get(name)
        if said is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.send_header("ETag", f'"{_etag(said)}"')
        self.send_header("X-Repo-Commit", COMMIT)
        self.end_headers()
        if not head:
            self.wfile.write(said)

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


def _etag(said: bytes) -> str:
    return sha1(said).hexdigest()


class SilentHub(BaseHTTPRequestHandler):
    """Takes a request and never answers, as behind a wall that drops what is sent."""

    def do_GET(self) -> None:
        time.sleep(PATIENCE)


Served = Callable[[type[BaseHTTPRequestHandler]], str]


@pytest.fixture
def served() -> Iterator[Served]:
    """Serve a handler on this machine and return its address."""
    running: list[ThreadingHTTPServer] = []

    def serve(handler: type[BaseHTTPRequestHandler]) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        running.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield serve
    for server in running:
        server.shutdown()
        server.socket.close()


FIND = """
import json, sys, time
from assistant.errors import ModelUnavailable
from assistant.models import find_model
began = time.monotonic()
try:
    folder = find_model("owner/model", "CONFER_X", fetch=sys.argv[1] == "fetch")
    said = sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())
except ModelUnavailable as error:
    said = str(error)
print(json.dumps([said, time.monotonic() - began]))
"""


def find(cache: Path, hub: str, how: str = "fetch", **variables: str) -> tuple[Any, float]:
    """Look for the hub's model in a process of its own, whose cache and hub are set from outside.

    Returns the files found or the refusal, and the seconds that took.
    """
    done = subprocess.run(
        [sys.executable, "-c", FIND, how],
        env=environment(None, HF_HOME=str(cache), HF_ENDPOINT=hub, **variables),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said, seconds = json.loads(done.stdout)
    return said, seconds


def test_a_hub_s_model_is_fetched_once_and_found_without_it(tmp_path: Path, served: Served) -> None:
    hub = served(Hub)
    assert "has not been fetched yet" in find(tmp_path, hub, "look")[0]
    loaded = ["config.json", "model.safetensors", "modules.json"]
    assert find(tmp_path, hub)[0] == loaded
    Hub.asked.clear()
    assert find(tmp_path, hub)[0] == loaded
    assert Hub.asked == []
    assert find(tmp_path, "http://127.0.0.1:9", HF_HUB_OFFLINE="1")[0] == loaded


@pytest.mark.parametrize("network", ["none", "silent", "offline"])
def test_without_a_network_a_hub_s_model_is_refused_soon(
    tmp_path: Path, served: Served, network: str
) -> None:
    hub = served(SilentHub) if network == "silent" else "http://127.0.0.1:9"
    variables = {"HF_HUB_OFFLINE": "1"} if network == "offline" else {}
    said, seconds = find(tmp_path, hub, **variables)
    assert "'owner/model' cannot be fetched from the network" in said and "CONFER_X" in said
    assert seconds < PATIENCE / 2
