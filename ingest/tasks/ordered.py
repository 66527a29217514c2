"""What a thing must be, and what each is to have: văn bản phải được phổ biến, mỗi xã có một chợ."""

from __future__ import annotations

from ingest.tasks.actors import actor_at, begins_actor, name_of
from ingest.tasks.context import Context, Span
from ingest.tasks.givers import AGENT, Frame
from ingest.tasks.imperatives import DEEDS, THIS
from ingest.tasks.joints import EACH, TIMES
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.pieces import undergoes
from ingest.tasks.speeches import is_meeting
from ingest.tasks.subjects import is_past
from ingest.tasks.verbs import head_at

_CALLS_FOR = Phrases({"": "đòi hỏi"})
_MONEY = Phrases({"": "kinh phí; nguồn kinh phí"})
_MAY_ONLY = Phrases({"": "chỉ được; chỉ được phép"})
_CARRIED_OUT = Phrases({"": "thực hiện; được thực hiện; tiến hành; được tiến hành"})
_HOW = Phrases({"": "theo; trên cơ sở; qua; thông qua; bằng"})
_HAS = keys("có")
OUGHT = keys("nên")
_GOT, _AIMS = keys("được"), keys("phấn")


def ordered(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of what a thing must be, where verbs direct: Văn bản phải được phổ biến.

    So they do in what somebody says: Đồng chí nhấn mạnh, công trình phải … So is what is done by
    somebody: Việc kiểm tra do Ban chủ nhiệm tổ chức.
    """
    if not (context.directs or (context.said and (first or context.goes_on))):
        return None
    for position in range(first + 1, len(line)):
        token = line.tokens[position]
        if token.sign and token.sign != ",":
            return None
        must = (token.must or token.key in OUGHT) and not token.sign
        must = must or _may_only(line, position) or (not token.sign and aims(line, position))
        agent = _agent(line, position + must)
        if _CALLS_FOR.within(line, first, position):
            return None  # nhiệm vụ rất nặng nề, đòi hỏi cả hệ thống phải vào cuộc
        if context.applied and not (agent or context.assignee):
            return None  # Việc hỗ trợ phải bảo đảm công khai: holds for good
        done_so = line.tokens[first].key in DEEDS and _is_done_so(line, position)
        by_somebody = line.tokens[first].key in DEEDS or _MONEY.at(line, first)
        if must or done_so or (agent and by_somebody):
            to = agent or _named_before(line, first, position) or _meant(line, first, context)
            return Frame(first, None, context.assigned_by, to)
    return None


def _may_only(line: Line, position: int) -> bool:
    """Tell whether it is said how alone a thing may be done: Xe chỉ được dùng vào việc công."""
    found = None if line.tokens[position].sign else _MAY_ONLY.at(line, position)
    return found is not None and head_at(line, found[1], len(line)) is not None


def _is_done_so(line: Line, position: int) -> bool:
    """Tell whether it is said how a thing is done: Việc tuyển dụng thực hiện theo hình thức …"""
    done = _CARRIED_OUT.at(line, position)
    return done is not None and _HOW.at(line, done[1]) is not None


def to_be_so(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of what each is to have: Mỗi xã đến năm 2008 có ít nhất một trang trại.

    So it is of what is to be done to a share: 100% thủ tục hành chính được cung cấp trực tuyến.
    """
    if context.directs and _is_of_share(line, first):
        return Frame(first, None, context.assigned_by, context.assignee)
    begin = begins_actor(line, first) if context.directs else None
    if begin is None or line.tokens[first].key not in EACH or is_past(line, first, len(line)):
        return None
    has = next((p for p in range(begin, len(line)) if line.tokens[p].key in _HAS), None)
    if has is None:
        return None
    end = next((p for p in range(begin, has) if line.tokens[p].key in TIMES), has)
    return Frame(first, None, context.assigned_by, line.span(first, end))


def _is_of_share(line: Line, first: int) -> bool:
    """Tell whether it is said what share of something is to undergo a deed."""
    if first + 2 >= len(line) or line.tokens[first + 1].sign != "%":
        return False
    signs = (p for p in range(first + 2, len(line)) if line.tokens[p].sign)
    end = next(signs, len(line))
    got = next((p for p in range(first + 2, end - 1) if line.tokens[p].key in _GOT), None)
    if got is None or is_past(line, first, len(line)):
        return False
    return head_at(line, got + 1, len(line)) is not None


def _meant(line: Line, first: int, context: Context) -> Span | None:
    """Return who must see to something; to what was said before, whoever was named: Việc này …"""
    again = first + 1 < len(line) and line.tokens[first + 1].key in THIS
    # A speech goes on to a thing that is nobody's: Việc sắp xếp thôn phải thận trọng.
    return (again and context.named) or (context.assignee if context.directs else None)


def _named_before(line: Line, first: int, last: int) -> Span | None:
    """Return who must be so: Tư vấn giám sát phải thường trực tại hiện trường."""
    if undergoes(line, last):
        return None  # Các cuộc họp phải được chuẩn bị kỹ: by whoever
    actor = None if is_meeting(line, first) else actor_at(line, first, len(line))
    return name_of(line, actor) if actor and actor.last == last else None


def _agent(line: Line, position: int) -> Span | None:
    """Return by whom: (phải) được Hội đồng thẩm định phê duyệt, do Ban chủ nhiệm tổ chức."""
    if position + 1 >= len(line) or line.tokens[position].key not in AGENT:
        return None
    actor = actor_at(line, position + 1, len(line))
    return name_of(line, actor) if actor else None


def aims(line: Line, verb: int) -> bool:
    """Tell whether a target is set: Toàn tỉnh phấn đấu hoàn thành …"""
    return line.tokens[verb].key in _AIMS and head_at(line, verb, len(line)) is not None
