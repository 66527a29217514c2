"""Which files there are: those that are named, those in folders, and the members of archives."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from assistant.errors import ReportFailed, WrongUse
from ingest.archive import ENDING, list_members, read_member
from ingest.result import Failed

LARGEST = 200_000_000  # bytes of one file

# What systems and programs leave in folders: open documents, downloads that go on, thumbnails.
_BEGINNINGS = (".", "~$")
_ENDINGS = (".part", ".partial", ".crdownload", ".download", ".tmp")
_NAMES = {"__macosx", "thumbs.db", "desktop.ini"}


@dataclass(frozen=True)
class File:
    """A file or a member of an archive: `path`, resolved, makes it the same from run to run.

    `source` is the path as it was given, `size` in bytes; `read` raises ReportFailed.
    """

    source: str
    path: str
    size: int
    read: Callable[[], bytes]

    @cached_property
    def fingerprint(self) -> str:
        """That of its bytes when it was first looked at; raises ReportFailed."""
        return digest(self.read())


def digest(content: bytes) -> str:
    """Return what tells the bytes of a file from all others."""
    return hashlib.sha256(content).hexdigest()


def find_files(paths: Sequence[str]) -> tuple[list[File], list[Failed]]:
    """Return the files that `paths` name, each once, and what is there but cannot be read.

    Raises WrongUse for a path that is not there, and if there is nothing at all.
    """
    found, failed = gather(one for given in paths for one in _find(given))
    if not found and not failed:
        raise WrongUse(
            f"No file was found in {', '.join(paths)}", "Name files or a folder of files"
        )
    return found, failed


def gather(found: Iterable[File | Failed]) -> tuple[list[File], list[Failed]]:
    """Return each file once, under its first name, and each failure once."""
    files: dict[str, File] = {}
    failed: dict[str, Failed] = {}
    for one in found:
        if isinstance(one, File):
            files.setdefault(one.path, one)
        else:
            failed.setdefault(one.source, one)
    return list(files.values()), list(failed.values())


def is_passed_over(name: str) -> bool:
    """Tell whether a file or folder of this name inside a folder is none of the records."""
    lower = name.lower()
    return lower.startswith(_BEGINNINGS) or lower.endswith(_ENDINGS) or lower in _NAMES


def file_at(path: str, source: str) -> File | None:
    """Return the file or member at a resolved path, or None; raises ReportFailed, OSError.

    The errors are of those of which it cannot be told whether they are there.
    """
    whole = Path(path)
    if whole.exists():
        return File(source, path, whole.stat().st_size, partial(_read_file, whole))
    archive = next((parent for parent in whole.parents if parent.is_file()), None)
    if archive is None or archive.suffix.lower() != ENDING:
        return None
    label = whole.relative_to(archive).as_posix()
    for member in list_members(archive):
        if member.label == label:
            return File(source, path, member.size, partial(read_member, archive, member.place))
    return None


def is_there(path: str) -> bool:
    """Tell whether a file or member still exists; so does one of which it cannot be told."""
    try:
        return file_at(path, path) is not None
    except (OSError, ReportFailed):
        return True


def _find(given: str) -> Iterator[File | Failed]:
    path = Path(given)
    # An empty name would be the current folder.
    if not given or _is_gone(path):
        raise WrongUse(f"There is no file or folder {given!r}", "Check the path")
    if not os.path.isdir(path):
        yield from _files_at(path)
        return
    problems: list[Failed] = []
    for file in sorted(walk(path, problems)):
        yield from files_inside(file, path)
    yield from problems


def files_inside(path: Path, folder: Path) -> Iterable[File | Failed]:
    """Return the file at a path inside a folder, or the members if it is an archive."""
    if os.path.islink(path) and not _is_within(path, folder):
        problem = ReportFailed(
            f"{path.name} is a link that leads out of the folder, or to nothing",
            "Name the file itself",
        )
        return [_failed(str(path), problem)]
    return [] if os.path.isdir(path) or _is_gone(path) else _files_at(path)


def walk(folder: Path, problems: list[Failed]) -> Iterator[Path]:
    """Yield the paths of the files in a folder; a folder that is not looked into is a problem.

    Not `os.walk`, which calls itself for each folder and ends where they lie a thousand deep.
    """
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            entries = list(os.scandir(place))
        except OSError as error:
            problems.append(
                Failed(
                    str(place),
                    f"The folder {place.name} cannot be read: {error.strerror}",
                    "Check the rights on the folder, and that its path is not too long",
                )
            )
            continue
        for entry in entries:
            if is_passed_over(entry.name):
                continue
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif not os.path.isdir(path):
                yield path
            elif not _is_within(path, folder):  # what is within is found where it is
                problems.append(
                    Failed(
                        str(path),
                        f"{entry.name} is a link to a folder elsewhere",
                        "Name that folder itself",
                    )
                )


def _is_gone(path: Path) -> bool:
    """Tell whether nothing is at a path; of one that cannot be looked at, its reading says why."""
    try:
        return not path.exists()
    except OSError:
        return False


def _is_within(link: Path, folder: Path) -> bool:
    return os.path.exists(link) and link.resolve().is_relative_to(folder.resolve())


def _files_at(path: Path) -> Iterable[File | Failed]:
    source, resolved = str(path), str(path.resolve())
    try:
        resolved.encode()
        source.encode()
    except UnicodeEncodeError:
        problem = ReportFailed(f"{path.name} has a name that is no text", "Rename it")
        return [_failed(source, problem)]
    if os.path.exists(path) and not os.path.isfile(path):  # to read it could take for ever
        problem = ReportFailed(f"{path.name} is a pipe or a device, not a file", "Take it away")
        return [_failed(source, problem)]
    if path.suffix.lower() == ENDING:
        return _members_of(path, resolved)
    try:
        size = path.stat().st_size
    except OSError:  # what is wrong is said when it is read
        size = 0
    return [File(source, resolved, size, partial(_read_file, path))]


def _members_of(path: Path, resolved: str) -> list[File | Failed]:
    try:
        members = [
            member
            for member in list_members(path)
            if not any(is_passed_over(part) for part in member.label.split("/") if part != "..")
        ]
        if not members:
            raise ReportFailed(f"{path.name} holds no files", "Check the file where it came from")
    except ReportFailed as problem:
        return [_failed(str(path), problem)]
    return [
        _failed(f"{path}/{member.label}", member.problem)
        if member.problem
        else File(
            f"{path}/{member.label}",
            f"{resolved}/{member.label}",
            member.size,
            partial(read_member, path, member.place),
        )
        for member in members
    ]


def _failed(source: str, problem: ReportFailed) -> Failed:
    return Failed(source, problem.message, problem.hint)


def _read_file(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise ReportFailed(
                f"{path.name} is larger than {LARGEST // 1_000_000} MB", "Take it apart"
            )
        return path.read_bytes()
    except OSError as error:
        raise ReportFailed(
            f"{path.name} cannot be read: {error.strerror}", "Check the rights on the file"
        ) from error
