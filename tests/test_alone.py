"""answer/alone.py: of one month alone nothing is told by all until then."""

from __future__ import annotations

import pytest

from assistant.answer.alone import is_of_longer
from assistant.answer.meant import periods_meant
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Description, Passage, Period

HALF = Description(periods=(Period(2025, 1, 6),))
JUNE = Description(periods=(Period(2025, 6, 6),))


@pytest.mark.parametrize(
    ("question", "report", "text", "longer"),
    [
        pytest.param("Riêng tháng 6 cháy mấy vụ?", HALF, "Cháy 9 vụ.", True, id="a longer report"),
        pytest.param("Riêng tháng 6 cháy mấy vụ?", HALF, "Tháng 6 cháy 2 vụ.", False, id="named"),
        pytest.param("Riêng tháng 6 cháy mấy vụ?", JUNE, "Cháy 2 vụ.", False, id="its own report"),
        pytest.param(
            "Riêng tháng 6 cháy mấy vụ?", JUNE, "Lũy kế cháy 9 vụ.", True, id="until then"
        ),
        pytest.param("How many fires in June alone?", HALF, "Cháy 9 vụ.", True, id="English"),
        pytest.param("Tháng 6 cháy mấy vụ?", HALF, "Cháy 9 vụ.", False, id="not alone"),
    ],
)
def test_of_a_longer_time(question: str, report: Description, text: str, longer: bool) -> None:
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text, description=report)
    one = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    asked = read_question(question, packaged())
    assert is_of_longer(asked, periods_meant(asked), one) is longer
