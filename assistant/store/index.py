"""Both indexes of the live passages together: taken in, and read back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.embedding import Vectors
from assistant.errors import StoreUnusable
from assistant.ranking.terms import passage_fields
from assistant.reports import Passage
from assistant.store.chroma import FAR
from assistant.store.keywords import Document, KeywordIndex
from assistant.store.vectors import VectorIndex

SAME = 0.99  # cosine of a vector read back; float16 and the index's rounding take a little
NEIGHBOURS = 3  # nearest passages among which one read back must be

# Called with (reports done, reports in all, the report at hand).
Progress = Callable[[int, int, str], None]


def silent(done: int, total: int, source: str) -> None:
    """Say nothing of the progress."""


@dataclass(frozen=True, slots=True)
class Index:
    """The keyword and the vector index of the same passages."""

    keywords: KeywordIndex
    vectors: VectorIndex
    close: Callable[[], None]

    def remove(self, reports: Sequence[str]) -> None:
        if reports:
            self.vectors.remove_reports(reports)
            self.keywords.change(remove_reports=reports)

    def put(self, passages: Sequence[Passage], matrix: Vectors) -> None:
        """Take in passages and read every one of them back; raises StoreUnusable."""
        ids = [passage.id for passage in passages]
        if not ids:
            return
        self.vectors.put(ids, [passage.report for passage in passages], matrix)
        self.keywords.change(add=documents(passages))
        held = self.keywords.held(ids) & self.vectors.held(ids)
        check_lost(set(ids) - held | not_found(self.vectors, passages, matrix))


def documents(passages: Iterable[Passage]) -> Iterator[Document]:
    """Yield what the keyword index holds of passages."""
    return ((p.id, p.report, passage_fields(p)) for p in passages)


def check_lost(lost: Collection[str]) -> None:
    """Raise StoreUnusable if passages were lost between writing and reading."""
    if lost:
        raise StoreUnusable(f"{len(lost)} passages could not be read back", "Type: confer rebuild")


def not_found(vectors: VectorIndex, passages: Sequence[Passage], matrix: Vectors) -> set[str]:
    """Return the ids of passages whose vectors the index does not give back.

    A search for its own vector finds all but few, or others that are word for word the same. What
    it does not reach is searched for once more, as far as questions look. The search is approximate
    even so: of 32,167 passages of laws it misses 51 unlike any other (lists of species by their
    Latin names). Those few are read by id, and found by their words.
    """
    if not passages:
        return set()
    made = dict(zip([passage.id for passage in passages], matrix, strict=True))
    alike, unseen = _search_for(vectors, made, NEIGHBOURS)
    farther, unseen = _search_for(vectors, {key: made[key] for key in unseen}, FAR)
    by_id = alike | farther | unseen
    held = vectors.read(sorted(by_id))
    return {key for key in by_id if key not in held or held[key][1] @ made[key] < SAME}


def _search_for(
    vectors: VectorIndex, made: Mapping[str, Vectors], limit: int
) -> tuple[set[str], set[str]]:
    """Return which vectors a search finds only in passages alike, and which not at all."""
    alike: set[str] = set()
    unseen: set[str] = set()
    found = vectors.search(np.stack(list(made.values())), limit) if made else []
    for key, hits in zip(made, found, strict=True):
        same = {other for other, cosine in hits if cosine >= SAME}
        if key not in same:
            (alike if same else unseen).add(key)
    return alike, unseen
