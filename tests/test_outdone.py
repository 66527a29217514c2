"""answer/outdone.py: a number beside what is asked about is of something else."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.outdone import is_beside, is_outdone
from assistant.lexicon import packaged
from assistant.question import read_question
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage

LEXICON = packaged()
QUESTION = read_question("Máy siêu âm cho trạm y tế mua hết mấy tỷ đồng?", LEXICON)
TERMS = terms_asked(QUESTION, LEXICON)


def said(text: str, met: float) -> Sentence:
    passage = Passage("r-0", "r", "r.txt", "Báo cáo", 0, len(text), text)
    return Sentence(passage, 0, len(text), text, 1.0, 1.0, met, 1.0, 0)


@pytest.mark.parametrize(
    ("text", "met", "other", "outdone"),
    [
        pytest.param(
            "Thu nợ 3 tỷ đồng.", 0.3, "Mua máy siêu âm cho trạm y tế.", True, id="of a debt"
        ),
        pytest.param(
            "Thu nợ 3 tỷ đồng.", 0.5, "Mua máy siêu âm cho trạm y tế.", False, id="meets enough"
        ),
        pytest.param(
            "Thu nợ 3 tỷ đồng.", 0.3, "Mua máy siêu âm cho trạm y tế: 2 tỷ đồng.", False, id="told"
        ),
        pytest.param(
            "Mua máy siêu âm trạm y tế 3 tỷ đồng.",
            0.3,
            "Mua máy siêu âm cho trạm y tế.",
            False,
            id="own",
        ),
    ],
)
def test_another_tells_more_without_a_number(
    text: str, met: float, other: str, outdone: bool
) -> None:
    one = said(text, met)
    assert is_outdone(QUESTION, TERMS, one, [one, said(other, 0.6)], LEXICON) is outdone


def test_another_tells_more_without_a_day() -> None:
    question = read_question("Máy siêu âm cho trạm y tế mua năm nào?", LEXICON)
    one, other = said("Thu nợ ngày 15/6.", 0.3), said("Mua máy siêu âm cho trạm y tế.", 0.6)
    assert is_outdone(question, terms_asked(question, LEXICON), one, [other, one], LEXICON)


def test_another_tells_more_without_a_reason() -> None:
    question = read_question("Vì sao máy siêu âm cho trạm y tế chưa mua?", LEXICON)
    one = said("Thu nợ chậm do bão.", 0.3)
    other = said("Máy siêu âm cho trạm y tế chưa mua.", 0.6)
    assert is_outdone(question, terms_asked(question, LEXICON), one, [other, one], LEXICON)


@pytest.mark.parametrize(
    ("text", "nearness", "beside"),
    [
        pytest.param("Thu nợ 3 tỷ đồng.", 0.2, True, id="far"),
        pytest.param("Thu nợ 3 tỷ đồng.", 0.6, False, id="near"),
        pytest.param("Mua máy siêu âm hết 3 tỷ đồng.", 0.2, False, id="says much"),
    ],
)
def test_what_is_far_says_much(text: str, nearness: float, beside: bool) -> None:
    assert is_beside(QUESTION, TERMS, said(text, 0.3), nearness, LEXICON) is beside
