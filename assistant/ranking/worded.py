"""A text as it is compared with what is looked for: read once, held for the next question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import chain

from assistant.lexicon import Entry, Lexicon
from assistant.ranking.terms import english_runs, names_of
from assistant.text import Key, is_row, sentences, word_keys

# Stands among the words between two sentences, since no term is said across: "… nhân dân. Số …".
_APART = Key(".", ".")
_PART = re.compile(r"(?<=;)\s")
_STOPS = re.compile(r"[.!?…;][\"'”’»)\]]*\Z")
_WITHIN = re.compile(r"[.!?…;][\"'”’»)\]]*\s|\n")  # one part of a text may end here
# Terms and runs of other words among which the stems of a gloss stand: "export tax" in one place
# and "value" in another tell of no export value.
BESIDE = 4


class Worded:
    """The words of a text: their keys, folded ones, and what else they tell."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.words = _words_apart(text)
        self.keys: Sequence[str] = [word.key for word in self.words]
        self._text, self._lexicon = text, lexicon

    @cached_property
    def folded(self) -> Sequence[str]:
        return [word.folded for word in self.words]

    @cached_property
    def joined(self) -> str:
        """The folded words, with blanks between and around them."""
        return f" {' '.join(self.folded)} "

    @cached_property
    def spelled(self) -> str:
        """The words with their diacritics, with blanks between and around them."""
        return f" {' '.join(self.keys)} "

    @cached_property
    def initials(self) -> str:
        """The first letters of the folded words."""
        return "".join(word[0] for word in self.folded)

    @cached_property
    def english(self) -> frozenset[str]:
        """The stems and pairs of the English glosses."""
        return frozenset().union(*self._glossed)

    @cached_property
    def _glossed(self) -> Sequence[Sequence[str]]:
        """Those of each term and of each run of words between two, in order."""
        return [*english_runs(self.words, self._terms)]

    @cached_property
    def _terms(self) -> Sequence[tuple[int, int, tuple[Entry, ...]]]:
        return [*self._lexicon.spelled(self.keys)]

    @cached_property
    def names(self) -> frozenset[str]:
        """The whole glosses of its terms."""
        return frozenset(chain.from_iterable(names_of(entries) for _, _, entries in self._terms))

    def tells(self, gloss: frozenset[str]) -> bool:
        """Tell whether terms that stand side by side have all stems of a gloss.

        A table may say a part of them above and a part in a column.
        """
        if len(gloss) < 2 or is_row(self._text) or not gloss <= self.english:
            return gloss <= self.english
        return any(
            gloss.issubset(chain.from_iterable(self._glossed[place : place + BESIDE]))
            for place, run in enumerate(self._glossed)
            if not gloss.isdisjoint(run)
        )


def _words_apart(text: str) -> list[Key]:
    """Return the keys of the words of a text, and between its sentences or their parts a sign."""
    if not _WITHIN.search(text):  # as in most sentences
        return word_keys(text)
    found: list[Key] = []
    stopped = False
    for start, end in sentences(text):
        for part in _PART.split(text[start:end]):
            if stopped:
                found.append(_APART)
            found += word_keys(part)
            stopped = bool(_STOPS.search(part))
    return found


# Of the sentences of a few thousand passages: a kilobyte each, another if read in English.
worded = lru_cache(maxsize=16_384)(Worded)
