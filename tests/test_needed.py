"""answer/needed.py: which terms of an English question must be told by what answers it."""

from __future__ import annotations

import pytest

from assistant.answer.judge import terms_asked
from assistant.answer.needed import needed_in_english
from assistant.lexicon import packaged
from assistant.question import read_question


@pytest.mark.parametrize(
    ("question", "needed"),
    [
        pytest.param("How many hotel rooms are there?", ["hotel"], id="which things are counted"),
        pytest.param("How many Khmer villages are there?", [], id="a name"),
        pytest.param(
            "What was the average price of rice per kilogram?", ["price", "rice"], id="of"
        ),
        pytest.param("What do factory workers earn as wages?", ["wages"], id="a measure"),
        pytest.param("mortgage interest rate", ["mortgage", "interest", "rate"], id="only named"),
        pytest.param("hotel revenue Jan-Apr 2025", ["hotel", "revenue"], id="when, beside it"),
        pytest.param("research institute on the way firms fail", [], id="a longer line"),
        pytest.param("Why did industrial output fall?", [], id="what else is asked"),
    ],
)
def test_what_must_be_told(question: str, needed: list[str]) -> None:
    lexicon = packaged()
    asked = read_question(question, lexicon)
    assert [t.text for t in needed_in_english(asked, terms_asked(asked, lexicon))] == needed
