"""The choice of the reports that are looked at: lists to choose from, chips for what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from assistant.records.scope import Choice, Scope
from ui.choice import draw_choice
from ui.frame import Frame
from ui.labels import kind_label, period_label
from ui.markup import label


def draw_facets(frame: Frame, choice: Choice, key: str) -> Scope:
    """Draw a list for each thing that reports differ in; return what is chosen."""
    counts: Mapping[str, Mapping[Any, int]] = {
        "kind": choice.kinds,
        "body": choice.bodies,
        "conference": choice.conferences,
        "period": choice.periods,
    }
    named = names(frame)
    with st.container(horizontal=True, key=f"{key}-facets"):
        return Scope(
            **{
                name: draw_choice(
                    frame, key, name, counts[name], named[name], frame.wording[f"facet_{name}"]
                )
                for name in counts
            }
        )


def draw_chips(frame: Frame, scope: Scope, key: str) -> None:
    """Draw what is chosen, each with the way to take it back."""

    def take_back(name: str) -> None:
        st.session_state[f"{key}-{name}"] = None

    for name, named in names(frame).items():
        if (value := getattr(scope, name)) is not None:
            st.button(
                label(named(value)),
                icon=":material/close:",
                icon_position="right",
                key=f"chip-{name}",
                help=frame.wording["chip_remove"],
                on_click=take_back,
                args=(name,),
            )


def names(frame: Frame) -> dict[str, Callable[[Any], str]]:
    """Return how each thing that reports differ in is called."""
    return {
        "kind": lambda one: kind_label(one, frame.language),
        "body": str,
        "conference": lambda one: frame.wording["conference_label"].format(number=one),
        "period": lambda one: period_label(one, frame.language),
    }
