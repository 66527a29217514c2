"""How much of what a question wants sentences tell, and what stands around them: all at once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray

from assistant.ranking.sought import Numbers
from assistant.ranking.terms import Token, Wanted, Way
from assistant.store.keywords import KeywordIndex

# In a smaller store a word that no record has would tell hardly more than one that some have.
FEW = 300  # passages
EXACT = 12  # decimals that do not depend on the order in which a processor adds

Table = NDArray[np.float64]  # a column for each text


class Said:
    """Which tokens the sentences of passages say, and the heads of these, as 1 and 0.

    `passage_of` is the column of each sentence's passage.
    """

    def __init__(
        self, heads: Sequence[Numbers], sentences: Sequence[Sequence[Numbers]], tokens: int
    ) -> None:
        """`sentences` are those of each passage, one or more, and `heads` one a passage."""
        sizes = [len(of_passage) for of_passage in sentences]
        self.passage_of = np.repeat(np.arange(len(sizes)), sizes)
        self.heads = _table(heads, tokens)
        self.sentences = _table([*chain.from_iterable(sentences)], tokens)
        self.passages: Table = np.maximum.reduceat(self.sentences, _starts(sizes), axis=1)


def _table(texts: Sequence[Numbers], tokens: int) -> Table:
    table = np.zeros((tokens, len(texts)))
    columns = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    table[np.fromiter(chain.from_iterable(texts), np.intp, len(columns)), columns] = 1.0
    return table


def _starts(sizes: Sequence[int]) -> list[int]:
    """Return where each of several rows begins that stand one after the other."""
    return [*accumulate(sizes[:-1], initial=0)]


class Wants:
    """The things wanted, and how much of each its ways tell by their tokens."""

    def __init__(self, found: Sequence[Information], numbers: Mapping[Token, int]) -> None:
        ways = [way for one in found for way in one.ways]
        self.total = sum(one.value for one in found) or 1.0
        # The tokens of all ways one after the other, where each way begins, and each thing's ways.
        self._tokens = [numbers[token] for way in ways for token in way]
        self._parts = np.array([part for way in ways for part in way.values()])[:, np.newaxis]
        self._ways = _starts([len(way) for way in ways])
        self._things = _starts([len(one.ways) for one in found])

    def met(self, said: Table) -> Table:
        """Return how much of each thing texts tell, in the way that they tell most of."""
        if not self._tokens:
            return np.zeros((1, said.shape[1]))
        # As a product of tables it would be many times as much to add up, nearly all of it zeros,
        # and numpy's library would wait for a second thread.
        told = np.add.reduceat(said[self._tokens] * self._parts, self._ways)
        return np.maximum.reduceat(told, self._things)

    def share(self, met: Table) -> list[float]:
        """Return of each text the share of all that is wanted."""
        shares: list[float] = (met.sum(axis=0) / self.total).round(EXACT).tolist()
        return shares


class Weighed:
    """The shares of what is wanted that sentences tell, a list entry for each.

    `inside` by themselves, `above` their heads more, `beside` other sentences of the passage more.
    """

    def __init__(self, wants: Wants, said: Said) -> None:
        self._wants, self._said = wants, said
        self._met = wants.met(said.sentences)
        above, around = (
            wants.met(table)[:, said.passage_of] for table in (said.heads, said.passages)
        )
        with_head = np.maximum(self._met, above)
        self.inside = wants.share(self._met)
        self.above = wants.share(with_head - self._met)
        self.beside = wants.share(np.maximum(with_head, around) - with_head)

    @cached_property
    def _by_both(self) -> Table:
        """How much of each thing a sentence and its head tell together."""
        said = self._said
        return self._wants.met(np.maximum(said.sentences, said.heads[:, said.passage_of]))

    def added(self, step: int) -> list[float]:
        """Return what the sentence before each adds to it and its head, step -1, or after, 1."""
        passage_of = self._said.passage_of
        there = np.roll(self._met, -step, axis=1)
        is_there = np.roll(passage_of, -step) == passage_of
        # The last one is not before the first, though they may be of the only passage.
        is_there[-1 if step > 0 else 0] = False
        more = np.maximum(there - self._by_both, 0.0)
        return self._wants.share(np.where(is_there, more, 0.0))


@dataclass(frozen=True, slots=True)
class Information:
    """What one thing wanted tells: `value` in all, and the parts each wording gives of it."""

    value: float
    ways: tuple[Way, ...]


def tell(tokens: Iterable[Token], keywords: KeywordIndex) -> dict[Token, float]:
    """Return what each token tells: the fewer passages have it, the more."""
    size = max(keywords.size, FEW)
    scale = size / max(1, keywords.size)
    told = {}
    for field, token in tokens:
        # The index counts what was removed too, until it tidies up.
        often = min(scale * keywords.frequency(field, token), size)
        told[field, token] = math.log(1 + (size - often + 0.5) / (often + 0.5))
    return told


def informations(
    wants: Sequence[Wanted], told: Mapping[Token, float], power: float = 1.0
) -> list[Information]:
    """Return what things wanted tell by what their tokens tell, that to a power."""
    found = []
    for want in wants:
        ways = [
            {token: weight * told[token] ** power for token, weight in way.items()}
            for way in want.ways
        ]
        value, *_ = sums = [sum(way.values()) for way in ways]
        # Each wording, if wholly there, is worth what was typed.
        ways = [
            {token: part * value / every for token, part in way.items()}
            for way, every in zip(ways, sums, strict=True)
            if every > 0
        ]
        if ways:
            found.append(Information(value, tuple(ways)))
    return found
