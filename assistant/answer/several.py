"""Several things asked of one in a breath: họp khi nào, ở đâu; when and where was it held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer.draft import Composer, Draft, Records
from assistant.answer.wording import WORDING
from assistant.question import Question
from assistant.question.as_typed import SEVERAL, compile_typed
from assistant.question.content import TROUBLES, spelled

_ASKS = (
    r"(?:khi nào|bao giờ|lúc nào|(?:lúc )?mấy giờ|(?:ngày|hôm|tháng|năm) (?:nào|mấy)"
    r"|ngày bao nhiêu|(?:ở|tại) đâu"
    rf"|(?:ở|tại) \w+(?: \w+)? nào|(?:do )?ai \w+(?: \w+)?"
    rf"|(?:bao nhiêu|bn|{SEVERAL})(?: \w+){{0,3}}?)"
)
_EACH = compile_typed(rf"(?:^|,|;|\bvà\b) ?({_ASKS})(?=\W*$| ?[,;]| và\b)")
_WHOLE = compile_typed(rf"^(.*?\S) ({_ASKS}(?:(?: ?[,;]| và) {_ASKS})+)\W*$")
# Otherwise a list is asked for by one of its things: ở xã nào.
_SEVERAL_OF_EACH = compile_typed(r"\b(?:liệt kê|kể|danh sách|nêu|các|những)\b")
# What is hard, or was not done well, and why: khó khăn, vướng mắc và nguyên nhân.
_TROUBLE = rf"(?:{TROUBLES}|yếu kém)"
_TROUBLES = compile_typed(
    rf"\b({_TROUBLE}(?:(?:,| và|, và) {_TROUBLE})*)\b([^,]*?)(?:,| và|, và)"
    r" (?:(?:những|các|nêu) )?nguyên nhân\b"
)
_ENGLISH = re.compile(r"^((?:when|where|who)\b(?:(?:,|,? and) (?:when|where|who)\b)+) (.+)$", re.I)


def asked_apart(question: Question) -> list[str]:
    """Return the questions that one is made of, each of one thing; none where it is but one."""
    if troubles := None if question.english else _TROUBLES.search(spelled(question)):
        said, about = (question.text[slice(*troubles.span(group))] for group in (1, 2))
        after = question.text[troubles.end() :]
        return [f"{said}{about}{after}", f"nguyên nhân {said}{about}{after}"]
    one_of_each = question.intent == "list" and not _SEVERAL_OF_EACH.search(spelled(question))
    if question.intent != "fact" and not one_of_each:
        return []
    if question.english:
        found = _ENGLISH.match(question.text)
        return (
            [f"{one} {found[2]}" for one in re.findall(r"\w+", found[1]) if one.lower() != "and"]
            if found
            else []
        )
    found = _WHOLE.match(spelled(question))
    if not found:
        return []
    about, start = question.text[: found.end(1)], found.start(2)
    asked = _EACH.finditer(spelled(question)[start:])
    return [f"{about} {question.text[start + one.start(1) : start + one.end(1)]}?" for one in asked]


def compose_each(question: Question, records: Records, compose: Composer) -> Draft | None:
    """Return what answers each thing asked, of a fact the first statement; None unless there are
    several.
    """
    parts = asked_apart(question)
    asked = [records.read_part(one, question) for one in parts]
    drafts = [compose(one, records) for one in asked]
    told = [draft for draft in drafts if draft.points]
    if not told:
        return None
    points = tuple(
        dict.fromkeys(
            point
            for one, draft in zip(asked, drafts, strict=True)
            for point in draft.points[: 1 if one.intent == "fact" else None]
        )
    )
    if len(points) == 1:
        return replace(told[0], closing=_silent(question, parts, drafts))
    return Draft(
        told[0].hits,
        points,
        closing=_silent(question, parts, drafts),
        matching=frozenset().union(*(draft.matching for draft in told)),
    )


def _silent(question: Question, parts: Sequence[str], drafts: Sequence[Draft]) -> str:
    """Return what says of which of the things asked the records tell nothing."""
    silent = [one.rstrip("?") for one, draft in zip(parts, drafts, strict=True) if not draft.points]
    said = WORDING[question.language]["side_missing"]
    return said.format(sides=", ".join(silent)) if silent else ""
