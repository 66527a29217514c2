"""serve.py, process.py: the page's process, from its address to its end."""

from __future__ import annotations

import signal
import sys
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from socket import create_server
from urllib.request import urlopen

import pytest
from psutil import Process

import ui.serve
from assistant.access.address import listen
from assistant.store.catalogue import Catalogue
from tests.conftest import (
    PATIENCE,
    Starter,
    confer_process,
    settings_for,
    take_in,
    write_records,
)
from tests.ports import free_port
from tests.ui.conftest import Server, start_server, stop_server
from ui.process import open_early
from ui.serve import ADDRESS, APP, command, serve


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_it_says_where_the_page_is_and_ends_when_told(tmp_path: Path, number: int) -> None:
    server = start_server(tmp_path / "store")
    assert server.line == f"Confer: {server.address}\n"
    with urlopen(server.address, timeout=PATIENCE) as page:
        assert b"<title>" in page.read()
    assert stop_server(server, number) == (0, "", "")
    listen("127.0.0.1", server.port, ADDRESS).close()


def test_the_records_are_opened_before_anyone_comes(tmp_path: Path) -> None:
    take_in(tmp_path / "store", write_records(tmp_path / "records"))
    server = start_server(tmp_path / "store")
    try:
        (child,) = Process(server.process.pid).children()
        until = time.monotonic() + PATIENCE
        # Nothing but the first search loads it.
        while not any("chromadb_rust_bindings" in one.path for one in child.memory_maps()):
            assert time.monotonic() < until
            time.sleep(0.1)
    finally:
        said = stop_server(server, signal.SIGTERM)
    assert said == (0, "", "")


WARMS_UP = """
import threading, time
from assistant.conversation import Conversation

def warm_up(conversation):
    time.sleep(1)  # the process has nothing else to do by now
    print("warm")

Conversation.warm_up = warm_up
from ui.process import open_early
early = threading.Thread(target=open_early, daemon=True)
early.start()
early.join()
"""


def test_its_end_waits_for_what_is_being_warmed_up(tmp_path: Path, start: Starter) -> None:
    take_in(tmp_path / "store", write_records(tmp_path / "records"))
    process = start(WARMS_UP, CONFER_HOME=str(tmp_path / "store"))
    assert process.communicate(timeout=PATIENCE)[0] == "warm\n"


def test_no_records_are_told_to_who_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFER_HOME", str(tmp_path / "store"))
    open_early()
    assert not (tmp_path / "store").exists()  # nor are they made by looking


def test_a_page_that_ends_by_itself_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        ui.serve, "command", lambda *_: [sys.executable, "-c", "raise SystemExit(7)"]
    )
    handlers = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    assert serve(settings_for(tmp_path, port=free_port())) == 1
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == handlers
    assert capfd.readouterr().out == ""


def test_a_taken_port_is_refused_in_one_line(tmp_path: Path) -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = confer_process("ui", home=tmp_path / "store", CONFER_PORT=str(port)).refused(3)
    assert line == f"confer: Port {port} on 127.0.0.1 is taken. Set CONFER_PORT to another"


def test_the_page_tells_nobody_anything(tmp_path: Path) -> None:
    line = command(settings_for(tmp_path, host="127.0.0.1", port=8601), True)
    assert str(APP) in line
    assert "--server.address=127.0.0.1" in line
    assert "--server.port=8601" in line
    assert "--browser.gatherUsageStats=false" in line
    assert "--client.showErrorDetails=none" in line


def connected(server: Server, name: str) -> int:
    """Return the status with which a browser's page of this name would be connected."""
    line = HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
    headers = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    key = {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    named = {"Host": f"{name}:{server.port}", "Origin": f"http://{name}:{server.port}"}
    with closing(line):
        line.request("GET", "/_stcore/stream", headers={**headers, **key, **named})
        return line.getresponse().status


@pytest.mark.parametrize("has_accounts", [False, True], ids=["open", "with accounts"])
def test_a_site_whose_name_leads_here_asks_only_where_people_sign_in(
    tmp_path: Path, has_accounts: bool
) -> None:
    home = tmp_path / "store"
    if has_accounts:
        Catalogue(home, create=True).accounts.add("an", "reader", None, None)
    server = start_server(home)
    names = ("127.0.0.1", "localhost", "[::1]", "ho-so.example.gov.vn")
    try:
        statuses = {name: connected(server, name) for name in names}
    finally:
        stop_server(server, signal.SIGTERM)
    assert statuses == dict.fromkeys(names, 101) | {
        "ho-so.example.gov.vn": 101 if has_accounts else 403  # a proxy's name
    }
