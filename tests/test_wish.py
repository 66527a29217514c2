"""question/wish.py: what a sentence is worth that tells a month, or a sum over months."""

from __future__ import annotations

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.question.wish import SUMMED, Wish
from assistant.ranking.worded import worded

LEXICON = packaged()
MONTH = "Xuất khẩu tháng 10 năm 2025"


@pytest.mark.parametrize(
    ("text", "otherwise"),
    [
        pytest.param("Xuất khẩu tháng 10 đạt 172 triệu USD.", False, id="the month"),
        pytest.param("Xuất khẩu 10 tháng đạt 1.586 triệu USD.", True, id="a sum"),
        pytest.param(
            "Xuất khẩu tháng 10 đạt 172 triệu USD; 10 tháng 1.586 triệu USD.", False, id="both"
        ),
        pytest.param(
            "Xuất khẩu tháng 10 đạt 172 triệu USD, lũy kế 1.586 triệu USD.", False, id="both, too"
        ),
        pytest.param("Lũy kế đến tháng 10 xuất khẩu 1.586 triệu USD.", True, id="up to the month"),
        pytest.param("Đến ngày 24 tháng 10 lũy kế 1.586 triệu USD.", True, id="a day of the month"),
    ],
)
def test_a_sum_over_months_is_told_from_a_month(text: str, otherwise: bool) -> None:
    wish = Wish(read_question(MONTH, LEXICON), LEXICON)
    plain = "Xuất khẩu đạt 172 triệu USD."
    less = wish.worth(plain, worded(plain, LEXICON), "") - wish.worth(
        text, worded(text, LEXICON), ""
    )
    assert (less >= SUMMED - 0.01) is otherwise
