"""The catalogue: every report, version, passage and vector; both indexes are made from it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import sqlalchemy as sa

from assistant.access import Clearance
from assistant.embedding import Vectors
from assistant.errors import NoSuchReport
from assistant.reports import Description, Passage, Report, Task
from assistant.settings import Address, Settings
from assistant.store.accounts import Accounts
from assistant.store.database import Database
from assistant.store.databases import open_database
from assistant.store.files import Files, forget_versions, keep_version, put_corrections
from assistant.store.journal import Journal
from assistant.store.known import FILE, LIVE, OLD, STAGED, Known
from assistant.store.made import Made
from assistant.store.meta import VALUE, next_generation, put_meta
from assistant.store.passages import (
    LONGEST,
    PASSAGES_BY_ID,
    PASSAGES_UNDER,
    PASSAGES_WITHIN,
    insert_passages,
    lowest,
)
from assistant.store.restrictions import Restrictions, hidden_files
from assistant.store.schema import (
    COPY,
    PASSAGE,
    REPORT,
    TASK,
    description_column,
    read_description,
)
from assistant.store.tasks import Tasks, insert_tasks
from assistant.store.tokens import Tokens
from assistant.store.upgrade import bring_up_to_date
from assistant.text import text_fingerprint


@dataclass(frozen=True, slots=True)
class Staged:
    """A report ready to be published: `fingerprint` of its file, vectors one a passage."""

    report: Report
    path: str
    fingerprint: str
    blocks: str
    passages: tuple[Passage, ...]
    vectors: Vectors
    tasks: tuple[Task, ...] = ()
    corrections: Mapping[str, Any] | None = None  # of its file from now on; None: as they are


TEXTS = 256  # reports whose texts are held

# What every question asks for is put together once, which takes longer than to look it up.
_COUNT = sa.select(sa.func.count()).select_from(REPORT).where(REPORT.c.state == LIVE)
_TITLES = (
    sa.select(REPORT.c.id, REPORT.c.title, REPORT.c.source)
    .where(REPORT.c.state == LIVE)
    .order_by(REPORT.c.source)
)
_TEXT = sa.select(REPORT.c.text).where(REPORT.c.id == sa.bindparam("report"))
_LATEST = sa.select(REPORT.c.id).where(REPORT.c.state == LIVE).order_by(REPORT.c.ingested_at.desc())
_STATE = sa.select(REPORT.c.state).where(REPORT.c.id == sa.bindparam("report"))


class Catalogue:
    """A database that any number of readers have beside one writer: see open_database."""

    FILE = FILE

    def __init__(self, home: Path, create: bool = False, url: Address | None = None) -> None:
        self._use(open_database(home, url, create))
        bring_up_to_date(self.database)
        self._seen: dict[frozenset[str], Catalogue] = {}

    def seen_by(self, clearance: Clearance) -> Catalogue:
        """Return the same to be read by someone: what is kept from them is not there."""
        if clearance is None:
            return self
        if clearance not in self._seen:
            theirs = copy(self)
            theirs._use(self.database.again(hidden=hidden_files(clearance)))
            self._seen[clearance] = theirs
        return self._seen[clearance]

    def _use(self, database: Database) -> None:
        self.database, self._begin = database, database.begin
        self.journal = Journal(self._begin)
        self.files = Files(self._begin, self.journal)
        self.tasks = Tasks(self._begin)
        self.accounts = Accounts(self._begin)
        self.tokens = Tokens(self._begin)
        self.restrictions = Restrictions(self._begin)
        # Texts are cached, since only a backup may bring another of the same id, from an earlier
        # reading of the same file; a text that is not there is not.
        self._text = lru_cache(maxsize=TEXTS)(self._read_text)

    @classmethod
    def of(cls, settings: Settings, create: bool = False) -> Catalogue:
        """Return the catalogue that the settings name; raises StoreUnusable, StoreLocked."""
        return cls(settings.home, create, settings.catalogue_url)

    @staticmethod
    def exists(settings: Settings) -> bool:
        """Tell whether there is the one that they name; raises StoreUnusable."""
        with closing(open_database(settings.home, settings.catalogue_url)) as database:
            return database.exists()

    def close(self) -> None:
        for theirs in self._seen.values():
            theirs.database.close()
        self.database.close()

    def meta(self, key: str) -> str | None:
        value: str | None = self.database.scalar(VALUE, key=key)
        return value

    def set_meta(self, key: str, value: str) -> None:
        with self._begin() as db:
            put_meta(db, key, value)

    @property
    def generation(self) -> int:
        """A number that changes with every publication; readers compare it."""
        return int(self.meta("generation") or 0)

    # -- reading ---------------------------------------------------------------------------

    def known(self) -> list[Known]:
        """Return every live report without its text, by source."""
        columns = [REPORT.c[f] for f in Known.__dataclass_fields__]
        query = sa.select(*columns).where(REPORT.c.state == LIVE).order_by(REPORT.c.source)
        with self._begin() as db:
            return [Known(*row) for row in db.execute(query)]

    def rows(self) -> list[dict[str, Any]]:
        """Return one row for each live report: what is known of it and of what it holds."""
        query = (
            sa.select(
                REPORT.c.id.label("report"),
                REPORT.c.source,
                REPORT.c.title,
                REPORT.c.version,
                REPORT.c.ingested_at,
                REPORT.c.description,
                sa.func.length(REPORT.c.text).label("characters"),
                *(
                    sa.select(sa.func.count())
                    .where(table.c.report == REPORT.c.id)
                    .scalar_subquery()
                    .label(f"{table.name}s")
                    for table in (PASSAGE, TASK)
                ),
            )
            .where(REPORT.c.state == LIVE)
            .order_by(REPORT.c.source)
        )
        with self._begin() as db:
            rows = [dict(row._mapping) for row in db.execute(query)]
        return [{**row, "description": read_description(row["description"])} for row in rows]

    def count(self) -> int:
        """Return the number of live reports."""
        return int(self.database.scalar(_COUNT))

    def report(self, report: str) -> Report | None:
        """Return a report, in whatever state, or None."""
        columns = [REPORT.c[name] for name in Report.__dataclass_fields__ if name != "text"]
        with self._begin() as db:
            row = db.execute(sa.select(*columns).where(REPORT.c.id == report)).mappings().first()
        try:
            text = self._text(report)
        except KeyError:
            return None
        if row is None:
            return None
        return Report(**{**row, "text": text, "description": read_description(row["description"])})

    def _read_text(self, report: str) -> str:
        text = self.database.scalar(_TEXT, report=report)
        if text is None:
            raise KeyError(report)
        return str(text)

    def hold_texts(self) -> None:
        """Read the texts of the latest reports, as many as are held, for which questions wait."""
        with self._begin() as db:
            latest = db.execute(_LATEST.limit(TEXTS)).scalars().all()
        with suppress(KeyError):  # a writer has taken a report away meanwhile
            for report in latest:
                self._text(report)

    def forget_texts(self) -> None:
        """Have every text be read anew."""
        self._text.cache_clear()

    def has_report(self, report: str) -> bool:
        """Tell whether a report has this id, in whatever state."""
        with self._begin() as db:
            query = sa.select(REPORT.c.id).where(REPORT.c.id == report)
            return db.execute(query).first() is not None

    def descriptions(self) -> dict[str, Description]:
        """Return the description of every live report by its id."""
        query = sa.select(REPORT.c.id, REPORT.c.description).where(REPORT.c.state == LIVE)
        with self._begin() as db:
            rows = db.execute(query).all()
        return {report: read_description(column) for report, column in rows}

    def titles(self) -> dict[str, tuple[str, str]]:
        """Return title and source of every live report by its id."""
        with self._begin() as db:
            return {report: (title, source) for report, title, source in db.execute(_TITLES)}

    def live_ids(self, reports: Iterable[str]) -> set[str]:
        query = sa.select(REPORT.c.id).where(
            REPORT.c.state == LIVE, REPORT.c.id.in_(sorted(set(reports)))
        )
        with self._begin() as db:
            return set(db.execute(query).scalars())

    def live_text(self, report: str) -> str | None:
        """Return the text of a live report, or None if there is none with this id."""
        state = self.database.scalar(_STATE, report=report)
        try:
            return self._text(report) if state == LIVE else None
        except KeyError:
            return None  # a writer has taken the report away meanwhile

    def live_report(self, report: str) -> Report:
        """Return the live report with this id; raises WrongUse if there is none."""
        found = self.report(report) if self.live_ids([report]) else None
        if found is None:
            raise NoSuchReport(report)
        return found

    def dimension(self) -> int | None:
        """Return how many numbers a stored vector has, or None where there is none."""
        size = sa.func.length(PASSAGE.c.vector)
        with self._begin() as db:
            held = db.execute(sa.select(size).where(size > 0).limit(1)).scalar()
        return held and int(held) // np.dtype(np.float16).itemsize

    def blocks(self, report: str) -> str:
        with self._begin() as db:
            query = sa.select(REPORT.c.blocks).where(REPORT.c.id == report)
            return str(db.execute(query).scalar_one())

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Return the passages of live reports among `ids`; the others are left out."""
        found: dict[str, Passage] = {}
        for part in _parts(ids, 500):
            # Were the state asked for here, SQLite would go through every live report's passages:
            # 28 ms instead of 1 for 180 of 32,167 passages.
            rows = self.database.rows(PASSAGES_BY_ID, part)
            found |= {one.id: one for one in self._as_passages(rows, (LIVE,))}
        return found

    def passages_of(self, report: str) -> list[Passage]:
        """Return the passages of one version of a report in order."""
        return self.passages_within(report, 0)

    def passages_within(self, report: str, start: int, end: int = LONGEST) -> list[Passage]:
        """Return those of its passages in order of which a part stands in `[start:end]`."""
        which = {"report": report, "from": start, "to": end}
        return list(self._read_passages(PASSAGES_WITHIN, which))

    def passages_under(self, report: str, heading: str, start: int) -> list[Passage]:
        """Return its passages from `start` on, in order, whose lowest heading is `heading`."""
        which = {"report": report, "from": start, "to": LONGEST, "above": lowest(heading)}
        found = self._read_passages(PASSAGES_UNDER, which)
        return [one for one in found if one.heading[-1:] == (heading,)]

    def vectors_of(self, report: str) -> Vectors:
        """Return the stored vectors of a report's passages, shape (passages, dimension)."""
        query = (
            sa.select(PASSAGE.c.vector)
            .where(PASSAGE.c.report == report)
            .order_by(PASSAGE.c.ordinal)
        )
        with self._begin() as db:
            blobs = db.execute(query).scalars().all()
        return np.asarray([np.frombuffer(b, dtype=np.float16) for b in blobs], dtype=np.float32)

    def _read_passages(self, query: sa.Select[Any], which: Mapping[str, Any]) -> Iterator[Passage]:
        return self._as_passages(self.database.select(query, which))

    def _as_passages(
        self, rows: Sequence[Sequence[Any]], states: Sequence[str] = (STAGED, LIVE, OLD)
    ) -> Iterator[Passage]:
        for id_, report, start, end, page, heading, title, source, description, state in rows:
            if state not in states:
                continue
            try:
                text = self._text(report)[start:end]
            except KeyError:
                continue  # a writer has taken the report away meanwhile
            above, described = tuple(json.loads(heading)), read_description(description)
            yield Passage(id_, report, source, title, start, end, text, above, page, described)

    # -- writing: only by the process that holds the store's lock ---------------------------

    def stage(self, reports: Sequence[Staged]) -> None:
        """Write reports and passages that no search can see yet."""
        with self._begin() as db:
            for staged in reports:
                report = staged.report
                db.execute(
                    REPORT.insert().values(
                        id=report.id,
                        path=staged.path,
                        source=report.source,
                        fingerprint=staged.fingerprint,
                        text_fingerprint=text_fingerprint(report.text),
                        title=report.title,
                        text=report.text,
                        blocks=staged.blocks,
                        description=description_column(report.description),
                        version=report.version,
                        state=STAGED,
                        ingested_at=report.ingested_at,
                    )
                )
                insert_passages(db, staged.passages, staged.vectors)
                insert_tasks(db, staged.tasks)

    def switch_index(
        self,
        made: Made,
        recipe: str,
        passages: Mapping[str, tuple[Sequence[Passage], Vectors]] | None = None,
        tasks: Mapping[str, Sequence[Task]] | None = None,
    ) -> None:
        """Make other indexes those in use, with new passages and tasks if given.

        Both are by report.
        """
        with self._begin() as db:
            for report, found in (tasks or {}).items():
                db.execute(TASK.delete().where(TASK.c.report == report))
                insert_tasks(db, found)
            for report, (split, vectors) in (passages or {}).items():
                db.execute(PASSAGE.delete().where(PASSAGE.c.report == report))
                insert_passages(db, split, vectors)
            put_meta(db, "recipe", recipe)
            _note(db, made)

    def replaced(self, staged: Sequence[str]) -> list[str]:
        """Return the live reports whose place staged ones will take."""
        paths = sa.select(REPORT.c.path).where(REPORT.c.id.in_(staged))
        with self._begin() as db:
            query = sa.select(REPORT.c.id).where(REPORT.c.state == LIVE, REPORT.c.path.in_(paths))
            return list(db.execute(query).scalars())

    def publish(
        self,
        staged: Sequence[str],
        removed: Sequence[str] = (),
        retired: Sequence[str] = (),
        made: Made | None = None,
        corrections: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> None:
        """Make staged reports live and the versions they replace old, in one transaction.

        The texts of replaced and of `retired` reports are kept; `removed` ones are forgotten.
        `made` are the indexes of what is live from now on; None if none change.
        `corrections` are those of files, by path, from now on; those of others stay.
        """
        with self._begin() as db:
            for path, said in (corrections or {}).items():
                put_corrections(db, path, said)
            for report in staged:
                file = sa.select(REPORT.c.path, REPORT.c.source).where(REPORT.c.id == report)
                row = db.execute(file).mappings().one()
                before = (REPORT.c.path == row["path"]) & (REPORT.c.state == LIVE)
                replaced = db.execute(sa.select(REPORT.c.id).where(before)).scalars().all()
                for old in replaced:
                    _end(db, old)
                db.execute(COPY.delete().where(COPY.c.path == row["path"]))
                db.execute(REPORT.update().where(REPORT.c.id == report).values(state=LIVE))
                deed = "correct" if row["path"] in (corrections or {}) else "update"
                self.journal.add(db, deed if replaced else "add", report, row["source"])
            for report in retired:
                self.journal.add(db, "retire", report, _end(db, report)["source"])
            for report in removed:
                row = _end(db, report)
                forget_versions(db, row["path"])
                self.journal.add(db, "remove", report, row["source"])
            _note(db, made)

    def unpublished(self) -> list[str]:
        """Return the reports that are staged or old: what an interrupted run left behind."""
        with self._begin() as db:
            query = sa.select(REPORT.c.id).where(REPORT.c.state != LIVE)
            return list(db.execute(query).scalars())

    def forget(self, reports: Sequence[str]) -> None:
        """Delete reports that are not live, and their passages."""
        with self._begin() as db:
            for part in _parts(reports, 500):
                dead = sa.select(REPORT.c.id).where(REPORT.c.id.in_(part), REPORT.c.state != LIVE)
                for table in (PASSAGE, TASK):
                    db.execute(table.delete().where(table.c.report.in_(dead)))
                db.execute(REPORT.delete().where(REPORT.c.id.in_(part), REPORT.c.state != LIVE))


def _note(db: sa.Connection, made: Made | None) -> None:
    """Begin a generation, of which indexes may have been made."""
    generation = next_generation(db)
    if made:
        put_meta(db, "index", str(made.number))
        made.note(db, generation)


def _end(db: sa.Connection, report: str) -> sa.RowMapping:
    """Make a live report old, its text one of the past; returns what was known of its file."""
    one = (REPORT.c.id == report) & (REPORT.c.state == LIVE)
    row = db.execute(sa.select(REPORT.c.path, REPORT.c.source).where(one)).mappings().one()
    keep_version(db, report)
    db.execute(REPORT.update().where(one).values(state=OLD))
    return row


def _parts(items: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (items[i : i + size] for i in range(0, len(items), size))
