"""intent.py and sides.py: the kind of answer wanted, and what is compared with what."""

from __future__ import annotations

from functools import partial

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.reports import Intent
from assistant.sides import find_sides

read = partial(read_question, lexicon=packaged())


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("Thu ngân sách tháng 3 đạt bao nhiêu?", "fact"),
        ("CPI tháng 3 so với cùng kỳ tăng bao nhiêu?", "fact"),
        ("Ai đề nghị đẩy nhanh giải ngân vốn đầu tư công?", "fact"),
        ("Tổng mức bán lẻ là mấy tỷ đồng?", "fact"),
        ("Hạn hoàn thành nhiệm vụ là ngày nào?", "fact"),
        ("Những huyện nào có dịch?", "list"),
        ("liet ke cac du an cham tien do", "list"),
        ("Which districts had fires?", "list"),
        ("Nhiệm vụ nào liên quan đến đất đai?", "tasks"),
        ("Sở Tài chính phải làm gì?", "tasks"),
        ("What tasks were given to the departments?", "tasks"),
        ("So sánh thu ngân sách tháng 3 và tháng 4", "compare"),
        ("thu ngan sach thang 3 va thang 4", "compare"),
        ("Compare CPI in March and April", "compare"),
        ("Tóm tắt hội nghị lần thứ 31", "overview"),
        ("Hội nghị lần thứ 31 bàn những nội dung gì?", "overview"),
        ("Give me an overview of the March report", "overview"),
    ],
)
def test_the_kind_of_answer_wanted(question: str, intent: Intent) -> None:
    assert read(question).intent == intent


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        pytest.param(
            "So sánh thu ngân sách tháng 3 và tháng 4 năm 2025",
            {
                "tháng 3 năm 2025": "thu ngân sách tháng 3 năm 2025",
                "tháng 4 năm 2025": "thu ngân sách tháng 4 năm 2025",
            },
            id="months of one year",
        ),
        pytest.param(
            "Compare budget revenue in Q1 2024 and Q1 2025",
            {"Q1 2024": "budget revenue in Q1 2024", "Q1 2025": "budget revenue in Q1 2025"},
            id="quarters in English",
        ),
        pytest.param(
            "Hội nghị lần thứ 31 và 32 khác nhau thế nào về đất đai?",
            {
                "hội nghị lần thứ 31": "thế nào về đất đai hội nghị lần thứ 31",
                "hội nghị lần thứ 32": "thế nào về đất đai hội nghị lần thứ 32",
            },
            id="conferences",
        ),
        pytest.param(
            "So sánh GRDP của Hưng Yên và Hải Dương",
            {"Hưng Yên": "GRDP của Hưng Yên", "Hải Dương": "GRDP của Hải Dương"},
            id="places",
        ),
        pytest.param("So sánh thu và chi ngân sách tháng 3", {}, id="nothing named twice"),
    ],
)
def test_each_side_is_a_question_of_its_own(question: str, sides: dict[str, str]) -> None:
    assert {side.name: side.question for side in find_sides(read(question))} == sides
