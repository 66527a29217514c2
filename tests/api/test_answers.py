"""What the API answers: the JSON of the command line, in the shapes that it tells of."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel, TypeAdapter

from assistant.api import shapes, stream
from assistant.api.app import make_app
from assistant.conversation import Conversation
from tests.api.conftest import HOST, Ids, client_of
from tests.chat_server import ChatServer, says
from tests.conftest import RECORDS, TinyEmbedder, confer
from tests.misbehaviours import QUESTION as CHAT_QUESTION
from tests.misbehaviours import RIGHT, misbehaving, settings_with

QUESTION = "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?"
ENGLISH = "How many teachers are needed?"


def timeless(answer: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if name != "seconds"}


@pytest.mark.parametrize(
    "asked, options",
    [
        pytest.param({"question": QUESTION}, [], id="alone"),
        pytest.param({"question": "gia vang hom nay"}, [], id="not in the records"),
        pytest.param(
            {"question": ENGLISH, "language": "vi", "top": 2},
            ["--lang", "vi", "--top", "2"],
            id="in another language",
        ),
    ],
)
def test_an_answer_is_what_the_command_line_prints(
    client: TestClient, library: Path, asked: dict[str, Any], options: list[str]
) -> None:
    answer = client.post("/v1/ask", json=asked).json()
    printed = confer("ask", asked["question"], "--json", *options, home=library).json
    assert timeless(answer) == timeless(printed)
    assert shapes.Answer.model_validate(answer).model_dump() == answer


def test_one_report_is_asked_and_searched(client: TestClient, report_id: Ids) -> None:
    schools = report_id("giao-duc.txt")
    answer = client.post("/v1/ask", json={"question": QUESTION, "report": schools}).json()
    assert not answer["answered"]
    found = client.get("/v1/search", params={"query": "đất", "report": schools}).json()
    assert {one["report"] for one in found} <= {schools}


def check(answered: Any, printed: Any, shape: type[BaseModel]) -> None:
    """Check that an answer is what the command line prints, and has its shape."""
    assert answered == printed
    rows = TypeAdapter(list[shape]).validate_python(  # type: ignore[valid-type]  # it is a class
        answered if isinstance(answered, list) else [answered]
    )
    assert [row.model_dump(exclude_unset=True) for row in rows] == (
        answered if isinstance(answered, list) else [answered]
    )


def test_a_search_is_what_the_command_line_prints(client: TestClient, library: Path) -> None:
    answered = client.get("/v1/search", params={"query": "giao vien", "top": 3}).json()
    printed = confer("search", "giao vien", "--json", "--top", "3", home=library).json
    check(answered, printed, shapes.Passage)
    assert "120 giáo viên" in answered[0]["text"]


TASKS = {
    "all": ({}, []),
    "a query": ({"query": "giáo viên"}, ["giáo viên"]),
    "a topic": ({"topic": "đất đai"}, ["--topic", "đất đai"]),
    "an assignee": ({"assignee": "Sở Giáo dục"}, ["--assignee", "Sở Giáo dục"]),
    "a day": ({"due_before": "30/6/2024"}, ["--due-before", "30/6/2024"]),
    "nothing fits": ({"query": "sân bay"}, ["sân bay"]),
}


@pytest.mark.parametrize("name", TASKS)
def test_tasks_are_what_the_command_line_prints(
    client: TestClient, library: Path, name: str
) -> None:
    asked, typed = TASKS[name]
    response = client.get("/v1/tasks", params=asked)
    printed = confer("tasks", "--json", *typed, home=library)
    check(response.json(), printed.json, shapes.Task)
    count = len(printed.json)
    assert response.headers["confer-coverage"].startswith("reports=4, reports-with-matches=")
    assert response.headers["confer-coverage"].endswith(f", tasks={count}")
    assert count == 0 if name == "nothing fits" else count > 0


def test_reports_are_what_the_command_line_prints(
    client: TestClient, library: Path, report_id: Ids
) -> None:
    printed = confer("reports", "--json", home=library).json
    check(client.get("/v1/reports").json(), printed, shapes.Listed)
    for name in RECORDS:
        report = report_id(name)
        printed = confer("show", report, "--json", home=library).json
        check(client.get(f"/v1/reports/{report}").json(), printed, shapes.Report)
        text = client.get(f"/v1/reports/{report}/text")
        assert text.text == confer("show", report, "--text", home=library).out
        assert text.headers["content-type"] == "text/plain; charset=utf-8"


def test_questions_of_a_conversation_follow_on_one_another(client: TestClient) -> None:
    asked = {"question": "Tổng thu ngân sách 6 tháng đầu năm 2024 đạt bao nhiêu?"}
    first = client.post("/v1/ask", json={**asked, "conversation": "a" * 32}).json()
    assert first["answered"] and not first["understood"]
    follow = {"question": "còn năm 2023?", "conversation": "a" * 32}
    assert "ngân sách" in client.post("/v1/ask", json=follow).json()["understood"]
    assert not client.post("/v1/ask", json={"question": "còn năm 2023?"}).json()["understood"]


def test_a_conversation_is_that_of_the_program_that_asked(
    guarded: tuple[Path, Mapping[str, str]],
) -> None:
    home, secrets = guarded
    asked = {"question": "Tổng thu ngân sách 6 tháng đầu năm 2024 đạt bao nhiêu?"}
    follow = {"question": "còn năm 2023?", "conversation": "b" * 32}
    with client_of(home, secrets["reader"]) as client:
        client.post("/v1/ask", json={**asked, "conversation": "b" * 32})
        other = {"Authorization": f"Bearer {secrets['administrator']}"}
        theirs = client.post("/v1/ask", json=follow, headers=other).json()
        assert not theirs["understood"], "another's conversation is not gone on with"
        assert client.post("/v1/ask", json=follow).json()["understood"]


def test_many_who_ask_at_once_are_each_told_their_own(client: TestClient) -> None:
    questions = [QUESTION, "Năm học tới cần thêm bao nhiêu giáo viên?", "giá vàng hôm nay"] * 8
    with ThreadPoolExecutor(len(questions)) as pool:
        answers = list(
            pool.map(lambda text: client.post("/v1/ask", json={"question": text}), questions)
        )
    for question, answer in zip(questions, answers, strict=True):
        alone = client.post("/v1/ask", json={"question": question}).json()
        assert timeless(answer.json()) == timeless(alone)


# -- as it is written -----------------------------------------------------------------------


def events(text: str) -> list[tuple[str, Any]]:
    """Return the events of a stream: their names and what they say."""
    said = []
    for part in text.removesuffix("\n\n").split("\n\n"):
        name, data = part.split("\n")
        said.append((name.removeprefix("event: "), json.loads(data.removeprefix("data: "))))
    return said


def test_without_a_chat_model_the_stream_is_the_answer(client: TestClient) -> None:
    response = client.post("/v1/ask/stream", json={"question": QUESTION})
    assert response.headers["content-type"].startswith("text/event-stream")
    ((name, answer),) = events(response.text)
    whole = client.post("/v1/ask", json={"question": QUESTION}).json()
    assert (name, timeless(answer)) == ("answer", timeless(whole))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[ChatServer, TestClient]]:
    """A chat server, and a client of an application whose answers it writes."""
    home = tmp_path_factory.mktemp("store") / "home"
    with misbehaving(home) as (server, _):
        app = make_app(settings_with(home, server), HOST, TinyEmbedder())
        with TestClient(app, f"http://{HOST}:8502") as client:
            yield server, client


def test_what_a_chat_model_writes_is_told_as_it_is_verified(
    written: tuple[ChatServer, TestClient],
) -> None:
    server, client = written
    second = "Chi ngân sách tháng 3 ước đạt 980 tỷ đồng"
    server.behave(says(f"{RIGHT} [1]. {second} [1]."))
    said = events(client.post("/v1/ask/stream", json={"question": CHAT_QUESTION}).text)
    assert [name for name, _ in said] == ["claims", "claims", "answer"]
    told = [[claim["text"] for claim in claims] for _, claims in said[:2]]
    assert told == [[f"{RIGHT}."], [f"{RIGHT}.", f"{second}."]]
    answer = said[-1][1]
    assert answer["mode"] == "generative" and answer["claims"] == said[1][1]
    assert shapes.Answer.model_validate(answer)


def test_while_there_is_nothing_to_tell_the_line_is_kept(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "SILENCE", 0.05)
    ask = Conversation.ask

    def ask_slowly(*arguments: Any) -> Any:
        time.sleep(1)
        return ask(*arguments)

    monkeypatch.setattr(Conversation, "ask", ask_slowly)
    text = client.post("/v1/ask/stream", json={"question": QUESTION}).text
    kept, _, rest = text.partition("event: ")
    assert kept.replace(": still at it\n\n", "") == "" and len(kept) > 20
    assert rest.startswith("answer\n")


def test_what_goes_wrong_before_the_stream_has_a_status_of_its_own(client: TestClient) -> None:
    asked = [({"question": "?!"}, 422), ({"question": "Ai?", "report": "x"}, 404)]
    for body, status in asked:
        response = client.post("/v1/ask/stream", json=body)
        assert (response.status_code, set(response.json())) == (status, {"error", "hint"})
