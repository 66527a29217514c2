"""The entry: Streamlit runs this file from top to bottom at every click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from assistant.access import Deed
from assistant.errors import ConferError
from assistant.settings import read_settings
from ui.admission import admit, draw_sign_in, draw_who
from ui.frame import Frame, open_frame
from ui.views import ask, help, reports, search, status, tasks


class Place(NamedTuple):
    """A page in the navigation; its address is its name, and its title `page_` and its name.

    It has no icon: a browser would fetch it from the internet, to show it in its tab.
    """

    name: str
    draw: Callable[[Frame], None]
    is_wide: bool = True
    deed: Deed | None = None  # what whoever opens it may do


PAGES = (
    Place("ask", ask.draw, is_wide=False),
    Place("tasks", tasks.draw),
    Place("reports", reports.draw),
    Place("search", search.draw, is_wide=False),
    Place("status", status.draw, deed="see the work lists"),
    Place("help", help.draw, is_wide=False),
)


def main() -> None:
    frame = open_frame(read_settings())
    try:
        frame = replace(frame, viewer=admit(frame))
    except ConferError as refusal:
        turn_away(frame, refusal)
        return
    pages = {
        page_of(frame, place, partial(place.draw, frame)): place
        for place in PAGES
        if place.deed is None or frame.viewer.may(place.deed)
    }
    chosen = st.navigation(list(pages))
    draw_who(frame)
    place = pages[chosen]
    frame.session.turn_to(place.name)
    if goes_to := frame.session.goes_to:
        frame.session.goes_to = ""
        st.switch_page(next(page for page, one in pages.items() if one.name == goes_to))
    is_wide = place.is_wide or "report" in st.query_params  # as it is while a source is open
    st.set_page_config(page_title="Confer", layout="wide" if is_wide else "centered")
    chosen.run()


def page_of(frame: Frame, place: Place, draw: Callable[[], None]) -> StreamlitPage:
    title = frame.wording[f"page_{place.name}"]
    return st.Page(draw, title=title, url_path=place.name, default=place is PAGES[0])


def turn_away(frame: Frame, refusal: ConferError) -> None:
    """Draw the way in on every page, so that an address leads where it says once that is found."""
    draw = partial(draw_sign_in, frame, refusal)
    st.navigation([page_of(frame, place, draw) for place in PAGES], position="hidden").run()


if __name__ == "__main__":
    main()
