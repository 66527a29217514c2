"""store/lock.py: one writer at a time, between real processes."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path
from socket import gethostname

import pytest

from assistant.errors import StoreLocked, StoreUnusable
from assistant.store.lock import writing
from assistant.store.store import Store
from tests.conftest import (
    Starter,
    confer,
    confer_process,
    publish,
    say,
    settings_for,
    staged_report,
    texts_found,
)

HOLD = """
import os, sys
from pathlib import Path
from assistant.store.lock import writing
with writing(Path(sys.argv[1]), "ingest"):
    print(os.getpid(), flush=True)
    sys.stdin.readline()
"""


def test_a_second_writer_is_refused_at_once_and_told_who_holds_it(
    home: Path, start: Starter
) -> None:
    holder = say(start(HOLD, home))
    began = time.monotonic()
    with pytest.raises(StoreLocked) as raised, writing(home, "remove"):
        pass
    assert time.monotonic() - began < 1
    assert f"process {holder} on {gethostname()} (ingest, since " in raised.value.message
    assert raised.value.hint


def test_the_lock_of_a_process_that_ended_is_free(home: Path, start: Starter) -> None:
    process = start(HOLD, home)
    say(process)
    process.communicate("\n")
    with writing(home, "ingest"):
        assert json.loads((home / "writer.json").read_text())["process"] == os.getpid()


def test_the_lock_of_a_process_that_was_killed_is_taken_over(home: Path, start: Starter) -> None:
    process = start(HOLD, home)
    dead = say(process)
    os.kill(dead, signal.SIGKILL)
    process.wait(60)
    with writing(home, "ingest"):
        with pytest.raises(StoreLocked) as raised, writing(home, "remove"):
            pass
        assert f"process {os.getpid()} on {gethostname()} (ingest" in raised.value.message
        assert str(dead) not in raised.value.message


def test_the_lock_is_free_after_an_error(home: Path) -> None:
    with pytest.raises(KeyError), writing(home, "ingest"):
        raise KeyError
    with writing(home, "ingest"):
        pass


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


def test_the_command_line_says_who_is_writing(home: Path, records: Path, start: Starter) -> None:
    publish(home, staged_report("thu", ["Thu 1.250 tỷ đồng."]))
    holder = say(start(HOLD, home))
    line = confer_process("ingest", records, home=home).refused(3)
    assert f"process {holder}" in line and str(home) in line
    for command in (["remove", "thu-v1"], ["rebuild"]):
        assert f"process {holder}" in confer(*command, home=home).refused(3)


def test_reading_goes_on_while_another_writes(home: Path, start: Starter) -> None:
    publish(home, staged_report("thu", ["Thu 1.250 tỷ đồng."]))
    say(start(HOLD, home))
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
