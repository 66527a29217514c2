"""The words of a page, put into lines in reading order: side by side columns, rows of tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

GLUED = 0.7  # em: a smaller gap is a space within a line
APART = 2.0  # em: a wider gap parts columns, even within one raw line
NUMERIC = 0.5  # share of digits from which a column holds figures


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place; points from the page's upper left corner, y downwards."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool | None = None  # None: not known, as in a scan
    capitals: bool = False  # drawn as capitals, whatever the letters


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, or a row of a table with its cells; `column` is where its text may run."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    first: float  # width of the first word
    bold: bool | None = None
    capitals: bool = False  # all that it says, by the letters or by the font
    cells: tuple[str, ...] = ()
    table: int = 0  # which table of its page a row is of, from 1
    column: tuple[float, float] = (0.0, 0.0)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def make_line(words: Sequence[Word]) -> Line:
    """Return the line that `words`, from left to right, make."""
    sizes = sorted(word.size for word in words for _ in word.text)
    return Line(
        text=" ".join(word.text for word in words),
        left=min(word.left for word in words),
        top=min(word.top for word in words),
        right=max(word.right for word in words),
        bottom=max(word.bottom for word in words),
        size=sizes[len(sizes) // 2],
        first=words[0].right - words[0].left,
        bold=_all_bold(words),
        capitals=_all_capitals(words),
    )


def _all_capitals(words: Sequence[Word]) -> bool:
    lettered = [word for word in words if any(map(str.isalpha, word.text))]
    return bool(lettered) and all(word.capitals or word.text.isupper() for word in lettered)


def _all_bold(words: Sequence[Word]) -> bool | None:
    """Tell whether all words are bold; one letter (a note's number) does not count."""
    known = [word.bold for word in words if word.bold is not None and len(word.text) > 1]
    return all(known) if known else words[0].bold


def arrange(raw_lines: Iterable[Sequence[Word]]) -> list[Line]:
    """Return the lines of a page, or of a cell, in reading order.

    `raw_lines` are the words as the file has them; a raw line is broken at wide gaps, for two
    columns may stand in it.
    """
    segments = [segment for words in raw_lines for segment in _segments(words)]
    rows = [_merge_close(row) for row in _rows(segments)]
    lines: list[Line] = []
    position = 0
    while position < len(rows):
        if len(rows[position]) == 1:
            lines.append(make_line(rows[position][0]))
            position += 1
            continue
        end, gap = _band(rows, position)
        lines += _read_band(rows[position:end], gap)
        position = end
    return _with_column(lines)


Segment = list[Word]


def _segments(words: Sequence[Word]) -> list[Segment]:
    segments: list[Segment] = []
    for word in words:
        if segments:
            last = segments[-1][-1]
            gap = word.left - last.right
            if -word.size < gap < APART * max(word.size, last.size) and _same_row([last], [word]):
                segments[-1].append(word)
                continue
        segments.append([word])
    return segments


def _box(segment: Segment) -> tuple[float, float, float, float]:
    return (
        min(word.left for word in segment),
        min(word.top for word in segment),
        max(word.right for word in segment),
        max(word.bottom for word in segment),
    )


def _same_row(one: Segment, other: Segment) -> bool:
    """Tell whether two segments stand side by side: half of the lower one's height is common."""
    _, top, _, bottom = _box(one)
    _, other_top, _, other_bottom = _box(other)
    common = min(bottom, other_bottom) - max(top, other_top)
    return common > 0.5 * min(bottom - top, other_bottom - other_top)


def _rows(segments: list[Segment]) -> list[list[Segment]]:
    """Return the segments by visual rows, from top to bottom, each from left to right."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: sum(_box(one)[1::2])):
        near = next((row for row in reversed(rows[-3:]) if _same_row(row[0], segment)), None)
        if near is None:
            rows.append([segment])
        else:
            near.append(segment)
    return [sorted(row, key=lambda one: _box(one)[0]) for row in rows]


def _merge_close(row: list[Segment]) -> list[Segment]:
    """Join segments with no more than a space between them, such as a raised figure."""
    merged = [row[0]]
    for segment in row[1:]:
        last = merged[-1][-1]
        gap = segment[0].left - last.right
        if gap < GLUED * max(last.size, segment[0].size):
            if gap < 0.1 * last.size:
                glued = replace(last, text=last.text + segment[0].text, right=segment[0].right)
                merged[-1] = [*merged[-1][:-1], glued, *segment[1:]]
            else:
                merged[-1] = merged[-1] + segment
        else:
            merged.append(segment)
    return merged


Gap = tuple[float, float]


def _gaps(row: list[Segment]) -> list[Gap]:
    return [(_box(a)[2], _box(b)[0]) for a, b in pairwise(row)]


def _band(rows: list[list[Segment]], start: int) -> tuple[int, Gap]:
    """Return where the rows end through which one gap runs, and the gap."""
    gap = max(_gaps(rows[start]), key=lambda one: one[1] - one[0])
    end = start + 1
    while end < len(rows):
        row = rows[end]
        if _distance(rows[end - 1], row) > 1.5 * row[0][0].size and not (
            len(row) > 1 and _distance(rows[end - 1], row) < 4 * row[0][0].size
        ):
            break
        narrowed = _narrow(gap, row)
        if narrowed is None:
            break
        gap = narrowed
        end += 1
    return end, gap


def _distance(above: list[Segment], below: list[Segment]) -> float:
    return min(_box(one)[1] for one in below) - max(_box(one)[3] for one in above)


def _narrow(gap: Gap, row: list[Segment]) -> Gap | None:
    """Return what of the gap a further row leaves free; None if too little."""
    left, right = gap
    for segment in row:
        start, _, end, _ = _box(segment)
        if end <= left or start >= right:
            continue
        if start > left:  # further out than the first line of the column, which was indented
            right = start
        elif end < right:
            left = end
        else:
            return None
    return (left, right) if right - left > 0.5 * row[0][0].size else None


def _read_band(rows: list[list[Segment]], gap: Gap) -> list[Line]:
    """Return the lines of side by side texts: columns one after the other, figures row by row."""
    if len(rows) == 1 or _is_table(rows):
        return [_as_row(row) for row in rows]
    middle = sum(gap) / 2
    sides: tuple[list[Segment], list[Segment]] = ([], [])
    for row in rows:
        for segment in row:
            sides[_box(segment)[0] > middle].append(segment)
    return [line for side in sides for line in arrange(side)]


def _is_table(rows: list[list[Segment]]) -> bool:
    """Tell a table without ruled lines from columns of text: most rows hold three, or figures."""
    wide = [row for row in rows if len(row) > 1]
    if sum(len(row) > 2 for row in wide) > 0.5 * len(wide):
        return True
    last = "".join(word.text for row in wide for word in row[-1])
    return sum(map(str.isdigit, last)) > NUMERIC * len(last)


def _as_row(row: list[Segment]) -> Line:
    cells = [" ".join(word.text for word in segment) for segment in row]
    line = make_line([word for segment in row for word in segment])
    # Two texts at one height are no table: Số: 12/BC, and the place and day beside it.
    if len(row) < 3:
        return line
    return replace(line, text=" | ".join(cells), cells=tuple(cells))


def _with_column(lines: list[Line]) -> list[Line]:
    """Give lines that have none yet the column they all stand in."""
    own = [line for line in lines if line.column == (0.0, 0.0)]
    if not own:
        return lines
    column = min(line.left for line in own), max(line.right for line in own)
    return [line if line.column != (0.0, 0.0) else replace(line, column=column) for line in lines]
