"""Which of several do not do something is told by what says that they do not, or not yet."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import spelled
from assistant.ranking.sentences import Sentence
from assistant.text import is_row

# "Xã nào không chịu báo số liệu"; without its marks "chưa" may be a pagoda, and in a "không" that
# ends a question nothing is denied.
_ASKED = compile_typed(
    r"\b(?:ai|nào)(?: \w+){0,2}? (?:ch[ư]a|(?<!hàng )(?<!đường )không(?! (?:khí|gian|quân|chỉ)\b))"
    r"(?= \w)"
)
_DENIED = re.compile(
    r"\b(?:không|chưa|chẳng|thiếu|chậm|trễ|quá hạn|còn|vắng|trừ|dừng|ngừng|bỏ|mất|hụt|dưới|thấp"
    r"|hạn chế|từ chối|bác|hoãn|lùi|nợ|miễn|cấm|trắng)\b",
    re.IGNORECASE,
)


def tells_denied(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence or a heading above it says that something is not so, if it is asked
    of which; a row does by its figures.
    """
    if question.english or is_row(sentence.text) or not _ASKED.search(spelled(question)):
        return True
    return any(map(_DENIED.search, (sentence.text, *sentence.passage.heading)))
