"""answer/years.py: years only compared with, and several months together."""

from __future__ import annotations

import pytest

from assistant.answer.years import counts_year, is_of_other_span, is_told_before, only_compares
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage, Period

YEAR = (Period(2022, 1, 12),)
QUARTER = (Period(2024, 1, 3),)


@pytest.mark.parametrize(
    ("text", "only"),
    [
        pytest.param("Thu 46 tấn, tăng 1 tấn so với năm 2022; lúa 28 tấn.", True, id="with it"),
        pytest.param("Năm 2022 thu 46 tấn.", False, id="of it"),
        pytest.param("Thu 46 tấn.", False, id="of none"),
    ],
)
def test_a_year_that_is_only_compared_with(text: str, only: bool) -> None:
    assert only_compares(YEAR, text) is only


@pytest.mark.parametrize(
    ("asked", "text", "other"),
    [
        pytest.param(QUARTER, "6 tháng đầu năm thu 287 tỷ.", True, id="half a year"),
        pytest.param(QUARTER, "Quý I thu 87 tỷ.", False, id="that quarter"),
        pytest.param(QUARTER, "Thu 87 tỷ, họp ngày 5/6/2024.", False, id="a day"),
        pytest.param(YEAR, "6 tháng đầu năm thu 287 tỷ.", False, id="a year asked for"),
    ],
)
def test_several_months_of_which_none_is_asked(
    asked: tuple[Period, ...], text: str, other: bool
) -> None:
    assert is_of_other_span(asked, text) is other


def sentence_of(text: str, said: str, title: str = "Báo cáo") -> Sentence:
    start = text.index(said)
    passage = Passage("p", "r", "a.txt", title, 0, len(text), text)
    return Sentence(passage, start, start + len(said), said, 1, 1, 1, 1, start)


@pytest.mark.parametrize(
    ("asked", "text", "told"),
    [
        pytest.param(QUARTER, "Quý I thu 8 tỷ. Chi 5 tỷ.", True, id="goes on"),
        pytest.param(QUARTER, "Quý I thu 8 tỷ. Quý II thu 9 tỷ. Chi 5 tỷ.", False, id="another"),
        pytest.param(QUARTER, "Thu 8 tỷ. Chi 5 tỷ.", False, id="none"),
        pytest.param(QUARTER, "Thu 8 tỷ đến ngày 31/3. Chi 5 tỷ.", True, id="its last month"),
        pytest.param(YEAR, "Họp tháng 12/2022. Chi 5 tỷ.", False, id="no month of a year"),
        pytest.param(QUARTER, "Quý I năm 2023 thu 8 tỷ. Chi 5 tỷ.", False, id="of another year"),
    ],
)
def test_a_sentence_goes_on_to_tell_of_a_period(
    asked: tuple[Period, ...], text: str, told: bool
) -> None:
    assert is_told_before(asked[0], sentence_of(text, "Chi 5 tỷ."), {2024}) is told


def test_a_title_names_no_period_that_a_sentence_goes_on_to_tell_of() -> None:
    text = "Kế hoạch quý I năm 2024\n\nChi 5 tỷ."
    sentence = sentence_of(text, "Chi 5 tỷ.", "Kế hoạch quý I năm 2024")
    assert not is_told_before(QUARTER[0], sentence, {2024})


@pytest.mark.parametrize(
    ("cell", "counts"),
    [
        pytest.param("2022", True, id="the year"),
        pytest.param("5/3/2022", True, id="a day of it"),
        pytest.param("5/3/2023", False, id="a day of another"),
    ],
)
def test_a_row_is_of_the_year_of_its_day(cell: str, counts: bool) -> None:
    row = f"Chợ Mới | {cell}"
    assert counts_year(YEAR[0], sentence_of(row, row)) is counts
