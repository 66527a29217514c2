"""Words that mean the opposite of each other: a claim says one where a sentence says the other."""

from __future__ import annotations

import re

from assistant.claims.contrasts import NO_EXCEPTION, parted_by_denial
from assistant.claims.numerals import NUMBER
from assistant.claims.quantities import FALLS, LOWERED, NOT_OVER, NOT_UNDER, UPWARD

Side = dict[bool, re.Pattern[str]]  # by whether the text is English


def side(vietnamese: str, english: str) -> Side:
    """Return how one thing is said, given in both languages, in lower case."""
    return {False: re.compile(rf"\b(?:{vietnamese})\b"), True: re.compile(rf"\b(?:{english})\b")}


def pair(one: str, one_english: str, other: str, other_english: str) -> tuple[Side, Side]:
    return side(one, one_english), side(other, other_english)


# The two parties to a deal or a suit.
PARTIES = (
    pair(r"(?:bên|người) mua", r"buyers?|purchasers?", r"(?:bên|người) bán", r"sellers?"),
    pair(r"(?:bên|người) cho thuê", r"lessors?|landlords?", r"(?:bên|người) thuê",
          r"lessees?|tenants?"),
    pair(r"nguyên đơn", r"plaintiffs?|claimants?", r"bị đơn", r"defendants?|respondents?"),
    pair(r"chủ nợ", r"creditors?", r"con nợ|người mắc nợ", r"debtors?"),
)  # fmt: skip
# Each in Vietnamese and English, in lower case, and its opposite in both.
_OPPOSITES = (
    pair(
        r"tăng(?! trưởng)|cao hơn|nâng",
        rf"increas\w*|ris(?:e|es|en|ing)|rose|gr[eo]w(?!th\b)\w*|higher|{UPWARD}"
        r"|(?:climb|jump|soar|surg|expand|widen)\w*(?= by\b| to\b| \d)",
        rf"giảm|thấp hơn|{LOWERED}|sụt",
        rf"decreas\w*|{FALLS}|declin\w*|drop\w*|lower|reduc\w*|down|shrank"
        r"|contract(?:ed|ion)",
    ),
    pair(r"mở rộng", r"expan[ds]\w*|widen\w*", r"thu hẹp", r"narrow\w*|shrank|contract(?:ed|ion)"),
    pair(r"xuất khẩu|xuất siêu", r"exports?|exported",
          r"nhập khẩu|nhập siêu", r"imports?|imported"),
    pair(r"thu ngân sách", r"revenues?", r"chi ngân sách", r"expenditures?|spending"),
    pair(
        r"trước(?= (?:ngày|tháng|khi|và|hoặc|\d))", r"before|prior to|no later than",
        r"sau(?= (?:ngày|tháng|khi|\d))", r"after",
    ),
    pair(r"(?<!tháng )(?<!quý )đầu năm", r"(?:beginning|start) of (?:the year|20\d\d)",
          r"cuối năm", r"(?:end|close) of (?:the year|20\d\d)"),
    pair(r"cao nhất|lớn nhất|nhiều nhất", r"highest|largest|most|biggest",
          r"thấp nhất|nhỏ nhất|ít nhất", r"lowest|smallest|(?<!at )least|fewest"),
    pair(r"đẩy nhanh|thúc đẩy|tăng cường", r"speed\w*|accelerat\w*|strengthen\w*|promot\w*",
          r"làm chậm|trì hoãn|tạm dừng",
          r"slow\w*|delay\w*|suspend\w*|postpon\w*|weaken\w*|loosen\w*"),
    pair(r"đồng ý|tán thành|thông qua|nhất trí|thống nhất",
          r"agree(?:s|d|ing)?|approv\w*|adopt\w*|endors\w*|vot(?:es?|ed|ing) (?:for|in favou?r)"
          r"|in favou?r",
          r"bác bỏ|phản đối|từ chối",
          r"reject\w*|oppos\w*|object(?:s|ed|ing)? (?:to|against)|objections?|refus\w*"
          r"|disapprov\w*|(?:turn|vot)(?:ed|s|ing) down"),
    pair(r"thành lập", r"established?|set up|found",
          r"giải thể", r"dissolv\w*|disband\w*|abolish\w*"),
    pair(r"nghiêm ngặt|nghiêm", r"strict\w*|sever\w*", r"nhẹ|khoan hồng", r"lenient\w*|light\w*"),
    pair(r"thuận lợi", r"favou?rabl\w*", r"bất lợi", r"unfavou?rabl\w*|adverse\w*"),
    pair(r"cho phép", r"permit\w*|allow(?!anc)\w*", r"nghiêm cấm|cấm",
          r"prohibit\w*|forbid\w*|ban(?:ned)?"),
    pair(r"dễ", r"eas(?:y|ily|ier)", r"khó", r"hard(?:er)?|difficult\w*"),
    pair(r"nhanh", r"fast(?:er)?|quick\w*|rapid\w*", r"chậm(?! nhất)", r"slow\w*"),
    pair(r"quyết liệt|khẩn trương|đồng bộ|kịp thời",
          r"resolute\w*|urgent\w*|prompt\w*|timely|in time|swift\w*|quick\w*|vigorous\w*"
          r"|decisive\w*",
          r"chậm(?! nhất)|chưa (?:kịp thời|quyết liệt|đồng bộ)|lúng túng|bị động|thấp|trì trệ"
          r"|kéo dài|vướng|khó khăn|hạn chế|tồn đọng",
          r"slow(?:ly)?|uneven\w*|half-hearted\w*|left unresolved"),
    pair(r"tạnh ráo|khô ráo", r"dry|dries", r"mưa", r"rainy"),
    pair(r"tiếp tục|duy trì", r"continu\w*|maintain\w*|keep\w*|further", r"dừng|chấm dứt|ngừng",
          r"stop(?:ped|s)? \w+ing"),
    pair(r"kiện toàn|bổ sung|bầu", r"elect\w*|fill\w*|appoint\w*|add\w*|supplement\w*|replac\w*",
          r"miễn nhiệm|cho thôi|bãi nhiệm|cách chức|sa thải|khai trừ|đình chỉ",
          r"dismiss(?:ed|al|ing)?"),
    pair(r"quy mô lớn", r"large[- ]scale", r"quy mô (?:nhỏ|hộ)|nhỏ lẻ", r"small[- ]scale"),
    pair(r"kéo dài", r"extend\w*|prolong\w*", r"rút ngắn", r"shorten\w*|curtail\w*"),
    pair(r"trong nước|nội địa", r"domestic\w*", r"nước ngoài", r"foreign|overseas"),
    pair(r"thành thị|đô thị", r"urban", r"nông thôn", r"rural"),
    pair(r"nam giới", r"men|male", r"nữ giới|phụ nữ", r"women|female"),
    pair(r"bổ nhiệm", r"appoint\w*", r"miễn nhiệm|bãi nhiệm", r"dismiss\w*|remov\w*"),
    pair(r"bắt đầu|khởi công|khai mạc", r"start\w*|beg[aiu]n\w*|open\w*|commenc\w*",
          r"kết thúc|bế mạc|hoàn thành", r"end\w*|finish\w*|clos\w*|conclud\w*|complet\w*"),
    pair(r"vượt", r"exceed\w*|surpass\w*|above|beyond",
          r"không đạt|chưa đạt|thấp hơn|hụt",
          rf"below|short of|miss\w*|(?:lower|less|smaller) than(?! {NUMBER})"
          r"|not (?:reach|meet|attain|achieve)\w*"),
    pair(r"nhiều hơn", r"more(?! than)", r"ít hơn", r"(?:less|fewer)(?! than)"),
    pair(r"còn hiệu lực|tiếp tục có hiệu lực",
          r"(?:remains?|still) in (?:force|effect)|remains? valid",
          r"hết hiệu lực|bãi bỏ", r"no longer|expired?|ceases?|repeal\w*"),
    pair(r"tiền mặt", r"cash", r"hiện vật", r"in kind"),
    pair(r"(?<!thuộc )trung ương", r"centrally|central (?:government|budget|agenc\w+|level)",
          r"địa phương", r"local\w*"),
    pair(r"đánh bắt|khai thác", r"wild|caught|captured?|catch\w*",
          r"nuôi trồng", r"farmed|aquacultur\w*"),
    pair(r"ngắn hạn", r"short[- ]term", r"dài hạn", r"long[- ]term"),
    pair(r"trực tiếp", r"direct(?:ly)?", r"gián tiếp", r"indirect(?:ly)?"),
    pair(r"công khai", r"publicly|in public|open(?:ly)?", r"kín", r"secret(?:ly)?"),
    pair(r"tạm trú", r"temporar\w+ resid\w+", r"thường trú", r"permanent(?:ly)? resid\w+"),
    pair(r"tạm thời", r"temporar(?:y|ily)", r"vĩnh viễn|lâu dài", r"permanent(?:ly)?"),
    pair(r"bắt buộc", r"compulsory|mandatory", r"tự nguyện", r"voluntar(?:y|ily)"),
    pair(r"văn bản", r"in writing|written", r"lời nói|miệng", r"oral(?:ly)?|verbal(?:ly)?"),
    pair(r"(?<!ngoài )công lập", r"public", r"ngoài công lập|tư thục|dân lập",
          r"private|non-public"),
    pair(r"(?<!ngoài )quốc doanh|doanh nghiệp nhà nước", r"state-owned",
          r"ngoài (?:quốc doanh|nhà nước)|tư nhân", r"non-state|private"),
    *PARTIES,
    pair(r"cấp trên", r"superiors?|higher-level", r"cấp dưới", r"subordinates?|lower-level"),
    pair(r"cùng cấp", r"same level",
          r"cấp trên|trên một cấp", r"higher[- ]level|level above"),
    pair(r"dân sự", r"civil", r"hình sự", r"criminal"),
    pair(r"buổi sáng", r"morning", r"buổi chiều", r"afternoon"),
    pair(r"đúng (?:thời )?hạn|đúng (?:tiến độ|kế hoạch)|vượt tiến độ|trước (?:thời )?hạn"
          r"|về đích (?:trước|sớm)",
          r"on time|on schedule|on track|ahead of (?:schedule|time|plan|the (?:plan|contract))",
          r"quá hạn|trễ hạn|chậm tiến độ|chậm \d+ \w+ so với (?:kế hoạch|tiến độ|hợp đồng)"
          r"|chậm (?:(?:dưới|trên|hơn|gần|khoảng|từ) )?\w+ (?:ngày|tuần|tháng|quý|năm)",
          r"late(?! (?:january|february|march|april|may|june|july|august|september|october|november"
          r"|december|in|20\d\d))|overdue|behind (?:schedule|(?:the )?plan)|fail\w*"),
    pair(r"(?<!xuất )nhập cảnh", r"ent(?:er|ers|ered|ering|ry)", r"xuất cảnh",
          r"exit\w*|depart\w*|leav(?:e|es|ing)"),
    pair(r"(?<!không )(?<!chưa )bao gồm|(?<!bao )(?<!không )(?<!chưa )gồm",
          r"includ(?:e|es|ed|ing)|compris\w*|cover\w*|consist\w*",
          r"loại trừ|không (?:bao )?gồm|không kể|không tính"
          rf"|{NO_EXCEPTION}trừ",
          r"exclud\w*"),
    pair(r"(?:công dân|cá nhân|tổ chức|người|pháp nhân|bên) việt nam",
          r"vietnamese (?:citizen|individual|people|person|organi[sz]ation|national|compan|firm"
          r"|enterprise)\w*",
          r"nước ngoài|fdi|ngoại (?:giao|tệ|hối|thương)|đối ngoại", r"foreign(?!-invest)\w*"),
    pair(r"thặng dư|xuất siêu", r"surplus(?:es)?", r"thâm hụt|nhập siêu|thiếu", r"deficits?"),
    pair(r"thừa|dôi dư", r"surplus|excess", r"thiếu", r"short(?:age|fall|age of)?s?"),
    pair(r"gieo (?:cấy|trồng|sạ|mạ)|xuống giống", r"sow(?:ed|n|ing|s)?|plant(?:ed|ing|s)",
          r"thu hoạch", r"harvest\w*|reap\w*"),
    pair(r"chi thường xuyên", r"recurrent|current spending|regular (?:spending|expenditure)s?",
          r"chi đầu tư", r"(?:capital|investment|development) (?:spending|expenditure)s?"),
    pair(r"(?:khách|du lịch) (?:nội địa|trong nước)", r"domestic (?:visitor|tourist|arrival)s?",
          r"khách (?:du lịch )?quốc tế",
          r"(?:international|foreign|overseas) (?:visitor|tourist|arrival)s?"),
    pair(r"khởi công", r"broke ground|groundbreaking", r"khánh thành", r"inaugurat\w*"),
    pair(r"bán ra", r"sold|sell\w*", r"mua vào|thu mua", r"bought|purchas\w*|buy\w*"),
    pair(r"đưa vào (?:sử dụng|khai thác|hoạt động|vận hành)|khánh thành",
          r"(?:came|put|brought|gone|went) (?:in)?to (?:service|use|operation)|inaugurat\w*",
          r"đang (?:được )?(?:xây dựng|thi công|triển khai)",
          r"under construction|being (?:built|constructed)"),
    pair(r"giáo viên", r"teachers?", r"học sinh", r"pupils?|students?"),
    pair(r"chết|tử vong", r"deaths?|died|dead|killed|fatalit\w+", r"bị thương",
          r"injur\w*|wounded"),
)  # fmt: skip


_BOUND = re.compile(rf"\b(?:{NOT_OVER}|{NOT_UNDER})")


def opposes(claim: str, english: bool, source: str) -> bool:
    """Tell whether a claim says the opposite of a word of the source, and not that word too."""
    # What does not exceed a bound exceeds nothing.
    said, affirmed = _BOUND.sub(" ", claim.lower()), parted_by_denial(source, False)[0]
    return any(
        here[english].search(said)
        and not there[english].search(said)
        and there[False].search(affirmed)
        and not here[False].search(affirmed)
        for sides in _OPPOSITES
        for here, there in (sides, sides[::-1])
    )


# A level of the administration, and the places that are of it.
_LEVELS = (
    (r"districts?", r"cấp huyện|huyện|quận|thị xã|thành phố thuộc tỉnh"),
    (r"communes?(?:-level)?", r"cấp xã|xã|phường|thị trấn"),
    (r"provinces?|provincial", r"cấp tỉnh|tỉnh|thành phố"),
)
_LEVEL = re.compile(r"\bcấp (?:tỉnh|thành phố|huyện|quận|xã|phường)\b")


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
