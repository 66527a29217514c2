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
from assistant.terms import Wanted, Weights, passage_head, text_tokens, wanted
from assistant.text import fold, sentences

LENGTH = 40  # words of a sentence of ordinary length
SHORTNESS = 0.3  # how much shorter sentences are preferred
HEAD = 0.5  # a word met only in title or headings counts this much
BESIDE = 0.25  # and one met only in other sentences of the passage
PASSAGE = 0.12  # weight of the passage's own score
ASKED_FOR = 0.15  # of the kind of thing asked for


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
    question: Question,
    hits: Sequence[Hit],
    keywords: KeywordIndex,
    lexicon: Lexicon,
    weights: Weights,
) -> list[Sentence]:
    """Return the sentences of `hits`, best first."""
    wants = _informations(wanted(question, lexicon, weights), keywords)
    total = sum(want.value for want in wants) or 1.0
    ranked = []
    for hit in hits:
        passage = hit.passage
        head = text_tokens(passage_head(passage), question, lexicon)
        around = text_tokens(passage.text, question, lexicon)
        for start, end in sentences(passage.text):
            text = passage.text[start:end]
            if len(text.split()) < 3 or text in passage.heading:
                continue
            said = text_tokens(text, question, lexicon)
            inside = above = beside = 0.0
            for want in wants:
                here = want.met(said)
                over = max(0.0, want.met(head) - here)
                inside += here
                above += over
                beside += max(0.0, want.met(around) - here - over)
            length = 0.7 + 0.3 * len(text.split()) / LENGTH
            score = (inside / length**SHORTNESS + HEAD * above + BESIDE * beside) / total
            score += PASSAGE * hit.score + ASKED_FOR * asked_for(question, text)
            met = (inside + above + 0.5 * beside) / total
            ranked.append(
                Sentence(passage, passage.start + start, passage.start + end, text, score, met)
            )
    return sorted(ranked, key=lambda one: (-one.score, one.passage.id, one.start))


@dataclass(frozen=True, slots=True)
class _Information:
    """What one thing wanted tells: `value` in all, and the parts each wording gives of it."""

    value: float
    ways: tuple[Mapping[tuple[str, str], float], ...]

    def met(self, said: set[tuple[str, str]]) -> float:
        return max(
            sum(part for token, part in way.items() if token in said) for way in self.ways
        )


def _informations(wants: Sequence[Wanted], keywords: KeywordIndex) -> list[_Information]:
    size = keywords.size
    found = []
    for want in wants:
        ways = []
        for way in want.ways:
            parts = {}
            for (field, token), weight in way.items():
                often = keywords.frequency(field, token)
                parts[field, token] = weight * math.log(1 + (size - often + 0.5) / (often + 0.5))
            ways.append(parts)
        value = sum(ways[0].values())
        # Each wording, if wholly there, is worth what was typed.
        ways = [
            {token: part * value / sum(way.values()) for token, part in way.items()}
            for way in ways
            if sum(way.values()) > 0
        ]
        if ways:
            found.append(_Information(value, tuple(ways)))
    return found


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
