"""What is published at one moment, held open to be searched."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from assistant.embedding import Vectors
from assistant.reports import Description, report_of
from assistant.store.following import Opened
from assistant.store.keywords import Group, KeywordIndex

Scored = list[tuple[str, float]]  # ids of passages, best first

# Passages that are searched for in vain; more are left out by their reports. Not live are those
# that a server's collection holds of what is being published or was taken away.
MOST_HIDDEN, MOST_DEAD = 300, 5000


@dataclass(frozen=True, slots=True)
class Reading:
    """An index, the descriptions of the reports that are live, and how many passages are `hidden`.

    These are kept from who looks on. `check` raises StoreMismatch if vectors do not have as many
    numbers as those held.
    """

    opened: Opened
    live: Mapping[str, Description]
    hidden: int
    check: Callable[[Vectors, int | None], None]

    @property
    def keywords(self) -> KeywordIndex:
        return self.opened.index.keywords

    def saying(
        self, groups: Sequence[Group], limit: int, within: Collection[str] | None = None
    ) -> Scored:
        """Return the keyword hits, passages of live reports; of those `within` if given."""
        return self._living(
            lambda most, among: self.keywords.search(groups, most, among), limit, within
        )

    def near(self, vector: Vectors, limit: int, within: Collection[str] | None = None) -> Scored:
        """Return the vector hits likewise; `vector` has shape (1, dimension)."""
        self.check(vector, self.opened.dimension)
        vectors = self.opened.index.vectors
        return self._living(
            lambda most, among: vectors.search(vector, most, among)[0], limit, within
        )

    def _living(
        self,
        search: Callable[[int, Collection[str] | None], Scored],
        limit: int,
        within: Collection[str] | None,
    ) -> Scored:
        more = 0  # that are looked for since others were found that are not live
        while True:
            # As many more as may be hidden, so that no one's results are fewer for it.
            most, among = limit + (self.hidden + more if within is None else 0), within
            if within is None and (self.hidden > MOST_HIDDEN or more > MOST_DEAD):
                most, among = limit, self.live.keys()
            found = search(most, among)
            hits = [hit for hit in found if report_of(hit[0]) in self.live]
            if len(hits) >= limit or len(found) < most or among is not None:
                return hits[:limit]
            more = 2 * more + limit
