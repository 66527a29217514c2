"""complete.py: which questions go on with nothing, and what one asked by itself takes along."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from assistant.lexicon import packaged
from assistant.question import Question, read_question
from assistant.question.complete import is_fragment
from assistant.question.followup import Earlier, follow, stand_apart

read = partial(read_question, lexicon=packaged(), today=date(2025, 6, 1))
PIGS = "How many pigs were there at the end of January 2025?"
CPI = "CPI tháng 3 so với tháng trước tăng mấy phần trăm?"


def followed(typed: str, before: str) -> Question:
    return follow(read(typed), Earlier(before, read(before).intent), read, packaged())


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("Ai dự lễ phát động Tết trồng cây?", id="a subject of its own"),
        pytest.param("Thuế thu nhập cá nhân tháng 4 nộp bao nhiêu?", id="a period of its own"),
        pytest.param("Who is the king of Thailand?", id="a name of its own"),
        pytest.param("kết quả thi tuyển công chức cấp xã", id="a topic"),
        pytest.param("Giá vàng hôm nay là bao nhiêu?", id="a day of its own"),
        pytest.param("tiền điện tháng này bao nhiêu", id="a month against today"),
        pytest.param("Nội dung chính của hội nghị lần thứ 31?", id="a conference of its own"),
        pytest.param("có báo cáo nào nói về du lịch không?", id="a report on something"),
        pytest.param("Is there any report on tourism", id="a report in English"),
        pytest.param("cho tôi danh sách các vụ cháy tháng 4", id="politely"),
    ],
)
def test_a_changed_subject_carries_nothing_over(typed: str) -> None:
    question = followed(typed, CPI)
    assert (question.text, question.follows) == (typed, False)


@pytest.mark.parametrize(
    ("typed", "follows"),
    [
        pytest.param("UBND tỉnh được giao nhiệm vụ gì?", False, id="a body's"),
        pytest.param("Nhiệm vụ nào về y tế?", False, id="of another topic"),
        pytest.param("Nhiệm vụ gì?", True, id="of none"),
    ],
)
def test_tasks_asked_for_after_others_are_of_their_own_subject(typed: str, follows: bool) -> None:
    assert followed(typed, "Những nhiệm vụ nào liên quan đến đất đai?").follows == follows


@pytest.mark.parametrize(
    ("typed", "before", "understood"),
    [
        pytest.param(
            "họp giao ban ngày nào?",
            "Ai đề nghị việc đó?",
            "họp giao ban ngày nào?",
            id="as it is typed",
        ),
        pytest.param(
            "chết mấy người?",
            "Tai nạn tháng 3 có bao nhiêu vụ?",
            "chết mấy người – tháng 3?",
            id="of the month named before",
        ),
        pytest.param("Ai chủ trì hội nghị?", CPI, "Ai chủ trì hội nghị?", id="of no period"),
        pytest.param("dệt may", CPI, "dệt may – tháng 3?", id="only a subject"),
        pytest.param("màu xanh", CPI, "màu xanh – tháng 3?", id="of no known subject"),
        pytest.param("ai chủ trì?", CPI, None, id="has no subject"),
        pytest.param("việc đó ai làm?", CPI, None, id="goes on"),
        pytest.param(
            "còn xuất khẩu?",
            "Thu ngân sách tháng 3 được bao nhiêu?",
            "xuất khẩu tháng 3 được bao nhiêu?",
            id="the same of something else",
        ),
        pytest.param("tháng 4 thì sao?", CPI, None, id="nothing else is named"),
        pytest.param(
            "còn người cao tuổi?",
            "Ai tặng quà tháng 3?",
            "người cao tuổi tháng 3?",
            id="who does it is not asked of them",
        ),
        pytest.param("and exports?", PIGS, "exports – January 2025?", id="in English"),
    ],
)
def test_a_question_may_stand_apart_where_nothing_answers_what_follows(
    typed: str, before: str, understood: str | None
) -> None:
    apart = stand_apart(read(typed), Earlier(before, "fact"), read, packaged())
    assert (apart.text if apart else None) == understood


@pytest.mark.parametrize(
    ("typed", "fragment"),
    [
        pytest.param("Ai chủ trì hội nghị?", False, id="who does what"),
        pytest.param("Ngân hàng nào có nợ xấu cao nhất?", False, id="which has what"),
        pytest.param("Lãi suất huy động bao nhiêu?", False, id="one long term"),
        pytest.param("Sở Nông nghiệp có bao nhiêu biên chế?", False, id="how many somebody has"),
        pytest.param("có bao nhiêu người được giới thiệu việc làm?", False, id="how many did what"),
        pytest.param("Was the bridge opened?", False, id="yes or no in English"),
        pytest.param("vì sao nợ xấu tăng?", False, id="why of one thing"),
        pytest.param("có mấy ca sốt xuất huyết?", True, id="not said where"),
        pytest.param("có bao nhiêu bác sĩ trong tỉnh?", False, id="said where"),
        pytest.param("Ai chủ trì?", True, id="not said of what"),
        pytest.param("tại sao tăng cao thế?", True, id="why"),
        pytest.param("bao giờ có hiệu lực?", True, id="not said what"),
        pytest.param("hạn khi nào?", True, id="when"),
        pytest.param("sản lượng thịt lợn hơi", False, id="it asks nothing"),
    ],
)
def test_a_question_that_does_not_say_of_what_it_asks_is_no_whole_one(
    typed: str, fragment: bool
) -> None:
    assert is_fragment(read(typed), packaged()) == fragment
