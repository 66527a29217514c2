"""ways.py: the ways to understand a question in a conversation, and which of them is taken."""

from __future__ import annotations

from functools import partial

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.followup import Earlier, added_terms
from assistant.question.ways import Ways, find_ways
from assistant.reports import Answer, Citation, Claim, Coverage, Intent, Period

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
    answers = {ways.likeliest: likeliest, ways.other: other}
    asked, said = ways.answered(answers.__getitem__, packaged())
    assert said is answers[asked]
    return asked is ways.other


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
    asked, said = Ways(APART).answered(lambda _: answer(""), packaged())
    assert asked is APART and not said.answered


@pytest.mark.parametrize(
    ("together", "apart", "is_alone"),
    [
        pytest.param(answer(""), answer(""), True, id="neither answers"),
        pytest.param(answer(DEBTS), answer(""), False, id="the first tells all that it adds"),
        pytest.param(answer("Nợ là 1.256 tỷ đồng."), answer(""), True, id="the first tells half"),
        pytest.param(answer(FUNDS, intent="tasks"), answer(""), True, id="tasks of another thing"),
        pytest.param(answer(""), answer(DEBTS), False, id="the other answers"),
    ],
)
def test_a_complete_question_is_asked_as_it_is_where_nothing_else_answers(
    together: Answer, apart: Answer, is_alone: bool
) -> None:
    alone = read("nợ xấu là bao nhiêu?")
    terms = added_terms(alone, read, packaged())
    answers = {TOGETHER: together, APART: apart, alone: answer("")}
    asked, _ = Ways(TOGETHER, APART, terms, alone=alone).answered(answers.__getitem__, packaged())
    assert (asked is alone) == is_alone


CPI = Earlier("CPI tháng 3/2025 tăng bao nhiêu?", "fact", Period(2025, 3, 3))


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        pytest.param("tháng trước?", "CPI tháng 2 năm 2025 tăng bao nhiêu?", id="a month"),
        pytest.param(
            "giá vàng tháng trước?", "giá vàng tháng 2 năm 2025?", id="with its own subject"
        ),
        pytest.param(
            "tháng trước bao nhiêu vụ?", "tháng 2 năm 2025 bao nhiêu vụ – CPI?", id="by a counter"
        ),
        pytest.param("năm ngoái?", "CPI tháng 3 năm 2024 tăng bao nhiêu?", id="a year"),
    ],
)
def test_a_time_is_told_against_the_one_named_before(typed: str, understood: str) -> None:
    ways = find_ways(read(typed), CPI, read, lambda _: ["CPI giảm, 17 vụ."], packaged())
    assert (ways.likeliest.text, ways.likeliest.typed) == (understood, typed)
    assert ways.likeliest.follows


def test_what_no_record_tells_of_a_year_ago_is_what_is_compared_with_it() -> None:
    other = find_ways(read("năm ngoái?"), CPI, read, lambda _: [], packaged()).other
    assert other and other.text == "CPI tháng 3/2025 tăng bao nhiêu so với cùng kỳ năm trước?"


HERDS = "Đàn lợn 513.226 con; đàn bò 30.567 con."
GOLD = "Giá vàng tăng 4,26%."


@pytest.mark.parametrize(
    ("typed", "before", "texts", "understood"),
    [
        pytest.param("đàn bò?", "Đàn lợn tháng 1?", [GOLD, HERDS], "đàn bò tháng 1?", id="in one"),
        pytest.param("giá vàng", "Đàn lợn?", [GOLD, HERDS], "giá vàng", id="each in its own"),
        pytest.param("kết quả xổ số", "Đàn lợn?", [HERDS], "kết quả xổ số", id="in none"),
        pytest.param(
            "tỷ lệ bao nhiêu?", "Đàn lợn?", [], "tỷ lệ bao nhiêu – Đàn lợn?", id="a fragment"
        ),
        pytest.param("ai ký?", "Đàn lợn?", [], "ai ký – Đàn lợn?", id="a fragment of one verb"),
        pytest.param("ai chủ trì?", "Đàn lợn?", [], "ai chủ trì – Đàn lợn?", id="nothing added"),
        pytest.param(
            "giá vàng",
            "Đàn lợn, cây lúa, sản lượng điện?",
            ["Giá vàng tăng, đàn lợn giảm."],
            "giá vàng",
            id="beside less than half of it",
        ),
    ],
)
def test_a_short_question_goes_on_with_what_is_told_beside_it(
    typed: str, before: str, texts: list[str], understood: str
) -> None:
    ways = find_ways(read(typed), Earlier(before, "fact"), read, lambda _: texts, packaged())
    assert ways.likeliest.text == understood


def test_a_complete_question_told_beside_what_was_asked_may_still_be_asked_alone() -> None:
    before = Earlier("Đàn lợn tháng 1 có bao nhiêu con?", "fact")
    asked = read("Đàn bò sữa được nuôi ở đâu?")
    ways = find_ways(asked, before, read, lambda _: ["Đàn bò sữa nuôi cùng đàn lợn."], packaged())
    assert (ways.likeliest.follows, ways.alone) == (True, asked)
