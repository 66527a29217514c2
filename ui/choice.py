"""A list from which one thing is chosen, each with how many there are of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import streamlit as st

from ui.frame import Frame

T = TypeVar("T")
WIDTH = 150  # pixels


def draw_choice(
    frame: Frame,
    key: str,
    name: str,
    counts: Mapping[T, int],
    label: Callable[[T], str],
    title: str,
) -> T | None:
    """Draw a list of what `counts` has; None stands for all of it."""
    if not counts:
        return None

    def named(one: T) -> str:
        return f"{label(one)} ({counts[one]})" if one in counts else label(one)

    chosen: T | None = st.selectbox(
        title,
        list(counts),
        index=None,
        format_func=named,
        placeholder=frame.wording["choice_any"],
        key=f"{key}-{name}",
        persist_state="session",
        width=WIDTH,
    )
    return chosen
