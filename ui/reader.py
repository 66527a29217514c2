"""Text of the records as HTML: every character escaped, the cited words inside one <mark>."""

from __future__ import annotations

import html
import re

from assistant.reports import Citation, Report
from ui.wording import Wording

QUOTE_ID = "confer-quote"
TEXT_ID = "confer-text"
TITLE_ID = "confer-title"

_BLANK_LINES = re.compile(r"\n\s*\n")
_FOLDERS = re.compile(r".*[/\\]", re.DOTALL)
# st.html trims and dedents what it is given, and a browser makes one line end of "\r\n".
_ONE_LINE = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})

# Scripts run in the page, perhaps before what they look for is there.
_WHEN_THERE = """<script>
(function seek(frames) {
  const found = document.querySelector('%s');
  if (found) %s
  else if (frames) requestAnimationFrame(() => seek(frames - 1));
})(300);
</script>"""
# The cited words come to the middle of their box, or their beginning to its top if they are longer;
# the page moves only if they are then outside the window or under the pinned question box.
_TO_QUOTE = """{
    const box = found.parentElement, words = found.getBoundingClientRect();
    const above = Math.max(8, (box.clientHeight - words.height) / 2);
    box.scrollTop += words.top - box.getBoundingClientRect().top - above;
    box.focus({preventScroll: true});
    const now = found.getBoundingClientRect();
    if (now.top >= 64 && now.bottom + 144 <= innerHeight) return;
    box.closest(".st-key-source").scrollIntoView({block: "nearest"});
  }"""
_TO_TURN = """{ found.scrollIntoView({block: "start"}); }"""


def escape(text: str) -> str:
    """Return `text` as HTML on one line; a browser shows exactly its characters."""
    return html.escape(text).translate(_ONE_LINE)


def words_html(text: str, language: str) -> str:
    """Return words of a record or a person as a block that keeps their line breaks."""
    return f'<div class="confer-words" lang="{escape(language)}" dir="auto">{escape(text)}</div>'


def marked_html(text: str, start: int, end: int, opened: int) -> str:
    """Return `text` with `text[start:end]` inside the page's one <mark>."""
    return (
        f'{escape(text[:start])}<mark id="{QUOTE_ID}" data-opened="{opened:d}">'
        f"{escape(text[start:end])}</mark>{escape(text[end:])}"
    )


def heading_html(report: Report, citation: Citation, wording: Wording) -> str:
    """Return the report's title, the name of its file and where the quote stands in it."""
    return (
        f'<p class="confer-title" id="{TITLE_ID}"><bdi lang="vi">{escape(report.title)}</bdi></p>'
        f'<p class="confer-place"><bdi>{escape(file_name(report.source))}</bdi>, '
        f"{escape(place(report.text, citation, wording))}</p>"
    )


def text_html(report: Report, citation: Citation, opened: int) -> str:
    """Return the whole report in a scrolling box, the cited words marked.

    `opened` counts the openings. Nothing else may change between two drawings of one opening, or
    the browser would draw the box anew, scrolled to its top.
    """
    return (
        # Records are Vietnamese; a browser's translator would change the quoted words.
        f'<div id="{TEXT_ID}" class="confer-words confer-text" lang="vi" translate="no" dir="auto" '
        f'role="region" tabindex="0" aria-labelledby="{TITLE_ID}">'
        f"{marked_html(report.text, citation.start, citation.end, opened)}</div>"
    )


def place(text: str, citation: Citation, wording: Wording) -> str:
    """Return where the quote stands, in words."""
    paragraph = wording["paragraph"].format(number=paragraph_number(text, citation.start))
    if citation.page is None:
        return paragraph
    return f"{wording['page'].format(number=citation.page)}, {paragraph}"


def paragraph_number(text: str, start: int) -> int:
    """Return which paragraph `start` is in, from 1; blank lines part them."""
    return len(_BLANK_LINES.findall(text, 0, start)) + 1


def file_name(source: str) -> str:
    """Return the last part of a path of any system."""
    return _FOLDERS.sub("", source)


def scroll_to_quote(opened: int) -> str:
    """Return the script that brings the cited words into view and the keyboard to them."""
    return _WHEN_THERE % (f'mark[data-opened="{opened:d}"]', _TO_QUOTE)


def scroll_to_turn(number: int) -> str:
    """Return the script that brings a question to the top of the window."""
    return _WHEN_THERE % (f".st-key-turn-{number:d}", _TO_TURN)


def set_language(language: str) -> str:
    """Return the script that tells screen readers and translators the page's language."""
    return f'<script>document.documentElement.lang = "{escape(language)}";</script>'
