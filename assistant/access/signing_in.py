"""Signing in: passwords, how often they may be wrong, and what an identity provider says."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.access import MACHINE, Viewer
from assistant.errors import Refused, SignInRefused, TooManyTries, WrongUse
from assistant.settings import Settings, is_loopback
from assistant.store.accounts import Account, Accounts
from assistant.store.catalogue import Catalogue
from assistant.store.schema import utc_now

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 10, 500  # characters of a password
UNVERIFIED = (False, "false")  # some providers write it so
LASTS = timedelta(hours=12)  # from signing in to having to again: a working day
WINDOW = timedelta(minutes=15)  # in which failed tries count
# Failed tries after which nobody signs in: with one name, from one address (an office may have one
# address for all).
MOST_OF_NAME, MOST_OF_ADDRESS = 5, 30

_WRONG = "The name or the password is wrong"
# One at a time: each takes 64 MB and a tenth of a second, so that guessing is slow.
_one_at_a_time = threading.Lock()


class Door:
    """The way in to the page, for all who come to it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._catalogue: Catalogue | None = None

    def _accounts(self) -> Accounts | None:
        """Return the accounts, or None where there are none, nor a store perhaps."""
        if self._catalogue is None and Catalogue.exists(self._settings):
            self._catalogue = Catalogue.of(self._settings)
        accounts = self._catalogue.accounts if self._catalogue else None
        return accounts if accounts and accounts.exist() else None

    def is_open(self) -> bool:
        """Tell whether nobody needs to sign in: on this machine alone, without accounts.

        Raises Refused where the page would be open to others, StoreUnusable.
        """
        if self._accounts():
            return False
        if not is_loopback(self._settings.host):
            raise Refused(
                f"On {self._settings.host} the page would be open to all who can reach it",
                "Type first: confer users add NAME --role administrator",
            )
        return True

    def admit(self, token: str, claims: Mapping[str, Any] | None = None) -> Viewer:
        """Return who it is, by a browser's secret or by what an identity provider says of them.

        Raises SignInRefused, Refused, StoreUnusable. To be asked again before every deed: an
        account may be disabled meanwhile.
        """
        if self.is_open():
            return MACHINE
        accounts = self._needed()
        if account := accounts.signed_in(token) if token else None:
            return viewer_of(account)
        if claims is None:
            raise SignInRefused("You are not signed in", "Sign in")
        return viewer_of_claims(accounts, claims)

    def sign_in(self, name: str, password: str, address: str) -> str:
        """Return the secret by which a browser is known from now on; raises SignInRefused."""
        return sign_in(self._needed(), name, password, address)

    def sign_out(self, token: str) -> None:
        self._needed().sign_out(token)

    def _needed(self) -> Accounts:
        accounts = self._accounts()
        if accounts is None:
            raise SignInRefused("There are no accounts", "Ask an administrator")
        return accounts


def sign_in(accounts: Accounts, name: str, password: str, address: str) -> str:
    """Return the secret by which a browser is known from now on; raises SignInRefused.

    A name that is not there takes as long to be refused as one that is.
    """
    name = read_name(name)[:64]
    with _one_at_a_time:  # or many tries at once would all be made before the first has failed
        _check_tries(accounts, name, address)
        account = accounts.find(name)
        held = account.password if account else None
        is_right = _verify(held or _nobodys_password(), password) and held is not None
        if account is None or account.is_disabled or not is_right:
            accounts.note_failure(name, address)
            raise SignInRefused(_WRONG, "Try again, or ask an administrator")
    accounts.forget_failures(name)
    return accounts.sign_in(name, utc_now() + LASTS)


def _check_tries(accounts: Accounts, name: str, address: str) -> None:
    """Raise TooManyTries after so many that failed."""
    of_name, of_address = accounts.failures(name, address, WINDOW)
    if of_name >= MOST_OF_NAME or of_address >= MOST_OF_ADDRESS:
        raise TooManyTries("Too many tries failed", f"Wait {WINDOW.seconds // 60} minutes")


def viewer_of(account: Account) -> Viewer:
    return Viewer(account.role, account.name, account.groups)


def viewer_of_claims(accounts: Accounts, claims: Mapping[str, Any]) -> Viewer:
    """Return whom an identity provider names; raises SignInRefused.

    Its word is good until it expires, and for an address that it has not called unverified.
    """
    expires, email = claims.get("exp"), claims.get("email")
    if not isinstance(expires, int | float) or expires <= datetime.now(UTC).timestamp():
        raise SignInRefused("What the identity provider said has expired", "Sign in again")
    if not isinstance(email, str) or not email or claims.get("email_verified") in UNVERIFIED:
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
    """Return a name that an account or a group may have; raises WrongUse."""
    name = read_name(said)
    if not 0 < len(name) <= 64 or not all(c.isalnum() or c in "._-@" for c in name):
        raise WrongUse(f"{said!r} can be no name", "Use at most 64 letters, digits and . _ - @")
    return name


def read_groups(said: str) -> frozenset[str]:
    """Return the groups that are named, parted by commas; raises WrongUse."""
    return frozenset(checked_name(one) for one in said.split(",") if one.strip())


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
