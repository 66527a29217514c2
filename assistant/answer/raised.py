"""What is grown or kept: what is told of one plant or animal answers nothing of another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answer.asked import kind_asked
from assistant.answer.said import paragraph_of, with_head
from assistant.question import Question
from assistant.question.content import Term
from assistant.ranking.sentences import Sentence
from assistant.text import fold

# Each by its names, which are hardly ever another word.
_PLANTS = (
    "lúa|thóc|gạo",
    "ngô|bắp",
    "sắn",
    "khoai",
    "mía",
    "cà phê",
    "cao su",
    "chè",
    "hồ tiêu",
    "xoài",
    "bưởi",
    "chuối",
    "mít",
    "sầu riêng",
    "thanh long",
    "dứa",
    "dừa",
    "ổi",
    "chanh",
    "chôm chôm",
    "vải thiều",
    "cam(?! (?:kết|đoan|go|chịu))",
)
_ANIMALS = ("lợn|heo", "trâu", "bò", "gà", "vịt", "ngan", "dê", "cừu", "ngựa", "thỏ")
# Without its marks one may be another word, buổi or sân, and is meant where one grows and sells.
_OTHER_WORDS = frozenset(("cam", "oi", "chanh", "buoi", "san", "dua"))
_GROWN = re.compile(
    r"\b(?:tan|ha|ta|kg|ky|gia|ban|san luong|nang suat|dien tich|xuat khau|xk|thu hoach|cay)\b"
)
_KEPT = re.compile(r"\b(?:dan|con|thit|nuoi|chan nuoi|sua)\b")
_OF = re.compile(r"(?:dan|con|cay|qua|trai|thit|mu|hat) ")


@dataclass(frozen=True, slots=True)
class _Asked:
    """Patterns of the one that is asked about and of the others, which may be plants."""

    mine: re.Pattern[str]
    others: re.Pattern[str]
    grown: bool


def is_of_another_raised(question: Question, terms: Sequence[Term], sentence: Sentence) -> bool:
    """Tell whether a sentence names plants or animals, and not the one that a Vietnamese question
    asks about, or has a number where its paragraph names that plant nowhere.
    """
    asked = _asked(question, tuple(terms))
    if asked is None or asked.mine.search(with_head(sentence)):
        return False
    counts = asked.grown and kind_asked(question) in ("number", "share")
    return bool(asked.others.search(sentence.text)) or (
        counts and not asked.mine.search(paragraph_of(sentence))
    )


@lru_cache(maxsize=16)  # it is asked of every sentence
def _asked(question: Question, terms: tuple[Term, ...]) -> _Asked | None:
    if question.english:
        return None
    said = fold(question.text)
    grown = not any(question.loose) or _GROWN.search(said)
    families = ([_PLANTS] if grown else []) + ([_ANIMALS] if _KEPT.search(said) else [])
    found = [
        (one, family)
        for family in families
        for one in family
        if any(_is(term, one) for term in terms)
    ]
    if len(found) != 1:
        return None
    mine, family = found[0]
    others = [one for one in family if one != mine]
    return _Asked(_pattern([mine]), _pattern(others), family is _PLANTS)


def _is(term: Term, kind: str) -> bool:
    """Tell whether a term is a plant or an animal: xoài, quả xoài."""
    said = term.text.lower() if term.marked else fold(term.text)
    bare = said[end.end() :] if (end := _OF.match(fold(said))) else said
    names = kind.split("(")[0].split("|")
    if term.marked:
        return bare in names
    return bare not in _OTHER_WORDS and bare in map(fold, names)


def _pattern(kinds: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(kinds)})\b", re.IGNORECASE)
