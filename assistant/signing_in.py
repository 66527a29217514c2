"""Signing in: passwords, how often they may be wrong, and what an identity provider says."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.access import Viewer
from assistant.errors import Refused, SignInRefused, WrongUse
from assistant.settings import Settings, is_loopback
from assistant.store.accounts import Account, Accounts

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 10, 500  # characters of a password
LASTS = timedelta(hours=12)  # from signing in to having to again: a working day
WINDOW = timedelta(minutes=15)  # in which failed tries count
# Failed tries after which nobody signs in: with one name, from one address (an office may have one
# address for all).
MOST_OF_NAME, MOST_OF_ADDRESS = 5, 30

_WRONG = "The name or the password is wrong"
# One at a time: each takes 64 MB and a tenth of a second, so that guessing is slow.
_one_at_a_time = threading.Lock()


def open_to_all(settings: Settings, accounts: Accounts) -> bool:
    """Tell whether the page needs no signing in: on this machine alone, without accounts.

    Raises Refused where it would be open to others.
    """
    if accounts.exist():
        return False
    if not is_loopback(settings.host):
        raise Refused(
            f"On {settings.host} the page would be open to everyone who can reach it",
            "Type first: confer users add NAME --role administrator",
        )
    return True


def sign_in(accounts: Accounts, name: str, password: str, address: str) -> str:
    """Return the secret by which a browser is known from now on; raises SignInRefused.

    A name that is not there takes as long to be refused as one that is.
    """
    name = read_name(name)[:64]
    of_name, of_address = accounts.failures(name, address, WINDOW)
    if of_name >= MOST_OF_NAME or of_address >= MOST_OF_ADDRESS:
        minutes = WINDOW.seconds // 60
        raise SignInRefused("Too many tries failed", f"Wait {minutes} minutes")
    account = accounts.find(name)
    held = account.password if account else None
    is_right = _verify(held or _nobodys_password(), password) and held is not None
    if account is None or account.is_disabled or not is_right:
        accounts.note_failure(name, address)
        raise SignInRefused(_WRONG, "Try again, or ask an administrator")
    accounts.forget_failures(name)
    return accounts.sign_in(name, _now() + LASTS)


def viewer_of(account: Account) -> Viewer:
    return Viewer(account.role, account.name)


def viewer_signed_in(accounts: Accounts, token: str) -> Viewer | None:
    """Return who a browser's secret stands for, if it is in force."""
    account = accounts.signed_in(token) if token else None
    return viewer_of(account) if account else None


def viewer_of_claims(accounts: Accounts, claims: Mapping[str, Any]) -> Viewer:
    """Return whom an identity provider names; raises SignInRefused.

    Its word is good until it expires, and for an address that it has not called unverified.
    """
    expires, email = claims.get("exp"), claims.get("email")
    if not isinstance(expires, int | float) or expires <= datetime.now(UTC).timestamp():
        raise SignInRefused("What the identity provider said has expired", "Sign in again")
    if not isinstance(email, str) or not email or claims.get("email_verified") is False:
        raise SignInRefused("The identity provider names no e-mail address", "Ask who runs it")
    account = accounts.of_email(email)
    if account is None or account.is_disabled:
        raise SignInRefused(f"No account has the address {email}", "Ask an administrator")
    return viewer_of(account)


# -- names and passwords --------------------------------------------------------------------


def read_name(said: str) -> str:
    """Return an account's name as it is kept: case and the spelling of marks are one."""
    return unicodedata.normalize("NFC", said).strip().casefold()


def checked_name(said: str) -> str:
    """Return a name that an account may have; raises WrongUse."""
    name = read_name(said)
    if not 0 < len(name) <= 64 or not all(c.isalnum() or c in "._-@" for c in name):
        raise WrongUse(
            f"{said!r} can be no account's name", "Use at most 64 letters, digits and . _ - @"
        )
    return name


def hashed(password: str) -> str:
    """Return a password as it is kept; raises WrongUse if it is too short or too long."""
    password = _spelled(password)
    if not SHORTEST <= len(password) <= LONGEST:
        raise WrongUse(
            f"The password has {len(password)} characters", f"Use {SHORTEST} to {LONGEST}"
        )
    return _hasher().hash(password)


def _verify(held: str, password: str) -> bool:
    from argon2.exceptions import VerificationError

    with _one_at_a_time:
        try:
            return _hasher().verify(held, _spelled(password)[: LONGEST + 1])
        except VerificationError:
            return False


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher()  # argon2id, as RFC 9106 recommends where memory is short


@cache
def _nobodys_password() -> str:
    return _hasher().hash("nobody's")


def _spelled(password: str) -> str:
    """Return a password in one spelling: keyboards differ in how they write marks."""
    return unicodedata.normalize("NFC", password)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
