"""signing_in.py and store/accounts.py: who gets in, for how long, and after how many tries."""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant.access import LEAST, MACHINE, ROLES, Deed, Role, Viewer, signing_in
from assistant.access.signing_in import (
    MOST_OF_ADDRESS,
    MOST_OF_NAME,
    Door,
    checked_name,
    hashed,
    sign_in,
    viewer_of,
    viewer_of_claims,
)
from assistant.errors import NotAllowed, Refused, SignInRefused, WrongUse
from assistant.store.accounts import Accounts
from assistant.store.schema import utc_now
from tests.conftest import catalogue_of, settings_for
from tests.looking import every_row

PASSWORD = "mật khẩu của Ân"
HERE = "192.0.2.7"

on_both = pytest.mark.usefixtures("either_database")


@pytest.fixture(scope="module")
def password_hash() -> str:
    return hashed(PASSWORD)


@pytest.fixture
def accounts(home: Path, password_hash: str) -> Accounts:
    accounts = catalogue_of(home, create=True).accounts
    accounts.add("ân", "editor", "an@so.gov.vn", password_hash)
    accounts.add("bình", "reader", None, None)
    return accounts


def viewer_signed_in(accounts: Accounts, token: str) -> Viewer | None:
    account = accounts.signed_in(token)
    return viewer_of(account) if account else None


def journal(home: Path) -> list[tuple[str | None, str, str]]:
    """Return the deeds, the first one first."""
    return [(one.who, one.action, one.source) for one in catalogue_of(home).journal.latest(99)][
        ::-1
    ]


def test_a_role_may_do_what_it_is_for() -> None:
    may = {role: {deed for deed in LEAST if Viewer(role).may(deed)} for role in ROLES}
    assert may == {
        "reader": {"export"},
        "editor": {"export", "keep reports", "see the work lists"},
        "administrator": set(LEAST),
    }
    assert all(MACHINE.may(deed) for deed in LEAST)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("deed", LEAST)
def test_a_deed_is_refused_in_a_sentence_or_done(role: Role, deed: Deed) -> None:
    viewer = Viewer(role)
    if viewer.may(deed):
        viewer.check(deed)
    else:
        with pytest.raises(NotAllowed, match=f"The role {role} may not {deed}. Ask for the role "):
            viewer.check(deed)


@on_both
def test_who_signs_in_is_known_until_they_sign_out(accounts: Accounts, home: Path) -> None:
    token = sign_in(accounts, " ÂN", PASSWORD, HERE)
    assert viewer_signed_in(accounts, token) == Viewer("editor", "ân")
    other = sign_in(accounts, "ân", PASSWORD, HERE)
    assert token != other and len(token) == 64
    accounts.sign_out(token)
    assert viewer_signed_in(accounts, token) is None
    assert viewer_signed_in(accounts, other)
    assert journal(home)[-2:] == [("ân", "sign in", "ân")] * 2


@pytest.mark.parametrize("token", ["", "0" * 64, "' OR 1 --"], ids=["none", "unknown", "SQL"])
def test_what_was_never_given_stands_for_nobody(accounts: Accounts, token: str) -> None:
    assert viewer_signed_in(accounts, token) is None


@on_both
def test_neither_passwords_nor_secrets_are_in_the_catalogue(accounts: Accounts, home: Path) -> None:
    token = sign_in(accounts, "ân", PASSWORD, HERE)
    held = every_row(catalogue_of(home))
    assert token not in held and PASSWORD not in held
    assert "$argon2id$v=19$m=65536,t=3,p=4$" in held


@pytest.mark.parametrize(
    "name, password",
    [
        pytest.param("ân", PASSWORD + " ", id="a blank more"),
        pytest.param("ân", PASSWORD.upper(), id="other case"),
        pytest.param("ân", "", id="no password"),
        pytest.param("ân", "x" * 1_000_000, id="a very long one"),
        pytest.param("bình", "", id="an account without a password"),
        pytest.param("ai", PASSWORD, id="no such account"),
        pytest.param("", "", id="nothing"),
        pytest.param("x" * 10_000, PASSWORD, id="a very long name"),
        pytest.param("' OR '1'='1", PASSWORD, id="SQL"),
    ],
)
def test_who_is_not_let_in_is_not_told_why(accounts: Accounts, name: str, password: str) -> None:
    with pytest.raises(SignInRefused, match=r"^The name or the password is wrong\. Try again"):
        sign_in(accounts, name, password, HERE)


def test_a_password_is_the_same_however_a_keyboard_writes_its_marks(accounts: Accounts) -> None:
    assert sign_in(accounts, "a\u0302n", "mâ\u0323t khâ\u0309u cu\u0309a Â\u006e", HERE)


def test_a_name_is_refused_after_a_few_tries_even_with_the_right_password(
    accounts: Accounts, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(MOST_OF_NAME):
        with pytest.raises(SignInRefused, match="is wrong"):
            sign_in(accounts, "ân", f"đoán {n}", f"192.0.2.{n}")
    with pytest.raises(SignInRefused, match=r"Too many tries failed\. Wait 15 minutes"):
        sign_in(accounts, "Ân", PASSWORD, "198.51.100.1")
    assert journal(home)[-1] == (None, "sign in failed", f"ân from 192.0.2.{MOST_OF_NAME - 1}")
    monkeypatch.setattr(signing_in, "WINDOW", timedelta(seconds=0))
    assert sign_in(accounts, "ân", PASSWORD, HERE)


def test_of_many_tries_at_once_no_more_are_made(accounts: Accounts) -> None:
    def guess(number: int) -> str:
        with pytest.raises(SignInRefused) as refused:
            sign_in(accounts, "ân", f"đoán {number}", HERE)
        return type(refused.value).__name__

    with ThreadPoolExecutor(4 * MOST_OF_NAME) as pool:
        refusals = Counter(pool.map(guess, range(4 * MOST_OF_NAME)))
    assert refusals == {"SignInRefused": MOST_OF_NAME, "TooManyTries": 3 * MOST_OF_NAME}


def test_an_address_is_refused_after_many_tries_and_others_are_not(
    accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signing_in, "_verify", lambda held, said: said == PASSWORD)
    for n in range(MOST_OF_ADDRESS):
        with pytest.raises(SignInRefused, match="is wrong"):
            sign_in(accounts, f"ai-{n}", "đoán", HERE)
    with pytest.raises(SignInRefused, match="Too many"):
        sign_in(accounts, "ân", PASSWORD, HERE)
    assert sign_in(accounts, "ân", PASSWORD, "198.51.100.1")


def test_tries_are_forgotten_once_one_was_right(accounts: Accounts) -> None:
    for _ in range(2):
        for _ in range(MOST_OF_NAME - 1):
            with pytest.raises(SignInRefused):
                sign_in(accounts, "ân", "đoán", HERE)
        assert sign_in(accounts, "ân", PASSWORD, HERE)


@on_both
def test_signing_in_ends(accounts: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    token = sign_in(accounts, "ân", PASSWORD, HERE)
    now = utc_now() + signing_in.LASTS - timedelta(minutes=5)
    monkeypatch.setattr("assistant.store.accounts.utc_now", lambda: now)
    assert viewer_signed_in(accounts, token)
    now += timedelta(minutes=5)
    assert viewer_signed_in(accounts, token) is None


@pytest.mark.parametrize(
    "change",
    [{"is_disabled": True}, {"password": "other"}, {"role": "reader"}],
    ids=["disabled", "another password", "another role"],
)
@on_both
def test_a_change_of_an_account_ends_what_it_is_signed_in_with(
    accounts: Accounts, change: dict[str, Any]
) -> None:
    token = sign_in(accounts, "ân", PASSWORD, HERE)
    accounts.change("ân", "changed", **change)
    assert viewer_signed_in(accounts, token) is None


def test_a_disabled_account_is_not_let_in(accounts: Accounts) -> None:
    accounts.change("ân", "disabled", is_disabled=True)
    with pytest.raises(SignInRefused, match="is wrong"):
        sign_in(accounts, "ân", PASSWORD, HERE)


LATER = time.time() + 10**9
CLAIMS: dict[str, tuple[dict[str, Any], str]] = {
    "expired": ({"email": "an@so.gov.vn", "exp": time.time() - 1}, "has expired"),
    "no expiry": ({"email": "an@so.gov.vn"}, "has expired"),
    "an expiry that is none": ({"email": "an@so.gov.vn", "exp": "later"}, "has expired"),
    "no address": ({"exp": LATER}, "names no e-mail"),
    "an empty address": ({"email": "", "exp": LATER}, "names no e-mail"),
    "an address not verified": (
        {"email": "an@so.gov.vn", "email_verified": False, "exp": LATER}, "names no e-mail",
    ),
    "an address not verified, in words": (
        {"email": "an@so.gov.vn", "email_verified": "false", "exp": LATER}, "names no e-mail",
    ),
    "an address without an account": ({"email": "ai@x.vn", "exp": LATER}, "No account has"),
    "an account that is disabled": ({"email": "chi@x.vn", "exp": LATER}, "No account has"),
}  # fmt: skip


@pytest.mark.parametrize("name", CLAIMS)
def test_what_an_identity_provider_says_is_checked(accounts: Accounts, name: str) -> None:
    accounts.add("chi", "administrator", "chi@x.vn", None)
    accounts.change("chi", "disabled", is_disabled=True)
    claims, words = CLAIMS[name]
    with pytest.raises(SignInRefused, match=words):
        viewer_of_claims(accounts, claims)


def test_whom_an_identity_provider_names_has_the_role_of_their_account(accounts: Accounts) -> None:
    said = {"email": "AN@So.gov.vn", "email_verified": True, "exp": LATER}
    assert viewer_of_claims(accounts, said) == Viewer("editor", "ân")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_on_this_machine_the_page_is_open_until_there_is_an_account(home: Path, host: str) -> None:
    door = Door(settings_for(home, host=host))
    assert door.admit("") == MACHINE
    accounts = catalogue_of(home, create=True).accounts
    assert door.admit("") == MACHINE
    accounts.add("ân", "administrator", None, None)
    accounts.change("ân", "disabled", is_disabled=True)
    with pytest.raises(SignInRefused, match="You are not signed in"):
        door.admit("")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "confer.so.gov.vn", ""])
def test_to_others_the_page_is_never_open(home: Path, host: str) -> None:
    door = Door(settings_for(home, host=host))
    for make in (lambda: None, lambda: catalogue_of(home, create=True).close()):
        make()
        with pytest.raises(Refused, match="confer users add NAME --role administrator"):
            door.admit("")
    catalogue_of(home).accounts.add("ân", "administrator", None, None)
    with pytest.raises(SignInRefused, match="You are not signed in"):
        door.admit("")


def test_the_door_knows_browsers_and_what_an_identity_provider_says(
    accounts: Accounts, home: Path
) -> None:
    door = Door(settings_for(home))
    token = door.sign_in("ân", PASSWORD, HERE)
    assert door.admit(token) == door.admit("", {"email": "an@so.gov.vn", "exp": LATER})
    with pytest.raises(SignInRefused, match="has expired"):
        door.admit("0" * 64, {"email": "an@so.gov.vn", "exp": 0})
    door.sign_out(token)
    with pytest.raises(SignInRefused, match="not signed in"):
        door.admit(token)


@pytest.mark.parametrize("name", ["", " ", "a b", "a/b", "a\nb", "<b>", "x" * 65])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(WrongUse, match="can be no name"):
        checked_name(name)


@pytest.mark.parametrize("password", ["", "ngắn quá", "x" * 501])
def test_a_password_too_short_or_too_long_is_refused(password: str) -> None:
    with pytest.raises(WrongUse, match="Use 10 to 500"):
        hashed(password)


@on_both
def test_a_name_or_an_address_has_one_account(accounts: Accounts) -> None:
    with pytest.raises(WrongUse, match="There is an account 'ân' already"):
        accounts.add("ân", "reader", None, None)
    with pytest.raises(WrongUse, match=r"Another account has the address an@so\.gov\.vn"):
        accounts.add("chi", "reader", "an@so.gov.vn", None)
    with pytest.raises(WrongUse, match="Another account"):
        accounts.change("bình", "changed", email="an@so.gov.vn")
    accounts.change("ân", "changed", email="an@so.gov.vn")
    assert [one.name for one in accounts.all()] == ["bình", "ân"]
