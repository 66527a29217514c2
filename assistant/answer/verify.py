"""Checks, before anything is shown, that a citation is the record's own words."""

from __future__ import annotations

from assistant.reports import Citation
from assistant.store.catalogue import Catalogue


def is_verified(citation: Citation, catalogue: Catalogue) -> bool:
    """Tell whether the cited report is live and says exactly `quote` at the given offsets."""
    text = catalogue.live_text(citation.report) or ""
    return bool(citation.quote) and text[citation.start : citation.end] == citation.quote
