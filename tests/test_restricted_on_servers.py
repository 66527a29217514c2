"""Restricted reports where both servers are: a part of the crossing of test_restricted.py."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from assistant.settings import Address
from tests.chroma_server import ChromaServer
from tests.postgres import Postgres
from tests.restricted import (
    CANARY,
    COUNTING,
    FINDING,
    INSIDE,
    OUTSIDE,
    Office,
    comparable,
    leaks,
    make_offices,
    outcome,
)


@pytest.fixture(scope="module")
def offices(
    tmp_path_factory: pytest.TempPathFactory, postgres: Postgres, chroma_server: ChromaServer
) -> Iterator[tuple[Office, Office]]:
    with postgres.database() as url, postgres.database() as other:
        servers: list[dict[str, Any]] = [
            {"catalogue_url": one, "chroma_url": Address(chroma_server.url)} for one in (url, other)
        ]
        yield from make_offices(tmp_path_factory.mktemp("offices"), *servers)


@pytest.mark.parametrize("name", [*FINDING, *COUNTING])
def test_to_those_outside_the_reports_are_not_there_and_to_those_inside_they_are(
    offices: tuple[Office, Office], name: str
) -> None:
    there, without = offices
    read = {**FINDING, **COUNTING}[name]
    for viewer in (OUTSIDE[0], OUTSIDE[5]):
        found = outcome(read, there, viewer)
        assert not leaks(found, name), viewer
        assert comparable(found) == comparable(outcome(read, without, viewer)), viewer
    found = outcome(read, there, INSIDE[1])
    if name in FINDING:
        assert CANARY in found.casefold()
    else:
        assert found != outcome(read, without, INSIDE[1])
