"""Who does what a sentence says: the words before the verb that the question asks about."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.text import fold, words

LONGEST = 12  # words of who it is

# "Ai đề nghị …", "Đồng chí nào chủ trì …", "Who asked …".
_ASKED = re.compile(
    r"\b(?:ai|nguoi nao|vi nao|dong chi nao|co quan nao|don vi nao|lanh dao nao|who)\b"
)
_DIRECTS = ("đề nghị", "yêu cầu", "chỉ đạo", "giao", "quán triệt", "nhấn mạnh")
_OTHERS = (
    "phát biểu", "kết luận", "chủ trì", "chủ tọa", "khẳng định", "đánh giá", "trình bày", "ký",
    "báo cáo", "phê duyệt", "quyết định",
)  # fmt: skip
# What begins a name of a person in office or of a body.
# What goes on after a name to something else that is done.
_GOES_ON = re.compile(
    r"\s+(?:và|đồng ý|thống nhất|nhất trí|đã|sẽ|cũng|tiếp tục|tập trung|cần|phải)\b.*"
)
_HEAD = re.compile(
    r"(?:đồng chí|đ/c|các đồng chí|ông|bà|Bí thư|Phó Bí thư|Chủ tịch|Phó Chủ tịch|Ban|Thường trực"
    r"|UBND|HĐND|Ủy ban|Hội đồng|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng bộ|Đảng ủy|Sở|Bộ|Cục|Chi cục"
    r"|Công an|Chính phủ|Thủ tướng|Quốc hội|Hội nghị|Giám đốc|Văn phòng|Tổng Bí thư)\b"
)


def find_who(question: Question, text: str) -> str:
    """Return the words of `text` that say who does what is asked about; "" if none do."""
    folded = fold(question.text)
    asked = _ASKED.search(folded)
    if not asked:
        return ""
    verb = _verb(fold(question.text)[asked.end() :].strip())
    for match in re.finditer(rf"\b(?:{verb})\b", text):
        if who := _before(text[: match.start()]):
            return who
    return ""


def _verb(asked: str) -> str:
    """Return a pattern of the verb asked about, given the folded words after "who"."""
    said = next((verb for verb in (*_DIRECTS, *_OTHERS) if asked.startswith(fold(verb))), "")
    # What one reports as asked another reports as directed.
    return said if said in _OTHERS else "|".join(_DIRECTS)


def _before(text: str) -> str:
    """Return the person in office or the body that `text` ends with."""
    clause = re.split(r"[,;:.()\n]", text)[-1]
    heads = list(_HEAD.finditer(clause))
    if not heads:
        return ""
    who = _GOES_ON.sub("", clause[heads[0].start() :]).strip()
    return who if len(words(who)) <= LONGEST else ""
