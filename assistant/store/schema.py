"""The catalogue's tables."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from assistant.reports import Description
from assistant.store.known import SCHEMA


def utc_now() -> datetime:
    """Return the time as the catalogue keeps it: UTC, which it does not say."""
    return datetime.now(UTC).replace(tzinfo=None)


METADATA = sa.MetaData()
META = sa.Table(
    "meta",
    METADATA,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("value", sa.Text),
)


@sa.event.listens_for(META, "after_create")
def _number(_table: sa.Table, db: sa.Connection, **_: Any) -> None:
    """Write the schema's number in the transaction that makes the tables."""
    db.execute(META.insert().values(key="schema", value=str(SCHEMA)))


REPORT = sa.Table(
    "report",
    METADATA,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("path", sa.Text, nullable=False, index=True),  # resolved: what makes a file the same
    sa.Column("source", sa.Text, nullable=False),  # the path as it was given
    sa.Column("fingerprint", sa.String(64), nullable=False),  # of the file's bytes
    # of the canonical text but for its white space
    sa.Column("text_fingerprint", sa.String(64), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("description", sa.Text, nullable=False),  # JSON
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("state", sa.String(8), nullable=False, index=True),
    sa.Column("ingested_at", sa.DateTime, nullable=False),
    # Last: SQLite reads through all that stands before a column, and these are long.
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("blocks", sa.Text, nullable=False),  # JSON, what a new split needs
)
PASSAGE = sa.Table(
    "passage",
    METADATA,
    sa.Column("id", sa.String(48), primary_key=True),
    sa.Column("report", sa.ForeignKey("report.id"), nullable=False, index=True),
    sa.Column("ordinal", sa.Integer, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("page", sa.Integer),
    sa.Column("heading", sa.Text, nullable=False),  # JSON list
    sa.Column("vector", sa.LargeBinary, nullable=False),  # float16
)
# What reports direct to be done, found anew whenever the indexes are.
TASK = sa.Table(
    "task",
    METADATA,
    sa.Column("id", sa.String(48), primary_key=True),
    sa.Column("report", sa.ForeignKey("report.id"), nullable=False, index=True),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),  # so that no report's whole text is read for it
    sa.Column("assigned_by", sa.Text),
    sa.Column("assignee", sa.Text),
    sa.Column("deadline", sa.Text),
    sa.Column("due", sa.Date),
    sa.Column("topics", sa.Text, nullable=False),  # JSON list
    sa.Column("page", sa.Integer),
    sa.Column("heading", sa.Text, nullable=False),  # JSON list
    sa.Column("readings", sa.Text, nullable=False),  # JSON list
)
# Who did what when: to reports, with exports, to accounts.
JOURNAL = sa.Table(
    "journal",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.DateTime, nullable=False),
    sa.Column("action", sa.String(16), nullable=False),
    sa.Column("report", sa.String(32), nullable=False),  # "" where it was done to none
    sa.Column("source", sa.Text, nullable=False),  # of the report, or what else it was done to
    sa.Column("who", sa.String(64)),  # an account; none: on the machine itself
)
# What staff corrected in a report's description; it outlives the versions of the file.
CORRECTION = sa.Table(
    "correction",
    METADATA,
    sa.Column("path", sa.Text, primary_key=True),  # resolved, as in report
    sa.Column("field", sa.String(16), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),  # JSON
    sa.Column("at", sa.DateTime, nullable=False),
)
# What the file of a report held before: no passages, in no index, so nothing is answered from it.
PAST = sa.Table(
    "past",
    METADATA,
    sa.Column("path", sa.Text, primary_key=True),  # resolved, as in report
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("ingested_at", sa.DateTime, nullable=False),
)
# Files that hold the text of a report which has another file.
COPY = sa.Table(
    "copy",
    METADATA,
    sa.Column("path", sa.Text, primary_key=True),  # resolved, as in report
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("fingerprint", sa.String(64), nullable=False),  # of its own bytes
    sa.Column("report", sa.String(32), nullable=False),  # may be gone: then it is no copy any more
)
# What people asked: kept whatever becomes of the reports.
CONVERSATION = sa.Table(
    "conversation",
    METADATA,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("at", sa.DateTime, nullable=False),  # of the last question
    sa.Column("owner", sa.String(64)),  # an account; none: asked where there were no accounts
)
TURN = sa.Table(
    "turn",
    METADATA,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("conversation", sa.String(32), nullable=False, index=True),
    sa.Column("at", sa.DateTime, nullable=False),
    sa.Column("question", sa.Text, nullable=False),  # as it was typed
    sa.Column("answer", sa.Text, nullable=False),  # JSON
)
FEEDBACK = sa.Table(
    "feedback",
    METADATA,
    sa.Column("turn", sa.String(32), primary_key=True),
    sa.Column("good", sa.Boolean, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("at", sa.DateTime, nullable=False),
)
# Questions that no record answered, for those who keep the records.
UNANSWERED = sa.Table(
    "unanswered",
    METADATA,
    sa.Column("key", sa.Text, primary_key=True),  # the question's words without diacritics
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("missing", sa.Text, nullable=False),  # JSON list: what no record has
    sa.Column("times", sa.Integer, nullable=False),
    # JSON list: those that whoever asked is in and that reports are restricted to
    sa.Column("groups", sa.Text, nullable=False, server_default="[]"),
    sa.Column("at", sa.DateTime, nullable=False),  # the last time
)
# Who may sign in to the page; without any it is open to who can reach it.
ACCOUNT = sa.Table(
    "account",
    METADATA,
    sa.Column("name", sa.String(64), primary_key=True),
    sa.Column("role", sa.String(16), nullable=False),
    sa.Column("email", sa.Text, unique=True),  # by which an identity provider names them
    sa.Column("password", sa.Text),  # argon2id; none: signs in with the identity provider only
    sa.Column("is_disabled", sa.Boolean, nullable=False),
    sa.Column("groups", sa.Text, nullable=False, server_default="[]"),  # JSON list
    sa.Column("at", sa.DateTime, nullable=False),
)
# By which other programs are known. A revoked one stays: without any, none would be asked for.
TOKEN = sa.Table(
    "token",
    METADATA,
    sa.Column("name", sa.String(48), primary_key=True),
    sa.Column("hash", sa.String(64), nullable=False, unique=True),  # sha256 of what it sends
    sa.Column("role", sa.String(16), nullable=False),
    sa.Column("is_revoked", sa.Boolean, nullable=False),
    sa.Column("at", sa.DateTime, nullable=False),
    sa.Column("groups", sa.Text, nullable=False, server_default="[]"),  # JSON list
)
# Files whose reports, in every version, are for those alone who are in one of the groups.
RESTRICTION = sa.Table(
    "restriction",
    METADATA,
    sa.Column("path", sa.Text, primary_key=True),  # resolved, as in report
    sa.Column("group_name", sa.String(64), primary_key=True),
)
# Browsers that are signed in.
SIGN_IN = sa.Table(
    "sign_in",
    METADATA,
    sa.Column("token", sa.String(64), primary_key=True),  # sha256 of what the browser keeps
    sa.Column("account", sa.String(64), nullable=False, index=True),
    sa.Column("expires", sa.DateTime, nullable=False),
)
# Tries to sign in that failed, for as long as they slow down others.
FAILED_TRY = sa.Table(
    "failed_try",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", sa.DateTime, nullable=False),
    sa.Column("account", sa.String(64), nullable=False),
    sa.Column("address", sa.String(64), nullable=False),
)

# What each generation made live or took away, for the keyword indexes that hosts keep for
# themselves; it begins where the snapshot ends. Both are empty where the indexes are in folders.
CHANGE = sa.Table(
    "change",
    METADATA,
    sa.Column("generation", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("report", sa.String(32), primary_key=True),
    sa.Column("passages", sa.Integer, nullable=False),
    # What is indexed of each passage; none: the report was taken away
    sa.Column("documents", sa.LargeBinary),
)
# The files of a keyword index, in pieces.
SNAPSHOT = sa.Table(
    "snapshot",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("file", sa.String(64), nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
)


@lru_cache(maxsize=100_000)
def read_description(column: str) -> Description:
    return Description.from_json(json.loads(column))


def description_column(description: Description) -> str:
    return json.dumps(description.to_json(), ensure_ascii=False)
