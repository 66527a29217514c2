"""`confer ingest`, `reports`, `show` and `remove`: what the records are."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.corrections import described, reading_line, readings
from assistant.cli.output import Json, Progress, json_line, one_line, open_catalogue, print_json
from assistant.errors import ReportFailed
from assistant.settings import read_settings

if TYPE_CHECKING:
    from ingest.pipeline import Failed, Ingested

app = typer.Typer()


@app.command()
def ingest(
    paths: Annotated[
        list[str], typer.Argument(help="Files and folders; folders with all in them.")
    ],
    as_json: Json = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Also remove reports whose file is gone.")
    ] = False,
) -> None:
    """Take in reports: new and changed files; the others are left as they are."""
    from assistant.embedding import SentenceTransformerEmbedder
    from ingest.pipeline import ingest as take_in

    settings = read_settings()
    embedder = SentenceTransformerEmbedder(settings)
    with Progress("Ingesting") as progress:
        result = take_in(paths, settings, embedder, prune, progress)
    if as_json:
        print_json(result.to_json())
    else:
        _print_ingested(result)
    for failed in result.failed:
        typer.echo(f"confer: {_failed_line(failed)}", err=True)
    if result.failed:
        raise typer.Exit(1)


def _failed_line(failed: Failed) -> str:
    # The name as JSON, which has no line ends; an error of ours is one line in any case.
    return f"{json_line(failed.source)} failed: {ReportFailed(failed.error, failed.hint)}"


def _print_ingested(result: Ingested) -> None:
    for word, reports in (("added", result.added), ("updated", result.updated)):
        for report in reports:
            source = one_line(report.source)
            typer.echo(f"{word}  {report.report}  {source}  ({report.passages} passages)")
    for source in result.removed:
        typer.echo(f"removed  {one_line(source)}")
    typer.echo(
        f"{len(result.added)} added, {len(result.updated)} updated, {len(result.unchanged)} "
        f"unchanged, {len(result.removed)} removed, {len(result.failed)} failed "
        f"in {result.seconds:.1f} s"
    )


@app.command()
def reports(as_json: Json = False) -> None:
    """List the reports that are answered from."""
    catalogue = open_catalogue()
    rows = [
        {
            **{name: value for name, value in row.items() if name != "description"},
            "ingested_at": row["ingested_at"].isoformat(timespec="seconds"),
            **described(row["description"]),
        }
        for row in catalogue.rows()
    ]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        typer.echo(
            f"{row['report']}  v{row['version']}  {row['passages']:>5} passages  "
            f"{one_line(row['source'])}  {row['title']}"
        )
    typer.echo(f"{len(rows)} reports")


@app.command()
def show(
    report: Annotated[str, typer.Argument(help="A report's id.")],
    text: Annotated[bool, typer.Option("--text", help="Print the canonical text only.")] = False,
    as_json: Json = False,
) -> None:
    """Print a report: what is known of it, or its text."""
    found = open_catalogue().live_report(report)
    if text:
        sys.stdout.write(found.text)
        return
    about = {
        "report": found.id,
        "source": found.source,
        "title": found.title,
        "version": found.version,
        "ingested_at": found.ingested_at.isoformat(timespec="seconds"),
        "characters": len(found.text),
    }
    if as_json:
        print_json(about | described(found.description) | {"readings": readings(found)})
        return
    for name, value in about.items():
        typer.echo(f"{name:12} {one_line(str(value))}")
    for reading in readings(found):
        typer.echo(reading_line(reading))


@app.command()
def remove(
    reports: Annotated[list[str], typer.Argument(metavar="ID...", help="Reports' ids.")],
) -> None:
    """Remove reports; the files stay where they are."""
    from ingest.pipeline import remove as take_out

    take_out(reports, read_settings())
    typer.echo(f"{len(reports)} removed")
