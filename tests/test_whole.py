"""answer/whole.py: of what each term must be told."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.whole import tells_whole
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage
from tests.conftest import RECORDS, Over

LEXICON = packaged()
MARKET = "Lãi suất liên tục giảm, giá vàng tăng. Các hộ nấu ăn từ thịt bò, bánh phở."


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        pytest.param("Số hộ nấu ăn?", True, id="số only frames it"),
        pytest.param("interest rate", True, id="named and told"),
        pytest.param("lãi suất thế chấp", False, id="named, and of which kind is not told"),
        pytest.param("lai suat the chap", False, id="without diacritics"),
        pytest.param("Vì sao lãi suất thế chấp tăng?", True, id="something is asked about it"),
        pytest.param("cách nấu phở bò", True, id="how, and all is said"),
        pytest.param("cách nấu phở gà", False, id="how, and of something else"),
        pytest.param("thủ tục vay mua bánh phở gà", False, id="in which steps"),
        pytest.param("làm thế nào để nấu phở gà", False, id="how in other words"),
        pytest.param("hướng dẫn tôi cách nấu phở gà", False, id="how, politely"),
        pytest.param("how do I cook chicken", False, id="how in English"),
        pytest.param("write a poem about gold", False, id="to be written"),
        pytest.param("tell me a joke about gold prices", False, id="to be told"),
        pytest.param("1 dặm bằng mấy mét", False, id="one thing in another"),
        pytest.param("1 dam bang may met", False, id="unmarked"),
        pytest.param("Dịch vụ nào tăng giá nhiều nhất?", True, id="a verb in a longer term"),
        pytest.param("cách nấu nào được dùng nhiều", True, id="another thing is asked"),
    ],
)
def test_what_must_be_told_whole(question: str, whole: bool) -> None:
    asked = read_question(question, LEXICON)
    passage = Passage("r-0", "r", "r.txt", "Thị trường", 0, len(MARKET), MARKET)
    sentence = Sentence(passage, 0, len(MARKET), MARKET, 1.0, 1.0, 1.0, 1.0, 0)
    assert tells_whole(asked, terms_asked(asked, LEXICON), sentence, LEXICON) is whole


def test_its_own_office_a_record_need_not_tell(over: Over) -> None:
    clinic = """TRUNG TÂM Y TẾ KHE VẠC
Số: 12/BC-TTYT

BÁO CÁO
Kết quả quý

Đơn vị có 47 giường và 9 bác sĩ.
"""
    records = over({**RECORDS, "tt.txt": clinic})
    assert "9 bác sĩ" in records.ask("ttyt có bao nhiêu bs").citations[0].quote


def test_a_part_of_an_english_question_is_english() -> None:
    asked = read_question("cpi in april", LEXICON)
    assert [term.text for term in terms_asked(asked, LEXICON)] == ["cpi"]
    asked = read_question("how do I bake bread", LEXICON)
    assert [term.text for term in terms_asked(asked, LEXICON)] == ["bake", "bread"]


PRODUCTS = """\
Kết quả xây dựng nông thôn mới

Toàn huyện có 14 sản phẩm OCOP, trong đó 3 sản phẩm đạt 4 sao.

Vùng có 3 loại khoáng, hải sản tăng.
"""


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        pytest.param("sản phẩm OCOP 4 sao", True, id="a long term stands apart"),
        pytest.param("khoáng sản", False, id="one of two words does not"),
    ],
)
def test_all_that_is_asked_may_stand_apart(over: Over, question: str, answered: bool) -> None:
    assert over({**RECORDS, "san-pham.txt": PRODUCTS}).ask(question).answered is answered
