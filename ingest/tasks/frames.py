"""How a sentence directs: "X yêu cầu Y làm", "Y cần làm", "nhiệm vụ là làm", a verb alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.tasks.actors import PLACES, TOWARDS, Actor, actor_at, begins_actor, next_actor
from ingest.tasks.context import Context, Span
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.plain_verbs import plain_verb
from ingest.tasks.subjects import (
    CONNECTORS,
    GIVES,
    NEAR,
    PAST,
    director_of,
    is_past,
    may_begin,
    named_speaker,
)
from ingest.tasks.verbs import PARTS, Head, head_at

# Before these words, and after those, they name a thing: theo đề nghị của, hồ sơ đề nghị.
_BEFORE_NAMES = Phrases(
    {
        "": """
            hồ sơ; đơn; giấy; phiếu; theo; những; các; sự; được; bị; đáp ứng; công tác; việc;
            nhiều; mọi; một số; đủ; trước; phù hợp với; xuất phát từ; bàn; chỉ tiêu; kế hoạch;
            nhiệm vụ; người; tổ chức; cá nhân; văn bản; có; số; về; theo các; từ; đối tượng; nội
            dung; tờ trình; công văn; bên; điều kiện; mức; thời hạn; quyền; thủ tục; không; nếu;
            khi; trường hợp; khách hàng; mà
        """
    }
)
_AFTER_NAMES = Phrases(
    {
        "": """
            của; đặt ra; thông; dịch; lưu; ban; đất; khoán; hàng; nhận; mùa; thừa; thoa; tiếp; cấp
            phép; về; được; này; đó; trên; nhiệm vụ đặt ra; cấp giấy; cấp; hợp đồng; thanh toán;
            hoàn thuế; tuyển quân; khởi tố; truy tố; bằng văn bản; thực tế; cần thiết; kỹ thuật;
            phát triển; giao
        """
    }
)
# Begins what stands before the verb and says when, where or on what ground.
_ADVERBIAL = Phrases(
    {
        "": """
            trong; trên; đối với; cùng với; bên cạnh; ngoài; để; nhằm; căn cứ; từ; tại; theo;
            trước; sau; vì; do; khi; thời gian; năm; quý; tháng; đến; với; về; thực hiện; riêng;
            qua; hiện nay; nếu; trường hợp; là; riêng đối với; hằng năm; hàng năm; ngay; nhân dịp;
            tiếp thu; kết luận; phát biểu; thay mặt; chậm nhất
        """
    }
)
_ASKERS = Phrases({"": "cử tri; đại biểu; người dân; nhân dân; bà con; hộ dân; các hộ; ý kiến"})
_TASKS_ARE = Phrases({"": "nhiệm vụ; giải pháp; công việc; mục tiêu; yêu cầu"})
_MAIN = Phrases(
    {
        "": """
            trọng tâm; chủ yếu; trước mắt; hàng đầu; quan trọng; thời gian tới; cấp bách; chính;
            cần; tháng; quý; trọng điểm; đặt ra; thường xuyên; cơ bản
        """
    }
)
_OF_NAMES = keys("và các của tỉnh huyện xã phường cấp thành phố")
_MUST = keys("cần phải nên")
_REACHED = keys("đạt tăng giảm là được")
_THIS = keys("này trên")
_TIME = keys("năm quý tháng ngày")
PROPOSES = keys("xuất")
_SO = keys("được có là bị gồm thay áp")
_WE = keys("tôi chúng")  # direct others: tôi đề nghị
_AGENT = keys("được do bởi")
TO_PEOPLE = keys("phân kêu")  # phân công, kêu gọi: as often something to be done themselves


@dataclass(frozen=True, slots=True)
class Frame:
    """A directive phrase begins at word `first`; `actor`, if given, just before it."""

    first: int
    actor: Actor | None
    assigned_by: Span | None
    assignee: Span | None


def find_frame(line: Line, first: int, context: Context) -> Frame | None:
    """Return how a sentence directs, from word `first` on, or None if it does not."""
    return (
        _given(line, first, context)
        or _imperative(line, first, context)
        or _obliged(line, first, context)
        or _named_tasks(line, first, context)
        or _ordered(line, first, context)
        or _unknown(line, first, context)
    )


def _given(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of "X yêu cầu Y làm": who directs and who is directed."""
    for position, strength, after in GIVES.find(line, first, len(line)):
        if line.tokens[position].bracketed or names_a_thing(line, position, after):
            continue
        director, past = director_of(line, first, position)
        if past and not context.said:
            continue
        if director and any(t.key in _AGENT for t in line.tokens[director.first : director.last]):
            continue  # Tỉnh được Chính phủ giao …
        if director and _asks(line, director):
            continue  # Cử tri kiến nghị …
        if director and context.directs and line.tokens[after - 1].key in PROPOSES:
            continue  # Sở Nội vụ đề xuất UBND tỉnh xem xét: its own task
        if strength == "weak" and (past or not director or not context.said or context.directs):
            continue
        if context.closed and not context.said and not (director or position == first):
            continue
        if not (director or _may_direct(line, position, first)):
            continue
        by = named_speaker(line, director, context) if director else context.assigned_by
        after = _past_adverbial(line, after)
        actor = actor_at(line, after, len(line)) or _place_at(line, after)
        if actor:
            begin = actor.last
            if line.tokens[begin].key in PAST and not context.directs:
                continue
            if _is_own_task(line, position, actor, context):
                if director is None:
                    continue
                to = line.span(director.first, director.last)
                return Frame(position, director, context.standing_by, to)
            return Frame(begin, actor, by, line.span(actor.first, actor.last))
        if line.tokens[position].key in TO_PEOPLE:
            continue  # kêu gọi đầu tư; phân công nhiệm vụ
        listed = after == len(line) or ":" in line.tokens[after].sign
        if listed or head_at(line, after, len(line)):
            return Frame(after, None, by, None if director else context.assignee)
        if begins_actor(line, after) is not None and (":" in line.tail):
            return Frame(len(line), None, by, line.span(after, len(line)))
    return None


def _asks(line: Line, director: Actor) -> bool:
    """Tell whether those who ask for something direct nobody: cử tri, các đại biểu, người dân."""
    near = _ASKERS.find(line, director.first, min(director.last, director.first + 3))
    return any(True for _ in near)


def _past_adverbial(line: Line, after: int) -> int:
    """Return where goes on what is directed: đề nghị, trong thời gian tới, huyện cần …"""
    if not (_ADVERBIAL.at(line, after) or CONNECTORS.at(line, after)):
        return after
    for position in range(after + 1, min(len(line), after + NEAR)):
        token = line.tokens[position]
        if token.must and not token.sign:
            return position
        if token.sign:
            follows = head_at(line, position, len(line)) or begins_actor(line, position)
            return position if token.sign == "," and follows else after
    return after


def _place_at(line: Line, after: int) -> Actor | None:
    """Return a place that is directed by its kind alone: giao tỉnh hoàn thành …, đề nghị xã …"""
    if after + 1 >= len(line) or line.tokens[after].key not in PLACES or line.tokens[after].sign:
        return None
    return Actor(after, after + 1) if head_at(line, after + 1, len(line)) else None


def _is_own_task(line: Line, position: int, actor: Actor, context: Context) -> bool:
    """Tell whether who is directed has the people in mind: phân công cán bộ phụ trách từng xã."""
    named = any(token.capital for token in line.tokens[actor.first : actor.last])
    return context.directs and line.tokens[position].key in TO_PEOPLE and not named


def _may_direct(line: Line, position: int, first: int) -> bool:
    """Tell whether a verb without a subject may direct: not "để kiến nghị sửa đổi"."""
    return (
        position == first
        or bool(line.tokens[position].sign)
        or line.tokens[position - 1].key in keys("và thời nay tới")
    )


def names_a_thing(line: Line, position: int, after: int) -> bool:
    """Tell whether a verb that directs is a noun here, or part of another word."""
    if line.tokens[position].capital and position and line.tokens[position].sign == "":
        return True
    if after < len(line):
        next_word = line.tokens[after]
        opens = (part := PARTS.at(line, after)) is not None and part[0] == "opener"
        lower = not (next_word.sign or next_word.capital or opens)
        if lower and _AFTER_NAMES.at(line, after):
            return True
    if line.tokens[position].sign:
        return False
    return any(
        _BEFORE_NAMES.at(line, begin, position) == ("", position)
        for begin in range(max(0, position - 3), position)
    )


def _obliged(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of "Y cần làm", or where verbs direct, of "Y làm"."""
    for begin in range(first, len(line)):
        token = line.tokens[begin]
        if token.bracketed:
            continue
        if not (
            may_begin(line, begin, first)
            or _is_addressed(line, begin)
            or _follows_date(line, begin)
        ):
            continue
        actor = actor_at(line, begin, len(line))
        if actor is None or token.key in _WE or _is_agent(line, begin):
            continue
        to = line.span(actor.first, actor.last)
        by = context.assigned_by if context.said else context.standing_by
        if begin == first and line.tail and _ends_in_duty(line):
            return Frame(len(line), None, by, to)  # Sở Nội vụ có trách nhiệm:
        verb = actor.last
        if GIVES.at(line, verb) and _asks(line, actor):
            return None
        part = PARTS.at(line, verb)
        if part is None and plain_verb(line, verb, len(line)):
            part = "action", verb + 1  # Ban Chỉ đạo giúp UBND tỉnh …
        if part is None:
            continue
        while part and line.tokens[verb].key in keys("cũng luôn đều") and verb + 1 < len(line):
            verb += 1
            part = PARTS.at(line, verb)
        if part is None or (part[0] == "done"):
            continue
        obliges = part[0] == "modal" or line.tokens[verb].key in _MUST or _aims(line, verb)
        if obliges and not _directs_verb(line, verb):
            continue
        follows = part[0] in ("opener", "adverb") or _is_on_subject(line, first, begin, part[0])
        spoken = context.said and context.goes_on and follows
        if not (obliges or context.directs or spoken):
            continue
        return Frame(verb, actor, by, to)
    return None


def _ends_in_duty(line: Line) -> bool:
    """Tell whether a list of duties follows: Sở X là cơ quan thường trực, có nhiệm vụ:"""
    near = PARTS.find(line, max(0, len(line) - 4), len(line))
    return any(part == "modal" and after == len(line) for _, part, after in near)


def _is_agent(line: Line, begin: int) -> bool:
    """Tell whether who is named has done it: đã được các cấp, các ngành quan tâm."""
    for position in range(begin - 1, max(-1, begin - 9), -1):
        if line.tokens[position].key in _AGENT:
            return begins_actor(line, position + 1) is not None
        if line.tokens[position].sign not in ("", ",") or head_at(line, position, begin):
            return False
    return False


def _is_on_subject(line: Line, first: int, begin: int, part: str) -> bool:
    """Tell whether a speech goes on to another subject: Đối với vụ mùa, Sở X hướng dẫn …"""
    return part == "action" and begin > first and TOWARDS.at(line, first) is not None


def _unknown(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of who acts and a verb that is in no list: Cán bộ, công chức đeo thẻ …"""
    end = begins_actor(line, first) if context.directs else None
    if end is None:
        return None
    while end < len(line):
        token = line.tokens[end]
        if token.sign == "," and (named := next_actor(line, end)):
            end = named
        elif token.sign == "" and (token.capital or token.key in _OF_NAMES):
            end += 1
        else:
            break
    if end >= len(line) - 1 or line.tokens[end].sign or PARTS.at(line, end):
        return None
    if any(token.capital for token in line.tokens[first + 1 : end]):
        return None  # where a name ends, only a verb would tell: Sở Kế hoạch và Đầu tư
    to = line.span(first, end)
    return Frame(end, Actor(first, end), context.standing_by, to)


def _is_addressed(line: Line, begin: int) -> bool:
    """Tell whether "đối với" stands before a word: Đối với Công an tỉnh xây dựng kế hoạch …"""
    return (
        begin >= 2
        and line.tokens[begin - 1].key in keys("với")
        and (line.tokens[begin - 2].key in keys("đối"))
    )


def _follows_date(line: Line, begin: int) -> bool:
    """Tell whether a time stands just before a word: Trong năm 2003 mỗi phường xây dựng …"""
    near = 2 <= begin <= NEAR and line.tokens[begin - 1].key.isdigit()
    return near and line.tokens[begin - 2].key in _TIME


def _ordered(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of what a thing must be, where verbs direct: Văn bản phải được phổ biến."""
    if not context.directs:
        return None
    for position in range(first + 1, len(line)):
        token = line.tokens[position]
        if token.sign and token.sign != ",":
            return None
        if token.key in _MUST and not (token.sign or token.capital):
            return Frame(first, None, context.assigned_by, context.assignee)
    return None


def _aims(line: Line, verb: int) -> bool:
    """Tell whether a target is set: Toàn tỉnh phấn đấu hoàn thành …"""
    return line.tokens[verb].key in keys("phấn") and head_at(line, verb, len(line)) is not None


def _directs_verb(line: Line, verb: int) -> bool:
    """Tell whether what must be done is done by will: phải rà soát, not phải đóng cửa."""
    found = PARTS.at(line, verb)
    if found is None:
        return False
    if found[0] != "modal" or line.tokens[verb].key in keys("chịu"):
        return head_at(line, verb, len(line)) is not None or line.tokens[verb].key in keys("chịu")
    after = found[1]
    return after < len(line) and head_at(line, after, len(line)) is not None


def _named_tasks(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of "nhiệm vụ trọng tâm của Y là làm"."""
    for position, _, after in _TASKS_ARE.find(line, first, len(line)):
        if is_past(line, first, position) or _has_verb(line, first, position):
            continue
        for verb in range(after, min(len(line) - 1, after + 30)):
            if line.tokens[verb].key not in keys("là") and not (
                ":" in line.tokens[verb].sign and line.tokens[verb - 1].key not in keys("sau")
            ):
                continue
            if any("," in token.sign for token in line.tokens[after : verb + 1]):
                break
            begin = verb + 1 if line.tokens[verb].key in keys("là") else verb
            if not any(True for _ in _MAIN.find(line, after, verb)):
                break
            if not head_at(line, begin, len(line)):
                break
            return Frame(begin, None, context.assigned_by, _owner(line, after, verb))
    return None


def _has_verb(line: Line, first: int, last: int) -> bool:
    return any(part in ("action", "opener") for _, part, _ in PARTS.find(line, first, last))


def _owner(line: Line, first: int, last: int) -> Span | None:
    """Return whose tasks they are: của các địa phương, đối với các sở."""
    for position in range(first, last):
        of = line.tokens[position].key in keys("của với") and position + 1 < last
        if of and begins_actor(line, position + 1) is not None:
            return line.span(position + 1, last)
    return None


def _imperative(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of a verb without a subject, where such verbs direct."""
    if not (context.directs or context.goes_on):
        return None
    if ":" in line.tail and line.tokens[first].key in keys("về"):
        return None  # the head of a list: Về công tác chỉ đạo, tổ chức thực hiện:
    for begin in _beginnings(line, first):
        found = PARTS.at(line, begin)
        if found and found[0] == "done" and not _ADVERBIAL.at(line, begin):
            return None
        head = head_at(line, begin, len(line))
        if head and head.last < len(line) and not _is_told(line, first, begin, head):
            return Frame(begin, None, context.assigned_by, context.assignee)
    return None


def _is_told(line: Line, first: int, begin: int, head: Head) -> bool:
    """Tell whether a verb names what is so: Năm 2024, sản xuất đạt …; Kết luận này được …"""
    after = line.tokens[head.last : head.last + 8]
    for token, following in pairwise(after):
        if token.sign:
            break
        if token.key in _THIS and following.key in _SO:
            return True
    named = begin > first and not (head.opens or head.acts)
    return named and any(token.key in _REACHED for token in after)


def _beginnings(line: Line, first: int) -> Iterator[int]:
    """Yield where the verb of a sentence may stand: at its beginning, or after adverbials."""
    position = first
    while position < len(line):
        yield position
        found = CONNECTORS.at(line, position)
        if found:
            position = found[1]
            continue
        if not _ADVERBIAL.at(line, position):
            return
        yield from _after_time(line, position)
        position = _after_comma(line, position)


def _after_time(line: Line, first: int) -> Iterator[int]:
    """Yield where a verb follows a time without a comma: Đến năm 2025 phấn đấu đạt …"""
    dated = False
    for position in range(first, min(len(line), first + 7)):
        token = line.tokens[position]
        if position > first and token.sign not in ("", "/", "-"):
            return
        found = PARTS.at(line, position)
        if dated and found and found[0] in ("opener", "adverb", "action"):
            yield position
            return
        if token.key in _THIS and (head := head_at(line, position + 1, len(line))) and head.acts:
            yield position + 1  # Căn cứ Kế hoạch này xây dựng …
            return
        dated = dated or token.key[0].isdigit()


def _after_comma(line: Line, first: int) -> int:
    for position in range(first + 1, len(line)):
        token = line.tokens[position]
        if "," not in token.sign or token.bracketed:
            continue
        if head_at(line, position, len(line)) or begins_actor(line, position) is not None:
            return position
    return len(line)
