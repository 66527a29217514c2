"""answer/itself.py: a measure of a place itself is not told by one of what is in it."""

from __future__ import annotations

import pytest

from assistant.answer.itself import tells_of_itself
from assistant.answer.judge import terms_asked
from assistant.lexicon import packaged
from assistant.question import read_question


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param(
            "Diện tích tỉnh Hưng Yên là bao nhiêu?",
            "Tổng diện tích thu hoạch cây rau màu toàn tỉnh đạt 5.938 ha.",
            False,
            id="of what grows there",
        ),
        pytest.param(
            "diện tích tỉnh",
            "Diện tích tự nhiên của tỉnh Hưng Yên là 930,2 km2, dân số 1,3 triệu người.",
            True,
            id="of itself",
        ),
        pytest.param(
            "population of the province", "Toàn dân rèn luyện thân thể.", False, id="in English"
        ),
        pytest.param(
            "population of the province",
            "Dân số trung bình của tỉnh năm 2024 ước tính (người) 1.300.000.",
            True,
            id="in English, of itself",
        ),
        pytest.param(
            "dân số phường", "Phường có 3.120 hộ với 11.480 nhân khẩu.", True, id="by its unit"
        ),
        pytest.param("dân số tỉnh", "Hưng Yên\t930\t1.300.000", True, id="a table's row"),
        pytest.param(
            "Diện tích lúa của tỉnh?", "Diện tích lúa đạt 23.600 ha.", True, id="asked of a part"
        ),
    ],
)
def test_what_tells_the_measure_of_a_place(question: str, text: str, told: bool) -> None:
    asked = read_question(question, packaged())
    assert tells_of_itself(asked, terms_asked(asked, packaged()), text) == told
