"""listing.py: in which order what is listed stands."""

from __future__ import annotations

import pytest

from tests.conftest import RECORDS, Over

CLASSES = """\
Phân loại công chức

a) Công chức loại A là người được bổ nhiệm vào ngạch yêu cầu trình độ đại học;

b) Công chức loại B là người được bổ nhiệm vào ngạch yêu cầu trình độ trung cấp;

c) Công chức loại C là người được bổ nhiệm vào ngạch yêu cầu trình độ dưới trung cấp.
"""


@pytest.mark.parametrize(
    ("question", "marks"),
    [
        pytest.param("Những công chức nào được bổ nhiệm?", "abc", id="all alike in their order"),
        pytest.param("Những người nào là công chức loại B?", "bac", id="what says more first"),
    ],
)
def test_the_order_of_items(over: Over, question: str, marks: str) -> None:
    answer = over({**RECORDS, "cong-chuc.txt": CLASSES}).ask(question)
    assert answer.intent == "list"
    assert "".join(one.quote[0] for one in answer.citations) == marks


WEAK = """\
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hưng Yên, ngày 28 tháng 3 năm 2025
BÁO CÁO
Tình hình đê điều tháng 3 năm 2025

I. KẾT QUẢ
Các huyện đắp được 12 km đê điều và trồng tre chắn sóng.

II. TỒN TẠI, HẠN CHẾ
Việc đắp đê điều ở ba xã còn chậm. Kinh phí tu bổ đê điều chưa được cấp đủ.

III. NHIỆM VỤ
Các huyện tiếp tục đắp đê điều.
"""


def test_of_a_paragraph_below_the_heading_asked_for_the_sentences_are_listed(over: Over) -> None:
    answer = over({"de-dieu.txt": WEAK}).ask("Những hạn chế trong báo cáo đê điều tháng 3")
    assert [one.quote for one in answer.citations] == [
        "Việc đắp đê điều ở ba xã còn chậm.",
        "Kinh phí tu bổ đê điều chưa được cấp đủ.",
    ]


def test_of_which_ones_are_asked_for_what_names_them_is_listed(over: Over) -> None:
    said = (
        "Báo cáo dịch bệnh\n\nTrong quý, dịch tả lợn phát sinh tại 63 hộ của 9 xã. "
        "Đến nay còn hai xã chưa hết dịch là xã Khe Vạc và xã Nà Lèn.\n"
    )
    answer = over({"dich.txt": said}).ask("Xã nào chưa hết dịch tả lợn?")
    assert [one.quote for one in answer.citations] == [
        "Đến nay còn hai xã chưa hết dịch là xã Khe Vạc và xã Nà Lèn."
    ]


def test_no_letterhead_is_listed(over: Over) -> None:
    answer = over({"de-dieu.txt": WEAK}).ask("Liệt kê các huyện đắp đê điều tháng 3 năm 2025")
    assert answer.answered
    quoted = "\n".join(one.quote for one in answer.citations)
    assert not any(line in quoted for line in WEAK.splitlines()[:3])


def test_of_the_most_only_what_tells_it_is_listed(over: Over) -> None:
    said = (
        "Báo cáo trợ giúp\n\n1. Trung tâm giúp 1.036 người. Phạt 03 trung tâm, nặng nhất là trung "
        "tâm số 2. Nhóm được giúp đông nhất là người nghèo, rồi đến trẻ em.\n"
    )
    answer = over({"giup.txt": said}).ask("Hai nhóm được trung tâm giúp đông nhất là những ai?")
    assert [one.quote for one in answer.citations] == [
        "Nhóm được giúp đông nhất là người nghèo, rồi đến trẻ em."
    ]
