"""`confer api`: serves the application until it is told to stop."""

from __future__ import annotations

import signal

import uvicorn

from assistant.access.address import Options, listen, url
from assistant.access.programs import is_open
from assistant.api.app import make_app
from assistant.settings import Settings

OPTIONS = Options("--host", "--port")
PARTING = 5  # seconds that answers under way are given when the server is told to stop


def serve(settings: Settings, host: str, port: int) -> None:
    """Serve until SIGINT or SIGTERM; raises Refused if the address cannot be had, or is open."""
    app = make_app(settings, host)
    is_open(app.state.opened.held(), host)
    listening = listen(host, port, OPTIONS)
    config = uvicorn.Config(
        app,
        access_log=False,  # addresses hold what is searched for
        log_level="warning",
        server_header=False,
        proxy_headers=False,  # anybody can write them
        timeout_graceful_shutdown=PARTING,
        ws="none",
    )
    print(f"Confer: {url(host, port)}", flush=True)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)  # uvicorn has stopped when it hands them on
    uvicorn.Server(config).run(sockets=[listening])
