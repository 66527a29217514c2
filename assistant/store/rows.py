"""A row put in the place of the one of its key, whoever else does the same at the time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

_INSERT: Mapping[str, Callable[[sa.Table], postgresql.Insert | sqlite.Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


def put_row(
    db: sa.Connection,
    table: sa.Table,
    row: Mapping[str, Any],
    again: Mapping[str, Any] | None = None,
) -> None:
    """Write a row; where one of its key is there, that gets the values of `again`, or of `row`."""
    key = [column.name for column in table.primary_key]
    insert = _INSERT[db.dialect.name](table).values(row)
    db.execute(insert.on_conflict_do_update(index_elements=key, set_=dict(again or row)))
