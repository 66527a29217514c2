"""answer/article.py: an article that is asked for by its number is quoted, and nothing else."""

from __future__ import annotations

import pytest

from assistant.conversation import Conversation
from tests.conftest import Over

LAW = """QUỐC HỘI
Luật số: 45/2013/QH13

LUẬT
ĐẤT ĐAI

Điều 1. Phạm vi điều chỉnh

Luật này quy định về thu hồi đất.

Điều 2. Thu hồi đất

1. Nhà nước thu hồi đất theo Điều 1 trong các trường hợp sau đây:

a) Vì mục đích quốc phòng;

b) Vì lợi ích công cộng.

2. Người có đất thu hồi được bồi thường.

Điều 3. Hiệu lực

Luật này có hiệu lực từ ngày 01 tháng 7 năm 2014.
"""
DECREE = """CHÍNH PHỦ
Số: 12/2014/NĐ-CP

NGHỊ ĐỊNH
Về hộ tịch

Điều 1. Đối tượng

Nghị định này quy định việc đăng ký khai sinh theo Điều 2 của Luật Đất đai.

Điều 5. Lệ phí

Lệ phí đăng ký khai sinh là 8.000 đồng.
"""
ONE = (
    "1. Nhà nước thu hồi đất theo Điều 1 trong các trường hợp sau đây:",
    "a) Vì mục đích quốc phòng;",
    "b) Vì lợi ích công cộng.",
)
TWO = (*ONE, "2. Người có đất thu hồi được bồi thường.")


@pytest.fixture(scope="module")
def records(over: Over) -> Conversation:
    return over({"luat.txt": LAW, "nghi-dinh.txt": DECREE})


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        pytest.param("Điều 2 Luật Đất đai quy định gì?", TWO, id="of a title"),
        pytest.param("Nội dung Điều 2 của Luật Đất đai năm 2013", TWO, id="of a year"),
        pytest.param("dieu 2 luat dat dai noi gi", TWO, id="without diacritics"),
        pytest.param("Điều 2 LĐĐ", TWO, id="initials of the title"),
        pytest.param("Điều 2 Luật số 45/2013/QH13 quy định thế nào?", TWO, id="of a number"),
        pytest.param("Điều 2 quy định gì?", TWO, id="only one document has it"),
        pytest.param("khoản 1 Điều 2 Luật Đất đai", ONE, id="a clause"),
        pytest.param("điểm b khoản 1 Điều 2 Luật Đất đai", ONE[2:], id="a letter of a clause"),
        pytest.param(
            "What does Article 5 of Decree 12/2014/ND-CP say?",
            ("Lệ phí đăng ký khai sinh là 8.000 đồng.",),
            id="in English",
        ),
    ],
)
def test_an_article_is_quoted_and_nothing_else(
    records: Conversation, question: str, quotes: tuple[str, ...]
) -> None:
    assert tuple(one.quote for one in records.ask(question).citations) == quotes


def test_its_heading_and_its_document_stand_above(records: Conversation) -> None:
    answer = records.ask("Điều 2 Luật Đất đai quy định gì?")
    assert answer.lead == "Điều 2. Thu hồi đất (“LUẬT ĐẤT ĐAI”):"
    assert "Vì lợi ích công cộng." in answer.hits[0].passage.text


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        pytest.param("Điều 999 Luật Đất đai quy định gì?", "Điều 999", id="no such article"),
        pytest.param("khoản 7 Điều 2 Luật Đất đai", "khoản 7 Điều 2", id="no such clause"),
        pytest.param("Điều 5 Luật Đất đai quy định gì?", "Điều 5", id="another document's"),
        pytest.param("Điều 2 Luật Đất đai 2024", "Luật Đất đai 2024", id="of a law not held"),
        pytest.param(
            "Điều 2 Nghị định 75/2020/NĐ-CP quy định gì?",
            "văn bản số 75/2020/NĐ-CP",
            id="of a decree not held",
        ),
    ],
)
def test_no_such_article_is_refused(records: Conversation, question: str, missing: str) -> None:
    answer = records.ask(question)
    assert (answer.answered, answer.missing[0]) == (False, missing)


def test_what_an_article_says_of_something_is_asked_otherwise(records: Conversation) -> None:
    """More is asked than an article: the lead of one does not stand above the answer."""
    answer = records.ask("Điều 5 quy định lệ phí đăng ký khai sinh bao nhiêu?")
    assert "8.000 đồng" in answer.citations[0].quote
    assert answer.lead == ""
