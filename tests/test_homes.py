"""naming/homes.py: the places whose records are held go without saying there, and only there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.naming.homes import Homes
from assistant.reports import UNDESCRIBED
from tests.conftest import Over

HELD = Homes(
    [
        replace(UNDESCRIBED, place="Đồng Lẫm"),
        replace(UNDESCRIBED, body="Ủy ban nhân dân xã Khe Vạc"),
        replace(UNDESCRIBED, body="Phòng Tư pháp", place="Sậy"),
    ]
)


@pytest.mark.parametrize(
    ("question", "place"),
    [
        pytest.param("Phòng GD Đồng Lẫm tuyển mấy người?", "Đồng Lẫm", id="where it is issued"),
        pytest.param("khe vac co may ho ngheo", "Khe Vạc", id="of a body, without marks"),
        pytest.param("How many poor households has Khe Vac?", "Khe Vạc", id="in English"),
        pytest.param("Trồng khế vác về ở Sậy?", None, id="other words, and one word alone"),
        pytest.param("Đồng Lẫm và Khe Vạc cách nhau bao xa?", None, id="two"),
        pytest.param("Huyện Mường Sang có gần Khe Vạc không?", None, id="and another place"),
        pytest.param("Phòng Tư pháp có mấy người?", None, id="a body is no place"),
    ],
)
def test_the_place_named_whose_records_are_held(question: str, place: str | None) -> None:
    found = HELD.named_in(question)
    assert (found.value if found else None) == place


REPORT = """\
{body}
TRƯỜNG TIỂU HỌC

{place}, ngày 12 tháng 6 năm 2025

BÁO CÁO
Tổng kết năm học

{said}
"""


def test_another_place_s_record_answers_nothing(over: Over) -> None:
    records = over(
        {
            "a.txt": REPORT.format(
                body="PHÒNG GIÁO DỤC", place="Đồng Lẫm", said="Thư viện có 315 cuốn truyện."
            ),
            "b.txt": REPORT.format(
                body="PHÒNG GIÁO DỤC", place="Khe Vạc", said="Nhà trường có 9 lớp và 2 sân chơi."
            ),
        }
    )
    assert "315" in records.ask("thu vien dong lam co may cuon truyen").citations[0].quote
    assert not records.ask("Thư viện Khe Vạc có mấy cuốn truyện?").answered


def test_a_name_of_words_is_told_in_english_as_it_is_typed(over: Over) -> None:
    said = "Trồng mới 40 ha rừng phòng hộ."
    records = over({"a.txt": REPORT.format(body="PHÒNG GIÁO DỤC", place="Sơn Thành", said=said)})
    answer = records.ask("Forest planted in Son Thanh?")
    assert [one.quote for one in answer.citations] == [said]


def test_a_heading_tells_how_another_year_went(over: Over) -> None:
    plan = (
        "NGHỊ QUYẾT\nVề kế hoạch năm 2025\n\nI. Đánh giá tình hình năm 2024\n\n"
        "Ba chỉ tiêu không đạt là thu phí, trồng rừng và nước sạch.\n\n"
        "II. Kế hoạch năm 2025\n\nThu phí 40 tỷ đồng.\n"
    )
    answer = over({"a.txt": plan}).ask("Năm 2024 hụt những chỉ tiêu nào?")
    assert answer.citations and "Ba chỉ tiêu" in answer.citations[0].quote
