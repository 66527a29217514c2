"""A text as it is compared with what is looked for: read once, held for the next question."""

from __future__ import annotations

from functools import cached_property, lru_cache

from assistant.lexicon import Lexicon
from assistant.terms import english_tokens
from assistant.text import word_keys


class Worded:
    """The words of a text, and what else they tell."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.words = word_keys(text)
        self._lexicon = lexicon

    @cached_property
    def folded(self) -> str:
        """The folded words, with blanks between and around them."""
        return f" {' '.join(word.folded for word in self.words)} "

    @cached_property
    def english(self) -> tuple[str, ...]:
        """The stems and pairs of the English glosses."""
        return tuple(english_tokens(self.words, self._lexicon))


# Of the sentences of a few thousand passages: half a kilobyte each, one more if read in English.
worded = lru_cache(maxsize=16_384)(Worded)
