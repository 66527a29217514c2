"""Which of many texts say a word, or two side by side: asked of twenty thousand in a moment."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
BETWEEN = 0  # stands after the words of each text, as the number of none


class Postings:
    """The words of texts as one row of numbers, and where in it each number stands."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self._numbers: dict[str, int] = {}
        said = array("i")
        for text in texts:
            said.extend(self._numbers.setdefault(w, len(self._numbers) + 1) for w in text)
            said.append(BETWEEN)
        self._said: Numbers = np.frombuffer(said, np.int32) if said else np.zeros(0, np.int32)

    @cached_property
    def _text_of(self) -> Numbers:
        """The text that stands at each place of the row."""
        ends = self._said == BETWEEN
        text_of: Numbers = (np.cumsum(ends) - ends).astype(np.int32)
        return text_of

    @cached_property
    def _places(self) -> Numbers:
        """The places of the row in the order of the numbers that stand there."""
        return np.argsort(self._said, kind="stable").astype(np.int32)

    @cached_property
    def _starts(self) -> NDArray[np.intp]:
        """Where in that order the places of each number begin; at last where they end."""
        return np.searchsorted(self._said[self._places], np.arange(len(self._numbers) + 2))

    def saying(self, run: Sequence[str]) -> Numbers:
        """Return the numbers of the texts that say one word, or two side by side, each once."""
        numbers = [self._numbers.get(word, -1) for word in run]
        if -1 in numbers:
            return np.zeros(0, np.int32)
        first = numbers[0]
        places = self._places[self._starts[first] : self._starts[first + 1]]
        if len(numbers) > 1:  # no text ends with a word: BETWEEN follows
            places = places[self._said[places + 1] == numbers[1]]
        found: Numbers = np.unique(self._text_of[places])
        return found
