"""Stores of any number of passages: the laws, then copies of them with shuffled lines."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from unittest.mock import patch

from assistant.settings import Settings
from assistant.store.catalogue import Catalogue
from ingest.pipeline import ingest
from ingest.result import Ingested
from tests.benchmarks.laws import DrawnEmbedder, unpacked_laws

CHARACTERS = 545  # of the laws for each passage
PUBLISHED = 40_000  # passages at once: each publication copies the index


def store_of(size: int, folder: Path) -> Settings:
    """Return the settings of the store of about `size` passages, which may not be there yet."""
    # No `.env` of the folder it is run in has a say.
    return Settings(_env_file=None, home=folder / f"grown-{size}")  # type: ignore[call-arg]


def grow(size: int, folder: Path) -> Ingested:
    """Take in as many files as make about `size` passages, by the pipeline; vectors are drawn.

    The largest smaller store that is there is the beginning. What was there already is left as it
    is, so a second call returns at once.
    """
    settings = store_of(size, folder)
    files = [str(path) for path in _texts(size, folder)]
    if not settings.home.exists():
        smaller = [one for one in _sizes(folder) if one < size]
        if smaller:
            shutil.copytree(store_of(max(smaller), folder).home, settings.home)
    with patch("ingest.run.BATCH", max(1024, min(PUBLISHED, size // 10))):
        return ingest(files, settings, DrawnEmbedder())


def passages_in(settings: Settings) -> list[tuple[str, str]]:
    """Return (source, text) of every passage of a store."""
    catalogue = Catalogue(settings.home)
    try:
        return [
            (passage.source, passage.text)
            for known in catalogue.known()
            for passage in catalogue.passages_of(known.id)
        ]
    finally:
        catalogue.close()


def _sizes(folder: Path) -> list[int]:
    return [int(path.name.partition("-")[2]) for path in folder.glob("grown-*")]


def _texts(size: int, folder: Path) -> Iterator[Path]:
    """Yield the files of a store: laws, then copies under other names with shuffled lines."""
    (folder / "texts").mkdir(exist_ok=True)
    left = size * CHARACTERS
    for copy in count():
        for path in sorted(unpacked_laws(folder).rglob("*.txt")):
            file = folder / "texts" / f"{copy:03}-{path.name}"
            if not file.exists():
                file.write_text(_shuffled(path.read_text(encoding="utf-8"), copy), encoding="utf-8")
            yield file
            left -= len(file.read_text(encoding="utf-8"))
            if left <= 0:
                return


def _shuffled(text: str, copy: int) -> str:
    """Return a text with its lines in an order of the copy's own; the first copy is the text."""
    if not copy:
        return text
    lines = text.splitlines()
    random.Random(copy).shuffle(lines)
    return "\n".join(lines)
