"""Abbreviations that no lexicon lists, read by their initials: SHCĐ, sinh hoạt chuyên đề."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from assistant.lexicon import Entry, Lexicon, Match
from assistant.text import Word, words

SHORTEST = 3  # letters: of two there are too many terms
LONGEST = 8


def spell_initials(text: str, found: Sequence[Word], lexicon: Lexicon) -> Iterator[Match]:
    """Yield the abbreviations among the words of a Vietnamese text that the lexicon does not list,
    with the terms that have their initials.
    """
    if text.isupper():
        return
    for place, word in enumerate(found):
        if is_abbreviation(text[word.start : word.end], lexicon):
            terms = _by_initials(lexicon).get(word.folded, ())
            meant = tuple(one.term for one in terms)
            if meant:
                spoken = Entry(word.key, (), "spoken", (), meant)
                yield Match((*terms, spoken), place, place + 1)


def is_abbreviation(typed: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is written as an abbreviation that the lexicon does not list."""
    if not (SHORTEST <= len(typed) <= LONGEST and typed.isupper()):
        return False
    found = words(typed)
    return not lexicon.is_syllable(found[0].folded) and not [*lexicon.segment(found)]


@lru_cache(maxsize=2)
def _by_initials(lexicon: Lexicon) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, dict[Entry, None]] = defaultdict(dict)
    for entry in lexicon.entries:
        said = words(entry.term) if entry.kind != "abbreviation" else []
        if SHORTEST <= len(said) <= LONGEST:
            found["".join(word.folded[0] for word in said)][entry] = None
    return {initials: tuple(entries) for initials, entries in found.items()}
