"""Things told apart by numbers: the one that is asked about, đợt 3, and which number one has."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import spelled
from assistant.text import fold, words

# A level of schools has a name too: cấp 2 is trung học cơ sở.
_OF_SCHOOLS = ("truong", "hoc sinh", "hoc tro", "giao vien", "bac")
_NUMBERED = re.compile(
    r"\b(?P<noun>dot|vong|giai doan|phuong an|lan|lop|khoi|to|ap|thon|khu pho|to dan pho"
    r"|doi|lo|goi(?: thau)?"
    r"|quan|phuong|vung|phan khu|tieu khu|hang|bac|loai|nhom|quoc lo|duong tinh"
    rf"|{''.join(rf'(?<!{of} )' for of in _OF_SCHOOLS)}cap"
    r"|con bao|(?:bao|(?:doan|to) (?:kiem tra|giam sat|thanh tra|cong tac|dai bieu)|chi bo"
    r"|tieu ban)(?= so))"
    r" (?:thu |so )?(?P<number>\d{1,3})(?![\d.,/%-]*\d|%)(?! (?:nguoi|ngay|thang|nam|ty|trieu))"
)
# Of what is held again and again: giải bóng đá lần thứ II, liên hoan lần ba.
_TIME = re.compile(
    r"\blan (?:thu (?P<nth>[ivx]{1,5}|nhat|hai|ba|tu|nam|\d{1,3})|(?P<number>[ivx]{1,5}|\d{1,3}))\b"
    r"(?![.,/%-]*\d)(?! (?:nguoi|ngay|thang|nam(?! \d)|ty|trieu|luot|so|voi)\b)"
)
# What is parted in few is numbered in words too: đợt một.
_FEW = re.compile(
    r"\b(?P<noun>dot|vong|giai doan|phuong an) (?:thu )?(?P<number>mot|nhat|hai|ba)\b"
    r"(?! (?:nguoi|ngay|thang|nam|ty|trieu|so)\b)"
)
_OF_WORD = {"mot": "1", "nhat": "1", "hai": "2", "ba": "3"}
# Or by letters, a code or years: khán đài C, kênh S18, gói XL-02, năm học 2023-2024.
_LETTERED = re.compile(
    r"\b(?P<noun>khan dai|toa(?: nha)?|lo|block|day nha|phan khu|khu|bang|nhom|loai|hang|san"
    r"|phuong an|cau lac bo|benh vien|bieu|mau) (?P<number>[a-h])\b"
)
# A form's is written in more ways: biểu A01, A01-TTGD.
_CODED = re.compile(
    r"(?<![\w/.-])(?<!iểu )(?<!ẫu )(?<!lục )(?<!ieu )(?<!au )"
    r"(?P<noun>[A-ZĐ]{1,3})-?(?P<number>\d{1,3})(?![\w.,/%-]*\d|\w)"
)
# Of these the number is the name, without which nothing is told of one: Phường 5, kênh S20.
_NAMED_ALONE = ("phuong", "quan")
_NO_CODES = frozenset("T Q H M G TP HĐ KH QĐ NQ CT CV TB BC TTr LT VN U F K CO PM".split())
_YEARS = re.compile(
    r"\b(?P<noun>nam hoc|nien vu|vu dong xuan|nhiem ky|giai doan)"
    r" (?P<number>(?:19|20)\d\d) ?[-–] ?(?:19|20)\d\d"
)
# Which one a term of office, a session or a conference is: HĐND khóa mấy.
_WHICH = compile_typed(
    r"\b(?:(?P<term>khóa|nhiệm kỳ)|kỳ họp|phiên họp|phiên|hội nghị|đại hội|lần(?= thứ))"
    r"(?: lần)?(?: thứ)? (?:mấy|bao nhiêu|bn)\b"
)
# Which one of several that have numbers: dạy lớp mấy; without its marks it may be loại máy.
_LEVELS = ("lớp", "khối", "tầng", "cấp", "loại", "đợt", "vùng")
_WHICH_LEVEL = compile_typed(
    rf"\b(?P<level>{'|'.join(_LEVELS)})(?: thứ| số)? m[ấ]y"
    r"(?=\W*$|[,?]| (?:vậy|thế|ạ|ở|tại|của|trong)\b)"
)
_IN_WORDS = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_IS_LEVEL = {
    fold(one): re.compile(
        rf"\b{one}\s+(?:thứ\s+|số\s+)?(?:\d|(?:[IVX]+|[A-D]|{_IN_WORDS})\b)", re.IGNORECASE
    )
    for one in _LEVELS
}
_IS_TERM = re.compile(r"\b(?i:khóa|khoá)\s+(?i:thứ\s+)?(?:[IVXL]+\b|\d)")
_IS_TIME = re.compile(r"\b(?i:lần|kỳ họp|phiên họp|phiên)\s+(?i:thứ\s+)?(?:[IVXL]+\b|\d)")


_PARTED = re.compile(r"[.,](?=\d{3}(?!\d))")
_EXACT = re.compile(
    r"(?<![\w/.,%-])(?<!hon )(?<!gan )(?<!khoang )(?<!tren )(?<!duoi )(?<!ngot )(?<!tam )(?<!qua )"
    r"(?<!nam )(?<!trinh )(?<!so )(?<!toi )(?<!dieu )(?<!tu )(?<!den )(?!(?:19|20)\d\d\b)"
    r"(?:\d{1,3}(?:\.\d{3})+|\d{3,})(?= [a-z])"
    r"(?! (?:dong|nghin|ngan|trieu|ty|ti|tr|k|%|phan|nam|thang|quy|ngay)\b)"
)


def which_number(question: Question) -> re.Pattern[str] | None:
    """Return what tells of which number something is, if that is asked; None if it is not."""
    if question.english:
        return None
    if asked := _WHICH.search(spelled(question)):
        return _IS_TERM if asked["term"] else _IS_TIME
    level = _WHICH_LEVEL.search(spelled(question))
    return _IS_LEVEL[fold(level["level"])] if level else None


def tells_that_one(question: Question, text: str) -> bool:
    """Tell whether a text tells of the numbered one that is asked about, or numbers none so."""
    return all(
        number in (told := _numbers_in(text).get(noun, ()))
        or not (told or noun in _NAMED_ALONE or len(noun) == 1)
        for noun, number in _asked(question)
    ) and _says_figures(question, text)


def _says_figures(question: Question, text: str) -> bool:
    """Tell whether a text says each exact number of many things that a question tells itself."""
    asked = _figures_asked(question)
    return not asked or asked.issubset(
        _PARTED.sub("", one) for one in re.findall(r"\d[\d.,]*\d", text)
    )


@lru_cache(maxsize=16)  # it is asked of every sentence
def _figures_asked(question: Question) -> frozenset[str]:
    if question.english:
        return frozenset()
    return frozenset(_PARTED.sub("", one[0]) for one in _EXACT.finditer(fold(question.text)))


@lru_cache(maxsize=16)  # it is asked of every sentence
def _asked(question: Question) -> frozenset[tuple[str, str]]:
    return frozenset(
        (noun, number) for noun, told in _numbers_in(question.text).items() for number in told
    )


@lru_cache(maxsize=1024)  # the same passages are looked at for one question after another
def _numbers_in(text: str) -> dict[str, frozenset[str]]:
    """Return the numbers by which a text tells things apart, by what these are."""
    found: dict[str, frozenset[str]] = {}
    for one in _NUMBERED.finditer(fold(text)):
        noun = one["noun"].removesuffix(" thau").removeprefix("con ")
        found[noun] = found.get(noun, frozenset()) | {one["number"].lstrip("0")}
    folded = fold(text)
    few = ((one["noun"], _OF_WORD[one["number"]]) for one in _FEW.finditer(folded))
    years = ((f"{one['noun']} years", one["number"]) for one in _YEARS.finditer(folded))
    codes = (
        (one["noun"].lower(), one["number"].lstrip("0"))
        for one in _CODED.finditer(text)
        if one["noun"] not in _NO_CODES
    )
    letters = (
        (f"{one['noun']} letter", one["number"])
        for one in _LETTERED.finditer(folded)
        if text[one.start("number")].isupper()
    )
    for noun, number in (*few, *years, *codes, *letters):
        found[noun] = found.get(noun, frozenset()) | {number}
    for time in _TIME.finditer(fold(text)):
        # words() reads Roman numerals and those in words after such a name.
        number = words(f"thu {time['nth'] or time['number']}")[-1].key
        found["lan"] = found.get("lan", frozenset()) | {number}
    return found
