"""Both servers at 100,000 passages and more: what `scale` asks of folders, and what they take.

The stores are those of `scale`. To put their vectors into Chroma anew would take hours: the server
is given the folder's own files, under the name by which a host looks for them.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import psutil
import sqlalchemy as sa

from assistant.settings import Address, Settings
from assistant.store.catalogue import Catalogue
from assistant.store.chroma import COLLECTION, Server
from assistant.store.feed import write_snapshot
from assistant.store.made import Made
from assistant.store.meta import put_meta
from ingest.pipeline import ingest
from tests.benchmarks.grown import NOTE, grown, sizes, store_of
from tests.benchmarks.laws import KEPT, DrawnEmbedder, missing_laws, passage_count, unpacked_laws
from tests.benchmarks.processes import memory_of
from tests.benchmarks.rows import Row, skipped
from tests.benchmarks.scale import USUAL, asked, one_more, shuffled
from tests.benchmarks.served import disk, megabytes, start
from tests.chroma_server import ChromaServer
from tests.conftest import CATALOGUE_URL, CHROMA_URL
from tests.postgres import Postgres, is_installed, running_postgres

MORE = 20  # laws taken in besides, of the middle of all by their size


def rows() -> Iterator[Row]:
    if why := missing_laws() or (None if is_installed() else "PostgreSQL is not installed"):
        yield skipped("a large store beside servers", why)
        return
    for size in sizes(USUAL):
        with TemporaryDirectory() as passing, ExitStack() as running:
            folder = Path(os.environ.get(KEPT) or passing)
            yield grown(size, folder)
            server = running.enter_context(running_postgres())
            url = running.enter_context(server.database())
            yield from _at(store_of(size, folder), folder, Path(passing), server, url)


def _at(
    source: Settings, folder: Path, place: Path, postgres: Postgres, url: Address
) -> Iterator[Row]:
    held = passage_count(source)
    with closing(Catalogue(source.home)) as catalogue:
        index, recipe = catalogue.meta("index"), catalogue.meta("recipe")
    files = source.home / f"index-{index}"
    with closing(Catalogue(place / "host", create=True, url=url)) as catalogue:
        began = time.perf_counter()
        catalogue.database.replace_with(source.home / Catalogue.FILE)
        rate = held / (time.perf_counter() - began)
        yield Row(f"{held:,} passages: copied into PostgreSQL, read back", "a s", (rate,))
        name = _publish(catalogue, files / "keywords", str(recipe))
    shutil.copytree(files / "vectors", place / "chroma")
    began = time.perf_counter()
    with ChromaServer(place / "chroma") as chroma:
        yield Row("  start of the Chroma server", "s", (time.perf_counter() - began,))
        server = Server(Address(chroma.url))
        server.collection(COLLECTION).modify(name=name)
        server.close()
        settings = source.model_copy(
            update={
                "home": place / "host",
                "catalogue_url": url,
                "chroma_url": Address(chroma.url),
            }
        )
        yield from start(settings, held)
        yield from disk(settings, megabytes(place / "chroma"))
        variables = {CATALOGUE_URL: url.get_secret_value(), CHROMA_URL: chroma.url}
        yield from asked(settings.home, folder, **variables)
        for what, process in (("Chroma", chroma.process), ("PostgreSQL", postgres.process)):
            yield Row(f"  memory of {what} after it", "MB", (memory_of(process),))
        yield from one_more(settings, folder)
        yield from _more(settings, folder, chroma)


def _publish(catalogue: Catalogue, keywords: Path, recipe: str) -> str:
    """Have the catalogue name a store on servers; return the name of its collection."""
    store = uuid4().hex

    def note(db: sa.Connection, generation: int) -> None:
        put_meta(db, "store", store)
        write_snapshot(db, generation, keywords)

    catalogue.switch_index(Made(1, note), recipe)
    return f"confer-{store}-1"


def _more(settings: Settings, folder: Path, chroma: ChromaServer) -> Iterator[Row]:
    """Take in some laws more, with the processor's time of each side."""
    laws = sorted(unpacked_laws(folder).rglob("*.txt"), key=lambda path: path.stat().st_size)
    middle = len(laws) // 2
    server = psutil.Process(chroma.process)
    before, mine = sum(server.cpu_times()[:2]), time.process_time()
    with shuffled(laws[middle : middle + MORE]) as files:
        done = ingest(files, settings, DrawnEmbedder())
    passages = sum(one.passages for one in done.added)
    what = f"  taking in {passages:,} passages more"
    yield Row(what, "a s", (passages / done.seconds,), note=NOTE)
    spent = {"here": time.process_time() - mine}
    spent["Chroma"] = sum(server.cpu_times()[:2]) - before
    for where, seconds in spent.items():
        yield Row(f"    of processor, {where}", "ms each", (1000 * seconds / passages,))
