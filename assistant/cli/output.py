"""What the commands share: how things are printed, and the store they open."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.errors import NothingIngested

if TYPE_CHECKING:
    from assistant.settings import Settings
    from assistant.store.catalogue import Catalogue
    from ingest.result import Ingested, Rebuilt

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def read_settings() -> Settings:
    """Return the settings of this run."""
    # Half of what the program takes to start; the help needs none.
    from assistant.settings import read_settings

    return read_settings()


def open_catalogue() -> Catalogue:
    from assistant.store.catalogue import Catalogue

    return Catalogue.of(settings_of_store())


def settings_of_store() -> Settings:
    """Return the settings; raises NothingIngested if there is no store in their home."""
    from assistant.store.catalogue import Catalogue

    settings = read_settings()
    if not Catalogue.exists(settings):
        raise NothingIngested
    return settings


def counted(number: int, what: str) -> str:
    """Return "1 report", "2 reports"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def say_unanswered(done: Ingested | Rebuilt) -> None:
    """Say of how many passages a chat model did not tell the tasks, if it was asked."""
    if done.unanswered:
        passages = counted(done.asked, "passage")
        typer.echo(
            f"Asked for tasks in {passages}, the chat model did not answer {done.unanswered}"
        )


def one_line(source: str) -> str:
    """Return a file's name without line ends and terminal codes, which it may hold."""
    return "".join(c if c.isprintable() else " " for c in source)


def json_line(value: Any) -> str:
    """Return JSON that is one line to those too who end lines at U+0085, U+2028 and U+2029."""
    escapes = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
    return json.dumps(value, ensure_ascii=False).translate(escapes)


def print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))
