"""Whether a passage names at all what a claim names by a word that records name in one way."""

from __future__ import annotations

from assistant.claims.content import Content
from assistant.claims.source import Claimed, Source
from assistant.lexicon import stem

# Nouns with hardly another Vietnamese word than the lexicon's: no customer is in "khách sạn", but
# where no word for customers stands no customers are told of.
_NOUNS = (
    "price tax salary wage invoice bond loan deposit debt cash dollar gold silver currency "
    "insurance customer worker pupil teacher soldier police family women "
    "foreign foreigner traffic vehicle car motorcycle aircraft "
    "railway airport river sea climate storm "
    "rice maize coffee rubber pepper tea fruit vegetable livestock poultry buffalo pig shrimp fish "
    "harvest fertiliser fertilizer pesticide tobacco food "
    "hospital school library museum museums theatre house housing land water electricity petrol "
    "coal cement steel metal waste chemical medicine vaccine measles diphtheria dengue "
    "newspaper film tennis volleyball football medal athlete "
    "district commune border consumption smuggling drug narcotic "
    "export tourism telecommunications quarantine"
)
_STEMS = frozenset(map(stem, _NOUNS.split()))


def absent(claim: Claimed, source: Source, content: Content) -> bool:
    """Tell whether an English claim names a thing that neither a sentence nor what stands above
    and before it does.
    """
    if not claim.english:
        return False
    terms = [
        term
        for term in claim.terms
        if stem(term.said.lower()) in _STEMS
        and not any(body.start <= term.start < body.end for body in claim.facts.bodies)
    ]
    if not terms:
        return False
    said = content.said(f"{source.in_full}\n{source.before}")
    return not all(said.share(term) for term in terms)
