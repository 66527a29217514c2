"""The ways in to the reports: the list, one, its text."""

from __future__ import annotations

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from assistant.api.problems import may_answer
from assistant.api.shapes import Listed, Report
from assistant.api.within import Records, Visitor
from assistant.records.told import tell_report, tell_reports

router = APIRouter()


@router.get("/reports", response_model=list[Listed], responses=may_answer(409))
def reports(records: Records, visitor: Visitor) -> JSONResponse:
    """List the reports that are answered from."""
    return JSONResponse(tell_reports(records.catalogue(visitor)))


@router.get("/reports/{report}", response_model=Report, responses=may_answer(404, 409))
def report(report: str, records: Records, visitor: Visitor) -> JSONResponse:
    """Tell all that is known of a report, and where in it that was read."""
    catalogue = records.catalogue(visitor)
    return JSONResponse(tell_report(catalogue, catalogue.live_report(report)))


@router.get(
    "/reports/{report}/text",
    response_class=Response,
    responses={
        200: {"content": {"text/plain": {"schema": {"type": "string"}}}},
        **may_answer(404, 409),
    },
)
def text(report: str, records: Records, visitor: Visitor) -> PlainTextResponse:
    """Return a report's canonical text, to which all offsets refer (in characters, not bytes)."""
    return PlainTextResponse(records.catalogue(visitor).live_report(report).text)
