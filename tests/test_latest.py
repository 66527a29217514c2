"""answer/latest.py: where no period is named, the latest report of a series is what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conversation import Conversation
from tests.conftest import Over, TinyEmbedder, settings_for, take_in

MONTHS = {"Một": 214, "Hai": 198, "Ba": 305}
REPORT = """\
Tình hình kinh tế - xã hội tỉnh Hưng Yên tháng {month} năm 2025

Thu ngân sách nhà nước tháng {month} ước đạt {figure} tỷ đồng.

Số lượt khách du lịch tháng {month} tăng khá.
"""


@pytest.fixture
def asked(home: Path, tmp_path: Path) -> Conversation:
    folder = tmp_path / "series"
    folder.mkdir()
    for month, figure in MONTHS.items():
        text = REPORT.format(month=month, figure=figure)
        if month == "Ba":  # what says more than is asked fits less
            text = text.replace("ước đạt", "sơ bộ ước đạt")
        (folder / f"thang-{figure}.txt").write_text(text, encoding="utf-8")
    take_in(home, folder)
    return Conversation(settings_for(home), TinyEmbedder())


@pytest.mark.parametrize(
    ("when", "figure"),
    [
        pytest.param("", "305", id="none named: the latest"),
        pytest.param(" tháng 1/2025", "214", id="named"),
        pytest.param(" tháng 2", "198", id="without a year"),
    ],
)
def test_of_a_series_the_latest_answers(asked: Conversation, when: str, figure: str) -> None:
    question = f"Thu ngân sách nhà nước{when} ước đạt bao nhiêu tỷ đồng?"
    first, *_ = asked.ask(question).claims
    asked.close()
    assert first.text.endswith(f"ước đạt {figure} tỷ đồng.")


def test_how_things_stand_is_told_by_the_latest_first(asked: Conversation) -> None:
    overview = asked.ask("Khách du lịch thế nào?")
    asked.close()
    assert overview.intent == "overview"
    said = [claim.text.split(" tháng ")[1].split()[0] for claim in overview.claims]
    assert said == ["Ba", "Hai", "Một"]


def test_no_law_tells_how_things_stand(over: Over) -> None:
    law = """\
LUẬT DU LỊCH

Điều 1. Khách du lịch được bảo đảm an toàn.
"""
    told = over({"luat-du-lich.txt": law})
    assert told.ask("Khách du lịch được bảo đảm gì?").answered
    assert not told.ask("Tình hình khách du lịch").answered
