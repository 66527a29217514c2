"""answer/reason.py: whether a sentence says why, and why just that which is asked about."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.reason import find_reasons, tells_effect
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage
from assistant.text import sentences
from tests.conftest import RECORDS, Over

LEXICON = packaged()
FELL = "Diện tích vụ xuân tiếp tục giảm ở trồng lúa."
WHY = "Nguyên nhân chính do chuyển đổi đất nông nghiệp."


def said(text: str, at: int) -> Sentence:
    """The sentence at a place of a passage, without what it leans on."""
    start, end = list(sentences(text))[at]
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    return Sentence(passage, start, end, text[start:end], 1.0, 1.0, 1.0, 1.0, start)


@pytest.mark.parametrize(
    ("question", "text", "at", "told"),
    [
        pytest.param("Vì sao diện tích vụ xuân giảm?", f"{FELL} {WHY}", 1, True, id="before it"),
        pytest.param("Vì sao diện tích vụ xuân giảm?", f"{FELL} {WHY}", 0, False, id="no reason"),
        pytest.param(
            "Vì sao doanh nghiệp mới ít?",
            "Do nghỉ Tết, chỉ có 58 doanh nghiệp mới.",
            0,
            True,
            id="how much there is",
        ),
        pytest.param(
            "Vì sao doanh nghiệp mới ít?",
            "Do hết Tết, doanh nghiệp mới tăng.",
            0,
            False,
            id="the other way round",
        ),
        pytest.param(
            "Vì sao hoãn khánh thành?",
            "Hoãn khánh thành sang ngày 20/11 để hoàn thiện hệ thống điện.",
            0,
            True,
            id="what it is done for",
        ),
        pytest.param(
            "Vì sao diện tích vụ xuân giảm?",
            "Diện tích vụ xuân giảm, cần gieo cấy thêm để đạt kế hoạch.",
            0,
            False,
            id="what falls does so for nothing",
        ),
        pytest.param(
            "Nguyên nhân chính khiến diện tích vụ xuân giảm?",
            f"{FELL} Lúa còn 23.000 ha. Ngô còn 900 ha. {WHY}",
            3,
            True,
            id="further before it",
        ),
        pytest.param(
            "Vì sao diện tích vụ xuân giảm?",
            f"{FELL} Lúa còn 9 ha. Ngô còn 9 ha. Khoai còn 9 ha. {WHY}",
            4,
            False,
            id="too far before it",
        ),
        pytest.param(
            "What are the main causes of the rise in gold prices?",
            "Giá vàng tăng do lãi suất giảm.",
            0,
            True,
            id="causes in English",
        ),
        pytest.param("Vì sao diện tích vụ xuân tăng?", f"{FELL} {WHY}", 1, False, id="it fell"),
        pytest.param("Vì sao diện tích cây ngô giảm?", f"{FELL} {WHY}", 1, False, id="of another"),
        pytest.param("Diện tích vụ xuân giảm mấy ha?", f"{FELL} {WHY}", 1, False, id="not asked"),
        pytest.param(
            "Vì sao diện tích vụ xuân giảm?", f"{FELL}\n{WHY}", 1, False, id="another paragraph"
        ),
        pytest.param(
            "Vì sao đất trồng vụ xuân cứ hẹp dần?", f"{FELL} {WHY}", 1, True, id="everyday words"
        ),
        pytest.param(
            "tai sao dien tich vu xuan bi giam", f"{FELL} {WHY}", 1, True, id="it suffers"
        ),
        pytest.param(
            "Vì sao số khách giảm?",
            "Số khách giảm 5%. Trời mưa nên nhu cầu đi chơi giảm.",
            1,
            True,
            id="what follows",
        ),
        pytest.param(
            "Vì sao số khách giảm?",
            "Số khách giảm. Trung tâm đã trở nên đông hơn.",
            1,
            False,
            id="to become is no cause",
        ),
        pytest.param(
            "Tại sao giá vàng tăng?", "Giá vàng tăng do lãi suất giảm.", 0, True, id="in itself"
        ),
        pytest.param(
            "Giá vàng tăng vì lý do gì?", "Giá vàng tăng do lãi suất giảm.", 0, True, id="lý do"
        ),
        pytest.param(
            "Tại sao vốn ngân sách tăng?",
            "Vốn ngân sách do địa phương quản lý tăng 5%.",
            0,
            False,
            id="who does it is no reason",
        ),
        pytest.param(
            "Tại sao giá vàng tăng?",
            "Giá vàng tăng 5%. Nỗi lo thuế quan là yếu tố thúc đẩy nhu cầu.",
            1,
            True,
            id="a factor",
        ),
        pytest.param(
            "Tại sao chi phí tăng?", "Giá đất mới làm chi phí tăng.", 0, True, id="makes it rise"
        ),
        pytest.param(
            "Tại sao giá vàng tăng?",
            "Giá vàng tăng bắt nguồn từ lo ngại.",
            0,
            True,
            id="comes of it",
        ),
        pytest.param(
            "Why did gold prices rise?", "Giá vàng tăng do lãi suất giảm.", 0, True, id="English"
        ),
    ],
)
def test_whether_a_sentence_tells_why(question: str, text: str, at: int, told: bool) -> None:
    read = read_question(question, LEXICON)
    sentence = said(text, at)
    found = find_reasons(read, terms_asked(read, LEXICON), [sentence], LEXICON)
    assert found == ([sentence] if told else [])


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param(
            "Nguyên nhân gây ra vụ cháy là gì?",
            "Xử phạt 9 cơ sở. Nguyên nhân xử phạt là xả thải.",
            False,
            id="why somebody was fined",
        ),
        pytest.param(
            "Nguyên nhân gây ra vụ cháy là gì?",
            "Có 9 vụ cháy. Nguyên nhân là chập điện.",
            True,
            id="said before it",
        ),
        pytest.param(
            "Vì sao số vụ cháy giảm?",
            "Có 9 vụ cháy. Trong đó 3 vụ do chập điện.",
            False,
            id="why there are so many is not why it fell",
        ),
        pytest.param(
            "Vì sao số vụ cháy giảm?",
            "Có 9 vụ cháy. Giảm 3 vụ do tuần tra.",
            True,
            id="why it fell by so many",
        ),
        pytest.param(
            "Vì sao số vụ cháy giảm?",
            "Có 9 vụ cháy. Khám bệnh tăng 3 lượt do nắng.",
            False,
            id="why something else rose",
        ),
        pytest.param(
            "Vì sao trạm bơm ngừng chạy đột ngột?",
            "Họp xã. Lúa chết 9 ha do trạm bơm ngừng chạy đột ngột.",
            False,
            id="itself the reason of something else",
        ),
        pytest.param(
            "Vì sao khu chợ Hạ mất nước?",
            "Họp xã. Trạm dừng do cháy máy, làm khu chợ Hạ mất nước.",
            True,
            id="what follows from the reason",
        ),
        pytest.param("Vụ cháy nào lớn?", "Xử phạt 9 cơ sở. Họp xã.", True, id="no reason is asked"),
        pytest.param(
            "Đàn trâu của tỉnh giảm do đâu?", "Cá của tỉnh ít. Do bão.", False, id="of the province"
        ),
    ],
)
def test_a_reason_is_of_what_is_asked_about(question: str, text: str, told: bool) -> None:
    read = read_question(question, LEXICON)
    assert tells_effect(read, terms_asked(read, LEXICON), said(text, 1), LEXICON) is told


SPRING = """\
Sản xuất vụ xuân của tỉnh

Diện tích vụ xuân giảm 5 ha ở huyện Ân Thi.
Diện tích vụ xuân giảm 4 ha ở huyện Phù Cừ.
Diện tích vụ xuân giảm 3 ha ở huyện Yên Mỹ.
Diện tích vụ xuân giảm 2 ha ở huyện Văn Lâm.
Diện tích vụ xuân giảm 1 ha ở huyện Văn Giang.
Diện tích vụ xuân tiếp tục giảm, phần lớn ở trồng lúa, so với cùng kỳ của năm trước. \
Nguyên nhân chính do chuyển đổi đất nông nghiệp sang đất công nghiệp ở phần lớn các xã.
"""


def test_the_reason_answers_before_what_only_tells_that_it_is_so(over: Over) -> None:
    answer = over({**RECORDS, "vu-xuan.txt": SPRING}).ask("Vì sao diện tích vụ xuân giảm?")
    assert "Nguyên nhân chính do chuyển đổi đất nông nghiệp" in answer.citations[0].quote
