"""What a question asks of the register of tasks: of what, whose, by when, of which reports."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from assistant.naming import Span, Spelled, body_at
from assistant.naming.description import read_named
from assistant.naming.named import find_named
from assistant.question import Question
from assistant.reports import UNDESCRIBED, Description
from assistant.tasks.topics import asked_topics
from assistant.text import blanked, fold, words


@dataclass(frozen=True, slots=True)
class Due:
    """Up to and with `last`; from `first` on, where only that year was meant."""

    last: date
    first: date | None = None


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """What tasks must be to be listed; what is None or empty is not asked for.

    `about` is the question without what only asks or is said by the other fields, `topics` those
    it tells of: tasks that only share them are related.
    """

    about: Question | None = None
    topics: tuple[str, ...] = ()
    topic: str | None = None
    within: frozenset[str] | None = None  # reports
    assignee: str | None = None
    assigned_by: str | None = None
    due: Due | None = None
    named: Description = UNDESCRIBED


# Folded words that ask for tasks and say nothing of what they are about.
_ASKING = re.compile(
    r"\b(?:nhung|cac|tat ca|toan bo|moi|liet ke|danh sach|cho biet|hay|xin|co|bao nhieu|gom|la"
    r"|(?:(?:cong )?viec|nhiem vu|dau viec)(?:,? giai phap)?(?: (?:nao|gi|can lam|phai lam))?"
    r"|(?:so|nganh|co quan|don vi|dia phuong|ban) nao|ai|nguoi nao|trong tam|chu yeu|can lam"
    r"|(?:(?:se|phai|can) )?(?:lam|thuc hien|trien khai)(?: nhung)? (?:gi|nao)|nao|gi|phai|can"
    r"|duoc giao|giao cho|giao|yeu cau|de nghi|chi dao|phan cong|lien quan(?: (?:den|toi))?|ve"
    r"|doi voi|cua|cho|trong|tai|thi|va|den han|het han|han|thoi han|chiu trach nhiem|ho so"
    r"|which|what|who|whose|list|show|give|me|all|every|tasks?|dut(?:y|ies)|assignments?|assigned"
    r"|relat(?:e|es|ed|ing)|concern(?:s|ing)?|about|on|to|the|of|for|in|by|is|are|was|were|be|must"
    r"|should|has|have|do|does|done|responsible|due|deadlines?|with|and|any|there|an?|needs?|from"
    r"|departments?|agency|agencies|that|given|gave|asked|told|ordered|directed|records?|reports?)\b"
)
_DAY = r"(?P<day>\d{1,2})\s*(?:[/.-]|\s+thang\s+)\s*(?P<month>\d{1,2})"
_YEAR = r"(?:\s*(?:[/.-]|nam)\s*(?P<year>\d{4}))?"
_DUE = re.compile(
    r"\b(?:den han|het han|truoc|den het|before|by|until|due)\s+(?:truoc\s+|by\s+|before\s+)?"
    rf"(?:ngay\s+)?(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})|{_DAY}{_YEAR}"
    r"|thang\s+(?P<month2>\d{1,2})(?:\s*(?:/|nam)\s*(?P<year2>\d{4}))?)\b"
)
_GIVES = re.compile(r"\b(?:giao|yeu cau|de nghi|chi dao|phan cong)\b(?! cho)|\bassigned by\b")
# Bodies' first words that are no words of every day, and need no capitals: "so xay dung".
_SURE = re.compile(
    r"so|ubnd|hdnd|uy ban|hoi dong|tinh uy|thanh uy|huyen uy|dang uy|cong an|van phong|thanh tra"
    r"|ban (?:thuong vu|chap hanh|to chuc|tuyen giao|dan van|noi chinh|can su)"
    r"|department|people|provincial"
)
_TITLE = re.compile(
    r"\b(?:(?:dong chi|pho|uy vien|the|deputy) )*(?:bi thu|chu tich|giam doc|truong ban|chanh van"
    r" phong|thu truong|lanh dao|secretary of|chairman of|director of)(?: the)? $"
)


def read_task_query(
    question: Question, read: Callable[[str], Question], within: frozenset[str] | None = None
) -> TaskQuery:
    """Return what `question` asks of the register; `read` reads a question made of its words."""
    due, text = _read_due(question.text, question.today)
    by, whose, spans = _read_bodies(text)
    rest = blanked(text, spans)
    named = find_named(rest, question.language, question.today)
    spans = [(one.start, one.end) for kind in named.kinds()[:2] for one in kind]
    about = _content(blanked(rest, spans))
    return TaskQuery(
        about=read(about) if about else None,
        topics=asked_topics(about, question.english) if about else (),
        within=within,
        assignee=whose,
        assigned_by=by,
        due=due,
        named=read_named(rest, question.today),
    )


def _read_due(text: str, today: date | None) -> tuple[Due | None, str]:
    """Return the day before which tasks must be due, and the text without it."""
    found = _DUE.search(fold(text))
    if not found:
        return None, text
    said = found.groupdict()
    year = said["year"] or said["year2"]
    try:
        if said["iso"]:
            due = Due(date.fromisoformat(said["iso"]))
        else:
            due = _due(said, int(year) if year else (today or date.today()).year, bool(year))
    except ValueError:  # there is no such day
        return None, text
    return due, blanked(text, [found.span()])


def _due(said: dict[str, str | None], year: int, is_said: bool) -> Due:
    month = int(said["month"] or said["month2"] or 0)
    day = int(said["day"] or monthrange(year, month)[1])
    return Due(date(year, month, day), None if is_said else date(year, 1, 1))


def _read_bodies(text: str) -> tuple[str | None, str | None, list[Span]]:
    """Return who directs and who must act, and where both are named."""
    by = whose = None
    spans = []
    folded = fold(text)
    gives = _GIVES.search(folded)
    for start, end in _bodies(Spelled(text)):
        title = _TITLE.search(folded, 0, start)
        start = title.start() if title else start
        spans.append((start, end))
        if gives and by is None and (end <= gives.start() or gives.group() == "assigned by"):
            by = text[start:end]
        elif whose is None:
            whose = text[start:end]
    return by, whose, spans


def _bodies(spelled: Spelled) -> Iterator[Span]:
    """Yield where bodies are named; what is spelled like an everyday word must be capital."""
    position = 0
    while position < len(spelled.words):
        found = body_at(spelled, position)
        last = found[1] if found else position + 1
        start, end = spelled.words[position].start, spelled.words[last - 1].end
        said = " ".join(word.folded for word in spelled.words[position:last])
        if found and (_SURE.match(said) or (position and spelled.text[start].isupper())):
            yield start, end
        position = last


def _content(text: str) -> str:
    """Return the words that say what the tasks are about, in their order."""
    said = blanked(text, [match.span() for match in _ASKING.finditer(fold(text))])
    return " ".join(said[w.start : w.end] for w in words(said) if not w.key[0].isdigit())
