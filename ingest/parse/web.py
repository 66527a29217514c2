"""Web pages (.html): title and article with headings, lists and tables, without what frames it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from email import message_from_bytes
from pathlib import Path
from typing import Any

from assistant.errors import ReportFailed
from assistant.text import canonical
from ingest.parse.blocks import Parsed
from ingest.parse.decode import decode, read_single_bytes
from ingest.parse.draft import Piece, finish, heading, paragraph
from ingest.parse.fonts import Run, Runs, Speller, spelling_of
from ingest.parse.tables import table_pieces

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# So declared by programs that knew no Vietnamese; then the fonts say what it is.
_WESTERN = ("windows-1252", "iso-8859-1", "x-user-defined", "us-ascii")
_OLD_FONT = re.compile(rb"[\"':=\s](?:\.Vn|VNI-|VPS )", re.IGNORECASE)
_START = 4096  # bytes within which a page says its encoding
_FAMILY = re.compile(r"font-family\s*:\s*[\"']?([^;,\"']+)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_NO_TEXT = "script style noscript template svg object iframe head select textarea button".split()
_FRAME = "nav footer aside".split()  # of a page, around its article
# Programs whose pages are documents from edge to edge.
_OFFICE = re.compile(r"microsoft|libreoffice|openoffice|word|excel", re.IGNORECASE)
_HEADING = re.compile(r"h([1-6])")
_ANY_HEADING = "//h1 | //h2 | //h3 | //h4 | //h5 | //h6"
_BLOCKS = frozenset(
    "p div section article main body ul ol list li item dl dt dd blockquote quote pre code figure "
    "figcaption address center hr table tr row td th cell h1 h2 h3 h4 h5 h6 head".split()
)


def parse_web(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of a page's article, of all it shows where none can be told."""
    page = _read_page(path, content)
    _make_unicode(page)
    title = " ".join(canonical(page.findtext(".//title") or "").split())
    is_office = any(
        _OFFICE.search(meta.get("content") or "")
        for meta in page.iter("meta")
        if (meta.get("name") or "").lower() in ("generator", "progid")
    )
    _drop(page, _NO_TEXT if is_office else [*_NO_TEXT, *_FRAME])
    body = None if is_office else _article(page)
    if body is None or not "".join(body.itertext()).strip():
        body = page
    pieces = list(_Walk().pieces(body))
    # Of a page with a heading the title may be that of its site too.
    if title and not any(piece.level == 1 or title in _said(piece) for piece in pieces):
        pieces.insert(0, heading([Run(title)], 1))
    return finish(pieces)


def parse_web_archive(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of the page in an archive (.mht), also one that is called .doc."""
    for part in message_from_bytes(content).walk():
        page = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(page, bytes):
            return parse_web(path, page)
    raise ReportFailed(
        f"{path.name} is a web archive without a page", "Open it in a browser and save it again"
    )


def _said(piece: Piece) -> str:
    return " ".join(canonical("".join(run.text for cell in piece.cells for run in cell)).split())


def _read_page(path: Path, content: bytes) -> Any:
    from lxml import html

    text = re.sub(r"^\s*<\?xml[^>]*>", "", _decode(path, content))
    return html.document_fromstring(text)


def _decode(path: Path, content: bytes) -> str:
    declared = _DECLARED.search(content[:_START])
    name = declared[1].decode("ascii", "replace").lower() if declared else ""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if name in _WESTERN or (not name and _OLD_FONT.search(content)):
        return read_single_bytes(content) or content.decode("latin-1")
    try:
        return content.decode(name) if name and "utf-16" not in name else decode(path, content)
    except (LookupError, UnicodeDecodeError):
        return decode(path, content)


def _make_unicode(page: Any) -> None:
    """Put the texts in old fonts into Unicode, where they stand."""
    texts = list(_texts(page))
    speller = Speller(spelling_of([run] for _, _, run in texts))
    for element, place, run in texts:
        setattr(element, place, speller.to_unicode([run]))


def _texts(page: Any) -> Iterator[tuple[Any, str, Run]]:
    """Yield (element, "text" or "tail", the text with its font), in the order of the page."""
    waiting: list[tuple[Any, str | None]] = [(page, None)]
    while waiting:
        element, font = waiting.pop()
        inner = _font(element) or font
        if isinstance(element.tag, str) and element.text and element.tag not in _NO_TEXT:
            yield element, "text", Run(element.text, inner)
        if element.tail:
            yield element, "tail", Run(element.tail, font)
        waiting += [(child, inner) for child in reversed(element)]


def _font(element: Any) -> str | None:
    face = element.get("face") if element.tag == "font" else None
    family = _FAMILY.search(element.get("style") or "") if isinstance(element.tag, str) else None
    return face.split(",")[0] if face else family[1].strip() if family else None


def _drop(page: Any, tags: list[str]) -> None:
    """Take elements of these tags, comments and what is hidden out of the page."""
    for element in list(page.iter()):
        hidden = not isinstance(element.tag, str) or (
            element.tag in tags
            or element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or _HIDDEN.search(element.get("style") or "")
        )
        if hidden and element.getparent() is not None:
            element.drop_tree()


def _article(page: Any) -> Any | None:
    """Return the element with the page's article, None if there is none."""
    found = _extracted(deepcopy(page))
    if found is None or found.find(".//head") is not None or not page.xpath(_ANY_HEADING):
        return found
    # Of a page that marks no article its headings are left out, unless all of it is one.
    whole = deepcopy(page)
    for body in whole.findall("body"):
        article = body.makeelement("article")
        article.text, body.text = body.text, None
        article.extend(body)
        body.append(article)
    return _extracted(whole)


def _extracted(page: Any) -> Any | None:
    """Return what trafilatura holds for the article of a page, which it changes."""
    import trafilatura

    found = trafilatura.bare_extraction(
        page, include_comments=False, include_tables=True, favor_recall=True
    )
    return None if found is None else getattr(found, "body", None)


class _Walk:
    """Goes through elements, of HTML and of trafilatura's own kind, and gathers pieces."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._tables = 0

    def pieces(self, element: Any, level: int = 0) -> Iterator[Piece]:
        """Yield the pieces of an element; `level` that of the heading it stands in."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in ("table",) and not element.xpath(".//table"):
            yield from self._flush(level)
            self._tables += 1
            yield from table_pieces(_rows(element), self._tables)
        elif tag:
            block = tag in _BLOCKS
            inside = _level(element) or level
            if block:
                yield from self._flush(level)
            self._runs += [Run(_label(element)), Run(_blanked(element, element.text))]
            if tag in ("br", "lb"):
                self._runs.append(Run("\n"))
            for child in element:
                yield from self.pieces(child, inside)
                self._runs.append(Run(_blanked(element, child.tail)))
            if block:
                yield from self._flush(inside)

    def _flush(self, level: int) -> Iterator[Piece]:
        runs, self._runs = self._runs, []
        if any(run.text.strip(" -") for run in runs):
            yield heading(runs, level) if level else paragraph(runs, plain=True)
        else:
            self._runs = [run for run in runs if run.text.strip()]  # the label of a list's item


def _level(element: Any) -> int:
    name = element.get("rend") or "h2" if element.tag == "head" else element.tag
    found = _HEADING.fullmatch(name)
    return int(found[1]) if found else 0


def _label(element: Any) -> str:
    """Return what stands before an item of a list: "- " or its number."""
    if element.tag not in ("li", "item"):
        return ""
    above = element.getparent()
    if above is None or "ol" not in (above.tag, above.get("rend")):
        return "- "
    return f"{sum(1 for _ in element.itersiblings(element.tag, preceding=True)) + 1}. "


def _blanked(element: Any, text: str | None) -> str:
    """Return text with its line ends as blanks, for they part nothing in HTML, except in <pre>."""
    return (text or "") if element.tag in ("pre", "code") else re.sub(r"\s+", " ", text or "")


def _rows(table: Any) -> list[list[Runs]]:
    rows = []
    for row in table.iter("tr", "row"):
        cells: list[Runs] = []
        for cell in row.iter("td", "th", "cell"):
            said = cell.get("colspan") or cell.get("cols") or "1"
            span = min(int(said), 100) if said.isdigit() else 1
            cells += [[Run(" ".join(cell.itertext()))], *[[]] * (span - 1)]
        rows.append(cells)
    return rows
