"""answer/raised.py: what is told of one plant or animal answers nothing of another."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.raised import is_of_another_raised
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        pytest.param("dan de co bao nhieu con", "Tiêu hủy 16 con lợn.", True, id="pigs"),
        pytest.param("dan de co bao nhieu con", "Đàn dê 16 con, lợn 9 con.", False, id="goats"),
        pytest.param("xoai ban may dong mot ky", "Lúa bán 7.850 đồng/kg.", True, id="rice"),
        pytest.param("xoai ban may dong mot ky", "Bán lẻ 90 tỷ đồng.", True, id="of no plant"),
        pytest.param("xoai ban may dong mot ky", "Xoài 9.000 đồng/kg.", False, id="mangoes"),
        pytest.param("dan heo o Rach Lua bao nhieu con", "Chôn 16 con.", False, id="a name"),
        pytest.param("chieu may buoi phim", "Lúa 9 ha, chiếu 6 buổi.", False, id="a show"),
        pytest.param("Thu ngân sách mấy tỷ?", "Lúa thu 90 tỷ đồng.", False, id="no plant asked of"),
        pytest.param("How much did mangoes cost?", "Lúa 7.850 đồng/kg.", False, id="English"),
    ],
)
def test_of_another_plant_or_animal(question: str, text: str, another: bool) -> None:
    lexicon = packaged()
    asked = read_question(question, lexicon)
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    one = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    assert is_of_another_raised(asked, terms_asked(asked, lexicon), one) is another
