"""answer/numbered.py: of several that numbers tell apart, the one that is asked about answers."""

from __future__ import annotations

import pytest

from assistant.answer.numbered import tells_that_one
from assistant.lexicon import packaged
from assistant.question import read_question


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param("Đợt 3 lấy nước ngày nào?", "Đợt 1 từ 12/01, đợt 2 từ 08/02.", False, id="no"),
        pytest.param("Đợt 2 lấy nước ngày nào?", "Đợt 1 từ 12/01, đợt 2 từ 08/02.", True, id="yes"),
        pytest.param("Bão số 3 hỗ trợ bao nhiêu?", "Hỗ trợ bão số 5.", False, id="a storm"),
        pytest.param("Bão số 5 hỗ trợ bao nhiêu?", "Hỗ trợ bão số 5.", True, id="that storm"),
        pytest.param("dot 2 lay nuoc ngay nao", "Đợt 02 từ ngày 08/02.", True, id="with a zero"),
        pytest.param("Đợt 3 lấy nước ngày nào?", "Lấy nước từ 12/01.", True, id="none is numbered"),
        pytest.param("Gói thầu số 14 chậm?", "Gói số 09 lớn nhất.", False, id="another lot"),
        pytest.param("Lớp 10 lấy mấy em?", "Giai đoạn 2021 - 2025 lấy 90 em.", True, id="no grade"),
        pytest.param("Tổ công tác số 2 đi đâu?", "Tổ công tác số 7 đi.", False, id="a team"),
        pytest.param("Hội xuân lần III?", "Mở hội xuân lần thứ II năm 2025.", False, id="a time"),
        pytest.param("Hội xuân lần 4?", "Mở hội xuân lần thứ IV.", True, id="that time"),
        pytest.param("Hội xuân lần thứ hai?", "Hội xuân lần II.", True, id="a time in words"),
        pytest.param("Bón thúc lần 2?", "Chăm sóc lần 2 đạt 5 ha.", True, id="a time in digits"),
        pytest.param("Học sinh cấp 2 nghỉ?", "Học sinh nghỉ. Nhà cấp 4.", True, id="of schools"),
        pytest.param("Nhà cấp 3 sập?", "Sập 6 nhà cấp 4.", False, id="of houses"),
        pytest.param("Đội 4 có mấy người?", "Đội 12 người đã đến.", True, id="a number of people"),
        pytest.param("Đợt hai mỗi hộ mấy triệu?", "Đợt một chi 2 triệu.", False, id="in words"),
        pytest.param("dot hai moi ho may trieu", "Đợt 2 chi 3 triệu.", True, id="in digits too"),
        pytest.param("Vé khán đài C?", "Vé khán đài A\t300.000", False, id="another letter"),
        pytest.param("Khán đài C xem lễ?", "Khán đài A", False, id="a word behind the letter"),
        pytest.param("Vé khán đài C?", "Vé khán đài A, khán đài C", True, id="that letter"),
        pytest.param("Kênh S16 dài mấy km?", "Kênh S18 dài 9,7 km.", False, id="another code"),
        pytest.param("Biểu A01 nộp ngày mấy?", "A01-TTGD: ngày 5.", True, id="a form"),
        pytest.param("Kênh S20 bị đục?", "Có 17 điểm đục kênh.", False, id="a code not named"),
        pytest.param("Phường 5 còn mấy hộ?", "Còn 13 hộ.", False, id="a ward not named"),
        pytest.param("Phương án 3 ở đâu?", "Phương án 2 ở chợ.", False, id="another option"),
        pytest.param("Gói XL-02 cần cát?", "Nhà thầu XL-01: cần 780 m3.", False, id="of a lot"),
        pytest.param("Gói XL-02 cần cát?", "Nhà thầu XL02: cần 780 m3.", True, id="that code"),
        pytest.param("Tháng T4 thu bao nhiêu?", "Thu T3 đạt 5 tỷ.", True, id="a month is no code"),
        pytest.param(
            "Học phí năm học 2023-2024?", "Học phí năm học 2024-2025.", False, id="another year"
        ),
        pytest.param("Xóa 1.012 nhà hết mấy tỷ?", "Xóa 231 nhà, 5 tỷ.", False, id="not so many"),
        pytest.param("Xóa 1012 nhà hết mấy tỷ?", "Xóa 1.012 nhà, 5 tỷ.", True, id="so many"),
        pytest.param(
            "Vốn chương trình 1719 năm 2023 cho nhà?",
            "Mỗi nhà 3 triệu.",
            True,
            id="no number of it",
        ),
        pytest.param("Xóa hơn 1.000 nhà mấy tỷ?", "Xóa 1.012 nhà, 5 tỷ.", True, id="about so many"),
    ],
)
def test_the_one_that_is_asked_about(question: str, text: str, told: bool) -> None:
    assert tells_that_one(read_question(question, packaged()), text) == told
