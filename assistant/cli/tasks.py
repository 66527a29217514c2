"""`confer tasks`: the register of tasks, listed, filtered and filed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.output import (
    Json,
    counted,
    one_line,
    open_catalogue,
    print_json,
    settings_of_store,
)
from assistant.errors import WrongUse

if TYPE_CHECKING:
    from assistant.tasks import Listed, Register
    from assistant.tasks.filter import TaskFilter

app = typer.Typer()


@app.command()
def tasks(
    query: Annotated[str | None, typer.Argument(help="What they are about; all if unset.")] = None,
    topic: Annotated[str | None, typer.Option(help="A field of work: land, đất đai, …")] = None,
    report: Annotated[str | None, typer.Option(help="In this report only (its id).")] = None,
    assignee: Annotated[str | None, typer.Option(help="Who must do them.")] = None,
    due_before: Annotated[
        str | None, typer.Option(help="Due on this day or before: 2025-06-30, 30/6/2025.")
    ] = None,
    csv: Annotated[Path | None, typer.Option(help="Also write a CSV file.")] = None,
    xlsx: Annotated[Path | None, typer.Option(help="Also write an Excel workbook.")] = None,
    docx: Annotated[Path | None, typer.Option(help="Also write a Word document.")] = None,
    as_json: Json = False,
) -> None:
    """List all tasks the reports direct: what, who must do it, by when."""
    files = {".csv": csv, ".xlsx": xlsx, ".docx": docx}
    for ending, path in files.items():
        if path and path.suffix.lower() != ending:
            raise WrongUse(f"{path} does not end with {ending}", "Name it so")
    from assistant.tasks.filter import TaskFilter, told

    beside = TaskFilter(topic, report, assignee, due_before)
    every, joined = _registers(query, beside)
    for path in filter(None, files.values()):
        _file(joined, path, told(query, beside))
    if as_json:
        print_json([one.to_json() for one in every.listed])
    else:
        for number, one in enumerate(joined.listed, 1):
            typer.echo(_entry(number, one))
    typer.echo(_coverage(every if as_json else joined), err=True)


def _file(register: Register, path: Path, subject: str | None) -> None:
    from assistant.tasks.filing import file_register

    file_register(register, path, subject)
    with closing(open_catalogue()) as catalogue:
        catalogue.journal.note_export(None, f"tasks{path.suffix}: {subject or ''}")


def _registers(query: str | None, beside: TaskFilter) -> tuple[Register, Register]:
    """Return every task that fits, and the same with equal ones of copies joined."""
    settings = settings_of_store()
    from assistant.lexicon import open_lexicon
    from assistant.store.catalogue import Catalogue
    from assistant.tasks import list_tasks
    from assistant.tasks.filter import typed_query
    from assistant.tasks.same import join_same

    lexicon = open_lexicon(settings)
    catalogue = Catalogue.of(settings)
    try:
        if beside.report is not None:
            catalogue.live_report(beside.report)
        every = list_tasks(catalogue, lexicon, typed_query(query, beside, lexicon))
        return every, join_same(every, catalogue)
    finally:
        catalogue.close()


def _entry(number: int, one: Listed) -> str:
    task = one.task
    said = (("by", one.assigned_by), ("to", one.assignee), ("due", task.deadline))
    about = "; ".join(f"{name}: {' '.join(words.split())}" for name, words in said if words)
    related = "related: " if one.related else ""
    where = [
        f"{each.title} ({one_line(each.source)}, {each.task.start}–{each.task.end})"
        for each in one.all
    ]
    proposed = "proposed by the chat model" if task.is_proposed else ""
    lines = [f"{number}. {related}{' '.join(task.text.split())}", about, proposed, *where]
    return "\n   ".join(line for line in lines if line) + "\n"


def _coverage(register: Register) -> str:
    seen = register.coverage
    return (
        f"{counted(seen.reports, 'report')} looked at, {counted(seen.tasks, 'task')} in "
        f"{counted(seen.reports_with_matches, 'report')}"
    )
