"""Which of two figures counts all of the things that the other counts a part of."""

from __future__ import annotations

import re

from assistant.claims.amounts import same_quantity
from assistant.claims.source import Claimed, Source

# A whole is told by what stands before it, between it and a part, or after the part.
_OF_ALL = re.compile(r"\btrong(?: tổng)?(?: số)? $")
_OF_THEM = re.compile(r"\bthì (?:có )?$|^[^,;:.]*\bcó $|\btrong (?:đó|số (?:đó|này|ấy))\b[^;.]*$")
_LEFT = re.compile(r" (?:\w+ ){1,4}còn lại\b")
_PART_OF = re.compile(
    r" (?:out )?of (?:(?:the|its|their|all|a total of|[\w ]{1,20}['’]s) )?(?:\w+ )?"
    r"| (?:instead of|rather than) (?:(?:the|just|only) )?"
    r"|(?: \w+)? (?:trên|trong)(?: tổng)?(?: số)? "
)
_FIRST_OF_THEM = re.compile(r"[^,;:.]*\bcó $")


def counts(one: int, other: int, source: Source) -> bool:
    """Tell whether a figure of a sentence counts all of what another counts some of, which is told
    with its words too: trong 9 dự án, 4 dự án chậm; 12 trạm thì có 5 trạm chưa xây.
    """
    text, written = source.text.lower(), source.facts.quantities
    whole, part = written[one], written[other]
    if part.end < whole.start and text[part.end : whole.start].strip() == "/":
        return True  # 612/671 phòng học: what stands after is told of both
    if whole.value < part.value or whole.start > part.start:
        return False
    between = text[whole.end : part.start]
    # What stands in brackets is a part of what stands before them: 30 vụ (cấp tỉnh: 18 vụ, …).
    if "(" in between and ")" not in between and ":" in between[between.index("(") :]:
        return True
    return bool(
        _OF_ALL.search(text[: whole.start])
        or _OF_THEM.search(text[whole.end : part.start])
        or _LEFT.match(text, part.end)
    )


def is_first_part(one: int, source: Source) -> bool:
    """Tell whether a figure counts the first part of a whole, whose words stand before it: trong 9
    dự án trọng điểm có 3 dự án.
    """
    text, written = source.text.lower(), source.facts.quantities
    return bool(
        one
        and _OF_ALL.search(text[: written[one - 1].start])
        and _FIRST_OF_THEM.fullmatch(text, written[one - 1].end, written[one].start)
    )


def are_told_as_one(place: int, rival: int, claim: Claimed, source: Source) -> bool:
    """Tell whether a claim tells a figure beside one that a sentence has, as the part and the
    whole of the same things, or as what is in place of the other: five of the twelve stations.
    """
    mine, text = claim.facts.quantities, claim.text.lower()
    return any(
        _PART_OF.fullmatch(text, mine[first].end, mine[first + 1].start)
        and same_quantity(mine[beside], source.facts.quantities[rival], source)
        for first, beside in ((place - 1, place - 1), (place, place + 1))
        if 0 <= first < len(mine) - 1
    )
