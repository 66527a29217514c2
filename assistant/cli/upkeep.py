"""`confer rebuild`, `doctor`, `backup`, `restore`, `migrate`, `settings`, `ui`: store and page."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from assistant.cli.output import Json, counted, print_json, read_settings, say_unanswered
from assistant.cli.progress import Progress
from assistant.errors import StoreMismatch

app = typer.Typer()


@app.command()
def rebuild() -> None:
    """Make both indexes anew and find the tasks again; with other passages if a setting changed."""
    from assistant.embedding import ModelEmbedder
    from ingest.pipeline import rebuild as make_anew

    settings = read_settings()
    with Progress("Rebuilding") as progress:
        done = make_anew(settings, ModelEmbedder(settings), progress)
    say_unanswered(done)
    typer.echo(f"{counted(done.reports, 'report')}, both indexes and the tasks made anew")


@app.command()
def doctor(as_json: Json = False) -> None:
    """Compare the catalogue with both indexes, passage by passage, and say what is wrong."""
    from assistant.doctor import examine

    with Progress("Examining") as progress:
        found = examine(read_settings(), progress)
    if as_json:
        print_json({"problems": found.problems, "notes": found.notes})
    else:
        typer.echo("\n".join(found.problems) or "Nothing is wrong")
        for note in found.notes:
            typer.echo(f"Note: {note}")
    if found.problems:
        raise typer.Exit(1)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; a backup there is replaced.")],
) -> None:
    """Write all that is held, and the office's own terms, into one file; others may be writing."""
    from assistant.store.backup import back_up

    made = back_up(read_settings(), file)
    typer.echo(f"{counted(made.reports, 'report')} backed up into {file}")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="What confer backup has written.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Even where reports or other terms are held.")
    ] = False,
) -> None:
    """Put what a backup holds in the place of what is held, all at once or not at all."""
    from assistant.store.restore import restore as bring_back
    from assistant.store.store import Store

    settings = read_settings()
    with Progress("Restoring") as progress:
        restored = bring_back(settings, file, replace, progress)
    typer.echo(f"{counted(restored.reports, 'report')} restored, as held at {restored.made}")
    with closing(Store(settings)) as store:
        try:
            store.check_recipe()
        except StoreMismatch as mismatch:
            typer.echo(f"Note: {mismatch}")


@app.command()
def migrate(
    to: Annotated[
        str,
        typer.Option(
            metavar="URL|FOLDER",
            help="A PostgreSQL database, as in CONFER_CATALOGUE_URL, or a folder.",
        ),
    ],
    chroma: Annotated[
        str | None,
        typer.Option(metavar="URL", help="The Chroma server; default: CONFER_CHROMA_URL."),
    ] = None,
) -> None:
    """Put all that is held into another store, which must be empty, and read it back there.

    Nothing is embedded again, and what is held here stays.
    """
    from assistant.settings import settings_elsewhere
    from assistant.store.migrate import migrate as move

    ours = read_settings()
    target = settings_elsewhere(ours, to, chroma)
    with Progress("Moving") as progress:
        moved = move(ours, target, progress)
    for name, one in moved.items():
        if one.rows:
            typer.echo(f"{one.rows:>9}  {name}  {one.sha256[:16]}")
    servers = "CONFER_CATALOGUE_URL and CONFER_CHROMA_URL"
    names = servers if target.catalogue_url else f"CONFER_HOME={target.home}"
    typer.echo(f"{counted(moved['report'].rows, 'report')} moved and read back; set {names}")


@app.command()
def settings(as_json: Json = False) -> None:
    """Print every setting with where it was read."""
    from assistant.settings import settings_with_sources

    rows = settings_with_sources(read_settings())
    if as_json:
        print_json(
            [dict(zip(("setting", "value", "source", "meaning"), row, strict=True)) for row in rows]
        )
        return
    for variable, value, source, meaning in rows:
        typer.echo(f"{variable}={value}  ({source})  {meaning}")


@app.command()
def ui() -> None:
    """Serve the browser page on this machine."""
    from ui.serve import serve

    sys.exit(serve(read_settings()))
