"""What turns a statement round: a negation, a plan told as done, a deputy left out."""

from __future__ import annotations

import re

from assistant.claims.numerals import NUMBER
from assistant.claims.quantities import NOT_OVER, NOT_UNDER

_UNLESS = r"\b(?:no|not|never|cannot|none)\b[^.;]*?\b(?:without|unless|until)\b"
# "Không" that denies nothing.
_NO_DENIAL = re.compile(
    r"(?:hay|hoặc) không|or not|whether|không ngừng|không (?:chỉ|những)"
    r"|không gian|không khí|(?<!khách )(?<!mặt )(?<!ngân )(?<!cửa )hàng không"
    r"|phòng không|trên không"
    r"|số không"
    r"|không(?= ?\?)"  # it asks whether: có hợp lý không?
    r"|không (?:ít|hiếm)\b"  # quite a few
    r"|not only|không thường xuyên"
    # No one may without it: who has it may.
    rf"|{_UNLESS}"
    r"|\bkhông (?:ai |(?:\w+ ){0,3}?)(?:được|thể)\b[^.;]*?\b(?:nếu không|nếu chưa|mà không)\b"
    r"|\bkhông (?:\w+ ){1,8}?(?:nếu|khi) chưa\b"
    r"|phi chính phủ|trừ trợ cấp|chưa kể|không kể|no\. ?\d"
    # A bound: no one may register more than one.
    r"|\bno (?:\w+ ){1,6}?(?:may|can|shall|must)\b[^.;]*? (?:more|less|fewer|later) than"
    rf"|{NOT_OVER}|{NOT_UNDER}|chưa (?:đủ|đến|tới) (?={NUMBER}|một)"
)
# By whether a text is English: a word of one is often one of the other, as "no" and "ban" are.
_DENIAL = {
    False: re.compile(r"\b(?:không|chưa|chẳng|không hề)\b"),
    True: re.compile(
        r"\b(?:not|no|nobody|nothing|never|none|neither|nor|without|cannot|yet to)\b|n['’]t\b"
    ),
}
# "Chỉ" that says "only": no certificate, address, credit, guidance or index.
_ONLY_WORD = (
    r"(?<!chứng )(?<!địa )(?<!tín )(?<!tôn )(?<!quân )chỉ"
    r"(?! (?:đạo|số|tiêu|thị|huy|vàng|dẫn|định)\b)"
)
# What says no without the word: each answers a denial on the other side.
_DENIAL_AT_LEAST = {
    False: re.compile(
        rf"\b(?:{_ONLY_WORD}|tối đa|tối thiểu|tránh|ngăn\w*"
        r"|phòng,? (?:chống|ngừa|tránh)|hạn chế|thiếu|hết hạn|hết hiệu lực|chấm dứt|miễn|bãi bỏ"
        r"|cấm|phải (?:chờ|đợi)|khỏi|xóa|xoá|mất|vắng|khó|chậm(?! nhất)|thấp|dưới|kém|hụt|từ chối"
        r"|bác (?:bỏ|đơn|yêu cầu|kháng)|duy nhất|lần đầu(?: tiên)?"
        r"|ổn định|loại (?:khỏi|trừ|ra)|ngoại trừ|trừ (?:trường hợp|khi|phi)|thu hồi"
        r"|bao nhiêu[^,;.]* cũng"
        r"|(?<=\w )(?<!nước )ngoài(?! ra))\b"
    ),
    True: re.compile(
        r"\b(?:only|solely|at most|at least|maximum|minimum|avoid\w*|prevent\w*|lack\w*|fail\w*"
        r"|below|short|delay\w*|ban(?:ned|s| on)|prohibit\w*|forbid\w*|refus\w*|reject\w*|stop\w*"
        r"|halt\w*|late|behind|free|barr?(?:ed|ing|s)|stable|unchanged|absen\w+|pending|exclu\w+|exempt\w*|outside"
        rf"|under (?=(?:the age of )?{NUMBER})"
        r"|except\w*|withdr\w+|revok\w*|non-?\w+|out|instead|rather than|other than|little|few"
        r"|hardly|barely|poor\w*(?! (?:household|famil|people|student|pupil|commune)\w*)|weak\w*"
        r"|unlike|same|remain\w*|los(?:es?|ing|t)"
        r"|await\w*|oppos\w*|object(?:s|ed|ing|ions?)|turn(?:s|ed|ing)? down|put off"
        r"|(?:is|are|was|were|came|spoke|voted|decided|argued|advised|warned) against"
        r"|yet|still (?:to|being|under)|short(?:age|fall)s?|vacan\w+|missing|overdue"
        r"|too (?:few|little)|illegal\w*|illicit\w*|irregular\w*|ceas\w+|expir\w+|cancel\w*"
        r"|abandon\w*|suspen\w+|postpon\w*|waiv\w+|rarely|seldom|scarce\w*|ignor\w+|neglect\w*"
        r"|refrain\w*|reluctan\w*|den(?:y|ies|ied|ial)"
        r"|before(?= [^,;.]*\b(?:end|expir|complet|finish))\w*"
        r"|dis(?:agree|approv|continu)\w*|un(?!til|der|it|ion|iver)\w{3,}"
        r"|im(?:possible|proper)\w*"
        r"|in(?:accurate|correct|complete|adequate|sufficient|valid|effective|eligible|capable|direct)\w*)\b"
    ),
}


DENIED = 8  # words after a denial that it denies
_AUXILIARY = re.compile(
    r"\b(?:có|được|phải|bị|thể|cần|còn|thuộc|thực hiện|do|does|did|be|been|have|has|to|the|any"
    r"|(?:required|obliged|obligated|allowed|permitted|entitled|able|needed?) to|need)\b"
)
# Denials of English reach over a list: without a licence, certificate or approval.
_SCOPE_END = {
    False: re.compile(r"[\n;:.,]|\b(?:thì|mà)\b"),
    True: re.compile(
        r"[\n;:.]|, (?:but|and|so|which|who|while)\b|\b(?:but|may|must|can|shall|will|still|also)\b"
    ),
}

_ABLE = re.compile(r"^(?:\s*(?:thể|được|có|phải|bị|cần|còn)\b)+")


def denies(text: str, english: bool) -> bool:
    return bool(_DENIAL[english].search(_NO_DENIAL.sub(" ", text.lower())))


def denies_in_effect(text: str) -> bool:
    """Tell whether an English text says no without the word."""
    return bool(_DENIAL_AT_LEAST[True].search(_NO_DENIAL.sub(" ", text.lower())))


def denies_unless(text: str) -> bool:
    """Tell whether an English text denies something but for an exception."""
    return bool(re.search(_UNLESS, text.lower()))


def denied_words(text: str, english: bool) -> list[str]:
    """Return the first words that each denial of a text denies."""
    clauses = [re.split(",", scope)[0] for _, scope in _denials(text, english)]
    told = [_AUXILIARY.sub(" ", one).split() or _ABLE.sub("", one).split() for one in clauses]
    return [" ".join(one[:DENIED]) for one in told]


# What is before "trừ" where nothing is excepted: phòng trừ, khai trừ.
NO_EXCEPTION = "".join(f"(?<!{one} )" for one in "phòng diệt khai khấu giảm phun".split())
# Killing none kills none.
_NONE_AFTER = re.compile(r"\b(\w+ing) (none|nobody|no one)\b")


def _plain(text: str) -> str:
    """Return a text in lower case without what only looks like a denial."""
    return _NO_DENIAL.sub(" ", _NONE_AFTER.sub(r"\2 \1", text.lower()))


def parted_by_denial(text: str, english: bool) -> tuple[str, list[str]]:
    """Return what a text says outside of its denials, and what each of them denies."""
    rest = _plain(text)
    denials = _denials(text, english)
    for start, scope in reversed(denials):
        rest = f"{rest[:start]} {rest[start + len(scope) :]}"
    return rest, [scope for _, scope in denials]


_INVERTED = re.compile(r"(?<=nor) (?:may|must|can|shall|will|should)\b")  # nor may it decide


def _denials(text: str, english: bool) -> list[tuple[int, str]]:
    """Return where what is denied begins, and what it is, to the end of its clause."""
    lower = _plain(text)
    found = (match.end() for match in _DENIAL[english].finditer(lower))
    ends = (inverted.end() if (inverted := _INVERTED.match(lower, end)) else end for end in found)
    return [(end, _SCOPE_END[english].split(lower[end:])[0]) for end in ends]


_LEFT = re.compile(r"\d \w+(?: \w+)? còn lại\b")


def denial_differs(claim: str, english: bool, source: str) -> bool:
    """Tell whether one says no and the other does not, not even in other words."""
    said, written = denies(claim, english), denies(source, False)
    if said == written:
        return False
    mine, theirs = (
        len(_DENIAL_AT_LEAST[is_english].findall(_NO_DENIAL.sub(" ", text.lower())))
        for text, is_english in ((claim, english), (source, False))
    )
    if said:
        # 61 of 68 stations have a doctor; the seven that are left have none.
        return theirs + bool(_LEFT.search(source)) <= mine
    # Each that is denied is answered by a word of its own: unnamed, exempt.
    return mine - theirs < len(denied_words(source, False))


_DONE = re.compile(
    r"\b(?:đã|xong"
    r"|(?:has|have|had) (?:already |\w+ly )?(?:been|\w+ed)"
    r"|already|completed|finished)\b"
)
_AHEAD = re.compile(
    r"\b(?:phấn đấu|có kế hoạch|dự kiến|sẽ|chuẩn bị|sắp|mục tiêu|định hướng"
    r"|will|shall|plans? to|planned|aims?|aimed|intends?|expect(?:s|ed)?|target(?:s|ed)?"
    r"|is to|are to|yet to|about to|going to|prepar(?:es?|ed|ing)|striv(?:es?|ing)|strove"
    r"|not yet)\b"
)
# No traffic, exchange or joint between two crops.
_ASSIGNS = r"(?<!bàn )(?<!chuyển )giao(?! (?:thông|dịch|lưu|nhận|hàng|tiếp|ban|mùa))"
_DIRECTED = re.compile(
    rf"\b(?:đề nghị|yêu cầu|{_ASSIGNS}"
    r"|chỉ đạo|cần|phải|tiếp tục|tăng cường|chú trọng|khẩn trương"
    r"|đẩy nhanh|đẩy mạnh|tập trung|nhiệm vụ|giải pháp|kiên quyết"
    r"|(?:kiến nghị|đề xuất) (?:\w+ ){0,6}?(?:xem xét|sớm|cho phép|bổ sung|hỗ trợ|ban hành|sửa đổi)"
    r"|request\w*|ask\w*|assign\w*|direct\w*|instruct\w*|urg\w*|requir\w*|propos\w*|call\w*"
    r"|order\w*|entrust\w*|commission\w*|recommend\w*|suggest\w*|advis\w*|agree\w*|told"
    r"|should|must|need\w*|task\w*|to be|continu\w*|strengthen\w*|focus\w*)\b"
)
_DONE_IN_RECORD = re.compile(r"\b(?:đã(?! có kế hoạch| dự kiến)|đạt|ước|được (?!giao))")


_REASON = {
    # Not before who does it: do Bộ Tài chính quy định.
    False: re.compile(
        r"\b(?:(?<!lý )do(?! (?:Bộ|U[ỷy] ban|Ủy ban|UBND|HĐND|Hội|Chính|Quốc|Thủ|Chủ|T[òo][aà]|Viện"
        r"|Ban|Sở|Cục|Ngân|Nhà|Đại|cơ|người|tổ|doanh|địa|nhà|bên|các|mình|hai|một|ông|bà)\b)"
        r"|vì|bởi|nhờ)\b"
    ),
    True: re.compile(
        r"\b(?:because(?: of)?|due to|owing to|thanks to|as a result of|driven by|put down to"
        r"|attributed to|blamed on"
        r"|(?:is|are|was|were) caused by)\b"
    ),
}


def reason_at(text: str, english: bool) -> int | None:
    """Return where a text begins to say why, or None."""
    match = _REASON[english].search(text)
    return match.end() if match else None


# When something holds: once it has been found.
_WHEN = re.compile(
    r"\b(?:unless|if|when|where|once|after|until|who|whose|which|that|since|nếu|khi|trừ|kể từ|mà)\b"
    r"[^,;.]*"
)


# A sentence that begins so tells of nothing that is done.
_GOAL = re.compile(
    r"^\W*(?:\d+[.)] )?(?:mục tiêu|chỉ tiêu|phấn đấu|kiến nghị|đề nghị|yêu cầu"
    rf"|{_ASSIGNS}(?= (?!thừa)))\b(?! (?:đạt|đã|năm \d+ đạt))"
)
_PASSIVE = re.compile(r"\b(?:was|were|ha(?:s|ve)(?: been)?) (?:\w+ly )?\w+ed\b")


def goal_told_as_done(claim: str, source: str) -> bool:
    """Tell whether an English claim says that what a source begins as a goal or a directive is
    done.
    """
    said, written = _WHEN.sub(" ", claim.lower()), source.lower()
    return bool(
        _GOAL.search(written)
        and (_PASSIVE.search(said) or _DONE.search(said))
        and not (_AHEAD.search(said) or _DIRECTED.search(said))
        and not re.search(r"\bđã\b", written)
    )


# What may come has not come already.
_MAY_COME = re.compile(r"\b(?:có thể|dự kiến|phấn đấu|sẽ|nguy cơ|có khả năng)\b")
_BY_NOW = re.compile(r"\b(?:đã|vừa|xong|hiện|đang|sẵn|trước đây|trước đó|được)\b")
_WHY = re.compile(r"\bnhờ [^,;.]*")  # what something is owed to is done: nhờ đẩy mạnh …
# What begins so orders; what it says is "đã" is told of what is to be dealt with, and not of that:
# xử lý các dự án đã bị đình chỉ.
_ORDERS = re.compile(
    r"^\W*(?:[a-zđ\d][.)] )?(?:hoàn (?:thành|thiện|tất)|rà soát|xây dựng|tổ chức|tham mưu|chuẩn bị"
    r"|bố trí|xử lý|kiểm tra|thanh tra|triển khai|ban hành|báo cáo|trình|phối hợp|chủ trì|sửa chữa"
    r"|khắc phục|thu hồi|giải quyết|bàn giao|tiếp nhận|thực hiện|đôn đốc|nâng cấp|tháo gỡ|củng cố"
    r"|hỗ trợ|bảo đảm|đảm bảo|tuyên truyền|vận động|quản lý|đánh giá|công khai|công bố|chấm dứt)\b"
    r"(?! (?:của|là)\b)[^,;.]*?(?:của|các|những|số|đối với|cho|với|tại)\b[^,;.]*\bđã\b"
)


def told_as_done(claim: str, source: str) -> bool:
    """Tell whether what the source only plans or directs is told as done, or the other way."""
    said, written = _WHEN.sub(" ", claim.lower()), _WHY.sub(" ", source.lower())
    ahead = _AHEAD.search(written) or _DIRECTED.search(written)
    if re.search(r"\balready\b", said) and _MAY_COME.search(written):
        return not _BY_NOW.search(written)
    if _DONE.search(said) and not (_AHEAD.search(said) or _DIRECTED.search(said)):
        return bool(ahead and not _DONE_IN_RECORD.search(written))
    done = re.search(r"\bđã\b", written) and not (ahead or _ORDERS.search(written))
    return bool(done and _AHEAD.search(said) and not _DONE.search(said))


# "Every five years" says how often, and not that there is no other.
_INTERVAL = r"(?:\w+ )?(?:hour|day|week|month|quarter|year)s?\b"
_ALL = (
    r"toàn bộ|tất cả|toàn thể|mọi|cả (?=\d)(?!\d+ (?:năm|quý|tháng|tuần|ngày)\b)"
    r"|(?<!once and for )(?<!above )(?<!first of )(?<!after )(?<!at )(?<!in )"
    r"all(?! (?:but|in all|kinds|sorts|types)\b)"
    rf"|(?:every|each)(?! {_INTERVAL})|entire\w*|whol(?:e|ly)"
)
_IN_FULL = re.compile(r"(?<!từ )\bđủ \d+(?! (?:tuổi|ngày|tháng|năm)\b)")
_THE = re.compile(r"\bcác (?:\w+ ){1,4}?(?:này|nêu trên|hiện|đều|vẫn|chưa)\b")
_ALL_OF_NUMBER = re.compile(
    r"\ball of (?:them|these|those)\b"
    r"|\b(?:toàn bộ|(?<!có )tất cả|(?<!tất )cả|all|every one of|all of the)(?: the)? \d"
    r"(?!\d* (?:năm|quý|tháng|tuần|ngày|\w+ (?:year|month|day)|years|months|days)\b)"
)
_WHOLE = re.compile(rf"\b(?:{_ALL}|đều)\b|(?<!\d)100 ?%|(?<![\d/])(\d+)/\1(?![\d/])")
_EVERY = re.compile(rf"{_WHOLE.pattern}|\b(?:mỗi|từng)\b")
_ONLY = re.compile(
    r"(?<!not )(?<!không )\b"
    rf"(?:{_ONLY_WORD}(?! còn| cần)|duy nhất|only|solely)\b"
    # A condition, which the record may set by "nếu".
    r"(?! (?:if|when|where|after|once|with|khi|nếu|sau khi)\b|[^;.]{0,50}\b(?:khi|nếu)\b)"
    # Before a figure it says that this is little.
    rf"(?![^,;.]{{0,60}}\b(?:(?!(?:19|20)\d\d\b){NUMBER}|tối đa|gấp|một nửa|at most|up to|half"
    r"|twice|once\b))"
)
_ONLY_SAID = re.compile(rf"\b{_ONLY_WORD}\b")
# How a record may say it: what alone is not forbidden; and a list of figures shows what is alone.
_ONLY_IN_RECORD = re.compile(
    rf"\b(?:{_ONLY_WORD}|duy nhất|riêng|trừ|(?<!trong và )ngoài(?! nước| ra)|phải là"
    r"|mới (?:\w+ ){0,2}(?:được|đạt|có|xong|dừng|hoàn thành|thực hiện))\b"
    r"|^\W*(?:đối tượng|những|các|hai|ba|bốn|năm|\d+)\b[^.;,]* là\b"  # who they are
    r"|\d[^;]*;[^;]*\d[^;]*;[^;]*\d"
)
_PART = re.compile(
    r"\b(?:một (?:số|phần|bộ phận|vài)|phần lớn|hầu hết|đa số|(?<!xây dựng )cơ bản"
    r"|nhiều(?! (?:hơn|nhất))"
    r"|some|part of|most(?:ly)?|majority|mainly|several|a few|(?<!as )many|nearly all|almost all"
    r"|basically|largely|generally|chủ yếu)\b"
)


# All of a place or of a time is no more than where and when.
_ALL_OVER = re.compile(
    r"\b(?:whole|entire) (?:province|district|country|city|commune|sector|region|year|month|day"
    r"|quarter|period)\b"
)


def has_all(text: str) -> bool:
    return bool(_WHOLE.search(_ALL_OVER.sub(" ", text.lower())))


def has_each(text: str) -> bool:
    return bool(_EVERY.search(text.lower()))


# What may be is not what must be.
_MUST = re.compile(
    r"\b(?:bắt buộc|nhất thiết|phải|must|ha(?:s|ve) to|(?:is|are) (?:obliged|required) to)\b"
)
_MAY = re.compile(r"\b(?:có thể|có quyền|được quyền|khuyến khích)\b")
_MUST_IN_RECORD = re.compile(
    r"\b(?:phải|bắt buộc|trách nhiệm|nghĩa vụ|cần|yêu cầu|nhiệm vụ|không|cấm|chỉ|khi|nếu)\b"
)


# What may be is not what may not.
_PERMITS = {
    False: re.compile(r"\b(?:được phép|(?<!không )có thể|(?<!không )có quyền)\b"),
    True: re.compile(
        r"\b(?:(?<!in )may(?! \d)|can|(?:is|are) (?:allowed|permitted|free|entitled) to)\b"
    ),
}
_FORBIDS = re.compile(r"\b(?:không được|(?:nghiêm )?cấm)\b")
_PERMITS_IN_RECORD = re.compile(r"(?<!không )(?<!chưa )\bđược\b|\b(?:có thể|có quyền|trừ)\b")


def permits(claim: str, english: bool, source: str) -> bool:
    """Tell whether a claim says that something may be, and a source only that it may not."""
    said, written = (_NO_DENIAL.sub(" ", one.lower()) for one in (claim, source))
    return bool(
        _PERMITS[english].search(said)
        and not denies(claim, english)
        and not _DENIAL_AT_LEAST[english].search(said)
        and not _ONLY.search(said)
        and _FORBIDS.search(written)
        and not _PERMITS_IN_RECORD.search(source.lower())
    )


def narrows(claim: str, source: str) -> bool:
    """Tell whether a claim says "only" and the source nothing like it."""
    said, written = claim.lower(), source.lower()
    if _PART.search(said) and _PART.search(written):  # phần lớn chỉ đi trong ngày: chủ yếu
        return False
    return bool(_ONLY.search(said) and not _ONLY_IN_RECORD.search(written))


# Whatever else may be; and a condition, or what is excepted.
_ALWAYS = re.compile(
    r"\b(?:always|in (?:every|all|any) cases?|regardless|even (?:if|when)|whether or not|no matter"
    r"|(?:mọi|tất cả các?) trường hợp|luôn|bất kể|kể cả (?:khi|nếu)"
    r"|(?<!mặc )dù [^;.]{1,80} (?:cũng|vẫn))\b"
)
_ALWAYS_IN_RECORD = re.compile(
    r"\b(?:mọi|tất cả|luôn|bất kể|kể cả|dù|đều|vẫn|không (?:phụ thuộc|phân biệt|kể))\b"
)
_CONDITION = re.compile(r"\b(?:nếu|trừ|trường hợp|chỉ khi)\b")


# Without a limit, where a record sets one.
_ANY = re.compile(
    r"\b(?:any (?:kind|type|sort|number|amount)|freely|unlimited|unrestricted"
    r"|without (?:any )?(?:limit|restriction)s?)\b"
)
_LIMIT = re.compile(r"\b(?:chỉ|không quá|tối đa|không được|hạn chế)\b")
_NO_LIMIT = re.compile(r"\b(?:bất kỳ|bất kể|mọi|tự do|không (?:bị )?(?:hạn chế|giới hạn))\b")


# What follows a number tells of some of them: 47 kiến nghị, đã giải quyết 39.
_OF_SOME = re.compile(
    r"\b(?:trong (?:số )?(?:đó|này)|còn|mới (?:được|đạt|xong)|chưa|không|riêng|phần lớn|đa số"
    r"|hầu hết|một số|chủ yếu)\b"
    r"|(?<!ngày )(?<![\d/.,])\d+(?![\d/.,]*[\d/])"
    r"(?! ?(?:%|(?:t[ỷỉ]|triệu|nghìn|đồng|ha|km|m|tấn|ngày|tuần|tháng|năm|giờ)\b))"
)
_SOME_OF = re.compile(r"(?:/|\b(?:trong|trên|của)(?: tổng)?(?: số)? ?)$")


def _is_all_there_are(said: str, whole: str) -> bool:
    """Tell whether a text tells a number that a claim begins with, and of no part of it."""
    number = re.match(r"\d+(?:[.,]\d+)*", said)
    written = number and re.search(rf"(?<![\d.,]){re.escape(number.group())}(?![\d.,]*\d)", whole)
    return bool(
        written
        and not _SOME_OF.search(whole[: written.start()])
        and not _OF_SOME.search(whole[written.end() :].split(";")[0])
    )


def overstates(claim: str, clause: str, source: str) -> bool:
    """Tell whether a claim says all where the source says some, or some where it says all."""
    said, written, whole = claim.lower(), clause.lower(), source.lower()
    told = _ALL_OF_NUMBER.search(said)
    if told and not any(one.search(whole) for one in (_WHOLE, _THE, _ONLY_SAID, _IN_FULL)):
        # English puts "all" before a plain count too; "tất cả 40 người" sets it against others.
        english = told.group().startswith(("all", "every"))
        return not (english and _is_all_there_are(said[told.end() - 1 :], whole))
    if _ANY.search(said) and _LIMIT.search(whole) and not _NO_LIMIT.search(whole):
        return not denies(claim, True)
    if _MUST.search(said) and _MAY.search(whole) and not _MUST_IN_RECORD.search(whole):
        return True
    if _ALWAYS.search(said) and _CONDITION.search(whole) and not _ALWAYS_IN_RECORD.search(whole):
        return True
    if _WHOLE.search(said) and not _PART.search(said):
        return bool(_PART.search(written) and not _EVERY.search(written))
    if _PART.search(said) and not _WHOLE.search(said):
        return bool(_WHOLE.search(written) and not _PART.search(written))
    return False


# Not six months each: sáu tháng một lần.
_AT_ONCE = r"(?<!ngày )(?<!tuần )(?<!tháng )(?<!quý )(?<!năm )một lần(?! nữa)"
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
    (
        rf"in (?:a lump sum|one (?:go|payment|instal+ment))|{_AT_ONCE}",
        _AT_ONCE,
    ),
)


def often_otherwise(claim: str, source: str) -> bool:
    """Tell whether a source says how often something is done, and a claim something else."""
    said, written = claim.lower(), source.lower()
    mine = {told for told, _ in _OFTEN if re.search(rf"\b(?:{told})\b", said)}
    theirs = {told for told, other in _OFTEN if re.search(rf"\b(?:{told}|{other})\b", written)}
    return bool(mine and theirs and not mine <= theirs)
