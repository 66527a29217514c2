"""The answer that there is none: what was looked for, and the nearest passages beside it."""

from __future__ import annotations

from assistant.answer.draft import Draft
from assistant.answer.wording import WORDING
from assistant.question import Question
from assistant.retrieve import Found


def refuse(question: Question, found: Found) -> Draft:
    return Draft(found.hits, lead=WORDING[question.language]["not_in_records"])
