"""What one browser session remembers: its questions, their answers and the source that is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import streamlit as st

from assistant.conversation import LONGEST
from assistant.reports import Answer, Citation, Language
from assistant.store.conversations import Failed
from assistant.store.conversations import Turn as Kept
from assistant.under_way import UnderWay

# In the page's address while a source is open; the quote's beginning finds it again elsewhere.
PLACE = ("report", "start", "end", "quote")
QUOTED = 60  # characters of a quote in an address
CONVERSATION = "c"  # in the page's address, once a question was asked
MINE = 40  # conversations that a browser remembers


def place_of(citation: Citation) -> tuple[str, ...]:
    return citation.report, str(citation.start), str(citation.end), beginning(citation.quote)


def beginning(quote: str) -> str:
    """Return a quote's first words: enough to find it by."""
    words = " ".join(quote.split())
    if len(words) <= QUOTED:
        return words
    return words[: QUOTED + 1].rpartition(" ")[0] or words[:QUOTED]


@dataclass
class Turn:
    """A question; remembered before it is answered, so that no click can lose it.

    `kept` is what the records keep of it, once it is answered, `failed` once that has failed;
    `under_way` is how far it is before.
    """

    question: str
    kept: Kept | None = None
    failed: Failed | None = None
    under_way: UnderWay | None = None

    @property
    def answer(self) -> Answer | None:
        return self.kept.answer if self.kept else None

    @property
    def done(self) -> Kept | Failed | None:
        return self.kept or self.failed


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
    token: str = ""  # by which this browser is known, if it signed in in this session
    language: Language | None = None  # that of the page where it signed in
    conversation: str | None = None  # its id, also in the page's address
    named: str = ""  # the id of the one to go on with
    turns: list[Turn] = field(default_factory=list)
    source: Opened | None = None
    has_left_source: bool = False  # just now, by the button or by its key
    opened: int = 0  # how often a source was opened: the same citation scrolls there again
    page: str = ""  # the page that was drawn last
    goes_to: str = ""  # the page that is to be drawn next
    has_chosen_language: bool = False
    edited: Turn | None = None  # whose question is being written anew
    mine: list[str] = field(default_factory=list)  # this browser's conversations, latest first
    deleted: list[str] = field(default_factory=list)  # which it is to remember no more

    def ask(self, question: str) -> None:
        """Remember a question; what comes next is about its answer, not about an old source."""
        self.close_source()
        turn = Turn(question)
        self.turns.append(turn)
        # One that is too long is refused, which is told below it, and is there to be shortened.
        self.edited = turn if len(question) > LONGEST else None

    def ask_elsewhere(self, question: str) -> None:
        """Ask from another page than the one for questions, in a new conversation."""
        self.begin()
        self.ask(question)
        self.goes_to = "ask"

    def search(self, words: str) -> None:
        """Search for words on the page for that."""
        st.session_state["search"] = words
        self.goes_to = "search"

    def list_tasks(self, query: str) -> None:
        """List the tasks that a question asks for on the page for that."""
        st.session_state["tasks-query"] = query
        self.goes_to = "tasks"

    def begin(self) -> None:
        """Leave the conversation behind; a new one begins with the next question."""
        self.close_source()
        self.conversation, self.turns, self.edited = None, [], None
        st.query_params.pop(CONVERSATION, None)

    def turn_back_to(self, conversation: str, elsewhere: bool = False) -> None:
        """Go on with an earlier conversation, from another page if so said."""
        self.begin()
        self.named = conversation
        self.goes_to = "ask" if elsewhere else ""

    def resume(self, conversation: str, turns: Iterable[Turn]) -> None:
        """Go on with a conversation where it was left."""
        self.conversation, self.turns = conversation, list(turns)

    def remember(self) -> None:
        """Count the conversation among this browser's own."""
        if self.conversation and self.turns:
            others = [one for one in self.mine if one != self.conversation]
            self.mine = [self.conversation, *others][:MINE]
            st.query_params[CONVERSATION] = self.conversation

    def forget(self, conversation: str) -> None:
        """Count a conversation, which is deleted, no more among this browser's own."""
        self.mine = [one for one in self.mine if one != conversation]
        self.deleted.append(conversation)
        if self.conversation == conversation:
            self.begin()

    def edit(self, turn: Turn | None) -> None:
        self.edited = turn

    def choose_language(self) -> None:
        self.has_chosen_language = True

    def open_source(self, citations: Sequence[Citation], at: int = 0) -> None:
        """Open a citation; the page's address then leads there."""
        self.source = Opened(citations, at)
        self.opened += 1
        st.query_params.update(zip(PLACE, place_of(citations[at]), strict=True))

    def leave_source(self) -> None:
        """Close the source and go on where it was opened."""
        self.close_source()
        self.has_left_source = True

    def close_source(self) -> None:
        self.source = None
        said = st.query_params.to_dict()
        kept = {name: value for name, value in said.items() if name not in PLACE}
        if kept != said:
            # At once: every change is a step that the browser goes back by.
            st.query_params.from_dict(kept)

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
