"""A small server that speaks the chat-completions protocol, and misbehaves as it is told."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "sk-not-to-be-seen-8271"
MODEL = "small-model"

# What a handler does with one request; the body tells what was asked.
Behaviour = Callable[["Reply"], None]


@dataclass
class Reply:
    """One request and the connection it is answered on."""

    body: dict[str, Any]
    handler: BaseHTTPRequestHandler
    stopped: threading.Event

    def status(self, code: int, body: str = "{}", **headers: str) -> None:
        """Answer with a status and a body instead of a stream."""
        self.handler.send_response(code)
        self.handler.send_header("Content-Type", "application/json")
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.end_headers()
        self.handler.wfile.write(body.encode())

    def begin(self) -> None:
        self.handler.send_response(200)
        self.handler.send_header("Content-Type", "text/event-stream")
        self.handler.end_headers()

    def raw(self, text: str) -> None:
        self.handler.wfile.write(text.encode())
        self.handler.wfile.flush()

    def piece(self, text: str, finish: str | None = None, **delta: Any) -> None:
        """Send one event of the stream."""
        chunk = {
            "id": "chat-1",
            "object": "chat.completion.chunk",
            "created": 1,
            "model": MODEL,
            "choices": [{"index": 0, "delta": {"content": text, **delta}, "finish_reason": finish}],
        }
        self.raw(f"data: {json.dumps(chunk, ensure_ascii=False)}\n\n")

    def end(self, finish: str = "stop") -> None:
        self.piece("", finish)
        self.raw("data: [DONE]\n\n")

    def wait(self, seconds: float) -> None:
        """Pass time; less if the test is over."""
        self.stopped.wait(seconds)


def says(text: str, size: int = 7) -> Behaviour:
    """Return the behaviour of a server whose model says `text`, `size` characters at a time."""

    def behave(reply: Reply) -> None:
        reply.begin()
        reply.piece("", role="assistant")
        for start in range(0, len(text), size):
            reply.piece(text[start : start + size])
        reply.end()

    return behave


@dataclass
class ChatServer:
    """The server's address, what it does next, and the requests it has had."""

    url: str
    behaviours: Sequence[Behaviour]
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)  # what each request said of its key
    left: threading.Event = field(default_factory=threading.Event)  # a reader has gone

    def behave(self, *behaviours: Behaviour) -> None:
        """Do these from now on, one a request, the last again and again."""
        self.behaviours = behaviours
        self.requests.clear()

    def prompt(self) -> str:
        """Return all that the last request said."""
        return "\n".join(message["content"] for message in self.requests[-1]["messages"])


@contextmanager
def chat_server(*behaviours: Behaviour) -> Iterator[ChatServer]:
    """Serve on a free port of this machine."""
    stopped = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            try:
                self._reply()
            except (BrokenPipeError, ConnectionResetError):
                server.left.set()

        def _reply(self) -> None:
            length = int(self.headers["Content-Length"])
            content = self.rfile.read(length)
            if len(content) < length:
                raise ConnectionResetError
            body = json.loads(content)
            server.requests.append(body)
            server.headers.append(self.headers.get("Authorization", ""))
            place = min(len(server.requests), len(server.behaviours)) - 1
            server.behaviours[place](Reply(body, self, stopped))

        def log_message(self, *_: Any) -> None:
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    server = ChatServer(f"http://127.0.0.1:{listening.server_port}/v1", behaviours)
    thread = threading.Thread(target=listening.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        stopped.set()
        listening.shutdown()
        listening.server_close()
        thread.join()


def endless(reply: Reply) -> None:
    reply.begin()
    talk_on(reply)


def talk_on(reply: Reply) -> None:
    """Talk until the reader goes."""
    while not reply.stopped.is_set():
        reply.piece("và tiếp tục, ")
        time.sleep(0.001)
