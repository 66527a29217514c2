"""What a part of a directive phrase is for, and how or on what ground it is done."""

from __future__ import annotations

from ingest.tasks.joints import (
    ABOVE,
    AIMS,
    AS,
    BRIEF,
    FOLLOWS,
    GOVERNS,
    GROUNDS,
    MANNERS,
    PREVENTS,
    PURPOSE,
    REACHES,
    STRIVES,
    TAKE,
    THOROUGHLY,
    TIME_WORDS,
    TIMES,
    WHERE,
)
from ingest.tasks.line import Line, keys
from ingest.tasks.pieces import Piece
from ingest.tasks.verbs import PARTS

_QUOTES = ('"', "“", "”")
_NOUN = keys("sự việc")
STATE = 2  # words of a state that is to be prevented: bị động, mất mát


def is_aim(line: Line, part: Piece) -> bool:
    """Tell whether a part only says to what end or standard; phấn đấu bàn giao … says more."""
    if takes_as(line, part):
        return True
    found, own = AIMS.at(line, part.first, part.last), PARTS.at(line, part.first, part.last)
    if found and own and own[1] > found[1]:
        return False  # theo dõi, which is no "theo"
    if found and (verb := PARTS.at(line, found[1], part.last)) and verb[0] == "opener":
        return line.tokens[part.first].key not in ABOVE  # đặc biệt lưu ý các khu nhà trọ
    if found and line.tokens[part.first].key in PREVENTS and part.last - found[1] > STATE:
        return False  # không để thành điểm nóng; not không để mất mát, hư hỏng
    if found is None or line.tokens[part.first].key not in STRIVES:
        return found is not None
    if _past_time(line, found[1], part.last) > found[1]:
        return False  # phấn đấu đến hết năm 1999 có thêm 15 xã có đường ô tô
    verb = PARTS.at(line, found[1], part.last)
    return (
        verb is None or verb[0] not in ("action", "nominal") or line.tokens[found[1]].key in REACHES
    )


def _past_time(line: Line, first: int, last: int) -> int:
    """Return the word after a time, if one stands there: phấn đấu (đến năm 2008) hoàn thành."""
    if first >= last or line.tokens[first].key not in TIMES:
        return first
    ends = range(first + 1, last)
    in_time = (t.key in TIME_WORDS or t.key[0].isdigit() for t in line.tokens[first + 1 : last])
    return next((p for p, timed in zip(ends, in_time, strict=True) if not timed), last)


def takes_as(line: Line, part: Piece) -> bool:
    """Tell whether a part says what is taken for what: lấy sự hài lòng của dân làm thước đo."""
    after = {token.key for token in line.tokens[part.first + 1 : part.last]}
    return line.tokens[part.first].key in TAKE and not AS.isdisjoint(after)


def still_takes(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether it is still being said what is taken for what: lấy A, B làm động lực."""
    if part.sign == ";" or line.tokens[current.first].key not in TAKE or takes_as(line, current):
        return False
    return not AS.isdisjoint(token.key for token in line.tokens[part.first : part.last])


def has_purpose(line: Line, part: Piece, acts: bool) -> bool:
    """Tell whether a part says what for, so that what follows may go on with that.

    A verb that `acts` goes on with a short one only: nhằm tháo gỡ khó khăn, hỗ trợ doanh nghiệp.
    """
    begin = part.head.last if part.head else part.first
    for position, _, _ in PURPOSE.find(line, begin, part.last):
        if line.tokens[position - 1].key in THOROUGHLY | WHERE or line.tokens[position].capital:
            continue  # triệt để, nơi để xe, Quỹ “Vì người nghèo”
        signs = [token.sign for token in line.tokens[begin : position + 1]]
        if sum(sign.count(mark) for sign in signs for mark in _QUOTES) % 2:
            continue  # phong trào “Mỗi tuần một giờ vì đô thị sạch”
        return not acts or part.last - position <= BRIEF
    return False


def is_manner(line: Line, current: Piece, opens: bool) -> bool:
    """Tell whether a clause says how the next is done; not "bám sát …" before an opener."""
    head = current.head
    if head is None:
        return False
    grounds = GROUNDS.find(line, head.first, current.last)
    how = any(
        not _acts_after(line, after, current.last)
        for _, _, after in MANNERS.find(line, head.first, current.last)
    ) or any(
        line.tokens[position].sign
        for position, _, _ in grounds  # …, trên cơ sở đó lập …
    )
    return how or (not opens and FOLLOWS.at(line, head.first) is not None)


def _acts_after(line: Line, first: int, last: int) -> bool:
    """Tell whether what is done so follows at once: tranh thủ đất ẩm gieo trồng ngô."""
    verbs = PARTS.find(line, first + 1, min(last, first + BRIEF))
    return any(
        part == "action"
        and after < last
        and not line.tokens[verb].sign
        and line.tokens[verb - 1].key not in GOVERNS | _NOUN
        for verb, part, after in verbs
    )


def gives_grounds(line: Line, part: Piece) -> bool:
    """Tell whether a part only says on what ground somebody acts: (Sở X) căn cứ Kế hoạch này, …"""
    begins = range(max(0, part.first - 1), part.first + 1)  # "căn" may look like a name's end
    if part.head or not any(GROUNDS.at(line, begin) for begin in begins):
        return False
    return not any(name == "action" for _, name, _ in PARTS.find(line, part.first, part.last))
