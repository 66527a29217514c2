"""The chat page: Streamlit runs this file from top to bottom at every click."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Sequence

import streamlit as st

from assistant.conversation import LONGEST, Conversation
from assistant.errors import ConferError, NothingIngested, WrongUse
from assistant.reports import Answer, Citation, Claim, Language
from assistant.settings import Settings, read_settings
from ui.reader import (
    heading_html,
    scroll_to_quote,
    scroll_to_turn,
    set_language,
    text_html,
    words_html,
)
from ui.session import Session, Turn
from ui.style import STYLE
from ui.wording import NAMES, WORDING, Wording, error_sentence

ADDRESS = "c"  # what names the conversation in the page's address


def main() -> None:
    settings = read_settings()
    session: Session = st.session_state.setdefault("session", Session())
    st.set_page_config(page_title="Confer", layout="wide" if session.source else "centered")
    st.html(STYLE)
    wording = WORDING[draw_heading(settings)]
    conversation = open_or_explain(settings, wording)
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
    if session.source is None:
        draw_turns(session, conversation, wording)
        return
    chat, beside = st.columns([3, 2], gap="medium")
    with chat:
        draw_turns(session, conversation, wording)
    with beside:
        draw_source(session, session.source, conversation, wording)


def resume(session: Session, conversation: Conversation) -> None:
    """Bring back the conversation that the page's address names; a first question begins one."""
    history = conversation.history
    if session.conversation is None:
        named = st.query_params.get(ADDRESS, "")
        past = [Turn(turn.answer.question, turn.answer) for turn in history.turns(named)]
        session.resume(named if past else history.start(), [*past, *session.turns])
    if session.turns:
        st.query_params[ADDRESS] = session.conversation or ""


def draw_heading(settings: Settings) -> Language:
    """Draw what stands above the chat; return the page's language."""
    chosen: Language = st.session_state.get("language", settings.language)
    wording = WORDING[chosen]
    st.html(set_language(chosen), unsafe_allow_javascript=True)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.title(wording["title"], anchor=False, width="content")
        st.radio(
            wording["language"],
            list(NAMES),
            index=list(NAMES).index(settings.language),
            format_func=NAMES.__getitem__,
            key="language",
            horizontal=True,
            label_visibility="collapsed",
            width="content",
        )
    if settings.chat_model:
        st.html(words_html(wording["chat_model"].format(name=settings.chat_model), chosen))
    else:
        st.caption(wording["quotations"])
    return chosen


@st.cache_resource(show_spinner=False, hash_funcs={Settings: Settings.model_dump_json})
def open_conversation(settings: Settings) -> Conversation:
    """Return the one conversation that all sessions share; a failure is not remembered."""
    conversation = Conversation(settings)
    # The page shows at once; a failure to load is told by the first question.
    threading.Thread(target=_warm_up, args=(conversation,), daemon=True).start()
    return conversation


def _warm_up(conversation: Conversation) -> None:
    with contextlib.suppress(ConferError):
        conversation.warm_up()


def open_or_explain(settings: Settings, wording: Wording) -> Conversation | None:
    try:
        with st.spinner(wording["opening"]):
            return open_conversation(settings)
    except ConferError as error:
        draw_error(error, wording)
        st.button(wording["retry"], key="retry")
        return None


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
    cited = {citation.n: citation for citation in answer.citations}
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
                args=(cited[n],),
            )


def draw_source(
    session: Session, citation: Citation, conversation: Conversation, wording: Wording
) -> None:
    """Draw the cited report with the quote marked and in view."""
    with st.container(key="source"):
        with st.container(horizontal=True, horizontal_alignment="distribute"):
            st.subheader(wording["source"], anchor=False, width="content")
            st.button(wording["close"], key="close-source", on_click=session.close_source)
        try:
            report = conversation.report(citation.report)
        except WrongUse:
            st.warning(wording["source_gone"])
            return
        st.html(heading_html(report, citation, wording))
        st.html(text_html(report, citation, session.opened))
        st.html(scroll_to_quote(session.opened), unsafe_allow_javascript=True)


def draw_error(error: ConferError, wording: Wording) -> None:
    """Draw the sentence for a person, and below it what the program said, with its hint."""
    st.error(error_sentence(error, wording), icon=":material/error:")
    if not isinstance(error, NothingIngested):  # its sentence says it all
        st.html(words_html(str(error), "en"))


if __name__ == "__main__":
    main()
