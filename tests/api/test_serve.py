"""`confer api` as a process, and what a server does that no test client shows."""

from __future__ import annotations

import http.client
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_server
from urllib.request import urlopen

import pytest
import uvicorn
from fastapi import FastAPI

from assistant.access.address import Options, listen
from assistant.api.app import make_app
from assistant.store.catalogue import Catalogue
from tests.api.conftest import HOST
from tests.chat_server import endless
from tests.conftest import (
    PATIENCE,
    TinyEmbedder,
    confer_process,
    environment,
    take_in,
    write_records,
)
from tests.misbehaviours import QUESTION, misbehaving, settings_with
from tests.ports import free_port

OPTIONS = Options("--host", "--port")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_it_says_where_it_is_and_ends_when_told(tmp_path: Path, number: int) -> None:
    take_in(tmp_path / "store", write_records(tmp_path / "records"))  # it is stopped as it warms up
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", "from assistant.cli import main; main()", "api", f"--port={port}"],
        env=environment(tmp_path / "store"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == f"Confer: http://{HOST}:{port}\n"
    with urlopen(f"http://{HOST}:{port}/health", timeout=PATIENCE) as health:
        assert json.load(health) == {"status": "ok"}
        assert "server" not in health.headers
    process.send_signal(number)
    assert process.communicate(timeout=PATIENCE) == ("", "")
    assert process.returncode == 0


def test_other_machines_are_served_with_tokens_only(home: Path) -> None:
    line = confer_process("api", "--host", "0.0.0.0", home=home).refused(3)
    assert line.endswith("Type first: confer tokens add NAME --role reader")
    Catalogue(home, create=True).accounts.add("ân", "administrator", None, None)
    assert confer_process("api", "--host", "0.0.0.0", home=home).refused(3) == line


def test_a_taken_port_is_refused_in_one_line(home: Path) -> None:
    with create_server((HOST, 0)) as taken:
        port = str(taken.getsockname()[1])
        line = confer_process("api", "--port", port, home=home).refused(3)
    assert line == f"confer: Port {port} on {HOST} is taken. Set --port to another"


@contextmanager
def served(app: FastAPI) -> Iterator[http.client.HTTPConnection]:
    """Serve an application in a thread; yield a connection to it."""
    listening = listen(HOST, 0, OPTIONS)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    connection = http.client.HTTPConnection(HOST, listening.getsockname()[1], timeout=PATIENCE)
    try:
        yield connection
    finally:
        connection.close()
        server.should_exit = True
        thread.join(PATIENCE)


def test_a_model_is_stopped_when_nobody_listens_any_more(home: Path) -> None:
    with misbehaving(home) as (server, _):
        server.behave(endless)
        settings = settings_with(home, server)
        with served(make_app(settings, HOST, TinyEmbedder())) as connection:
            body = json.dumps({"question": QUESTION})
            headers = {"Content-Type": "application/json"}
            connection.request("POST", "/v1/ask/stream", body, headers)
            assert connection.getresponse().status == 200
            until = time.monotonic() + PATIENCE
            while not server.requests:
                assert time.monotonic() < until
                time.sleep(0.05)
            assert not server.left.wait(0.3), "it talks on while somebody listens"
            connection.close()
            assert server.left.wait(PATIENCE)
