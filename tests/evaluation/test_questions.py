"""The questions of the evaluation: each is whole and unique, its evidence in the records."""

from __future__ import annotations

import functools
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from operator import itemgetter

import pytest

from assistant.text import canonical, fold
from tests.evaluation.data import (
    Line,
    in_domain,
    missing_data,
    read_lines,
    state_documents,
)
from tests.evaluation.dialogue import FURTHER
from tests.evaluation.marks import path_of, text_of
from tests.evaluation.tables import FILES

KINDS = {"fact", "period", "list", "compare", "tasks", "overview", "none"}
INTENTS = {"fact", "list", "tasks", "compare", "overview"}
HALVES = {"develop", "report"}
# Why a question of the kind "none" has no answer in the records.
REASONS = {"period", "place", "figure", "person", "general", "law", "howto", "chat"}
# What is near to what the records tell, and is not told.
NEAR = {"attribute", "part", "qualifier", "reason", "superlative", "two", "plan", "doer"}
QUESTIONS = read_lines("questions.jsonl")
MORE = in_domain(more=True)
ABSENT = [line for name in FURTHER for line in read_lines(name)]
STATE = state_documents()
# All of them are for developing.
TABLES = [line for name in FILES for line in read_lines(name)]
CONVERSATIONS = read_lines("followups.jsonl")
TURNS = [turn for conversation in CONVERSATIONS for turn in conversation["turns"]]
ASKED_FOR = read_lines("intents.jsonl")

needs_records = pytest.mark.skipif(missing_data() is not None, reason=str(missing_data()))


def repeated(values: Iterator[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def has_language(line: Line, *questions: str) -> bool:
    """Tell whether the line names a language that its questions can be in."""
    if line["lang"] == "vi-plain":
        return all(question.isascii() for question in questions)
    return line["lang"] in {"vi", "en"}


def test_ids_and_questions_are_unique() -> None:
    every = [*QUESTIONS, *ABSENT, *STATE, *TABLES, *CONVERSATIONS, *ASKED_FOR]
    assert repeated(line["id"] for line in every) == []
    for lines in ([*QUESTIONS, *ABSENT, *STATE, *TABLES], ASKED_FOR):
        assert repeated(fold(canonical(line["question"])) for line in lines) == []


@pytest.mark.parametrize("line", [*QUESTIONS, *STATE, *TABLES], ids=itemgetter("id"))
def test_a_question_is_whole(line: Line) -> None:
    assert line["kind"] in KINDS and line["half"] in HALVES
    assert has_language(line, line["question"])
    answerable = line["kind"] != "none"
    assert bool(line["evidence"]) == bool(line["answers"]) == answerable
    assert line.get("set") in {None, "more"} and line.get("why") in {None, *REASONS}
    if "set" in line or line in (*STATE, *TABLES):
        assert ("why" in line) != answerable


@pytest.mark.parametrize("line", ABSENT, ids=lambda line: line["id"])
def test_a_question_on_what_may_be_absent_is_whole(line: Line) -> None:
    assert has_language(line, line["question"])
    assert line["asks"] in {"figure", "person", "place", "period", "general", *NEAR, *KINDS}
    assert bool(line["evidence"]) == bool(line["answers"])


@pytest.mark.parametrize("line", CONVERSATIONS, ids=lambda line: line["id"])
def test_a_conversation_is_whole(line: Line) -> None:
    first, *later = line["turns"]
    assert later and "follows" not in first and first["evidence"]
    assert all(isinstance(turn["follows"], bool) for turn in later)
    assert line.get("set") in {None, "more", "mending", "clerk"}
    assert line["half"] in HALVES and {turn["intent"] for turn in line["turns"]} <= INTENTS
    assert all(bool(turn["evidence"]) == bool(turn["answers"]) for turn in line["turns"])
    assert has_language(line, *(turn["question"] for turn in line["turns"]))


@pytest.mark.parametrize("line", ASKED_FOR, ids=lambda line: line["id"])
def test_a_question_with_an_intent_is_whole(line: Line) -> None:
    assert line["intent"] in INTENTS and line["half"] in HALVES
    assert line.get("set") in {None, "more", "offices", "who", "mending"}
    assert has_language(line, line["question"])


def changes_subject(conversation: Line) -> bool:
    return any(not turn["follows"] for turn in conversation["turns"][1:])


@pytest.mark.parametrize(
    ("lines", "trait"),
    [
        (MORE, lambda line: line["kind"]),
        (MORE, lambda line: line.get("why")),
        (STATE, lambda line: line["kind"]),
        (STATE, lambda line: line.get("why")),
        (STATE, lambda line: line["lang"]),
        (
            [line for line in CONVERSATIONS if line.get("set") != "mending"],
            lambda line: (changes_subject(line), line.get("set")),
        ),
        (
            [line for line in ASKED_FOR if line.get("set") != "mending"],
            lambda line: (line["intent"], line.get("set")),
        ),
    ],
    ids=[
        "kind",
        "why none answers",
        "kind on state documents",
        "why no state document answers",
        "language on state documents",
        "change of subject",
        "intent",
    ],
)
def test_the_halves_are_alike(lines: list[Line], trait: Callable[[Line], object]) -> None:
    halves = Counter((trait(line), line["half"]) for line in lines)
    for value, _ in halves:
        assert abs(halves[value, "develop"] - halves[value, "report"]) <= 1


def test_many_conversations_change_their_subject() -> None:
    assert (len(CONVERSATIONS), sum(map(changes_subject, CONVERSATIONS))) == (154, 71)


@needs_records
@pytest.mark.parametrize(
    "line",
    [line for line in [*QUESTIONS, *ABSENT, *STATE, *TABLES, *TURNS] if line["evidence"]],
    ids=itemgetter("question"),
)
def test_evidence_is_verbatim_and_holds_the_answers(line: Line) -> None:
    for evidence in line["evidence"]:
        assert spaced(evidence["quote"]) in record(evidence["source"])
    for answer in line["answers"]:
        assert any(answer in evidence["quote"] for evidence in line["evidence"])


@functools.cache
def record(name: str) -> str:
    path = path_of(name)
    plain = path.suffix in {".txt", ".md"}
    return spaced(path.read_text(encoding="utf-8") if plain else text_of(name))


def spaced(text: str) -> str:
    """Return the text in NFC with plain single spaces (the records have others too)."""
    return " ".join(unicodedata.normalize("NFC", text).split())
