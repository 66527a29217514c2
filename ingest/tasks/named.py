"""Words that only name who acts: the head of an item, Sở Xây dựng; Trách nhiệm của Sở Xây dựng."""

from __future__ import annotations

from ingest.tasks.actors import HAS, HYPHENS, PLACES, VERBS, Actor, begins_actor, name_of
from ingest.tasks.line import Line, Phrases, Token, keys
from ingest.tasks.plain_verbs import is_word, plain_verb
from ingest.tasks.verbs import PARTS

_PEOPLE = Phrases({"": "cán bộ; công chức; viên chức; đảng viên; nhân dân; đội ngũ"})
_CHARGED = Phrases({"": "nhiệm vụ; trách nhiệm; chức năng; quyền"})
_LEADS = Phrases({"": "lãnh đạo; chỉ đạo"})  # Đảng ủy xã lãnh đạo UBND xã: …
_DUTIES = Phrases({"": "trách nhiệm của; nhiệm vụ của"})
TOWARDS = Phrases({"": "đối với"})
_OF_LIST = keys("sở bộ ban ngành cục")
_IN_CHARGE = Phrases({"": "phụ trách"})
_IS_SO, _MANY = keys("đã chưa đang"), keys("các những")  # Các đơn vị chưa nộp báo cáo: …
_UNION = keys("đoàn")
_ZONES = keys("khu")  # Đối với khu kinh tế cửa khẩu: what it is on


def actor_alone(line: Line, first: int, last: int) -> bool:
    """Tell whether the words only name who acts: the head of an item, Sở Xây dựng."""
    position = begins_actor(line, first)
    if position is None:
        return False
    union = line.tokens[position - 1].key in _UNION  # Huyện đoàn
    if line.tokens[first].key in PLACES | _ZONES and not union:
        return False
    for colon in range(position, last):
        if ":" in line.tokens[colon].sign and line.tokens[colon - 1].key not in _OF_LIST:
            return False  # Báo tỉnh: Xây dựng chuyên trang
    parts = list(PARTS.find(line, position, last))
    told = HAS | _IS_SO if _leads_in(line, last) and line.tokens[first].key in _MANY else HAS
    has = next((p for p, _, after in parts if after == p + 1 and line.tokens[p].key in told), last)
    which = not any(token.sign for token in line.tokens[has:last])
    if which and not _CHARGED.within(line, has, last):
        last = has  # UBND các xã có hoạt động khai thác
    within = {p for begin, _, after in parts for p in range(begin, after)}
    verbs = [
        p
        for p, part, after in parts
        if part in VERBS and p < last and not _is_of_word(line, p, after)
    ]
    verbs += [p for p in range(position, last) if p not in within and plain_verb(line, p, last)]
    if _leads_in(line, last):
        verbs = [p for p in verbs if _IN_CHARGE.at(line, p) is None]
    return all(_is_of_name(line.tokens[p - 1].key, line.tokens[p]) for p in verbs)


def _is_post(line: Line, after: int, last: int) -> bool:
    """Tell whether it is said what post somebody has: Công chức Tư pháp; Công chức địa chính: …"""
    if after >= last or line.tokens[after].sign:
        return False
    return line.tokens[after].capital or _leads_in(line, last)


def _leads_in(line: Line, last: int) -> bool:
    """Tell whether a colon stands behind words: Các đồng chí huyện ủy viên phụ trách xã: …"""
    return ":" in (line.tokens[last].sign if last < len(line) else line.tail)


def _is_of_word(line: Line, first: int, after: int) -> bool:
    """Tell whether a verb of one syllable is half of another word: rừng phòng hộ."""
    following = line.tokens[after] if after < len(line) else None
    whole = after - first == 1 and following is not None and not following.sign
    return whole and is_word(line.tokens[first].key, line.tokens[after].key)


def _is_of_name(before: str, verb: Token) -> bool:
    """Tell whether what looks like a verb belongs to a name: Sở Giáo dục và Đào tạo.

    Behind a colon it does only in a list: các Sở: Giáo dục và Đào tạo, Y tế.
    """
    if before in _MANY and not verb.sign:
        return True  # Trưởng các phòng
    listed = before in _OF_LIST or ":" not in verb.sign
    return (verb.capital and listed) or verb.sign in HYPHENS[1:]


def addressed(line: Line, last: int) -> tuple[int, int] | None:
    """Return the span of whom the words up to `last` only name: Sở Nội vụ; Đối với Sở Nội vụ."""
    first = 2 if TOWARDS.at(line, 0) else 0
    people = None if first else _PEOPLE.at(line, 0)
    if people and not _is_post(line, people[1], last):
        return None  # what an item is on: Cán bộ, công chức
    if first >= last or not actor_alone(line, first, last):
        return None
    leads = (p for p in range(first + 2, last) if _LEADS.at(line, p) and not line.tokens[p].sign)
    return name_of(line, Actor(first, next(leads, last) if _leads_in(line, last) else last))


def owner_of(line: Line) -> tuple[int, int] | None:
    """Return the span of whose duties a heading names: Trách nhiệm của Sở Nội vụ."""
    for position, _, after in _DUTIES.find(line, 0, len(line)):
        if after < len(line) and not line.tokens[position].bracketed:
            return line.span(after, len(line)) if actor_alone(line, after, len(line)) else None
    return None
