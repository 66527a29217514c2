"""What is said to be polite and asks nothing: a greeting, a word of thanks."""

from __future__ import annotations

from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import spelled

_COURTESY = compile_typed(
    r"\W*(?:(?:xin )?(?:kính )?(?:chào|cảm ơn|cám ơn)|tạm biệt|hi|hello|hey|thanks|thank you"
    r"|good (?:morning|afternoon|evening)|goodbye|bye)"
    r"(?: (?:bạn|anh|chị|em|ạ|nhé|nhiều|rất nhiều|lắm|trợ lý|confer|very much|so much|there))*\W*"
)


def is_courtesy(question: Question) -> bool:
    """Tell whether nothing but a greeting, thanks or a farewell was typed."""
    return bool(_COURTESY.fullmatch(spelled(question)))
