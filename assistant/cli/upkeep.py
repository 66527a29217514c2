"""`confer rebuild`, `doctor`, `settings` and `ui`: the store and the page."""

from __future__ import annotations

import sys

import typer

from assistant.cli.output import Json, print_json
from assistant.cli.progress import Progress
from assistant.settings import read_settings, settings_with_sources

app = typer.Typer()


@app.command()
def rebuild() -> None:
    """Make both indexes anew and find the tasks again; with other passages if a setting changed."""
    from assistant.embedding import ModelEmbedder
    from ingest.pipeline import rebuild as make_anew

    settings = read_settings()
    with Progress("Rebuilding") as progress:
        count = make_anew(settings, ModelEmbedder(settings), progress)
    typer.echo(f"{count} reports, both indexes and the tasks made anew")


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
def settings(as_json: Json = False) -> None:
    """Print every setting with where it was read."""
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
