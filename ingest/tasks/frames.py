"""How a sentence directs: "X yêu cầu Y làm", "Y cần làm", "nhiệm vụ là làm", a verb alone."""

from __future__ import annotations

from ingest.tasks.actors import (
    DUTY,
    Actor,
    actor_at,
    begins_actor,
    lets,
    name_of,
    next_actor,
)
from ingest.tasks.context import Context, Span
from ingest.tasks.givers import (
    WE,
    Frame,
    asks,
    assigned,
    ends_in_duty,
    given,
    is_agent,
    is_charged_to_direct,
)
from ingest.tasks.imperatives import (
    THIS,
    WHICH,
    imperative,
    needed,
    needs_doing,
    reported,
    what_is_led,
)
from ingest.tasks.joints import EACH, GOES_ON, OFTEN, TIMES
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.named import actor_alone
from ingest.tasks.norms import carried_out, charged, once
from ingest.tasks.ordered import OUGHT, aims, ordered, to_be_so
from ingest.tasks.plain_verbs import is_word, plain_verb
from ingest.tasks.speeches import (
    complains,
    follows_from,
    foretells,
    is_charged_too,
    is_meeting,
    is_on_subject,
    resolved,
)
from ingest.tasks.subjects import (
    ADVERBIAL,
    CONNECTORS,
    GIVES,
    NEAR,
    PAST,
    is_past,
    may_begin,
)
from ingest.tasks.verbs import PARTS, head_at

_TASKS_ARE = Phrases({"": "nhiệm vụ; giải pháp; công việc; mục tiêu; yêu cầu"})
_MAIN = Phrases(
    {
        "": """
            trọng tâm; chủ yếu; trước mắt; hàng đầu; quan trọng; thời gian tới; cấp bách; chính;
            cần; tháng; quý; trọng điểm; đặt ra; thường xuyên; cơ bản
        """
    }
)
_BY_WHEN = Phrases(
    {"": "chậm nhất; ngay sau; trước ngày; từ nay đến; sau hội nghị này; sau cuộc họp này"}
)
_OF_NAMES = keys("và các của tỉnh huyện xã phường cấp thành phố")
_MUST = keys("cần phải nên")
_ONLY = Phrases({"": "chỉ nên; chỉ được; chỉ cần"})
_TIME = keys("năm quý tháng ngày")
_IN_DATES = ("-", "/", ".", "–")
_FORBIDS = Phrases({"": "tuyệt đối không"})  # Người dân tuyệt đối không đốt nương
_ANSWERS = keys("chịu là")  # chịu trách nhiệm, là người chịu trách nhiệm
_IS, _GOT = keys("là"), keys("được")
_LEADS = Phrases({"": "cơ quan; đơn vị; thường trực; bộ phận"})
_LEADING = Phrases(
    {
        "acts": """
            chủ trì; chủ động; khẩn trương; tập trung; lãnh đạo; chỉ đạo; tổ chức; triển khai; thực
            hiện; phối hợp; có trách nhiệm; và
        """,
        "with": "phối hợp với; phối hợp cùng; cùng; cùng với",
    }
)
_DIRECTS = Phrases({"others": "chỉ đạo", "below": "lãnh đạo; lãnh đạo, chỉ đạo"})
BRIEF = 3  # words of a sentence that may be a label


def find_frame(line: Line, first: int, context: Context) -> Frame | None:
    """Return how a sentence directs, from word `first` on, or None if it does not."""
    if context.closing:
        return once(line, first, context) or carried_out(line, first, context)
    if context.norm:
        norm = once(line, first, context) or given(line, first, context)
        return norm or charged(line, first, context)
    if foretells(line, first, context):
        return None
    return (
        _led(line, first, context)
        or assigned(line, first, context)
        or resolved(line, first, context)
        or given(line, first, context)
        or imperative(line, first, context)
        or _first_obliged(line, first, context)
        or needed(line, first, context)
        or needs_doing(line, first, context)
        or reported(line, first, context)
        or _named_tasks(line, first, context)
        or ordered(line, first, context)
        or to_be_so(line, first, context)
        or _unknown(line, first, context)
        or _begun(line, first, context)
    )


def _first_obliged(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of whoever or whatever must first: công trình phải …; các ngành cần …"""
    frame = _obliged(line, first, context)
    if frame and frame.actor:
        before = line.tokens[first + 1 : frame.actor.first + 1]
        if any(";" in token.sign for token in before):
            return ordered(line, first, context) or frame
    return frame


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
            or _follows_rhythm(line, begin, first)
        ):
            continue
        actor = actor_at(line, begin, len(line))
        if actor is None or token.key in WE or is_agent(line, begin):
            continue
        to = name_of(line, actor)
        by = context.assigned_by if context.said else context.standing_by
        if begin == first and line.tail and ends_in_duty(line):
            return Frame(len(line), None, by, to)  # Sở Nội vụ có trách nhiệm:
        verb = actor.last
        leads = line.tokens[verb].key in _IS and _LEADS.at(line, verb + 1)
        if leads and ":" in line.tail:
            return Frame(len(line), None, by, to)  # Sở Nội vụ là cơ quan thường trực của …:
        if (GIVES.at(line, verb) and asks(line, actor)) or complains(line, actor):
            return None
        part = PARTS.at(line, verb)
        if part is None and (plain_verb(line, verb, len(line)) or lets(line, verb)):
            part = "action", verb + 1  # Ban Chỉ đạo giúp UBND tỉnh …
        if part is None:
            continue
        while part and line.tokens[verb].key in keys("cũng luôn đều") and verb + 1 < len(line):
            verb += 1
            part = PARTS.at(line, verb)
        if _ONLY.at(line, verb):
            verb += 1  # nông dân chỉ nên xuống giống khi nước rút
            part = PARTS.at(line, verb)
        if line.tokens[verb].key in _IS and _leads_in(line, verb):
            return Frame(verb, actor, by, to)  # Sở X là cơ quan đầu mối theo dõi, tổng hợp
        if line.tokens[verb].key in _IS and (duty := _duty_after(line, verb)):
            return Frame(duty, None, by, to)  # Sở X là cơ quan thường trực, có trách nhiệm …
        if therefore := _therefore(line, verb):
            return Frame(therefore, None, by, to)
        if part is None or (part[0] == "done"):
            continue
        if _is_reached(line, verb) and line.tokens[begin].key not in EACH:
            continue
        obliges = part[0] == "modal" or line.tokens[verb].key in _MUST or aims(line, verb)
        obliges = obliges or bool(DUTY.at(line, verb) or _FORBIDS.at(line, verb))
        if obliges and not _directs_verb(line, verb):
            continue
        follows = part[0] in ("opener", "adverb") or is_on_subject(line, first, begin, part[0])
        opens = begin == first or CONNECTORS.at(line, first) == ("", begin)  # Cụ thể, Sở X …
        limited = _BY_WHEN.at(line, first) is not None and "," in token.sign
        follows = follows or (limited and part[0] in ("action", "nominal"))
        follows = follows or (opens and is_charged_too(line, actor, part[0], by))
        goes_on = context.goes_on or follows_from(line, first, context)
        spoken = context.said and goes_on and follows
        if not (obliges or context.directs or spoken):
            continue
        return Frame(verb, actor, by, to)
    return None


def _led(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of who is to act, and with whom, as is listed: Sở X chủ trì, cùng Sở Y:

    Not: Chủ tịch UBND tỉnh chỉ đạo:, who directs.
    """
    actor = actor_at(line, first, len(line)) if not context.closed and ":" in line.tail else None
    if actor is None:
        return None
    with_others, after = False, actor.last
    while leads := _LEADING.at(line, after):
        with_others, after = leads[0] == "with", leads[1]
    directs, _ = _DIRECTS.at(line, actor.last) or (None, 0)
    alone = after == len(line) and directs != "others"
    below = directs == "below"  # Đảng ủy UBND xã lãnh đạo UBND xã:
    others = with_others or below or (directs and is_charged_to_direct(line, actor, context))
    if not (alone or (others and actor_alone(line, after, len(line)))):
        return None
    return Frame(len(line), None, context.standing_by, name_of(line, actor))


def _is_reached(line: Line, verb: int) -> bool:
    """Tell whether it is told how much was done: toàn tỉnh giải ngân được 14,8% kế hoạch."""
    head = head_at(line, verb, len(line))
    if head is None or head.opens or head.last + 1 >= len(line):
        return False
    return line.tokens[head.last].key in _GOT and line.tokens[head.last + 1].key[0].isdigit()


def _therefore(line: Line, first: int) -> int | None:
    """Return where goes on what was done: Các công ty đã nạo vét kênh, nên tiếp tục …"""
    if line.tokens[first].key not in PAST:
        return None
    for position in range(first + 1, len(line) - 1):
        token = line.tokens[position]
        if token.sign == "," and token.key in OUGHT:
            heads = range(position + 1, min(len(line), position + NEAR))
            found = (place for place in heads if (h := head_at(line, place, len(line))) and h.opens)
            return next(found, None)
    return None


def _leads_in(line: Line, first: int) -> bool:
    """Tell whether a body is what does something, at once: là cơ quan đầu mối theo dõi …"""
    led = what_is_led(line, first)
    return led is not None and head_at(line, led, len(line)) is not None


def _duty_after(line: Line, first: int) -> int | None:
    """Return where a duty follows after a comma: là thường trực, có trách nhiệm …"""
    last = min(len(line), first + NEAR)
    for position in range(first + 1, last):
        head = head_at(line, position, len(line)) if _LEADS.at(line, first + 1) else None
        duty = DUTY.at(line, position)
        if "," in line.tokens[position].sign and (head or duty):
            announced = duty and duty[1] < len(line) and ":" in line.tokens[duty[1]].sign
            return duty[1] if duty and announced else position
    return None


def _unknown(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of who acts and a verb that is in no list: Cán bộ, công chức đeo thẻ …"""
    end = begins_actor(line, first) if context.directs else None
    if end is None or asks(line, Actor(first, end)):
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
    near = PARTS.find(line, end, min(len(line), end + 8))
    if any(part in ("done", "passive") and not line.tokens[p].sign for p, part, _ in near):
        return None
    if any(token.capital for token in line.tokens[first + 1 : end]):
        return None  # where a name ends, only a verb would tell: Sở Kế hoạch và Đầu tư
    to = line.span(first, end)
    return Frame(end, Actor(first, end), context.standing_by, to)


def _follows_rhythm(line: Line, begin: int, first: int) -> bool:
    """Tell whether how often stands just before a word: Định kỳ hằng tháng Giám đốc sở tiếp …"""
    position = first
    while found := OFTEN.at(line, position, begin):
        position = found[1]
    return position == begin > first


def _begun(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of a verb that is in no list, below who must act.

    Clauses follow it, or else it is no word of the lexicon: Vực dậy hợp tác xã chè.
    """
    if not (context.directs and context.assignee and _may_be_verb(line, first)):
        return None
    for position in range(first + 2, len(line)):
        if line.tokens[position].sign not in (",", ";"):
            continue
        if head := head_at(line, position, len(line)):
            goes_on = head.last < len(line)
            return Frame(first, None, context.assigned_by, context.assignee) if goes_on else None
    ends = line.tail.startswith((".", ";")) and len(line) - first > BRIEF
    if not ends or line.tokens[first + 1].sign or line.tokens[first + 1].key[0].isdigit():
        return None
    if line.tokens[first + 1].capital or line.tokens[first + 1].key in THIS:
        return None
    if is_word(line.tokens[first].key, line.tokens[first + 1].key):
        return None
    return Frame(first, None, context.assigned_by, context.assignee)


def _may_be_verb(line: Line, first: int) -> bool:
    """Tell whether a word may do something: Rắc vôi bột, …; not Các hộ, Trong năm, 12 xã."""
    if GOES_ON.at(line, first) or ADVERBIAL.at(line, first) or line.tokens[first].key[0].isdigit():
        return False
    if begins_actor(line, first) is not None or is_past(line, first, len(line)):
        return False
    if any(token.key in WHICH for token in line.tokens[first : first + NEAR]):
        return False  # Hộ nào giấu dịch không được hỗ trợ
    parts = PARTS.find(line, first, len(line))
    return not any(part in ("done", "passive") for _, part, _ in parts)


def _is_addressed(line: Line, begin: int) -> bool:
    """Tell whether "đối với" stands before a word: Đối với Công an tỉnh xây dựng kế hoạch …"""
    return (
        begin >= 2
        and line.tokens[begin - 1].key in keys("với")
        and (line.tokens[begin - 2].key in keys("đối"))
    )


def _follows_date(line: Line, begin: int) -> bool:
    """Tell whether a time stands just before a word: Trong năm 2003 mỗi phường xây dựng …"""
    if not (2 <= begin <= NEAR and line.tokens[begin - 1].key.isdigit()):
        return False
    position = begin - 1
    while position > 1 and line.tokens[position].sign in _IN_DATES:
        position -= 1
    return line.tokens[position - 1].key in TIMES | _TIME  # not còn 7/23 xã


def _directs_verb(line: Line, verb: int) -> bool:
    """Tell whether what must be done is done by will: phải rà soát, not phải đóng cửa."""
    found, token = PARTS.at(line, verb), line.tokens[verb]
    if found is None or (token.key in _MUST and token.key not in OUGHT and not token.must):
        return False  # doanh nghiệp cần thêm lao động
    if found[0] != "modal" or line.tokens[verb].key in _ANSWERS:
        return head_at(line, verb, len(line)) is not None or line.tokens[verb].key in _ANSWERS
    after = found[1]
    return after < len(line) and head_at(line, after, len(line)) is not None


def _named_tasks(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of "nhiệm vụ trọng tâm của Y là làm"."""
    for position, _, after in _TASKS_ARE.find(line, first, len(line)):
        if is_past(line, first, position) or _has_verb(line, first, position):
            continue
        if is_meeting(line, first):
            return None  # Hội nghị lần này có nhiệm vụ quan trọng là xem xét …
        for verb in range(after, min(len(line) - 1, after + 30)):
            if line.tokens[verb].key not in keys("là") and not (
                ":" in line.tokens[verb].sign and line.tokens[verb - 1].key not in keys("sau")
            ):
                continue
            if any("," in token.sign for token in line.tokens[after : verb + 1]):
                break
            begin = verb + 1 if line.tokens[verb].key in keys("là") else verb
            if not _MAIN.within(line, after, verb):
                break
            if not head_at(line, begin, len(line)):
                break
            return Frame(begin, None, context.assigned_by, _owner(line, after, verb))
    return None


def _has_verb(line: Line, first: int, last: int) -> bool:
    return any(part in ("action", "opener") for _, part, _ in PARTS.find(line, first, last))


def _owner(line: Line, first: int, last: int) -> Span | None:
    """Return whose tasks they are: của các địa phương, đối với các sở; đặt ra cho ngành y tế."""
    for position in range(first, last):
        of = line.tokens[position].key in keys("của với cho") and position + 1 < last
        if of and begins_actor(line, position + 1) is not None:
            ends = (p for p in range(position + 2, last) if line.tokens[p].key in TIMES)
            return line.span(position + 1, next(ends, last))
    return None
