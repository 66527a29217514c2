"""What a sentence of minutes replies to: the question of a delegate in the paragraph above."""

from __future__ import annotations

import re

from assistant.ranking.items import is_item
from assistant.text import fold

LONGEST = 1500  # characters of a reply
# Ông A, Chủ tịch UBND xã, trả lời: …
_REPLIES = re.compile(
    r"[^.;:?\n]{0,160}\b(?:trả lời|giải trình|làm rõ|tiếp thu)\b[^.;:?\n]{0,40}:", re.IGNORECASE
)

_OF_ASKING = re.compile(
    r"\b(?:hoi|chat van|y kien|kien nghi|phan anh|thac mac|neu|cau hoi|phat bieu|asked|ask|asks"
    r"|question\w*|complain\w*|raise\w*|said|say|dai bieu nao|cu tri nao)\b"
)


def asks_who_asked(question: str) -> bool:
    """Tell whether it is asked what somebody asked, or who did, which no reply tells."""
    return bool(_OF_ASKING.search(fold(question)))


def asked_before(text: str, start: int) -> str:
    """Return the paragraph that the sentence at a place of a passage replies to, or ""."""
    begin = text.rfind("\n", 0, start) + 1
    if start - begin > LONGEST or not _REPLIES.match(text, begin):
        return ""
    above = text[:begin].rstrip()
    asked = above[above.rfind("\n") + 1 :]
    return asked if "?" in asked or is_item(asked) else ""
