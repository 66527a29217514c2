"""answer/several.py: several things asked of one are each answered."""

from __future__ import annotations

import pytest

from assistant.answer.several import asked_apart
from assistant.lexicon import packaged
from assistant.question import read_question
from tests.conftest import RECORDS, Over

MINUTES = """\
BIÊN BẢN
Phiên họp tháng 9 năm 2025 của Ủy ban nhân dân tỉnh

Thời gian: 8 giờ, ngày 24/9/2025

Địa điểm: Phòng họp phiên thường kỳ, trụ sở Ủy ban nhân dân tỉnh

Chủ trì: đồng chí Chủ tịch Ủy ban nhân dân tỉnh
"""


@pytest.mark.parametrize(
    ("question", "apart"),
    [
        pytest.param("Lễ hội mở khi nào?", [], id="one thing"),
        pytest.param(
            "Lễ hội mở khi nào, ở đâu?",
            ["Lễ hội mở khi nào?", "Lễ hội mở ở đâu?"],
            id="when and where",
        ),
        pytest.param(
            "le hoi mo ngay nao, tai dau va ai chu tri",
            ["le hoi mo ngay nao?", "le hoi mo tai dau?", "le hoi mo ai chu tri?"],
            id="three, without diacritics",
        ),
        pytest.param(
            "le hoi mo o san nao, bn nguoi tham gia",
            ["le hoi mo o san nao?", "le hoi mo bn nguoi tham gia?"],
            id="at which one, and how many",
        ),
        pytest.param(
            "Lễ hội mở ở xã nào, ngày bao nhiêu?",
            ["Lễ hội mở ở xã nào?", "Lễ hội mở ngày bao nhiêu?"],
            id="at which one, and the day",
        ),
        pytest.param(
            "When and where was the fair held?",
            ["When was the fair held?", "where was the fair held?"],
            id="English",
        ),
        pytest.param(
            "Khó khăn, vướng mắc và nguyên nhân trong giải ngân",
            [
                "Khó khăn, vướng mắc trong giải ngân",
                "nguyên nhân Khó khăn, vướng mắc trong giải ngân",
            ],
            id="what was hard, and why",
        ),
        pytest.param("Sao lại hạn chế xe tải, lý do gì?", [], id="what is restricted was not hard"),
        pytest.param("Lễ hội nào mở ở đâu?", [], id="one of several things"),
        pytest.param("Liệt kê lễ hội, khi nào, ở đâu", [], id="a list"),
    ],
)
def test_what_is_asked_apart(question: str, apart: list[str]) -> None:
    assert asked_apart(read_question(question, packaged())) == apart


@pytest.mark.parametrize(
    ("question", "told", "silent"),
    [
        pytest.param("Phiên họp tháng 9 họp khi nào, ai chủ trì?", ["Thời", "Chủ"], "", id="both"),
        pytest.param(
            "Phiên họp tháng 9 họp khi nào, bao nhiêu người?",
            ["Thời"],
            "họp bao nhiêu người",
            id="one is not told",
        ),
    ],
)
def test_each_is_answered(over: Over, question: str, told: list[str], silent: str) -> None:
    answer = over({**RECORDS, "bien-ban.txt": MINUTES}).ask(question)
    assert [one.text.split()[0] for one in answer.claims if not one.aside] == told
    assert silent in answer.closing and bool(silent) == bool(answer.closing)
