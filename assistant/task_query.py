"""What a question asks of the register of tasks: of what, whose, by when, of which reports."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from assistant.description import read_named
from assistant.lexicon import Lexicon
from assistant.naming import Spelled, body_at
from assistant.question import Question, read_question
from assistant.reports import UNDESCRIBED, Description
from assistant.text import fold, words
from assistant.topics import asked_topics


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """What tasks must be to be listed; what is None or empty is not asked for.

    `about` is the question without what only asks or is said by the other fields, `topics` those
    it tells of: tasks that only share them are related. `due_before` is the last day that counts.
    """

    about: Question | None = None
    topics: tuple[str, ...] = ()
    topic: str | None = None
    report: str | None = None
    assignee: str | None = None
    assigned_by: str | None = None
    due_before: date | None = None
    named: Description = UNDESCRIBED


# Folded words that ask for tasks and say nothing of what they are about.
_ASKING = re.compile(
    r"\b(?:nhung|cac|tat ca|toan bo|moi|liet ke|danh sach|cho biet|hay|xin|co|bao nhieu|gom|la"
    r"|(?:cong viec|nhiem vu|viec|noi dung|dau viec)(?: (?:nao|gi|can lam|phai lam))?"
    r"|(?:so|nganh|co quan|don vi|dia phuong|ai|ban) nao|ai|(?:thi )?phai lam(?: nhung)? gi"
    r"|lam(?: nhung)? gi|phai lam|can lam|nao|gi|phai|can|duoc giao|giao cho|giao|yeu cau|de nghi"
    r"|chi dao|(?:lien quan|co lien quan)(?: (?:den|toi))?|ve|doi voi|cua|cho|trong|tai|thi|va"
    r"|den han|het han|han|thoi han|chiu trach nhiem|thuc hien|chu tri"
    r"|which|what|who|whose|list|show|give|me|all|every|tasks?|duties|duty|assignments?|assigned"
    r"|relat(?:e|es|ed|ing)|concern(?:s|ing)?|about|on|to|the|of|for|in|by|is|are|was|were|be|must"
    r"|should|has|have|do|does|done|responsible|due|deadlines?|with|and|any|there|an?|need|needs"
    r"|departments?|agency|agencies|that|from|given|gave)\b"
)
_DAY = r"(?:ngay\s+)?(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})(?:\s*[/.-]\s*(?P<year>\d{4}))?"
_MONTH = r"thang\s+(?P<month2>\d{1,2})(?:\s*(?:/|nam)\s*(?P<year2>\d{4}))?"
_ISO = r"(?P<year3>\d{4})-(?P<month3>\d{2})-(?P<day3>\d{2})"
_DUE = re.compile(
    r"\b(?:den han|het han|truoc|den het|before|by|until|due)\s+(?:ngay\s+)?"
    rf"(?:{_ISO}|{_DAY}|{_MONTH})"
)
_GIVES = re.compile(r"\b(?:giao|yeu cau|de nghi|chi dao)\b(?! (?:cho|dat))|\bassigned by\b")


def read_task_query(
    question: Question, lexicon: Lexicon, today: date, report: str | None = None
) -> TaskQuery:
    """Return what `question` asks of the register; a deadline without a year is one of today's."""
    text = question.text
    due, text = _read_due(text, today)
    spelled = Spelled(text)
    by, whose, spans = _read_bodies(spelled)
    named = read_named(_without(text, spans), today)
    about = _about(_without(text, spans), named)
    return TaskQuery(
        about=read_question(about, lexicon, question.language) if about else None,
        topics=asked_topics(about, question.english) if about else (),
        report=report,
        assignee=whose,
        assigned_by=by,
        due_before=due,
        named=named,
    )


def _read_due(text: str, today: date) -> tuple[date | None, str]:
    found = _DUE.search(fold(text))
    if not found:
        return None, text
    said = found.groupdict()
    day = said["day"] or said["day3"]
    month = int(said["month"] or said["month2"] or said["month3"])
    year = int(said["year"] or said["year2"] or said["year3"] or today.year)
    try:
        due = date(year, month, int(day or monthrange(year, month)[1]))
    except ValueError:  # there is no such day
        return None, text
    return due, text[: found.start()] + " " + text[found.end() :]


def _read_bodies(spelled: Spelled) -> tuple[str | None, str | None, list[tuple[int, int]]]:
    """Return who directs and who must act, and where both are named."""
    by = whose = None
    spans = []
    position = 0
    gives = _GIVES.search(fold(spelled.text))
    while position < len(spelled.words):
        found = _body_at(spelled, position)
        if not found:
            position += 1
            continue
        start, end = spelled.words[position].start, spelled.words[found[1] - 1].end
        spans.append((start, end))
        if gives and (end <= gives.start() or gives.group() == "assigned by") and by is None:
            by = spelled.text[start:end]
        elif whose is None:
            whose = spelled.text[start:end]
        position = found[1]
    return by, whose, spans


# Bodies' first words that are no words of every day, and need no capitals: "so xay dung".
_SURE = re.compile(
    r"so|ubnd|hdnd|uy ban|hoi dong|tinh uy|thanh uy|huyen uy|dang uy|cong an|van phong|thanh tra"
    r"|ban (?:thuong vu|chap hanh|to chuc|tuyen giao|dan van|noi chinh)"
    r"|department|people|provincial"
)


def _body_at(spelled: Spelled, first: int) -> tuple[str, int] | None:
    """Return the body named at a word; what is spelled like an everyday word must be capital."""
    found = body_at(spelled, first)
    if found is None:
        return None
    said = " ".join(word.folded for word in spelled.words[first : found[1]])
    capital = first > 0 and spelled.text[spelled.words[first].start].isupper()
    return found if capital or _SURE.match(said) else None


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]} , {text[end:]}"
    return text


# What names reports and times rather than what tasks are about.
_NAMING = re.compile(
    r"\b(?:hoi nghi|ki hop|ky hop|lan thu|bao cao|van ban|conference|report|reports|session|number"
    r"|thang|quy|qui|nam|month|year|quarter|truoc|sau|nay|toi)\b(?:\s+(?:thu\s+)?(?:\d+|[ivx]+\b))*"
)


def _about(text: str, named: Description) -> str:
    """Return the words that say what the tasks are about, in their order."""
    rest = list(text)
    folded = fold(text)
    patterns = [_ASKING]
    if named.periods or named.conference or named.number:
        patterns.append(_NAMING)
    for pattern in patterns:
        for match in pattern.finditer(folded):
            rest[match.start() : match.end()] = " " * (match.end() - match.start())
    said = "".join(rest)
    return " ".join(said[w.start : w.end] for w in words(said) if not w.key[0].isdigit())
