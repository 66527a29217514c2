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


# Monthly reports that name the month to come: of that they tell only what is planned.
AHEAD = """\
ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN
Số: {month}/BC-UBND
Hưng Yên, ngày 28 tháng {month} năm 2025

BÁO CÁO
Tình hình kinh tế - xã hội tháng {month}; nhiệm vụ trọng tâm tháng {ahead} năm 2025

I. Kết quả

Trong tháng xảy ra {fires} vụ cháy rừng.

II. Nhiệm vụ trọng tâm tháng {ahead} năm 2025

Trực cảnh báo cháy rừng.
"""
MINUTES = """\
BIÊN BẢN
Phiên họp tháng 9 năm 2025 của Ủy ban nhân dân tỉnh

1. Giá đất

Giám đốc Sở Tài chính báo cáo bảng giá đất năm 2026 của tỉnh trước phiên họp.
"""
AHEAD_BY_MONTH = {
    f"thang-{month}.txt": AHEAD.format(month=month, ahead=month + 1, fires=fires)
    for month, fires in ((8, 7), (9, 12))
}


@pytest.mark.parametrize(
    ("when", "first", "others"),
    [
        pytest.param(" trong tháng 9", "12 vụ", [], id="not the plans of the month before"),
        pytest.param(" trong tháng 8", "7 vụ", [], id="the first month"),
        pytest.param("", "12 vụ", ["7 vụ"], id="none named: the latest first"),
    ],
)
def test_of_the_month_ahead_a_report_tells_only_its_plans(
    over: Over, when: str, first: str, others: list[str]
) -> None:
    answer = over(AHEAD_BY_MONTH).ask(f"Có bao nhiêu vụ cháy rừng{when}?")
    told = [fires for one in answer.claims for fires in ("7 vụ", "12 vụ") if fires in one.text]
    assert told == [first, *others]


@pytest.mark.parametrize("asked", ["tình hình KTXH tháng 9", "tinh hinh kinh te xa hoi thang 9"])
def test_an_overview_is_of_the_reports_whose_titles_say_most(over: Over, asked: str) -> None:
    answer = over({**AHEAD_BY_MONTH, "bien-ban.txt": MINUTES}).ask(asked)
    assert {Path(one.source).name for one in answer.citations} == {"thang-9.txt"}


def test_a_row_of_another_table_says_nothing_alike(over: Over) -> None:
    debts = (
        "BÁO CÁO\nNợ thuế tháng 6 năm 2026\n\nĐịa bàn\tNợ thuế\nXã Hòa Lạc\t94\nXã Phú Hòa\t61\n"
    )
    funds = "BÁO CÁO\nVốn vay tháng 8 năm 2026\n\nXã\tVốn vay\nXã Hòa Lạc\t480\nXã Phú Hòa\t395\n"
    answer = over({"no.txt": debts, "von.txt": funds}).ask("Nợ thuế xã Hòa Lạc bao nhiêu?")
    assert answer.citations[0].quote == "Xã Hòa Lạc\t94"
