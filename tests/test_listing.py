"""listing.py: in which order what is listed stands."""

from __future__ import annotations

import pytest

from tests.conftest import RECORDS, Over

CLASSES = """\
Phân loại công chức

a) Công chức loại A là người được bổ nhiệm vào ngạch yêu cầu trình độ đại học;

b) Công chức loại B là người được bổ nhiệm vào ngạch yêu cầu trình độ trung cấp;

c) Công chức loại C là người được bổ nhiệm vào ngạch yêu cầu trình độ dưới trung cấp.
"""


@pytest.mark.parametrize(
    ("question", "marks"),
    [
        pytest.param("Những công chức nào được bổ nhiệm?", "abc", id="all alike in their order"),
        pytest.param("Những người nào là công chức loại B?", "bac", id="what says more first"),
    ],
)
def test_the_order_of_items(over: Over, question: str, marks: str) -> None:
    answer = over({**RECORDS, "cong-chuc.txt": CLASSES}).ask(question)
    assert answer.intent == "list"
    assert "".join(one.quote[0] for one in answer.citations) == marks
