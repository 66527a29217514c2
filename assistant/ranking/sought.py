"""Which of the tokens looked for a text says; those that nothing looks for are not even made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress

from assistant.ranking.terms import Token
from assistant.ranking.worded import Worded
from assistant.text import Key

# Tokens by their numbers: with them sums are made in one order, whatever the order of a set.
Numbers = set[int]


class Sought:
    """Tokens, numbered in their order, to be found among the words of texts.

    English ones are looked for only if the question is `english`: the glosses of a Vietnamese one
    serve its search alone.
    """

    def __init__(self, tokens: Iterable[Token], english: bool) -> None:
        self.numbers = {token: number for number, token in enumerate(dict.fromkeys(tokens))}
        self._keys = _Spelled(self.numbers, "body")
        self._said: dict[Worded, Numbers] = {}
        self._folded = _Spelled(self.numbers, "body_folded")
        self._english = {
            said: number
            for (field, said), number in self.numbers.items()
            if field == "english" and english
        }

    def said_by(self, text: Worded) -> Numbers:
        """Return those of the tokens that a text says."""
        if text not in self._said:  # many passages have the same head
            said = self._keys.said_by(text.keys)
            if self._folded:
                said |= self._folded.said_by(text.folded)
            if self._english:
                said |= {self._english[one] for one in self._english.keys() & text.english}
            self._said[text] = said
        return self._said[text]

    def says(self, name: Sequence[Key]) -> bool:
        """Tell whether each word of a name is looked for."""
        return all(self._keys.has(one.key) or self._folded.has(one.folded) for one in name)


class _Spelled:
    """The tokens of a field of words and pairs, by what is spelled."""

    def __init__(self, tokens: Mapping[Token, int], field: str) -> None:
        # By its first word, the number of the word alone and those of pairs by the other word: few
        # words of a text begin any.
        self._begun: dict[str, tuple[Numbers, dict[str, int]]] = {}
        for (own, said), number in tokens.items():
            if own == field:
                first, *second = said.split("_")
                alone, pairs = self._begun.setdefault(first, (set(), {}))
                if second:
                    pairs[second[0]] = number
                else:
                    alone.add(number)

    def __bool__(self) -> bool:
        return bool(self._begun)

    def has(self, word: str) -> bool:
        return word in self._begun and bool(self._begun[word][0])

    def said_by(self, keys: Sequence[str]) -> Numbers:
        said: Numbers = set()
        for place in compress(range(len(keys)), map(self._begun.__contains__, keys)):
            alone, pairs = self._begun[keys[place]]
            said |= alone
            if pairs and place + 1 < len(keys) and keys[place + 1] in pairs:
                said.add(pairs[keys[place + 1]])
        return said
