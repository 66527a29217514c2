"""What people asked and were answered: kept beside the records, written without their lock."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from assistant.errors import StoreUnusable, WrongUse
from assistant.reports import Answer
from assistant.store.catalogue import Catalogue
from assistant.store.database import Database
from assistant.store.schema import CONVERSATION, FEEDBACK, TURN, UNANSWERED
from assistant.text import words

PATIENCE = 2.0  # seconds to wait for another writer; an ingest writes for moments only
UNSAVED = 1000  # turns remembered where the store cannot be written
TITLE = 80  # characters of a question that make a title


@dataclass(frozen=True, slots=True)
class Turn:
    """A question of a conversation and its answer, as they were.

    `gone` are the numbers of the citations whose report is replaced or removed since. `good` and
    `reason` say what a person thinks of the answer.
    """

    id: str
    conversation: str
    at: datetime
    answer: Answer
    gone: frozenset[int] = field(default=frozenset())
    good: bool | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation: `at` is the time of its last question."""

    id: str
    title: str
    at: datetime
    turns: int


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question no record answered, how often it was asked, and when last.

    `missing` is what it asks for that no record has.
    """

    question: str
    missing: tuple[str, ...]
    times: int
    at: datetime


class Conversations:
    """The conversations of a catalogue.

    A turn is added wherever that can be done: one that cannot be written, since the store is
    locked or read-only, is remembered until the process ends. Every other change raises
    StoreUnusable if it cannot be written.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._database = Database(catalogue.path, PATIENCE)
        self._unsaved: deque[Turn] = deque(maxlen=UNSAVED)

    def close(self) -> None:
        self._database.close()

    @staticmethod
    def start() -> str:
        """Return the id of a new conversation; it is kept from its first question on."""
        return uuid4().hex

    # -- turns -----------------------------------------------------------------------------

    def add(self, conversation: str, answer: Answer) -> Turn:
        """Keep an answered question as the last turn of a conversation; never raises."""
        turn = Turn(uuid4().hex, conversation, _now(), answer)
        try:
            with self._database.begin() as db:
                self._insert(db, turn)
        except StoreUnusable:
            self._unsaved.append(turn)
        return turn

    def _insert(self, db: sa.Connection, turn: Turn) -> None:
        known = CONVERSATION.c.id == turn.conversation
        if not db.execute(CONVERSATION.update().where(known).values(at=turn.at)).rowcount:
            title = _title(turn.answer.question)
            db.execute(CONVERSATION.insert().values(id=turn.conversation, title=title, at=turn.at))
        db.execute(
            TURN.insert().values(
                id=turn.id,
                conversation=turn.conversation,
                at=turn.at,
                question=turn.answer.question,
                answer=json.dumps(turn.answer.to_json(), ensure_ascii=False),
            )
        )

    def turns(self, conversation: str) -> list[Turn]:
        """Return the turns of a conversation, oldest first; none if there is no such one."""
        columns = (TURN.c.id, TURN.c.at, TURN.c.answer, FEEDBACK.c.good, FEEDBACK.c.reason)
        query = (
            sa.select(*columns)
            .outerjoin(FEEDBACK, FEEDBACK.c.turn == TURN.c.id)
            .where(TURN.c.conversation == conversation)
            .order_by(TURN.c.at, TURN.c.id)
        )
        found = [
            Turn(
                key,
                conversation,
                at,
                Answer.from_json(json.loads(answer)),
                good=good,
                reason=reason or "",
            )
            for key, at, answer, good, reason in self._rows(query)
        ]
        found += [turn for turn in self._unsaved if turn.conversation == conversation]
        return self._with_gone(found)

    def _with_gone(self, turns: Sequence[Turn]) -> list[Turn]:
        live = self._catalogue.live_ids(
            citation.report for turn in turns for citation in turn.answer.citations
        )
        return [
            replace(
                turn, gone=frozenset(c.n for c in turn.answer.citations if c.report not in live)
            )
            for turn in turns
        ]

    # -- conversations ---------------------------------------------------------------------

    def all(self) -> list[Conversation]:
        """Return every conversation, the latest first."""
        count = (
            sa.select(sa.func.count())
            .where(TURN.c.conversation == CONVERSATION.c.id)
            .scalar_subquery()
        )
        query = sa.select(*CONVERSATION.c, count).order_by(CONVERSATION.c.at.desc())
        return [Conversation(*row) for row in self._rows(query)]

    def rename(self, conversation: str, title: str) -> None:
        one = CONVERSATION.c.id == conversation
        with self._database.begin() as db:
            _changed(db.execute(CONVERSATION.update().where(one).values(title=title)), conversation)

    def delete(self, conversation: str) -> None:
        """Forget a conversation with its turns and what was thought of them."""
        turns = sa.select(TURN.c.id).where(TURN.c.conversation == conversation)
        with self._database.begin() as db:
            db.execute(FEEDBACK.delete().where(FEEDBACK.c.turn.in_(turns)))
            db.execute(TURN.delete().where(TURN.c.conversation == conversation))
            one = CONVERSATION.c.id == conversation
            _changed(db.execute(CONVERSATION.delete().where(one)), conversation)

    def rate(self, turn: str, good: bool, reason: str = "") -> None:
        """Keep what a person thinks of an answer; the last word counts."""
        with self._database.begin() as db:
            _changed(db.execute(sa.select(TURN.c.id).where(TURN.c.id == turn)), turn)
            db.execute(FEEDBACK.delete().where(FEEDBACK.c.turn == turn))
            said = {"turn": turn, "good": good, "reason": reason, "at": _now()}
            db.execute(FEEDBACK.insert().values(said))

    def take_back(self, turn: str) -> None:
        """Forget one turn, as if it had not been asked."""
        self._unsaved = deque((one for one in self._unsaved if one.id != turn), maxlen=UNSAVED)
        with self._database.begin() as db:
            db.execute(FEEDBACK.delete().where(FEEDBACK.c.turn == turn))
            db.execute(TURN.delete().where(TURN.c.id == turn))

    def disliked(self) -> list[Turn]:
        """Return the turns whose answer a person found bad, the latest first."""
        columns = (TURN.c.id, TURN.c.conversation, TURN.c.at, TURN.c.answer, FEEDBACK.c.reason)
        query = (
            sa.select(*columns)
            .join(FEEDBACK, FEEDBACK.c.turn == TURN.c.id)
            .where(FEEDBACK.c.good.is_(False))
            .order_by(FEEDBACK.c.at.desc())
        )
        return [
            Turn(key, of, at, Answer.from_json(json.loads(answer)), good=False, reason=reason or "")
            for key, of, at, answer, reason in self._rows(query)
        ]

    # -- unanswered questions --------------------------------------------------------------

    def miss(self, question: str, missing: Sequence[str]) -> None:
        """Note a question that no record answered; never raises."""
        key = " ".join(word.folded for word in words(question))
        told = json.dumps(missing, ensure_ascii=False)
        said = {"question": question, "missing": told, "at": _now()}
        again = UNANSWERED.update().where(UNANSWERED.c.key == key)
        with suppress(StoreUnusable), self._database.begin() as db:
            if not db.execute(again.values(**said, times=UNANSWERED.c.times + 1)).rowcount:
                db.execute(UNANSWERED.insert().values(key=key, times=1, **said))

    def unanswered(self) -> list[Unanswered]:
        """Return the questions no record answered, the latest first."""
        columns = [UNANSWERED.c[name] for name in Unanswered.__dataclass_fields__]
        query = sa.select(*columns).order_by(UNANSWERED.c.at.desc())
        return [
            Unanswered(question, tuple(json.loads(missing)), times, at)
            for question, missing, times, at in self._rows(query)
        ]

    def settle(self, question: str) -> None:
        """Strike a question off the unanswered ones."""
        with self._database.begin() as db:
            db.execute(UNANSWERED.delete().where(UNANSWERED.c.question == question))

    def _rows(self, query: sa.Select[Any]) -> Sequence[Any]:
        with self._database.begin() as db:
            return db.execute(query).all()


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _title(question: str) -> str:
    return question if len(question) <= TITLE else f"{question[: TITLE - 1].rstrip()}…"


def _changed(result: sa.CursorResult[Any], key: str) -> None:
    if not (result.first() if result.returns_rows else result.rowcount):
        raise WrongUse(f"There is no conversation or turn {key!r}", "Choose one from the list")
