"""Hits -> the sentences that answer, best first, with how much of the question each one meets."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.reports import Hit, Passage
from assistant.store.keywords import KeywordIndex
from assistant.terms import passage_head, question_tokens, text_tokens
from assistant.text import fold, sentences

LENGTH = 40  # words of a sentence of ordinary length
HEAD = 0.5  # a word met only in title or headings counts this much
PASSAGE = 0.35  # weight of the passage's own score


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage, `[start:end]` of its report.

    `score` ranks; `met` is the share, by information, of the question's words that it or the
    headings above it say: 0 to 1.
    """

    passage: Passage
    start: int
    end: int
    text: str
    score: float
    met: float


def rank_sentences(
    question: Question, hits: Sequence[Hit], keywords: KeywordIndex, lexicon: Lexicon
) -> list[Sentence]:
    """Return the sentences of `hits`, best first."""
    wanted = informations(question, keywords, lexicon)
    total = sum(wanted.values()) or 1.0
    ranked = []
    for hit in hits:
        passage = hit.passage
        head = text_tokens(passage_head(passage), question, lexicon)
        around = text_tokens(passage.text, question, lexicon)
        for start, end in sentences(passage.text):
            text = passage.text[start:end]
            said = text_tokens(text, question, lexicon)
            if len(text.split()) < 3 or text in passage.heading:
                continue
            inside = sum(value for token, value in wanted.items() if token in said)
            above = sum(
                value for token, value in wanted.items() if token in head and token not in said
            )
            beside = sum(
                value
                for token, value in wanted.items()
                if token in around and token not in said and token not in head
            )
            length = 0.7 + 0.3 * len(text.split()) / LENGTH
            score = (inside / length**0.3 + HEAD * above + 0.25 * beside) / total
            score += PASSAGE * hit.score / 3 + 0.15 * asked_for(question, text)
            met = (inside + above + 0.5 * beside) / total
            ranked.append(
                Sentence(passage, passage.start + start, passage.start + end, text, score, met)
            )
    return sorted(ranked, key=lambda one: (-one.score, one.passage.id, one.start))


def informations(
    question: Question, keywords: KeywordIndex, lexicon: Lexicon
) -> Mapping[str, float]:
    """Return how much each token of the question tells: its weight times its BM25 idf."""
    field, tokens = question_tokens(question, lexicon)
    size = keywords.size
    result = {}
    for token, weight in tokens.items():
        frequency = keywords.frequency(field, token)
        result[token] = weight * math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))
    return result


# What kind of thing is asked for (looked up in the folded question) and how it looks in a text.
_ASKED = (
    (r"\b(bao nhieu|may|bao lau|how (much|many|long|far|old|large|big|fast))\b", r"\d|\b(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu)\b"),
    (r"\b(khi nao|luc nao|bao gio|(ngay|thang|nam|the ky|thoi gian|thoi diem) nao|when|what (year|date|day|month|century))\b", r"\d|\b(thế kỷ|tháng|năm|ngày|mùa)\b"),
    (r"\b(ai|nguoi nao|vi nao|who|whom|whose)\b", r"(?<=\w )[A-ZĐÀ-Ỹ]\w+"),
    (r"\b(o dau|noi nao|dau|where|which (country|city|place|province))\b", r"(?<=\w )[A-ZĐÀ-Ỹ]\w+"),
    (r"\b(ty le|phan tram|percent\w*|rate)\b", r"%|phần trăm"),
)
ASKED = tuple((re.compile(asked), re.compile(looks)) for asked, looks in _ASKED)


def asked_for(question: Question, text: str) -> float:
    """Return 1 if the text holds the kind of thing asked for, -1 if not, 0 if none is known."""
    folded = fold(question.text)
    for asked, looks in ASKED:
        if asked.search(folded):
            return 1.0 if looks.search(text) else -1.0
    return 0.0
