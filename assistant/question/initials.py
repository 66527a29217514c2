"""Abbreviations that no lexicon lists: initials, SHCĐ; of two words the first cut short, dthu."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from assistant.lexicon import Entry, Lexicon, Match
from assistant.text import Word, fold, word_key, words

SHORTEST = 3  # letters: of two there are too many terms
LONGEST = 8
# What may be left of a first word; longer ones are tried first.
_ONSETS = tuple("ngh kh ch gh gi ng nh ph qu th tr b c d đ g h k l m n p q r s t v x".split())
LEFT = 2  # letters, at least, of the second word


def sort_terms(lexicon: Lexicon) -> None:
    """Put the terms in order by initials and by second words, for which a question would wait."""
    _by_initials(lexicon)
    _by_second(lexicon)


def spell_initials(text: str, found: Sequence[Word], lexicon: Lexicon) -> Iterator[Match]:
    """Yield the abbreviations among the words of a Vietnamese text that the lexicon does not list,
    with the terms that they may be of.
    """
    if text.isupper():
        return
    for place, word in enumerate(found):
        typed = text[word.start : word.end]
        if is_abbreviation(typed, lexicon):
            terms = _by_initials(lexicon).get(word.folded, ())
        else:
            terms = _cut_short(typed, word, lexicon)
        if terms:
            spoken = Entry(word.key, (), "spoken", (), tuple(one.term for one in terms))
            yield Match((*terms, spoken), place, place + 1)


def _cut_short(typed: str, word: Word, lexicon: Lexicon) -> tuple[Entry, ...]:
    """Return the terms of two words whose first was cut to what it begins with: tsản, tsan."""
    if lexicon.is_syllable(word.folded) or lexicon.is_english(word.folded):
        return ()
    if [*lexicon.segment([word])]:
        return ()
    said = typed.lower()
    for onset in _ONSETS:
        rest = said[len(onset) :]
        if said.startswith(onset) and len(rest) >= LEFT and lexicon.is_syllable(fold(rest)):
            loose = fold(said) == said
            return tuple(
                entry
                for first, second, entry in _by_second(lexicon).get(fold(rest), ())
                if (fold(first) if loose else first).startswith(onset)
                and (fold(rest) == rest or second == word_key(rest))
            )
    return ()


@lru_cache(maxsize=2)
def _by_second(lexicon: Lexicon) -> Mapping[str, Sequence[tuple[str, str, Entry]]]:
    """Return the terms of two words by the second one, folded, with the keys of both."""
    found: dict[str, list[tuple[str, str, Entry]]] = defaultdict(list)
    for entry in lexicon.entries:
        said = words(entry.term) if entry.kind not in ("abbreviation", "function") else []
        if len(said) == 2:
            found[said[1].folded].append((said[0].key, said[1].key, entry))
    return found


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
