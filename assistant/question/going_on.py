"""By what words a question says that it goes on with what was asked before."""

from __future__ import annotations

from assistant.question import Question, polite
from assistant.question.as_typed import compile_typed
from assistant.question.content import ASKING, spelled

# What puts the question before right: "không, tháng 5 cơ".
_CORRECTS = (
    r"(?:(?:không(?: phải)?|à|ơ|ấy|thôi|xin lỗi|sorry|oops|no|wait)\s*,\s*)*"
    r"(?:(?:à |ơ )?(?:(?:tôi|em|mình) )?(?:(?:hỏi|gõ|ghi) )?nhầm(?: rồi)?\s*,?\s*)?"
    r"(?:(?:tôi|em|mình) (?:muốn |đang )?hỏi(?: về| là)?\b\s*)?"
    r"(?:ý (?:tôi|em|mình)(?: muốn hỏi)?(?: là)?\b\s*|i meant?\b\s*)?"
)
_MARKER = compile_typed(
    rf"\s*(?:{polite.BEFORE})*(?P<says>{_CORRECTS}(?:(?:thế còn|thế thì|thế|vậy còn|vậy|còn|và"
    r"|riêng về|riêng|đối với|trong đó|quay lại|trở lại)\b(?! nào\b| gì\b)|back to\b"
    r"|(?:what|how) about\b|and\b|also\b|then\b|(?:the )?same\b)?)[\s,]*"
)
_NOT_WHY = "(?<!vì )(?<!tại )(?<!làm )"
_TAIL = compile_typed(
    rf"\s*,?\s*(?:\b(?:thì sao|thì thế nào|thế thì sao|{_NOT_WHY}sao|thì|vậy|à|nhé"
    r"|(?<!mấy )(?<!nhiêu )hả|nữa|cơ|chứ|đi|mới đúng))?"
    rf"(?: {polite.AFTER})*\s*[?.!]*\s*$"
)
_GOES_ON = compile_typed(rf"\b(?:{_NOT_WHY}sao|nữa|cơ|mới đúng)\b")
# What points back: "việc đó", "they".
BACK = compile_typed(
    r"\b(?:(?:việc|nhiệm vụ|nội dung|vấn đề|dự án|hội nghị|báo cáo|nghị quyết|cái|điều|số|những"
    r"|các|vụ|đợt|giải|lễ|người|đơn vị|cơ quan)\s(?:đó|này|ấy|trên)"
    r"|(?:năm|quý|tháng|kỳ|tỉnh|huyện|xã) (?:đó|ấy|trên)"
    r"|trên đây|nêu trên|vừa rồi|it|its|they|them|their|those|that|these|this one|he|she)\b"
)
_WHEN = r"(?:ngày|hôm|lúc|khi|giờ|tháng|năm|quý|thế|nơi|chỗ|đâu)"
_MOST = (
    r"(?:(?:là|có|tăng|giảm|đạt|chiếm|bị|được|đứng) )*"
    r"(?:nhiều|đông|ít|cao|thấp|lớn|nhỏ|nhanh|chậm|tốt|mạnh|đầu)"
)
_WHICH_OF_IT = compile_typed(
    rf"\s*(?:(?:là|ở|tại|của|trong|gồm|những|các)\s)*(?:\w+ nào(?: {_MOST}(?: nhất)?)?"
    rf"|\w+ (?!{_WHEN} )\w+ nào(?: {_MOST} nhất)?"
    rf"|(?:\w+ ){{1,2}}{_MOST} nhất là (?:\w+ ){{1,2}}nào)\W*$"
    r"|\s*which (?:ones?|\w+(?: \w+)?)(?: (?:is|was|are|were|had|grew|rose|fell|increased|decreased"
    r"|declined|dropped)(?: the)? (?:most|least|first|last|\w+est))?\W*$"
)
_WHICH_OF_THEM = compile_typed(r"\s*(?:cái nào|which of (?:them|these|those))\b")
# Nothing is said but of what: "của Sở Xây dựng?"
_OF_WHAT = compile_typed(r"\s*(?:của|về|cho(?! (?:tôi|em|mình|xem|biết)\b)|for|of|about|from)\b")
# Where the answer stands is asked, or more of it.
_WHERE_SAID = compile_typed(
    r"\s*(?:(?:ở|tại|trong) )?(?:(?:trang|nguồn|văn bản|tài liệu|báo cáo|chỗ) (?:nào|mấy|số mấy)"
    r"|nguồn|(?:which|what) (?:page|source|document)|source)\W*$"
)
_MORE = compile_typed(
    r"\s*(?:(?:hãy|nói|kể|nêu|xem|liệt kê|trả lời|cho (?:(?:tôi|em|mình) )?xem) )*"
    r"(?:(?:chi tiết|cụ thể|rõ|thêm|tiếp|đầy đủ)(?: ra)?(?: hơn)?(?: nữa)?(?: đi| được không)?"
    r"|còn (?:gì|nữa|ai|(?:nhiệm vụ|nội dung|vấn đề|việc|cái) (?:nào|gì))(?: gì)?(?: khác)?"
    r"(?: nữa)?(?: không)?|(?:(?:list|show|tell|give)(?: me)? |any )?more(?: details?)?"
    r"|(?:any(?:thing)?|what) else)\W*$"
)


def without_frame(question: Question) -> str:
    """Return the words of a question without those that only say that it goes on."""
    start, end = _frame(spelled(question))
    return question.text[start:end].strip()


def leans(question: Question) -> bool:
    """Tell whether a question says itself that it goes on: còn …, thì sao, việc đó, what about."""
    said = spelled(question)
    return bool(
        _says_it(said)
        or BACK.search(said)
        or (_OF_WHAT.match(said, _frame(said)[0]) and not ASKING.search(said))
        or _WHICH_OF_THEM.match(said)
        or asks_which(question)
        or asks_again(question)
    )


def names_another(question: Question) -> bool:
    """Tell whether a question only names something else to be told of: còn chi?, chi thì sao?"""
    said = spelled(question)
    points = BACK.search(said) or _OF_WHAT.match(said, _frame(said)[0])
    again = asks_which(question) or asks_again(question)
    return _says_it(said) and not points and not again


def _says_it(said: str) -> bool:
    """Tell whether the frame of a question says that it goes on: còn …, … thì sao."""
    marker = _MARKER.match(said)
    return bool((marker and marker["says"].strip()) or _GOES_ON.search(said, _frame(said)[1]))


def _frame(said: str) -> tuple[int, int]:
    """Return where a question begins and ends within the words that say that it goes on."""
    marker, tail = _MARKER.match(said), _TAIL.search(said)
    return marker.end() if marker else 0, tail.start() if tail else len(said)


def asks_which(question: Question) -> bool:
    """Tell whether a question names nothing but of what it asks which: "ở những huyện nào?"."""
    return bool(_WHICH_OF_IT.match(spelled(question)))


def asks_again(question: Question) -> bool:
    """Tell whether the same is asked for once more: on which page it stands, or in detail."""
    return bool(_WHERE_SAID.match(spelled(question))) or asks_more(question)


def asks_more(question: Question) -> bool:
    """Tell whether more of the same is asked for."""
    return bool(_MORE.match(spelled(question)))
