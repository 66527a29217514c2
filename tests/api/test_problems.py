"""What goes wrong is a status and {"error", "hint"}, with what to do; never a traceback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.api import problems
from assistant.conversation import LONGEST, Conversation
from assistant.errors import (
    ConferError,
    ModelUnavailable,
    NotAllowed,
    Refused,
    ReportFailed,
    SignInRefused,
    StoreLocked,
    StoreMismatch,
    StoreUnusable,
    TooManyTries,
    WrongUse,
)
from assistant.store.catalogue import Catalogue
from tests.api.conftest import client_of

JSON = {"Content-Type": "application/json"}
WRONG: dict[str, tuple[int, str, str, dict[str, Any]]] = {
    "no such way": (404, "GET", "/v1/nothing", {}),
    "another method": (405, "DELETE", "/v1/ask", {}),
    "no body": (422, "POST", "/v1/ask", {}),
    "no JSON": (422, "POST", "/v1/ask", {"content": "{", "headers": JSON}),
    "not said to be JSON": (422, "POST", "/v1/ask", {"content": '{"question": "Ai?"}'}),
    "no UTF-8": (400, "POST", "/v1/ask", {"content": b'{"question": "\xff"}', "headers": JSON}),
    "half a character": (
        422, "POST", "/v1/ask", {"content": '{"question": "Ai \\ud800?"}', "headers": JSON},
    ),
    "a deep list": (400, "POST", "/v1/ask", {"content": "[" * 60_000, "headers": JSON}),
    "no question": (422, "POST", "/v1/ask", {"json": {}}),
    "a number": (422, "POST", "/v1/ask", {"json": {"question": 7}}),
    "no words": (422, "POST", "/v1/ask", {"json": {"question": "?!"}}),
    "too long": (422, "POST", "/v1/ask", {"json": {"question": "a" * (LONGEST + 1)}}),
    "another language": (422, "POST", "/v1/ask", {"json": {"question": "Ai?", "language": "fr"}}),
    "a field too many": (422, "POST", "/v1/ask", {"json": {"question": "Ai?", "role": "editor"}}),
    "too many passages": (422, "POST", "/v1/ask", {"json": {"question": "Ai?", "top": 101}}),
    "no conversation": (422, "POST", "/v1/ask", {"json": {"question": "Ai?", "conversation": ""}}),
    "asked of no report": (404, "POST", "/v1/ask", {"json": {"question": "Ai?", "report": "x"}}),
    "searched in no report": (404, "GET", "/v1/search?query=ai&report=x", {}),
    "nothing searched for": (422, "GET", "/v1/search", {}),
    "no words searched for": (422, "GET", "/v1/search?query=...", {}),
    "tasks of no report": (404, "GET", "/v1/tasks?report=x", {}),
    "no topic": (422, "GET", "/v1/tasks?topic=x", {}),
    "a filter misspelt": (422, "GET", "/v1/tasks?assigne=x", {}),
    "a search misspelt": (422, "GET", "/v1/search?query=ai&to=1", {}),
    "no day": (422, "GET", "/v1/tasks?due_before=mai", {}),
    "no report": (404, "GET", "/v1/reports/x", {}),
    "no report's text": (404, "GET", "/v1/reports/%2e%2e/text", {}),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrongly_asked_is_refused_in_a_sentence(client: TestClient, name: str) -> None:
    status, method, path, sent = WRONG[name]
    response = client.request(method, path, **sent)
    assert response.status_code == status, response.text
    said = response.json()
    assert set(said) == {"error", "hint"} and said["error"] and said["hint"]
    assert "Traceback" not in response.text


@pytest.mark.parametrize("path", ["/v1/tasks", "/v1/reports", "/v1/search?query=ai"])
def test_where_nothing_is_taken_in_that_is_said(home: Path, path: str) -> None:
    with client_of(home) as client:
        assert client.get("/health").status_code == 200
        for create in (False, True):
            if create:
                Catalogue(home, create=True).close()
            response = client.get(path)
            if path == "/v1/reports" and create:
                assert response.json() == []
                continue
            assert (response.status_code, response.json()["hint"]) == (
                409,
                "Type: confer ingest FOLDER",
            )


ERRORS = {
    WrongUse: 422,
    Refused: 409,
    StoreLocked: 409,
    StoreMismatch: 409,
    StoreUnusable: 503,
    ModelUnavailable: 503,
    NotAllowed: 403,
    SignInRefused: 401,
    TooManyTries: 429,
    ReportFailed: 500,
    ConferError: 500,
}


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_every_error_of_ours_has_a_status(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, kind: type[ConferError]
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise kind("Không được", "Thử lại")

    monkeypatch.setattr(Conversation, "ask", refuse)
    response = client.post("/v1/ask", json={"question": "Ai?"})
    assert response.status_code == ERRORS[kind]
    assert response.json() == {"error": "Không được", "hint": "Thử lại"}
    stream = client.post("/v1/ask/stream", json={"question": "Ai?"})
    name, data = stream.text.strip().split("\n")
    assert name == "event: error"
    assert json.loads(data.removeprefix("data: ")) == response.json()


def test_a_fault_of_the_program_is_logged_and_not_shown(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("/etc/secret")

    monkeypatch.setattr(Conversation, "ask", fail)
    response = client.post("/v1/ask", json={"question": "Ai?"})
    assert response.status_code == 500
    assert response.json()["error"] == "Something went wrong"
    stream = client.post("/v1/ask/stream", json={"question": "Ai?"}).text
    assert "Something went wrong" in stream and "secret" not in response.text + stream
    assert "RuntimeError: /etc/secret" in caplog.text


def test_the_document_tells_of_every_status_that_may_come() -> None:
    told = {status for _, status in problems.STATUS}
    assert told | {400, 413} == set(problems.MEANING)
