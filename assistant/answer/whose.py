"""Whose a number is that is asked of a body: tỷ lệ giải ngân của Sở Xây dựng."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.answer.asked import kind_asked
from assistant.answer.narrowing import frames
from assistant.answer.said import share_said
from assistant.lexicon import Lexicon
from assistant.naming import Spelled
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import Term, spelled
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import passage_head, whole_text
from assistant.ranking.worded import worded
from assistant.tasks import names
from assistant.tasks.query import bodies_in
from assistant.text import fold

_KINDS = {
    "benh vien": re.compile(r"\b(?:viện|bv\w*|ttyt|trung tâm y tế)\b", re.IGNORECASE),
    "cho": re.compile(r"\bchợ\b", re.IGNORECASE),
    "thu vien": re.compile(r"\bthư viện\b", re.IGNORECASE),
    "bao tang": re.compile(r"\bbảo tàng\b", re.IGNORECASE),
    "san bay": re.compile(r"\b(?:sân bay|cảng hàng không)\b", re.IGNORECASE),
    "ben xe": re.compile(r"\bbến xe\b", re.IGNORECASE),
}
_INSTITUTION = compile_typed(r"\W*(bệnh viện|ch[ợ]|thư viện|bảo tàng|sân bay|bến xe)\b")
_OF = compile_typed(r"\b(?:của|tại|ở) $")


def tells_of_body(
    question: Question, terms: Sequence[Term], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Tell whether a number is of the body that it is asked of: a row, or the line of a sentence,
    says so and tells of what, or what stands above it does, or its report is that body's.
    """
    if not _tells_of_institution(question, sentence):
        return False
    body = body_asked(question)
    if body is None:
        return True
    passage = sentence.passage
    begin = passage.text.rfind("\n", 0, max(sentence.start - passage.start, 0)) + 1
    line = passage.text[begin : sentence.end - passage.start]
    said = f"{passage_head(passage)}\n{line}"
    about = [one for one in terms if not frames(one) and fold(one.text) not in fold(body)]
    if about and not share_said(about, worded(said, lexicon)):
        return False
    told = (said, passage.title, passage.description.body or "")
    return any(names(one, body, True) for one in told)


def _tells_of_institution(question: Question, sentence: Sentence) -> bool:
    """Tell whether a record tells of institutions of the kind of which a question begins to ask:
    of a hospital no market's does.
    """
    asked = None if question.english else _INSTITUTION.match(spelled(question))
    if asked is None:
        return True
    passage = sentence.passage
    told = (whole_text(passage), passage.title, passage.description.body or "")
    return any(_KINDS[fold(asked[1])].search(one) for one in told)


@lru_cache(maxsize=16)  # it is asked of every sentence
def body_asked(question: Question) -> str | None:
    """Return the body of which a number is asked, if one is."""
    if question.english or kind_asked(question) not in ("number", "share"):
        return None
    typed = spelled(question)
    found = bodies_in(Spelled(question.text))
    home = question.home  # xã Trường Lĩnh is no school
    found = ((a, b) for a, b in found if not (home and home.start <= a < home.end))
    return next((question.text[a:b] for a, b in found if _OF.search(typed, 0, a)), None)
