"""Which part a question asks for of a whole that it tells itself: of 43 billion, how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.answer.asked import kind_asked
from assistant.answer.narrowing import frames, placed
from assistant.answer.places import bare_name, places_named
from assistant.answer.said import is_told, share_said, with_head
from assistant.claims.numerals import written_numbers
from assistant.lexicon import Lexicon
from assistant.question import Question
from assistant.question.as_typed import SEVERAL, compile_typed
from assistant.question.content import Term, lowered
from assistant.question.counted import IN_WORDS
from assistant.ranking.sentences import Sentence
from assistant.ranking.terms import whole_text
from assistant.ranking.worded import worded
from assistant.text import fold, is_row, words

MOST_OF = 0.5  # of the words of what the part is, what tells of it says more than this share
# What only leads to it, and is told in other words or left out.
_LEADS = frozenset(
    "đi sang vào đến tới ra bị do được cái nuôi làm xảy nằm diện ngành thôi"
    " put up paid spent given set used made still already also only".split()
) | {"xảy ra"}
_HOW_MANY = rf"\b(?:bao nhiêu|bn|{SEVERAL})\b"
# A number of things: no month, day, document or part of a name.
_WHOLE = (
    r"(?<!tháng )(?<!quý )(?<!năm )(?<!ngày )(?<!thứ )(?<!lần )(?<![\w/.,-])\d[\d.,]*+(?![\w/%-])"
    r"(?! (?:tháng|ngày|năm|quý)\b)"
)
# Without a figure: trong số hộ nghèo thì thôn A có mấy hộ.
_AMONG_SAID = r"\btrong (?:tổng )?số (?!(?:đó|này|ấy)\b)"
_PART = compile_typed(
    rf"\b(?:trong (?:\w+ ){{0,3}}?|của (?:tổng )?(?:số )?){_WHOLE}[^?]*?{_HOW_MANY}"
    rf"|\A\W*{_WHOLE}[^?]*?(?:\bthì\b[^?]*?|,(?: (?:có|riêng|thì))* |\bcó ){_HOW_MANY}"
    rf"|\btrong (?:đó|số (?:đó|này|ấy))\b[^?]*?{_HOW_MANY}"
    rf"|{_AMONG_SAID}[^?]*?(?:\b(?:có|thì) |,[^?]*?){_HOW_MANY}"
)
_AMONG_NAMED = compile_typed(_AMONG_SAID)
_BEGINS = compile_typed(rf"\b(?:thì|riêng|trong (?:đó|số (?:đó|này|ấy)))\b|,(?!\d)|(?={_HOW_MANY})")
# One thing apart from the others, and no time: riêng thành phố, riêng nữ.
_APART = compile_typed(
    r"\briêng\b(?! (?:trong )?(?:\w+ )?(?:tháng|quý|năm|kỳ|tuần|ngày|đợt|từ|T\d))"
    rf"(?P<part> (?:ở |tại |của )?\w+.*?)"
    rf"(?=\b(?:thì|là|có|được|đạt|tăng|giảm|tính|ở|tại|trong|trên|của)\b|{_HOW_MANY}|\Z)"
)
_AMONG = compile_typed(r"\A(?P<part>[^?,]*?) trong (?:tổng (?:số )?|đàn )[^?]*")
_ENGLISH_PART = re.compile(
    r"\A\W*(?:out )?of (?:the|all|these|those) [^?]*?,\D*?how (?:many|much)\b"
    r"|\b(?:how (?:many|much)|what (?:share|proportion|percentage)) of [^?]*"
    r"\b(?:was|were|is|are|came|went|live[ds]?|belong(?:ed)?|concern(?:ed)?|involved?)\b"
    r"|\bhow (?:many|much) of (?:the|all|these|those) [^?]*\b\w{2,}[^\We]ed\b"
)
_MONTHS = re.compile(r"\W*(?:months?|weeks?|days?|quarters?)\b")
_CITY = re.compile(r"thành phố ")
# What a bracket says first is of what stands before it: Văn Lâm (02 vụ).
_NUMBERED = re.compile(
    r"\((?=\W*(?:(?:tăng|giảm|đạt|chiếm|là|khoảng|gần|hơn|trên|ước)\W+)*\d)([^()]*)\)"
)
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_CLAUSE = re.compile(r";|:(?!\s*\d)|[.,](?!\d)")
# A share is told after the amounts: Hàn Quốc có 164 dự án, vốn 9 tỷ, chiếm 16%.
_OF_SHARE = re.compile(r";|:(?!\s*\d)|\.(?!\d)")
_TIME = re.compile(
    r"\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\b|\b\d{1,2}/\d{4}\b"
    r"|\b(?:ngày|tháng|quý|năm|thứ|lần|số|tuổi|nhóm|loại|hạng|cấp|khóa|đợt) \d[\d,]*\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d[\d.,]*")
_SCALED = re.compile(
    r"(?<![\w/])(?P<figure>\d[\d.,]*+)(?![\w/])"
    r"(?P<scale>\s?%| (?:tỷ|triệu|nghìn|ngàn|vạn|ty|trieu|nghin|billion|million|thousand)\b)?"
)
_THOUSANDS = re.compile(r"[.,](?=\d{3}(?!\d))")
_AMONG_THEM = re.compile(r"\btrong (?:đó|số (?:đó|này|ấy))\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\W*(?:trong đó|cụ thể)\b", re.IGNORECASE)
_SHARE = re.compile(r"\d[\d.,]*\s?%")
_MAINLY = r"\b(?:chủ yếu|tập trung|nhất là|phần lớn)\b[^.;]*?\b"
_NO_FIGURE = r"(?![^.;]{0,25}\d)"


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part is known by: its terms, and patterns of its numbers and places."""

    terms: tuple[Term, ...]
    named: tuple[str, ...]
    whole: str  # its figure
    counts: bool  # things, one by one
    of: Term | None  # what the whole is, if it has no figure

    def is_in(self, text: str, lexicon: Lexicon) -> bool:
        folded = fold(text)
        return all(re.search(one, folded) for one in self.named) and (
            not self.terms or share_said(self.terms, worded(text, lexicon)) > MOST_OF
        )


def tells_part(
    question: Question, terms: Sequence[Term], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Tell whether a sentence has a figure of the part that is asked for, not of the whole.

    One that only lists the part tells none: 943 người, chủ yếu ở Hàn Quốc, Nhật Bản.
    """
    if _is_only_listed(question, terms, sentence.text):
        return False
    part = _part_asked(question, tuple(terms)) if any(_part_span(question)) else None
    if part is None:
        return True
    if is_row(sentence.text):
        return part.is_in(with_head(sentence), lexicon)
    if not _tells_whole(part, sentence, lexicon):
        return False
    known = _figures(question.text)
    is_share = kind_asked(question) == "share"
    return any(
        _counts(clause, known, part, is_share) and part.is_in(clause, lexicon)
        for clause in _clauses(sentence.text, _OF_SHARE if is_share else _CLAUSE)
    )


def _is_only_listed(question: Question, terms: Sequence[Term], text: str) -> bool:
    """Tell whether one named in a question for a number is only listed where most of it is."""
    if question.english or kind_asked(question) not in ("number", "share"):
        return False
    names = (one.text for one in terms if one.text.istitle() and " " in one.text)
    return any(
        text.count(name) == 1 and re.search(rf"{_MAINLY}{re.escape(name)}\b{_NO_FIGURE}", text)
        for name in names
    )


def _tells_whole(part: _Part, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether the whole's figure is told up to a sentence, or may be before its passage, or
    what it is where a question has no figure of it.
    """
    passage = sentence.passage
    if part.of and not is_told(part.of, worded(whole_text(passage), lexicon)):
        return False
    before = passage.text[: sentence.end - passage.start]
    goes_on = _GOES_ON.match(before)
    # Of 37 that were admitted, trong đó nữ 19, nothing is told of all 6.824.
    among = _AMONG_THEM.search(sentence.text)
    own = sentence.text[: among.start()] if among else ""
    other = bool(_figures(_TIME.sub(" ", own))) and part.whole not in _figures(own)
    return not part.whole or bool(goes_on) or (part.whole in _figures(before) and not other)


@lru_cache(maxsize=16)  # it is asked of every sentence
def _part_asked(question: Question, terms: Sequence[Term]) -> _Part | None:
    begins, ends, whole_ends = _part_span(question)
    told = list(placed(question, terms))
    whole = {word for at, term in told if at < whole_ends for word in term.spellings[0]}
    part = [(at, term) for at, term in told if begins <= at < ends]
    asked = [
        term
        for _, term in part
        if not (whole.issuperset(term.spellings[0]) or term.text in _LEADS or frames(term))
    ]
    numbers = [term.text for _, term in part if term.text.isdigit()]
    if question.english:
        numbers += _in_words(question.text[begins:ends])
    # A place is the part itself, or where the part is, which is told apart from it.
    first = min((at for at, term in part if term in asked), default=ends)
    places = [one.value for one in places_named(question) if begins <= one.start < min(first, ends)]
    named = (*(rf"\b0?{one}\b" for one in numbers), *map(_pattern, places))
    figure = _SCALED.search(_TIME.sub(" ", question.text[:whole_ends]))
    whole_told = _bare(figure["figure"]) if figure else ""
    counts = figure is not None and not figure["scale"]
    among = None if figure else _AMONG_NAMED.search(lowered(question))
    wholes = (one for at, one in told if among and among.end() <= at < begins and not frames(one))
    of = next(wholes, None)
    return _Part(tuple(asked), named, whole_told, counts, of) if asked or named else None


def _in_words(text: str) -> list[str]:
    """Return the numbers in words of an English text that count no time: children under five."""
    written = written_numbers(text, english=True)
    return [str(one.value) for one in written if not _MONTHS.match(text, one.end)]


@lru_cache(maxsize=16)  # it is asked of every sentence
def _part_span(question: Question) -> tuple[int, int, int]:
    """Return where a question says which part is asked for, and where it ends to tell the whole."""
    typed = lowered(question)
    if question.english:
        asked = _ENGLISH_PART.search(typed)
        return (asked.end(), len(typed), asked.end()) if asked else (0, 0, 0)
    if asked := _PART.search(typed):
        figure = _FIGURE.search(typed, asked.start(), asked.end())
        after = figure.end() if figure else asked.start()
        begins = min(one.end() for one in _BEGINS.finditer(typed, after))
        return begins, len(typed), begins
    measured = kind_asked(question) in ("number", "share")
    apart = (_APART.search(typed) or _AMONG.search(typed)) if measured else None
    return (*apart.span("part"), 0) if apart else (0, 0, 0)


def _pattern(place: str) -> str:
    """Return a pattern of a place in folded text; a city is no province of its name."""
    name = rf"\b{re.escape(bare_name(place))}\b"
    return rf"\b(?:tp|thanh pho)\W+{name}" if _CITY.match(place) else name


def _clauses(text: str, parted: re.Pattern[str]) -> Iterator[str]:
    """Yield the clauses of a sentence that signs part, of each bracket by itself."""
    text = _NUMBERED.sub(r" \1,", text)
    for one in (_IN_BRACKETS.sub(" ", text), *_IN_BRACKETS.findall(text)):
        yield from parted.split(one)


def _counts(clause: str, known: frozenset[str], part: _Part, is_share: bool) -> bool:
    """Tell whether a clause has another figure than those that are known, no more than the whole
    where both count.
    """
    clause = _TIME.sub(" ", clause if is_share else _SHARE.sub(" ", clause))
    figures = (
        _bare(one["figure"])
        for one in _SCALED.finditer(clause)
        if not part.counts or one["scale"] or _value(_bare(one["figure"])) <= _value(part.whole)
    )
    return any(one not in known for one in figures) or any(
        one.key in IN_WORDS for one in words(clause)
    )


def _figures(text: str) -> frozenset[str]:
    return frozenset(map(_bare, _FIGURE.findall(text)))


def _bare(figure: str) -> str:
    """Return a figure without what may stand around it or part it: 05, 1.794 and 1,794."""
    return _THOUSANDS.sub("", figure.strip(".,")).lstrip("0")


def _value(figure: str) -> float:
    return float(figure.replace(",", ".") or 0) if figure.count(",") < 2 else 0.0
