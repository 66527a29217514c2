"""followup.py: what a question carries over from the one before, and when it stands alone."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from assistant.followup import follow
from assistant.lexicon import packaged
from assistant.question import Question, read_question

CPI = "CPI tháng 3 so với tháng trước tăng mấy phần trăm?"
PIGS = "How many pigs were there at the end of January 2025?"


def followed(typed: str, before: str) -> Question:
    read = partial(read_question, lexicon=packaged(), today=date(2025, 6, 1))
    return follow(read(typed), before, read, packaged())


@pytest.mark.parametrize(
    ("typed", "before", "understood"),
    [
        pytest.param(
            "còn tháng 4 thì sao?",
            CPI,
            "CPI tháng 4 so với tháng trước tăng mấy phần trăm?",
            id="another month",
        ),
        pytest.param(
            "con thang 4 thi sao",
            CPI,
            "CPI thang 4 so với tháng trước tăng mấy phần trăm?",
            id="without diacritics",
        ),
        pytest.param(
            "so với cùng kỳ?",
            CPI,
            "CPI tháng 3 so với cùng kỳ tăng mấy phần trăm?",
            id="compared with another period",
        ),
        pytest.param(
            "Còn huyện Văn Giang?",
            "Huyện Yên Mỹ có bao nhiêu vụ cháy?",
            "huyện Văn Giang có bao nhiêu vụ cháy?",
            id="another place",
        ),
        pytest.param(
            "Thế còn hội nghị lần thứ 32?",
            "Ai chủ trì hội nghị lần thứ 31?",
            "Ai chủ trì hội nghị lần thứ 32?",
            id="another conference",
        ),
        pytest.param(
            "What about February?",
            PIGS,
            "How many pigs were there at the end of February?",
            id="another month in English",
        ),
        pytest.param(
            "còn tháng Ba?", "Thu NSNN tháng Một?", "Thu NSNN tháng Ba?", id="a name that ends so"
        ),
        pytest.param(
            "and in March?",
            "Retail sales of goods in April 2025?",
            "Retail sales of goods in March?",
            id="only when",
        ),
        pytest.param(
            "Ai chủ trì?",
            "Kiểm tra việc quản lý quy hoạch khi nào?",
            "Ai chủ trì – Kiểm tra việc quản lý quy hoạch?",
            id="who, of the same",
        ),
        pytest.param(
            "Còn giải thể?",
            "Kỳ tháng 1 có bao nhiêu doanh nghiệp thành lập?",
            "giải thể – Kỳ tháng 1 doanh nghiệp thành lập?",
            id="another thing in the same month",
        ),
    ],
)
def test_a_follow_up_carries_over_what_was_asked(typed: str, before: str, understood: str) -> None:
    question = followed(typed, before)
    assert (question.text, question.typed, question.follows) == (understood, typed, True)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Ai dự lễ phát động Tết trồng cây?", id="a subject of its own"),
        pytest.param("Thuế thu nhập cá nhân tháng 4 nộp bao nhiêu?", id="a period of its own"),
        pytest.param("Who is the king of Thailand?", id="a name of its own"),
        pytest.param("kết quả thi tuyển công chức cấp xã", id="a topic"),
    ],
)
def test_a_changed_subject_carries_nothing_over(typed: str) -> None:
    question = followed(typed, CPI)
    assert (question.text, question.follows) == (typed, False)
