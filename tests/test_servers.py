"""Processes of several hosts on one PostgreSQL and one Chroma server, which come and go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant.settings import Address
from assistant.store.store import Store
from tests.asking import INGEST, Asker, take_in_version, targets
from tests.chroma_server import ChromaServer
from tests.conftest import CHROMA_URL, RECORDS, Starter, say, settings_for, take_in
from tests.looking import found_by_vector, found_by_words, problems
from tests.postgres import Postgres


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
    first, killed = Asker(start, hosts[0], stop), Asker(start, hosts[1], stop)
    first.wait_for(lambda one: one.versions == [1])
    ingester = start(INGEST, hosts[0], records, "again")
    ended = [take_in_version(ingester, 2)]
    killed.process.kill()
    late = Asker(start, hosts[2], stop)
    late.wait_for(lambda one: one.versions == [2])
    chroma.stop()
    for asker in (first, late):
        asker.wait_for(lambda one: "Chroma server" in one.error)
    chroma.start()
    ended.append(take_in_version(ingester, 3))
    with postgres.away():
        for asker in (first, late):
            asker.wait_for(lambda one: "PostgreSQL server" in one.error)
    chroma.stop()
    began = start(INGEST, hosts[1], records, "again")  # on another host, while the server is away
    assert say(began, targets(4)) == "again"
    chroma.start()
    ended.append(float(say(began)))
    stop.touch()
    for asker, since in ((first, 1), (late, 2)):
        answers = asker.all()
        errors = {one.error for one in answers if one.error}
        assert all("Start " in error for error in errors), errors
        quoted = [one for one in answers if not one.error]
        assert {len(one.versions) for one in quoted} == {1}, "one whole version in each"
        numbers = [one.versions[0] for one in quoted]
        assert numbers == sorted(numbers) and (numbers[0], numbers[-1]) == (since, 4)
        for version, end in enumerate(ended, 2):
            assert all(one.versions[0] >= version for one in quoted if one.began > end)
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
