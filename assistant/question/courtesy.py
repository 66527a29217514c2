"""What asks nothing of the records: a greeting, a word of thanks, a question about the program."""

from __future__ import annotations

from assistant.question import Question, polite
from assistant.question.as_typed import compile_typed
from assistant.question.content import spelled

_COURTESY = compile_typed(
    r"\W*(?:(?:(?:xin )?(?:kính )?(?:chào|cảm ơn|cám ơn)|tạm biệt|ok(?:e|ay)?|vâng|được rồi|tốt lắm"
    r"|hay quá|hi|hello|hey|thanks|thank you|good (?:morning|afternoon|evening)|goodbye|bye"
    r"|(?:very )?good|great)"
    r"(?: (?:bạn|anh|chị|em|ạ|nhé|nhiều|rất nhiều|lắm|trợ lý|confer|very much|so much|a lot"
    r"|there))*"
    r"(?:\W+|$))+"
)
_SUM = compile_typed(
    r"\W*\d+(?:(?: *[-+*/x:÷×] *| (?:cộng|trừ|nhân|chia|plus|minus|times) (?:với |cho )?)\d+)+"
    r"(?: (?:bằng|là|=|equals?)(?: (?:mấy|bao nhiêu))?| *=)\W*"
)
_IT = (
    r"(?:(?:bạn|em|mày|trợ lý|chatbot|confer|(?:chương trình|phần mềm|hệ thống|ứng dụng|công cụ)"
    r" này) )"
)
_HOW = r"(?:như )?(?:thế nào|sao|ra sao)"
_RECORDS = r"(?:báo cáo|văn bản|tài liệu|hồ sơ|dữ liệu|tệp|file)"
# Whole questions only: much that a record tells of is a program or helps somebody.
_PROGRAM = compile_typed(
    rf"\W*(?:{polite.BEFORE})*(?:"
    rf"{_IT}(?:là (?:ai|gì|cái gì)|tên (?:là )?gì|(?:có thể |biết )?(?:làm|giúp|trả lời)(?: được)?"
    r"(?: (?:tôi|em|mình|gì cho tôi))*(?: (?:những|việc))* gì(?: cho (?:tôi|em|mình))?"
    r"|(?:có )?(?:biết|thích) (?:hát|nhảy|múa|vẽ|bơi|nấu ăn|đùa|chơi \w+|nói tiếng \w+) không"
    rf"|(?:được )?(?:dùng|sử dụng|hoạt động) {_HOW}|dùng để làm gì"
    r"|lấy (?:số liệu|dữ liệu|thông tin|câu trả lời) (?:ở|từ) đâu(?: ra)?)"
    r"|(?:hướng dẫn|cách|giúp) (?:sử )?dụng|hướng dẫn|trợ giúp|help"
    rf"|(?:(?:tôi|em|mình) )?(?:muốn )?(?:thêm|nạp|tải(?: lên)?|đưa|nhập) {_RECORDS}(?: mới)?"
    rf"(?: vào| lên)? (?:thì )?(?:phải )?(?:làm )?(?:{_HOW}|ở đâu)"
    r"|(?:in|tải|xuất|lưu) (?:(?:báo cáo|câu trả lời|kết quả|nội dung)(?: này)? )?"
    r"(?:ra|về|xuống|thành|sang)(?: (?:file|tệp|word|excel|pdf|giấy|máy))*"
    rf"|(?:làm sao|làm thế nào)(?: để)? (?:thêm|nạp|tải(?: lên)?|đưa|nhập) {_RECORDS}(?: mới)?"
    rf"|(?:{_IT})?(?:(?:đang )?có )?(?:bao nhiêu|những|mấy) {_RECORDS}(?: nào| gì)?"
    r" trong (?:hệ thống|chương trình|kho|đây)"
    r"|are you (?:an? )?(?:\w+ ){0,2}(?:person|human|robot|bot|chatbot|machine|program|ai|computer)"
    r"(?: or (?:an? )?(?:\w+ ){0,2}\w+)?"
    r"|who are you|what are you|what(?: can| do) you do|what can i ask(?: you)?"
    r"|how (?:do|can) i (?:use (?:this|you|it)|add (?:an? )?(?:new )?(?:report|document|file)s?)"
    r"|where do(?:es)? (?:you|this|it) get (?:your|its|the) (?:data|answers|figures)(?: from)?"
    rf"|how does (?:this|it) work)(?: (?:vậy|thế|{polite.AFTER}))*\W*"
)


def find_talk(question: Question) -> str:
    """Return "courtesy" for a greeting, thanks or a sum, "program" where that is asked about, or
    "" for anything else.
    """
    said = spelled(question)
    if _COURTESY.fullmatch(said) or _SUM.fullmatch(said):
        return "courtesy"
    return "program" if _PROGRAM.fullmatch(said) else ""
