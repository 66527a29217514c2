"""The answer without a language model: the records' own sentences, each cited and verified."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence

from assistant.answer.verify import is_supported, is_verified
from assistant.answer.wording import WORDING
from assistant.question import Question
from assistant.reports import Answer, Citation, Claim, Coverage
from assistant.retrieve import Found
from assistant.sentences import Sentence
from assistant.store.catalogue import Catalogue

# A sentence answers if the share of the question it meets (Sentence.met) and the nearness of the
# nearest passage come to this much. Measured on XQuAD and the developing half of the in-domain
# set (make eval): 1 to 2 of 100 XQuAD questions lie below, and 88 (English) to 91 of 100 questions
# asked of the wrong records. Counting words that no record has 1.5 or 2.5 times was no better.
ENOUGH = 0.5
NEARNESS = 0.6  # weight of the nearness
SHORT, LONG = 3, 10  # sentences of an answer that names a fact, and of one that lists
DECISIVE = 3  # first sentences of which one must answer
# A further sentence fits at least this share as well as the first. On XQuAD answer@3 is 0.915 with
# 0.5 and 0.925 with 0.3, for 2.4 and 2.9 sentences an answer; with 0 it is no better.
NEAR = 0.3


def answer_extractively(
    question: Question,
    found: Found,
    top: int,
    catalogue: Catalogue,
    began: float,
) -> Answer:
    """Return the best sentences as claims, or an answer that says the records hold none.

    The answer lists the best `top` passages.
    """
    enough = ENOUGH - NEARNESS * found.nearness
    answered = any(sentence.met >= enough for sentence in found.sentences[:DECISIVE])
    chosen = _choose(question, found.sentences) if answered else []
    telling = [sentence for sentence in found.sentences if answered and sentence.met >= enough]
    pairs = [
        (claim, citation)
        for claim, citation in map(_claim, range(1, len(chosen) + 1), chosen)
        if is_verified(citation, catalogue) and is_supported(claim.text, [citation.quote])
    ]
    claims = tuple(claim for claim, _ in pairs)
    return Answer(
        question=question.typed,
        language=question.language,
        intent=question.intent,
        mode="extractive",
        answered=bool(claims),
        text=_markdown(question, claims),
        coverage=Coverage(
            reports=catalogue.count(),
            reports_with_matches=len({one.passage.report for one in (*chosen, *telling)}),
        ),
        seconds=time.monotonic() - began,
        claims=claims,
        citations=tuple(citation for _, citation in pairs),
        hits=found.hits[:top],
    )


def _choose(question: Question, ranked: Sequence[Sentence]) -> list[Sentence]:
    most = SHORT if question.intent == "fact" else LONG
    chosen: list[Sentence] = []
    for sentence in ranked:
        if len(chosen) == most:
            break
        if sentence.fit < NEAR * ranked[0].fit:
            continue
        if any(_repeats(sentence, other) for other in chosen):
            # The one before it, quoted only to make it understood, may stand in the answer already.
            sentence = sentence.alone()
        if not any(_repeats(sentence, other) for other in chosen):
            chosen.append(sentence)
    return chosen


def _repeats(sentence: Sentence, other: Sentence) -> bool:
    """Tell whether the other one says the same, or holds or is held by this one."""
    if sentence.passage.report != other.passage.report:
        return sentence.text == other.text
    return sentence.start < other.end and other.start < sentence.end


def _claim(n: int, sentence: Sentence) -> tuple[Claim, Citation]:
    passage = sentence.passage
    citation = Citation(
        n=n,
        report=passage.report,
        title=passage.title,
        source=passage.source,
        page=passage.page,
        start=sentence.start,
        end=sentence.end,
        quote=sentence.text,
        heading=tuple(one for one in passage.heading if one != passage.title),
    )
    return Claim(sentence.text, (n,), supported=True), citation


def _markdown(question: Question, claims: Sequence[Claim]) -> str:
    wording = WORDING[question.language]
    if not claims:
        return wording["not_in_records"]
    lines = [f"{escape_markdown(claim.text)} [{claim.citations[0]}]" for claim in claims]
    if question.intent == "fact":
        return "\n\n".join([lines[0], *([wording["see_also"], *lines[1:]] if lines[1:] else [])])
    return "\n\n".join(
        [wording["found"].format(count=len(lines)), *(f"- {line}" for line in lines)]
    )


def escape_markdown(text: str) -> str:
    """Return document text that Markdown shows as it stands: no markup, link or HTML."""
    text = re.sub(r"([\\`*_{}\[\]<>|~$#!&])", r"\\\1", text)
    # A line that begins with a dash or a number and a stop would become a list.
    return re.sub(r"(?m)^(\s*\d*)([-+.)])", r"\1\\\2", text)
