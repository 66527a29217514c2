"""Is the store whole? Everything is read back; what may crash is tried in a process of its own."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

from assistant.errors import ConferError
from assistant.lexicon import open_lexicon
from assistant.settings import Settings
from assistant.store.store import Store
from assistant.store.vectors import VectorIndex

PATIENCE = 120.0  # seconds the vector index may take to open


def examine(settings: Settings) -> list[str]:
    """Return what is wrong, one sentence each; raises NothingIngested, StoreUnusable."""
    store = Store(settings)
    try:
        problems = store.problems(probe_vectors)
        if not store.has_recipe():
            problems.append("The settings are not those the store was made with; type: confer rebuild")
    finally:
        store.close()
    try:
        open_lexicon(settings)
    except ConferError as error:
        problems.append(str(error))
    return problems


def probe_vectors(folder: Path) -> str | None:
    """Open the vector index in a child process, since a damaged one can end its process.

    Returns what went wrong, or None.
    """
    context = multiprocessing.get_context("spawn")
    child = context.Process(target=_open_vectors, args=(folder,), daemon=True)
    child.start()
    child.join(PATIENCE)
    if child.is_alive():
        child.kill()
        return f"it did not open within {PATIENCE:.0f} s"
    return None if child.exitcode == 0 else f"opening it ended with status {child.exitcode}"


def _open_vectors(folder: Path) -> None:
    index = VectorIndex(folder)
    index.all_ids()
    index.close()
