"""`confer ask` and `confer search`, one question or a file of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast, get_args

import typer

from assistant.cli.output import (
    Json,
    json_line,
    one_line,
    open_catalogue,
    print_json,
    settings_of_store,
)
from assistant.errors import WrongUse
from assistant.reports import Language, hit_json, without_title

if TYPE_CHECKING:
    from assistant.conversation import Conversation
    from assistant.reports import Answer, Hit

app = typer.Typer()

HEADING = 60  # characters of a heading in a citation's line

Batch = Annotated[
    Path | None,
    typer.Option(help='File with one {"id", "question"} a line; prints one answer a line.'),
]
InReport = Annotated[
    str | None, typer.Option("--report", help="Look in this report only (its id).")
]
Top = Annotated[int, typer.Option(min=1, max=100, help="Passages to print.")]


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
        print_json(found.to_json())
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
    from assistant.answer.wording import WORDING

    wording = WORDING[answer.language]
    if answer.lead:
        typer.echo(answer.lead + "\n")
    for place, claim in enumerate(answer.claims):
        if claim.aside and not answer.claims[place - 1].aside:
            typer.echo(wording["see_also"] + "\n")
        label = f"{claim.label}: " if claim.label else ""
        typer.echo(f"{label}{claim.text} {' '.join(f'[{n}]' for n in claim.citations)}\n")
    for line in (answer.closing, answer.note):
        if line:
            typer.echo(line + "\n")
    for citation in answer.citations:
        above = "".join(f" › {_shortened(one)}" for one in citation.heading[-2:])
        page = f", {wording['page'].format(page=citation.page)}" if citation.page else ""
        where = wording["characters"].format(start=citation.start, end=citation.end)
        typer.echo(
            f"[{citation.n}] {citation.title}{above}{page} ({one_line(citation.source)}, {where})"
        )


def _shortened(heading: str) -> str:
    return heading if len(heading) <= HEADING else f"{heading[: HEADING - 1].rstrip()}…"


@app.command()
def search(
    query: Annotated[str | None, typer.Argument(help="Words to look for.")] = None,
    as_json: Json = False,
    report: InReport = None,
    top: Top = 10,
    batch: Batch = None,
) -> None:
    """Print the passages that match best, without an answer."""

    def passages(conversation: Conversation, text: str) -> dict[str, Any]:
        return {"passages": [hit_json(hit) for hit in conversation.search(text, report, top)]}

    if batch is not None:
        _run_batch(batch, passages)
        return
    conversation = _open_conversation()
    hits = conversation.search(said := _required(query), report, top)
    if as_json:
        print_json([hit_json(hit) for hit in hits])
        return
    # Programs are given all; who types words expects to read them.
    saying = [hit for hit in hits if conversation.says_any(hit.passage, said)]
    if not saying:
        typer.echo("No passage says any of these words; the nearest in meaning:\n")
    _print_hits(saying or hits)


def _print_hits(hits: list[Hit]) -> None:
    for n, hit in enumerate(hits, 1):
        passage = hit.passage
        above = " › ".join((passage.title, *without_title(passage.heading, passage.title)))
        typer.echo(f"{n}. {above}\n   {one_line(passage.source)}, {passage.start}–{passage.end}")
        typer.echo("   " + " ".join(passage.text.split()) + "\n")


@app.command()
def unanswered(as_json: Json = False) -> None:
    """List the questions that no record answered, the latest first."""
    from assistant.clock import here
    from assistant.store.conversations import Conversations

    found = Conversations(open_catalogue()).unanswered()
    if as_json:
        print_json([{**asdict(one), "at": one.at.isoformat()} for one in found])
    for one in () if as_json else found:
        missing = f" ({', '.join(one.missing)})" if one.missing else ""
        typer.echo(f"{one.times}x  {here(one.at):%Y-%m-%d}  {one_line(one.question)}{missing}")


def _required(text: str | None) -> str:
    if text is None:
        raise WrongUse("There is no question", "Write one, or name a file with --batch")
    return text


def _open_conversation() -> Conversation:
    settings = settings_of_store()  # refuses before the slow imports
    from assistant.conversation import Conversation

    return Conversation(settings)


def _run_batch(batch: Path, answer: Callable[[Conversation, str], dict[str, Any]]) -> None:
    questions = list(_read_batch(batch))  # all are read before one is answered
    conversation = _open_conversation()
    for key, question in questions:
        line = {"id": key, "question": question, **answer(conversation, question)}
        typer.echo(json_line(line))


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
