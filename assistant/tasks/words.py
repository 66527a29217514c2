"""The tasks of a store with what their words say, read once a publication."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator
from functools import cached_property
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from assistant.lexicon import Lexicon
from assistant.naming import Spelled, body_at
from assistant.ranking.postings import Postings
from assistant.ranking.terms import Token, english_tokens
from assistant.reports import Task
from assistant.store.catalogue import Catalogue
from assistant.text import Key, blanked, word_keys

Marks = NDArray[np.bool_]  # one a task


class Said:
    """What texts say; `text_of` tells for each task which of the texts is its own."""

    def __init__(self, texts: Iterable[str], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        every = list(texts)
        numbers = {text: number for number, text in enumerate(dict.fromkeys(every))}
        self._text_of = np.array([numbers[text] for text in every], dtype=np.intp)
        self._words: list[list[Key]] = [word_keys(text) for text in numbers]

    # English ones take longest to make, and most questions are Vietnamese.
    @cached_property
    def _keys(self) -> Postings:
        return Postings([key for key, _ in found] for found in self._words)

    @cached_property
    def _folded(self) -> Postings:
        return Postings([folded for _, folded in found] for found in self._words)

    @cached_property
    def _english(self) -> Postings:
        return Postings(list(english_tokens(found, self._lexicon)) for found in self._words)

    def saying(self, token: Token) -> Marks:
        """Return which tasks say a token of terms.py."""
        field, said = token
        marks = np.zeros(len(self._words), dtype=np.bool_)
        if field == "english":
            marks[self._english.saying([said])] = True
        else:
            postings = self._keys if field == "body" else self._folded
            marks[postings.saying(said.split("_"))] = True
        return marks[self._text_of]


class HeldTasks:
    """The tasks of a store in order, with what each says itself and what its headings say.

    `titles` are title and source of each report by its id, `described` is what each is.
    """

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self.tasks, self.lexicon = catalogue.tasks.live(), lexicon
        self.titles, self.described = catalogue.titles(), catalogue.descriptions()
        self.numbers = {task.id: number for number, task in enumerate(self.tasks)}

    @cached_property
    def own(self) -> Said:
        return Said(map(_own_words, self.tasks), self.lexicon)

    @cached_property
    def above(self) -> Said:
        return Said(("\n".join(task.heading) for task in self.tasks), self.lexicon)


# An office that is called by its fields, which are not what all its tasks are about.
_OFFICE = re.compile(r"(?<!\w)(?:Sở|Bộ|SỞ|BỘ)\s+(?=[^\W\d_])")


def _own_words(task: Task) -> str:
    said = "\n".join(filter(None, (task.text, task.assignee, task.assigned_by)))
    return blanked(said, _offices(said))


def _offices(said: str) -> Iterator[tuple[int, int]]:
    """Yield where offices are named by their fields: Sở Nông nghiệp và Môi trường."""
    begins = {found.start() for found in _OFFICE.finditer(said)}
    spelled = Spelled(said) if begins else None
    for place, word in enumerate(spelled.words if spelled else ()):
        if spelled and word.start in begins and (body := body_at(spelled, place)):
            yield word.start, spelled.words[body[1] - 1].end


_HELD = WeakKeyDictionary[Catalogue, tuple[int, HeldTasks]]()
_LOCK = threading.Lock()


def held_tasks(catalogue: Catalogue, lexicon: Lexicon) -> HeldTasks:
    """Return the tasks of every live report, read anew if anything was published since."""
    with _LOCK:
        generation = catalogue.generation
        known = _HELD.get(catalogue)
        if known is None or known[0] != generation or known[1].lexicon is not lexicon:
            known = _HELD[catalogue] = generation, HeldTasks(catalogue, lexicon)
        return known[1]
