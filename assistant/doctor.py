"""Is the store whole? Everything is read back; what may crash is tried in a process of its own."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from assistant.access import MACHINE, Viewer
from assistant.errors import ConferError, StoreUnusable
from assistant.lexicon import open_lexicon
from assistant.models import PACKAGED, find_model
from assistant.models.asked import SETTING, embedding_model
from assistant.models.graphs import find_graph
from assistant.settings import Settings
from assistant.store.check import check_catalogue, check_keywords, check_vectors
from assistant.store.index import Progress, silent
from assistant.store.store import Store

PATIENCE = 120.0  # seconds the vector index may be silent
LITTLE = 500_000_000  # bytes free on the disk that are worth a note


@dataclass(slots=True)
class Findings:
    """What is wrong, and what is only worth knowing; a sentence each, with the way out."""

    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def examine(settings: Settings, progress: Progress = silent, viewer: Viewer = MACHINE) -> Findings:
    """Return what is wrong and what is worth knowing.

    Raises NotAllowed, NothingIngested, StoreUnusable.
    """
    viewer.check("examine the store")
    store = Store(settings)
    found = Findings()
    try:
        generation = store.catalogue.generation
        compared = [
            *check_catalogue(store.catalogue),
            *_keywords(store, progress),
            # What a server holds cannot end this process.
            *(_vectors if settings.chroma_url else probe_vectors)(settings, progress),
        ]
        if store.catalogue.generation == generation:
            found.problems += compared
        elif compared:
            found.notes.append(
                "The store was changed while it was examined; type confer doctor again later"
            )
        found.problems += _recipe_problems(store, settings)
        found.notes += _leftovers(store)
    finally:
        store.close()
    try:
        open_lexicon(settings)
    except ConferError as error:
        found.problems.append(str(error))
    found.notes += [*_precision(settings), *_programs(), *_space(settings.home)]
    return found


def _recipe_problems(store: Store, settings: Settings) -> list[str]:
    """Return in what the settings are not the store's; nothing is fetched or loaded for that."""
    try:
        embedding_model(settings, fetch=False)
        store.check_recipe()
    except ConferError as error:
        return [str(error)]
    return []


def _keywords(store: Store, progress: Progress) -> list[str]:
    try:
        with store.indexes.keywords() as index:
            return check_keywords(store.catalogue, index, progress)
    except ConferError as error:
        return [str(error)]


def _leftovers(store: Store) -> Iterator[str]:
    if holder := store.catalogue.database.writing_now():
        yield f"The store is being written by {holder}"
        return
    count = len(store.catalogue.unpublished())
    with suppress(StoreUnusable):  # a server that is away has been named
        count += store.indexes.leftovers()
    if count:
        yield f"An interrupted run left {count} things behind; the next ingest takes them away"


def _precision(settings: Settings) -> Iterator[str]:
    if settings.embedding_model == PACKAGED:
        with suppress(ConferError):  # that it cannot be run is told with the recipe
            if find_graph(find_model(PACKAGED, SETTING)).precision == "float32":
                yield (
                    "The packaged model runs unrounded, at half its speed: on this processor "
                    "rounding changes its vectors too much"
                )


def _programs() -> Iterator[str]:
    if not (shutil.which("soffice") or shutil.which("libreoffice")):
        yield "LibreOffice is not there: .doc, .xls and .ppt need it; install: libreoffice"
    tesseract = shutil.which("tesseract")
    if not tesseract or "vie" not in _languages(tesseract):
        yield (
            "Tesseract with Vietnamese is not there: scans need it; "
            "install: tesseract-ocr tesseract-ocr-vie"
        )


def _languages(tesseract: str) -> list[str]:
    try:
        done = subprocess.run(
            [tesseract, "--list-langs"], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return done.stdout.split()


def _space(home: Path) -> Iterator[str]:
    free = shutil.disk_usage(home).free
    if free < LITTLE:
        yield f"Only {free // 1_000_000} MB are free on the disk of {home}; make space"


def _vectors(settings: Settings, progress: Progress) -> list[str]:
    try:
        return _compare_vectors(settings, progress)
    except ConferError as error:
        return [str(error)]


def _compare_vectors(settings: Settings, progress: Progress) -> list[str]:
    with closing(Store(settings)) as store, store.indexes.vectors() as index:
        return check_vectors(store.catalogue, index, store.indexes.passing(), progress)


def probe_vectors(settings: Settings, progress: Progress = silent) -> list[str]:
    """Examine the vector index in a child process, since a damaged one can end its process."""
    context = multiprocessing.get_context("spawn")
    heard, saying = context.Pipe(duplex=False)
    child = context.Process(target=_examine_vectors, args=(settings, saying), daemon=True)
    child.start()
    saying.close()  # so that the child's end closes the pipe
    with heard:
        try:
            while heard.poll(PATIENCE):
                said = heard.recv()
                if isinstance(said, list):
                    return said
                progress(*said)
            trouble = f"it said nothing for {PATIENCE:.0f} s"
        except (EOFError, BrokenPipeError):  # it ended without a word; the second on Windows
            child.join()
            trouble = f"reading it ended with status {child.exitcode}"
        finally:
            child.kill()
            child.join()
    return [f"The vector index is damaged ({trouble}); type: confer rebuild"]


def _examine_vectors(settings: Settings, saying: Connection) -> None:
    """Compare the index with the catalogue and say what is wrong: a list, at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what a crash prints is not for the person
    try:
        found = _compare_vectors(settings, lambda *said: saying.send(said))
    except BaseException as error:  # a panic of Chroma's Rust part is no Exception
        reason = error.__cause__ or error  # the store's own error would name the way out twice
        said = " ".join(str(reason).split()) or type(reason).__name__
        found = [f"The vector index is damaged ({said}); type: confer rebuild"]
    saying.send(found)
