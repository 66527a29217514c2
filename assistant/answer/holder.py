"""Who heads a body: who signed as its chairman, director or head what it issued."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answer.draft import Draft, Point, Records
from assistant.answer.judge import says_all
from assistant.answer.signature import signatures_of
from assistant.question import Question, read_words
from assistant.question.content import content_terms
from assistant.reports import Description
from assistant.retrieve import Found
from assistant.text import fold

_HEADS = (
    "chu tich|(?:tong )?giam doc|hieu truong|(?:chi )?cuc truong|truong (?:phong|ban|cong an|tram)"
    "|chanh (?:van phong|an|thanh tra)|vien truong|bi thu|chu nhiem"
)
# As they are typed, where a body follows: gd bvdk, ht truong A.
_SHORT = {"ct": "chu tich", "gd": "giam doc", "ht": "hieu truong", "tp": "truong phong"}
_ASKED = re.compile(
    r"\W*(?:(?:ai|nguoi nao) (?:la|dang la|lam|giu chuc) )?(?:ten )?"
    rf"(?P<office>(?:pho )?(?:{_HEADS}|{'|'.join(_SHORT)}))"
    r" (?P<body>ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)?(?P<place>[\w ]*?)"
    r"(?: (?:la ai|ten (?:la )?gi))?(?: (?:vay|the|nhi|a))?\W*"
)
_COUNCIL = ("hdnd", "hoi dong nhan dan")
_HEAD = 400  # characters in which a document says who issues it
_NEAR = 12  # lines above the name, where it may stand beside to whom it is sent
Issued = Callable[[str, Description], bool]  # of a report and what it is described by
_AT_END = re.compile(rf"(?:^|[:;.)] )((?:pho |quyen )?(?:{_HEADS}))$")


def compose_holder(question: Question, found: Found, records: Records) -> Draft | None:
    """Return the latest signature of who is asked for; None where that is not asked, or unknown."""
    folded = fold(question.text)
    asked = _ASKED.fullmatch(folded)
    if question.english or not asked or not re.search(r"\b(?:ai|ten|nguoi nao)\b", folded):
        return None
    office = _SHORT.get(asked["office"], asked["office"])
    issued = _of_state(asked) if "chu tich" in office else _of_body(question, asked, records)
    looked_at = records.looked_at()
    dated = ((str(described.date or ""), report) for report, described in looked_at.items())
    for _, report in sorted(dated, reverse=True):
        if not issued(report, looked_at[report]):
            continue
        for signed in signatures_of(report, records):
            if _signs_as(office, signed, records):
                return Draft(found.hits, (signed,), matching=frozenset((report,)))
    return None


def _of_state(asked: re.Match[str]) -> Issued:
    """Return what tells the reports that the committee or council of the state issued."""
    body = "hoi dong nhan dan" if asked["body"] in _COUNCIL else "uy ban nhan dan"
    called = f"{body} {asked['place'].strip()}".strip()
    return lambda _, described: fold(described.body or "").startswith(called)


def _of_body(question: Question, asked: re.Match[str], records: Records) -> Issued:
    """Return what tells the reports whose letterhead says the body that is asked of."""
    body = question.text[asked.end("office") : asked.end("place")]
    terms = content_terms(read_words(body, records.lexicon, "vi"), records.lexicon)

    def issued(report: str, _: Description) -> bool:
        head = (records.catalogue.live_text(report) or "")[:_HEAD] if terms else ""
        return bool(head) and says_all(terms, head, records.lexicon)

    return issued


def _signs_as(office: str, signed: Point, records: Records) -> bool:
    """Tell whether what stands above the name is an office, and no other."""
    text = records.catalogue.live_text(signed.passage.report) or ""
    lines = [line.strip() for line in fold(text[: signed.end]).split("\n") if line.strip()]
    above = [found[1] for line in lines[-_NEAR:-1] if (found := _AT_END.search(line))]
    return above[-1:] == [office]
