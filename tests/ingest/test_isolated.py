"""isolated.py: whatever a file does to its reader, the run goes on and the file is named."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from assistant.errors import ReportFailed
from ingest.parse.isolated import Limits, Parser
from tests.conftest import LAND, PATIENCE, Starter, say

SMALL = Limits(PATIENCE, memory=200_000_000, written=5_000_000, characters=10_000)
BAD = "tests.ingest.bad_readers:bad"
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and process groups")


class Short(Limits):
    """Gives little time to files that take for ever, and to none that only begin slowly."""

    def seconds_for(self, path: Path, size: int) -> float:
        return 3 if re.search("sleeps|computes", path.name) else PATIENCE


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in which a reader leaves a word."""
    monkeypatch.setenv("TOLD", str(tmp_path / "told"))
    return tmp_path / "told"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder for temporary files, which has to be empty again at the end."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def read(parser: Parser, name: str, content: str = "Họp.") -> str:
    return parser.parse(Path(name), content.encode()).text


def is_gone(process: int) -> bool:
    """Tell whether a process ends soon; a zombie has ended."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            if psutil.Process(process).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.1)
    return False


# -- files that can be read -----------------------------------------------------------------


def test_a_file_is_read_as_without_a_process_of_its_own() -> None:
    from ingest.parse import parse_file

    with Parser() as parser:
        for name, text in (("dat-dai.txt", LAND), ("y-te.md", "# Y tế\n\nHọp **ngày mai**.")):
            path = Path("hồ sơ") / name
            assert parser.parse(path, text.encode()) == parse_file(path, text.encode())


def test_what_a_file_fails_for_is_said_in_its_reader_s_words() -> None:
    with Parser() as parser, pytest.raises(ReportFailed, match=r"rỗng\.txt is empty") as failed:
        parser.parse(Path("rỗng.txt"), b"")
    assert failed.value.hint


def test_one_process_reads_many_files_and_starts_with_the_first(temporary: Path) -> None:
    with Parser(reader="tests.ingest.bad_readers:tells") as parser:
        assert list(temporary.iterdir()) == []
        first, second = read(parser, "a.txt"), read(parser, "b.txt")
        assert first == second
        assert len(list(temporary.iterdir())) == 1
    assert is_gone(int(first.split()[0]))


def test_the_process_has_its_own_folder_and_none_of_the_settings(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFER_API_KEY", "secret")
    with Parser(reader="tests.ingest.bad_readers:tells") as parser:
        _, here, own, settings = read(parser, "a.txt").split("\n\n")
    assert Path(here).parent == temporary and own == here
    assert settings == "[]"


def test_nothing_is_started_where_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(subprocess, "Popen", lambda *command, **_: started.append(command))
    with Parser():
        pass
    assert started == []


# -- readers that fail ----------------------------------------------------------------------

DEEDS = [
    pytest.param("raises.txt", r"cannot be read as \.txt \(KeyError: 'word/", id="exception"),
    pytest.param("leaves.txt", r"cannot be read as \.txt \(SystemExit: leaving\)", id="sys.exit"),
    pytest.param("recurses.txt", r"\(RecursionError: ", id="endless recursion"),
    pytest.param("exits.txt", r"made its reader crash \(status 3\)", id="exit"),
    pytest.param("crashes.txt", r"made its reader crash \(SIGSEGV\)", id="crash", marks=POSIX),
    pytest.param("writes.txt", r"\(OSError: .*File too large", id="huge file", marks=POSIX),
    pytest.param("eats.txt", "needs more than 200 MB to be read", id="memory"),
    pytest.param("eats_in_a_program.txt", "needs more than 200 MB", id="memory of a program"),
    pytest.param("asks_for_all_memory.txt", "needs more memory than there is", id="all memory"),
]


@pytest.mark.parametrize(("name", "reason"), DEEDS)
def test_a_reader_that_fails_is_named_and_the_next_file_is_read(
    temporary: Path, name: str, reason: str
) -> None:
    with Parser(SMALL, BAD) as parser:
        with pytest.raises(ReportFailed, match=reason) as failed:
            read(parser, name)
        assert failed.value.message.startswith(name) and failed.value.hint
        assert str(failed.value).isprintable()
        failed.value.message.encode()
        assert read(parser, "tốt.txt", "Họp ngày mai.") == "Họp ngày mai."


@pytest.mark.parametrize("name", ["sleeps.txt", "computes.txt"])
def test_a_reader_that_hangs_is_ended(temporary: Path, name: str) -> None:
    with Parser(Short(), BAD) as parser:
        with pytest.raises(ReportFailed, match="took longer than 3 s to read"):
            read(parser, name)
        assert read(parser, "tốt.txt") == "Họp."


@pytest.mark.parametrize(
    "name", ["starts_and_sleeps.txt", "starts_elsewhere_and_sleeps.txt", "starts_and_goes_on.txt"]
)
@POSIX
def test_programs_that_a_reader_started_end_with_it(told: Path, name: str) -> None:
    with Parser(Short(), BAD) as parser:
        read(parser, "tốt.txt")  # now the process is there, and has only the program to start
        if "sleeps" in name:
            with pytest.raises(ReportFailed, match="took longer"):
                read(parser, name)
        else:
            read(parser, name)
    assert is_gone(int(told.read_text()))


@POSIX
def test_a_fork_that_outlives_its_crashed_reader_is_ended(told: Path) -> None:
    with Parser(SMALL, BAD) as parser, pytest.raises(ReportFailed, match="SIGSEGV"):
        read(parser, "forks_and_crashes.txt")
    assert is_gone(int(told.read_text()))


def test_what_a_reader_prints_reaches_nobody(capfd: pytest.CaptureFixture[str]) -> None:
    with Parser(SMALL, BAD) as parser:
        assert read(parser, "prints.txt") == "Họp."
        with pytest.raises(ReportFailed):
            read(parser, "exits.txt")
    assert capfd.readouterr() == ("", "")


def test_too_long_a_text_fails() -> None:
    with Parser(SMALL, BAD) as parser:
        with pytest.raises(ReportFailed, match=r"dài\.txt would give more than 10,000 char"):
            read(parser, "dài.txt", "a" * 10_001)
        assert len(read(parser, "dài.txt", "a" * 10_000)) == 10_000


@pytest.mark.parametrize("reader", ["attacks", "babbles"])
def test_an_answer_is_not_trusted(told: Path, reader: str) -> None:
    with (
        Parser(SMALL, f"tests.ingest.bad_readers:{reader}") as parser,
        pytest.raises(ReportFailed, match=r"a\.txt made its reader"),
    ):
        read(parser, "a.txt")
    assert not told.exists()


def test_a_reader_that_cannot_be_loaded_is_no_fault_of_the_file() -> None:
    with (
        Parser(SMALL, "no_such_module:read") as parser,
        pytest.raises(ReportFailed, match=r"a\.txt has no reader here .*no_such_module"),
    ):
        read(parser, "a.txt")


@POSIX
def test_a_process_that_is_killed_between_two_files_is_replaced() -> None:
    with Parser(reader="tests.ingest.bad_readers:tells") as parser:
        first = int(read(parser, "a.txt").split()[0])
        os.kill(first, signal.SIGKILL)
        child = parser._child
        assert child and is_gone(first)
        while not child.has_ended():  # its threads end one by one
            time.sleep(0.05)
        assert int(read(parser, "b.txt").split()[0]) != first


# -- who reads ------------------------------------------------------------------------------

READS = """
import json, os, sys, tempfile
from pathlib import Path
from ingest.parse.isolated import Parser

def main():
    with Parser(reader="tests.ingest.bad_readers:bad") as parser:
        print(json.dumps([os.getpid()]), flush=True)
        try:
            parser.parse(Path(sys.argv[1]), b"Word.")
        except KeyboardInterrupt:
            pass
    print(json.dumps("ended"), flush=True)

if __name__ == "__main__":
    main()
else:
    print(json.dumps("run again"), flush=True)
"""


@POSIX
@pytest.mark.parametrize("name", ["starts_and_sleeps.txt", "starts_elsewhere_and_sleeps.txt"])
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_outlives_the_one_who_reads(
    start: Starter, told: Path, tmp_path: Path, stop: signal.Signals, name: str
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    process = start(READS, name, TOLD=str(told), TMPDIR=str(folder))
    say(process)
    began = time.monotonic()
    while not (told.exists() and told.read_text()) and time.monotonic() - began < PATIENCE:
        time.sleep(0.05)
    assert len(list(folder.iterdir())) == 1
    process.send_signal(stop)
    if stop == signal.SIGINT:
        assert say(process) == "ended"
    assert process.wait(PATIENCE) == (0 if stop == signal.SIGINT else -stop)
    assert is_gone(int(told.read_text()))
    while list(folder.iterdir()) and time.monotonic() - began < PATIENCE:
        time.sleep(0.05)
    assert list(folder.iterdir()) == []


def test_a_script_that_reads_is_not_run_again(tmp_path: Path) -> None:
    """As Streamlit's page would be by multiprocessing."""
    script = tmp_path / "page.py"
    script.write_text(READS)
    done = subprocess.run(
        [sys.executable, script, "a.txt"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    assert done.stdout.splitlines()[1:] == ['"ended"'] and done.stderr == ""


def test_a_thread_may_read() -> None:
    texts: list[str] = []

    def run() -> None:
        with Parser() as parser:
            texts.append(read(parser, "a.txt", "Họp ngày mai."))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(PATIENCE)
    assert texts == ["Họp ngày mai."]


# -- limits ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "size", "seconds"),
    [
        ("a.txt", 0, 60),
        ("a.docx", 2_000_000, 100),
        ("A.PDF", 1_000_000, 360),
        ("a.pdf", 200_000_000, 3600),
    ],
)
def test_time_grows_with_the_size_and_the_kind(name: str, size: int, seconds: float) -> None:
    assert Limits().seconds_for(Path(name), size) == seconds
