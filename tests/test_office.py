"""answer/office.py: who is in an office is told by what names the office."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.office import tells_of_office
from assistant.conversation import Conversation
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage
from tests.conftest import Over

RECORDS = {
    "hung-yen": "Báo cáo tình hình kinh tế - xã hội tỉnh Hưng Yên\n\n"
    "Thư viện tỉnh giới thiệu sách về danh y Lê Hữu Trác tới các đảng viên và ủy ban.\n\n"
    "Ngành Y tế khám bệnh cho 1.200 lượt người.\n\n"
    "Ông Đỗ Văn Minh, Phó Giám đốc Sở Y tế, kiểm tra việc khám bệnh.\n",
    "ninh-son": "Tin hội nghị Ban Chấp hành Đảng bộ tỉnh Ninh Thuận\n\n"
    "Hội nghị do đồng chí Trần Quốc Nam, Bí thư Tỉnh ủy, chủ trì.\n\n"
    "Đồng chí Phạm Thị Lan, Chủ tịch UBND tỉnh, báo cáo về ngân sách.\n\n"
    "Bà Vũ Thị Hoa, Giám đốc Sở Y tế, nói về tiêm chủng.\n",
}


@pytest.fixture(scope="module")
def asked(over: Over) -> Conversation:
    return over({f"{name}.txt": text for name, text in RECORDS.items()})


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param("Who is the Party Secretary of Ninh Thuan?", "Trần Quốc Nam", id="secretary"),
        pytest.param("who is the secretary of the provincial party committee?", "Trần Quốc Nam",
                     id="in small letters"),
        pytest.param("Who's the chairman of Ninh Thuan People's Committee?", "Phạm Thị Lan",
                     id="chairman of a body with its place"),
        pytest.param("Who is the director of the Department of Health of Ninh Thuan?", "Vũ Thị Hoa",
                     id="director, and no deputy"),
        pytest.param("Who is the head of the Department of Health of Ninh Thuan?", "Vũ Thị Hoa",
                     id="the head by its own name"),
        pytest.param("Who is the deputy director of the Department of Health?", "Đỗ Văn Minh",
                     id="a deputy"),
        pytest.param("Who is the current Party Secretary of Ninh Thuan?", "Trần Quốc Nam",
                     id="the current one"),
    ],
)  # fmt: skip
def test_who_is_in_an_office_is_told(asked: Conversation, question: str, name: str) -> None:
    answer = asked.ask(question)
    assert answer.citations and name in answer.citations[0].quote, answer.text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who is the Party Secretary of Hung Yen?", id="another province's"),
        pytest.param("Who is the chairman of Hung Yen People's Committee?", id="of a body there"),
        pytest.param("Who is the director of the Department of Health of Hung Yen?", id="a deputy"),
        pytest.param("Who is the director of the Department of Finance?", id="another body's"),
        pytest.param("Who are the deputy chairmen of the People's Committee?", id="several"),
        pytest.param("Who is the head of the Department of Finance?", id="a head"),
        pytest.param("What is the name of the director of the Department of Finance?", id="a name"),
        pytest.param("Ai là Bí thư Tỉnh ủy Hưng Yên?", id="in Vietnamese"),
        pytest.param("Giám đốc Công an tỉnh Ninh Thuận tên gì?", id="of another body"),
        pytest.param("Ai là trưởng phòng khám bệnh của Sở Y tế?", id="an office by its only name"),
    ],
)
def test_who_is_in_an_office_that_nobody_is_named_in_is_refused(
    asked: Conversation, question: str
) -> None:
    answer = asked.ask(question)
    assert not answer.answered, answer.text


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        pytest.param("Thư viện giới thiệu sách về Lê Hữu Trác.", False, id="whoever it is"),
        pytest.param("Đồng chí Lê Văn Ba, Phó Bí thư, dự họp.", False, id="a deputy"),
        pytest.param("Đồng chí Lê Văn Ba, Bí thư, dự họp.", True, id="who is in office"),
        pytest.param("Ông Lê Văn Ba, Chủ tịch, dự họp.", True, id="by another name"),
        pytest.param("Ông Lê Văn Ba, Phó Chủ tịch, dự họp.", False, id="another's deputy"),
        pytest.param("Ông Lê Văn Ba, Phó Bí thư; bí thư các huyện.", False, id="others are in it"),
        pytest.param("Ông Lê Văn Ba, Tổng Bí thư, dự họp.", False, id="the General Secretary"),
    ],
)
def test_in_vietnamese_the_office_is_told_too(sentence: str, tells: bool) -> None:
    lexicon = packaged()
    asked = read_question("Đồng chí Bí thư Tỉnh ủy dự họp tên là gì?", lexicon)
    passage = Passage("r-0", "r", "r.txt", "Tin", 0, len(sentence), sentence)
    one = Sentence(passage, 0, len(sentence), sentence, 1.0, 1.0, 1.0, 1.0, 0)
    assert tells_of_office(asked, terms_asked(asked, lexicon), one, lexicon) is tells


def test_who_is_in_an_office_elsewhere_is_somebody_else(over: Over) -> None:
    told = "Kết luận về xã Tân Lập\n\nPhê bình ông Trần Văn Nam, Bí thư Đảng ủy xã Yên Bình.\n"
    assert not over({"ket-luan.txt": told}).ask("Bí thư Đảng ủy xã Tân Lập là ai?").answered
    assert over({"ket-luan.txt": told}).ask("Bí thư Đảng ủy xã Yên Bình là ai?").answered
