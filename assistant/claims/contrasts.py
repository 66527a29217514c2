"""What turns a statement round: a negation, an opposite, a plan told as done, a deputy left out."""

from __future__ import annotations

import re

from assistant.claims.numerals import NUMBER
from assistant.claims.quantities import FALLS, LOWERED, NOT_OVER, NOT_UNDER, UPWARD

# "Không" that denies nothing.
_NO_DENIAL = re.compile(
    r"hay không|không ngừng|không (?:chỉ|những)"
    r"|không gian|không khí|(?<!khách )(?<!mặt )(?<!ngân )(?<!cửa )hàng không"
    r"|phòng không|trên không"
    r"|số không"
    r"|not only|không thường xuyên"
    r"|phi chính phủ|trừ trợ cấp|chưa kể|không kể|no\. ?\d"
    rf"|{NOT_OVER}|{NOT_UNDER}|chưa (?:đủ|đến|tới) (?={NUMBER})"
)
_DENIAL = re.compile(
    r"\b(?:không|chưa|chẳng|không hề|not|no|never|none|neither|nor|without|cannot|yet to)\b"
    r"|n['’]t\b"
)
# What says no without the word: each answers a denial on the other side.
_DENIAL_AT_LEAST = re.compile(
    r"\b(?:chỉ(?! đạo| số| tiêu| thị| huy)|only|solely|tối đa|tối thiểu|at most|at least"
    r"|maximum|minimum|tránh|ngăn\w*|phòng,? (?:chống|ngừa|tránh)|hạn chế|thiếu|hết hạn"
    r"|hết hiệu lực|chấm dứt|miễn|bãi bỏ|cấm|khó|chậm|thấp|dưới|kém|hụt|từ chối"
    r"|bác (?:bỏ|đơn|yêu cầu|kháng)|ổn định"
    r"|avoid\w*|prevent\w*|lack\w*|fail\w*|below|short|delay\w*|ban(?:ned|s| on)|prohibit\w*"
    r"|forbid\w*"
    r"|refus\w*|reject\w*|stop\w*|halt\w*|late|behind|under|free|stable|unchanged|absence|pending"
    r"|loại (?:khỏi|trừ|ra)|ngoại trừ|thu hồi|exclu\w+|exempt\w*|except\w*|withdr\w+|revok\w*"
    r"|non-?\w+|out|instead|other than|little|few|hardly|barely|unlike"
    r"|dis(?:agree|approv|continu)\w*"
    r"|un(?!til|der|it|ion|iver)\w{3,}|im(?:possible|proper)\w*"
    r"|in(?:correct|complete|adequate|sufficient|valid|effective|eligible|capable|direct)\w*)\b"
)


DENIED = 4  # words after a denial that it denies
_AUXILIARY = re.compile(
    r"\b(?:có|được|phải|bị|thể|cần|còn|thuộc|thực hiện|do|does|did|be|been|have|has|to|the|any)\b"
)


def denies(text: str) -> bool:
    return bool(_DENIAL.search(_NO_DENIAL.sub(" ", text.lower())))


def denied_words(text: str) -> list[str]:
    """Return what stands after each denial of a text: what it denies."""
    lower = _NO_DENIAL.sub(" ", text.lower())
    return [
        " ".join(_AUXILIARY.sub(" ", re.split(r"[\n;:.]", after)[0]).split()[:DENIED])
        for after in (lower[match.end() :] for match in _DENIAL.finditer(lower))
    ]


def denial_differs(claim: str, source: str) -> bool:
    """Tell whether one says no and the other does not, not even in other words."""
    said, written = denies(claim), denies(source)
    if said == written:
        return False
    denied, other = (claim, source) if said else (source, claim)
    excuses = set(_DENIAL_AT_LEAST.findall(other.lower())) - set(
        _DENIAL_AT_LEAST.findall(denied.lower())
    )
    return not excuses


def _pair(one: str, other: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b")


# Either side in Vietnamese or English, in lower case.
_OPPOSITES = (
    _pair(
        r"tăng|cao hơn|nâng|mở rộng|increas\w*|ris(?:e|es|en|ing)|rose|gr[eo]w\w*|higher"
        rf"|{UPWARD}|expand\w*",
        rf"giảm|thấp hơn|{LOWERED}|thu hẹp|sụt|decreas\w*|{FALLS}"
        r"|declin\w*|drop\w*|lower|reduc\w*|down"
        r"|shrank|narrow\w*|contract(?:ed|ion)",
    ),
    _pair(r"xuất khẩu|xuất siêu|exports?|exported", r"nhập khẩu|nhập siêu|imports?|imported"),
    _pair(r"thu ngân sách|revenues?", r"chi ngân sách|expenditures?|spending"),
    _pair(
        r"trước(?= (?:ngày|tháng|khi|và|hoặc|\d))|before|prior to|no later than",
        r"sau(?= (?:ngày|tháng|khi|\d))|after",
    ),
    _pair(r"đầu năm|beginning|start", r"cuối năm|end"),
    _pair(r"cao nhất|lớn nhất|nhiều nhất|highest|largest|most|biggest",
          r"thấp nhất|nhỏ nhất|ít nhất|lowest|smallest|least|fewest"),
    _pair(r"đẩy nhanh|thúc đẩy|tăng cường|speed\w*|accelerat\w*|strengthen\w*|promot\w*",
          r"làm chậm|trì hoãn|tạm dừng|slow\w*|delay\w*|suspend\w*|postpon\w*|weaken\w*|loosen\w*"),
    _pair(r"đồng ý|tán thành|thông qua|nhất trí|thống nhất|agree\w*|approv\w*|adopt\w*|endors\w*",
          r"bác bỏ|phản đối|từ chối|reject\w*|oppos\w*|refus\w*|disapprov\w*"),
    _pair(r"thành lập|established?|set up|found", r"giải thể|dissolv\w*|disband\w*|abolish\w*"),
    _pair(r"nghiêm ngặt|nghiêm|strict\w*|sever\w*", r"nhẹ|khoan hồng|lenient\w*|light\w*"),
    _pair(r"thuận lợi|favou?rabl\w*", r"bất lợi|unfavou?rabl\w*|adverse\w*"),
    _pair(r"cho phép|permit\w*|allow\w*", r"nghiêm cấm|cấm|prohibit\w*|forbid\w*|ban(?:ned)?"),
    _pair(r"kéo dài|extend\w*|prolong\w*", r"rút ngắn|shorten\w*|curtail\w*"),
    _pair(r"trong nước|domestic\w*", r"nước ngoài|foreign|overseas"),
    _pair(r"thành thị|đô thị|urban", r"nông thôn|rural"),
    _pair(r"nam giới|men|male", r"nữ giới|phụ nữ|women|female"),
    _pair(r"bổ nhiệm|appoint\w*", r"miễn nhiệm|bãi nhiệm|dismiss\w*|remov\w*"),
    _pair(r"bắt đầu|khởi công|khai mạc|start\w*|begin\w*|began|open\w*|commenc\w*",
          r"kết thúc|bế mạc|hoàn thành|end\w*|finish\w*|clos\w*|conclud\w*|complet\w*"),
    _pair(r"vượt|exceed\w*|surpass\w*|above|beyond",
          r"không đạt|chưa đạt|thấp hơn|hụt|below|short of|miss\w*"),
    _pair(r"còn hiệu lực|(?:remains?|still) in (?:force|effect)|remains? valid",
          r"hết hiệu lực|no longer|expired?|ceases?|repeal\w*|bãi bỏ"),
)  # fmt: skip


def opposes(claim: str, source: str) -> bool:
    """Tell whether a claim says the opposite of a word of the source, and not that word too."""
    said, written = claim.lower(), source.lower()
    for one, other in _OPPOSITES:
        for here, there in ((one, other), (other, one)):
            if (
                here.search(said)
                and not there.search(said)
                and there.search(written)
                and not here.search(written)
            ):
                return True
    return False


_DONE = re.compile(
    r"\b(?:đã|xong"
    r"|(?:has|have|had) been|ha[sd] (?:already )?\w+ed|have (?:already )?\w+ed"
    r"|already|completed|finished)\b"
)
_AHEAD = re.compile(
    r"\b(?:phấn đấu|có kế hoạch|dự kiến|sẽ|chuẩn bị|sắp|mục tiêu|định hướng"
    r"|will|shall|plans? to|planned|aims?|aimed|intends?|expect(?:s|ed)?|target(?:s|ed)?"
    r"|is to|are to|yet to|about to|going to|prepar(?:es?|ed|ing)|striv(?:es?|ing)|strove"
    r"|not yet)\b"
)
_DIRECTED = re.compile(
    r"\b(?:đề nghị|yêu cầu|giao|chỉ đạo|cần|phải|tiếp tục|tăng cường|chú trọng|khẩn trương"
    r"|đẩy nhanh|đẩy mạnh|tập trung|nhiệm vụ|giải pháp"
    r"|request\w*|ask\w*|assign\w*|direct\w*|instruct\w*|urg\w*|requir\w*|propos\w*|call\w*"
    r"|order\w*|entrust\w*|commission\w*|recommend\w*|suggest\w*|advis\w*|agree\w*|told"
    r"|should|must|need\w*|task\w*|to be|continu\w*|strengthen\w*|focus\w*)\b"
)
_DONE_IN_RECORD = re.compile(r"\b(?:đã(?! có kế hoạch| dự kiến)|đạt|ước|được (?!giao))")


# When something holds: once it has been found.
_WHEN = re.compile(
    r"\b(?:unless|if|when|where|once|after|until|who|whose|which|that|since|nếu|khi|trừ|kể từ|mà)\b"
    r"[^,;.]*"
)


def told_as_done(claim: str, source: str) -> bool:
    """Tell whether what the source only plans or directs is told as done, or the other way."""
    said, written = _WHEN.sub(" ", claim.lower()), source.lower()
    ahead = _AHEAD.search(written) or _DIRECTED.search(written)
    if _DONE.search(said) and not (_AHEAD.search(said) or _DIRECTED.search(said)):
        return bool(ahead and not _DONE_IN_RECORD.search(written))
    done = re.search(r"\bđã\b", written) and not ahead
    return bool(done and _AHEAD.search(said) and not _DONE.search(said))


_ALL = r"toàn bộ|tất cả|toàn thể|mọi|cả (?=\d)|all|every|each|entire\w*|whol(?:e|ly)"
_ALL_OF_NUMBER = re.compile(
    r"\b(?:toàn bộ|(?<!có )tất cả|(?<!tất )cả|all|every one of|all of the)(?: the)? \d"
)
_WHOLE = re.compile(rf"\b(?:{_ALL}|đều)\b|(?<!\d)100 ?%")
_ONLY = re.compile(
    r"(?<!not )(?<!không )\b"
    r"(?:chỉ(?! đạo| số| tiêu| thị| huy| vàng| dẫn| còn)|duy nhất|only|solely)\b"
    # A condition, which the record may set by "nếu".
    r"(?! (?:if|when|where|after|once|with|khi|nếu|sau khi)\b|[^;.]{0,50}\b(?:khi|nếu)\b)"
    # Before a figure it says that this is little.
    rf"(?![^,;.]{{0,60}}\b{NUMBER})"
)
_SAVE = re.compile(r"\b(?:trừ|ngoài|phải là)\b")  # it says what alone is not forbidden
_PART = re.compile(
    r"\b(?:một số|một phần|phần lớn|hầu hết|đa số|cơ bản|nhiều"
    r"|some|part of|most(?:ly)?|majority|mainly|several|a few|many|nearly all|almost all"
    r"|basically|largely|generally)\b"
)


def overstates(claim: str, clause: str, source: str) -> bool:
    """Tell whether a claim says all where the source says some, or some where it says all."""
    said, written, whole = claim.lower(), clause.lower(), source.lower()
    if _ALL_OF_NUMBER.search(said) and not _WHOLE.search(whole):
        return True
    if _ONLY.search(said) and not (_ONLY.search(whole) or _SAVE.search(whole)):
        return True
    if _WHOLE.search(said) and not _PART.search(said):
        return bool(_PART.search(written) and not _WHOLE.search(written))
    if _PART.search(said) and not _WHOLE.search(said):
        return bool(_WHOLE.search(written) and not _PART.search(written))
    return False


_ROLES = (
    ("general secretary", r"(?P<low>)(?:tổng bí thư|general secretary)"),
    ("secretary", r"(?P<low>phó |deputy )?(?<!tổng )(?<!general )(?:bí thư(?! thư)|secretary)"),
    (
        "chair",
        r"(?P<low>phó |deputy |vice[ -])?(?:chủ tịch|chair(?:man|woman|person)?|president)",
    ),
    ("director", r"(?P<low>phó |deputy )?(?:giám đốc|director)"),
    ("prime minister", r"(?P<low>phó |deputy )?(?:thủ tướng|prime minister)"),
    ("minister", r"(?P<low>thứ |deputy |vice[ -])?(?:bộ trưởng|(?<!prime )minister)"),
    ("governor", r"(?P<low>phó |deputy )?(?:thống đốc|governor)"),
)
_ROLE_PATTERNS = tuple((role, re.compile(rf"\b{said}\b")) for role, said in _ROLES)


def roles(text: str) -> frozenset[tuple[str, bool]]:
    """Return the offices that a text names, and whether it is the deputy."""
    lower = text.lower()
    return frozenset(
        (role, bool(match.groupdict().get("low")))
        for role, pattern in _ROLE_PATTERNS
        for match in pattern.finditer(lower)
    )


# How a claim says it, and how a record may say it besides.
_OFTEN = (
    (r"h[àằ]ng ngày|daily|every day|each day", r"(?:mỗi|một|theo) ngày"),
    (r"h[àằ]ng tuần|weekly|every week|each week", r"(?:mỗi|một|theo) tuần"),
    (
        r"h[àằ]ng tháng|monthly|every month|each month",
        # "tiền lương tháng" is monthly pay; "6 tháng" and "tháng 6" are no more than times.
        rf"(?:mỗi|một|theo) tháng|(?<!\d )tháng(?! {NUMBER}|một|mười)",
    ),
    (r"h[àằ]ng quý|quarterly|every quarter|each quarter", r"(?:mỗi|một|theo) quý"),
    (r"h[àằ]ng năm|annually|yearly|every year|each year", r"(?:mỗi|một|theo) năm"),
)


def often_otherwise(claim: str, source: str) -> bool:
    """Tell whether a claim says how often something is done, and the source does not."""
    said, written = claim.lower(), source.lower()
    return any(
        re.search(rf"\b(?:{told})\b", said) and not re.search(rf"\b(?:{told}|{besides})\b", written)
        for told, besides in _OFTEN
    )
