"""What one browser session remembers: its questions, their answers and the source that is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import streamlit as st

from assistant.errors import ConferError
from assistant.reports import Answer, Citation

PLACE = ("report", "start", "end")  # in the page's address while a source is open


def place_of(citation: Citation) -> tuple[str, ...]:
    return tuple(str(getattr(citation, name)) for name in PLACE)


@dataclass
class Turn:
    """A question; remembered before it is answered, so that no click can lose it."""

    question: str
    answer: Answer | None = None
    error: ConferError | None = None


@dataclass(frozen=True)
class Opened:
    """The citation whose source is open, among those of its answer."""

    citations: Sequence[Citation]
    at: int

    @property
    def citation(self) -> Citation:
        return self.citations[self.at]


@dataclass
class Session:
    conversation: str | None = None  # its id, also in the page's address
    turns: list[Turn] = field(default_factory=list)
    source: Opened | None = None
    opened: int = 0  # how often a source was opened: the same citation scrolls there again
    page: str = ""  # the page that was drawn last
    has_chosen_language: bool = False

    def ask(self, question: str) -> None:
        """Remember a question; what comes next is about its answer, not about an old source."""
        self.close_source()
        self.turns.append(Turn(question))

    def resume(self, conversation: str, turns: Iterable[Turn]) -> None:
        """Go on with a conversation where it was left."""
        self.conversation, self.turns = conversation, list(turns)

    def choose_language(self) -> None:
        self.has_chosen_language = True

    def open_source(self, citations: Sequence[Citation], at: int = 0) -> None:
        """Open a citation; the page's address then leads there."""
        self.source = Opened(citations, at)
        self.opened += 1
        st.query_params.update(zip(PLACE, place_of(citations[at]), strict=True))

    def close_source(self) -> None:
        self.source = None
        for name in PLACE:
            st.query_params.pop(name, None)

    def is_at_address(self) -> bool:
        """Tell whether what is open is what the page's address names."""
        said = tuple(st.query_params.get(name, "") for name in PLACE)
        opened = self.source and self.source.citation
        return said == (place_of(opened) if opened else ("",) * len(PLACE))

    def turn_to(self, page: str) -> None:
        """Leave the source of another page behind."""
        if self.page and page != self.page:
            self.close_source()
        self.page = page
