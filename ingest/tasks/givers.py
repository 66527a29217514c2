"""Who directs whom: "X yêu cầu Y làm", "giao Y", "đề nghị các đơn vị …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.naming import Spelled, body_at
from assistant.text import fold
from ingest.tasks.actors import (
    GROUNDS,
    PLACES,
    VERBS,
    Actor,
    actor_at,
    begins_actor,
    is_body,
    name_of,
)
from ingest.tasks.context import Context, Span
from ingest.tasks.line import Line, Phrases, Token, keys
from ingest.tasks.named import actor_alone, addressed
from ingest.tasks.subjects import (
    ADVERBIAL,
    COMRADE,
    CONNECTORS,
    GIVES,
    NEAR,
    PAST,
    director_of,
    named_speaker,
    towards,
)
from ingest.tasks.verbs import PARTS, head_at

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
_TROUBLES = Phrases({"": "khó khăn; vướng mắc; phát sinh; vấn đề"})
_ASKERS = Phrases({"": "cử tri; đại biểu; người dân; nhân dân; bà con; hộ dân; các hộ; ý kiến"})
_ADVISES = keys("kiến")
WE = keys("tôi chúng")  # direct others: tôi đề nghị
_CASE, _GOES_ON = keys("khi nếu"), keys("tiếp")
PROPOSES = keys("xuất")
_WORK = Phrases({"": "việc; công tác; nhiệm vụ; trách nhiệm"})
_TO = keys("cho")
_LEVELS = (keys("thôn bản ấp xóm"), keys("xã phường"), keys("huyện quận"), keys("tỉnh"))
LOWEST, SHORT = len(_LEVELS), 3  # no level; words in which who is asked is named
_OF_THEM = Phrases({"": "trong đó"})
# Those who speak for many bodies below, and what stands above them all.
_MANY_ASK = Phrases(
    {
        "": """
            bí thư các; chủ tịch các; lãnh đạo các; đại diện; đại diện các; đại diện lãnh đạo; giám
            đốc các; thủ trưởng các; các ý kiến; nhiều ý kiến; các địa phương; các xã; các huyện
        """
    }
)
_ABOVE_ALL = Phrases(
    {
        "": """
            tỉnh; tỉnh ủy; thành ủy; thành phố; ubnd tỉnh; hđnd tỉnh; ủy ban nhân dân tỉnh; hội đồng
            nhân dân tỉnh; ban thường vụ tỉnh ủy; thường trực tỉnh ủy; ban chấp hành đảng bộ tỉnh;
            trung ương; chính phủ; quốc hội; thủ tướng
        """
    }
)
_ASKING, _ASSIGNS = keys("nghị cầu"), keys("giao")
_PLEADS = keys("kiến")
AGENT = keys("được do bởi")
# phân công, kêu gọi, khuyến cáo: as often something to be done themselves
TO_PEOPLE = keys("phân kêu khuyến")
_MINDS = keys("lưu chú")
REMINDS = keys("nhắc")  # those below whoever must act: nhắc nhở bà con dùng …
_CALLS, _ALL_OF = keys("kêu"), keys("toàn tất mọi cán nhân đồng")


@dataclass(frozen=True, slots=True)
class Frame:
    """A directive phrase begins at word `first`; `actor`, if given, just before it."""

    first: int
    actor: Actor | None
    assigned_by: Span | None
    assignee: Span | None


def whom(line: Line) -> Span | None:
    """Return whom a line only names: Sở Nội vụ; Đối với Sở Nội vụ; Giao Sở Nội vụ."""
    gives = GIVES.at(line, 0)
    if gives and gives[0] == "strong" and gives[1] < len(line):
        alone = actor_alone(line, gives[1], len(line))
        acts = actor_at(line, gives[1], len(line)) is not None  # Yêu cầu UBND xã quản lý đất đai
        return line.span(gives[1], len(line)) if alone and not acts else None
    if line.tail.startswith(".") and actor_at(line, 0, len(line)):
        return None  # Hội Khuyến học phát triển hội viên.
    return addressed(line, len(line)) or _on_ground(line)


def _on_ground(line: Line) -> Span | None:
    """Return who acts on a ground, as is listed: UBND các xã căn cứ Kế hoạch này:"""
    for ground, _, after in GROUNDS.find(line, 1, len(line)):
        acts = any(part in VERBS for _, part, _ in PARTS.find(line, after, len(line)))
        return None if acts or ":" not in line.tail else addressed(line, ground)
    return None


def given(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of "X yêu cầu Y làm": who directs and who is directed."""
    for position, strength, after in GIVES.find(line, first, len(line)):
        if line.tokens[position].bracketed or names_a_thing(line, position, after):
            continue
        if _is_to_mind(line, position, after):
            continue
        director, past = director_of(line, first, position)
        alone = position == first or director is None
        if alone and line.tokens[after - 1].key in PROPOSES and context.assignee:
            continue  # below who must act: Đề xuất UBND tỉnh phương án …
        if past and not context.said:
            continue
        if director and any(t.key in AGENT for t in line.tokens[director.first : director.last]):
            continue  # Tỉnh được Chính phủ giao …
        if context.norm and not _issues(line, director, (position, after), context):
            continue  # Cơ quan thuế yêu cầu doanh nghiệp bổ sung …
        if director and asks(line, director):
            continue  # Cử tri kiến nghị …
        if is_in_text(line, position):
            continue  # Thực hiện Công văn của Bộ, trong đó yêu cầu các tỉnh …, Sở đề nghị …
        if director and not context.directs and _asks_upwards(line, director, after):
            continue  # Huyện kiến nghị tỉnh hỗ trợ kinh phí
        if director and context.directs and _is_told_before(line, first, director):
            continue  # Sở X gỡ cho xong, tôi giao hai đồng chí trực tiếp làm
        if director is None and first < position and _is_told_to(line, first, context):
            continue  # Thanh tra các nơi vi phạm; kiến nghị xử lý: one's own task
        if director and context.directs and _proposes(line, director, position, after):
            continue  # Sở Nội vụ đề xuất UBND tỉnh xem xét: its own task
        if strength == "wish" and not (director and COMRADE.at(line, director.first)):
            continue  # Doanh nghiệp mong muốn tỉnh tháo gỡ khó khăn
        leads = director is not None and ":" in line.tail
        spoken = director is not None and context.said and not context.directs
        if strength == "weak" and (past or not (leads or spoken)):
            continue
        if strength == "weak" and director and is_charged_to_direct(line, director, context):
            continue  # Bộ trưởng Bộ Công an chỉ đạo các lực lượng: which is a task of his
        if context.closed and not context.said and not (director or position == first):
            continue
        if director and _is_done_too(line, director, position, context):
            continue  # UBND tỉnh họp ba lần, yêu cầu các chủ đầu tư …: both are told
        if not (director or _may_direct(line, position, first)):
            continue
        by = named_speaker(line, director, context) if director else context.assigned_by
        after = _past_adverbial(line, after)
        if colon := _addressed(line, after):  # Đề nghị các đảng ủy xã: phân công …
            return Frame(colon, None, by, line.span(after, colon))
        actor = actor_at(line, after, len(line)) or _place_at(line, after) or _in_case(line, after)
        if actor:
            begin = actor.last
            if line.tokens[begin].key in PAST and not context.directs:
                continue
            if _is_own_task(line, position, actor, context):
                if director is None:
                    continue
                to = line.span(director.first, director.last)
                own = head_at(line, director.last, position)  # phải lập kế hoạch, phân công …
                begin = director.last if own else position
                return Frame(begin, director, context.standing_by, to)
            return Frame(begin, actor, by, name_of(line, actor))
        if line.tokens[position].key in TO_PEOPLE:
            continue  # kêu gọi đầu tư; phân công nhiệm vụ
        if director and line.tokens[after - 1].key in PROPOSES:
            continue  # Bệnh viện tỉnh đề xuất đầu tư máy xạ trị: nobody is told to
        listed = after == len(line) or ":" in line.tokens[after].sign
        if listed or head_at(line, after, len(line)):
            about = towards(line, first, position)
            return Frame(after, None, by, about or (None if director else context.assignee))
        if begins_actor(line, after) is not None and (":" in line.tail):
            return Frame(len(line), None, by, line.span(after, len(line)))
    return None


def _is_to_mind(line: Line, position: int, after: int) -> bool:
    """Tell whether whoever must act is to mind something: các hộ cần lưu ý tiêm phòng."""
    must = position > 0 and line.tokens[position - 1].must and not line.tokens[position].sign
    return (
        must and line.tokens[position].key in _MINDS and head_at(line, after, len(line)) is not None
    )


def assigned(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of what is told before whom it is given to: Việc lập hồ sơ giao Sở X."""
    if not (context.directs and _WORK.at(line, first)):
        return None
    for position in range(first + 2, len(line)):
        if line.tokens[position].key not in _ASSIGNS or line.tokens[position].sign:
            continue
        to = position + 1 < len(line) and line.tokens[position + 1].key in _TO
        begin = position + 1 + to
        actor = actor_at(line, begin, len(line))
        if actor is None and begin < len(line) and actor_alone(line, begin, len(line)):
            actor = Actor(begin, len(line))
        if actor and not any(t.key in PAST for t in line.tokens[first:position]):
            return Frame(first, None, context.assigned_by, name_of(line, actor))
    return None


def _proposes(line: Line, director: Actor, position: int, after: int) -> bool:
    """Tell whether who acts proposes something, and directs nobody: công bố … và kiến nghị …"""
    if line.tokens[after - 1].key in PROPOSES:
        return True
    acts = director.last < position and head_at(line, director.last, position) is not None
    return acts and line.tokens[position].key in _ADVISES


def _is_done_too(line: Line, director: Actor, position: int, context: Context) -> bool:
    """Tell whether whoever directs is told to have done something else before in a sentence."""
    parted = line.tokens[position].sign.startswith((",", ";"))
    if not context.closed or context.said or not parted:
        return False
    before = PARTS.find(line, director.last, position)
    return any(part in VERBS for _, part, _ in before)


def _is_told_before(line: Line, first: int, director: Actor) -> bool:
    """Tell whether somebody else must do something before the speaker goes on to another."""
    if director.first == first or line.tokens[director.first].key not in WE:
        return False
    actor = actor_at(line, first, director.first)
    if actor is None:
        return False
    part = PARTS.at(line, actor.last)
    return part is None or part[0] != "done"


def _is_told_to(line: Line, first: int, context: Context) -> bool:
    """Tell whether a sentence begins with what is to be done, where verbs direct."""
    directs = context.directs or context.goes_on
    if not directs or head_at(line, first, len(line)):
        return directs
    actor = actor_at(line, first, len(line)) if context.directs else None
    return actor is not None and head_at(line, actor.last, len(line)) is not None


def asks(line: Line, director: Actor) -> bool:
    """Tell whether those who ask for something direct nobody: cử tri, các đại biểu, người dân."""
    return _ASKERS.within(line, director.first, min(director.last, director.first + 3))


def _issues(line: Line, director: Actor | None, verb: Span, context: Context) -> bool:
    """Tell whether whoever issued a text directs: named, or not: nếu có vướng mắc, đề nghị …"""
    asks = line.tokens[verb[1] - 1].key in _ASKING
    if director is None:
        comma = "," in line.tokens[verb[0]].sign
        return asks and (comma or _after_trouble(line, verb[0], 0))
    if context.standing_by is None or not (asks or line.tokens[verb[0]].key in _ASSIGNS):
        return False
    issuer, named = line.text[slice(*context.standing_by)], line.span(director.first, director.last)
    return fold(line.text[slice(*named)]).startswith(fold(issuer))


def _past_adverbial(line: Line, after: int) -> int:
    """Return where goes on what is directed: đề nghị, trong thời gian tới, huyện cần …"""
    if not (ADVERBIAL.at(line, after) or CONNECTORS.at(line, after)):
        return after
    for position in range(after + 1, min(len(line), after + NEAR)):
        token = line.tokens[position]
        if token.must and not token.sign:
            return position
        if token.sign:
            acts = head_at(line, after, len(line))  # yêu cầu tiếp thu ý kiến, hoàn thiện đề án
            follows = (not acts and head_at(line, position, len(line))) or begins_actor(
                line, position
            )
            return position if token.sign == "," and follows else after
    return after


def _place_at(line: Line, after: int) -> Actor | None:
    """Return a place that is directed by its kind alone: giao tỉnh hoàn thành …, đề nghị xã …"""
    if after + 1 >= len(line) or line.tokens[after].key not in PLACES or line.tokens[after].sign:
        return None
    return Actor(after, after + 1) if head_at(line, after + 1, len(line)) else None


def _addressed(line: Line, after: int) -> int | None:
    """Return the word after a colon before which only those stand who are directed."""
    for position in range(after + 1, len(line)):
        if ":" in line.tokens[position].sign:
            return position if actor_alone(line, after, position) else None
    return None


def _in_case(line: Line, after: int) -> Actor | None:
    """Return who must do something in a case: lưu ý các phòng khi trình văn bản phải gửi trước."""
    if begins_actor(line, after) is None:
        return None
    case: int | None = None
    for position in range(after + 1, min(len(line), after + NEAR)):
        token = line.tokens[position]
        if token.sign:
            return None
        if case is None and token.key in _CASE:
            case = position
        elif case is not None and token.must:
            return Actor(after, case)
    return None


def bodies_in(said: str) -> list[str]:
    """Return the bodies that words name, each in one spelling: UBND tỉnh, Ủy ban nhân dân tỉnh."""
    spelled = Spelled(said)
    found = (body_at(spelled, place) for place in range(len(spelled.words)))
    return [body[0] for body in found if body]


def is_issuer(line: Line, actor: Actor, by: Span | None) -> bool:
    """Tell whether who directs, or its head, is named; not an office of it: Văn phòng UBND tỉnh."""
    if by is None:
        return False
    said = line.text[slice(*by)]
    name = line.text[slice(*line.span(actor.first, actor.last))]
    if fold(said).startswith(f"{fold(name)} "):
        return True  # Sở sẽ …, of Sở Nội vụ
    issuer, named = bodies_in(said), bodies_in(name)
    cut = fold(name).startswith(f"{fold(said)} ")  # BAN TỔ CHỨC, whose head has two lines
    return cut or (bool(named) and any(f"{one} ".startswith(f"{named[0]} ") for one in issuer))


def is_charged_to_direct(line: Line, actor: Actor, context: Context) -> bool:
    """Tell whether who directs others is directed here: below whoever leads in, or a lower body.

    So is a body to which a speech goes on: Đảng ủy UBND tỉnh khẩn trương chỉ đạo hoàn thành …
    """
    if context.assigned_by is None or not (context.directs or (context.said and context.goes_on)):
        return False
    charged = (context.directs and context.goes_on) or is_body(line, actor.first)
    return charged and not is_issuer(line, actor, context.assigned_by)


def is_in_text(line: Line, position: int) -> bool:
    """Tell whether a verb tells what another text directs: ban hành Chỉ thị, trong đó giao …"""
    return position >= 2 and _OF_THEM.at(line, position - 2) == ("", position)


def _asks_upwards(line: Line, director: Actor, after: int) -> bool:
    """Tell whether those below ask something of those above: xã của huyện, huyện của tỉnh."""
    asked = line.tokens[after : after + SHORT]
    if line.tokens[after - 2].key in _PLEADS and _ABOVE_ALL.at(line, after):
        return True  # Bí thư Thành ủy kiến nghị tỉnh phân cấp mạnh hơn
    if _MANY_ASK.at(line, director.first) and _ABOVE_ALL.at(line, after):
        return True  # Bí thư các đảng ủy đề nghị Tỉnh ủy sớm ban hành …
    return _rank(line.tokens[director.first : director.last]) < min(
        (rank for token in asked if (rank := _rank([token])) < LOWEST), default=0
    )


def _rank(tokens: Sequence[Token]) -> int:
    """Return the level of the place that words name, from a village up; of none the lowest."""
    ranks = [place for place, names in enumerate(_LEVELS) for t in tokens if t.key in names]
    return min(ranks, default=LOWEST)


def _is_own_task(line: Line, position: int, actor: Actor, context: Context) -> bool:
    """Tell whether who is directed has the people in mind: phân công cán bộ phụ trách từng xã."""
    if line.tokens[position].key in _CALLS and line.tokens[actor.first].key in _ALL_OF:
        return False  # Đại hội kêu gọi toàn thể cán bộ, đảng viên …
    named = any(token.capital for token in line.tokens[actor.first : actor.last])
    reminds = context.assignee is not None and line.tokens[position].key in REMINDS
    to_people = reminds or line.tokens[position].key in TO_PEOPLE
    return context.directs and to_people and not named


def _may_direct(line: Line, position: int, first: int) -> bool:
    """Tell whether a verb without a subject may direct: not "để kiến nghị sửa đổi"."""
    return (
        position == first
        or bool(line.tokens[position].sign)
        or line.tokens[position - 1].key in keys("và thời nay tới")
        or _after_trouble(line, position, first)
    )


def _after_trouble(line: Line, position: int, first: int) -> bool:
    """Tell whether it is asked what to do with troubles: nếu có vướng mắc gì đề nghị …"""
    return any(
        _TROUBLES.at(line, begin, position) is not None
        for begin in range(max(first, position - 4), position)
    )


def names_a_thing(line: Line, position: int, after: int) -> bool:
    """Tell whether a verb that directs is a noun here, or part of another word."""
    if line.tokens[position].capital and position and line.tokens[position].sign == "":
        return True
    if after < len(line):
        next_word = line.tokens[after]
        opens = (part := PARTS.at(line, after)) is not None and part[0] == "opener"
        named = begins_actor(line, after) is not None  # đề nghị cấp ủy, not đề nghị cấp phép
        lower = not (next_word.sign or next_word.capital or opens or named)
        goes_on = next_word.key in _GOES_ON and line.tokens[position].key not in _ASSIGNS
        if lower and not goes_on and _AFTER_NAMES.at(line, after):
            return True  # giao tiếp; not yêu cầu tiếp thu
    if line.tokens[position].sign:
        return False
    return any(
        _BEFORE_NAMES.at(line, begin, position) == ("", position)
        for begin in range(max(0, position - 3), position)
    )


def ends_in_duty(line: Line) -> bool:
    """Tell whether a list of duties follows: Sở X là cơ quan thường trực, có nhiệm vụ:"""
    near = PARTS.find(line, max(0, len(line) - 4), len(line))
    return any(part == "modal" and after == len(line) for _, part, after in near)


def is_agent(line: Line, begin: int) -> bool:
    """Tell whether who is named has done it: đã được các cấp, các ngành quan tâm."""
    for position in range(begin - 1, max(-1, begin - 9), -1):
        if line.tokens[position].key in AGENT:
            return begins_actor(line, position + 1) is not None
        if line.tokens[position].sign not in ("", ",") or head_at(line, position, begin):
            return False
    return False
