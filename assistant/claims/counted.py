"""What a number counts: 297 suspects are not 297 cases, and 12 communes are no districts."""

from __future__ import annotations

import re

from assistant.claims.content import Term
from assistant.claims.quantities import CHANGES, Quantity
from assistant.claims.source import Claimed, Source

# What is counted in English, and in Vietnamese; who counts one counts none of the others.
_COUNTED = (
    ("case", "cases incidents offences offenses accidents crimes", r"vụ"),
    (
        "person",
        "suspects persons people workers offenders defendants officials employees labourers"
        " laborers members delegates patients participants trainees candidates",
        r"đối tượng|người|bị can|bị cáo|lao động|cán bộ|đảng viên|đại biểu|bệnh nhân|học viên"
        r"|thí sinh|đồng chí",
    ),
    ("pupil", "pupils students schoolchildren", r"học sinh|sinh viên"),
    ("teacher", "teachers", r"giáo viên|nhà giáo"),
    ("household", "households families houses homes", r"hộ|gia đình|nhà|căn"),
    ("commune", "communes wards townships", r"xã|phường|thị trấn"),
    ("district", "districts", r"huyện|quận|thị xã"),
    ("province", "provinces", r"tỉnh"),
    ("school", "schools", r"trường(?! hợp)"),
    ("project", "projects works schemes", r"dự án|công trình|hạng mục|đề án"),
    ("enterprise", "enterprises businesses companies firms", r"doanh nghiệp|công ty"),
    ("cooperative", "cooperatives", r"hợp tác xã|htx"),
    ("cluster", "clusters", r"cụm"),
    ("site", "sites venues locations", r"điểm|địa điểm|trung tâm"),
    ("document", "documents", r"văn bản"),
    ("meeting", "meetings", r"cuộc họp|phiên họp|hội nghị"),
    ("boat", "boats vessels ships", r"tàu|thuyền"),
    ("village", "villages hamlets", r"thôn|bản|ấp|làng|xóm"),
    ("vote", "votes ballots", r"phiếu"),
)
_KINDS = {word: kind for kind, english, _ in _COUNTED for word in english.split()}
_PERSONS = {kind: written for kind, _, written in _COUNTED if kind in ("pupil", "teacher")}
_IN_RECORD = re.compile(
    r"\s+(?:" + "|".join(f"(?P<{name}>{written})" for name, _, written in _COUNTED) + r")\b"
)
# The things that a number counts stand before what is told of them.
_PHRASE = re.compile(
    r"(?:\s+(?!(?:of|in|at|for|to|on|by|with|from|and|or|that|who|which|were|was|are|is|had|have|has"
    r"|involving|killing|injuring|across|among|under|over|per|compared|than|versus|against|last|this|year)\b)[\w'’-]+){1,4}"
)
_NUMBER_OF = re.compile(r"\bnumber of (?P<what>\w+)[^,;.\d]*$")


def otherwise(claimed: Quantity, claim: Claimed, written: Quantity, source: Source) -> bool:
    """Tell whether a number counts one kind of thing in an English claim and another in a
    sentence.
    """
    if not claim.english or claimed.unit or written.unit:
        return False
    phrase = _PHRASE.match(claim.text.lower(), claimed.end)
    # What stands before the first plural only tells its kind: 188 enterprise managers.
    said = phrase.group().split() if phrase else []
    mine = next((one for one in said if one.endswith("s") or one in _KINDS), "")
    if not phrase and (before := _NUMBER_OF.search(claim.text[: claimed.start].lower())):
        mine = before["what"]  # the number of people killed fell by four
    theirs = _IN_RECORD.match(source.text.lower(), written.end)
    if mine not in _KINDS or not theirs or _KINDS[mine] == theirs.lastgroup:
        return False
    if (_KINDS[mine], theirs.lastgroup) == ("person", "vote"):
        return False  # who votes has a vote
    if theirs.lastgroup == "person" and _KINDS[mine] in _PERSONS:
        # "14 người", of those that the sentence is about: còn thiếu 47 giáo viên.
        return not re.search(rf"\b(?:{_PERSONS[_KINDS[mine]]})\b", source.text.lower())
    # What is said of a kind may tell another more closely: 38 công trình nhà ở.
    further = _IN_RECORD.match(source.text.lower(), theirs.end())
    return not (further and _KINDS[mine] == further.lastgroup)


_UNITS = re.compile(
    r" (con|vụ|ca|người|hộ|căn|lượt|suất|chiếc|phiếu|đơn|cuộc|lớp|trường|thôn|xã|huyện|phòng|lô)\b"
)


def alike(
    claimed: Quantity, claim: Claimed, own: Quantity, rival: Quantity, source: Source
) -> bool:
    """Tell whether a Vietnamese claim and a sentence count by the same word, and a rival by
    another: 163 con, of 14 hộ.
    """
    if claim.english or claimed.unit:
        return False
    mine, theirs, other = (
        (one := _UNITS.match(text.lower())) and one[1]
        for text in (claim.text[claimed.end :], source.text[own.end :], source.text[rival.end :])
    )
    return mine == theirs != other and bool(mine and other)


# Those who vote may go without a word: 11 tán thành.
_VOTED = re.compile(r" (?:(?:không|chưa) )?(?:phiếu|tán thành|đồng ý|nhất trí|có ý kiến)\b")
_VOTERS = frozenset("member members delegate delegates deputies people".split())


def without_voters(terms: list[Term], written: Quantity, source: Source) -> list[Term]:
    """Return the terms of a count that a sentence may say of a count of votes."""
    voted = _VOTED.match(source.text.lower(), written.end)
    return [one for one in terms if not (voted and one.said.lower() in _VOTERS)]


def change_of(said: Claimed | Source, one: Quantity, span: tuple[int, int]) -> str:
    """Return how a number of a label changes, or what it counts."""
    return change_after(said, one, span) or one.change


_REASON = re.compile(r"\b(?:nhờ|do|vì|because|due to|thanks to)\b")  # it changes by itself


def change_after(said: Claimed | Source, one: Quantity, span: tuple[int, int]) -> str:
    """Return the change told after a count: 7 nhóm giảm giá."""
    after = _REASON.split(said.text[one.end : span[1]].lower())[0]
    match = None if one.unit else CHANGES.search(after)
    return (match.lastgroup or "") if match else ""
