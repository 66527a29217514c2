"""Passages -> the sentences that answer, best first, with how much of the question each meets."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.reports import Hit, Passage
from assistant.sought import Numbers, Sought
from assistant.store.keywords import KeywordIndex
from assistant.terms import Token, Wanted, Way, Weights, passage_head, wanted
from assistant.wish import Wish
from assistant.worded import sentence_spans, worded

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
RARE = 1.5  # power of a word's information in what a passage says: names tell passages apart

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
    `covered` is the share of all that is looked for that its passage or those headings say, where
    what is rare counts more.
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
    slight = wanted(question, lexicon, weights.of_content())
    tokens = (token for want in (*wants, *slight) for way in want.ways for token in way)
    sought = Sought(tokens, question.english)
    asked, content, telling = (
        _Wants(_informations(one, keywords, power), sought.numbers)
        for one, power in ((wants, 1.0), (slight, 1.0), (wants, RARE))
    )
    wish = Wish(question, lexicon)
    ranked = []
    for hit in hits:
        passage = hit.passage
        spans = sentence_spans(passage.text)
        told = [worded(passage.text[start:end], lexicon) for start, end in spans]
        known = sought.said_by(worded(_known(question, passage), lexicon))
        told_by = [sought.said_by(one) | known for one in told]
        head = sought.said_by(worded(passage_head(passage), lexicon))
        covered = telling.share(head.union(*told_by))
        over_asked, over_content = (_Over(one, head, told_by) for one in (asked, content))
        for place, (start, end) in enumerate(spans):
            text = passage.text[start:end]
            begin = spans[place - 1][0] if place and _LEANS_BACK.match(text) else start
            length = len(text.split())
            if length < SHORTEST or _is_heading(text, passage):
                continue
            inside, above, beside = over_asked.shares(place)
            said, titled, nearby = over_content.shares(place)
            before, after = over_asked.added(place)
            fit = inside / (0.7 + 0.3 * length / LENGTH) ** SHORTNESS
            fit += HEAD * above + BESIDE * beside
            fit += (BEFORE + MEANT * bool(_GOES_ON.search(text))) * before + AFTER * after
            fit += wish.worth(text, told[place].words, _paragraph(passage.text[:start]))
            ranked.append(
                Sentence(
                    passage=passage,
                    start=passage.start + begin,
                    end=passage.start + end,
                    text=passage.text[begin:end],
                    fit=fit,
                    score=fit + PASSAGE * hit.score,
                    met=said + titled + 0.5 * nearby,
                    covered=covered,
                    own=passage.start + start,
                )
            )
    return sorted(ranked, key=lambda one: (-one.score, one.passage.id, one.start))


def _is_heading(text: str, passage: Passage) -> bool:
    """Tell whether a sentence is a heading, or its end, that announces nothing."""
    return not text.endswith(":") and any(text in heading for heading in passage.heading)


def _known(question: Question, passage: Passage) -> str:
    """Return what of the place and the year that are asked of goes without saying in a report."""
    asked, described = question.named, passage.description
    said = [asked.place] if asked.place and asked.place == described.place else []
    years = {one.year for one in described.periods} & {one.year for one in asked.periods}
    return " ".join((*said, *(f"năm {year}" for year in sorted(filter(None, years)))))


def _paragraph(before: str) -> str:
    """Return what of the text before a sentence belongs to its paragraph."""
    return before[before.rfind("\n") + 1 :]


class _Wants:
    """The things wanted, found by the tokens that tell of them."""

    def __init__(self, found: Sequence[_Information], numbers: Mapping[Token, int]) -> None:
        self.total = sum(one.value for one in found) or 1.0
        self._wanted_by: list[int] = []  # of each way, which thing it is to say
        # Of each token, the ways it is a part of, and how much of the thing it tells there.
        self._parts = defaultdict[int, list[tuple[int, float]]](list)
        for place, one in enumerate(found):
            for way in one.ways:
                for token, part in way.items():
                    self._parts[numbers[token]].append((len(self._wanted_by), part))
                self._wanted_by.append(place)

    def met(self, said: Numbers) -> dict[int, float]:
        """Return how much is told of those things of which anything is said."""
        sums: dict[int, float] = {}
        for token in sorted(said):
            for way, part in self._parts.get(token, ()):
                sums[way] = sums.get(way, 0.0) + part
        met: dict[int, float] = {}
        for way, told in sums.items():
            place = self._wanted_by[way]
            met[place] = max(told, met.get(place, 0.0))
        return met

    def share(self, said: Numbers) -> float:
        return sum(self.met(said).values()) / self.total


class _Over:
    """What of the things wanted a passage and its head tell, and each of its sentences more."""

    def __init__(self, wants: _Wants, head: Numbers, told_by: Sequence[Numbers]) -> None:
        self._wants, self._head, self._told_by = wants, head, told_by
        self._met = [wants.met(said) for said in told_by]
        above, around = wants.met(head), wants.met(set().union(*told_by))
        self._told = [
            (place, above.get(place, 0.0), around.get(place, 0.0))
            for place in sorted(above.keys() | around.keys())
        ]

    def shares(self, sentence: int) -> tuple[float, float, float]:
        """Return the shares of what is wanted that a sentence, its head or its passage says."""
        inside = above = beside = 0.0
        met = self._met[sentence]
        for place, in_head, nearby in self._told:
            here = met.get(place, 0.0)
            inside += here
            if in_head > here:
                above += in_head - here
                here = in_head
            if nearby > here:
                beside += nearby - here
        total = self._wants.total
        return inside / total, above / total, beside / total

    def added(self, sentence: int) -> tuple[float, float]:
        """Return the shares of what is wanted that those before and after a sentence add to it."""
        here = self._wants.met(self._told_by[sentence] | self._head)
        before = self._met[sentence - 1] if sentence else {}
        after = self._met[sentence + 1] if sentence + 1 < len(self._met) else {}
        return self._more(before, here), self._more(after, here)

    def _more(self, there: Mapping[int, float], here: Mapping[int, float]) -> float:
        more = (max(0.0, told - here.get(place, 0.0)) for place, told in there.items())
        return sum(more) / self._wants.total


@dataclass(frozen=True, slots=True)
class _Information:
    """What one thing wanted tells: `value` in all, and the parts each wording gives of it."""

    value: float
    ways: tuple[Way, ...]


def _informations(
    wants: Sequence[Wanted], keywords: KeywordIndex, power: float
) -> list[_Information]:
    size = max(keywords.size, FEW)
    scale = size / max(1, keywords.size)
    found = []
    for want in wants:
        ways = []
        for way in want.ways:
            parts = {}
            for (field, token), weight in way.items():
                often = scale * keywords.frequency(field, token)
                # The index counts what was removed too, until it tidies up.
                often = min(often, size)
                told = math.log(1 + (size - often + 0.5) / (often + 0.5))
                parts[field, token] = weight * told**power
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
