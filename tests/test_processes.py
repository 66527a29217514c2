"""One process takes reports in while others go on asking; all are real processes."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from assistant.store.catalogue import Catalogue
from tests.conftest import RECORDS, Starter, say, take_in

pytestmark = pytest.mark.usefixtures("either_place")

SOON = 2.0  # seconds in which what is new must be answered from
VERSIONS = 4

# Asks again and again; says of every answer when it was asked and which versions it quotes.
ASK = """
import json, re, sys, time
from pathlib import Path
from assistant.conversation import Conversation
from tests.conftest import TinyEmbedder, settings_for

conversation = Conversation(settings_for(Path(sys.argv[1])), TinyEmbedder())
asked = "Chỉ tiêu của xã Phú Xuyên là bao nhiêu?"
conversation.ask(asked)
print(json.dumps("ready"), flush=True)
answers = []
while not Path(sys.argv[2]).exists():
    began = time.time()
    answer = conversation.ask(asked, top=30)
    said = json.dumps(answer.to_json(), ensure_ascii=False)  # its passages too
    quoted = sorted(set(re.findall(r"lần (\\d+)", said)))
    answers.append([began, time.time(), answer.answered, quoted])
print(json.dumps(answers), flush=True)
"""

INGEST = """
import json, sys, time
from pathlib import Path
from tests.conftest import take_in
home, folder = Path(sys.argv[1]), Path(sys.argv[2])
for line in sys.stdin:
    (folder / "phu-xuyen.txt").write_text(json.loads(line))
    take_in(home, folder)
    print(json.dumps(time.time()), flush=True)
"""


def targets(version: int) -> str:
    sentences = [
        f"Chỉ tiêu thứ {n} của xã Phú Xuyên, lần {version}, là {n * 10 + version} tỷ đồng."
        for n in range(40)
    ]
    return "Báo cáo chỉ tiêu của xã Phú Xuyên\n\n" + "\n\n".join(sentences) + "\n"


def test_who_asks_gets_one_whole_version_and_the_new_one_within_two_seconds(
    home: Path, records: Path, tmp_path: Path, start: Starter
) -> None:
    (records / "phu-xuyen.txt").write_text(targets(1), encoding="utf-8")
    take_in(home, records)
    asker, ingester = start(ASK, home, tmp_path / "stop"), start(INGEST, home, records)
    assert say(asker) == "ready"
    ended = [say(ingester, targets(version)) for version in range(2, VERSIONS + 1)]
    time.sleep(SOON)
    (tmp_path / "stop").touch()
    answers = say(asker)
    assert all(answered for _, _, answered, _ in answers)
    versions = [quoted for _, _, _, quoted in answers]
    assert {len(quoted) for quoted in versions} == {1}, "never two versions in one answer"
    assert [int(q) for (q,) in versions] == sorted(int(q) for (q,) in versions)
    assert sum(began < ended[-1] for began, _, _, _ in answers) > 3, "asked meanwhile"
    for version, end in enumerate(ended, 2):
        seen = next(done for _, done, _, (quoted,) in answers if int(quoted) >= version)
        assert seen - end < SOON


READ = """
import json, sys
from pathlib import Path
from assistant.store.store import Store
from tests.conftest import found_by_vector, found_by_words, settings_for
store = Store(settings_for(Path(sys.argv[1])))
print(json.dumps(store.catalogue.count()), flush=True)
for line in sys.stdin:
    texts = json.loads(line)
    lost = [text for text in texts if text not in found_by_words(store, text)]
    lost += [text for text in texts if text not in found_by_vector(store, text)]
    print(json.dumps(lost), flush=True)
"""


def test_every_passage_of_another_process_is_found_by_a_reader_that_was_open(
    home: Path, records: Path, start: Starter
) -> None:
    (records / "y-te.md").rename(records.parent / "y-te.md")
    take_in(home, records)
    reader = start(READ, home)
    assert say(reader) == len(RECORDS) - 1
    for number in range(6):
        (records / f"xa-{number}.txt").write_text(targets(number), encoding="utf-8")
    (records.parent / "y-te.md").rename(records / "y-te.md")
    say(start(INGEST, home, records), targets(9))
    catalogue = Catalogue(home)
    texts = [p.text for known in catalogue.known() for p in catalogue.passages_of(known.id)]
    catalogue.close()
    assert len(texts) > 20
    assert say(reader, texts) == []
