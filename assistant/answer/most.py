"""Which of several is asked for that is the most of something: what answers says which is."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.bounds import find_kind
from assistant.question.content import Term, spelled
from assistant.text import fold, is_row

# What "nhất" ends that compares nothing, or in time only.
_NONE = "thống|hợp|duy|đồng|đệ|thuần|mới|gần|đây"
# nhất trí, nhất định, Nhật Bản, nhất là; but nhiều nhất là ai
_AFTER = r"\b(?! (?:trí|quán|định|bản|là(?! (?:\w+ ){0,2}(?:nào|ai|đâu)\b))\b)"
_WHICH = compile_typed(
    r"(?<!\bkhi )(?<!\blúc )(?<!\bkỷ )(?<!\bkỳ )(?<!\bngày )(?<!\btháng )(?<!\bnăm )(?<!\bquý )"
    r"\b(?:nào|ai|đâu)\b"
)
_ANY = compile_typed(r"\bbất (?:kỳ|cứ) (?:\w+ ){1,3}nào\b")  # of which nothing is asked
_MOST = compile_typed(
    rf"\b(?!(?:{_NONE}|thứ)\b)\w+ nhất{_AFTER}|\b(?:nhiều|ít)(?: \w+){{1,6}} nhất{_AFTER}"
    r"|\b(?:(?<!CHUYEN )đội sổ|(?:đứng|xếp) (?:cuối|chót|bét)|(?:đầu|cuối|chót|bét) bảng)\b"
)
_ENGLISH_WHICH = re.compile(
    r"\b(?:which|who|what)\b(?P<span> (?:is|was|are|were) the"
    r"| \w*(?:time|period|decade|year|month|centur))?"
)
_ENGLISH_MOST = re.compile(
    r"(?<!\bat )(?<!\bone of the )(?<!\bone of his )"
    r"\b(?:most|least|highest|lowest|largest|biggest|smallest|greatest|best|worst"
    r"|fewest|longest|shortest|fastest|slowest|oldest|youngest|strongest|weakest|busiest|richest"
    r"|poorest|tallest|cheapest)\b(?! of\b)"
)
_TOLD = re.compile(
    rf"\b(?!(?:{_NONE})\b)\w+ nhất\b(?! (?:trí|quán|định)\b)|\b(?:đứng|dẫn|hàng|nhất) đầu\b"
    r"|\b(?:một số|nhiều|chưa|thiếu)\b[^.;]{0,40}\bnhất là\b"
    r"|\bnhất là (?:ở |tại |(?:đối )?với )?(?:các |những )?"
    r"(?:địa phương|huyện|xã|đơn vị|sở|ngành|vùng)\b"
    r"|\b(?:hơn cả|chủ yếu|phần lớn|đa số|kỷ lục|tối đa|tối thiểu|vô địch|quán quân)\b",
    re.IGNORECASE,
)
_HOW = re.compile(rf"\b(?!(?:{_NONE}|thứ)\b)\w+ nhất\b(?! (?:trí|định)\b)")
_PARTS = re.compile(r"[;:]|,(?!\d)")
# By how much it is compared, which a table's row or figures side by side say by themselves.
_MEASURED = re.compile(
    r"(?:cao|thap|nhieu|it|lon|nho|dai|ngan|nhanh|cham|manh|yeu|som|muon|dong) nhat"
    r"|cao|thap|nhieu|it|lon|nho|nhanh|cham"  # ít học sinh nhất
)
# What a number is of; of days, documents and floors nothing is compared.
NO_FIGURE = re.compile(
    r"\b(?:ngày|tháng|quý|năm|lúc|hồi|số|thứ|lần|tầng|đợt|khóa|phòng|lớp) \d[\d/.-]*"
    r"|\b\d{1,2}/\d{1,2}(?:/\d{4})?\b|\b\d+/\w*[A-ZĐ][\w-]*",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\d[\d.,]*(?: (?:nghìn|ngàn|triệu|tỷ))?((?: ?%| [^\W\d_]+)?)")
COMPARED = 3  # parts of a sentence, each with a number, of which one is seen to be the most


@lru_cache(maxsize=16)  # it is asked of every sentence
def asks_most(question: Question) -> bool:
    """Tell whether a question asks which of several is the most of something."""
    if question.english:
        lower = question.text.lower()
        which = _ENGLISH_WHICH.search(lower)
        return bool(which and not which["span"] and _ENGLISH_MOST.search(lower))
    asked = _ANY.sub(" ", spelled(question))
    return bool(_WHICH.search(asked) and _MOST.search(asked))


def names_most(question: Question) -> bool:
    """Tell whether a question names what of a kind is the most: đơn vị giải ngân thấp nhất."""
    return find_kind(question) is not None and bool(_MOST.search(spelled(question)))


def only_measures(question: Question, term: Term) -> bool:
    """Tell whether a term only says how what is asked for is the most: cao nhất."""
    asked = asks_most(question) or names_most(question)
    return asked and bool(_MEASURED.fullmatch(fold(term.text)))


def says_most(text: str) -> bool:
    """Tell whether a Vietnamese text says that something is the most."""
    return bool(_TOLD.search(text))


def says_that_most(question: Question, text: str) -> bool:
    """Tell whether a Vietnamese text says of something that it is the most of what is asked, in the
    same words: đông nhất.
    """
    if question.english or not asks_most(question):
        return False
    said = text.lower()
    return any(one in said for one in _HOW.findall(question.text.lower()))


def tells_most(text: str) -> bool:
    """Tell whether a Vietnamese text says what is the most, or has figures to compare."""
    if is_row(text) or says_most(text):
        return True
    parts = [_UNIT.findall(NO_FIGURE.sub(" ", part)) for part in _PARTS.split(text)]
    units = Counter(unit for part in parts for unit in {one.casefold() for one in part})
    return max(units.values(), default=0) >= COMPARED
