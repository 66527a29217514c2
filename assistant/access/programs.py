"""Other programs: each is known by its token, and does what the token's role lets it do."""

from __future__ import annotations

import re
from contextlib import suppress

from assistant.access import MACHINE, Viewer
from assistant.access.signing_in import MOST_OF_ADDRESS, WINDOW, read_name
from assistant.errors import Refused, SignInRefused, StoreUnusable, TooManyTries, WrongUse
from assistant.settings import is_loopback
from assistant.store.catalogue import Catalogue

ADD = "Type first: confer tokens add NAME --role reader"
NAMES = re.compile(r"[a-z0-9._-]{1,48}")
# Stands before a program's name: no account's name has a colon.
KIND = "program:"


def checked_name(said: str) -> str:
    """Return a name that a program may have; raises WrongUse."""
    name = read_name(said)
    if not NAMES.fullmatch(name):
        raise WrongUse(f"{said!r} can be no program's name", "Use at most 48 of a-z 0-9 . _ -")
    return name


def is_open(catalogue: Catalogue | None, host: str) -> bool:
    """Tell whether programs need no token: on this machine alone, without accounts and tokens.

    Raises Refused where everyone who reaches `host` could ask.
    """
    has_tokens = catalogue is not None and catalogue.tokens.exist()
    if not (has_tokens or is_loopback(host)):
        raise Refused(f"On {host} the records would be open to all who can reach it", ADD)
    return not (has_tokens or (catalogue is not None and catalogue.accounts.exist()))


def admit(catalogue: Catalogue | None, host: str, secret: str | None, address: str) -> Viewer:
    """Return who a program is by the secret it sends; raises SignInRefused, Refused."""
    if is_open(catalogue, host):
        return MACHINE
    if not secret:
        raise SignInRefused("A token is needed", "Send it so: Authorization: Bearer TOKEN")
    assert catalogue is not None, "it holds tokens or accounts"
    try:
        return viewer_with_token(catalogue, secret)
    except SignInRefused:
        _count_failure(catalogue, address)
        raise


def viewer_with_token(catalogue: Catalogue, secret: str) -> Viewer:
    """Return whom a secret stands for; raises SignInRefused."""
    token = catalogue.tokens.find(secret)
    if token is None:
        raise SignInRefused("The token is not known", "Ask an administrator for another")
    return Viewer(token.role, KIND + token.name, token.groups)


def _count_failure(catalogue: Catalogue, address: str) -> None:
    """Note that a token was not known; raises TooManyTries once there were too many.

    A right token is let in whatever else comes from its address, for it cannot be guessed.
    """
    accounts = catalogue.accounts
    where = KIND + address  # a program that is set up wrongly keeps nobody there from the page
    with suppress(StoreUnusable):  # where nothing can be written, nothing is counted
        if accounts.failures(KIND, where, WINDOW)[1] >= MOST_OF_ADDRESS:
            raise TooManyTries("Too many tries failed", f"Wait {WINDOW.seconds // 60} minutes")
        accounts.note_failure(KIND, where)
