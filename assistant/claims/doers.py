"""Whether who does something in a claim is the one who does so in a sentence."""

from __future__ import annotations

import re

from assistant.claims.content import Content, Said
from assistant.claims.source import Claimed, Source

# In Vietnamese, and in English after "must" and alone; not where that may be a noun: reports.
_DOES = tuple(
    (
        re.compile(rf"\b(?:{vietnamese})\b(?: (?:bằng văn bản|ngay|kịp thời|đầy đủ|lại))*"),
        re.compile(
            rf"\b(?:(?:must|shall|may|will|should|can|ha(?:s|ve) to)(?: \w+ly)? (?:{after_modal})"
            rf"|{alone})\b"
        ),
    )
    for vietnamese, after_modal, alone in (
        (r"gửi|chuyển", r"send|forward", r"sends|forwards"),
        (r"nộp|trình", r"submit|present|file", r"submits"),
        (r"thông báo|báo|báo cáo|khai báo", r"notify|inform|tell|report", r"notifies|informs"),
        (r"cung cấp", r"provide|supply", r"provides|supplies"),
        (r"trả|thanh toán", r"pay|repay|reimburse|return", r"pays|repays|reimburses"),
        (r"(?:ủy|uỷ) quyền", r"authori[sz]e|delegate", r"authori[sz]es"),
        (r"giao|bàn giao", r"assign|entrust|hand|deliver", r"assigns|entrusts|delivers"),
        (r"cho vay", r"lend", r"lends|lent"),
        (r"bán", r"sell", r"sells|sold"),
        (r"đề nghị|kiến nghị|yêu cầu|đề xuất", r"propose|request|ask|recommend", r"proposes|asks"),
    )
)
_CLAUSE = re.compile(r"[,;:.]\s|\b(?:and|but|if|when)\b")
_DONE_TO = re.compile(r"\b(?:is|are|was|were|been?|being)(?: \w+ly)? $")
_HEAD_END = re.compile(r"\b(?:that|which|who)\b")
SUBJECT = 2  # terms at the beginning of a claim that tell who does all of it
_TO_WHOM = re.compile(
    r"\s+(?:cho |với |đến |tới |lên )?"
    r"(?P<who>(?:(?!để\b|kể từ\b|trong thời|và\b)[^\s,;:.]+ ?){1,8})"
)


def is_receiver(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether who does something in a claim is whom a sentence says it is done to."""
    said, written = claim.text.lower(), source.text.lower()
    for vietnamese, english in _DOES if claim.english else ():
        does = english.search(said)
        if does and _DONE_TO.search(said, 0, does.start()):
            continue  # what is sold sells nothing
        begin = _CLAUSE.split(said[: does.start()])[-1] if does else ""
        start = does.start() - len(begin) if does else 0
        end = start + len(_HEAD_END.split(begin)[0])
        terms = [t for t in claim.terms if start <= t.start < end and not t.generic]
        if does and not terms:
            first = next(iter(claim.facts.bodies), None)
            end = first.end if first and first.start <= len("The ") else start
            terms = [t for t in claim.terms if t.start < end and not t.generic][:SUBJECT]
        if not terms:
            continue
        found = [*vietnamese.finditer(written)]
        whom = [_whom(written, one.end(), content) for one in found]
        doers = [content.said(written[: one.start()]) for one in found]
        if found and all(
            to and any(to.share(t) for t in terms) and not any(doer.share(t) for t in terms)
            for to, doer in zip(whom, doers, strict=True)
        ):
            return True
    return False


def _whom(text: str, at: int, content: Content) -> Said | None:
    match = _TO_WHOM.match(text, at)
    return content.said(match["who"]) if match else None


_BY = re.compile(r"\bby (?:the |an? )?$")
# Up to what is done: do Ngân hàng Nhà nước công bố.
_BY_IN_RECORD = re.compile(
    r"\bdo (?=[A-ZĐ])(?:(?! và | hoặc | sau khi | trước khi | theo |[;:.\n]).){2,90}"
)
_FIRST = re.compile(r"(?:the )?$", re.IGNORECASE)
_BEING = re.compile(r"\s*(?:is|are|was|were|be|ha(?:s|ve) been)\b")
NEAR = 24  # characters before "by", or after who does it, in which stands what is done


def is_done_by_another(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether a body does in an English claim what a sentence says is done by another."""
    by = [match.span() for match in _BY_IN_RECORD.finditer(source.text)] if claim.english else ()
    told = [
        (
            content.said(source.text[start:end]),
            [b for b in source.facts.bodies if start <= b.start < end],
        )
        for start, end in by
    ]
    for body in claim.facts.bodies if told else ():
        after = _BY.search(claim.text[: body.start])
        first = _FIRST.match(claim.text[: body.start]) and not _BEING.match(claim.text, body.end)
        if not after and not first:
            continue
        near = (after.start() - NEAR, after.start()) if after else (body.end, body.end + NEAR)
        does = [t for t in claim.terms if near[0] <= t.start < near[1] and not t.generic]
        does = does[-1:] if after else does[:1]
        own = [bodies for said, bodies in told if bodies and any(map(said.share, does))]
        if own and not any(
            b.words <= body.words or body.words <= b.words for one in own for b in one
        ):
            return True
    return False


_BY_WHOM = re.compile(
    r"\bby (?:the |an? )?"
    r"(?P<who>(?:(?!in|for|within|on|at|with|to|under|from)\b\w[\w'’-]* ?){1,5})"
)
_DO = re.compile(r"\bdo (?:(?! và | hoặc | sau khi | trước khi | theo |[;:.\n]).){2,90}")


def is_done_by_the_other(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether an English claim says that something is done by those whom a sentence names, but
    not as the ones by whom it is done.
    """
    told = [content.said(match.group()) for match in _DO.finditer(source.text)]
    found = [*_BY_WHOM.finditer(claim.text)] if claim.english and told else []
    if len(found) != 1:
        return False
    at, begin, end = found[0].start(), found[0].start("who"), found[0].end()
    terms = [term for term in claim.terms if not term.generic]
    does = [term for term in terms if at - NEAR <= term.start < at][-1:]
    whom = [term for term in terms if begin <= term.start < end]
    own = [one for one in told if any(map(one.share, does))]
    whole = content.said(source.text)
    named = whom and all(map(whole.share, whom))
    return bool(named and own) and not any(one.share(term) for one in own for term in whom)
