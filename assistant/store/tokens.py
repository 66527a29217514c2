"""Tokens, by which other programs are known: in the catalogue, only as hashes."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from assistant.access import Role
from assistant.errors import WrongUse
from assistant.store.journal import write_deed
from assistant.store.schema import TOKEN, utc_now

MARK = "confer_"  # by which people, and programs that look for lost secrets, know one


@dataclass(frozen=True, slots=True)
class Token:
    """What a program may do; `name` is the program's."""

    name: str
    role: Role
    is_revoked: bool
    at: datetime
    groups: frozenset[str]


class Tokens:
    """The tokens of a catalogue; what is done to them is written into its journal."""

    def __init__(self, begin: Callable[[], AbstractContextManager[sa.Connection]]) -> None:
        self._begin = begin

    def exist(self) -> bool:
        """Tell whether there are any, revoked ones too."""
        with self._begin() as db:
            return db.execute(sa.select(TOKEN.c.name).limit(1)).first() is not None

    def all(self) -> list[Token]:
        return self._read(sa.true())

    def find(self, secret: str) -> Token | None:
        """Return the token in force that is this secret, or None."""
        known = (TOKEN.c.hash == hash_secret(secret)) & TOKEN.c.is_revoked.is_(False)
        return next(iter(self._read(known)), None)

    def _read(self, which: sa.ColumnElement[bool]) -> list[Token]:
        columns = [TOKEN.c[name] for name in Token.__dataclass_fields__]
        with self._begin() as db:
            rows = db.execute(sa.select(*columns).where(which).order_by(TOKEN.c.name)).mappings()
            return [
                Token(**{**row, "groups": frozenset(json.loads(row["groups"]))}) for row in rows
            ]

    def add(self, name: str, role: Role, groups: Collection[str] = ()) -> str:
        """Return a new program's secret, which nobody can read again; raises WrongUse.

        A name whose token was revoked may be given again.
        """
        secret = MARK + secrets.token_urlsafe(32)
        with self._begin() as db:
            db.execute(TOKEN.delete().where((TOKEN.c.name == name) & TOKEN.c.is_revoked))
            if db.execute(sa.select(TOKEN.c.name).where(TOKEN.c.name == name)).first():
                raise WrongUse(f"There is a token {name!r} already", "Type: confer tokens list")
            said = {"name": name, "role": role, "at": utc_now()}
            said["groups"] = json.dumps(sorted(groups))
            db.execute(TOKEN.insert().values(**said, hash=hash_secret(secret), is_revoked=False))
            write_deed(db, None, "token added", f"{name} ({', '.join((role, *sorted(groups)))})")
        return secret

    def revoke(self, name: str) -> None:
        """Let no program be known by a token any more; raises WrongUse if there is none."""
        one = (TOKEN.c.name == name) & TOKEN.c.is_revoked.is_(False)
        with self._begin() as db:
            if not db.execute(TOKEN.update().where(one).values(is_revoked=True)).rowcount:
                raise WrongUse(f"There is no token {name!r}", "Type: confer tokens list")
            write_deed(db, None, "token revoked", name)


def hash_secret(secret: str) -> str:
    """Return what is kept of a secret by which a program or a browser is known."""
    # A secret of 256 random bits needs no slow hash: it cannot be guessed.
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
