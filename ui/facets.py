"""The choice of the reports that are looked at, drawn as one row of lists."""

from __future__ import annotations

import streamlit as st

from assistant.scope import Choice, Scope
from ui.choice import draw_choice
from ui.frame import Frame
from ui.labels import kind_label, period_label


def draw_facets(frame: Frame, choice: Choice) -> Scope:
    """Draw a list for each thing that reports differ in; return what is chosen."""
    language, numbered = frame.language, frame.wording["conference_label"]
    with st.container(horizontal=True, key="facets"):
        return Scope(
            kind=draw_choice(
                frame, "facet", "kind", choice.kinds, lambda one: kind_label(one, language)
            ),
            body=draw_choice(frame, "facet", "body", choice.bodies, str),
            conference=draw_choice(
                frame,
                "facet",
                "conference",
                choice.conferences,
                lambda one: numbered.format(number=one),
            ),
            period=draw_choice(
                frame, "facet", "period", choice.periods, lambda one: period_label(one, language)
            ),
        )
