"""Of which of several things, each with its amount, a sentence tells: chuối 16 tấn; cam 21 tấn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from assistant.answer.asked import kind_asked
from assistant.answer.narrowing import frames
from assistant.answer.said import is_told
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import Term, lowered
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import passage_head
from assistant.ranking.worded import Worded, worded
from assistant.text import is_row

SEVERAL = 3  # things with an amount in one unit make a list
# In these it is told how much there is of what is grown, kept or made.
_UNITS = frozenset("tấn tạ kg lít ha con cây quả cái chiếc m2 m3".split())
_WHICH = compile_typed(r"\b(?:nào|which)\b")
_FIGURE = re.compile(r"\d")
_TIME = re.compile(
    r"\b(?:ngày |tháng |quý |năm |kỳ )\d[\d/]*|\d+/\d+(?:/\d+)?|\b\d+ (?:tháng|nhóm)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[;()]|[:,](?!\d)")
_THING = re.compile(
    r"\W*(?:(?:và|trong đó:?) )?(?P<name>[^\W\d]+(?: [^\W\d]+){0,4}) "
    r"\d[\d.,]* (?P<unit>(?:(?:nghìn|triệu|tỷ) )?[^\W\d]+)"
)
_NO_NAME = re.compile(r"(?:tăng|giảm|chiếm|đạt|bằng|so|ước|khoảng|gần|hơn)\b")


def tells_of_listed(
    question: Question, terms: Sequence[Term], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Tell whether what is asked for is one of the things with amounts that a sentence announces.

    What only stands in a bracket has none: thịt gia cầm (gà, vịt, ngan) 11 tấn.
    """
    if kind_asked(question) not in ("number", "share") or is_row(sentence.text):
        return True
    lead, names = _things(sentence.text)
    if not names or _WHICH.search(lowered(question)):
        return True
    above = worded(f"{passage_head(sentence.passage)}\n{lead}", lexicon)
    told = worded("; ".join(names), lexicon)
    own = [
        term
        for term in terms
        if not (frames(term) or term.text.lower() in _UNITS)
        and not _words(term) <= _words_of(term, above)
    ]
    return not own or any(
        is_told(term, told) or not _words_of(term, told) <= _words_of(term, above) for term in own
    )


def _words(term: Term) -> frozenset[str]:
    return frozenset((term.marked or term.spellings)[0])


def _words_of(term: Term, text: Worded) -> frozenset[str]:
    """Return the words of a term that a text says: bò, of đàn bò."""
    said = text.spelled if term.marked else text.joined
    return frozenset(word for word in _words(term) if f" {word} " in said)


@lru_cache(maxsize=1024)  # the same sentences are looked at for one question after another
def _things(text: str) -> tuple[str, tuple[str, ...]]:
    """Return what announces a list, and the names of the things that have an amount in it."""
    lead, sign, rest = text.partition(":")
    if not sign or _FIGURE.search(_TIME.sub(" ", lead)):
        return lead, ()  # of the figure before it may be asked
    matches = (_THING.match(piece) for piece in _PIECE.split(rest))
    found = [one for one in matches if one and not _NO_NAME.match(one["name"])]
    units = Counter(one["unit"].split()[-1] for one in found)
    several = any(units[one] >= SEVERAL for one in _UNITS)
    return lead, tuple(one["name"] for one in found) if several else ()
