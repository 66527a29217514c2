"""The change feed: what each generation made live or took away, for indexes kept elsewhere.

A keyword index whose host is too far behind begins with the snapshot, the files of one that was
made before, and takes the changes after it: copying files is many times faster than making an
index, and a snapshot takes no more space than the tokens it was made from.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path

import sqlalchemy as sa

from assistant.errors import StoreUnusable
from assistant.store.keywords import WRITTEN_ONCE, Document
from assistant.store.meta import put_meta, read_meta
from assistant.store.schema import CHANGE, META, SNAPSHOT

PIECE = 100_000  # bytes of a file kept in one row; some hundreds are held at once
BASE = "snapshot"  # the key of the snapshot's generation
# Endings of files that have the same content on every host where they have the same name. Which
# passages of a part were taken away is told under a number that two hosts may give alike.
_THE_SAME = WRITTEN_ONCE - {".del"}


@dataclass(frozen=True, slots=True)
class Change:
    """What a report came to: in `generation` it was made live, or else taken away."""

    generation: int
    report: str
    is_live: bool


@dataclass(frozen=True, slots=True)
class Packed:
    """What is indexed of the passages of a report; None: it is taken away."""

    passages: int
    documents: bytes | None


class Feed:
    """The part of the catalogue that keyword indexes elsewhere follow."""

    def __init__(self, begin: Callable[[], AbstractContextManager[sa.Connection]]) -> None:
        self._begin = begin

    def base(self) -> int:
        """Return the generation of the snapshot, after which the changes begin.

        Raises StoreUnusable where there is none, since the indexes are in folders.
        """
        with self._begin() as db:
            said = read_meta(db, BASE)
        if said is None:
            raise StoreUnusable(
                "The indexes of the store are in its folder and not on a server",
                "Type: confer rebuild, or unset CONFER_CHROMA_URL",
            )
        return int(said)

    def changes(self, after: int) -> list[Change]:
        """Return the last change of every report that changed after a generation."""
        columns = (CHANGE.c.generation, CHANGE.c.report, CHANGE.c.documents.is_not(None))
        query = sa.select(*columns).where(CHANGE.c.generation > after)
        with self._begin() as db:
            rows = db.execute(query.order_by(CHANGE.c.generation)).all()
        return list({row[1]: Change(*row) for row in rows}.values())

    def documents(self, change: Change) -> list[Document]:
        """Return what is indexed of a report; nothing if the feed was shortened meanwhile."""
        one = (CHANGE.c.generation == change.generation) & (CHANGE.c.report == change.report)
        with self._begin() as db:
            packed = db.execute(sa.select(CHANGE.c.documents).where(one)).scalar()
        return [] if packed is None else _unpack(packed, change.report)

    def pending(self) -> int:
        """Return how many passages the changes are of, those that were taken away too."""
        with self._begin() as db:
            return db.execute(sa.select(sa.func.sum(CHANGE.c.passages))).scalar() or 0

    def snapshot(self) -> Iterator[tuple[str, bytes]]:
        """Yield (file, bytes) in order; the pieces of one file come one after the other."""
        query = sa.select(SNAPSHOT.c.file, SNAPSHOT.c.content).order_by(SNAPSHOT.c.number)
        with self._begin() as db:
            for row in db.execute(query.execution_options(yield_per=100)):
                yield row.file, row.content


def write_changes(
    db: sa.Connection,
    generation: int,
    live: Mapping[str, Packed],
    gone: Iterable[str],
) -> None:
    """Write what a generation makes live and takes away, in the transaction that does it."""
    changed = {report: Packed(1, None) for report in gone} | dict(live)
    rows = [
        {"generation": generation, "report": report, **asdict(packed)}
        for report, packed in changed.items()
    ]
    if rows:
        db.execute(CHANGE.insert(), rows)


def write_snapshot(db: sa.Connection, generation: int, folder: Path) -> None:
    """Let the feed begin with the keyword index in a folder, as of a generation.

    Only what is new is written: of a snapshot that is held already, the files that are there under
    the same name stay.
    """
    db.execute(CHANGE.delete().where(CHANGE.c.generation <= generation))
    files = {path.name: path for path in sorted(folder.iterdir()) if path.suffix != ".lock"}
    held = set(db.execute(sa.select(SNAPSHOT.c.file).distinct()).scalars())
    kept = {name for name in held & files.keys() if Path(name).suffix in _THE_SAME}
    db.execute(SNAPSHOT.delete().where(SNAPSHOT.c.file.in_(sorted(held - kept))))
    first = 1 + (db.execute(sa.select(sa.func.max(SNAPSHOT.c.number))).scalar() or 0)
    new = [path for name, path in files.items() if name not in kept]
    for number, (file, content) in enumerate(_pieces(new), first):
        db.execute(SNAPSHOT.insert().values(number=number, file=file, content=content))
    put_meta(db, BASE, str(generation))


def forget_feed(db: sa.Connection) -> bool:
    """Write that nothing is to be followed, as where the indexes are in folders.

    Tells whether there was anything.
    """
    was = db.execute(META.delete().where(META.c.key == BASE)).rowcount
    for table in (CHANGE, SNAPSHOT) if was else ():
        db.execute(table.delete())
    return bool(was)


def _pieces(files: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    for path in files:
        with path.open("rb") as content:
            while piece := content.read(PIECE):
                yield path.name, piece


def pack(documents: Iterable[Document]) -> Packed:
    """Return what is indexed of a report in a form that takes a fifth of the space."""
    said = [(passage, fields) for passage, _, fields in documents]
    # The fastest: level 6 takes three times as long for a third less.
    return Packed(len(said), zlib.compress(json.dumps(said, ensure_ascii=False).encode(), 1))


def _unpack(packed: bytes, report: str) -> list[Document]:
    return [(passage, report, fields) for passage, fields in json.loads(zlib.decompress(packed))]
