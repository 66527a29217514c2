"""Offices that a text names, and bodies that small letters name too."""

from __future__ import annotations

import re

from assistant.naming.names import BODIES, LEVELS
from assistant.text import CAPITAL

_COMMITTEES = ("Ủy ban nhân dân", "Hội đồng nhân dân")
# "The tax office" and "the police" may be any; "the provincial police" are one.
_OF_LEVEL = tuple(f"Công an {level}" for level in LEVELS)
_IN_FULL = tuple(
    name for name in BODIES if not (name.endswith("…") or name.startswith(("Cục ", "Công an")))
)


def is_named_in_full(name: str, length: int, english: bool) -> bool:
    """Tell whether a body needs no capital: a committee, or one that `length` words, several, name
    in English: the ministry of finance.
    """
    return name.startswith(_COMMITTEES) or (
        english and length > 1 and name.startswith((*_IN_FULL, *_OF_LEVEL))
    )


# Deputy, standing deputy, deputy party.
_LOW = (
    r"(?:deputy|vice)[ -]"
    r"(?:(?:standing|permanent|executive|first|party|provincial|municipal|city|district|commune) )*"
)
_ROLES = (
    ("general secretary", r"(?P<low>)(?:tổng bí thư|general secretary)"),
    (
        "secretary",
        rf"(?P<low>phó |{_LOW})?(?<!tổng )(?<!general )(?:bí thư(?! thư\b)|secretary)",
    ),
    (
        "chair",
        rf"(?P<low>phó |{_LOW})?(?:chủ tịch|tổng thống|chairman|chairwoman|chairperson|president"
        r"|chair(?! (?:the|a|an|its?|this|these|meetings?|sessions?)\b))",  # who is to chair it
    ),
    (
        "director",
        rf"(?P<low>phó |{_LOW})?(?:tổng |general )?(?:giám đốc|(?:vụ|cục) trưởng|director)",
    ),
    ("prime minister", rf"(?P<low>phó |{_LOW})?(?:thủ tướng|prime minister)"),
    ("minister", rf"(?P<low>thứ |{_LOW})?(?:bộ trưởng|(?<!prime )minister)"),
    ("governor", rf"(?P<low>phó |{_LOW})?(?:thống đốc|governor)"),
)
_ROLE_PATTERNS = tuple((role, re.compile(rf"\b{said}\b")) for role, said in _ROLES)


def roles(text: str) -> frozenset[tuple[str, bool]]:
    """Return the offices that a text names, and whether it is the deputy."""
    lower = text.lower()
    return frozenset(
        (role, bool(match.groupdict().get("low")))
        for role, pattern in _ROLE_PATTERNS
        for match in pattern.finditer(lower)
    )


# They begin as the name of a body does.
NO_BODY = re.compile(
    r"(?:trường hợp|ban (?:hành|đầu|đêm|ngày)|bộ (?:phận|luật|máy|đội)|sở (?:hữu|dĩ|thích)|cục bộ"
    r"|(?:(?<=chi )|(?<=cán )|(?<=nội )|(?<=toàn )|(?<=đảng ))bộ"
    r"|phòng,? (?:ngừa|chống|bệnh|cháy|tránh)|vụ (?:việc|án|xuân|đông|mùa|hè|lúa|kiện))\b",
    re.IGNORECASE,
)
_NO_BODY_AFTER = re.compile(r"\b(?:cơ|trụ|công)\s+$", re.IGNORECASE)  # cơ sở, trụ sở, công sở
# The last of a person's names, before what he does: Trần Xuân Trường đạt 12 phiếu.
_GIVEN = re.compile(
    r"Trường(?= (?!trung|tiểu|đại|mầm|mẫu|cao|phổ|dạy|chuyên|nghề|cấp|dân|bán|nội|học)[^\W\d_])"
    rf"(?! {CAPITAL})"
)
_NAMES_BEFORE = re.compile(rf"(?:{CAPITAL}\w* ){{2}}$")


def begins_no_body(text: str, at: int) -> bool:
    """Tell whether what stands in a text at a place is no body's name, though it looks like one."""
    return bool(
        NO_BODY.match(text, at)
        or _NO_BODY_AFTER.search(text, 0, at)
        or (_GIVEN.match(text, at) and _NAMES_BEFORE.search(text, 0, at))
    )
