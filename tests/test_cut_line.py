"""The line to a server is cut, which neither side is told, and mended: nothing hangs or is lost."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from assistant.conversation import Conversation
from assistant.errors import StoreLocked, StoreUnusable
from assistant.settings import Address
from assistant.store import chroma, postgres_engine
from assistant.store.catalogue import Catalogue
from ingest.result import Ingested
from tests.asking import targets
from tests.chroma_server import ChromaServer
from tests.conftest import CATALOGUE_URL, CHROMA_URL, TinyEmbedder, settings_for, take_in
from tests.line import Line
from tests.looking import problems

ASKED = "Chỉ tiêu của xã Phú Xuyên là bao nhiêu?"
LIMIT = 3  # seconds in place of the limits there are; a busy machine answers in less
# What a question or an ingest may take: each of its tries at a server may wait that long.
SOON = 12.0 * LIMIT
SAID = {
    "PostgreSQL": "The catalogue .* cannot be reached .*Start the PostgreSQL server",
    "Chroma": r"The Chroma server at .* cannot be reached \(no answer in time\). Start it",
}


@pytest.fixture(autouse=True)
def _short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in (
        *((chroma, name) for name in ("CONNECT", "ANSWER")),
        *((postgres_engine, name) for name in ("CONNECT", "SILENT", "SLOWEST")),
    ):
        monkeypatch.setattr(module, name, LIMIT)


@pytest.fixture(params=SAID)
def cut(
    request: pytest.FixtureRequest,
    served: Address,
    chroma_server: ChromaServer,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[Line, str]]:
    """A line to one of the two servers, named by the settings, and what is said when it is cut."""
    variable, address = {
        "PostgreSQL": (CATALOGUE_URL, served.get_secret_value()),
        "Chroma": (CHROMA_URL, chroma_server.url),
    }[request.param]
    with closing(Line(address)) as line:
        monkeypatch.setenv(variable, line.address)
        yield line, SAID[request.param]


@pytest.fixture
def report(records: Path, home: Path, cut: tuple[Line, str]) -> Path:
    """A report that is taken in."""
    path = records / "phu-xuyen.txt"
    path.write_text(targets(1), encoding="utf-8")
    take_in(home, records)
    return path


def refused(said: str, act: Callable[[], object]) -> None:
    """Check that `act` is given up soon, in a sentence."""
    began = time.monotonic()
    with pytest.raises(StoreUnusable, match=said):
        act()
    assert time.monotonic() - began < SOON


def version(conversation: Conversation) -> set[int]:
    """Return which versions of the report an answer quotes."""
    said = str(conversation.ask(ASKED, top=30).to_json())
    return {number for number in (1, 2) if f"lần {number}" in said}


def test_questions_and_an_ingest_meanwhile_are_given_up_and_work_again_after(
    home: Path, report: Path, cut: tuple[Line, str]
) -> None:
    line, said = cut
    report.write_text(targets(2), encoding="utf-8")
    with closing(Conversation(settings_for(home), TinyEmbedder())) as conversation:
        assert version(conversation) == {1}
        with line.broken():
            for _ in range(2):
                refused(said, lambda: conversation.ask(ASKED))
            refused(said, lambda: take_in(home, report))
        assert version(conversation) == {1}
        assert len(again(home, report).updated) == 1
        assert version(conversation) == {2}
    assert problems(home) == []


@pytest.mark.parametrize("at", ["stage", "publish"])
def test_cut_in_the_middle_of_an_ingest_nothing_is_lost(
    home: Path, report: Path, cut: tuple[Line, str], monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    line, said = cut
    report.write_text(targets(2), encoding="utf-8")
    act = getattr(Catalogue, at)

    def cut_then_act(*given: object, **named: object) -> None:
        line.cut()
        act(*given, **named)

    with monkeypatch.context() as patch:
        patch.setattr(Catalogue, at, cut_then_act)
        refused(said, lambda: take_in(home, report))
    line.mend()
    with closing(Conversation(settings_for(home), TinyEmbedder())) as conversation:
        assert version(conversation) in ({1}, {2})
        again(home, report)
        assert version(conversation) == {2}
    assert problems(home) == []


def again(home: Path, report: Path) -> Ingested:
    """Take a report in as soon as the server has seen that who held the lock is gone."""
    until = time.monotonic() + SOON
    while True:
        try:
            return take_in(home, report)
        except StoreLocked:
            assert time.monotonic() < until
            time.sleep(0.1)
