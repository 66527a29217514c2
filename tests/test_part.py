"""answer/part.py: a part that is asked for has a figure of its own."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.part import tells_part
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage

FIRES = "Xảy ra 65 vụ cháy, trong đó có 12 vụ do trẻ em; cấp huyện: 9 vụ, chiếm 13,8%."
ABROAD = "Có 943 người xuất khẩu lao động, chủ yếu ở các nước: Hàn Quốc, Nhật Bản, Đài Loan."
MEAT = "Thịt lợn 26 tấn; thịt gia cầm (gà, vịt, ngan) 472 tấn (trong đó: thịt gà 83 tấn)."
PLACES = "Xảy ra 03 vụ cháy tại huyện Văn Lâm (02 vụ) và thị xã Mỹ Hào (01 vụ)."
ILL = "Toàn tỉnh Hà Nam có 75 ca sởi, nhiều nhất tại TP. Hà Nam, còn 6 ca ở bệnh viện."
OLD = "Tặng quà cho 38.523 cụ ở các mốc tuổi 70, 75, 80, tròn 100 tuổi."
GROWTH = "Hoạt động xây dựng tiếp tục khá (tăng 12,55%)."
MORE = "Có 9 vụ cháy lớn; từ trước là 4.100 vụ, trong đó 12 vụ do trẻ em."
BEFORE = "Có 12 vụ do trẻ em. Năm nay có 250 vụ nổ."
GOES_ON = "Trong đó: 12 vụ do trẻ em."
LAOS = "Nhất là Nhật Bản có 18 dự án, vốn 9 tỷ; nhì là Lào có 4 dự án, vốn 2 tỷ, chiếm 5%."
ROW = "3\tLào\t41\t2.500"
PERCENT = "Trong các vụ cháy, do trẻ em chiếm 18%."
ADMITTED = "Có 824 đảng viên. Đã kết nạp 37 người, trong đó nữ 19 người."


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param("Trong 65 vụ cháy có mấy vụ do trẻ em?", FIRES, True, id="of so many"),
        pytest.param("trong 65 vu chay co may vu do tre em", FIRES, True, id="unmarked"),
        pytest.param("65 vụ cháy thì mấy vụ do người già?", FIRES, False, id="another part"),
        pytest.param("65 vụ cháy, mấy vụ do trẻ em?", FIRES, True, id="after a comma"),
        pytest.param("Trong 71 vụ cháy có mấy vụ do trẻ em?", FIRES, False, id="another whole"),
        pytest.param("Trong tháng 3 có mấy vụ nổ?", FIRES, True, id="a month is no whole"),
        pytest.param("Cháy 65 vụ, trong đó do trẻ em mấy vụ?", FIRES, True, id="thereof"),
        pytest.param("Riêng cấp huyện xảy ra mấy vụ?", FIRES, True, id="a figure behind a colon"),
        pytest.param("Of the 65 fires, how many were by children?", FIRES, True, id="English"),
        pytest.param("How many of the fires were by adults?", FIRES, False, id="English, turned"),
        pytest.param("Riêng ba tháng đầu năm cháy mấy vụ?", FIRES, True, id="a time is no part"),
        pytest.param("What share of the fires were still by children?", PERCENT, True, id="still"),
        pytest.param(
            "What share of the fires were by adults?", FIRES, False, id="English, a share"
        ),
        pytest.param(
            "How many of the fires were in five cities?", FIRES, False, id="a number in words"
        ),
        pytest.param(
            "Trong 824 đảng viên có mấy người là nữ?", ADMITTED, False, id="of another whole"
        ),
        pytest.param("Trong 943 người thì mấy người sang Nhật?", ABROAD, False, id="only listed"),
        pytest.param("Sang Hàn Quốc mấy người?", ABROAD, False, id="listed, of no whole"),
        pytest.param("Sang các nước mấy người?", ABROAD, True, id="all of them"),
        pytest.param("943 người thì sang Nhật mấy người?", ABROAD, False, id="before how many"),
        pytest.param("Lào chiếm mấy phần trong tổng vốn?", LAOS, True, id="a share behind"),
        pytest.param("Nhật chiếm mấy phần trong tổng vốn?", LAOS, False, id="another's share"),
        pytest.param("Riêng thịt vịt được mấy tấn?", MEAT, False, id="only in a bracket"),
        pytest.param("Riêng thịt gà được mấy tấn?", MEAT, True, id="with a figure in a bracket"),
        pytest.param("Riêng thịt gia cầm được mấy tấn?", MEAT, True, id="a figure behind one"),
        pytest.param("Lợn nái trong tổng đàn lợn mấy con?", MEAT, False, id="a kind of it"),
        pytest.param("Riêng huyện Văn Lâm có mấy vụ?", PLACES, True, id="a place"),
        pytest.param("Riêng huyện Kim Động có mấy vụ?", PLACES, False, id="another place"),
        pytest.param("75 ca sởi thì riêng TP Hà Nam mấy ca?", ILL, False, id="a city's province"),
        pytest.param("Trong số cụ được quà có mấy cụ tròn 100 tuổi?", OLD, False, id="an age"),
        pytest.param("Riêng hoạt động xây dựng tăng mấy %?", GROWTH, True, id="how much it rose"),
        pytest.param("Riêng tháng 3 có mấy vụ nổ?", FIRES, True, id="a time is no part"),
        pytest.param("9 vụ cháy có mấy vụ do trẻ em?", MORE, False, id="more than the whole"),
        pytest.param("Trong 4.100 vụ có mấy vụ do trẻ em?", MORE, True, id="in thousands"),
        pytest.param("Of 4,100 fires, how many were by children?", MORE, True, id="in English"),
        pytest.param("Trong 250 vụ nổ thì trẻ em mấy vụ?", BEFORE, False, id="a whole told after"),
        pytest.param("Trong 250 vụ nổ thì trẻ em mấy vụ?", GOES_ON, True, id="or before its words"),
        pytest.param(
            "Trong số hộ nghèo thì huyện Văn Lâm có mấy hộ?", PLACES, False, id="of no such whole"
        ),
        pytest.param("Trong số vụ cháy thì huyện Văn Lâm có mấy vụ?", PLACES, True, id="of fires"),
        pytest.param("Trong số người đi, sang Nhật mấy người?", ABROAD, False, id="no figure"),
        pytest.param("Trong 60 dự án thì Lào mấy dự án?", ROW, True, id="a row"),
    ],
)
def test_the_part_has_a_figure_of_its_own(question: str, text: str, told: bool) -> None:
    read = read_question(question, packaged())
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    said = text.split(". ")[0]
    sentence = Sentence(passage, 0, len(said), said, 1.0, 1.0, 1.0, 1.0, 0)
    assert tells_part(read, terms_asked(read, packaged()), sentence, packaged()) is told
