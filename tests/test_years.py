"""answer/years.py: years only compared with, and several months together."""

from __future__ import annotations

import pytest

from assistant.answer.years import is_of_other_span, only_compares
from assistant.reports import Period

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
