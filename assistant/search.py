"""Every passage that says what is looked for, and where in it: no model, no limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.ranking.terms import (
    Token,
    Wanted,
    Way,
    Weights,
    english_tokens,
    groups,
    wanted,
    whole_text,
)
from assistant.reports import Hit, Passage
from assistant.store.keywords import Need
from assistant.store.store import Store
from assistant.text import Word, words

Span = tuple[int, int]
CONTENT = 0.5  # weight of a word from which on a passage must say it


def find_all(store: Store, question: Question, lexicon: Lexicon) -> list[Hit]:
    """Return every passage that says all the content words of `question`, best first.

    A word may stand in the passage or above it, in another wording of the lexicon, and, where it
    was typed without diacritics, with any.
    """
    weights = Weights()
    wants = wanted(question, lexicon, weights)
    needs = [need for want in _content(question, lexicon) if (need := _need(want))]
    if not needs:
        return []
    found, passages = store.search_all(groups(wants, weights), needs)
    return [Hit(passages[key], score) for key, score in found]


def find_marks(passage: Passage, question: Question, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return where in `passage.text` the words of `question` stand, in order."""
    return tuple(_marks(passage.text, question, lexicon))


def says_any(passage: Passage, question: Question, lexicon: Lexicon) -> bool:
    """Tell whether a passage, or what stands above it, says a word of `question`, in any wording.

    What is found without is found by its meaning alone, or by none.
    """
    return any(True for _ in _marks(whole_text(passage), question, lexicon))


def _marks(text: str, question: Question, lexicon: Lexicon) -> Iterator[Span]:
    tokens = {
        token
        for want in wanted(question, lexicon, Weights(gloss=0.0))
        for way in want.ways
        for token in way
    }
    sought = {
        token for want in _content(question, lexicon) for way in want.ways for token in _single(way)
    }
    found = words(text)
    if question.english:
        spans = _english(found, sought, lexicon)
    else:
        spans = _vietnamese(found, sought, tokens - sought)
    yield from _joined(text, spans)


def _vietnamese(found: Sequence[Word], sought: set[Token], pairs: set[Token]) -> Iterator[Span]:
    """Yield the words sought: beside their neighbour, or anywhere if they never stand beside it.

    So "giáo viên" does not mark the "giáo" of "giáo dục".
    """
    said = [_tokens(word.key, word.folded) & sought for word in found]
    beside = set[int]()
    for place, (a, b) in enumerate(pairwise(found)):
        together = _tokens(f"{a.key}_{b.key}", f"{a.folded}_{b.folded}") & pairs
        if together and said[place] and said[place + 1]:
            beside |= {place, place + 1}
    met = {token for place in beside for token in said[place]}
    for place, word in enumerate(found):
        if place in beside or said[place] - met:
            yield word.start, word.end


def _tokens(key: str, folded: str) -> set[Token]:
    return {("body", key), ("body_folded", folded)}


def _english(found: Sequence[Word], sought: set[Token], lexicon: Lexicon) -> Iterator[Span]:
    """Yield what the lexicon translates with the words sought."""
    position = 0
    for match in lexicon.segment(found):
        pieces = [(at, at + 1) for at in range(position, match.first)]
        for first, last in [*pieces, (match.first, match.last)]:
            said = english_tokens(found[first:last], lexicon)
            if any(("english", token) in sought for token in said):
                yield found[first].start, found[last - 1].end
        position = match.last


def _joined(text: str, spans: Iterator[Span]) -> Iterator[Span]:
    """Yield the spans, those parted by blanks alone as one."""
    last: Span | None = None
    for span in spans:
        if last and not text[last[1] : span[0]].strip():
            last = last[0], span[1]
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _content(question: Question, lexicon: Lexicon) -> Sequence[Wanted]:
    """Return what a passage must say: no grammatical words, nothing that only asks."""
    found = wanted(question, lexicon, Weights().of_content())
    every = wanted(question, lexicon, Weights(gloss=0.0))
    said = [want for want in found if _need(want)]
    return said or [want for want in every if _single(want.ways[0])]


def _need(want: Wanted) -> Need:
    return [[_places(token) for token in tokens] for way in want.ways if (tokens := _single(way))]


def _single(way: Way) -> list[Token]:
    """Return the words of a way that tell something; pairs follow from them or are asked beside."""
    return [token for token, weight in way.items() if weight >= CONTENT and "_" not in token[1]]


def _places(token: Token) -> list[Token]:
    """Return where a word may stand: in the passage or in what is above it."""
    field, word = token
    above = {"body": "head", "body_folded": "head_folded"}.get(field)
    return [token, (above, word)] if above else [token]
