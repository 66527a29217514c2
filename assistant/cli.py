"""`confer …`: the command line. Each command imports what it needs: light ones stay quick."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast, get_args

import typer

from assistant.errors import ConferError, NothingIngested, ReportFailed, WrongUse
from assistant.reports import Language
from assistant.settings import Settings, read_settings, settings_with_sources

if TYPE_CHECKING:
    from assistant.conversation import Conversation
    from assistant.reports import Answer, Hit
    from assistant.store.catalogue import Catalogue
    from ingest.pipeline import Failed, Ingested

app = typer.Typer(
    name="confer",
    help="Ask your conference records; every statement opens at their exact words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Batch = Annotated[
    Path | None,
    typer.Option(help='File with one {"id", "question"} a line; prints one answer a line.'),
]
InReport = Annotated[
    str | None, typer.Option("--report", help="Look in this report only (its id).")
]
Top = Annotated[int, typer.Option(min=1, max=100, help="Passages to print.")]

STOPPED = 130  # the exit status that shells give to what Ctrl-C has ended


def main() -> None:
    """Run a command; what goes wrong becomes one line and its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # The locale may have no Vietnamese; file names may hold bytes that are no text.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = _run()
    except ConferError as error:
        typer.echo(f"confer: {error}", err=True)
        status = error.status
    except KeyboardInterrupt:
        typer.echo("confer: stopped; type the same command again to go on", err=True)
        status = STOPPED
    sys.exit(status)


def _run() -> int:
    """Run the command and return its status; a command line typer refuses raises WrongUse."""
    try:
        status = cast("int | None", app(standalone_mode=False)) or 0
    except typer.TyperException as error:
        if not error.format_message():  # nothing was asked for, and the help is printed
            return error.exit_code
        raise WrongUse(error.format_message().rstrip("."), "Type: confer --help") from error
    if status == STOPPED:  # typer makes a status of it
        raise KeyboardInterrupt
    return status


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
    embedder = SentenceTransformerEmbedder(settings.embedding_model)
    with _Progress("Ingesting") as progress:
        result = take_in(paths, settings, embedder, prune, progress)
    if as_json:
        _print_json(result.to_json())
    else:
        _print_ingested(result)
    for failed in result.failed:
        typer.echo(f"confer: {_failed_line(failed)}", err=True)
    if result.failed:
        raise typer.Exit(1)


def _failed_line(failed: Failed) -> str:
    # The name as JSON, which has no line ends; an error of ours is one line in any case.
    return f"{_json_line(failed.source)} failed: {ReportFailed(failed.error, failed.hint)}"


def _one_line(source: str) -> str:
    """Return a file's name without line ends, which it may hold on most systems."""
    return " ".join(source.splitlines())


def _print_ingested(result: Ingested) -> None:
    for word, reports in (("added", result.added), ("updated", result.updated)):
        for report in reports:
            source = _one_line(report.source)
            typer.echo(f"{word}  {report.report}  {source}  ({report.passages} passages)")
    for source in result.removed:
        typer.echo(f"removed  {_one_line(source)}")
    typer.echo(
        f"{len(result.added)} added, {len(result.updated)} updated, {len(result.unchanged)} "
        f"unchanged, {len(result.removed)} removed, {len(result.failed)} failed "
        f"in {result.seconds:.1f} s"
    )


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="In Vietnamese or English.")] = None,
    as_json: Json = False,
    lang: Annotated[
        str | None, typer.Option(help="Language of the answer: vi or en; as the question if unset.")
    ] = None,
    report: InReport = None,
    top: Top = 10,
    batch: Batch = None,
) -> None:
    """Answer a question from the records, each statement with its citation."""
    language = _language(lang)

    def answer(conversation: Conversation, text: str) -> dict[str, Any]:
        return conversation.ask(text, language, report, top).to_json()

    if batch is not None:
        _run_batch(batch, answer)
        return
    conversation = _open_conversation()
    found = conversation.ask(_required(question), language, report, top)
    if as_json:
        _print_json(found.to_json())
    else:
        _print_answer(found)


def _language(said: str | None) -> Language | None:
    languages = get_args(Language)
    if said not in (None, *languages):
        raise WrongUse(
            f"--lang {said!r} is not a language of the answers", f"Use {' or '.join(languages)}"
        )
    return cast("Language | None", said)


def _print_answer(answer: Answer) -> None:
    for claim in answer.claims:
        typer.echo(f"{claim.text} {' '.join(f'[{n}]' for n in claim.citations)}\n")
    if not answer.claims:
        typer.echo(answer.text + "\n")
    for citation in answer.citations:
        page = f", p. {citation.page}" if citation.page else ""
        typer.echo(
            f"[{citation.n}] {citation.title}{page} "
            f"({_one_line(citation.source)}, characters {citation.start}–{citation.end})"
        )


@app.command()
def search(
    query: Annotated[str | None, typer.Argument(help="Words to look for.")] = None,
    as_json: Json = False,
    report: InReport = None,
    top: Top = 10,
    batch: Batch = None,
) -> None:
    """Print the passages that match best, without an answer."""
    from assistant.reports import hit_json

    def passages(conversation: Conversation, text: str) -> dict[str, Any]:
        return {"passages": [hit_json(hit) for hit in conversation.search(text, report, top)]}

    if batch is not None:
        _run_batch(batch, passages)
        return
    hits = _open_conversation().search(_required(query), report, top)
    if as_json:
        _print_json([hit_json(hit) for hit in hits])
    else:
        _print_hits(hits)


def _print_hits(hits: list[Hit]) -> None:
    for n, hit in enumerate(hits, 1):
        passage = hit.passage
        above = " › ".join((passage.title, *passage.heading))
        typer.echo(f"{n}. {above}\n   {_one_line(passage.source)}, {passage.start}–{passage.end}")
        typer.echo("   " + " ".join(passage.text.split()) + "\n")


def _required(text: str | None) -> str:
    if text is None:
        raise WrongUse("There is no question", "Write one, or name a file with --batch")
    return text


def _open_conversation() -> Conversation:
    settings = _settings_of_store()  # refuses before the slow imports
    from assistant.conversation import Conversation

    return Conversation(settings)


def _run_batch(batch: Path, answer: Callable[[Conversation, str], dict[str, Any]]) -> None:
    questions = list(_read_batch(batch))  # all are read before one is answered
    conversation = _open_conversation()
    for key, question in questions:
        line = {"id": key, "question": question, **answer(conversation, question)}
        typer.echo(_json_line(line))


def _read_batch(batch: Path) -> Iterator[tuple[Any, str]]:
    from assistant.conversation import checked

    try:
        # splitlines would also break at U+2028 and U+0085, which JSON has inside its strings.
        lines = batch.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUse(f"{batch} cannot be read: {error}", "Name a UTF-8 file") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            said = json.loads(line)
            key, question = said["id"], said["question"]
            if not isinstance(question, str):
                raise TypeError(f"a question is a text, not {question!r}")
        except (ValueError, KeyError, TypeError) as error:
            raise WrongUse(
                f"{batch}, line {number} is not a question",
                'Write one {"id": …, "question": …} a line',
            ) from error
        try:
            checked(question)
        except WrongUse as error:
            raise WrongUse(f"{batch}, line {number}: {error.message}", error.hint) from error
        yield key, question


@app.command()
def reports(as_json: Json = False) -> None:
    """List the reports that are answered from."""
    catalogue = _open_catalogue()
    rows = [
        {**row, "ingested_at": row["ingested_at"].isoformat(timespec="seconds")}
        for row in catalogue.rows()
    ]
    if as_json:
        _print_json(rows)
        return
    for row in rows:
        typer.echo(
            f"{row['report']}  v{row['version']}  {row['passages']:>5} passages  "
            f"{_one_line(row['source'])}  {row['title']}"
        )
    typer.echo(f"{len(rows)} reports")


@app.command()
def show(
    report: Annotated[str, typer.Argument(help="A report's id.")],
    text: Annotated[bool, typer.Option("--text", help="Print the canonical text only.")] = False,
    as_json: Json = False,
) -> None:
    """Print a report: what is known of it, or its text."""
    found = _open_catalogue().live_report(report)
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
        _print_json(about)
    else:
        for name, value in about.items():
            typer.echo(f"{name:12} {_one_line(str(value))}")


@app.command()
def remove(
    reports: Annotated[list[str], typer.Argument(metavar="ID...", help="Reports' ids.")],
) -> None:
    """Remove reports; the files stay where they are."""
    from ingest.pipeline import remove as take_out

    take_out(reports, read_settings())
    typer.echo(f"{len(reports)} removed")


@app.command()
def rebuild() -> None:
    """Make both indexes anew from the catalogue; with other passages if a setting changed."""
    from assistant.embedding import SentenceTransformerEmbedder
    from ingest.pipeline import rebuild as make_anew

    settings = read_settings()
    with _Progress("Rebuilding") as progress:
        count = make_anew(settings, SentenceTransformerEmbedder(settings.embedding_model), progress)
    typer.echo(f"{count} reports, both indexes made anew")


@app.command()
def doctor(as_json: Json = False) -> None:
    """Compare the catalogue with both indexes, passage by passage, and say what is wrong."""
    from assistant.doctor import examine

    problems = examine(read_settings())
    if as_json:
        _print_json({"problems": problems})
    else:
        typer.echo("\n".join(problems) or "Nothing is wrong")
    if problems:
        raise typer.Exit(1)


@app.command()
def settings(as_json: Json = False) -> None:
    """Print every setting with where it was read."""
    rows = settings_with_sources(read_settings())
    if as_json:
        _print_json(
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


def _open_catalogue() -> Catalogue:
    from assistant.store.catalogue import Catalogue

    return Catalogue(_settings_of_store().home)


def _settings_of_store() -> Settings:
    """Return the settings; raises NothingIngested if there is no store in their home."""
    from assistant.store.catalogue import Catalogue

    settings = read_settings()
    if not Catalogue.exists(settings.home):
        raise NothingIngested
    return settings


def _json_line(value: Any) -> str:
    """Return JSON that is one line to those too who end lines at U+0085, U+2028 and U+2029."""
    escapes = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
    return json.dumps(value, ensure_ascii=False).translate(escapes)


def _print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


class _Progress:
    """A progress bar on a terminal, nothing elsewhere; called with (done, total, current file)."""

    def __init__(self, what: str) -> None:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        console = Console(stderr=True)
        self._bar = Progress(
            TextColumn(what),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.description}", markup=False),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        )

    def __enter__(self) -> _Progress:
        self._bar.start()
        self._task = self._bar.add_task("")
        return self

    def __call__(self, done: int, total: int, source: str) -> None:
        self._bar.update(
            self._task, completed=done, total=total, description=_one_line(source)[-60:]
        )

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
