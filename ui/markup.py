"""Text as HTML, every character escaped; and the scripts, which are the pages' own."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

# st.html trims and dedents what it is given, and a browser makes one line end of "\r\n".
_ONE_LINE = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})

# What parts the cells of a table's row. The sign is no text: what is copied is as in the record.
_CELL = r'<span class="confer-cell">\g<0></span>'
# Tabs, or strokes with blanks about them; of empty cells in a row the first tells enough.
_CELL_ENDS = re.compile(r"&#9;|(?<![^\s>;])\|(?: +\|)*(?![^\s<&])")
_BLANK_LINES = re.compile(r"(?:&#10;|&#13;)(?:\s|&#10;|&#13;|&#9;)*&#10;")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")

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
    const box = found.closest(".confer-text"), words = found.getBoundingClientRect();
    box.scrollTop += words.top - box.getBoundingClientRect().top
      - Math.max(8, (box.clientHeight - words.height) / 2);
    box.focus({preventScroll: true});
    box.scrollIntoView({block: "nearest"});
    const asking = document.querySelector("[data-testid=stChatInput]");
    const end = asking ? asking.getBoundingClientRect().top - 16 : innerHeight;
    const top = found.getBoundingClientRect().top, seen = Math.min(words.height, box.clientHeight);
    if (top >= 64 && top + seen <= end) return;
    const above = 64 + Math.max(0, (end - 64 - seen) / 2);
    document.querySelector(".stMain").scrollBy(0, top - above);
  }"""
# Streamlit goes down to the end of what is new, frame by frame, until somebody turns the wheel; and
# does so again until it has noticed, when something was scrolled, that the page stands elsewhere.
_TO_TURN = """{
    const main = found.closest(".stMain");
    (function hold(frames) {
      main.dispatchEvent(new Event("wheel"));
      found.scrollIntoView({block: "start"});
      main.dispatchEvent(new Event("scroll"));
      if (frames) requestAnimationFrame(() => hold(frames - 1));
    })(40);
  }"""

# Copying needs a click inside the browser. `navigator.clipboard` is missing where the page comes
# from another machine without https. A link leads to the source, not to who opened it: the
# conversation is left out of it.
_COPYING = """<script>
if (!window.conferCopies) {
  window.conferCopies = true;
  const copy = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-confer-copy]");
    if (!button) return;
    const link = new URL(location.href);
    link.searchParams.delete("c");
    await copy(button.dataset.conferCopy || link.href);
    const said = button.textContent;
    button.textContent = button.dataset.conferCopied;
    setTimeout(() => { button.textContent = said; }, 2000);
  });
}
</script>"""

# A server that was started again knows nothing of the page, nor what a click on it is to do, until
# it has drawn it: a button that nobody sees is clicked first, and what is clicked meanwhile then.
_RECONNECTING = """<script>
if (!window.conferReconnects) {
  window.conferReconnects = true;
  let lost = false, waits = false, wanted = "";
  const press = (key) => document.querySelector(`.${key} button`)?.click();
  new MutationObserver((changes) => {
    const {testConnectionState, testScriptState} = changes.at(-1).target.dataset;
    if (testConnectionState !== "CONNECTED") {
      lost = true;
    } else if (lost) {
      [lost, waits, wanted] = [false, true, ""];
      press("st-key-reconnected");
    } else if (waits && testScriptState === "notRunning") {
      waits = false;
      if (wanted) press(wanted);
    }
  }).observe(document.body, {
    subtree: true, attributeFilter: ["data-test-connection-state", "data-test-script-state"],
  });
  document.addEventListener("click", (event) => {
    const button = event.isTrusted && waits && event.target.closest("[data-testid=stButton]");
    if (!button) return;
    event.stopPropagation();
    const names = button.closest("[class*=st-key-]").classList;
    wanted = [...names].find((name) => name.startsWith("st-key-"));
  }, true);
}
</script>"""
# On a phone the sidebar covers the page: what is chosen there is to be seen.
_CLOSING_SIDEBAR = """<script>
if (!window.conferClosesSidebar) {
  window.conferClosesSidebar = true;
  document.addEventListener("click", (event) => {
    const sidebar = innerWidth <= 768 && event.target.closest("[data-testid=stSidebar]");
    if (sidebar && event.target.closest(".st-key-new, [class*=st-key-open-]"))
      sidebar.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  });
}
</script>"""

# Who has closed a source goes on where they opened it, by keys too.
_OPENERS = """<script>
if (!window.conferOpeners) {
  window.conferOpeners = true;
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[class*=st-key-cite-], [class*=st-key-open-]");
    if (opener)
      window.conferOpener = [...opener.classList].find((name) => name.startsWith("st-key-"));
  }, true);
}
</script>"""
# What was drawn beside the source is there for a moment beside what is drawn without.
_TO_OPENER = """<script>
(function seek(frames) {
  const drawn = document.querySelector("[data-testid=stApp][data-test-script-state=notRunning]");
  const found = document.querySelector(`.${window.conferOpener || "none"} button`);
  if (drawn && found) found.focus();
  else if (frames) requestAnimationFrame(() => seek(frames - 1));
})(300);
</script>"""

YEAR = 31_536_000  # seconds
_KEPT = "; path=/; max-age=%d; samesite=strict"
_MINE = """<script>
{
  const known = (document.cookie.match(/%s=([0-9a-z.]*)/) || ["", ""])[1].split(".");
  const latest = "%s".split("."), deleted = "%s".split(".");
  const mine = [...new Set([...latest, ...known])].filter((one) => one && !deleted.includes(one));
  document.cookie = "%s=" + mine.slice(0, %d).join(".") + "%s";
}
</script>"""


def escape(text: str) -> str:
    """Return `text` as HTML on one line; a browser shows exactly its characters."""
    return html.escape(text).translate(_ONE_LINE)


def words_html(text: str, language: str, kind: str = "") -> str:
    """Return words of a record or a person as a block that keeps their line breaks."""
    look = f"confer-words {kind}".rstrip()
    return f'<div class="{look}" lang="{escape(language)}" dir="auto">{escape(text)}</div>'


def note_html(text: str, language: str) -> str:
    """Return words about an answer, smaller than the answer's own."""
    return words_html(text, language, "confer-note")


def source_html(numbers: str, title: str) -> str:
    """Return the line that names the report citations lead to."""
    said = f'{escape(numbers)} <bdi lang="vi">{escape(title)}</bdi>'
    return f'<p class="confer-source">{said}</p>'


def label(text: str) -> str:
    """Return words for the label of a button, in which Streamlit reads Markdown: none is left."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))


def closely(html: str) -> str:
    """Set words as HTML more closely than in a report: without blank lines, cells beside a sign."""
    return _CELL_ENDS.sub(_CELL, _BLANK_LINES.sub("&#10;", html))


def found_html(text: str, marks: Iterable[tuple[int, int]]) -> str:
    """Return a passage as a block, the spans that were looked for each inside a <mark>."""
    parts, place = [], 0
    for start, end in marks:
        parts += [escape(text[place:start]), f"<mark>{escape(text[start:end])}</mark>"]
        place = end
    said = closely("".join([*parts, escape(text[place:])]))
    return (
        f'<div class="confer-words confer-found" lang="vi" translate="no" dir="auto">{said}</div>'
    )


def copy_button(label: str, copied: str, text: str = "") -> str:
    """Return a button that copies `text`, or the page's address, and then says so."""
    return (
        f'<button type="button" class="confer-copy" data-confer-copy="{escape(text)}" '
        f'data-confer-copied="{escape(copied)}">{escape(label)}</button>'
    )


def scroll_to_quote(opened: int) -> str:
    """Return the script that brings the cited words into view and the keyboard to them."""
    return _WHEN_THERE % (f'mark[data-opened="{opened:d}"]', _TO_QUOTE)


def scroll_to_turn(number: int) -> str:
    """Return the script that brings a question to the top of the window."""
    return _WHEN_THERE % (f".st-key-turn-{number:d}", _TO_TURN)


def page_script(language: str) -> str:
    """Return the scripts of every page: its language, for screen readers too, and its clicks."""
    lang = f'<script>document.documentElement.lang = "{escape(language)}";</script>'
    return lang + _COPYING + _RECONNECTING + _CLOSING_SIDEBAR + _OPENERS


def focus_opener(opened: int) -> str:
    """Return the script that gives the keyboard to what a source was opened with.

    The script runs where it is new: once each time one was `opened` and closed.
    """
    return f"<!-- {opened} -->{_TO_OPENER}"


def remember(name: str, value: str, seconds: int = YEAR) -> str:
    """Return the script that has the browser remember something for some time.

    `value` is of letters, digits and points; it is sent to this server alone, and where the page
    came by https by that alone.
    """
    said = f"{escape(name)}={escape(value)}{_KEPT % seconds}"
    secure = 'location.protocol === "https:" ? "; secure" : ""'
    return f'<script>document.cookie = "{said}" + ({secure});</script>'


def forget(name: str) -> str:
    """Return the script that has the browser forget what it remembers under a name."""
    return remember(name, "", 0)


def remember_mine(latest: Iterable[str], deleted: Iterable[str], most: int) -> str:
    """Return the script that has the browser remember conversations, the latest first.

    It is said what changes, for another tab may have asked meanwhile. Ids are of letters and
    digits.
    """
    first, gone = (".".join(map(escape, ids)) for ids in (latest, deleted))
    return _MINE % (MINE_COOKIE, first, gone, MINE_COOKIE, most, _KEPT % YEAR)


LANGUAGE_COOKIE = "confer-language"
MINE_COOKIE = "confer-conversations"
SIGN_IN_COOKIE = "confer-sign-in"
