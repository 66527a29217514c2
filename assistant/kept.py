"""What is made once on a machine and kept in the user's cache folder, whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

_DIGEST = sha256().digest_size  # bytes that what is kept begins with


def read_kept(name: str, made_of: bytes = b"") -> bytes | None:
    """Return what was kept, or None if nothing was, it was damaged or made of something else."""
    place = _place(name)
    try:
        kept = place.read_bytes() if place else b""
    except OSError:
        return None
    content = kept[_DIGEST:]
    return content if _digest(made_of, content) == kept[:_DIGEST] else None


def keep(name: str, content: bytes, made_of: bytes = b"") -> None:
    """Keep `content`; where nothing can be written it is made every time."""
    place = _place(name)
    if place is None:
        return
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=place.parent) as passing:
            made = Path(passing) / name
            made.write_bytes(_digest(made_of, content) + content)
            made.replace(place)


def _digest(made_of: bytes, content: bytes) -> bytes:
    digest = sha256(made_of)
    digest.update(content)
    return digest.digest()


def _place(name: str) -> Path | None:
    """Return the file of this name; None on a machine without a home."""
    try:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return None
    return cache / "confer" / name
