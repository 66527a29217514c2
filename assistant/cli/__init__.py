"""`confer …`: the command line. Each command imports what it needs: light ones stay quick."""

from __future__ import annotations

import errno
import gc
import io
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, Annotated, cast

import typer

from assistant.cli import ask, corrections, programs, records, tasks, upkeep, users
from assistant.errors import SPACE, ConferError, WrongUse

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

app = typer.Typer(
    name="confer",
    help="Ask your conference records; every statement opens at their exact words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for commands in (records, corrections, ask, tasks, upkeep, users, programs):
    app.add_typer(commands.app)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        # The other commands need none of it.
        from importlib.metadata import version

        typer.echo(f"confer {version('confer')}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Hold what is asked of the program itself; its help is that of `app`."""


STOPPED = 130  # the exit status that shells give to what Ctrl-C has ended
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def main() -> None:
    """Run a command; what goes wrong becomes one line and its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # The locale may have no Vietnamese; file names may hold bytes that are no text.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.unraisablehook = _stop_again
    # Going through what imports make for garbage, of which there is none, takes a tenth of a cold
    # question.
    gc.set_threshold(10_000)
    try:
        status = _run()
    except ConferError as error:
        typer.echo(f"confer: {error}", err=True)
        status = error.status
    except KeyboardInterrupt:
        typer.echo("confer: stopped; type the same command again to go on", err=True)
        status = STOPPED
    sys.exit(status)


def _stop_again(lost: UnraisableHookArgs) -> None:
    """Repeat a Ctrl-C that Python dropped because it came within a callback, as imports have."""
    if not issubclass(lost.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(lost)
        return
    main = threading.main_thread().ident
    assert main is not None
    threading.Timer(0.05, signal.pthread_kill, (main, signal.SIGINT)).start()


def _drop_output() -> None:
    """Let what is still to be printed go nowhere: at the end it would fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run() -> int:
    """Run the command and return its status; a command line typer refuses raises WrongUse."""
    try:
        status = cast("int | None", app(standalone_mode=False)) or 0
    except typer.TyperException as error:
        if not error.format_message():  # nothing was asked for, and the help is printed
            return error.exit_code
        raise WrongUse(error.format_message().rstrip("."), "Type: confer --help") from error
    except OSError as error:
        if error.errno in _FULL:
            _drop_output()
            raise ConferError(f"The output cannot be written: {error.strerror}", SPACE) from error
        if error.errno not in (errno.ENAMETOOLONG, errno.EACCES):
            raise
        raise WrongUse(
            f"{error.filename} cannot be used: {error.strerror}", "Check the path and its rights"
        ) from error
    if status == STOPPED:  # typer makes a status of it
        raise KeyboardInterrupt
    return status
