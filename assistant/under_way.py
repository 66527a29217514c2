"""Answers that are being made: each goes on by itself, whoever looks on or goes away."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from assistant.errors import ConferError
from assistant.reports import Answer, Claim

# Makes an answer; it is given what is to be told of the claims that are verified so far.
Ask = Callable[[Callable[[Sequence[Claim]], None]], Answer]


class Stopped(Exception):
    """Raised inside an answer that is no longer wanted, so that the model is stopped."""


@dataclass
class UnderWay:
    """A question that is being answered: `claims` are verified so far; `error` is why it failed.

    `answer` and `error` are both None while it goes on, and after it was stopped.
    """

    question: str
    claims: Sequence[Claim] = ()
    answer: Answer | None = None
    error: ConferError | None = None
    _stops: threading.Event = field(default_factory=threading.Event)
    _done: threading.Event = field(default_factory=threading.Event)

    def wait(self, seconds: float) -> bool:
        """Wait until it is done, at most some seconds; tell whether it is."""
        return self._done.wait(seconds)

    @property
    def is_done(self) -> bool:
        return self._done.is_set()

    @property
    def is_stopped(self) -> bool:
        return self._stops.is_set()

    def stop(self) -> None:
        """Stop it at the model's next word; what is verified by then stays to be seen."""
        self._stops.set()

    def make(self, ask: Ask) -> None:
        try:
            answer = ask(self._tell)
            if not self.is_stopped:
                self.answer = answer
        except ConferError as error:
            self.error = error
        except Stopped:
            pass
        finally:
            self._done.set()

    def _tell(self, claims: Sequence[Claim]) -> None:
        self.claims = tuple(claims)
        if self.is_stopped:
            raise Stopped


class Questions:
    """What is being answered in each conversation, by its id: the last question of each."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._under_way: dict[str, UnderWay] = {}

    def start(self, conversation: str, question: str, ask: Ask) -> UnderWay:
        """Begin to answer a question, in a thread of its own."""
        begun = UnderWay(question)
        with self._lock:
            self._under_way = {key: one for key, one in self._under_way.items() if not one.is_done}
            self._under_way[conversation] = begun
        threading.Thread(target=begun.make, args=(ask,), daemon=True).start()
        return begun

    def find(self, conversation: str) -> UnderWay | None:
        """Return what is still being answered in a conversation, for one who comes back to it."""
        with self._lock:
            found = self._under_way.get(conversation)
        return found if found and not found.is_done else None
