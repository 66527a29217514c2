"""The page for searching: every passage that says the words, where it stands, and its report."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from assistant.conversation import Conversation
from assistant.errors import ConferError
from assistant.records.scope import find_choice
from assistant.reports import Citation, Hit, Passage, without_title
from ui.facets import draw_facets
from ui.frame import Frame, beside_source, draw_error, draw_heading, open_or_explain
from ui.labels import date_label, file_name, kind_label
from ui.markup import escape, found_html

STEP = 20  # passages that are drawn at first, and more at every click
FIRST = datetime.date.min


def draw(frame: Frame) -> None:
    wording = frame.wording
    draw_heading(frame, wording["search_title"])
    st.caption(wording["search_about"])
    conversation = open_or_explain(frame)
    if conversation is None:
        return
    with beside_source(frame, conversation):
        query = st.text_input(
            wording["search_label"],
            key="search",
            placeholder=wording["search_placeholder"],
            persist_state="session",
        )
        if query.strip():
            draw_found(frame, conversation, query)


def draw_found(frame: Frame, conversation: Conversation, query: str) -> None:
    try:
        hits = conversation.find_all(query)
        nearest = [] if hits else conversation.search(query)
    except ConferError as error:
        draw_error(error, frame)
        return
    if not hits:
        draw_nearest(frame, conversation, query, nearest)
        return
    scope = draw_facets(frame, find_choice(hit.passage.description for hit in hits), "facet")
    within = [hit for hit in hits if scope.holds(hit.passage.description)]
    by_date = draw_order(frame, len(within), len({hit.passage.report for hit in within}))
    draw_hits(frame, conversation, query, sorted(within, key=date_of) if by_date else within)


def draw_nearest(
    frame: Frame, conversation: Conversation, query: str, nearest: Sequence[Hit]
) -> None:
    """Say that no passage says all the words; those that say none are shown if that is wanted."""
    wording = frame.wording
    if any(conversation.says_any(hit.passage, query) for hit in nearest):
        st.info(wording["search_none"], icon=":material/search_off:")
        draw_hits(frame, conversation, query, nearest)
        return
    st.info(wording["search_no_word"], icon=":material/search_off:")
    with st.expander(wording["search_by_meaning"]):
        draw_hits(frame, conversation, query, nearest)


def draw_order(frame: Frame, count: int, reports: int) -> bool:
    """Draw how many there are and the switch of their order; return whether it is by date."""
    wording = frame.wording
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.markdown(wording["search_count"].format(count=count, reports=reports))
        order = st.segmented_control(
            wording["search_order"],
            ["relevance", "date"],
            default="relevance",
            required=True,
            format_func=lambda one: wording[f"search_by_{one}"],
            key="search-order",
            label_visibility="collapsed",
            persist_state="session",
        )
    return order == "date"


def date_of(hit: Hit) -> int:
    """Return what sorts the latest first; what has no date comes last."""
    described = hit.passage.description
    latest = [datetime.date(p.year, p.last, 1) for p in described.periods if p.year]
    return -(described.date or max(latest, default=FIRST)).toordinal()


@dataclass(frozen=True)
class Shown:
    """How many passages of a search are drawn."""

    query: str
    count: int = STEP


def draw_hits(frame: Frame, conversation: Conversation, query: str, hits: Sequence[Hit]) -> None:
    """Draw the passages, as many as are asked for; each opens its source."""
    shown: Shown = st.session_state.setdefault("search-shown", Shown(query))
    if shown.query != query:
        shown = st.session_state["search-shown"] = Shown(query)
    citations = [Citation.of(number, hit.passage) for number, hit in enumerate(hits, 1)]
    for place, hit in enumerate(hits[: shown.count]):
        with st.container(border=True, key=f"hit-{place + 1}"):
            st.html(about_html(frame, hit.passage))
            st.html(found_html(hit.passage.text, conversation.find_marks(hit.passage, query)))
            st.button(
                frame.wording["open_source"],
                key=f"open-{place + 1}",
                on_click=frame.session.open_source,
                args=(citations, place),
            )
    if len(hits) > shown.count:
        more = Shown(query, shown.count + STEP)
        left = len(hits) - shown.count
        if st.button(frame.wording["search_more"].format(count=left), key="search-more"):
            st.session_state["search-shown"] = more
            st.rerun()


def about_html(frame: Frame, passage: Passage) -> str:
    """Return which report a passage is of, and where it stands there."""
    described = passage.description
    parts = [file_name(passage.source)]
    if described.kind:
        parts.append(kind_label(described.kind, frame.language))
    if described.date:
        parts.append(date_label(described.date))
    if passage.page:
        parts.append(frame.wording["page"].format(number=passage.page))
    parts += without_title(passage.heading, passage.title)
    said = " · ".join(f"<bdi>{escape(part)}</bdi>" for part in parts)
    return (
        f'<p class="confer-title"><bdi lang="vi">{escape(passage.title)}</bdi></p>'
        f'<p class="confer-place">{said}</p>'
    )
