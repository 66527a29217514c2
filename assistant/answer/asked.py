"""What kind of thing answers a question, and whether a sentence holds one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from assistant.answer.cause import CAUSE, gives_reason
from assistant.answer.most import asks_most, tells_most
from assistant.answer.numbered import which_number
from assistant.answer.planned import is_as_planned, is_goal_for_now
from assistant.answer.rate import tells_rate
from assistant.answer.somebody import names_somebody
from assistant.answer.when import NO_NUMBER, tells_day, tells_time, tells_weekday
from assistant.answer.which import THING_CALLED, is_row_of_others, names_one
from assistant.answer.who import find_people
from assistant.claims.facts import ORDINAL, read_facts
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import SEVERAL, compile_typed
from assistant.question.content import lowered, named_apart, spelled
from assistant.question.counted import IN_WORDS, MONEY, counts, find_counted, has_bare_number
from assistant.ranking.rows import whole_row
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import Phrase, passage_head, phrases, said_at
from assistant.text import CAPITAL, fold, is_row, word_key, words

# Who somebody is. Who does something, "người … là ai", may be told by a body too.
_NAMED = tuple(
    f"{one} nào"
    for one in (
        "học sinh,vận động viên,vđv,nghệ sĩ,danh y,nhà văn,nhà thơ,tổng thống,vua,đạo diễn,tác giả"
        ",nhạc sĩ,họa sĩ,ca sĩ,diễn viên,kiến trúc sư,nhà báo,huấn luyện viên,cầu thủ,trọng tài"
        ",luật sư,thẩm phán,kế toán trưởng,bác sĩ,kỹ sư,giáo sư,tiến sĩ,nhà khoa học"
    ).split(",")
)
_DOES_ALONE = tuple(
    f"ai {aspect}{verb}"
    for aspect in ("", "đã ", "được ", "đang ", "hiện đang ")
    for verb in (
        "làm trưởng,làm chủ,làm chủ tịch,làm giám đốc,làm bí thư,làm trọng tài,giữ chức,đứng đầu"
        ",vô địch,đoạt,giành,đạt giải,thắng,chiến thắng,viết,sáng tác,soạn,chủ biên,đạo diễn,vẽ"
        ",thủ vai,đóng vai,ký,bầu,bổ nhiệm,bổ sung,phong"
    ).split(",")
)
_OFFICES = "bí thư,chủ tịch,giám đốc,bộ trưởng,hiệu trưởng,trưởng phòng,trưởng ban,chánh văn phòng"
_IDENTITY = phrases(
    *("tên gì", "tên là gì", "tên ai"),
    *(f"tên {one}" for one in _OFFICES.split(",")),
    *_NAMED,
    *(f"tên {one.removesuffix(' nào')}" for one in _NAMED),
    *_DOES_ALONE,
)
# Who heads a committee is told by what else he is: do Bí thư Tỉnh ủy làm Trưởng ban.
_HEADS = compile_typed(r"\b(?:đứng đầu|làm trưởng|là trưởng|trưởng ban|tổ trưởng|trưởng đoàn)\b")
_MADE_HEAD = re.compile(
    r"\b(?:làm|là) (?:trưởng (?:ban|đoàn|tiểu ban)|tổ trưởng|chủ tịch hội đồng|chủ nhiệm)\b", re.I
)
# Who several are may be told by what they are: các nhà khoa học nào.
_SEVERAL_PEOPLE = compile_typed(r"\b(?:nhóm|các|những)(?: \w+){1,4} nào\b")
_FULL_NAME = phrases("họ tên", "họ và tên")
_WHO = phrases("ai")
_NAME_ASKED = phrases("tên", "là ai", "ai là")
_BY_WHOM = phrases("do ai")
# What is asked of a rule so is told by cases.
_IN_WHICH_CASE = phrases("khi nào", "lúc nào", "bao giờ")
_CASE = re.compile(r"\btrường hợp\b", re.IGNORECASE)
# Rules name nobody: do hòa giải viên bầu.
_RULES = frozenset("law code ordinance decree circular regulation rules".split())
_BY = re.compile(r"\bdo (?!đó\b|vậy\b|không\b|có\b|bị\b)\w+", re.IGNORECASE)
_IN_OFFICE = phrases(
    *(
        f"{one} nào"
        for one in "đồng chí,cán bộ,ông,bà,vị,lãnh đạo,bí thư,chủ tịch,giám đốc,bộ trưởng"
        ",thứ trưởng,phó thủ tướng,đại biểu,nhân vật".split(",")
    )
)
# Who came into an office is told by name, though several may have.
_APPOINTED = "(?:bầu|bổ sung|bổ nhiệm|kết nạp|phê chuẩn|chuẩn y)"
_INTO_OFFICE = compile_typed(
    rf"\b{_APPOINTED}\b(?: \w+){{0,3}}? (?:ai|(?:đồng chí|đ/c|cán bộ|người|ông|bà) nào)\b"
    rf"|\b(?:ai|(?:đồng chí|đ/c|cán bộ|người|ông|bà) nào) (?:được|mới)(?: \w+)? {_APPOINTED}\b"
)
# Who spoke or read is told by name, or by what office he is in.
_SPEAKS = compile_typed(
    r"\bai (?:là người )?(?:(?:đã|sẽ|đang|được) )?"
    r"(?:đọc|trình bày|phát biểu|thuyết trình|diễn thuyết)\b"
)
_UNIT = phrases("đơn vị nào")
# Which firm pays or builds is told by name, which may do something by what it is.
_FIRM_DOES = compile_typed(
    r"\b(?:doanh nghiệp|dn)(?: \w+){0,2}? nào (?:đã |được )?(?:tài trợ|ủng hộ|tặng|xã hội hóa|cho"
    r"|góp|đóng góp|trúng|thi công|xây|bỏ|nộp .*nhiều nhất)\b"
    r"|\b(?:công ty|cty|nhà thầu)(?: \w+){1,2} nào\b"
)
# Without its marks it is one of goods: hàng nào.
_MAKER = re.compile(r"\bhãng nào\b", re.IGNORECASE)
_FIRM = phrases(
    *(f"{one} nào" for one in "công ty,cty,nhà thầu,nhà đầu tư,tập đoàn,ngân hàng".split(",")),
    *("tên nhà thầu", "tên nhà đầu tư"),
)
_FIRMS_NAMED = compile_typed(
    r"\A\W*tên (?:\w+ ){0,2}?(?:công ty|doanh nghiệp|dn|nhà thầu)\b(?!.*\bkhông\W*$)"
)
# "Là ai" at the end; "là ai ký" asks who does something.
_IS = compile_typed(r"\bai là\b|\blà ai(?=\W*$|[,;]| (?:vậy|thế|đấy|nhỉ|ạ|đó)\b)")
# These are people or bodies.
_DOER = phrases("người", "bên")
_OWNS = "(?:chủ đầu tư|nhà đầu tư|nhà thầu)"
_OWNER = compile_typed(rf"\b{_OWNS}\b.*\bai\b|\bai\b.*\b{_OWNS}\b")
_WHICH_DAY = phrases("ngày mấy", "tháng mấy", "năm mấy")
_DAY = phrases("ngày nào", "ngày mấy", "hôm nào")
_DATE = (
    *_WHICH_DAY,
    *phrases(
        "khi nào", "lúc nào", "bao giờ", "tháng nào", "năm nào", "thế kỷ nào", "thời điểm nào",
    ),
)  # fmt: skip
# A time is asked for where its name begins: hạn nộp hồ sơ.
_DUE = compile_typed(
    r"\A\W*(?:thời )?hạn (?:(?:chót|cuối(?: cùng)?|chậm nhất) )?(?:để )?"
    r"(?:nộp|gửi|trình|báo cáo|hoàn thành|nhận|đăng ký|góp ý|trả lời)\b"
)
_RATE = phrases("tỷ lệ")
_WHICH = phrases("nào")
_SHARE = phrases("phần trăm", "bao nhiêu phần", "mấy phần", "bn phần")
_HOW_MANY_TIMES = phrases("mấy lần", "bao nhiêu lần")
_MULTIPLE = phrases(
    *(f"{how} {many} lần" for how in ("gấp", "tăng", "bằng") for many in ("mấy", "bao nhiêu"))
)
_RANK = phrases(*(f"{what} {many}" for what in ("thứ", "hạng") for many in ("mấy", "bao nhiêu")))
_OF_EACH = frozenset(map(word_key, ("mỗi", "từng", "các", "những")))  # mỗi hạng bao nhiêu
_GROWTH = phrases("tốc độ tăng", "mức tăng trưởng", "tăng trưởng bao nhiêu")
_REASON = phrases("tại sao", "vì sao", "vì đâu", "lý do", "nguyên nhân")
_FROM_WHAT = phrases(
    *("do đâu", "nhờ đâu", "do bệnh gì", "do lỗi gì", "là vướng gì", "vì vướng gì"),
    *("bắt nguồn từ đâu", "xuất phát từ đâu", "do cái gì", "vì cái gì", "tại cái gì", "cớ gì"),
)  # without its marks also "đỡ đầu": of how many, not why
# At what it is so is why, where nothing is held, built or born; as is how it comes that it is.
_HOW_COME = compile_typed(
    r"\A(?!.*\b(?:trụ sở|địa (?:điểm|chỉ)|nơi|chỗ|lễ|họp|tổ chức|diễn ra|đặt|sinh|quê)\b)"
    r".*\w+ \w+ là tại đâu(?: vậy| thế)?\W*$"
    r"|\blà do (?:\w+ ){0,4}?đâu(?: ra)?\W*\Z"
    r"|(?<!\bra )(?<!\bthì )(?<!\bnhư )\bsao (?:lại|mà lại|bỗng|tự dưng)\b"
)
# Which they are is asked too: mấy cấp, là những cấp nào.
_AND_WHICH = compile_typed(
    r"\b(?:mấy|bao nhiêu) \w+\b[^?]*(?:,| là| gồm| và)[^?]*\b(?:những|các|gồm|là)\b[^?]*"
    r"\b(?:nào|gì)\b"
)
# Something else is asked for, of which the reason is then asked too.
_ALSO_WHY = compile_typed(
    r"\b(?:nào|ai|gì|đâu|mấy|bao nhiêu)\b[^?]*(?:,| và) (?:tại sao|vì sao|vì đâu|lý do)"
    r"(?: \w+){0,2}\W*$"
)
# Who gives none is no question for it: vắng mà không báo lý do.
_WITHOUT_REASON = compile_typed(r"\b(?:không|chẳng|chưa|có)(?: (?:báo|có|nêu|rõ))? lý do\b")
_SYMBOL = phrases("số mấy", "mang số", "số hiệu", "văn bản nào", "nghị quyết nào", "quyết định nào")
# By which number somebody is called up.
_CALLS = compile_typed(r"\b(?:gọi|điện)(?: \w+){0,3}? số (?:mấy|nào|bao nhiêu)\b")
_WHICH_FORM = compile_typed(r"\b(?:biểu(?: mẫu)?|mẫu|phụ lục) số (?:mấy|bao nhiêu)\b")
_FORM = re.compile(r"\b(?:biểu(?: mẫu)?|mẫu|phụ lục)(?: số)? (?:[\w-]*\d|[IVX]+\b)", re.IGNORECASE)
_ENGLISH_IDENTITY = re.compile(
    r"\bwho (?:was|were|has been|got) (?:\w+ly )?(?:added|elected|appointed|promoted|chosen)\b"
    r"|\bwho (?:won|wrote|directed|painted|composed|sang|played|scored|signed|invented)\b"
    r"|\bwho(?:['’]s| is| was| are| were) (?!.*\b(?:\w+(?:ed|en|for|by)|in charge|behind|ahead)\b)"
    r"|\bnames of the (?:\w+ ){0,2}?(?:people|victims|officials|members|teachers|officers|delegates"
    r"|deputies|councillors)\b"
    r"|\bname of the (?:person|\w*man|director|head|leader|secretary|president|minister|chair\w*)\b"
)
_NAME = re.compile(r"(?<=\s)[A-Z]\w*")
_ENGLISH_IN_OFFICE = re.compile(r"\bwho (?:chaired|chairs|heads|headed)\b")
_ENGLISH_FIRM = re.compile(
    r"\b(?:which|what) (?:(?:\w+ ){0,2}?(?:compan(?:y|ies)|contractors?|suppliers?|banks?)"
    r"|firms?|investors?)\b|\bname of the (?:\w+ ){0,2}?(?:company|firm|contractor|supplier|bank"
    r"|investor|consultancy)\b"
)
_ENGLISH_DATE = re.compile(
    r"\bwhen (?:did|was|were|is|are|does|do|will|has|have|had|can|must|should|shall|may|would)\b"
    r"|\b(?:what|which) (?:years?|months?|century)\b|\b(?:deadline|due date)s?\b"
)
_ENGLISH_DAY = re.compile(r"\b(?:what|which) (?:exact )?(?:days?|dates?)\b")
_ENGLISH_REASON = re.compile(
    r"\bwhy\b|\breasons?\b|\bcauses? of\b"
    r"|\bwhat (?:caused|causes|explain(?:s|ed)|led to|(?:is|was|lies|lay) behind)\b"
    r"|\bwhat(?:['’]s| is| was| has been)(?: \w+)? holding\b.* (?:up|back)\b"
)
_ENGLISH_SYMBOL = re.compile(r"\bwhich (?:resolution|decision|decree)\b")
_ENGLISH_SHARE = re.compile(
    r"\bpercent\w*|\b(?:what|which) (?:share|proportion)\b|%"
    r"|\bwhat (?:is|was|were) the (?:[\w-]+ ){0,3}(?:growth|share|proportion)\b"
    r"|\A(?:the )?(?:[\w-]+ ){0,3}growth (?:rate )?(?:in|of|for)\b"
    r"|\b(?:what|which) (?:[\w-]+ ){0,2}(?:interest|growth|poverty|unemployment|inflation|coverage"
    r"|disbursement|completion|occupancy|tax) rate\b"
    r"|\A(?:the )?share of\b|\bas an? (?:share|proportion) of\b"
)
_ENGLISH_NUMBER = re.compile(
    r"\bhow (?:much|many|long|far|old|fast|big|large|tall)\b"
    r"|\bwhat did .* (?:add|come|amount) (?:up )?to\b"
    r"|\b(?:what|which) (?:price|cost|amount|rate|fee|fine|salary|wage|sum|value|ceiling)\b"
    r"|\bwhat (?:is|was|were) the (?:[\w-]+ ){0,3}?(?:number|rate|value|price|cost|amount|revenue"
    r"|output|production|population|area|size|total|turnover|capacity|salary|wage|fee|fine|tax"
    r"|budget|length|height|income|volume|quantity|index|ratio|distance|expenditure|debt|yield)\b"
)
# "thứ mấy" asks for no number of things, nor does "mấy bệnh nào": which ones.
_NUMBER = compile_typed(
    rf"\b(?:(?<!thứ )(?<!hạng )(?<!số ){SEVERAL}(?!(?: \w+){{1,3}} (?:nào|gì)\b)"
    r"|(?<!thứ )(?<!hạng )bao nhiêu|bao lâu|bn)\b"
)
# A measure that is only named, "Doanh thu tháng 4?", is asked for in numbers.
_MEASURE = compile_typed(
    r"\A\W*(?:tổng )?(?:diện tích|dân số|sản lượng|năng suất|doanh thu|giá|kim ngạch|công suất"
    rf"|mức (?!độ|tăng)|{MONEY}|(?:thu|chi) ngân sách|tốc độ tăng|mức tăng trưởng|số (?!liệu))\b"
)
_ASKS_OTHER = compile_typed(r"\b(?:nào|gì|ai|đâu|sao|không|ch[ư]a|thế nào|khi)\b|\bCHUA(?=\W*$)")
_OF_ALL = re.compile(
    r"%|\d/\d|\b(?:phần trăm|một nửa|t[ỷỉ] lệ|(?:một|hai|ba|\d+) phần)\b", re.IGNORECASE
)
# A place among so many is no part of them, nor is a date or a document's number: xếp thứ 9/11.
_NO_SHARE = re.compile(
    r"\b(?:thứ|hạng|ngày|tháng|số) \d+/[\w/-]+|\d+/\d+/[\w-]+|\d+/[^\W\d][\w-]*", re.IGNORECASE
)
_RATED = re.compile(r"%|\b(?:phần trăm|t[ỷỉ] lệ|(?:thuế|lãi) suất)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:bí thư|chủ tịch|(?:phó |tổng )?giám đốc|trưởng|phó|chánh|thủ tướng|thống đốc|đồng chí"
    r"|ông|bà|ths|ts|pgs)\b",
    re.IGNORECASE,
)
_FIRM_NAMED = re.compile(
    r"\b(?i:công ty|cty|tập đoàn|hãng|tnhh|dntn|ngân hàng|nhà máy|xí nghiệp)\s+(?:\w+\s+){0,3}?"
    + CAPITAL
    + r"\w*"
)
# A body of the state may own what is built.
_BODY_OWNS = re.compile(
    r"(?i:chủ đầu tư)(?: là|:)? (?:Ban|Sở|Bộ|Cục|UBND|Ủy ban|Trung tâm|Bệnh viện)\b"
)
# How many are left is told by no number of those that went or came: giảm 96 hộ nghèo.
_LEFT = compile_typed(
    rf"\bcòn (?:lại )?(?:bao nhiêu|bn|{SEVERAL})\b|\bstill (?:have|has|had|there)\b"
    r"|\b(?:are|were|is|was) (?:still )?left\b|\bremain(?:s|ed|ing)?\b"
)
_CHANGED_BY = re.compile(
    r"\b(?:giảm|tăng|bớt|thêm|thoát)(?: (?:được|thêm|khoảng|gần|hơn|trên))* \d[\d.,]*",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\b(?:[\d.,]+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) lần\b", re.IGNORECASE)
# By how many times it is more is told by per cent too: tăng 369%.
_GREATER = re.compile(r"\b(?:tăng|bằng|vượt) [\d.,]+\s?%", re.IGNORECASE)
_RANKED = re.compile(
    r"\b(?:thứ|hạng|top) (?:\d|[ivx]+\b|nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
    r"|\b(?:đứng|dẫn|xếp) đầu\b|\bđứng cuối\b|\bchủ nhật\b",
    re.IGNORECASE,
)
# What is written in a way of its own, by what asks for it.
_WRITTEN_SO = (
    (
        re.compile(
            r"\A\W*(?:(?:cho|xin|hoi|biet) )*(?:so (?:dien thoai|dt)|sdt|hotline"
            r"|(?:tele)?phone n\w+)\b"
            r"|\b(?:(?:so )?dien thoai|sdt|hotline|so fax|goi(?: \w+){0,3}? so"
            r"|(?:phone|telephone|fax) number)\b.*\b(?:may|nao|gi|bao nhieu|what|which)\b"
            r"|\bwhat\b.*\b(?:phone|telephone|fax) number\b"
        ),
        re.compile(r"(?:\d[ .-]?){7}"),
    ),
    (re.compile(r"\be-?mail\b.*\b(?:nao|gi)\b|\b(?:what|which)\b.*\be-?mail\b"), re.compile("@")),
    (
        re.compile(
            r"\b(?:luc |tu |den |vao )?may gio\b(?! (?:hoc|day|bay|lam|cong))|\bwhat time\b"
        ),
        re.compile(r"\b\d{1,2} ?(?:giờ|h|g)\d{0,2}\b|\b\d{1,2}:\d\d\b", re.IGNORECASE),
    ),
)
_MEASURED = ("number", "share", "day", "date")  # the most of a measure is told by the measure
Kind = Literal["person", "office", "firm", "reason", "symbol", "share", "number", "day", "date", ""]


@lru_cache(maxsize=16)  # it is asked of every sentence
def kind_asked(question: Question) -> Kind:
    """Return what kind of thing a question asks for, if that is known: a person is one by name."""
    lower = question.text.lower()
    if not question.english and _OWNER.search(spelled(question)):
        return "firm"
    is_somebody = _IS.search(spelled(question)) and not _says(question, _DOER)
    named = _says(question, _IDENTITY) or (
        _says(question, _FULL_NAME) and not _asks_number(question)
    )
    of_others = _SEVERAL_PEOPLE.search(spelled(question)) or THING_CALLED.search(spelled(question))
    named = named and not of_others
    # No name is a participle: Hung Yen.
    without_names = _NAME.sub("", named_apart(question)[1]).lower()
    named = named or bool(not question.english and _INTO_OFFICE.search(spelled(question)))
    if is_somebody or named or _ENGLISH_IDENTITY.search(without_names):
        return "person"
    in_office = _says(question, _IN_OFFICE) and not _says(question, _UNIT)
    in_office = in_office or bool(not question.english and _SPEAKS.search(spelled(question)))
    if in_office or _ENGLISH_IN_OFFICE.search(lower):
        return "office"
    does = not question.english and any(
        one.search(spelled(question)) for one in (_FIRM_DOES, _FIRMS_NAMED)
    )
    if does or _says(question, _FIRM) or _MAKER.search(lower) or _ENGLISH_FIRM.search(lower):
        return "firm"
    if asks_why(question):
        return "reason"
    calls = not question.english and _CALLS.search(spelled(question))
    if (_says(question, _SYMBOL) and not calls) or _ENGLISH_SYMBOL.search(lower):
        return "symbol"
    if "%" in lower or _says(question, _SHARE) or _ENGLISH_SHARE.search(lower):
        return "share"
    if not question.english and _AND_WHICH.search(spelled(question)):
        return ""
    counted = _asks_number(question) or (_says(question, _RATE) and not _says(question, _WHICH))
    if counted and not _says(question, _WHICH_DAY):
        return "share" if _says(question, _GROWTH) else "number"
    if _says(question, _DAY) or _ENGLISH_DAY.search(lower):
        return "day"
    due = not question.english and _DUE.search(spelled(question)) and not _asks_number(question)
    return "date" if due or _says(question, _DATE) or _ENGLISH_DATE.search(lower) else ""


def asks_why(question: Question) -> bool:
    """Tell whether a reason is asked for, if not who somebody is: ai là người gây ra …, vì sao."""
    why = _says(question, _REASON) or (_says(question, _FROM_WHAT) and not _asks_number(question))
    why = why or bool(not question.english and _HOW_COME.search(spelled(question)))
    asked = spelled(question)
    of_that = why and not (_ALSO_WHY.search(asked) or _WITHOUT_REASON.search(asked))
    return of_that or bool(_ENGLISH_REASON.search(question.text.lower()))


def holds(question: Question, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a Vietnamese sentence holds a thing of the kind, other than the question's.

    A row of a table holds what is told by the head above it.
    """
    kind, text, folded = kind_asked(question), sentence.text, fold(question.text)
    if any(asked.search(folded) and not told.search(text) for asked, told in _WRITTEN_SO):
        return False
    if not names_one(question, text) or not is_as_planned(question, kind == "number", sentence):
        return False
    if not names_somebody(question, text, lexicon) or is_row_of_others(question, sentence):
        return False
    if is_goal_for_now(question, sentence):
        return False
    if kind not in _MEASURED and asks_most(question) and not tells_most(text):
        return False
    if number := which_number(question):
        return bool(number.search(text))
    if kind in ("person", "office", "firm"):
        names = [one for one in find_people(text, lexicon) if fold(one) not in folded]
        if kind == "firm" and not _OWNER.search(spelled(question)):
            names = [one for one in names if not all(map(lexicon.is_syllable, fold(one).split()))]
        if names:
            return True
        if sentence.passage.description.kind in _RULES and _asks_role(question):
            by = _BY.search(text)  # who holds an office is no matter
            return bool(by or (_OFFICE.search(text) and not _says(question, _BY_WHOM)))
        if _HEADS.search(spelled(question)) and _MADE_HEAD.search(text) and _OFFICE.search(text):
            return True
        if kind == "firm":  # which is no plant that the question names itself
            firms = (one[0] for one in _FIRM_NAMED.finditer(text))
            return bool(_BODY_OWNS.search(text)) or any(
                fold(one.split()[-1]) not in folded.split() for one in firms
            )
        return bool((kind == "office" and _OFFICE.search(text)) or _BODY_OWNS.search(text))
    if _asks_rank(question) and not _RANKED.search(text):
        return False
    if kind == "reason":
        return gives_reason(text, CAUSE)
    if kind == "share":
        return bool(_OF_ALL.search(_NO_SHARE.sub(" ", text))) or _is_rate(sentence)
    if kind == "symbol":
        of_form = _WHICH_FORM.search(spelled(question)) and _FORM.search(text)
        return bool(of_form or read_facts(text, False).symbols)
    weekday = tells_weekday(question, text)
    if weekday is not None:
        return weekday
    head = passage_head(sentence.passage) if is_row(text) else ""
    if kind == "day":
        return tells_day(question, text, head)
    if kind == "date":
        cases = sentence.passage.description.kind in _RULES and _says(question, _IN_WHICH_CASE)
        said = (text, *sentence.passage.heading[-1:]) if cases else ()
        return tells_time(question, text, head) or any(map(_CASE.search, said))
    return kind != "number" or _holds_number(question, sentence)


def _asks_role(question: Question) -> bool:
    """Tell whether it is asked who does something, and not for a name."""
    return _says(question, _WHO) and not _says(question, _NAME_ASKED)


def names_in_office(text: str) -> bool:
    """Tell whether a Vietnamese text names somebody by what he is: đồng chí, Chủ tịch."""
    return bool(_OFFICE.search(text))


def _is_rate(sentence: Sentence) -> bool:
    """Tell whether a row has a number below a head that says of what kind it is: thuế suất."""
    return has_bare_number(sentence.text) and bool(_RATED.search(passage_head(sentence.passage)))


def _holds_number(question: Question, sentence: Sentence) -> bool:
    if _says(question, _HOW_MANY_TIMES) and _TIMES.search(sentence.text):
        return True
    if _says(question, _MULTIPLE) and _GREATER.search(sentence.text):
        return True
    text = sentence.text
    if not tells_rate(question, text):
        return False
    if _LEFT.search(lowered(question)) and not is_row(text):
        text = _CHANGED_BY.sub(" ", text)
    if groups := find_counted(question):
        # In a row the unit may stand before the number, or only in the rows above.
        head = passage_head(sentence.passage) if is_row(sentence.text) else ""
        return counts(groups, text, f"{head}\n{whole_row(sentence)}" if head else "")
    text = NO_NUMBER.sub(" ", text)
    quantities = read_facts(text, False).quantities
    return any(one.unit != ORDINAL for one in quantities) or any(
        word.key in IN_WORDS for word in words(text)
    )


def _asks_number(question: Question) -> bool:
    if question.english:
        return bool(_ENGLISH_NUMBER.search(question.text.lower())) or "age" in find_counted(
            question
        )
    asked = spelled(question)
    named = question.intent == "fact" and _MEASURE.search(asked) and not _ASKS_OTHER.search(asked)
    return bool(named or _NUMBER.search(asked))


def _asks_rank(question: Question) -> bool:
    """Tell whether it is asked at which place of others something stands; "thu" is no thứ."""
    return not question.english and any(
        not question.loose[place] and not (place and question.words[place - 1].key in _OF_EACH)
        for place, _ in said_at(question, _RANK)
    )


def _says(question: Question, phrases: Sequence[Phrase]) -> bool:
    """Tell whether a Vietnamese question says one of the phrases."""
    if question.english:
        return False
    return any(said_at(question, phrases))
