"""Passages -> the sentences that answer, best first, with how much of the question each meets."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from assistant.lexicon import Lexicon, stem
from assistant.period import find_periods
from assistant.question import Question
from assistant.reports import Hit, Passage, Period
from assistant.store.keywords import KeywordIndex
from assistant.terms import Wanted, Weights, english_tokens, passage_head, text_tokens, wanted
from assistant.text import fold, sentences, words

Tokens = Set[tuple[str, str]]  # (field, token)

# In a smaller store a word that no record has would tell hardly more than one that some have.
FEW = 300  # passages
SHORTEST = 3  # words of a sentence that can be an answer
# Weights chosen by a random search on half of XQuAD and the developing half of the in-domain set.
LENGTH = 100  # words of a sentence of ordinary length
SHORTNESS = 0.15  # how much shorter sentences are preferred
HEAD = 0.73  # a word met only in title or headings counts this much
BESIDE = 0.2  # one met only in other sentences of the passage
BEFORE, AFTER = 0.2, 0.1  # and more if that is the one just before or after
MEANT = 0.3  # and more still if it is the one before, of which the sentence goes on to speak
PASSAGE = 0.12  # weight of the passage's own score
ASKED_FOR = 0.06  # of the kind of thing asked for
COUNTED = 0.15  # of a number of what is counted
SUMMED = 0.15  # of a figure that is summed up where that of one month is asked, or the reverse

# A sentence that begins so cannot be understood, or quoted, without the one before it.
_LEANS_BACK = re.compile(
    r"(?:Anh ấy|Ông|Bà|Cô|Chúng|Họ|Nó|Điều này|Điều đó|Đây|Việc này|Trong đó|Theo đó|Do đó"
    r"|Vì vậy|Vì thế|Như vậy|Trong số|Sau đó|Tại đây|Kể từ đó|Khi đó|Lúc này"
    r"|(?:Các|Những|Sự|Con số|Số|Kết quả|Cuộc|Vụ)\b.{0,40}?\b(?:này|đó))\b"
)
# What is said of something that was named before.
_GOES_ON = re.compile(r"\b(?:ông|bà|họ|nó|anh ấy|cô ấy|chúng|này|đó)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, `[start:end]` of its report, with the one before it if it leans on that.

    `fit` says how well it answers by itself and `score` with its passage's rank; `met` is the
    share, by information, of the question's words that it or the headings above it say: 0 to 1.
    `covered` is the share of all that is looked for that its passage or those headings say.
    `own` is where it begins without the one before it.
    """

    passage: Passage
    start: int
    end: int
    text: str
    fit: float
    score: float
    met: float
    covered: float
    own: int

    def alone(self) -> Sentence:
        """Return it without the one before it."""
        return replace(self, start=self.own, text=self.text[self.own - self.start :])


def rank_sentences(
    question: Question,
    wants: Sequence[Wanted],
    hits: Sequence[Hit],
    keywords: KeywordIndex,
    lexicon: Lexicon,
    weights: Weights,
) -> list[Sentence]:
    """Return the sentences of `hits`, best first; `wants` is what the question asks for.

    Adding the nearness of the best eight sentences' vectors was tried: answer@1 on XQuAD 0.753
    with and without, no diacritics 0.739 to 0.729, for 10 ms a sentence.
    """
    asked = _Wants(_informations(wants, keywords))
    content = _Wants(_informations(wanted(question, lexicon, weights.of_content()), keywords))
    ranked = []
    for hit in hits:
        passage = hit.passage
        head = text_tokens(passage_head(passage), question, lexicon)
        around = text_tokens(passage.text, question, lexicon)
        over_asked, over_content = (_Over(wants, head, around) for wants in (asked, content))
        spans = list(sentences(passage.text))
        told_by = [text_tokens(passage.text[a:b], question, lexicon) for a, b in spans]
        for place, (start, end) in enumerate(spans):
            text = passage.text[start:end]
            begin = spans[place - 1][0] if place and _LEANS_BACK.match(text) else start
            if len(text.split()) < SHORTEST or text in passage.heading:
                continue
            said = told_by[place]
            inside, above, beside = over_asked.shares(said)
            told, titled, nearby = over_content.shares(said)
            before = over_asked.added(told_by[place - 1], said) if place else 0.0
            after = over_asked.added(told_by[place + 1], said) if place + 1 < len(spans) else 0
            length = 0.7 + 0.3 * len(text.split()) / LENGTH
            fit = inside / length**SHORTNESS + HEAD * above + BESIDE * beside
            fit += (BEFORE + MEANT * bool(_GOES_ON.search(text))) * before + AFTER * after
            fit += ASKED_FOR * asked_for(question, text)
            fit += COUNTED * counts(question, text, lexicon)
            fit -= SUMMED * is_summed_otherwise(question, text)
            ranked.append(
                Sentence(
                    passage=passage,
                    start=passage.start + begin,
                    end=passage.start + end,
                    text=passage.text[begin:end],
                    fit=fit,
                    score=fit + PASSAGE * hit.score,
                    met=told + titled + 0.5 * nearby,
                    covered=inside + above + beside,
                    own=passage.start + start,
                )
            )
    return sorted(ranked, key=lambda one: (-one.score, one.passage.id, one.start))


class _Wants:
    """The things wanted, found by the tokens that tell of them."""

    def __init__(self, found: Sequence[_Information]) -> None:
        self._found = found
        self.total = sum(one.value for one in found) or 1.0
        self._telling: dict[tuple[str, str], set[int]] = {}
        for place, one in enumerate(found):
            for token in one.tokens():
                self._telling.setdefault(token, set()).add(place)

    def met(self, said: Tokens) -> list[float]:
        """Return how much of each is told by what is said: nothing of most."""
        met = [0.0] * len(self._found)
        for place in set().union(*(self._telling[token] for token in self._telling.keys() & said)):
            met[place] = self._found[place].met(said)
        return met


class _Over:
    """What of the things wanted a passage and its head tell, and each of its sentences more."""

    def __init__(self, wants: _Wants, head: Tokens, around: Tokens) -> None:
        self._wants, self._head = wants, head
        self._above, self._beside = wants.met(head), wants.met(around)

    def shares(self, said: Tokens) -> tuple[float, float, float]:
        """Return the shares of what is wanted that the sentence, its head or its passage says."""
        inside = above = beside = 0.0
        met = self._wants.met(said)
        for here, in_head, nearby in zip(met, self._above, self._beside, strict=True):
            over = max(0.0, in_head - here)
            inside += here
            above += over
            beside += max(0.0, nearby - here - over)
        total = self._wants.total
        return inside / total, above / total, beside / total

    def added(self, beside: Tokens, said: Tokens) -> float:
        """Return the share of what is wanted that a sentence adds to what is `said`."""
        there, here = self._wants.met(beside), self._wants.met(said | self._head)
        return sum(map(_more, there, here)) / self._wants.total


def _more(there: float, here: float) -> float:
    return there - here if there > here else 0.0


@dataclass(frozen=True, slots=True)
class _Information:
    """What one thing wanted tells: `value` in all, and the parts each wording gives of it."""

    value: float
    ways: tuple[Mapping[tuple[str, str], float], ...]

    def tokens(self) -> Iterator[tuple[str, str]]:
        return (token for way in self.ways for token in way)

    def met(self, said: Tokens) -> float:
        return max(sum(part for token, part in way.items() if token in said) for way in self.ways)


def _informations(wants: Sequence[Wanted], keywords: KeywordIndex) -> list[_Information]:
    size = max(keywords.size, FEW)
    scale = size / max(1, keywords.size)
    found = []
    for want in wants:
        ways = []
        for way in want.ways:
            parts = {}
            for (field, token), weight in way.items():
                often = scale * keywords.frequency(field, token)
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
_NAME = r"(?<=\w )[A-ZĐÀ-Ỹ]\w+"
_ASKED = tuple(
    (re.compile(rf"\b(?:{asked})\b"), re.compile(looks))
    for asked, looks in (
        (
            "bao nhieu|may|bao lau|how (?:much|many|long|far|old|large|big|fast|often)",
            r"\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu)\b",
        ),
        (
            "khi nao|luc nao|bao gio|(?:ngay|thang|nam|the ky|thoi gian|thoi diem) nao|when"
            "|(?:what|which) (?:year|date|day|month|century)",
            r"\d|\b(?:thế kỷ|tháng|năm|ngày|mùa)\b",
        ),
        ("ai|nguoi nao|vi nao|who|whom|whose", _NAME),
        ("o dau|noi nao|where|which (?:country|city|place|province)", _NAME),
        ("phan tram|ty le|percent|percentage|rate", "%|phần trăm"),
        (
            "(?:bao nhieu|may) tien|how much money|cost|price",
            r"\d[^;,.]{0,12}(?:đồng|USD|VNĐ|đô la)",
        ),
    )
)
# What is counted: the words after "bao nhiêu", "mấy", "how many".
_COUNTED = re.compile(r"\b(?:bao nhieu|may|how many|number of)\s+((?:\w+\s*){1,2})")
_AFTER_NUMBER = 4  # words in which a number's unit stands: 2.490 nghìn lượt người
_SCALES = frozenset("nghin trieu ty ti tram thousand million billion".split())


def asked_for(question: Question, text: str) -> float:
    """Return 1 if the text holds the kind of thing asked for, -1 if not, 0 if none is known."""
    folded = fold(question.text)
    looks = [looks for asked, looks in _ASKED if asked.search(folded)]
    if not looks:
        return 0.0
    return sum(1.0 if look.search(text) else -1.0 for look in looks) / len(looks)


def counts(question: Question, text: str, lexicon: Lexicon) -> float:
    """Return 1 if the text has a number of what the question counts, else 0."""
    counted = _COUNTED.search(fold(question.text))
    if not counted:
        return 0.0
    start, end = counted.span(1)
    units = {word.folded for word in question.words if start <= word.start < end} - _SCALES
    found = words(text)
    for position, word in enumerate(found):
        if word.key[0].isdigit():
            after = found[position + 1 : position + 1 + _AFTER_NUMBER]
            said = {other.folded for other in after}
            if question.english:
                said = set(english_tokens(after, lexicon))
                units = {stem(unit) for unit in units}
            if units & said:
                return 1.0
    return 0.0


# What is summed up over the months of a year so far, as a sentence says at its beginning.
_SUMMED = re.compile(
    r"\b(?:luy ke|cong don|tinh chung|binh quan chung|(?:ke )?tu dau nam"
    r"|cumulat\w+|so far|year to date|since the (?:beginning|start))\b"
)
BEGINNING = 120  # characters


def is_summed_otherwise(question: Question, text: str) -> bool:
    """Tell whether a text has a sum over months where one month is asked of, or the reverse.

    A list holds both.
    """
    if not question.named.periods or question.intent not in ("fact", "compare"):
        return False
    beginning = text[:BEGINNING]
    own = find_periods(beginning)
    if _is_summed(question.text, question.named.periods):
        return bool(own) and not _is_summed(beginning, own)
    months = all(one.first == one.last for one in question.named.periods)
    return months and _is_summed(beginning, own)


def _is_summed(text: str, periods: Sequence[Period]) -> bool:
    so_far = any(one.first == 1 < one.last < 12 for one in periods)
    return so_far or bool(_SUMMED.search(fold(text)))
