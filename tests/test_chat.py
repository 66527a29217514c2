"""chat.py: a reply comes piece by piece, or not at all with a word why; nothing secret gets out."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from assistant.errors import WrongUse
from assistant.models.chat import LONGEST, ChatFailed, ChatModel, Prompt, open_chat
from tests.chat_server import KEY, MODEL, Behaviour, ChatServer, Reply, chat_server, endless, says
from tests.conftest import PATIENCE, settings_for

PROMPT = Prompt("Trả lời bằng tiếng Việt.", "Câu hỏi: bao nhiêu?")


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with chat_server(says("Có 42 trường [1].")) as server:
        yield server


def model(server: ChatServer, **others: Any) -> ChatModel:
    limits = {"chat_first_token": PATIENCE, "chat_timeout": PATIENCE}
    given = {"chat_key": SecretStr(KEY), **limits, **others}
    url = SecretStr(server.url)
    chat = open_chat(settings_for(Path("nowhere"), chat_model=MODEL, chat_url=url, **given))
    assert chat is not None
    return chat


def half(reply: Reply) -> None:
    reply.begin()
    reply.piece("Toàn huyện có")


def unfinished(reply: Reply) -> None:
    reply.begin()
    reply.piece("Toàn huyện có")
    reply.raw("data: [DONE]\n\n")


def torn(reply: Reply) -> None:
    """Break off within an event of a chunked body."""
    reply.handler.protocol_version = "HTTP/1.1"
    reply.handler.send_response(200)
    reply.handler.send_header("Content-Type", "text/event-stream")
    reply.handler.send_header("Transfer-Encoding", "chunked")
    reply.handler.end_headers()
    event = 'data: {"choices": [{"index": 0, "delta": {"content": "Co 42"}}]}\n\n'
    reply.raw(f"{len(event):x}\r\n{event}\r\nff\r\ndata: {{")
    reply.handler.close_connection = True


def told(*events: str) -> Behaviour:
    def behave(reply: Reply) -> None:
        reply.begin()
        reply.piece("Toàn huyện")
        for event in events:
            reply.raw(f"data: {event}\n\n")

    return behave


def ends(finish: str) -> Behaviour:
    def behave(reply: Reply) -> None:
        reply.begin()
        reply.piece("Toàn huyện")
        reply.end(finish)

    return behave


def status(code: int, body: str = '{"error": {"message": "no"}}', **headers: str) -> Behaviour:
    return lambda reply: reply.status(code, body, **headers)


def silent(reply: Reply) -> None:
    reply.begin()
    reply.piece("", role="assistant")
    reply.wait(PATIENCE)


def pings(reply: Reply) -> None:
    reply.begin()
    while not reply.stopped.is_set():
        reply.raw(": still here\n\n")
        reply.wait(0.05)


def trickles(reply: Reply) -> None:
    reply.begin()
    while not reply.stopped.is_set():
        reply.piece("và ")
        reply.wait(0.05)


def floods(reply: Reply) -> None:
    reply.begin()
    while not reply.stopped.is_set():
        reply.piece("và " * LONGEST)


def nothing(reply: Reply) -> None:
    reply.begin()
    reply.piece(" \n")
    reply.end()


FAILURES = [
    pytest.param(half, "cut", id="half a stream"),
    pytest.param(unfinished, "cut", id="an end without a reason"),
    pytest.param(ends("length"), "cut", id="as long as it may be"),
    pytest.param(ends("content_filter"), "declined", id="held back by a filter"),
    pytest.param(torn, "cut", id="torn within an event"),
    pytest.param(told("{oops"), "malformed", id="an event that is no JSON"),
    pytest.param(told('{"choices": 1}'), "malformed", id="an event of another kind"),
    pytest.param(told('{"error": {"message": "out of memory"}}'), "server", id="a failure told"),
    pytest.param(status(200, "<html>Log in</html>"), "malformed", id="a page instead of a stream"),
    pytest.param(status(400), "rejected", id="400"),
    pytest.param(status(401), "key", id="401"),
    pytest.param(status(403), "key", id="403"),
    pytest.param(status(404), "unknown", id="404"),
    pytest.param(status(429), "busy", id="429"),
    pytest.param(status(429, Retry_After="3600"), "busy", id="429 for an hour"),
    pytest.param(status(500), "server", id="500"),
    pytest.param(status(503, "down for repair"), "server", id="503"),
    pytest.param(silent, "slow", id="no first word"),
    pytest.param(pings, "slow", id="only signs of life"),
    pytest.param(trickles, "slow", id="words without end"),
    pytest.param(floods, "endless", id="a flood of words"),
    pytest.param(nothing, "empty", id="only blanks"),
]


@pytest.mark.parametrize(("behaviour", "why"), FAILURES)
def test_what_is_no_whole_reply_is_a_failure_with_its_reason(
    server: ChatServer, behaviour: Behaviour, why: str
) -> None:
    server.behave(behaviour)
    # Not for the others: on a busy machine all take long.
    limits = {"chat_first_token": 0.6, "chat_timeout": 1.2} if why == "slow" else {}
    began = time.monotonic()
    with pytest.raises(ChatFailed) as raised:
        list(model(server, **limits).stream(PROMPT))
    assert raised.value.why == why
    assert time.monotonic() - began < PATIENCE / 2


def test_a_reply_comes_piece_by_piece(server: ChatServer) -> None:
    server.behave(says("Có 42 trường [1].", size=4))
    assert [piece for piece in model(server).stream(PROMPT) if piece] == [
        "Có 4", "2 tr", "ường", " [1]", ".",
    ]  # fmt: skip
    (request,) = server.requests
    assert [m["content"] for m in request["messages"]] == [PROMPT.system, PROMPT.user]
    assert (request["model"], request["temperature"], request["stream"]) == (MODEL, 0, True)
    assert server.headers[-1] == f"Bearer {KEY}"


def test_a_server_that_wants_no_key_is_asked_without_one(server: ChatServer) -> None:
    server.behave(says("Có."))
    assert "".join(model(server, chat_key=None).stream(PROMPT)) == "Có."
    assert KEY not in server.headers[-1]


def test_a_busy_server_is_asked_once_more_when_it_says_so(server: ChatServer) -> None:
    server.behave(status(429, Retry_After="0.1"), says("Có."))
    assert "".join(model(server).stream(PROMPT)) == "Có."
    assert len(server.requests) == 2


def test_who_stops_reading_stops_the_model(server: ChatServer) -> None:
    server.left.clear()
    server.behave(endless)
    pieces = model(server).stream(PROMPT)
    assert any(pieces)
    pieces.close()  # type: ignore[attr-defined]  # a generator has it
    assert server.left.wait(PATIENCE)


def test_a_server_that_is_not_there(server: ChatServer) -> None:
    with chat_server(says("")) as gone:
        chat = model(gone)
    with pytest.raises(ChatFailed) as raised:
        list(chat.stream(PROMPT))
    assert raised.value.why == "unreachable"


def test_no_key_and_no_address_gets_out(
    server: ChatServer, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    server.behave(status(401, f'{{"error": {{"message": "wrong key {KEY}"}}}}'))
    chat = model(server)
    with pytest.raises(ChatFailed) as raised:
        list(chat.stream(PROMPT))
    shown = capfd.readouterr()
    told = [repr(raised.value), str(raised.value), repr(chat), caplog.text, shown.out, shown.err]
    chain: BaseException | None = raised.value
    while chain := (chain.__cause__ or chain.__context__):
        told.append(repr(chain))
    assert not any(secret in said for said in told for secret in (KEY, server.url, "127.0.0.1"))


def test_no_chat_model_is_none() -> None:
    assert open_chat(settings_for(Path("nowhere"))) is None


@pytest.mark.parametrize(
    "url", [pytest.param(None, id="none"), pytest.param("localhost:11434/v1", id="no scheme")]
)
def test_a_model_without_an_address_is_wrong_use_that_does_not_repeat_it(url: str | None) -> None:
    secret = SecretStr(url) if url else None
    with pytest.raises(WrongUse) as raised:
        open_chat(settings_for(Path("nowhere"), chat_model=MODEL, chat_url=secret))
    assert "CONFER_CHAT_URL" in str(raised.value) and "11434" not in str(raised.value)
