"""Bodies of the state: whom a text of norms can tell what to do."""

from __future__ import annotations

from ingest.tasks.actor_names import BEFORE
from ingest.tasks.actors import Actor
from ingest.tasks.line import Line, Phrases

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


def is_charged(line: Line, actor: Actor) -> bool:
    """Tell whether a body of the state is named, not one of a kind: cơ quan cử công chức …"""
    of_kind = _OF_KIND.at(line, actor.first) is not None
    return not of_kind and is_official(line, actor.first, actor.last)
