"""Processes that ask again and again while others take a report in, and what they are answered."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass

from tests.conftest import say

SOON = 2.0  # seconds in which what is new must be answered from

# Asks the store in a folder until a file is there. Its first line says that it begins.
ASK = """
import json, re, sys, time
from pathlib import Path
from assistant.conversation import Conversation
from assistant.errors import StoreUnusable
from tests.conftest import TinyEmbedder, settings_for

conversation = Conversation(settings_for(Path(sys.argv[1])), TinyEmbedder())
asked = "Chỉ tiêu của xã Phú Xuyên là bao nhiêu?"
conversation.ask(asked)
print(json.dumps("ready"), flush=True)
answers = []
while not Path(sys.argv[2]).exists():
    began, answered, said, error = time.time(), False, "", ""
    try:
        answer = conversation.ask(asked, top=30)
        answered = answer.answered
        said = json.dumps(answer.to_json(), ensure_ascii=False)  # its passages too
    except StoreUnusable as problem:
        error = str(problem)
        time.sleep(0.02)
    versions = sorted(set(map(int, re.findall(r"lần (\\d+)", said))))
    answers.append([began, time.time(), answered, versions, error])
print(json.dumps(answers), flush=True)
"""

# Takes in a folder with each version that it is given; with a third word until that succeeds.
INGEST = """
import json, sys, time
from pathlib import Path
from assistant.errors import StoreUnusable
from tests.conftest import take_in
home, folder = Path(sys.argv[1]), Path(sys.argv[2])
for line in sys.stdin:
    (folder / "phu-xuyen.txt").write_text(json.loads(line))
    while True:
        try:
            take_in(home, folder)
            break
        except StoreUnusable:
            if not sys.argv[3:]:
                raise
            time.sleep(0.1)
    print(json.dumps(time.time()), flush=True)
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
    """When a question was asked and answered, and from which versions; or the error it met."""

    began: float
    ended: float
    answered: bool
    versions: list[int]
    error: str


def all_asked(process: subprocess.Popen[str]) -> list[Asked]:
    """Return what a process that asks was answered, once it has been stopped."""
    return [Asked(*one) for one in say(process)]
