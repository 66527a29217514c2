"""What takes the place of what was asked about: "đàn bò?" after the pigs, a body of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from assistant.lexicon import Lexicon
from assistant.naming import Span, Spelled, body_at
from assistant.question import Question
from assistant.question.as_typed import compile_typed
from assistant.question.content import ASKING, Term, is_term, spelled
from assistant.text import words

JOIN = " – "  # a question, and what it is asked of
# All bodies of a kind: "còn các huyện?" after what a body must do.
_BODIES = compile_typed(
    r"(?:các|những|tất cả(?: các)?) (?:bộ|sở|ban|ngành|cơ quan|đơn vị|huyện|xã|phường|thành phố"
    r"|địa phương|cấp|tổ chức|đoàn thể|doanh nghiệp)(?:,? (?:(?:và|hay|hoặc) )?(?:bộ|sở|ban|ngành"
    r"|cơ quan|đơn vị|huyện|xã|phường|thị xã|thành phố|địa phương|cấp|tổ chức|đoàn thể))*"
)
_PART_OF = re.compile(r"\b(?:ban cán sự đảng|đảng đoàn) $", re.IGNORECASE)  # … UBND tỉnh
_OF = re.compile(r"^(?:của|cua|về|ve|cho|of|for)\s+", re.IGNORECASE)

_PART = re.compile(r"[^,;:()–]+")  # what no name goes on beyond
_NUMBER = re.compile(r" [IVX]+\b")  # Sóng Thần II


def names_body(text: str) -> bool:
    return next(_bodies(Spelled(text)), None) is not None


def body_for_body(own: Question, before: str) -> str | None:
    """Return the question before with the body, or all of a kind, that is all that a question says
    in place of its first.
    """
    name = _OF.sub("", own.text).rstrip(" ?.!")
    new, old = next(_bodies(Spelled(name)), None), next(_bodies(Spelled(before)), None)
    of_a_kind = _BODIES.fullmatch(spelled(own).rstrip(" ?.!"))
    if not old or not (of_a_kind or new == (0, len(name))):
        return None
    return f"{_PART_OF.sub('', before[: old[0]])}{name}{before[old[1] :]}"


def name_for_name(said: str, before: str) -> str | None:
    """Return the question before with the name that is all that is said in place of its first.

    Only a name of several words is one for certain: Hàn Quốc for Nhật Bản.
    """
    name = said.strip(" ?.!")
    old = next(_names(before), None)
    if not old or before.istitle() or not all(word.istitle() for word in name.split()):
        return None
    return f"{before[: old[0]]}{name}{before[old[1] :]}"


def names_and_bodies(text: str, least: int) -> list[Span]:
    """Return where bodies and names of at least so many words stand, in order."""
    found = list(_bodies(Spelled(text)))
    for part in _PART.finditer(text):
        for start, end in _names(part.group(), least):
            number = _NUMBER.match(part.group(), end)
            span = part.start() + start, part.start() + (number.end() if number else end)
            if not any(first < span[1] and span[0] < last for first, last in found):
                found.append(span)
    return sorted(found)


def _names(text: str, least: int = 2) -> Iterator[Span]:
    """Yield where at least so many capitalised words stand side by side, and name no body."""
    bodies = list(_bodies(Spelled(text)))
    found = words(text)
    for titled, run in groupby(found, key=lambda word: text[word.start : word.end].istitle()):
        side_by_side = list(run)
        start, end = side_by_side[0].start, side_by_side[-1].end
        apart = not any(first < end and start < last for first, last in bodies)
        if titled and len(side_by_side) >= least and apart:
            yield start, end


def _bodies(spelled: Spelled) -> Iterator[Span]:
    for first, word in enumerate(spelled.words):
        if found := body_at(spelled, first):
            yield word.start, spelled.words[found[1] - 1].end


def find_sibling(
    own: Question,
    mine: Sequence[Term],
    theirs: Sequence[Term],
    asked: Question,
    lexicon: Lexicon,
) -> tuple[str, str] | None:
    """Return what was asked of, and what of its kind takes its place, or that of the last.

    "đàn bò" takes the place of "đàn lợn", "chi" of the word "thu" before "ngân sách", and "cúm
    mùa?" that of the measles in "sởi mấy ca – …".
    """
    if not mine or own.english or ASKING.search(spelled(own)):
        return None
    said = mine[0].spellings[0]
    if len(mine) == 1 == len(said) == len(theirs[0].spellings[0] if theirs else ()):
        return theirs[0].text, mine[0].text
    for one in theirs if len(mine) == 1 else ():
        if pair := _of_a_kind(mine[0], one, lexicon):
            return pair
    last = asked.text.find(JOIN)
    asks = last > 0 and ASKING.search(spelled(asked)[:last])
    alone = [one for one in theirs if one.text in asked.text[:last]]
    whole = " ".join(one.text for one in mine)
    return (alone[0].text, whole) if asks and len(alone) == 1 else None


def _of_a_kind(mine: Term, other: Term, lexicon: Lexicon) -> tuple[str, str] | None:
    """Return two terms that begin alike, or words and those in whose place they make a term."""
    said, theirs = mine.spellings[0], other.spellings[0]
    if len(theirs) < 2 or said == theirs:
        return None
    if len(said) > 1 and said[0] == theirs[0]:
        return other.text, mine.text
    words, typed = other.text.split(), mine.text.split()
    for place in range(len(words) - len(typed) + 1 if len(typed) < len(words) else 0):
        made = " ".join([*words[:place], *typed, *words[place + len(typed) :]])
        if is_term(made, lexicon):
            return other.text, made
    return None
