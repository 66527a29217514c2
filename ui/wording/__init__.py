"""Every string of the pages in both languages: one table a page, put together here."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.errors import ConferError
from assistant.reports import Language
from ui.wording import ask, errors, frame, reports, search, source

Wording = Mapping[str, str]

NAMES: Mapping[Language, str] = {"vi": "Tiếng Việt", "en": "English"}
TABLES = (
    frame.WORDING,
    errors.WORDING,
    ask.WORDING,
    source.WORDING,
    search.WORDING,
    reports.WORDING,
)

WORDING: Mapping[Language, Wording] = {
    language: {key: said for table in TABLES for key, said in table[language].items()}
    for language in NAMES
}


def error_sentence(error: ConferError, wording: Wording) -> str:
    """Return the sentence for the nearest class of `error` that has one."""
    keys = (f"error_{kind.__name__}" for kind in type(error).__mro__)
    return next(wording[key] for key in keys if key in wording)
