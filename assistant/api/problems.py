"""What goes wrong, as an HTTP status with {"error", "hint"}: never a traceback."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from assistant.access.signing_in import WINDOW
from assistant.api.shapes import Problem
from assistant.errors import (
    ConferError,
    ModelUnavailable,
    NoSuchReport,
    NotAllowed,
    Refused,
    SignInRefused,
    StoreUnusable,
    TooManyTries,
    WrongUse,
)

# The first that fits is taken.
STATUS: Sequence[tuple[type[ConferError], int]] = (
    (NoSuchReport, 404),
    (WrongUse, 422),
    (TooManyTries, 429),
    (SignInRefused, 401),
    (NotAllowed, 403),
    (StoreUnusable, 503),
    (ModelUnavailable, 503),
    (Refused, 409),  # nothing is taken in, another process writes, another embedding model
)
MEANING = {
    400: "What was sent cannot be read",
    401: "No token, or none that is known",
    403: "The token's role does not let it do this",
    404: "There is no such report",
    409: "Nothing has been taken in, another process is writing, or the store was made otherwise",
    413: "More was sent than is read",
    422: "What was sent cannot be understood",
    429: "Too many tokens that are not known came from this address",
    503: "The store or the embedding model cannot be used",
}
UNFORESEEN = "Something went wrong", "The server's log says what"  # error, hint
HEADERS = {
    401: {"WWW-Authenticate": "Bearer"},
    429: {"Retry-After": str(WINDOW.seconds)},
}


def problem(error: ConferError) -> JSONResponse:
    """Return the response for an error."""
    status = next((status for kind, status in STATUS if isinstance(error, kind)), 500)
    return _response(status, error.message, error.hint, HEADERS.get(status))


def may_answer(*others: int) -> dict[int | str, dict[str, Any]]:
    """Return what a way in may answer beside what it is for: for the OpenAPI document."""
    codes = sorted({401, 403, 422, 429, 503, *others})
    return {code: {"model": Problem, "description": MEANING[code]} for code in codes}


def install(app: FastAPI) -> None:
    """Have an application answer every failure so."""
    app.add_exception_handler(ConferError, _of_ours)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(Exception, _unforeseen)


def _of_ours(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ConferError)
    return problem(error)


def _not_understood(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return _response(422, f"{where}: {first['msg']}", "See /openapi.json")


def _of_http(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return _response(error.status_code, error.detail, "See /openapi.json", error.headers)


def _unforeseen(_: Request, error: Exception) -> JSONResponse:
    return _response(500, *UNFORESEEN)


def _response(status: int, error: str, hint: str, headers: Any = None) -> JSONResponse:
    return JSONResponse({"error": error, "hint": hint}, status, headers)
