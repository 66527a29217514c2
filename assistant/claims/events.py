"""Whether a term runs from another event than a sentence says: thirty days after the decision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.claims.content import Content, Said, Term
from assistant.claims.quantities import TERMS
from assistant.claims.source import Claimed, Source

# After a term, or before it where a clause begins so.
_BEGINS = {
    False: re.compile(r"(?:kể từ|tính từ|từ|sau)(?: (?:ngày|khi|thời điểm|lúc))+ "),
    True: re.compile(
        r"(?:of|from|after|since|following|counted from|starting (?:from|on))"
        r"(?: the)?(?: (?:date|day|time|moment)(?: (?:of|when|that|on which))?)? "
    ),
}
_IN_RECORD = re.compile(
    r"\b(?:(?:kể|tính) từ(?: (?:ngày|khi|thời điểm|lúc))*|sau (?:khi|ngày)|từ (?:ngày|khi))\b"
)
_END = re.compile(r"[,;.]\s|[,;.]?$|\s(?:thì|phải|must|shall|may|và giảm)\b")
# At once, and not some days later.
_ON_THE_DAY = re.compile(r"\b(?:on|from) the (?:same )?(?:day|date)\b|\bimmediately\b")
_DAYS_LATER = re.compile(
    r"\bsau (?:thời hạn )?(?:\d+|\w+(?: \w+)?) (?:\([^)]*\) )?ngày\b[^,;.]*?\bkể từ\b"
)
MOST = 4  # terms that an event is told by
KIN = 4  # letters that words of a kin begin with
NEAR = 12  # characters between a term and what it begins with: days, counted from


def runs_from_another(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether what a claim counts a term from is said by a passage, and not by what a sentence
    of it counts its terms from.
    """
    text = source.text
    if (
        claim.english
        and _ON_THE_DAY.search(claim.text)
        and not claim.facts.quantities
        and _DAYS_LATER.search(text.lower())
    ):
        return True
    written = [
        content.said(text[match.end() : _end(text, match.end())])
        for match in _IN_RECORD.finditer(text.lower())
    ]
    whole = content.said(f"{source.above}\n{source.before}\n{text}")
    for start, end in _events(claim) if written else ():
        terms = [t for t in claim.terms if start <= t.start < end and not t.generic]
        told = any(_says(one, term) for one in written for term in terms)
        # What says more goes on to what is to be done.
        if not told and len(terms) <= MOST and any(_says(whole, term) for term in terms):
            return True
    return False


def _says(said: Said, term: Term) -> bool:
    """Tell whether a text says a term, or of English a word of its kin: delivery, to deliver."""
    kin = {one[:KIN] for gloss in term.glosses for one in gloss if len(one) >= KIN}
    return said.share(term) > 0 or bool(kin & {one[:KIN] for one in said.stems})


def _events(claim: Claimed) -> Iterator[tuple[int, int]]:
    """Yield where a claim says what its terms are counted from."""
    lower = claim.text.lower()
    for one in claim.facts.quantities:
        if one.unit not in TERMS:
            continue
        match = _BEGINS[claim.english].search(lower, one.end, min(len(lower), one.end + 60))
        if match and match.start() - one.end <= NEAR and not lower[match.end()].isdigit():
            yield match.end(), _end(lower, match.end())


def _end(text: str, start: int) -> int:
    match = _END.search(text, start)
    return match.start() if match else len(text)
