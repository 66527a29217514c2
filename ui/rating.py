"""What a person thinks of an answer: a thumb, and why."""

from __future__ import annotations

import streamlit as st

from assistant.conversation import Conversation
from assistant.errors import ConferError
from assistant.store.conversations import Turn as Kept
from ui.frame import Frame, draw_error, fits

LONGEST = 500  # characters of a reason


def draw_rating(frame: Frame, kept: Kept, conversation: Conversation) -> None:
    """Draw the thumbs; below a bad one, the place to say why. The last word counts."""
    wording, key = frame.wording, f"rate-{kept.id}"
    thumb = st.feedback("thumbs", key=key, default=None if kept.good is None else int(kept.good))
    if thumb is None:
        return
    reason = ""
    if not thumb:
        reason = st.text_input(wording["reason"], kept.reason, key=f"reason-{kept.id}")
        if not fits(reason, LONGEST, frame):
            return
    if (bool(thumb), reason) == (kept.good, kept.reason):
        return
    try:
        conversation.history.rate(kept.id, bool(thumb), reason)
        st.toast(wording["thanks"])
    except ConferError as error:
        draw_error(error, frame)
