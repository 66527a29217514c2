"""From the command line to the answer, on the record that ships and with the packaged model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SHIPPED, Done, confer_process

QUESTIONS = {
    "land": "Nhiệm vụ nào liên quan đến quản lý đất đai?",
    "plain": "nhiem vu nao lien quan den quan ly dat dai",
    "term": "Kỳ họp thứ 19 HĐND tỉnh khóa nào?",
    "gold": "Giá vàng hôm nay bao nhiêu?",
}


@pytest.fixture(scope="session")
def shipped_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shipped") / "store"


@pytest.fixture(scope="session")
def ingested(shipped_home: Path) -> Done:
    return confer_process("ingest", SHIPPED, "--json", home=shipped_home)


@pytest.fixture(scope="session")
def answers(ingested: Done, shipped_home: Path) -> dict[str, dict[str, Any]]:
    assert ingested.status == 0, ingested.err
    path = shipped_home.parent / "questions.jsonl"
    lines = [json.dumps({"id": key, "question": asked}) for key, asked in QUESTIONS.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    done = confer_process("ask", "--batch", path, home=shipped_home)
    assert (done.status, done.err) == (0, "")
    assert [line["id"] for line in done.json_lines] == list(QUESTIONS)
    return {line["id"]: line for line in done.json_lines}


def quotes(answer: dict[str, Any]) -> list[str]:
    return [citation["quote"] for citation in answer["citations"]]


def test_the_shipped_record_is_taken_in_with_one_line_in_a_log(ingested: Done) -> None:
    (line,) = ingested.err.splitlines()
    assert ingested.status == 0 and line.startswith("1/1 added")
    (added,) = ingested.json["added"]
    assert added["passages"] > 1


@pytest.mark.parametrize("key", ["land", "plain"])
def test_the_task_on_land_is_found_with_and_without_marks(
    answers: dict[str, dict[str, Any]], key: str
) -> None:
    wanted = "công tác bồi thường giải phóng mặt bằng, quản lý đất đai trên địa bàn"
    assert answers[key]["answered"] and answers[key]["language"] == "vi"
    assert any(wanted in quote for quote in quotes(answers[key]))


def test_the_term_of_the_council_is_found(answers: dict[str, dict[str, Any]]) -> None:
    assert any("khóa XIV" in quote for quote in quotes(answers["term"]))


def test_what_the_record_does_not_say_is_not_answered(answers: dict[str, dict[str, Any]]) -> None:
    answer = answers["gold"]
    assert not answer["answered"] and answer["citations"] == answer["claims"] == []
    assert answer["answer"].startswith("Không tìm thấy trong hồ sơ")


def test_every_citation_is_the_record_character_for_character(
    answers: dict[str, dict[str, Any]], shipped_home: Path
) -> None:
    cited = [citation for answer in answers.values() for citation in answer["citations"]]
    (report,) = {citation["report"] for citation in cited}
    text = confer_process("show", report, "--text", home=shipped_home).out
    for citation in cited:
        assert text[citation["start"] : citation["end"]] == citation["quote"]
    source = next(SHIPPED.glob("*.txt")).read_text(encoding="utf-8")
    assert "".join(text.split()) == "".join(source.split())
