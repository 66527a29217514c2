"""One writer at a time: a file lock that says who holds it and ends with its process."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from socket import gethostname

from filelock import FileLock, Timeout

from assistant.errors import SPACE, StoreLocked, StoreUnusable
from assistant.store.disk import ROOM


@contextmanager
def writing(home: Path, what: str, patience: float = 0.0) -> Iterator[None]:
    """Hold the store's lock while `what` is done.

    Raises StoreLocked naming the holder at once, or after `patience` in seconds.
    """
    holder = home / "writer.json"
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock = FileLock(home / "writer.lock", timeout=patience)
        lock.acquire()
    except Timeout as error:
        raise StoreLocked(
            f"The store in {home} is being written by {_holder(holder)}",
            "Try again when it has ended",
        ) from error
    except OSError as error:
        raise StoreUnusable(
            f"The store folder {home} cannot be written: {error.strerror or error}",
            "Give the right to write there, or name another folder with CONFER_HOME",
        ) from error
    try:
        if shutil.disk_usage(home).free < ROOM:
            raise StoreUnusable(f"The disk of {home} is full", SPACE)
        started = datetime.now().isoformat(timespec="seconds")
        said = {"process": os.getpid(), "host": gethostname(), "does": what, "since": started}
        holder.write_text(json.dumps(said))
        yield
    except OSError as error:
        raise StoreUnusable(
            f"The store in {home} cannot be written: {error.strerror or error}",
            SPACE,
        ) from error
    finally:
        with suppress(OSError):  # it only tells who writes: the lock is what counts
            holder.unlink(missing_ok=True)
        lock.release()


def _holder(holder: Path) -> str:
    try:
        said = json.loads(holder.read_text())
        return (
            f"process {said['process']} on {said['host']} ({said['does']}, since {said['since']})"
        )
    except (OSError, ValueError, KeyError):
        return "another process"


def writing_now(home: Path) -> str | None:
    """Return who is writing to the store, or None; a lock that a dead process left is free."""
    lock = FileLock(home / "writer.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return _holder(home / "writer.json")
    except OSError:  # a store that can only be read
        return None
    lock.release()
    return None
