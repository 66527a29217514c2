"""Processes that ask again and again while others take a report in, and what they are answered."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import PATIENCE, Starter, say

# Asks the store in a folder, and writes down what it is answered, until a file is there and it has
# asked once more. Its first line says that it begins, its second that it has ended.
ASK = """
import json, re, sys, time
from pathlib import Path
from assistant.conversation import Conversation
from assistant.errors import StoreUnusable
from tests.conftest import TinyEmbedder, settings_for

stop, told = Path(sys.argv[2]), open(sys.argv[3], "w")
conversation = Conversation(settings_for(Path(sys.argv[1])), TinyEmbedder())
asked = "Chỉ tiêu của xã Phú Xuyên là bao nhiêu?"
conversation.ask(asked)
print(json.dumps("ready"), flush=True)
while True:
    is_last = stop.exists()
    began, answered, said, error = time.monotonic(), False, "", ""
    try:
        answer = conversation.ask(asked, top=30)
        answered = answer.answered
        said = json.dumps(answer.to_json(), ensure_ascii=False)  # its passages too
    except StoreUnusable as problem:
        error = str(problem)
        time.sleep(0.02)
    versions = sorted(set(map(int, re.findall(r"lần (\\d+)", said))))
    print(json.dumps([began, answered, versions, error]), file=told, flush=True)
    if is_last and not error:
        break
print(json.dumps("ended"), flush=True)
"""

# Takes in a folder with each version that it is given, and says when that was done. With a third
# word it says "again" if it could not, and tries until it can.
INGEST = """
import json, sys, time
from pathlib import Path
from assistant.errors import StoreUnusable
from tests.conftest import take_in
home, folder = Path(sys.argv[1]), Path(sys.argv[2])
for line in sys.stdin:
    (folder / "phu-xuyen.txt").write_text(json.loads(line), encoding="utf-8")
    is_first = True
    while True:
        try:
            take_in(home, folder)
            break
        except StoreUnusable:
            if not sys.argv[3:]:
                raise
            if is_first:
                print(json.dumps("again"), flush=True)
            is_first = False
            time.sleep(0.1)
    print(json.dumps(time.monotonic()), flush=True)
"""


def targets(version: int) -> str:
    """Return a version of the report that is asked about."""
    sentences = [
        f"Chỉ tiêu thứ {n} của xã Phú Xuyên, lần {version}, là {n * 10 + version} tỷ đồng."
        for n in range(40)
    ]
    return "Báo cáo chỉ tiêu của xã Phú Xuyên\n\n" + "\n\n".join(sentences) + "\n"


@dataclass(frozen=True)
class Asked:
    """When a question was asked, whether it was answered, from which versions; or its error.

    The times of all processes of a machine are of one clock.
    """

    began: float
    answered: bool
    versions: list[int]
    error: str


class Asker:
    """A process that asks the store in `home` until the file `stop` is there."""

    def __init__(self, start: Starter, home: Path, stop: Path) -> None:
        self._told = stop.with_name(f"{home.name}-was-told")
        self.process = start(ASK, home, stop, self._told)
        assert say(self.process) == "ready"

    def so_far(self) -> list[Asked]:
        """Return what it was answered until now."""
        whole, _, _ = self._told.read_text(encoding="utf-8").rpartition("\n")
        return [Asked(*json.loads(line)) for line in whole.splitlines()]

    def wait_for(self, so: Callable[[Asked], bool]) -> None:
        """Wait until a question was answered so."""
        until = time.monotonic() + PATIENCE
        while not any(map(so, self.so_far())):
            assert time.monotonic() < until
            time.sleep(0.05)

    def all(self) -> list[Asked]:
        """Return all that it was answered, once it has been told to stop."""
        assert say(self.process) == "ended"
        return self.so_far()


def take_in_version(process: subprocess.Popen[str], version: int) -> float:
    """Have a process take a version in; return when that was done."""
    said = say(process, targets(version))
    while said == "again":
        said = say(process)
    return float(said)
