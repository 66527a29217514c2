"""What is wrong is said in one line, with its status, and what is stopped can go on."""

from __future__ import annotations

import json
import os
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest

from tests.cli.office import INGEST_KEYS, LAND_QUESTION, ids
from tests.conftest import PATIENCE, Starter, confer, confer_process, take_in
from tests.looking import snapshot

# -- in processes of their own --------------------------------------------------------------


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


TOO_LONG = "a" * 300


@pytest.mark.parametrize(
    ("command", "variables"),
    [
        (["ingest", "--watch", TOO_LONG], {}),
        (["backup", TOO_LONG], {}),
        (["ask", "Ai?"], {"CONFER_LEXICON": TOO_LONG}),
        (["ask", "Ai?"], {"CONFER_HOME": TOO_LONG}),
    ],
    ids=["watch", "backup", "lexicon", "home"],
)
def test_a_name_that_is_too_long(
    library: Path, command: list[str], variables: dict[str, str]
) -> None:
    line = confer(*command, home=library, **variables).refused(2)
    assert TOO_LONG in line and "File name too long" in line


def test_an_unknown_language(library: Path) -> None:
    line = confer_process("ask", "Ai?", "--lang", "fr", home=library).refused(2)
    assert "'fr'" in line and "vi or en" in line


@pytest.mark.parametrize(
    "command", [["show"], ["remove"], ["ask", "Ai?", "--report"]], ids=" ".join
)
def test_an_unknown_report(library: Path, command: list[str]) -> None:
    line = confer_process(*command, "khong-co", home=library).refused(2)
    assert "'khong-co'" in line and "confer reports" in line


# -- in this process ------------------------------------------------------------------------


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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_what_cannot_be_printed(library: Path, start: Starter) -> None:
    code = (
        "import os; os.dup2(os.open('/dev/full', os.O_WRONLY), 1)\n"
        "from assistant.cli import main; main()"
    )
    process = start(code, "tasks", "--json", CONFER_HOME=str(library))
    _, err = process.communicate(timeout=30)
    assert process.returncode == 1
    assert [line.split(":")[:2] for line in err.splitlines()] == [
        ["confer", " The output cannot be written"]
    ]


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
        _, err = process.communicate(timeout=PATIENCE)
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
        "    time.sleep(600)\n"
        "main()",
        "wait",
        CONFER_HOME=str(home),
    )
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert err == "confer: stopped; type the same command again to go on\n"
