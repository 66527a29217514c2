"""The kind of answer a question wants, read from its folded words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.reports import Intent
from assistant.text import fold

_TASK = r"(?:nhiem vu|cong viec|dau viec|phan viec|viec)"
_AHEAD = r"(?:thoi gian toi|sap toi|tiep theo|thang toi|quy toi)"
_DOCUMENT = r"(?:bao cao|hoi nghi|ki hop|phien hop|van ban|thong bao|nghi quyet|ket luan)"
_WHAT = r"(?:nhung )?(?:gi|dieu gi|viec gi|van de (?:gi|nao)|noi dung (?:gi|nao))"
_EN_DOCUMENT = r"(?:reports?|conference|meeting|document|session|resolution|notice)"
# Several of them are asked for, unless it is the first of all: "mặt hàng nào tăng nhiều nhất".
_SEVERAL = (
    r"(?:doi tuong|truong hop|linh vuc|noi dung|van de|mat hang|nhom hang|san pham|chi tieu"
    r"|hoat dong|cong trinh|du an|loai|benh|giai phap|bien phap)"
)
_DIRECT = r"(?:de nghi|yeu cau|giao|chi dao|phan cong|quan triet)"

# Looked for in this order; the first that fits is the intent.
_SAID: Mapping[Intent, tuple[str, ...]] = {
    "overview": (
        r"tom (?:tat|luoc|luot|gon)|so luoc|van tat|tong (?:quan|ket|hop)|khai quat|dai (?:y|khai)",
        r"diem (?:lai|qua)|buc tranh|net chinh|nhin chung|noi chung|tinh hinh chung|noi bat",
        r"(?:noi dung|diem|y|ket qua) (?:chinh|chu yeu|co ban)(?: (?:cua|trong|tai|la)|$)",
        r"summar\w+|overview|gist|recap|outline|brief(?:ing)?|highlights?|in short|sum up",
        r"(?:main|key) (?:points?|contents?|topics?|messages?|takeaways?|findings?)",
        rf"{_DOCUMENT}\b.{{0,80}}\b(?:noi|ban|viet|de cap|neu|thao luan|quyet dinh|thong qua)"
        rf" (?:ve |den )?{_WHAT}",
        r"co (?:nhung )?gi (?:dang|moi|hay|quan trong)",
        r"tinh hinh\b.{0,80}\b(?:the nao|ra sao)",
        rf"what\b.{{0,60}}\b{_EN_DOCUMENT}\b.{{0,40}}\b(?:about|discuss\w*|decid\w*|cover\w*|say)",
    ),
    "compare": (
        r"so sanh|khac (?:nhau|biet|gi)|giong nhau|chenh (?:nhau|lech)|hon kem|doi chieu",
        r"thay doi (?:gi|the nao|ra sao|nhu the nao|bao nhieu)",
        r"compare|comparison|differ\w*|versus|vs|how (?:has|have|did) .{0,60} chang\w+",
        r"nao\b.{0,60}\bhon$|\bhay\b.{0,60}\bhon|hon\b.{0,60}\bhay",
        r"(?:more|fewer|less|(?!number|quarter|member|order|under|after)\w{3,}er)\b.{0,60}\bor\b",
        r"which (?:\w+ )?(?:is|was|were|had|has|grew|rose|fell) .{0,40}"
        r"(?:more|fewer|less|higher|lower|faster|bigger|larger|better)",
    ),
    "tasks": (
        rf"{_TASK} (?:nao|gi)|(?:nhung|cac|liet ke|danh sach|moi) {_TASK}|(?:viec )?can lam",
        rf"nhiem vu,? (?:cua|ve|trong tam|chu yeu|giai phap|duoc giao|{_AHEAD})",
        rf"(?:giai phap|phuong huong|trong tam) (?:trong )?(?:thang|{_AHEAD})",
        rf"{_AHEAD}\b.{{0,80}}\b(?:gi|nhung gi|the nao|ra sao)",
        r"(?:phai|can|tap trung|chiu trach nhiem) (?:lam|thuc hien|trien khai|vao|ve)?"
        r" ?(?:nhung )?(?:gi|viec gi)",
        rf"{_DIRECT}\b.{{0,80}}\b(?:{_TASK} (?:gi|nao)|lam gi|nhung gi|gi)",
        r"tasks?|duties|assignments?|action (?:items?|points?)|to ?dos?|directives?|instructions?",
        r"(?:must|should|have to|has to|need(?:s|ed)? to|asked|told|ordered|instructed|directed)"
        r" .{0,60}\b(?:do|done)",
        r"what\b.{0,60}\b(?:assigned|responsible for|instructed|ordered)",
    ),
    "list": (
        r"liet ke|danh sach|ke (?:ten|ra|het)|gom (?:nhung|cac|co)|nhung .*(?:nao|gi|dau)",
        r"cac .* (?:nao|gi)|tat ca|list|name (?:all|the)|what are(?: all)? the|all (?:the|of)",
        rf"{_SEVERAL} nao(?!.*\bnhat\b)|what \w+s (?:are|were|did|have)",
        r"which (?:\w+ )?(?!is\b|was\b|has\b|does\b|this\b)\w+s|who are",
    ),
}
# A figure, a time, a place or a person asked for is a fact, unless one of the first words of an
# intent stands before.
_ONE = re.compile(
    r"\b(?:bao nhieu|may|ngay nao|hom nao|khi nao|bao gio|nam nao|o dau|vi sao|tai sao|ten gi"
    r"|how (?:much|many|long|far)|when|why|who|whom)\b"
)
_ALWAYS = re.compile(
    r"\b(?:tom tat|so sanh|liet ke|danh sach|compare|list|summar\w+|nhung .* nao)\b"
)
_INTENTS = {
    intent: re.compile(rf"\b(?:{'|'.join(patterns)})\b") for intent, patterns in _SAID.items()
}


def find_intent(text: str) -> Intent:
    """Return the kind of answer that `text` wants: a fact where nothing else is said."""
    folded = " ".join(fold(text).split()).rstrip(" ?.!")
    one = _ONE.search(folded) and not _ALWAYS.search(folded)
    for intent, pattern in _INTENTS.items():
        if (intent == "compare" or not one) and pattern.search(folded):
            return intent
    return "fact"
