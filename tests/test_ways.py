"""ways.py: which of two ways to understand a question in a conversation is taken."""

from __future__ import annotations

from functools import partial

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.followup import added_terms
from assistant.question.ways import Ways
from assistant.reports import Answer, Citation, Claim, Coverage, Intent

read = partial(read_question, lexicon=packaged())
TOGETHER = read("nợ xấu bao nhiêu – huy động vốn tháng 4?")
APART = read("nợ xấu bao nhiêu – tháng 4?")
FUNDS = "Nguồn vốn huy động đạt 153.417 tỷ đồng."
DEBTS = "Nợ xấu là 1.256 tỷ đồng."


def answer(says: str, heading: str = "", intent: Intent = "fact") -> Answer:
    citation = Citation(1, "1", "Báo cáo", "a.txt", None, 0, len(says), says, (heading,))
    return Answer(
        question="",
        language="vi",
        intent=intent,
        mode="extractive",
        answered=bool(says),
        text=says,
        coverage=Coverage(1, 1),
        seconds=0.0,
        claims=(Claim(says, (1,), True),) if says else (),
        citations=(citation,) if says else (),
    )


def taken(ways: Ways, likeliest: Answer, other: Answer) -> bool:
    return ways.needs_other(likeliest, packaged()) and ways.takes_other(
        likeliest, other, packaged()
    )


@pytest.mark.parametrize(
    ("likeliest", "other", "is_other"),
    [
        pytest.param(answer(DEBTS), answer(FUNDS), False, id="the first tells it"),
        pytest.param(answer(FUNDS), answer(DEBTS), True, id="only the other tells it"),
        pytest.param(answer(FUNDS), answer(FUNDS), False, id="neither tells it"),
        pytest.param(answer("1.256 tỷ đồng.", "2. Nợ xấu"), answer(DEBTS), False, id="a heading"),
        pytest.param(answer(""), answer(FUNDS), True, id="only the other is one"),
        pytest.param(answer(FUNDS), answer(""), False, id="only the first is one"),
        pytest.param(answer(FUNDS, intent="list"), answer(DEBTS), False, id="a list"),
    ],
)
def test_the_way_is_taken_whose_answer_tells_what_was_added(
    likeliest: Answer, other: Answer, is_other: bool
) -> None:
    terms = added_terms(read("nợ xấu bao nhiêu?"), read, packaged())
    assert taken(Ways(TOGETHER, APART, terms), likeliest, other) == is_other


@pytest.mark.parametrize(
    ("likeliest", "other", "is_other"),
    [
        pytest.param(answer(DEBTS), answer(DEBTS), True, id="both are answers"),
        pytest.param(answer(DEBTS), answer(FUNDS), False, id="of something else"),
        pytest.param(answer(""), answer(DEBTS), False, id="no answer without the month"),
    ],
)
def test_the_month_named_before_narrows_only_what_is_answered_without_it(
    likeliest: Answer, other: Answer, is_other: bool
) -> None:
    terms = added_terms(read("nợ xấu bao nhiêu?"), read, packaged())
    ways = Ways(read("nợ xấu bao nhiêu?"), APART, terms, narrower=True)
    assert taken(ways, likeliest, other) == is_other


def test_one_way_alone_is_taken() -> None:
    assert not Ways(APART).needs_other(answer(""), packaged())
