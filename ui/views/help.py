"""The help page: what can be asked, tried out by a click, and what the keys do."""

from __future__ import annotations

import streamlit as st

from ui.frame import Frame, draw_heading
from ui.markup import words_html
from ui.wording.help import EXAMPLES

PARTS = ("help_keys", "help_pages", "help_limits")


def draw(frame: Frame) -> None:
    wording = frame.wording
    draw_heading(frame, wording["help_title"])
    st.caption(wording["help_about"])
    st.header(wording["help_examples"], anchor=False)
    for number in range(1, EXAMPLES + 1):
        draw_example(frame, number)
    for part in PARTS:
        st.header(wording[part], anchor=False)
        st.markdown(wording[f"{part}_list"])


def draw_example(frame: Frame, number: int) -> None:
    wording = frame.wording
    question = wording[f"help_{number}_question"]
    with st.container(border=True, key=f"example-{number}"):
        st.html(words_html(f"{number}. {question}", frame.language, "confer-label"))
        st.html(words_html(wording[f"help_{number}"], frame.language))
        st.button(
            wording["help_ask"],
            key=f"try-{number}",
            on_click=frame.session.ask_elsewhere,
            args=(question,),
        )
