"""answer/said.py: how much of a question is said by what may answer it."""

from __future__ import annotations

import pytest

from assistant.answer.said import is_told, says_as_one, says_enough, share_said
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.content import content_terms
from assistant.ranking.sentences import Sentence
from assistant.ranking.worded import worded
from assistant.reports import Passage

LEXICON = packaged()


def test_a_long_term_is_said_by_its_parts() -> None:
    [term] = content_terms(read_question("Tuyển dụng công chức?", LEXICON), LEXICON)
    assert [part.text for part in term.parts] == ["Tuyển dụng", "công chức"]
    assert share_said([term], worded("Hội đồng tuyển dụng có 05 thành viên.", LEXICON)) == 0.5
    assert share_said([term], worded("Việc tuyển dụng công chức có chỉ tiêu.", LEXICON)) == 1.0
    [term] = content_terms(read_question("Chỉ vàng?", LEXICON), LEXICON)
    assert share_said([term], worded("Vàng giá 9 triệu đồng 1 chỉ.", LEXICON)) == 0.5
    assert share_said([], worded("Hội đồng họp.", LEXICON)) == 1.0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rà soát hộ nghèo: 1.102/2.640 hộ (41,7%).", True),
        ("Tỷ lệ hộ nghèo giảm.", True),
        ("Tỷ lệ trẻ thấp còi 27,3%.", False),
    ],
)
def test_a_rate_is_told_by_what_it_is_of(text: str, told: bool) -> None:
    [term] = content_terms(read_question("Tỷ lệ hộ nghèo?", LEXICON), LEXICON)
    assert is_told(term, worded(text, LEXICON)) is told


def test_what_a_meeting_is_counted_by_is_no_term() -> None:
    asked = read_question("Kết luận cuộc họp về giá cước", LEXICON)
    said = [term.text for term in content_terms(asked, LEXICON)]
    assert "cuộc" not in said and "giá cước" in " ".join(said)


def test_what_a_figure_is_compared_with_is_no_term() -> None:
    asked = read_question("Cấy lúa so với kế hoạch được mấy phần trăm?", LEXICON)
    assert [term.text for term in content_terms(asked, LEXICON)] == ["Cấy", "lúa"]
    asked = read_question("Vì sao cấy lúa giảm so với 2024?", LEXICON)
    assert "so" not in [term.text for term in content_terms(asked, LEXICON)]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Xã trồng được bao nhiêu rừng?", True),
        ("xa trong duoc bao nhieu rung", True),
        ("Xã trồng được bao nhiêu chè?", False),
        ("Rừng có mấy loại cây?", False),
        ("Rừng trồng mấy %?", False),
    ],
)
def test_what_a_question_parts_is_said_as_one(question: str, said: bool) -> None:
    told = "Trong tháng trồng rừng tập trung được 40 ha."
    passage = Passage("r-0", "r", "r.txt", "Lâm nghiệp", 0, len(told), told)
    sentence = Sentence(passage, 0, len(told), told, 1.0, 1.0, 1.0, 1.0, 0)
    assert says_as_one(read_question(question, LEXICON), sentence, LEXICON) is said


def test_of_what_measure_something_is_asked_is_no_term() -> None:
    asked = read_question("Khu tái định cư rộng bao nhiêu?", LEXICON)
    assert [term.text for term in content_terms(asked, LEXICON)] == ["Khu tái định cư"]


@pytest.mark.parametrize(
    ("question", "before", "sentence", "enough"),
    [
        pytest.param("Giá thuê đất?", "", "Giá thuê đất là 5 triệu đồng.", True, id="all"),
        pytest.param(
            "Giá thuê đất nông nghiệp là bao nhiêu?",
            "Trồng lúa.",
            "Đất rộng 5 ha.",
            False,
            id="a number of nothing counted",
        ),
        pytest.param(
            "nong do con phat may dong", "", "Giá vàng 9 triệu đồng.", False, id="a sure term"
        ),
        pytest.param(
            "nong do con phat may dong", "Nồng độ cồn.", "Phạt 9 triệu đồng.", True, id="it is said"
        ),
        pytest.param("Xã nào trồng nhiều cam nhất?", "", "Trồng mía.", False, id="most of what"),
        pytest.param("Xã nào trồng nhiều cam nhất?", "", "Trồng cam.", True, id="most of it"),
        pytest.param(
            "Of the 65 fires, how many were at night?",
            "",
            "Ban đêm có 5 vụ cháy.",
            True,
            id="a part told",
        ),
        pytest.param(
            "How many mushroom farms are there?", "", "Có 12 trang trại.", False, id="which farms"
        ),
        pytest.param(
            "How many mushroom farms are there?",
            "Nghề trồng nấm phát triển.",
            "Có 12 trang trại.",
            True,
            id="which farms, beside it",
        ),
        pytest.param(
            "How many Khmer villages are there?", "", "Có 12 thôn, bản.", True, id="a name"
        ),
        pytest.param(
            "Có mấy hộ chăn nuôi gia cầm vay vốn?", "", "Có 12 hộ nghèo.", False, id="its passage"
        ),
        pytest.param(
            "Có mấy hộ chăn nuôi gia cầm vay vốn?",
            "Chăn nuôi gia cầm tăng.",
            "Có 12 hộ vay.",
            True,
            id="another sentence of it",
        ),
        pytest.param(
            "Xuất khẩu dệt may sang Lào?",
            "",
            "Xuất khẩu dệt may\t12\t15",
            True,
            id="a row",
        ),
        pytest.param(
            "Xuất khẩu dệt may sang Lào?",
            "",
            "Dệt may\t12\t15",
            False,
            id="half a row",
        ),
        pytest.param("KCN nào nằm trên địa bàn?", "", "KCN Tân Á\t12", True, id="where it lies"),
        pytest.param("How many households borrowed?", "", "Có 12 hộ.", True, id="English"),
    ],
)
def test_enough_is_said(question: str, before: str, sentence: str, enough: bool) -> None:
    asked = read_question(question, LEXICON)
    text = f"{before} {sentence}".strip()
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    start = len(text) - len(sentence)
    one = Sentence(passage, start, len(text), sentence, 1.0, 1.0, 1.0, 1.0, start)
    assert says_enough(asked, content_terms(asked, LEXICON), one, LEXICON) is enough
