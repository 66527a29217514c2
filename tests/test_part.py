"""answer/part.py: which part of a whole that a question tells itself is asked for."""

from __future__ import annotations

import pytest

from assistant.answer.part import part_terms
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.content import content_terms


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        pytest.param("Trong 65 vụ cháy có mấy vụ do trẻ em?", ["vụ", "trẻ em"], id="of so many"),
        pytest.param("trong 65 vu chay co may vu do tre em", ["vu", "do", "tre em"], id="unmarked"),
        pytest.param("65 vụ cháy thì mấy vụ do trẻ em?", ["vụ", "trẻ em"], id="a whole and then"),
        pytest.param("Cháy 65 vụ, trong đó có mấy vụ do trẻ em?", ["trẻ em"], id="thereof"),
        pytest.param(
            "72 suất quà thì mấy suất cho người trên 80 tuổi?",
            ["người", "80", "tuổi"],
            id="a number",
        ),
        pytest.param("Xảy ra mấy vụ cháy?", [], id="no whole"),
        pytest.param("Tháng 3 có mấy vụ cháy?", [], id="a month is none"),
        pytest.param("Of the 65 fires, how many were at night?", ["night"], id="English"),
        pytest.param("How many of the 65 fires were at night?", ["night"], id="English, turned"),
        pytest.param("How much of the tax is paid by banks?", [], id="English, no number"),
    ],
)
def test_the_part_asked_for(question: str, terms: list[str]) -> None:
    read = read_question(question, packaged())
    found = part_terms(read, content_terms(read, packaged()))
    assert [term.text for term in found] == terms
