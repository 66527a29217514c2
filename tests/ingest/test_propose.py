"""ingest/propose.py: what a chat model says is directed counts only if the passage says it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from assistant.errors import WrongUse
from assistant.reports import Task
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from assistant.tasks import Listed
from ingest.correct import correct
from ingest.pipeline import ingest, rebuild
from ingest.result import Ingested
from tests.chat_server import MODEL, ChatServer, Reply, chat_server, says
from tests.conftest import PATIENCE, TinyEmbedder, settings_for

# The rules do not know that a wish directs; in the second passage they find a task themselves.
WISH = "Đồng chí Bí thư Tỉnh ủy mong Sở Y tế lo đủ thuốc cho dân, phải xong trước ngày 30/6/2025."
RECORD = f"""\
Hội nghị giao ban quý I năm 2025

Ngày 5/4/2025, Tỉnh ủy tổ chức hội nghị giao ban. Các sở đã tập trung rà soát 12 dự án.

{WISH}
"""
TASK = "lo đủ thuốc cho dân"
ROW = {
    "task": TASK,
    "assigned_by": "Đồng chí Bí thư Tỉnh ủy",
    "assignee": "Sở Y tế",
    "deadline": "trước ngày 30/6/2025",
}


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with chat_server(says("[]")) as server:
        yield server


@pytest.fixture
def records(tmp_path: Path) -> Path:
    folder = tmp_path / "records"
    folder.mkdir()
    (folder / "giao-ban.txt").write_text(RECORD, encoding="utf-8")
    return folder


def asking(home: Path, server: ChatServer, **others: Any) -> Settings:
    limits = {"chat_first_token": PATIENCE, "chat_timeout": PATIENCE}
    given = {"chat_tasks": True, **limits, **others}
    return settings_for(home, chat_model=MODEL, chat_url=SecretStr(server.url), **given)


def take_in(settings: Settings, records: Path) -> tuple[Ingested, list[Task]]:
    done = ingest([str(records)], settings, TinyEmbedder())
    return done, live(settings)


def live(settings: Settings) -> list[Task]:
    catalogue = Catalogue(settings.home)
    try:
        return catalogue.tasks.live()
    finally:
        catalogue.close()


def rows(*changes: dict[str, Any]) -> str:
    return json.dumps([{**ROW, **change} for change in changes], ensure_ascii=False)


def test_a_proposal_is_kept_with_the_words_that_say_it(
    server: ChatServer, records: Path, tmp_path: Path
) -> None:
    server.behave(says(rows({})))
    done, (task,) = take_in(asking(tmp_path / "home", server), records)
    assert (done.asked, done.unanswered) == (1, 0)
    assert RECORD[task.start : task.end] == task.text == TASK
    assert (task.assigned_by, task.assignee) == (ROW["assigned_by"], ROW["assignee"])
    assert (task.deadline, str(task.due)) == (ROW["deadline"], "2025-06-30")
    assert task.is_proposed
    for reading in task.readings[1:]:
        assert RECORD[reading.start : reading.end] == getattr(task, reading.field)
    assert WISH in server.prompt()
    assert Listed(task, "", "", 0.0).to_json()["proposed"] is True


# What a model says -> the tasks it leaves, each as (task, who directs, who must act, by when).
PROPOSED = {
    "other words": (rows({"task": "lo đủ thuốc cho nhân dân"}), []),
    "a changed digit": (rows({"task": "phải xong trước ngày 30/7/2025"}), []),
    "half a word": (rows({"task": "đủ thuốc cho d"}), []),
    "what was done": (rows({"task": "tập trung rà soát 12 dự án"}), []),
    "a word or two": (rows({"task": "đủ thuốc"}), []),
    "the same twice": (rows({}, {"task": "thuốc cho dân"}), [tuple(ROW.values())]),
    "a body that is not named": (
        rows({"assignee": "Sở Nội vụ"}),
        [(TASK, ROW["assigned_by"], None, ROW["deadline"])],
    ),
    "a day that is not named": (
        rows({"deadline": "trước ngày 31/12/2025"}),
        [(TASK, ROW["assigned_by"], "Sở Y tế", None)],
    ),
    "a limit that is none": (
        rows({"deadline": "lo đủ thuốc"}),
        [(TASK, ROW["assigned_by"], "Sở Y tế", None)],
    ),
    "nothing": ("[]", []),
}


@pytest.mark.parametrize(("reply", "expected"), PROPOSED.values(), ids=PROPOSED.keys())
def test_only_what_the_passage_says_counts(
    reply: str, expected: list[Any], server: ChatServer, records: Path, tmp_path: Path
) -> None:
    server.behave(says(reply))
    done, found = take_in(asking(tmp_path / "home", server), records)
    said = [(task.text, task.assigned_by, task.assignee, task.deadline) for task in found]
    assert said == expected
    assert done.unanswered == 0


def silent(reply: Reply) -> None:
    reply.begin()
    reply.wait(PATIENCE)


MALFORMED = {
    "no JSON": says("Không có nhiệm vụ nào."),
    "half of it": says(rows({})[:-5]),
    "more than it": says(f"Đây là kết quả: {rows({})}"),
    "no array": says(json.dumps(ROW, ensure_ascii=False)),
    "a key too many": says(rows({"why": "vì"})),
    "a key too few": says(json.dumps([{"task": TASK}])),
    "a number for words": says(rows({"task": 7})),
    "nested without end": says("[" * 9_000),
    "an error": lambda reply: reply.status(500),
    "no key": lambda reply: reply.status(401),
    "silence": silent,
}


@pytest.mark.parametrize("behaviour", MALFORMED.values(), ids=MALFORMED.keys())
def test_no_answer_is_counted_and_stops_nothing(
    behaviour: Any, server: ChatServer, records: Path, tmp_path: Path
) -> None:
    server.behave(behaviour)
    limits = {"chat_first_token": 0.5} if behaviour is silent else {}
    done, found = take_in(asking(tmp_path / "home", server, **limits), records)
    assert (len(done.added), done.failed, found) == (1, [], [])
    assert (done.asked, done.unanswered) == (1, 1)
    assert done.to_json()["unanswered"] == 1


def test_a_model_that_fails_is_asked_no_more(
    server: ChatServer, records: Path, tmp_path: Path
) -> None:
    for number in range(5):
        (records / f"{number}.txt").write_text(f"Hội nghị {number}\n\n{WISH}\n", encoding="utf-8")
    server.behave(lambda reply: reply.status(500))
    done, _ = take_in(asking(tmp_path / "home", server), records)
    assert (done.asked, done.unanswered, len(server.requests)) == (6, 6, 3)


def test_it_is_asked_only_where_it_is_set_and_the_rules_found_nothing(
    server: ChatServer, records: Path, tmp_path: Path
) -> None:
    server.behave(says(rows({})))
    _, found = take_in(asking(tmp_path / "off", server, chat_tasks=False), records)
    assert (found, server.requests) == ([], [])
    text = RECORD.replace("mong Sở Y tế", "yêu cầu Sở Y tế chuẩn bị,")
    (records / "giao-ban.txt").write_text(text, encoding="utf-8")
    done, found = take_in(asking(tmp_path / "on", server), records)
    assert (done.asked, [task.is_proposed for task in found]) == (0, [False])
    assert "asked" not in done.to_json()


def test_without_a_model_the_setting_is_refused(records: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="CONFER_CHAT_MODEL is not"):
        ingest([str(records)], settings_for(tmp_path / "home", chat_tasks=True), TinyEmbedder())


def test_proposals_outlive_a_rebuild_and_a_correction(
    server: ChatServer, records: Path, tmp_path: Path
) -> None:
    server.behave(says(rows({})))
    _, before = take_in(asking(tmp_path / "home", server), records)
    alone = settings_for(tmp_path / "home")
    rebuild(alone, TinyEmbedder(), lambda *_: None)
    assert live(alone) == before
    after = correct(before[0].report, {"kind": "báo cáo"}, alone, TinyEmbedder())
    assert [(task.report, task.text) for task in live(alone)] == [(after.id, TASK)]
    server.behave(says("[]"))
    done = rebuild(asking(tmp_path / "home", server), TinyEmbedder(), lambda *_: None)
    assert (done.asked, live(alone)) == (1, [])
