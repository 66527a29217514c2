"""answer/unheld.py: a document named that no record is, is said not to be there."""

from __future__ import annotations

import pytest

from assistant.conversation import Conversation
from assistant.naming.description import same_number
from tests.conftest import Over

REPORT = """ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN
Số: 45/BC-UBND

BÁO CÁO
Tình hình kinh tế - xã hội

I. NÔNG NGHIỆP

Thực hiện Nghị quyết số 88-NQ/TU của Tỉnh ủy, toàn tỉnh trồng được 120 ha lúa chất lượng cao.

II. NGÂN SÁCH

Thu ngân sách đạt 310 tỷ đồng. Huyện Yên Mỹ trồng 15 ha rau an toàn.

Chủ tịch UBND tỉnh yêu cầu Sở Y tế rà soát các trạm y tế xã trước ngày 30/6/2025.
"""
LAW = """QUỐC HỘI
Luật số: 45/2013/QH13

LUẬT
ĐẤT ĐAI

Điều 1. Phạm vi điều chỉnh

Luật này quy định về thu hồi đất và bồi thường khi Nhà nước thu hồi đất.
"""

CONCLUSION = """Kết luận hội nghị giao ban số 7

Giao Sở Xây dựng kiểm tra các bến đò trước ngày 30/6/2025.
"""


@pytest.fixture(scope="module")
def records(over: Over) -> Conversation:
    return over({"bao-cao.txt": REPORT, "luat-dat-dai.txt": LAW, "ket-luan.txt": CONCLUSION})


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        pytest.param("Báo cáo số 55/BC-UBND nêu kết quả gì?", "55/BC-UBND", id="a report"),
        pytest.param("Thông báo số 77/TB-UBND nói gì?", "77/TB-UBND", id="a notice"),
        pytest.param("Nghị định 75/2020/NĐ-CP quy định về gì?", "75/2020/NĐ-CP", id="without số"),
        pytest.param("Nghị định 75/2020 quy định gì?", "75/2020", id="a number and its year"),
        pytest.param("Cong van so 123/UBND-KT noi gi?", "123/UBND-KT", id="without diacritics"),
        pytest.param("Công văn 123/UBND-KT nói gì?", "123/UBND-KT", id="of an office, without số"),
        pytest.param("Nghị quyết số 19-NQ/TW nói gì?", "19-NQ/TW", id="of the centre"),
        pytest.param("Nghị quyết số 19-NQ/TƯ nói gì?", "19-NQ/TW", id="of the centre, with a horn"),
        pytest.param("Nghị quyết số 12 nói gì về lúa?", "12", id="a number alone"),
        pytest.param("Tóm tắt nghị định 99", "99", id="a number alone, without số"),
        pytest.param("Nghị quyết 57 nói gì?", "57", id="a resolution, without số"),
        pytest.param("nghi quyet 57 noi gi", "57", id="nor marks"),
        pytest.param("Án lệ 99 quy định gì?", "99", id="a precedent"),
        pytest.param("What does Resolution 57 say?", "57", id="in English"),
        pytest.param("Kết luận hội nghị giao ban số 8 nói gì?", "8", id="another in no title"),
        pytest.param("Tóm tắt Báo cáo số 55/BC-UBND", "55/BC-UBND", id="an overview"),
        pytest.param("Kết luận số 12-KL/TU giao nhiệm vụ gì?", "12-KL/TU", id="its tasks"),
        pytest.param("Nhiệm vụ theo Kết luận số 12-KL/TU?", "12-KL/TU", id="tasks by it"),
        pytest.param("Ai ký Quyết định số 9/QĐ-UBND?", "9/QĐ-UBND", id="who signed it"),
        pytest.param("Nội dung Nghị quyết số 88-NQ/TU?", "88-NQ/TU", id="only mentioned"),
        pytest.param("Nghị quyết 88 – NQ/TU nói gì?", "88-NQ/TU", id="blanks and a dash"),
        pytest.param(
            "Theo Nghị quyết số 88-NQ/TU, thu ngân sách đạt bao nhiêu?",
            "88-NQ/TU",
            id="mentioned, but not with what is asked",
        ),
        pytest.param(
            "Luật Đất đai 2024 quy định gì về thu hồi đất?", "Luật Đất đai 2024", id="a later law"
        ),
        pytest.param(
            "luật đất đai năm 2024 quy định gì?", "luật đất đai 2024", id="without its capital"
        ),
        pytest.param("Luật Nhà ở 2014 quy định gì?", "Luật Nhà ở 2014", id="no law of that name"),
    ],
)
def test_a_document_that_is_not_held_is_refused_and_named(
    records: Conversation, question: str, missing: str
) -> None:
    answer = records.ask(question)
    assert (answer.answered, answer.claims) == (False, ())
    assert answer.missing[0] in (missing, f"văn bản số {missing}", f"document {missing}")
    assert missing in answer.text


def test_it_is_said_in_english_too(records: Conversation) -> None:
    answer = records.ask("What does Resolution 88-NQ/TU say?")
    assert not answer.answered
    assert answer.missing[0] == "document 88-NQ/TU"


def test_what_mentions_it_is_perhaps_related(records: Conversation) -> None:
    answer = records.ask("Tóm tắt Nghị quyết 88-NQ/TU")
    assert answer.missing == ("văn bản số 88-NQ/TU",)
    assert answer.closing.startswith("Có thể liên quan: “BÁO CÁO Tình hình kinh tế - xã hội”")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        pytest.param("Báo cáo số 45/BC-UBND: thu ngân sách?", "310 tỷ", id="held"),
        pytest.param("Báo cáo 45 - BC/UBND: thu ngân sách?", "310 tỷ", id="written otherwise"),
        pytest.param(
            "Thực hiện Nghị quyết 88-NQ/TU trồng được bao nhiêu ha lúa?", "120 ha", id="mentioned"
        ),
        pytest.param("Nghị quyết 88 trồng được bao nhiêu ha lúa?", "120 ha", id="by its number"),
        pytest.param("Kết luận hội nghị giao ban số 7 nói gì?", "bến đò", id="in its title"),
        pytest.param("Luật số 45/2013/QH13 quy định gì?", "thu hồi đất", id="a law's number"),
        pytest.param("Luật Đất đai này có từ năm 2013?", "thu hồi đất", id="no law of a year"),
    ],
)
def test_what_is_held_or_mentions_it_answers(
    records: Conversation, question: str, quote: str
) -> None:
    answer = records.ask(question)
    assert quote in answer.citations[0].quote
    assert answer.missing == ()


def test_what_is_asked_of_a_document_that_is_held_no_other_answers(records: Conversation) -> None:
    assert "15 ha" in records.ask("Huyện Yên Mỹ trồng mấy ha rau?").citations[0].quote
    asked = "Theo Luật số 45/2013/QH13, huyện Yên Mỹ trồng mấy ha rau?"
    assert not records.ask(asked).answered


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("114/2003", "114/2003/NĐ-CP", True, id="without its symbol"),
        pytest.param("114/2003/ND-CP", "114/2003/NĐ-CP", True, id="without diacritics"),
        pytest.param("88-NQ/TU", "88/NQ-TU", True, id="signs between"),
        pytest.param("12", "12-KL/TU", True, id="a number alone"),
        pytest.param("114/2004/NĐ-CP", "114/2003/NĐ-CP", False, id="another year"),
        pytest.param("88-KL/TU", "88-NQ/TU", False, id="another kind"),
    ],
)
def test_numbers_that_may_be_the_same(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) is same


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        pytest.param("Theo luật thì trồng lúa bao nhiêu ha?", False, id="by the law"),
        pytest.param("Toàn tỉnh trồng bao nhiêu ha lúa?", True, id="by no law"),
        pytest.param("Điều 1 Luật Đất đai quy định về gì?", True, id="a law that is held"),
        pytest.param("Luật Trồng trọt quy định trồng bao nhiêu ha lúa?", False, id="another law"),
    ],
)
def test_what_a_law_says_is_told_by_what_names_it(
    records: Conversation, question: str, answered: bool
) -> None:
    assert records.ask(question).answered is answered
