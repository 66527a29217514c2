"""`confer ui`: runs the browser page in a child process until it is told to stop."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.access.address import Options, listen, local, url
from assistant.access.signing_in import Door
from assistant.settings import Settings

APP = Path(__file__).with_name("app.py")
ADDRESS = Options("CONFER_HOST", "CONFER_PORT")
HERE = ("localhost", "127.0.0.1", "::1")  # names of this machine

OPTIONS = {
    "server.headless": "true",  # opens no browser
    "server.showEmailPrompt": "false",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
    # Else all that the process holds, the lexicon too, is looked through after every click: more
    # work than a question. Python collects by itself.
    "runner.postScriptGC": "false",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",  # they lead to search engines
    "client.toolbarMode": "minimal",
    "logger.level": "warning",
    "logger.enableRich": "false",  # it writes errors to stdout
    # It also asks a server on the internet for this machine's address.
    "logger.hideWelcomeMessage": "true",
}


def serve(settings: Settings) -> int:
    """Serve the page until SIGINT or SIGTERM and return 0, or 1 if it ended by itself.

    The page reads its settings from the environment, like every command. Raises Refused if the
    address cannot be had, or if others than this machine could come to a page without accounts.
    """
    is_open = Door(settings).is_open()
    listen(settings.host, settings.port, ADDRESS).close()
    # What Streamlit prints to stdout says nothing more; its errors go to stderr.
    line = command(settings, is_open)
    child = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    with _signals_passed_on(child) as stopping:
        if _wait_until_listening(child, settings):
            print(f"Confer: {url(settings.host, settings.port)}", flush=True)
        child.wait()
    return 0 if stopping else 1


def command(settings: Settings, is_open: bool) -> list[str]:
    """Return the command that serves the page, which `is_open` if nobody needs to sign in."""
    options = {"server.address": settings.host, "server.port": str(settings.port), **OPTIONS}
    # A site under a name of its own that leads here could have the browser of someone here ask.
    # Where people sign in it gains nothing: their cookie is for the page's own name.
    names = sorted({*HERE, settings.host}) if is_open else []
    return [
        *(sys.executable, "-m", "ui.process", "run", str(APP)),
        *(f"--{name}={value}" for name, value in options.items()),
        *(f"--server.allowedHosts={name}" for name in names),
    ]


@contextmanager
def _signals_passed_on(child: subprocess.Popen[bytes]) -> Iterator[list[int]]:
    """Stop `child` at SIGINT and SIGTERM, kill it at the second; yield the signals that came."""
    came: list[int] = []

    def stop(number: int, _frame: object) -> None:
        if came:
            child.kill()
        else:
            child.terminate()
        came.append(number)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _wait_until_listening(child: subprocess.Popen[bytes], settings: Settings) -> bool:
    host = local(settings.host)
    while child.poll() is None:
        try:
            socket.create_connection((host, settings.port), timeout=1).close()
            return True
        except OSError:
            time.sleep(0.1)
    return False
