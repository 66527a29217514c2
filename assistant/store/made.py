"""What the catalogue is told of indexes that were made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa


def _nothing(db: sa.Connection, generation: int) -> None:
    """Write nothing more."""


@dataclass(frozen=True, slots=True)
class Made:
    """Indexes as they are to be from the next generation on.

    `number` names them in the catalogue; `note` writes what else is to be known of them, in the
    transaction that makes them live.
    """

    number: int
    note: Callable[[sa.Connection, int], None] = _nothing
