"""`confer users …`, `restrict` and `audit`: who signs in, who sees what, and who did what."""

from __future__ import annotations

import sys
from dataclasses import asdict
from getpass import getpass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.access import ROLES, Role
from assistant.cli.output import (
    Json,
    counted,
    one_line,
    open_catalogue,
    print_json,
    read_settings,
    settings_of_store,
)
from assistant.errors import WrongUse

if TYPE_CHECKING:
    from assistant.store.catalogue import Catalogue

app = typer.Typer()
users = typer.Typer(no_args_is_help=True, help="Keep the accounts of those who use the page.")
app.add_typer(users, name="users")

Name = Annotated[str, typer.Argument(help="The account's name; case makes no difference.")]
OfRole = Annotated[str | None, typer.Option("--role", help=f"{', '.join(ROLES)}.")]
Email = Annotated[
    str | None, typer.Option(help='By which an identity provider names them; "" for none.')
]
InGroups = Annotated[
    str | None, typer.Option("--groups", help='Whose restricted reports they see: "a,b".')
]


@users.command()
def add(
    name: Name,
    role: OfRole = "reader",
    email: Email = None,
    groups: InGroups = None,
    no_password: Annotated[
        bool, typer.Option("--no-password", help="Signs in with the identity provider only.")
    ] = False,
) -> None:
    """Add an account; its password is asked for, or read as a line from a pipe."""
    from assistant.access.signing_in import checked_name, hashed, read_groups

    name, given, address = checked_name(name), read_role(role), _email(email)
    accounts = open_or_make_catalogue("users").accounts
    if accounts.find(name):
        raise WrongUse(f"There is an account {name!r} already", "Type: confer users list")
    within = read_groups(groups or "")
    accounts.add(name, given, address, None if no_password else hashed(_password()), within)
    typer.echo(f"added  {name}  {given}")


@users.command()
def change(
    name: Name,
    role: OfRole = None,
    email: Email = None,
    groups: InGroups = None,
    enable: Annotated[bool, typer.Option("--enable", help="Let them sign in again.")] = False,
) -> None:
    """Change an account's role, address or groups; its browsers have to sign in again."""
    from assistant.access.signing_in import read_groups

    fields: dict[str, Any] = {}
    if role is not None:
        fields["role"] = read_role(role)
    if email is not None:
        fields["email"] = _email(email)
    if groups is not None:
        fields["groups"] = read_groups(groups)
    if enable:
        fields["is_disabled"] = False
    if not fields:
        raise WrongUse("Nothing to change", "Type: confer users change --help")
    _change(name, "account changed", **fields)
    typer.echo(f"changed  {name}")


@users.command()
def disable(name: Name) -> None:
    """Let nobody sign in with an account any more; whoever is signed in with it is not."""
    _change(name, "account disabled", is_disabled=True)
    typer.echo(f"disabled  {name}")


@users.command()
def password(name: Name) -> None:
    """Give an account another password, asked for or read as a line from a pipe."""
    from assistant.access.signing_in import hashed

    _change(name, "password changed", password=hashed(_password()))
    typer.echo(f"password changed  {name}")


@users.command("list")
def list_users(as_json: Json = False) -> None:
    """List the accounts."""
    rows = [
        {
            **{key: value for key, value in asdict(one).items() if key != "password"},
            "has_password": one.password is not None,
            "groups": sorted(one.groups),
            "at": one.at.isoformat(timespec="seconds"),
        }
        for one in open_catalogue().accounts.all()
    ]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        groups = f"[{', '.join(row['groups'])}]" if row["groups"] else ""
        notes = ["disabled"] * row["is_disabled"] + ["no password"] * (not row["has_password"])
        said = (row["name"], row["role"], row["email"] or "", groups, *notes)
        typer.echo("  ".join(filter(None, said)))
    typer.echo(counted(len(rows), "account"))


@app.command()
def restrict(
    reports: Annotated[list[str], typer.Argument(metavar="ID...", help="Reports' ids.")],
    groups: Annotated[
        str | None, typer.Option(help='Who alone sees them on the page: "a,b".')
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Let everyone see them again.")] = False,
) -> None:
    """Have reports, in all their versions, be seen by those in some groups alone."""
    if (groups is not None) == undo:
        raise WrongUse("Neither groups nor --undo, or both", "Give one of them")
    from assistant.access.signing_in import read_groups
    from ingest.pipeline import restrict as keep_from_others

    named = read_groups(groups or "")
    if not (named or undo):
        raise WrongUse("No group is named", 'Write them so: --groups "to-chuc,noi-chinh"')
    keep_from_others(reports, named, settings_of_store())
    whom = f"for {', '.join(sorted(named))} only" if named else "for everyone"
    typer.echo(f"{counted(len(reports), 'report')} {whom}")


@app.command()
def audit(
    count: Annotated[int, typer.Option("--last", min=1, help="How many deeds to print.")] = 100,
    as_json: Json = False,
) -> None:
    """Print who did what: took in, corrected, removed, exported, signed in; the latest first."""
    from assistant.clock import here

    entries = open_catalogue().journal.latest(count)
    if as_json:
        print_json([{**asdict(one), "at": one.at.isoformat(timespec="seconds")} for one in entries])
        return
    for one in entries:
        said = (
            f"{here(one.at):%Y-%m-%d %H:%M:%S}",
            one.who or "(this machine)",
            one.action,
            one.report,
        )
        typer.echo("  ".join(filter(None, (*said, one_line(one.source)))))


def open_or_make_catalogue(what: str) -> Catalogue:
    """Return the catalogue; where there is none it is made, and the lock says by `what`."""
    from assistant.store.catalogue import Catalogue
    from assistant.store.databases import open_database

    settings = read_settings()
    if Catalogue.exists(settings):
        return Catalogue.of(settings)
    with open_database(settings.home, settings.catalogue_url).writing(what):
        return Catalogue.of(settings, create=True)


def _change(name: str, deed: str, **fields: Any) -> None:
    from assistant.access.signing_in import read_name

    open_catalogue().accounts.change(read_name(name), deed, **fields)


def read_role(said: str | None) -> Role:
    if said not in ROLES:
        raise WrongUse(f"{said!r} is no role", f"Use one of: {', '.join(ROLES)}")
    return said


def _email(said: str | None) -> str | None:
    if said and "@" not in said:
        raise WrongUse(f"{said!r} is no e-mail address", "Write it so: an@example.gov.vn")
    return said.strip().casefold() if said else None


def _password() -> str:
    """Return what is typed twice without being shown, or the one line that a pipe holds."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    said = getpass("Password: ")
    if getpass("The same again: ") != said:
        raise WrongUse("The two passwords are not the same", "Type the same command again")
    return said
