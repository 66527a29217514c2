"""How much of what a question wants sentences tell, and what stands around them: all at once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray

from assistant.ranking.sought import Numbers
from assistant.ranking.terms import Token, Wanted
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

    def __init__(
        self, wants: Sequence[Wanted], numbers: Mapping[Token, int], told: Sequence[float]
    ) -> None:
        """`told` is what each token tells by its number."""
        # The tokens of all ways one after the other, where each way begins, and each thing's ways.
        self._tokens, self._ways, self._things = list[int](), list[int](), list[int]()
        parts, total = list[float](), 0.0
        for want in wants:
            first = len(self._ways)
            tokens = [[numbers[token] for token in way] for way in want.ways]
            ways = [
                [weight * told[token] for token, weight in zip(said, way.values(), strict=True)]
                for said, way in zip(tokens, want.ways, strict=True)
            ]
            sums = [*map(sum, ways)]
            for said, way, every in zip(tokens, ways, sums, strict=True):
                if every > 0:
                    self._ways.append(len(self._tokens))
                    self._tokens += said
                    # Each wording, if wholly there, is worth what was typed.
                    parts += [part * sums[0] / every for part in way]
            if first < len(self._ways):
                self._things.append(first)
                total += sums[0]
        self.total = total or 1.0
        self._parts = np.array(parts)[:, np.newaxis]

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
        passage_of, more = self._said.passage_of, np.zeros_like(self._met)
        first, last = slice(None, -1), slice(1, None)
        own, there = (first, last) if step > 0 else (last, first)
        is_there = passage_of[there] == passage_of[own]
        added = np.maximum(self._met[:, there] - self._by_both[:, own], 0.0)
        more[:, own] = np.where(is_there, added, 0.0)
        return self._wants.share(more)


def tell(tokens: Iterable[Token], keywords: KeywordIndex) -> list[float]:
    """Return what each token tells: the fewer passages have it, the more."""
    size = max(keywords.size, FEW)
    scale = size / max(1, keywords.size)
    # The index counts what was removed too, until it tidies up.
    often = [min(scale * keywords.frequency(*token), size) for token in tokens]
    return [math.log(1 + (size - one + 0.5) / (one + 0.5)) for one in often]
