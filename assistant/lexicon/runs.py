"""Runs of words and what is known of them, found in a text longest first, from left to right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

LONGEST = 8  # words in the longest run that is matched

Found = TypeVar("Found")
Run = tuple[str, ...]
_Followed = dict[str, tuple[tuple[Found, ...], int]]


class Runs(Generic[Found]):
    """What is known of each run, each thing once, in the order it was added."""

    def __init__(self) -> None:
        self._known: dict[Run, tuple[Found, ...]] = {}
        # A word -> what is known of it alone, and by the word after it, what is known of the two
        # and the length of the longest run that begins with them; most pairs begin none.
        self._begun: dict[str, tuple[tuple[Found, ...], _Followed[Found]]] = {}

    def add(self, run: Run, found: Found) -> None:
        known = self._known.get(run, ())
        if run and found not in known:
            self._known[run] = (*known, found)
            followed = self._begun.get(run[0], ((), {}))[1]
            for second in run[1:2]:
                longest = max(len(run), followed.get(second, ((), 2))[1])
                followed[second] = self.of(run[:2]), min(LONGEST, longest)
            self._begun[run[0]] = self.of(run[:1]), followed

    def of(self, run: Run) -> tuple[Found, ...]:
        return self._known.get(run, ())

    def every(self) -> Iterable[tuple[Found, ...]]:
        return self._known.values()

    def reaches(self, said: Sequence[str]) -> list[int]:
        """Return how many words the longest run may have that begins with each of the words."""
        none: tuple[tuple[Found, ...], _Followed[Found]] = ((), {})
        reaches = [self._begun.get(a, none)[1].get(b, ((), 1))[1] for a, b in pairwise(said)]
        return reaches + [1] * bool(said)

    def longest(self, said: Sequence[str]) -> Iterator[tuple[int, int, tuple[Found, ...]]]:
        """Yield (first, last, what is known of it) of the longest runs among the words said.

        As `longest` does, in a fraction of the time: it is asked of every text that is read.
        """
        said, size, position = (*said, ""), len(said), 0  # no word is empty
        known, begun = self._known.get, self._begun.get
        while position < size:
            first, position = position, position + 1
            begins = begun(said[first])
            if not begins:
                continue
            found, followed = begins
            if follows := followed.get(said[position]):
                both, reach = follows
                for last in range(min(first + reach, size), first + 2, -1) if reach > 2 else ():
                    if more := known(said[first:last]):
                        found, position = more, last
                        break
                else:
                    if both:
                        found, position = both, first + 2
            if found:
                yield first, position, found


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
