"""A question with its answer: past, under way, stopped or failed; and what can be done with it."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.conversation import Conversation
from assistant.export import to_text
from assistant.records.scope import Scope
from assistant.settings import Settings
from assistant.store.conversations import Turn as Kept
from assistant.under_way import Listener, Questions, UnderWay
from ui.answer import draw_answer
from ui.frame import Frame, draw_error, once
from ui.markup import copy_button, scroll_to_turn, words_html
from ui.rating import draw_rating
from ui.session import Turn

BEAT = 0.2  # seconds between two looks at an answer that is being made


@once
def open_questions(settings: Settings) -> Questions:
    """Return what is being answered on this server, whoever looks on."""
    return Questions()


def going_on(frame: Frame, conversation: Conversation, named: str) -> list[UnderWay]:
    """Return what is still being answered in a conversation of theirs."""
    return open_questions(frame.settings).find(_key(conversation, named))


def _key(conversation: Conversation, named: str) -> str:
    return f"{conversation.viewer.name} {named}"  # nobody finds another's by its id


def draw_turns(frame: Frame, conversation: Conversation, scope: Scope) -> None:
    """Draw the questions, each begun to be answered, and then what is answered, one by one."""
    places = [
        draw_question(frame, number, turn, conversation, scope)
        for number, turn in enumerate(frame.session.turns, 1)
    ]
    for number, (turn, place) in enumerate(zip(frame.session.turns, places, strict=True), 1):
        with place:
            draw_reply(frame, number, turn, conversation)


def draw_question(
    frame: Frame, number: int, turn: Turn, conversation: Conversation, scope: Scope
) -> DeltaGenerator:
    """Draw a question, past or new; return the place of its answer."""
    with st.container(key=f"turn-{number}"):
        with st.chat_message("user", avatar=":material/person:"):
            if frame.session.edited is turn:
                draw_editing(frame, turn, conversation)
            else:
                st.html(words_html(turn.question, turn.answer.language if turn.answer else "vi"))
        place = st.chat_message("assistant", avatar=":material/menu_book:")
        if not (turn.done or turn.under_way):
            begin_answer(frame, turn, conversation, scope)
            st.html(scroll_to_turn(number), unsafe_allow_javascript=True)
    return place


def begin_answer(frame: Frame, turn: Turn, conversation: Conversation, scope: Scope) -> None:
    """Have a question answered beside the page: no click, reload or lost connection stops it."""
    named = frame.session.conversation or ""

    def ask(listener: Listener) -> Kept | None:
        conversation.ask(turn.question, conversation=named, listener=listener, scope=scope)
        return conversation.history.last(named)

    turn.under_way = open_questions(frame.settings).start(
        _key(conversation, named),
        turn.question,
        ask,
        fail=partial(conversation.history.fail, named, turn.question),
    )


def draw_reply(frame: Frame, number: int, turn: Turn, conversation: Conversation) -> None:
    """Draw an answer, or how it comes to be until it is whole."""
    place = st.empty()  # always there, so that what follows stays in its place
    comes_now = not turn.done and turn.under_way is not None
    if turn.under_way and comes_now:
        if not turn.under_way.wait(BEAT):
            with place.container():
                watch(frame, number, turn.under_way)
            place.empty()
        turn.kept, turn.failed = turn.under_way.kept, turn.under_way.failed
    if turn.failed is not None:
        draw_error(turn.failed.error, frame)
    if turn.kept is not None:
        draw_answer(frame, number, turn.kept.answer, turn.kept.gone)
    draw_deeds(frame, number, turn, conversation)
    if comes_now and not frame.settings.chat_model:
        # It is read from its beginning; what a chat model writes is followed as it comes.
        st.html(scroll_to_turn(number), unsafe_allow_javascript=True)


def watch(frame: Frame, number: int, under_way: UnderWay) -> None:
    """Show what a chat model has written so far, once it is verified, until the answer is whole."""
    writes = frame.settings.chat_model is not None
    with st.spinner(frame.wording["writing" if writes else "answering"]):
        said = st.empty()
        if writes:
            st.button(frame.wording["stop"], key=f"stop-{number}", on_click=under_way.stop)
        while not under_way.wait(BEAT):
            # Drawn again at every beat, for only then does the page notice that it is left.
            said.html("".join(words_html(claim.text, "vi") for claim in under_way.claims) or "…")


def draw_deeds(frame: Frame, number: int, turn: Turn, conversation: Conversation) -> None:
    """Draw what can be done with an answer: copy, rate; with the last one also ask again."""
    wording, session = frame.wording, frame.session
    with st.container(horizontal=True, vertical_alignment="center", key=f"deeds-{number}"):
        if turn.answer and turn.answer.claims:
            text = to_text(turn.answer, frame.language)
            st.html(copy_button(wording["copy_answer"], wording["copied"], text), width="content")
        if turn.kept:
            draw_rating(frame, turn.kept, conversation)
        place = st.empty()  # emptied at once where a later question is being answered
        if number == len(session.turns):
            again = partial(ask_again, frame, turn, conversation, turn.question)
            with place.container(horizontal=True, width="content"):
                st.button(wording["regenerate"], key="regenerate", on_click=again)
                st.button(wording["edit"], key="edit", on_click=session.edit, args=(turn,))


def draw_editing(frame: Frame, turn: Turn, conversation: Conversation) -> None:
    """Draw the question to be written anew; its answer goes when it is sent."""
    wording = frame.wording
    text = st.text_area(wording["edit_label"], turn.question, key="edited", height="content")
    with st.container(horizontal=True):
        send = partial(ask_again, frame, turn, conversation, text)
        st.button(wording["send"], key="edit-send", type="primary", on_click=send)
        st.button(wording["cancel"], key="edit-cancel", on_click=frame.session.edit, args=(None,))


def ask_again(frame: Frame, turn: Turn, conversation: Conversation, question: str) -> None:
    """Ask in the place of the last question, as if that had not been asked."""
    if not question.strip():
        return
    if turn.done:
        conversation.history.take_back(turn.done.id)
    frame.session.turns.remove(turn)
    frame.session.ask(question)
