"""Which part a question asks for of a whole that it tells itself: of 43 billion, how much."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.narrowing import frames, placed
from assistant.question import Question
from assistant.question.as_typed import SEVERAL, compile_typed
from assistant.question.content import Term, spelled

LEAST = 0.5  # of the words of what the part is, a sentence or its head tells this share
_HOW_MANY = rf"(?:bao nhiêu|bn|{SEVERAL})"
_PART = compile_typed(
    rf"\b(?:trong|của)(?: tổng)?(?: số)? [^?]*?\d[^?]*?\b{_HOW_MANY}"
    rf"|\A\W*\d[^?]*?\bthì [^?]*?\b{_HOW_MANY}|\btrong (?:đó|số (?:đó|này|ấy))[^?]*?\b{_HOW_MANY}"
)
_ENGLISH_PART = re.compile(
    r"\A\W*(?:out )?of (?:the|all|these|those) [^?]*?,\D*?how (?:many|much)\b"
    r"|\bhow (?:many|much) of (?:the|these|those) [^?]*?\d[^?]*? (?:was|were|is|are|had)\b"
)


def part_terms(question: Question, terms: Sequence[Term]) -> list[Term]:
    """Return the terms that say which part is asked for; none where no whole is told."""
    asked = (
        _ENGLISH_PART.search(question.text.lower())
        if question.english
        else _PART.search(spelled(question))
    )
    if not asked:
        return []
    told = [term for at, term in placed(question, terms) if at >= asked.end()]
    return [term for term in told if term.text[0].isdigit() or not frames(term)]
