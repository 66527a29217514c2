"""Checks, before anything is shown, that a citation is the record's own words."""

from __future__ import annotations

from collections.abc import Callable

from assistant.reports import Citation


def is_verified(citation: Citation, live_text: Callable[[str], str | None]) -> bool:
    """Tell whether the cited report is live and says exactly `quote` at the given offsets."""
    text = live_text(citation.report) or ""
    return bool(citation.quote) and text[citation.start : citation.end] == citation.quote
