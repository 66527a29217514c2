"""answer/crop.py: what is told of one crop answers nothing of another."""

from __future__ import annotations

import pytest

from assistant.answer.crop import is_of_another_crop
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage


def _sentence(said: str, before: str = "") -> Sentence:
    """Return a sentence of a passage in which other words stand before it."""
    text = before + said
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    return Sentence(passage, len(before), len(text), said, 1.0, 1.0, 1.0, 1.0, len(before))


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        pytest.param("Sản lượng ngô vụ đông?", "Vụ xuân thu 40 tấn ngô.", True, id="another"),
        pytest.param("san luong ngo vu dong", "Vụ xuân thu 40 tấn ngô.", True, id="unmarked"),
        pytest.param("Sản lượng ngô vụ đông?", "Vụ đông thu 40 tấn ngô.", False, id="the same"),
        pytest.param("Lúa vụ đông xuân?", "Gieo cấy vụ xuân 40 ha.", False, id="by another name"),
        pytest.param("Lúa vụ đông xuân?", "Vụ hè - thu 40 ha. Vụ hè thu.", True, id="summer"),
        pytest.param("Sản lượng ngô vụ đông?", "Thu 40 tấn ngô.", False, id="none is named"),
        pytest.param("Sản lượng ngô?", "Vụ xuân thu 40 tấn ngô.", False, id="none is asked of"),
        pytest.param("Lúa thu đông mấy tạ?", "Lúa Hè Thu 58 tạ.", True, id="by the rice"),
        pytest.param("co may vu mua ban", "Vụ đông thu 40 tấn ngô.", False, id="a purchase"),
    ],
)
def test_of_another_crop(question: str, text: str, another: bool) -> None:
    assert is_of_another_crop(read_question(question, packaged()), _sentence(text)) is another


def test_a_crop_may_be_named_around_it() -> None:
    asked, said = read_question("Lúa mùa cấy bao nhiêu ha?", packaged()), "Đã cấy 40 ha lúa."
    assert is_of_another_crop(asked, _sentence(said, "Vụ xuân làm nhanh. "))
    assert not is_of_another_crop(asked, _sentence(said, "Vụ xuân xong, lúa mùa làm nhanh. "))
