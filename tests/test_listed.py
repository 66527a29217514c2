"""answer/listed.py: of things with amounts, the one that is asked for is among them."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.listed import tells_of_listed
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage

FRUIT = "Quý II năm 2024 thu hoạch được: xoài 16.100 tấn, giảm 6,4%; mít 21 tấn; dứa 4 tấn."
MEAT = "Thịt hơi xuất chuồng: trâu 12 tấn; bò 9 tấn; lợn 40 tấn; gia cầm (gà, ngan) 47 tấn."
WHOLE = "Thu hoạch 300 tấn quả, trong đó: xoài 16 tấn; mít 21 tấn; dứa 4 tấn."
GIFTS = "Tặng quà dịp lễ: 12 hộ nghèo; cụ cao tuổi 38 suất; em nhỏ 100 suất; bé 9 suất."


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        pytest.param("Mít thu hoạch được mấy tấn?", FRUIT, True, id="one of them"),
        pytest.param("Chanh thu hoạch được mấy tấn?", FRUIT, False, id="none of them"),
        pytest.param("How many tonnes of lemons were harvested?", FRUIT, False, id="English"),
        pytest.param("Thu hoạch được mấy tấn?", FRUIT, True, id="all of them"),
        pytest.param("Quả nào thu hoạch mấy tấn?", FRUIT, True, id="which"),
        pytest.param("Đàn bò xuất chuồng mấy tấn?", MEAT, True, id="by a word of it"),
        pytest.param("Thịt ngan xuất chuồng mấy tấn?", MEAT, False, id="only in a bracket"),
        pytest.param("Vườn tược cho mấy tấn?", WHOLE, True, id="a figure before them"),
        pytest.param("Bà con được mấy suất?", GIFTS, True, id="nothing that is weighed"),
    ],
)
def test_what_is_asked_for_is_listed(question: str, text: str, told: bool) -> None:
    read = read_question(question, packaged())
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    sentence = Sentence(passage, 0, len(text), text, 1.0, 1.0, 1.0, 1.0, 0)
    assert tells_of_listed(read, terms_asked(read, packaged()), sentence, packaged()) is told
