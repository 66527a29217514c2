"""under_way.py: an answer goes on without whoever asked, until it is done or stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.errors import StoreLocked
from assistant.reports import Answer, Claim, Coverage
from assistant.under_way import Questions
from tests.conftest import PATIENCE

ANSWER = Answer("Hỏi?", "vi", "fact", "generative", True, "", Coverage(1, 1), 0.1)
FIRST, SECOND = Claim("Một.", (1,), True), Claim("Hai.", (2,), True)
Listener = Callable[[Sequence[Claim]], None]


def test_one_who_comes_back_finds_what_is_said_so_far_and_then_the_answer() -> None:
    questions, goes_on = Questions(), threading.Event()

    def ask(listener: Listener) -> Answer:
        listener([FIRST])
        goes_on.wait(PATIENCE)
        return replace(ANSWER, claims=(FIRST, SECOND))

    begun = questions.start("a", "Hỏi?", ask)
    assert not begun.wait(0.1)
    found = questions.find("a")
    assert found is begun and found.claims == (FIRST,)
    assert questions.find("b") is None
    goes_on.set()
    assert begun.wait(PATIENCE)
    assert begun.answer and begun.answer.claims == (FIRST, SECOND)
    assert questions.find("a") is None


def test_a_stopped_answer_ends_at_the_next_word_and_keeps_what_was_said() -> None:
    said, goes_on = threading.Event(), threading.Event()

    def ask(listener: Listener) -> Answer:
        listener([FIRST])
        said.set()
        goes_on.wait(PATIENCE)
        listener([FIRST, SECOND])
        raise AssertionError("it was not stopped")

    begun = Questions().start("a", "Hỏi?", ask)
    assert said.wait(PATIENCE)
    begun.stop()
    goes_on.set()
    assert begun.wait(PATIENCE)
    assert (begun.answer, begun.error, begun.claims) == (None, None, (FIRST, SECOND))


def test_an_error_is_kept_for_whoever_looks_on() -> None:
    def ask(listener: Listener) -> Answer:
        raise StoreLocked("x")

    begun = Questions().start("a", "Hỏi?", ask)
    assert begun.wait(PATIENCE)
    assert isinstance(begun.error, StoreLocked)
