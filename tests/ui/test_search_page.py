"""views/search.py: every passage, its words marked, narrowed and in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from assistant.embedding import ModelEmbedder
from ingest.pipeline import ingest
from tests.conftest import settings_for
from tests.ui.conftest import HOSTILE_SENTENCE
from tests.ui.hostile import Page
from tests.ui.pages import OpenPage, html_of, turn_to, words_of
from ui.markup import found_html
from ui.views.search import STEP
from ui.wording import WORDING

VI = WORDING["vi"]


def search(page: AppTest, query: str) -> AppTest:
    return page.text_input(key="search").set_value(query).run()


def counts(page: AppTest) -> list[str]:
    return [one.value for one in page.markdown]


@pytest.fixture(scope="module")
def months_home(tmp_path_factory: pytest.TempPathFactory, embedder: ModelEmbedder) -> Path:
    """Monthly reports of two years and a conclusion, each with a sentence on the budget."""
    folder = tmp_path_factory.mktemp("months")
    for year in (2024, 2025):
        for month in range(1, 13):
            text = f"Báo cáo tháng {month} năm {year}\n\nThu ngân sách tháng {month} đạt khá.\n"
            (folder / f"{year}-{month:02}.txt").write_text(text, encoding="utf-8")
    text = "Kết luận hội nghị lần thứ 9\n\nTập trung thu ngân sách.\n"
    (folder / "ket-luan.txt").write_text(text, encoding="utf-8")
    assert not ingest([str(folder)], settings_for(folder / "store"), embedder).failed
    return folder / "store"


def test_words_are_marked_also_without_diacritics(open_page: OpenPage, records_home: Path) -> None:
    page = search(turn_to(open_page(records_home), "search"), "quan ly dat dai")
    assert not page.exception
    assert "<mark>quản lý đất đai</mark>" in words_of(page)
    page.button(key="open-1").click().run()
    assert 'id="confer-quote"' in html_of(page)


def test_blank_lines_of_a_passage_are_left_out() -> None:
    text = "Mục 2\n\nĐiều 7.\r\n \t\nĐất\n\nđai\nhết"
    start = text.index("Đất")
    drawn = Page(found_html(text, [(start, start + len("Đất\n\nđai"))]))
    assert drawn.text == "Mục 2\nĐiều 7.\nĐất\nđai\nhết"
    assert drawn.marked == "Đất\nđai"


def test_it_is_narrowed_and_put_in_order(open_page: OpenPage, months_home: Path) -> None:
    page = search(turn_to(open_page(months_home), "search"), "thu ngân sách")
    assert counts(page) == [VI["search_count"].format(count=25, reports=25)]
    assert f"open-{STEP}" in [one.key for one in page.button]
    assert f"open-{STEP + 1}" not in [one.key for one in page.button]
    page.button(key="search-more").click().run()
    assert "open-25" in [one.key for one in page.button]

    page.segmented_control(key="search-order").set_value("date").run()
    assert words_of(page).index("tháng 12 năm 2025") < words_of(page).index("tháng 1 năm 2025")

    page.selectbox(key="facet-kind").set_value("conclusion").run()
    assert counts(page) == [VI["search_count"].format(count=1, reports=1)]
    assert "Hội nghị lần thứ 9 (1)" in page.selectbox(key="facet-conference").options


def test_where_nothing_says_all_words_the_nearest_are_shown(
    open_page: OpenPage, records_home: Path
) -> None:
    page = search(turn_to(open_page(records_home), "search"), "đất đai trên sao Hỏa")
    assert [one.value for one in page.info] == [VI["search_none"]]
    assert page.button(key="open-1")


def test_where_nothing_says_any_word_that_is_said(open_page: OpenPage, records_home: Path) -> None:
    page = search(turn_to(open_page(records_home), "search"), "asdf qwerty")
    assert [one.value for one in page.info] == [VI["search_no_word"]]
    assert [one.label for one in page.expander] == [VI["search_by_meaning"]]


def test_hostile_words_are_escaped(open_page: OpenPage, records_home: Path) -> None:
    page = search(turn_to(open_page(records_home), "search"), "kho vắc xin <img src=x onerror=1>")
    assert not page.exception
    search(page, "rà soát kho")
    assert HOSTILE_SENTENCE.split("rà soát kho")[1] in words_of(page)
    assert "<img" not in html_of(page) and "<b>" not in html_of(page)


def test_no_words_are_an_error(open_page: OpenPage, records_home: Path) -> None:
    page = search(turn_to(open_page(records_home), "search"), "???")
    assert [one.value for one in page.error] == [VI["error_ConferError"]]
