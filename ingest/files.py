"""Which files an ingest takes in: what is named, and what is in the folders named, nothing else."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant.errors import ReportFailed, WrongUse

LARGEST = 200_000_000  # bytes of one file


@dataclass(slots=True)
class Found:
    """The files to take in, as they were named, each once; and what cannot be one, and why."""

    files: list[str] = field(default_factory=list)
    failed: dict[str, ReportFailed] = field(default_factory=dict)


def find_files(paths: Sequence[str]) -> Found:
    """Look into folders recursively; hidden files inside them are left out.

    Raises WrongUse for a path that is not there, and where no file is found at all.
    """
    found, seen = Found(), set()
    for given in paths:
        path = Path(given)
        # An empty name would be the current folder.
        if not given or not os.path.exists(given):
            raise WrongUse(f"There is no file or folder {given!r}", "Check the path")
        for file in sorted(_walk(path, found)) if os.path.isdir(given) else [path]:
            try:
                target = _check(file, path)
            except ReportFailed as error:
                found.failed[shown(file)] = error
            else:
                if target not in seen and not target.is_dir():
                    found.files.append(str(file))
                seen.add(target)
    if not found.files and not found.failed:
        raise WrongUse(
            f"No file was found in {', '.join(map(shown, paths))}",
            "Name files or a folder of files",
        )
    return found


def shown(path: str | Path) -> str:
    """Return a path as it can be printed and kept: bytes that are not UTF-8 as \\xe1."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def read_file(path: Path) -> bytes:
    """Return a file's bytes; raises ReportFailed. Nothing that could block is ever read."""
    try:
        with open(path, "rb", opener=_open_at_once) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise _not_a_file(path)
            if status.st_size > LARGEST:
                raise ReportFailed(
                    f"{path.name} is larger than {LARGEST // 1_000_000} MB",
                    "Split it into several files",
                )
            content = file.read(status.st_size + 1)
    except OSError as error:
        raise _unreadable(path.name, error) from error
    if len(content) != status.st_size:
        raise ReportFailed(f"{path.name} is just being written", "Ingest it again in a while")
    return content


def _walk(folder: Path, found: Found) -> Iterator[Path]:
    """Yield what is in a folder and is no folder itself; a link to a folder is not followed."""

    def fail(error: OSError) -> None:
        name = shown(error.filename)
        found.failed[name] = _unreadable(Path(name).name, error)

    for inside, folders, names in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        for name in (*names, *(name for name in folders if os.path.islink(Path(inside, name)))):
            if not _is_hidden(name):
                yield Path(inside, name)


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$"))


def _check(file: Path, given: Path) -> Path:
    """Return where a file really is, in the folder that was given or the file given itself.

    Raises ReportFailed for what cannot be taken in.
    """
    name = shown(file.name)
    if shown(file) != str(file):
        raise ReportFailed(f"The name of {name} is not UTF-8", "Rename the file or its folder")
    try:
        target, mode = file.resolve(strict=True), file.stat().st_mode
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
        if file.is_symlink():
            raise ReportFailed(f"{name} is a link that leads nowhere", "Remove it") from error
        raise _unreadable(name, error) from error
    if file != given and not target.is_relative_to(given.resolve()):
        raise ReportFailed(
            f"{name} is a link that leads out of the folder {shown(given)}",
            f"Name {shown(target)} itself if it belongs to the records",
        )
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise _not_a_file(file)
    return target


def _open_at_once(path: str, flags: int) -> int:
    """Open without waiting, as a named pipe would make one wait for its writer."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _not_a_file(path: Path) -> ReportFailed:
    return ReportFailed(f"{path.name} is no file but a pipe, socket or device", "Leave it out")


def _unreadable(name: str, error: OSError | RuntimeError) -> ReportFailed:
    reason = getattr(error, "strerror", None) or error
    return ReportFailed(f"{name} cannot be read: {reason}", "Check the rights on the file")
