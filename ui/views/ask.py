"""The page for questions: the conversation, what is looked at, and where to begin."""

from __future__ import annotations

import streamlit as st

from assistant.conversation import Conversation
from assistant.records.scope import EVERYTHING, Scope
from ui.facets import draw_chips, draw_facets
from ui.frame import Frame, beside_source, draw_heading, open_or_explain
from ui.markup import label, remember_mine, words_html
from ui.past import draw_new, draw_past
from ui.session import CONVERSATION, MINE, Turn
from ui.turns import draw_turns, going_on


def draw(frame: Frame) -> None:
    session, wording = frame.session, frame.wording
    draw_heading(frame, wording["title"])
    draw_author(frame)
    conversation = open_or_explain(frame)
    # Not by a callback: after the server was started again there is none yet, and the question
    # of a page that was open would be lost.
    # A length beyond which it takes nothing would let a text that is pasted vanish unsaid.
    question = st.chat_input(wording["ask"], key="question", disabled=conversation is None)
    if conversation is None:
        return
    if question and question.strip():
        session.ask(question)
    resume(frame, conversation)
    session.remember()
    latest = session.mine[:1] if session.turns else []
    script = remember_mine(latest, session.deleted, MINE)
    st.html(script, unsafe_allow_javascript=True)
    draw_new(frame)
    # A conversation is listed once it holds an answer; and a list must not wait for the next one.
    is_listed = not session.turns or any(turn.done for turn in session.turns)
    if is_listed:
        draw_past(frame, conversation)
    with beside_source(frame, conversation):
        scope = draw_scope(frame, conversation)
        draw_examples(frame, conversation)
        draw_turns(frame, conversation, scope)
    if not is_listed:
        draw_past(frame, conversation)


def resume(frame: Frame, conversation: Conversation) -> None:
    """Bring back the conversation that the page's address names; a first question begins one."""
    session, history = frame.session, conversation.history
    if session.conversation is not None:
        return
    named, session.named = session.named or st.query_params.get(CONVERSATION, ""), ""
    going = going_on(frame, conversation, named)
    kept = [(one.at, Turn(one.answer.question, kept=one)) for one in history.turns(named)]
    failed = [(one.at, Turn(one.question, failed=one)) for one in history.failed(named)]
    past = [turn for _, turn in sorted([*kept, *failed], key=lambda one: one[0])]
    # What was done between the two looks is kept already.
    known = {turn.done.id for turn in past if turn.done}
    past += [
        Turn(one.question, under_way=one)
        for one in going
        if not (one.done and one.done.id in known)
    ]
    session.resume(named if past else history.start(), [*past, *session.turns])


def draw_author(frame: Frame) -> None:
    """Say who writes the answers: the chat model, or the records themselves."""
    model, wording = frame.settings.chat_model, frame.wording
    if model:
        st.html(words_html(wording["chat_model"].format(name=model), frame.language))
    else:
        st.caption(wording["quotations"])


def draw_scope(frame: Frame, conversation: Conversation) -> Scope:
    """Draw which reports are looked at: chips for what is chosen, and the lists to choose from."""
    with st.container(horizontal=True, vertical_alignment="center", key="scope"):
        with st.popover(frame.wording["scope"], icon=":material/filter_list:", key="scope-lists"):
            scope = draw_facets(frame, conversation.choice(), "scope")
        if scope != EVERYTHING:
            draw_chips(frame, scope, "scope")
    return scope


def draw_examples(frame: Frame, conversation: Conversation) -> None:
    """Draw questions to start with; they go as soon as one is asked."""
    place = st.empty()
    if frame.session.turns:
        return
    with place.container():
        st.caption(frame.wording["examples"])
        for number, question in enumerate(conversation.examples(frame.language), 1):
            st.button(
                label(question),
                key=f"example_{number}",
                on_click=frame.session.ask,
                args=(question,),
            )
