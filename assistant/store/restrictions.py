"""Which reports are for some groups of people only, by their files: every version is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import PurePath

import sqlalchemy as sa

from assistant.access import Clearance
from assistant.store.known import LIVE
from assistant.store.schema import COPY, JOURNAL, PASSAGE, PAST, REPORT, RESTRICTION


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is kept from someone: files, and ids and sources of their reports in all versions."""

    files: frozenset[str]
    reports: frozenset[str]
    sources: frozenset[str]

    def has(self, report: str, source: str) -> bool:
        """Tell whether a report is, or was, among it."""
        return report in self.reports or source in self.sources

    def may_have_had(self, source: str) -> bool:
        """Tell whether a report that is removed may have been, by the path it was given with."""
        parts = [part for part in PurePath(source).parts if part not in ("/", "..")]
        return any(file.endswith("/".join(("", *parts))) for file in self.files)


def hidden_paths(groups: Collection[str]) -> sa.CompoundSelect[str]:
    """Return the query for the files whose reports are kept from those who are in `groups`."""
    every = sa.select(RESTRICTION.c.path)
    return sa.except_(every, every.where(RESTRICTION.c.group_name.in_(sorted(groups))))


def hidden_files(groups: Collection[str]) -> str:
    """Return that query as SQL without parameters."""
    return str(hidden_paths(groups).compile(compile_kwargs={"literal_binds": True}))


class Restrictions:
    """The part of the catalogue that says for whom reports are."""

    def __init__(self, begin: Callable[[], AbstractContextManager[sa.Connection]]) -> None:
        self._begin = begin

    def all(self) -> dict[str, tuple[str, ...]]:
        """Return the groups of every file that is restricted."""
        columns = (RESTRICTION.c.path, RESTRICTION.c.group_name)
        found: dict[str, tuple[str, ...]] = {}
        with self._begin() as db:
            for path, group in db.execute(sa.select(*columns).order_by(*columns)):
                found[path] = (*found.get(path, ()), group)
        return found

    def of(self, report: str) -> list[str]:
        """Return the groups that a report is for alone; none: it is for all."""
        with self._begin() as db:
            return sorted(_groups_of(db, report))

    def count_hidden(self, clearance: Clearance) -> int:
        """Return how many passages of live reports are kept from someone."""
        if clearance is None:
            return 0
        query = (
            sa.select(sa.func.count(PASSAGE.c.id))
            .join(REPORT, REPORT.c.id == PASSAGE.c.report)
            .where(REPORT.c.state == LIVE, REPORT.c.path.in_(hidden_paths(clearance)))
        )
        with self._begin() as db:
            return db.execute(query).scalar_one()

    def hidden(self, clearance: Clearance) -> Hidden:
        """Return what is kept from someone."""
        if clearance is None:
            return Hidden(frozenset(), frozenset(), frozenset())
        paths = hidden_paths(clearance)
        held = sa.select(REPORT.c.source).where(REPORT.c.path.in_(paths))
        past = sa.select(PAST.c.source).where(PAST.c.path.in_(paths))
        ids = sa.select(REPORT.c.id).where(REPORT.c.path.in_(paths))
        sources = sa.union(held, past)
        # A report that was renamed stands in the journal under both names.
        named = sa.select(JOURNAL.c.report).where(JOURNAL.c.source.in_(sources))
        with self._begin() as db:
            return Hidden(
                *(
                    frozenset(db.execute(query).scalars())
                    for query in (paths, sa.union(ids, named), sources)
                )
            )


def put_restrictions(db: sa.Connection, paths: Iterable[str], groups: Collection[str]) -> None:
    """Have files, and copies of their reports, be for `groups` alone; without any, for all."""
    for path in paths:
        report = sa.select(REPORT.c.id).where(REPORT.c.path == path)
        copies = db.execute(sa.select(COPY.c.path).where(COPY.c.report.in_(report))).scalars()
        for one in (path, *copies):
            db.execute(RESTRICTION.delete().where(RESTRICTION.c.path == one))
            for group in sorted(set(groups)):
                db.execute(RESTRICTION.insert().values(path=one, group_name=group))


def inherit_restrictions(db: sa.Connection, path: str, report: str) -> None:
    """Restrict a file that holds the text of a report as that is, if it is."""
    if groups := _groups_of(db, report):
        put_restrictions(db, [path], groups)


def _groups_of(db: sa.Connection, report: str) -> Sequence[str]:
    of = sa.select(REPORT.c.path).where(REPORT.c.id == report)
    query = sa.select(RESTRICTION.c.group_name).where(RESTRICTION.c.path.in_(of))
    return db.execute(query).scalars().all()
