"""going_on.py: when a question says itself that it goes on, and with which of those before."""

from __future__ import annotations

from functools import partial

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.followup import Earlier, meant_by
from assistant.question.going_on import leans


@pytest.mark.parametrize(
    ("typed", "itself"),
    [
        pytest.param("còn đàn bò?", True, id="a marker"),
        pytest.param("tháng 4 thì sao", True, id="a tail"),
        pytest.param("việc đó ai làm?", True, id="points back"),
        pytest.param("and in March?", True, id="English"),
        pytest.param("giá vàng", False, id="nothing"),
        pytest.param("các môn nào?", True, id="only which"),
        pytest.param("trang nào?", True, id="the page"),
        pytest.param("kế hoạch là mấy ha?", False, id="a unit is no tail"),
        pytest.param("cho em hỏi giá vàng ạ", False, id="only polite"),
        pytest.param("thị trường nào", True, id="which of a long name"),
        pytest.param("họp tháng nào", False, id="when"),
        pytest.param("nhóm hàng nào tăng mạnh nhất", True, id="which the most"),
        pytest.param("tỉnh nào có dân số đông nhất", False, id="the most of its own"),
        pytest.param("Which commodity group grew the most?", True, id="the most in English"),
    ],
)
def test_a_question_says_itself_that_it_goes_on(typed: str, itself: bool) -> None:
    assert leans(read_question(typed, packaged())) == itself


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("còn tháng 4?", "Nhà hát Chèo diễn mấy buổi?", id="the last"),
        pytest.param("quay lại đàn gà nhé", "Đàn gà cuối tháng 3?", id="one before"),
        pytest.param("thế đàn vịt?", "Nhà hát Chèo diễn mấy buổi?", id="of none"),
        pytest.param("đàn gà tháng 4", "Nhà hát Chèo diễn mấy buổi?", id="it does not go on"),
    ],
)
def test_a_question_that_comes_back_goes_on_with_what_it_comes_back_to(
    typed: str, meant: str
) -> None:
    read = partial(read_question, lexicon=packaged())
    asked = ("Đàn gà cuối tháng 3?", "Nhà hát Chèo diễn mấy buổi?")
    earlier = [Earlier(one, "fact") for one in asked]
    assert meant_by(read(typed), earlier, read, packaged()).text == meant
