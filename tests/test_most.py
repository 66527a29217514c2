"""answer/most.py: which of several is the most is answered by what says so."""

from __future__ import annotations

import pytest

from assistant.answer.most import asks_most, tells_most
from assistant.lexicon import packaged
from assistant.question import read_question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        pytest.param("Xã nào làm tốt nhất?", True, id="an adjective"),
        pytest.param("Huyện nào xảy ra nhiều vụ cháy nhất?", True, id="most of a thing"),
        pytest.param("xa nao lam tot nhat", True, id="without diacritics"),
        pytest.param("Which commune is the best?", True, id="English"),
        pytest.param("Who planted the most trees?", True, id="who"),
        pytest.param("Huyện nào đội sổ về giải ngân?", True, id="the last of all"),
        pytest.param("Sở nào đứng đầu công việc?", False, id="who heads it"),
        pytest.param("Sởi nhiều nhất là huyện nào?", True, id="which it is"),
        pytest.param("chuyen doi so o xa nao", False, id="unmarked, no last"),
        pytest.param("Mức phạt cao nhất là bao nhiêu?", False, id="no one of several"),
        pytest.param("What is the highest fine?", False, id="no one of several, English"),
        pytest.param("Nội dung nào được thống nhất?", False, id="what was agreed"),
        pytest.param("Dùng loại nào cho một số người nhất định?", False, id="certain people"),
        pytest.param("nha dau tu nao cua nhat ban", False, id="Japan"),
        pytest.param("Văn bản nào mới nhất?", False, id="the last in time"),
        pytest.param("Năm nào cháy nhiều nhất?", False, id="when"),
        pytest.param("In what year did Doctor Who earn most?", False, id="when, English"),
        pytest.param("Việc lớn nhất của bất kỳ xã nào là gì?", False, id="of any"),
        pytest.param("Which one takes at least two?", False, id="a bound"),
        pytest.param("Which plant is one of the largest?", False, id="one of several"),
    ],
)
def test_whether_the_most_is_asked_for(question: str, asked: bool) -> None:
    assert asks_most(read_question(question, packaged())) is asked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Nhiều bản thiếu ruộng, nhất là bản Cọ.", True, id="of all that one"),
        pytest.param("Yên Mỹ thu cao nhất tỉnh.", True, id="a superlative"),
        pytest.param("Yên Mỹ dẫn đầu toàn tỉnh.", True, id="the lead"),
        pytest.param("Đứng thứ nhất là Yên Mỹ.", True, id="a rank"),
        pytest.param("Yên Mỹ 5 vụ, Ân Thi 3 vụ, Văn Lâm 2 vụ.", True, id="figures to compare"),
        pytest.param("Yên Mỹ\t5", True, id="a row of a table"),
        pytest.param("Toàn tỉnh xảy ra 65 vụ, chết 40 người.", False, id="other figures"),
        pytest.param(
            "Chiều ngày 5/6, ở phòng 2, ông An, Chủ tịch xã, họp bàn 3 việc.", False, id="days"
        ),
        pytest.param("Có 5 ca mắc, chết 2 người; tiêm 90 trẻ, đạt 96%.", False, id="other things"),
        pytest.param("Các xã thống nhất cách làm.", False, id="an agreement"),
        pytest.param("Sửa quy chế, nhất là thủ tục.", False, id="above all"),
        pytest.param("Sửa đê, nhất là các xã ven sông.", True, id="above all places"),
        pytest.param("Sửa đê, nhất là đối với các xã ven sông.", True, id="above all for places"),
        pytest.param("Thực hiện nghiêm nhất quán.", False, id="steadily"),
    ],
)
def test_whether_the_most_is_told(text: str, told: bool) -> None:
    assert tells_most(text) is told
