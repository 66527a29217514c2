"""Connections to a PostgreSQL server: their address, their time limits, how they write texts."""

from __future__ import annotations

from functools import partial
from typing import Any

import psycopg
import sqlalchemy as sa
from psycopg.types.string import StrDumperUnknown
from sqlalchemy.exc import ArgumentError

from assistant.errors import WrongUse
from assistant.settings import Address

CONNECT = 5  # seconds to be let in
SLOWEST = 60  # seconds a statement may take
# Seconds without a sign of life after which either side gives a connection up: so the lock of a
# host that is gone is free soon.
SILENT = 10
_KEEPALIVES = {"idle": SILENT, "interval": SILENT // 3, "count": 3}


class _Patient(psycopg.Connection[Any]):
    """Gives itself up where the server says nothing for long, though its machine seems to be there.

    `limit` are the seconds it waits for the answer to a statement; None: for ever.
    """

    limit: float | None = None

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        try:
            return super().wait(gen, interval, timeout or self.limit)
        except psycopg.errors._WaitTimeout as error:  # psycopg asks for it to be made another
            self.close()
            raise psycopg.OperationalError("no answer in time") from error


class _Text(StrDumperUnknown):
    """Writes a text with � for each NUL, of which PostgreSQL keeps none: places in it stay."""

    def dump(self, obj: str) -> Any:
        return super().dump(obj.replace("\0", "\ufffd"))


def read_address(url: Address) -> sa.URL:
    """Return an address as SQLAlchemy takes it; raises WrongUse, without repeating it."""
    try:
        read = sa.make_url(url.get_secret_value())
    except (ArgumentError, ValueError):
        read = sa.URL.create("none")
    if read.drivername not in ("postgresql", "postgresql+psycopg") or not read.database:
        raise WrongUse(
            "CONFER_CATALOGUE_URL is no address of a PostgreSQL database",
            "Write it so: postgresql://USER:PASSWORD@HOST:5432/DATABASE",
        )
    return read.set(drivername="postgresql+psycopg")


def make_engine(url: sa.URL, patience: float, hidden: str = "", **options: Any) -> sa.Engine:
    """Return an engine whose connections wait for others' locks for `patience` in seconds.

    They have no reports of the files that the query `hidden` names.
    """
    engine = sa.create_engine(
        url,
        pool_pre_ping=True,  # the server may have been started anew
        connect_args={
            "connect_timeout": CONNECT,
            "tcp_user_timeout": SILENT * 1000,
            **{f"keepalives_{name}": number for name, number in _KEEPALIVES.items()},
        },
        hide_parameters=True,
        **options,
    )
    sa.event.listen(engine, "do_connect", _connect)
    sa.event.listen(engine, "connect", partial(_prepare, patience=patience, hidden=hidden))
    sa.event.listen(engine, "checkout", _limit)
    sa.event.listen(engine, "checkin", _limit_sign_of_life)
    return engine


def lift_limits(db: sa.Connection) -> None:
    """Let the statements of a transaction take as long as they take."""
    db.exec_driver_sql("SET LOCAL statement_timeout = 0")
    _limit_to(db.connection.driver_connection, None)


def _connect(_dialect: object, _record: object, given: list[Any], named: dict[str, Any]) -> Any:
    return _Patient.connect(*given, **named)


def _limit(connection: object, *_: object) -> None:
    # The server ends a statement before: then it says so.
    _limit_to(connection, SLOWEST + SILENT)


def _limit_sign_of_life(connection: object, _record: object) -> None:
    """Limit the statement by which a connection is tried before its next use."""
    _limit_to(connection, SILENT)


def _limit_to(connection: object, seconds: float | None) -> None:
    if isinstance(connection, _Patient):
        connection.limit = seconds


def _prepare(
    connection: psycopg.Connection, _record: object, *, patience: float, hidden: str
) -> None:
    connection.adapters.register_dumper(str, _Text)
    limits = {
        "statement_timeout": SLOWEST * 1000,
        "lock_timeout": int(patience * 1000),
        **{f"tcp_keepalives_{name}": number for name, number in _KEEPALIVES.items()},
    }
    for name, number in limits.items():
        connection.execute(f"SET {name} = {number}".encode())
    if hidden:
        (schema,) = connection.execute("SELECT quote_ident(current_schema())").fetchone() or ("",)
        # The schema of temporary things is looked into first.
        reports = f"SELECT * FROM {schema}.report WHERE path NOT IN ({hidden})"
        connection.execute(f"CREATE TEMP VIEW report AS {reports}".encode())
    connection.commit()
