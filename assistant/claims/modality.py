"""Whether what a claim says may, must, need not or may not be done is so in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.claims.content import Content, Said, Term
from assistant.claims.source import Claimed, Source

MAY, MUST, MAY_NOT, NEED_NOT = "may", "must", "may not", "need not"
# What says one gainsays these.
_GAINSAYS = {
    MAY: (MAY_NOT,),
    MUST: (MAY_NOT, NEED_NOT),
    MAY_NOT: (MAY, MUST),
    NEED_NOT: (MUST,),
}
_SAID = {
    False: (
        (MAY_NOT, r"(?:tuyệt đối )?(?:không|chưa) (?:được|thể|có quyền)(?: phép)?|(?:nghiêm )?cấm"),
        (
            NEED_NOT,
            r"không (?:phải|bắt buộc|cần|buộc)(?! là\b)|được miễn"
            r"|không (?:để|bắt) (?:\w+ ){1,4}?phải",
        ),
        (MUST, r"(?<!nợ )phải(?! là\b)|có (?:trách nhiệm|nghĩa vụ)"),
        (MAY, r"(?:có thể|có quyền|được quyền|được phép)(?: được)?"),
    ),
    True: (
        (
            MAY_NOT,
            r"(?:may|must|shall|can) ?not(?: be)?|(?:is|are) not (?:allowed|permitted) to"
            r"|(?:is|are) (?:strictly )?(?:prohibited|forbidden|barred) from",
        ),
        (
            NEED_NOT,
            r"(?:do|does) not (?:have|need) to|need not|(?:is|are) not (?:required|obliged) to"
            r"|(?:is|are) exempt(?:ed)? from|may choose whether(?: or not)? to",
        ),
        (MUST, r"must|shall|ha(?:s|ve) to|(?:is|are) (?:required|obliged) to"),
        (MAY, r"(?<!in )may(?! \d)|can|(?:is|are) (?:allowed|permitted|entitled|free) to"),
    ),
}
_MODALS = {
    english: re.compile("|".join(rf"(?P<m{n}>\b(?:{said})\b)" for n, (_, said) in enumerate(told)))
    for english, told in _SAID.items()
}
# An exception or a condition sets other limits than the word alone.
_LIMITED = {
    False: re.compile(r"\b(?:chỉ|trừ|không|chưa)\b"),
    True: re.compile(
        r"\b(?:only|unless|except|other than|until|before|no|nor|neither|none|nobody|exceeding"
        r"|\w+er than|more than|less than)\b"
    ),
}
_END = re.compile(r"[;:.\n]|,\s")
TOLD = 3  # terms after it that tell what may be done


def is_gainsaid(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether all that a sentence says of what a claim says may be is that it may not."""
    if not claim.english:
        return False
    written = [*_told(source.text.lower(), False)]
    for modal, at, scope in _told(claim.text.lower(), True):
        begin = max((one.end() for one in _END.finditer(claim.text[:at])), default=0)
        if _LIMITED[True].search(f"{claim.text[begin:at].lower()} {scope}"):
            continue
        own = [t for t in claim.terms if at <= t.start < at + len(scope) and not t.generic][:TOLD]
        met = [(_met(own, content.said(words)), other, words) for other, _, words in written]
        most = max((one for one, _, _ in met), default=0)
        if (
            own
            and most > 0
            and all(
                other in _GAINSAYS[modal] and not _LIMITED[False].search(words)
                for one, other, words in met
                if one == most
            )
        ):
            return True
    return False


def _met(terms: Sequence[Term], said: Said) -> int:
    """Return how many terms a text says, if it says the first or most of them."""
    met = [said.share(term) > 0 for term in terms]
    return sum(met) if met and (met[0] or 2 * sum(met) > len(met)) else 0


def _told(text: str, english: bool) -> Iterator[tuple[str, int, str]]:
    """Yield what a text says may or must be, where, and what it is, to the end of its clause."""
    found = [*_MODALS[english].finditer(text)]
    for place, match in enumerate(found):
        stop = found[place + 1].start() if place + 1 < len(found) else len(text)
        end = _END.search(text, match.end(), stop)
        modal = _SAID[english][int((match.lastgroup or "m0")[1:])][0]
        yield modal, match.end(), text[match.end() : end.start() if end else stop]
