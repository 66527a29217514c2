"""What is to be done in a month stands below a heading that says so, in the report before."""

from __future__ import annotations

import pytest

from tests.conftest import RECORDS, Over

AUGUST = """\
UBND HUYỆN HÒA SƠN
Số: 88/BC-UBND
Hòa Sơn, ngày 27 tháng 8 năm 2025
BÁO CÁO
Tình hình kinh tế - xã hội tháng 8; nhiệm vụ trọng tâm tháng 9 năm 2025

I. TÌNH HÌNH THÁNG 8
Toàn huyện gieo cấy 4.120 ha lúa.

II. NHIỆM VỤ TRỌNG TÂM THÁNG 9
1. Phòng Giáo dục chuẩn bị khai giảng năm học mới.
2. Công an huyện mở đợt cao điểm trấn áp tội phạm.
"""
NOTICE = """\
UBND HUYỆN HÒA SƠN
Số: 90/TB-UBND
Hòa Sơn, ngày 3 tháng 9 năm 2025
THÔNG BÁO
Kết luận của Chủ tịch UBND huyện tại hội nghị giao ban

Giao Phòng Nội vụ kiểm tra công vụ, báo cáo trước ngày 25/9/2025.
"""


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Nhiệm vụ trọng tâm tháng 9?", "khai giảng, tội phạm"),
        ("nhiem vu trong tam thang 9 la gi", "khai giảng, tội phạm"),
        ("Tháng 9 Phòng Nội vụ phải làm gì?", "báo cáo trước"),
    ],
)
def test_the_tasks_of_a_month(over: Over, question: str, listed: str) -> None:
    answer = over({**RECORDS, "thang8.txt": AUGUST, "thong-bao.txt": NOTICE}).ask(question)
    assert answer.intent == "tasks" and len(answer.citations) == len(listed.split(", "))
    for one, said in zip(answer.citations, listed.split(", "), strict=True):
        assert said in one.quote
