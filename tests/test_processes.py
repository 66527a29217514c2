"""One process takes reports in while others go on asking; all are real processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.store.catalogue import Catalogue
from tests.asking import INGEST, Asker, take_in_version, targets
from tests.conftest import RECORDS, Starter, say, take_in

pytestmark = pytest.mark.usefixtures("either_place")

VERSIONS = 4


def test_who_asks_gets_one_whole_version_and_the_new_one_once_it_is_published(
    home: Path, records: Path, tmp_path: Path, start: Starter
) -> None:
    (records / "phu-xuyen.txt").write_text(targets(1), encoding="utf-8")
    take_in(home, records)
    asker, ingester = Asker(start, home, tmp_path / "stop"), start(INGEST, home, records)
    ended = [take_in_version(ingester, version) for version in range(2, VERSIONS + 1)]
    (tmp_path / "stop").touch()
    answers = asker.all()
    assert all(one.answered for one in answers)
    assert {len(one.versions) for one in answers} == {1}, "never two versions in one answer"
    versions = [one.versions[0] for one in answers]
    assert versions == sorted(versions)
    assert sum(one.began < ended[-1] for one in answers) > 3, "asked meanwhile"
    for version, end in enumerate(ended, 2):
        assert all(one.versions[0] >= version for one in answers if one.began > end)
    assert versions[-1] == VERSIONS


READ = """
import json, sys
from pathlib import Path
from assistant.store.store import Store
from tests.conftest import settings_for
from tests.looking import found_by_vector, found_by_words
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
