"""Accounts, the browsers that are signed in, and the tries that failed: in the catalogue."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

import sqlalchemy as sa

from assistant.access import Role
from assistant.errors import WrongUse
from assistant.store.journal import write_deed
from assistant.store.schema import ACCOUNT, FAILED_TRY, SIGN_IN, utc_now
from assistant.store.tokens import hash_secret


@dataclass(frozen=True, slots=True)
class Account:
    """Who may sign in; `password` is its argon2id hash, None for one who has none."""

    name: str
    role: Role
    email: str | None
    password: str | None
    is_disabled: bool
    at: datetime
    groups: frozenset[str]


class Accounts:
    """The accounts of a catalogue; what is done to them is written into its journal.

    `who` does it: an account, or None for one at the machine itself.
    """

    def __init__(self, begin: Callable[[], AbstractContextManager[sa.Connection]]) -> None:
        self._begin = begin

    # -- accounts --------------------------------------------------------------------------

    def exist(self) -> bool:
        """Tell whether there are any, disabled ones too."""
        with self._begin() as db:
            return db.execute(sa.select(ACCOUNT.c.name).limit(1)).first() is not None

    def all(self) -> list[Account]:
        return self._read(sa.true())

    def find(self, name: str) -> Account | None:
        """Return the account of this name, or None."""
        return next(iter(self._read(ACCOUNT.c.name == name)), None)

    def of_email(self, email: str) -> Account | None:
        """Return the account of an e-mail address, or None; case makes no difference."""
        return next(iter(self._read(ACCOUNT.c.email == email.casefold())), None)

    def _read(self, which: sa.ColumnElement[bool]) -> list[Account]:
        columns = [ACCOUNT.c[name] for name in Account.__dataclass_fields__]
        with self._begin() as db:
            rows = (
                db.execute(sa.select(*columns).where(which).order_by(ACCOUNT.c.name))
                .mappings()
                .all()
            )
        return [Account(**{**row, "groups": frozenset(json.loads(row["groups"]))}) for row in rows]

    def add(
        self,
        name: str,
        role: Role,
        email: str | None,
        password: str | None,
        groups: Collection[str] = (),
    ) -> None:
        """Add an account; raises WrongUse if its name or address has one."""
        self._check_free(ACCOUNT.c.name == name, f"There is an account {name!r} already")
        self._check_address(name, email)
        with self._begin() as db:
            said = {"name": name, "role": role, "email": email, "password": password}
            said["groups"] = json.dumps(sorted(groups))
            db.execute(ACCOUNT.insert().values(**said, is_disabled=False, at=utc_now()))
            about = ", ".join((role, *sorted(groups)))
            write_deed(db, None, "account added", f"{name} ({about})")

    def change(self, name: str, deed: str, **fields: Any) -> None:
        """Change an account and end what it is signed in with; raises WrongUse if it is not there.

        `deed` is the word for it in the journal.
        """
        self._check_address(name, fields.get("email"))
        one = ACCOUNT.c.name == name
        if "groups" in fields:
            fields["groups"] = json.dumps(sorted(fields["groups"]))
        with self._begin() as db:
            if not db.execute(ACCOUNT.update().where(one).values(fields)).rowcount:
                raise WrongUse(f"There is no account {name!r}", "Type: confer users list")
            db.execute(SIGN_IN.delete().where(SIGN_IN.c.account == name))
            said = {key: value for key, value in fields.items() if key != "password"}
            about = ", ".join(f"{key} {value}" for key, value in said.items())
            write_deed(db, None, deed, f"{name} ({about})" if about else name)

    def _check_address(self, name: str, email: str | None) -> None:
        if email is not None:
            other = (ACCOUNT.c.email == email) & (ACCOUNT.c.name != name)
            self._check_free(other, f"Another account has the address {email}")

    def _check_free(self, which: sa.ColumnElement[bool], said: str) -> None:
        if self._read(which):
            raise WrongUse(said, "Type: confer users list")

    # -- browsers that are signed in -------------------------------------------------------

    def sign_in(self, name: str, expires: datetime) -> str:
        """Return a new secret by which a browser is known; only its sha256 is kept."""
        token = secrets.token_hex(32)
        with self._begin() as db:
            db.execute(SIGN_IN.delete().where(SIGN_IN.c.expires <= utc_now()))
            said = {"token": hash_secret(token), "account": name, "expires": expires}
            db.execute(SIGN_IN.insert().values(said))
            write_deed(db, name, "sign in", name)
        return token

    def signed_in(self, token: str) -> Account | None:
        """Return the account that a browser's secret stands for, or None."""
        mine = (SIGN_IN.c.token == hash_secret(token)) & (SIGN_IN.c.expires > utc_now())
        names = sa.select(SIGN_IN.c.account).where(mine)
        found = self._read(ACCOUNT.c.name.in_(names) & ACCOUNT.c.is_disabled.is_(False))
        return next(iter(found), None)

    def sign_out(self, token: str) -> None:
        with self._begin() as db:
            db.execute(SIGN_IN.delete().where(SIGN_IN.c.token == hash_secret(token)))

    # -- tries that failed -----------------------------------------------------------------

    def note_failure(self, name: str, address: str) -> None:
        with self._begin() as db:
            db.execute(FAILED_TRY.insert().values(at=utc_now(), account=name, address=address))
            write_deed(db, None, "sign in failed", f"{name} from {address}")

    def failures(self, name: str, address: str, within: timedelta) -> tuple[int, int]:
        """Return how often signing in failed lately: with this name, and from this address.

        Older tries are forgotten.
        """
        with self._begin() as db:
            db.execute(FAILED_TRY.delete().where(FAILED_TRY.c.at <= utc_now() - within))
            counts = [
                db.execute(
                    sa.select(sa.func.count()).select_from(FAILED_TRY).where(column == value)
                ).scalar_one()
                for column, value in (
                    (FAILED_TRY.c.account, name),
                    (FAILED_TRY.c.address, address),
                )
            ]
        return cast("tuple[int, int]", tuple(counts))

    def forget_failures(self, name: str) -> None:
        with self._begin() as db:
            db.execute(FAILED_TRY.delete().where(FAILED_TRY.c.account == name))
