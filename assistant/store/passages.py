"""The catalogue's rows of passages: how they are asked for and written."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
import sqlalchemy as sa

from assistant.embedding import Vectors
from assistant.reports import Passage
from assistant.store.schema import PASSAGE, REPORT

# All but the vectors, with what is known of their report.
_PASSAGES = sa.select(
    *(column for column in PASSAGE.c if column is not PASSAGE.c.vector),
    REPORT.c.title,
    REPORT.c.source,
    REPORT.c.description,
    REPORT.c.state,
).join(REPORT, REPORT.c.id == PASSAGE.c.report)
PASSAGES_BY_ID = _PASSAGES.where(PASSAGE.c.id.in_(sa.bindparam("ids", expanding=True)))
PASSAGES_OF = _PASSAGES.where(PASSAGE.c.report == sa.bindparam("report")).order_by(
    PASSAGE.c.ordinal
)


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
