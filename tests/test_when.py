"""answer/when.py: the day or the time that is asked for, and no other."""

from __future__ import annotations

import pytest

from assistant.answer.when import tells_day, tells_time
from assistant.lexicon import packaged
from assistant.question import read_question


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param("Khai giảng ngày nào?", "Khai giảng ngày 5/9.", True, id="a day"),
        pytest.param("Xong trước ngày nào?", "Dọn kênh | Xã Khe Vạc | 5/9", True, id="a cell"),
        pytest.param("Xong trước ngày nào?", "Đạt 5/9 tiêu chí.", False, id="so many of so many"),
        pytest.param(
            "Khai giảng ngày nào?",
            "Thực hiện Công văn số 16/SGD-VP ngày 2/5/2024, Phòng báo cáo như sau:",
            False,
            id="a document's",
        ),
        pytest.param(
            "Công văn ký ngày nào?", "Công văn số 16/SGD-VP ngày 2/5/2024.", True, id="its own"
        ),
    ],
)
def test_which_day_is_told(question: str, text: str, told: bool) -> None:
    assert tells_day(read_question(question, packaged()), text) is told


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param("Bao giờ đại hội?", "Đại hội vào tháng 6.", True, id="a month"),
        pytest.param("Bao giờ đại hội?", "Đại hội nhiệm kỳ 2025 - 2030.", False, id="a term"),
        pytest.param("Nhiệm kỳ nào, năm nào?", "Nhiệm kỳ 2025-2030.", True, id="a term asked for"),
        pytest.param("Bao giờ nhà máy chạy?", "Trong tháng cấp phép.", False, id="in the month"),
        pytest.param("Bao giờ xây chợ?", "Hỏi dân trước khi trình.", False, id="before what"),
        pytest.param("Bao giờ cầu thông xe?", "Cầu hợp long tháng 6.", False, id="a step before"),
        pytest.param("Bao giờ cầu thông xe?", "Cầu thông xe tháng 6.", True, id="that step"),
        pytest.param("Bao giờ xưởng chạy chính thức?", "Chạy thử từ tháng 6.", False, id="a trial"),
        pytest.param("Phải nộp khi nào?", "Nộp trước khi mở thầu.", True, id="due before"),
    ],
)
def test_when_is_told(question: str, text: str, told: bool) -> None:
    assert tells_time(read_question(question, packaged()), text) is told


def test_a_row_tells_of_the_step_that_its_head_names() -> None:
    question, row = read_question("Chợ bao giờ khởi công?", packaged()), "Chợ Mới | Quý I/2025"
    assert tells_time(question, row, "Công trình | Khởi công")
    assert not tells_time(question, row, "Công trình | Hoàn thành")
