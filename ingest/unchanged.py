"""Files that are all held as they are: an ingest of them, without what taking in needs."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import chain

from assistant.errors import ReportFailed
from assistant.settings import Settings
from assistant.store.glance import Held, glance
from assistant.store.known import Copy
from ingest.archive import close_archives
from ingest.files import File, is_there
from ingest.ledger import Ledger
from ingest.result import Ingested, Progress, Tally


def leave_unchanged(
    files: Sequence[File], settings: Settings, prune: bool, progress: Progress
) -> Ingested | None:
    """Return what an ingest of `files` finds if it has nothing to do; None if it may have.

    Raises StoreLocked, StoreUnusable.
    """
    began = time.monotonic()
    with glance(settings, "ingest") as held:
        if held is None or (prune and _lost(held)):
            return None
        found: dict[str, str] = {}
        ledger = Ledger(held.known, held.copies, found)
        tally = Tally(Ingested(), progress, len(files))
        try:
            for file in files:
                tally.working(file.source, stage="looking")
                found[file.path] = file.fingerprint
        except ReportFailed:
            return None
        finally:
            close_archives()
        if not all(_is_held(file, ledger) for file in files):
            return None
    for file in sorted(files, key=lambda file: ledger.at(file.path) is None):
        tally.leave(file.source)
    tally.result.seconds = time.monotonic() - began
    return tally.result


def _lost(held: Held) -> bool:
    """Tell whether the file of a report or of a copy is gone."""
    paths = chain((one.path for one in held.known), (one.path for one in held.copies))
    return not all(map(is_there, paths))


def _is_held(file: File, ledger: Ledger) -> bool:
    """Tell whether a file is that of a report, or a copy, and nothing of it has changed."""
    known = ledger.at(file.path)
    if known:
        return (known.source, known.fingerprint) == (file.source, file.fingerprint)
    copy = ledger.copy_at(file.path)
    original = ledger.by_id(copy.report) if copy else None
    return (
        original is not None
        and copy == Copy(file.path, file.source, file.fingerprint, original.id)
        and ledger.holds(original)
    )
