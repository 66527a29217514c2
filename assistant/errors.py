"""Every error a person may meet, each with what they can do about it.

ConferError                 status 1
├── WrongUse                status 2   the command or its arguments are off
│   └── NoSuchReport
├── Refused                 status 3   nothing was done, one step is missing
│   ├── NothingIngested
│   ├── StoreLocked                    another process is writing
│   ├── StoreMismatch                  made with another embedding model or split
│   ├── StoreUnusable                  unwritable, unreadable or damaged
│   ├── ModelUnavailable               the embedding model cannot be loaded
│   ├── NotAllowed                     the role of an account does not let it
│   └── SignInRefused                  nobody is known by what was said
│       └── TooManyTries
└── ReportFailed                       one file could not be taken in
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

# The way out of every failure to write.
SPACE = "Free space or give the right to write, then run the same command again"


class ConferError(Exception):
    """A failure with a sentence for the person: `message`, and `hint`, the way out."""

    status = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        line = f"{self.message}. {self.hint}" if self.hint else self.message
        # A file's name may hold line ends, and codes that would steer the terminal.
        return " ".join("".join(c if c.isprintable() else " " for c in line).split())

    def to_json(self) -> dict[str, str]:
        return {"kind": type(self).__name__, "message": self.message, "hint": self.hint}

    @staticmethod
    def from_json(said: Mapping[str, str]) -> ConferError:
        """Return the error that `said` tells of; of the nearest kind that this program knows."""
        kinds = {kind.__name__: kind for kind in _kinds(ConferError)}
        kind = kinds.get(said["kind"], ConferError)
        error = kind.__new__(kind)
        ConferError.__init__(error, said["message"], said["hint"])
        return error


def _kinds(kind: type[ConferError]) -> Iterator[type[ConferError]]:
    for one in kind.__subclasses__():
        yield one
        yield from _kinds(one)


class WrongUse(ConferError):
    status = 2


class NoSuchReport(WrongUse):
    def __init__(self, report: str) -> None:
        super().__init__(f"There is no report {report!r}", "Type: confer reports")


class Refused(ConferError):
    status = 3


class NothingIngested(Refused):
    def __init__(self) -> None:
        super().__init__("Nothing has been ingested yet", "Type: confer ingest FOLDER")


class StoreLocked(Refused):
    pass


class StoreMismatch(Refused):
    pass


class StoreUnusable(Refused):
    pass


class ModelUnavailable(Refused):
    pass


class NotAllowed(Refused):
    pass


class SignInRefused(Refused):
    pass


class TooManyTries(SignInRefused):
    pass


class ReportFailed(ConferError):
    pass
