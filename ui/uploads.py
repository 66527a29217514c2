"""Files that are handed in, and how far the taking in of each is."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

import streamlit as st

from assistant.access.signing_in import read_groups
from assistant.errors import ConferError, NotAllowed, SignInRefused
from assistant.settings import Settings
from ingest.desk import Desk
from ingest.intake import OUTCOMES, UNDER_WAY, Intake, Progress, Taken
from ui.admission import admit
from ui.failures import failure_words
from ui.frame import Frame, draw_error, once, open_embedder
from ui.labels import file_name
from ui.markup import escape

BEAT = 1.0  # seconds between two looks at the progress
SHOWN = 50  # files that are listed one by one


@once
def open_intake(settings: Settings) -> Intake:
    """Return the one intake of the server: it goes on when a page is closed."""
    return Intake(settings, settings.home / OUTCOMES)


def open_desk(frame: Frame) -> Desk:
    """Return where the reports are kept, for whoever looks on, asked anew at every deed."""
    settings = frame.settings
    return Desk(settings, open_intake(settings), open_embedder(settings), partial(admit, frame))


def take_in_again(frame: Frame, paths: Sequence[str]) -> None:
    """Take in files once more; who may not any more is told so by the page that is drawn next."""
    with suppress(NotAllowed, SignInRefused):
        open_desk(frame).take_in(paths)


def draw_upload(frame: Frame) -> None:
    """Draw the place to drop files, and what becomes of them."""
    wording = frame.wording
    round_ = st.session_state.setdefault("upload-round", 0)  # another one empties the list
    files = st.file_uploader(
        wording["upload_label"],
        accept_multiple_files=True,
        help=wording["upload_help"],
        key=f"upload-{round_}",
    )
    if not files:
        return
    replaces = st.checkbox(wording["upload_replaces"], key="upload-replaces")
    groups = ""
    if frame.viewer.name is not None:  # without accounts there are no groups
        groups = st.text_input(wording["groups"], key="upload-groups", help=wording["groups_help"])
    start = wording["upload_start"].format(count=len(files))
    if st.button(start, key="upload-start", type="primary"):
        try:
            contents = [(one.name, one.getvalue()) for one in files]
            open_desk(frame).upload(contents, replaces, read_groups(groups))
        except ConferError as error:
            draw_error(error, frame)
            return
        st.session_state["upload-round"] = round_ + 1
        st.rerun()


def draw_progress(frame: Frame) -> None:
    """Draw how far the intake is, again and again while it runs."""
    is_running = open_desk(frame).progress().is_running
    st.fragment(_draw_progress, run_every=BEAT if is_running else None)(frame, is_running)


def _draw_progress(frame: Frame, was_running: bool) -> None:
    wording, desk = frame.wording, open_desk(frame)
    try:
        progress = desk.progress()
    except ConferError:
        st.rerun()  # they are no longer let in
    if not (progress.files or progress.error):
        return
    with st.container(border=True, key="intake"):
        _draw_state(frame, progress)
        st.html(files_html(frame, progress.files))
        if progress.error:
            draw_error(progress.error, frame)
        if not progress.is_running:
            st.button(wording["intake_forget"], key="intake-forget", on_click=desk.forget)
    if was_running and not progress.is_running:
        st.rerun()  # the list of reports below has changed


def _draw_state(frame: Frame, progress: Progress) -> None:
    wording = frame.wording
    if not progress.is_running:
        st.markdown(f"**{wording['intake_done']}**")
        return
    said = wording["intake_waits"] if progress.waits else wording["intake_running"]
    st.progress(progress.share, text=said)


def files_html(frame: Frame, files: tuple[Taken, ...]) -> str:
    """Return a list of the files, those that failed or are under way first."""
    order = ("failed", "stopped", *UNDER_WAY)
    ranked = sorted(files, key=lambda one: order.index(one.state) if one.state in order else 99)
    lines = [_line(frame, one) for one in ranked[:SHOWN]]
    if len(ranked) > SHOWN:
        lines.append("<li>…</li>")
    return f'<ul class="confer-files">{"".join(lines)}</ul>'


def _line(frame: Frame, one: Taken) -> str:
    state = frame.wording[f"state_{one.state}"]
    if one.of:
        state = frame.wording["same_as"].format(file=f"“{file_name(one.of)}”")
    said = ""
    if one.error:
        why, language = failure_words(one.source, one.error, one.hint, frame.language)
        said = f'<div lang="{language}">{escape(why)}</div>'
    return (
        f"<li><bdi>{escape(file_name(one.source))}</bdi>: "
        f"<strong>{escape(state)}</strong>{said}</li>"
    )
