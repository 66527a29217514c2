"""under_way.py: an answer goes on without whoever asked, until it is done or stopped."""

from __future__ import annotations

import threading
from datetime import datetime

import pytest

from assistant.errors import ConferError, StoreLocked
from assistant.reports import Answer, Claim, Coverage
from assistant.store.conversations import Failed, Turn
from assistant.under_way import Listener, Questions
from tests.conftest import PATIENCE

ANSWER = Answer("Hỏi?", "vi", "fact", "generative", True, "", Coverage(1, 1), 0.1)
KEPT = Turn("t", "a", datetime(2025, 3, 1), ANSWER)
FIRST, SECOND = Claim("Một.", (1,), True), Claim("Hai.", (2,), True)


def fail(error: ConferError) -> Failed:
    return Failed("f", "a", datetime(2025, 3, 1), "Hỏi?", error)


def test_one_who_comes_back_finds_what_is_said_so_far_and_then_the_answer() -> None:
    questions, said, goes_on = Questions(), threading.Event(), threading.Event()

    def ask(listener: Listener) -> Turn:
        assert not listener([FIRST])
        said.set()
        goes_on.wait(PATIENCE)
        return KEPT

    begun = questions.start("a", "Hỏi?", ask, fail)
    assert said.wait(PATIENCE) and not begun.wait(0.1)
    assert questions.find("a") == [begun] and begun.claims == (FIRST,)
    assert questions.find("b") == []
    goes_on.set()
    assert begun.wait(PATIENCE)
    assert (begun.kept, begun.failed) == (KEPT, None)
    assert questions.find("a") == []


def test_a_stopped_answer_is_told_so_at_the_next_word() -> None:
    said, goes_on, told = threading.Event(), threading.Event(), []

    def ask(listener: Listener) -> Turn:
        told.append(listener([FIRST]))
        said.set()
        goes_on.wait(PATIENCE)
        told.append(listener([FIRST, SECOND]))
        return KEPT

    begun = Questions().start("a", "Hỏi?", ask, fail)
    assert said.wait(PATIENCE)
    begun.stop()
    goes_on.set()
    assert begun.wait(PATIENCE)
    assert told == [False, True]
    assert (begun.kept, begun.claims) == (KEPT, (FIRST, SECOND))


def test_questions_of_one_conversation_are_answered_one_after_the_other() -> None:
    questions, goes_on, asked = Questions(), threading.Event(), []

    def slow(_: Listener) -> Turn:
        goes_on.wait(PATIENCE)
        asked.append("first")
        return KEPT

    def quick(name: str) -> Turn:
        asked.append(name)
        return KEPT

    first = questions.start("a", "Hỏi?", slow, fail)
    second = questions.start("a", "Còn gì?", lambda _: quick("second"), fail)
    other = questions.start("b", "Hỏi?", lambda _: quick("other"), fail)
    assert other.wait(PATIENCE)
    assert not second.wait(0.1)
    assert questions.find("a") == [first, second]
    goes_on.set()
    assert second.wait(PATIENCE)
    assert asked == ["other", "first", "second"]


def test_an_error_is_kept_for_whoever_looks_on() -> None:
    def ask(_: Listener) -> Turn:
        raise StoreLocked("x")

    begun = Questions().start("a", "Hỏi?", ask, fail)
    assert begun.wait(PATIENCE)
    assert begun.failed and isinstance(begun.failed.error, StoreLocked)


def test_a_fault_of_the_program_ends_the_wait_too(caplog: pytest.LogCaptureFixture) -> None:
    def ask(_: Listener) -> Turn:
        raise KeyError("x")

    begun = Questions().start("a", "Hỏi?", ask, fail)
    assert begun.wait(PATIENCE)
    assert begun.failed and type(begun.failed.error) is ConferError
    assert "KeyError: 'x'" in caplog.text
