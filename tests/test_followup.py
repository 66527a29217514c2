"""followup.py: what a question carries over from the one before, and when it stands alone."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from assistant.lexicon import packaged
from assistant.question import Question, read_question
from assistant.question.followup import follow, leans, told_together

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
            "còn tháng 4 thì sao?",
            PIGS,
            "How many pigs were there at the end of April?",
            id="another month in Vietnamese of English",
        ),
        pytest.param(
            "còn đàn bò?",
            PIGS,
            "đàn bò – tháng 1 năm 2025?",
            id="another thing in Vietnamese of English",
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


@pytest.mark.parametrize(
    ("typed", "itself"),
    [
        pytest.param("còn đàn bò?", True, id="a marker"),
        pytest.param("tháng 4 thì sao", True, id="a tail"),
        pytest.param("việc đó ai làm?", True, id="points back"),
        pytest.param("and in March?", True, id="English"),
        pytest.param("giá vàng", False, id="nothing"),
    ],
)
def test_a_question_says_itself_that_it_goes_on(typed: str, itself: bool) -> None:
    assert leans(read_question(typed, packaged())) == itself


HERDS = "Đàn lợn 513.226 con; đàn bò 30.567 con."
GOLD = "Giá vàng tăng 4,26%."


@pytest.mark.parametrize(
    ("typed", "texts", "together"),
    [
        pytest.param("đàn bò?", [GOLD, HERDS], True, id="in one text"),
        pytest.param("giá vàng", [GOLD, HERDS], False, id="each in its own"),
        pytest.param("kết quả xổ số", [GOLD, HERDS], False, id="in none"),
        pytest.param("ai chủ trì?", [], True, id="nothing is added"),
    ],
)
def test_a_short_question_goes_on_with_what_is_told_beside_it(
    typed: str, texts: list[str], together: bool
) -> None:
    read = partial(read_question, lexicon=packaged())
    before = "Đàn lợn cuối tháng 1 có bao nhiêu con?"
    assert told_together(read(typed), before, texts, read, packaged()) == together
