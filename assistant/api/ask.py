"""The ways in for questions: an answer at once, or as it is written; passages; tasks."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, StreamingResponse

from assistant.answer.generative import Listener
from assistant.api import shapes
from assistant.api.problems import may_answer
from assistant.api.shapes import Asked
from assistant.api.stream import tell
from assistant.api.within import Records, Visitor
from assistant.conversation import Conversation, checked
from assistant.reports import Answer, hit_json

EVENT = {
    "type": "object",
    "properties": {
        "event": {"type": "string", "enum": ["claims", "answer", "error"]},
        "data": {"type": "string", "description": "JSON"},
    },
    "required": ["event", "data"],
}
router = APIRouter()


@router.post("/ask", response_model=shapes.Answer, responses=may_answer(400, 404, 409, 413))
def ask(asked: Asked, records: Records, visitor: Visitor) -> JSONResponse:
    """Answer a question from the records, each statement with its citation."""
    return JSONResponse(_answer(records.conversation(visitor), asked).to_json())


@router.post(
    "/ask/stream",
    response_class=StreamingResponse,
    responses={
        200: {
            "content": {"text/event-stream": {"schema": EVENT}},
            "description": "Server-sent events. `claims`: those that are verified so far, while a "
            "chat model writes. `answer`: the whole answer, as /ask gives it; `error`: why there "
            "is none. One of these two is the last.",
        },
        **may_answer(400, 404, 409, 413),
    },
)
def ask_and_listen(asked: Asked, records: Records, visitor: Visitor) -> StreamingResponse:
    """Answer a question and tell, while it is written, what is verified so far."""
    conversation = records.conversation(visitor)
    checked(asked.question)
    if asked.report:
        conversation.report(asked.report)
    return StreamingResponse(
        tell(partial(_answer, conversation, asked)),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store"},
    )


def _answer(conversation: Conversation, asked: Asked, listener: Listener | None = None) -> Answer:
    return conversation.ask(
        asked.question,
        asked.language,
        asked.report,
        asked.top,
        asked.conversation,
        listener,
    )


@router.get("/search", response_model=list[shapes.Passage], responses=may_answer(404, 409))
def search(
    asked: Annotated[shapes.Search, Query()], records: Records, visitor: Visitor
) -> JSONResponse:
    """Tell the passages that match best, without an answer; the best first."""
    hits = records.conversation(visitor).search(asked.query, asked.report, asked.top)
    return JSONResponse([hit_json(hit) for hit in hits])


@router.get("/tasks", response_model=list[shapes.Task], responses=may_answer(404, 409))
def tasks(
    asked: Annotated[shapes.TaskSearch, Query()], records: Records, visitor: Visitor
) -> JSONResponse:
    """List all tasks the reports direct that fit, the best first.

    The header Confer-Coverage tells how much was looked at: `reports=4, reports-with-matches=2,
    tasks=3`.
    """
    register = records.conversation(visitor).tasks(asked.query or "", asked.beside)
    seen = register.coverage
    coverage = (
        f"reports={seen.reports}, reports-with-matches={seen.reports_with_matches}, "
        f"tasks={seen.tasks}"
    )
    return JSONResponse(
        [one.to_json() for one in register.listed], headers={"Confer-Coverage": coverage}
    )
