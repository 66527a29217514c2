"""Whom it befell, who voted, came after somebody or made a work: what answers names them."""

from __future__ import annotations

import re

from assistant.answer.speaker import without_speaker
from assistant.answer.who import find_people
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import spelled
from assistant.text import fold

_COUNTED = r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_PEOPLE = r"(?:người|đại biểu|đồng chí|vị|ủy viên|đảng viên|cán bộ|thành viên|cử tri|em|học sinh)"
_AGAINST = r"(?:(?:không|chưa) (?:tán thành|đồng ý|nhất trí)|bỏ phiếu (?:chống|trắng)|phản đối)"
# Whose names are asked for, who else may be several or be told by what they do.
_OWN_NAMES = (
    rf"(?:{_PEOPLE}|(?:chủ )?hộ|gia đình|nạn nhân|dân quân|chiến sĩ|công nhân|giáo viên|bác sĩ"
    r"|tài xế|lái xe|thí sinh|vận động viên|nghệ nhân|chủ \w+)"
)
# Some of whom only the number is told.
_WHO = compile_typed(
    rf"\b{_COUNTED} {_PEOPLE}\b[^?]*\b(?:là (?:những )?(?:ai|người nào)|tên (?:là )?gì)(?=\W*$)"
    rf"|\b(?:ai|(?:những |các )?{_PEOPLE}(?: \w+){{0,3}}? nào) (?:đã |lại )?{_AGAINST}\b"
    rf"|\b{_COUNTED} [^?]*\b(?:là|của|gồm) (?:những|các) {_OWN_NAMES} nào(?=\W*$)"
    rf"|\b{_COUNTED} {_OWN_NAMES}\b[^?]*\btên (?:là )?gì\b"
    rf"|\A\W*(?:họ )?tên (?:(?:của|những|các|cả|mấy|{_COUNTED}) )*{_OWN_NAMES}\b"
)
_VOTES = compile_typed(rf"\b{_AGAINST}\b")
_VOTED = re.compile(
    r"\b(?:không (?:tán thành|đồng ý|nhất trí)|phiếu (?:chống|trắng)|phản đối)\b(?!:? \d)", re.I
)
_AFTER = compile_typed(
    r"\b(?:ai|người nào) (?:đã |sẽ |được |lên |vào )*thay (?:thế )?(?:cho )?"
    r"(?:ông|bà|anh|chị|đồng chí|vị trí|đ/c)\b"
)
# Who made a play, a book or a house, or leads a team: an art, and no office of a body.
_MAKERS = (
    r"(?:đạo diễn|biên kịch|biên đạo|tác giả|nhạc sĩ|họa sĩ|nhà thơ|nhà văn|diễn viên|ca sĩ"
    r"|kiến trúc sư|huấn luyện viên|HLV|trọng tài|chủ biên|thủ vai|đóng vai)"
)
_MADE = compile_typed(
    rf"\b{_MAKERS}\b[^?]*\b(?:ai|người nào)\b|\b(?:ai|người nào)\b[^?]*\b{_MAKERS}\b"
)
_BEFELL = compile_typed(r"\A\W*(?:những )?ai (?:đã |vừa )?bị\b")
# Who did it is not who reports it.
_DID_FIRST = compile_typed(
    r"\bai (?:đã )?(?:là người )?(?:đầu tiên )?"
    r"(phát hiện|th[ấ]y|gây|đốt|châm|cứu|báo (?:cháy|tin|án))\b"
)
# Whom something befell may be told by what he is, or be several or a body.
_WHOM = re.compile(
    r"\b(?i:bí thư|chủ tịch|(?:phó |tổng )?giám đốc|trưởng|phó|chánh|hộ|chủ|đối tượng|công ty"
    r"|doanh nghiệp|người (?!dân))\b|\b(?i:ông|bà|anh|chị|em|cháu|bị cáo|nạn nhân) [^\W\d]"
    r"|\b(?:Sở|Ban|Phòng|UBND|Trung tâm|Chi cục|Hạt|Trường|Hội|Đảng ủy|[Xx]ã|[Pp]hường|[Hh]uyện)\b"
)
_PEOPLE_AT_ALL = re.compile(rf"{_WHOM.pattern}|\bngười dân\b")


def names_somebody(question: Question, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a Vietnamese text names whom a Vietnamese question asks for, if it does so."""
    if question.english:
        return True
    asked = spelled(question)
    if _BEFELL.search(asked):
        return bool(_WHOM.search(text)) or any(find_people(text, lexicon))
    if first := _DID_FIRST.search(asked):
        told = without_speaker(text)
        does = any(one in fold(told) for one in (fold(first[1]), "bao"))
        return bool(does and _PEOPLE_AT_ALL.search(told)) or any(find_people(told, lexicon))
    if not any(one.search(asked) for one in (_WHO, _AFTER, _MADE)):
        return True
    if _VOTES.search(asked) and not _VOTED.search(text):
        return False
    folded, told = fold(question.text), without_speaker(text)
    return any(fold(one) not in folded for one in find_people(told, lexicon))
