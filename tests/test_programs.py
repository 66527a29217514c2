"""programs.py, store/tokens.py and `confer tokens`: by which programs are known, and until when."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.access import MACHINE, ROLES, Role, Viewer
from assistant.access.programs import admit, is_open, viewer_with_token
from assistant.access.signing_in import MOST_OF_ADDRESS, WINDOW
from assistant.errors import Refused, SignInRefused, TooManyTries
from assistant.store.catalogue import Catalogue
from tests.conftest import catalogue_of, confer
from tests.looking import every_row

pytestmark = pytest.mark.usefixtures("either_database")

HERE, SERVER = "127.0.0.1", "0.0.0.0"
CALLER = "192.0.2.9"


@pytest.fixture
def catalogue(home: Path) -> Catalogue:
    return catalogue_of(home, create=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_on_this_machine_no_token_is_needed_until_there_is_one_or_an_account(
    catalogue: Catalogue, host: str
) -> None:
    assert is_open(None, host) and is_open(catalogue, host)
    assert admit(catalogue, host, None, CALLER) == admit(None, host, "any", CALLER) == MACHINE
    catalogue.accounts.add("ân", "reader", None, None)
    assert not is_open(catalogue, host)
    with pytest.raises(SignInRefused, match="A token is needed"):
        admit(catalogue, host, None, CALLER)


def test_a_revoked_token_does_not_open_what_it_closed(catalogue: Catalogue) -> None:
    secret = catalogue.tokens.add("thong-ke", "reader")
    catalogue.tokens.revoke("thong-ke")
    for said in (None, "", secret):
        with pytest.raises(SignInRefused):
            admit(catalogue, HERE, said, CALLER)


@pytest.mark.parametrize("host", [SERVER, "::", "192.0.2.1", "confer.so.gov.vn", ""])
def test_to_others_it_is_never_open(catalogue: Catalogue, host: str) -> None:
    catalogue.accounts.add("ân", "reader", None, None)
    for held in (None, catalogue):
        with pytest.raises(Refused, match="confer tokens add NAME --role reader"):
            is_open(held, host)
    catalogue.tokens.add("thong-ke", "reader")
    assert not is_open(catalogue, host)


@pytest.mark.parametrize("role", ROLES)
def test_a_program_has_the_role_of_its_token_and_no_accounts_name(
    catalogue: Catalogue, role: Role
) -> None:
    secret = catalogue.tokens.add("thong-ke", role)
    catalogue.accounts.add("thong-ke", "administrator", None, None)
    viewer = Viewer(role, "program:thong-ke")
    assert (
        admit(catalogue, SERVER, secret, CALLER) == viewer_with_token(catalogue, secret) == viewer
    )


@pytest.mark.parametrize("secret", ["confer_", "' OR 1 --", "x" * 100_000, "\udcff", "đ"])
def test_what_was_never_given_lets_nobody_in(catalogue: Catalogue, secret: str) -> None:
    catalogue.tokens.add("thong-ke", "reader")
    with pytest.raises(SignInRefused, match="The token is not known"):
        admit(catalogue, SERVER, secret, CALLER)


def test_after_many_tries_no_more_are_counted_and_a_right_token_is_still_let_in(
    catalogue: Catalogue,
) -> None:
    secret = catalogue.tokens.add("thong-ke", "reader")
    for n in range(MOST_OF_ADDRESS):
        with pytest.raises(SignInRefused, match="is not known"):
            admit(catalogue, SERVER, f"đoán {n}", CALLER)
    for _ in range(3):
        with pytest.raises(TooManyTries, match=r"Too many tries failed\. Wait 15 minutes"):
            admit(catalogue, SERVER, "đoán", CALLER)
    with pytest.raises(SignInRefused, match="is not known"):
        admit(catalogue, SERVER, "đoán", "198.51.100.1")
    assert admit(catalogue, SERVER, secret, CALLER).role == "reader"
    deeds = [(one.action, one.source) for one in catalogue.journal.latest(99)]
    assert catalogue.accounts.failures("ân", CALLER, WINDOW) == (0, 0), "the page is as it was"
    assert deeds.count(("sign in failed", f"program: from program:{CALLER}")) == MOST_OF_ADDRESS


def test_tokens_are_added_listed_and_revoked(home: Path) -> None:
    added = confer("tokens", "add", "Thong-Ke", "--role", "editor", home=home)
    secret = added.out.rstrip("\n")
    assert secret.startswith("confer_") and len(secret) == 50
    other = confer("tokens", "add", "zalo", home=home).out.rstrip("\n")
    assert other != secret
    assert confer("tokens", "list", home=home).out == "thong-ke  editor\nzalo  reader\n2 tokens\n"
    assert confer("tokens", "revoke", "ZALO", home=home).out == "revoked  ZALO\n"
    listed = confer("tokens", "list", "--json", home=home).json
    assert [(one["name"], one["is_revoked"]) for one in listed] == [
        ("thong-ke", False),
        ("zalo", True),
    ]
    again = confer("tokens", "add", "zalo", "--role", "reader", home=home).out.rstrip("\n")
    tokens = catalogue_of(home).tokens
    assert tokens.find(other) is None
    found = tokens.find(again)
    assert found and found.name == "zalo"
    said = confer("audit", "--json", home=home).json
    assert [(one["action"], one["source"]) for one in said] == [
        ("token added", "zalo (reader)"),
        ("token revoked", "zalo"),
        ("token added", "zalo (reader)"),
        ("token added", "thong-ke (editor)"),
    ]
    held = every_row(catalogue_of(home))
    assert not any(one in held for one in (secret, other, again))


REFUSED = {
    "a name twice": (["add", "zalo"], "There is a token 'zalo' already"),
    "no name": (["add", "a b"], "can be no program's name"),
    "a colon": (["add", "program:x"], "can be no program's name"),
    "no role": (["add", "b", "--role", "king"], "'king' is no role"),
    "nothing to revoke": (["revoke", "b"], "There is no token 'b'"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused_in_a_line(home: Path, name: str) -> None:
    catalogue_of(home, create=True).tokens.add("zalo", "reader")
    command, words = REFUSED[name]
    assert words in confer("tokens", *command, home=home).refused(2)
