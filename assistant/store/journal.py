"""The journal: who did what when, to reports, with exports and to accounts."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from assistant.errors import StoreUnusable
from assistant.store.schema import JOURNAL, utc_now


@dataclass(frozen=True, slots=True)
class Entry:
    """One deed: `at` is UTC; `who` an account, or None for one at the machine itself.

    `source` names the report, or whatever else it was done to; `report` is "" where it was none.
    """

    at: datetime
    who: str | None
    action: str
    report: str
    source: str


class Journal:
    """The journal of a catalogue; `who` is whose deeds are written from now on."""

    who: str | None = None

    def __init__(self, begin: Callable[[], AbstractContextManager[sa.Connection]]) -> None:
        self._begin = begin

    def add(self, db: sa.Connection, action: str, report: str, source: str) -> None:
        """Write what is done to a report, in the transaction that does it."""
        write_deed(db, self.who, action, source, report)

    def note_export(self, who: str | None, what: str) -> None:
        """Write that something was taken along, unless the store can only be read."""
        with suppress(StoreUnusable), self._begin() as db:
            write_deed(db, who, "export", what)

    def latest(self, count: int) -> list[Entry]:
        """Return the latest deeds, the last one first."""
        columns = [JOURNAL.c[name] for name in Entry.__dataclass_fields__]
        query = sa.select(*columns).order_by(JOURNAL.c.id.desc()).limit(count)
        with self._begin() as db:
            return [Entry(*row) for row in db.execute(query)]


def write_deed(
    db: sa.Connection, who: str | None, action: str, source: str, report: str = ""
) -> None:
    said = {"who": who, "action": action, "report": report, "source": source}
    db.execute(JOURNAL.insert().values(**said, at=utc_now()))
