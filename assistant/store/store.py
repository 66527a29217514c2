"""The Store joins the catalogue and its two indexes: staged, indexed, read back, published."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from assistant.embedding import Vectors, embedding_model
from assistant.errors import NothingIngested, StoreMismatch, StoreUnusable
from assistant.reports import Passage
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue, Staged
from assistant.store.keywords import Group, KeywordIndex
from assistant.store.lock import writing
from assistant.store.vectors import VectorIndex
from assistant.terms import RECIPE, passage_fields

Scored = list[tuple[str, float]]

SAME = 0.99  # cosine of a vector read back; float16 and the index's rounding take a little
NEIGHBOURS = 3  # nearest passages among which one read back must be


Recipe = dict[str, str | int]


def recipe(settings: Settings) -> Recipe:
    """Return what the passages and vectors of a store depend on; raises ModelUnavailable.

    How many numbers a vector has is told by the vectors themselves.
    """
    model = embedding_model(settings)
    return settings_recipe(settings) | {
        "model_revision": model.revision,
        "query_prefix": model.query_prefix,
        "passage_prefix": model.passage_prefix,
        "embedded_text": model.text,
    }


def settings_recipe(settings: Settings) -> Recipe:
    """Return the part of the recipe that is known without the model's files."""
    return {
        "embedding_model": settings.embedding_model,
        "passage_characters": settings.passage_characters,
        "text": RECIPE,
    }


class Store:
    """A store opened for reading; Writer adds what only the holder of the lock may do."""

    def __init__(self, settings: Settings, create: bool = False) -> None:
        self.home = settings.home
        self._settings = settings
        if not create and not Catalogue.exists(self.home):
            raise NothingIngested
        self.catalogue = Catalogue(self.home, create)
        self._generation = -1
        self._lock = threading.RLock()
        self._keywords: KeywordIndex | None = None
        self._vectors: VectorIndex | None = None
        self._recipe: str | None = None
        if self.catalogue.meta("recipe") is None:
            if not create:
                raise NothingIngested
            folder = self.home / "index-1"
            KeywordIndex(folder, create=True)
            VectorIndex(folder, create=True).close()
            self.catalogue.switch_index(1, self._asked())

    def close(self) -> None:
        if self._vectors:
            self._vectors.close()
        self.catalogue.close()

    def _asked(self) -> str:
        """Return the recipe the settings ask for as sorted JSON.

        Made once: a process goes on with the model it has loaded, whatever becomes of the files.
        """
        if self._recipe is None:
            self._recipe = json.dumps(recipe(self._settings), sort_keys=True)
        return self._recipe

    def differences(self) -> list[str]:
        """Return in what the settings are not those the store was made with.

        A model of another name is told by that alone: its files need not be on this machine.
        """
        said = self.catalogue.meta("recipe") or "{}"
        made = json.loads(said)
        if made.get("embedding_model") == self._settings.embedding_model:
            if said == self._asked():
                return []
            asked = json.loads(self._asked())
        else:
            asked = settings_recipe(self._settings)
        return [
            f"{key} {made.get(key)!r} (now {value!r})"
            for key, value in asked.items()
            if made.get(key) != value
        ]

    def check_recipe(self) -> None:
        """Raise StoreMismatch naming the settings that are not those the store was made with.

        Raises ModelUnavailable if the files of the model it was made with are gone.
        """
        if differing := self.differences():
            raise StoreMismatch(
                f"The store in {self.home} was made with {', '.join(differing)}",
                "Set it back, or type: confer rebuild",
            )

    def check_dimension(self, vectors: Vectors) -> None:
        """Raise StoreMismatch if `vectors` are not as long as those the store holds."""
        held, asked = self.catalogue.dimension(), vectors.shape[1]
        if held not in (None, asked):
            raise StoreMismatch(
                f"The vectors of the store in {self.home} have {held} numbers, "
                f"those of the model {asked}",
                "Type: confer rebuild",
            )

    # -- reading ---------------------------------------------------------------------------

    def _folder(self) -> Path:
        return self.home / f"index-{self.catalogue.meta('index')}"

    def _follow(self) -> tuple[KeywordIndex, VectorIndex]:
        """Return the indexes, reopened if anything was published since."""
        generation = self.catalogue.generation
        if generation != self._generation or not self._keywords or not self._vectors:
            if self._vectors:
                self._vectors.close()
            folder = self._folder()
            self._keywords, self._vectors = KeywordIndex(folder), VectorIndex(folder)
            self._generation = generation
        return self._keywords, self._vectors

    @property
    def keywords(self) -> KeywordIndex:
        with self._lock:
            return self._follow()[0]

    def search(
        self, groups: Sequence[Group], vector: Vectors | None, limit: int, report: str | None = None
    ) -> tuple[Scored, Scored, dict[str, Passage]]:
        """Return the keyword hits, the vector hits and the live passages of both.

        `vector` has shape (1, dimension). What is published meanwhile is searched again, so that
        a report being replaced is found in one of its two versions.
        """
        with self._lock:
            while True:
                keywords, vectors = self._follow()
                if vector is not None:
                    self.check_dimension(vector)
                by_words = keywords.search(groups, limit, report)
                by_vector = [] if vector is None else vectors.search(vector, limit, report)[0]
                ids = {key for key, _ in by_words} | {key for key, _ in by_vector}
                passages = self.catalogue.passages(sorted(ids))
                if self.catalogue.generation == self._generation:
                    break
        return (
            [hit for hit in by_words if hit[0] in passages],
            [hit for hit in by_vector if hit[0] in passages],
            passages,
        )

    def problems(self, check_vectors: Callable[[Path], str | None]) -> list[str]:
        """Return what is wrong with the store, one sentence each; reads every passage back.

        `check_vectors` opens an index folder where a crash does no harm and says what it met.
        """
        folder = self._folder()
        wrong = [
            f"Report {key} is not finished; the next ingest does it"
            for key in self.catalogue.unpublished()
        ]
        if trouble := check_vectors(folder):
            return [*wrong, f"The vector index is damaged ({trouble}); type: confer rebuild"]
        with self._lock:
            keywords, vectors = self._follow()
            expected = {
                passage.id
                for known in self.catalogue.known()
                for passage in self.catalogue.passages_of(known.id)
            }
            for name, held in (("keyword", keywords.all_ids()), ("vector", vectors.all_ids())):
                if missing := expected - held:
                    wrong.append(
                        f"The {name} index lacks {len(missing)} of {len(expected)} passages; "
                        "type: confer rebuild"
                    )
                if extra := held - expected:
                    wrong.append(
                        f"The {name} index holds {len(extra)} passages of no live report; "
                        "type: confer rebuild"
                    )
        return wrong


class Writer:
    """What the one process that holds the lock may do to a store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.catalogue = store.catalogue

    def recover(self) -> None:
        """Undo or finish what an interrupted run left behind."""
        self._clean(self.catalogue.unpublished())
        used = self.store._folder()
        for folder in self.store.home.glob("index-*"):
            if folder != used:
                shutil.rmtree(folder, ignore_errors=True)

    def publish(self, staged: Sequence[Staged]) -> None:
        """Make new reports and new versions visible, all at once; raises before, or not at all."""
        matrix = np.concatenate([report.vectors for report in staged])
        self.store.check_dimension(matrix)
        self.catalogue.stage(staged)
        keywords, vectors = self.store._follow()
        passages = [passage for report in staged for passage in report.passages]
        try:
            _fill(keywords, vectors, passages, matrix)
        except StoreUnusable:
            self._clean(self.catalogue.unpublished())
            raise
        self.catalogue.publish([report.report.id for report in staged])
        self._clean(self.catalogue.unpublished())

    def remove(self, reports: Sequence[str]) -> None:
        self.catalogue.publish((), reports)
        self._clean(self.catalogue.unpublished())

    def _clean(self, reports: Sequence[str]) -> None:
        if not reports:
            return
        keywords, vectors = self.store._follow()
        vectors.remove_reports(reports)
        keywords.change(remove_reports=reports)
        self.catalogue.forget(reports)
        self.catalogue.bump_generation()

    def rebuild(
        self, renewed: Mapping[str, tuple[Sequence[Passage], Vectors]] | None = None
    ) -> None:
        """Make both indexes anew beside the old ones, from the catalogue or `renewed` passages."""
        index = int(self.catalogue.meta("index") or 0) + 1
        folder = self.store.home / f"index-{index}"
        shutil.rmtree(folder, ignore_errors=True)  # of a rebuild that was interrupted
        keywords, vectors = KeywordIndex(folder, create=True), VectorIndex(folder, create=True)
        for known in self.catalogue.known():
            if renewed is None:
                passages: Sequence[Passage] = self.catalogue.passages_of(known.id)
                matrix = self.catalogue.vectors_of(known.id)
            else:
                passages, matrix = renewed[known.id]
            _fill(keywords, vectors, passages, matrix)
        vectors.close()
        self.catalogue.switch_index(index, self.store._asked(), renewed)
        self.recover()


def _fill(
    keywords: KeywordIndex, vectors: VectorIndex, passages: Sequence[Passage], matrix: Vectors
) -> None:
    """Put passages into both indexes and read every one of them back."""
    ids = [passage.id for passage in passages]
    if not ids:
        return
    vectors.put(ids, [passage.report for passage in passages], matrix)
    keywords.change(add=((p.id, p.report, passage_fields(p)) for p in passages))
    lost = set(ids) - (keywords.held(ids) & vectors.held(ids)) | _not_found(
        vectors, passages, matrix
    )
    if lost:
        raise StoreUnusable(f"{len(lost)} passages could not be read back", "Type: confer rebuild")


def _not_found(vectors: VectorIndex, passages: Sequence[Passage], matrix: Vectors) -> set[str]:
    """Return the ids of passages whose vectors the index does not give back.

    A search for its own vector finds all but few: many passages may be word for word the same, and
    the search is approximate: of 32,167 passages of laws it misses 51 unlike any other (lists of
    species by their Latin names). Those few are read by id, and found by their words.
    """
    unseen = {
        passage.id: vector
        for passage, vector, hits in zip(
            passages, matrix, vectors.search(matrix, NEIGHBOURS), strict=True
        )
        if not any(key == passage.id and cosine >= SAME for key, cosine in hits)
    }
    stored = vectors.stored(list(unseen))
    return {
        key for key, vector in unseen.items() if key not in stored or stored[key] @ vector < SAME
    }


@contextmanager
def open_writer(
    settings: Settings, what: str, create: bool = False, recover: bool = True
) -> Iterator[Writer]:
    """Hold the lock of the store and yield its Writer; raises StoreLocked, StoreUnusable.

    What an interrupted run left is mended first, unless `recover` is off: that needs whole indexes.
    """
    if not create and not Catalogue.exists(settings.home):
        raise NothingIngested
    with writing(settings.home, what):
        store = Store(settings, create)
        try:
            writer = Writer(store)
            if recover:
                writer.recover()
            yield writer
        finally:
            store.close()
