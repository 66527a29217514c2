"""reader.py: nothing of a record acts in the page, and the marked words are the quote."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some
from streamlit.string_util import clean_text

from assistant.records.blocks import Block
from assistant.records.picture import Picture
from assistant.records.source import Source
from assistant.reports import Citation, Description, Report
from tests.ui.hostile import HOSTILE, Page
from ui.labels import file_name
from ui.markup import escape, scroll_to_quote, words_html
from ui.reader import heading_html, paragraph_number, place, reference
from ui.source_text import QUOTE_ID, TEXT_ID, Marker, outline, picture_html, text_html
from ui.wording import WORDING


def report_of(text: str, title: str = "Hội nghị", source: str = "ho-so/a.txt") -> Report:
    return Report("r1", source, title, text, 1, datetime(2024, 6, 30))


def citation_of(text: str, start: int, end: int, page: int | None = None) -> Citation:
    return Citation(1, "r1", "Hội nghị", "ho-so/a.txt", page, start, end, text[start:end])


hostile = pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())


@hostile
def test_hostile_words_stay_words(words: str) -> None:
    page = Page(words_html(words, "vi"))
    assert page.text == words
    assert page.tags == ["div"]
    assert page.attributes == ["class", "lang", "dir"]
    assert page.comments == []


@hostile
def test_the_mark_holds_exactly_the_quote(words: str) -> None:
    text = f"Mở đầu {words}\n\n{words}\n\n{words} kết thúc"
    start = len(f"Mở đầu {words}\n\n")
    page = Page(marked(text, start, start + len(words)))
    assert page.marked == words
    assert page.text == text
    assert page.tags == ["mark"]
    assert page.comments == []


def marked(text: str, start: int, end: int) -> str:
    return Marker(text, start, end, 3).html(0, len(text))


@hostile
def test_a_hostile_title_and_file_name_are_shown_as_they_are(words: str) -> None:
    report = report_of("Nội dung.", words, f"ho-so/{words.replace('/', '∕')}.txt")
    page = Page(heading_html(report, citation_of(report.text, 0, 3), WORDING["vi"]))
    assert page.text == f"{words}{file_name(report.source)}, đoạn 1"
    assert page.tags == ["p", "bdi", "p", "bdi"]
    assert page.comments == []


def test_a_page_is_scrolled_to_where_the_words_begin() -> None:
    drawn = picture_html(Picture(b"abc", 800, 1000, 0.4567), 'Ảnh "trang" 2', 7)
    assert '<mark aria-hidden="true" data-opened="7" style="top: 45.7%"></mark>' in drawn
    assert 'alt="Ảnh &quot;trang&quot; 2"' in drawn
    assert 'src="data:image/png;base64,YWJj" width="800" height="1000"' in drawn


PLAN = "Mục\n\nMột.\n\nSở | Hạn\n\nSở Y tế | Quý I\n\nHết."
SOURCE = Source(
    report_of(PLAN),
    (
        Block(0, 3, "heading", 2),
        Block(5, 9, "paragraph"),
        Block(11, 19, "header", table=1),
        Block(21, 36, "row", table=1),
        Block(38, 42, "paragraph"),
    ),
)


def test_the_whole_report_is_in_the_box_laid_out() -> None:
    html = text_html(SOURCE, citation_of(PLAN, 21, 28), 1)
    page = Page(html)
    assert (page.text, page.marked) == (PLAN, "Sở Y tế")
    row = ["tr", "td", "mark", "span", "td"]
    assert page.tags == ["div", "div", "div", "table", "tr", "th", "span", "th", *row, "div"]
    assert f'id="{TEXT_ID}"' in html
    assert 'role="heading" aria-level="3"' in html


@pytest.mark.parametrize(
    ("levels", "shown"),
    [
        ([1, 2, 3, 1], [3, 4, 5, 3]),
        ([4, 6, 5, 4], [3, 4, 4, 3]),
        ([2, 1, 2], [3, 3, 4]),
        ([1, 2, 3, 4, 5, 6], [3, 4, 5, 6, 6, 6]),
    ],
    ids=["one by one", "some skipped", "the second first", "deeper than a page goes"],
)
def test_headings_of_a_report_skip_no_level(levels: list[int], shown: list[int]) -> None:
    blocks = [Block(at, at + 1, "heading", level) for at, level in enumerate(levels)]
    assert list(outline(blocks).values()) == shown


def test_a_quote_over_several_blocks_is_marked_in_each_and_found_by_its_beginning() -> None:
    html = text_html(SOURCE, citation_of(PLAN, 5, 28), 1)
    page = Page(html)
    assert page.marked == PLAN[5:28]
    assert html.count(f'id="{QUOTE_ID}"') == html.count("data-opened") == 1
    assert html.index(f'id="{QUOTE_ID}"') < html.index("Một.")


@given(some.text(), some.text(), some.text())
def test_nothing_is_altered_on_the_way(before: str, quote: str, after: str) -> None:
    text = before + quote + after
    page = Page(marked(text, len(before), len(before) + len(quote)))
    assert (page.text, page.marked) == (text, quote)


@given(some.text())
def test_streamlit_finds_nothing_to_trim(text: str) -> None:
    blocks = (Block(0, len(text), "paragraph"),)
    html = text_html(Source(report_of(text), blocks), citation_of(text, 0, 0), 1)
    assert clean_text(html) == html
    assert Page(html).text == text


@given(some.text())
def test_escaped_text_holds_no_markup(text: str) -> None:
    assert not set(escape(text)) & set("<>\"'\n\r\t")


@pytest.mark.parametrize(
    ("text", "at", "number"),
    [
        pytest.param("Một.\n\nHai.", "Một", 1, id="first"),
        pytest.param("Một.\n\nHai.", "Hai", 2, id="second"),
        pytest.param("Một.\n\nHai.\n\nBa, bốn.", "bốn", 3, id="within the third"),
        pytest.param("Một.\nMột.\n\nHai.", "Hai", 2, id="a line end is no paragraph"),
        pytest.param("Một.\n\n\n\n\nHai.", "Hai", 2, id="several blank lines"),
        pytest.param("Một.\n \t\nHai.", "Hai", 2, id="blanks on the blank line"),
    ],
)
def test_paragraph_number(text: str, at: str, number: int) -> None:
    assert paragraph_number(text, text.index(at)) == number


@pytest.mark.parametrize(
    ("page", "vietnamese", "english"),
    [(None, "đoạn 2", "paragraph 2"), (7, "trang 7, đoạn 2", "page 7, paragraph 2")],
)
def test_place(page: int | None, vietnamese: str, english: str) -> None:
    text = "Một.\n\nHai."
    citation = citation_of(text, 6, 10, page)
    assert place(text, citation, WORDING["vi"]) == vietnamese
    assert place(text, citation, WORDING["en"]) == english


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a.txt", "a.txt"),
        ("data/reports/a.txt", "a.txt"),
        ("C:\\Hồ sơ\\Quý 1\\báo cáo.docx", "báo cáo.docx"),
        ("ho\nso/a\nb.txt", "a\nb.txt"),
    ],
)
def test_file_name(source: str, name: str) -> None:
    assert file_name(source) == name


def test_opening_again_scrolls_again() -> None:
    assert scroll_to_quote(1) != scroll_to_quote(2)
    assert "%" not in scroll_to_quote(1)


def test_a_reference_names_the_document_and_the_place_and_quotes() -> None:
    described = Description(number="12-KL/TU", date=date(2024, 3, 28))
    report = Report(
        "r1", "a.pdf", "Kết luận", "Một.\n\nHai,\nba.", 1, datetime(2024, 6, 30), described
    )
    citation = citation_of(report.text, 6, 15, 7)
    assert reference(report, citation, WORDING["vi"]) == (
        "“Hai, ba.” (Kết luận, số 12-KL/TU, ngày 28/03/2024, trang 7, đoạn 2)"
    )
    assert reference(report, citation, WORDING["en"]) == (
        "“Hai, ba.” (Kết luận, No. 12-KL/TU, of 28/03/2024, page 7, paragraph 2)"
    )
