"""Whether a claim denies what a sentence says, or says what it denies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.claims import contrasts
from assistant.claims.content import Content, Term
from assistant.claims.source import Claimed, Source
from assistant.text import words

PARTLY = 0.5  # share of a word that must be the same
_IS_NOT = re.compile(r"\bkhông phải(?: là)?\b", re.IGNORECASE)  # it tells which are listed
_ASIDE = re.compile(r"\([^()]*\)")
_COUNTED_IN = re.compile(r" (?:bao gồm|gồm|tính|kể)\b")
_LEFT_OUT = re.compile(r"\b(?:chưa|không) (?:bao gồm|gồm|tính|kể)\b", re.IGNORECASE)

# That something is, happens or is known of: what is denied stands after it.
_LIGHT = frozenset("xảy ra,phát sinh,ghi nhận,phát hiện,trường hợp,người,vụ,ca,bị".split(","))
_NO_HEAD = _LIGHT | frozenset(
    "việc,được,có,thể,phải,thực hiện,tốt,còn,xem xét,sử dụng,để,thuộc".split(",")
)
_LIGHT_KEYS = frozenset(word.key for one in _LIGHT for word in words(one))


def differ(
    claim: Claimed, source: Source, nearest: str, clauses: Sequence[str], content: Content
) -> bool:
    """Tell whether one of both denies what the other says; `nearest` are the clauses that say
    most of the claim, `clauses` all of the sentence.
    """
    denying = contrasts.denies(claim.text, claim.english)
    # Who denies may rest on any word of the sentence; who does not, not on a clause that does.
    written = source.text
    if not denying:
        # An English word is said by too many Vietnamese ones to be looked for in all clauses; what
        # the first denies, "Không được …", it denies of what goes on.
        more = [
            one
            for one in (clauses[:1] if claim.english else clauses)
            if one not in nearest and _denies(claim, one, source, content)
        ]
        written = " ".join((_without_asides(claim, nearest, source.text, content), *more))
    if denying or contrasts.denies(source.lead, False):
        # Of several clauses the last leads to what follows: không để …; đồng thời yêu cầu:
        lead = source.lead.rsplit("; ")[-1]
        written = f"{_IS_NOT.sub(' ', lead)}\n{written}"
    if contrasts.denies(written, False):
        if denying:
            another = _denies_another(claim, written, content)
            return another or _sets_against(claim, written, content)
        if claim.english and contrasts.denies_unless(claim.text):
            return False  # không được …, trừ trường hợp
    if claim.english and not denying and _says_only_denied(claim, source, content):
        return True
    differs = contrasts.denial_differs(claim.text, claim.english, written)
    return differs and _tells_denied(claim, written, source.text, content)


def _says_only_denied(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether an English claim that denies nothing says what a sentence says only as denied:
    that the houses are auctioned, of chưa xem xét việc bán đấu giá.
    """
    if contrasts.denies_in_effect(claim.text):
        return False
    if _says_only_excepted(claim, source, content):
        return True
    rest, scopes = contrasts.parted_by_denial(source.text, False)
    told = content.said(f"{source.above}\n{source.lead}\n{rest}")
    for scope in scopes:
        if _COUNTED_IN.match(scope):
            continue
        own = content.terms(scope.split(",")[0], False)
        head = next((one.said for one in own if one.said.lower() not in _NO_HEAD), "")
        denied = content.said(head)
        if any(
            denied.share(term) and not told.share(term)
            for term in claim.terms
            if not (term.generic or term.name)
        ):
            return True
    return False


# What is left out of all that is told before: toàn bộ tài liệu, trừ tài liệu mật.
_EXCEPTED = re.compile(
    rf"{contrasts.NO_EXCEPTION}\b(?:ngoại )?trừ (?!trường hợp|khi|phi|đi|cho|\d)"
    r"([^,;.\n]{3,60})"
)
_EXCEPTS = re.compile(r"\b(?:unless|but|apart from|save for|excluding)\b")


def _says_only_excepted(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether a claim says what a sentence only tells as an exception."""
    match = _EXCEPTED.search(source.text.lower())
    if not match or _EXCEPTS.search(claim.text.lower()):
        return False
    rest = (
        f"{source.above}\n{source.lead}\n{source.text[: match.start()]}{source.text[match.end() :]}"
    )
    told, excepted = content.said(rest), content.said(match[1])
    return any(
        excepted.share(term) and not told.share(term)
        for term in claim.terms
        if not (term.generic or term.name)
    )


def answers(claim: Claimed, text: str, content: Content) -> bool:
    """Tell whether a text denies what a claim denies."""
    denied = content.said("\n".join(contrasts.parted_by_denial(text, False)[1]))
    heads = _heads(claim.text, claim.english, content)
    return any(denied.share(one) > PARTLY for head in heads for one in head)


_AGAINST = {
    False: re.compile(r"\b(?:chứ|mà) không phải(?: là)?\b", re.IGNORECASE),
    True: re.compile(
        r"\b(?:rather than|instead of|and not)\b|, not\b(?! \w+ing\b| only| yet)", re.IGNORECASE
    ),
}
_INSTEAD = re.compile(r"\bthay\b", re.IGNORECASE)


def _sets_against(claim: Claimed, text: str, content: Content) -> bool:
    """Tell whether a claim says that something is another thing and not what a text says it is."""
    against = _AGAINST[claim.english].search(claim.text)
    if not against or _INSTEAD.search(text):
        return False
    rest, scopes = contrasts.parted_by_denial(text, False)
    told, denied = content.said(rest), content.said("\n".join(scopes))
    head = next((t for t in claim.terms if t.start >= against.end() and not t.generic), None)
    return head is not None and told.meets(head) > 0 and not denied.share(head)


def _without_asides(claim: Claimed, clause: str, text: str, content: Content) -> str:
    """Return a clause of `text` without the brackets of which a claim says nothing."""
    said = content.said(_ASIDE.sub(" ", text))
    own = [content.said(_LEFT_OUT.sub(" ", one)) for one in _ASIDE.findall(clause)]
    terms = [term for term in claim.terms if not said.share(term)]
    told = any(one.share(term) for one in own for term in terms)
    return clause if told else _ASIDE.sub(" ", clause)


def _denies(claim: Claimed, clause: str, source: Source, content: Content) -> bool:
    """Tell whether a clause denies a word of the claim that the sentence says nowhere else."""
    for head in _heads(clause, False, content):
        own = head[0].ways[0] - _LIGHT_KEYS if head else frozenset[str]()
        terms = [term for term in claim.terms if claim.english or own <= term.ways[0]]
        if head and _is_told(terms, head, source.text, content):
            return True
    return False


def _heads(text: str, english: bool, content: Content) -> list[list[Term]]:
    """Return the first two terms that each denial of a text denies, as far as there are."""
    heads = []
    for one in contrasts.denied_words(text, english):
        terms = content.terms(one, english)
        heads.append(([t for t in terms if t.said.lower() not in _LIGHT] or terms)[:2])
    return heads


def _is_told(terms: Sequence[Term], head: Sequence[Term], whole: str, content: Content) -> bool:
    """Tell whether terms say what is denied; what a sentence says as well is denied of something
    else.
    """
    if not _says(terms, head[0], content):
        return False
    said = [term.said.lower() for term in head if _says(terms, term, content)]
    counts = (whole.lower().count(one) for one in (said[0], " ".join(said)))
    return min((count for count in counts if count), default=0) < 2


def _says(terms: Sequence[Term], word: Term, content: Content) -> bool:
    said = content.said(word.said)
    return any(
        said.share(term) > PARTLY or (term.ways and word.ways[0] - _LIGHT_KEYS <= term.ways[0])
        for term in terms
        if not term.generic
    )


def _tells_denied(claim: Claimed, text: str, whole: str, content: Content) -> bool:
    """Tell whether what one of a claim and a text denies is what the other says."""
    if mine := _heads(claim.text, claim.english, content):
        said = content.said(text)
        return any(not head or said.share(head[0]) > PARTLY for head in mine)
    return any(
        not head or _is_told(claim.terms, head, whole, content)
        for head in _heads(text, False, content)
    )


def _denies_another(claim: Claimed, text: str, content: Content) -> bool:
    """Tell whether of two that both deny one denies what the other says."""
    rest, scopes = contrasts.parted_by_denial(text, False)
    mine, my_scopes = contrasts.parted_by_denial(claim.text, claim.english)
    told, denied = content.said(rest), content.said("\n".join(scopes))
    own = content.terms("\n".join(my_scopes), claim.english)
    heads = _heads(claim.text, claim.english, content)
    if len(heads) - claim.text.count(" nor ") > len(scopes) and any(
        head and told.share(head[0]) > PARTLY and not denied.share(head[0]) for head in heads
    ):
        return True
    # No part of a name is denied: "Thanh Loc" is not said by "không tán thành".
    names = {term.said.lower() for term in claim.terms if term.name}
    terms = content.terms(mine, claim.english)
    terms = [term for term in terms if not (claim.english and term.said in names)]
    for head, scope in zip(_heads(text, False, content), scopes, strict=True):
        said = content.said(scope)
        answered = any(said.share(term) > PARTLY for term in own)
        if head and not answered and _is_told(terms, head, text, content):
            return True
    return False
