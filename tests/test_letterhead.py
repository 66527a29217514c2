"""answer/letterhead.py: the lines above a document tell only of itself."""

from __future__ import annotations

import pytest

from assistant.answer.letterhead import is_of_form
from assistant.lexicon import packaged
from assistant.question import read_question

ATTACHED = "(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND ngày 4/5/2024)"
DATED = "Hà Trung, ngày 04 tháng 5 năm 2024"


@pytest.mark.parametrize(
    ("question", "text", "form"),
    [
        pytest.param("Chợ mở ngày nào?", DATED, True, id="its place and day"),
        pytest.param(
            "Chợ mở bao giờ?", "- Các sở, ban ngành; PHÓ CHỦ TỊCH", True, id="a recipient"
        ),
        pytest.param("Ai nhận văn bản?", "- Các sở, ban ngành;", False, id="which is asked for"),
        pytest.param("Chợ mấy tỷ?", "- Sở Xây dựng xây chợ: 3 tỷ;", False, id="an item of a list"),
        pytest.param("Văn bản ký ngày nào?", DATED, False, id="which are asked for"),
        pytest.param("Chợ mở ngày nào?", "Chợ mở ngày 04 tháng 5 năm 2024.", False, id="a day"),
        pytest.param("Ai xây chợ?", "SỞ XÂY DỰNG TỈNH HÀ TRUNG", True, id="whose it is"),
        pytest.param(
            "Ai xây chợ?",
            "SỞ XÂY DỰNG HÀ TRUNG Độc lập - Tự do - Hạnh phúc",
            True,
            id="beside the motto",
        ),
        pytest.param("Chợ mở ngày nào?", f"Số: 12/QĐ-SXD {DATED}", True, id="beside the number"),
        pytest.param("Ai xây chợ?", "Số 12 xây chợ Hà Trung", False, id="a number in a sentence"),
        pytest.param("Cơ quan nào báo cáo?", "SỞ XÂY DỰNG TỈNH HÀ TRUNG", False, id="asked for"),
        pytest.param("Ai xây chợ?", "SỞ XÂY DỰNG\t12", False, id="a row"),
        pytest.param("Chợ thu phí gì?", ATTACHED, True, id="with what it is issued"),
        pytest.param("Quy chế ban hành ngày nào?", ATTACHED, False, id="which is asked for"),
        pytest.param(
            "Chợ thu phí gì?",
            "Ban hành kèm theo Quyết định này mức phí.",
            False,
            id="what it issues",
        ),
        pytest.param(
            "Chợ nộp bao nhiêu?", "Quyết định này có hiệu lực sau 15 ngày.", True, id="its effect"
        ),
        pytest.param(
            "Bao giờ áp dụng?", "Quyết định này có hiệu lực sau 15 ngày.", False, id="asked for"
        ),
        pytest.param("Chợ thu phí gì?", "Căn cứ Luật Phí và lệ phí;", True, id="its grounds"),
        pytest.param("Dựa vào luật nào?", "Căn cứ Luật Phí và lệ phí;", False, id="asked for too"),
        pytest.param("Chợ thu phí gì?", "TM. Ủy ban nhân dân", True, id="in whose name"),
        pytest.param("Chợ thu phí gì?", "Phó Chủ tịch", True, id="who signs it by the office"),
        pytest.param("Chợ thu phí gì?", "Trần Thị Mai", True, id="and by the name"),
        pytest.param("Ai quản lý chợ?", "Trần Thị Mai", False, id="where somebody is asked for"),
        pytest.param("Thành lập năm nào?", "Năm thành lập: ………………", True, id="to be filled in"),
        pytest.param("Phải khai gì?", "Năm thành lập: ………………", False, id="what a form asks"),
        pytest.param("Chợ thu bao nhiêu?", "Chợ thu bao nhiêu?", True, id="what only asks"),
        pytest.param("Cử tri hỏi gì?", "Chợ thu bao nhiêu?", False, id="where that is asked for"),
        pytest.param("Chợ thu bao nhiêu?", "Khoản\tNăm 2023\tNăm 2024", True, id="a table's head"),
        pytest.param("Chợ thu bao nhiêu?", "Năm 2023\t315", False, id="a row of a year"),
        pytest.param(
            "Xã nào phá chợ?", "Nơi nhận: UBND tỉnh; các xã; Lưu: VT.", True, id="to whom"
        ),
        pytest.param(
            "Văn bản gửi xã nào?", "Nơi nhận: UBND tỉnh; các xã;", False, id="where asked"
        ),
        pytest.param("Sở nào xây chợ?", "Dự họp có lãnh đạo các sở: Y tế.", True, id="who came"),
        pytest.param("Sở nào dự họp?", "Dự họp có lãnh đạo các sở: Y tế.", False, id="asked so"),
        pytest.param("Sở nào xây chợ?", "Dự án có vốn của Sở Y tế.", False, id="no meeting"),
    ],
)
def test_of_form(question: str, text: str, form: bool) -> None:
    assert is_of_form(read_question(question, packaged()), text) is form
