"""The rows that are ticked in a table stay those that they are, while rows come and go."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st


def follow_rows(table: str, rows: Sequence[str]) -> None:
    """Have what is ticked in the table of this key follow its rows; what is gone is ticked no more.

    `rows` names them as they are about to be drawn. Streamlit knows them by their places only.
    """
    named = f"{table}-rows"
    before: Sequence[str] | None = st.session_state.get(named)
    st.session_state[named] = rows
    if before is None or before == rows or table not in st.session_state:
        return
    places = {name: place for place, name in enumerate(rows)}
    ticked = st.session_state[table]["selection"]["rows"]
    names = [before[place] for place in ticked if place < len(before)]
    now = [places[name] for name in names if name in places]
    st.session_state[table] = {"selection": {"rows": now, "columns": [], "cells": []}}
