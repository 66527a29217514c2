"""question/content.py: the terms of a question, and whether a text says one."""

from __future__ import annotations

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.content import content_terms
from assistant.ranking.worded import worded

LEXICON = packaged()


@pytest.mark.parametrize(
    ("term", "text", "said"),
    [
        pytest.param("Huguenot", "Người Huguenot đến", True, id="a name in no entry"),
        pytest.param("GRDP", "tổng sản phẩm trên địa bàn tỉnh", True, id="another wording"),
        pytest.param("doanh nghiệp", "các công ty", True, id="another word of the same gloss"),
        pytest.param("tỷ lệ thất nghiệp", "tỷ lệ tăng", False, id="half of a gloss"),
        pytest.param("xổ số", "ngân sách", False, id="not at all"),
        pytest.param("dê", "để bảo vệ đê", False, id="a word with other marks"),
        pytest.param("hoà giải", "tổ hòa giải", True, id="marks in another place"),
        pytest.param("hoa giai", "tổ hòa giải", True, id="typed without marks"),
        pytest.param("dân số", "văn hóa của nhân dân", False, id="a gloss of the same stem only"),
        pytest.param("dân số", "cuộc vận động toàn dân", False, id="a syllable's further sense"),
        pytest.param("dân số", "vì nhân dân. Số hộ tăng", False, id="across a sentence's end"),
        pytest.param("dân số", "vì nhân dân; số hộ tăng", False, id="across its parts"),
        pytest.param("dân số", "quy mô dân\nsố tăng", True, id="across a line's end"),
        pytest.param("Hồ Chí Minh", "TP. Hồ Chí Minh", True, id="after a short form"),
        pytest.param("đàn lợn", "trâu 4.735 con; lợn 2 con", True, id="a gloss of one or of many"),
    ],
)
def test_whether_a_text_says_a_term(term: str, text: str, said: bool) -> None:
    (asked,) = content_terms(read_question(term, LEXICON), LEXICON)
    assert asked.is_in(worded(text, LEXICON)) == said


@pytest.mark.parametrize(
    ("question", "slight"),
    [
        pytest.param("Mảng dịch vụ tăng mấy %?", "Mảng", id="of a field"),
        pytest.param("Mấy người thuộc diện hộ nghèo?", "diện", id="of a kind of people"),
        pytest.param("How much was carried out?", "out", id="in English"),
        pytest.param("Đợt 2 kéo dài từ hôm nào?", "kéo dài", id="how long"),
        pytest.param("Giá cả nói chung tăng mấy %?", "nói chung", id="on the whole"),
        pytest.param("Bên Hải Phòng tăng mấy %?", "Bên", id="there"),
        pytest.param("Mấy nhà chịu nhận tiền?", "chịu", id="of one's own will"),
        pytest.param("may nha chua chiu nhan tien", "chiu", id="without its marks"),
        pytest.param("Ai lo sửa cầu?", "lo", id="who sees to it"),
        pytest.param("Ba người nào vắng mặt?", "Ba", id="how many are asked for"),
        pytest.param("Hai xã nào phải sửa cầu?", "Hai", id="how many places"),
        pytest.param("Which road hadn't been mended?", "hadn", id="a denial"),
        pytest.param("Which road hadn't been mended?", "t", id="and the rest of it"),
    ],
)
def test_words_that_say_little_are_no_terms(question: str, slight: str) -> None:
    assert slight not in {
        term.text for term in content_terms(read_question(question, LEXICON), LEXICON)
    }


def test_who_answers_for_it_is_a_term() -> None:
    read = read_question("Bên nào chịu trách nhiệm?", LEXICON)
    assert "chịu" in {term.text for term in content_terms(read, LEXICON)}


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        pytest.param("Máy tính cơ quan hỏng thì sao?", ["Máy tính"], id="a machine"),
        pytest.param("may tinh co quan hong thi sao", ["may tinh"], id="typed without marks"),
        pytest.param("Mấy hộ nợ cuối năm?", ["hộ", "nợ"], id="within a period"),
        pytest.param("mấy ca (tính đến 24/4)", ["tính"], id="what a bracket parts"),
        pytest.param("may ho no cuoi nam", ["ho", "no"], id="and without marks"),
        pytest.param("Công nghiệp tăng trưởng bao nhiêu?", ["tăng trưởng"], id="growth"),
        pytest.param("Nhà máy nào mới mở?", ["Nhà máy"], id="a factory"),
        pytest.param("phat hien bao nhieu vu", ["phat hien"], id="what is found"),
        pytest.param("Nuôi cá tổng thu được mấy tấn?", ["thu"], id="what is had in all"),
        pytest.param("con bao nhieu benh nhan", ["benh nhan"], id="no bag of anything"),
        pytest.param("Nợ xấu tháng 3 còn bao nhiêu?", ["Nợ xấu", "tháng 3"], id="what is left"),
    ],
)
def test_words_that_ask_are_no_part_of_a_term(question: str, terms: list[str]) -> None:
    found = [term.text for term in content_terms(read_question(question, LEXICON), LEXICON)]
    assert set(terms) <= set(found)


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        pytest.param("Giá vàng thay đổi thế nào?", ["giá vàng"], id="how it changes"),
        pytest.param("Dân vừa rồi chết vì đâu?", ["dân", "chết"], id="lately"),
        pytest.param("Hỏi về chuyện lúa năm nay", ["hỏi", "lúa"], id="the matter of"),
        pytest.param("nam nay lua the nao", ["lua"], id="this year, without marks"),
        pytest.param("Bão khiến cho lúa đổ mấy ha?", ["bão", "lúa", "đổ"], id="what it made so"),
        pytest.param("Kỳ báo cáo này thuộc khóa mấy?", ["khóa"], id="of which term"),
        pytest.param("Xã phải lo chuyện gì?", ["xã"], id="what to see to"),
        pytest.param("How many patients came up first?", [], id="English words of no content"),
        pytest.param("gia vang bien dong ra sao", ["gia vang"], id="without marks"),
        pytest.param("Thay đổi giá vàng là gì?", ["thay đổi", "giá vàng"], id="a change is meant"),
    ],
)
def test_how_something_changes_asks_for_no_word_of_change(question: str, terms: list[str]) -> None:
    found = content_terms(read_question(question, LEXICON), LEXICON)
    assert " ".join(term.text for term in found).lower() == " ".join(terms)
