"""What the catalogue keeps of files: earlier versions, copies, and what staff correct."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from assistant.errors import WrongUse
from assistant.store.journal import Journal
from assistant.store.known import LIVE, Copy
from assistant.store.meta import next_generation
from assistant.store.restrictions import inherit_restrictions, put_restrictions
from assistant.store.schema import COPY, CORRECTION, PAST, REPORT, utc_now

# What a correction replaced has the number of the version in force: its text is the same.
_BEFORE = (REPORT.c.path == PAST.c.path) & (PAST.c.version < REPORT.c.version)


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version of a report, without its text."""

    version: int
    source: str
    ingested_at: datetime
    characters: int


class Files:
    """The part of the catalogue that says which file holds what, and what it held before."""

    def __init__(
        self, begin: Callable[[], AbstractContextManager[sa.Connection]], journal: Journal
    ) -> None:
        self._begin, self._journal = begin, journal

    def copies(self) -> list[Copy]:
        """Return the copies of live reports."""
        columns = [COPY.c[name] for name in Copy.__dataclass_fields__]
        live = sa.select(REPORT.c.id).where(REPORT.c.state == LIVE)
        query = sa.select(*columns).where(COPY.c.report.in_(live)).order_by(COPY.c.source)
        with self._begin() as db:
            return [Copy(*row) for row in db.execute(query)]

    def versions(self, report: str) -> list[Version]:
        """Return the versions before the live report with this id, oldest first."""
        columns = (PAST.c.version, PAST.c.source, PAST.c.ingested_at, sa.func.length(PAST.c.text))
        query = sa.select(*columns).join(REPORT, _BEFORE)
        with self._begin() as db:
            rows = db.execute(query.where(REPORT.c.id == report).order_by(PAST.c.version))
            return [Version(*row) for row in rows]

    def text(self, report: str, version: int) -> str:
        """Return the canonical text of a version before the live report; raises WrongUse."""
        query = sa.select(PAST.c.text).join(REPORT, _BEFORE)
        with self._begin() as db:
            query = query.where(REPORT.c.id == report, PAST.c.version == version)
            text = db.execute(query).scalar()
        if text is None:
            numbers = [str(one.version) for one in self.versions(report)]
            raise WrongUse(
                f"Report {report!r} has no earlier version {version}",
                f"Earlier versions: {', '.join(numbers) or 'none'}",
            )
        return str(text)

    def last_version(self, path: str) -> int:
        """Return the highest number of an earlier version of the file at `path`, or 0."""
        query = sa.select(sa.func.max(PAST.c.version)).where(PAST.c.path == path)
        with self._begin() as db:
            return db.execute(query).scalar() or 0

    def corrections(self, path: str) -> dict[str, Any]:
        """Return what staff say of a file's fields, in place of what is read."""
        query = sa.select(CORRECTION.c.field, CORRECTION.c.value).where(CORRECTION.c.path == path)
        with self._begin() as db:
            rows = db.execute(query.order_by(CORRECTION.c.field)).all()
        return {field: json.loads(value) for field, value in rows}

    # -- writing: only by the process that holds the store's lock ---------------------------

    def set_source(self, report: str, source: str) -> None:
        """Remember that the same file was given under another spelling of its path."""
        with self._begin() as db:
            db.execute(REPORT.update().where(REPORT.c.id == report).values(source=source))
            next_generation(db)

    def set_fingerprint(self, report: str, fingerprint: str) -> None:
        """Remember that a file was saved anew with the same text."""
        with self._begin() as db:
            one = REPORT.c.id == report
            db.execute(REPORT.update().where(one).values(fingerprint=fingerprint))

    def move(self, report: str, path: str, source: str, fingerprint: str) -> None:
        """Give a live report another file: id, versions and corrections go with it."""
        with self._begin() as db:
            one = (REPORT.c.id == report) & (REPORT.c.state == LIVE)
            before = db.execute(sa.select(REPORT.c.path).where(one)).scalar_one()
            db.execute(COPY.delete().where(COPY.c.path == path))
            for table in (PAST, CORRECTION):
                db.execute(table.delete().where(table.c.path == path))
                db.execute(table.update().where(table.c.path == before).values(path=path))
            # What is at the new place may be restricted too: that stays where the report is not.
            inherit_restrictions(db, path, report)
            file = {"path": path, "source": source, "fingerprint": fingerprint}
            db.execute(REPORT.update().where(one).values(file))
            self._journal.add(db, "rename", report, source)
            next_generation(db)

    def restrict(self, paths: Sequence[str], groups: Collection[str]) -> None:
        """Have files, reports already or not, be for some groups alone; without any, for all."""
        with self._begin() as db:
            put_restrictions(db, paths, groups)
            for path in paths:
                one = (REPORT.c.path == path) & (REPORT.c.state == LIVE)
                row = db.execute(sa.select(REPORT.c.id, REPORT.c.source).where(one)).first()
                if row:
                    said = f"{row.source} (for {', '.join(sorted(groups)) or 'everyone'})"
                    self._journal.add(db, "restrict", row.id, said)
            next_generation(db)

    def remember_copy(self, copy: Copy) -> None:
        with self._begin() as db:
            db.execute(COPY.delete().where(COPY.c.path == copy.path))
            db.execute(COPY.insert().values(asdict(copy)))
            inherit_restrictions(db, copy.path, copy.report)

    def forget_copies(self, paths: Sequence[str]) -> None:
        """Forget copies, and what their files held when they were reports themselves."""
        with self._begin() as db:
            for path in paths:
                db.execute(COPY.delete().where(COPY.c.path == path))
                forget_versions(db, path)


def keep_version(db: sa.Connection, report: str) -> None:
    """Keep the text of a report that is replaced; what is kept is searched by nobody."""
    kept = ("path", "version", "source", "text", "ingested_at")
    row = db.execute(sa.select(*(REPORT.c[name] for name in kept)).where(REPORT.c.id == report))
    version = row.mappings().one()
    same = (PAST.c.path == version["path"]) & (PAST.c.version == version["version"])
    db.execute(PAST.delete().where(same))
    db.execute(PAST.insert().values(**version))


def forget_versions(db: sa.Connection, path: str) -> None:
    db.execute(PAST.delete().where(PAST.c.path == path))


def put_corrections(db: sa.Connection, path: str, said: Mapping[str, Any]) -> None:
    """Put what staff say of a file in the place of what they said before."""
    now = utc_now()
    db.execute(CORRECTION.delete().where(CORRECTION.c.path == path))
    for field, value in said.items():
        kept = json.dumps(value, ensure_ascii=False)
        db.execute(CORRECTION.insert().values(path=path, field=field, value=kept, at=now))
