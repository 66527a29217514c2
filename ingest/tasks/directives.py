"""A sentence -> the clauses it directs, with who directs and who must act, in its context."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.tasks.actors import Actor, actor_alone, actor_at, begins_actor
from ingest.tasks.clauses import Clause, split_clauses
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.verbs import PARTS, head_at

Span = tuple[int, int]  # of the report's text


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where a sentence stands.

    `directs` tells that verbs direct here, `closed` that results are told. After a directive
    sentence `goes_on` tells that those direct too that begin with a verb; `assigned_by` is who
    directs there, `standing_by` who does in all the section. `said` tells that a speech is
    reported: "đã yêu cầu" directs.
    """

    directs: bool = False
    goes_on: bool = False
    closed: bool = False
    said: bool = False
    assigned_by: Span | None = None
    standing_by: Span | None = None
    assignee: Span | None = None
    deadline: Span | None = None
    speaker: Span | None = None  # who was named last: "đồng chí" alone means him


@dataclass(frozen=True, slots=True)
class Directed:
    """One thing directed to be done, `text[start:end]` of the report."""

    start: int
    end: int
    assigned_by: Span | None
    assignee: Span | None


# Verbs that direct whoever is named after them.
_GIVES = Phrases(
    {
        "strong": """
            đề nghị; yêu cầu; giao; giao nhiệm vụ; giao nhiệm vụ cho; giao cho; giao trách nhiệm
            cho; phân công; kiến nghị; khuyến cáo; kêu gọi; lưu ý; nhắc nhở; đề nghị với; ủy quyền
            cho; thống nhất giao; đồng ý giao; quyết định giao; yêu cầu đối với; đề xuất; ủy quyền
        """,
        # These as often tell what was done.
        "weak": "chỉ đạo; quán triệt",
    }
)
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
_CONNECTORS = Phrases(
    {
        "": """
            đồng thời; cùng với đó; bên cạnh đó; ngoài ra; mặt khác; trong đó; trước mắt; trước
            hết; thời gian tới; trong thời gian tới; thời gian tiếp theo; theo đó; do đó; vì vậy;
            trên cơ sở đó; từ nay đến cuối năm; song song với đó; cụ thể; một là; hai là; ba là;
            bốn là; năm là; sáu là; bảy là; thứ nhất; thứ hai; thứ ba; thứ tư; thứ năm; tiếp theo;
            cuối cùng; nhất là; đặc biệt; đặc biệt là; hơn nữa; để; và; riêng; còn; nhìn chung;
            tuy nhiên; vì thế; qua đó; từ đó
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
_TASKS_ARE = Phrases({"": "nhiệm vụ; giải pháp; công việc; mục tiêu; yêu cầu"})
_MAIN = Phrases(
    {
        "": """
            trọng tâm; chủ yếu; trước mắt; hàng đầu; quan trọng; thời gian tới; cấp bách; chính;
            cần; tháng; quý; trọng điểm; đặt ra; thường xuyên; cơ bản
        """
    }
)
_LISTED = Phrases(
    {
        "": """
            sau; sau đây; như sau; dưới đây; cụ thể như sau; cụ thể; gồm; là; sau:
        """
    }
)
_BARE = Phrases({"": "đồng chí; ông; bà"})
_SAYS = Phrases(
    {"": "nhấn mạnh; chỉ rõ; nêu rõ; khẳng định; cho rằng; lưu ý; nhấn mạnh rằng; đề nghị rằng"}
)
_SPEAKS = Phrases(
    {
        "": """
            phát biểu; kết luận; chủ trì hội nghị; tại hội nghị; tại cuộc họp; tại buổi làm việc;
            bế mạc
        """
    }
)
_PAST = keys("đã đang từng")
_MUST = keys("cần phải")
_ALSO = keys("cũng luôn đều thống nhất tiếp")
SHORTEST = 4  # words of a task: "Ghi chú" and "Chi khác" are none
NEAR = 14  # words of a label before a colon


def read_sentence(line: Line, context: Context) -> tuple[list[Directed], Context]:
    """Return what a sentence directs, and the context of the sentences after it."""
    if not len(line):
        return [], context
    if any(True for _ in _SPEAKS.find(line, 0, len(line))):
        context = replace(context, said=True)
    first, context = _label(line, context)
    first, context = _speech(line, first, context)
    context = _remember_speaker(line, first, context)
    frame = (
        _given(line, first, context)
        or _imperative(line, first, context)
        or _obliged(line, first, context)
        or _named_tasks(line, first, context)
    )
    if frame is None:
        return [], replace(context, assignee=context.assignee)
    return _clauses(line, frame, context)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A directive phrase begins at word `first`; `actor`, if given, just before it."""

    first: int
    actor: Actor | None
    assigned_by: Span | None
    assignee: Span | None
    lasts: bool = True  # the sentences after it go on with it


def _clauses(line: Line, frame: _Frame, context: Context) -> tuple[list[Directed], Context]:
    after = (
        replace(context, goes_on=True, assigned_by=frame.assigned_by, assignee=frame.assignee)
        if frame.lasts
        else context
    )
    if frame.first >= len(line):
        return [], after
    clauses = split_clauses(line, frame.first, len(line), frame.actor)
    if _is_lead(line, clauses):
        clauses = clauses[:-1]
    directed = []
    by, to = frame.assigned_by, frame.assignee
    for clause in clauses:
        begin = clause
        given = _given_within(line, clause)
        if given:
            begin, to = (
                given,
                (line.span(given.actor.first, given.actor.last) if given.actor else to),
            )
        elif clause.actor:
            to = line.span(clause.actor.first, clause.actor.last)
        if begin.last - begin.first < SHORTEST:
            continue
        directed.append(Directed(*line.span(begin.first, begin.last), by, to))
    return directed, after


def _given_within(line: Line, clause: Clause) -> Clause | None:
    """Return a clause without the verb that gives it to another: "; giao Sở X rà soát"."""
    found = _GIVES.at(line, clause.first, clause.last)
    if not found or found[0] != "strong":
        return None
    actor = actor_at(line, found[1], clause.last)
    return Clause(actor.first, clause.last, actor) if actor else None


def _is_lead(line: Line, clauses: list[Clause]) -> bool:
    """Tell whether the last clause only announces a list: thực hiện các nhiệm vụ sau:"""
    if not clauses:
        return False
    if ":" in line.tail:
        return True
    last = clauses[-1]
    return last.last - last.first <= 12 and bool(
        any(_LISTED.at(line, p, last.last) == ("", last.last) for p in range(last.first, last.last))
        and line.tokens[last.last - 1].key in keys("sau đây")
    )


# -- the frames -----------------------------------------------------------------------------


def _label(line: Line, context: Context) -> tuple[int, Context]:
    """Pass over a label before a colon: Về kinh tế: …; a body's name says who must act."""
    for position in range(1, min(NEAR, len(line))):
        if ":" not in line.tokens[position].sign:
            continue
        if actor_alone(line, 0, position):
            return position, replace(context, assignee=line.span(0, position))
        begins = head_at(line, position, len(line)) or begins_actor(line, position)
        return (position if begins and not _directs_before(line, position) else 0), context
    return 0, context


def _speech(line: Line, first: int, context: Context) -> tuple[int, Context]:
    """Pass over who speaks: Đồng chí Bí thư nhấn mạnh, …; what is said is that person's."""
    for position, _, after in _SAYS.find(line, first, min(len(line), first + NEAR)):
        if after < len(line) and line.tokens[after].sign not in (",", ":"):
            continue
        speaker, _ = _director(line, first, position)
        if speaker:
            by = _named_speaker(line, speaker, context)
            return after, replace(context, said=True, assigned_by=by, standing_by=by)
    return first, context


def _remember_speaker(line: Line, first: int, context: Context) -> Context:
    for begin in range(first, min(len(line), first + NEAR)):
        if not _may_begin(line, begin, first) or _BARE.at(line, begin) is None:
            continue
        actor = actor_at(line, begin, len(line))
        if actor and actor.last - actor.first > 3:
            return replace(context, speaker=line.span(actor.first, actor.last))
    return context


def _named_speaker(line: Line, actor: Actor, context: Context) -> Span:
    """Return who directs; "đồng chí" alone is whoever was named last."""
    alone = actor.last - actor.first == (2 if line.tokens[actor.last - 1].key in keys("chí") else 1)
    if alone and context.speaker and line.tokens[actor.first].key in keys("đồng ông bà"):
        return context.speaker
    return line.span(actor.first, actor.last)


def _directs_before(line: Line, last: int) -> bool:
    return any(True for _ in _GIVES.find(line, 0, last))


def _given(line: Line, first: int, context: Context) -> _Frame | None:
    """Return the frame of "X yêu cầu Y làm": who directs and who is directed."""
    for position, strength, after in _GIVES.find(line, first, len(line)):
        if line.tokens[position].bracketed or _names_a_thing(line, position, after):
            continue
        director, past = _director(line, first, position)
        if past and not context.said:
            continue
        if strength == "weak" and (past or not director or not context.said or context.directs):
            continue
        if context.closed and not context.said and not (director or position == first):
            continue
        by = _named_speaker(line, director, context) if director else context.assigned_by
        actor = actor_at(line, after, len(line))
        if actor:
            begin = actor.last
            if line.tokens[begin].key in _PAST and not context.directs:
                continue
            return _Frame(begin, actor, by, line.span(actor.first, actor.last))
        if after == len(line) or ":" in line.tokens[after].sign if after < len(line) else True:
            return _Frame(after, None, by, context.assignee if not director else None)
        if head_at(line, after, len(line)):
            return _Frame(after, None, by, None if director else context.assignee)
        if begins_actor(line, after) is not None and (":" in line.tail):
            return _Frame(len(line), None, by, line.span(after, len(line)))
    return None


def _names_a_thing(line: Line, position: int, after: int) -> bool:
    """Tell whether a verb that directs is a noun here, or part of another word."""
    if line.tokens[position].capital and position and line.tokens[position].sign == "":
        return True
    if after < len(line):
        next_word = line.tokens[after]
        if not next_word.sign and not next_word.capital and _AFTER_NAMES.at(line, after):
            return True
    if line.tokens[position].sign:
        return False
    return any(
        _BEFORE_NAMES.at(line, begin, position) == ("", position)
        for begin in range(max(0, position - 3), position)
    )


def _director(line: Line, first: int, last: int) -> tuple[Actor | None, bool]:
    """Return who directs: the subject of the verb at `last`; and whether it has done so."""
    segment = first
    for position in range(first + 1, last):
        if ";" in line.tokens[position].sign:
            segment = position
    for begin in range(segment, last):
        if not _may_begin(line, begin, segment):
            continue
        if begins_actor(line, begin) is None:
            continue
        actor = actor_at(line, begin, last + 1)
        end = actor.last if actor else last
        if end < last and not _leads_to(line, end, last):
            continue
        while end > begin + 1 and line.tokens[end - 1].key in _ALSO:
            end -= 1
        return Actor(begin, end), _is_past(line, end, last)
    return None, _is_past(line, segment, last)


def _may_begin(line: Line, begin: int, first: int) -> bool:
    """Tell whether a subject may begin at a word: after a sign, a connector or a time."""
    if begin == first or line.tokens[begin].sign:
        return True
    return any(
        (found := _CONNECTORS.at(line, back)) is not None and found[1] == begin
        for back in range(max(first, begin - 4), begin)
    )


def _is_past(line: Line, first: int, last: int) -> bool:
    return any(token.key in _PAST for token in line.tokens[first:last])


def _leads_to(line: Line, first: int, last: int) -> bool:
    """Tell whether a subject's other verbs leave it the subject: đồng ý về chủ trương và giao …"""
    between = line.tokens[first:last]
    return (
        line.tokens[last - 1].key in keys("và thời nhất đã cũng")
        or bool(line.tokens[last].sign)
        or len(between) <= 4
    )


def _obliged(line: Line, first: int, context: Context) -> _Frame | None:
    """Return the frame of "Y cần làm", or where verbs direct, of "Y làm"."""
    for begin in range(first, len(line)):
        token = line.tokens[begin]
        if token.bracketed:
            continue
        if not _may_begin(line, begin, first):
            continue
        actor = actor_at(line, begin, len(line))
        if actor is None:
            continue
        verb = actor.last
        part = PARTS.at(line, verb)
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
        if not obliges and not context.directs:
            continue
        if obliges and context.closed and not _is_plain_duty(line, verb):
            continue
        to = line.span(actor.first, actor.last)
        by = context.assigned_by if context.said else context.standing_by
        return _Frame(verb, actor, by, to)
    return None


def _aims(line: Line, verb: int) -> bool:
    """Tell whether a target is set: Toàn tỉnh phấn đấu hoàn thành …"""
    return line.tokens[verb].key in keys("phấn") and head_at(line, verb, len(line)) is not None


def _is_plain_duty(line: Line, verb: int) -> bool:
    return True


def _directs_verb(line: Line, verb: int) -> bool:
    """Tell whether what must be done is done by will: phải rà soát, not phải đóng cửa."""
    found = PARTS.at(line, verb)
    if found is None:
        return False
    if found[0] != "modal" or line.tokens[verb].key in keys("chịu"):
        return head_at(line, verb, len(line)) is not None or line.tokens[verb].key in keys("chịu")
    after = found[1]
    return after < len(line) and head_at(line, after, len(line)) is not None


def _named_tasks(line: Line, first: int, context: Context) -> _Frame | None:
    """Return the frame of "nhiệm vụ trọng tâm của Y là làm"."""
    for position, _, after in _TASKS_ARE.find(line, first, len(line)):
        if any(token.key in _PAST for token in line.tokens[first:position]):
            continue
        for verb in range(after, min(len(line) - 1, after + 30)):
            if line.tokens[verb].key not in keys("là") and not (
                ":" in line.tokens[verb].sign and line.tokens[verb - 1].key not in keys("sau")
            ):
                continue
            begin = verb + 1 if line.tokens[verb].key in keys("là") else verb
            if not any(True for _ in _MAIN.find(line, after, verb)):
                break
            if not head_at(line, begin, len(line)):
                break
            return _Frame(begin, None, context.assigned_by, _owner(line, after, verb))
    return None


def _owner(line: Line, first: int, last: int) -> Span | None:
    """Return whose tasks they are: của các địa phương, đối với các sở."""
    for position in range(first, last):
        of = line.tokens[position].key in keys("của với") and position + 1 < last
        if of and begins_actor(line, position + 1) is not None:
            return line.span(position + 1, last)
    return None


def _imperative(line: Line, first: int, context: Context) -> _Frame | None:
    """Return the frame of a verb without a subject, where such verbs direct."""
    if not (context.directs or context.goes_on):
        return None
    for begin in _beginnings(line, first):
        found = PARTS.at(line, begin)
        if found and found[0] == "done" and not _ADVERBIAL.at(line, begin):
            return None
        head = head_at(line, begin, len(line))
        if head and (head.last < len(line)):
            return _Frame(begin, None, context.assigned_by, context.assignee, lasts=True)
    return None


def _beginnings(line: Line, first: int) -> Iterator[int]:
    """Yield where the verb of a sentence may stand: at its beginning, or after adverbials."""
    position = first
    while position < len(line):
        yield position
        found = _CONNECTORS.at(line, position)
        if found:
            position = found[1]
            continue
        if not _ADVERBIAL.at(line, position):
            return
        position = _after_comma(line, position)


def _after_comma(line: Line, first: int) -> int:
    for position in range(first + 1, len(line)):
        token = line.tokens[position]
        if "," not in token.sign or token.bracketed:
            continue
        if head_at(line, position, len(line)) or begins_actor(line, position) is not None:
            return position
    return len(line)
