"""answer/whose.py and others: whose a number is, of which year or day, and what it is told for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.whose import body_asked, tells_of_body
from assistant.lexicon import packaged
from assistant.naming import Read
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage
from tests.conftest import RECORDS, Over

DEBTS = """\
BÁO CÁO
Công tác thu nợ năm 2026

I. KẾT QUẢ
Sở Xây dựng công bố giá vật liệu hằng tháng.
Toàn tỉnh thu nợ đạt 51% kế hoạch thu nợ, thu nợ tăng 9%.
Sở Y tế thu nợ đạt 34% kế hoạch.
Bảng thu nợ của các xã (triệu đồng)
Xã\tThu nợ đến 30/6\tThu nợ đến 31/7\tThu nhập (triệu đồng/người/năm)
Xã Đông Mỹ\t120\t164\t58
Xã Tây Lạc\t95\t101\t61
Xã Bạch Hồng\t40\t77\t49

II. MỤC TIÊU
1. Mục tiêu đến năm 2029
Thu nợ đạt 99%.
"""


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        pytest.param("Tỷ lệ thu nợ của Sở Y tế là bao nhiêu?", "Sở Y tế thu nợ", id="of a body"),
        pytest.param("Thu nợ của Sở Y tế đạt bao nhiêu %?", "Sở Y tế thu nợ", id="and not of all"),
        pytest.param("Thu nợ của Sở Y tế tại thời điểm này bao nhiêu?", "Sở Y tế", id="at a time"),
        pytest.param("Tỷ lệ thu nợ của Sở Xây dựng là bao nhiêu?", "", id="none of that one"),
        pytest.param("Xã Đông Mỹ thu nhập bao nhiêu?", "Xã Đông Mỹ", id="money for each"),
        pytest.param("Xã Đông Mỹ có bao nhiêu người?", "", id="of whom it is no number"),
        pytest.param("Thu nợ xã Tây Lạc đến 30/6 và 31/7?", "Xã Tây Lạc", id="days of columns"),
        pytest.param("Mục tiêu thu nợ đến năm 2029?", "Thu nợ đạt 99%", id="a goal's year"),
    ],
)
def test_whose_it_is(over: Over, question: str, quote: str) -> None:
    answer = over({**RECORDS, "no.txt": DEBTS}).ask(question)
    if quote:
        assert quote in answer.citations[0].quote
    else:
        assert not answer.answered


@pytest.mark.parametrize(
    ("asked", "told"),
    [("Bệnh viện", False), ("Chợ", True), ("Mỗi hộ", True)],
)
def test_of_another_kind_of_institution_nothing_is_told(asked: str, told: bool) -> None:
    text = "Chợ phiên mở rộng thêm 900 m2."
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    sentence = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    question = read_question(f"{asked} mở rộng thêm mấy m2?", packaged())
    terms = terms_asked(question, packaged())
    assert tells_of_body(question, terms, sentence, packaged()) == told


def test_a_place_that_begins_like_a_body_is_none() -> None:
    question = read_question("Mấy đảng viên ở Trường Khê bị kỷ luật?", packaged())
    assert body_asked(replace(question, home=Read("Trường Khê", 16, 26))) is None
    assert body_asked(question) is not None


@pytest.mark.parametrize(("what", "told"), [("thu nợ", True), ("lao động", False)])
def test_of_a_body_just_that_is_told(what: str, told: bool) -> None:
    text = "Sở Y tế thu nợ đạt 34% kế hoạch."
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    sentence = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    question = read_question(f"Tỷ lệ {what} của Sở Y tế là bao nhiêu?", packaged())
    terms = terms_asked(question, packaged())
    assert tells_of_body(question, terms, sentence, packaged()) == told
