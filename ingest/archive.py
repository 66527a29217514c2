"""The members of .zip archives: read one by one into memory, within limits, never onto the disk."""

from __future__ import annotations

import lzma
import stat
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from assistant.errors import ReportFailed

ENDING = ".zip"
# What an office's archive stays far below, and a bomb does not.
MEMBERS = 10_000
UNPACKED = 2_000_000_000  # bytes of all members, those of archives inside too
LARGEST = 200_000_000  # bytes of one member
RATIO = 200  # text packs 5:1, a scan without compression 50:1, a bomb 1000:1
SMALL = 1_000_000  # bytes; below this a ratio says nothing: an empty form packs well

_UNPACK = "Unpack it and give the folder"
# All that zipfile and what it unpacks with raise for damaged archives.
_DAMAGE = (
    BadZipFile,
    LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,  # NotImplementedError too: kinds of compression that zipfile does not know
)


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside an archive: `place` are its positions in the archive and in one inside."""

    label: str
    place: tuple[int, ...]
    size: int
    problem: ReportFailed | None = None


Stamp = tuple[int, int]  # size and time of an archive: another one is opened anew


def list_members(path: Path) -> list[Member]:
    """Return the members worth reading; one that cannot be read carries its problem.

    Raises ReportFailed for an archive that cannot be read or is a bomb.
    """
    return _list_members(str(path), _stamp(path))


def read_member(path: Path, place: tuple[int, ...]) -> bytes:
    """Return the bytes of a member; raises ReportFailed."""
    archive = _open(str(path), _stamp(path), place[:-1])
    return _read(archive, archive.infolist()[place[-1]], path.name)


def close_archives() -> None:
    """Let go of the archives that were kept open to read the next member."""
    _open.cache_clear()


def _stamp(path: Path) -> Stamp:
    try:
        about = path.stat()
    except OSError as error:
        raise ReportFailed(
            f"{path.name} cannot be read: {error.strerror}", "Check the rights on the file"
        ) from error
    return about.st_size, about.st_mtime_ns


@lru_cache(maxsize=8)
def _list_members(path: str, stamp: Stamp) -> list[Member]:
    found: list[Member] = []
    total = 0
    for member in _members(path, stamp, ()):
        found.append(member)
        total += member.size
        if len(found) > MEMBERS:
            raise ReportFailed(f"{Path(path).name} holds more than {MEMBERS} files", _UNPACK)
        if total > UNPACKED:
            raise ReportFailed(
                f"{Path(path).name} unpacks to more than {UNPACKED // 1_000_000} MB", _UNPACK
            )
    return found


def _members(path: str, stamp: Stamp, within: tuple[int, ...]) -> Iterator[Member]:
    name = Path(path).name
    archive = _open(path, stamp, within)
    # Of two members of one name the later one counts, as for every program that unpacks.
    last = {_label(info): n for n, info in enumerate(archive.infolist())}
    for n, info in enumerate(archive.infolist()):
        label = _label(info)
        if info.is_dir() or last[label] != n:
            continue
        place = (*within, n)
        problem = _problem(info, label, name)
        if problem or not label.lower().endswith(ENDING):
            yield Member(label, place, 0 if problem else info.file_size, problem)
        elif within:
            problem = ReportFailed(f"{label} is an archive two deep inside {name}", _UNPACK)
            yield Member(label, place, 0, problem)
        else:
            yield from _inner(path, stamp, place, label)


def _inner(path: str, stamp: Stamp, place: tuple[int, ...], label: str) -> Iterator[Member]:
    try:
        for member in _members(path, stamp, place):
            yield Member(f"{label}/{member.label}", member.place, member.size, member.problem)
    except ReportFailed as problem:
        yield Member(label, place, 0, problem)


@lru_cache(maxsize=2)  # an archive and the one inside it that is being read
def _open(path: str, stamp: Stamp, within: tuple[int, ...]) -> ZipFile:
    name = Path(path).name
    source: str | BytesIO = path
    if within:
        outer = _open(path, stamp, ())
        source = BytesIO(_read(outer, outer.infolist()[within[0]], name))
    try:
        return ZipFile(source)
    except _DAMAGE as error:
        raise ReportFailed(
            f"{name} is no whole .zip archive ({error})", "Check the file where it came from"
        ) from error


def _read(archive: ZipFile, info: ZipInfo, name: str) -> bytes:
    if problem := _problem(info, _label(info), name):
        raise problem
    try:
        with archive.open(info) as member:
            return member.read(info.file_size + 1)  # zipfile itself stops where the size ends
    except _DAMAGE as error:
        raise ReportFailed(f"{_label(info)} in {name} cannot be unpacked ({error})", _UNPACK) from (
            error
        )


def _problem(info: ZipInfo, label: str, name: str) -> ReportFailed | None:
    """Return why a member is not read, or None."""
    if ".." in label.split("/"):
        return ReportFailed(f"{label!r} in {name} has a name that points out of it", _UNPACK)
    if info.flag_bits & 1:
        return ReportFailed(
            f"{label} in {name} is encrypted", "Unpack it with its password and give the folder"
        )
    if stat.S_ISLNK(info.external_attr >> 16):
        return ReportFailed(f"{label} in {name} is a link, not a file", _UNPACK)
    if info.file_size > LARGEST:
        return ReportFailed(
            f"{label} in {name} is larger than {LARGEST // 1_000_000} MB", "Take it apart"
        )
    if info.file_size > SMALL and info.file_size > RATIO * max(info.compress_size, 1):
        return ReportFailed(
            f"{label} in {name} unpacks to more than {RATIO} times its size, as bombs do",
            "If it is yours, unpack it and give the folder",
        )
    return None


def _label(info: ZipInfo) -> str:
    """Return a member's name as text, with slashes, without what makes it absolute."""
    parts = _name(info).replace("\\", "/").split("/")
    if parts[0].endswith(":"):  # a drive
        parts = parts[1:]
    return "/".join(part for part in parts if part not in ("", "."))


def _name(info: ZipInfo) -> str:
    """Return the name that a member was given, in whatever code page its program wrote it."""
    if info.flag_bits & 0x800:  # UTF-8
        return info.filename
    written = info.orig_filename.encode("cp437")  # as zipfile has read it
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:  # Vietnamese Windows; its letters are boxes and signs in cp437, and the reverse
        name = written.decode("cp1258")
    except UnicodeDecodeError:
        return info.filename
    if all(c.isascii() or unicodedata.category(c)[0] in "LM" for c in name):
        return unicodedata.normalize("NFC", name)
    return info.filename
