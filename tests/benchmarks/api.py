"""What HTTP adds to a question: the same ones in turn in this process, over HTTP, as a stream."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from socket import create_server

from assistant.conversation import Conversation
from assistant.embedding import ModelEmbedder
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from ingest.pipeline import ingest
from tests.benchmarks.rows import Row
from tests.conftest import SHIPPED, environment, settings_for

TURNS = 10
QUESTIONS = (
    "Nhiệm vụ nào liên quan đến quản lý đất đai?",
    "Kinh tế quý I năm 2024 ra sao?",
    "Ai đề nghị đẩy nhanh giải ngân vốn đầu tư công?",
    "Giá vàng hôm nay là bao nhiêu?",
)
Ask = Callable[[str], object]


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        settings = settings_for(Path(folder, "store"))
        embedder = ModelEmbedder(settings)
        ingest([str(SHIPPED)], settings, embedder)
        secret = Catalogue(settings.home).tokens.add("bench", "reader")
        conversation = Conversation(settings, embedder)
        with served(settings, secret) as (over_http, as_stream):
            ways: dict[str, Ask] = {
                "a question, in one process": conversation.ask,
                "the same over HTTP, with a token": over_http,
                "the same as server-sent events": as_stream,
            }
            times = measure(ways)
        conversation.close()
    for way, spent in times.items():
        yield Row(way, "ms", tuple(spent), note="the reports that ship")


def measure(ways: Mapping[str, Ask]) -> Mapping[str, list[float]]:
    """Return the milliseconds of each question in each way, by turns; the first turn warms up."""
    spent: dict[str, list[float]] = {way: [] for way in ways}
    for question in QUESTIONS * (1 + TURNS):
        for way, ask in ways.items():
            began = time.perf_counter()
            ask(question)
            spent[way].append(1000 * (time.perf_counter() - began))
    return {way: values[len(QUESTIONS) :] for way, values in spent.items()}


@contextmanager
def served(settings: Settings, secret: str) -> Iterator[tuple[Ask, Ask]]:
    """Serve a store in a process of its own; yield what asks for an answer, and for a stream."""
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", "from assistant.cli import main; main()", "api", f"--port={port}"],
        env=environment(settings.home),
        stdout=subprocess.PIPE,
    )
    assert process.stdout
    process.stdout.readline()
    connection = http.client.HTTPConnection("127.0.0.1", port)
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}

    def ask(question: str, way: str) -> None:
        connection.request("POST", way, json.dumps({"question": question}), headers)
        response = connection.getresponse()
        assert response.read() and response.status == 200

    try:
        yield lambda text: ask(text, "/v1/ask"), lambda text: ask(text, "/v1/ask/stream")
    finally:
        connection.close()
        process.terminate()
        process.wait()
