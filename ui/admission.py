"""The way in: who looks at the page, the form for those who are not known, and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from assistant.access import Viewer
from assistant.access.signing_in import LASTS, Door
from assistant.errors import ConferError, SignInRefused, TooManyTries
from assistant.settings import Settings
from ui.frame import Frame, draw_error, draw_heading, once
from ui.markup import SIGN_IN_COOKIE, forget, label, remember
from ui.session import Session

_LONGEST = 500  # characters of a name or a password


@once
def open_door(settings: Settings) -> Door:
    return Door(settings)


def admit(frame: Frame) -> Viewer:
    """Return who looks at the page; raises SignInRefused and whatever else keeps them out."""
    token = frame.session.token or st.context.cookies.get(SIGN_IN_COOKIE, "")
    return open_door(frame.settings).admit(token, claims())


def has_provider() -> bool:
    """Tell whether an identity provider is set up: `[auth]` in Streamlit's secrets."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets


def claims() -> Mapping[str, Any] | None:
    """Return what the identity provider says of who looks on, if they signed in there."""
    if not has_provider() or not st.user.is_logged_in:
        return None
    return st.user.to_dict()


def draw_sign_in(frame: Frame, refusal: ConferError) -> None:
    """Draw the page of those who are not let in, and the form by which they may be."""
    wording = frame.wording
    draw_heading(frame, wording["sign_in_title"])
    if not isinstance(refusal, SignInRefused):
        draw_error(refusal, frame)  # a server that is away signs nobody out
        st.button(wording["retry"], key="retry")
        return
    if st.context.cookies.get(SIGN_IN_COOKIE):
        st.html(forget(SIGN_IN_COOKIE), unsafe_allow_javascript=True)
    st.write(wording["sign_in_about"])
    said = claims()
    if said is not None:
        st.error(wording["sign_in_unknown"].format(email=label(str(said.get("email", "–")))))
        st.button(wording["sign_out"], key="sign-out", on_click=st.logout)
        return
    draw_form(frame)
    if has_provider():
        st.button(wording["sign_in_provider"], key="provider", on_click=st.login)


def draw_form(frame: Frame) -> None:
    wording = frame.wording
    with st.form("sign-in", border=False):
        st.text_input(
            wording["sign_in_name"], max_chars=_LONGEST, key="name", autocomplete="username"
        )
        st.text_input(
            wording["sign_in_password"],
            type="password",
            max_chars=_LONGEST,
            key="password",
            autocomplete="current-password",
        )
        st.form_submit_button(
            wording["sign_in_do"], type="primary", key="sign-in-do", on_click=sign_in, args=(frame,)
        )
    refused: ConferError | None = st.session_state.pop("refused", None)
    if isinstance(refused, TooManyTries):
        st.error(wording["sign_in_too_often"])
    elif isinstance(refused, SignInRefused):
        st.error(wording["sign_in_wrong"])
    elif refused:
        draw_error(refused, frame)


def sign_in(frame: Frame) -> None:
    """Try what was typed; who gets in finds nothing of who was signed in before."""
    said, address = st.session_state, st.context.ip_address or "127.0.0.1"
    try:
        token = open_door(frame.settings).sign_in(said["name"], said["password"], address)
    except ConferError as refused:
        said["refused"] = refused
    else:
        said.clear()
        said["session"] = Session(token=token, language=frame.language)


def draw_who(frame: Frame) -> None:
    """Draw who is signed in, and the way out; nothing where there are no accounts."""
    viewer = frame.viewer
    if viewer.name is None:
        return
    wording, token = frame.wording, frame.session.token
    with st.sidebar, st.container(key="who"):
        role = wording[f"role_{viewer.role}"]
        st.caption(f"{label(viewer.name)} ({role})")
        st.button(wording["sign_out"], key="sign-out", on_click=sign_out, args=(frame,))
        if token and st.context.cookies.get(SIGN_IN_COOKIE) != token:
            seconds = int(LASTS.total_seconds())
            script = remember(SIGN_IN_COOKIE, token, seconds)
            st.html(script, unsafe_allow_javascript=True)


def sign_out(frame: Frame) -> None:
    """Forget who was signed in, and all that their session remembers."""
    for token in (frame.session.token, st.context.cookies.get(SIGN_IN_COOKIE, "")):
        if token:
            open_door(frame.settings).sign_out(token)
    st.session_state.clear()
    st.query_params.clear()
    if claims() is not None:
        st.logout()
