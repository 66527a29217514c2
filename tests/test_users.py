"""`confer users …` and `confer audit`, as they are typed."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
import time
from codecs import getincrementaldecoder
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assistant.access.signing_in import sign_in
from assistant.store.catalogue import Catalogue
from tests.conftest import PATIENCE, Done, confer, environment, take_in

PASSWORD = "một mật khẩu dài"


def users(home: Path, *arguments: str, typed: str = "") -> Done:
    """Run `confer users …` with what a pipe holds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO(typed))
        return confer("users", *arguments, home=home)


def add(home: Path, name: str, *options: str) -> None:
    assert users(home, "add", name, *options, typed=PASSWORD + "\n").status == 0


def test_accounts_are_added_changed_disabled_and_listed(home: Path) -> None:
    add(home, "Ân", "--role", "administrator", "--email", "An@So.gov.vn")
    add(home, "bình")
    assert confer("users", "add", "chi", "--no-password", home=home).out == "added  chi  reader\n"
    assert confer("users", "disable", "BÌNH", home=home).out == "disabled  BÌNH\n"
    changes = ("--role", "editor", "--groups", "Tổ-chức,nội.chính")
    assert confer("users", "change", "chi", *changes, home=home).status == 0
    assert confer("users", "list", home=home).out == (
        "bình  reader  disabled\nchi  editor  [nội.chính, tổ-chức]  no password\n"
        "ân  administrator  an@so.gov.vn\n3 accounts\n"
    )
    listed = confer("users", "list", "--json", home=home).json
    assert [set(one) for one in listed] == [
        {"name", "role", "email", "is_disabled", "groups", "at", "has_password"}
    ] * 3
    confer("users", "change", "bình", "--enable", "--email", "", home=home)
    assert sign_in(Catalogue(home).accounts, "bình", PASSWORD, "here")


def test_a_password_is_read_from_a_pipe_and_never_from_the_command_line(home: Path) -> None:
    add(home, "ân")
    assert users(home, "password", "ân", typed="cái mới dài hơn\n").status == 0
    assert sign_in(Catalogue(home).accounts, "ân", "cái mới dài hơn", "here")
    assert "--password" not in confer("users", "add", "--help", home=home).out
    assert users(home, "password", "ân", PASSWORD).status == 2


def test_on_a_terminal_a_password_is_asked_for_twice_and_not_shown(home: Path) -> None:
    assert "added  ân  reader" in at_a_terminal(home, PASSWORD, PASSWORD)
    shown = at_a_terminal(home, PASSWORD, "một cái khác", name="bình")
    assert "The two passwords are not the same" in shown
    assert PASSWORD not in shown
    assert [one.name for one in Catalogue(home).accounts.all()] == ["ân"]


def at_a_terminal(home: Path, *typed: str, name: str = "ân") -> str:
    """Type passwords at `confer users add`; return all that the terminal shows."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", "from assistant.cli import main; main()", "users", "add", name],
        env=environment(home),
        cwd=home.parent,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=lambda: os.close(os.open(os.ttyname(0), os.O_RDWR)),
    )
    os.close(theirs)
    shown, decoder = "", getincrementaldecoder("utf-8")()
    answers = iter(typed)
    while True:
        try:
            shown += decoder.decode(os.read(ours, 1000))
        except OSError:  # it has ended
            break
        if shown.endswith(": "):
            os.write(ours, (next(answers) + "\n").encode())
    process.wait(PATIENCE)
    os.close(ours)
    return shown


REFUSED = {
    "a name twice": (["add", "ân"], "There is an account 'ân' already"),
    "no name": (["add", "a b"], "can be no name"),
    "no role": (["add", "b", "--role", "king"], "'king' is no role"),
    "no address": (["add", "b", "--email", "b"], "'b' is no e-mail address"),
    "a short password": (["add", "b"], "The password has 0 characters"),
    "nothing to change": (["change", "ân"], "Nothing to change"),
    "nobody to change": (["change", "b", "--enable"], "There is no account 'b'"),
    "nobody to disable": (["disable", "b"], "There is no account 'b'"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_refused_in_a_line(home: Path, name: str) -> None:
    Catalogue(home, create=True).accounts.add("ân", "reader", None, None)
    command, words = REFUSED[name]
    assert words in users(home, *command).refused(2)


def test_without_a_store_there_is_none_to_change_and_the_first_account_makes_one(
    home: Path, records: Path
) -> None:
    assert "Nothing has been ingested" in confer("users", "list", home=home).refused(3)
    add(home, "ân")
    assert "Nothing has been ingested" in confer("ask", "Ai?", home=home).refused(3)
    assert len(take_in(home, records).added) == 4
    assert "ân" in confer("users", "list", home=home).out


@pytest.fixture
def in_vietnam(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_vietnam")
def test_the_audit_tells_the_time_that_clocks_here_show(home: Path) -> None:
    add(home, "ân")
    (said,) = confer("audit", "--json", home=home).json
    here = datetime.fromisoformat(said["at"]) + timedelta(hours=7)
    assert confer("audit", home=home).out.startswith(f"{here:%Y-%m-%d %H:%M:%S}  ")


def test_the_audit_says_who_did_what(home: Path, records: Path) -> None:
    add(home, "ân")
    take_in(home, records / "y-te.md")
    report = confer("reports", "--json", home=home).json[0]["report"]
    corrected = confer("correct", report, "--number", "7-TB/HU", "--json", home=home).json["report"]
    confer("remove", corrected, home=home)
    said = confer("audit", "--json", home=home).json
    assert [(one["who"], one["action"], one["report"]) for one in said] == [
        (None, "remove", corrected),
        (None, "correct", corrected),
        (None, "add", report),
        (None, "account added", ""),
    ]
    lines = confer("audit", "--last", "2", home=home).out.splitlines()
    assert [line.split("  ")[1:3] for line in lines] == [
        ["(this machine)", "remove"],
        ["(this machine)", "correct"],
    ]
