"""The gate: who may come in, and how much they may bring; nothing is read before."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.access import Viewer
from assistant.api.problems import problem
from assistant.errors import ConferError, NotAllowed
from assistant.settings import is_loopback

HEALTH = "/health"  # the one place where no token is needed
INGEST = "/v1/ingest"

# Bytes of a body: the page takes as much of a file; elsewhere, the longest question with every
# character of it escaped.
MOST = {INGEST: 200 * 1024 * 1024}
MOST_ELSEWHERE = 64 * 1024
# From the secret that is sent, and the address it comes from.
Admit = Callable[[str | None, str], Viewer]


class Gate:
    """Hands requests on with their viewer.

    A page of another site cannot use the browser of someone here to ask: neither as another
    origin, nor under a name of its own that leads to this machine.
    """

    def __init__(self, app: ASGIApp, admit: Admit, host: str) -> None:
        self._app, self._admit, self._host = app, admit, host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            request = Request(scope, receive)
            try:
                self._check_origin(request)
                if scope["path"] != HEALTH:
                    request.state.viewer = await run_in_threadpool(
                        self._admit, _secret(request), request.client.host if request.client else ""
                    )
            except ConferError as error:
                await problem(error)(scope, receive, send)
                return
            receive = _limited(request, MOST.get(scope["path"], MOST_ELSEWHERE))
        await self._app(scope, receive, send)

    def _check_origin(self, request: Request) -> None:
        named = request.headers.get("host", "")
        if is_loopback(self._host) and not _is_here(named, self._host):
            raise NotAllowed(f"{named!r} is not the name of this server", f"Use {self._host}")
        origin = request.headers.get("origin")
        if origin is not None and origin.partition("://")[2] != named:
            raise NotAllowed("Pages of other sites may not ask", "Ask from a program")


def _limited(request: Request, most: int) -> Receive:
    """Return what reads a body, and raises an HTTPException, 413, when more than `most` comes."""
    told = request.headers.get("content-length", "")
    left = 0 if told.isdecimal() and int(told) > most else most

    async def read() -> Message:
        nonlocal left
        message = await request.receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise HTTPException(413, f"More than {most} bytes were sent")
        return message

    return read


def _is_here(named: str, host: str) -> bool:
    """Tell whether a Host header names this machine."""
    try:
        name = urlsplit(f"//{named}").hostname
    except ValueError:
        return False
    return name is not None and (is_loopback(name) or name == host)


def _secret(request: Request) -> str | None:
    """Return what follows `Bearer`, or None."""
    kind, _, secret = request.headers.get("authorization", "").partition(" ")
    return secret.strip() if kind.lower() == "bearer" else None
