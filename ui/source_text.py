"""A report's text as HTML, laid out by headings and tables, the cited words marked."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from assistant.records.blocks import Block
from assistant.records.picture import Picture
from assistant.records.source import Source
from assistant.reports import Citation
from ui.markup import escape

QUOTE_ID = "confer-quote"
TEXT_ID = "confer-text"
TITLE_ID = "confer-title"
WIDEST = 3  # the level in the page of a report's widest headings
DEEPEST = 6  # the last that there is


@dataclass(frozen=True)
class Marker:
    """Escapes spans of a text; what of them is cited stands in a <mark>, the first with an id."""

    text: str
    start: int
    end: int
    opened: int

    def html(self, start: int, end: int) -> str:
        first, last = max(start, self.start), min(end, self.end)
        if first >= last:
            return escape(self.text[start:end])
        is_first = first == self.start
        said = f' id="{QUOTE_ID}" data-opened="{self.opened:d}"' if is_first else ""
        return (
            f"{escape(self.text[start:first])}<mark{said}>{escape(self.text[first:last])}</mark>"
            f"{escape(self.text[last:end])}"
        )


def text_html(source: Source, citation: Citation, opened: int) -> str:
    """Return the whole report in a scrolling box, the cited words marked.

    The box holds every character of the text and no other. `opened` counts the openings. Nothing
    else may change between two drawings of one opening, or the browser would draw the box anew,
    scrolled to its top.
    """
    text = source.report.text
    marker = Marker(text, citation.start, citation.end, opened)
    return _box("".join(_laid_out(source, marker)))


def picture_html(picture: Picture, name: str, opened: int) -> str:
    """Return a page in the same box; an empty <mark> stands where the cited words begin on it."""
    source = f"data:image/png;base64,{b64encode(picture.png).decode()}"
    return _box(
        f'<div class="confer-page"><img alt="{escape(name)}" src="{source}" '
        f'width="{picture.width:d}" height="{picture.height:d}">'
        f'<mark aria-hidden="true" data-opened="{opened:d}" style="top: {picture.top:.1%}"></mark>'
        "</div>"
    )


def _box(inner: str) -> str:
    # Records are Vietnamese; a browser's translator would change the quoted words.
    return (
        f'<div id="{TEXT_ID}" class="confer-text" lang="vi" translate="no" '
        f'role="region" tabindex="0" aria-labelledby="{TITLE_ID}">{inner}</div>'
    )


def outline(blocks: Iterable[Block]) -> dict[int, int]:
    """Return the level in the page of each heading, by where it starts: none skips one."""
    levels, above = {}, list[int]()
    for block in blocks:
        if block.kind == "heading":
            while above and above[-1] >= block.level:
                above.pop()
            levels[block.start] = min(WIDEST + len(above), DEEPEST)
            above.append(block.level)
    return levels


def _laid_out(source: Source, marker: Marker) -> Iterator[str]:
    """Yield the blocks and what stands between them: blanks, which a browser does not show."""
    place, levels = 0, outline(source.blocks)
    for table, group in groupby(source.blocks, key=lambda block: block.table):
        blocks = list(group)
        yield marker.html(place, blocks[0].start)
        if table is None:
            yield _paragraphs(blocks, marker, levels)
        else:
            yield _table(source, blocks, marker)
        place = blocks[-1].end
    yield marker.html(place, len(source.report.text))


def _paragraphs(blocks: list[Block], marker: Marker, levels: Mapping[int, int]) -> str:
    drawn = [_paragraph(block, marker, levels.get(block.start)) for block in blocks]
    return _joined(blocks, drawn, marker)


def _paragraph(block: Block, marker: Marker, level: int | None) -> str:
    words = marker.html(block.start, block.end)
    if level is None:
        return f'<div class="confer-words" dir="auto">{words}</div>'
    return (
        f'<div class="confer-words confer-heading" dir="auto" role="heading" '
        f'aria-level="{level:d}">{words}</div>'
    )


def _table(source: Source, blocks: list[Block], marker: Marker) -> str:
    rows = [f"<tr>{_cells(source, block, marker)}</tr>" for block in blocks]
    return f'<table class="confer-table">{_joined(blocks, rows, marker)}</table>'


def _cells(source: Source, row: Block, marker: Marker) -> str:
    """Return the cells of a row; what parts them in the text is there, but not to be seen."""
    tag = "th" if row.kind == "header" else "td"
    spans = list(source.cells(row))
    nexts = [*(start for start, _ in spans[1:]), row.end]
    return marker.html(row.start, spans[0][0]) + "".join(
        f'<{tag} class="confer-words" dir="auto">{marker.html(start, end)}'
        + (f"<span hidden>{marker.html(end, after)}</span>" if end < after else "")
        + f"</{tag}>"
        for (start, end), after in zip(spans, nexts, strict=True)
    )


def _joined(blocks: list[Block], drawn: list[str], marker: Marker) -> str:
    """Return the drawn blocks with the blanks between them."""
    between = [marker.html(a.end, b.start) for a, b in pairwise(blocks)]
    return "".join(part for pair in zip(drawn, [*between, ""], strict=True) for part in pair)
