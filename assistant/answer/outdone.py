"""Whether a sentence that holds what is asked for stands beside what it is asked of.

Another treats that without a number, or nothing that is found is near it.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer.asked import holds, kind_asked
from assistant.answer.narrowing import frames
from assistant.answer.said import share_said, with_head, with_paragraph
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.content import Term
from assistant.ranking.sentences import Sentence
from assistant.ranking.worded import worded

# Of two sentences of which one holds a number and the other says more of what is asked about, the
# first tells the number of something else, if it meets less of the question than this share.
LESS = 0.75
MOST = 0.7  # and the other says at least this share of it
LOOKED_AT = 8  # sentences, best first
# What is far from a question says at least this share of it, or only words are in common.
FAR = 0.25
LEAST_OF_FAR = 0.4


def is_beside(
    question: Question, terms: Sequence[Term], sentence: Sentence, nearness: float, lexicon: Lexicon
) -> bool:
    """Tell whether nothing found is near a Vietnamese question, of which a sentence says little."""
    if question.english or nearness >= FAR:
        return False
    return _share(terms, with_paragraph(sentence), lexicon) < LEAST_OF_FAR


def is_outdone(
    question: Question,
    terms: Sequence[Term],
    sentence: Sentence,
    ranked: Sequence[Sentence],
    lexicon: Lexicon,
) -> bool:
    """Tell whether one of the first sentences without the number, the day or the reason that is
    asked for in Vietnamese tells of what it is asked, and a sentence that has one tells less.
    """
    if question.english or kind_asked(question) not in ("number", "share", "date", "reason"):
        return False
    better = [one for one in ranked[:LOOKED_AT] if sentence.met < LESS * one.met]
    if not better:
        return False
    own = _share(terms, with_paragraph(sentence), lexicon)
    return any(
        _share(terms, with_head(one), lexicon) > max(own, MOST)
        and not holds(question, one, lexicon)
        for one in better
    )


def _share(terms: Sequence[Term], text: str, lexicon: Lexicon) -> float:
    asked = [term for term in terms if not frames(term)]
    return share_said(asked, worded(text, lexicon))
