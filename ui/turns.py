"""A question with its answer: past, under way, stopped or failed; and what can be done with it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.conversation import LONGEST, Conversation
from assistant.scope import Scope
from assistant.settings import Settings
from assistant.under_way import Questions, UnderWay
from ui.answer import copied, draw_answer
from ui.frame import Frame, draw_error, once
from ui.markup import copy_button, scroll_to_turn, words_html
from ui.rating import draw_rating
from ui.session import Turn

BEAT = 0.2  # seconds between two looks at an answer that is being made


@once
def open_questions(settings: Settings) -> Questions:
    """Return what is being answered on this server, whoever looks on."""
    return Questions()


def draw_turns(frame: Frame, conversation: Conversation, scope: Scope) -> None:
    turns = frame.session.turns
    for number, turn in enumerate(turns, 1):
        with st.container(key=f"turn-{number}"):
            draw_turn(frame, number, turn, conversation, scope)


def draw_turn(
    frame: Frame, number: int, turn: Turn, conversation: Conversation, scope: Scope
) -> None:
    """Draw a question and its answer, past or new; a new one is answered here."""
    is_last = number == len(frame.session.turns)
    with st.chat_message("user", avatar=":material/person:"):
        if frame.session.edited is turn:
            draw_editing(frame, turn, conversation)
        else:
            st.html(words_html(turn.question, turn.answer.language if turn.answer else "vi"))
    with st.chat_message("assistant", avatar=":material/menu_book:"):
        if turn.answer is None and turn.error is None:
            answer_turn(frame, number, turn, conversation, scope)
        if turn.error is not None:
            draw_error(turn.error, frame.wording)
        if turn.answer is not None:
            draw_answer(frame, number, turn.answer, turn.kept.gone if turn.kept else ())
        draw_deeds(frame, number, turn, conversation, is_last)


def answer_turn(
    frame: Frame, number: int, turn: Turn, conversation: Conversation, scope: Scope
) -> None:
    """Answer a question; what a chat model writes shows as it is verified, and can be stopped.

    It is made beside the page: a click, a reload or a lost connection takes nothing away.
    """
    named = frame.session.conversation or ""
    if turn.under_way is None:
        turn.under_way = open_questions(frame.settings).start(
            named,
            turn.question,
            lambda listener: conversation.ask(
                turn.question, conversation=named, listener=listener, scope=scope
            ),
        )
        st.html(scroll_to_turn(number), unsafe_allow_javascript=True)
    if not turn.under_way.is_done:
        watch(frame, turn.under_way)
    turn.answer, turn.error = turn.under_way.answer, turn.under_way.error
    if turn.answer:
        turn.kept = next(iter(conversation.history.turns(named)[-1:]), None)
    elif not turn.error:
        for claim in turn.under_way.claims:
            st.html(words_html(claim.text, "vi"))
        st.warning(frame.wording["stopped"], icon=":material/stop_circle:")


def watch(frame: Frame, under_way: UnderWay) -> None:
    """Show what is verified so far until the answer is whole."""
    place = st.empty()
    with place.container(), st.spinner(frame.wording["answering"]):
        said = st.empty()
        if frame.settings.chat_model:
            st.button(frame.wording["stop"], key="stop", on_click=under_way.stop)
        while not under_way.wait(BEAT):
            # Drawn again at every beat, for only then does the page notice that it is left.
            said.html("".join(words_html(claim.text, "vi") for claim in under_way.claims) or "…")
    place.empty()


def draw_deeds(
    frame: Frame, number: int, turn: Turn, conversation: Conversation, is_last: bool
) -> None:
    """Draw what can be done with an answer: copy, rate; with the last one also ask again."""
    wording, session = frame.wording, frame.session
    with st.container(horizontal=True, vertical_alignment="center", key=f"deeds-{number}"):
        if turn.answer and turn.answer.claims:
            text = copied(frame, turn.answer)
            st.html(copy_button(wording["copy_answer"], wording["copied"], text), width="content")
        if is_last:
            again = partial(ask_again, frame, turn, conversation, turn.question)
            st.button(wording["regenerate"], key="regenerate", on_click=again)
            st.button(wording["edit"], key="edit", on_click=session.edit, args=(turn,))
        if turn.kept:
            draw_rating(frame, turn.kept, conversation)


def draw_editing(frame: Frame, turn: Turn, conversation: Conversation) -> None:
    """Draw the question to be written anew; its answer goes when it is sent."""
    wording = frame.wording
    text = st.text_area(
        wording["edit_label"], turn.question, key="edited", max_chars=LONGEST, height="content"
    )
    with st.container(horizontal=True):
        send = partial(ask_again, frame, turn, conversation, text)
        st.button(wording["send"], key="edit-send", type="primary", on_click=send)
        st.button(wording["cancel"], key="edit-cancel", on_click=frame.session.edit, args=(None,))


def ask_again(frame: Frame, turn: Turn, conversation: Conversation, question: str) -> None:
    """Ask in the place of the last question, as if that had not been asked."""
    if turn.kept:
        conversation.history.take_back(turn.kept.id)
    frame.session.turns.remove(turn)
    frame.session.ask(question)
