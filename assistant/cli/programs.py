"""`confer api`, `mcp` and `tokens`: what other programs ask, and by what they are known."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from assistant.access import ROLES
from assistant.cli.output import Json, counted, open_catalogue, print_json, read_settings
from assistant.cli.users import InGroups, open_or_make_catalogue, read_role

app = typer.Typer()
tokens = typer.Typer(no_args_is_help=True, help="Keep the tokens of other programs.")
app.add_typer(tokens, name="tokens")

PORT = 8502  # the page's is the one before
Name = Annotated[str, typer.Argument(help="The program's name; case makes no difference.")]


@app.command()
def api(
    host: Annotated[str, typer.Option(help="Address it is served on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = PORT,
) -> None:
    """Serve the HTTP API for other programs on this machine."""
    from assistant.api.serve import serve

    serve(read_settings(), host, port)


@app.command()
def mcp() -> None:
    """Answer a program that speaks the Model Context Protocol, on stdin and stdout."""
    from assistant.api.mcp import make_server

    make_server(read_settings()).run()


@tokens.command()
def add(
    name: Name,
    role: Annotated[str, typer.Option(help=f"{', '.join(ROLES)}.")] = "reader",
    groups: InGroups = None,
) -> None:
    """Add a program and print its token, which is shown only this once."""
    from assistant.access.programs import checked_name
    from assistant.access.signing_in import read_groups

    within = read_groups(groups or "")
    name, given = checked_name(name), read_role(role)
    typer.echo(open_or_make_catalogue("tokens").tokens.add(name, given, within))


@tokens.command()
def revoke(name: Name) -> None:
    """Let nobody in with a program's token any more."""
    from assistant.access.signing_in import read_name

    open_catalogue().tokens.revoke(read_name(name))
    typer.echo(f"revoked  {name}")


@tokens.command("list")
def list_tokens(as_json: Json = False) -> None:
    """List the programs that have a token."""
    rows = [
        {**asdict(one), "groups": sorted(one.groups), "at": one.at.isoformat(timespec="seconds")}
        for one in open_catalogue().tokens.all()
    ]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        within = f"[{', '.join(row['groups'])}]" if row["groups"] else ""
        said = (row["name"], row["role"], within, "revoked" if row["is_revoked"] else "")
        typer.echo("  ".join(filter(None, said)))
    typer.echo(counted(len(rows), "token"))
