"""Of which crop something is told: what was sown in winter is not what was sown in spring."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import spelled
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import whole_text
from assistant.text import fold

# No purchase is a crop, where its marks are left out: vụ mua bán.
_NAMED = (
    r"\b(?:vụ|lúa) (?P<crop>đông[ -]xuân|hè[ -]thu|thu[ -]đông|xuân|đông|mùa(?! BAN\b)|chiêm)\b"
)
_ASKED, _TOLD = compile_typed(_NAMED), re.compile(_NAMED, re.IGNORECASE)
_SAME = {"dong xuan": "xuan", "chiem": "xuan"}


def is_of_another_crop(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence names crops, or else its passage does, and none of those that a
    Vietnamese question names.
    """
    asked = _asked(question)
    if not asked:
        return False
    told = _crops(_TOLD, sentence.text) or _crops(_TOLD, whole_text(sentence.passage))
    return bool(told) and asked.isdisjoint(told)


@lru_cache(maxsize=16)  # it is asked of every sentence
def _asked(question: Question) -> frozenset[str]:
    return frozenset() if question.english else _crops(_ASKED, spelled(question))


def _crops(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    """Return the crops that are named, each by one name: that of đông xuân is the one of spring."""
    said = (fold(one["crop"]).replace("-", " ") for one in pattern.finditer(text))
    return frozenset(_SAME.get(one, one) for one in said)
