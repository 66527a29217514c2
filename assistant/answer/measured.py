"""Whether a measure that is asked for is told, and of what it is asked: năng suất sầu riêng."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.asked import kind_asked
from assistant.answer.narrowing import KINDS, frames
from assistant.answer.said import with_head
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import SEVERAL, compile_typed
from assistant.question.content import ASKING, Term, spelled
from assistant.question.counted import Groups, counts, find_counted
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import passage_head, whole_text
from assistant.ranking.worded import worded
from assistant.text import fold, is_row

_YIELD = "nang suat"
_PER_AREA = re.compile(r"\b(?:tạ|tấn|kg) ?/ ?(?:ha|sào|m2)\b", re.IGNORECASE)
# What is told by its name alone, or by its unit: of a form, a timetable or a price others tell
# nothing, whatever it is of.
_UNITS = {
    **dict.fromkeys(("gia", "gia ban"), Groups({"money"})),
    "dien tich": Groups({"area"}),
    "san luong": Groups({"weight", "energy", "volume"}),
    _YIELD: Groups({"weight"}),
    "cong suat": Groups({"energy"}),
    "dan so": Groups({"people"}),
    **dict.fromkeys(
        "mau,bieu mau,lich,phat,luong,hoc phi,kim ngach,mat do,nhiet do,loi nhuan".split(","),
        Groups(),
    ),
}
# What is asked of one is no sum of all: mỗi hộ được bao nhiêu.
_ONE = (
    r"(?:hộ|gia đình|người|suất|phần|em|cháu|trẻ|học sinh|sinh viên|cán bộ|đối tượng|lần|lượt"
    r"|trường hợp|con|chiếc|cái|căn|nhà|mũi|liều|lớp|phòng|vụ|sạp|gian|ki ?ốt|quầy|lô|thửa|bộ|hộp"
    r"|chai|thùng|bao|túi|gói|giỏ|tấm|cuốn|quyển|cây|xe|tàu|thuyền|máy|buổi|chuyến|giường"
    r"|công nhân|lao động|hội viên|đảng viên|giáo viên|bệnh nhân|cân|ký|kilô|kg|lạng|tạ|tấn|lít|m2"
    r"|m3|mét vuông|vé|bữa|đêm|tháng)\b"
)
_OF_EACH = compile_typed(
    rf"\b(?:mỗi|từng) (?!tháng\b){_ONE}"
    rf"|\b(?:bao nhiêu|nhiêu|bn|{SEVERAL})(?: (?:tiền|đồng|nghìn|triệu))* ?(?:(?:một|mỗi|1) |/ ?)"
    rf"(?P<at>{_ONE})"
)
_EACH = re.compile(
    r"\b(?:mỗi|từng|bình quân|trung bình|cùng|đều|(?<!tổng )mức|đơn giá|định mức|từ)\b|\w\s?/\s?\w"
    rf"|\b(?:một|0?1) {_ONE}",
    re.IGNORECASE,
)
# What is paid once has one amount too, where it is not told of several together.
_AT_ONCE = ("lan", "luot")
_SEVERAL_OF = re.compile(
    r"\b(?!0?1\b)\d[\d.]* (?:trường hợp|vụ|lượt|người|hộ|cơ sở|tổ chức|cá nhân|đối tượng)\b", re.I
)
# Of a table, which tells nothing of the running text behind it.
_CAPTION = re.compile(r"\W*(?:bảng|biểu)(?: số)? \d", re.IGNORECASE)
_CLAUSE = re.compile(r";|\.(?!\d)")
_IN_YEAR = re.compile(r"(?:\b(?:mỗi|một|hằng|hàng|1) |/ ?)năm\b", re.IGNORECASE)
_NO_EACH = re.compile(
    r"(?:\d+|\b[IVX]+)\s?/\s?\d[\d/]*(?:/[\w-]+)?"
)  # a day, a number of a document
_COMPARES = compile_typed(
    r"\b(?:hơn|rẻ đi|đắt lên|(?:xuống|lên|tăng|giảm|sụt|tụt|rớt|hạ|nhích)"
    r" (?:thêm )?(?:mấy|bao nhiêu|bn))\b"
)
# giá vé, giá điện; what is typed without marks may be gia súc, gia đình, giá trị
_PRICE = re.compile(r"gia (?!(?:suc|cam|dinh|han|nhap|tang|tri|cong|su|vi|re|ke)\b)")
MOST = 3  # terms of which the first two are told together


def tells_measure(
    question: Question, terms: Sequence[Term], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Tell whether a sentence tells the measure that a question in Vietnamese begins with.

    Where it is only named that is by its name, in the passage, or by its unit; of two terms or
    three by the sentence, which says what it is of too, or begins with it in a paragraph that does.
    """
    asked = [term for term in terms if not frames(term)]
    if len(asked) > MOST - 1 and asked[1].text.lower() in KINDS:
        del asked[1]
    is_named = not ASKING.search(spelled(question))
    counts_it = kind_asked(question) == "number" and not _COMPARES.search(spelled(question))
    if question.english or not (is_named or counts_it):
        return True
    if asked and not _tells_of_what(asked[0], sentence, lexicon):
        return False
    if len(asked) < MOST - 1:
        return True
    head, item = asked[:2]
    if _units(head) is None:
        return True
    by_unit = is_told_by_unit(head, sentence)
    if len(asked) > MOST:
        return not is_named or by_unit or _names(head, whole_text(sentence.passage), lexicon)
    if not (by_unit or _names(head, with_head(sentence), lexicon)):
        return False
    begins = fold(sentence.text).startswith(fold(head.text))
    above = _before(sentence) if begins else ""
    return item.is_in(worded(f"{above}\n{with_head(sentence)}", lexicon))


def _tells_of_what(head: Term, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a paragraph tells of what a measure is that is one term with it: sản lượng lúa.

    What is told by its own name needs no more.
    """
    of = head.parts[1:] if head.parts and _units(head.parts[0]) is not None else ()
    heading = sentence.passage.heading[-1:]
    is_below = is_row(sentence.text) or not any(map(_CAPTION.match, heading))
    own = with_head(sentence) if is_below else sentence.text
    told = worded(f"{_before(sentence)}\n{own}", lexicon)
    return head.is_in(told) or all(one.is_in(told) for one in of)


def tells_of_each(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence tells how much each has, where that is asked for in Vietnamese."""
    if question.english or kind_asked(question) != "number":
        return True
    asked = None if is_row(sentence.text) else _OF_EACH.search(spelled(question))
    if asked is None:
        return True
    at = fold(asked["at"] or "")
    if at in _AT_ONCE and not _SEVERAL_OF.search(sentence.text):
        return True
    text = _NO_EACH.sub(" ", sentence.text)
    text = _IN_YEAR.sub(" ", text) if at == "thang" else text
    paid = find_counted(question) == {"money"}
    return any(
        _EACH.search(one) and (not paid or counts(Groups({"money"}), one))
        for one in _CLAUSE.split(text)
    )


def is_told_by_unit(term: Term, sentence: Sentence) -> bool:
    """Tell whether a sentence tells a measure by its unit: 29.140 ha are an area."""
    if fold(term.text) == _YIELD:
        return bool(_PER_AREA.search(with_head(sentence)))
    units = _units(term)
    return bool(units and counts(units, sentence.text, passage_head(sentence.passage)))


def _units(term: Term) -> Groups | None:
    """Return the groups of the units of a measure; None of what is none."""
    said = fold(term.text)
    return _UNITS["gia"] if _PRICE.match(said) else _UNITS.get(said)


def _names(measure: Term, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text says the name of a measure itself, and no other word for it."""
    told = worded(text, lexicon)
    if measure.marked:
        return f" {' '.join(measure.marked[0])} " in told.spelled
    return f" {' '.join(measure.spellings[0])} " in told.joined


def _before(sentence: Sentence) -> str:
    """Return what of its paragraph stands before a sentence."""
    text, at = sentence.passage.text, sentence.own - sentence.passage.start
    return text[text.rfind("\n", 0, at) + 1 : at]
