"""Times of the catalogue, which keeps UTC, as people are told them."""

from __future__ import annotations

from datetime import UTC, datetime


def here(at: datetime) -> datetime:
    """Return a time as the clocks of this machine show it."""
    return at.replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
