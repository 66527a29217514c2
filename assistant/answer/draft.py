"""What an intent composes: points in the records' own words, not verified yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.ranking.rows import row_head
from assistant.ranking.sentences import Sentence
from assistant.reports import Description, Hit, Passage
from assistant.retrieve import Found
from assistant.store.catalogue import Catalogue

_LINE = re.compile(r"\S(?:[^\n]*\S)?")


@dataclass(frozen=True, slots=True)
class Records:
    """What an answer is composed from.

    `described` returns the description of every report by its id, `read` reads a question made of
    another, `find` returns the best passages, as many as are told, and `saying` those that say its
    words best; of the reports `within` alone if they are given.
    """

    catalogue: Catalogue
    described: Callable[[], Mapping[str, Description]]
    lexicon: Lexicon
    read: Callable[[str], Question]
    find: Callable[[Question, int], Found]
    saying: Callable[[Question, int], list[Passage]]
    within: frozenset[str] | None = None

    def looked_at(self) -> dict[str, Description]:
        """Return the descriptions of the reports that are looked at: of all, or those `within`."""
        return {
            report: described
            for report, described in self.described().items()
            if self.within is None or report in self.within
        }

    def read_part(self, part: str, question: Question) -> Question:
        """Read a part of a question: on the same day and in its language, of which it may have
        little beside a name.
        """
        return replace(
            self.read(part),
            today=question.today,
            language=question.language,
            english=question.english,
        )


@dataclass(frozen=True, slots=True)
class Point:
    """Words of a record, `[start:end]` of it, within `passage`.

    `label` is what they are said of: a side of a comparison, a section, the columns of a table.
    `copies` are where other reports say the same.
    """

    passage: Passage
    start: int
    end: int
    label: str = ""
    copies: tuple[Point, ...] = ()

    @property
    def text(self) -> str:
        return self.passage.text[self.start - self.passage.start : self.end - self.passage.start]


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before its quotes are verified; one without points says that there is none.

    `lead` stands above the points and `closing` below; `also` are points that may help beside.
    `hits` are the passages it was made from and `matching` the reports that answer. `missing` are
    the words, and periods, of a refused question that no record meets.
    """

    hits: tuple[Hit, ...]
    points: tuple[Point, ...] = ()
    also: tuple[Point, ...] = ()
    lead: str = ""
    closing: str = ""
    matching: frozenset[str] = field(default=frozenset())
    tasks: int = 0
    missing: tuple[str, ...] = ()


Composer = Callable[[Question, Records], Draft]


def point(sentence: Sentence, label: str = "") -> Point:
    """Return a sentence as a point; what a row of a table says its columns' names tell."""
    return Point(sentence.passage, sentence.start, sentence.end, label or row_head(sentence))


def lines_of(passage: Passage) -> Iterator[Point]:
    """Yield the lines of a passage that say something, without the blanks around them."""
    for found in _LINE.finditer(passage.text):
        yield Point(passage, passage.start + found.start(), passage.start + found.end())
