"""`make kills`: an ingest is killed at random moments and at every stage; nothing may be lost.

With --server the vectors are on a Chroma server, which outlives every kill.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import chromadb.api.rust  # noqa: F401  # loaded once: a child is a fork that has opened nothing
import numpy as np

from assistant.lexicon import packaged
from assistant.store import folders as folders_module
from assistant.store import index as index_module
from assistant.store import served as served_module
from assistant.store.backup import back_up
from assistant.store.catalogue import Catalogue
from assistant.store.chroma import OnServer, Server
from assistant.store.files import Files
from assistant.store.keywords import KeywordIndex
from assistant.store.local import LocalKeywords
from assistant.store.restore import restore
from assistant.store.sqlite import SqliteDatabase
from assistant.store.store import Store, Writer, open_writer
from assistant.store.vectors import VectorIndex
from assistant.text import words
from ingest import pipeline
from ingest.correct import correct
from ingest.parse import parse_file, plain  # noqa: F401  # what reads the files, loaded once too
from ingest.pipeline import rebuild, remove
from tests.chroma_server import ChromaServer
from tests.conftest import CHROMA_URL, TinyEmbedder, settings_for, take_in
from tests.looking import problems

# (where, what): the child is killed before and after its call.
STAGES: tuple[tuple[Any, str], ...] = (
    (Catalogue, "stage"),
    (Catalogue, "publish"),
    (Catalogue, "switch_index"),
    (Catalogue, "forget"),
    (folders_module, "copy_index"),
    (folders_module, "settle"),
    (VectorIndex, "put"),
    (VectorIndex, "remove_reports"),
    (KeywordIndex, "change"),
    (index_module, "not_found"),
    (Writer, "recover"),
    (Files, "move"),
    (Files, "remember_copy"),
    (SqliteDatabase, "replace_with"),
    # Of those beside a server.
    (OnServer, "open"),
    (Server, "drop"),
    (LocalKeywords, "_fetch"),
    (LocalKeywords, "_apply"),
    (served_module, "not_found"),
    (served_module, "write_changes"),
    (served_module, "write_snapshot"),
)
OPERATIONS = (
    *("add", "update", "rename", "copy", "correct"),
    *("remove", "prune", "rebuild", "restore"),
)
# Chroma writes its graph to the disk after so many vectors (1,000 by default): small reports
# would never have it do so, and that is where a kill tears files.
SYNC = 4


@dataclass
class Table:
    """What became of the moments."""

    moments: Counter[str] = field(default_factory=Counter)
    killed: int = 0
    recovered: int = 0
    faults: list[str] = field(default_factory=list)

    def lines(self) -> str:
        rows = [f"{what:42} {count:5}" for what, count in sorted(self.moments.items())]
        return "\n".join(
            [
                *rows,
                f"{'moments':42} {sum(self.moments.values()):5}",
                f"{'killed before the end':42} {self.killed:5}",
                f"{'recovered':42} {self.recovered:5}",
                f"{'lost, doubled or stale passages':42} {len(self.faults):5}",
                *self.faults[:20],
            ]
        )


def sentences(name: str, version: int) -> list[str]:
    return [f"Chỉ tiêu {n} của xã {name} kỳ {version} là {n * 7 + version} tỷ." for n in range(5)]


def write(folder: Path, name: str, version: int) -> None:
    text = "\n\n".join([f"Báo cáo của xã {name}", *sentences(name, version)]) + "\n"
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")


# The version of what is said in each file, with its title; of a copy what it is a copy of.
State = dict[str, str]


def said(name: str, version: int = 1, title: str = "") -> str:
    return f"{name} {version}: {title or f'Báo cáo của xã {name}'}"


def held(home: Path) -> tuple[State, list[str]]:
    """Return what each file says to a new reader, and what is wrong with what it finds."""
    store = Store(settings_for(home))
    wrong: list[str] = []
    state: State = {}
    try:
        for known in store.catalogue.known():
            file = Path(known.path).stem
            passages = store.catalogue.passages_of(known.id)
            text = " ".join(passage.text for passage in passages)
            versions = [
                said(name, version, passages[0].title)
                for name in NAMES
                for version in range(1, 4)
                if all(sentence in text for sentence in sentences(name, version))
            ]
            if len(versions) != 1:
                wrong.append(f"{file} is in {len(versions)} versions")
            state[file] = ", ".join(versions)
            vectors = store.catalogue.vectors_of(known.id)
            for passage, vector in zip(passages, vectors, strict=True):
                groups = [({("body", word.key): 1.0},) for word in words(passage.text)]
                with store.reading() as index:
                    by_words = index.saying(groups, 50)
                    by_vector = index.near(vector[None], 50)
                for name_of, hits in (("words", by_words), ("vector", by_vector)):
                    keys = [key for key, _ in hits]
                    found = store.catalogue.passages(keys)
                    if keys.count(passage.id) != 1:
                        wrong.append(f"{passage.id} found {keys.count(passage.id)} x by {name_of}")
                    wrong += [f"{key} is of no live report" for key in keys if key not in found]
        stems = {known.id: Path(known.path).stem for known in store.catalogue.known()}
        for copy in store.catalogue.files.copies():
            state[Path(copy.path).stem] = f"copy of {stems[copy.report]}"
    finally:
        store.close()
    return state, wrong


def act(operation: str, home: Path, folder: Path) -> None:
    """Do one of the operations on the store; what it finds in `folder` is prepared."""
    settings = settings_for(home)
    if operation == "remove":
        remove([report_of("hai", home)], settings)
    elif operation == "correct":
        correct(report_of("hai", home), {"title": CORRECTED}, settings, TinyEmbedder())
    elif operation == "rebuild":
        rebuild(settings, TinyEmbedder(), lambda *_: None)
    elif operation == "restore":
        restore(settings, folder / BACKUP, replace=True)
    else:
        take_in(home, folder, prune=operation == "prune")


def report_of(file: str, home: Path) -> str:
    catalogue = Catalogue(home)
    (report,) = (known.id for known in catalogue.known() if Path(known.path).stem == file)
    catalogue.close()
    return report


def prepare(operation: str, folder: Path) -> list[State]:
    """Change the files as the operation wants them; return what the store may hold from then on.

    The last is what it holds in the end; before that, some operations take more than one step.
    """
    one, two, three = (folder / f"{name}.txt" for name in BEFORE)
    after = dict(BEFORE)
    between: list[State] = []
    if operation == "add":
        write(folder, "bốn", 1)
        write(folder, "tám", 1)
        after |= {"bốn": said("bốn"), "tám": said("tám")}
    elif operation in ("update", "restore"):
        write(folder, "một", 2)
        write(folder, "hai", 2)
        after |= {"một": said("một", 2), "hai": said("hai", 2)}
    elif operation in ("remove", "prune"):
        del after["hai"]
        if operation == "prune":
            two.unlink()
    elif operation == "rename":
        two.rename(folder / "mới.txt")
        write(folder, "ba", 2)
        after["mới"] = after.pop("hai")
        between = [dict(after), BEFORE | {"ba": said("ba", 2)}]
        after["ba"] = said("ba", 2)
    elif operation == "copy":
        shutil.copy(one, folder / "sao.txt")
        shutil.copy(two, three)
        del after["ba"]
        between = [dict(after), after | {"sao": "copy of một"}, BEFORE | {"sao": "copy of một"}]
        between += [after | {"ba": "copy of hai"}]
        after |= {"sao": "copy of một", "ba": "copy of hai"}
    elif operation == "correct":
        after["hai"] = said("hai", 1, CORRECTED)
    return [*between, after]


def in_child(work: Callable[[], Any]) -> tuple[int, bool]:
    """Run `work` in a fork; return its exit status and whether a signal ended it."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            if status:
                sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
            os._exit(status)
    _, raw = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(raw), os.WIFSIGNALED(raw)


def kill_at(stage: tuple[Any, str], after: bool) -> None:
    """Have this process killed before or after a stage."""
    where, what = stage
    whole = getattr(where, what)

    def call(*arguments: Any, **others: Any) -> Any:
        if after:
            whole(*arguments, **others)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(where, what, call)


def kill_after(seconds: float) -> None:
    def wait() -> None:
        time.sleep(seconds)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=wait, daemon=True).start()


class InThisProcess:
    """Reads files without a process of its own, which has no part in the store."""

    parse = staticmethod(parse_file)

    def __enter__(self) -> InThisProcess:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def sync_often() -> None:
    """Have Chroma write its graph to the disk with every few vectors."""
    from chromadb.api.client import Client

    create = Client.create_collection

    def create_with(self: Any, name: str, configuration: Any = None, **others: Any) -> Any:
        hnsw = {**configuration["hnsw"], "sync_threshold": SYNC, "batch_size": SYNC}
        return create(self, name, configuration={"hnsw": hnsw}, **others)

    Client.create_collection = create_with  # type: ignore[method-assign,assignment]


def try_moment(base: Path, operation: str, arm: Callable[[], None], table: Table) -> None:
    """Kill one operation, look, let the next run complete it, and look again."""
    with tempfile.TemporaryDirectory(prefix="confer-kills-") as place:
        home, folder = Path(place) / "store", base / "records" / operation
        shutil.copytree(base / "stores" / operation, home)
        assert in_child(partial(part_from_original, home))[0] == 0
        *between, after = AFTER[operation]

        def run() -> None:
            arm()
            act(operation, home, folder)

        status, killed = in_child(run)
        table.killed += killed
        faults: list[str] = [] if killed or status == 0 else [f"ended with {status}"]

        def look(allowed: Sequence[State], when: str) -> None:
            state, wrong = held(home)
            assert not wrong, (when, wrong[:3])
            assert state in allowed, (when, state)

        def finish() -> None:
            look([BEFORE, *between, after], "after the kill")
            if operation == "remove" and held(home)[0] == after:
                with open_writer(settings_for(home), "next run"):
                    pass  # what is removed is not removed twice
            else:
                act(operation, home, folder)
            look([after], "after the next run")
            found = problems(home)
            assert not found, found
            assert leftovers(home) == 0

        # In a fork too: a torn file may end the process that reads it.
        if not faults and in_child(finish)[0] == 0:
            table.recovered += 1
        else:
            table.faults.append(f"{operation}: {faults or 'not whole'}")


def leftovers(home: Path) -> int:
    store = Store(settings_for(home))
    count = store.indexes.leftovers()
    store.close()
    return count


def part_from_original(home: Path) -> None:
    """Give the copy of a store beside a server a collection of its own."""
    store = Store(settings_for(home))
    if isinstance(store.indexes, served_module.ServedIndexes):
        with store.indexes.vectors() as original:
            held = original.read(sorted(original.all_ids()))
        store.catalogue.set_meta("store", uuid4().hex)
        name = store.indexes._name(store.catalogue.meta("index"))
        vectors = VectorIndex(OnServer(store.indexes._server, name), create=True)
        vectors.put(
            list(held),
            [report for report, _ in held.values()],
            np.stack([vector for _, vector in held.values()]),
        )
    store.close()


NAMES = ("một", "hai", "ba", "bốn", "tám")
BEFORE: State = {name: said(name) for name in NAMES[:3]}
AFTER: dict[str, list[State]] = {}  # see prepare
PASSED: dict[str, list[tuple[Any, str]]] = {}  # the stages that an operation passes through
CORRECTED = "Báo cáo đã sửa"
BACKUP = "backup.zip"


def make_base(base: Path, operations: Sequence[str]) -> dict[str, float]:
    """Make for each operation a folder of files and the store it starts from.

    Returns how long each operation takes, in seconds.
    """
    took: dict[str, float] = {}
    for operation in operations:
        folder, home, trial = (base / what / operation for what in ("records", "stores", "trials"))
        folder.mkdir(parents=True)
        for name in BEFORE:
            write(folder, name, 1)
        assert in_child(partial(take_in, home, folder))[0] == 0
        AFTER[operation] = prepare(operation, folder)
        if operation == "restore":
            assert in_child(partial(save, base / "saved", folder))[0] == 0
        shutil.copytree(home, trial)
        assert in_child(partial(part_from_original, trial))[0] == 0
        notes = base / f"{operation}.notes"
        began = time.monotonic()
        assert in_child(partial(act_and_note, operation, trial, folder, notes))[0] == 0
        took[operation] = time.monotonic() - began
        passed = {int(line) for line in notes.read_text().split()}
        PASSED[operation] = [stage for number, stage in enumerate(STAGES) if number in passed]
    return took


def save(home: Path, folder: Path) -> None:
    """Back up a store of the files as they are now."""
    take_in(home, folder)
    back_up(settings_for(home), folder / BACKUP)


def act_and_note(operation: str, home: Path, folder: Path, notes: Path) -> None:
    """Do an operation; write down the numbers of the stages it passes through."""

    def noting(whole: Callable[..., Any], number: int) -> Callable[..., Any]:
        def call(*arguments: Any, **others: Any) -> Any:
            lines.write(f"{number}\n")
            return whole(*arguments, **others)

        return call

    with notes.open("w") as lines:
        for number, (where, what) in enumerate(STAGES):
            setattr(where, what, noting(getattr(where, what), number))
        act(operation, home, folder)


def try_all(
    operations: Sequence[str],
    moments: int,
    seed: int,
    say: Callable[[str], None] = lambda line: None,
) -> Table:
    """Try every stage before and after, then `moments` random ones; return what was seen."""
    chance, table = random.Random(seed), Table()
    packaged()  # read once: every child has it
    sync_often()
    pipeline.Parser = InThisProcess  # type: ignore[misc,assignment]
    with tempfile.TemporaryDirectory(prefix="confer-kills-") as place:
        base = Path(place)
        took = make_base(base, operations)
        for operation in operations:
            for stage in PASSED[operation]:
                for after in (False, True):
                    table.moments[f"{operation}, named stages"] += 1
                    try_moment(base, operation, partial(kill_at, stage, after), table)
        say(f"{table.recovered} of {sum(table.moments.values())} named stages recovered")
        for number in range(moments):
            operation = operations[number % len(operations)]
            seconds = chance.uniform(0, took[operation])
            table.moments[f"{operation}, random moments"] += 1
            try_moment(base, operation, partial(kill_after, seconds), table)
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moments", type=int, default=200, help="random moments")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--server", action="store_true", help="vectors on a Chroma server")
    parser.add_argument("--operations", nargs="+", choices=OPERATIONS, default=OPERATIONS)
    given = parser.parse_args()
    seed = random.randrange(2**32) if given.seed is None else given.seed
    print(f"seed {seed}", flush=True)
    with ExitStack() as running:
        if given.server:
            place = running.enter_context(tempfile.TemporaryDirectory(prefix="confer-chroma-"))
            os.environ[CHROMA_URL] = running.enter_context(ChromaServer(Path(place))).url
        table = try_all(given.operations, given.moments, seed, lambda line: print(line, flush=True))
    print(table.lines())
    sys.exit(bool(table.faults))


if __name__ == "__main__":
    main()
