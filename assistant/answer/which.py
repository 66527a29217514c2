"""Which of several is asked for, "huyện nào", "which street": what answers names one."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.question import Question
from assistant.question.as_typed import SEVERAL, compile_typed
from assistant.question.content import lowered
from assistant.ranking.rows import column_names, row_cells
from assistant.ranking.sentences import Sentence
from assistant.text import CAPITAL, fold, is_row

_PLACE = compile_typed(
    r"\b(?:huyện|(?<!cơ )quận|thị xã|xã|phường|thị trấn|tỉnh|thành phố|địa phương|nước|quốc gia"
    r"|thôn|làng|vùng|châu lục|quốc tịch) nào\b"
)
_ENGLISH_PLACE = re.compile(
    r"\b(?:which|what) (?:district|commune|ward|province|city|town|village|country|county"
    r"|nationality)\b"
)
_SO_MANY = r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) )?"
# A name of a place stands after its kind or where it is said to be, one of a body does not.
_DISTRICT = compile_typed(r"\b(?:huyện|(?<!cơ )quận|thị xã) nào\b")
_ENGLISH_DISTRICT = re.compile(rf"\b(?:which|what) {_SO_MANY}districts?\b")
_DISTRICT_NAMED = re.compile(
    r"(?:(?:\b(?i:huyện|quận|thị xã|thành phố|tp|tx)\.?|\b(?:ở|tại|là|gồm)|:)\s+(?:\w+\s+)??|\()"
    rf"{CAPITAL}"
)
# A name within a sentence, not at its beginning.
_NAME = re.compile(rf"(?<=[\w,;:(] ){CAPITAL}\w+(?: {CAPITAL}\w+)*")


# Asks what something is called that has a name in quotation marks, and is nobody.
_THING_CALLED = (
    r"\b(?:vở|phim|bài hát|ca khúc|tác phẩm|cuốn sách|chuyên đề|chủ đề|chuyên mục|chương trình"
    r"|cuộc thi|hội thi|phong trào|chiến dịch|mô hình|câu lạc bộ)\b.*\btên (?:là )?gì\b"
)
THING_CALLED = compile_typed(_THING_CALLED)


# So many of which the names are asked for.
_SEVERAL_OF = r"(?:những|các|cả|mấy|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"


def _asked_and_named(asked: str, english: str, named: str) -> tuple[re.Pattern[str], ...]:
    return (
        compile_typed(rf"\b(?:{asked}) nào\b|\A\W*tên (?:{_SEVERAL_OF} )*(?:{asked})\b"),
        re.compile(rf"\b(?:which|what) (?:{english})\b"),
        re.compile(
            rf"\b(?i:{named}):?\s+\(?(?:(?!(?:của|thuộc|ở|tại|trong)\b)\w+\s+){{0,4}}?{CAPITAL}"
        ),
    )


# Things that have the name of their kind before their own.
_KINDS = (
    _asked_and_named(
        "(?<!thị )xã|phường|thị trấn",
        rf"{_SO_MANY}(?:commune|ward)s?",
        "(?<!thị )xã|phường|thị trấn",
    ),
    _asked_and_named(
        "đường|(?<!thành )(?<!khu )(?<!dân )phố",
        "street|road",
        "đường|(?<!thành )phố|đại lộ|quốc lộ|tỉnh lộ",
    ),
    _asked_and_named("trường", "school|university", "trường|học viện|đại học"),
    _asked_and_named("bệnh viện", "hospital", "bệnh viện|trung tâm y tế"),
    _asked_and_named("khu công nghiệp|kcn", "industrial (?:park|zone)", "khu công nghiệp|kcn"),
    _asked_and_named("sân|sân vận động", "stadium|field|court", "sân|sân vận động|nhà thi đấu"),
    _asked_and_named("khách sạn|nhà hàng", "hotel|restaurant", "khách sạn|nhà hàng"),
    _asked_and_named("sông", "river", "sông"),
    # Without their marks these are others: chỗ nào, câu nào, hộ nào.
    _asked_and_named("ch[ợ]", "market", "chợ"),
    _asked_and_named("(?<!yêu )(?<!nhu )(?<!toàn )c[ầ]u", "bridge", "cầu"),
    _asked_and_named("h[ồ]|hồ chứa|đập", "reservoir|lake|dam", "hồ|hồ chứa|đập"),
    (
        compile_typed(r"\b(?:phim|vở|bài hát|ca khúc|tác phẩm) (?:gì|nào)\b"),
        re.compile(r"\b(?:which|what) (?:films?|movies?|plays?|songs?)\b"),
        re.compile(
            r"\b(?i:phim|vở|bài hát|ca khúc|tác phẩm)\b"
            rf"(?:[^.;]{{,60}}?[“\"«]|\s+(?:\w+\s+)??{CAPITAL})"
        ),
    ),
    # These have any name after their kind.
    (
        compile_typed(r"\bgiống(?: \w+){0,2} (?:gì|nào)\b"),
        re.compile(r"\b(?:which|what) (?:variet(?:y|ies)|breeds?|species)\b"),
        re.compile(rf"\b(?i:giống)\b|\b(?:như|gồm|là):? {CAPITAL}"),
    ),
    (
        compile_typed(r"\bthuốc (?:gì|nào)\b|\bthuốc\b(?! lá).*\bloại (?:gì|nào)\b"),
        re.compile(r"\b(?:which|what) (?:drugs?|medicines?|pesticides?)\b"),
        re.compile(r"\bthuốc\b(?! lá)", re.IGNORECASE),
    ),
    # A body by its kind, or as what it is in charge of.
    (
        compile_typed(r"\b(?:cơ quan|sở) nào\b"),
        re.compile(r"\b(?:which|what) (?:agency|agencies|authority|authorities|department)\b"),
        re.compile(
            r"\b(?:Sở|Bộ|Ban|Cục|Chi cục|Công an|UBND|HĐND|Ủy ban|Hội|Hiệp hội|Đoàn|Liên đoàn"
            r"|Trung tâm|Thanh tra|Tòa án|Viện|Kho bạc|Thuế|Hải quan|Văn phòng|Chính phủ"
            r"|Bảo tàng|Thư viện|Nhà hát|Bệnh viện|Trường|Học viện|Đài|Ngân hàng|Quỹ|Mặt trận"
            r"|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy)\b|\b(?:cơ quan|ngành|lực lượng|sở|phòng) \w"
        ),
    ),
    (
        compile_typed(r"\b(?:đơn vị|bên|tổ chức) nào\b"),
        re.compile(r"\b(?:which|what) (?:unit|organi[sz]ation|body|bodies)\b"),
        re.compile(
            r"\b(?i:sở|bộ|ban|cục|chi cục|công an|ubnd|hđnd|ủy ban|uỷ ban|hội|hiệp hội|đoàn"
            r"|liên đoàn|trung tâm|thanh tra|tòa án|viện|kho bạc|thuế|hải quan|văn phòng|chính phủ"
            r"|trường|đài|ngân hàng|quỹ|mặt trận|(?:tỉnh|thành|quận|huyện|đảng) ủy|công ty|tập đoàn"
            r"|doanh nghiệp|hợp tác xã|htx|phòng|đội|tổ|hạt|trạm|nhà máy|xí nghiệp|bảo tàng"
            r"|thư viện|nhà hát|bệnh viện|clb|câu lạc bộ|huyện|xã|phường|thị trấn|thị xã|thành phố"
            r"|quận|thôn|tỉnh|kcn|chi bộ|đảng bộ|viện kiểm sát|quân sự|biên phòng|trung đoàn"
            r"|sư đoàn|lữ đoàn|quân khu"
            rf"|cơ quan|ngành|lực lượng)\b|[A-ZĐ]{{2}}|{CAPITAL}\w+ {CAPITAL}"
        ),
    ),
    # What something is called, which is no matter of who is in it.
    (
        compile_typed(
            r"\b(?:đặt|mang|có|lấy|đổi)(?: \w+)?? tên (?:là )?gì\b"
            rf"|{_THING_CALLED}"
        ),
        re.compile(r"\bwhat (?:will|is|was|are|were) .*\b(?:called|named)\b"),
        re.compile(r"\b(?:tên|gọi là)\b|[“\"«]|\bchủ đề[^.;]{0,6}: ", re.IGNORECASE),
    ),
    # How many voted against it, and what comes in from abroad.
    (
        compile_typed(r"\bphiếu (?:chống|không (?:tán thành|đồng ý))\b"),
        re.compile(r"\b(?:votes? against|voted against)\b"),
        re.compile(r"\b(?:không (?:tán thành|đồng ý)|chống|phản đối)\b", re.IGNORECASE),
    ),
    (
        compile_typed(
            rf"(?<!xuất )\bnhập khẩu(?: (?:được|hết|về|ước|đạt))* (?:bao nhiêu|bn|{SEVERAL})\b"
            r"|\b(?:kim ngạch|giá trị) nhập khẩu\b"
        ),
        re.compile(r"\b(?:value of imports?|how much .*\bimport(?:s|ed)?)\b"),
        re.compile(r"(?<!xuất )\bnhập (?:khẩu|siêu|về)\b", re.IGNORECASE),
    ),
    # A country or a city, a village, a time of old, what was eaten, and what somebody graduated in.
    (
        compile_typed(r"(?<!nguồn )(?<!mực )(?<!nhà )(?<!loại )\b(?:nước|quốc gia) nào\b"),
        re.compile(r"\b(?:which|what) (?:country|countries)\b"),
        re.compile(
            r"\b(?:Trung Quốc|Nhật|Hàn Quốc|Đài Loan|Mỹ|Hoa Kỳ|Anh(?! [A-Z])|Pháp|Đức|Nga|Ý|Úc"
            r"|Italia|Ấn Độ|Lào|Thái Lan|Việt Nam|Tây Ban Nha|Bồ Đào Nha|Hà Lan|Bỉ|Na Uy"
            r"|Thụy (?:Điển|Sĩ)"
            r"|Đan Mạch|Phần Lan|Ba Lan|Hồng Kông|Triều Tiên|Mông Cổ|Thổ Nhĩ Kỳ|Ả Rập|Nam Phi"
            r"|Ai Cập|EU|Châu (?:Âu|Á|Phi|Mỹ)|Singapore|Malaysia|Indonesia|Philippines?|Brunei"
            r"|Campuchia|Myanmar|Canada|Australia|New Zealand|Mexico|Brazil|Argentina|Chile|Cuba"
            r"|Israel|Iran|Iraq|Qatar|UAE|Ukraine|Belarus|Kazakhstan|Bangladesh|Pakistan|Nepal)(?!\w)"
            r"|\b(?:nước|quốc gia) (?:\w+ )??(?!Việt Nam)" + CAPITAL
        ),
    ),
    (
        compile_typed(r"\bthành phố nào\b"),
        re.compile(r"\b(?:which|what) (?:city|cities)\b"),
        re.compile(rf"\b(?:(?i:thành phố|tp)\.? ?|(?:ở|tại|là|gồm|đến|từ) ){CAPITAL}"),
    ),
    (
        compile_typed(r"\b(?:thôn|(?<!văn )(?<!VAN )bản|ấp|làng|xóm|khu phố|tổ dân phố) nào\b"),
        re.compile(r"\b(?:which|what) (?:village|hamlet|neighbou?rhood)s?\b"),
        re.compile(
            r"\b(?i:thôn|bản|ấp|làng|xóm|buôn|khu(?: phố)?|tổ(?: dân phố)?|khóm)\s+"
            rf"(?:{CAPITAL}|\d)"
        ),
    ),
    (
        compile_typed(r"\b(?:thời|thời đại|triều|triều đại|niên đại) nào\b"),
        re.compile(r"\b(?:which|what) (?:era|dynasty|century)\b"),
        re.compile(r"\b(?:thời|triều|thế kỷ|niên đại|nhà) \w|\bTCN\b", re.IGNORECASE),
    ),
    (
        compile_typed(r"\b(?:ăn|uống)(?: phải)? (?:(?:m[ó]n|đồ|thức) )?(?:gì|nào)\b|\bm[ó]n gì\b"),
        re.compile(r"\bwhat (?:food|dish)\b|\bwhat did .* eat\b"),
        re.compile(
            r"\b(?:món|ăn(?! toàn)|uống|bánh|thịt|cá|trứng|sữa|nấm|rượu|cơm|bún|phở|thức ăn)\b",
            re.IGNORECASE,
        ),
    ),
    (
        compile_typed(r"\b(?:có|cần|lấy) bằng (?:cấp )?(?:gì|nào)\b"),
        re.compile(r"\b(?:which|what) (?:degree|diploma|qualification)s?\b"),
        re.compile(
            r"\b(?:bằng (?:tốt nghiệp|cấp|cử nhân|cao đẳng|đại học|thạc|tiến)|tốt nghiệp|cử nhân"
            r"|trình độ (?:đại học|cao đẳng|trung cấp|thạc|tiến|trung học))\b",
            re.IGNORECASE,
        ),
    ),
    (
        compile_typed(r"\bgiá (?:cho )?thuê\b|\btiền thuê (?:nhà|phòng|trọ|quán|sân|chỗ)\b"),
        re.compile(r"\brent(?:s|al)?\b"),
        re.compile(r"\bthuê\b", re.IGNORECASE),
    ),
    # Of which make it is.
    (
        compile_typed(r"\b(?:hiệu|nhãn hiệu|thương hiệu) (?:gì|nào)\b|\bhãng gì\b"),
        re.compile(r"\b(?:which|what) (?:make|brand|model)s?\b"),
        re.compile(rf"\b(?i:hiệu|hãng|model|dòng|đời)\s+(?:\w+\s+)??{CAPITAL}"),
    ),
    # Which papers are needed, how much it is a head, and by which way something goes.
    (
        compile_typed(
            r"\b(?:những |các )?(?:loại )?(?:giấy|giấy tờ|hồ sơ gồm(?: những)?) (?:gì|nào)\b"
        ),
        re.compile(
            r"\b(?:which|what) (?:documents|papers|paperwork|forms) (?:is|are|do|does|must)\b"
        ),
        re.compile(
            r"\b(?:giấy(?! phép| tờ có giá)|đơn (?:xin|đề nghị|đăng ký)|tờ (?:khai|trình)"
            r"|bản (?:sao|chính)|hồ sơ (?:bao )?gồm|biên bản|chứng (?:từ|minh|nhận))\b",
            re.IGNORECASE,
        ),
    ),
    (
        compile_typed(r"\b(?:bình quân|tính theo|theo)(?: mỗi)? đầu người\b"),
        re.compile(r"\bper (?:capita|head)\b"),
        re.compile(r"\bđầu người\b|/\s?người\b|\bmỗi người\b", re.IGNORECASE),
    ),
    (
        compile_typed(r"\bđường (?:sông|thủy|thuỷ)\b(?!.*\bkhông\W*$)"),
        re.compile(r"\b(?:by river|waterways?|by water)\b"),
        re.compile(r"\bđường (?:sông|thủy|thuỷ)\b", re.IGNORECASE),
    ),
    (
        compile_typed(r"\b(?:quốc lộ|QL) ?\d"),
        re.compile(r"\b(?:national )?highway (?:no\. ?)?\d"),
        re.compile(r"\b(?:quốc lộ|QL)\b", re.IGNORECASE),
    ),
    # What something cost is no sum that was given or taken in.
    (
        compile_typed(
            r"\b(?:xây|xây dựng|xây lại|sửa|sửa chữa|cải tạo|nâng cấp|mở rộng|nạo vét|làm|dựng|lắp"
            rf"|mua|mua sắm|trang bị|di dời|tu bổ|tôn tạo)\b[^?,]*\b(?:tốn|hết|mất|ngốn)"
            rf"(?: \w+)? (?:bao nhiêu|bn|{SEVERAL}) (?:tiền|tỷ|triệu|đồng|nghìn tỷ)\b"
        ),
        re.compile(r"\bhow much did it cost to (?:build|repair|renovate|dredge|buy)\b"),
        re.compile(
            r"\b(?:kinh phí|chi phí|tổng mức|mức đầu tư|vốn|trị giá|giá|dự toán|đầu tư|chi|hết|tốn"
            r"|mua|quyết toán|bố trí|nguồn|ngân sách)\b",
            re.IGNORECASE,
        ),
    ),
    # Where a body is, to which one writes there, and by what a vehicle is known.
    (
        compile_typed(r"\A\W*địa chỉ\b(?! xanh)|\bđịa chỉ\b[^?]*\b(?:gì|nào|đâu)\b|\bsố nhà\b"),
        re.compile(r"\baddress(?:es)? (?:is|are|of)\b"),
        re.compile(
            rf"\b(?:địa chỉ|số nhà|trụ sở (?:tại|ở|đặt))\b|\b(?:đường|phố|quốc lộ|tầng|thôn) "
            rf"(?:{CAPITAL}|\d)|@"
        ),
    ),
    (
        compile_typed(r"\A\W*e-?mail\b"),
        re.compile(r"\A\W*e-?mail\b"),
        re.compile("@"),
    ),
    (
        compile_typed(r"\bbiển (?:kiểm soát|số)\b[^?]*\b(?:gì|nào|bao nhiêu)\b"),
        re.compile(r"\b(?:licen[cs]e|number) plates?\b"),
        re.compile(r"\b\d{2}[A-Z]"),
    ),
    # By which means something is done, and of what somebody is accused.
    (
        compile_typed(
            r"\bcách (?:nào|gì)\b|\b(?:biện pháp|giải pháp|phương pháp|hình thức) (?:nào|gì)\b"
        ),
        re.compile(r"\bby (?:what|which) means\b"),
        re.compile(
            r"\b(?:bằng|qua|nhờ|áp dụng|sử dụng|dùng|theo|cách|biện pháp|giải pháp|phương pháp"
            r"|phương thức|hình thức|phương án|triển khai|tổ chức|tăng cường|đẩy mạnh|tập trung"
            r"|lắp|đầu tư|xây dựng|hỗ trợ|tuyên truyền|phối hợp|trực tiếp|trực tuyến|cử|mở|giao"
            r"|kiểm tra|xử lý|huy động)\b",
            re.IGNORECASE,
        ),
    ),
    (
        compile_typed(r"\btội (?:gì|nào|danh)\b"),
        re.compile(r"\bwhat (?:crime|charge|offen[cs]e)s?\b"),
        re.compile(r"\b(?:tội|hành vi)\b", re.IGNORECASE),
    ),
    # Where and at what hour it is.
    (
        compile_typed(r"\b(?:ở|tại) đâu\b"),
        re.compile(r"\b(?:at|in) (?:what|which) (?:place|venue)\b"),
        re.compile(
            r"\b(?:ở|tại|trên|trong|về|đến|từ|gần|khu|nơi|địa (?:điểm|bàn|chỉ))\b", re.IGNORECASE
        ),
    ),
    (
        compile_typed(rf"\blúc {SEVERAL} giờ\b|\b{SEVERAL} giờ(?=\W*$)"),
        re.compile(r"\b(?:what time|at what hour)\b"),
        re.compile(r"\b\d{1,2}\s?(?:giờ|h)\d{0,2}\b|\bgiao thừa\b", re.IGNORECASE),
    ),
)
# Who won is told by what says that somebody did, and not by what a contest is called.
_WINNER = compile_typed(
    r"\b(?:ai|(?:đơn vị|đội|đoàn|clb|câu lạc bộ|vđv|vận động viên|huyện|xã|trường|tỉnh|nước) nào)\b"
    r".*\b(?:vô địch|quán quân|đoạt|giành|nhất toàn đoàn|ngôi nhất|giải nhất|về nhất)\b"
)
_ENGLISH_WINNER = re.compile(
    r"\b(?:who|which \w+) (?:won|took|got|gets|received|claimed|came|finished) .*"
    r"\b(?:prize|place|title|gold|cup|first|second|third|medal|champion\w*)\b"
    r"|\b(?:who|which \w+) won .*\b(?:tournament|contest|competition|match|league|race|games?)\b"
)
_WON = re.compile(
    r"\b(?:giành|đoạt|đạt (?:giải|danh hiệu|chức|huy chương|thành tích)|thuộc về|trao|lên ngôi"
    r"|(?:xếp|đứng) (?:thứ|hạng|nhất|đầu)|dẫn đầu|(?:nhất toàn|nhì toàn|ba toàn) đoàn|giải nhất"
    r"|(?:đã|là|đội|nhà) vô địch|quán quân)\b",
    re.IGNORECASE,
)
_ROW_WON = re.compile(
    r"\b(?:nhất|vô địch|quán quân|vàng|hạng|thứ)\b|(?:\A|[|\t])\s*1\s*[|\t]", re.I
)


# Who builds is a firm or a troop, which a row names too.
_BUILDER = compile_typed(
    r"\b(?:đơn vị|bên) nào (?:(?:đã|sẽ|đang|được|là) )*(?:thi công|xây|trúng|bỏ thầu|nhận thầu)\b"
)
_BUILDER_NAMED = re.compile(
    r"\b(?i:công ty|cty|tập đoàn|liên danh|nhà thầu|hợp tác xã|htx|xí nghiệp|doanh nghiệp|dntn"
    r"|tnhh|đội|tiểu đoàn|trung đoàn|lữ đoàn|binh đoàn|trung tâm|ban|điện lực|hạt|trạm)\s+"
    rf"(?:\w+\s+){{0,4}}?{CAPITAL}"
)

_LEVEL = re.compile(r"\b(huyen|xa|phuong|thi tran|thon|tinh|ho|nha) nao\b")
_ENGLISH_LEVEL = re.compile(r"\b(?:which|what) (district|commune|ward|village|province)\b")
_IN_VIETNAMESE = {
    "district": "huyen",
    "commune": "xa",
    "ward": "phuong",
    "village": "thon",
    "province": "tinh",
}
_LEVEL_NAMED = re.compile(r"\b(?:huyen|xa|phuong|thi tran|thon|tinh|ho)\b")
# All its words have capitals, where those of anything else have not: Bản Luốc, Vụ tai nạn.
_LEVELLED = re.compile(rf"\b((?i:thị xã|thị trấn|thành phố|\w+)) (?={CAPITAL})")
_PLACE_NAMED = re.compile(rf"(?:(?:xã|huyện|phường|thôn|tỉnh)\s+)?(?:{CAPITAL}[\w.]*[\s-]*)+\d*")
_OF_OTHERS = re.compile(
    r"\b(?:chi tieu|noi dung|linh vuc|loai|nganh|mat hang|san pham|du an|cong trinh|nguon|khoan)\b"
)


def names_one(question: Question, text: str) -> bool:
    """Tell whether a Vietnamese text names a thing of the kind of which it is asked which one.

    A row of a table may name it without the kind, which stands above.
    """
    winner = _ENGLISH_WINNER if question.english else _WINNER
    if winner.search(lowered(question)) and not (_ROW_WON if is_row(text) else _WON).search(text):
        return False
    builds = not question.english and _BUILDER.search(lowered(question))
    if builds and not _BUILDER_NAMED.search(text):
        return False
    if is_row(text):
        return True
    asks_place, patterns = _names_asked(question)
    if asks_place and not _names_another(question, text):
        return False
    return all(named.search(text) for named in patterns)


@lru_cache(maxsize=16)  # it is asked of every sentence
def _names_asked(question: Question) -> tuple[bool, tuple[re.Pattern[str], ...]]:
    """Tell whether a place is asked for, and how the things look of which one is asked for."""
    asked = lowered(question)
    kinds = ((_DISTRICT, _ENGLISH_DISTRICT, _DISTRICT_NAMED), *_KINDS)
    return bool((_ENGLISH_PLACE if question.english else _PLACE).search(asked)), tuple(
        named
        for vietnamese, english, named in kinds
        if (english if question.english else vietnamese).search(asked)
    )


def is_row_of_others(question: Question, sentence: Sentence) -> bool:
    """Tell whether a row is of other things than places of the kind of which one is asked for."""
    typed = lowered(question)
    if question.english:
        typed = _ENGLISH_LEVEL.sub(lambda one: f"{_IN_VIETNAMESE[one[1]]} nao", typed)
    asked = _LEVEL.search(fold(typed))
    if asked is None or not is_row(sentence.text):
        return False
    if any(fold(one) == asked[1] for one in _LEVELLED.findall(sentence.text)):
        return False
    names = " | ".join(map(fold, column_names(sentence.passage)[:2]))
    if re.search(rf"\b(?:{asked[1]}|don vi|dia phuong|dia ban|ten|noi)\b", names):
        return False
    if _OF_OTHERS.search(names) or _LEVEL_NAMED.search(names):
        return True
    first = next((one for one in row_cells(sentence.text) if any(map(str.isalpha, one))), "")
    return not _PLACE_NAMED.fullmatch(first.strip()) or fold(first.strip()) in fold(question.text)


def _names_another(question: Question, text: str) -> bool:
    """Tell whether a text has a name whose words are not all the question's."""
    asked = set(fold(question.text).split())
    return any(not asked.issuperset(fold(one).split()) for one in _NAME.findall(text))
