"""The entry: Streamlit runs this file from top to bottom at every click."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import streamlit as st

from assistant.settings import read_settings
from ui.frame import Frame, open_frame
from ui.views import ask, help, reports, search, status, tasks


class Place(NamedTuple):
    """A page in the navigation; its address is its name, and its title `page_` and its name.

    It has no icon: a browser would fetch it from the internet, to show it in its tab.
    """

    name: str
    draw: Callable[[Frame], None]
    is_wide: bool = True


PAGES = (
    Place("ask", ask.draw, is_wide=False),
    Place("tasks", tasks.draw),
    Place("reports", reports.draw),
    Place("search", search.draw, is_wide=False),
    Place("status", status.draw),
    Place("help", help.draw, is_wide=False),
)


def main() -> None:
    frame = open_frame(read_settings())
    pages = {
        st.Page(
            partial(place.draw, frame),
            title=frame.wording[f"page_{place.name}"],
            url_path=place.name,
            default=place is PAGES[0],
        ): place
        for place in PAGES
    }
    chosen = st.navigation(list(pages))
    place = pages[chosen]
    frame.session.turn_to(place.name)
    if goes_to := frame.session.goes_to:
        frame.session.goes_to = ""
        st.switch_page(next(page for page, one in pages.items() if one.name == goes_to))
    is_wide = place.is_wide or "report" in st.query_params  # as it is while a source is open
    st.set_page_config(page_title="Confer", layout="wide" if is_wide else "centered")
    chosen.run()


if __name__ == "__main__":
    main()
