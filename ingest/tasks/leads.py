"""Clauses that lead a list: which only announce it, and which say themselves what is to be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ingest.tasks.clauses import Clause
from ingest.tasks.joints import MANY
from ingest.tasks.line import Line, Phrases, keys
from ingest.tasks.things import SHORTEST
from ingest.tasks.verbs import PARTS, head_at

_LISTED = Phrases(
    {
        "": """
            sau; sau đây; như sau; dưới đây; cụ thể; gồm; nhiệm vụ; nội dung; giải pháp; biện
            pháp; công việc; yêu cầu; việc; trách nhiệm
        """
    }
)
_PAPERS = Phrases(
    {"": "kế hoạch; chương trình; chỉ thị; quy chế; phương án; nghị quyết; quyết định; đề án"}
)
_AS_FOLLOWS = keys("như sau đây")
_BELOW, _AS, _SOME = keys("sau đây"), keys("như"), keys("số")  # một số nhiệm vụ
_ANNOUNCED = 6  # words before a colon in which a list is announced


def is_lead(line: Line, clauses: list[Clause]) -> bool:
    """Tell whether the last clause only announces a list: thực hiện các nhiệm vụ sau:"""
    if not clauses:
        return False
    last = clauses[-1]
    begin = max(last.first, last.last - _ANNOUNCED)
    announces = _LISTED.within(line, begin, last.last)
    if ":" in line.tail:
        if _only_verbs(line, last):
            return True  # các cấp ủy tập trung lãnh đạo, chỉ đạo:
        return announces or announces_many(line, last) or last.last - last.first <= _ANNOUNCED
    below = line.tokens[last.last - 1].key in _BELOW
    as_follows = line.tokens[last.last - 2].key in _AS
    # Without a colon: … các nhiệm vụ sau đây. Not: cấp trên làm trước, cấp dưới làm sau.
    return below and (as_follows or _LISTED.within(line, begin, last.last - 1))


def announces_many(line: Line, clause: Clause) -> bool:
    """Tell whether a clause speaks of what is listed: phải có những biện pháp để chuyển đổi …:"""
    return any(
        line.tokens[position - 1].key in MANY | _SOME
        for position, _, _ in _LISTED.find(line, clause.first + 1, clause.last)
    )


def told_above(line: Line, clause: Clause) -> Iterator[Clause]:
    """Yield what is itself to be done of a clause that leads: mở rộng mô hình một cửa như sau:"""
    last = clause.last
    while last > clause.first and line.tokens[last - 1].key in _AS_FOLLOWS:
        last -= 1
    begin = clause.actor.last if clause.actor else clause.first
    head = head_at(line, begin, last)
    if last == clause.last or line.tokens[last].key not in _AS or head is None:
        return
    listed = _LISTED.within(line, max(head.last, last - _ANNOUNCED), last)
    listed = listed or bool(_PAPERS.at(line, head.last))  # UBND huyện ban hành Kế hoạch … như sau:
    if last - head.last > SHORTEST and not listed:
        yield replace(clause, last=last)


def _only_verbs(line: Line, clause: Clause) -> bool:
    """Tell whether a clause has no object, which so follows the colon."""
    position = clause.actor.last if clause.actor else clause.first
    while position < clause.last:
        found = PARTS.at(line, position, clause.last)
        if found is None or found[0] == "noun":
            return False
        position = found[1]
    return True
