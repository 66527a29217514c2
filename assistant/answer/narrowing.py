"""What narrows down what is asked for: it must be told where the number or the name stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answer.asked import kind_asked
from assistant.question import Question
from assistant.question.content import Term
from assistant.question.counted import find_counted
from assistant.ranking.terms import phrases, said_at
from assistant.text import fold, word_key

# After these stands of which part the number is: do lái xe uống rượu, ngành y tế, là học sinh.
_INTRODUCE = phrases(
    *(
        "do,bị,về,là,thuộc,ngành,môn,lĩnh vực,loại,của,ở,tại,cho,đối với,liên quan,liên quan đến"
        ",liên quan tới"
    ).split(",")
)
# And after these of what it is, as of nothing else: diện tích trồng dưa, sản lượng cá trôi. Of an
# amount (tiền, thuế, vốn, mức) that is told in other words: tiền quà, quà.
_MEASURES = (
    "diện tích,sản lượng,năng suất,khối lượng,số lượng,quy mô,mật độ,công suất,giá,giá bán,giá trị"
    ",doanh thu,lợi nhuận,dư nợ,thu,chi,chi phí,kinh phí,lương,phí,lệ phí,học phí,thuế suất"
    ",lãi suất,tỷ lệ,chỉ số,đàn,tiền phạt,mức phạt".split(",")
)
_MEASURED = phrases(*_MEASURES)
_IS_MEASURE = frozenset((*_MEASURES, "thời gian"))
# So much of what: mấy tấn chè.
_HOW_MANY = phrases("bao nhiêu", "mấy", "bn")
# What stands there and is no thing: được bao nhiêu mới đủ.
_NO_THING = frozenset(
    "hộ,tiền,mới,nữa,lần,thì,là,và,trên,dưới,hơn,rồi,đã,sẽ,năm,vàng,bạc,đồng,đô,ruộng,đất".split(
        ","
    )
)
_SCALES = frozenset(map(word_key, "nghìn,ngàn,triệu,vạn,trăm".split(",")))
_UNITS = frozenset(map(word_key, "ha,hecta,hécta,tấn,tạ,kg,lít,m2,m3,con".split(",")))
# What these are of is part of the term, and a passage that tells of them says so: giá điện.
_OF_KIND = re.compile(r"giá (?!trị\b|cả\b)|môn ", re.IGNORECASE)
# Asked for themselves they are told by these names.
_BY_NAME = frozenset(
    "lợi nhuận,lãi suất,học phí,lệ phí,lương,tiền lương,mức lương,phạt,tiền phạt,mức phạt"
    ",tiền thuê,vé,giá vé,vé tham quan,phụ cấp,trợ cấp,tổng mức đầu tư".split(",")
)
_FOLDED_BY_NAME = frozenset(map(fold, _BY_NAME))
# Of these a number is of no others, whatever it is of; and what was paid was paid for that.
_OF_THESE = frozenset(
    "nữ,tiểu học,trung học cơ sở,trung học phổ thông,thcs,thpt,cấp ba,cấp hai,đại học,tư thục"
    ",quốc tế,thành thị,dân tộc thiểu số,vay,thưởng,đền bù,bồi thường,tạm ứng".split(",")
)
# What is done with it may be said otherwise.
_WORKED = frozenset(
    "nêu,ít,nhiều,trồng,gieo,gieo trồng,cấy,nuôi,nuôi trồng,khai thác,sản xuất,bán,mua,thuê"
    ",cho vay,tổ chức,thực hiện,xây,xây dựng,sửa chữa,nâng cấp,mua sắm".split(",")
)
# Of these what is grown or kept is told, whatever is asked of it: hỗ trợ trồng chè.
_RAISED = frozenset(("trồng", "nuôi", "gieo trồng"))
# And of a kind of thing which of them: sản lượng cá trôi, where "cá" alone may be told.
KINDS = frozenset("cá,cây,lúa,rau,thịt,quả,hoa,gỗ,bệnh,rác,xe,vắc xin,thuốc,vùng".split(","))
# The province itself goes without saying.
_OWN = re.compile(
    r"\b(?:của|ở|tại|trong) (?P<level>tỉnh|huyện|xã|phường|thành phố|thị xã|quận)(?=\W*$)",
    re.IGNORECASE,
)
# Words that only frame a number; a sentence need not say them.
_FRAME = frozenset(
    "số,tổng,mức,nguồn,lượng,lượt,quy mô,tỷ lệ,tỉ lệ,số lượng,tổng số,tổng cộng,số tiền,số liệu"
    ",mức độ,riêng,theo,báo cáo,văn bản,tính,đến,tới,cuối,đầu,toàn,cả,kể cả,hết,mỗi,các,những,trong"
    ",nằm,nằm ở,nằm trên,đạt,làm,thêm"
    ",công văn,tờ trình,biên bản,công điện"
    ",mảng,khoản,khối,lĩnh vực,đầu năm,cuối năm,địa bàn,toàn tỉnh,cả tỉnh,toàn quốc"
    ",phần trăm,họ,nó,mình,chúng,chúng ta,chúng tôi,anh ấy,cô ấy,ông ấy,bà ấy"
    ",việt nam,nước ta,cả nước,hai,ba,bốn,năm,sáu,bảy,ông,bà,anh,chị,đồng chí,đ/c"
    ",vn,hay,hoặc,cộng dồn,lũy kế,luỹ kế,ts,ths,pgs,gs".split(",")
)
_FOLDED_FRAME = frozenset(map(fold, _FRAME))
_WHICH = re.compile(r" nao (?:da |dang |se |duoc )?|who |(?:which|what) \w+ ")
# Who is in charge is told in many words.
_LEADS = frozenset("đảm nhiệm,phụ trách,chủ trì,lãnh đạo,đứng đầu,làm,heads,headed".split(","))

# Whose words are meant: theo tham luận của ông A, …
_SOURCE = re.compile(r"\s*theo\b[^,]*,", re.I)

PEOPLE = 3  # words of a term of people that no others are: người có công

Placed = tuple[int, Term]  # where in the question it begins


def narrowing_terms(question: Question, terms: Sequence[Term]) -> list[Term]:
    """Return those of a question's terms without which what answers is of something else.

    Of a number that is what a word of cause or belonging introduces, and a price. That the last
    thing, or whatever the number is of, be told too was tried: it cost as many answers as it
    refused others.
    """
    kind = kind_asked(question)
    does = kind in ("office", "firm")
    if not does and (question.english or kind not in ("number", "share")):
        return []
    source = _SOURCE.match(question.text)
    begins = source.end() if source else 0
    told = [
        (at, term)
        for at, term in placed(question, terms)
        if at >= begins and not frames(term) and (question.english or not _is_unsure(term))
    ]
    if does:
        return _done(question, told)
    after = {
        question.words[place + len(phrase) - 1].end + 1
        for place, phrase in said_at(question, (*_INTRODUCE, *_MEASURED))
        if phrase in _INTRODUCE or not question.loose[place]
    }
    after |= {
        at + len(term.text) + 1 for at, term in told if at in after and term.text.lower() in KINDS
    }
    worked = {term for _, term in told if term.text.lower() in _WORKED}
    after |= {
        at + len(term.text) + 1
        for at, term in told
        if (at in after and term in worked) or term.text.lower() in _RAISED
    }
    after.update(_of_units(question), _uncounted(question, told), _of_people(question, told))
    own = {match.start("level") for match in _OWN.finditer(question.text)}
    return [
        term
        for at, term in told
        if at not in own
        if (at in after and term not in worked)
        or _OF_KIND.match(term.text)
        or term.text.lower() in _OF_THESE
        or _is_name(question, at, term)
        or (term is told[0][1] and _is_by_name(term))
    ]


def known_names(question: Question, terms: Sequence[Term]) -> list[str]:
    """Return the terms that are names, which the lexicon knows, folded: Hàn Quốc."""
    return [fold(one.text) for at, one in placed(question, terms) if _is_name(question, at, one)]


def _is_by_name(term: Term) -> bool:
    said = term.text.lower()
    if term.marked:
        return said in _BY_NAME or said.startswith("lương ")
    return fold(said) in _FOLDED_BY_NAME


def _how_many(question: Question) -> Iterator[int]:
    """Yield the places of the words before which it is asked how many."""
    for place, phrase in said_at(question, _HOW_MANY):
        at = place + len(phrase)
        while at < len(question.words) and question.words[at].key in _SCALES:
            at += 1
        words = question.words[at - 1 : at + 1]
        if len(words) > 1 and question.text[words[0].end : words[1].start].isspace():
            yield at


def _uncounted(question: Question, told: Sequence[Placed]) -> Iterator[int]:
    """Yield where what is asked how many of stands, if by no noun it is known what counts it."""
    if find_counted(question):
        return
    starts = {question.words[at].start for at in _how_many(question)}
    for at, term in told:
        said = term.text.lower()
        # No thing is an abbreviation: mấy ng.
        is_thing = term.marked and (" " in said or (fold(said) != said and said not in _NO_THING))
        if at in starts and is_thing and term.text.lower() not in _IS_MEASURE:
            yield at


def _of_people(question: Question, told: Sequence[Placed]) -> Iterator[int]:
    """Yield where a term of people begins of whom it is asked how many: người có công."""
    starts = {question.words[at].start for at in _how_many(question) if at < len(question.words)}
    for at, term in told:
        if (
            at in starts
            and len(term.spellings[0]) >= PEOPLE
            and fold(term.text).startswith("nguoi ")
        ):
            yield at


def _of_units(question: Question) -> Iterator[int]:
    """Yield where what so many hectares or tonnes are of would begin."""
    for at in _how_many(question):
        if question.words[at].key in _UNITS:
            yield question.words[at].end + 1


def _is_name(question: Question, at: int, term: Term) -> bool:
    """Tell whether a term has several words, each with a capital: Hàn Quốc, no part of a name."""
    said = term.text.split()
    before = question.text[:at].split()[1:]  # the first word has a capital in any case
    is_part = bool(before) and before[-1][0].isupper()
    return (
        len(said) > 1
        and not (is_part or term.text.isupper())
        and all(one[0].isupper() for one in said)
    )


def _done(question: Question, told: Sequence[Placed]) -> list[Term]:
    """Return what who is asked for does: chaired, trúng thầu."""
    asked = _WHICH.search(fold(question.text))
    did = [term for at, term in told if asked and at >= asked.end()]
    return [term for term in did[:1] if term.text.lower() not in _LEADS]


def placed(question: Question, terms: Sequence[Term]) -> Iterator[Placed]:
    """Yield where in the question each of its terms begins, and the term."""
    text, end = fold(question.text), 0
    for term in terms:
        said = fold(term.text)
        starts = (word.start for word in question.words if word.start >= end)
        at = next((start for start in starts if text.startswith(said, start)), None)
        if at is not None:
            end = at + len(said)
            yield at, term


def _is_unsure(term: Term) -> bool:
    """Tell whether a term is a lone syllable without its marks, which may be many words."""
    return not term.marked and len(term.spellings[0]) == 1


def frames(term: Term) -> bool:
    """Tell whether a term only frames what is asked for."""
    said = term.text.lower()
    framing = said in _FRAME if term.marked else fold(said) in _FOLDED_FRAME
    return framing or said[0].isdigit()
