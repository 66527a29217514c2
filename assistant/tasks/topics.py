"""The fields of work a task or a question belongs to: their names, and the words that tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.text import Word, fold, fold_key, words

_FILE = Path(__file__).with_suffix(".tsv")


@dataclass(frozen=True, slots=True)
class Topic:
    """A field of work; of its terms a longer one hides those within it."""

    key: str
    vietnamese: str
    english: str
    terms: tuple[str, ...]
    english_terms: tuple[str, ...]


def _topics() -> dict[str, Topic]:
    """Read the file of topics: key, Vietnamese and English name, terms in both, tabs between."""
    found = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        key, vietnamese, english, terms, others = line.split("\t")
        found[key] = Topic(key, vietnamese, english, _terms(terms), _terms(others))
    return found


def _terms(column: str) -> tuple[str, ...]:
    return tuple(term.strip() for term in column.split(";"))


TOPICS = _topics()
LONGEST = 6  # words of a term


class _Terms:
    """Terms by their words, marks and all or without."""

    def __init__(self, english: bool, folded: bool) -> None:
        self._english, self._folded = english, folded
        self._topics: dict[tuple[str, ...], list[str]] = {}
        for topic in TOPICS.values():
            for term in topic.english_terms if english else topic.terms:
                key = tuple(self._key(word) for word in words(term))
                self._topics.setdefault(key, []).append(topic.key)

    def _key(self, word: Word) -> str:
        return word.folded if self._folded or self._english else word.key

    def count(self, found: Sequence[Word]) -> Counter[str]:
        """Return for each topic how many words its terms take up; longest terms first."""
        counts: Counter[str] = Counter()
        keys = [self._key(word) for word in found]
        position = 0
        while position < len(keys):
            for last in range(min(len(keys), position + LONGEST), position, -1):
                if topics := self._topics.get(tuple(keys[position:last])):
                    counts.update(dict.fromkeys(topics, last - position))
                    position = last
                    break
            else:
                position += 1
        return counts


@lru_cache(maxsize=4)
def _terms_of(english: bool, folded: bool) -> _Terms:
    return _Terms(english, folded)


def find_topics(text: str) -> tuple[str, ...]:
    """Return the topics that Vietnamese `text` tells of; the one with the most words first."""
    return _ranked(_terms_of(english=False, folded=False).count(words(text)))


def asked_topics(text: str, english: bool = False) -> tuple[str, ...]:
    """Return the topics that most words of a question tell of.

    It is in English, or in Vietnamese with or without diacritics.
    """
    plain = fold(text) == text.lower()
    counts = _terms_of(english, plain and not english).count(words(text))
    most = max(counts.values(), default=0)
    return tuple(topic for topic in _ranked(counts) if counts[topic] == most)


def topic_named(said: str) -> str | None:
    """Return the key of the topic with this key, name or part of its name, or None.

    Any spelling does: with or without diacritics, capitals and commas.
    """
    wanted = _bare(said)
    for topic in TOPICS.values():
        names = (topic.key, topic.vietnamese, topic.english)
        if any(_bare(name) == wanted for name in names):
            return topic.key
    found = asked_topics(said) or asked_topics(said, english=True) or _partly_named(wanted)
    return found[0] if found else None


def _partly_named(wanted: str) -> Sequence[str]:
    """Return the topics of whose names this is a part: tổ chức, of Tổ chức, cán bộ."""
    return [
        topic.key for topic in TOPICS.values() if wanted in map(_bare, topic.vietnamese.split(","))
    ]


def _bare(text: str) -> str:
    return " ".join(fold_key(word.key) for word in words(text))


def _ranked(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(topic for topic, _ in counts.most_common())
