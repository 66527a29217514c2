"""What a question compares: two periods, conferences or places, each to be asked of alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.naming.named import Named, cut, find_named
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


# "So với hội nghị trước": the one whose number is one less.
_ONE_BEFORE = re.compile(
    r"(?:hội nghị|hoi nghi|kỳ|lần|lan)(?: lần)? (?:trước|truoc)\b|the (?:previous|last) \w+\b",
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
    return _with_the_one_before(question, said.conferences)


def _with_the_one_before(question: Question, conferences: Named) -> list[Side]:
    """Return a named conference and the one before it, if that is what it is compared with."""
    number = question.named.conference
    if not number or not conferences or not _ONE_BEFORE.search(question.text):
        return []
    name = conferences[0].value
    rest = _ONE_BEFORE.sub(" ", cut(question.text, conferences))
    about = " ".join(_COMPARING.sub(" ", rest).split()).rstrip(" ?.,!")
    names = (name, name.replace(str(number), str(number - 1)))
    return [Side(one, f"{about} {one}".strip()) for one in names]
