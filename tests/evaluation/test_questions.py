"""The questions of the evaluation: each is whole and unique, its evidence in the records."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

import pytest

from assistant.text import canonical, fold
from tests.evaluation.data import DATA, Line, in_domain, missing_data, read_lines

KINDS = {"fact", "period", "list", "compare", "none"}
# Why a question of the kind "none" has no answer in the records.
REASONS = {"period", "place", "figure", "person", "general", "law", "howto", "chat"}
QUESTIONS = read_lines("questions.jsonl")
MORE = in_domain(more=True)

needs_records = pytest.mark.skipif(missing_data() is not None, reason=str(missing_data()))


def repeated(values: Iterator[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def test_ids_and_questions_are_unique() -> None:
    assert repeated(line["id"] for line in QUESTIONS) == []
    assert repeated(fold(canonical(line["question"])) for line in QUESTIONS) == []


@pytest.mark.parametrize("line", QUESTIONS, ids=lambda line: line["id"])
def test_a_question_is_whole(line: Line) -> None:
    assert line["kind"] in KINDS and line["half"] in {"develop", "report"}
    assert line["lang"] in {"vi", "vi-plain", "en"}
    if line["lang"] == "vi-plain":
        assert line["question"].isascii()
    answerable = line["kind"] != "none"
    assert bool(line["evidence"]) == bool(line["answers"]) == answerable
    if "set" in line:
        assert line["set"] == "more" and ("why" in line) != answerable
        assert line.get("why") in {None, *REASONS}


def test_the_halves_of_the_added_questions_are_alike() -> None:
    for field in ("kind", "why"):
        halves = Counter((line.get(field), line["half"]) for line in MORE)
        for value, _ in halves:
            assert abs(halves[value, "develop"] - halves[value, "report"]) <= 1


@needs_records
@pytest.mark.parametrize(
    "line", [line for line in QUESTIONS if line["evidence"]], ids=lambda line: line["id"]
)
def test_evidence_is_verbatim_and_holds_the_answers(line: Line) -> None:
    for evidence in line["evidence"]:
        assert spaced(evidence["quote"]) in record(evidence["source"])
    for answer in line["answers"]:
        assert any(answer in evidence["quote"] for evidence in line["evidence"])


def record(name: str) -> str:
    return spaced((DATA / "reports" / name).read_text(encoding="utf-8"))


def spaced(text: str) -> str:
    """Return the text in NFC with plain single spaces (the records have others too)."""
    return " ".join(unicodedata.normalize("NFC", text).split())
