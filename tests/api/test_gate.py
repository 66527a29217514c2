"""Who may do what over HTTP: every way in, crossed with every kind of caller."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.access import ROLES
from assistant.access.signing_in import MOST_OF_ADDRESS
from assistant.api.gate import MOST_ELSEWHERE
from assistant.store.catalogue import Catalogue
from tests.api.conftest import client_of
from tests.conftest import LAND

CALLERS = ("nobody", "unknown", "revoked", *ROLES)
ASKED = {"json": {"question": "Toàn huyện có bao nhiêu trường đạt chuẩn?"}}
# Every way in: what is sent there, and the least role that may.
WAYS: Mapping[tuple[str, str], tuple[dict[str, Any], str | None]] = {
    ("get", "/health"): ({}, None),
    ("post", "/v1/ask"): (ASKED, "reader"),
    ("post", "/v1/ask/stream"): (ASKED, "reader"),
    ("get", "/v1/search"): ({"params": {"query": "đất"}}, "reader"),
    ("get", "/v1/tasks"): ({}, "reader"),
    ("get", "/v1/reports"): ({}, "reader"),
    ("get", "/v1/reports/{report}"): ({}, "reader"),
    ("get", "/v1/reports/{report}/text"): ({}, "reader"),
    ("post", "/v1/ingest"): ({"files": [("files", ("a.txt", LAND.encode()))]}, "editor"),
    ("get", "/v1/ingest"): ({}, "editor"),
}


@pytest.fixture(scope="module")
def clients(guarded: tuple[Path, Mapping[str, str]]) -> Iterator[Mapping[str, TestClient]]:
    """A client for each kind of caller, of one application."""
    home, secrets = guarded
    with client_of(home) as opened:
        secrets = {"unknown": "confer_" + "A" * 43, **secrets}
        yield {"nobody": opened} | {
            caller: TestClient(
                opened.app,
                str(opened.base_url),
                headers={"Authorization": f"Bearer {secret}"},
            )
            for caller, secret in secrets.items()
        }


def test_every_way_in_is_crossed(clients: Mapping[str, TestClient]) -> None:
    paths = clients["reader"].get("/openapi.json").json()["paths"]
    assert {(method, path) for path, ways in paths.items() for method in ways} == set(WAYS)
    names = [way["operationId"] for ways in paths.values() for way in ways.values()]
    assert sorted(names) == [
        "ask", "ask_and_listen", "health", "ingest", "intake", "report", "reports", "search",
        "tasks", "text",
    ]  # fmt: skip


@pytest.mark.parametrize("caller", CALLERS)
@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_a_way_in_is_open_to_those_whose_role_it_is(
    clients: Mapping[str, TestClient], way: tuple[str, str], caller: str
) -> None:
    (method, path), (sent, least) = way, WAYS[way]
    reports = clients["reader"].get("/v1/reports").json()
    response = clients[caller].request(method, path.format(report=reports[0]["report"]), **sent)
    if least is None or (caller in ROLES and ROLES.index(caller) >= ROLES.index(least)):
        assert response.status_code in (200, 202), response.text
        return
    assert response.status_code == (403 if caller in ROLES else 401)
    assert set(response.json()) == {"error", "hint"}
    assert ("www-authenticate" in response.headers) == (caller not in ROLES)


@pytest.mark.parametrize("path", ["/openapi.json", "/docs", "/", "/v1", "/v1/ask/", "/health/"])
def test_without_a_token_nobody_is_told_what_there_is(
    clients: Mapping[str, TestClient], path: str
) -> None:
    assert clients["nobody"].get(path).status_code == 401


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param("", id="empty"),
        pytest.param("Bearer", id="no secret"),
        pytest.param("Bearer ", id="a blank"),
        pytest.param("Basic {}", id="another scheme"),
        pytest.param("{}", id="the bare secret"),
        pytest.param("Bearer {}x", id="a letter more"),
        pytest.param("Bearer {} {}", id="twice"),
    ],
)
def test_a_token_is_sent_as_a_bearer_or_not_at_all(
    clients: Mapping[str, TestClient], guarded: tuple[Path, Mapping[str, str]], sent: str
) -> None:
    headers = {"Authorization": sent.replace("{}", guarded[1]["administrator"])}
    assert clients["nobody"].get("/v1/reports", headers=headers).status_code == 401


def test_case_makes_no_difference_to_the_scheme(
    clients: Mapping[str, TestClient], guarded: tuple[Path, Mapping[str, str]]
) -> None:
    headers = {"Authorization": f"bearer  {guarded[1]['reader']}"}
    assert clients["nobody"].get("/v1/reports", headers=headers).status_code == 200


def test_a_token_that_is_revoked_meanwhile_is_let_in_no_more(library: Path, tmp_path: Path) -> None:
    tokens = Catalogue(tmp_path, create=True).tokens
    secret = tokens.add("zalo", "reader")
    with client_of(tmp_path, secret) as client:
        assert client.get("/openapi.json").status_code == 200
        tokens.revoke("zalo")
        assert client.get("/openapi.json").status_code == 401


def test_who_guesses_is_told_to_wait(tmp_path: Path) -> None:
    secret = Catalogue(tmp_path, create=True).tokens.add("zalo", "reader")
    with client_of(tmp_path, "confer_guess") as client:
        codes = [client.get("/v1/reports").status_code for _ in range(MOST_OF_ADDRESS + 2)]
        assert codes == [401] * MOST_OF_ADDRESS + [429] * 2
        assert client.get("/v1/reports").headers["retry-after"] == "900"
        right = {"Authorization": f"Bearer {secret}"}
        assert client.get("/openapi.json", headers=right).status_code == 200


# -- browsers that others have talked into it -----------------------------------------------


@pytest.mark.parametrize(
    "named, status",
    [
        ("127.0.0.1:8502", 200),
        ("localhost:8502", 200),
        ("LOCALHOST", 200),
        ("[::1]:8502", 200),
        ("127.8.8.8", 200),
        ("evil.example", 403),
        ("127.0.0.1.evil.example:8502", 403),
        ("evil.example:127.0.0.1", 403),
        ("127.0.0.1@evil.example", 403),
        ("[::1", 403),
        ("", 403),
    ],
)
def test_a_name_that_leads_here_is_not_enough(client: TestClient, named: str, status: int) -> None:
    assert client.get("/health", headers={"Host": named}).status_code == status


@pytest.mark.parametrize(
    "origin, status",
    [
        ("http://127.0.0.1:8502", 200),
        ("http://127.0.0.1:8501", 403),
        ("http://evil.example", 403),
        ("https://127.0.0.1", 403),
        ("null", 403),
        ("", 403),
    ],
)
def test_pages_of_other_sites_may_not_ask(client: TestClient, origin: str, status: int) -> None:
    response = client.post("/v1/ask", headers={"Origin": origin}, **ASKED)
    assert response.status_code == status
    assert "access-control-allow-origin" not in response.headers


def test_no_site_is_told_that_it_may_ask(client: TestClient) -> None:
    asks = {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}
    response = client.options("/v1/ask", headers=asks)
    assert response.status_code == 403
    assert not any(name.startswith("access-control") for name in response.headers)


# -- how much is read -----------------------------------------------------------------------


def pieces(size: int) -> Iterator[bytes]:
    """Yield a body whose length is not told before."""
    yield b'{"question": "'
    for _ in range(size // 1000):
        yield b"a" * 1000


@pytest.mark.parametrize("told", [True, False], ids=["its length is told", "it is not"])
def test_a_body_that_is_too_large_is_not_read(client: TestClient, told: bool) -> None:
    size = MOST_ELSEWHERE + 2000
    response = client.post(
        "/v1/ask",
        content=b"a" * size if told else pieces(size),
        headers={"Content-Type": "application/json"},
    )
    assert response.status_code == 413
    assert response.json()["error"] == f"More than {MOST_ELSEWHERE} bytes were sent"


def test_the_longest_question_is_read_however_it_is_written(client: TestClient) -> None:
    body = '{"question": "' + "\\ud835\\udc9c" * 4000 + '"}'
    sent = {"content": body, "headers": {"Content-Type": "application/json"}}
    assert client.post("/v1/ask", **sent).status_code == 200
