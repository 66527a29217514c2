"""reason_section.py: reasons below a heading of their own are quoted, of what is said above it."""

from __future__ import annotations

import pytest

from tests.conftest import RECORDS, Over

REPORT = """\
Báo cáo công tác trồng rừng phòng hộ năm 2025

I. KẾT QUẢ
Toàn huyện trồng được 412 ha rừng phòng hộ, đạt 68% kế hoạch, chậm so với tiến độ.

II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN
1. Tồn tại, hạn chế
- Cây giống về muộn.
2. Nguyên nhân
a) Nguyên nhân khách quan
- Nắng nóng kéo dài trong vụ xuân.
- Đất đồi bạc màu.
b) Nguyên nhân chủ quan
- Một số hạt kiểm lâm buông lỏng kiểm tra.

III. NHIỆM VỤ
- Các xã trồng dặm trước ngày 30/9/2025.
"""
HEAT, SOIL = "- Nắng nóng kéo dài trong vụ xuân.", "- Đất đồi bạc màu."
LAX = "- Một số hạt kiểm lâm buông lỏng kiểm tra."


@pytest.mark.parametrize(
    ("question", "reasons"),
    [
        ("Vì sao trồng rừng chậm?", [HEAT, SOIL, LAX]),
        ("nguyen nhan trong rung cham", [HEAT, SOIL, LAX]),
        ("Why was forest planting slow?", [HEAT, SOIL, LAX]),
        ("Nguyên nhân chủ quan của việc trồng rừng chậm là gì?", [LAX]),
        ("Nguyên nhân khách quan khiến trồng rừng đạt thấp?", [HEAT, SOIL]),
    ],
)
def test_the_reasons_below_a_heading(over: Over, question: str, reasons: list[str]) -> None:
    answer = over({**RECORDS, "rung.txt": REPORT}).ask(question)
    assert [one.quote for one in answer.citations] == reasons


LATE = "- Cây giống về muộn."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nguyên nhân của những hạn chế là gì?", [HEAT, SOIL, LAX]),
        ("Tồn tại, hạn chế và nguyên nhân trồng rừng", [LATE, HEAT, SOIL, LAX]),
    ],
)
def test_what_was_not_done_well_and_why(over: Over, question: str, told: list[str]) -> None:
    answer = over({**RECORDS, "rung.txt": REPORT}).ask(question)
    said = "\n".join(one.quote for one in answer.citations)
    assert [one for one in (LATE, HEAT, SOIL, LAX) if one in said] == told
    assert "trồng dặm" not in said


def test_a_line_that_begins_with_its_name_gives_the_reasons(over: Over) -> None:
    told = "Nguyên nhân của hạn chế: cây giống về muộn, các hạt kiểm lâm buông lỏng kiểm tra."
    report = f"Kết luận kiểm tra việc trồng rừng\n\nHạn chế: trồng rừng chậm.\n{told}\n"
    answer = over({**RECORDS, "rung.txt": report}).ask("Nguyên nhân của hạn chế là gì?")
    assert [one.quote for one in answer.citations] == [told]


@pytest.mark.parametrize(
    "question", ["Vì sao chăn nuôi lợn chậm?", "Nguyên nhân của kết quả trồng chè là gì?"]
)
def test_they_are_of_nothing_else(over: Over, question: str) -> None:
    answer = over({**RECORDS, "rung.txt": REPORT}).ask(question)
    assert not {HEAT, SOIL, LAX} & {one.quote for one in answer.citations}


def test_reasons_that_a_line_announces(over: Over) -> None:
    told = REPORT.replace("2. Nguyên nhân\n", "Nguyên nhân chính:\n")
    told = told.replace("a) Nguyên nhân khách quan\n", "").replace("b) Nguyên nhân chủ quan\n", "")
    answer = over({**RECORDS, "rung.txt": told}).ask("Vì sao trồng rừng chậm?")
    said = "\n".join(one.quote for one in answer.citations)
    assert all(one in said for one in (HEAT, SOIL, LAX)) and "giống" not in said


def test_reasons_of_what_went_well_are_none_of_what_did_not(over: Over) -> None:
    told = REPORT.replace("2. Nguyên nhân\n", "2. Nguyên nhân của kết quả đạt được\n")
    answer = over({**RECORDS, "rung.txt": told}).ask("Vì sao trồng rừng chậm?")
    assert HEAT not in {one.quote for one in answer.citations[:1]}
