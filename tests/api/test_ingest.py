"""Files that programs hand in: taken in beside the questions, in the name of the program."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.api import shapes
from assistant.api.gate import INGEST, MOST
from assistant.embedding import ModelEmbedder
from assistant.errors import StoreLocked
from assistant.store.catalogue import Catalogue
from ingest.intake import Intake, Progress, Taken
from tests.api.conftest import client_of
from tests.conftest import LAND, PATIENCE, settings_for

Sent = list[tuple[str, tuple[str, bytes]]]


def files(**contents: str) -> Sent:
    return [("files", (f"{name}.txt", text.encode())) for name, text in contents.items()]


def finished(client: TestClient) -> dict[str, Any]:
    """Wait until what a program has given is taken in; return what is told then."""
    until = time.monotonic() + PATIENCE
    while (told := client.get(INGEST).json())["running"]:
        assert time.monotonic() < until
        time.sleep(0.1)
    assert shapes.Intake.model_validate(told)
    return dict(told)


def states(told: dict[str, Any]) -> dict[str, str]:
    return {Path(one["source"]).name: one["state"] for one in told["files"]}


def test_files_are_taken_in_under_the_programs_name_and_answered_from(home: Path) -> None:
    tokens = Catalogue(home, create=True).tokens
    secret, other = tokens.add("van-thu", "editor"), tokens.add("zalo", "editor")
    # The child process, too, embeds with the packaged model.
    with client_of(home, secret, ModelEmbedder(settings_for(home))) as client:
        begun = client.post(INGEST, files=[*files(dat=LAND), ("files", ("x.pdf", b"no PDF"))])
        assert begun.status_code == 202 and begun.json()["running"]
        assert states(begun.json()) == {"dat.txt": "waiting", "x.pdf": "waiting"}
        told = finished(client)
        assert states(told) == {"dat.txt": "added", "x.pdf": "failed"}
        (failed,) = [one for one in told["files"] if one["state"] == "failed"]
        assert failed["error"] and failed["hint"]
        others = client.get(INGEST, headers={"Authorization": f"Bearer {other}"})
        assert others.json()["files"] == [], "each sees what they gave"
        (row,) = client.get("/v1/reports").json()
        assert row["source"] == str(home / "uploads" / "dat.txt")
        (entry,) = [one for one in Catalogue(home).journal.latest(9) if one.action == "add"]
        assert (entry.who, entry.report) == ("program:van-thu", row["report"])
        answer = client.post("/v1/ask", json={"question": "Huyện đã cấp bao nhiêu giấy?"}).json()
        assert "1.250 giấy chứng nhận" in answer["answer"]


def test_what_it_waits_for_and_what_ended_it_is_told(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = Taken("a.txt", "stopped")
    progress = Progress(True, 0.5, (file,), waits=True, error=StoreLocked("Đang ghi", "Chờ"))
    monkeypatch.setattr(Intake, "progress", lambda _: progress)
    told = client.get(INGEST).json()
    assert told == {
        "running": True,
        "waits": True,
        "share": 0.5,
        "files": [{"source": "a.txt", "state": "stopped", "error": "", "hint": ""}],
        "problem": {"error": "Đang ghi", "hint": "Chờ"},
    }
    assert shapes.Intake.model_validate(told)


def test_a_name_can_lead_nowhere_else(home: Path) -> None:
    assert kept(home, "../../ra ngoai.txt", "C:\\may\\a.txt", ".an.txt", "con.txt") == {
        "ra ngoai.txt": "0", "a.txt": "1", "an.txt": "2", "_con.txt": "3",
    }  # fmt: skip
    assert not list(home.parent.glob("*.txt"))


@pytest.mark.parametrize("replaces", ["true", "false"])
def test_a_file_of_the_same_name_takes_the_place_of_the_other_if_that_is_meant(
    home: Path, replaces: str
) -> None:
    both = {"a.txt": "1"} if replaces == "true" else {"a.txt": "0", "a (2).txt": "1"}
    assert kept(home, "a.txt", "a.txt", replaces=replaces) == both


def kept(home: Path, *names: str, **data: str) -> dict[str, str]:
    """Hand in files whose content is their number; return what is kept of them."""
    sent = [("files", (name, str(n).encode())) for n, name in enumerate(names)]
    with pytest.MonkeyPatch.context() as patch, client_of(home) as client:
        patch.setattr(Intake, "take_in", lambda *_: None)
        assert client.post(INGEST, files=sent, data=data).status_code == 202
    return {path.name: path.read_text() for path in (home / "uploads").iterdir()}


def test_what_is_no_file_is_refused(client: TestClient) -> None:
    for sent in ({}, {"data": {"files": "a text"}}, {"files": [("files", ("", b"x"))]}):
        response = client.post(INGEST, **sent)  # type: ignore[arg-type]  # a mix of arguments
        assert response.status_code == 422
        assert set(response.json()) == {"error", "hint"}


def test_more_than_the_page_takes_is_refused_before_it_is_sent(client: TestClient) -> None:
    headers = {
        "Content-Type": "multipart/form-data; boundary=x",
        "Content-Length": str(MOST[INGEST] + 1),
    }
    response = client.post(INGEST, content=b"--x\r\n", headers=headers)
    assert response.status_code == 413
