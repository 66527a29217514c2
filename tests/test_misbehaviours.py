"""Whatever a chat model or its server does, nothing is shown that the records do not say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.misbehaviours import MISBEHAVIOURS, Misbehaviour, trying

Try = Callable[[Misbehaviour], str]


@pytest.fixture(scope="module")
def uncaught(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Try]:
    with trying(tmp_path_factory.mktemp("store") / "home") as tried:
        yield tried


@pytest.mark.parametrize("one", [pytest.param(one, id=one.name) for one in MISBEHAVIOURS])
def test_a_misbehaviour_is_caught(one: Misbehaviour, uncaught: Try) -> None:
    assert uncaught(one) == ""
