"""What a line of minutes tells that begins with its name: who took them, where: "Thư ký: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answer.draft import Draft, Point, Records
from assistant.answer.enumeration import line_with_items
from assistant.answer.judge import judge, says_all, terms_asked
from assistant.answer.unheld import find_unheld
from assistant.question import Question
from assistant.text import fold

PASSAGES = 10  # looked at
EQUAL = 0.95  # of what the best sentence says of the meeting, what those of another one do


@dataclass(frozen=True, slots=True)
class _Role:
    """How it is asked, in a folded question, who had a role, and what a line of it begins with.

    When and where are asked of what was decided too: what stands above the line tells `all` else.
    """

    asked: re.Pattern[str]
    line: re.Pattern[str]
    all: bool


def _role(asked: str, line: str, *, of_all: bool = False) -> _Role:
    return _Role(
        re.compile(rf"\b(?:{asked})\b"),
        re.compile(rf"^\W*(?:(?:\d{{1,2}}|[a-z])[.)] ?)?(?:{line})\b[^:.;]{{0,60}}:"),
        of_all,
    )


_WHO = r"(?:(?:nhung )?ai|(?:dong chi|nguoi|ong|ba|lanh dao|vi|don vi|co quan) nao)"
_IS = r"(?: (?:la|lam|da|duoc|nguoi|cu))*"
_HELD = r"(?:(?:duoc|to chuc|dien ra|bat dau|vao) )*"
_ROLES = (
    _role(
        rf"{_WHO}{_IS} (?:dong )?(?:chu (?:tri|toa)|dieu hanh)"
        r"|(?:nguoi )?chu (?:tri|toa)(?= .*\bai\b)"
        r"|who (?:chaired|chairs|presided over|led)|who (?:was|is) the chair\w*(?: of)?",
        r"(?:dong |nguoi )?chu (?:tri|toa)",
    ),
    _role(
        rf"{_WHO}{_IS} (?:thu ky|ghi bien ban)|(?:nguoi )?(?:thu ky|ghi bien ban)(?= .*\bai\b)"
        r"|who (?:was|is) the secretary(?: of)?|who took (?:the )?minutes(?: of| at)?",
        r"(?:nguoi )?(?:thu ky|ghi bien ban)",
    ),
    _role(
        rf"{_WHO}{_IS} (?:vang(?: mat)?|khong (?:co mat|(?:den |di |toi )?(?:du|hop)))"
        r"|vang(?: mat)? (?:nhung )?ai|who (?:was|were) absent(?: from)?",
        r"(?:so )?(?:dai bieu )?vang",
    ),
    _role(
        rf"{_WHO}{_IS} (?:(?:tham )?du|tham gia|co mat(?: tai)?)|thanh phan(?: (?:tham )?du)?"
        r"|who (?:attended|took part in|participated in|was present at|were present at)",
        r"(?:thanh phan )?(?:tham )?du(?: hop)?|thanh phan|thanh vien|dai bieu|co mat",
    ),
    _role(
        rf"{_HELD}(?:o|tai) (?:dau|(?:dia diem|noi) nao)|dia diem|where (?:was|is)",
        r"dia diem",
        of_all=True,
    ),
    _role(
        rf"{_HELD}(?:luc may gio|may gio|luc nao|khi nao|bao gio|(?:ngay|hom) nao)|when (?:was|is)",
        r"thoi gian",
        of_all=True,
    ),
)
# Of what somebody is in charge otherwise, a project, no minutes tell.
_MEETING = re.compile(
    r"\b(?:(?<!xep )hop|giao ban|hoi nghi|hoi thao|toa dam|phien|bien ban"
    r"|meeting|conference|session)\b"
)
_LEFT_OVER = re.compile(r"\b(?:la|gom|nhung|ai|co|the|of|at|in)\b(?=\W*$)|^\W*(?:cua|the|of|at)\b")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def compose_role(question: Question, records: Records) -> Draft | None:
    """Return who chaired, took the minutes of or attended the meeting that is asked about, or when
    or where it was.

    None where that is not asked, or no line of what tells of the meeting begins with it.
    """
    folded = fold(question.text)
    role, asked = next(
        ((one, said) for one in _ROLES if (said := one.asked.search(folded))), (None, None)
    )
    if not role or not asked or not _MEETING.search(folded):
        return None
    rest = f"{question.text[: asked.start()]} {question.text[asked.end() :]}".strip(" ?.")
    while left := _LEFT_OVER.search(fold(rest)):
        rest = f"{rest[: left.start()]} {rest[left.end() :]}".strip(" ?.")
    if not rest or find_unheld(question, records):
        return None
    about = records.read_part(rest, question)
    found = records.find(about, PASSAGES)
    telling = judge(about, found, records).telling
    best = max((one.met for one in telling), default=0.0)
    meant = [one.passage.report for one in telling if one.met >= EQUAL * best]
    for report in dict.fromkeys(meant):
        if points := list(_told(report, role, about, records)):
            return Draft(found.hits, tuple(points), matching=frozenset((report,)))
    return None


def _told(report: str, role: _Role, about: Question, records: Records) -> Iterator[Point]:
    """Yield the first line of a report that tells who had a role, with the items it announces."""
    text = records.catalogue.live_text(report) or ""
    line = next((one for one in _LINE.finditer(text) if role.line.match(fold(one.group()))), None)
    terms = terms_asked(about, records.lexicon) if role.all else ()
    if line and says_all(terms, text[: line.start()], records.lexicon):
        yield from line_with_items(report, line.span(), records)
