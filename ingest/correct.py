"""What staff correct in a report's description: kept by file, and applied at every ingest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.embedding import Embedder
from assistant.errors import WrongUse
from assistant.naming import Spelled, kind_named
from assistant.naming.names import KINDS
from assistant.naming.period import find_periods
from assistant.naming.reading import find_date, find_term, tidy_number
from assistant.ranking.terms import embed_passages
from assistant.records.blocks import blocks_from_json
from assistant.reports import Description, Reading, Report
from assistant.settings import Settings
from assistant.store.catalogue import Staged
from assistant.store.schema import utc_now
from assistant.store.store import open_writer
from assistant.text import canonical
from ingest.describe import describe_report
from ingest.find_tasks import find_tasks
from ingest.parse.blocks import Parsed
from ingest.propose import carry_over
from ingest.split import split_report
from ingest.title import LONGEST

# Field of a description, or the title -> what the catalogue keeps: JSON; null says there is none.
Corrections = Mapping[str, Any]


def correct(
    report: str,
    said: Mapping[str, str],
    settings: Settings,
    embedder: Embedder,
    who: str | None = None,
) -> Report:
    """Put what staff say of a report's fields in the place of what was read; at once.

    Without anything said all corrections are taken back. The same text is published under a new id,
    which is returned with it. Raises WrongUse naming what cannot be understood.
    """
    changes = {field: read_correction(field, value) for field, value in said.items()}
    with open_writer(settings, "correct", who=who) as writer:
        catalogue = writer.catalogue
        writer.store.check_recipe()
        before = catalogue.live_report(report)
        known = next(one for one in catalogue.known() if one.id == report)
        was = catalogue.files.corrections(known.path)
        kept = {**was, **changes} if changes else {}
        if kept == was:
            return before
        blocks = catalogue.blocks(report)
        parsed = Parsed(before.text, blocks_from_json(blocks))
        title, description = describe_corrected(parsed, Path(before.source), kept)
        after = Report(
            id=identity(known.path, known.fingerprint, kept, catalogue.has_report),
            source=before.source,
            title=title,
            text=before.text,
            version=before.version,
            ingested_at=utc_now(),
            description=description,
        )
        passages = split_report(after, parsed.blocks, settings.passage_characters)
        vectors = embed_passages(passages, embedder)
        tasks = find_tasks(after, parsed.blocks)
        writer.publish(
            [
                Staged(
                    report=after,
                    path=known.path,
                    fingerprint=known.fingerprint,
                    blocks=blocks,
                    passages=tuple(passages),
                    vectors=vectors,
                    tasks=tuple(carry_over(after, catalogue.tasks.live(report), tasks)),
                    corrections=kept,
                )
            ]
        )
        return after


def identity(
    path: str, fingerprint: str, corrections: Corrections, is_taken: Callable[[str], bool]
) -> str:
    """Return the id of what is published: of a file, its bytes and what staff say of it.

    Another is made where the id is in use: by a report that has moved away from this path.
    """
    made = f"{path}\0{fingerprint}"
    if corrections:
        made += "\0" + json.dumps(corrections, sort_keys=True)
    while True:
        made = hashlib.sha256(made.encode()).hexdigest()
        if not is_taken(made[:12]):
            return made[:12]


def describe_corrected(
    parsed: Parsed, path: Path, corrections: Corrections
) -> tuple[str, Description]:
    """Return title and description as they are read, with the corrections in their place."""
    title, read = describe_report(parsed, path)
    readings = [reading for reading in read.readings if reading.field not in corrections]
    readings += [Reading(field, "staff") for field in corrections]
    said = {**read.to_json(), **corrections, "readings": [asdict(reading) for reading in readings]}
    return said.pop("title", title), Description.from_json(said)


# -- what staff write -----------------------------------------------------------------------


def read_correction(field: str, said: str) -> Any:
    """Return what the catalogue keeps of `said`; an empty one says that there is none.

    Raises WrongUse for what cannot be that field.
    """
    said = " ".join(canonical(said).split())
    if not said and field != "title":
        return [] if field == "periods" else None
    return _READERS[field](said)


def _title(said: str) -> str:
    if not said or len(said) > LONGEST:
        raise WrongUse(f"A title of {len(said)} characters", f"Write 1 to {LONGEST}")
    return said


def _kind(said: str) -> str:
    kind = kind_named(said)
    if kind is None:
        raise WrongUse(f"{said!r} is no kind of document", f"Use one of: {', '.join(KINDS)}")
    return kind


def _number(said: str) -> str:
    if not said[0].isdigit():
        raise WrongUse(f"{said!r} is no number and symbol", "Write it so: 123-KL/TU")
    return tidy_number(said)


def _conference(said: str) -> int:
    # As it is written in a title: 31, XXXI, ba mươi mốt.
    key = Spelled(f"lần thứ {said}").words[2:]
    if len(key) != 1 or not key[0].key.isdigit() or not 0 < int(key[0].key) < 1000:
        raise WrongUse(f"{said!r} is no conference's number", "Write it so: 31")
    return int(key[0].key)


def _term(said: str) -> str:
    for spelled in (said, f"nhiệm kỳ {said}", f"khóa {said}"):
        if term := find_term(Spelled(spelled)):
            return term.value
    raise WrongUse(f"{said!r} is no term of office", 'Write it so: 2020-2025, or "khóa XX"')


def _periods(said: str) -> list[dict[str, Any]]:
    periods = find_periods(said)
    if not periods:
        raise WrongUse(f"{said!r} names no period", 'Write it so: "tháng 3 năm 2025"')
    return [asdict(period) for period in periods]


def _date(said: str) -> str:
    date = find_date(said)
    if date is None or (date.start, date.end) != (0, len(said)):
        raise WrongUse(f"{said!r} is no date", "Write it so: 28/3/2025")
    return date.value.isoformat()


_READERS: Mapping[str, Callable[[str], Any]] = {
    "title": _title,
    "kind": _kind,
    "number": _number,
    "body": str,
    "conference": _conference,
    "term": _term,
    "periods": _periods,
    "date": _date,
    "place": str,
}
