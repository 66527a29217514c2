"""An answer as it is drawn: its statements, each with the way to its source, and what limits it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import streamlit as st

from assistant.answer.sources import SourceLine, find_sources, numbers_said
from assistant.reports import Answer, Claim
from ui.frame import Frame
from ui.labels import begun
from ui.markup import closely, note_html, source_html, words_html

SEEN = 15  # statements of an answer that are drawn at once; the others unfold


def draw_answer(frame: Frame, number: int, answer: Answer, gone: Collection[int] = ()) -> None:
    """Draw the answer to the question of this number; `gone` are citations that lead nowhere."""
    wording, language = frame.wording, answer.language
    if answer.understood:
        said = wording["understood"].format(question=answer.understood)
        st.html(words_html(said, language))
    if not answer.answered and not answer.hits:  # nothing was asked
        st.html(note_html(answer.lead, language))
        return
    if not answer.answered:
        draw_refusal(frame, answer)
    elif answer.lead:
        st.html(note_html(answer.lead, language))
    draw_claims(frame, number, answer, range(len(answer.claims))[:SEEN])
    if folded := range(len(answer.claims))[SEEN:]:
        with st.expander(wording["others"].format(count=len(folded))):
            draw_claims(frame, number, answer, folded)
    if answer.intent == "tasks" and answer.claims:
        st.button(
            wording["as_table"],
            key=f"as-table-{number}",
            type="tertiary",
            icon=":material/table_rows:",
            on_click=frame.session.list_tasks,
            args=(answer.understood or answer.question,),
        )
    for said in (answer.closing, answer.note):
        if said:
            st.html(note_html(said, language))
    if gone:
        numbers = ", ".join(f"[{n}]" for n in sorted(gone))
        st.warning(wording["gone"].format(numbers=numbers))
    # What closes an answer tells how much was looked at, too, but where two are compared.
    if not (answer.answered and answer.closing and answer.intent != "compare"):
        quoted = len({citation.report for citation in answer.citations})
        said = wording["coverage" if quoted else "looked_at"]
        st.caption(said.format(reports=answer.coverage.reports, quoted=quoted))


def draw_claims(frame: Frame, number: int, answer: Answer, places: range) -> None:
    """Draw the statements at some places of an answer, each below what it is said of."""
    sources, last = find_sources(answer), None
    for place in places:
        claim = answer.claims[place]
        if claim.aside and not (last and last.aside):
            st.caption(frame.wording["see_also"])
        draw_sources(frame, sources.above.get(place, ()))
        if claim.label and not (last and (last.label, last.aside) == (claim.label, claim.aside)):
            st.html(closely(words_html(f"{begun(claim.label)}:", answer.language, "confer-label")))
        own = sources.below.get(place, ())
        draw_claim(frame, f"{number}-{place + 1}", claim, answer, own)
        last = claim


def draw_refusal(frame: Frame, answer: Answer) -> None:
    """Say that there is no answer, and what of the question no record mentions."""
    st.info(frame.wording["refused"], icon=":material/search_off:")
    if answer.missing:
        said = frame.wording["missing"].format(words=", ".join(answer.missing))
        st.html(note_html(said, answer.language))


def draw_claim(
    frame: Frame, key: str, claim: Claim, answer: Answer, sources: Sequence[SourceLine]
) -> None:
    """Draw a claim with the buttons of its citations after it, and the sources below it.

    `key` names it in the page.
    """
    language = "vi" if answer.mode == "extractive" else answer.language  # records are Vietnamese
    places = {citation.n: place for place, citation in enumerate(answer.citations)}
    with st.container(key=f"claim-{key}"):
        if not claim.supported:
            st.html(words_html(frame.wording["unsupported"], frame.language, "confer-warning"))
        st.html(closely(words_html(claim.text, language)))
        for n in claim.citations:
            st.button(
                f"[{n}]",
                key=f"cite-{key}-{n}",
                type="tertiary",
                on_click=frame.session.open_source,
                args=(answer.citations, places[n]),
            )
        draw_sources(frame, sources)


def draw_sources(frame: Frame, lines: Sequence[SourceLine]) -> None:
    """Draw which reports statements are from."""
    for line in lines:
        same = frame.wording["same_source"] if line.again else "…"
        st.html(source_html(numbers_said(line.numbers), line.title or same))
