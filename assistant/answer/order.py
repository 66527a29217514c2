"""Which of the sentences that hold what is asked for is quoted first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.answer.against import is_against_another
from assistant.answer.asked import kind_asked, names_in_office
from assistant.answer.days import tells_days
from assistant.answer.needed import of_nations
from assistant.answer.said import is_told, rated, says_as_one, share_said, with_head
from assistant.answer.years import whole_years
from assistant.lexicon import Lexicon
from assistant.naming.named import find_named
from assistant.question import Question
from assistant.question.as_typed import SEVERAL, compile_typed
from assistant.question.content import ASKING, Term, lowered, named_apart, spelled
from assistant.ranking.items import only_names, unmarked
from assistant.ranking.sentences import Sentence
from assistant.ranking.worded import Worded, worded
from assistant.text import fold, is_row, words

# Weight of the share of the words of the terms that a sentence or its head says. The first sentence
# is right in 0.791 of 1,232 questions without, 0.812 with 0.2, 0.814 with 0.4 and 0.812 with 1, of
# 1,173 on XQuAD in 0.787, 0.790, 0.789 and 0.782.
TOLD = 0.4
RUN = 4  # words side by side that tell what is asked of from what is called nearly so
_WHICH_BODY = compile_typed(r"\b(?:đơn vị|cơ quan|sở|ngành|tổ chức|phòng|ban) nào\b")
_ENGLISH_WHICH_BODY = re.compile(r"\b(?:which|what) (?:unit|department|agency|body|office|organi)")
_BODY = re.compile(
    r"\b(?:Sở|Bộ|Ban|Cục|Chi cục|UBND|HĐND|Ủy ban|Hội|Phòng|Khoa|Công an|Công ty|Trung tâm|Viện"
    r"|Đảng ủy|Huyện ủy|Thành ủy|Tỉnh ủy|Văn phòng|Thanh tra|Kho bạc|Ngân hàng|Trường|Mặt trận"
    r"|Đoàn|Tòa án|Bưu điện|Viễn thông|Điện lực)\b"
)
_BESIDE = re.compile(r"\A(?!.*\b(?:chủ trì|chủ đầu tư)).*\bphối hợp\b", re.IGNORECASE | re.DOTALL)
# What a body does together with others it does itself: Ban A phối hợp Sở B khám sàng lọc.
_TOGETHER = re.compile(
    rf"\A\W*(?:\w{{1,3}}[.)] )?(?:{_BODY.pattern})[^.;:,]*?\bphối hợp (?:với )?(?:các |cùng )?"
    rf"(?:{_BODY.pattern})"
)
# Whether something may be done is told by who allows it.
_ASKS_LEAVE = compile_typed(r"\bcó (?:được|cho|đồng ý)\b.*\b(?:không|chưa)\b")
_LEAVE = re.compile(
    r"\b(?:cấm|có quyền|đồng ý|cho phép|chấp thuận|thống nhất|xem xét|không được)\b", re.I
)
_ASKS_WHAT = compile_typed(r"\b(?:ai|gì|nào|đâu|mấy|bao nhiêu|bao lâu|bao giờ|vì sao|tại sao)\b")
_FORBIDS = re.compile(r"\b(?:cấm|không được)\b", re.IGNORECASE)
_MOST = re.compile(
    r"\b(lon|cao|nhieu|dai|nhanh|manh|tot|thap|it|nho|cham|ngan|kem|yeu)(?: \w+){0,4}? nhat\b"
)
_ENTITLED = compile_typed(
    r"(?<!\bkhông )(?<!\bchưa )\bđược (?:hưởng|hỗ trợ|miễn|giảm|nhận|cấp|vay)\b"
)
_DENIED = re.compile(r"\bkhông (?:được|áp dụng|hưởng|thuộc)\b", re.IGNORECASE)
_WAYS = {
    way: (compile_typed(rf"\b(?:{said}){no}"), re.compile(rf"\b(?:{said}){no}", re.IGNORECASE))
    for way, said, no in (
        ("up", "tăng", r"\b(?! cường\b)"),
        ("down", "giảm|sụt|tụt|rớt", r"\b(?! nghèo\b)"),
    )
}
# By how much it rose or fell.
_ASKS_CHANGE = compile_typed(
    r"\b(?:(?:thêm|tăng|hơn|nhiều) hay (?:bớt|giảm|kém|ít)"
    rf"|(?:tăng|giảm|bớt|hụt|sụt)(?: (?:thêm|lên|đi|mất))? (?:bao nhiêu|bn|{SEVERAL}))\b"
)
# By when it must be done.
_WHEN = r"(?:khi nào|bao giờ|lúc nào|(?:ngày|hôm|tháng|năm) (?:nào|mấy))"
_ASKS_DUE = compile_typed(
    rf"\b(?:phải|hạn|chốt|mốc|chậm nhất)\b.*\b{_WHEN}|\btrước (?:ngày|hôm|tháng|năm) (?:nào|mấy)\b"
)
_DUE = re.compile(
    r"\b(?:trước|chậm nhất|(?<!quá )(?<!chậm )(?<!trễ )hạn(?! chế| hán)|phấn đấu|mục tiêu|phải"
    r"|sẽ)\b",
    re.IGNORECASE,
)
_ATTENDS = compile_typed(r"\bai (?:đã )?(?:(?:về|đến|tới) )?(?:dự|tham dự|có mặt)\b")
_WHICH_PLACE = re.compile(r"\b(?P<kind>huyen|xa|phuong|tinh|thi xa|thi tran|thanh pho) nao\b")
_LEAST = frozenset("thap it nho cham ngan kem yeu".split())
_AIM = re.compile(r"\b(?:phấn đấu|mục tiêu)\b", re.IGNORECASE)
_ASKS_AIM = compile_typed(
    r"\b(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|dự kiến|dự toán|sẽ|phải|cần)\b"
)


def stands_behind(
    question: Question, terms: Sequence[Term], sentence: Sentence, lexicon: Lexicon
) -> tuple[float, ...]:
    """Return why a sentence is quoted behind others that hold what is asked for, the most first.

    The last is how well it was ranked and how much it says of the terms, below 0.
    """
    wants_body, wants_leave, wants_what_is, wants_entitled = _wanted(question)
    does = is_row(sentence.text) or _does(question, sentence.text)
    return (
        _tells_nothing(question, sentence.text),
        not says_as_one(question, sentence, lexicon),
        not all(is_told(one, worded(with_head(sentence), lexicon)) for one in terms if rated(one)),
        not tells_days(question, sentence),
        wants_body and not does,
        wants_leave and not _gives_leave(sentence),
        wants_entitled and bool(_DENIED.search(sentence.text)),
        _is_of_another_year(question, sentence.text),
        wants_what_is and bool(_AIM.search(sentence.text)),
        _is_another_most(question, sentence.text),
        is_against_another(question, sentence),
        _lacks_who(question, sentence.text),
        _lacks_change(question, sentence.text),
        bool(_ASKS_DUE.search(lowered(question))) and not _is_due(sentence),
        not all(
            one.is_in(worded(sentence.text, lexicon))
            for one in of_nations(question, terms, lexicon)
        ),
        moves_otherwise(question, sentence.text),
        not _says_run(question, worded(sentence.text, lexicon)),
        -sentence.score - TOLD * share_said(terms, worded(with_head(sentence), lexicon)),
    )


def _tells_nothing(question: Question, text: str) -> bool:
    """Tell whether a text is but a name below which others stand, or words of a Vietnamese question
    that asks for something else.
    """
    if only_names(text):
        return True
    if question.english or is_row(text) or not _ASKS_WHAT.search(spelled(question)):
        return False
    asked = {word.folded for word in question.words}
    return asked.issuperset(word.folded for word in words(unmarked(text)))


def _gives_leave(sentence: Sentence) -> bool:
    """Tell whether a sentence, or the heading above it, allows or forbids something."""
    heading = sentence.passage.heading[-1:]
    return bool(_LEAVE.search(sentence.text)) or any(map(_FORBIDS.search, heading))


def _is_due(sentence: Sentence) -> bool:
    """Tell whether a sentence, or what names the columns of a row, says that something is due."""
    return bool(_DUE.search(with_head(sentence) if is_row(sentence.text) else sentence.text))


def _says_run(question: Question, said: Worded) -> bool:
    """Tell whether a text says in one piece what a Vietnamese question only names, if long."""
    run = _named_run(question)
    told = said.joined if any(question.loose) else said.spelled
    return not run or f" {' '.join(run)} " in told


@lru_cache(maxsize=16)  # it is asked of every sentence
def _named_run(question: Question) -> Sequence[str]:
    """Return the words of a question that asks nothing before the first period or place."""
    if question.english or ASKING.search(spelled(question)):
        return ()
    starts = (one.start for kind in named_apart(question)[0].kinds() for one in kind)
    end, loose = min(starts, default=len(question.text)), any(question.loose)
    run = [word.folded if loose else word.key for word in question.words if word.end <= end]
    return run if len(run) >= RUN else ()


def _lacks_who(question: Question, text: str) -> bool:
    """Tell whether a text names nobody in office where it is asked who came, or no place of the
    kind of which it is asked which one: huyện nào.
    """
    asked = lowered(question)
    if _ATTENDS.search(asked):
        return not names_in_office(text)
    kind = _WHICH_PLACE.search(fold(asked))
    return kind is not None and not re.search(rf"\b{kind['kind']}\b", fold(text))


def _lacks_change(question: Question, text: str) -> bool:
    """Tell whether a text tells of no rise or fall where it is asked by how much it was one."""
    asked = _ASKS_CHANGE.search(lowered(question))
    return bool(asked) and not any(said.search(text) for _, said in _WAYS.values())


def moves_otherwise(question: Question, text: str) -> bool:
    """Tell whether a text only says that something rises where what falls is asked for, or the
    other way round.
    """
    asked = {way for way, said in _WAYS.items() if said[0].search(lowered(question))}
    told = {way for way, said in _WAYS.items() if said[1].search(text)}
    return len(asked) == 1 and bool(told) and asked.isdisjoint(told)


def _is_of_another_year(question: Question, text: str) -> bool:
    """Tell whether a text tells of whole years, and not of the one that is asked about."""
    asked = whole_years(question.text)
    if len(asked) != 1 or is_row(text):
        return False
    told = whole_years(text)
    return bool(told) and asked.isdisjoint(told)


def _does(question: Question, text: str) -> bool:
    """Tell whether a text names a body that does something, and does not only take part in it."""
    beside = _BESIDE.search(text) and not (_BESIDE.search(question.text) or _TOGETHER.search(text))
    return bool(_BODY.search(text)) and not beside


def _is_another_most(question: Question, text: str) -> bool:
    """Tell whether a text says of something that it is the least where the most is asked for, or
    the other way round.
    """
    asked = {said in _LEAST for said in _MOST.findall(fold(question.text))}
    told = {said in _LEAST for said in _MOST.findall(fold(text))} if asked else set[bool]()
    return bool(told) and asked.isdisjoint(told)


@lru_cache(maxsize=16)  # it is asked of every sentence
def _wanted(question: Question) -> tuple[bool, bool, bool, bool]:
    """Tell whether a body, whether something may be done, what is so now and who is entitled to
    something is asked for.
    """
    asked = lowered(question)
    if question.english:
        return bool(_ENGLISH_WHICH_BODY.search(asked)), False, False, False
    counts = kind_asked(question) in ("number", "share") and not _ASKS_AIM.search(asked)
    periods = find_named(question.text, question.language, question.today).periods
    return (
        bool(_WHICH_BODY.search(asked)),
        bool(_ASKS_LEAVE.search(asked)),
        counts and not periods,
        bool(_ENTITLED.search(asked)),
    )
