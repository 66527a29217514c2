"""The application: every way in behind the gate, and what is told of it in OpenAPI."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from threading import Thread
from typing import Any

from fastapi import FastAPI, Request, Security
from fastapi.security import HTTPBearer

from assistant.api import ask, ingest, problems, reports
from assistant.api.gate import HEALTH, Gate
from assistant.api.opened import Opened
from assistant.api.shapes import Health
from assistant.embedding import Embedder
from assistant.settings import Settings

ABOUT = """\
Answers from an office's conference records, each statement with its exact words.
Send `Authorization: Bearer TOKEN`, with a token that `confer tokens add NAME --role reader` has
shown. Offsets count characters of a report's canonical text. What is not done is answered with
`{"error", "hint"}`."""


def make_app(settings: Settings, host: str, embedder: Embedder | None = None) -> FastAPI:
    """Return the application for what is to be served on `host`; opens nothing yet."""
    opened = Opened(settings, host, embedder)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # The end waits for it, for a second or so: cut off within onnxruntime's code, the process
        # would abort.
        Thread(target=opened.warm_up, daemon=False).start()
        yield
        opened.close()

    app = FastAPI(
        title="Confer",
        version=version("confer"),
        description=ABOUT,
        lifespan=lifespan,
        # Pages that show the document fetch themselves from the internet; it has its own way in.
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        generate_unique_id_function=lambda route: route.name,  # what generated clients call it
    )
    app.state.opened = opened
    problems.install(app)
    app.add_middleware(Gate, opened.admit, host)
    token = HTTPBearer(auto_error=False, description="What `confer tokens add` has shown.")
    for way in (ask, reports, ingest):
        app.include_router(way.router, prefix="/v1", dependencies=[Security(token)])
    app.add_api_route(HEALTH, health, response_model=Health)
    app.add_api_route("/openapi.json", openapi, include_in_schema=False)
    return app


def health() -> dict[str, str]:
    """Tell that the server is there; needs no token."""
    return {"status": "ok"}


def openapi(request: Request) -> dict[str, Any]:
    app: FastAPI = request.app
    return app.openapi()
