"""A row put in the place of the one of its key, whoever else does the same at the time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql


def put_row(
    db: sa.Connection,
    table: sa.Table,
    row: Mapping[str, Any],
    again: Mapping[str, Any] | None = None,
) -> None:
    """Write a row; where one of its key is there, that gets the values of `again`, or of `row`."""
    key = [column.name for column in table.primary_key]
    insert = _insert(db.dialect.name, table).values(row)
    db.execute(insert.on_conflict_do_update(index_elements=key, set_=dict(again or row)))


def _insert(dialect: str, table: sa.Table) -> postgresql.Insert | sqlite.Insert:
    if dialect == "sqlite":
        return sqlite.insert(table)
    # Only who writes to a server waits for it to be imported.
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)
