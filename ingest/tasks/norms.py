"""How norms direct: whom a law leaves what to, and what duties a decree or a circular gives."""

from __future__ import annotations

from ingest.tasks.actors import DUTY, actor_at, name_of
from ingest.tasks.context import Context
from ingest.tasks.deadlines import find_rhythm
from ingest.tasks.givers import AGENT, Frame, ends_in_duty, is_agent
from ingest.tasks.line import Line, Phrases
from ingest.tasks.officials import is_charged, is_official
from ingest.tasks.subjects import may_begin
from ingest.tasks.verbs import PARTS, head_at

# A procedure says in which case, and within which days of it.
_CASES = Phrases({"": "khi; nếu; trường hợp; sau khi; sau"})
_IN_CASES = Phrases({"": "trong thời hạn; trong vòng; kể từ; trong trường hợp"})
_LEADS = Phrases({"": "chủ trì; phối hợp"})
_WITHIN = Phrases({"": "trong thời hạn; trong vòng; chậm nhất"})
_SINCE = Phrases({"": "kể từ ngày; kể từ khi; sau ngày; sau khi"})
_IN_FORCE = Phrases({"": "này có hiệu lực; này có hiệu lực thi hành"})
FAR = 40  # words before a duty


def once(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of what must be done once a text is in force: Trong thời hạn một năm …

    A limit that is counted from that day is no rule that stands for good.
    """
    if not (_WITHIN.at(line, first) and _SINCE.within(line, first, len(line))):
        return None
    for begin in range(first + 1, len(line)):
        actor = actor_at(line, begin, len(line)) if line.tokens[begin].sign == "," else None
        if actor and _IN_FORCE.within(line, first, begin) and is_charged(line, actor):
            return Frame(actor.last, actor, context.standing_by, name_of(line, actor))
    return None


def carried_out(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of what a law leaves to the state: Chính phủ quy định chi tiết …"""
    actor = actor_at(line, first, len(line))
    if actor is None or not is_official(line, first, actor.last):
        return None
    if any(token.key in AGENT for token in line.tokens[first : actor.last]):
        return None  # UBND các cấp được thành lập …: may
    part = PARTS.at(line, actor.last)
    if part is None or part[0] not in ("action", "nominal", "modal", "adverb", "opener"):
        return None
    ends = bool(line.tail) and ends_in_duty(line)  # … có trách nhiệm:
    first = len(line) if ends else actor.last
    return Frame(first, None if ends else actor, context.standing_by, name_of(line, actor))


def charged(line: Line, first: int, context: Context) -> Frame | None:
    """Return the frame of a duty that norms give a body of the state: Bộ X có trách nhiệm rà soát.

    So is what it leads, or works at with others, and what it must do again and again. What it
    does in a case is a procedure, for good.
    """
    if context.closed or _IN_CASES.within(line, first, len(line)) or _CASES.at(line, first):
        return None
    for begin in range(first, min(len(line), first + FAR)):
        often = _rhythm_before(line, first, begin)
        if not (often or may_begin(line, begin, first)):
            continue
        actor = actor_at(line, begin, len(line))
        if actor is None or is_agent(line, begin):
            continue
        must = actor.last < len(line) and line.tokens[actor.last].must
        if not (is_charged(line, actor) or (often and must)):
            continue  # but anybody whom it tells to do something again and again
        to = name_of(line, actor)
        if begin == first and line.tail and ends_in_duty(line):
            return Frame(len(line), None, context.standing_by, to)
        if begin == first and _LEADS.at(line, actor.last):
            return Frame(actor.last, actor, context.standing_by, to)
        duty = DUTY.at(line, actor.last)
        if duty is None and often and must:
            duty = "", actor.last + 1
        if duty is None or not head_at(line, duty[1], len(line)):
            return None
        return Frame(actor.last, actor, context.standing_by, to)
    return None


def _rhythm_before(line: Line, first: int, begin: int) -> bool:
    """Tell whether a sentence opens with how often: Định kỳ hằng quý(,) các cục phải …"""
    if begin == first:
        return False
    return find_rhythm(line.text, line.tokens[first].start, line.tokens[begin].start) is not None
