"""The page for questions: the conversation, each statement with the way to its source."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.conversation import LONGEST, Conversation
from assistant.errors import ConferError
from assistant.reports import Answer, Claim
from ui.frame import Frame, beside_source, draw_error, draw_heading, open_or_explain
from ui.markup import scroll_to_turn, words_html
from ui.session import Session, Turn
from ui.wording import Wording

ADDRESS = "c"  # what names the conversation in the page's address


def draw(frame: Frame) -> None:
    session, wording = frame.session, frame.wording
    draw_heading(frame, wording["title"])
    draw_author(frame)
    conversation = open_or_explain(frame)
    st.chat_input(
        wording["ask"],
        key="question",
        max_chars=LONGEST,
        disabled=conversation is None,
        on_submit=lambda: session.ask(st.session_state["question"]),
    )
    if conversation is None:
        return
    resume(session, conversation)
    draw_examples(session, wording)
    with beside_source(frame, conversation):
        draw_turns(session, conversation, wording)


def resume(session: Session, conversation: Conversation) -> None:
    """Bring back the conversation that the page's address names; a first question begins one."""
    history = conversation.history
    if session.conversation is None:
        named = st.query_params.get(ADDRESS, "")
        past = [Turn(turn.answer.question, turn.answer) for turn in history.turns(named)]
        session.resume(named if past else history.start(), [*past, *session.turns])
    if session.turns:
        st.query_params[ADDRESS] = session.conversation or ""


def draw_author(frame: Frame) -> None:
    """Say who writes the answers: the chat model, or the records themselves."""
    model, wording = frame.settings.chat_model, frame.wording
    if model:
        st.html(words_html(wording["chat_model"].format(name=model), frame.language))
    else:
        st.caption(wording["quotations"])


def draw_examples(session: Session, wording: Wording) -> None:
    """Draw questions to start with; they go as soon as one is asked."""
    place = st.empty()
    if session.turns:
        return
    with place.container():
        st.caption(wording["examples"])
        for key in ("example_1", "example_2", "example_3"):
            st.button(wording[key], key=key, on_click=session.ask, args=(wording[key],))


def draw_turns(session: Session, conversation: Conversation, wording: Wording) -> None:
    for number, turn in enumerate(session.turns, 1):
        with st.container(key=f"turn-{number}"):
            draw_turn(number, turn, session, conversation, wording)


def draw_turn(
    number: int, turn: Turn, session: Session, conversation: Conversation, wording: Wording
) -> None:
    """Draw a question and its answer, past or new; a new one is answered here."""
    with st.chat_message("user"):
        st.html(words_html(turn.question, turn.answer.language if turn.answer else "vi"))
    with st.chat_message("assistant"):
        if turn.answer is None and turn.error is None:
            st.html(scroll_to_turn(number), unsafe_allow_javascript=True)
            with st.spinner(wording["answering"]):
                answer_turn(turn, session, conversation)
        if turn.error is not None:
            draw_error(turn.error, wording)
        if turn.answer is not None:
            draw_answer(number, turn.answer, session, wording)


def answer_turn(turn: Turn, session: Session, conversation: Conversation) -> None:
    """Answer a question; what a chat model writes shows as it is verified, and can be stopped."""
    place = st.empty()

    def show(claims: Sequence[Claim]) -> None:
        # Drawn again at every beat, for only then does the page notice that it is to stop.
        said = "".join(words_html(claim.text, "vi") for claim in claims)
        place.html(said) if said else place.empty()

    try:
        turn.answer = conversation.ask(
            turn.question, conversation=session.conversation, listener=show
        )
    except ConferError as error:
        turn.error = error
    place.empty()


def draw_answer(number: int, answer: Answer, session: Session, wording: Wording) -> None:
    if answer.understood:
        said = wording["understood"].format(question=answer.understood)
        st.html(words_html(said, answer.language))
    if not answer.answered:
        st.info(wording["refused"], icon=":material/search_off:")
    elif answer.lead:
        st.caption(answer.lead)
    for place, claim in enumerate(answer.claims, 1):
        if claim.aside and not answer.claims[place - 2].aside:
            st.caption(wording["see_also"])
        draw_claim(f"{number}-{place}", claim, answer, session)
    if answer.note:
        st.caption(answer.note)
    coverage = answer.coverage
    st.caption(
        wording["coverage"].format(reports=coverage.reports, matching=coverage.reports_with_matches)
    )


def draw_claim(key: str, claim: Claim, answer: Answer, session: Session) -> None:
    """Draw a claim with the buttons of its citations after it; `key` names it in the page."""
    language = "vi" if answer.mode == "extractive" else answer.language  # records are Vietnamese
    places = {citation.n: place for place, citation in enumerate(answer.citations)}
    with st.container(key=f"claim-{key}"):
        if claim.label:
            st.html(words_html(claim.label, answer.language))
        st.html(words_html(claim.text, language))
        for n in claim.citations:
            st.button(
                f"[{n}]",
                key=f"cite-{key}-{n}",
                type="tertiary",
                on_click=session.open_source,
                args=(answer.citations, places[n]),
            )
