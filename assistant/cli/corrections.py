"""`confer correct`, and how a report's description is printed with where it was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from assistant.cli.output import Json, one_line, print_json, settings_of_store
from assistant.errors import WrongUse

app = typer.Typer()


def reading_line(reading: Mapping[str, Any]) -> str:
    """Return one field with where it was read, in one line."""
    said = "none" if reading["value"] is None else one_line(str(reading["value"]))
    words = reading["words"]
    return f"{reading['field']:12} {said}  ({reading['origin'] if words is None else f'“{words}”'})"


@app.command()
def correct(
    report: Annotated[str, typer.Argument(metavar="ID", help="A report's id.")],
    title: Annotated[str | None, typer.Option(help="What it is called.")] = None,
    kind: Annotated[str | None, typer.Option(help="resolution, nghị quyết, …")] = None,
    number: Annotated[str | None, typer.Option(help="Number and symbol: 123-KL/TU.")] = None,
    body: Annotated[str | None, typer.Option(help="Who issued it.")] = None,
    conference: Annotated[str | None, typer.Option(help="Number of the conference: 31.")] = None,
    term: Annotated[str | None, typer.Option(help="2020-2025, khóa XX.")] = None,
    period: Annotated[str | None, typer.Option(help="tháng 3 năm 2025, quý I/2025.")] = None,
    date: Annotated[str | None, typer.Option(help="28/3/2025.")] = None,
    place: Annotated[str | None, typer.Option(help="Where it is from.")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take back all corrections.")] = False,
    as_json: Json = False,
) -> None:
    """Correct what was read of a report; "" says that it has none. Kept when the file changes."""
    fields = {
        "title": title,
        "kind": kind,
        "number": number,
        "body": body,
        "conference": conference,
        "term": term,
        "periods": period,
        "date": date,
        "place": place,
    }
    said = {field: value for field, value in fields.items() if value is not None}
    if bool(said) == undo:
        raise WrongUse("Nothing to correct, or both a correction and --undo", "Give one of them")
    settings = settings_of_store()
    from assistant.embedding import ModelEmbedder
    from assistant.records.told import tell_description
    from ingest.correct import correct as put_right

    found = put_right(report, said, settings, ModelEmbedder(settings))
    if as_json:
        print_json(
            {"report": found.id, "title": found.title, **tell_description(found.description)}
        )
    else:
        typer.echo(f"corrected  {found.id}  {found.title}")
