"""question/__init__.py: the terms that the lexicon knows of a question."""

from __future__ import annotations

import pytest

from assistant.lexicon import packaged
from assistant.question import read_question, terms_in


@pytest.mark.parametrize(
    ("question", "term"),
    [
        pytest.param("so hoc sinh bo hoc", "hoc sinh", id="no arithmetic, số học"),
        pytest.param("Số học sinh bỏ học", "hoc sinh", id="with marks"),
        pytest.param("gói thầu nào có giá trị lớn nhất", "gia tri", id="nothing of price, có giá"),
        pytest.param("số hóa hồ sơ đất đai", "so hoa ho so", id="a longer term"),
        pytest.param(
            "duoc cap bo sung co muc tieu",
            "bo sung co muc tieu",
            id="the commoner of two that cross",
        ),
        pytest.param("cán bộ, công chức nào vắng", "can bo cong chuc", id="with its own comma"),
        pytest.param("bị chậm, nhất nhì huyện nào", "cham", id="no chậm nhất across a comma"),
    ],
)
def test_a_word_of_its_own_before_a_term(question: str, term: str) -> None:
    read = read_question(question, packaged())
    found = [
        " ".join(word.folded for word in read.words[one.first : one.last])
        for one in terms_in(read, packaged())
    ]
    assert term in found
