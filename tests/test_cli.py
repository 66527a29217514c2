"""cli.py: exit statuses, the one line of an error, and the output other programs rely on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.store.lock import writing
from assistant.text import canonical
from tests.conftest import (
    LAND,
    RECORDS,
    Starter,
    confer,
    confer_process,
    environment,
    index_folder,
    snapshot,
    take_in,
    write_records,
)

ANSWER_KEYS = [
    "question", "language", "intent", "mode", "answered", "answer", "note", "claims", "citations",
    "passages", "coverage", "seconds", "lead", "closing", "missing", "understood",
]  # fmt: skip
CITATION_KEYS = ["n", "report", "title", "source", "page", "start", "end", "quote", "heading"]
PASSAGE_KEYS = ["report", "source", "start", "end", "score", "text", "title", "heading"]
INGEST_KEYS = [
    "added", "updated", "unchanged", "removed", "failed", "renamed", "duplicates", "seconds",
]  # fmt: skip

LAND_QUESTION = "Huyện đã cấp bao nhiêu giấy chứng nhận quyền sử dụng đất?"
QUESTIONS = [
    ("đất", LAND_QUESTION),
    (7, "Năm học tới cần thêm bao nhiêu giáo viên?"),
    (None, "giá vàng hôm nay"),
    ("chè", "gia che bup tuoi binh quan"),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a store of the four reports, which the tests only read."""
    folder = tmp_path_factory.mktemp("library")
    take_in(folder / "store", write_records(folder / "records"))
    return folder / "store"


@pytest.fixture(scope="module")
def batch(library: Path) -> Path:
    path = library.parent / "questions.jsonl"
    lines = [json.dumps({"id": k, "question": q}, ensure_ascii=False) for k, q in QUESTIONS]
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return path


def ids(home: Path) -> dict[str, str]:
    """Return each report's id by its file's name, as the command line tells them."""
    rows = confer("reports", "--json", home=home).json
    return {Path(row["source"]).name: row["report"] for row in rows}


# -- what is wrong is said in one line: in processes of their own ----------------------------


def test_a_path_that_is_not_there(home: Path, records: Path) -> None:
    line = confer_process("ingest", records, "khong-co.txt", home=home).refused(2)
    assert "'khong-co.txt'" in line and "Check the path" in line
    assert not home.exists()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("rỗng.txt", b"", "is empty", id="empty"),
        pytest.param("latin.txt", b"H\xe9i ngh\xec", "is not UTF-8 text", id="not UTF-8"),
        pytest.param("ảnh.txt", b"\x89PNG\r\n\x00\x1a", "binary", id="binary named .txt"),
        pytest.param("a\nb.txt", b"", "is empty", id="line end in the name"),
    ],
)
def test_a_bad_file_is_named_and_counted(
    home: Path, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    done = confer_process("ingest", path, "--json", home=home)
    line = done.refused(1)
    assert json.dumps(name, ensure_ascii=False)[1:-1] in line and reason in line
    assert list(done.json) == INGEST_KEYS
    (failed,) = done.json["failed"]
    assert list(failed) == ["source", "error", "hint"]
    assert failed["source"] == str(path) and failed["hint"]
    assert confer("reports", "--json", home=home).json == []


def test_a_home_that_cannot_be_written(tmp_path: Path, records: Path) -> None:
    """Below an ordinary file, where root may not write either."""
    (tmp_path / "file").write_text("")
    home = tmp_path / "file" / "store"
    line = confer_process("ingest", records, home=home).refused(3)
    assert str(home) in line and "CONFER_HOME" in line
    assert (tmp_path / "file").read_text() == ""


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("CONFER_EMBEDDING_MODEL", "other", "embedding_model 'packaged' (now 'other')"),
        ("CONFER_PASSAGE_CHARACTERS", "300", "passage_characters 1000 (now 300)"),
    ],
    ids=["other model", "other split"],
)
@pytest.mark.parametrize("command", [["ingest", "records"], ["ask", "Ai?"]], ids=lambda c: c[0])
def test_a_store_made_with_other_settings(
    library: Path, command: list[str], variable: str, value: str, said: str
) -> None:
    before = snapshot(library)
    line = confer_process(*command, home=library, cwd=library.parent, **{variable: value}).refused(
        3
    )
    assert said in line and "confer rebuild" in line
    assert snapshot(library) == before


def test_ask_before_ingest(home: Path) -> None:
    assert "confer ingest" in confer_process("ask", "Ai?", home=home).refused(3)
    assert not home.exists()


def test_a_bad_line_of_a_batch(library: Path, tmp_path: Path) -> None:
    path = tmp_path / "câu hỏi.jsonl"
    path.write_text('{"id": 1, "question": "Ai?"}\n{"id": 2}\n', encoding="utf-8")
    done = confer_process("ask", "--batch", path, home=library)
    assert f"{path}, line 2" in done.refused(2)
    assert done.out == ""


def test_an_unknown_language(library: Path) -> None:
    line = confer_process("ask", "Ai?", "--lang", "fr", home=library).refused(2)
    assert "'fr'" in line and "vi or en" in line


@pytest.mark.parametrize(
    "command", [["show"], ["remove"], ["ask", "Ai?", "--report"]], ids=" ".join
)
def test_an_unknown_report(library: Path, command: list[str]) -> None:
    line = confer_process(*command, "khong-co", home=library).refused(2)
    assert "'khong-co'" in line and "confer reports" in line


# -- and the rest of what may go wrong, in this process -------------------------------------


def test_a_bad_file_does_not_stop_the_good_ones(home: Path, records: Path) -> None:
    (records / "rỗng.txt").write_text("")
    done = confer("ingest", records, home=home)
    assert done.status == 1
    (line,) = (line for line in done.err.splitlines() if line.startswith("confer: "))
    assert "rỗng.txt" in line and "is empty" in line
    assert "4 added, 0 updated, 0 unchanged, 0 removed, 1 failed" in done.out
    assert len(ids(home)) == 4


def test_rebuild_mends_other_settings_without_the_files(home: Path, records: Path) -> None:
    take_in(home, records)
    shutil.rmtree(records)
    other: dict[str, Any] = {"CONFER_PASSAGE_CHARACTERS": "200"}
    done = confer("rebuild", home=home, **other)
    assert (done.status, done.out) == (0, "4 reports, both indexes and the tasks made anew\n")
    answer = confer("ask", LAND_QUESTION, "--json", home=home, **other).json
    assert any("1.250 giấy chứng nhận" in c["quote"] for c in answer["citations"])
    assert "rebuild" in confer("ask", LAND_QUESTION, home=home).refused(3)


@pytest.mark.parametrize(
    "command",
    [["search", "đất"], ["reports"], ["show", "a"], ["remove", "a"], ["rebuild"], ["doctor"]],
    ids=lambda command: command[0],
)
def test_nothing_has_been_ingested_yet(home: Path, command: list[str]) -> None:
    assert "confer ingest" in confer(*command, home=home).refused(3)
    assert not home.exists()


def test_an_empty_store_answers_nothing(home: Path, tmp_path: Path) -> None:
    (tmp_path / "rỗng.txt").write_text("")
    assert confer("ingest", tmp_path / "rỗng.txt", home=home).status == 1
    assert "confer ingest" in confer("ask", "Ai?", home=home).refused(3)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Ai?", id="no JSON"),
        pytest.param('{"id": 2', id="cut JSON"),
        pytest.param('["Ai?"]', id="a list"),
        pytest.param('"Ai?"', id="a string"),
        pytest.param('{"question": "Ai?"}', id="no id"),
        pytest.param('{"id": 2, "question": null}', id="question null"),
        pytest.param('{"id": 2, "question": ["Ai?"]}', id="question a list"),
        pytest.param('{"id": 2, "question": ""}', id="question empty"),
        pytest.param('{"id": 2, "question": " ?! "}', id="question without words"),
    ],
)
@pytest.mark.parametrize("command", ["ask", "search"])
def test_a_bad_line_of_a_batch_is_named_before_any_answer(
    library: Path, tmp_path: Path, command: str, line: str
) -> None:
    path = tmp_path / "câu hỏi.jsonl"
    path.write_text(f'{{"id": 1, "question": "Ai?"}}\n\n{line}\n', encoding="utf-8")
    done = confer(command, "--batch", path, home=library)
    assert f"{path}, line 3" in done.refused(2)
    assert done.out == ""


@pytest.mark.parametrize("content", [None, b"\xff\xfe"], ids=["not there", "not UTF-8"])
def test_a_batch_that_cannot_be_read(library: Path, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "q.jsonl"
    if content:
        path.write_bytes(content)
    assert str(path) in confer("ask", "--batch", path, home=library).refused(2)


@pytest.mark.parametrize("command", ["ask", "search"])
def test_a_question_in_a_batch_may_hold_any_character(
    library: Path, tmp_path: Path, command: str
) -> None:
    """JSON lines end with a line feed only; U+2028 stands in text copied from web pages."""
    path = tmp_path / "q.jsonl"
    question = "Thu ngân sách\u2028đạt\x85bao nhiêu?"
    path.write_text(json.dumps({"id": 1, "question": question}, ensure_ascii=False))
    done = confer(command, "--batch", path, home=library)
    assert (done.status, done.err) == (0, "")
    (answer,) = done.json_lines
    assert answer["id"] == 1 and answer["passages"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["ask", "Ai?", "--report", ""], "confer reports", id="ask in no report"),
        pytest.param(["search", "đất", "--report", "khong-co"], "khong-co", id="search in report"),
        pytest.param(["show", "khong-co", "--text"], "khong-co", id="show text"),
        pytest.param(["ask"], "--batch", id="no question"),
        pytest.param(["search"], "--batch", id="no query"),
        pytest.param(["ask", ""], "question", id="empty question"),
        pytest.param(["ask", "?!"], "question", id="question without words"),
        pytest.param(["ask", "đất " * 1001], "4000", id="too long a question"),
    ],
)
def test_wrong_use(library: Path, arguments: list[str], said: str) -> None:
    before = snapshot(library)
    done = confer(*arguments, home=library)
    assert said in done.refused(2)
    assert done.out == ""
    assert snapshot(library) == before


@pytest.mark.parametrize(
    "arguments",
    [["frag"], ["ask", "Ai?", "--top", "0"], ["ask", "Ai?", "--tiefe"], ["ingest"], ["show"]],
    ids=" ".join,
)
def test_what_the_command_line_itself_refuses(library: Path, arguments: list[str]) -> None:
    done = confer(*arguments, home=library)
    assert done.status == 2 and done.err and done.out == ""


def test_a_setting_that_cannot_be_read(library: Path) -> None:
    line = confer("reports", home=library, CONFER_PORT="nhiều").refused(2)
    assert "CONFER_PORT='nhiều'" in line


def test_a_mistake_in_the_office_lexicon(library: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("rừng\tforest\nmột cột\n", encoding="utf-8")
    line = confer("ask", "Ai?", home=library, CONFER_LEXICON=str(own)).refused(2)
    assert f"{own}, line 2" in line


def test_a_damaged_catalogue(home: Path) -> None:
    home.mkdir()
    (home / "catalogue.sqlite").write_bytes(b"no database " * 100)
    for command in (["reports"], ["ask", "Ai?"], ["doctor"]):
        assert str(home) in confer(*command, home=home).refused(3)


# -- stopping -------------------------------------------------------------------------------


def test_a_stopped_command_says_how_to_go_on(library: Path, tmp_path: Path, start: Starter) -> None:
    """Waits for a batch that never comes; on a terminal Ctrl-C sends this signal."""
    pipe = tmp_path / "questions"
    os.mkfifo(pipe)
    process = start(
        "import sys; sys.argv[0] = 'confer'; from assistant.cli import main; main()",
        "ask",
        "--batch",
        pipe,
        CONFER_HOME=str(library),
    )
    with pipe.open("w") as writing:  # opens when the command reads
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
        writing.flush()
    assert process.returncode == 130
    assert err == "confer: stopped; type the same command again to go on\n"


def test_a_stop_that_comes_within_a_callback_is_not_lost(start: Starter, home: Path) -> None:
    process = start(
        "import signal, time, weakref\n"
        "from assistant.cli import app, main\n"
        "class Held: pass\n"
        "def stopped_within(_):\n"
        "    signal.raise_signal(signal.SIGINT)\n"
        "@app.command()\n"
        "def wait():\n"
        "    held = Held()\n"
        "    watching = weakref.ref(held, stopped_within)\n"
        "    del held\n"
        "    time.sleep(60)\n"
        "main()",
        "wait",
        CONFER_HOME=str(home),
    )
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err == "confer: stopped; type the same command again to go on\n"


# -- ingest ---------------------------------------------------------------------------------


def test_ingest_in_json(home: Path, records: Path) -> None:
    first = confer("ingest", "records", "--json", home=home, cwd=records.parent)
    assert first.status == 0
    assert first.err.splitlines() == [
        f"{n}/4 added  records/{name}" for n, name in enumerate(sorted(RECORDS), 1)
    ]
    assert list(first.json) == INGEST_KEYS
    assert [list(one) for one in first.json["added"]] == [
        ["report", "source", "passages", "tasks"]
    ] * 4
    assert [one["source"] for one in first.json["added"]] == [
        f"records/{name}" for name in sorted(RECORDS)
    ]
    (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"), encoding="utf-8")
    (records / "y-te.md").unlink()
    second = confer("ingest", "records", "--prune", "--json", home=home, cwd=records.parent).json
    assert [one["source"] for one in second["updated"]] == ["records/dat-dai.txt"]
    assert second["unchanged"] == ["records/giao-duc.txt", "records/nong-nghiep.txt"]
    assert second["removed"] == ["records/y-te.md"]
    assert (second["added"], second["failed"]) == ([], [])


def test_ingest_in_words(home: Path, records: Path) -> None:
    done = confer("ingest", records, home=home)
    assert done.status == 0
    assert "4 added, 0 updated, 0 unchanged, 0 removed, 0 failed" in done.out
    for name in RECORDS:
        assert str(records / name) in done.out


def test_a_dry_run_says_what_would_be_done_and_does_nothing(home: Path, records: Path) -> None:
    assert confer("ingest", records, "--dry-run", home=home).status == 0
    assert not home.exists()
    take_in(home, records)
    (records / "dat-dai.txt").write_text(LAND.replace("1.250", "1.300"), encoding="utf-8")
    (records / "y-te.md").unlink()
    before = snapshot(home)
    with writing(home, "ingest"):  # another one may be at work
        done = confer("ingest", records, "--dry-run", "--prune", "--json", home=home)
    assert snapshot(home) == before
    assert [one["source"] for one in done.json["updated"]] == [str(records / "dat-dai.txt")]
    assert done.json["removed"] == [str(records / "y-te.md")]


def test_renamed_and_copied_files_are_told(home: Path, records: Path) -> None:
    take_in(home, records)
    (records / "y-te.md").rename(records / "y-te-moi.md")
    shutil.copy(records / "dat-dai.txt", records / "z.txt")
    done = confer("ingest", "records", "--json", home=home, cwd=records.parent).json
    (renamed,), (copied,) = done["renamed"], done["duplicates"]
    assert (renamed["source"], list(renamed)) == (
        "records/y-te-moi.md",
        ["report", "source", "from"],
    )
    assert renamed["from"] == str(records / "y-te.md")
    assert (copied["source"], copied["of"]) == ("records/z.txt", "records/dat-dai.txt")
    assert list(copied) == ["source", "report", "of"]


# -- ask, search ----------------------------------------------------------------------------


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


# -- reports, show, remove, doctor, settings ------------------------------------------------


DESCRIBED = {"kind", "number", "body", "conference", "term", "periods", "date", "place"}


def test_reports(library: Path) -> None:
    rows = confer("reports", "--json", home=library).json
    assert [Path(row["source"]).name for row in rows] == sorted(RECORDS)
    for row in rows:
        assert set(row) == {
            "report", "source", "title", "version", "ingested_at", "passages", "tasks",
            "characters",
        } | DESCRIBED  # fmt: skip
        assert row["version"] == 1 and row["passages"] > 0
    words = confer("reports", home=library).out
    assert words.endswith("4 reports\n") and rows[0]["report"] in words


def test_show_prints_the_canonical_text_and_nothing_else(library: Path) -> None:
    rows = confer("reports", "--json", home=library).json
    for row in rows:
        text = confer("show", row["report"], "--text", home=library).out
        assert len(text) == row["characters"]
        assert canonical(text) == text
        assert text == text.strip()
    about = confer("show", rows[0]["report"], "--json", home=library).json
    assert set(about) == {
        "report", "source", "title", "version", "ingested_at", "characters", "earlier", "readings",
        "groups",
    } | DESCRIBED  # fmt: skip


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_what_is_printed_is_utf_8_whatever_the_terminal_says(library: Path, encoding: str) -> None:
    """Windows opens a pipe in its old code page, which has no Vietnamese."""
    report = ids(library)["giao-duc.txt"]
    for command in (["show", report, "--text"], ["reports"]):
        told = confer(*command, home=library)
        other = confer_process(*command, home=library, PYTHONIOENCODING=encoding)
        assert (other.status, other.out) == (0, told.out), other.err


def test_what_changed_between_two_versions(home: Path, records: Path) -> None:
    take_in(home, records)
    report = ids(home)["dat-dai.txt"]
    assert "one version" in confer("show", report, "--diff", home=home).refused(2)
    for figure in ("1.300", "1.400"):
        (records / "dat-dai.txt").write_text(LAND.replace("1.250", figure), encoding="utf-8")
        take_in(home, records)
    report = ids(home)["dat-dai.txt"]
    rest = "giấy chứng nhận quyền sử dụng đất, đạt 95,5% kế hoạch."
    done = confer("show", report, "--diff", "--version", "1", home=home)
    assert done.out == (
        f"- Huyện đã cấp [-1.250-] {rest}\n+ Huyện đã cấp {{+1.400+}} {rest}\n\n"
        "1 change from version 1 to 3\n"
    )
    assert "[-1.300-]" in confer("show", report, "--diff", home=home).out
    said = confer("show", report, "--diff", "--json", home=home).json
    assert (said["from"], said["to"], len(said["changes"])) == (2, 3, 1)
    assert "1.250" in confer("show", report, "--text", "--version", "1", home=home).out
    assert "earlier version 9" in confer("show", report, "--diff", "--version", "9", home=home).err
    assert [e["version"] for e in confer("show", report, "--json", home=home).json["earlier"]] == [
        1,
        2,
    ]
    found = confer("search", "1.250 giấy chứng nhận", "--json", home=home).json
    assert found and not any("1.250 giấy" in passage["text"] for passage in found)


def test_remove(home: Path, records: Path) -> None:
    take_in(home, records)
    report = ids(home)["dat-dai.txt"]
    done = confer("remove", report, home=home)
    assert (done.status, done.out) == (0, "1 removed\n")
    assert set(ids(home)) == set(RECORDS) - {"dat-dai.txt"}
    assert report in confer("remove", report, home=home).refused(2)
    assert (records / "dat-dai.txt").exists()


def test_doctor(home: Path, records: Path) -> None:
    take_in(home, records)
    done = confer_process("doctor", home=home)
    first, *notes = done.out.splitlines()
    assert (done.status, first, done.err) == (0, "Nothing is wrong", "")
    assert all(line.startswith("Note: ") for line in notes)
    (index_folder(home) / "vectors" / "chroma.sqlite3").write_bytes(b"damaged " * 20)
    done = confer("doctor", "--json", home=home)
    assert done.status == 1
    assert "confer rebuild" in done.json["problems"][0]
    assert confer("rebuild", home=home).status == 0
    assert confer("doctor", home=home).status == 0


def test_settings(tmp_path: Path) -> None:
    done = confer("settings", "--json", home=tmp_path, cwd=tmp_path, CONFER_PORT="8600")
    rows = {row["setting"]: row for row in done.json}
    assert all(set(row) == {"setting", "value", "source", "meaning"} for row in done.json)
    assert rows["CONFER_PORT"]["value"] == "8600"
    assert rows["CONFER_PORT"]["source"] == rows["CONFER_HOME"]["source"] == "environment"
    assert (
        "CONFER_PORT=8600  (environment)"
        in confer("settings", home=tmp_path, CONFER_PORT="8600").out
    )


# -- the cost of a command ------------------------------------------------------------------

LIGHT = """
import json, sys
sys.argv = ["confer", *sys.argv[1:]]
from assistant.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
slow = {"torch", "chromadb", "sentence_transformers", "transformers", "tantivy", "langchain",
        "langchain_core", "streamlit"}
if "--help" in sys.argv:
    slow |= {"pydantic_settings", "sqlalchemy", "numpy"}
print("\\n" + json.dumps(sorted(slow & set(sys.modules))))
"""


@pytest.mark.parametrize(
    "command", [["--help"], ["ask", "--help"], ["reports"], ["show"], ["settings"]], ids=" ".join
)
def test_a_light_command_imports_nothing_slow(library: Path, command: list[str]) -> None:
    arguments = [*command, ids(library)["y-te.md"]] if command == ["show"] else command
    done = subprocess.run(
        [sys.executable, "-c", LIGHT, *arguments],
        env=environment(library),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == []
