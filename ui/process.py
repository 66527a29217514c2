"""The process that serves the page: what the first visit would wait for is loaded before it."""

from __future__ import annotations

import threading
from contextlib import suppress

from streamlit.web.cli import main

import ui.app  # noqa: F401  # all modules of the page
from assistant.errors import ConferError
from assistant.settings import read_settings
from ui.frame import open_conversation

SOON = 2.0  # seconds in which the server starts, and serves whoever comes at once


def open_early() -> None:
    """Open the records; why they cannot be opened is told to whoever comes."""
    # RuntimeError: the server was stopped meanwhile, after which no thread starts another.
    with suppress(ConferError, RuntimeError):
        open_conversation(read_settings())


if __name__ == "__main__":
    early = threading.Timer(SOON, open_early)
    early.daemon = True
    early.start()
    main(prog_name="streamlit")
