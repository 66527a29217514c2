"""The sidebar's list of this browser's conversations: open, name, delete, take along as a file."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.conversation import Conversation
from assistant.store.conversations import Conversation as Past
from ui.frame import Frame, fits
from ui.markup import label

LONGEST = 80  # characters of a title
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def draw_new(frame: Frame) -> None:
    """Draw the way to a new conversation."""
    said, begin = frame.wording["new_conversation"], frame.session.begin
    st.sidebar.button(said, key="new", on_click=begin, width="stretch")


def draw_past(frame: Frame, conversation: Conversation) -> None:
    """Draw the conversations that this browser asked in, the latest first."""
    wording, session = frame.wording, frame.session
    with st.sidebar:
        mine = conversation.history.all()
        if frame.viewer.name is None:  # then all have the same ones
            mine = [one for one in mine if one.id in session.mine]
        if not mine:
            return
        st.caption(wording["past"])
        for one in mine:
            draw_one(frame, conversation, one)


def draw_one(frame: Frame, conversation: Conversation, one: Past) -> None:
    session = frame.session
    with st.container(horizontal=True, gap="small", key=f"past-{one.id}"):
        st.button(
            label(one.title),
            key=f"open-{one.id}",
            type="secondary" if one.id == session.conversation else "tertiary",
            on_click=session.turn_back_to,
            args=(one.id,),
            width="stretch",
        )
        with st.popover("⋯", key=f"more-{one.id}", help=frame.wording["past_more"]):
            draw_more(frame, conversation, one)


def draw_more(frame: Frame, conversation: Conversation, one: Past) -> None:
    """Draw what can be done with a conversation."""
    wording, history = frame.wording, conversation.history
    title = st.text_input(wording["rename"], one.title, key=f"title-{one.id}").strip()
    if title and title != one.title and fits(title, LONGEST, frame):
        history.rename(one.id, title)
        st.rerun()
    file = partial(conversation.file_conversation, one.id, language=frame.language)
    st.download_button(
        wording["export_docx"],
        partial(file, ".docx"),
        file_name=f"{wording['export_file']}.docx",
        mime=WORD,
        key=f"docx-{one.id}",
        on_click="ignore",
    )
    st.download_button(
        wording["export_markdown"],
        partial(file, ".md"),
        file_name=f"{wording['export_file']}.md",
        mime="text/markdown",
        key=f"md-{one.id}",
        on_click="ignore",
    )
    st.button(
        wording["delete"], key=f"delete-{one.id}", on_click=_delete, args=(frame, conversation, one)
    )


def _delete(frame: Frame, conversation: Conversation, one: Past) -> None:
    conversation.history.delete(one.id)
    frame.session.forget(one.id)
