"""The form of a document: its letterhead, its grounds, its signature tell only of itself."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answer.asked import kind_asked
from assistant.question import Question
from assistant.ranking.replies import asks_who_asked
from assistant.text import CAPITAL, blanked, fold, is_row

_DATED = re.compile(
    r"\W*[^\W\d][\w .-]{1,40}, ?ngày \d{1,2} tháng \d{1,2} năm \d{4}\W*", re.IGNORECASE
)
# Beside a body's name, or place and date: the motto, the number.
_BESIDE = re.compile(
    r"cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc|dang cong san viet nam"
    r"|^\W*so ?:? ?\d+[-/]\S+"
)
LONGEST = 12  # words of a line of a letterhead
# Of the document itself these lines do tell.
_OF_DOCUMENT = re.compile(
    r"\b(?:ban hanh|ky|phat hanh|van ban|cong van|bao cao|thong bao|ket luan|nghi quyet|quyet dinh"
    r"|to trinh|ke hoach|bien ban|co quan nao|cua ai|document|report|resolution|decision|issued"
    r"|signed|published|dated)\b"
)
# With what it is issued: (Ban hành kèm theo Quyết định …). "Quyết định này" issues something else.
_ISSUED_WITH = re.compile(
    r"\W*(?:(?:mau|bieu(?: mau)?|phu luc)(?: so)? \S+ )?\(? ?"
    r"(?:(?:ban hanh (?:kem )?|kem )theo(?! (?:\w+ ){1,2}nay\b)|thay the (?:mau|bieu|phu luc)\b).*",
    re.DOTALL,
)
_OF_ISSUE = re.compile(
    r"\b(?:ban hanh|kem theo|ky|so may|so hieu|ngay (?:nao|may|bao nhieu)|khi nao|bao gio|nam nao"
    r"|(?:van ban|quyet dinh|thong tu|nghi dinh) (?:nao|so|gi)|cua ai|co quan nao|ai"
    r"|issued|signed|dated|published|when|which (?:document|decision|circular|decree)|who)\b"
)
_TAKES_EFFECT = re.compile(
    r"\W*(?:dieu \d+\W+|\d+[.)]\W*)?"
    r"(?:ban )?(?:thong tu|nghi dinh|quyet dinh|nghi quyet|chi thi|luat|bo luat|phap lenh"
    r"|quy dinh|quy che|huong dan) nay (?:co hieu luc|thay the|duoc ap dung)\b.*",
    re.DOTALL,
)
_OF_EFFECT = re.compile(
    r"\b(?:hieu luc|thay the|bai bo|ap dung|thi hanh|ngay (?:nao|may|bao nhieu)|khi nao|bao gio"
    r"|bao lau|luc nao|nam nao|cong bao|cong bo|effect|effective|force|apply|applies|applied|when"
    r"|replace\w*|repeal\w*)\b"
)
_GROUNDS = re.compile(
    r"\W*can cu (?:vao )?(?:cac )?(?:hien phap|(?:bo )?luat|phap lenh|nghi (?:dinh|quyet)"
    r"|quyet dinh|thong tu|chi thi|ket luan|thong bao|ke hoach|chuong trinh|cong van)\b.*[;,]\W*",
    re.DOTALL,
)
_OF_GROUNDS = re.compile(
    r"\b(?:can cu|dua (?:vao|tren)|co so|phap ly|bas(?:is|ed)|ground\w*|pursuant)\b"
)
_SIGNED = re.compile(
    r"\W*(?:(?:tm|kt|tl|tuq)\s?[./]|(?:t/m|k/t|t/l)\b).*"
    r"|\W*(?:pho |quyen )?(?:chu tich|(?:tong )?giam doc|bo truong|thu truong|thu tuong|thong doc"
    r"|(?:chi )?cuc truong|chanh van phong|bi thu)\W*"
)
_NAME = re.compile(rf"\W*{CAPITAL}\w+(?: {CAPITAL}\w+){{2,3}}\W*")
_OF_SIGNER = re.compile(
    r"\b(?:ky|ai|nguoi|ong|ba|ten|vi|dong chi|lanh dao|chu tich|giam doc|bo truong|thu tuong"
    r"|bi thu|thanh vien|thanh phan|dai bieu|danh sach|who|whom|whose|name|signed|list)\b"
)
# To whom it is sent, and who came to the meeting it is of.
_SENT_TO = re.compile(r"\W*(?:noi nhan|(?:dong )?kinh gui|sao gui)\b.*", re.DOTALL)
# One of those that it is sent to, beside which a signature may begin: - Các sở, ban ngành;
_RECIPIENT = re.compile(
    r"\W*- (?:nhu (?:tren|dieu)|luu|cac (?:so|ban|phong|hat|xa|don vi)|thuong truc|tt|cpvp"
    r"|ubnd|hdnd|van phong|vp|so|chi cuc|cuc|phong|ban|dang uy|ttth)\b[^:.\d]{0,60};[^:.\d]{0,30}"
)
_OF_SENDING = re.compile(
    r"\b(?:noi nhan|gui|sao|luu|phat hanh|nhan (?:van ban|thong bao|bao cao|cong van)"
    r"|sent|send|cop(?:y|ies|ied)|addressed|recipient\w*|whom)\b"
)
_ATTENDED = re.compile(
    r"\W*(?:(?:cung |den )?(?:du|tham du)(?: va chi dao)?(?: (?:cuoc |buoi )?hop| hoi nghi)?"
    r"(?: con)?(?: co\b| gom\b|:)|thanh phan(?: tham du| du hop)?:).*",
    re.DOTALL,
)
_OF_ATTENDING = re.compile(
    r"\b(?:du|hop|tham gia|co mat|vang|thanh phan|dai bieu|khach|moi|ai|nguoi nao|dong chi"
    r"|attend\w*|present|participa\w*|came|guests?|invited|who|meeting)\b"
)
_OF_ITSELF = (
    (_SENT_TO, _OF_SENDING),
    (_RECIPIENT, re.compile(f"{_OF_SENDING.pattern}|{_OF_ATTENDING.pattern}")),
    (_ATTENDED, _OF_ATTENDING),
    (_ISSUED_WITH, _OF_ISSUE),
    (_TAKES_EFFECT, _OF_EFFECT),
    (_GROUNDS, _OF_GROUNDS),
    (_SIGNED, _OF_SIGNER),
)
# What somebody asked is told of him, but answers nothing: Còn bao nhiêu hộ chưa có sổ đỏ?
_ASKS = re.compile(
    r"\b(?:bao nhiêu|mấy|vì sao|tại sao|bao giờ|khi nào|thế nào|ra sao|ở đâu|do đâu|ai|gì|nào)\b"
    r"[^?]*\?\W*\Z",
    re.IGNORECASE,
)
# A table's head names what its rows tell: Chỉ tiêu | Năm 2023 | Năm 2024.
_PERIOD = re.compile(
    r"(?:\b(?:ngày|tháng|quý|năm)\b\W*)*(?:\b[IVX]{1,3}\b|\b\d{1,2}\b(?= tháng))?"
    r"[\W_]*(?:\b\d{1,2}[/-])*\b(?:19|20)\d\d\b|\b\d{1,2} tháng\b",
    re.IGNORECASE,
)
# What is to be filled in says what it asks for, and nothing of that.
_BLANK = re.compile(r"[….]{5}|…{2}|_{4}")


def is_of_form(question: Question, text: str) -> bool:
    """Tell whether a text tells only of the document itself, of which nothing is asked, is left to
    be filled in, only asks something itself, or is a table's head.
    """
    asks = _what_asks_for(text)
    if asks and not asks.search(fold(question.text)):
        return True
    if kind_asked(question) and _BLANK.search(text):
        return True
    asks_itself = "?" in text and bool(_ASKS.search(text))
    return _is_head_row(text) or (asks_itself and not asks_who_asked(question.text))


def _is_head_row(text: str) -> bool:
    """Tell whether a row has periods for all its figures, as the head of a table has."""
    return (
        is_row(text) and bool(_PERIOD.search(text)) and not re.search(r"\d", _PERIOD.sub("", text))
    )


@lru_cache(maxsize=4096)  # the same sentences are looked at for one question after another
def _what_asks_for(text: str) -> re.Pattern[str] | None:
    """Return what asks for a text that tells only of its document; None for any other."""
    folded = fold(text)
    for line, asks in _OF_ITSELF:
        if line.fullmatch(folded):
            return asks
    if _NAME.fullmatch(text):
        return _OF_SIGNER
    return _OF_DOCUMENT if not is_row(text) and _is_letterhead(text) else None


def _is_letterhead(text: str) -> bool:
    """Tell whether a text is a line of a letterhead, or two side by side: Số 7-BC/TU Mường Sang,
    ngày 3 tháng 5 năm 2024.

    In capitals it is short and without a number.
    """
    own = blanked(text, (found.span() for found in _BESIDE.finditer(fold(text)))).strip()
    if _DATED.fullmatch(own) or not own:
        return True
    return own.isupper() and len(own.split()) <= LONGEST and not any(map(str.isdigit, own))
