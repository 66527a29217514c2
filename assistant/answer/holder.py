"""Who is chairman of a committee or a council: who signed as such what it issued."""

from __future__ import annotations

import re

from assistant.answer.draft import Draft, Point, Records
from assistant.answer.signature import signatures_of
from assistant.question import Question
from assistant.retrieve import Found
from assistant.text import fold

_ASKED = re.compile(
    r"\W*(?:(?:ai|nguoi nao) (?:la|dang la|lam|giu chuc) )?(?P<office>(?:pho )?chu tich)"
    r" (?P<body>ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)?(?P<place>[\w ]*?)"
    r"(?: (?:la ai|ten (?:la )?gi))?(?: (?:vay|the|nhi|a))?\W*"
)
_COUNCIL = ("hdnd", "hoi dong nhan dan")


def compose_holder(question: Question, found: Found, records: Records) -> Draft | None:
    """Return the latest signature of who is asked for; None where that is not asked, or unknown."""
    folded = fold(question.text)
    asked = _ASKED.fullmatch(folded)
    if question.english or not asked or not re.search(r"\b(?:ai|ten|nguoi nao)\b", folded):
        return None
    body = "hoi dong nhan dan" if asked["body"] in _COUNCIL else "uy ban nhan dan"
    called = f"{body} {asked['place'].strip()}".strip()
    issued = [
        (str(described.date or ""), report)
        for report, described in records.looked_at().items()
        if described.body and fold(described.body).startswith(called)
    ]
    for _, report in sorted(issued, reverse=True):
        for signed in signatures_of(report, records):
            if _signs_as(asked["office"], signed):
                return Draft(found.hits, (signed,), matching=frozenset((report,)))
    return None


def _signs_as(office: str, signed: Point) -> bool:
    """Tell whether what stands above the name is an office, and no other."""
    *above, _ = [line.strip() for line in signed.text.split("\n") if line.strip()]
    return bool(above) and fold(above[-1]) == office
