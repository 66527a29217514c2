"""Whether a sentence that says all of a claim that its support does, and more, tells another."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.claims.amounts import same_quantity
from assistant.claims.checks import Verdict
from assistant.claims.content import Content
from assistant.claims.source import Claimed

MORE = 0.5  # terms that it must say besides
# And where a figure is another; an English word is said by many a sentence on something else.
OF_FIGURES = {False: 1.2, True: 1.6}
MISSED = 0.3  # of a term, that it need not say
# In English the words of another item are said by many a sentence too.
_OUTDOES = {
    False: ("how often", "of another thing"),
    True: ("how often", "opposite"),
}


def is_outdone(claim: Claimed, text: str, judged: Sequence[Verdict], content: Content) -> bool:
    """Tell whether of the sentences judged one says more of a claim than a text that supports it,
    and has another figure or frequency; in English also another direction or body.
    """
    terms = [term for term in claim.terms if not term.generic] or claim.terms
    said = content.said(text)
    for one in judged:
        figure = one.lacks == "number" and _has_another(claim, one)
        body = claim.english and one.lacks == "body" and bool(one.source.facts.bodies)
        if not (figure or body or one.fault in _OUTDOES[claim.english]) or one.source.text in text:
            continue
        other = content.said(one.source.text)
        if body and len(claim.facts.bodies) == 1:  # which is what the sentence has otherwise
            terms = [
                t for t in terms if not any(b.start <= t.start < b.end for b in claim.facts.bodies)
            ]
        gained = [other.share(term) - said.share(term) for term in terms]
        missed = sum(-gain for gain in gained if gain < 0)
        more = sum(gain for gain in gained if gain > 0)
        enough = OF_FIGURES[claim.english] if figure else MORE
        if more >= enough and missed <= MISSED:
            return True
    return False


def _has_another(claim: Claimed, verdict: Verdict) -> bool:
    """Tell whether a sentence has all figures of a claim but one, and another for that one."""
    source = verdict.source
    told = [
        [one for one in source.facts.quantities if same_quantity(mine, one, source)]
        for mine in claim.facts.quantities
    ]
    missing = [mine for mine, own in zip(claim.facts.quantities, told, strict=True) if not own]
    known = [one for own in told for one in own]
    return len(missing) == 1 and any(
        one.unit == missing[0].unit and one not in known for one in source.facts.quantities
    )
