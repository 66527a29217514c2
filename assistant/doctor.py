"""Is the store whole? Everything is read back; what may crash is tried in a process of its own."""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing.connection import Connection
from pathlib import Path

from assistant.embedding import embedding_model
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
        problems += _recipe_problems(store, settings)
    finally:
        store.close()
    try:
        open_lexicon(settings)
    except ConferError as error:
        problems.append(str(error))
    return problems


def _recipe_problems(store: Store, settings: Settings) -> list[str]:
    """Return in what the settings are not the store's; nothing is fetched or loaded for that."""
    try:
        embedding_model(settings, fetch=False)
        store.check_recipe()
    except ConferError as error:
        return [str(error)]
    return []


def probe_vectors(folder: Path) -> str | None:
    """Open the vector index in a child process, since a damaged one can end its process.

    Returns what went wrong, or None.
    """
    context = multiprocessing.get_context("spawn")
    heard, saying = context.Pipe(duplex=False)
    child = context.Process(target=_open_vectors, args=(folder, saying), daemon=True)
    child.start()
    saying.close()  # so that the child's end closes the pipe
    with heard:
        try:
            if not heard.poll(PATIENCE):
                return f"it did not open within {PATIENCE:.0f} s"
            return str(heard.recv()) or None
        except (EOFError, BrokenPipeError):  # it ended without a word; the second on Windows
            child.join()
            return f"opening it ended with status {child.exitcode}"
        finally:
            child.kill()
            child.join()


def _open_vectors(folder: Path, saying: Connection) -> None:
    """Open the index and say what went wrong, or nothing at all."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what a crash prints is not for the person
    try:
        index = VectorIndex(folder)
        index.all_ids()
        index.close()
    except BaseException as error:  # a panic of Chroma's Rust part is no Exception
        reason = error.__cause__ or error  # the store's own error would name the way out twice
        saying.send(" ".join(str(reason).split()) or type(reason).__name__)
    else:
        saying.send("")
