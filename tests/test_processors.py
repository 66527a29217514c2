"""processors.py: whoever came first goes first, and no place is lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import nullcontext, suppress
from unittest.mock import patch

import pytest

from assistant.processors import FirstCome
from tests.conftest import PATIENCE


def wait_until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < end
        time.sleep(0.001)


@pytest.mark.parametrize("places", [1, 3])
def test_those_who_wait_go_on_in_the_order_they_came(places: int) -> None:
    line, leave = FirstCome(places), [threading.Event() for _ in range(8)]
    inside: list[int] = []

    def go(number: int) -> None:
        with line.turn():
            inside.append(number)
            leave[number].wait(PATIENCE)

    threads = [threading.Thread(target=go, args=[number]) for number in range(8)]
    for number, thread in enumerate(threads):
        thread.start()
        wait_until(lambda number=number: len(inside) + len(line._waiting) == number + 1)  # type: ignore[misc]
    for number in range(8):
        wait_until(lambda number=number: len(inside) == min(8, number + places))  # type: ignore[misc]
        leave[number].set()
    for thread in threads:
        thread.join(PATIENCE)
    assert inside == [*range(8)]
    assert line._free == places


def test_an_error_inside_gives_the_place_back() -> None:
    line = FirstCome(1)
    for _ in range(3):
        with suppress(ValueError), line.turn():
            raise ValueError
    assert line._free == 1


@pytest.mark.parametrize("called", [False, True], ids=["still waiting", "called just then"])
def test_who_is_stopped_while_waiting_leaves_the_line(called: bool) -> None:
    line = FirstCome(1)

    class Stopped:
        """A lock, as a thread has it that Ctrl-C meets while it waits."""

        def __init__(self) -> None:
            self._times = 0

        def acquire(self) -> None:
            self._times += 1
            if self._times == 2:
                if called:
                    line._leave()  # whoever was inside
                raise KeyboardInterrupt

        def release(self) -> None:
            pass

    with line.turn() if not called else nullcontext():
        if called:
            line._enter()
        with patch("threading.Lock", Stopped), pytest.raises(KeyboardInterrupt):
            line._enter()
        assert not line._waiting
    assert line._free == 1
