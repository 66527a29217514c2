"""Processes of several hosts on one PostgreSQL and one Chroma server, which come and go."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant.settings import Address
from assistant.store.store import Store
from tests.chroma_server import ChromaServer
from tests.conftest import (
    CHROMA_URL,
    RECORDS,
    Starter,
    found_by_vector,
    found_by_words,
    problems,
    say,
    settings_for,
    take_in,
)
from tests.postgres import Postgres
from tests.test_processes import SOON, targets

# Asks again and again; says of every answer which versions it quotes, or what the error says.
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
    try:
        answer = conversation.ask(asked, top=30)
        said = json.dumps(answer.to_json(), ensure_ascii=False)  # its passages too
        answers.append([time.time(), sorted(set(re.findall(r"lần (\\d+)", said))), ""])
    except StoreUnusable as error:
        answers.append([time.time(), [], str(error)])
        time.sleep(0.02)
print(json.dumps(answers), flush=True)
"""

# Takes in what it is given, again until the servers are there.
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
            time.sleep(0.1)
    print(json.dumps(time.time()), flush=True)
"""


@pytest.fixture
def chroma(
    served: Address, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ChromaServer]:
    """A Chroma server beside the PostgreSQL server, both named by the settings."""
    with ChromaServer(tmp_path / "chroma") as server:
        monkeypatch.setenv(CHROMA_URL, server.url)
        yield server


def test_whatever_ends_and_begins_anew_no_answer_is_wrong_and_no_report_lost(
    records: Path, tmp_path: Path, start: Starter, chroma: ChromaServer, postgres: Postgres
) -> None:
    hosts = [tmp_path / f"host-{number}" for number in range(3)]
    stop = tmp_path / "stop"
    (records / "phu-xuyen.txt").write_text(targets(1), encoding="utf-8")
    take_in(hosts[0], records)
    first, killed = start(ASK, hosts[0], stop), start(ASK, hosts[1], stop)
    assert (say(first), say(killed)) == ("ready", "ready")
    ingester = start(INGEST, hosts[0], records)
    ended = [say(ingester, targets(2))]
    killed.kill()
    late = start(ASK, hosts[2], stop)
    assert say(late) == "ready"
    chroma.stop()
    time.sleep(0.5)
    chroma.start()
    ended.append(say(ingester, targets(3)))
    with postgres.away():
        time.sleep(0.5)
    chroma.stop()
    began = start(INGEST, hosts[1], records)  # on another host, while the server is away
    assert began.stdin is not None
    began.stdin.write('"' + targets(4).replace("\n", "\\n") + '"\n')
    began.stdin.flush()
    time.sleep(1)
    chroma.start()
    ended.append(say(began))
    time.sleep(SOON)
    stop.touch()
    for process, since in ((first, 1), (late, 2)):
        answers = say(process)
        errors = {error for _, _, error in answers if error}
        for name in ("Chroma server", "PostgreSQL server"):
            assert any(name in error for error in errors), errors
        assert all("Start " in error for error in errors), errors
        quoted = [(at, versions) for at, versions, error in answers if not error]
        assert {len(versions) for _, versions in quoted} == {1}, "one whole version in each"
        numbers = [int(number) for _, (number,) in quoted]
        assert numbers == sorted(numbers) and (numbers[0], numbers[-1]) == (since, 4)
        for version, end in enumerate(ended, 2):
            before = [at for at, (number,) in quoted if int(number) < version]
            assert max(before, default=0) - end < SOON
    for host in hosts:
        assert problems(host) == []
        with closing(Store(settings_for(host))) as store:
            assert store.catalogue.count() == len(RECORDS) + 1
            texts = [
                passage.text
                for known in store.catalogue.known()
                for passage in store.catalogue.passages_of(known.id)
            ]
            for text in texts:
                assert text in found_by_words(store, text)
                assert text in found_by_vector(store, text)
