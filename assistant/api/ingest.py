"""The way in for files: kept as those dropped into the page, and taken in by a child process."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, File, Form, UploadFile
from fastapi.responses import JSONResponse

from assistant.access.signing_in import read_groups
from assistant.api import shapes
from assistant.api.problems import may_answer
from assistant.api.within import Records, Visitor
from assistant.errors import WrongUse
from ingest.intake import Progress

router = APIRouter()


@router.post(
    "/ingest", status_code=202, response_model=shapes.Intake, responses=may_answer(400, 413)
)
def ingest(
    files: Annotated[
        list[UploadFile], File(min_length=1, description="Files, .zip archives of files.")
    ],
    records: Records,
    visitor: Visitor,
    replaces: Annotated[
        bool, Form(description="A file of the same name is a new version of the one before.")
    ] = False,
    groups: Annotated[str, Form(description='Who alone sees the reports: "a,b".')] = "",
) -> JSONResponse:
    """Keep files and begin to take them in; ask with GET what becomes of them. Editors only."""
    visitor.check("keep reports")
    if not all(one.filename for one in files):
        raise WrongUse("A file has no name", 'Send each with filename="…"')
    desk = records.desk(visitor)
    named = read_groups(groups)
    desk.upload([(one.filename or "", one.file.read()) for one in files], replaces, named)
    return JSONResponse(_told(desk.progress()), 202)


@router.get("/ingest", response_model=shapes.Intake, responses=may_answer())
def intake(records: Records, visitor: Visitor) -> JSONResponse:
    """Tell what has become of the files that you gave since the server began. Editors only."""
    return JSONResponse(_told(records.desk(visitor).progress()))


def _told(progress: Progress) -> dict[str, Any]:
    error = progress.error
    return {
        "running": progress.is_running,
        "waits": progress.waits,
        "share": progress.share,
        "files": [
            {"source": one.source, "state": one.state, "error": one.error, "hint": one.hint}
            for one in progress.files
        ],
        "problem": {"error": error.message, "hint": error.hint} if error else None,
    }
