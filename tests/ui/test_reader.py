"""reader.py: nothing of a record acts in the page, and the marked words are the quote."""

from __future__ import annotations

from datetime import datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as some
from streamlit.string_util import clean_text

from assistant.reports import Citation, Report
from ui.reader import (
    QUOTE_ID,
    TEXT_ID,
    escape,
    file_name,
    heading_html,
    marked_html,
    paragraph_number,
    place,
    scroll_to_quote,
    text_html,
    words_html,
)
from ui.wording import WORDING

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "closing script": "</script></div></mark>",
    "event handler": '<img src=x onerror="alert(1)">',
    "attribute": '" onmouseover="alert(1)',
    "single quotes": "' autofocus onfocus='alert(1)",
    "svg": "<svg/onload=alert(1)>",
    "markdown link": "[bấm](javascript:alert(1))",
    "markdown image": "![ảnh](http://192.0.2.1/a.png)",
    "bare address": "www.example.org https://example.org a@example.org",
    "latex": "$\\frac{1}{2}$ $$x$$ \\(y\\)",
    "streamlit": ":red[đỏ] :material/home: -> `mã`",
    "right to left override": "12\u202e43\u202c tỷ",
    "bidi isolate": "\u2067abc\u2069 \u200f1",
    "comment": "<!-- ẩn --> --> <!--",
    "conditional comment": "<!--[if IE]><b>x</b><![endif]-->",
    "entities": "&lt;b&gt; &amp; &#60; &copy",
    "cdata": "<![CDATA[x]]>",
    "own mark": f'<mark id="{QUOTE_ID}" data-opened="1">giả</mark>',
    "percent and braces": "100%s {title} %(text)s",
    "line ends": "một\r\nhai\rba\n\n  bốn\t\n",
    "combining marks": "ho\u0323\u0302i nghi\u0323",
}


class Page(HTMLParser):
    """Collects the tags, the text and the marked text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.comments: list[str] = []
        self.text = self.marked = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "mark" in self._open:
            self.marked += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


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
    page = Page(marked_html(text, start, start + len(words), 3))
    assert page.marked == words
    assert page.text == text
    assert page.tags == ["mark"]
    assert page.comments == []


@hostile
def test_a_hostile_title_and_file_name_are_shown_as_they_are(words: str) -> None:
    report = report_of("Nội dung.", words, f"ho-so/{words.replace('/', '∕')}.txt")
    page = Page(heading_html(report, citation_of(report.text, 0, 3), WORDING["vi"]))
    assert page.text == f"{words}{file_name(report.source)}, đoạn 1"
    assert page.tags == ["p", "bdi", "p", "bdi"]
    assert page.comments == []


def test_the_whole_report_is_in_the_box() -> None:
    text = "Một.\n\nHai, ba.\n\nBốn."
    page = Page(text_html(report_of(text), citation_of(text, 6, 9), 1))
    assert (page.text, page.marked) == (text, "Hai")
    assert page.tags == ["div", "mark"]
    assert f'id="{TEXT_ID}"' in text_html(report_of(text), citation_of(text, 6, 9), 1)


@given(some.text(), some.text(), some.text())
def test_nothing_is_altered_on_the_way(before: str, quote: str, after: str) -> None:
    html = marked_html(before + quote + after, len(before), len(before) + len(quote), 1)
    page = Page(html)
    assert (page.text, page.marked) == (before + quote + after, quote)


@given(some.text())
def test_streamlit_finds_nothing_to_trim(text: str) -> None:
    html = text_html(report_of(text), citation_of(text, 0, 0), 1)
    assert clean_text(html) == html


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
