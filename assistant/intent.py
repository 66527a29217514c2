"""The kind of answer a question wants, read from its folded words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.reports import Intent
from assistant.text import fold

_TASK = r"(?:nhiem vu|cong viec|dau viec|viec)"
# Looked for in this order; the first that fits is the intent.
_SAID: Mapping[Intent, tuple[str, ...]] = {
    "overview": (
        r"tom (?:tat|luoc|luot)|tong quan|khai quat|diem lai|summar\w+|overview",
        r"(?:noi dung|diem|y|ket qua) (?:chinh|chu yeu|co ban|noi bat) (?:cua|trong|tai)",
        r"(?:main|key) (?:points|contents?|topics) (?:of|in|from)",
        r"(?:hoi nghi|ki hop|phien hop)\b.{0,80}\b(?:ban|thao luan|quyet dinh|thong qua|noi)"
        r"(?: ve)? (?:nhung )?(?:gi|viec gi|noi dung (?:gi|nao)|van de (?:gi|nao))",
        r"what (?:was|did|were)\b.{0,60}\b(?:conference|meeting|session)\b.{0,40}"
        r"\b(?:discuss\w*|decid\w*|about|cover\w*)",
    ),
    "compare": (
        r"so sanh|khac (?:nhau|biet|gi)|chenh lech|doi chieu",
        r"thay doi (?:gi|the nao|ra sao|nhu the nao|bao nhieu)",
        r"compar(?:e|ed|ing|ison)|differ\w*|versus|vs",
        r"(?:cao|thap|nhieu|it|lon|nho|nhanh|cham|tot) hon,? .{0,60}\bhay(?: la)?",
        r"how (?:has|have|did) .{0,60} chang\w+",
    ),
    "tasks": (
        rf"{_TASK} (?:nao|gi)|(?:nhung|cac|liet ke|danh sach|moi) {_TASK}|viec can lam",
        r"(?:phai|can) (?:lam|thuc hien|trien khai)(?: nhung)? (?:gi|viec gi)",
        rf"(?:duoc )?giao (?:\w+ ){{0,9}}?(?:{_TASK} (?:gi|nao)|lam gi|nhung gi)",
        r"tasks?|duties|assignments?|(?:must|should|have to|has to) .{0,40}\bdo",
        r"what (?:must|should) \w+.{0,40}\bdo",
    ),
    "list": (
        r"liet ke|danh sach|ke ten|ke ra|(?:bao )?gom (?:nhung|cac)|nhung .* (?:nao|gi)",
        r"cac .* (?:nao|gi)|list|name (?:all|the)|what are(?: all)? the",
        r"which (?:\w+ )?(?!is\b|was\b|has\b|does\b|this\b)\w+s",
    ),
}
_INTENTS = {
    intent: re.compile(rf"\b(?:{'|'.join(patterns)})\b") for intent, patterns in _SAID.items()
}


def find_intent(text: str) -> Intent:
    """Return the kind of answer that `text` wants: a fact where nothing else is said."""
    folded = " ".join(fold(text).split())
    for intent, pattern in _INTENTS.items():
        if pattern.search(folded):
            return intent
    return "fact"
