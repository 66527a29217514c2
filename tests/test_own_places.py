"""question/own_places.py: a place that no list has is one where its own reports are held."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.own_places import find_own_places
from assistant.reports import UNDESCRIBED, Description
from tests.conftest import Over

OWN = frozenset({("tỉnh", "Hà Khê"), ("huyện", "Đông Lũng"), ("xã", "Hòa Bình Thượng")})


def _issued(body: str | None, place: str | None) -> Description:
    return replace(UNDESCRIBED, body=body, place=place)


@pytest.mark.parametrize(
    ("body", "place", "own"),
    [
        pytest.param("Ủy ban nhân dân tỉnh Hà Khê", "Hà Khê", {("tỉnh", "Hà Khê")}, id="named"),
        pytest.param("Tỉnh ủy", "Hà Khê", {("tỉnh", "Hà Khê")}, id="its committee"),
        pytest.param("Sở Y tế", "Hà Khê", {("tỉnh", "Hà Khê")}, id="its department"),
        pytest.param("Huyện ủy", "Đông Lũng", {("huyện", "Đông Lũng")}, id="a district's"),
        pytest.param("Sở Y tế", "Hưng Yên", set(), id="a province that all know"),
        pytest.param("Công ty Cấp nước", "Hà Khê", set(), id="of no level"),
        pytest.param(None, None, set(), id="of nobody"),
    ],
)
def test_places_whose_reports_these_are(
    body: str | None, place: str | None, own: set[tuple[str, str]]
) -> None:
    assert find_own_places([_issued(body, place)]) == own


def test_a_name_of_two_levels_is_neither() -> None:
    issued = [_issued("Huyện ủy", "Đông Lũng"), _issued("Thị ủy", "Đông Lũng")]
    assert find_own_places(issued) == set()


@pytest.mark.parametrize(
    ("typed", "understood", "place"),
    [
        pytest.param("Thu ngân sách Hà Khê?", "Thu ngân sách tỉnh Hà Khê?", "Hà Khê", id="bare"),
        pytest.param("thu ngan sach ha khe", "thu ngan sach tinh Ha Khe", "Hà Khê", id="plain"),
        pytest.param("UBND tỉnh Hà Khê họp?", "UBND tỉnh Hà Khê họp?", "Hà Khê", id="whole"),
        pytest.param("Thị trấn Hà Khê?", "Thị trấn Hà Khê?", None, id="another level"),
        pytest.param("Thu ngân sách Hạ Khê?", "Thu ngân sách Hạ Khê?", None, id="another name"),
        pytest.param("cây hà khê ở đâu?", "cây tỉnh Hà Khê ở đâu?", "Hà Khê", id="small letters"),
        pytest.param("How much did Ha Khe export?", "How much did Ha Khe export?", "Hà Khê",
                     id="English"),
        pytest.param("Hà Khê và Đông Lũng thu bao nhiêu?",
                     "tỉnh Hà Khê và huyện Đông Lũng thu bao nhiêu?", None, id="two"),
    ],
)  # fmt: skip
def test_a_bare_name_is_understood(typed: str, understood: str, place: str | None) -> None:
    question = read_question(typed, packaged(), own=OWN)
    assert (question.text, question.named.place) == (understood, place)


REPORTS = {
    f"{name}.txt": f"ỦY BAN NHÂN DÂN\nTỈNH {name.upper()}\nSố: {number}/BC-UBND\n"
    f"{name}, ngày 8 tháng 6 năm 2024\n\nBÁO CÁO\nTình hình kinh tế - xã hội tháng 5 năm 2024\n\n"
    f"Thu ngân sách đạt {figure} tỷ đồng.\n\nDu lịch đón 900 lượt khách.\n"
    for name, number, figure in (("Hà Khê", 31, 412), ("Mai Lĩnh", 54, 897))
}


@pytest.mark.parametrize("name", ["Hà Khê", "ha khe", "tỉnh Hà Khê"])
def test_its_own_report_need_not_name_the_place(over: Over, name: str) -> None:
    answer = over(REPORTS).ask(f"thu ngân sách {name} bao nhiêu")
    assert ["412" in one.quote for one in answer.citations][:1] == [True], answer.text
    assert not any("897" in one.quote for one in answer.citations)


def test_the_tasks_that_a_body_of_the_place_gives(over: Over) -> None:
    text = REPORTS["Hà Khê.txt"] + "\nCục Thống kê đề nghị UBND tỉnh hỗ trợ giống cho nông dân.\n"
    answer = over({**REPORTS, "Hà Khê.txt": text}).ask(
        "Cục Thống kê Hà Khê đề nghị UBND tỉnh những việc gì?"
    )
    assert "hỗ trợ giống" in answer.citations[0].quote
