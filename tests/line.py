"""A line to a server that a test can cut: nothing comes through, and nobody is told."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class Line:
    """Hands on what is sent to a port of its own, and what is answered."""

    def __init__(self, address: str) -> None:
        server = urlsplit(address)
        self._server = server.hostname, server.port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._whole = threading.Event()
        self._whole.set()
        place = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self.address = address.replace(f"{server.hostname}:{server.port}", place)
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        self._whole.clear()

    def mend(self) -> None:
        """Let all come through that was sent meanwhile, as a network does."""
        self._whole.set()

    @contextmanager
    def broken(self) -> Iterator[None]:
        self.cut()
        try:
            yield
        finally:
            self.mend()

    def close(self) -> None:
        self.mend()
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(self._server)
                for one, other in ((client, server), (server, client)):
                    threading.Thread(target=self._hand_on, args=(one, other), daemon=True).start()

    def _hand_on(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):  # one of the two has gone
            while content := source.recv(65536):
                self._whole.wait()
                target.sendall(content)
        self._whole.wait()  # the end does not come through either
        with suppress(OSError):
            target.shutdown(socket.SHUT_RDWR)
        source.close()
