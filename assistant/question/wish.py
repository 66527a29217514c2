"""What kind of thing a question asks for, and how well a sentence holds such a thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.lexicon import Lexicon, stem
from assistant.naming.period import find_periods, read_periods
from assistant.question import Question, terms_in
from assistant.question.counted import beginnings, counts, find_counted, may_count
from assistant.question.explained import Explained
from assistant.question.ranges import find_figures, lies_within
from assistant.ranking.terms import english_tokens
from assistant.ranking.worded import Worded
from assistant.reports import Period
from assistant.text import CAPITAL, Key, fold

# Weights chosen by a random search on half of XQuAD and the developing half of the in-domain set.
ASKED_FOR = 0.06  # of the kind of thing asked for
COUNTED = 0.15  # of a number of what is counted
SUMMED = 0.35
EXPLAINED = 0.3
# Of several things where a list is asked for. On the developing lists of the reports answer@1 is
# 0.31 without, 0.44 with 0.1 and 0.38 with 0.2.
LISTED = 0.1

# And of the range that a figure of the question lies in: 30 tháng, of those from 24 to under 36.
WITHIN = 0.15

# How much less a sentence tells that is of a case apart, of which nothing is asked.
APART = 0.1
_APART = re.compile(
    r"\W*(?:(?:\d+|[a-zđ])[.)] ?)?(?:Riêng|Ngoài ra|Trường hợp|Nếu"
    r"|Đối với (?:các |những )?(?:trường hợp|nơi|người|đối tượng)|Ngoại trừ|Trừ)\b"
)
_CASE = re.compile(
    r"\b(?:rieng|ngoai ra|truong hop|neu|khi|doi voi|tru|if|when|case|for|unless|except)\b"
)

# What kind of thing is asked for (looked up in the folded question) and how it looks in a text.
_NAME = rf"(?<=\w ){CAPITAL}\w+"
_ASKED = tuple(
    (re.compile(rf"\b(?:{asked})\b"), re.compile(looks))
    for asked, looks in (
        (
            "bao lau|thoi han (?:la )?(?:bao nhieu|may)|how long",
            r"\b(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm) "
            r"(?:năm|tháng|tuần|ngày|giờ|phút|giây)\b",
        ),
        (
            "bao nhieu|may|how (?:much|many|far|old|large|big|fast|often)",
            r"\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu)\b",
        ),
        (
            "^(?:thoi )?han (?:chot|cuoi|nop|gui|trinh|hoan thanh|nhan|dang ky|gop y|tra loi)"
            "|khi nao|luc nao|bao gio|(?:ngay|thang|nam|the ky|thoi gian|thoi diem) nao|when"
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
# The number of a document, whose year is no date of what is told: 36/2013/QH13.
_SYMBOL = re.compile(r"\b\d+/[\d/]*[^\W\d][\w-]*")
# What is counted: the words after "bao nhiêu", "mấy", "how many".
_COUNTED = re.compile(
    r"\b(?:bao nhieu|may|how many|number of)\s+(?!so (?:voi|cung)\b)((?:\w+\s*){1,2})"
)
_AFTER_NUMBER = 4  # words in which a number's unit stands: 2.490 nghìn lượt người
_SCALES = frozenset("nghin trieu ty ti tram thousand million billion".split())


# What is summed up over the months of a year so far, as a sentence says at its beginning.
_SUMMED = re.compile(
    r"\b(?:luy ke|cong don|tinh chung|binh quan chung|(?:ke )?tu dau nam"
    r"|cumulat\w+|so far|year to date|since the (?:beginning|start))\b"
)
_MONTH = re.compile(r"(?<!\d )tháng\b", re.IGNORECASE)  # no day of it
BEGINNING = 120  # characters
# Several things, parted by signs: "các huyện giảm như: Ân Thi; Kim Động; Phù Cừ".
_LISTS = re.compile(r":[^:\n]*?[;,][^:\n]*?[;,]|;[^;\n]*;")

# Of what a list is asked for: những huyện nào.
_LISTED = re.compile(r"\b(\w+) nao\b")


class Wish:
    """What one question asks for, to be held against many sentences."""

    def __init__(self, question: Question, lexicon: Lexicon) -> None:
        self._question, self._lexicon = question, lexicon
        folded = fold(question.text)
        self._looks = [looks for asked, looks in _ASKED if asked.search(folded)]
        self._groups = find_counted(question)
        self._units = _units(question, folded, lexicon)
        self._explained = Explained(question, lexicon)
        self._lists = question.intent == "list"
        self._apart = bool(_CASE.search(folded))
        self._listed = _LISTED.findall(folded)
        self._figures = find_figures(question.text)
        self._dated = bool(question.named.periods) and question.intent in ("fact", "compare")
        self._monthly = all(one.first == one.last for one in question.named.periods)
        self._summed = _is_summed(question.text, question.named.periods)

    def worth(self, text: str, told: Worded, before: str) -> float:
        """Return what is added for a sentence that holds what is asked for; its words are `told`.

        Below 0 it holds none, or another sum. `before` stands before it in its paragraph.
        """
        found = told.words
        return (
            ASKED_FOR * self._holds(text)
            + COUNTED * self._counts(text, told)
            + EXPLAINED * self._explained.is_by(found)
            + LISTED * self._lists_what_is_asked(text, found)
            + WITHIN * (lies_within(self._figures, text) if self._figures else 0)
            - SUMMED * self._is_summed_otherwise(text, before)
            - APART * (not self._apart and bool(_APART.match(text)))
        )

    def _holds(self, text: str) -> float:
        """Return 1 if the text holds the kind of thing asked for, -1 if not, 0 if none is known."""
        if not self._looks:
            return 0.0
        said = _SYMBOL.sub(" ", text)
        return sum(1.0 if look.search(said) else -1.0 for look in self._looks) / len(self._looks)

    def _lists_what_is_asked(self, text: str, found: Sequence[Key]) -> float:
        """Return 1 if a text has several things where a list is asked for, 2 if of its kind."""
        if not self._lists or not _LISTS.search(text):
            return 0.0
        return 2.0 if any(word.folded in self._listed for word in found) else 1.0

    def _counts(self, text: str, told: Worded) -> bool:
        """Tell whether a number of what the question counts is in a text, or among its words."""
        if self._groups:  # most sentences say none of their nouns, or no number
            if beginnings(self._groups).isdisjoint(told.keys):
                return False
            return may_count(self._groups, told) and counts(self._groups, text)
        if not self._units:
            return False
        found = told.words
        for place, word in enumerate(found):
            if word.key[0].isdigit():
                after = found[place + 1 : place + 1 + _AFTER_NUMBER]
                said = {other.folded for other in after}
                if self._question.english:
                    said = set(english_tokens(after, self._lexicon))
                if self._units & said:
                    return True
        return False

    def _is_summed_otherwise(self, text: str, before: str) -> bool:
        """Tell whether a text has a sum over months where one month is asked of, or the reverse.

        A sentence that names no period is of the one named before it. A list holds both.
        """
        if not self._dated or not (self._summed or self._monthly):
            return False
        beginning = text[:BEGINNING]
        own = find_periods(beginning)
        if not own and (told := find_periods(before)):
            own = told[-1:]
        if self._summed:
            return bool(own) and not _is_summed(beginning, own)
        return _is_summed(beginning, own) and not self._begins_with_month(beginning)

    def _begins_with_month(self, text: str) -> bool:
        """Tell whether a month that is asked about is named before any sum.

        "Xuất khẩu tháng 10 đạt 172 triệu USD; 10 tháng đạt 1.586 triệu USD" tells both.
        """
        asked = [(one.first, one.last) for one in self._question.named.periods]
        named = next(iter(read_periods(text)), None)
        return (
            named is not None
            and (named.value.first, named.value.last) in asked
            and bool(_MONTH.match(text, named.start))
            and not _SUMMED.search(fold(text[: named.start]))
        )


def _units(question: Question, folded: str, lexicon: Lexicon) -> set[str]:
    """Return what the question counts: folded words, or their stems if it is English."""
    counted = _COUNTED.search(folded)
    if not counted:
        return set()
    start, end = counted.span(1)
    for match in terms_in(question, lexicon):
        if question.words[match.first].start == start and match.is_function:
            return set()  # bao nhiêu trong quý I
    units = {word.folded for word in question.words if start <= word.start < end} - _SCALES
    return {stem(unit) for unit in units} if question.english else units


def _is_summed(text: str, periods: Sequence[Period]) -> bool:
    so_far = any(one.first == 1 < one.last < 12 for one in periods)
    return so_far or bool(_SUMMED.search(fold(text)))
