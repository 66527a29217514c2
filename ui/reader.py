"""The source reader: a report's text with the cited words marked, and a reference to copy."""

from __future__ import annotations

import re
from functools import partial

import streamlit as st

from assistant.conversation import Conversation
from assistant.errors import WrongUse
from assistant.records.picture import has_picture
from assistant.reports import Citation, Report, without_title
from ui.labels import date_label, file_name
from ui.markup import copy_button, escape, scroll_to_quote
from ui.session import Opened, Session, beginning
from ui.source_text import TITLE_ID, picture_html, text_html
from ui.wording import Wording

_BLANK_LINES = re.compile(r"\n\s*\n")


def draw_source(
    session: Session, opened: Opened, conversation: Conversation, wording: Wording
) -> None:
    """Draw the cited report with the quote marked and in view."""
    with st.container(key="source"):
        with st.container(horizontal=True, horizontal_alignment="distribute"):
            st.header(wording["source"], anchor=False, width="content")
            st.button(
                wording["close"], key="close-source", on_click=session.leave_source, shortcut="Esc"
            )
        draw_others(session, opened, wording)
        citation = opened.citation
        try:
            source = conversation.source(citation.report)
        except WrongUse:
            draw_gone(session, beginning(citation.quote), wording)
            return
        st.html(heading_html(source.report, citation, wording))
        copied = wording["copied"]
        words = reference(source.report, citation, wording)
        st.html(
            copy_button(wording["copy_reference"], copied, words)
            + copy_button(wording["copy_link"], copied)
        )
        if has_picture(citation) and draw_views(wording) == "picture":
            picture = conversation.picture(citation)
            if picture is None:
                st.info(wording["no_picture"])
                return
            name = wording["picture"].format(number=citation.page)
            st.html(picture_html(picture, name, session.opened))
        else:
            st.html(text_html(source, citation, session.opened))
        st.html(scroll_to_quote(session.opened), unsafe_allow_javascript=True)


def draw_gone(session: Session, quote: str, wording: Wording) -> None:
    """Say that a source is gone, with the way to its words elsewhere."""
    st.warning(wording["source_gone"])
    if quote:
        search = partial(session.search, quote)
        st.button(wording["source_search"], key="source-search", on_click=search)


def draw_views(wording: Wording) -> str:
    """Draw the switch between the text and the picture of the page; return what is chosen."""
    chosen: str = st.radio(
        wording["view"],
        ["text", "picture"],
        format_func=lambda one: wording[f"view_{one}"],
        key="source-view",
        horizontal=True,
        label_visibility="collapsed",
        persist_state="session",
    )
    return chosen


def draw_others(session: Session, opened: Opened, wording: Wording) -> None:
    """Draw the way to the citation before and the one after."""
    count = len(opened.citations)
    if count < 2:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="source-others"):
        for key, side, at in (("previous", "left", -1), ("next", "right", 1)):
            place = opened.at + at
            st.button(
                wording[key],
                icon=f":material/chevron_{side}:",
                icon_position="left" if side == "left" else "right",
                key=f"source-{key}",
                disabled=not 0 <= place < count,
                on_click=session.open_source,
                args=(opened.citations, place),
            )
        st.caption(
            wording["citation_at"].format(number=opened.at + 1, count=count), width="content"
        )


def heading_html(report: Report, citation: Citation, wording: Wording) -> str:
    """Return the report's title, the name of its file and where the quote stands in it."""
    parts = [
        f"<bdi>{escape(file_name(report.source))}</bdi>",
        *(escape(part) for part in described(report, wording)),
        escape(place(report.text, citation, wording)),
    ]
    above = "".join(
        f'<li><bdi lang="vi">{escape(heading)}</bdi></li>'
        for heading in without_title(citation.heading, report.title)
    )
    return (
        f'<p class="confer-title" id="{TITLE_ID}"><bdi lang="vi">{escape(report.title)}</bdi></p>'
        f'<p class="confer-place">{", ".join(parts)}</p>'
        + (f'<ol class="confer-path">{above}</ol>' if above else "")
    )


def described(report: Report, wording: Wording) -> list[str]:
    """Return the report's number and date, in words, where it has them."""
    number, date = report.description.number, report.description.date
    said = [wording["number"].format(number=number)] if number else []
    return [*said, *([wording["dated"].format(date=date_label(date))] if date else [])]


def reference(report: Report, citation: Citation, wording: Wording) -> str:
    """Return what a person pastes into a document: title, number, date, place, quote."""
    parts = [report.title, *described(report, wording), place(report.text, citation, wording)]
    return f"“{' '.join(citation.quote.split())}” ({', '.join(parts)})"


def place(text: str, citation: Citation, wording: Wording) -> str:
    """Return where the quote stands, in words."""
    paragraph = wording["paragraph"].format(number=paragraph_number(text, citation.start))
    if citation.page is None:
        return paragraph
    return f"{wording['page'].format(number=citation.page)}, {paragraph}"


def paragraph_number(text: str, start: int) -> int:
    """Return which paragraph `start` is in, from 1; blank lines part them."""
    return len(_BLANK_LINES.findall(text, 0, start)) + 1
