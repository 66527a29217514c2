"""What a question asks of the register of tasks: of what, whose, by when, of which reports."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.lexicon import packaged
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
    it tells of: tasks that only share them are related. `doer` is who must act where it is no body
    by name: the households, the districts. `owner` is whose tasks are asked for by a name that no
    list of bodies has, if it is somebody's: khoa Dược.
    """

    about: Question | None = None
    topics: tuple[str, ...] = ()
    topic: str | None = None
    within: frozenset[str] | None = None  # reports
    assignee: str | None = None
    doer: Question | None = None
    owner: str | None = None
    assigned_by: str | None = None
    due: Due | None = None
    named: Description = UNDESCRIBED


# Folded words that ask for tasks and say nothing of what they are about.
_ASKING = re.compile(
    r"\b(?:(?:(?:so|nganh|co quan|don vi|dia phuong|ban|ai|nguoi) nao|ai)(?: chu tri)?"
    r"|nhung|cac|tat ca|toan bo|moi|liet ke|danh sach|cho biet|hay|xin|co|bao nhieu|gom|la"
    r"|(?:(?:cong )?viec|nhiem vu|dau viec)(?:,? giai phap)?(?: (?:nao|gi|can lam|phai lam))?"
    r"|trong tam|chu yeu|can lam|lam viec gi|(?:(?:phai|can) )?(?:xong|hoan thanh)(?= |$)"
    r"|(?:(?:se|phai|can) )?(?:lam|thuc hien|trien khai)(?: nhung| cac)?"
    r"(?: (?:cong )?viec| nhiem vu)? (?:gi|nao)|cai|nao|gi|phai|can"
    r"|duoc giao|giao cho|giao|yeu cau|de nghi|chi dao|phan cong|lien quan(?: (?:den|toi))?|ve"
    r"|(?:thoi gian|giai doan) (?:toi|sap toi|tiep theo)|sap toi"
    r"|doi voi|cua|cho|trong|tai|thi|va|den han|het han|han|thoi han|chiu trach nhiem|ho so"
    r"|khi nao|luc nao|bao gio|when"
    r"|which|what|who|whose|list|show|give|me|all|every|tasks?|dut(?:y|ies)|assignments?|assigned"
    r"|relat(?:e|es|ed|ing)|concern(?:s|ing)?|about|on|to|the|of|for|in|by|is|are|was|were|be|must"
    r"|should|has|have|do|does|done|responsible|due|deadlines?|with|and|any|there|an?|needs?|from"
    r"|departments?|agency|agencies|that|given|gave|asked|told|ordered|directed|records?|reports?)\b"
)
_DAY = r"(?P<day>\d{1,2})\s*(?:[/.-]|\s+thang\s+)\s*(?P<month>\d{1,2})"
_YEAR = r"(?:\s*(?:[/.-]|nam)\s*(?P<year>\d{4}))?"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ENGLISH = (
    rf"(?:(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<name>{'|'.join(_MONTHS)})[a-z]*"
    r"(?:\s+(?P<day3>\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?P<year3>\d{4}))?"
)
_DUE = re.compile(
    r"\b(?P<limit>den han|het han|truoc|den het|before|by|until|due)\s+"
    r"(?P<limit2>truoc\s+|by\s+|before\s+)?"
    rf"(?:ngay\s+)?(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})|{_DAY}{_YEAR}|{_ENGLISH}"
    r"|thang\s+(?P<month2>\d{1,2})(?:\s*(?:/|nam)\s*(?P<year2>\d{4}))?)\b"
)
_BEFORE = ("truoc", "before")
_OVERDUE = re.compile(r"\b(?:(?:da )?(?:qua|tre|cham) han|overdue|past due)\b")
_GIVES = re.compile(
    r"\b(?<!duoc )(?:giao(?! (?:duc|thong|dich|luu|vien)\b)|yeu cau|de nghi|chi dao|phan cong)\b"
    r"(?! cho)|\bassigned by\b"
)
_SAID_BY = re.compile(r"\b(?:yeu cau|chi dao|de nghi|y kien|ket luan|phan cong) cua $")
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
# "so du lich phai lam gi": what a body does is no part of its name.
_DOES = re.compile(r"(?: (?:phai|can|se|duoc giao))* (?:lam|thuc hien|trien khai)$")
_WHAT = re.compile(r"(?: (?:nhung|cac))?(?: viec)? gi\b")

# Who must act, in a folded question: the subject of what asks for it. In English it stands between.
_MUST = re.compile(
    r" (?:(?:se|cung|thi|deu|hien|dang) )*(?:(?:phai|can|nen)(?: phai)?|(?:co|duoc giao|chiu)"
    r"(?: nhung| cac)? (?:cong viec|viec|nhiem vu|trach nhiem|nghia vu))"
    r"(?: (?:lam|thuc hien|trien khai|tap trung|chu y|quan tam|chu trong))*"
    r"(?: (?:nhung|cac))?(?: (?:cong viec|viec|nhiem vu|bien phap|giai phap|dieu))?"
    r" (?:gi|nao|the nao|ra sao)\b"
)
_MUST_IN_ENGLISH = re.compile(
    r"\b(?:what|which \w+) (?:(?:must|should|shall)|(?P<asks>do|does|are|is))"
    r"(?: (?:the|all|local))* (?P<doer>(?:\w+ ){1,5}?)"
    r"(?(asks)(?:have|need|obliged|required|supposed|expected|asked|told|directed) to )do\b"
)
_SEVERAL = re.compile(r"\b(?:tat ca (?:cac )?|toan the (?:cac )?|cac|nhung|moi|tung|ca)\s+")
# Whose tasks are asked for: nhiệm vụ của khoa Dược (là gì), việc giao cho đội Truyền thông.
_OWNED = re.compile(
    r"\b(?:nhiem vu|(?:cong |dau |phan )?viec)(?: (?:nao|gi))?(?: duoc)? (?:cua|giao cho)"
    r" (?P<who>.+?)"
    r"(?= (?:la|gom|trong|den|truoc|phai|can|co|ve|lien quan|duoc giao|nam|thang|quy)\b|\W*$)"
)
# It is no subject that tells when, where, in which case or for what; nor is it known who asks who.
_NO_DOER = re.compile(
    r"(?:trong|tai|o|vao|ve|de|voi|doi voi|khi|neu|sau|truoc|theo|tu|den|thoi gian|nam|thang|quy"
    r"|tuan|ngay|hien nay|sap toi|muon|truong hop|vay|nhu vay|minh|toi|chung ta|ta|co|con)\b"
    r"|.*\b(?:ai|nao|gi)\b"
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
    rest_of = blanked(rest, spans)
    doer = None if whose else _doer(rest_of, question.english)
    about = _content(blanked(rest_of, [doer] if doer else []), question.english)
    return TaskQuery(
        about=read(about) if about else None,
        topics=asked_topics(about, question.english) if about else (),
        within=within,
        assignee=whose,
        doer=read(rest_of[slice(*doer)]) if doer else None,
        owner=None if whose or doer else _owner(rest_of),
        assigned_by=by,
        due=due,
        named=read_named(rest, question.today),
    )


def _read_due(text: str, today: date | None) -> tuple[Due | None, str]:
    """Return the day before which tasks must be due, and the text without it."""
    today = today or date.today()
    found = _DUE.search(fold(text))
    if not found:
        late = _OVERDUE.search(fold(text))
        return (
            (Due(today - timedelta(days=1)), blanked(text, [late.span()])) if late else (None, text)
        )
    said = found.groupdict()
    year = said["year"] or said["year2"] or said["year3"]
    try:
        if said["iso"]:
            due = Due(date.fromisoformat(said["iso"]))
        else:
            due = _due(said, int(year) if year else today.year, bool(year))
    except ValueError:  # there is no such day
        return None, text
    return due, blanked(text, [found.span()])


def _due(said: dict[str, str | None], year: int, is_said: bool) -> Due:
    """Return the last day that is meant: before a month is up to the end of the one before."""
    name = said["name"]
    month = _MONTHS.index(name) + 1 if name else int(said["month"] or said["month2"] or 0)
    day = said["day"] or said["day2"] or said["day3"]
    last = date(year, month, int(day or monthrange(year, month)[1]))
    if not day and (said["limit2"] or said["limit"] or "").strip() in _BEFORE:
        last = date(year, month, 1) - timedelta(days=1)
    return Due(last, None if is_said else date(year, 1, 1))


def _read_bodies(text: str) -> tuple[str | None, str | None, list[Span]]:
    """Return who directs and who must act, and where both are named."""
    by = whose = None
    spans = []
    folded = fold(text)
    gives = _GIVES.search(folded)
    for start, end in bodies_in(Spelled(text)):
        end = start + len(_DOES.sub("", folded[start:end])) if _WHAT.match(folded, end) else end
        title = _TITLE.search(folded, 0, start)
        start = title.start() if title else start
        spans.append((start, end))
        gave = gives and (end <= gives.start() or gives.group() == "assigned by")
        if by is None and (gave or _SAID_BY.search(folded, 0, start)):
            by = text[start:end]
        elif whose is None:
            whose = text[start:end]
    return by, whose, spans


def _doer(text: str, english: bool) -> Span | None:
    """Return where it is told who must act, without what says that they are several."""
    folded = fold(text)
    if english:
        asked = _MUST_IN_ENGLISH.search(folded)
        return asked.span("doer") if asked else None
    must = _MUST.search(folded)
    if not must:
        return None
    begins = folded.rfind(",", 0, must.start()) + 1
    begins += len(folded[begins:]) - len(folded[begins:].lstrip())
    several = _SEVERAL.search(folded, begins, must.start())
    # What stands before them may be a time; but "thủ trưởng các sở" are nobody else than they.
    if several and (several.start() == begins or _NO_DOER.match(folded, begins)):
        begins = several.end()
    told = folded[begins : must.start()]
    return (begins, must.start()) if told.strip() and not _NO_DOER.match(told) else None


def _owner(text: str) -> str | None:
    """Return whose tasks are asked for, in two words at least: của tỉnh may be anything."""
    owned = _OWNED.search(fold(text))
    said = text[slice(*owned.span("who"))].strip() if owned else ""
    return said if " " in said else None


def bodies_in(spelled: Spelled) -> Iterator[Span]:
    """Yield where bodies are named; what is spelled like an everyday word must be capital."""
    terms = [(one.first, one.last) for one in packaged().segment(spelled.words)]
    position = 0
    while position < len(spelled.words):
        found = body_at(spelled, position)
        if found and any(first < position and found[1] <= last for first, last in terms):
            titled = _TITLE.search(fold(spelled.text[: spelled.words[position].start]))
            found = found if titled else None  # cơ sở hạ tầng is no Sở
        last = found[1] if found else position + 1
        start, end = spelled.words[position].start, spelled.words[last - 1].end
        said = " ".join(word.folded for word in spelled.words[position:last])
        # The first letter is capital anyhow: Bộ Quốc phòng, NHNN, but not Ban hành.
        sure = position or any(one.isupper() for one in spelled.text[start + 1 : end])
        if found and (_SURE.match(said) or (sure and spelled.text[start].isupper())):
            yield start, end
        position = last


def _content(text: str, english: bool) -> str:
    """Return the words that say what the tasks are about, in their order.

    What only asks elsewhere is said of it within a term: môi trường, cơ quan, hạn hán.
    """
    folded, found = fold(text), words(text)
    asking = [match.span() for match in _ASKING.finditer(folded)]
    for term in () if english else packaged().segment(found, packaged().find_loose(found)):
        start, end = found[term.first].start, found[term.last - 1].end
        within = [span for span in asking if span[0] < end and start < span[1]]
        if term.last - term.first > 1 and not _covers(within, start, end, folded):
            asking = [span for span in asking if span not in within]
    said = blanked(text, asking)
    return " ".join(said[w.start : w.end] for w in words(said) if not w.key[0].isdigit())


def _covers(spans: list[Span], start: int, end: int, text: str) -> bool:
    """Tell whether phrases cover a term, and not only words of it one by one."""
    if not spans or not any(" " in text[first:last] for first, last in spans):
        return False
    return spans[0][0] <= start and spans[-1][1] >= end
