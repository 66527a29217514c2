"""answer/needed.py: which terms of an English question must be told by what answers it."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.needed import says_needed
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.worded import worded


@pytest.mark.parametrize(
    ("question", "text", "enough"),
    [
        pytest.param("How many hotel rooms are there?", "Có 12 phòng.", False, id="of which"),
        pytest.param("How many hotel rooms are there?", "Khách sạn có 12 phòng.", True, id="told"),
        pytest.param("How many thousand rooms are there?", "Có 12 phòng.", True, id="a scale"),
        pytest.param("How many co-financed bridges were built?", "12 cây cầu.", True, id="joined"),
        pytest.param("How many Khmer villages are there?", "Có 12 thôn.", True, id="a name"),
        pytest.param("What was the price of rice?", "Giá vàng là 5 triệu.", False, id="a price"),
        pytest.param("What was the price of rice?", "Giá gạo là 5 nghìn.", True, id="its price"),
        pytest.param("What do workers earn as wages?", "Có 12 công nhân.", False, id="a measure"),
        pytest.param("What compensation did they get?", "Có 12 hộ.", False, id="compensation"),
        pytest.param("mortgage interest rate", "Lãi suất giảm.", False, id="only named"),
        pytest.param("rural roads paved", "Cứng hóa đường giao thông nông thôn.", True, id="done"),
        pytest.param("food poisoning outbreaks", "9 vụ ngộ độc thực phẩm.", True, id="cases"),
        pytest.param("number of dengue victims", "Có 9 ca sốt xuất huyết.", True, id="people"),
        pytest.param("How many involved food?", "9 vụ về thực phẩm.", True, id="what it involved"),
        pytest.param("share of farming", "Nông nghiệp chiếm 9%.", True, id="its share"),
        pytest.param("lanes paved in the hamlet", "Cứng hóa ngõ ở bản.", True, id="a place"),
        pytest.param("interest rate Jan-Apr 2025", "Lãi suất giảm.", True, id="when, beside it"),
        pytest.param("research institute on firms that fail", "Viện họp.", True, id="longer"),
        pytest.param("How many Korean firms are there?", "Có 12 công ty.", False, id="a country"),
        pytest.param("How many Korean firms are there?", "Hàn Quốc có 2 công ty.", True, id="it"),
        pytest.param(
            "How many people died because of floods?", "7 người chết.", False, id="a cause"
        ),
        pytest.param(
            "How many people died because of floods?", "Lũ làm 7 người chết.", True, id="its cause"
        ),
        pytest.param("How many Vietnamese firms are there?", "Có 12 công ty.", True, id="our own"),
        pytest.param("Who sponsored the fair?", "Hội chợ mở.", False, id="what was done"),
        pytest.param("Who sponsored the fair?", "Lan tài trợ hội chợ.", True, id="who did it"),
        pytest.param("Who paid for the fair?", "Hội chợ mở.", False, id="who paid"),
        pytest.param("What variety of rice is sown?", "Giống ngô lai.", False, id="of what kind"),
        pytest.param("How many came from Japan?", "Có 12 khách.", False, id="from a country"),
        pytest.param("How many came from Japan?", "12 khách Nhật Bản.", True, id="from there"),
        pytest.param("How many people were hurt?", "Tập huấn 9 người.", False, id="what befell"),
        pytest.param("How many people were hurt?", "9 người bị thương.", True, id="who suffered"),
        pytest.param("How many orchards are there?", "Có 9 cán bộ.", False, id="of no group"),
        pytest.param("What was its turnover?", "Lãi 9 tỷ đồng.", False, id="turnover"),
        pytest.param("Who urged speed?", "Lan yêu cầu khẩn trương.", True, id="who said it"),
        pytest.param("Which farm has the most pigs?", "Nhiều trâu nhất.", False, id="most of it"),
        pytest.param("Why did industrial output fall?", "Do nghỉ Tết.", True, id="what else"),
    ],
)
def test_what_must_be_told(question: str, text: str, enough: bool) -> None:
    lexicon = packaged()
    asked = read_question(question, lexicon)
    terms, told = terms_asked(asked, lexicon), worded(text, lexicon)
    assert says_needed(asked, terms, told, text, lexicon) is enough


def test_which_things_are_counted_is_told_in_their_line() -> None:
    lexicon = packaged()
    asked = read_question("How many poor households are there?", lexicon)
    terms = terms_asked(asked, lexicon)
    passage, line = "Xóa 9 nhà. Hộ nghèo giảm.", "Xóa 9 nhà."
    assert not says_needed(asked, terms, worded(passage, lexicon), line, lexicon)
    assert says_needed(asked, terms, worded(passage, lexicon), passage, lexicon)
    of = read_question("How many workers went to Korea?", lexicon)
    terms = terms_asked(of, lexicon)
    passage, line = "Hàn Quốc mua gạo.", "9 lao động đi."
    assert not says_needed(of, terms, worded(passage, lexicon), line, lexicon)
