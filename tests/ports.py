"""Ports for the servers of the tests."""

from __future__ import annotations

import errno
import secrets
from socket import create_server

# Below those that the system itself gives to whoever connects: one of these could be taken while
# the server that it is for is not listening, even by a client that looks for that server.
_PORTS = range(20_000, 32_000)


def free_port() -> int:
    """Return a port of this machine on which nothing listens."""
    while True:
        port = secrets.choice(_PORTS)
        try:
            create_server(("127.0.0.1", port)).close()
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
        else:
            return port
