"""Which terms of an English question must be said by what answers it.

English terms are single words, most of which a Vietnamese passage says in some other way or not
at all. These it says by their own names, or it tells of something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.content import Term
from assistant.question.counted import counted_words
from assistant.ranking.worded import Worded, worded

_MEASURE = re.compile(
    r"(?:salar(?:y|ies)|compensation|wages?|incomes?|pensions?|profits?|margins?|turnovers?|prices?|fees?|fines?|penalt(?:y|ies)"
    r"|rents?|tuition|tariffs?|allowances?|subsid(?:y|ies)|bonus(?:es)?|interest|debts?|yields?"
    r"|population|density|poverty|unemployment|inflation|temperature|rainfall|capacity)"
)
_PRICED = re.compile(
    r"\b(?:price|cost|fee|rent)s? of (?:the |an? )?(?P<what>[\w -]+?)(?=[^\w -]|$"
    r"| (?:in|on|at|for|by|from|to|with|during|per|of|was|is|were|are|that|which|and|under|as)\b)"
)
# Without such a word, or a verb, a subject is only named: maternity leave rules.
_ASKS = re.compile(
    r"\b(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|do|does|did|can|could|may"
    r"|might|must|should|will|would|has|have|had|give|tell|show|list|find|compare|summari[sz]e"
    r"|describe|explain|name|write)\b"
)
# Nor is a longer line of words, which may hold a verb.
NAMED = 3
# What was done to it a record says in other words: rural roads paved.
_DONE = re.compile(
    r"\w{2,}[^\We]ed|newly|born|bought|built|caught|cut|drawn|dug|found|given|grown|held|kept|lost|made"
    r"|met|paid|sent|sold|sown|spent|taught|won"
)
# Of when, and of which of several, a record tells in other words.
_BESIDE = frozenset(
    "up out off against vs versus late early mid first last other every across per annual monthly"
    " average overall new current main total level year years season jan feb mar apr jun jul aug"
    " sep sept oct nov dec thousand million billion".split()
)
# What counts or shares out what is named, and of what place it is, goes without saying.
_FRAMES = frozenset(
    "share proportion percentage number case cases incident incidents offence offences offense"
    " offenses outbreak outbreaks tour tours patient patients victim victims people province"
    " district commune ward hamlet village local".split()
)
_NATION = re.compile(r"(?!Vietnam)[A-Z]\w+(?:ese|ean|ian|ish)")  # these are records of Vietnam
_FROM = re.compile(r"\b(?:from|to) (?:the )?([A-Z]\w+(?: [A-Z]\w+)*)")
_COUNTS = re.compile(r"\bhow many\b|\bnumber of\b")
_BECAUSE = re.compile(r"\bhow many\b.*\b(?:because of|caused by|owing to)\b")
# Who says or directs something does so in many words.
_SAID = (
    r"(?:ask|request|direct|demand|instruct|urg|order|assign|stress|emphasi[sz]|call|report|not|decid"
    r"|conclud|chair|head|attend|agre|approv|present|prais|warn|remind|remark)ed\b"
)
# What is done is told where it is asked who did it, and of what someone has the most.
_WHO_DID = re.compile(
    rf"\A\W*who (?!{_SAID})(?P<did>\w{{2,}}[^\We]ed|paid|drew|built|bought|sold)\b"
)
_KIND_OF = re.compile(
    r"\b(?:what|which) (?:variety|varieties|kind|type|breed|brand|species)s? of (?P<of>\w+)\b"
)
_MOST_OF = re.compile(
    r"\b(?:the most|the fewest) (?:(?P<of>\w+s)|(?P<kind>\w+) (?P<things>\w+s))\b"
)
# What befell those who are counted, and was not only done for them.
_BEFELL = re.compile(
    r"\bhow many [^?,]*?\b(?:(?:was|were|is|are|been|being|got) (?:\w+ly )?)?"
    r"(?P<fate>injured|hurt|wounded|killed|died|drowned|missing|arrested|detained|evacuated|rescued"
    r"|hospitali[sz]ed|infected|poisoned|vaccinated|fined|jailed|disciplined|expelled|dismissed"
    r"|divorced|retired)\b"
)
# What is put together is told by one word: same-sex.
_JOINED = re.compile(r"\b(\w+)-(\w+)")

_DECISIVE = (_WHO_DID, _KIND_OF, _MOST_OF, _BEFELL)


def says_needed(
    question: Question, terms: Sequence[Term], told: Worded, line: str, lexicon: Lexicon
) -> bool:
    """Tell whether a passage says what it must, and a line of it which things are counted;
    names may be written otherwise there.
    """
    joined = _JOINED.findall(question.text.lower())
    counted = {word.folded for word in counted_words(question)} - _BESIDE - {*chain(*joined)}
    which = [one for one in terms if one.text[0].islower() and not counted.isdisjoint(_said(one))]
    of_line = (*which, *of_nations(question, terms, lexicon))
    if of_line and not all(term.is_in(worded(line, lexicon)) for term in of_line):
        return False
    needed = (*_needed(question, terms), *_done_or_most(question, terms))
    cause = _causes(question, terms)
    return all(term.is_in(told) for term in (*needed, *cause[-1:]))


def _done_or_most(question: Question, terms: Sequence[Term]) -> list[Term]:
    """Return the terms of what somebody did, has the most of or suffered: who sponsored, the most
    pigs, how many were injured.
    """
    lower = question.text.lower()
    found = [one for one in (form.search(lower) for form in _DECISIVE) if one]
    said = {word for one in found for word in one.groups()}
    return [term for term in terms if term.text.lower() in said]


def _causes(question: Question, terms: Sequence[Term]) -> list[Term]:
    """Return the terms of the cause that narrows down what is counted: because of bad weather."""
    by = _BECAUSE.search(question.text.lower())
    said = {word.folded for word in question.words if by and word.start >= by.end()}
    return [term for term in terms if term.text[0].islower() and said.issuperset(_said(term))]


def of_nations(question: Question, terms: Sequence[Term], lexicon: Lexicon) -> list[Term]:
    """Return the terms that say of which country what is counted is: Japanese, from Japan."""
    if not _COUNTS.search(question.text.lower()):
        return []
    named = {one for names in _FROM.findall(question.text) for one in names.split()}
    return [
        term
        for term in terms
        if (_NATION.fullmatch(term.text) or term.text in named)
        and lexicon.is_english(term.text.lower())
    ]


def _needed(question: Question, terms: Sequence[Term]) -> list[Term]:
    """Return the terms of a measure, of what a price is of, and of what is only named."""
    typed = question.typed.lower()
    asked = [term for term in terms if not term.text[0].isdigit() and not _said(term) & _BESIDE]
    if not _ASKS.search(typed) and len(asked) <= NAMED:
        asked = [term for term in asked if not _said(term) & _FRAMES] or asked
        named = [term for term in asked if not _DONE.fullmatch(term.text.lower())]
        return named if len(named) > 1 else asked
    of_price = _PRICED.search(typed)
    priced = frozenset(of_price["what"].split() if of_price else ())
    return [
        term
        for term in terms
        if _MEASURE.fullmatch(term.text.lower())
        or (term.text[0].islower() and not priced.isdisjoint(_said(term)))
    ]


def _said(term: Term) -> frozenset[str]:
    return frozenset(term.spellings[0])
