"""Which of the tokens looked for a text says; those that nothing looks for are not even made."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from itertools import pairwise

from assistant.lexicon import Lexicon
from assistant.terms import Token, english_tokens
from assistant.text import Key

Tokens = Set[Token]


class Sought:
    """Tokens to be found among the words of texts.

    English ones are looked for only if the question is `english`: the glosses of a Vietnamese one
    serve its search alone.
    """

    def __init__(self, tokens: Collection[Token], lexicon: Lexicon, english: bool) -> None:
        self._lexicon = lexicon
        self._keys = _Spelled(tokens, "body")
        self._folded = _Spelled(tokens, "body_folded")
        self._english = {token for field, token in tokens if field == "english" and english}

    def said_by(self, found: Sequence[Key]) -> Tokens:
        """Return those of the tokens that the words say."""
        said = self._keys.said_by([key for key, _ in found])
        if self._folded:
            said |= self._folded.said_by([folded for _, folded in found])
        if self._english:
            told = self._english.intersection(english_tokens(found, self._lexicon))
            said |= {("english", token) for token in told}
        return said


class _Spelled:
    """The tokens of a field of words and pairs, by what is spelled."""

    def __init__(self, tokens: Collection[Token], field: str) -> None:
        spelled = {(*token.split("_"),): (own, token) for own, token in tokens if own == field}
        self._words = {run[0]: token for run, token in spelled.items() if len(run) == 1}
        self._pairs = {run: token for run, token in spelled.items() if len(run) == 2}

    def __bool__(self) -> bool:
        return bool(self._words or self._pairs)

    def said_by(self, keys: Sequence[str]) -> set[Token]:
        said = {self._words[one] for one in self._words.keys() & set(keys)}
        return said | {self._pairs[pair] for pair in self._pairs.keys() & set(pairwise(keys))}
