"""The page over a database server that goes away: a sentence, and it goes on when that is back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.embedding import ModelEmbedder
from ingest.pipeline import ingest
from tests.conftest import SHIPPED, settings_for
from tests.postgres import PASSWORD, Postgres
from tests.ui.conftest import LAND_QUESTION, LAND_WORDS
from ui.markup import SIGN_IN_COOKIE, forget

AWAY = "Không kết nối được máy chủ PostgreSQL"


def words_of(page: AppTest) -> str:
    assert not page.exception
    return "\n".join(str(one.value) for one in (*page.markdown, *page.error, *page.get("html")))


@pytest.mark.usefixtures("served")
def test_while_the_server_is_away_the_page_says_so_and_goes_on_when_it_is_back(
    home: Path, embedder: ModelEmbedder, open_page: Callable[..., AppTest], postgres: Postgres
) -> None:
    ingest([str(SHIPPED)], settings_for(home), embedder)
    page = open_page(home)
    page.chat_input[0].set_value(LAND_QUESTION).run()
    assert LAND_WORDS in words_of(page)
    with postgres.away():
        for one in (page.run(), open_page(home, cookies={SIGN_IN_COOKIE: "0" * 64})):
            assert AWAY in words_of(one) and PASSWORD not in words_of(one)
            assert forget(SIGN_IN_COOKIE) not in words_of(one), "nobody is signed out by it"
    page.run()
    page.chat_input[0].set_value(LAND_QUESTION).run()
    assert words_of(page).count(LAND_WORDS) > 1 and AWAY not in words_of(page)
