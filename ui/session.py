"""What one browser session remembers: its questions, their answers and the source that is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.errors import ConferError
from assistant.reports import Answer, Citation


@dataclass
class Turn:
    """A question; remembered before it is answered, so that no click can lose it."""

    question: str
    answer: Answer | None = None
    error: ConferError | None = None


@dataclass
class Session:
    conversation: str | None = None  # its id, also in the page's address
    turns: list[Turn] = field(default_factory=list)
    source: Citation | None = None
    opened: int = 0  # how often a source was opened: the same citation scrolls there again

    def ask(self, question: str) -> None:
        """Remember a question; what comes next is about its answer, not about an old source."""
        self.close_source()
        self.turns.append(Turn(question))

    def resume(self, conversation: str, turns: Iterable[Turn]) -> None:
        """Go on with a conversation where it was left."""
        self.conversation, self.turns = conversation, list(turns)

    def open_source(self, citation: Citation) -> None:
        self.source = citation
        self.opened += 1

    def close_source(self) -> None:
        self.source = None
