"""wording.py: both languages say the same things."""

from __future__ import annotations

import string

import pytest

from assistant.errors import (
    ConferError,
    ModelUnavailable,
    NotAllowed,
    NothingIngested,
    Refused,
    ReportFailed,
    StoreLocked,
    StoreMismatch,
    StoreUnusable,
    TooManyTries,
    WrongUse,
)
from assistant.reports import Language
from ui.wording import NAMES, WORDING, error_sentence


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_both_languages_have_the_same_keys() -> None:
    assert set(WORDING) == set(NAMES) == {"vi", "en"}
    assert set(WORDING["vi"]) == set(WORDING["en"])


@pytest.mark.parametrize("key", sorted(WORDING["vi"]))
def test_a_string_is_there_and_has_the_same_places_to_fill(key: str) -> None:
    vietnamese, english = WORDING["vi"][key], WORDING["en"][key]
    assert vietnamese.strip() and english.strip()
    # What is typed as an example may be Vietnamese on both pages.
    assert vietnamese != english or key.endswith("_question")
    assert fields(vietnamese) == fields(english)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("error", "key"),
    [
        (ConferError("x"), "error_ConferError"),
        (WrongUse("x"), "error_ConferError"),
        (Refused("x"), "error_ConferError"),
        (NothingIngested(), "error_NothingIngested"),
        (StoreLocked("x"), "error_StoreLocked"),
        (StoreMismatch("x"), "error_StoreMismatch"),
        (StoreUnusable("x"), "error_StoreUnusable"),
        (ModelUnavailable("x"), "error_ModelUnavailable"),
        (NotAllowed("x"), "error_NotAllowed"),
        (TooManyTries("x"), "error_SignInRefused"),
        (ReportFailed("x"), "error_ConferError"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_every_error_has_a_sentence(language: Language, error: ConferError, key: str) -> None:
    assert error_sentence(error, WORDING[language]) == WORDING[language][key]


def test_nothing_ingested_says_what_to_type() -> None:
    assert all("confer ingest" in WORDING[one]["error_NothingIngested"] for one in NAMES)
