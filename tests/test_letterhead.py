"""answer/letterhead.py: the lines above a document tell only of itself."""

from __future__ import annotations

import pytest

from assistant.answer.letterhead import is_of_form
from assistant.lexicon import packaged
from assistant.question import read_question

DATED = "Hà Trung, ngày 04 tháng 5 năm 2024"


@pytest.mark.parametrize(
    ("question", "text", "form"),
    [
        pytest.param("Chợ mở ngày nào?", DATED, True, id="its place and day"),
        pytest.param("Văn bản ký ngày nào?", DATED, False, id="which are asked for"),
        pytest.param("Chợ mở ngày nào?", "Chợ mở ngày 04 tháng 5 năm 2024.", False, id="a day"),
        pytest.param("Ai xây chợ?", "SỞ XÂY DỰNG TỈNH HÀ TRUNG", True, id="whose it is"),
        pytest.param("Cơ quan nào báo cáo?", "SỞ XÂY DỰNG TỈNH HÀ TRUNG", False, id="asked for"),
        pytest.param("Ai xây chợ?", "SỞ XÂY DỰNG\t12", False, id="a row"),
    ],
)
def test_of_form(question: str, text: str, form: bool) -> None:
    assert is_of_form(read_question(question, packaged()), text) is form
