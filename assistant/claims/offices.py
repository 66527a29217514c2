"""Offices that a text names, and bodies that small letters name too."""

from __future__ import annotations

import re

from assistant.naming.names import BODIES, LEVELS

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
