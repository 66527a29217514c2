"""reports.py: the JSON other programs rely on, key by key."""

from __future__ import annotations

import dataclasses
import datetime
import json

import pytest

from assistant.reports import (
    Answer,
    Citation,
    Claim,
    Coverage,
    Description,
    Hit,
    Passage,
    Period,
    Reading,
    hit_json,
)

PASSAGE = Passage("r-00000", "r", "r.txt", "Hội nghị", 4, 9, "Giao.", ("I. Việc",), 2)
ANSWER = Answer(
    question="Giao ai?",
    language="vi",
    intent="fact",
    mode="extractive",
    answered=True,
    text="Giao. [1]",
    coverage=Coverage(3, 1, 2),
    seconds=0.123456,
    claims=(Claim("Giao.", (1,), True),),
    citations=(Citation(1, "r", "Hội nghị", "r.txt", 2, 4, 9, "Giao.", ("I. NHIỆM VỤ",)),),
    hits=(Hit(PASSAGE, 1.23456),),
)


def test_an_answer_in_json() -> None:
    assert ANSWER.to_json() == {
        "question": "Giao ai?",
        "language": "vi",
        "intent": "fact",
        "mode": "extractive",
        "answered": True,
        "answer": "Giao. [1]",
        "note": "",
        "claims": [
            {"text": "Giao.", "citations": [1], "supported": True, "label": "", "aside": False}
        ],
        "citations": [
            {
                "n": 1,
                "report": "r",
                "title": "Hội nghị",
                "source": "r.txt",
                "page": 2,
                "start": 4,
                "end": 9,
                "quote": "Giao.",
                "heading": ["I. NHIỆM VỤ"],
            }
        ],
        "passages": [
            {
                "report": "r",
                "source": "r.txt",
                "start": 4,
                "end": 9,
                "score": 1.2346,
                "text": "Giao.",
                "title": "Hội nghị",
                "heading": ["I. Việc"],
            }
        ],
        "coverage": {"reports": 3, "reports_with_matches": 1, "tasks": 2},
        "seconds": 0.1235,
        "lead": "",
        "closing": "",
        "missing": [],
        "understood": "",
    }


def test_a_hit_in_json() -> None:
    assert hit_json(Hit(PASSAGE, 0.5)) == {
        "report": "r", "source": "r.txt", "start": 4, "end": 9, "score": 0.5, "text": "Giao.",
        "title": "Hội nghị", "heading": ["I. Việc"],
    }  # fmt: skip


DESCRIBED = Description(
    kind="conclusion",
    number="123-KL/TU",
    body="Ban Chấp hành Đảng bộ tỉnh",
    conference=31,
    term="2020-2025",
    periods=(Period(2024, 1, 3),),
    date=datetime.date(2024, 3, 28),
    place="Thái Nguyên",
    readings=(Reading("number", "text", 4, 13), Reading("place", "staff")),
)


@pytest.mark.parametrize("described", [DESCRIBED, Description()], ids=["all", "nothing"])
def test_a_description_comes_back_from_json(described: Description) -> None:
    assert Description.from_json(json.loads(json.dumps(described.to_json()))) == described


def test_a_description_in_json() -> None:
    assert DESCRIBED.to_json() == {
        "kind": "conclusion",
        "number": "123-KL/TU",
        "body": "Ban Chấp hành Đảng bộ tỉnh",
        "conference": 31,
        "term": "2020-2025",
        "periods": ({"year": 2024, "first": 1, "last": 3},),
        "date": "2024-03-28",
        "place": "Thái Nguyên",
        "readings": (
            {"field": "number", "origin": "text", "start": 4, "end": 13},
            {"field": "place", "origin": "staff", "start": None, "end": None},
        ),
    }


def test_records_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        PASSAGE.text = "Khác."  # type: ignore[misc]
