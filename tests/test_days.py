"""answer/days.py: what is asked of some days is told by a sentence of these."""

from __future__ import annotations

import pytest

from assistant.answer.days import is_of_another_span, tells_days
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage

MARCH = "Từ ngày 15/02/2025 đến 14/3/2025 có 17 vụ."
APRIL = "Từ ngày 15/3/2025 đến 14/4/2025 có 30 vụ."


def _said(text: str, before: str = "") -> Sentence:
    whole = f"{before} {text}".strip()
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(whole), whole, ())
    return Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param("Kỳ 15/2 – 14/3 có mấy vụ?", MARCH, True, id="a span by its signs"),
        pytest.param("Kỳ 15/2 - 14/3/2025 có mấy vụ?", APRIL, False, id="another"),
        pytest.param("tu 15/3 den 14/4 co may vu", APRIL, True, id="in words"),
        pytest.param("How many by 14 April?", APRIL, True, id="a day, English"),
        pytest.param("Tháng 3 có mấy vụ?", APRIL, True, id="no day is asked about"),
    ],
)
def test_whether_the_days_are_told(question: str, text: str, told: bool) -> None:
    assert tells_days(read_question(question, packaged()), _said(text)) == told


def test_a_sentence_without_a_day_is_of_that_before_it() -> None:
    asked = read_question("Đến 25/3 có mấy dự án?", packaged())
    assert tells_days(asked, _said("Nhật Bản có 180 dự án.", "Đến ngày 25/3/2025:"))
    assert not tells_days(asked, _said("Nhật Bản có 180 dự án.", "Đến ngày 31/1/2025:"))


def test_a_span_is_no_other_one() -> None:
    asked = read_question("Từ 15/2 đến 14/3 có mấy vụ?", packaged())
    assert is_of_another_span(asked, _said(APRIL))
    assert not is_of_another_span(asked, _said(MARCH))
    assert not is_of_another_span(asked, _said("Có 17 vụ."))
    one_day = read_question("Đến 14/3 có mấy vụ?", packaged())
    assert not is_of_another_span(one_day, _said(APRIL))


def test_a_number_of_several_years_is_of_none_of_them() -> None:
    asked = read_question("Năm 2025 bố trí bao nhiêu tỷ?", packaged())
    assert is_of_another_span(asked, _said("Giai đoạn 2024-2028 dự kiến 92,5 tỷ đồng."))
    assert not is_of_another_span(asked, _said("Giai đoạn 2024-2028 là 92 tỷ, năm 2025 là 9 tỷ."))
    assert not is_of_another_span(asked, _said("Giai đoạn 2016-2020 dự kiến 92,5 tỷ đồng."))
    phase = read_question("Giai đoạn 2024-2028 bố trí bao nhiêu tỷ?", packaged())
    assert not is_of_another_span(phase, _said("Giai đoạn 2024-2028 dự kiến 92,5 tỷ đồng."))
