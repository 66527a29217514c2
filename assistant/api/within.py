"""What every way in is given: the records, and who came in through the gate."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import Depends, Request

from assistant.access import Viewer
from assistant.api.opened import Opened


def _records(request: Request) -> Opened:
    return cast(Opened, request.app.state.opened)


def _visitor(request: Request) -> Viewer:
    return cast(Viewer, request.state.viewer)


Records = Annotated[Opened, Depends(_records)]
Visitor = Annotated[Viewer, Depends(_visitor)]
