"""errors.py: each error's status, its one line, and the tree its docstring draws."""

from __future__ import annotations

import re

import pytest

import assistant.errors
from assistant.errors import (
    ConferError,
    NoSuchReport,
    NothingIngested,
    ReportFailed,
    StoreLocked,
    WrongUse,
)


@pytest.mark.parametrize(
    ("error", "status"),
    [(ConferError, 1), (ReportFailed, 1), (WrongUse, 2), (StoreLocked, 3), (NothingIngested, 3)],
)
def test_status(error: type[ConferError], status: int) -> None:
    assert error.status == status


def test_an_error_is_one_line_with_its_hint() -> None:
    assert str(WrongUse("No file\n 'a\tb'", "Check\nit")) == "No file 'a b'. Check it"
    assert str(WrongUse("No file")) == "No file"
    assert "confer ingest" in str(NothingIngested())


@pytest.mark.parametrize("error", [WrongUse("a", "b"), NothingIngested(), NoSuchReport("x")])
def test_an_error_is_the_same_after_json(error: ConferError) -> None:
    again = ConferError.from_json(error.to_json())
    assert (type(again), str(again)) == (type(error), str(error))


def test_an_error_of_a_kind_that_is_not_known_is_an_error_all_the_same() -> None:
    said = {"kind": "Another", "message": "a", "hint": "b"}
    assert str(ConferError.from_json(said)) == "a. b"


def test_the_docstring_draws_every_class() -> None:
    drawn = re.findall(r"^[│├└─ ]*(\w+)", assistant.errors.__doc__ or "", re.MULTILINE)
    defined = [
        name
        for name, value in vars(assistant.errors).items()
        if isinstance(value, type) and issubclass(value, ConferError)
    ]
    assert set(defined) <= set(drawn)
