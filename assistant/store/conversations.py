"""What people asked and were answered: kept beside the records, written without their lock."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import datetime
from statistics import median
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from assistant.access import MACHINE, Viewer
from assistant.errors import ConferError, StoreUnusable, WrongUse
from assistant.reports import Answer, Citation, Passage
from assistant.store.catalogue import Catalogue
from assistant.store.rows import put_row
from assistant.store.schema import CONVERSATION, FEEDBACK, RESTRICTION, TURN, UNANSWERED, utc_now
from assistant.text import words

PATIENCE = 2.0  # seconds to wait for another writer; an ingest writes for moments only
UNSAVED = 1000  # turns remembered where the store cannot be written
LATEST = 1000  # questions that are looked at to tell how they go
TITLE = 80  # characters of a question that make a title
# Notes one question after the other; Python does not end before it has.
_NOTING = ThreadPoolExecutor(1)
# In the place of an answer stands why there is none.
FAILED = TURN.c.answer.startswith('{"error"')


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
class Failed:
    """A question of a conversation that could not be answered, and why."""

    id: str
    conversation: str
    at: datetime
    question: str
    error: ConferError


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


@dataclass(frozen=True, slots=True)
class Usage:
    """How the latest questions went, whoever asked: counts of them, and the median of seconds.

    `good` and `bad` count what people think of their answers.
    """

    questions: int
    answered: int
    seconds: float
    good: int
    bad: int


class Conversations:
    """The conversations of a catalogue, as someone may see and change them: their own.

    Without accounts they are nobody's, and everyone's who knows their ids. A turn is added
    wherever that can be done: one that cannot be written, since the store is locked or read-only,
    is remembered until the process ends. Every other change raises StoreUnusable if it cannot be
    written.
    """

    def __init__(self, catalogue: Catalogue, viewer: Viewer = MACHINE) -> None:
        self._catalogue, self._viewer = catalogue, viewer
        self._database = catalogue.database.again(PATIENCE)
        self._unsaved: deque[tuple[str | None, Turn]] = deque(maxlen=UNSAVED)  # with their owners

    def seen_by(self, viewer: Viewer) -> Conversations:
        """Return the same as someone else may see it; what is unsaved is remembered by both."""
        theirs = copy(self)
        theirs._viewer = viewer
        return theirs

    def close(self) -> None:
        _wait_for_notes()
        self._database.close()

    @staticmethod
    def start() -> str:
        """Return the id of a new conversation; it is kept from its first question on."""
        return uuid4().hex

    # -- turns -----------------------------------------------------------------------------

    def add(self, conversation: str, answer: Answer) -> Turn:
        """Keep an answered question as the last turn of a conversation; never raises."""
        turn = Turn(uuid4().hex, conversation, utc_now(), answer)
        try:
            self._insert(turn, answer.question, answer.to_json())
        except StoreUnusable:
            self._unsaved.append((self._viewer.name, turn))
        return turn

    def fail(self, conversation: str, question: str, error: ConferError) -> Failed:
        """Keep a question that could not be answered, if that can be written; never raises."""
        failed = Failed(uuid4().hex, conversation, utc_now(), question, error)
        with suppress(StoreUnusable):
            self._insert(failed, question, {"error": error.to_json()})
        return failed

    def _insert(self, turn: Turn | Failed, question: str, told: Mapping[str, Any]) -> None:
        """Write what was asked last, and what came of it."""
        key, at = turn.conversation, turn.at
        with self._database.begin() as db:
            known = CONVERSATION.update().where(self._mine(key))
            if not db.execute(known.values(at=at)).rowcount:
                said = {"id": key, "title": _title(question), "at": at}
                db.execute(CONVERSATION.insert().values(**said, owner=self._viewer.name))
            answer = json.dumps(told, ensure_ascii=False)
            said = {"id": turn.id, "conversation": key, "at": at, "question": question}
            db.execute(TURN.insert().values(**said, answer=answer))

    def turns(self, conversation: str) -> list[Turn]:
        """Return the turns of a conversation, oldest first; none if there is no such one."""
        return self._read(conversation, None)

    def failed(self, conversation: str) -> list[Failed]:
        """Return the questions of a conversation that could not be answered, oldest first."""
        query = (
            sa.select(TURN.c.id, TURN.c.at, TURN.c.question, TURN.c.answer)
            .where(TURN.c.conversation.in_(self._ids(self._mine(conversation))), FAILED)
            .order_by(TURN.c.at, TURN.c.id)
        )
        return [
            Failed(
                key, conversation, at, question, ConferError.from_json(json.loads(told)["error"])
            )
            for key, at, question, told in self._rows(query)
        ]

    def last(self, conversation: str) -> Turn | None:
        """Return the last turn of a conversation, if it has any."""
        return next(iter(self._read(conversation, 1)[-1:]), None)

    def _read(self, conversation: str, limit: int | None) -> list[Turn]:
        """Return the latest turns of a conversation, oldest first."""
        columns = (TURN.c.id, TURN.c.at, TURN.c.answer, FEEDBACK.c.good, FEEDBACK.c.reason)
        query = (
            sa.select(*columns)
            .outerjoin(FEEDBACK, FEEDBACK.c.turn == TURN.c.id)
            .where(TURN.c.conversation.in_(self._ids(self._mine(conversation))), ~FAILED)
            .order_by(TURN.c.at.desc(), TURN.c.id.desc())
            .limit(limit)
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
            for key, at, answer, good, reason in reversed(self._rows(query))
        ]
        mine = self._viewer.name, conversation
        found += [turn for who, turn in self._unsaved if (who, turn.conversation) == mine]
        found = self._seen(found)
        return self._with_gone(found)

    def _seen(self, turns: Sequence[Turn]) -> list[Turn]:
        """Return the turns whose answers neither quote nor name what is kept from them now."""
        kept_from = self._kept_from(turns)
        if kept_from is None:
            return list(turns)
        seen = []
        for turn in turns:
            answer = turn.answer
            hidden = [hit for hit in answer.hits if kept_from(hit.passage)]
            named = any(hit.passage.title in answer.closing for hit in hidden)
            if not (named or any(map(kept_from, answer.citations))):
                hits = tuple(hit for hit in answer.hits if hit not in hidden)
                seen.append(replace(turn, answer=replace(answer, hits=hits)))
        return seen

    def _kept_from(self, turns: Sequence[Turn]) -> Callable[[Citation | Passage], bool] | None:
        """Return what tells whether a place in a report is kept from them now; None: nothing is."""
        hidden = self._catalogue.restrictions.hidden(self._viewer.clearance)
        if not hidden.files:
            return None
        live = self._catalogue.live_ids(place.report for turn in turns for place in _places(turn))

        def is_kept(place: Citation | Passage) -> bool:
            if hidden.has(place.report, place.source):
                return True
            return place.report not in live and hidden.may_have_had(place.source)

        return is_kept

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

    def _mine(self, conversation: str | None = None) -> sa.ColumnElement[bool]:
        """Return the condition that a conversation is theirs, and one of this id if it is given."""
        owned = CONVERSATION.c.owner.is_not_distinct_from(self._viewer.name)
        return owned if conversation is None else owned & (CONVERSATION.c.id == conversation)

    @staticmethod
    def _ids(which: sa.ColumnElement[bool]) -> sa.Select[Any]:
        return sa.select(CONVERSATION.c.id).where(which)

    def all(self) -> list[Conversation]:
        """Return their conversations, the latest first."""
        count = (
            sa.select(sa.func.count())
            .where(TURN.c.conversation == CONVERSATION.c.id)
            .scalar_subquery()
        )
        about = (CONVERSATION.c[name] for name in ("id", "title", "at"))
        query = sa.select(*about, count).where(self._mine()).order_by(CONVERSATION.c.at.desc())
        return [Conversation(*row) for row in self._rows(query)]

    def rename(self, conversation: str, title: str) -> None:
        one = self._mine(conversation)
        with self._database.begin() as db:
            _changed(db.execute(CONVERSATION.update().where(one).values(title=title)), conversation)

    def delete(self, conversation: str) -> None:
        """Forget a conversation with its turns and what was thought of them."""
        turns = self._turns(self._mine(conversation))
        with self._database.begin() as db:
            db.execute(FEEDBACK.delete().where(FEEDBACK.c.turn.in_(turns)))
            db.execute(TURN.delete().where(TURN.c.id.in_(turns)))
            one = self._mine(conversation)
            _changed(db.execute(CONVERSATION.delete().where(one)), conversation)

    def _turns(self, which: sa.ColumnElement[bool]) -> sa.Select[Any]:
        """Return the query for the turns of conversations, by id."""
        return sa.select(TURN.c.id).where(TURN.c.conversation.in_(self._ids(which)))

    def rate(self, turn: str, good: bool, reason: str = "") -> None:
        """Keep what a person thinks of an answer; the last word counts."""
        with self._database.begin() as db:
            _changed(db.execute(self._turns(self._mine()).where(TURN.c.id == turn)), turn)
            said = {"turn": turn, "good": good, "reason": reason, "at": utc_now()}
            put_row(db, FEEDBACK, said)

    def take_back(self, turn: str) -> None:
        """Forget one turn, as if it had not been asked."""
        for one in [one for one in self._unsaved if one[1].id == turn]:
            self._unsaved.remove(one)
        mine = self._turns(self._mine()).where(TURN.c.id == turn)
        with self._database.begin() as db:
            db.execute(FEEDBACK.delete().where(FEEDBACK.c.turn.in_(mine)))
            db.execute(TURN.delete().where(TURN.c.id.in_(mine)))

    def disliked(self) -> list[Turn]:
        """Return the turns whose answer a person found bad, the latest first.

        Those of people who see more reports are left out, as their questions may tell of these.
        Raises NotAllowed for those who do not keep the records.
        """
        self._viewer.check("see the work lists")
        sees_no_more = self._no_more_than_they()
        columns = (TURN.c.id, TURN.c.conversation, TURN.c.at, TURN.c.answer, FEEDBACK.c.reason)
        query = (
            sa.select(CONVERSATION.c.owner, *columns)
            .join(FEEDBACK, FEEDBACK.c.turn == TURN.c.id)
            .join(CONVERSATION, CONVERSATION.c.id == TURN.c.conversation)
            .where(FEEDBACK.c.good.is_(False))
            .order_by(FEEDBACK.c.at.desc())
        )
        found = [
            Turn(key, of, at, Answer.from_json(json.loads(answer)), good=False, reason=reason or "")
            for owner, key, of, at, answer, reason in self._rows(query)
            if sees_no_more(owner)
        ]
        return self._seen(found)

    def _no_more_than_they(self) -> Callable[[str | None], bool]:
        """Return what tells whether who owns a conversation sees no report that they do not.

        What was asked before there were accounts, those at the machine asked, who see all.
        """
        mine, catalogue = self._viewer.clearance, self._catalogue
        if mine is None:
            return lambda owner: True
        every = {group for groups in catalogue.restrictions.all().values() for group in groups}
        sees = {
            one.name: Viewer(one.role, one.name, one.groups).clearance
            for one in catalogue.accounts.all()
        }

        def sees_no_more(owner: str | None) -> bool:
            theirs = sees.get(owner or "")
            return owner == self._viewer.name or mine >= (
                every if theirs is None else every & theirs
            )

        return sees_no_more

    def usage(self) -> Usage:
        """Return how the latest questions went; raises NotAllowed."""
        self._viewer.check("see the work lists")
        query = (
            sa.select(TURN.c.answer, FEEDBACK.c.good)
            .outerjoin(FEEDBACK, FEEDBACK.c.turn == TURN.c.id)
            .where(~FAILED)
            .order_by(TURN.c.at.desc())
            .limit(LATEST)
        )
        rows = self._rows(query)
        answers = [json.loads(answer) for answer, _ in rows]
        thumbs = [good for _, good in rows]
        return Usage(
            questions=len(answers),
            answered=sum(answer["answered"] for answer in answers),
            seconds=median(answer["seconds"] for answer in answers) if answers else 0.0,
            good=thumbs.count(True),
            bad=thumbs.count(False),
        )

    # -- unanswered questions --------------------------------------------------------------

    def miss_soon(self, question: str, missing: Sequence[str]) -> None:
        """Do as `miss` does without waiting: before it is read, and before the process ends."""
        _NOTING.submit(self.miss, question, missing)

    def miss(self, question: str, missing: Sequence[str]) -> None:
        """Note a question that no record answered; never raises."""
        key = " ".join(word.folded for word in words(question))
        told = json.dumps(missing, ensure_ascii=False)
        said = {"question": question, "missing": told, "at": utc_now()}
        with suppress(StoreUnusable), self._database.begin() as db:
            said["groups"] = json.dumps(sorted(self._groups(db, key)))
            row, times = {"key": key, "times": 1, **said}, {"times": UNANSWERED.c.times + 1}
            put_row(db, UNANSWERED, row, {**said, **times})

    def _groups(self, db: sa.Connection, key: str) -> set[str]:
        """Return in which groups everyone is who asked a question, of those with own reports.

        Whoever sees more may ask with words that others are not to see.
        """
        groups = set(db.execute(sa.select(RESTRICTION.c.group_name)).scalars())
        if self._viewer.clearance is not None:
            groups &= self._viewer.clearance
        asked = sa.select(UNANSWERED.c.groups).where(UNANSWERED.c.key == key)
        before = db.execute(asked).scalar()
        return groups if before is None else groups & set(json.loads(before))

    def unanswered(self) -> list[Unanswered]:
        """Return the questions no record answered, the latest first; raises NotAllowed.

        Those of people who see more reports are left out.
        """
        self._viewer.check("see the work lists")
        _wait_for_notes()
        columns = [UNANSWERED.c[name] for name in Unanswered.__dataclass_fields__]
        query = sa.select(*columns, UNANSWERED.c.groups).order_by(UNANSWERED.c.at.desc())
        clearance = self._viewer.clearance
        return [
            Unanswered(question, tuple(json.loads(missing)), times, at)
            for question, missing, times, at, groups in self._rows(query)
            if clearance is None or clearance >= set(json.loads(groups))
        ]

    def settle(self, question: str) -> None:
        """Strike a question off the unanswered ones; raises NotAllowed."""
        self._viewer.check("see the work lists")
        with self._database.begin() as db:
            db.execute(UNANSWERED.delete().where(UNANSWERED.c.question == question))

    def _rows(self, query: sa.Select[Any]) -> Sequence[Any]:
        with self._database.begin() as db:
            return db.execute(query).all()


def _wait_for_notes() -> None:
    _NOTING.submit(int).result()


def _places(turn: Turn) -> Iterator[Citation | Passage]:
    """Yield what an answer quotes and what it was made from."""
    yield from turn.answer.citations
    yield from (hit.passage for hit in turn.answer.hits)


def _title(question: str) -> str:
    return question if len(question) <= TITLE else f"{question[: TITLE - 1].rstrip()}…"


def _changed(result: sa.CursorResult[Any], key: str) -> None:
    if not (result.first() if result.returns_rows else result.rowcount):
        raise WrongUse(f"There is no conversation or turn {key!r}", "Choose one from the list")
