"""`confer ingest`, `reports`, `show` and `remove`: what the records are."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.corrections import reading_line
from assistant.cli.output import (
    Json,
    counted,
    json_line,
    one_line,
    open_catalogue,
    print_json,
    read_settings,
    say_unanswered,
)
from assistant.cli.progress import Progress
from assistant.errors import WrongUse

if TYPE_CHECKING:
    from assistant.reports import Report
    from assistant.settings import Settings
    from assistant.store.catalogue import Catalogue
    from ingest.result import Ingested

app = typer.Typer()


@app.command()
def ingest(
    paths: Annotated[
        list[str], typer.Argument(help="Files, folders with all in them, .zip archives of files.")
    ],
    as_json: Json = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Also remove reports whose file is gone.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")
    ] = False,
    groups: Annotated[
        str | None, typer.Option(help='Who alone sees these reports on the page: "a,b".')
    ] = None,
    again: Annotated[
        bool,
        typer.Option("--again", help="Also read unchanged files again, as a newer Confer does."),
    ] = False,
    keep_watching: Annotated[
        bool, typer.Option("--watch", help="Go on: take in what comes into the folders.")
    ] = False,
) -> None:
    """Take in reports: new and changed files; the others are left as they are."""
    settings, within = read_settings(), _read_groups(groups)
    if keep_watching and within:
        raise WrongUse("--watch and --groups do not go together", "Use confer restrict")
    if dry_run and keep_watching:
        raise WrongUse("--dry-run and --watch do not go together", "Choose one of them")
    if again and (dry_run or keep_watching):
        raise WrongUse("--again goes with neither --dry-run nor --watch", "Leave one of them out")
    if keep_watching:
        _watch(paths, settings, prune, as_json)
        return
    with Progress("Reading" if dry_run else "Ingesting") as progress:
        if dry_run:
            from ingest.pipeline import plan

            result = plan(paths, settings, prune, progress.step)
        else:
            result = _take_in(paths, settings, prune, progress, within, again)
    if as_json:
        print_json(result.to_json())
    else:
        _print_ingested(result)
        if dry_run:
            typer.echo("Nothing was changed: this was a dry run")
    if result.failed:
        raise typer.Exit(1)


def _read_groups(said: str | None) -> frozenset[str]:
    if not said:
        return frozenset()
    from assistant.access.signing_in import read_groups

    return read_groups(said)


def _take_in(
    paths: list[str],
    settings: Settings,
    prune: bool,
    progress: Progress,
    groups: frozenset[str],
    again: bool,
) -> Ingested:
    from ingest.files import find_files
    from ingest.unchanged import leave_unchanged

    files, failed = find_files(paths)
    if not (failed or groups or again or settings.chat_tasks):
        unchanged = leave_unchanged(files, settings, prune, progress.step)
        if unchanged:
            return unchanged
    # All that takes in takes three times as long to import.
    from assistant.embedding import ModelEmbedder
    from ingest.pipeline import ingest_files

    embedder = ModelEmbedder(settings)
    return ingest_files(
        files, failed, settings, embedder, prune, progress.step, groups=groups, again=again
    )


def _watch(paths: list[str], settings: Settings, prune: bool, as_json: bool) -> None:
    """Print what each pass did, in JSON one line a pass, until Ctrl-C."""
    from assistant.embedding import ModelEmbedder
    from ingest.watch import watch

    embedder = ModelEmbedder(settings)
    try:
        with Progress("Watching") as progress:
            for result in watch(paths, settings, embedder, prune, progress.step):
                progress.clear()
                if isinstance(result, str):
                    progress.say(f"confer: {result}")
                elif as_json:
                    typer.echo(json_line(result.to_json()))
                else:
                    _print_ingested(result)
    except KeyboardInterrupt:
        typer.echo("confer: watching has ended; what was taken in stays", err=True)


def _print_ingested(result: Ingested) -> None:
    for word, reports in (("added", result.added), ("updated", result.updated)):
        for report in reports:
            source = one_line(report.source)
            counts = f"{report.passages} passages, {report.tasks} tasks"
            typer.echo(f"{word}  {report.report}  {source}  ({counts})")
    for moved in result.renamed:
        typer.echo(
            f"renamed  {moved.report}  {one_line(moved.source)}  (was {one_line(moved.before)})"
        )
    for copy in result.duplicates:
        source, original = one_line(copy.source), one_line(copy.of)
        typer.echo(f"duplicate  {source}  (the same text as {copy.report}  {original})")
    for source in result.removed:
        typer.echo(f"removed  {one_line(source)}")
    say_unanswered(result)
    typer.echo(f"{_counts(result)} in {result.seconds:.1f} s")


def _counts(result: Ingested) -> str:
    counts = (
        f"{len(result.added)} added, {len(result.updated)} updated, {len(result.unchanged)} "
        f"unchanged, {len(result.removed)} removed, {len(result.failed)} failed"
    )
    if result.renamed:
        counts += f", {len(result.renamed)} renamed"
    if result.duplicates:
        counts += f", {counted(len(result.duplicates), 'duplicate')}"
    return counts


@app.command()
def reports(as_json: Json = False) -> None:
    """List the reports that are answered from."""
    from assistant.records.told import tell_reports

    rows = tell_reports(open_catalogue())
    if as_json:
        print_json(rows)
        return
    for row in rows:
        typer.echo(
            f"{row['report']}  v{row['version']}  {row['passages']:>5} passages  "
            f"{row['tasks']:>4} tasks  {one_line(row['source'])}  {row['title']}"
        )
    typer.echo(counted(len(rows), "report"))


@app.command()
def show(
    report: Annotated[str, typer.Argument(help="A report's id.")],
    text: Annotated[bool, typer.Option("--text", help="Print the canonical text only.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Print what changed since the version before.")
    ] = False,
    version: Annotated[
        int | None,
        typer.Option("--version", help="With --text or --diff: an earlier version."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Print a report: what is known of it, its text, or what changed in it."""
    catalogue = open_catalogue()
    found = catalogue.live_report(report)
    if diff:
        _print_diff(catalogue, found, version, as_json)
        return
    if text:
        is_live = version in (None, found.version)
        sys.stdout.write(found.text if is_live else catalogue.files.text(report, version or 0))
        return
    if version is not None:
        raise WrongUse("--version needs --text or --diff", "Type: confer show --help")
    from assistant.records.told import tell_report

    about = tell_report(catalogue, found)
    if as_json:
        print_json(about)
        return
    earlier = ", ".join(f"v{one['version']} ({one['ingested_at']})" for one in about["earlier"])
    for name in ("report", "source", "title", "version", "ingested_at", "characters"):
        typer.echo(f"{name:12} {one_line(str(about[name]))}")
    typer.echo(f"{'earlier':12} {earlier or 'none'}")
    if about["groups"]:
        typer.echo(f"{'groups':12} {', '.join(about['groups'])}")
    for reading in about["readings"]:
        typer.echo(reading_line(reading))


def _print_diff(catalogue: Catalogue, live: Report, version: int | None, as_json: bool) -> None:
    """Print the changes as wdiff marks them: [-gone-] on - lines, {+new+} on + lines."""
    from dataclasses import asdict

    from assistant.records.changes import find_changes

    if version is None:
        earlier = catalogue.files.versions(live.id)
        if not earlier:
            raise WrongUse(f"Report {live.id!r} has one version only", "Type: confer reports")
        version = earlier[-1].version
    changes = find_changes(catalogue.files.text(live.id, version), live.text)
    if as_json:
        said = {"report": live.id, "from": version, "to": live.version}
        print_json({**said, "changes": [asdict(change) for change in changes]})
        return
    for change in changes:
        for parts in change.removed:
            typer.echo("- " + " ".join(f"[-{p.text}-]" if p.is_marked else p.text for p in parts))
        for parts in change.added:
            typer.echo("+ " + " ".join(f"{{+{p.text}+}}" if p.is_marked else p.text for p in parts))
        typer.echo()
    typer.echo(f"{counted(len(changes), 'change')} from version {version} to {live.version}")


@app.command()
def remove(
    reports: Annotated[list[str], typer.Argument(metavar="ID...", help="Reports' ids.")],
) -> None:
    """Remove reports; the files stay where they are."""
    from ingest.pipeline import remove as take_out

    take_out(reports, read_settings())
    typer.echo(f"{len(reports)} removed")
    typer.echo("confer: an ingest that finds a file of theirs takes it in again", err=True)
