"""Parts of a directive phrase that go on with things named before them, and begin no clause."""

from __future__ import annotations

from itertools import pairwise

from ingest.tasks.actors import begins_actor
from ingest.tasks.joints import (
    BRIEF,
    DEEDS,
    DENIES,
    DONE,
    FIELDS,
    FROM,
    GOVERNS,
    HARMS,
    IN,
    JOINED,
    LIKE,
    MANY,
    NOUNS,
    ORGANISES,
    REPORTS,
    STEPS,
    THOSE,
    TO,
    TOO_MUCH,
    TRIES,
    WHOLE,
    WITH,
    WITHIN,
    WRONGS,
)
from ingest.tasks.line import Line, Phrases
from ingest.tasks.pieces import Piece
from ingest.tasks.verbs import PARTS, head_at

SHORTEST = 3  # words of a clause that follows another
# Nobody is told to: cán bộ yếu năng lực, không đáp ứng yêu cầu.
_FAILS = Phrases(
    {
        "": """
            không đáp ứng; không hoàn thành; không chấp hành; không tuân thủ; không bảo đảm; không
            đảm bảo; không đạt; không đủ
        """
    }
)
_WRONGLY = Phrases(
    {"": "sai mục đích; sai quy định; sai phép; trái phép; trái quy định; trái pháp luật"}
)


def goes_without_object(line: Line, part: Piece) -> bool:
    """Tell whether a verb that may be a noun is one: khoa học và chuyển đổi số trong quản lý …"""
    head = part.head
    return head is not None and head.verbs == 1 and line.tokens[head.last].key in IN


def in_range(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether steps are named, one of which a part is: từ khâu thẩm định, … đến khâu …"""
    if part.sign != ",":
        return False
    signs = (p for p in range(part.last, len(line)) if line.tokens[p].sign not in ("", ","))
    end = next(signs, len(line))
    if STEPS.within(line, current.first, current.last):
        return any(token.key in TO for token in line.tokens[current.first : end])
    return _before_deed(line, FROM, current.first, current.last) and _before_deed(
        line, TO, current.first, end
    )


def _before_deed(line: Line, words: frozenset[str], first: int, last: int) -> bool:
    """Tell whether a deed follows such a word: từ quản lý, … đến khai thác."""
    return any(
        line.tokens[position].key in words
        and (found := PARTS.at(line, position + 1, last))
        and found[0] in ("action", "nominal")
        for position in range(first, last - 1)
    )


def ends_in_deed(line: Line, part: Piece) -> bool:
    """Tell whether a part ends in what is named as done: gắn với việc đổi mới (và nâng cao …)."""
    return any(
        PARTS.at(line, after, part.last) in (("action", part.last), ("nominal", part.last))
        for _, _, after in DEEDS.find(line, part.first, part.last)
    )


def in_course(line: Line, part: Piece) -> bool:
    """Tell whether a part says in doing what: trong phân loại rác, trong thi cử; gắn với xây dựng …

    What goes on with that has no sign of being a clause.
    """
    begin = part.head.last if part.head else part.first
    joined = part.head is not None and not JOINED.isdisjoint(
        token.key for token in (line.tokens[part.head.first], line.tokens[begin - 1])
    )
    for position in range(begin, part.last - 1):
        if line.tokens[position].key not in (WITHIN | WITH if joined else WITHIN):
            continue
        named = NOUNS.at(line, position + 1, part.last)  # trong quá trình xây dựng thể chế
        found = PARTS.at(line, named[1] if named else position + 1, part.last)
        if found and found[0] in ("action", "nominal"):
            return True
    return False


def names_by_deed(line: Line, part: Piece) -> bool:
    """Tell whether an object ends in a verb that waits for none: danh sách cấm tham gia đấu thầu.

    It does where it is governed: trong tiếp nhận, khi tuyển dụng; or done by somebody who is named.
    """
    head = part.head
    if head is None or part.last - head.last <= 2 or lists_verbs(line, part):
        return False
    for begin in range(max(part.first + 1, part.last - 4), part.last):
        found = PARTS.at(line, begin, part.last)
        if found and found[1] == part.last and not line.tokens[begin].capital:
            governed = line.tokens[begin].sign or line.tokens[begin - 1].key in GOVERNS
            named = any(begins_actor(line, p) is not None for p in range(head.last, begin))
            return not (governed or named)
    return False


def is_in_doing(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether verbs go on a list of what is done: trong việc hướng dẫn, chỉ đạo các xã."""
    deeds = DEEDS.find(line, current.first, current.last)
    return part.sign == "," and any(
        PARTS.at(line, after, current.last) == ("action", current.last) for _, _, after in deeds
    )


def ends_in_thing(line: Line, part: Piece, after: frozenset[str]) -> bool:
    """Tell whether a part ends with a thing after such a word: quy định về quản lý, sử dụng …"""
    for begin in range(max(part.first + 1, part.last - 3), part.last):
        if line.tokens[begin - 1].key in after:
            found = PARTS.at(line, begin, part.last)
            return found is not None and found[1] == part.last
    return False


def gives_examples(line: Line, part: Piece) -> bool:
    """Tell whether what goes on are examples: lĩnh vực nhạy cảm như đất đai, mua sắm tài sản."""
    words = pairwise(line.tokens[part.first + 1 : part.last + 1])
    return any(
        token.key in LIKE and not token.sign and following.key not in DONE  # như đã cam kết
        for token, following in words
    )


def names_bodies(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether a body is named after another: cho các tổ chức xã hội, tổ chức kinh tế."""
    if not ORGANISES.at(line, part.first) or part.head is None or part.head.verbs > 1:
        return False
    named = ORGANISES.find(line, current.first, current.last)
    return any(line.tokens[position - 1].key in MANY for position, _, _ in named if position)


def lists_wrongs(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether a short part goes on with what is wrong: hành vi thông thầu, rút ruột …"""
    wrong = any(token.key in TOO_MUCH for token in line.tokens[part.first : part.last])
    short = part.last - part.first <= (BRIEF if wrong else BRIEF // 2)
    return short and WRONGS.within(line, current.first, current.last)


def enumerates(line: Line, part: Piece) -> bool:
    """Tell whether a part ends with a thing in a list: chính sách về đất đai, thuế, đào tạo …"""
    for position in range(part.last - 1, max(part.first, part.last - BRIEF), -1):
        if line.tokens[position].sign == ",":
            harms = HARMS.at(line, position) is not None  # …, gây rối trật tự, which is no thing
            return not harms and head_at(line, position, part.last) is None
    return False


def in_field(line: Line, part: Piece) -> bool:
    """Tell whether a part names fields, of which others follow: trong lĩnh vực khoáng sản, …"""
    return FIELDS.within(line, part.first, part.last)


def lists_verbs(line: Line, part: Piece) -> bool:
    """Tell whether verbs may go on as a list of things: tăng cường quản lý …, khai thác …"""
    head = part.head
    if head is None or head.lists:
        return True
    return any(
        not line.tokens[noun].capital and is_doing(line, after, part.last)
        for noun, _, after in NOUNS.find(line, head.last, part.last)
    )


def goes_on_list(line: Line, part: Piece, after: Piece) -> bool:
    """Tell whether a verb after a part goes on its list, and is no task of its own, as those are
    that an opener takes with an object of several words each: tập trung xây dựng khu du lịch …
    """
    if part.head is None or not part.head.lists:
        return lists_verbs(line, part)
    return not all(one.head and one.last - one.head.last > SHORTEST for one in (part, after))


def is_doing(line: Line, first: int, last: int) -> bool:
    """Tell whether a verb begins at a word: kế hoạch tuyển dụng, not kế hoạch cụ thể."""
    found = PARTS.at(line, first, last)
    return found is not None and found[0] not in ("manner", "noun", "adverb")


def under_noun(line: Line, part: Piece) -> bool:
    """Tell whether the list stands right under a noun: công tác tiếp nhận, giải quyết …"""
    head = part.head
    if head is None or head.last >= part.last:
        return False
    found = NOUNS.at(line, head.last, part.last)
    if ("", part.last) in (WHOLE.at(line, head.last), found and WHOLE.at(line, found[1])):
        return False  # tiến độ thực hiện, chế độ sinh hoạt
    return (
        found is not None and 0 < part.last - found[1] <= 3 and is_doing(line, found[1], part.last)
    )


def duty_in(line: Line, part: Piece) -> Piece | None:
    """Return what must be done in a case that is still being told: …, bỏ ăn phải báo thú y."""
    for position in range(part.first + 1, part.last):
        if line.tokens[position].must and (head := head_at(line, position, part.last)):
            return Piece(position, part.last, ";", head)
    return None


def denies_several(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether a verb is denied with the one before it: không gieo mạ, cấy lúa khi trời rét.

    Not: không giấu dịch, khai báo ngay.
    """
    head, then = current.head, part.head
    if head is None or then is None or then.finite or REPORTS.at(line, part.first):
        return False
    denied = any(DENIES.at(line, p) for p in range(head.first, head.last))
    if denied and any(ORGANISES.at(line, p) for p in range(head.first, head.last)):
        return True  # không tổ chức chúc Tết, tặng quà cấp trên
    after = range(head.last, current.last)
    brief = next((p for p in after if line.tokens[p].sign), current.last) - head.last == 1
    return denied and head.verbs == 1 and brief


def tells_of_which(line: Line, current: Piece) -> bool:
    """Tell whether it is said of which things what to do: Những việc đã rõ, cần làm ngay."""
    begin = line.tokens[current.first]
    alone = current.head is None and current.actor is None and not current.sign
    return alone and begin.key in THOSE and begins_actor(line, current.first) is None


def is_of_subject(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether what must be so is still being named: Quy định về đất đai, xây dựng phải …"""
    if current.head or current.actor or part.actor:
        return False
    named = not any(token.must for token in line.tokens[current.first : current.last])
    must = line.tokens[part.first + 1 : part.last]
    return named and any(token.must and not token.sign for token in must)


def is_harm(line: Line, part: Piece) -> bool:
    """Tell whether a part says what harm is done; not gây quỹ, which is to be done."""
    if _FAILS.at(line, part.first) or _does_wrong(line, part):
        return True
    harm, verb = HARMS.at(line, part.first), PARTS.at(line, part.first)
    return harm is not None and not (verb and verb[1] > harm[1])


def _does_wrong(line: Line, part: Piece) -> bool:
    """Tell whether it is said what is done wrongly, and by a verb that directs nobody alone.

    (các dự án chậm tiến độ), sử dụng đất sai mục đích; not xử lý việc sử dụng đất sai mục đích.
    """
    head = part.head
    if head is None or head.opens or head.acts or head.verbs > 1:
        return False
    return _WRONGLY.within(line, head.last, part.last)


def vows(line: Line, part: Piece) -> bool:
    """Tell whether a part only says how much somebody will try: quyết tâm cao, nỗ lực lớn."""
    return part.last - part.first <= SHORTEST and TRIES.at(line, part.first) is not None


def says_again(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether two brief parts have one verb: chống thất thu, chống buôn lậu."""
    brief = max(current.last - current.first, part.last - part.first) <= SHORTEST
    return brief and line.tokens[current.first].key == line.tokens[part.first].key


def repeats(line: Line, current: Piece, part: Piece) -> bool:
    """Tell whether the verb is said again that another takes: tham gia xây dựng Đảng, xây dựng …"""
    head = current.head
    if head is None or head.verbs < 2 or part.head is None:
        return False
    verb = [token.key for token in line.tokens[part.head.first : part.head.last]]
    return [token.key for token in line.tokens[head.last - len(verb) : head.last]] == verb
