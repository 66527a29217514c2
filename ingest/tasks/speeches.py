"""A speech that is reported: to whom it goes on, and who only complains."""

from __future__ import annotations

from dataclasses import replace

from ingest.tasks.actors import Actor, actor_at, is_body
from ingest.tasks.context import Context, Span
from ingest.tasks.givers import Frame, is_issuer
from ingest.tasks.joints import EACH
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.named import TOWARDS
from ingest.tasks.subjects import (
    FAR,
    NEAR,
    RESOLVES,
    director_of,
    is_past,
    may_begin,
    named_speaker,
)
from ingest.tasks.verbs import head_at

_ABOUT, _WILL = keys("về"), keys("sẽ")
_THEREFORE = Phrases({"": "theo đó; vì vậy; vì thế; do đó; do vậy"})
# How those at a meeting begin to speak, who direct nobody.
_DISCUSSES = Phrases(
    {
        "": """
            tại phiên thảo luận; thảo luận tại; thảo luận về; thảo luận ở; thảo luận các nội dung;
            tham gia thảo luận; tham luận tại; tham gia ý kiến; qua thảo luận;
            tham gia đóng góp ý kiến
        """
    }
)
_DIRECTIONS = Phrases(
    {"": "phương hướng; phương hướng, nhiệm vụ; về phương hướng; về phương hướng, nhiệm vụ"}
)
_WORK = Phrases({"": "nhiệm vụ; giải pháp; công việc; nội dung; việc"})
_SPEAKERS = Phrases({"": "kết luận; bí thư; chủ tịch; phó chủ tịch; phó bí thư; chủ trì"})
_VOTERS = Phrases({"": "cử tri; đại biểu; các đại biểu; một số cử tri; nhiều cử tri; các ý kiến"})
_TELLS = Phrases({"": "phản ánh; phản ảnh; kiến nghị; đề nghị; hỏi; quan tâm; băn khoăn; cho rằng"})
_THINKS = Phrases({"": "cho rằng; đề xuất; đề nghị; kiến nghị; cho biết; phản ánh; phân tích"})
# How a record turns to something else that was done at a meeting.
_TURNS = Phrases(
    {
        "": """
            cũng tại; tại; hội nghị; đại hội; cuộc họp; phiên họp; buổi làm việc; trước đó; nhân
            dịp; ngay sau; cùng ngày; ngày; sáng; chiều; kết thúc; dịp này; các đại biểu; sau khi;
            theo báo cáo; theo đánh giá; báo cáo; các ý kiến; nhiều ý kiến; thảo luận; tham luận
        """
    }
)
_HELD = Phrases(
    {"": "hội nghị; đại hội; cuộc họp; buổi họp; phiên họp; ban tổ chức; đoàn công tác; đoàn"}
)
# What a body does at a meeting.
_TOLD = Phrases(
    {
        "": """
            báo cáo; trình; trình bày; trao; trao tặng; tặng; thăm; tổ chức; công bố; thảo luận;
            giải trình; trả lời; giới thiệu; đón; đăng ký; kiến nghị; đề xuất; phản ánh; phát động
        """
    }
)


def is_charged_too(line: Line, actor: Actor, part: str, by: Span | None) -> bool:
    """Tell whether a speech goes on to another body: Công an xã nắm chắc tình hình.

    Not what is told of the meeting: Hội nghị thảo luận …, UBND tỉnh trao Bằng khen …
    """
    each = line.tokens[actor.first].key in EACH  # Mỗi đồng chí cấp ủy viên bám sát địa bàn
    other = each or (is_body(line, actor.first) and not is_issuer(line, actor, by))
    charged = part in ("action", "nominal") and other
    return charged and not (_HELD.at(line, actor.first) or _TOLD.at(line, actor.last))


def discusses(line: Line) -> bool:
    """Tell whether a sentence tells what those at a meeting think, and not who leads it."""
    begin = next(
        (p for p in range(min(len(line), NEAR)) if _VOTERS.at(line, p) and may_begin(line, p, 0)),
        None,
    )
    tells = begin is not None and _TELLS.within(line, begin + 1, min(len(line), begin + NEAR))
    spoken = tells or _DISCUSSES.at(line, 0) is not None
    return spoken and not _SPEAKERS.within(line, 0, len(line))


def spoken_on(line: Line, context: Context, speech: Context | None) -> Context:
    """Return what holds in a paragraph that may go on with a speech: Về kinh tế, các sở cần …

    Not in one that turns to something else: Cũng tại hội nghị, …
    """
    if speech is None or not (speech.said and speech.goes_on and speech.assigned_by):
        return context
    if _TURNS.at(line, 0) or discusses(line) or is_past(line, 0, min(len(line), NEAR)):
        return context
    by = speech.assigned_by
    return replace(context, said=True, goes_on=True, assigned_by=by, standing_by=by)


def thinks(line: Line) -> bool:
    """Tell whether one of those who discuss says what he thinks: Đồng chí X cho rằng cần …"""
    told = next(iter(_THINKS.find(line, 1, min(len(line), FAR))), None)
    if told is None or _SPEAKERS.within(line, 0, told[0]):
        return False
    return director_of(line, 0, told[0])[0] is not None


def resolved(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of what a meeting or a body resolves: Hội nghị thống nhất tiếp tục …"""
    if context.closed:
        return None
    told = context.said and not context.directs
    if told and (directions := _DIRECTIONS.at(line, first)):
        commas = (p for p in range(directions[1], len(line)) if line.tokens[p].sign == ",")
        begin = next(commas, None)
        if begin and _opens(line, begin):
            return Frame(begin, None, context.standing_by, None)
    for position, _, after in RESOLVES.find(line, first, min(len(line), first + FAR)):
        director, _ = director_of(line, first, position)
        begin = _listed(line, after) or (after if _opens(line, after) else None)
        if director and begin and (told or is_meeting(line, director.first)):
            return Frame(begin, None, named_speaker(line, director, context), None)
    return None


def _opens(line: Line, first: int) -> bool:
    """Tell whether a verb takes another: tiếp tục tập trung chỉ đạo …"""
    head = head_at(line, first, len(line))
    return head is not None and head.opens and head.last < len(line)


def _listed(line: Line, first: int) -> int | None:
    """Return where tasks are listed after a colon: nhiệm vụ trọng tâm là: đẩy mạnh …"""
    colon = next((p for p in range(first + 1, len(line)) if ":" in line.tokens[p].sign), None)
    listed = colon is not None and _WORK.within(line, first, colon)
    return colon if listed and colon and head_at(line, colon, len(line)) else None


def is_meeting(line: Line, first: int) -> bool:
    """Tell whether it is a meeting of which something is said."""
    return _HELD.at(line, first) is not None


def complains(line: Line, actor: Actor) -> bool:
    """Tell whether voters tell of what is wrong: Cử tri xã A phản ánh xe chở đá làm hỏng đường."""
    return _VOTERS.at(line, actor.first) is not None and _TELLS.at(line, actor.last) is not None


def is_on_subject(line: Line, first: int, begin: int, part: str) -> bool:
    """Tell whether a speech goes on to another subject: Đối với vụ mùa, Sở X hướng dẫn …"""
    about = TOWARDS.at(line, first) or line.tokens[first].key in _ABOUT
    return part in ("action", "nominal") and begin > first and bool(about)


def follows_from(line: Line, first: int, context: Context) -> bool:
    """Tell whether a speaker goes on to what follows from what he said: Theo đó, các xã …"""
    return context.assigned_by is not None and _THEREFORE.at(line, first) is not None


def foretells(line: Line, first: int, context: Context) -> bool:
    """Tell whether whoever directs says what he will do: Quá hạn, Sở Nội vụ sẽ báo cáo UBND tỉnh.

    UBND tỉnh sẽ xem xét trách nhiệm người đứng đầu.
    """
    for begin in range(first, len(line)):
        actor = actor_at(line, begin, len(line)) if may_begin(line, begin, first) else None
        if actor:
            will = line.tokens[actor.last].key in _WILL
            return will and is_issuer(line, actor, context.assigned_by)
    return False
