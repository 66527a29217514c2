"""What is said in everyday words: read of questions for what records say, and of nothing else."""

from __future__ import annotations

from itertools import chain

import pytest

from assistant.lexicon import Lexicon, packaged
from assistant.question import read_question
from assistant.question.content import content_terms
from assistant.ranking.terms import Weights, groups, in_english, question_text, wanted
from assistant.ranking.worded import worded
from assistant.text import fold, word_key, words
from tests.conftest import Over

LEXICON = packaged()


def test_much_is_known_of_every_field() -> None:
    assert len(LEXICON.spoken) >= 8000
    assert len({topic for entry in LEXICON.spoken for topic in entry.topics}) >= 15


def test_what_is_spoken_is_told_by_other_words() -> None:
    itself = [e.term for e in LEXICON.spoken if fold(e.term) in map(fold, e.vietnamese)]
    assert itself == [] and [e.term for e in LEXICON.spoken if not e.vietnamese] == []


def test_english_that_passages_are_found_by_is_not_spoken() -> None:
    glosses = set(chain.from_iterable(entry.english for entry in LEXICON.entries))
    assert [e.term for e in LEXICON.spoken if not glosses.isdisjoint(e.english)] == []


def test_nothing_of_it_is_read_of_a_text() -> None:
    said = words("; ".join(entry.term for entry in LEXICON.spoken))
    without = Lexicon(LEXICON.entries)
    assert list(LEXICON.segment(said)) == list(without.segment(said))
    assert "dissol" not in in_english("Doanh nghiệp đóng cửa hẳn", LEXICON)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param("Đơn vị nào đóng cửa hẳn?", "có 11 doanh nghiệp giải thể", True, id="marks"),
        pytest.param("don vi nao dong cua han", "có 11 doanh nghiệp giải thể", True, id="none"),
        pytest.param("Đơn vị nào giải thể?", "có 11 đơn vị đóng cửa hẳn", False, id="one way"),
        pytest.param("Đơn vị nào đóng cửa?", "có 11 đơn vị giải thể", False, id="a part of it"),
        pytest.param("Which firms went bust?", "có 11 đơn vị phá sản", True, id="English"),
        pytest.param("Which of them went?", "có 11 đơn vị phá sản", False, id="another word"),
        pytest.param("tình hình thu hút FDI", "có 635 dự án đầu tư nước ngoài", True, id="FDI"),
        pytest.param("đã cày bừa bao nhiêu ha", "làm đất được 3.150 ha", True, id="work in fields"),
        pytest.param("bao nhiêu ca nhiễm", "12 trường hợp mắc sởi", True, id="the sick"),
        pytest.param("mấy tấn thịt heo bán ra", "thịt lợn hơi xuất chuồng", True, id="meat"),
        pytest.param("sản lượng bàn ghế", "sản xuất giường, tủ, bàn, ghế", True, id="furniture"),
        pytest.param("mấy phiếu gật đầu cho", "đại biểu biểu quyết đồng ý", True, id="agreed"),
        pytest.param("Sở được dặn dò gì?", "yêu cầu các sở rà soát", True, id="told to do"),
        pytest.param("Ai ký duyệt?", "kế hoạch được phê duyệt", True, id="approved"),
        pytest.param("mấy cty tạm nghỉ", "9 đơn vị tạm ngừng kinh doanh", True, id="resting"),
        pytest.param("Who was thrown out of the party?", "khai trừ 02 đảng viên", True, id="out"),
        pytest.param("tiền cho bệnh viện", "chi sự nghiệp y tế 30 tỷ đồng", True, id="spent on"),
        pytest.param("khách sạn thu về", "doanh thu dịch vụ lưu trú 9 tỷ", True, id="takings"),
        pytest.param("cty nhà đất", "kinh doanh bất động sản có 3 đơn vị", True, id="branch"),
        pytest.param("huy chương ẵm về", "đạt 12 huy chương các loại", True, id="medals"),
        pytest.param("Về nhân sự làm gì?", "kiện toàn Ban Chấp hành", True, id="people in office"),
        pytest.param("bao nhiêu sổ đỏ", "cấp giấy chứng nhận đầu tư", False, id="other papers"),
    ],
)
def test_a_question_is_told_by_what_records_say(question: str, text: str, told: bool) -> None:
    *_, asked = content_terms(read_question(question, LEXICON), LEXICON)
    assert asked.is_in(worded(text, LEXICON)) is told


@pytest.mark.parametrize("typed", ["Đơn vị nào đóng cửa hẳn?", "don vi nao dong cua han"])
def test_what_is_meant_is_embedded(typed: str) -> None:
    said = question_text(read_question(typed, LEXICON), LEXICON, "english")
    assert "dissolution" in said.split() or "dissolve" in said.split()


@pytest.mark.parametrize("typed", ["Mấy công ty sập tiệm?", "How many companies went bust?"])
def test_what_a_phrase_means_is_searched_for_once(typed: str) -> None:
    query = groups(wanted(read_question(typed, LEXICON), LEXICON, Weights()), Weights())
    told = ("body", word_key("thể"))  # giải thể
    assert sum(any(told in way for way in group) for group in query) == 1


def test_what_crosses_a_term_is_not_meant() -> None:
    assert [*LEXICON.segment_spoken(words("kéo điện về thôn"))] != []
    assert [*LEXICON.segment_spoken(words("kéo điện thoại"))] == []


APRIL = """\
Báo cáo tình hình kinh tế - xã hội tháng 4 năm 2025

Trong tháng 4/2025 toàn tỉnh có 11 doanh nghiệp hoàn tất thủ tục giải thể.

Tháng 4/2025 giá trị sản xuất công nghiệp tăng 7% so với cùng kỳ; thời tiết thuận lợi.
"""


@pytest.mark.parametrize(
    "question", ["Tháng 4 có mấy công ty sập tiệm?", "How many companies went bust in April?"]
)
def test_everyday_words_are_answered(over: Over, question: str) -> None:
    answer = over({"bao-cao.txt": APRIL}).ask(question)
    assert "11 doanh nghiệp" in answer.text
