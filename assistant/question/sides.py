"""What a question compares: two periods, places, bodies or the like, each to be asked of alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.naming import Span
from assistant.naming.named import Named, cut, find_named
from assistant.question import Question
from assistant.question.siblings import names_and_bodies


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things compared: its name, and the question about it alone.

    Only what says its name tells of one that is `said`, which is in the language of the records.
    """

    name: str
    question: str
    said: bool = False


# What says that a question compares, in both languages; of each side it says nothing.
_COMPARING = re.compile(
    r"\b(?:(?:hãy |hay )?(?:so sánh|so sanh|đối chiếu|doi chieu)(?: giữa| giua)?|giữa|giua"
    r"|(?:có gì |co gi )?(?:khác nhau|khac nhau|khác biệt|khac biet|khác gì|khac gi)"
    r"|chênh lệch|chenh lech|(?:đã |da )?(?:thay đổi|thay doi)"
    r"|(?:tháng|thang|quý|quy|năm|nam|kỳ|kì|ky|đợt|dot|bên|ben|đằng|dang|nơi|noi) (?:nào|nao)"
    r"(?= .*\b(?:hơn|hon)\b)"
    r"|(?:hơn kém|hon kem)(?: nhau)?"
    r"|(?:(?:có|co) )?(?:nhiều|nhieu|ít|it|cao|thấp|thap|lớn"
    r"|(?<!dan )(?<!con )(?<!thit )(?<!gia )(?<!nuoi )lon)(?= .*\b(?:hơn|hon)\b)"
    r"|(?:(?:nhiều|nhieu|ít|it|cao|thấp|thap|lớn|lon|nhanh|chậm|cham|mạnh|manh|tốt|tot|khá|kha|kém|kem"
    r"|đông|dong|rộng|rong|nặng|nang|đắt|dat|rẻ|re) )?(?:hơn|hon)(?= ?[,?]|\s*$)"
    r"|so với|so voi|^so|compared? (?:to|with)|compare|the difference(?:s)? between|differences?"
    r"|differs?|differed|between|versus|vs\.?)(?=\W|$)",
    re.IGNORECASE,
)
# "và" between the two is left over when one of them is cut.
_LEFT_OVER = re.compile(
    r"^(?:và|va|với|voi|hay)\s*,?(?=\s)"
    r"|(?:^|(?<=\s))(?:và|va|với|voi|hay|hoặc|hoac|and|with|or|from|to|từ|tu|sang|đến|den|in|of|at)"
    r"(?=\s*[?.,!]*\s*$|\s+(?:và|va|với|voi|hay|and|with|or|to|sang|đến|den)\s"
    r"|\s+(?:(?:như |nhu )?(?:thế|the) (?:nào|nao)|ra sao|bao (?:nhiêu|nhieu))\b)",
    re.IGNORECASE,
)
# What stood before each of them: cuối (tháng 2) với cuối (tháng 3).
_TWICE = re.compile(
    r"\b(cuối|cuoi|đầu|dau|hồi|hoi|kỳ|kì|ky|đợt|dot|lúc|luc|vào|vao|trong|của|cua|ở|o|tại|tai)"
    r" +(?:và|va|với|voi|hay) +\1\b",
    re.IGNORECASE,
)
_OF_TWO = re.compile(
    r"(?:hãy |hay )?(?:so sánh|so sanh|đối chiếu|doi chieu) (?P<about>.+?) (?:của|cua|giữa|giua)"
    r" (?P<one>[^,;]{2,40}?) (?:và|va|với|voi) (?P<other>[^,;]{2,40})",
    re.IGNORECASE,
)
# What stands between two that are compared.
_BESIDE = re.compile(
    r"\s*(?:,|\b(?:và|va|với|voi|so với|so voi|and|with|to|than|versus|vs\.?)(?=\s))"
    r"(?:\s*\b(?:của|cua|ở|o|nước|nuoc|in|of|the)(?=\s))*\s*",
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
            about = _without_comparing(cut(text, kind))
            return [Side(name, f"{about} {one}".strip()) for one, name in sides.items()]
    return (
        _by_name(question) or _with_the_one_before(question, said.conferences) or _of_two(question)
    )


def _of_two(question: Question) -> list[Side]:
    """Return two things of which the same is compared: tốc độ tăng của dịch vụ và công nghiệp."""
    found = _OF_TWO.match(question.text.rstrip(" ?.!"))
    if question.english or not found:
        return []
    return [Side(one, f"{found['about']} của {one}") for one in (found["one"], found["other"])]


def _without_comparing(text: str) -> str:
    about = _LEFT_OVER.sub(" ", _TWICE.sub(r"\1", " ".join(_COMPARING.sub(" ", text).split())))
    return " ".join(about.split()).rstrip(" ?.,!")


def _by_name(question: Question) -> list[Side]:
    """Return bodies, or countries and the like by their capitals, that stand side by side: Nhật
    Bản với Hàn Quốc.
    """
    text = question.text
    blank = _COMPARING.sub(lambda match: " " * len(match.group()), text)
    # In Vietnamese a name of one word may be the first of a sentence or a unit.
    found = names_and_bodies(blank, least=1 if question.english else 2)
    sides: list[Span] = []
    for span in found:
        if sides and not _BESIDE.fullmatch(text, sides[-1][1], span[0]):
            if len(sides) > 1:
                break
            sides = []
        sides.append(span)
    if len(sides) < 2:
        return []
    before, after = text[: sides[0][0]], text[sides[-1][1] :]
    names = [text[start:end] for start, end in sides]
    return [
        Side(one, _without_comparing(f"{before}{one}{after}"), said=not question.english)
        for one in names
    ]


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
