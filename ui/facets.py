"""The choice of what is looked at, drawn as one row of lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import streamlit as st

from assistant.scope import Choice, Scope
from ui.frame import Frame
from ui.labels import kind_label, period_label

T = TypeVar("T")


def draw_facets(frame: Frame, choice: Choice, key: str) -> Scope:
    """Draw a list for each thing that reports differ in; return what is chosen."""
    language = frame.language
    with st.container(horizontal=True, key=f"{key}-facets"):
        return Scope(
            kind=_draw(frame, key, "kind", choice.kinds, lambda one: kind_label(one, language)),
            body=_draw(frame, key, "body", choice.bodies, str),
            conference=_draw(
                frame,
                key,
                "conference",
                choice.conferences,
                lambda one: frame.wording["conference_label"].format(number=one),
            ),
            period=_draw(
                frame, key, "period", choice.periods, lambda one: period_label(one, language)
            ),
        )


def _draw(
    frame: Frame, key: str, name: str, counts: Mapping[T, int], label: Callable[[T], str]
) -> T | None:
    if not counts:
        return None
    wording = frame.wording
    chosen: T | None = st.selectbox(
        wording[f"facet_{name}"],
        list(counts),
        index=None,
        format_func=lambda one: f"{label(one)} ({counts[one]})" if one in counts else label(one),
        placeholder=wording["facet_any"],
        key=f"{key}-{name}",
        persist_state="session",
        width=220,
    )
    return chosen
