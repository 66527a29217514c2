"""A row of a table as a reader takes it: its columns' names above, ditto marks spelled out."""

from __future__ import annotations

import re
from itertools import zip_longest

from assistant.ranking.sentences import Sentence
from assistant.reports import Passage
from assistant.text import cells, fold, is_row

_UNIT = re.compile(r"\W*(?:don vi|dvt)\b")
_LONGEST = 240  # characters of a head that helps to read a row
_DITTO = frozenset(('"', "”", "“", "''", "//", "nt", "-nt-", "- nt -", "như trên"))


def whole_row(sentence: Sentence) -> str:
    """Return a row with the words of the rows above, within its passage, that it only repeats."""
    text = sentence.passage.text
    first = sentence.own - sentence.passage.start
    begin = text.rfind("\n", 0, first) + 1
    row = row_cells(text[begin : sentence.end - sentence.passage.start])
    for line in reversed(text[:begin].split("\n")):
        if not any(map(_DITTO.__contains__, row)):
            break
        above = row_cells(line)
        row = [
            above[place] if cell in _DITTO and above[place : place + 1] > [""] else cell
            for place, cell in enumerate(row)
        ]
    return "\n".join(row)


def row_head(sentence: Sentence) -> str:
    """Return the names of the columns that stand above a row, and the unit of its table."""
    if not is_row(sentence.text):
        return ""
    names = " · ".join(filter(None, column_names(sentence.passage)))
    units = (one for one in sentence.passage.heading if _UNIT.match(fold(one)) and not is_row(one))
    head = "; ".join(filter(None, (names, *units)))
    return head if len(head) <= _LONGEST else ""


def column_names(passage: Passage) -> list[str]:
    """Return what stands above each column of the table that a passage is of, "" of some."""
    heads = (row_cells(one) for one in passage.heading if is_row(one))
    return [" ".join(filter(None, column)) for column in zip_longest(*heads, fillvalue="")]


def row_cells(row: str) -> list[str]:
    """Return the cells of a row, without the blanks around them."""
    return [row[start:end].strip() for start, end in cells(row)]
