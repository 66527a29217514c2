"""The Store joins the catalogue and its two indexes: staged, indexed, read back, published."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from copy import copy
from pathlib import Path
from typing import TypeVar

import numpy as np

from assistant.access import Clearance
from assistant.embedding import Vectors
from assistant.errors import NothingIngested, StoreMismatch, StoreUnusable
from assistant.naming.homes import Homes
from assistant.reports import Description, Passage, Task
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue, Staged
from assistant.store.databases import open_database
from assistant.store.folders import FolderIndexes
from assistant.store.following import Following
from assistant.store.index import Progress, silent
from assistant.store.indexes import Batch, Indexes
from assistant.store.keywords import Group, Need
from assistant.store.reading import Reading, Scored
from assistant.store.recipe import settings_recipe, written_recipe
from assistant.store.served import ServedIndexes
from assistant.store.upgrade import upgrade

T = TypeVar("T")
# Passages that are put at once into indexes made anew: of reports of ten passages each that takes a
# seventh of what one by one takes. Of many a thousand tantivy would keep in eight parts, in each of
# which every word of a question is looked up: that takes half as long again as in one.
TOGETHER = 4000

# Passages and vectors by report, in the place of those the catalogue holds.
Renewed = Mapping[str, tuple[Sequence[Passage], Vectors]]


def _indexes(settings: Settings, catalogue: Catalogue) -> Indexes:
    """Return the indexes in the place that the settings name."""
    if settings.chroma_url:
        return ServedIndexes(settings.home, settings.chroma_url, catalogue)
    return FolderIndexes(settings.home, catalogue)


class Store:
    """A store opened for reading; Writer adds what only the holder of the lock may do."""

    def __init__(self, settings: Settings, create: bool = False) -> None:
        self.home = settings.home
        self.settings = settings
        if not create and not Catalogue.exists(settings):
            raise NothingIngested
        self.catalogue = Catalogue.of(settings, create)
        self._described: tuple[int, dict[str, Description]] = (-1, {})
        self._homes: tuple[int, Homes] = (-1, Homes(()))
        # Of a generation, how many passages in the index are kept from who looks on.
        self._hidden: tuple[int, int] = (-1, 0)
        self._lock = threading.RLock()
        self._recipe: str | None = None
        self._clearance: Clearance = None  # of who looks on
        self._restrictions = self.catalogue.restrictions
        self._seen: dict[frozenset[str], Store] = {}
        self.indexes = _indexes(settings, self.catalogue)
        self._following = Following(self.catalogue, self.indexes)
        try:
            if self.catalogue.meta("recipe") is None:
                if not create:
                    raise NothingIngested
                self.catalogue.switch_index(self.indexes.anew(()), self._asked())
        except BaseException:
            self.close()
            raise

    def seen_by(self, clearance: Clearance) -> Store:
        """Return the same to be read by someone: what is kept from them is not there."""
        if clearance is None:
            return self
        with self._lock:
            if clearance not in self._seen:
                theirs = copy(self)
                theirs.catalogue = self.catalogue.seen_by(clearance)
                theirs._clearance = clearance
                theirs._described, theirs._hidden = (-1, {}), (-1, 0)
                theirs._homes = (-1, Homes(()))
                self._seen[clearance] = theirs
            return self._seen[clearance]

    def close(self) -> None:
        self._following.close()
        self.indexes.close()
        self.catalogue.close()

    def _asked(self) -> str:
        """Return the recipe the settings ask for.

        Made once: a process goes on with the model it has loaded, whatever becomes of the files.
        """
        if self._recipe is None:
            self._recipe = written_recipe(self.settings)
        return self._recipe

    def differences(self) -> list[str]:
        """Return in what the settings are not those the store was made with.

        A model of another name is told by that alone: its files need not be on this machine.
        """
        said = self.catalogue.meta("recipe") or "{}"
        made = json.loads(said)
        if made.get("embedding_model") == self.settings.embedding_model:
            if said == self._asked():
                return []
            asked = json.loads(self._asked())
        else:
            asked = settings_recipe(self.settings)
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

    def check_dimension(self, vectors: Vectors, held: int | None) -> None:
        """Raise StoreMismatch if `vectors` have not `held` numbers, as those in the store."""
        asked = vectors.shape[1]
        if held not in (None, asked):
            raise StoreMismatch(
                f"The vectors of the store in {self.home} have {held} numbers, "
                f"those of the model {asked}",
                "Type: confer rebuild",
            )

    # -- reading ---------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Yield what is published now, which can be searched while the block runs."""
        with self._following.lent() as opened:
            with self._lock:
                generation = opened.generation
                if self._hidden[0] != generation:
                    self.catalogue.forget_texts()
                    self._hidden = generation, self._restrictions.count_hidden(self._clearance)
                live, hidden = self._described_at(generation), self._hidden[1]
            yield Reading(opened, live, hidden, self.check_dimension)

    def settled(self, read: Callable[[], T]) -> T:
        """Return what is read, read again if anything was published meanwhile.

        So a report being replaced is found in one of its two versions, and an index that was taken
        away before all of it was read is no error.
        """
        while True:
            generation = self.catalogue.generation
            try:
                found = read()
            except StoreUnusable:
                if self.catalogue.generation == generation:
                    raise
                continue
            if self.catalogue.generation == generation:
                return found

    def search_all(
        self, groups: Sequence[Group], needs: Sequence[Need]
    ) -> tuple[Scored, dict[str, Passage]]:
        """Return every keyword hit that meets the needs, best first, and their live passages."""

        def search() -> tuple[Scored, dict[str, Passage]]:
            with self.reading() as index:
                found = index.keywords.search_all(groups, needs)
            passages = self.catalogue.passages([key for key, _ in found])
            return [hit for hit in found if hit[0] in passages], passages

        return self.settled(search)

    def descriptions(self) -> dict[str, Description]:
        """Return the description of every live report by its id, read anew if any changed."""
        with self._lock:
            return self._described_at(self.catalogue.generation)

    def homes(self) -> Homes:
        """Return the places whose records are held, read anew if any changed."""
        with self._lock:
            generation = self.catalogue.generation
            if self._homes[0] != generation:
                self._homes = generation, Homes(self._described_at(generation).values())
            return self._homes[1]

    def _described_at(self, generation: int) -> dict[str, Description]:
        if self._described[0] != generation:
            self._described = generation, self.catalogue.descriptions()
        return self._described[1]


class Writer:
    """What the one process that holds the lock may do to a store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.catalogue, self.indexes = store.catalogue, store.indexes

    def recover(self) -> None:
        """Take away what is not in use: all that an interrupted run can leave behind."""
        dead = self.catalogue.unpublished()
        self.indexes.tidy(dead)
        self.catalogue.forget(dead)

    def publish(self, staged: Sequence[Staged]) -> None:
        """Make new reports and new versions visible, all at once; raises before, or not at all."""
        matrix = np.concatenate([one.vectors for one in staged])
        self.store.check_dimension(matrix, self.catalogue.dimension())
        with self._undone():
            self.catalogue.stage(staged)
            reports = [one.report.id for one in staged]
            made = self.indexes.changed(
                self.catalogue.replaced(reports),
                [passage for one in staged for passage in one.passages],
                matrix,
            )
            said = {one.path: one.corrections for one in staged if one.corrections is not None}
            self.catalogue.publish(reports, made=made, corrections=said)
        self.recover()

    def remove(self, reports: Sequence[str] = (), retired: Sequence[str] = ()) -> None:
        """Take reports out with all their versions; of `retired` ones the texts are kept."""
        with self._undone():
            made = self.indexes.changed([*reports, *retired], (), None)
            self.catalogue.publish((), reports, retired, made)
        self.recover()

    def rebuild(
        self,
        renewed: Renewed | None = None,
        progress: Progress = silent,
        tasks: Mapping[str, Sequence[Task]] | None = None,
    ) -> None:
        """Make both indexes anew beside the old ones, from the catalogue or `renewed` passages.

        With them the `tasks` of reports take the place of those that were found before.
        """
        with self._undone():
            made = self.indexes.anew(_batches(self.catalogue, progress, renewed))
            self.catalogue.switch_index(made, self.store._asked(), renewed, tasks)
        self.recover()

    def restore(self, other: Catalogue, progress: Progress = silent) -> None:
        """Put another catalogue in the place of this one, with indexes made from it.

        Its recipe stays: it says of which model its vectors are.
        """
        other.forget(other.unpublished())
        with self._undone():
            made = self.indexes.anew(_batches(other, progress))
            # Readers are to see that what they hold is no longer so.
            other.set_meta("generation", str(max(self.catalogue.generation, other.generation)))
            other.switch_index(made, other.meta("recipe") or "{}")
            self.catalogue.database.replace_with(Path(other.database.name))
        self.recover()

    @contextmanager
    def _undone(self) -> Iterator[None]:
        """Take away what was begun if the store cannot be written."""
        try:
            yield
        except (StoreUnusable, OSError):
            with suppress(StoreUnusable):  # then the next run does it
                self.catalogue.database.settle()
                self.recover()
            raise


def _batches(
    catalogue: Catalogue, progress: Progress, renewed: Renewed | None = None
) -> Iterator[Batch]:
    """Yield what live reports have for an index, or their `renewed` passages and vectors."""
    reports = catalogue.known()
    passages: list[Passage] = []
    vectors: list[Vectors] = []
    for done, known in enumerate(reports):
        progress(done, len(reports), known.source)
        if renewed is None:
            found: Batch = catalogue.passages_of(known.id), catalogue.vectors_of(known.id)
        else:
            found = renewed[known.id]
        if found[0]:
            passages += found[0]
            vectors.append(found[1])
        if len(passages) >= TOGETHER:
            yield passages, np.concatenate(vectors)
            passages, vectors = [], []
    if passages:
        yield passages, np.concatenate(vectors)


@contextmanager
def open_writer(
    settings: Settings, what: str, create: bool = False, who: str | None = None
) -> Iterator[Writer]:
    """Hold the lock of the store and yield its Writer; raises StoreLocked, StoreUnusable.

    What an interrupted run left is taken away first. The journal says that the account `who` did
    it, or someone at the machine itself.
    """
    if not create and not Catalogue.exists(settings):
        raise NothingIngested
    with ExitStack() as held:
        with closing(open_database(settings.home, settings.catalogue_url)) as database:
            guard = held.enter_context(database.writing(what))
            if database.exists():
                upgrade(database)  # under this lock, for which opening the store would wait
        store = Store(settings, create)
        store.catalogue.database.guard = guard
        store.catalogue.journal.who = who
        try:
            writer = Writer(store)
            writer.recover()
            yield writer
        finally:
            store.close()
