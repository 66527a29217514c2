"""What a question counts and what a sentence has numbers of: mấy tay vợt, 250 vận động viên."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

from assistant.lexicon import packaged, stem
from assistant.question import Question
from assistant.question.as_typed import SEVERAL, as_typed, compile_typed
from assistant.ranking.terms import Phrase, phrases, said_at
from assistant.ranking.worded import Worded
from assistant.text import Key, Word, word_keys, words

# Groups of nouns of which one may be said for another: the group, its words in Vietnamese and in
# English. "people/child" is of "people", whose own words may be said for all who are people.
_FILE = Path(__file__).with_suffix(".tsv")
_LONGEST = 4  # words of a noun
_AFTER = 4  # words after a number in which what it counts begins: 2.490 nghìn lượt người
_BEFORE = 8  # and before one that nothing follows: số ca mắc sởi là 188
_ASKED = 6  # words after "how many"
# So many of so many, and no day: 9/11 vụ.
_OF_SO_MANY = (
    r"\d{1,2}/\d{1,2} (?:vụ|đơn|đại biểu|đảng viên|xã|thôn|huyện|hộ|người|trường|phòng|cơ sở|dự án"
    r"|công trình|hạng mục|tiêu chí|chỉ tiêu|nhiệm vụ|hồ sơ|ý kiến|phiếu|km)\b"
)
# Numbers that count nothing: ngày 5/3, tháng Tư, khóa XX, lần thứ 31, quận 11, số 12/QĐ-UBND,
# 95,6%, 4G, and the number of an item or a row.
_NAMING = re.compile(
    r"\b(?:ngày|tháng|năm|quý|thứ|khóa|khoá|mục|chương|điều|khoản|phụ lục|biểu|bảng|loại|hạng"
    r"|nhóm|đợt|quận|phường) (?:\d{1,4}\b(?:/\d+)*"
    r"|(?:một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)\b(?! lần\b))"
    rf"|(?:(?<=ngày )|(?!{_OF_SO_MANY}))\b(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?:/\d{4})?\b"
    r"|\b\d+/[\d/]*[^\W\d][\w-]*|\d[\d.,]*\s?(?:%|phần trăm)"
    r"|\b\d{1,2}(?-i:[A-Z])\b",
    re.IGNORECASE,
)
# Of what is counted it is one: 7 đến 10 phần trăm bác sĩ.
_SHARE_OF = re.compile(r"(?<=\d)\s?(?:%|phần trăm)(?= ([^\W\d]\w*(?: [^\W\d]\w*)?))")
# What a number is in words: 02 (hai) ngày.
_IN_BRACKETS = re.compile(r"(?<=\d) ?\([^\W\d_ ]+(?: [^\W\d_ ]+){0,5}\)(?= \w)")
# What a measure is told for, of which it is no number: triệu đồng/người/năm, tạ/ha.
_PER = re.compile(
    r"\b(đồng|usd|vnd|trđ|tạ|tấn|kg|lít|kwh|m2|m3|học sinh|hs|người|trẻ|giường|bác sĩ)"
    r"(?:\s?/\s?[^\W\d]+)+",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*\d{1,3}[.)]?\s+(?=(\w))")
_ROW = re.compile(r"\s*(?:(?:[A-Z]\.?)?[\dIVX][\d.]{0,5}[.)]?\t+)+(?=[^\W\d])")
_YEAR = re.compile(r"(?:19|20)\d\d")
# From when until when tells how long, and so does a clock: còn 3:08.
_UNTIL = re.compile(
    r"\b(?:đến|tới|hết) (?:ngày|tháng|năm|thế kỷ|cuối|đầu|giữa|nay|phần tư|nửa)\b|\b\d{1,2}:\d\d\b",
    re.IGNORECASE,
)
_NONE_LONGEST = 40  # characters of which the noun is one
_NEVER = frozenset(word.key for word in words("không chưa"))
_BEGINS_WITH_DIGIT = re.compile(r" \d")
_CLAUSE = re.compile(r"[;:()]|[.,](?!\d)")
# What there is none of: không xảy ra vụ cháy nào.
_NONE_OF = re.compile(
    r"\b(?:không|chưa) (?:(?:để )?xảy ra|có|còn|ghi nhận|phát sinh|phát hiện)(?: thêm)? ",
    re.IGNORECASE,
)

Groups = frozenset[str]
# Units are of one thing or another: so many tonnes, so much money.
_MEASURES: Groups = frozenset("weight area length volume energy money duration age".split())
Nouns = Mapping[Phrase, Groups]


def _read_nouns() -> tuple[Nouns, Nouns, Nouns]:
    """Return the groups of a noun by its keys, by its folded words, and by its English stems."""
    keys, folded, stems = dict[Phrase, Groups](), dict[Phrase, Groups](), dict[Phrase, Groups]()
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        group, vietnamese, english = line.split("\t")
        for noun in map(words, vietnamese.split("; ")):
            for table, said in (
                (keys, tuple(word.key for word in noun)),
                (folded, tuple(word.folded for word in noun)),
            ):
                table[said] = table.get(said, Groups()) | {group}
        for noun in map(words, english.split("; ")):
            said = tuple(stem(word.folded) for word in noun)
            stems[said] = stems.get(said, Groups()) | {group}
    return keys, folded, stems


_KEYS, _FOLDED, _STEMS = _read_nouns()
_FIRST = frozenset(noun[0] for noun in _KEYS)


_HOW_MANY = phrases("bao nhiêu", "mấy", "bn")
_HOW_LONG = phrases("bao lâu")
_HOW_OFTEN = phrases("bao lâu một lần", "bao lâu thì một lần", "bao lâu lại")
_AGED = phrases("tuổi")
_NUMBER_OF = phrases("số lượng", "tổng số", "số")
# Which one of them, and no number: trước ngày mấy.
_WHICH = phrases("ngày mấy", "tháng mấy", "năm mấy", "thứ mấy", "hạng mấy")
# What is no number: dân số, một số.
_BEFORE_NO_NUMBER = words("dân chỉ hệ doanh một thiểu vô")
_NO_NUMBER = frozenset(word.key for word in _BEFORE_NO_NUMBER)
_FOLDED_NO_NUMBER = frozenset(word.folded for word in _BEFORE_NO_NUMBER)
_BY_SIZE = {"dài": {"length"}, "rộng": {"length", "area"}, "nặng": {"weight"}}
_SIZES = {word.key: Groups(one) for said, one in _BY_SIZE.items() for word in words(said)}
_FOLDED_SIZES = {word.folded: Groups(one) for said, one in _BY_SIZE.items() for word in words(said)}
_CROPS_SAID = [words(f"vụ {season}") for season in "xuân hè thu đông mùa chiêm".split()]
_CROPS = frozenset(tuple(word.key for word in one) for one in _CROPS_SAID)
_FOLDED_CROPS = frozenset(tuple(word.folded for word in one) for one in _CROPS_SAID) - {
    ("vu", "mua")  # vụ mua bán
}
_SCALES = words("nghìn ngàn triệu tỷ trăm chục vạn")
_SCALE_KEYS = frozenset(word.key for word in _SCALES)
_FOLDED_SCALES = frozenset(word.folded for word in _SCALES)
_OF_MONEY = frozenset(word.key for word in words("triệu tỷ"))
# Before the noun that is counted: mấy chiếc huy chương.
_CLASSIFIERS = frozenset(word.key for word in words("chiếc cái tấm con bộ suất"))
# What no noun begins with: mấy tỷ cho y tế.
_BEFORE_OTHERS = words("cho để từ trong vào ở tại do với mỗi và thì là theo một")
_NO_NOUN = frozenset(word.key for word in _BEFORE_OTHERS)
_FOLDED_NO_NOUN = frozenset(word.folded for word in _BEFORE_OTHERS)
IN_WORDS = frozenset(
    word.key for word in words("hai ba bốn sáu bảy tám chín mười mươi nửa chục trăm")
)
# What goes on with a number in words: mười lăm, hai mươi mốt, một trăm linh tư.
_ONWARDS = _SCALE_KEYS | IN_WORDS | {word.key for word in words("lăm nhăm mốt tư linh lẻ lần")}
# "Một" is as often no number, and "năm" is a year: they count only time (một năm, năm năm).
_OF_TIME = frozenset(word.key for word in words("một năm"))
_DURATION: Groups = frozenset({"duration"})
_AGE: Groups = frozenset({"age"})  # before its number too: ở tuổi 39
_OLD = [word.key for word in words("tuổi")]  # 06 tháng tuổi
# What is counted after these is not what stood before: doanh nghiệp … 15 ngày.
_OF_ITSELF = frozenset(word.key for word in words("ngày tháng năm giờ phút tuổi tuần"))
# What follows these is not counted by the number before.
_ENDS_THERE = frozenset(word.key for word in words("trong của tại ở từ cho với về do theo"))
# Their amount is money, where no other unit is asked for, nor how much they rose.
_PRICED = phrases(
    "giá", "lương", "kinh phí", "chi phí", "phí", "lệ phí", "học phí", "trị giá", "tiền"
)
MONEY = r"mức đầu tư|vốn (?:đầu tư|đăng ký)|(?:kinh|chi|lệ|học) phí"
# And where it is only named: kinh phí diễn tập, but not of what it comes.
_MONEY = compile_typed(
    rf"\A\W*(?:tổng )?(?:{MONEY})\b"
    r"(?!.*\b(?:nào|gì|ai|đâu|sao|không|chưa|khi|tăng|giảm|tỷ lệ)\b)"
)
# What one of it costs, which no other word need say: giá bn 1 chai, trả lương bao nhiêu một tháng.
_OF_ONE = compile_typed(
    r"(?<!tham )(?<!quốc )(?<!chuyên )(?<!đánh )"
    r"\b(?:giá(?! (?:trị|súc|cầm|đình|hạn|nhập|công))|bán|lương|phạt|thuê"
    r"|(?:phải|thì) (?:trả|nộp|đóng))\b(?!.*\b(?:tăng|giảm)\b)"
    rf"[^?]* (?:bao nhiêu|bn|{SEVERAL})(?: tiền)? ?(?:(?:một|mỗi|1) |/ ?)(?:cân|ký|kg|lạng|tạ|tấn"
    r"|lít|m2|m3|mét vuông|vé|suất|chai|lon|hộp|bao|túi|chiếc|cái|con|cây|quả|lần|lượt|tháng|giờ"
    r"|đêm|ngày)\b"
)
_CHANGES = phrases(
    *"tăng,giảm,lên,xuống,hơn,rẻ đi,bớt,sụt,tụt,rớt,nhích,chênh,chỉ số,phần trăm".split(",")
)
_MONTH = re.compile(r"\W*(?:tháng|thang|năm|nam|quý|quy|ngày|ngay) \d", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:how many|how much|number of)\s+")
_ENGLISH_AGE = re.compile(
    r"\bhow old\b|\b(?:what|which|minimum|maximum|lowest|highest|legal) age\b"
)
_ENGLISH_MONEY = re.compile(
    r"\b(?:dongs?|vnd|usd|dollars)\b.*\bhow much\b"
    r"|\bwhat (?:is|was|were|will be) the (?:\w+ ){0,2}(?:cost|price|budget|investment|fine)s?\b"
    r"|\bhow much (?:money|(?:did|does|do|will) .*\b(?:cost|spend|earn)\b"
    r"|(?:was|were|is|are|has been) (?:spent|paid|earned)\b)"
)
# By how many it went up or down among others.
_ENGLISH_RANKS = re.compile(
    r"\bhow many (?:places|spots|positions|ranks|rungs)\b.*\b(?:climb|rise|rose|gain|move|jump|fall"
    r"|fell|drop|slip|slid|lose|lost|go (?:up|down)|went (?:up|down))"
)
# "Meet" is of no meetings.
_VERBS = frozenset(
    "is are was were do did does has have had will would can meet met concerned involved happened"
    " occurred went came took got".split()
)
# No words of a noun's own.
_BESIDE_NOUN = _VERBS.union(
    "of in on at for by from to with during between among under over per the a an all each every"
    " this that these those could should must may there it they he she we i you people and or who"
    " which as".split()
)


@lru_cache(maxsize=16)  # it is asked of every sentence
def find_counted(question: Question) -> Groups:
    """Return the groups of what a question counts; none where that is not known."""
    if question.english:
        return _counted_in_english(question)
    if any(said_at(question, (*_HOW_OFTEN, *_WHICH))):
        return Groups()
    if any(said_at(question, _HOW_LONG)):
        return _DURATION
    for start, phrase in said_at(question, (*_HOW_MANY, *_NUMBER_OF)):
        loose = question.loose[start]
        said = [word.folded if loose else word.key for word in question.words]
        place = start + len(phrase)
        before = said[start - 1] if start and phrase in _NUMBER_OF else ""
        if before in (_FOLDED_NO_NUMBER if loose else _NO_NUMBER):
            continue
        if tuple(said[place : place + 2]) in (_FOLDED_CROPS if loose else _CROPS):
            continue  # vụ hè thu, vụ mùa
        if loose and "voi" in said[place : place + 2]:  # so với, no sở
            continue
        scales = _FOLDED_SCALES if loose else _SCALE_KEYS
        first = next((at for at in range(place, len(said)) if said[at] not in scales), len(said))
        if first < len(said) and "," in question.text[question.words[first - 1].end :][:1]:
            said = said[:first]  # mấy tỷ, tăng hay giảm
        if phrase in _HOW_MANY and place < first and _is_end(said[first:], loose):
            return Groups({"money"})  # đạt mấy tỷ, chi mấy tỷ cho y tế
        nouns = _FOLDED if loose else _KEYS
        found = _noun_at(said, first, nouns)
        if said[first : first + 1] and said[first] in _CLASSIFIERS:
            found |= _noun_at(said, first + 1, nouns)
        if _MONTH.match(question.text, question.words[place - 1].end):  # là bao nhiêu tháng 3
            continue
        if found and not _begins_another(question, first, found):
            return found
        size = _measured_by(question, start)
        if phrase in _HOW_MANY and size and _is_end(said[first:], loose):
            return size
        if phrase in _HOW_MANY and _is_priced(question):
            return Groups({"money"})
        if phrase in _HOW_MANY and _says(question, _AGED):
            return _AGE
    typed = as_typed(question.text, question.words, question.loose)
    return Groups({"money"}) if _MONEY.match(typed) or _OF_ONE.search(typed) else Groups()


def _measured_by(question: Question, place: int) -> Groups:
    """Return the groups of what is asked for by how long it is, or how heavy: dài bao nhiêu."""
    if not place:
        return Groups()
    before, loose = question.words[place - 1], question.loose[place - 1]
    return (_FOLDED_SIZES if loose else _SIZES).get(
        before.folded if loose else before.key, Groups()
    )


def _begins_another(question: Question, place: int, found: Groups) -> bool:
    """Tell whether a word begins a longer term of no noun that was found, typed without marks:
    giai đoạn is no giải, hồ đập no hộ.
    """
    return any(
        match.first == place
        and match.last - match.first > 1
        and not any(
            _alike(found, _noun_at([word.key for word in word_keys(entry.term)], 0, _KEYS))
            for entry in match.entries
        )
        for match in packaged().segment(question.words, question.loose)
    )


def _is_end(said: Sequence[str], loose: bool) -> bool:
    """Tell whether nothing that is counted can follow."""
    return not said or said[0] in (_FOLDED_NO_NOUN if loose else _NO_NOUN)


def _is_priced(question: Question) -> bool:
    """Tell whether a price, a wage, a cost is asked for; typed without marks they are not sure."""
    return _says(question, _PRICED) and not _says(question, _CHANGES)


def _says(question: Question, phrases: Sequence[Phrase]) -> bool:
    return any(not question.loose[place] for place, _ in said_at(question, phrases))


def _counted_in_english(question: Question) -> Groups:
    lower = question.text.lower()
    if _ENGLISH_AGE.search(lower):
        return _AGE
    if "how long" in lower:
        return _DURATION
    if _ENGLISH_MONEY.search(lower):
        return Groups({"money"})
    if _ENGLISH_RANKS.search(lower):
        return Groups({"rank"})
    return _noun_in_english(_after_how_many(question))[1]


def counted_words(question: Question) -> Sequence[Word]:
    """Return the words that say which things an English question counts: hotel of hotel rooms.

    Of a measure they stand behind it, hectares of lychee; a noun that is known, but of no group,
    is one of them.
    """
    after = _after_how_many(question)
    last, groups = _noun_in_english(after)
    phrase = after[:last] if groups else [*takewhile(_is_of_phrase, after)]
    if groups and groups <= _MEASURES and [word.folded for word in after[last:][:1]] == ["of"]:
        return [*takewhile(_is_of_phrase, after[last + 1 :])]
    first = next((at for at in range(len(phrase), 0, -1) if not _is_of_phrase(phrase[at - 1])), 0)
    noun = "" if groups or not phrase[first:] else phrase[-1].folded
    alone = noun.endswith("s") and packaged().is_english(noun)
    return phrase[first:] if alone else phrase[first:-1]


def _after_how_many(question: Question) -> Sequence[Word]:
    asked = _ENGLISH.search(question.text.lower())
    return [word for word in question.words if asked and word.start >= asked.end()][:_ASKED]


def _noun_in_english(after: Sequence[Word]) -> tuple[int, Groups]:
    """Return where the noun that is counted ends among the words after "how many"."""
    said = [stem(one.folded) for one in after]
    for place, one in enumerate(after):
        if one.folded in _VERBS:
            break
        if found := _noun_at(said, place, _STEMS):
            beside = [word.folded for word in after[place + 1 : place + 2]]
            # Hospital beds are beds.
            later = Groups() if _VERBS.issuperset(beside) else _noun_at(said, place + 1, _STEMS)
            return place + 1 + bool(later), later - _MEASURES or found
    return 0, Groups()


def _is_of_phrase(word: Word) -> bool:
    return word.folded not in _BESIDE_NOUN


def _noun_at(said: Sequence[str], place: int, nouns: Nouns) -> Groups:
    for last in range(min(len(said), place + _LONGEST), place, -1):
        if found := nouns.get(tuple(said[place:last])):
            return found
    return Groups()


def counts(asked: Groups, text: str, head: str = "") -> bool:
    """Tell whether a Vietnamese sentence has a number of such things, or a row below a head."""
    if _alike(asked, counted_in(text)):
        return True
    return bool(head) and has_bare_number(text) and _alike(asked, _nouns_of(head))


def may_count(asked: Groups, text: Worded) -> bool:
    """Tell, in a tenth of the time, whether `counts` may find a number in a sentence."""
    return (
        "duration" in asked  # which may be told without a number
        or not IN_WORDS.isdisjoint(text.keys)
        or bool(_BEGINS_WITH_DIGIT.search(text.spelled))
        or not _NEVER.isdisjoint(text.keys)
    )


def _alike(some: Groups, others: Groups) -> bool:
    """Tell whether nouns of some groups may be said for nouns of others."""
    return any(
        one == other or one.startswith(f"{other}/") or other.startswith(f"{one}/")
        for one in some
        for other in others
    )


@lru_cache(maxsize=4096)  # the same sentences are looked at for one question after another
def counted_in(text: str) -> Groups:
    """Return the groups of which a Vietnamese text has a number."""
    clauses = _CLAUSE.split(_counting(text))
    until = _DURATION if _UNTIL.search(text) else Groups()
    none = (_noun_after(text[one.end() :]) for one in _NONE_OF.finditer(text))
    return until.union(*none, *(_of_clause(word_keys(one)) for one in clauses))


def _noun_after(text: str) -> Groups:
    return _noun_at([word.key for word in word_keys(text[:_NONE_LONGEST])], 0, _KEYS) - _MEASURES


def _counting(text: str) -> str:
    """Return a text without the numbers that count nothing."""
    text = _SHARE_OF.sub(_as_count, _IN_BRACKETS.sub("", _PER.sub(r"\1", text)))
    if row := _ROW.match(text):
        return _NAMING.sub(";", text[row.end() :])
    item = _ITEM.match(text)
    return _NAMING.sub(";", text[item.end() :] if item and item[1].isupper() else text)


def _as_count(share: re.Match[str]) -> str:
    """Return a sign of per cent, or nothing if what is counted stands after it."""
    after = [word.key for word in word_keys(share[1])]
    return "" if _noun_at(after, 0, _KEYS) - _MEASURES else share[0]


@lru_cache(maxsize=64)
def beginnings(asked: Groups) -> frozenset[str]:
    """Return the keys with which the nouns begin that may be said for nouns of some groups."""
    return frozenset(noun[0] for noun, groups in _KEYS.items() if _alike(asked, groups))


def _of_clause(found: Sequence[Key]) -> Iterator[str]:
    said = [word.key for word in found]
    numbers = list(_numbers(said))
    times = [place for place, word in enumerate(said) if word in _OF_TIME]
    nouns = _nouns_at(found) if numbers or times else {}  # in most clauses there is none
    for place in times:
        yield from nouns.get(place + 1, Groups()) & _DURATION
    for place, after in numbers:
        unit = _AGE if said[after + 1 : after + 2] == _OLD else nouns.get(after, Groups())
        yield from unit
        yield from nouns.get(place - 1, Groups()) & _AGE
        for at in range(after + 1, after + _AFTER):
            if not _ENDS_THERE.isdisjoint(said[at - 1 : at]):
                break  # 12 provinces in an area
            yield from nouns.get(at, Groups()) - _MEASURES
        if not unit and not _is_of_itself(said, place, after):
            before = (nouns.get(at, Groups()) for at in range(max(0, place - _BEFORE), place))
            counted = Groups().union(*before) - _MEASURES
            yield from counted
            if not counted and after == len(said) and said[after - 1] in _OF_MONEY:
                yield "money"  # kinh phí: 3.850 triệu


def _nouns_at(found: Sequence[Key]) -> dict[int, Groups]:
    """Return the groups of the nouns in a text by where they begin, which is not within a word."""
    said, inside = [word.key for word in found], set[int]()
    for match in packaged().segment(found):
        inside.update(range(match.first + 1, match.last))  # a council (hội đồng) is no money
    return {at: _noun_at(said, at, _KEYS) for at in range(len(said)) if at not in inside}


def _is_of_itself(said: Sequence[str], place: int, after: int) -> bool:
    """Tell whether a number is a year, or of days or years, and counts nothing said before."""
    return bool(_YEAR.fullmatch(said[place])) or not _OF_ITSELF.isdisjoint(said[after : after + 1])


@lru_cache(maxsize=4096)
def has_bare_number(text: str) -> bool:
    """Tell whether a text has a number that nothing follows which it could count."""
    said = [word.key for word in word_keys(_counting(text))]
    return any(not _noun_at(said, after, _KEYS) for _, after in _numbers(said))


@lru_cache(maxsize=1024)
def _nouns_of(text: str) -> Groups:
    return Groups().union(*_nouns_at(word_keys(_PER.sub(r"\1", text))).values())


def _numbers(said: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where a number stands, and where what comes after it and its scale."""
    for place, word in enumerate(said):
        if word[0].isdigit() or word in IN_WORDS:
            after = place + 1
            while after < len(said) and said[after] in _ONWARDS:
                after += 1
            yield place, after
