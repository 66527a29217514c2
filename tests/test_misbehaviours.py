"""Whatever a chat model or its server does, nothing is shown that the records do not say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.conversation import Conversation
from tests.chat_server import ChatServer
from tests.misbehaviours import MISBEHAVIOURS, Misbehaviour, misbehaving, uncaught

Pair = tuple[ChatServer, Conversation]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    with misbehaving(tmp_path_factory.mktemp("store") / "home") as both:
        yield both


@pytest.mark.parametrize("one", [pytest.param(one, id=one.name) for one in MISBEHAVIOURS])
def test_a_misbehaviour_is_caught(one: Misbehaviour, pair: Pair) -> None:
    assert uncaught(one, *pair) == ""
