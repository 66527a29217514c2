"""Files handed in by a browser: kept in the store's folder under a name that can do no harm."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from filelock import FileLock

from assistant.errors import SPACE, StoreUnusable
from assistant.settings import Settings
from assistant.text import canonical

FOLDER = "uploads"
LOCK = "uploads.lock"
LONGEST = 180  # bytes of a name; systems allow 255, and a number may follow
# What a path, a shell or another system would not take for part of a name.
_UNFIT = re.compile(r'[<>:"/\\|?*\s]+')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def keep_upload(
    settings: Settings,
    name: str,
    content: bytes,
    replaces: bool = False,
    hidden: Collection[str] = (),
) -> Path:
    """Write a file into the uploads and return its path.

    One of the same name and content is left as it is; of another content it is only replaced if
    that is meant, else the new one gets a number. So it does beside one that is `hidden` from who
    hands it in, or has such members: paths, resolved. Raises StoreUnusable.
    """
    folder = settings.home / FOLDER
    path = folder / fit_name(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(settings.home / LOCK):  # two at once would take the same name for free
            path = _free(path, content, replaces, hidden)
            if not (path.is_file() and path.read_bytes() == content):
                _write(path, content)
    except OSError as error:
        raise StoreUnusable(f"{path} cannot be written: {error.strerror}", SPACE) from error
    return path


def fit_name(name: str) -> str:
    """Return a name for a file: its last part, without what is invisible, hidden or reserved."""
    said = canonical(PurePosixPath(name.replace("\\", "/")).name)
    said = "".join(c if c.isprintable() else " " for c in said)
    said = _UNFIT.sub(" ", said).strip(" .~$-")
    if _DEVICES.match(said):
        said = f"_{said}"
    stem, ending = os.path.splitext(said)
    stem = stem.encode()[: LONGEST - len(ending.encode()[:20])].decode(errors="ignore").strip()
    return f"{stem or 'tep'}{ending[:20]}"


def _free(path: Path, content: bytes, replaces: bool, hidden: Collection[str]) -> Path:
    """Return the first path of this name, numbered if need be, that may hold the content."""

    def is_taken(path: Path) -> bool:
        whole = str(path.resolve())
        if any(one == whole or one.startswith(f"{whole}/") for one in hidden):
            return True
        return not replaces and path.exists() and path.read_bytes() != content

    stem, number = path.stem, 2
    while is_taken(path):
        path = path.with_stem(f"{stem} ({number})")
        number += 1
    return path


def _write(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
