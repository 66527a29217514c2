"""The dialog in which a report's description is corrected."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from assistant.errors import ConferError, WrongUse
from assistant.naming.names import KINDS
from assistant.reports import Report
from ui.frame import Frame, draw_error
from ui.labels import date_label, kind_label, periods_label
from ui.markup import words_html
from ui.reasons import reason_words
from ui.uploads import open_desk


def draw_correction(frame: Frame, report: Report) -> None:
    """Draw the fields; what is saved takes the place of what was read."""
    wording = frame.wording
    before = fields_of(frame, report)
    st.caption(wording["correct_about"])
    with st.form("correction", border=False):
        after = {name: _field(frame, name, value) for name, value in before.items()}
        with st.container(horizontal=True):
            saves = st.form_submit_button(wording["correct_save"], type="primary")
            undoes = st.form_submit_button(wording["correct_undo"])
    said = {name: value for name, value in after.items() if value != before[name]}
    if saves and not said:
        st.info(wording["correct_nothing"])
    elif saves or undoes:
        _save(frame, report, said if saves else {})


def fields_of(frame: Frame, report: Report) -> Mapping[str, str]:
    """Return the fields of a description as they are written."""
    said = report.description
    return {
        "title": report.title,
        "kind": said.kind or "",
        "number": said.number or "",
        "body": said.body or "",
        "conference": str(said.conference or ""),
        "term": said.term or "",
        "periods": periods_label(said, "vi"),
        "date": date_label(said.date) if said.date else "",
        "place": said.place or "",
    }


def _field(frame: Frame, name: str, value: str) -> str:
    label = frame.wording[f"field_{name}"]
    if name != "kind":
        return str(st.text_input(label, value, key=f"correct-{name}"))
    kinds = ["", *KINDS]
    chosen: str = st.selectbox(
        label,
        kinds,
        index=kinds.index(value),
        format_func=lambda kind: kind_label(kind, frame.language) if kind else "–",
        key="correct-kind",
    )
    return chosen


def _save(frame: Frame, report: Report, said: Mapping[str, str]) -> None:
    try:
        open_desk(frame).correct(report.id, said)
    except WrongUse as error:
        st.error(frame.wording["correct_wrong"])
        st.html(words_html(*reason_words(error, frame.language)))
    except ConferError as error:
        draw_error(error, frame)
    else:
        st.session_state["asked"] = None
        st.rerun()
