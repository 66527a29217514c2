"""What every page stands in: style, title, language, the records, and the source beside it."""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from assistant.access import MACHINE, Viewer
from assistant.conversation import Conversation
from assistant.embedding import ModelEmbedder
from assistant.errors import ConferError, NothingIngested, WrongUse
from assistant.records.holdings import Holdings
from assistant.reports import Language
from assistant.settings import Settings
from ui.markup import (
    LANGUAGE_COOKIE,
    MINE_COOKIE,
    focus_opener,
    note_html,
    page_script,
    remember,
)
from ui.own_words import own_words
from ui.reader import draw_gone, draw_source
from ui.reasons import reason_words
from ui.session import Opened, Session
from ui.style import STYLE
from ui.wording import NAMES, WORDING, Wording, error_sentence


@dataclass(frozen=True)
class Frame:
    """What a page is drawn with."""

    settings: Settings
    session: Session
    language: Language
    viewer: Viewer = MACHINE  # who looks on

    @property
    def wording(self) -> Wording:
        return WORDING[self.language]


def open_frame(settings: Settings) -> Frame:
    session: Session = st.session_state.setdefault("session", Session(mine=remembered()))
    first = first_language(settings, session)
    return Frame(settings, session, st.session_state.get("language", first))


def remembered() -> list[str]:
    """Return the conversations that this browser remembers, the latest first."""
    return re.findall("[0-9a-f]{32}", st.context.cookies.get(MINE_COOKIE, ""))


def first_language(settings: Settings, session: Session) -> Language:
    """Return the language that this session or browser remembers, or that of the settings."""
    remembered = session.language or st.context.cookies.get(LANGUAGE_COOKIE)
    return next((one for one in NAMES if one == remembered), settings.language)


def draw_heading(frame: Frame, title: str) -> None:
    """Draw what stands above a page: its title and the switch of the language."""
    languages = list(NAMES)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.title(title, anchor=False, width="content")
        st.radio(
            frame.wording["language"],
            languages,
            index=languages.index(first_language(frame.settings, frame.session)),
            format_func=NAMES.__getitem__,
            key="language",
            on_change=frame.session.choose_language,
            horizontal=True,
            label_visibility="collapsed",
            width="content",
            persist_state="session",
        )
    if st.button(frame.wording["reconnect"], key="reconnected"):
        st.toast(frame.wording["reconnected"])
    script = page_script(frame.language) + own_words(frame.language)
    if frame.session.has_chosen_language:
        script += remember(LANGUAGE_COOKIE, frame.language)
    st.html(STYLE + script, unsafe_allow_javascript=True)


# What is opened once for all sessions of the server.
once = st.cache_resource(show_spinner=False, hash_funcs={Settings: Settings.model_dump_json})


@once
def open_holdings(settings: Settings) -> Holdings:
    return Holdings(settings)


@once
def open_embedder(settings: Settings) -> ModelEmbedder:
    return ModelEmbedder(settings)


@once
def open_conversation(settings: Settings) -> Conversation:
    """Return the one conversation that all sessions share; a failure is not remembered."""
    conversation = Conversation(settings, open_embedder(settings))
    # The page shows at once; a failure to load is told by the first question. The server's end
    # waits for it, for a second or so: cut off within onnxruntime's code, the process would abort.
    threading.Thread(target=_warm_up, args=(conversation,), daemon=False).start()
    return conversation


def _warm_up(conversation: Conversation) -> None:
    # RuntimeError: the server was stopped meanwhile, after which no thread starts another.
    with contextlib.suppress(ConferError, RuntimeError):
        conversation.warm_up()


def open_or_explain(frame: Frame) -> Conversation | None:
    try:
        with st.spinner(frame.wording["opening"]):
            return open_conversation(frame.settings).seen_by(frame.viewer)
    except ConferError as error:
        draw_error(error, frame)
        st.button(frame.wording["retry"], key="retry")
        return None


def open_if_any(frame: Frame) -> Conversation | None:
    """Return the conversation, or None while there is nothing to be asked."""
    try:
        return open_conversation(frame.settings).seen_by(frame.viewer)
    except ConferError:
        return None


@contextlib.contextmanager
def beside_source(frame: Frame, conversation: Conversation | None) -> Iterator[None]:
    """Draw what is within, and beside it the source that is open, if any."""
    opened = follow_address(frame, conversation) if conversation else None
    if opened is None or conversation is None:
        yield
        if frame.session.has_left_source:
            frame.session.has_left_source = False
            st.html(focus_opener(frame.session.opened), unsafe_allow_javascript=True)
        return
    main, beside = st.columns([3, 2], gap="medium")
    with main:
        yield
    with beside:
        draw_source(frame.session, opened, conversation, frame.wording)


def follow_address(frame: Frame, conversation: Conversation) -> Opened | None:
    """Return the source that is open: that of the page's address, however it was come by."""
    session, said = frame.session, st.query_params
    if not session.is_at_address():
        session.source = None
        quote = said.get("quote", "")
        try:
            place = int(said["start"]), int(said["end"])
            session.open_source([conversation.cite(said["report"], *place)])
        except (WrongUse, KeyError, ValueError):
            session.close_source()
            find_again(frame, conversation, quote)
    return session.source


def find_again(frame: Frame, conversation: Conversation, quote: str) -> None:
    """Open the words of a link whose report is gone where they stand now, or say the way out."""
    if found := conversation.find_quote(quote):
        frame.session.open_source([found])
        st.info(frame.wording["source_moved"])
    else:
        draw_gone(frame.session, quote, frame.wording)


def fits(words: str, longest: int, frame: Frame) -> bool:
    """Tell whether words are no longer than that; else it is drawn that they are not kept.

    A field with a limit of its own would drop a longer paste without a word.
    """
    if len(words) > longest:
        said = frame.wording["too_long"].format(length=len(words), longest=longest)
        st.warning(said, icon=":material/warning:")
    return len(words) <= longest


def draw_error(error: ConferError, frame: Frame) -> None:
    """Draw the sentence for its kind of error, and below it the reason with the way out."""
    st.error(error_sentence(error, frame.wording), icon=":material/error:")
    if not isinstance(error, NothingIngested):  # its sentence says it all
        st.html(note_html(*reason_words(error, frame.language)))
