"""question/initials.py: abbreviations that no lexicon lists."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.lexicon import packaged
from assistant.question import read_question, spoken_in
from assistant.question.initials import is_abbreviation
from assistant.ranking.worded import worded
from tests.conftest import Over

LEXICON = packaged()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("SHCĐ", True, id="listed nowhere"),
        pytest.param("UBND", False, id="listed"),
        pytest.param("BAN", False, id="a syllable in capitals"),
        pytest.param("CĐ", False, id="too short"),
        pytest.param("shcđ", False, id="small letters"),
    ],
)
def test_what_is_an_abbreviation(typed: str, expected: bool) -> None:
    assert is_abbreviation(typed, LEXICON) is expected


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        pytest.param("SHCĐ mấy kỳ?", "sinh hoạt chuyên đề", id="a term"),
        pytest.param("CHI BỘ SHCĐ MẤY KỲ?", "", id="all is in capitals"),
        pytest.param("nsuat lua bao nhieu", "năng suất", id="the first word cut short"),
        pytest.param("tlệ che phủ rừng", "tỷ lệ", id="cut short, with its marks"),
        pytest.param("đtrường nào tốt", "điểm trường", id="đ"),
        pytest.param("bão Yagi thế nào", "", id="a name"),
        pytest.param("mạng wifi ở đâu", "", id="a foreign word"),
        pytest.param("How many HHĐ were given?", "", id="English"),
    ],
)
def test_its_terms_are_meant(question: str, meant: str) -> None:
    found = spoken_in(read_question(question, LEXICON), LEXICON)
    said = [one for match in found for one in match.entries[-1].vietnamese]
    assert (meant in said) if meant else not said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Cán bộ dự Hội thi nấu ăn", False, id="other words"),
        pytest.param("Quỹ hỗ trợ nông dân cho vay", True, id="side by side"),
        pytest.param("hỗ trợ. Nông dân vay vốn", False, id="in two sentences"),
    ],
)
def test_it_is_told_by_words_with_its_initials(text: str, told: bool) -> None:
    question = read_question("HTND cho vay bao nhiêu?", LEXICON)
    term = terms_asked(question, LEXICON)[0]
    assert term.is_in(worded(text, LEXICON)) is told


def test_a_question_with_one_is_answered(over: Over) -> None:
    record = "Báo cáo quý II năm 2024\n\nCác chi bộ tổ chức 43 buổi sinh hoạt chuyên đề.\n"
    assert "43 buổi" in over({"bao-cao.txt": record}).ask("Tổ chức mấy buổi SHCĐ?").text
