"""A row of a table as a reader takes it: with what its ditto marks stand for."""

from __future__ import annotations

from assistant.ranking.sentences import Sentence
from assistant.text import cells

_DITTO = frozenset(('"', "”", "“", "''", "//", "nt", "-nt-", "- nt -", "như trên"))


def whole_row(sentence: Sentence) -> str:
    """Return a row with the words of the rows above, within its passage, that it only repeats."""
    text = sentence.passage.text
    first = sentence.own - sentence.passage.start
    begin = text.rfind("\n", 0, first) + 1
    row = _cells(text[begin : sentence.end - sentence.passage.start])
    for line in reversed(text[:begin].split("\n")):
        if not any(map(_DITTO.__contains__, row)):
            break
        above = _cells(line)
        row = [
            above[place] if cell in _DITTO and above[place : place + 1] > [""] else cell
            for place, cell in enumerate(row)
        ]
    return "\n".join(row)


def _cells(row: str) -> list[str]:
    return [row[start:end].strip() for start, end in cells(row)]
