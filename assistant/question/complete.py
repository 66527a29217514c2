"""Whether a question is complete by itself: it says of what it asks, and asks something of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import SEVERAL, compile_typed
from assistant.question.content import ASKING, COURSE, Term, content_terms, spelled
from assistant.question.parts import OF_ONE, Parts
from assistant.text import blanked

# Terms of content up to which a question may go on with another; of one that asks how much or who,
# one more.
SHORT = 2
SHORT_ASKING = 3

_ASKS_ONE = compile_typed(rf"\b(?:{OF_ONE})\b")
# It is of a time of its own, which no earlier question is carried over to.
_NOW = compile_typed(
    r"\b(?:hôm (?:nay|qua)|ngày mai|tối nay|sáng nay|today|tonight|yesterday|tomorrow|right now)\b"
)
# "có báo cáo nào về du lịch không", which says itself of what.
_SOME_REPORT = compile_typed(
    r"\b(?:(?:báo cáo|văn bản|tài liệu|nghị quyết|thông báo|kết luận|quyết định) nào\b.* về"
    r"|(?:any|which|a) (?:reports?|documents?|records?|resolutions?|notices?)\b.* (?:on|about))\b"
)
# There are so many of something, it is not said where: "có mấy ca sốt?"
_THERE_IS = compile_typed(r"^\W*có\b(?!.*\b(?:trong|ở|tại|của|trên)\b)")
# It says of how many, and not of what: "chủ yếu sang đâu?", "was anyone hurt?"
_OF_MOST = compile_typed(
    r"\b(?:chủ yếu|phần lớn|đa số|hầu hết|mostly|mainly|any(?:one|body|thing)|every(?:one|body))\b"
)
# It says by what to count, and not of what: "tháng 3 bao nhiêu vụ?"
_COUNTER = compile_typed(
    rf"\b(?:bao nhiêu|{SEVERAL}) (?:vụ|ca|con|người|chiếc|cái|lượt|cuộc|buổi|suất|hộ|ha|tấn)"
    r"(?=\W*$)"
)
_YES_OR_NO = re.compile(r"^(?:is|are|was|were|do|does|did|has|have) ", re.IGNORECASE)
_HOW_MUCH = compile_typed(rf"\b(?:bao nhiêu|{SEVERAL}|how (?:much|many))\b")
WHY = r"(?:vì|tại) sao|(?:vì|do) đâu|nguyên nhân|lý do|why"
_WHY = compile_typed(rf"\b(?:{WHY})\b")
_OTHER_THAN_MUCH = compile_typed(
    r"\b(?:ai|đâu|nào|bao giờ|(?:vì|tại) sao|who|where|when|why|which)\b"
)


def is_apart(parts: Parts, terms: Sequence[Term]) -> bool:
    """Tell whether a question of these terms goes on with nothing, whatever was asked before.

    It is long, names somebody, or says of what, and not only by what to count, and when or where.
    """
    said = spelled(parts.question)
    told = len(terms) + bool(COURSE.match(said))  # "kết quả thi tuyển công chức cấp xã" is long
    if told > (SHORT_ASKING if parts.asking else SHORT) or _names_somebody(parts):
        return True
    if terms:
        rest = blanked(said, [span for kind in parts.named for span in kind])
        counts = len(terms) == 1 and _COUNTER.search(rest)
        named = any(parts.named) or _NOW.search(said) or _SOME_REPORT.search(said)
        return bool(named) and not counts
    return bool(parts.named[1] and _ASKS_ONE.search(said))


def _names_somebody(parts: Parts) -> bool:
    """Tell whether a capitalised word stands within: the question has a subject of its own."""
    within = parts.content.split()[1:]
    return any(word.istitle() and word.isalpha() for word in within)


def is_fragment(question: Question, lexicon: Lexicon) -> bool:
    """Tell whether a question asks something and does not say of what: it cannot be asked alone.

    Two words of content say that, or one of which it is asked why or how it goes; one more is
    needed after "có": "Ai chủ trì hội nghị?" and "kết quả xổ số" say it, "ai ký?", "hạn khi nào?"
    and "có mấy ca sốt?" do not.
    """
    if not asks_something(question):
        return False
    terms = [
        one for one in content_terms(question, lexicon) if not _OF_MOST.fullmatch(one.text.lower())
    ]
    said = sum(len(term.parts) or 1 for term in terms)
    form = spelled(question)
    needed = SHORT + 1 if _THERE_IS.match(form) else SHORT
    return said < (1 if asks_why(question) or COURSE.match(form) else needed)


def asks_why(question: Question) -> bool:
    return bool(_WHY.search(spelled(question)))


def asks_something(question: Question) -> bool:
    """Tell whether a question asks something, and does not only name it."""
    asks = ASKING.search(spelled(question)) or _YES_OR_NO.match(question.text)
    return bool(asks) or question.intent != "fact"


def asks_no_figure(question: Question) -> bool:
    """Tell whether it is asked who, where or why, of no one period, and not how much."""
    said = spelled(question)
    return bool(_OTHER_THAN_MUCH.search(said)) and not _HOW_MUCH.search(said)
