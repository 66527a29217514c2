"""Question -> Answer: each intent composes in its own way; every quote is verified here."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from assistant.answer.article import compose_article
from assistant.answer.compare import compose_comparison
from assistant.answer.directed import compose_tasks
from assistant.answer.draft import Composer, Draft, Point, Records
from assistant.answer.fact import compose_fact
from assistant.answer.listing import compose_list
from assistant.answer.markdown import answer_markdown
from assistant.answer.minutes import compose_role
from assistant.answer.overview import compose_overview
from assistant.answer.reason_section import compose_reasons
from assistant.answer.several import compose_each
from assistant.answer.verify import is_verified
from assistant.answer.wording import WORDING
from assistant.question import Question
from assistant.question.courtesy import find_talk
from assistant.reports import Answer, Citation, Claim, Coverage, Intent, without_title

COMPOSERS: Mapping[Intent, Composer] = {
    "fact": compose_fact,
    "list": compose_list,
    "tasks": compose_tasks,
    "compare": compose_comparison,
    "overview": compose_overview,
}


def compose_talk(question: Question, records: Records) -> Draft:
    """Return what is said to who asks nothing of the records."""
    said = WORDING[question.language][find_talk(question)]
    return Draft((), lead=said.format(reports=_looked_at(records)))


def _composed(question: Question, records: Records) -> Draft:
    return (
        compose_article(question, records)
        or compose_role(question, records)
        or compose_reasons(question, records)
        or COMPOSERS[question.intent](question, records)
    )


def answer_question(question: Question, records: Records, top: int, began: float) -> Answer:
    """Return the records' own words as claims, or an answer that says the records hold none.

    The answer lists the best `top` passages; `began` is a time of time.monotonic().
    """
    draft = (
        compose_talk(question, records)
        if find_talk(question)
        else compose_each(question, records, _composed) or _composed(question, records)
    )
    claims: list[Claim] = []
    citations: list[Citation] = []
    live_text = lru_cache(maxsize=None)(records.catalogue.live_text)  # for this answer
    for aside, points in ((False, draft.points), (True, draft.also)):
        for point in points:
            said = [_cite(one) for one in (point, *point.copies)]
            said = [one for one in said if is_verified(one, live_text)]
            numbers = range(len(citations) + 1, len(citations) + 1 + len(said))
            citations += [replace(one, n=n) for one, n in zip(said, numbers, strict=True)]
            if said:
                claims.append(Claim(point.text, tuple(numbers), True, point.label, aside))
    return Answer(
        question=question.typed,
        language=question.language,
        intent=question.intent,
        mode="extractive",
        answered=bool(claims),
        text=answer_markdown(question.language, claims, draft.lead, draft.closing),
        coverage=Coverage(_looked_at(records), len(draft.matching), draft.tasks),
        seconds=time.monotonic() - began,
        claims=tuple(claims),
        citations=tuple(citations),
        hits=draft.hits[:top],
        lead=draft.lead,
        closing=draft.closing,
        missing=draft.missing,
        understood=question.text if question.follows else "",
    )


def _looked_at(records: Records) -> int:
    """Return how many reports were looked at."""
    return records.catalogue.count() if records.within is None else len(records.within)


def _cite(point: Point) -> Citation:
    passage = point.passage
    return replace(
        Citation.of(0, passage),
        start=point.start,
        end=point.end,
        quote=point.text,
        heading=without_title(passage.heading, passage.title),
    )
