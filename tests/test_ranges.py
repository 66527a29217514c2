"""ranges.py: in which of the ranges that are told a figure of the question lies."""

from __future__ import annotations

import pytest

from assistant.question.ranges import find_figures, lies_within


@pytest.mark.parametrize(
    ("question", "text", "within"),
    [
        pytest.param("gửi 30 tháng", "từ đủ 24 tháng đến dưới 36 tháng", 1, id="within"),
        pytest.param("gửi 24 tháng", "từ đủ 12 tháng đến dưới 24 tháng", -1, id="under its end"),
        pytest.param("gửi 24 tháng", "từ đủ 24 tháng đến dưới 36 tháng", 1, id="at its beginning"),
        pytest.param("xe 7 chỗ", "Ô tô từ 6 đến 15 chỗ ngồi", 1, id="one unit for both"),
        pytest.param("xe 7 chỗ", "Ô tô từ 5 chỗ ngồi trở xuống", -1, id="at most"),
        pytest.param("người 60 tuổi", "từ đủ 60 tuổi trở lên", 1, id="at least"),
        pytest.param("vốn 10 tỷ", "vốn trên 10 tỷ đồng", -1, id="above"),
        pytest.param(
            "phat 1.500.000 dong", "từ 1.000.000 đồng đến 2.000.000 đồng", 1, id="grouped"
        ),
        pytest.param("xe 7 chỗ", "từ 12 tháng đến 24 tháng", 0, id="of another unit"),
        pytest.param("xe 7 chỗ", "xe 5 chỗ", 0, id="no range"),
        pytest.param("tăng 12%, thu 9", "vốn trên 10%", 1, id="per cent"),
        pytest.param("tháng 4 thu bao nhiêu", "từ 3 tháng đến 6 tháng", 0, id="no figure"),
        pytest.param("mấy tháng", "từ 3 tháng đến 6 tháng", 0, id="none asked of"),
    ],
)
def test_a_figure_lies_in_a_range(question: str, text: str, within: int) -> None:
    assert lies_within(find_figures(question), text) == within
