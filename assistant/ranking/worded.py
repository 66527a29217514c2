"""A text as it is compared with what is looked for: read once, held for the next question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

from assistant.lexicon import Lexicon
from assistant.ranking.terms import english_tokens
from assistant.text import word_keys


class Worded:
    """The words of a text: their keys, folded ones, and what else they tell."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.words = word_keys(text)
        self.keys: Sequence[str] = ()
        self.folded: Sequence[str] = ()
        if self.words:
            self.keys, self.folded = zip(*self.words, strict=True)
        self._lexicon = lexicon

    @cached_property
    def joined(self) -> str:
        """The folded words, with blanks between and around them."""
        return f" {' '.join(self.folded)} "

    @cached_property
    def english(self) -> frozenset[str]:
        """The stems and pairs of the English glosses."""
        return frozenset(english_tokens(self.words, self._lexicon))


# Of the sentences of a few thousand passages: a kilobyte each, another if read in English.
worded = lru_cache(maxsize=16_384)(Worded)
