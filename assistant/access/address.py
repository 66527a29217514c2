"""Addresses on which pages and answers are served."""

from __future__ import annotations

import errno
import socket
from typing import NamedTuple

from assistant.errors import Refused

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # an address of this machine for each


class Options(NamedTuple):
    """By what a person sets an address."""

    host: str
    port: str


def listen(host: str, port: int, options: Options) -> socket.socket:
    """Return a socket that listens; raises Refused, naming the option to change."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Refused(
                f"Port {port} on {host} is taken", f"Set {options.port} to another"
            ) from error
        raise Refused(
            f"Nothing can be served on {host}, port {port}: {error.strerror}",
            f"Check {options.host} and {options.port}",
        ) from error


def local(host: str) -> str:
    """Return the address by which this machine reaches what is served on `host`."""
    return EVERYWHERE.get(host, host)


def url(host: str, port: int) -> str:
    """Return what a program on this machine types to reach it."""
    return f"http://{f'[{local(host)}]' if ':' in host else local(host)}:{port}"
