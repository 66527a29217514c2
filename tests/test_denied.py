"""answer/denied.py: which of several do not do something is told by what denies it."""

from __future__ import annotations

import pytest

from assistant.answer.denied import tells_denied
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param("Xã nào không báo số liệu?", "Xã Khe Vạc kiểm điểm.", False, id="not denied"),
        pytest.param("xa nao khong bao so lieu", "Xã Khe Vạc kiểm điểm.", False, id="unmarked"),
        pytest.param("Xã nào không báo số liệu?", "Xã Khe Vạc báo chậm.", True, id="late"),
        pytest.param("Ai chưa nộp phí?", "Còn 12 hộ ở Nà Lèn.", True, id="who is left"),
        pytest.param("Ai chưa nộp phí?", "12 hộ đã nộp phí.", False, id="who did"),
        pytest.param("Xã nào báo số liệu?", "Xã Khe Vạc kiểm điểm.", True, id="nothing is denied"),
        pytest.param("Xã nào đã báo, phải không?", "Xã Khe Vạc đã báo.", True, id="only asked"),
        pytest.param("Hãng hàng không nào bay?", "Hãng A bay 3 chuyến.", True, id="part of a term"),
        pytest.param("Xã nào chưa đạt?", "Khe Vạc | 12 | 15", True, id="figures of a row"),
    ],
)
def test_whether_it_is_denied(question: str, text: str, told: bool) -> None:
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text, ())
    sentence = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    assert tells_denied(read_question(question, packaged()), sentence) is told
