"""`reports`, `show`, `changes`, `remove`, `doctor`, `settings`, and what any command costs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.text import canonical
from tests.cli.office import ids
from tests.conftest import LAND, RECORDS, confer, confer_process, environment, take_in
from tests.looking import index_folder

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
    slow |= {"assistant.settings", "sqlalchemy", "numpy"}
if "ingest" in sys.argv:
    slow |= {"sqlalchemy", "numpy", "rich", "ingest.pipeline"}
print("\\n" + json.dumps(sorted(slow & set(sys.modules))))
"""


@pytest.mark.parametrize(
    "command",
    [["--help"], ["ask", "--help"], ["reports"], ["show"], ["settings"], ["ingest"]],
    ids=" ".join,
)
def test_a_light_command_imports_nothing_slow(library: Path, command: list[str]) -> None:
    given = {"show": [ids(library)["y-te.md"]], "ingest": [str(library.parent / "records")]}
    arguments = [*command, *given.get(command[0], [])]
    done = subprocess.run(
        [sys.executable, "-c", LIGHT, *arguments],
        env=environment(library),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == []
