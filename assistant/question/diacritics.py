"""Which diacritics were meant where a question leaves them out: those the records' words have."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import itemgetter

from assistant.lexicon import Lexicon
from assistant.store.keywords import KeywordIndex
from assistant.text import Word

# Chosen on XQuAD's words: 97 of 100 get their own diacritics back, and 89 of 100 of a clerk's
# words on reports that use others.
ALONE = 0.7  # weight of how often a word stands by itself
BESIDE = 3.0  # and of how often it stands beside the word before it
OF_LEXICON = 2.0  # passages that an entry of the lexicon counts for
MOST = 20  # entries that count
RARE = 0.5  # passages that a word counts for which nothing has


def with_diacritics(
    found: Sequence[Word], loose: Sequence[bool], lexicon: Lexicon, keywords: KeywordIndex
) -> tuple[Word, ...]:
    """Return the words with the likeliest key for each `loose` one, the others being certain."""
    if not any(loose):
        return tuple(found)
    keys = _likeliest(
        [
            (lexicon.keys_of(word.folded) if free else ()) or (word.key,)
            for word, free in zip(found, loose, strict=True)
        ],
        lexicon,
        keywords,
    )
    return tuple(word._replace(key=key) for word, key in zip(found, keys, strict=True))


def _likeliest(
    choices: Sequence[tuple[str, ...]], lexicon: Lexicon, keywords: KeywordIndex
) -> list[str]:
    """Return of each choice the key that makes the likeliest row of all (Viterbi)."""

    said = {key: keywords.frequency("body", key) for keys in choices for key in keys}

    def entries(*keys: str) -> float:
        return OF_LEXICON * min(MOST, lexicon.entries_with(*keys))

    def alone(key: str) -> float:
        return ALONE * math.log(RARE + said[key] + entries(key))

    def beside(before: str, key: str) -> float:
        # Two of which no passage has one need not be looked up together.
        both = keywords.frequency("body", f"{before}_{key}") if said[before] and said[key] else 0
        return BESIDE * math.log(1 + both + entries(before, key))

    best = {key: (alone(key), [key]) for key in choices[0]}
    for keys in choices[1:]:
        following = {}
        for key in keys:
            ways = ((score + beside(row[-1], key), row) for score, row in best.values())
            score, row = max(ways, key=itemgetter(0))
            following[key] = score + alone(key), [*row, key]
        best = following
    return max(best.values())[1]
