"""answer/measured.py: a measure is told by its name or its unit, with what it is of."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.measured import tells_measure, tells_of_each
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage

LEXICON = packaged()


@pytest.mark.parametrize(
    ("question", "before", "said", "told"),
    [
        pytest.param("năng suất sầu riêng", "", "Sầu riêng 9.450 ha.", False, id="of no yield"),
        pytest.param("năng suất sầu riêng", "", "Sầu riêng đạt 20 tạ/ha.", True, id="by its unit"),
        pytest.param("năng suất sầu riêng", "", "Năng suất cà phê tăng.", False, id="of another"),
        pytest.param(
            "năng suất sầu riêng", "Trồng sầu riêng. ", "Năng suất tăng.", True, id="before it"
        ),
        pytest.param(
            "giá ngô quý II", "Trồng ngô. ", "Dứa bán giá 7 nghìn đồng.", False, id="of its own"
        ),
        pytest.param("giá hồ tiêu quý II", "", "Hồ tiêu do cây già.", False, id="old is no price"),
        pytest.param("gia ho tieu quy II", "", "Hồ tiêu bán 90 nghìn đồng.", True, id="unmarked"),
        pytest.param(
            "giá vé xe của công ty Vận tải Hồng Hà",
            "",
            "Công ty Vận tải Hồng Hà tặng 12 căn nhà.",
            False,
            id="of three terms and more, only named",
        ),
        pytest.param("Sầu riêng giá thế nào?", "", "Trồng sầu riêng.", True, id="not at the head"),
        pytest.param(
            "gia heo hoi xuong may dong", "", "Giá lợn hơi giảm 900 đồng/kg.", True, id="its change"
        ),
        pytest.param("Dân số tập trung ở đâu?", "", "Ven biển.", True, id="where"),
        pytest.param("Sản lượng lúa là bao nhiêu tấn?", "", "Hủy 8 tấn lợn.", False, id="of pigs"),
        pytest.param(
            "Sản lượng lúa là bao nhiêu tấn?", "", "Lúa đạt 8 tấn.", True, id="what it is of"
        ),
        pytest.param(
            "Năng suất mủ miền Đông hơn miền Tây bao nhiêu?", "", "Miền Đông 1,7.", True, id="more"
        ),
    ],
)
def test_what_tells_a_measure(question: str, before: str, said: str, told: bool) -> None:
    asked, text = read_question(question, LEXICON), before + said
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    sentence = Sentence(passage, len(before), len(text), said, 1.0, 1.0, 1.0, 1.0, len(before))
    assert tells_measure(asked, terms_asked(asked, LEXICON), sentence, LEXICON) is told


def test_the_caption_of_a_table_is_of_no_running_text_behind_it() -> None:
    asked, text = read_question("Sản lượng lúa là bao nhiêu tấn?", LEXICON), "Hủy 8 tấn lợn."
    for heading, told in (("Bảng 1. Kết quả lúa", False), ("1. Kết quả lúa", True)):
        passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text, (heading,))
        sentence = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
        assert tells_measure(asked, terms_asked(asked, LEXICON), sentence, LEXICON) is told


@pytest.mark.parametrize(
    ("question", "said", "told"),
    [
        pytest.param("Mỗi hộ được bao nhiêu tiền?", "Đã chi 3 tỷ đồng.", False, id="all together"),
        pytest.param("Mỗi hộ được bao nhiêu tiền?", "Mỗi hộ 5 triệu đồng.", True, id="each"),
        pytest.param("Mỗi hộ được bao nhiêu tiền?", "Mức 5 triệu đồng/hộ.", True, id="a rate"),
        pytest.param("Mỗi hộ được bao nhiêu tiền?", "Ngày 3/4 chi 3 tỷ đồng.", False, id="a day"),
        pytest.param("Cả xã được bao nhiêu tiền?", "Đã chi 3 tỷ đồng.", True, id="not of each"),
        pytest.param("Vải bán bao nhiêu một cân?", "Thu 850 tấn vải.", False, id="no price"),
        pytest.param("Vải bán nhiêu một ký?", "Vải xuất 48 triệu USD.", False, id="a kilo, spoken"),
        pytest.param("Nhà bán bn 1 m2?", "Quý I/2025 xây 48 căn.", False, id="a quarter"),
        pytest.param(
            "Mỗi quầy rộng bao nhiêu m2?", "Chợ 900 m2, có 01 kho.", False, id="one of another"
        ),
        pytest.param("Mỗi quầy rộng bao nhiêu m2?", "01 quầy rộng 9 m2.", True, id="one of it"),
        pytest.param(
            "Phạt bao nhiêu tiền một lần?", "Phạt 9 hộ 30 triệu đồng.", False, id="several fined"
        ),
        pytest.param(
            "Phạt bao nhiêu tiền một lần?", "Phạt 1 triệu đồng.", True, id="what is paid at once"
        ),
        pytest.param(
            "luong ky su bao nhieu 1 thang", "Mỗi năm thu 5 tỷ.", False, id="in a year, no month"
        ),
        pytest.param(
            "luong ky su bao nhieu 1 thang",
            "Chi 5 tỷ đồng; chờ trung bình 9 phút.",
            False,
            id="each of something else",
        ),
        pytest.param(
            "Suất ăn bao nhiêu tiền một bữa?", "Tổng mức chi 3 tỷ.", False, id="no rate is a total"
        ),
        pytest.param("Mỗi kiểu được bao nhiêu?", "Cấy 3 ha, gieo 4 ha.", True, id="of each kind"),
        pytest.param("Mỗi năm chi bao nhiêu tiền?", "Năm 2024 chi 3 tỷ.", True, id="of a time"),
    ],
)
def test_how_much_each_has_is_no_sum(question: str, said: str, told: bool) -> None:
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(said), said)
    one = Sentence(passage, 0, len(said), said, 1.0, 1.0, 1.0, 1.0, 0)
    assert tells_of_each(read_question(question, LEXICON), one) is told
