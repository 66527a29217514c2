"""Every string of the pages in both languages: one table a page, put together here."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.errors import ConferError
from assistant.reports import Language
from ui.wording import ask, errors, frame, help, reports, search, sign_in, source, status, tasks

Wording = Mapping[str, str]

NAMES: Mapping[Language, str] = {"vi": "Tiếng Việt", "en": "English"}
PAGES = (frame, errors, sign_in, ask, source, search, reports, tasks, status, help)

WORDING: Mapping[Language, Wording] = {
    language: {key: said for page in PAGES for key, said in page.WORDING[language].items()}
    for language in NAMES
}


def error_sentence(error: ConferError, wording: Wording) -> str:
    """Return the sentence for the nearest class of `error` that has one."""
    keys = (f"error_{kind.__name__}" for kind in type(error).__mro__)
    return next(wording[key] for key in keys if key in wording)
