"""The page that keeps the reports: what is held, taking in, correcting, comparing, removing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from assistant.access.signing_in import read_groups
from assistant.clock import here
from assistant.conversation import Conversation
from assistant.errors import ConferError
from assistant.records.holdings import Held, Holdings
from ui.comparison import Compared, draw_comparison
from ui.correction import draw_correction
from ui.frame import (
    Frame,
    beside_source,
    draw_error,
    draw_heading,
    open_holdings,
    open_if_any,
)
from ui.labels import file_name, kind_label, periods_label
from ui.markup import escape
from ui.selection import follow_rows
from ui.uploads import draw_progress, draw_upload, open_desk, take_in_again

ROW = 74  # pixels: four lines; from 65 on a table breaks them


def draw(frame: Frame) -> None:
    wording = frame.wording
    draw_heading(frame, wording["reports_title"])
    holdings = open_holdings(frame.settings).seen_by(frame.viewer)
    conversation = open_if_any(frame)
    with beside_source(frame, conversation):
        if frame.viewer.may("keep reports"):
            draw_upload(frame)
            draw_progress(frame)
            draw_removed(frame)
        try:
            draw_reports(frame, holdings, conversation)
        except ConferError as error:
            draw_error(error, frame)


def draw_reports(frame: Frame, holdings: Holdings, conversation: Conversation | None) -> None:
    wording, reports = frame.wording, holdings.reports()
    if not reports:
        st.info(wording["reports_none"])
        return
    said = "reports_count" if frame.viewer.may("keep reports") else "reports_read"
    st.markdown(wording[said].format(count=len(reports)))
    chosen = draw_table(frame, reports)
    draw_actions(frame, holdings, conversation, chosen)
    compared: Compared | None = st.session_state.get("compared")
    if compared and {compared.report, compared.other or compared.report} <= {
        one.id for one in chosen
    }:
        draw_comparison(frame, holdings, compared)


def draw_table(frame: Frame, reports: Sequence[Held]) -> list[Held]:
    """Draw the reports as a table; return those that are selected."""
    files = {one.id: file_name(one.source) for one in reports}
    follow_rows("reports", list(files))
    event = st.dataframe(
        [row(frame, one, files) for one in reports],
        key="reports",
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        placeholder="–",
        height=min(38 + ROW * len(reports), 7 * ROW),
        row_height=ROW,
        column_config={
            # As wide as a phone shows it.
            frame.wording["column_title"]: st.column_config.TextColumn(width=290),
            frame.wording["column_state"]: st.column_config.TextColumn(width=170),
            frame.wording["column_kind"]: st.column_config.TextColumn(width=100),
            frame.wording["column_number"]: st.column_config.TextColumn(width=135),
            frame.wording["column_date"]: st.column_config.DateColumn(
                format="DD/MM/YYYY", width=100
            ),
            frame.wording["column_period"]: st.column_config.TextColumn(width=120),
            frame.wording["column_body"]: st.column_config.TextColumn(width=200),
            frame.wording["column_file"]: st.column_config.TextColumn(width=200),
            frame.wording["column_taken"]: st.column_config.DatetimeColumn(
                format="DD/MM/YYYY HH:mm", width=140
            ),
        },
    )
    # A page that was open while the server was started again may show other rows.
    return [reports[place] for place in event.selection.rows if place < len(reports)]


def row(frame: Frame, one: Held, files: Mapping[str, str]) -> dict[str, object]:
    """Return one line of the table: its cells by the heads of their columns."""
    said, wording = one.description, frame.wording
    state = wording[f"held_{one.state}"]
    if one.similar:
        others = "; ".join(files[other] for other in one.similar if other in files)
        state = f"{wording['held_similar'].format(files=others)}, {state}"
    cells: dict[str, object] = {
        wording["column_title"]: one.title,
        wording["column_state"]: state,
        wording["column_kind"]: kind_label(said.kind, frame.language) if said.kind else None,
        wording["column_number"]: said.number,
        wording["column_date"]: said.date,
        wording["column_period"]: periods_label(said, frame.language) or None,
        wording["column_passages"]: one.passages,
        wording["column_tasks"]: one.tasks,
        wording["column_version"]: one.version,
        wording["column_body"]: said.body,
        wording["column_file"]: file_name(one.source),
        wording["column_taken"]: here(one.ingested_at),
    }
    return cells | ({wording["column_groups"]: ", ".join(one.groups)} if one.groups else {})


def draw_actions(
    frame: Frame, holdings: Holdings, conversation: Conversation | None, chosen: Sequence[Held]
) -> None:
    """Draw what can be done with the selected reports."""
    if not chosen:
        ask(None)
        return
    wording, one, keeps = frame.wording, chosen[0], frame.viewer.may("keep reports")
    with st.container(horizontal=True, key="actions"):
        if len(chosen) == 1:
            if conversation and st.button(wording["action_open"], key="action-open"):
                end = len(holdings.report(one.id).text.split("\n", 1)[0])
                frame.session.open_source([conversation.cite(one.id, 0, end)])
                st.rerun()
            if keeps:
                st.button(
                    wording["action_correct"], key="action-correct", on_click=ask, args=("correct",)
                )
            if holdings.versions(one.id):
                _compare(wording["action_changes"], Compared(one.id))
        if len(chosen) == 2:
            _compare(wording["action_compare"], Compared(one.id, chosen[1].id))
        if keeps:
            again = partial(take_in_again, frame, [one.path for one in chosen])
            st.button(wording["action_again"], key="action-again", on_click=again)
            for deed in ("restrict", "remove"):
                label = wording[f"action_{deed}"]
                st.button(label, key=f"action-{deed}", on_click=ask, args=(deed,))
    draw_asked(frame, holdings, chosen)


def draw_asked(frame: Frame, holdings: Holdings, chosen: Sequence[Held]) -> None:
    """Draw the dialog that was asked for last, if it is open."""
    # Kept, since the page may be drawn anew while a dialog is open.
    wording, asked = frame.wording, st.session_state.get("asked")
    if asked == "remove":
        st.dialog(wording["remove_title"], on_dismiss=ask)(draw_removal)(frame, chosen)
    elif asked == "restrict":
        st.dialog(wording["restrict_title"], on_dismiss=ask)(draw_restriction)(frame, chosen)
    elif asked == "correct":
        title = wording["correct_title"]
        st.dialog(title, width="medium", on_dismiss=ask)(draw_correction)(
            frame, holdings.report(chosen[0].id)
        )


def ask(what: str | None = None) -> None:
    """Remember which dialog is open, if any."""
    st.session_state["asked"] = what


def _compare(label: str, compared: Compared) -> None:
    if st.button(label, key="action-compare"):
        st.session_state["compared"] = compared


def draw_restriction(frame: Frame, chosen: Sequence[Held]) -> None:
    """Draw for whom alone the reports are, to be written anew."""
    wording = frame.wording
    st.write(wording["restrict_about"])
    now = ", ".join(sorted({group for one in chosen for group in one.groups}))
    said = st.text_input(wording["groups"], now, key="groups", help=wording["groups_help"])
    if st.button(wording["restrict_do"], key="restrict", type="primary"):
        try:
            open_desk(frame).restrict([one.id for one in chosen], read_groups(said))
        except ConferError as error:
            draw_error(error, frame)
            return
        ask(None)
        st.rerun()


def draw_removal(frame: Frame, chosen: Sequence[Held]) -> None:
    """Ask before anything is removed, and remove it."""
    wording, count = frame.wording, len(chosen)
    st.write(wording["remove_about"].format(count=count))
    names = "".join(f'<li><bdi lang="vi">{escape(one.title)}</bdi></li>' for one in chosen)
    st.html(f'<ul class="confer-files">{names}</ul>')
    with st.container(horizontal=True):
        removes = st.button(wording["remove_do"].format(count=count), key="remove", type="primary")
        if st.button(wording["cancel"], key="remove-cancel", on_click=ask):
            st.rerun()
    if removes:
        try:
            open_desk(frame).remove([one.id for one in chosen])
        except ConferError as error:
            draw_error(error, frame)
            return
        st.session_state["removed"] = [one.path for one in chosen]
        ask(None)
        st.rerun()


def draw_removed(frame: Frame) -> None:
    """Say what was removed last, with the way to have it back."""
    paths: list[str] = st.session_state.get("removed", [])
    if not paths:
        return

    def undo() -> None:
        take_in_again(frame, paths)
        del st.session_state["removed"]

    with st.container(horizontal=True, vertical_alignment="center", key="removed-note"):
        st.success(frame.wording["remove_done"].format(count=len(paths)))
        st.button(frame.wording["undo"], key="undo", on_click=undo)
