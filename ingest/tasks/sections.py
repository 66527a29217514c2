"""Where in a document things are directed, and where results are told: its kind and headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.naming import Spelled, kinds_in
from assistant.text import fold
from ingest.tasks.context import Context, Span
from ingest.tasks.deadlines import find_section_deadline
from ingest.tasks.joints import PURPOSE
from ingest.tasks.line import Line, Phrases
from ingest.tasks.verbs import head_at

# Kinds whose whole text directs: a sentence that begins with a verb is something to be done.
DIRECTING = frozenset(
    "conclusion directive plan dispatch telegram notice programme guidance resolution".split()
)
# A resolution may also lay down norms, article by article.
PLANS = DIRECTING - {"resolution"}
# Kinds that first tell how things are.
TELL_FIRST = frozenset("directive telegram dispatch".split())
# Kinds in which whoever issued them directs.
ISSUED = DIRECTING | {"decision"}
MEETINGS = frozenset({"minutes", "conclusion", "notice"})
# Kinds that report what was said: "đã yêu cầu" directs.
REPORTING = frozenset({"news", "speech"})
LAWS = frozenset("law code ordinance constitution precedent".split())
# Kinds that are norms: only their last articles give anybody a task. Those that are no laws are
# issued by an office, and say at their end, and here and there, who must do what.
NORMS = LAWS | frozenset("decree circular regulation rules".split())
HEAD = 12  # lines of a head
ANNOUNCED = 4  # words before a colon in which a list of aims is announced
TITLE = 200  # characters in which an article says what it is on
NAMED = 10  # headings that name a project in a description of it, at least
ARTICLES = 8  # articles of a text of norms, at least

_DIRECTS = re.compile(
    r"\b(?:nhiem vu|giai phap|phuong huong|to chuc thuc hien|trong tam|kien nghi|de xuat|de nghi"
    r"|dinh huong(?! den| toi)|yeu cau|phan cong|chuong trinh cong tac"
    r"|ke hoach (?:tuan|thang|quy|nam|cong tac|6 thang)"
    r"|cong viec (?:can|trong|thang|tuan|quy|nam|toi|sap)|thoi gian toi|noi dung thuc hien"
    r"|cong tac (?:tuan|thang|quy|nam) (?:toi|sau|tiep theo)|trach nhiem thuc hien|bien phap"
    r"|viec (?:can|phai|tuan|thang)|chi dao(?!(?:,| va)? dieu hanh)"
    r"|huong (?:giai quyet|khac phuc|xu ly)"
    r"|phuong an (?:giai quyet|khac phuc|xu ly)|du kien (?:cong tac|cong viec)"
    r"|chuan bi (?:noi dung|tai lieu|bao cao)"
    r"|ket luan (?:cua|hoi nghi|cuoc hop|giao ban|buoi lam viec|phien hop))\b"
)
_AIMED = Phrases({"": "mục tiêu; chỉ tiêu"})
_FIELD = Phrases({"": "đối với; về; lĩnh vực; trong lĩnh vực; trên lĩnh vực; công tác"})
_CONCLUSION = re.compile(
    r"\W*ket luan(?: chung| cua (?:nguoi )?chu (?:tri|toa)"
    r"| (?:hoi nghi|cuoc hop|buoi hop|phien hop|giao ban))*\W*"
)
# What was concluded on one matter, on one line: Kết luận: …; Giám đốc kết luận: …
_CONCLUDED = re.compile(
    r"(?:(?P<by>[^:.;]{2,60}?) )?(?:ket luan|y kien ket luan|y kien chi dao|chi dao)"
    r"(?: cua (?P<of>[^:.;]{2,60}))?: (?=\S)"
)
_OTHER = re.compile(r"\W*(?:cac )?(?:cong tac|viec|cong viec|noi dung|van de) khac\W*")
# What a system or a product must be is nobody's task: yêu cầu kỹ thuật.
# Where the description of a project says who does what.
_CARRIED_OUT = re.compile(
    r"\b(?:bien phap|giai phap|to chuc|trach nhiem|phan cong)(?: (?:to chuc|trien khai))?"
    r" (?:thuc hien|thi hanh)\b"
)
_PROJECT = re.compile(r"\b(?:du an|de tai)\b")
_REQUIREMENTS = re.compile(r"\byeu cau (?:ky thuat|chat luong|nghiep vu|chung ve|cua he thong)\b")
_RESULTS = re.compile(
    r"\b(?:ket qua|tinh hinh|danh gia|han che|ton tai|nguyen nhan|thuan loi|kho khan|uu diem"
    r"|khuyet diem|bai hoc|thanh tich|thuc trang|boi canh|dac diem|da lam duoc|da dat duoc"
    r"|tac dong|du bao|muc dich|muc tieu|chi tieu|can cu|su can thiet|khai quat|quan diem"
    r"|chuc nang,? (?:va )?nhiem vu)\b"
)
# Not "Tổ chức thực hiện trợ giúp pháp lý", which are organisations.
_TEXT = r"(?:luat|phap lenh|nghi dinh|thong tu|quyet dinh|nghi quyet|quy dinh|quy che|dieu le)"
_APPLIES = re.compile(
    r"\W*(?:(?:trach nhiem|huong dan|to chuc)(?: cua .+)?(?: trong viec)?"
    r"(?: (?:to chuc|trien khai|huong dan|kiem tra|va))* (?:thi hanh|thuc hien|huong dan)"
    r"|thi hanh|dieu khoan (?:thi hanh|thuc hien|cuoi cung)|quy dinh chi tiet)"
    rf"(?=\W*$|[,;]? va\b|,| cua\b| {_TEXT} nay\b)"
)
# Among those articles some tell no one what to do.
_SETTLES = re.compile(
    r"\b(?:hieu luc|xu ly|vi pham|chuyen tiep|khen thuong|ky luat|bai bo|sua doi|thay the)\b"
)
# Who may do what, and who sits where: no duties.
_GRANTS = re.compile(
    r"\b(?:tham quyen|quyen han|quyen cua|co quyen|thanh phan|co cau|xu phat|giai thich tu ngu)\b"
)
_ASKS = re.compile(r"\b(?:kien nghi|de xuat)\b")
_ATTACHED = re.compile(r"\(?\s*(?:Ban hành|Kèm)\s+(?:kèm\s+)?theo", re.IGNORECASE)
_ATTACHMENT = re.compile(r"(?m)^\s*\(\s*(?:Ban hành kèm|Kèm) theo", re.IGNORECASE)
_ARTICLE = re.compile(r"(?m)^\W{0,4}Điều\s+\d+")
# Only norms say on what and for whom they hold.
_SCOPE = re.compile(
    r"(?mi)^\W{0,4}Điều\s+\d+\W+(?:phạm vi (?:điều chỉnh|áp dụng)|đối tượng áp dụng)"
)


def below_heading(line: Line, above: Context) -> Context:
    """Return what holds below a heading: what it says itself, or what holds above it."""
    start, end = line.span(0, len(line))
    heading = line.text[start:end]
    told = directs(heading)
    if told is False and above.directs and _begins_to_act(line, heading):
        told = None  # Khắc phục hạn chế trong quản lý đất đai
    # Below a lead a heading may only say in what field: Đối với lĩnh vực y tế
    field = _FIELD.at(line, 0) or head_at(line, 0, len(line)) is None
    whose = above.assignee if above.goes_on and field else None
    if told is None and not above.directs:
        return replace(above, assignee=whose)
    if told is None:
        deadline = find_section_deadline(line.text, start, end) or above.deadline
        return replace(above, assignee=whose, deadline=deadline)
    deadline = None
    if told and not _ASKS.search(fold(heading)):
        deadline = find_section_deadline(line.text, start, end) or above.deadline
    return replace(
        above, directs=told, goes_on=False, closed=not told, deadline=deadline, assignee=None
    )


def concludes(heading: str) -> bool:
    """Tell whether a heading of minutes stands above what was concluded: 3. Kết luận."""
    return _CONCLUSION.fullmatch(fold(heading)) is not None


def conclusion_in(text: str, start: int, end: int) -> tuple[int, Span | None] | None:
    """Return where begins what was concluded on one matter, and who concluded it.

    Kết luận: …; Giám đốc kết luận: …
    """
    found = _CONCLUDED.match(fold(text[start:end]))
    if found is None:
        return None
    by = next((found.span(name) for name in ("by", "of") if found[name]), None)
    return start + found.end(), by and (start + by[0], start + by[1])


def tells_of_others(heading: str) -> bool:
    """Tell whether other matters stand below a heading of minutes: 4. Công tác khác."""
    return _OTHER.fullmatch(fold(heading)) is not None


def _begins_to_act(line: Line, heading: str) -> bool:
    """Tell whether a heading begins with a verb, that is none of telling results: đánh giá.

    A purpose may stand before it: Để tháo gỡ khó khăn, vướng mắc:
    """
    first = 1 if PURPOSE.at(line, 0) else 0
    acts = head_at(line, first, len(line)) is not None and not tells_aims(line)
    return acts and not _RESULTS.match(fold(heading))


def tells_aims(line: Line) -> bool:
    """Tell whether what is aimed at is listed below, and nothing to be done: … mục tiêu sau đây:"""
    return ":" in line.tail and _AIMED.within(line, max(0, len(line) - ANNOUNCED), len(line))


def directs(heading: str) -> bool | None:
    """Tell whether what stands below a heading directs (True) or tells of results (False).

    None: the heading does not say, and what holds above it counts.
    """
    folded = _REQUIREMENTS.sub("", fold(heading))
    told, directed = _RESULTS.search(folded), _DIRECTS.search(folded)
    if told and directed:
        # Kết quả thực hiện nhiệm vụ; phương hướng, nhiệm vụ trong bối cảnh mới.
        return directed.start() < told.start()
    return bool(directed) if told or directed else None


def begins_to_direct(heading: str) -> bool:
    """Tell whether a line's first words direct: Việc cần làm; not a title: Kết luận hội nghị …"""
    titled = any(first == 0 for _, first, _ in kinds_in(Spelled(heading)))
    return not titled and _DIRECTS.match(fold(heading).strip()) is not None


def applies(heading: str) -> bool | None:
    """Tell whether a heading of norms stands above who must carry them out; None: as above it."""
    folded = fold(heading[:TITLE])
    if _APPLIES.match(folded):
        return True
    return False if _SETTLES.search(folded) else None


def grants(heading: str) -> bool:
    """Tell whether norms say below a heading who may do what, or who sits where."""
    return _GRANTS.search(fold(heading[:TITLE])) is not None


def attached_kind(text: str, headings: Sequence[str]) -> str | None:
    """Return the kind of what is attached to a decision: (Ban hành kèm theo Quyết định …)."""
    if not _ATTACHED.match(text):
        return None
    for heading in headings:
        for kind, first, _ in kinds_in(Spelled(heading)):
            if first == 0:
                return kind
    return None


def describes_project(headings: Sequence[str]) -> bool:
    """Tell whether a document describes a project, by headings that name it again and again."""
    named = sum(1 for heading in headings if _PROJECT.search(fold(heading)))
    return named >= NAMED and NAMED * named >= len(headings)


def is_carried_out(heading: str) -> bool:
    """Tell whether it is said below a heading who carries out a project, and how."""
    return _CARRIED_OUT.search(fold(heading)) is not None


def kind_in_head(text: str) -> str | None:
    """Return the kind that stands alone in capitals in the head of a text: KẾ HOẠCH."""
    for line in text.splitlines()[:HEAD]:
        found = next(kinds_in(Spelled(line)), None) if line.isupper() else None
        if found and found[1] == 0:
            return found[0]
    return None


def is_norm(text: str, kind: str | None) -> bool:
    """Tell whether a document is made of norms, whatever it is called."""
    if kind in NORMS:
        return True
    attached = _ATTACHMENT.search(text)
    own = text[: attached.start()] if attached else text
    scoped = _SCOPE.search(own) is not None
    return kind not in PLANS and (scoped or len(_ARTICLE.findall(own)) > ARTICLES)
