"""The catalogue's rows of passages: how they are asked for and written."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import numpy as np
import sqlalchemy as sa

from assistant.embedding import Vectors
from assistant.reports import Passage
from assistant.store.schema import PASSAGE, REPORT

LONGEST = 2**31 - 1  # characters of a report: what its columns can tell
# All but the vectors, with what is known of their report.
_PASSAGES = sa.select(
    *(PASSAGE.c[name] for name in ("id", "report", "start", "end", "page", "heading")),
    *(REPORT.c[name] for name in ("title", "source", "description", "state")),
).join(REPORT, REPORT.c.id == PASSAGE.c.report)
PASSAGES_BY_ID = _PASSAGES.where(PASSAGE.c.id.in_(sa.bindparam("ids", expanding=True)))
PASSAGES_WITHIN = _PASSAGES.where(
    PASSAGE.c.report == sa.bindparam("report"),
    PASSAGE.c.start < sa.bindparam("to"),
    PASSAGE.c.end > sa.bindparam("from"),
).order_by(PASSAGE.c.ordinal)
PASSAGES_UNDER = PASSAGES_WITHIN.where(PASSAGE.c.heading.like(sa.bindparam("above"), escape="/"))


def lowest(heading: str) -> str:
    """Return the pattern of the column of passages whose lowest heading is this, or nearly so.

    SQLite takes capitals for small letters.
    """
    said = json.dumps([heading], ensure_ascii=False).removeprefix("[")
    return "%" + re.sub("[/%_]", r"/\g<0>", said)


def insert_passages(db: sa.Connection, passages: Sequence[Passage], vectors: Vectors) -> None:
    rows = [
        {
            "id": passage.id,
            "report": passage.report,
            "ordinal": ordinal,
            "start": passage.start,
            "end": passage.end,
            "page": passage.page,
            "heading": json.dumps(passage.heading, ensure_ascii=False),
            "vector": vector.astype(np.float16).tobytes(),
        }
        for ordinal, (passage, vector) in enumerate(zip(passages, vectors, strict=True))
    ]
    if rows:
        db.execute(PASSAGE.insert(), rows)
