"""What the commands share: how things are printed, and the store they open."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.errors import NothingIngested
from assistant.settings import Settings, read_settings

if TYPE_CHECKING:
    from assistant.store.catalogue import Catalogue

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def open_catalogue() -> Catalogue:
    from assistant.store.catalogue import Catalogue

    return Catalogue(settings_of_store().home)


def settings_of_store() -> Settings:
    """Return the settings; raises NothingIngested if there is no store in their home."""
    from assistant.store.catalogue import Catalogue

    settings = read_settings()
    if not Catalogue.exists(settings.home):
        raise NothingIngested
    return settings


def one_line(source: str) -> str:
    """Return a file's name without line ends and terminal codes, which it may hold."""
    return "".join(c if c.isprintable() else " " for c in source)


def json_line(value: Any) -> str:
    """Return JSON that is one line to those too who end lines at U+0085, U+2028 and U+2029."""
    escapes = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
    return json.dumps(value, ensure_ascii=False).translate(escapes)


def print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


class Progress:
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

    def __enter__(self) -> Progress:
        self._bar.start()
        self._task = self._bar.add_task("")
        return self

    def __call__(self, done: int, total: int, source: str) -> None:
        self._bar.update(
            self._task, completed=done, total=total, description=one_line(source)[-60:]
        )

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
