"""The page that says how the records are, and what whoever keeps them should look at."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.clock import here
from assistant.conversation import Conversation
from assistant.doctor import Findings, examine
from assistant.errors import ConferError
from assistant.models import PACKAGED
from assistant.store.conversations import Unanswered
from assistant.store.journal import Entry
from ui.findings import finding_words
from ui.frame import Frame, draw_error, draw_heading, open_holdings, open_if_any
from ui.labels import date_label, number_label
from ui.markup import escape, words_html
from ui.quality import draw_quality
from ui.selection import follow_rows

DEEDS = 200  # deeds of the audit that are shown


def draw(frame: Frame) -> None:
    wording = frame.wording
    draw_heading(frame, wording["status_title"])
    try:
        draw_counts(frame)
        draw_models(frame)
        conversation = open_if_any(frame)
        if frame.viewer.may("examine the store"):
            draw_doctor(frame)
        if conversation:
            draw_unanswered(frame, conversation, conversation.history.unanswered())
            draw_disliked(frame, conversation)
            draw_quality(frame, conversation.history.usage())
            if frame.viewer.may("see the audit"):
                draw_audit(frame, conversation.audit(DEEDS))
    except ConferError as error:
        draw_error(error, frame)


def draw_counts(frame: Frame) -> None:
    wording, reports = frame.wording, open_holdings(frame.settings).seen_by(frame.viewer).reports()
    last = date_label(here(reports[0].ingested_at).date()) if reports else wording["status_never"]
    counts: dict[str, int | str] = {
        "status_reports": len(reports),
        "status_passages": sum(one.passages for one in reports),
        "status_tasks": sum(one.tasks for one in reports),
        "status_last": last,
    }
    with st.container(horizontal=True, key="counts"):
        for name, value in counts.items():
            said = value if isinstance(value, str) else number_label(value, frame.language)
            st.metric(wording[name], said, border=True, width=165)  # room for a date


def draw_models(frame: Frame) -> None:
    wording, settings = frame.wording, frame.settings
    own = settings.embedding_model
    model = wording["status_packaged"] if own == PACKAGED else own
    chat = settings.chat_model or wording["status_no_chat"]
    lines = [
        wording["status_model"].format(name=model),
        wording["status_chat"].format(name=chat),
        wording["status_home"].format(path=settings.home.resolve()),
    ]
    st.html("".join(words_html(line, frame.language) for line in lines))


def draw_doctor(frame: Frame) -> None:
    """Draw the way to examine the store, and what was found last in this session."""
    wording = frame.wording
    st.header(wording["doctor_title"], anchor=False)
    st.caption(wording["doctor_about"])
    if st.button(wording["doctor_start"], key="examine"):
        with st.spinner(wording["doctor_working"]):
            st.session_state["findings"] = examine(frame.settings, viewer=frame.viewer)
    found: Findings | None = st.session_state.get("findings")
    if found is None:
        return
    if found.problems:
        st.error(wording["doctor_problems"].format(count=len(found.problems)))
        st.html(findings_html(frame, found.problems))
    else:
        st.success(wording["doctor_whole"])
    if found.notes:
        st.markdown(wording["doctor_notes"])
        st.html(findings_html(frame, found.notes))


def draw_audit(frame: Frame, entries: Sequence[Entry]) -> None:
    """Draw who did what: to reports, with exports, to accounts."""
    wording = frame.wording
    st.header(wording["audit_title"], anchor=False)
    st.caption(wording["audit_about"].format(count=DEEDS))
    st.dataframe(
        [
            {
                wording["audit_at"]: here(one.at),
                wording["audit_who"]: one.who or nobody_label(frame, one),
                wording["audit_action"]: wording.get(f"audit_{one.action}", one.action),
                wording["audit_source"]: one.source,
            }
            for one in entries
        ],
        key="audit",
        hide_index=True,
        placeholder="–",
        column_config={
            wording["audit_at"]: st.column_config.DatetimeColumn(format="DD/MM/YYYY HH:mm:ss")
        },
    )


def nobody_label(frame: Frame, one: Entry) -> str | None:
    """Return who did what no account did: the machine, unless somebody failed to sign in."""
    return None if one.action == "sign in failed" else frame.wording["audit_machine"]


def findings_html(frame: Frame, found: Sequence[str]) -> str:
    said = (finding_words(one, frame.language) for one in found)
    lines = (f'<li lang="{language}">{escape(words)}</li>' for words, language in said)
    return f'<ul class="confer-files">{"".join(lines)}</ul>'


def draw_unanswered(
    frame: Frame, conversation: Conversation, questions: Sequence[Unanswered]
) -> None:
    """Draw the questions that no record answered; those dealt with are struck off."""
    wording = frame.wording
    st.header(wording["unanswered_title"], anchor=False)
    if not questions:
        st.caption(wording["unanswered_none"])
        return
    st.caption(wording["unanswered_about"])
    follow_rows("unanswered", [one.question for one in questions])
    event = st.dataframe(
        [
            {
                wording["unanswered_question"]: one.question,
                wording["unanswered_missing"]: ", ".join(one.missing) or None,
                wording["unanswered_times"]: one.times,
                wording["unanswered_at"]: here(one.at),
            }
            for one in questions
        ],
        key="unanswered",
        hide_index=True,
        placeholder="–",
        on_select="rerun",
        selection_mode="multi-row",
        column_config={
            wording["unanswered_at"]: st.column_config.DatetimeColumn(format="DD/MM/YYYY HH:mm")
        },
    )
    chosen = [questions[at] for at in event.selection.rows if at < len(questions)]
    label = wording["unanswered_settle"].format(count=len(chosen))
    if chosen and st.button(label, key="settle"):
        for one in chosen:
            conversation.history.settle(one.question)
        st.rerun()


def draw_disliked(frame: Frame, conversation: Conversation) -> None:
    """Draw the answers that were found bad, with the reason; one's own lead to where they stand."""
    wording, session, turns = frame.wording, frame.session, conversation.history.disliked()
    own = {one.id for one in conversation.history.all()}
    st.header(wording["disliked_title"], anchor=False)
    if not turns:
        st.caption(wording["disliked_none"])
    for turn in turns:
        with st.container(border=True, key=f"disliked-{turn.id}"):
            st.html(words_html(turn.answer.question, turn.answer.language, "confer-label"))
            if turn.reason:
                st.html(words_html(f"{wording['disliked_reason']}: {turn.reason}", "vi"))
            if turn.conversation in own:
                st.button(
                    wording["disliked_open"],
                    key=f"disliked-open-{turn.id}",
                    on_click=session.turn_back_to,
                    args=(turn.conversation, True),
                )
