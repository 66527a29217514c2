"""The catalogue: every report, version, passage and vector; both indexes are made from it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError, OperationalError

from assistant.embedding import Vectors
from assistant.errors import StoreUnusable, WrongUse
from assistant.reports import Passage, Period, Report

SCHEMA = 1

# A report's row is one version of it. STAGED: being indexed, not yet visible. LIVE: what is
# answered from. OLD: replaced or removed, its passages wait to be taken out of the indexes.
STAGED, LIVE, OLD = "staged", "live", "old"

_metadata = sa.MetaData()
_meta = sa.Table(
    "meta",
    _metadata,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("value", sa.Text),
)
_report = sa.Table(
    "report",
    _metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("path", sa.Text, nullable=False, index=True),  # resolved: what makes a file the same
    sa.Column("source", sa.Text, nullable=False),  # the path as it was given
    sa.Column("fingerprint", sa.String(64), nullable=False),  # of the file's bytes
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("blocks", sa.Text, nullable=False),  # JSON, what a new split needs
    sa.Column("periods", sa.Text, nullable=False),  # JSON list of [year, first, last]
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("state", sa.String(8), nullable=False, index=True),
    sa.Column("ingested_at", sa.DateTime, nullable=False),
)
_passage = sa.Table(
    "passage",
    _metadata,
    sa.Column("id", sa.String(48), primary_key=True),
    sa.Column("report", sa.ForeignKey("report.id"), nullable=False, index=True),
    sa.Column("ordinal", sa.Integer, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("page", sa.Integer),
    sa.Column("heading", sa.Text, nullable=False),  # JSON list
    sa.Column("vector", sa.LargeBinary, nullable=False),  # float16
)
_passages = sa.select(_passage, _report.c.title, _report.c.source, _report.c.periods).join(
    _report, _report.c.id == _passage.c.report
)
_journal = sa.Table(
    "journal",
    _metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.DateTime, nullable=False),
    sa.Column("action", sa.String(16), nullable=False),
    sa.Column("report", sa.String(32), nullable=False),
    sa.Column("source", sa.Text, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Staged:
    """A report ready to be published: `fingerprint` of its file, vectors one a passage."""

    report: Report
    path: str
    fingerprint: str
    blocks: str
    passages: tuple[Passage, ...]
    vectors: Vectors


@dataclass(frozen=True, slots=True)
class Known:
    """What the catalogue holds of a file."""

    id: str
    path: str
    source: str
    fingerprint: str
    version: int


class Catalogue:
    """SQLite in WAL mode under the store's folder; any number of readers beside one writer."""

    FILE = "catalogue.sqlite"

    def __init__(self, home: Path, create: bool = False) -> None:
        self.path = home / self.FILE
        if create:
            home.mkdir(parents=True, exist_ok=True)
        self._engine = sa.create_engine(
            f"sqlite:///{self.path}", connect_args={"timeout": 30, "check_same_thread": False}
        )
        sa.event.listen(self._engine, "connect", _configure)
        if create:
            with self._begin() as db:
                _metadata.create_all(db)
        schema = self.meta("schema")
        if schema is None and create:
            self.set_meta("schema", str(SCHEMA))
        elif schema != str(SCHEMA):
            raise StoreUnusable(
                f"The store in {home} has schema {schema}, this program needs {SCHEMA}",
                "Use the version of Confer that made it, or ingest into another CONFER_HOME",
            )
        # Texts are cached, since that of an id never changes; one that is not there is not.
        self._text = lru_cache(maxsize=256)(self._read_text)

    @classmethod
    def exists(cls, home: Path) -> bool:
        return (home / cls.FILE).exists()

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _begin(self) -> Iterator[sa.Connection]:
        try:
            with self._engine.begin() as db:
                yield db
        except (OperationalError, DatabaseError) as error:
            raise StoreUnusable(
                f"The catalogue {self.path} cannot be used: {error.orig}",
                "Check the disk and the rights on the folder, or name another with CONFER_HOME",
            ) from error

    def meta(self, key: str) -> str | None:
        with self._begin() as db:
            return db.execute(sa.select(_meta.c.value).where(_meta.c.key == key)).scalar()

    def set_meta(self, key: str, value: str) -> None:
        with self._begin() as db:
            _put_meta(db, key, value)

    @property
    def generation(self) -> int:
        """A number that changes with every publication; readers compare it."""
        return int(self.meta("generation") or 0)

    # -- reading ---------------------------------------------------------------------------

    def known(self) -> list[Known]:
        """Return every live report without its text, by source."""
        columns = [_report.c[f] for f in Known.__dataclass_fields__]
        query = sa.select(*columns).where(_report.c.state == LIVE).order_by(_report.c.source)
        with self._begin() as db:
            return [Known(*row) for row in db.execute(query)]

    def rows(self) -> list[dict[str, Any]]:
        """Return one row for each live report: id, source, title, version, date, passages, size."""
        query = (
            sa.select(
                _report.c.id.label("report"),
                _report.c.source,
                _report.c.title,
                _report.c.version,
                _report.c.ingested_at,
                sa.func.length(_report.c.text).label("characters"),
                sa.select(sa.func.count())
                .where(_passage.c.report == _report.c.id)
                .scalar_subquery()
                .label("passages"),
            )
            .where(_report.c.state == LIVE)
            .order_by(_report.c.source)
        )
        with self._begin() as db:
            return [dict(row._mapping) for row in db.execute(query)]

    def count(self) -> int:
        """Return the number of live reports."""
        with self._begin() as db:
            query = sa.select(sa.func.count()).where(_report.c.state == LIVE)
            return db.execute(query.select_from(_report)).scalar_one()

    def report(self, report: str) -> Report | None:
        """Return a report, in whatever state, or None."""
        columns = [_report.c[name] for name in Report.__dataclass_fields__ if name != "text"]
        with self._begin() as db:
            row = db.execute(sa.select(*columns).where(_report.c.id == report)).mappings().first()
        try:
            text = self._text(report)
        except KeyError:
            return None
        if row is None:
            return None
        return Report(**{**row, "text": text, "periods": _periods(row["periods"])})

    def _read_text(self, report: str) -> str:
        with self._begin() as db:
            text = db.execute(sa.select(_report.c.text).where(_report.c.id == report)).scalar()
        if text is None:
            raise KeyError(report)
        return str(text)

    def live_ids(self, reports: Iterable[str]) -> set[str]:
        query = sa.select(_report.c.id).where(
            _report.c.state == LIVE, _report.c.id.in_(sorted(set(reports)))
        )
        with self._begin() as db:
            return set(db.execute(query).scalars())

    def live_report(self, report: str) -> Report:
        """Return the live report with this id; raises WrongUse if there is none."""
        found = self.report(report) if self.live_ids([report]) else None
        if found is None:
            raise WrongUse(f"There is no report {report!r}", "Type: confer reports")
        return found

    def blocks(self, report: str) -> str:
        with self._begin() as db:
            query = sa.select(_report.c.blocks).where(_report.c.id == report)
            return str(db.execute(query).scalar_one())

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Return the passages of live reports among `ids`; the others are left out."""
        found = {}
        for part in _parts(ids, 500):
            query = _passages.where(_passage.c.id.in_(part), _report.c.state == LIVE)
            found.update({passage.id: passage for passage in self._read_passages(query)})
        return found

    def passages_of(self, report: str) -> list[Passage]:
        """Return the passages of one version of a report in order."""
        query = _passages.where(_passage.c.report == report).order_by(_passage.c.ordinal)
        return list(self._read_passages(query))

    def vectors_of(self, report: str) -> Vectors:
        """Return the stored vectors of a report's passages, shape (passages, dimension)."""
        query = (
            sa.select(_passage.c.vector)
            .where(_passage.c.report == report)
            .order_by(_passage.c.ordinal)
        )
        with self._begin() as db:
            blobs = db.execute(query).scalars().all()
        return np.asarray([np.frombuffer(b, dtype=np.float16) for b in blobs], dtype=np.float32)

    def _read_passages(self, query: sa.Select[Any]) -> Iterator[Passage]:
        with self._begin() as db:
            rows = db.execute(query).mappings().all()
        for row in rows:
            try:
                text = self._text(row["report"])
            except KeyError:
                continue  # a writer has taken the report away meanwhile
            yield Passage(
                id=row["id"],
                report=row["report"],
                source=row["source"],
                title=row["title"],
                start=row["start"],
                end=row["end"],
                text=text[row["start"] : row["end"]],
                heading=tuple(json.loads(row["heading"])),
                page=row["page"],
                periods=_periods(row["periods"]),
            )

    # -- writing: only by the process that holds the store's lock ---------------------------

    def stage(self, reports: Sequence[Staged]) -> None:
        """Write reports and passages that no search can see yet."""
        with self._begin() as db:
            for staged in reports:
                report = staged.report
                db.execute(
                    _report.insert().values(
                        id=report.id,
                        path=staged.path,
                        source=report.source,
                        fingerprint=staged.fingerprint,
                        title=report.title,
                        text=report.text,
                        blocks=staged.blocks,
                        periods=json.dumps([astuple(period) for period in report.periods]),
                        version=report.version,
                        state=STAGED,
                        ingested_at=report.ingested_at,
                    )
                )
                _insert_passages(db, staged.passages, staged.vectors)

    def switch_index(
        self,
        index: int,
        recipe: str,
        passages: Mapping[str, tuple[Sequence[Passage], Vectors]] | None = None,
    ) -> None:
        """Make another index folder the one in use, with new `passages` by report if given."""
        with self._begin() as db:
            for report, (split, vectors) in (passages or {}).items():
                db.execute(_passage.delete().where(_passage.c.report == report))
                _insert_passages(db, split, vectors)
            _put_meta(db, "recipe", recipe)
            _put_meta(db, "index", str(index))
            self._next_generation(db)

    def publish(self, staged: Sequence[str], removed: Sequence[str] = ()) -> None:
        """Make staged reports live and the versions they replace old, in one transaction."""
        with self._begin() as db:
            for report in staged:
                row = db.execute(sa.select(_report).where(_report.c.id == report)).mappings().one()
                before = (_report.c.path == row["path"]) & (_report.c.state == LIVE)
                replaced = db.execute(_report.update().where(before).values(state=OLD)).rowcount
                db.execute(_report.update().where(_report.c.id == report).values(state=LIVE))
                _note(db, "update" if replaced else "add", report, row["source"])
            for report in removed:
                one = (_report.c.id == report) & (_report.c.state == LIVE)
                source = db.execute(sa.select(_report.c.source).where(one)).scalar_one()
                db.execute(_report.update().where(one).values(state=OLD))
                _note(db, "remove", report, source)
            self._next_generation(db)

    def set_source(self, report: str, source: str) -> None:
        """Remember that the same file was given under another spelling of its path."""
        with self._begin() as db:
            db.execute(_report.update().where(_report.c.id == report).values(source=source))
            self._next_generation(db)

    def bump_generation(self) -> None:
        with self._begin() as db:
            self._next_generation(db)

    def _next_generation(self, db: sa.Connection) -> None:
        last = db.execute(sa.select(_meta.c.value).where(_meta.c.key == "generation")).scalar()
        _put_meta(db, "generation", str(int(last or 0) + 1))

    def unpublished(self) -> list[str]:
        """Return the reports that are staged or old: what an interrupted run left behind."""
        with self._begin() as db:
            query = sa.select(_report.c.id).where(_report.c.state != LIVE)
            return list(db.execute(query).scalars())

    def forget(self, reports: Sequence[str]) -> None:
        """Delete reports that are not live, and their passages."""
        with self._begin() as db:
            for part in _parts(reports, 500):
                dead = sa.select(_report.c.id).where(
                    _report.c.id.in_(part), _report.c.state != LIVE
                )
                db.execute(_passage.delete().where(_passage.c.report.in_(dead)))
                db.execute(_report.delete().where(_report.c.id.in_(part), _report.c.state != LIVE))


def _configure(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _periods(column: str) -> tuple[Period, ...]:
    return tuple(Period(*period) for period in json.loads(column))


def _put_meta(db: sa.Connection, key: str, value: str) -> None:
    if not db.execute(_meta.update().where(_meta.c.key == key).values(value=value)).rowcount:
        db.execute(_meta.insert().values(key=key, value=value))


def _note(db: sa.Connection, action: str, report: str, source: str) -> None:
    now = datetime.now(UTC).replace(tzinfo=None)
    db.execute(_journal.insert().values(at=now, action=action, report=report, source=source))


def _insert_passages(db: sa.Connection, passages: Sequence[Passage], vectors: Vectors) -> None:
    rows = [
        {
            "id": passage.id,
            "report": passage.report,
            "ordinal": ordinal,
            "start": passage.start,
            "end": passage.end,
            "page": passage.page,
            "heading": json.dumps(passage.heading, ensure_ascii=False),
            "vector": vector.astype(np.float16).tobytes(),
        }
        for ordinal, (passage, vector) in enumerate(zip(passages, vectors, strict=True))
    ]
    if rows:
        db.execute(_passage.insert(), rows)


def _parts(items: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (items[i : i + size] for i in range(0, len(items), size))
