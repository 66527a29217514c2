"""What a question compares: two periods, conferences or places, each to be asked of alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.named import cut, find_named
from assistant.question import Question


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things compared: its name, and the question about it alone."""

    name: str
    question: str


# What says that a question compares, in both languages; of each side it says nothing.
_COMPARING = re.compile(
    r"\b(?:(?:hãy |hay )?(?:so sánh|so sanh|đối chiếu|doi chieu)(?: giữa| giua)?|giữa|giua"
    r"|(?:có gì |co gi )?(?:khác nhau|khac nhau|khác biệt|khac biet|khác gì|khac gi)"
    r"|chênh lệch|chenh lech|(?:đã |da )?(?:thay đổi|thay doi)"
    r"|so với|so voi|compared? (?:to|with)|compare|the difference(?:s)? between|differences?"
    r"|differs?|differed|between|versus|vs\.?)(?=\W|$)",
    re.IGNORECASE,
)
# "và" between the two is left over when one of them is cut.
_LEFT_OVER = re.compile(
    r"(?:^|(?<=\s))(?:và|va|với|voi|hay|hoặc|hoac|and|with|or|from|to|từ|tu|sang|đến|den|in|of|at)"
    r"(?=\s*[?.,!]*\s*$|\s+(?:và|va|với|voi|hay|and|with|or|to|sang|đến|den)\s)",
    re.IGNORECASE,
)


def find_sides(question: Question) -> list[Side]:
    """Return the sides that a question compares, in order; fewer than two if it compares none."""
    text = question.text
    said = find_named(text, "en" if question.english else "vi", question.today)
    names = find_named(text, question.language, question.today)
    for kind, called in zip(said.kinds(), names.kinds(), strict=True):
        sides = {one.value: name.value for one, name in zip(kind, called, strict=True)}
        if len(sides) > 1:
            about = _LEFT_OVER.sub(" ", _COMPARING.sub(" ", cut(text, kind)))
            about = " ".join(about.split()).rstrip(" ?.,!")
            return [Side(name, f"{about} {one}".strip()) for one, name in sides.items()]
    return []
