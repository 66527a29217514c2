"""answer/changed.py: what rose or fell is told by what says so, and by no aim."""

from __future__ import annotations

import pytest

from assistant.answer.changed import asks_difference, compares, tells_change
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Description, Passage, Period


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param("Đàn dê tăng hay giảm?", "Đàn dê có 90 con.", False, id="a state"),
        pytest.param("Đàn dê tăng hay giảm?", "Đàn dê hụt 9 con.", True, id="a fall"),
        pytest.param("Đàn dê tăng hay giảm?", "Đàn dê\t90", True, id="a row"),
        pytest.param("Thu hơn cùng kỳ bao nhiêu?", "Thu 90 tỷ đồng.", False, id="than before"),
        pytest.param("Thu hơn cùng kỳ bao nhiêu?", "Phấn đấu thu tăng 9%.", False, id="an aim"),
        pytest.param("Thực tế thu bao nhiêu?", "Mục tiêu: thu 90 tỷ đồng.", False, id="no aim"),
        pytest.param("Thu bao nhiêu?", "Thu 90 tỷ đồng.", True, id="no change asked"),
        pytest.param(
            "Đàn dê 2025 so với năm 2021 tăng hay giảm?",
            "Đàn dê tăng 9 con so với năm 2024.",
            False,
            id="than in another year",
        ),
        pytest.param(
            "Đàn dê 2025 so với năm 2024 tăng hay giảm?",
            "Đàn dê tăng 9 con so với năm 2024.",
            True,
            id="than in that year",
        ),
        pytest.param(
            "Đàn dê so với năm 2021 tăng hay giảm?",
            "Đàn dê tăng 9 con so với cùng kỳ.",
            True,
            id="than a year before that is not known",
        ),
        pytest.param("Vì sao thu kém năm trước?", "Do mất mùa.", True, id="why"),
    ],
)
def test_whether_a_change_is_told(question: str, text: str, told: bool) -> None:
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    one = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    assert tells_change(read_question(question, packaged()), one) is told


def test_a_report_compares_with_the_year_before_it() -> None:
    text = "Đàn dê tăng 9 con."
    described = Description(periods=(Period(2025, 1, 12),))
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text, description=described)
    one = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    for year, told in (("năm 2021", False), ("năm học 2021-2022", False), ("năm 2024", True)):
        asked = f"Đàn dê so với {year} tăng hay giảm?"
        assert tells_change(read_question(asked, packaged()), one) is told


@pytest.mark.parametrize(
    ("question", "both"),
    [
        pytest.param("Đàn dê tháng 4 với tháng 5 hơn kém bao nhiêu?", True, id="by how much"),
        pytest.param("Đàn dê 2022 với 2023 năm nào nhiều hơn?", True, id="which is more"),
        pytest.param("Đàn dê tháng 5 so với tháng 4 tăng giảm ra sao?", True, id="which way"),
        pytest.param("So sánh đàn dê tháng 4 với tháng 5", False, id="how each is"),
    ],
)
def test_whether_both_are_needed(question: str, both: bool) -> None:
    assert asks_difference(read_question(question, packaged())) is both


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Đàn dê 90 con, giảm 9 so với tháng trước.", True, id="with before"),
        pytest.param("Đàn dê 90 con, giảm 9 so với cùng kỳ.", False, id="with a year ago"),
        pytest.param("Dê\t90\t99", True, id="a row"),
    ],
)
def test_what_compares_itself(text: str, told: bool) -> None:
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    assert compares(Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)) is told
