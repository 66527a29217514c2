"""store/lock.py: one writer at a time, between real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from socket import gethostname
from threading import Timer

import pytest

from assistant.errors import StoreLocked, StoreUnusable
from assistant.settings import PREFIX
from assistant.store.database import Database
from assistant.store.databases import open_database
from assistant.store.lock import writing
from assistant.store.store import Store
from tests.conftest import (
    CATALOGUE_URL,
    PATIENCE,
    Starter,
    confer,
    confer_process,
    publish,
    say,
    settings_for,
    staged_report,
)
from tests.looking import texts_found

HOLD = """
import os, sys
from assistant.settings import read_settings
from assistant.store.databases import open_database
settings = read_settings()
with open_database(settings.home, settings.catalogue_url).writing("ingest"):
    print(os.getpid(), flush=True)
    sys.stdin.readline()
"""


Hold = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture
def database(either_database: None, home: Path) -> Database:
    return open_database(home, settings_for(home).catalogue_url)


@pytest.fixture
def hold(start: Starter, home: Path) -> Hold:
    """Start a process that holds the lock of the store in `home` until it reads a line."""

    def run() -> subprocess.Popen[str]:
        url = os.environ.get(CATALOGUE_URL, "")
        return start(HOLD, **{PREFIX + "HOME": str(home), CATALOGUE_URL: url})

    return run


def test_a_second_writer_is_refused_at_once_and_told_who_holds_it(
    database: Database, hold: Hold
) -> None:
    holder = say(hold())
    began = time.monotonic()
    with pytest.raises(StoreLocked) as raised, database.writing("remove"):
        pass
    assert time.monotonic() - began < 10
    assert raised.value.message.startswith(
        f"The store in {database.store} is being written by "
        f"process {holder} on {gethostname()} (ingest, since "
    )
    assert raised.value.hint
    assert database.writing_now() in raised.value.message


def test_the_lock_of_a_process_that_ended_is_free(database: Database, hold: Hold) -> None:
    process = hold()
    say(process)
    process.communicate("\n")
    assert database.writing_now() is None
    with database.writing("ingest"):
        assert f"process {os.getpid()} on " in str(database.writing_now())


def test_the_lock_of_a_process_that_was_killed_is_taken_over(
    database: Database, hold: Hold
) -> None:
    process = hold()
    dead = say(process)
    os.kill(dead, signal.SIGKILL)
    process.wait(PATIENCE)
    # A server learns of it from the system, a moment later.
    with database.writing("ingest", patience=PATIENCE):
        with pytest.raises(StoreLocked) as raised, database.writing("remove"):
            pass
        assert f"process {os.getpid()} on {gethostname()} (ingest" in raised.value.message
        assert str(dead) not in raised.value.message


def test_who_waits_is_let_in_when_the_writer_has_ended(database: Database, hold: Hold) -> None:
    process = hold()
    say(process)
    Timer(0.3, process.kill).start()
    with database.writing("remove", patience=PATIENCE):
        assert "(remove, since " in str(database.writing_now())


def test_the_lock_is_free_after_an_error(database: Database) -> None:
    with pytest.raises(KeyError), database.writing("ingest"):
        raise KeyError
    with database.writing("ingest"):
        pass


def test_a_disk_that_is_full_is_told_in_a_sentence(database: Database) -> None:
    with pytest.raises(StoreUnusable) as raised, database.writing("ingest"):
        raise OSError(28, "No space left on device")
    assert raised.value.message == (
        f"The store in {database.store} cannot be written: No space left on device"
    )
    assert database.writing_now() is None


@pytest.mark.parametrize("error", [None, KeyError, StoreUnusable("Nothing")], ids=str)
def test_no_word_of_the_writer_is_left_when_it_has_ended(
    home: Path, error: BaseException | type[BaseException] | None
) -> None:
    try:
        with writing(home, "ingest"):
            if error:
                raise error
    except (KeyError, StoreUnusable):
        pass
    assert [path.name for path in home.iterdir() if path.suffix == ".json"] == []


def test_the_command_line_says_who_is_writing(home: Path, records: Path, hold: Hold) -> None:
    publish(home, staged_report("thu", ["Thu 1.250 tỷ đồng."]))
    holder = say(hold())
    line = confer_process("ingest", records, home=home).refused(3)
    assert f"process {holder}" in line and str(home) in line
    for command in (["remove", "thu-v1"], ["rebuild"]):
        assert f"process {holder}" in confer(*command, home=home).refused(3)


def test_reading_goes_on_while_another_writes(home: Path, hold: Hold) -> None:
    publish(home, staged_report("thu", ["Thu 1.250 tỷ đồng."]))
    say(hold())
    assert confer("reports", home=home).status == 0
    store = Store(settings_for(home))
    assert texts_found(store, "Thu 1.250 tỷ") == {"Thu 1.250 tỷ đồng."}
    store.close()


def test_a_home_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(StoreUnusable, match="cannot be written"),
        writing(tmp_path / "file" / "store", "ingest"),
    ):
        pass
