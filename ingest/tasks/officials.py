"""Bodies of the state: whom a text of norms can tell what to do."""

from __future__ import annotations

from ingest.tasks.actor_names import BEFORE
from ingest.tasks.actors import DUTY, Actor, actor_at, is_body
from ingest.tasks.context import Context
from ingest.tasks.line import Line, Phrases
from ingest.tasks.verbs import head_at

_OFFICIAL = Phrases(
    {
        "": """
            chính phủ; thủ tướng; bộ; bộ trưởng; ủy ban; ubnd; hđnd; hội đồng nhân dân; quốc hội;
            tòa án; viện kiểm sát; chánh án; viện trưởng; kiểm toán nhà nước; tổng kiểm toán; ngân
            hàng nhà nước; thống đốc; sở; giám đốc sở; cơ quan; chủ tịch; thủ trưởng; cục; chi
            cục; tổng cục; cục trưởng; tổng cục trưởng; ban; thanh tra; công an; kho bạc; bảo hiểm
            xã hội; mặt trận; phòng; văn phòng; chánh văn phòng; chính quyền
        """
    }
)
_ANYBODY = Phrases(
    {"": "cá nhân; người; doanh nghiệp; hộ gia đình; công dân; đối tượng; công chứng; luật sư"}
)
_OF_KIND = Phrases({"": "cơ quan; các cơ quan; thủ trưởng; các thủ trưởng"})
_WORKS = Phrases({"": "làm việc; hoạt động; sử dụng; thực hiện nhiệm vụ"})
_ANSWERS = Phrases({"": "trách nhiệm của"})


def answers_for(line: Line) -> bool:
    """Tell whether a heading names bodies of the state that answer for something.

    Trách nhiệm của Bộ Công an; not what a body may do, Quyền hạn và trách nhiệm của …
    """
    found = _ANSWERS.at(line, 0)
    return found is not None and is_official(line, found[1], len(line))


def is_official(line: Line, first: int, last: int) -> bool:
    """Tell whether words name bodies of the state, and nobody else: not cơ quan, cá nhân."""
    before = BEFORE.at(line, first)
    begins = _OFFICIAL.at(line, before[1] if before else first, last)
    return begins is not None and not _ANYBODY.within(line, first, last)


def decides(line: Line, context: Context) -> bool:
    """Tell whether an article of a decision says at once what a body of the state must do.

    Điều 2. Sở Công Thương hướng dẫn …; not Ban Chỉ đạo làm việc theo chế độ kiêm nhiệm.
    """
    actor = actor_at(line, 0, len(line)) if context.assigned_by and not context.norm else None
    if actor is None or not (is_body(line, 0) or is_official(line, 0, actor.last)):
        return False
    if DUTY.at(line, actor.last):
        return True  # Đoàn thanh tra có nhiệm vụ …
    head = head_at(line, actor.last, len(line))
    acts = head is not None and (head.acts or head.opens) and head.last < len(line)
    return acts and not _WORKS.at(line, actor.last)


def is_charged(line: Line, actor: Actor) -> bool:
    """Tell whether a body of the state is named, not one of a kind: cơ quan cử công chức …"""
    of_kind = _OF_KIND.at(line, actor.first) is not None
    return not of_kind and is_official(line, actor.first, actor.last)
