"""A speech that is reported: to whom it goes on, and who only complains."""

from __future__ import annotations

from ingest.tasks.actors import Actor, is_body
from ingest.tasks.context import Span
from ingest.tasks.givers import is_issuer
from ingest.tasks.line import Line, Phrases

_VOTERS = Phrases({"": "cử tri; đại biểu; các đại biểu; một số cử tri; nhiều cử tri; các ý kiến"})
_TELLS = Phrases({"": "phản ánh; phản ảnh; kiến nghị; đề nghị; hỏi; quan tâm; băn khoăn; cho rằng"})
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
    charged = part == "action" and is_body(line, actor.first) and not is_issuer(line, actor, by)
    return charged and not (_HELD.at(line, actor.first) or _TOLD.at(line, actor.last))


def complains(line: Line, actor: Actor) -> bool:
    """Tell whether voters tell of what is wrong: Cử tri xã A phản ánh xe chở đá làm hỏng đường."""
    return _VOTERS.at(line, actor.first) is not None and _TELLS.at(line, actor.last) is not None
