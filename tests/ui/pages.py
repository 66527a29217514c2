"""What the tests of the pages share: opening one, and reading what it says."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape

from streamlit.testing.v1 import AppTest

OpenPage = Callable[..., AppTest]


def turn_to(page: AppTest, name: str) -> AppTest:
    """Turn to another page, as a click in the navigation does."""
    # AppTest has a way for pages that are files only.
    known = {said["url_pathname"]: key for key, said in page._registered_pages.items()}
    page._page_hash = known[name]
    return page.run()


def html_of(page: AppTest) -> str:
    return "\n".join(element.value for element in page.html)


def words_of(page: AppTest) -> str:
    """Return the HTML of a page as it is read: entities resolved."""
    return unescape(html_of(page))


def has(page: AppTest, button: str) -> bool:
    """Tell whether a page has the button of a key."""
    return button in [one.key for one in page.button]


def select(page: AppTest, key: str, *rows: int) -> AppTest:
    """Select rows of a table."""
    page.session_state[key] = {"selection": {"rows": list(rows), "columns": [], "cells": []}}
    return page.run()
