"""How much of what a question is about is said by what may answer it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.answer.asked import kind_asked
from assistant.answer.most import only_measures
from assistant.answer.narrowing import frames, placed
from assistant.answer.needed import says_needed
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import Term, is_term, spelled
from assistant.question.counted import find_counted
from assistant.ranking.replies import asked_before
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import passage_head, whole_text
from assistant.ranking.worded import Worded, worded
from assistant.text import fold, is_row

# Of the words of a Vietnamese question's terms at least this share is said by what answers, or
# above it; what is asked in English is said in other words.
LEAST = 0.2
# A number of things is known by them, one of nothing that is counted (giá, tỷ lệ) by its words.
LEAST_OF_NUMBER = 0.4
# And by its passage at least this share; a row has no words but those of its table.
LEAST_OF_PASSAGE = 0.3
LEAST_OF_TABLE = 0.6
# A plan has several names, and of what is only said politely nothing is asked.
_BESIDE = ("chi tieu", "ke hoach", "muc tieu", "mot chut", "mot ti")
_RATE = ("ty le", "ti le")
# People, money and cases may be counted by other words.
_MOST_OF = compile_typed(
    r"\b(?:nhiều|ít) (?!(?:người|tiền|vốn|vụ|ca|dự án|đơn vị|nơi|lượt)\b)(?P<of>\w+)"
    r"(?: \w+){0,2} nhất\b"
)
_HOW_MUCH = compile_typed(r"(?<= )(?:có )?(?P<done>được )?(?:bao nhiêu|mấy|bn)(?= )")


def says_enough(
    question: Question, terms: Sequence[Term], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Tell whether a sentence and its passage say enough of the terms of a question."""
    if question.english:
        told = worded(whole_text(sentence.passage), lexicon)
        return says_needed(question, terms, told, with_paragraph(sentence), lexicon)
    telling = [
        term
        for term in terms
        if not frames(term) and not (is_row(sentence.text) and only_measures(question, term))
    ]
    if not _says_sure(telling, whole_text(sentence.passage), lexicon):
        return False
    told = worded(with_head(sentence), lexicon)
    if not all(is_told(term, told) for term in _most_of(question, terms)):
        return False
    uncounted = kind_asked(question) == "number" and not find_counted(question)
    least = LEAST_OF_NUMBER if uncounted else LEAST
    if share_said(telling, told) < least:
        return False
    if question.intent == "compare":  # each side may stand in a passage of its own
        return True
    of_passage = LEAST_OF_TABLE if is_row(sentence.text) else LEAST_OF_PASSAGE
    return share_said(telling, worded(whole_text(sentence.passage), lexicon)) >= of_passage


def _most_of(question: Question, terms: Sequence[Term]) -> list[Term]:
    """Return the terms of what something has the most of: trồng nhiều cam nhất."""
    most = _MOST_OF.search(spelled(question))
    if most is None:
        return []
    return [term for at, term in placed(question, terms) if at == most.start("of")]


def _says_sure(terms: Sequence[Term], text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text says a term of several syllables, where none has its diacritics.

    Those of one syllable may be many words each: qua, quà, quá.
    """
    if any(term.marked for term in terms):
        return True
    sure = [one for one in terms if len(one.spellings[0]) > 1 and fold(one.text) not in _BESIDE]
    told = worded(text, lexicon) if sure else None
    return told is None or any(is_told(term, told) for term in sure)


def says_as_one(question: Question, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence says as one what a question parts by asking how much of it: trồng
    rừng, where it is asked "trồng được bao nhiêu rừng".
    """
    term = _parted(question, lexicon)
    return bool(term) and f" {term} " in worded(sentence.text, lexicon).joined


@lru_cache(maxsize=16)  # it is asked of every sentence
def _parted(question: Question, lexicon: Lexicon) -> str:
    """Return the term on both sides of "bao nhiêu" in folded words, or what is done and to what;
    "" if there is none.
    """
    asked = None if question.english else _HOW_MUCH.search(spelled(question))
    if asked is None:
        return ""
    before = [word.folded for word in question.words if word.end <= asked.start()][-2:]
    after = [word.folded for word in question.words if word.start >= asked.end()][:2]
    if not (before and after):
        return ""
    pairs = [" ".join((*before[-first:], *after[:last])) for first in (2, 1) for last in (2, 1)]
    done = pairs[-1] if asked["done"] else ""
    return next((one for one in pairs if is_term(one, lexicon)), done)


def is_told(term: Term, told: Worded) -> bool:
    """Tell whether a text says a term, of a rate what it is of: hộ nghèo, where they are 41,7%."""
    of = rated(term)
    return term.is_in(told) or (bool(of) and all(one.is_in(told) for one in of))


def rated(term: Term) -> Sequence[Term]:
    """Return what a term is a rate of, in its parts: hộ nghèo of tỷ lệ hộ nghèo."""
    return term.parts[1:] if term.parts and fold(term.parts[0].text) in _RATE else ()


def paragraph_of(sentence: Sentence) -> str:
    """Return the paragraph of a sentence, in which it may be told before of what it is."""
    text, at = sentence.passage.text, max(sentence.start - sentence.passage.start, 0)
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def with_head(sentence: Sentence) -> str:
    """Return a sentence with what stands above it, and what it replies to."""
    passage = sentence.passage
    asked = asked_before(passage.text, sentence.own - passage.start)
    return "\n".join(filter(None, (passage_head(passage), asked, sentence.text)))


def with_paragraph(sentence: Sentence) -> str:
    """Return a sentence with what stands above it and its paragraph."""
    return f"{with_head(sentence)}\n{paragraph_of(sentence)}"


def with_office(sentence: Sentence) -> str:
    """Return a sentence with what stands above it and whose document it is, which need not tell
    of its own office.
    """
    described = sentence.passage.description
    return "\n".join(filter(None, (with_head(sentence), described.body, described.number)))


def share_said(terms: Sequence[Term], text: Worded) -> float:
    """Return the share of the words of terms that a text says: of a long one its parts."""
    asked = sum(map(_length, terms))
    return sum(_said(term, text) for term in terms) / asked if asked else 1.0


def _said(term: Term, text: Worded) -> float:
    """Return how many words of a term a text says.

    What stands side by side in a question need be no term (1 chỉ vàng): its words apart count half.
    """
    if term.is_in(text):
        return _length(term)
    if term.parts:
        return sum(_said(part, text) for part in term.parts)
    apart = term.marked and all(f" {word} " in text.spelled for word in term.marked[0])
    return 0.5 * _length(term) if apart and _length(term) > 1 else 0.0


def _length(term: Term) -> int:
    return len(term.spellings[0])
