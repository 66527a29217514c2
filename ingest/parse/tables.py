"""Tables: which rows are the header, which lines above it are no rows, and what is no table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from assistant.text import canonical, fold
from ingest.parse.draft import Piece, paragraph
from ingest.parse.fonts import Runs, Speller

Row = Sequence[Runs]  # a merged cell's text stands in its first place, the others are empty

_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"(?:\d{1,2}/)?\d{1,2}/(?:19|20)\d\d")  # 31/5/2025, 5/2025
_COLUMN = re.compile(r"\(?(?:\d{1,2}|[A-Za-z]{1,3})\)?(?:\s*=.*)?")  # its number: (1), A, 3 = 1 + 2
# Who writes to whom, set in columns of a table without lines at the head and foot of a document.
_LETTERHEAD = re.compile(
    r"cong ho ?a xa hoi chu nghia viet nam|dang cong san viet nam|doc lap\s*-\s*tu do|noi nhan\s*:"
)
_FEW = 4  # rows of a letterhead
_MOST = 3  # header rows


def table_pieces(
    rows: Sequence[Row], number: int, page: int | None = None, headers: int = 0
) -> Iterator[Piece]:
    """Yield the rows of a table, its header rows first marked as such; `headers` if it says so.

    What is set as a table but reads as text is yielded as paragraphs: a box, a letterhead.
    """
    texts = [[_text(cell) for cell in row] for row in rows]
    filled = [sum(map(bool, row)) for row in texts]
    if max(filled, default=0) < 2 or _is_letterhead(texts):
        yield from (paragraph(cell, page, plain=True) for row in rows for cell in row)
        return
    # What stands above, in few cells, is its title.
    first = next(n for n, cells in enumerate(filled) if cells > 1 and 2 * cells >= max(filled))
    if not headers:
        headers = _count_headers(texts[first:])
        last = first + headers
    else:
        first, last = 0, headers
    for n, (row, said) in enumerate(zip(rows, texts, strict=True)):
        if n < first:
            yield from (paragraph(cell, page) for cell in row)
        elif any(said):
            cells = tuple(row[: _width(said)])
            yield Piece(cells, "header" if n < last else "row", page=page, table=number)


def _text(cell: Runs) -> str:
    return " ".join(canonical(Speller().to_unicode(cell)).split())


def _width(row: Sequence[str]) -> int:
    """Return the number of cells up to the last one that is not empty."""
    return max((n for n, text in enumerate(row, 1) if text), default=0)


def _is_letterhead(rows: Sequence[Sequence[str]]) -> bool:
    said = fold("\n".join(text for row in rows for text in row)) if len(rows) <= _FEW else ""
    return bool(_LETTERHEAD.search(said))


def _count_headers(rows: Sequence[Sequence[str]]) -> int:
    """Return how many rows from the first on name the columns."""
    if len(rows) < 2 or not _names_columns(*rows[:2]) or _is_numbered(rows):
        return 0
    count = 1
    # Names that are merged across columns have their parts in the next row, under empty cells.
    while (
        count < min(_MOST, len(rows) - 1)
        and not rows[count][0]
        and "" in rows[0][1:]
        and _names_columns(*rows[count : count + 2])
    ):
        count += 1
    numbers = rows[count] if count < len(rows) - 1 else []
    said = [text for text in numbers if text]
    return count + (len(said) > 1 and all(map(_COLUMN.fullmatch, said)) and _counts_up(said))


def _names_columns(row: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether the cells of a row are names of columns rather than figures.

    A date names the column of what is no date itself.
    """
    said = [(text, under) for text, under in zip_longest(row, below, fillvalue="") if text]
    naming = sum(
        any(map(str.isalpha, text))
        or bool(_YEAR.fullmatch(text))
        or bool(_DATE.fullmatch(text) and not _DATE.fullmatch(under))
        for text, under in said
    )
    return 2 * naming > len(said)


def _is_numbered(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first rows bear numbers one after the other: both are rows, 7 and 8."""
    first, second = ("".join(row[:1]) for row in rows[:2])
    return first.isdecimal() and second.isdecimal() and int(second) == int(first) + 1


def _counts_up(cells: Sequence[str]) -> bool:
    """Tell whether the numbers among the cells are 1, 2, 3 …: they number the columns."""
    numbers = [int(found[0]) for text in cells if (found := re.search(r"\d+", text))]
    return numbers[:1] == [1] and numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 1
