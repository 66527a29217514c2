"""A store in a folder that cannot be written is asked as any other, in real processes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from assistant.store.backup import back_up
from assistant.store.catalogue import Catalogue
from assistant.store.restore import restore
from assistant.store.store import Store
from tests.conftest import Starter, publish, say, settings_for, staged_report, take_in
from tests.looking import problems, snapshot
from tests.mounts import read_only

COMMANDS = """
import json, sys
from pathlib import Path
from tests.conftest import confer
home = Path(sys.argv[1])
for line in sys.stdin:
    done = confer(*json.loads(line), home=home, cwd=home.parent)
    print(json.dumps([done.status, done.out, done.err]), flush=True)
"""

READ = """
import json, sys
from pathlib import Path
from assistant.store.store import Store
from tests.conftest import settings_for
from tests.looking import texts_found
store = Store(settings_for(Path(sys.argv[1])))
for line in sys.stdin:
    print(json.dumps(sorted(texts_found(store, json.loads(line)))), flush=True)
"""


@pytest.fixture(params=["nobody writes", "a writer was killed"])
def closed(home: Path, records: Path, request: pytest.FixtureRequest, start: Starter) -> Path:
    """A store as its last writer left it: SQLite's own files are there after a kill only."""
    take_in(home, records)
    if request.param == "a writer was killed":
        keeper = start(
            "import sys, json; from pathlib import Path; from assistant.store.catalogue import *\n"
            "Catalogue(Path(sys.argv[1])).set_meta('x', 'y'); print(json.dumps(0), flush=True)\n"
            "sys.stdin.read()",
            home,
        )
        say(keeper)
        keeper.kill()
        keeper.wait()
    assert (home / f"{Catalogue.FILE}-wal").exists() == (request.param == "a writer was killed")
    return home


def test_a_store_that_can_only_be_read_is_asked(closed: Path, start: Starter) -> None:
    here = start(COMMANDS, closed)
    there = start(COMMANDS, closed, within=read_only(closed))
    questions = (
        ["ask", "Bao nhiêu giấy chứng nhận quyền sử dụng đất?"],
        ["search", "giáo viên"],
        ["reports"],
        ["doctor"],
    )
    before = snapshot(closed)
    answers = [say(there, question) for question in questions]
    assert snapshot(closed) == before
    assert [answer[0] for answer in answers] == [0, 0, 0, 0]
    assert answers == [say(here, question) for question in questions]


def test_a_store_that_can_only_be_read_is_backed_up(closed: Path, start: Starter) -> None:
    there = start(COMMANDS, closed, within=read_only(closed))
    file = closed.parent / "backup.zip"
    status, said, _ = say(there, ["backup", str(file)])
    assert (status, said) == (0, f"4 reports backed up into {file}\n")
    restore(settings_for(closed.parent / "other"), file)
    assert problems(closed.parent / "other") == []


def test_what_would_write_is_refused_in_one_line(closed: Path, start: Starter) -> None:
    back_up(settings_for(closed), closed.parent / "backup.zip")
    there = start(COMMANDS, closed, within=read_only(closed))
    for command in (
        ["ingest", "records"], ["remove", "x"], ["rebuild"], ["restore", "--replace", "backup.zip"],
    ):  # fmt: skip
        status, out, err = say(there, command)
        assert (status, out) == (3, ""), command
        assert err.startswith(f"confer: The store folder {closed} cannot be written: Read-only")
        assert err.count("\n") == 1 and "CONFER_HOME" in err


def test_who_may_only_read_sees_what_another_publishes(home: Path, start: Starter) -> None:
    old, new = "Chỉ tiêu thu là 1.250 tỷ đồng.", "Chỉ tiêu thu nâng lên 1.300 tỷ."
    publish(home, staged_report("thu", [old]))
    reader = start(READ, home, within=read_only(home))
    assert say(reader, "chỉ tiêu thu") == [old]
    publish(home, staged_report("thu", [new], version=2))
    assert say(reader, "chỉ tiêu thu") == [new]
    keeps_it_open = Store(settings_for(home))
    keeps_it_open.catalogue.set_meta("x", "y")
    publish(home, staged_report("thu", [old], version=3))
    assert say(reader, "chỉ tiêu thu") == [old]
    keeps_it_open.close()
    assert say(reader, "chỉ tiêu thu") == [old]


HIDDEN = """
import json, os, sys
from pathlib import Path
import assistant.conversation
import assistant.store.backup
from tests.conftest import confer
home = Path(sys.argv[1]) / "store"
if os.geteuid() == 0:
    os.seteuid(65534)  # nobody: to the superuser no folder is closed
done = [confer(*command, home=home, cwd=Path("/")) for command in json.loads(sys.argv[2])]
print(json.dumps([[one.status, one.err] for one in done]))
"""


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="this system has no such rights")
def test_a_folder_that_may_not_be_looked_into_is_named(tmp_path: Path, start: Starter) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    commands = [["reports"], ["ask", "Ai?"], ["backup", "x.zip"]]
    said = say(start(HIDDEN, closed, json.dumps(commands)))
    line = f"confer: The store folder {closed / 'store'} cannot be looked into. "
    assert [(status, err.startswith(line)) for status, err in said] == [(3, True)] * 3
