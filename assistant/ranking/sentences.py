"""Passages -> the sentences that answer, best first, with how much of the question each meets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from assistant.lexicon import Lexicon
from assistant.naming.description import documents_named, same_number
from assistant.naming.names import KINDS
from assistant.naming.period import agreement, read_periods
from assistant.question import Question
from assistant.question.wish import Wish
from assistant.ranking.items import announces, is_item, only_names
from assistant.ranking.replies import asked_before, asks_who_asked
from assistant.ranking.sought import Numbers, Sought
from assistant.ranking.terms import Wanted, Weights, passage_head, wanted
from assistant.ranking.weighing import Said, Wants, Weighed, tell
from assistant.ranking.worded import Worded, worded
from assistant.reports import Hit, Passage, Period
from assistant.store.keywords import KeywordIndex
from assistant.text import Key, cells, fold, is_row, sentences, word_key, word_keys

SHORTEST = 3  # words of a sentence that can be an answer
# Weights chosen by a random search on half of XQuAD and the developing half of the in-domain set.
LENGTH = 100  # words of a sentence of ordinary length
SHORTNESS = 0.15  # how much shorter sentences are preferred
HEAD = 0.73  # a word met only in title or headings counts this much
BESIDE = 0.2  # one met only in other sentences of the passage
BEFORE, AFTER = 0.2, 0.1  # and more if that is the one just before or after
MEANT = 0.3  # and more still if it is the one before, of which the sentence goes on to speak
PASSAGE = 0.12  # weight of the passage's own score
NAMED = 0.1  # and a row whose whole name the question says
SUM = 0.1  # how much more a table's sum tells: the others are of a part that must be asked for
RARE = 1.5  # power of a word's information in what a passage says: names tell passages apart

# A sentence that begins so cannot be understood, or quoted, without the one before it.
_LEANS_BACK = re.compile(
    r"(?:Anh ấy|Ông|Bà|Cô|Chúng|Họ|Nó|Điều này|Điều đó|Đây|Việc này|Trong đó|Theo đó|Do đó"
    r"|Nguyên nhân (?:chính |chủ yếu )?(?:là )?do|Vì vậy|Vì thế|Như vậy"
    r"|(?:Chia|Phân)(?: ra)? theo|Chia ra|Cụ thể|(?:Bao )?[Gg]ồm"
    r"|Trong số|Sau đó|Tại đây|Kể từ đó|Khi đó|Lúc này"
    r"|(?:Các|Những|Sự|Con số|Số|Kết quả|Cuộc|Vụ)\b.{0,40}?\b(?:này|đó))\b"
)
# What is said of something that was named before.
_GOES_ON = frozenset(word_key(one) for one in "ông bà họ nó ấy chúng này đó".split())
_THIS = word_key("này")
# The row of a table that sums up the others.
_SUMS_UP = re.compile(r"\W*(?:tổng|cộng)\b", re.IGNORECASE)

# What a document or a meeting is called, or which one it is, its title says.
_ASKS_NAME = re.compile(
    r"\b(?:ten (?:la )?gi|ten day du|goi la gi|(?:lan|ky|khoa|phien)(?: hop)?(?: thu)? may"
    r"|khoa nao|nhiem ky nao|giai doan nao(?=\W*$)|title|called|name of"
    r"|which (?:number|session|term))\b"
)

# A cell in words, and one that is but a figure: 9 - 25, 12,5%.
_IN_WORDS = re.compile(r"[^\W\d_]{2}")
_FIGURE = re.compile(r"[\d.,]+(?:\s?[-–]\s?[\d.,]+)?\s?%?")

# What a document calls itself: "Luật này có hiệu lực từ ngày …".
_ITSELF = re.compile(rf"\b(?:{'|'.join(kind.vietnamese for kind in KINDS.values())}) này\b")


class Sentence(NamedTuple):
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
        return self._replace(start=self.own, text=self.text[self.own - self.start :])


class Ranker:
    """Ranks sentences for a question; made ready while its passages are still being searched.

    Adding the nearness of the best eight sentences' vectors was tried: answer@1 on XQuAD 0.753
    with and without, no diacritics 0.739 to 0.729, for 10 ms a sentence.
    """

    def __init__(
        self,
        question: Question,
        wants: Sequence[Wanted],
        keywords: KeywordIndex,
        lexicon: Lexicon,
        weights: Weights,
    ) -> None:
        """`wants` is what the question asks for."""
        self._question, self._lexicon = question, lexicon
        slight = wanted(question, lexicon, weights.of_content())
        tokens = (token for want in (*wants, *slight) for way in want.ways for token in way)
        self._sought = Sought(tokens, question.english)
        numbers = self._sought.numbers
        told = tell(numbers, keywords)
        self._asked, self._content = Wants(wants, numbers, told), Wants(slight, numbers, told)
        self._telling = Wants(wants, numbers, [one**RARE for one in told])
        self._wish = Wish(question, lexicon)
        self._asks_who_asked = asks_who_asked(question.text)
        self._asks_name = bool(_ASKS_NAME.search(fold(question.text)))

    def read(self, passage: Passage) -> None:
        """Read a passage's sentences for `rank`, which then need not do it."""
        self._say(passage_head(passage))
        for part in _parts(passage.text, self._lexicon):
            self._sought.said_by(part.told)

    def rank(self, hits: Sequence[Hit]) -> list[Sentence]:
        """Return the sentences of `hits`, best first."""
        if not hits:
            return []
        parts = [_parts(hit.passage.text, self._lexicon) for hit in hits]
        said = self._said(hits, parts)
        fits, met = Weighed(self._asked, said), Weighed(self._content, said)
        before, after = fits.added(-1), fits.added(1)
        covered = self._telling.share(self._telling.met(np.maximum(said.heads, said.passages)))
        ranked, row = [], -1
        for hit, of_passage, told in zip(hits, parts, covered, strict=True):
            passage, title = hit.passage, fold(hit.passage.title)
            headings = "\n".join(passage.heading)
            for part in of_passage:
                row += 1
                if part.length < SHORTEST or (part.text in headings and not _states(part, passage)):
                    continue
                if _is_of_title(part, title) and not self._asks_name:
                    continue
                fit = fits.inside[row] / (0.7 + 0.3 * part.length / LENGTH) ** SHORTNESS
                fit += HEAD * fits.above[row] + BESIDE * fits.beside[row]
                fit += (BEFORE + MEANT * part.goes_on) * before[row] + AFTER * after[row]
                fit += self._wish.worth(part.text, part.told, part.before)
                fit += SUM * part.is_sum
                fit += NAMED * (bool(part.name) and self._sought.says(part.name))
                ranked.append(
                    Sentence(
                        passage=passage,
                        start=passage.start + part.begin,
                        end=passage.start + part.end,
                        text=passage.text[part.begin : part.end],
                        fit=fit,
                        score=fit + PASSAGE * hit.score,
                        met=met.inside[row] + met.above[row] + 0.5 * met.beside[row],
                        covered=told,
                        own=passage.start + part.start,
                    )
                )
        return sorted(ranked, key=lambda one: (-one.score, one.passage.id, one.start))

    def _said(self, hits: Sequence[Hit], parts: Sequence[Sequence[_Part]]) -> Said:
        """Return what the sentences of hits say, with what goes without saying in their reports."""
        heads, sentences = [], []
        for hit, of_passage in zip(hits, parts, strict=True):
            passage = hit.passage
            heads.append(self._say(passage_head(passage)))
            known = self._say(_known(self._question, passage))
            of_itself = known | self._say(passage.title)
            of_sentences = []
            for part in of_passage:
                said, more = self._sought.said_by(part.told), of_itself if part.of_itself else known
                if part.asked and not self._asks_who_asked:
                    more = more | self._say(part.asked)
                of_sentences.append(said | more if more else said)
            sentences.append(of_sentences)
        return Said(heads, sentences, len(self._sought.numbers))

    def _say(self, text: str) -> Numbers:
        return self._sought.said_by(worded(text, self._lexicon))


def _states(part: _Part, passage: Passage) -> bool:
    """Tell whether a sentence of a heading states something, or announces items.

    Of a paragraph that announces a table, and stands above it, all but its end does.
    """
    if announces(part.text):
        return is_item(passage.text[part.end :].lstrip())
    above = next(one for one in passage.heading if part.text in one)
    return announces(above) and not only_names(above) and part.text.endswith(".")


def _is_of_title(part: _Part, title: str) -> bool:
    """Tell whether a sentence is a line of its report's folded title: that states nothing."""
    if len(part.text) > len(title) + 1:  # a full stop more
        return False
    return fold(" ".join(part.text.split())).rstrip(" .") in title


def _known(question: Question, passage: Passage) -> str:
    """Return what of the place, the time and the number that are asked of goes without saying in a
    report.
    """
    asked, described = question.named, passage.description
    if not (asked.place or asked.periods or asked.number or _periods_said(question)):
        return ""
    own = f"{described.place} {described.body}"
    said = [asked.place] if asked.place and asked.place in own else []
    if home := question.home:
        if home.value in passage.text:
            said = []  # one of its sentences tells of that place, and others of others
        elif said:
            said.append(question.text[home.start : home.end])  # as it is typed: Son Thanh
    if asked.number and described.number:
        said += [
            question.text[one.start : one.end]
            for one in documents_named(question.text)
            if same_number(one.value, described.number)
        ]
    years = {one.year for one in described.periods} & {one.year for one in asked.periods}
    said += [f"năm {year}" for year in sorted(filter(None, years))]
    # A report writes "tháng Ba", or nothing, where "tháng 3/2025" is asked of.
    said += [
        words
        for words, period in _periods_said(question)
        if agreement([period], described.told) == 1.0
    ]
    return " ".join(said)


@lru_cache(maxsize=16)  # it is asked of every passage
def _periods_said(question: Question) -> tuple[tuple[str, Period], ...]:
    """Return the periods that a question names, each with its words."""
    read = read_periods(question.text)
    return tuple((question.text[one.start : one.end], one.value) for one in read)


class _Part(NamedTuple):
    """A sentence of a passage, `[start:end]` of its text; `begin` is where it can be quoted from.

    `before` is what of its paragraph stands before it, `asked` what it replies to in minutes,
    `length` counts its words, `goes_on` tells whether it speaks of what was named before,
    `of_itself` whether of its own document, and `is_sum` whether it is a table's row of sums.
    `name` are the words of what a row is of.
    """

    begin: int
    start: int
    end: int
    text: str
    before: str
    asked: str
    told: Worded
    length: int
    goes_on: bool
    of_itself: bool
    is_sum: bool
    name: tuple[Key, ...]


@lru_cache(maxsize=4096)  # the same passages answer one question after another
def _parts(passage: str, lexicon: Lexicon) -> tuple[_Part, ...]:
    """Return the sentences of a passage's text, one or more."""
    parts: list[_Part] = []
    for start, end in sentences(passage):
        text = passage[start:end]
        begin, leans = start, bool(_LEANS_BACK.match(text))
        if parts and _is_rest_of_row(passage, start, text):
            begin = parts[-1].begin
        elif parts and leans:
            begin = parts[-1].start
        told = worded(text, lexicon)
        parts.append(
            _Part(
                begin,
                start,
                end,
                text,
                before=passage[passage.rfind("\n", 0, start) + 1 : start],
                asked=asked_before(passage, start),
                told=told,
                length=len(text.split()),
                goes_on=leans or not _GOES_ON.isdisjoint(told.keys),
                of_itself=_THIS in told.keys and bool(_ITSELF.search(text.lower())),
                is_sum=is_row(text) and bool(_SUMS_UP.match(text)),
                name=tuple(_name_of(text)) if is_row(text) else (),
            )
        )
    return tuple(parts)


def _name_of(row: str) -> list[Key]:
    """Return the words that say of what a row has a figure: "7 | Pháp | 151" is of Pháp."""
    said = [row[start:end].strip() for start, end in cells(row)]
    for place, cell in enumerate(said):
        if _IN_WORDS.search(cell):
            return word_keys(cell) if any(map(_FIGURE.fullmatch, said[place + 1 :])) else []
    return []


def _is_rest_of_row(passage: str, start: int, said: str) -> bool:
    """Tell whether a sentence is a cell that goes on below the row above: "xi măng lò quay"."""
    above, _, before = passage[:start].rpartition("\n")
    alone = is_row(before) and not is_row(said) and not is_item(said)
    return alone and is_row(above.rstrip().rpartition("\n")[2]) and not said[0].isupper()
