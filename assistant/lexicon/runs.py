"""Runs of words and what is known of them, found in a text longest first, from left to right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

LONGEST = 8  # words in the longest run that is matched

Found = TypeVar("Found")
Run = tuple[str, ...]


class Runs(Generic[Found]):
    """What is known of each run, each thing once, in the order it was added."""

    def __init__(self) -> None:
        self._known: dict[Run, tuple[Found, ...]] = {}
        self._words: dict[str, tuple[Found, ...]] = {}  # the runs of one word
        # Two words -> the length of the longest run that begins so; most pairs begin none.
        self._reach: dict[Run, int] = {}

    def add(self, run: Run, found: Found) -> None:
        known = self._known.get(run, ())
        if run and found not in known:
            self._known[run] = (*known, found)
            if len(run) == 1:
                self._words[run[0]] = self._known[run]
            self._reach[run[:2]] = min(LONGEST, max(len(run), self._reach.get(run[:2], 1)))

    def of(self, run: Run) -> tuple[Found, ...]:
        return self._known.get(run, ())

    def every(self) -> Iterable[tuple[Found, ...]]:
        return self._known.values()

    def reaches(self, said: Sequence[str]) -> list[int]:
        """Return how many words the longest run may have that begins with each of the words."""
        return [self._reach.get(pair, 1) for pair in pairwise(said)] + [1] * bool(said)

    def longest(self, said: Sequence[str]) -> Iterator[tuple[int, int, tuple[Found, ...]]]:
        """Yield (first, last, what is known of it) of the longest runs among the words said.

        As `longest` does, in a quarter of the time: it is asked of every text that is read.
        """
        said, position = tuple(said), 0
        known, word, reach = self._known.get, self._words.get, self._reach.get
        while position < len(said):
            end = min(position + reach(said[position : position + 2], 1), len(said))
            while end > position + 1:
                if found := known(said[position:end]):
                    yield position, end, found
                    break
                end -= 1
            else:
                if found := word(said[position]):
                    yield position, end, found
            position = end


def longest(
    reaches: Sequence[int], look: Callable[[int, int], tuple[Found, ...] | None]
) -> Iterator[tuple[int, int, tuple[Found, ...]]]:
    """Yield (first, last, what `look` finds there), the longest first, from left to right."""
    position = 0
    while position < len(reaches):
        for last in range(min(len(reaches), position + reaches[position]), position, -1):
            if found := look(position, last):
                yield position, last, found
                position = last
                break
        else:
            position += 1
