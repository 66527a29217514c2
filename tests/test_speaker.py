"""answer/speaker.py: who says something is told with it."""

from __future__ import annotations

import pytest

from tests.conftest import RECORDS, Over

MINUTES = """\
Biên bản họp giao ban trạm y tế

Bác sĩ Hoàng Thị Lan (Trưởng khoa Nhi): Hai máy thở bị hỏng từ tháng 3. Đề nghị tăng thêm bác sĩ \
cho mỗi kíp trực đêm.

Ông Trần Văn Bảy (Trưởng phòng Vật tư): Máy thở đã gửi đi sửa.

1. Bà Đồng Thị Nhàn, Trưởng khoa Dược: kho thiếu thuốc. Khoa đề nghị lắp thêm tủ lạnh ở kho thuốc.
"""
WHOLE = "Bác sĩ Hoàng Thị Lan (Trưởng khoa Nhi): Hai máy thở bị hỏng từ tháng 3. Đề nghị tăng"


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        pytest.param("Ai đề nghị tăng thêm bác sĩ cho kíp trực đêm?", WHOLE, id="who asks for it"),
        pytest.param("Ai đề nghị lắp thêm tủ lạnh?", "1. Bà Đồng Thị Nhàn", id="of any family"),
        pytest.param("ai muon tang them bac si cho kip truc dem", WHOLE, id="without diacritics"),
    ],
)
def test_who_says_it_is_quoted_with_what_is_said(over: Over, question: str, quote: str) -> None:
    answer = over({**RECORDS, "hop.txt": MINUTES}).ask(question)
    assert answer.citations[0].quote.startswith(quote)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        pytest.param("Ai đòi sửa máy thở?", True, id="somebody speaks of it"),
        pytest.param("Ai đòi làm đường vào trạm?", False, id="it was only done"),
    ],
)
def test_that_it_was_done_tells_not_who_asks_for_it(
    over: Over, question: str, answered: bool
) -> None:
    built = "Báo cáo xã\n\nXã làm đường vào trạm dài 2 km trong tháng 3.\n"
    answer = over({**RECORDS, "hop.txt": MINUTES, "duong.txt": built}).ask(question)
    assert answer.answered is answered
