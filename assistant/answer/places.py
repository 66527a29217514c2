"""Whose report it is: the places that a question names, and whether a passage is of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.naming import Read, Spelled, find_places, find_provinces, may_name_provinces
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import lowered
from assistant.ranking.sentences import Sentence
from assistant.reports import Passage
from assistant.text import CAPITAL, fold, is_row

_OWN = compile_typed(r"\b(?:của|toàn|trong|cả) tỉnh\b(?! nào)|\btỉnh (?:ta|mình|nhà)\b")
_OWN_IN_ENGLISH = re.compile(r"\bthe province\b")
# Which places are within what is told as a whole.
_WHOLE = re.compile(
    r"\b(?:toàn|cả|trên) (?P<level>(?:địa bàn )?(?:tỉnh|huyện|thành phố|xã))\b", re.IGNORECASE
)
_VILLAGES = ("thôn ", "bản ", "ấp ", "làng ")
_COMMUNES = ("xã ", "phường ", "thị trấn ", *_VILLAGES)
_WITHIN = {
    "tinh": ("huyện ", "quận ", "thị xã ", "thành phố ", *_COMMUNES),
    **dict.fromkeys(("huyen", "thanh pho"), _COMMUNES),
    "xa": _VILLAGES,
}
# Left out where the name alone stands: Thành ủy Phú Lâm.
_LEVEL = re.compile(r"(?:tỉnh|huyện|quận|thị xã|thị trấn|thành phố|xã|phường) ")


def asks_own(question: Question) -> bool:
    """Tell whether it is asked of the province whose records these are, as one says it there."""
    said = _OWN_IN_ENGLISH if question.english else _OWN
    return bool(said.search(lowered(question)))


def is_of_others(question: Question, sentence: Sentence) -> bool:
    """Tell whether a province's report speaks of several others, of which none is asked."""
    own = sentence.passage.description.place
    if own is None or places_named(question) or not may_name_provinces(sentence.text):
        return False
    named = {one.value.removeprefix("tỉnh ") for one in find_provinces(Spelled(sentence.text))}
    return len(named - {own.removeprefix("tỉnh ")}) > 1


def is_of_whole(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence tells of a whole province or district, where it is asked of a place
    within it that neither it nor what stands above it names.
    """
    if is_row(sentence.text) or not (whole := _WHOLE.search(sentence.text)):
        return False
    within = _WITHIN[fold(whole["level"]).removeprefix("dia ban ")]
    said = fold("\n".join((*sentence.passage.heading, sentence.text)))
    own = fold(sentence.passage.description.place or "")
    return any(
        one.value.startswith(within) and fold(one.value) != own and bare_name(one.value) not in said
        for one in places_named(question)
    )


def is_of_other_places(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence names places of the level of one that is asked about, but none that
    is, nor does what stands above it or before it in its paragraph.
    """
    places = [one.value for one in places_named(question)]
    levels = [found[0].strip() for one in places if (found := _LEVEL.match(one))]
    level = "|".join(levels)
    if not levels or is_row(sentence.text) or re.search(rf"\b(?:{level}) nào\b", lowered(question)):
        return False  # which of them is told by what names others
    if not re.search(rf"\b(?i:{level})\s+{CAPITAL}", sentence.text):
        return False
    passage, described = sentence.passage, sentence.passage.description
    before = passage.text[: sentence.own - passage.start].rpartition("\n")[2]
    own = (described.place or "", described.body or "", passage.title, *passage.heading)
    said = fold("\n".join((*own, before, sentence.text)))
    return not any(bare_name(one) in said for one in places)


@lru_cache(maxsize=16)
def places_named(question: Question) -> Sequence[Read[str]]:
    """Return the places that are named; without capitals only provinces are sure to be names, and
    those whose records are held.
    """
    spelled = Spelled(question.text)
    found = find_places(spelled) if spelled.mixed else find_provinces(spelled)
    return (*found, *([question.home] if question.home else []))


def bare_name(place: str) -> str:
    """Return the name of a place without its level, folded: huyện Yên Mỹ."""
    return fold(_LEVEL.sub("", place, count=1))


def is_named(place: str, passage: Passage) -> bool:
    """Tell whether a passage, its headings or its report's description name a place."""
    level, name = _LEVEL.match(place), bare_name(place)
    if len(name) == 1:
        return True  # tỉnh Q1: in a quarter
    own = (passage.description.place or "", passage.description.body or "")
    said = fold("\n".join((passage.title, *passage.heading, passage.text, *own)))
    # A city is told apart from the province of its name.
    shared = level and fold(own[0]) == f"tinh {name}" and not place.startswith("tỉnh")
    before = r"(?:tp|tx|thanh pho|thi xa|thanh uy|thi uy)\W+" if shared else ""
    return bool(re.search(rf"\b{before}{re.escape(name)}\b", said))
