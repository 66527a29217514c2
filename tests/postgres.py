"""A PostgreSQL server of the tests' own, in a temporary folder, on a port of this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

import psycopg
import pytest

from assistant.settings import Address
from tests.ports import free_port

# Where Debian has them: they are not on the path.
_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
PASSWORD = "mật:khẩu/1@"  # of characters that an address must write in another way
# Nothing is kept after the tests, so nothing waits for the disk.
_CONFIG = """
port = {port}
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_buffers = 32MB
fsync = off
full_page_writes = off
"""


class Postgres:
    """A server that is started and stopped, and the databases made in it."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._numbers = folder, count(1)
        self._user = "postgres" if os.geteuid() == 0 else None  # it refuses to run as root
        self._port = free_port()
        (folder / "password").write_text(PASSWORD, encoding="utf-8")
        if self._user:
            for path in (folder, folder / "password"):
                shutil.chown(path, self._user)
        # Texts are ordered as people do in a language, as on a server that is set up for one.
        self._run("initdb", "--pgdata=data", "--username=confer", "--pwfile=password",
                  "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=icu",
                  "--icu-locale=vi", "--no-sync")  # fmt: skip
        with (folder / "data/postgresql.conf").open("a") as config:
            config.write(_CONFIG.format(port=self._port))

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [_PROGRAMS[-1] / program, *arguments],
            cwd=self._folder,
            user=self._user,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stdout

    def start(self) -> None:
        self._run("pg_ctl", "start", "--pgdata=data", "--log=log", "--wait", "--timeout=240")

    def stop(self) -> None:
        """Stop it at once, whoever is connected; what was committed is there again after."""
        self._run("pg_ctl", "stop", "--pgdata=data", "--mode=immediate", "--wait", "--timeout=240")

    @property
    def process(self) -> int:
        """The server's first process, which has started all others."""
        return int((self._folder / "data/postmaster.pid").read_text().split()[0])

    @contextmanager
    def away(self) -> Iterator[None]:
        """Stop it for as long as the block takes."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    def url(self, database: str) -> Address:
        secret = quote(PASSWORD, safe="")
        return Address(f"postgresql://confer:{secret}@127.0.0.1:{self._port}/{database}")

    @contextmanager
    def database(self, how: str = "") -> Iterator[Address]:
        """Yield the address of a new, empty database."""
        name = f"office_{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name} {how}")
        try:
            yield self.url(name)
        finally:
            self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        url = self.url("postgres").get_secret_value()
        with closing(psycopg.connect(url, autocommit=True)) as db:
            db.execute(statement.encode())


def is_installed() -> bool:
    return bool(_PROGRAMS)


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Yield a server that runs; skips the test where the programs are not installed."""
    if not is_installed() and not os.environ.get("CONFER_TEST_ALL"):
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    # Not below pytest's own folder, into which another user may not look.
    with TemporaryDirectory(prefix="confer-postgres-", ignore_cleanup_errors=True) as place:
        server = Postgres(Path(place))
        server.start()
        try:
            yield server
        finally:
            server.stop()
