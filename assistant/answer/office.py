"""Who is in an office that a question names: the chairman of the People's Committee."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.asked import kind_asked
from assistant.answer.said import with_head
from assistant.answer.who import find_people
from assistant.claims.offices import roles
from assistant.lexicon import Lexicon
from assistant.naming import Spelled, find_places
from assistant.question import Question
from assistant.question.content import Term
from assistant.ranking.sentences import Sentence
from assistant.ranking.worded import worded
from assistant.text import fold, words

Roles = frozenset[tuple[str, bool]]  # an office, and whether it is the deputy

# Where a clause begins nothing more is told of the office: the leader when …
_ASKED = re.compile(
    r"\b(?:who(?:['’]s| is| was| are| were)|name of)\s+"
    r"(?P<office>.+?)(?=[?;:,]|\s(?:when|who|that|which|while|after|before|during)\b|$)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?<=m)en\b|(?<=r)(?:ies|s)\b", re.IGNORECASE)
_ONE = {"en": "an", "ies": "y", "s": ""}
# Of these the word that a record has depends on the body: giám đốc, trưởng phòng, chánh án.
_HEADS = frozenset("head heads chief principal rector mayor commander".split())
# What goes without saying of who is in office; of deputies roles() tells.
_WHICH = frozenset("deputy vice current present new acting former standing".split())
# Offices that have no other name than this.
_OTHER_OFFICES = re.compile(
    r"\b(?:hieu truong|vien truong|chanh an|chanh van phong|ke toan truong|(?:doi|to|nhom|truong)"
    r" truong|truong (?:phong|ban|khoa|bo mon|doan|thon)|dao dien|tac gia|thu ky|chu nhiem)\b"
)
# Of what somebody is director: Giám đốc Công an tỉnh is none of a department.
_DIRECTOR_OF = re.compile(
    r"\bgiam doc (so|cong an|benh vien|trung tam|cong ty|kho bac|ngan hang|ban quan ly|quy|dai|hop"
    r" tac xa|thu vien|bao tang|nha may|chi nhanh|doanh nghiep)\b"
)
_SECRETARIES = frozenset(("secretary", "general secretary"))


def tells_of_office(
    question: Question, terms: Sequence[Term], sentence: Sentence, lexicon: Lexicon
) -> bool:
    """Tell whether a sentence says the office whose holder is asked for, and in English its body.

    In Vietnamese the body is a term as any other; English terms are single words, some of which any
    sentence says.
    """
    if kind_asked(question) != "person":
        return True
    if not question.english:
        offices = _OTHER_OFFICES.findall(fold(question.text))
        told = fold(with_head(sentence))
        if not all(re.search(rf"\b{one}\b", told) for one in offices):
            return False
        if _is_of_another_place(question.text, sentence.text):
            return False
        director = set(_DIRECTOR_OF.findall(fold(question.text)))
        others = set(_DIRECTOR_OF.findall(told))
        if director and others and director.isdisjoint(others):
            return False
        asked = roles(question.text)
        if not _names_holder(asked, roles(with_head(sentence))):
            return False
        # Of several each is told with an office: A, Phó Chủ tịch; lãnh đạo các sở.
        named = [one for one in sentence.text.split(";") if any(find_people(one, lexicon))]
        held = [roles(one) for one in named]
        return not asked or not all(held) or any(_names_holder(asked, one) for one in held)
    of = _ASKED.search(question.text)
    if not of:
        return True
    office = of["office"]
    role, said = roles(_of_one(office)), {word.folded for word in words(office)}
    if not role and _HEADS.isdisjoint(said):
        return True
    above = worded(with_head(sentence), lexicon)
    own = worded(sentence.text, lexicon)
    holds = role <= roles(sentence.text)
    for term in terms:
        if term.spellings[0][0] not in said - _WHICH or roles(_of_one(term.text)):
            continue
        if fold(term.text) in _HEADS:
            holds = holds and (term.is_in(own) or bool(roles(sentence.text)))
        elif not term.is_in(above):
            return False
    return holds


def _names_holder(asked: Roles, told: Roles) -> bool:
    """Tell whether offices that are told may be those asked for, which may have another name.

    Its deputy is in no office alone, nor is the General Secretary a secretary by another name.
    """
    offices = {office for office, _ in asked}
    others = {office for office, is_deputy in told if not is_deputy}
    another = bool(others) and offices.isdisjoint(others)
    return asked <= told or (another and len(_SECRETARIES & (offices | others)) < 2)


def _is_of_another_place(asked: str, told: str) -> bool:
    """Tell whether a sentence names places of the level that is asked of, and that one not."""
    ours, theirs = (
        {read.value for read in find_places(spelled)} if spelled.mixed else set()
        for spelled in map(Spelled, (asked, told))
    )
    levels = {one.split()[0] for one in ours}
    others = {one for one in theirs if one.split()[0] in levels}
    return bool(ours and others) and ours.isdisjoint(others)


def _of_one(office: str) -> str:
    """Return an office as one person has it: chairman of chairmen, secretary of secretaries."""
    return _SEVERAL.sub(lambda ending: _ONE[ending.group().lower()], office)
