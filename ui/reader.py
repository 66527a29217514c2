"""Text of the records as HTML: every character escaped, the cited words inside one <mark>."""

from __future__ import annotations

import html
import re

from assistant.reports import Citation, Report
from ui.wording import Wording

QUOTE_ID = "confer-quote"
TEXT_ID = "confer-text"

_BLANK_LINES = re.compile(r"\n\s*\n")
_FOLDERS = re.compile(r".*[/\\]", re.DOTALL)
# st.html trims and dedents what it is given, and a browser makes one line end of "\r\n".
_ONE_LINE = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})

# Runs in the page after the text is there. The words are put in the middle of their box, or their
# beginning at its top if they are longer; then the box is brought into the window.
_SCROLL = """<script>
(function seek(frames) {
  const box = document.getElementById("%(text)s");
  const mark = box && box.querySelector('mark[data-opened="%(opened)d"]');
  if (!mark) { if (frames) requestAnimationFrame(() => seek(frames - 1)); return; }
  const words = mark.getBoundingClientRect(), frame = box.getBoundingClientRect();
  box.scrollTop += words.top - frame.top - Math.max(8, (box.clientHeight - words.height) / 2);
  box.focus({preventScroll: true});
  box.scrollIntoView({block: "nearest"});
})(300);
</script>"""


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


def source_html(report: Report, citation: Citation, opened: int, wording: Wording) -> str:
    """Return the whole report with its title and place above it; `opened` counts the openings."""
    return (
        f'<p class="confer-title"><bdi lang="vi">{escape(report.title)}</bdi></p>'
        f'<p class="confer-place"><bdi>{escape(file_name(report.source))}</bdi>, '
        f"{escape(place(report.text, citation, wording))}</p>"
        # Records are Vietnamese; a browser's translator would change the quoted words.
        f'<div id="{TEXT_ID}" class="confer-words confer-text" lang="vi" translate="no" dir="auto" '
        f'role="region" tabindex="0" aria-label="{escape(wording["source"])}">'
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


def scroll_html(opened: int) -> str:
    """Return the script that brings the cited words into view."""
    return _SCROLL % {"text": TEXT_ID, "opened": opened}


def language_html(language: str) -> str:
    """Return the script that tells screen readers and translators the page's language."""
    return f'<script>document.documentElement.lang = "{escape(language)}";</script>'
