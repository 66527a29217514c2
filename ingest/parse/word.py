"""Word documents (.docx): the body's text as it reads, with its headings, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ingest.parse.blocks import Parsed
from ingest.parse.draft import Piece, finish, heading, paragraph
from ingest.parse.fonts import Run, Runs
from ingest.parse.numbering import Numbering
from ingest.parse.package import check_package
from ingest.parse.tables import table_pieces
from ingest.parse.word_styles import Style, Styles, font_of, is_on, list_of, outline_of

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# What a tracked change took away, what stands there twice, and what is no text of the author.
_LEFT_OUT = {qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), qn("w:rPr"), qn("w:instrText")} | {
    qn("w:tblPr"),
    qn("w:tcPr"),
    qn("w:trPr"),
}
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:softHyphen"): "\u00ad",  # in TCVN3 fonts it is the letter ư
}
_P, _R, _T, _TBL, _TR, _TC = map(qn, ("w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc"))
_BOX = qn("w:txbxContent")
_NOTE_SIGNS = (qn("w:footnoteReference"), qn("w:endnoteReference"))


def parse_word(path: Path, content: bytes) -> Parsed:
    """Return the canonical text of a .docx, notes below their paragraphs, comments left out."""
    check_package(path, content)
    return finish(list(_Reader(docx.Document(BytesIO(content))).pieces()))


class _Reader:
    def __init__(self, document: Any) -> None:
        self._body = document.element.body
        self._parts = {
            relation.reltype.rsplit("/", 1)[-1]: relation.target_part
            for relation in document.part.rels.values()
            if not relation.is_external
        }
        self._styles = Styles(document.styles.element)
        self._numbering = Numbering(self._root("numbering"))
        self._notes = dict(self._find_notes())
        self._tables = 0

    def _root(self, name: str) -> Any | None:
        part = self._parts.get(name)
        return None if part is None else parse_xml(part.blob)

    def pieces(self) -> Iterator[Piece]:
        yield from self._blocks(self._body)
        for note in list(self._notes.values()):  # that nothing refers to
            yield from self._blocks(note)

    def _find_notes(self) -> Iterator[tuple[tuple[str, str | None], Any]]:
        """Yield the notes, by the sign that refers to them, and their number."""
        for name in ("footnote", "endnote"):
            root = self._root(f"{name}s")
            for note in [] if root is None else root:
                if note.get(qn("w:type")) in (None, "normal"):
                    yield (qn(f"w:{name}Reference"), note.get(qn("w:id"))), note

    def _blocks(self, parent: Any) -> Iterator[Piece]:
        for element in _within(parent, (_P, _TBL)):
            if element.tag == _P:
                yield from self._paragraph(element)
            else:
                self._tables += 1
                yield from self._table(element, self._tables)
            # A note stands below what it explains, under the same headings.
            for sign in element.iter(*_NOTE_SIGNS):
                note = self._notes.pop((sign.tag, sign.get(qn("w:id"))), None)
                if note is not None:
                    yield from self._blocks(note)

    def _paragraph(self, element: Any) -> Iterator[Piece]:
        style, runs = self._style(element), list(self._runs(element))
        label = self._label(element, style)
        level = outline_of(element.find(qn("w:pPr")))
        level = style.level if level is None else level
        if any(run.text.strip() for run in runs):
            runs = [*label, *runs]
            yield heading(runs, level) if level else paragraph(runs, plain=style.is_contents)
        for box in _within(element, (_BOX,)):
            yield from self._blocks(box)

    def _style(self, element: Any) -> Style:
        named = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self._styles.paragraph_style(None if named is None else named.get(qn("w:val")))

    def _label(self, element: Any, style: Style) -> Runs:
        number, place = list_of(element.find(qn("w:pPr")))
        number = style.number if number is None else number
        if not number or number == "0":
            return []
        text, font = self._numbering.next_label(number, style.place if place is None else place)
        return [Run(f"{text} ", font or style.font)] if text else []

    def _runs(self, element: Any) -> Iterator[Run]:
        """Yield the text of a paragraph run by run, without its text boxes."""
        style = self._style(element)
        for run in _within(element, (_R,)):
            properties = run.find(qn("w:rPr"))
            named = None if properties is None else properties.find(qn("w:rStyle"))
            own = Style() if named is None else self._styles.style(named.get(qn("w:val")))
            if is_on(properties, "vanish", own.hidden or style.hidden):
                continue
            text = "".join(
                (child.text or "") if child.tag == _T else _SIGNS.get(child.tag, "")
                for child in run
            )
            if text:
                font = font_of(properties) or own.font or style.font
                yield Run(text, font or self._styles.default_font())

    def _table(self, element: Any, number: int) -> Iterator[Piece]:
        rows: list[list[Runs]] = []
        headers, merged = 0, 1
        for row in _within(element, (_TR,)):
            properties = row.find(qn("w:trPr"))
            if properties is not None and properties.find(qn("w:del")) is not None:
                continue
            cells: list[Runs] = []
            goes_on = False
            for cell in _within(row, (_TC,)):
                span, continues = _merge(cell)
                goes_on = goes_on or continues
                cells += [[] if continues else self._cell(cell), *[[]] * (span - 1)]
            if headers == len(rows) and is_on(properties, "tblHeader", False):
                headers += 1
            if merged == len(rows) and goes_on:
                merged += 1
            rows.append(cells)
        return table_pieces(rows, number, headers=headers or (merged if merged > 1 else 0))

    def _cell(self, element: Any) -> Runs:
        runs: list[Run] = []
        for inner in _within(element, (_P,), through=(_TBL, _TR, _TC, _BOX)):
            runs += [*self._label(inner, self._style(inner)), *self._runs(inner), Run("\n")]
        return runs


def _merge(cell: Any) -> tuple[int, bool]:
    """Return (columns that a cell spans, whether it goes on with the one above)."""
    properties = cell.find(qn("w:tcPr"))
    if properties is None:
        return 1, False
    span, down = properties.find(qn("w:gridSpan")), properties.find(qn("w:vMerge"))
    columns = int(span.get(qn("w:val")) or 1) if span is not None else 1
    # Word has 63 columns at most.
    return min(max(columns, 1), 63), down is not None and down.get(qn("w:val")) != "restart"


def _within(parent: Any, tags: tuple[str, ...], through: tuple[str, ...] = ()) -> Iterator[Any]:
    """Yield the elements of `tags` inside `parent`, not those inside one another.

    Paragraphs, tables and text boxes on the way are not entered unless `through` names them.
    """
    closed = {_P, _TBL, _TR, _TC, _BOX} - set(through)
    waiting = list(parent)[::-1]
    while waiting:
        element = waiting.pop()
        if element.tag in _LEFT_OUT:
            continue
        if element.tag in tags:
            yield element
            # A cell's paragraph may hold a text box with further ones.
            if _BOX not in through or element.tag != _P:
                continue
        elif element.tag in closed and not (element.tag == _TC and _TC in tags):
            continue
        if element.tag == f"{_MC}AlternateContent":
            # The same thing for newer and for older programs.
            waiting += list(element)[:1]
        else:
            waiting += list(element)[::-1]
