"""Answers that are being made: each goes on by itself, whoever looks on or goes away."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from assistant.errors import ConferError
from assistant.reports import Claim
from assistant.store.conversations import Failed, Turn

# Told of the claims that are verified so far; returns True once they are enough.
Listener = Callable[[Sequence[Claim]], bool]
# Makes an answer and keeps it.
Ask = Callable[[Listener], Turn | None]
# Keeps a question that could not be answered.
Fail = Callable[[ConferError], Failed]


@dataclass
class UnderWay:
    """A question that is being answered: `claims` are verified so far.

    `kept` and `failed` are both None while it goes on.
    """

    question: str
    claims: Sequence[Claim] = ()
    kept: Turn | None = None
    failed: Failed | None = None
    _stops: threading.Event = field(default_factory=threading.Event)
    _done: threading.Event = field(default_factory=threading.Event)

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it is done, at most some seconds; tell whether it is."""
        return self._done.wait(seconds)

    @property
    def done(self) -> Turn | Failed | None:
        """What is kept of it, once it is done."""
        return self.kept or self.failed

    @property
    def is_done(self) -> bool:
        return self._done.is_set()

    def stop(self) -> None:
        """Have the chat model stopped at its next word; what is verified by then is the answer."""
        self._stops.set()

    def make(self, ask: Ask, fail: Fail, before: UnderWay | None) -> None:
        """Answer it, once the question before is answered: it may follow on that."""
        if before:
            before.wait()
        try:
            self.kept = ask(self._tell)
        except ConferError as error:
            self.failed = fail(error)
        except Exception:  # a fault of the program: whoever waits is told so, and the log says all
            logging.getLogger(__name__).exception("A question could not be answered")
            self.failed = fail(ConferError("The question could not be answered", "Ask it again"))
        finally:
            self._done.set()

    def _tell(self, claims: Sequence[Claim]) -> bool:
        self.claims = tuple(claims)
        return self._stops.is_set()


class Questions:
    """What is being answered in each conversation, by its id: one question after the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._under_way: dict[str, list[UnderWay]] = {}

    def start(self, conversation: str, question: str, ask: Ask, fail: Fail) -> UnderWay:
        """Begin to answer a question, in a thread of its own."""
        begun = UnderWay(question)
        with self._lock:
            self._forget_done()
            others = self._under_way.setdefault(conversation, [])
            before = others[-1] if others else None
            others.append(begun)
        threading.Thread(target=begun.make, args=(ask, fail, before), daemon=True).start()
        return begun

    def find(self, conversation: str) -> list[UnderWay]:
        """Return what is still being answered in a conversation, for one who comes back to it."""
        with self._lock:
            self._forget_done()
            return list(self._under_way.get(conversation, ()))

    def _forget_done(self) -> None:
        left = {
            key: [one for one in all_ if not one.is_done] for key, all_ in self._under_way.items()
        }
        self._under_way = {key: going for key, going in left.items() if going}
