"""Words that mean the opposite of each other: a claim says one where a sentence says the other."""

from __future__ import annotations

import re

from assistant.claims.contrasts import parted_by_denial
from assistant.claims.quantities import FALLS, LOWERED, UPWARD

_Side = dict[bool, re.Pattern[str]]  # by whether the text is English


def _pair(*said: str) -> tuple[_Side, _Side]:
    one, one_english, other, other_english = (re.compile(rf"\b(?:{text})\b") for text in said)
    return {False: one, True: one_english}, {False: other, True: other_english}


# Each in Vietnamese and English, in lower case, and its opposite in both.
_OPPOSITES = (
    _pair(
        r"tăng|cao hơn|nâng",
        rf"increas\w*|ris(?:e|es|en|ing)|rose|gr[eo]w\w*|higher|{UPWARD}",
        rf"giảm|thấp hơn|{LOWERED}|sụt",
        rf"decreas\w*|{FALLS}|declin\w*|drop\w*|lower|reduc\w*|down|shrank"
        r"|contract(?:ed|ion)",
    ),
    _pair(r"mở rộng", r"expand\w*|widen\w*", r"thu hẹp", r"narrow\w*|shrank|contract(?:ed|ion)"),
    _pair(r"xuất khẩu|xuất siêu", r"exports?|exported",
          r"nhập khẩu|nhập siêu", r"imports?|imported"),
    _pair(r"thu ngân sách", r"revenues?", r"chi ngân sách", r"expenditures?|spending"),
    _pair(
        r"trước(?= (?:ngày|tháng|khi|và|hoặc|\d))", r"before|prior to|no later than",
        r"sau(?= (?:ngày|tháng|khi|\d))", r"after",
    ),
    _pair(r"đầu năm", r"beginning|start", r"cuối năm", r"end"),
    _pair(r"cao nhất|lớn nhất|nhiều nhất", r"highest|largest|most|biggest",
          r"thấp nhất|nhỏ nhất|ít nhất", r"lowest|smallest|(?<!at )least|fewest"),
    _pair(r"đẩy nhanh|thúc đẩy|tăng cường", r"speed\w*|accelerat\w*|strengthen\w*|promot\w*",
          r"làm chậm|trì hoãn|tạm dừng",
          r"slow\w*|delay\w*|suspend\w*|postpon\w*|weaken\w*|loosen\w*"),
    _pair(r"đồng ý|tán thành|thông qua|nhất trí|thống nhất",
          r"agree(?:s|d|ing)?|approv\w*|adopt\w*|endors\w*",
          r"bác bỏ|phản đối|từ chối", r"reject\w*|oppos\w*|object(?!iv)\w*|refus\w*|disapprov\w*"),
    _pair(r"thành lập", r"established?|set up|found",
          r"giải thể", r"dissolv\w*|disband\w*|abolish\w*"),
    _pair(r"nghiêm ngặt|nghiêm", r"strict\w*|sever\w*", r"nhẹ|khoan hồng", r"lenient\w*|light\w*"),
    _pair(r"thuận lợi", r"favou?rabl\w*", r"bất lợi", r"unfavou?rabl\w*|adverse\w*"),
    _pair(r"cho phép", r"permit\w*|allow(?!anc)\w*", r"nghiêm cấm|cấm",
          r"prohibit\w*|forbid\w*|ban(?:ned)?"),
    _pair(r"dễ", r"eas(?:y|ily|ier)", r"khó", r"hard(?:er)?|difficult\w*"),
    _pair(r"nhanh", r"fast(?:er)?|quick\w*|rapid\w*", r"chậm(?! nhất)", r"slow\w*"),
    _pair(r"kéo dài", r"extend\w*|prolong\w*", r"rút ngắn", r"shorten\w*|curtail\w*"),
    _pair(r"trong nước|nội địa", r"domestic\w*", r"nước ngoài", r"foreign|overseas"),
    _pair(r"thành thị|đô thị", r"urban", r"nông thôn", r"rural"),
    _pair(r"nam giới", r"men|male", r"nữ giới|phụ nữ", r"women|female"),
    _pair(r"bổ nhiệm", r"appoint\w*", r"miễn nhiệm|bãi nhiệm", r"dismiss\w*|remov\w*"),
    _pair(r"bắt đầu|khởi công|khai mạc", r"start\w*|begin\w*|began|open\w*|commenc\w*",
          r"kết thúc|bế mạc|hoàn thành", r"end\w*|finish\w*|clos\w*|conclud\w*|complet\w*"),
    _pair(r"vượt", r"exceed\w*|surpass\w*|above|beyond",
          r"không đạt|chưa đạt|thấp hơn|hụt",
          r"below|short of|miss\w*|(?:lower|less|smaller) than"
          r"|not (?:reach|meet|attain|achieve)\w*"),
    _pair(r"nhiều hơn", r"more(?! than)", r"ít hơn", r"(?:less|fewer)(?! than)"),
    _pair(r"còn hiệu lực|tiếp tục có hiệu lực",
          r"(?:remains?|still) in (?:force|effect)|remains? valid",
          r"hết hiệu lực|bãi bỏ", r"no longer|expired?|ceases?|repeal\w*"),
    _pair(r"tiền mặt", r"cash", r"hiện vật", r"in kind"),
    _pair(r"(?<!thuộc )trung ương", r"centrally|central (?:government|budget|agenc\w+|level)",
          r"địa phương", r"local\w*"),
    _pair(r"đánh bắt|khai thác", r"wild|caught|captured?|catch\w*",
          r"nuôi trồng", r"farmed|aquacultur\w*"),
    _pair(r"ngắn hạn", r"short[- ]term", r"dài hạn", r"long[- ]term"),
    _pair(r"trực tiếp", r"direct(?:ly)?", r"gián tiếp", r"indirect(?:ly)?"),
    _pair(r"công khai", r"publicly|in public|open(?:ly)?", r"kín", r"secret(?:ly)?"),
    _pair(r"tạm trú", r"temporar\w+ resid\w+", r"thường trú", r"permanent(?:ly)? resid\w+"),
    _pair(r"tạm thời", r"temporar(?:y|ily)", r"vĩnh viễn|lâu dài", r"permanent(?:ly)?"),
    _pair(r"bắt buộc", r"compulsory|mandatory", r"tự nguyện", r"voluntar(?:y|ily)"),
    _pair(r"văn bản", r"in writing|written", r"lời nói|miệng", r"oral(?:ly)?|verbal(?:ly)?"),
    _pair(r"(?<!ngoài )công lập", r"public", r"ngoài công lập|tư thục|dân lập",
          r"private|non-public"),
    _pair(r"(?<!ngoài )quốc doanh|doanh nghiệp nhà nước", r"state-owned",
          r"ngoài (?:quốc doanh|nhà nước)|tư nhân", r"non-state|private"),
    _pair(r"(?:bên|người) mua", r"buyers?|purchasers?", r"(?:bên|người) bán", r"sellers?"),
    _pair(r"(?:bên|người) cho thuê", r"lessors?|landlords?", r"(?:bên|người) thuê",
          r"lessees?|tenants?"),
    _pair(r"nguyên đơn", r"plaintiffs?", r"bị đơn", r"defendants?"),
    _pair(r"chủ nợ", r"creditors?", r"con nợ|người mắc nợ", r"debtors?"),
    _pair(r"cấp trên", r"superiors?|higher-level", r"cấp dưới", r"subordinates?|lower-level"),
    _pair(r"dân sự", r"civil", r"hình sự", r"criminal"),
    _pair(r"buổi sáng", r"morning", r"buổi chiều", r"afternoon"),
    _pair(r"đúng (?:thời )?hạn", r"on time|on schedule", r"quá hạn|trễ hạn|chậm tiến độ",
          r"late|overdue|behind schedule"),
    _pair(r"(?<!xuất )nhập cảnh", r"ent(?:er|ers|ered|ering|ry)", r"xuất cảnh",
          r"exit\w*|depart\w*|leav(?:e|es|ing)"),
    _pair(r"giáo viên", r"teachers?", r"học sinh", r"pupils?|students?"),
    _pair(r"chết|tử vong", r"deaths?|died|dead|killed|fatalit\w+", r"bị thương",
          r"injur\w*|wounded"),
)  # fmt: skip


def opposes(claim: str, english: bool, source: str) -> bool:
    """Tell whether a claim says the opposite of a word of the source, and not that word too."""
    said, written = claim.lower(), source.lower()
    affirmed = parted_by_denial(source, False)[0]
    return any(
        here[english].search(said)
        and not there[english].search(said)
        and there[False].search(written)
        and not here[False].search(affirmed)
        for pair in _OPPOSITES
        for here, there in (pair, pair[::-1])
    )


# A level of the administration, and the places that are of it.
_LEVELS = (
    (r"districts?", r"cấp huyện|huyện|quận|thị xã|thành phố thuộc tỉnh"),
    (r"communes?(?:-level)?", r"cấp xã|xã|phường|thị trấn"),
    (r"provinces?|provincial", r"cấp tỉnh|tỉnh|thành phố"),
)
_LEVEL = re.compile(r"\bcấp (?:tỉnh|huyện|xã)\b")


def is_of_other_level(claim: str, english: bool, source: str) -> bool:
    """Tell whether a claim is of districts or communes alone where a source names another level."""
    written = source.lower()
    if not _LEVEL.search(written):
        return False
    levels = [
        vietnamese
        for said, vietnamese in _LEVELS
        if re.search(rf"\b(?:{said if english else vietnamese})\b", claim.lower())
    ]
    return len(levels) == 1 and not re.search(rf"\b(?:{levels[0]})\b", written)
