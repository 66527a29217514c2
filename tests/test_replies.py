"""ranking/replies.py: in minutes a reply tells of what was asked above it."""

from __future__ import annotations

import pytest

from assistant.ranking.replies import asked_before
from tests.conftest import RECORDS, Over

ASKED = "1. Đại biểu Lò Văn Sín (bản Cọ): Cầu treo bản Cọ hỏng ván, vì sao chưa thay?"
REPLY = (
    "Ông Vàng A Tủa, Phó Chủ tịch UBND xã, trả lời: Nguyên nhân do lũ cuốn mất đường chở gỗ. "
    "Kinh phí là 36 triệu đồng."
)
NEXT = "2. Đại biểu Hà Thị Nết: Chợ phiên bao giờ họp lại?"
LAST = "Bà Lù Thị Ín trả lời: Từ tháng 9."
MINUTES = "\n".join(("BIÊN BẢN", "Kỳ họp thứ Năm HĐND xã", "", ASKED, REPLY, NEXT, LAST))


@pytest.mark.parametrize(
    ("text", "sentence", "asked"),
    [
        pytest.param(f"{ASKED}\n\n{REPLY}", "Ông Vàng", ASKED, id="where the reply begins"),
        pytest.param(f"{ASKED}\n\n{REPLY}", "Kinh phí", ASKED, id="what goes on with it"),
        pytest.param(f"{REPLY}\n\n{NEXT}", "2. Đại", "", id="the next question"),
        pytest.param(f"Họp ở xã.\n\n{REPLY}", "Ông Vàng", "", id="below no question"),
        pytest.param(f"{ASKED}\n\nXã họp chợ.", "Xã họp", "", id="no reply"),
    ],
)
def test_what_a_sentence_replies_to(text: str, sentence: str, asked: str) -> None:
    assert asked_before(text, text.index(sentence)) == asked


def test_who_asked_is_told_by_what_was_asked(over: Over) -> None:
    answer = over({**RECORDS, "bb.txt": MINUTES}).ask("Ai phản ánh cầu treo bản Cọ hỏng ván?")
    assert "Lò Văn Sín" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param("Vì sao cầu treo bản Cọ hỏng ván chưa thay?", "lũ cuốn", id="why"),
        pytest.param("Sửa cầu treo bản Cọ hết bao nhiêu tiền?", "36 triệu", id="what follows"),
    ],
)
def test_a_reply_answers(over: Over, question: str, told: str) -> None:
    answer = over({**RECORDS, "bb.txt": MINUTES}).ask(question)
    assert told in answer.citations[0].quote
