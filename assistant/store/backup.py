"""A backup: one file that holds the catalogue and the office's own terms, with a sum of each.

The indexes are not in it: they are made anew from the catalogue when it is restored.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from pydantic import TypeAdapter, ValidationError

from assistant.errors import StoreMismatch, StoreUnusable, WrongUse
from assistant.lexicon import additions_file
from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from assistant.store.feed import forget_feed
from assistant.store.known import OLDEST, SCHEMA
from assistant.store.store import Store

FORMAT = 1  # raised when a backup holds other things
MANIFEST, CATALOGUE, TERMS = "manifest.json", Catalogue.FILE, "lexicon.tsv"
LONGEST = 100_000  # bytes of a manifest
PIECE = 1 << 20  # bytes that are read at once

ANOTHER = "Name a file that confer backup has made"
# How every backup begins: as a .zip whose first member is the manifest.
_HEAD = b"PK\x03\x04", MANIFEST.encode()
_NAME_AT = 30
# All that zipfile and what it unpacks with raise for a file that is cut off or changed.
_DAMAGE = (BadZipFile, zlib.error, EOFError, ValueError, KeyError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a backup: its length in bytes and the sha256 of what it holds."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself; `made` is local time in ISO's form."""

    format: int
    schema: int
    made: str
    reports: int
    members: dict[str, Member]


@contextmanager
def passing_folder() -> Iterator[Path]:
    """Yield a folder for files that nobody needs afterwards."""
    with TemporaryDirectory(prefix="confer-", ignore_cleanup_errors=True) as place:
        yield Path(place)


@contextmanager
def made_whole(file: Path) -> Iterator[Path]:
    """Yield a path to write to; when the block has ended, that takes the place of `file`."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(file)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def copy_terms(terms: Path, there: Path) -> None:
    """Put a file of the office's own terms in the place of another, if it is there."""
    if terms.exists() and terms.resolve() != there.resolve():
        there.parent.mkdir(parents=True, exist_ok=True)
        with made_whole(there) as part:
            shutil.copyfile(terms, part)


# -- making one -----------------------------------------------------------------------------


def back_up(settings: Settings, file: Path) -> Manifest:
    """Write what is published now to `file`, whole or not at all; others may be writing.

    Raises NothingIngested, StoreUnusable; WrongUse where something else is in the place.
    """
    if file.exists() and not (file.is_file() and _begins_as_backup(file)):
        raise WrongUse(f"{file} is there and is no backup of Confer", "Name another file")
    store = Store(settings)
    try:
        with passing_folder() as folder:
            store.catalogue.database.copy_to(folder / CATALOGUE)
            terms = additions_file(settings)
            if terms.exists():
                shutil.copyfile(terms, folder / TERMS)
            manifest = _describe(folder)
            with made_whole(file) as part:
                _pack(folder, manifest, part)
    except OSError as error:
        raise StoreUnusable(
            f"The backup {file} cannot be written: {error.strerror or error}",
            "Name a file in a folder that has space and in which you may write",
        ) from error
    finally:
        store.close()
    return manifest


def _describe(folder: Path) -> Manifest:
    catalogue = Catalogue(folder)
    reports = catalogue.count()
    with catalogue.database.begin() as db:
        is_followed = forget_feed(db)
    catalogue.close()  # leaves all in one file
    if is_followed:
        with closing(sqlite3.connect(folder / CATALOGUE)) as file:
            file.execute("VACUUM")  # gives back the space that it took
    members = {}
    for path in sorted(folder.iterdir()):
        with path.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256")
        members[path.name] = Member(path.stat().st_size, digest.hexdigest())
    made = datetime.now().isoformat(timespec="seconds")
    return Manifest(FORMAT, SCHEMA, made, reports, members)


def _pack(folder: Path, manifest: Manifest, part: Path) -> None:
    with ZipFile(part, "w", ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, json.dumps(asdict(manifest), indent=1))
        for name in manifest.members:
            archive.write(folder / name, name)


# -- reading one ----------------------------------------------------------------------------


def unpack(file: Path, folder: Path) -> Manifest:
    """Write what a backup holds into `folder`, each file as its sum says.

    Raises WrongUse for a file that is no backup or not whole, StoreMismatch for another schema's.
    """
    try:
        if not _begins_as_backup(file):
            raise WrongUse(f"{file} is no backup of Confer", ANOTHER)
        with ZipFile(file) as archive:
            manifest = _read_manifest(archive, file)
            for name, member in manifest.members.items():
                if _unpack_member(archive, name, folder / name, member.size) != member:
                    raise WrongUse(f"{name} in {file} is not what was backed up", ANOTHER)
    except _DAMAGE as error:
        reason = " ".join(str(error).split())
        raise WrongUse(f"{file} is cut off or damaged ({reason})", ANOTHER) from error
    except OSError as error:
        said = error.strerror or str(error)
        raise WrongUse(f"{file} cannot be unpacked: {said}", "Check the file and the disk") from (
            error
        )
    return manifest


def _begins_as_backup(file: Path) -> bool:
    with file.open("rb") as content:
        head = content.read(_NAME_AT + len(MANIFEST))
    return (head[:4], head[_NAME_AT:]) == _HEAD


def _read_manifest(archive: ZipFile, file: Path) -> Manifest:
    with archive.open(MANIFEST) as content:
        said = content.read(LONGEST)
    try:
        manifest = TypeAdapter(Manifest).validate_json(said)
    except ValidationError as error:
        raise WrongUse(f"{file} is no backup of Confer", ANOTHER) from error
    for name, its, oldest, ours in (
        ("format", manifest.format, FORMAT, FORMAT),
        ("schema", manifest.schema, OLDEST, SCHEMA),
    ):
        if not oldest <= its <= ours:
            raise StoreMismatch(
                f"The backup {file} has {name} {its}, this program needs {ours}",
                "Restore it with the version of Confer that made it",
            )
    if not {CATALOGUE} <= manifest.members.keys() <= {CATALOGUE, TERMS}:
        raise WrongUse(f"{file} does not hold what a backup holds", ANOTHER)
    return manifest


def _unpack_member(archive: ZipFile, name: str, target: Path, most: int) -> Member:
    """Write a member to `target`, `most` bytes and a piece at most; return what was written."""
    digest, size = hashlib.sha256(), 0
    with archive.open(name) as content, target.open("wb") as written:
        while size <= most and (piece := content.read(PIECE)):
            written.write(piece)
            digest.update(piece)
            size += len(piece)
    return Member(size, digest.hexdigest())
