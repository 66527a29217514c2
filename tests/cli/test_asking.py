"""`confer ask` and `confer search`: the output other programs rely on."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from tests.cli.office import LAND_QUESTION, QUESTIONS, ids
from tests.conftest import confer, take_in

ANSWER_KEYS = [
    "question", "language", "intent", "mode", "answered", "answer", "note", "claims", "citations",
    "passages", "coverage", "seconds", "lead", "closing", "missing", "understood",
]  # fmt: skip
CITATION_KEYS = ["n", "report", "title", "source", "page", "start", "end", "quote", "heading"]
PASSAGE_KEYS = ["report", "source", "start", "end", "score", "text", "title", "heading"]


def test_the_version_is_that_of_the_package(home: Path) -> None:
    done = confer("--version", home=home)
    assert (done.status, done.out) == (0, f"confer {version('confer')}\n")
    assert not home.exists()


def texts(home: Path) -> dict[str, str]:
    """Return the canonical text of every report by its id, as `show --text` prints it."""
    return {key: confer("show", key, "--text", home=home).out for key in ids(home).values()}


def assert_contract(answer: dict[str, Any], texts: dict[str, str]) -> None:
    """The keys are those of the contract, and every offset is exact."""
    assert list(answer) == ANSWER_KEYS
    assert answer["language"] in ("vi", "en")
    assert answer["intent"] in ("fact", "list", "tasks", "compare", "overview")
    assert answer["mode"] in ("extractive", "generative")
    assert isinstance(answer["seconds"], float)
    assert list(answer["coverage"]) == ["reports", "reports_with_matches", "tasks"]
    assert answer["coverage"]["reports"] == len(texts)
    numbers = [citation["n"] for citation in answer["citations"]]
    assert numbers == list(range(1, len(numbers) + 1))
    for claim in answer["claims"]:
        assert list(claim) == ["text", "citations", "supported", "label", "aside"]
        assert claim["citations"] and set(claim["citations"]) <= set(numbers)
    for citation in answer["citations"]:
        assert list(citation) == CITATION_KEYS
        assert texts[citation["report"]][citation["start"] : citation["end"]] == citation["quote"]
        assert citation["quote"].strip()
    assert_passages(answer["passages"], texts)
    assert answer["answered"] == bool(answer["claims"]) == bool(answer["citations"])
    for n in numbers:
        assert f"[{n}]" in answer["answer"]


def assert_passages(passages: list[dict[str, Any]], texts: dict[str, str]) -> None:
    scores = [passage["score"] for passage in passages]
    assert scores == sorted(scores, reverse=True)
    for passage in passages:
        assert list(passage) == PASSAGE_KEYS
        assert texts[passage["report"]][passage["start"] : passage["end"]] == passage["text"]


def test_an_answer_in_json(library: Path) -> None:
    done = confer("ask", LAND_QUESTION, "--json", home=library)
    assert (done.status, done.err) == (0, "")
    assert_contract(done.json, texts(library))
    assert done.json["question"] == LAND_QUESTION
    assert done.json["answered"]
    assert "1.250 giấy chứng nhận" in done.json["citations"][0]["quote"]


def test_an_answer_in_words_cites_its_sources(library: Path) -> None:
    done = confer("ask", LAND_QUESTION, home=library)
    assert (done.status, done.err) == (0, "")
    assert "1.250 giấy chứng nhận quyền sử dụng đất" in done.out
    title = "Báo cáo kết quả Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 12"
    assert f"[1] {title} › I. KẾT QUẢ THỰC HIỆN › 1. Quản lý đất đai (" in done.out


def test_a_question_from_elsewhere_is_not_answered(library: Path) -> None:
    done = confer("ask", "Giá vàng hôm nay bao nhiêu?", "--json", home=library)
    assert done.status == 0
    assert_contract(done.json, texts(library))
    assert not done.json["answered"]
    assert done.json["answer"].startswith("Không tìm thấy trong hồ sơ")


def test_what_no_record_answered_is_listed_for_those_who_keep_them(
    home: Path, records: Path
) -> None:
    take_in(home, records)
    assert confer("unanswered", home=home).out == ""
    for question in ("Giá vàng hôm nay bao nhiêu?", LAND_QUESTION, "gia vang hom nay bao nhieu"):
        confer("ask", question, home=home)
    (row,) = confer("unanswered", "--json", home=home).json
    assert (row["question"], row["times"]) == ("gia vang hom nay bao nhieu", 2)
    assert confer("unanswered", home=home).out.startswith("2x  20")


def test_the_language_of_the_answer_can_be_told(library: Path) -> None:
    done = confer("ask", "giá vàng", "--lang", "en", "--json", home=library)
    assert done.json["language"] == "en"
    assert done.json["answer"].startswith("Not in the records")


def test_one_report_is_asked(library: Path) -> None:
    report = ids(library)["y-te.md"]
    done = confer("ask", LAND_QUESTION, "--report", report, "--json", home=library)
    cited = [*done.json["citations"], *done.json["passages"]]
    assert cited and {one["report"] for one in cited} == {report}


@pytest.mark.parametrize("command", ["ask", "search"])
def test_as_many_passages_as_are_told(library: Path, command: str) -> None:
    for top in (1, 3):
        done = confer(command, "hội nghị", "--top", str(top), "--json", home=library)
        found = done.json["passages"] if command == "ask" else done.json
        assert len(found) == top


def test_a_search_in_json(library: Path) -> None:
    done = confer("search", "giá chè búp tươi", "--json", home=library)
    assert (done.status, done.err) == (0, "")
    assert_passages(done.json, texts(library))
    assert "Giá chè búp tươi" in done.json[0]["text"]


def test_a_search_in_words(library: Path) -> None:
    done = confer("search", "giá chè búp tươi", home=library)
    assert done.out.startswith("1. Nghị quyết hội nghị chuyên đề về nông nghiệp")


def test_a_search_prints_what_says_a_word(library: Path) -> None:
    found = confer("search", "chè búp", "--json", home=library).json
    saying = [one["text"] for one in found if "chè búp" in one["text"]]
    done = confer("search", "chè búp", home=library)
    printed = [line.strip() for line in done.out.split("\n")[2::4]]
    assert len(saying) < len(found)
    assert printed == [" ".join(text.split()) for text in saying]


def test_a_search_for_words_that_nothing_says(library: Path) -> None:
    done = confer("search", "asdf qwerty", home=library)
    assert done.out.startswith("No passage says any of these words; the nearest in meaning:\n\n1. ")


def test_a_batch_answers_each_line_in_order(library: Path, batch: Path) -> None:
    done = confer("ask", "--batch", batch, home=library)
    assert (done.status, done.err) == (0, "")
    known = texts(library)
    assert [line["id"] for line in done.json_lines] == [key for key, _ in QUESTIONS]
    for line, (_, question) in zip(done.json_lines, QUESTIONS, strict=True):
        assert list(line)[:2] == ["id", "question"]
        assert_contract({key: value for key, value in line.items() if key != "id"}, known)
        assert line["question"] == question
    alone = confer("ask", LAND_QUESTION, "--json", home=library).json
    assert {**done.json_lines[0], "seconds": 0} == {"id": "đất", **alone, "seconds": 0}


def test_a_batch_of_searches(library: Path, batch: Path) -> None:
    done = confer("search", "--batch", batch, "--top", "2", home=library)
    assert [line["id"] for line in done.json_lines] == [key for key, _ in QUESTIONS]
    known = texts(library)
    for line in done.json_lines:
        assert list(line) == ["id", "question", "passages"]
        assert_passages(line["passages"], known)
    alone = confer("search", LAND_QUESTION, "--top", "2", "--json", home=library).json
    assert done.json_lines[0]["passages"] == alone
