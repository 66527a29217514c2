"""address.py: where pages and answers are served."""

from __future__ import annotations

from socket import create_server

import pytest

from assistant.access.address import Options, listen, url
from assistant.errors import Refused

OPTIONS = Options("--host", "--port")


def test_a_taken_port_is_refused_and_a_free_one_listens() -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Refused, match=rf"Port {port} on 127\.0\.0\.1 is taken\. Set --port"):
            listen("127.0.0.1", port, OPTIONS)
    with listen("127.0.0.1", port, OPTIONS) as listening:
        assert listening.getsockname() == ("127.0.0.1", port)


@pytest.mark.parametrize("host", ["192.0.2.1", "no.such.host.invalid"])
def test_an_address_of_another_machine_is_refused(host: str) -> None:
    with pytest.raises(Refused, match=rf"{host}, port 8501.*Check --host and --port"):
        listen(host, 8501, OPTIONS)


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://127.0.0.1:8601"),
        ("0.0.0.0", "http://127.0.0.1:8601"),
        ("::", "http://[::1]:8601"),
        ("::1", "http://[::1]:8601"),
        ("may-chu.local", "http://may-chu.local:8601"),
    ],
)
def test_the_address_is_one_that_this_machine_can_reach(host: str, shown: str) -> None:
    assert url(host, 8601) == shown
